// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/prompts/treepane.h"

#include "prompts/editor/desk.h"
#include "widgets/common/icons.h"
#include "widgets/prompts/librarydelegate.h"
#include "widgets/prompts/librarymodel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QTreeView>

namespace widgets::prompts {

using namespace common;
using ::prompts::editor::Desk;

namespace {

constexpr int kMostExpanded = 2000; ///< files; larger libraries begin closed

} // namespace

TreePane::TreePane(Desk* desk, QWidget* parent) : QWidget(parent), m_desk(desk), m_model(new LibraryModel(this)), m_filter(new QLineEdit), m_view(new QTreeView), m_count(new Label({}, TypeRole::Caption, Ink::Secondary))
{
    m_filter->setPlaceholderText(tr("Filter by name, tag or label"));
    m_filter->setAccessibleName(tr("Filter by name, tag or label"));
    m_filter->setClearButtonEnabled(true);
    m_view->setModel(m_model);
    m_view->setItemDelegate(new LibraryDelegate(m_view));
    m_view->setHeaderHidden(true);
    m_view->setUniformRowHeights(true);
    m_view->setIndentation(space::l);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setAccessibleName(tr("Prompts"));
    m_view->installEventFilter(this);
    m_filter->installEventFilter(this);
    auto* row = rowLayout();
    row->setContentsMargins(space::s, space::s, space::s, 0);
    row->addWidget(m_filter, 1);
    row->addWidget(m_count);
    auto* column = columnLayout(space::xs);
    column->addLayout(row);
    column->addWidget(m_view, 1);
    setLayout(column);
    setFocusProxy(m_view);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& text) {
        const QString chosen = currentPath();
        m_model->setFilter(text);
        keepExpanded();
        reveal(chosen);
        m_count->setText(QLocale().toString(m_model->fileCount()));
    });
    connect(m_view, &QTreeView::activated, this, [this](const QModelIndex& index) {
        if (m_model->entry(index)) {
            Q_EMIT opened(index.data(LibraryModel::PathRole).toString());
        }
    });
    connect(m_view, &QTreeView::clicked, m_view, &QTreeView::activated);
    connect(m_view, &QTreeView::customContextMenuRequested, this, &TreePane::showMenu);
    connect(m_view, &QTreeView::collapsed, this, [this](const QModelIndex& index) { m_closed.insert(index.data(LibraryModel::PathRole).toString()); });
    connect(m_view, &QTreeView::expanded, this, [this](const QModelIndex& index) { m_closed.remove(index.data(LibraryModel::PathRole).toString()); });
    connect(desk, &Desk::entriesChanged, this, &TreePane::follow);
    follow();
}

void TreePane::follow()
{
    const QString chosen = currentPath();
    const auto rows = m_model->fileCount();
    m_model->setEntries(m_desk->entries());
    m_count->setText(QLocale().toString(m_model->fileCount()));
    if (rows != m_model->fileCount() || !m_view->currentIndex().isValid()) {
        keepExpanded();
        reveal(chosen);
    }
}

/// After the tree was made anew: open, but for what the person closed.
void TreePane::keepExpanded()
{
    const bool opens = m_model->isFiltered() || m_model->fileCount() <= kMostExpanded;
    if (!opens) {
        return;
    }
    const QSignalBlocker quiet(m_view);
    m_view->expandAll();
    if (!m_model->isFiltered()) {
        for (const QString& path : std::as_const(m_closed)) {
            m_view->setExpanded(m_model->indexOf(path), false);
        }
    }
}

QString TreePane::currentPath() const
{
    const QModelIndex index = m_view->currentIndex();
    const QString path = index.data(LibraryModel::PathRole).toString();
    return index.isValid() && !m_model->entry(index) ? path + QLatin1Char('/') : path;
}

void TreePane::reveal(const QString& path)
{
    const QModelIndex index = m_model->indexOf(path.endsWith(QLatin1Char('/')) ? path.chopped(1) : path);
    const QModelIndex target = index.isValid() ? index : m_model->index(0, 0);
    if (target.isValid()) {
        m_view->setCurrentIndex(target);
        m_view->scrollTo(target);
    }
}

bool TreePane::clearFilter()
{
    const bool had = !m_filter->text().isEmpty();
    m_filter->clear();
    return had;
}

void TreePane::showMenu(const QPoint& at)
{
    const QString path = currentPath();
    const bool isFolder = path.endsWith(QLatin1Char('/'));
    const QString folder = isFolder ? path : path.contains(QLatin1Char('/')) ? path.section(QLatin1Char('/'), 0, -2) + QLatin1Char('/') : QString();
    auto* const menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [menu, this](const QString& icon, const QString& text, const QKeySequence& key, const std::function<void()>& run) {
        QAction* const action = menu->addAction(lineIcon(icon), text);
        action->setShortcut(key);
        action->setShortcutVisibleInContextMenu(true);
        connect(action, &QAction::triggered, this, run);
    };
    if (!path.isEmpty() && !isFolder) {
        add(QStringLiteral("edit"), tr("Open"), Qt::Key_Return, [this, path] { Q_EMIT opened(path); });
        add(QStringLiteral("diff"), tr("Show what changed"), {}, [this, path] { Q_EMIT changesRequested(path); });
        menu->addSeparator();
    }
    add(QStringLiteral("add"), tr("New prompt\u2026"), {}, [this, folder] { Q_EMIT newRequested(folder); });
    if (!path.isEmpty()) {
        if (!isFolder) {
            add(QStringLiteral("copy"), tr("Duplicate"), {}, [this, path] { Q_EMIT duplicateRequested(path); });
            add(QStringLiteral("tag"), tr("Tags\u2026"), {}, [this, path] { Q_EMIT tagsRequested(path); });
        }
        add(QStringLiteral("edit"), tr("Rename\u2026"), Qt::Key_F2, [this, path] { Q_EMIT renameRequested(path); });
        menu->addSeparator();
        add(QStringLiteral("delete"), tr("Delete"), Qt::Key_Delete, [this, path] { Q_EMIT removeRequested(path); });
    }
    menu->popup(m_view->viewport()->mapToGlobal(at));
}

bool TreePane::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress) {
        return QWidget::eventFilter(watched, event);
    }
    const auto* key = static_cast<QKeyEvent*>(event);
    const QString path = currentPath();
    if (watched == m_filter && key->key() == Qt::Key_Down) {
        m_view->setFocus(Qt::OtherFocusReason);
        return true;
    }
    if (watched == m_view && key->key() == Qt::Key_F2 && !path.isEmpty()) {
        Q_EMIT renameRequested(path);
        return true;
    }
    if (watched == m_view && key->key() == Qt::Key_Delete && !path.isEmpty()) {
        Q_EMIT removeRequested(path);
        return true;
    }
    if (watched == m_view && (key->key() == Qt::Key_Menu || (key->key() == Qt::Key_F10 && key->modifiers() == Qt::ShiftModifier))) {
        showMenu(m_view->visualRect(m_view->currentIndex()).bottomLeft());
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace widgets::prompts
