// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/flows/flowlistpane.h"

#include "widgets/common/icons.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLocale>
#include <QMenu>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace widgets::flows {

using namespace common;
using ::flows::FlowEntry;

FlowListPane::FlowListPane(::flows::Desk* desk, QWidget* parent) : Surface(Kind::Chrome, parent), m_desk(desk), m_header(new SectionHeader(tr("Flows"))), m_list(new QTreeWidget)
{
    auto* const column = columnLayout(0);
    column->setContentsMargins(0, 0, 0, 0);
    auto* const add = iconButton(QStringLiteral("add"), tr("New flow"), QStringLiteral("Ctrl+N"));
    connect(add, &QToolButton::clicked, this, &FlowListPane::newRequested);
    m_header->addAction(add);
    m_header->setContentsMargins(space::m, space::xs, space::xs, space::xs);
    column->addWidget(m_header);
    m_list->setHeaderHidden(true);
    m_list->setIconSize({space::icon, space::icon});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setProperty("roundedRows", true);
    m_list->setAccessibleName(tr("Flows of the library"));
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->installEventFilter(this);
    column->addWidget(m_list, 1);
    auto* const more = columnLayout(space::xs);
    more->setContentsMargins(space::s, space::s, space::s, space::s);
    auto* const import = wordButton(QStringLiteral("folder"), tr("Import prompt flow…"));
    auto* const report = wordButton(QStringLiteral("clock"), tr("Migration report"));
    connect(import, &QToolButton::clicked, this, &FlowListPane::importRequested);
    connect(report, &QToolButton::clicked, this, &FlowListPane::reportRequested);
    more->addWidget(dividerLine(Qt::Horizontal));
    more->addWidget(import);
    more->addWidget(report);
    column->addLayout(more);
    setLayout(column);
    const auto open = [this](QTreeWidgetItem* item) {
        if (item && !m_isFilling) {
            Q_EMIT openRequested(item->data(0, Qt::UserRole).toString());
        }
    };
    connect(m_list, &QTreeWidget::itemClicked, this, open);
    connect(m_list, &QTreeWidget::itemActivated, this, open);
    connect(m_list, &QTreeWidget::customContextMenuRequested, this, [this](const QPoint& at) {
        const QTreeWidgetItem* const item = m_list->itemAt(at);
        if (!item) {
            return;
        }
        const QString path = item->data(0, Qt::UserRole).toString();
        auto* const menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->addAction(lineIcon(QStringLiteral("flow")), tr("Open"), this, [this, path] { Q_EMIT openRequested(path); });
        menu->addAction(lineIcon(QStringLiteral("delete")), tr("Delete"), this, [this, path] { Q_EMIT removeRequested(path); });
        menu->popup(m_list->viewport()->mapToGlobal(at));
    });
}

void FlowListPane::refresh()
{
    m_isFilling = true;
    const QString current = selected();
    m_list->clear();
    for (const FlowEntry& entry : m_desk->entries()) {
        auto* const item = new QTreeWidgetItem(m_list, {entry.name.isEmpty() ? entry.id : entry.name});
        const bool isBroken = entry.errors > 0;
        item->setIcon(0, isBroken ? lineIcon(QStringLiteral("error"), Tone::Error) : lineIcon(QStringLiteral("flow")));
        item->setToolTip(0, plainToolTip(QStringList{entry.path, entry.description}.join(QLatin1Char('\n')).trimmed()));
        item->setData(0, Qt::UserRole, entry.path);
        item->setData(0, Qt::AccessibleTextRole, isBroken ? tr("%1, has errors").arg(item->text(0)) : item->text(0));
    }
    m_header->setNote(m_desk->entries().isEmpty() ? QString() : QLocale().toString(m_desk->entries().size()));
    m_isFilling = false;
    select(current);
}

void FlowListPane::select(const QString& path)
{
    m_isFilling = true;
    QTreeWidgetItem* wanted = nullptr;
    for (int row = 0; row < m_list->topLevelItemCount(); ++row) {
        wanted = m_list->topLevelItem(row)->data(0, Qt::UserRole).toString() == path ? m_list->topLevelItem(row) : wanted;
    }
    m_list->setCurrentItem(wanted);
    m_isFilling = false;
}

QString FlowListPane::selected() const
{
    return m_list->currentItem() ? m_list->currentItem()->data(0, Qt::UserRole).toString() : QString();
}

bool FlowListPane::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Delete && !selected().isEmpty()) {
        Q_EMIT removeRequested(selected());
        return true;
    }
    return Surface::eventFilter(watched, event);
}

} // namespace widgets::flows
