// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/prompts/diffview.h"

#include "widgets/common/controls.h"
#include "widgets/prompts/diffdelegate.h"
#include "widgets/prompts/diffmodel.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListView>
#include <QToolButton>
#include <QVBoxLayout>

namespace widgets::prompts {

using namespace common;

namespace {

constexpr int kMostWrapped = 5000; ///< rows; beyond that each is one line

} // namespace

DiffView::DiffView(QWidget* parent)
    : QWidget(parent), m_model(new DiffModel(this)), m_list(new QListView), m_delegate(new DiffDelegate(m_model, this)), m_before(new Label({}, TypeRole::Strong)), m_after(new Label({}, TypeRole::Strong)),
      m_count(new Label({}, TypeRole::Caption, Ink::Secondary)), m_bar(new QWidget)
{
    m_list->setModel(m_model);
    m_list->setItemDelegate(m_delegate);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setAccessibleName(tr("Comparison"));
    m_list->installEventFilter(this);
    m_list->viewport()->installEventFilter(this);
    auto* bar = rowLayout();
    m_bar->setLayout(bar);
    bar->setContentsMargins(space::m, space::xs, space::s, space::xs);
    m_before->setElided(true, Qt::ElideMiddle);
    m_after->setElided(true, Qt::ElideMiddle);
    auto* const previous = iconButton(QStringLiteral("chevron-up"), tr("Previous change"), QStringLiteral("Shift+F7"));
    auto* const next = iconButton(QStringLiteral("chevron-down"), tr("Next change"), QStringLiteral("F7"));
    m_inline = wordButton(QStringLiteral("panel-left"), tr("Below each other"));
    m_inline->setCheckable(true);
    bar->addWidget(m_before, 1);
    bar->addWidget(m_after, 1);
    bar->addWidget(m_count);
    bar->addWidget(previous);
    bar->addWidget(next);
    bar->addWidget(m_inline);
    auto* column = columnLayout(0);
    column->addWidget(m_bar);
    column->addWidget(dividerLine(Qt::Horizontal));
    column->addWidget(m_list, 1);
    setLayout(column);
    setFocusProxy(m_list);
    connect(previous, &QToolButton::clicked, this, [this] { goToChange(false); });
    connect(next, &QToolButton::clicked, this, [this] { goToChange(true); });
    connect(m_inline, &QToolButton::clicked, this, [this](bool on) {
        setInline(on);
        Q_EMIT inlineToggled(on);
    });
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex& index) { m_model->unfold(index.row()); });
    connect(&Theme::instance(), &Theme::changed, this, &DiffView::relayout);
}

void DiffView::setTitles(const QString& before, const QString& after)
{
    m_before->setText(before);
    m_after->setText(after);
    m_list->setAccessibleName(tr("Comparison of %1 and %2").arg(before, after));
}

void DiffView::setDiff(const ::prompts::editor::DiffRows& diff)
{
    m_delegate->setWrapped(diff.rows.size() <= kMostWrapped);
    m_model->setRows(diff);
    const bool isSame = diff.added == 0 && diff.removed == 0;
    m_count->setText(diff.isBinary ? tr("Not a text") : isSame ? tr("No difference") : QStringLiteral("+%1  \u2212%2").arg(diff.added).arg(diff.removed));
    m_count->setAccessibleName(isSame ? m_count->text() : tr("%1 lines added, %2 lines removed").arg(diff.added).arg(diff.removed));
    relayout();
    const int first = m_model->nextChange(-1, true);
    m_list->setCurrentIndex(m_model->index(std::max(0, first)));
    m_list->scrollTo(m_model->index(std::max(0, first - 3)), QAbstractItemView::PositionAtTop);
}

void DiffView::setBusy()
{
    m_model->setRows({});
    m_count->setText(tr("Comparing"));
}

void DiffView::setProblem(const QString& sentence)
{
    m_model->setRows({});
    m_count->setText(sentence);
}

void DiffView::setInline(bool isInline)
{
    m_inline->setChecked(isInline);
    m_model->setInline(isInline);
    relayout();
}

bool DiffView::isInline() const
{
    return m_model->isInline();
}

void DiffView::addAction(QWidget* button)
{
    static_cast<QHBoxLayout*>(m_bar->layout())->addWidget(button);
}

void DiffView::relayout()
{
    m_delegate->setWidth(m_list->viewport()->width());
    m_list->doItemsLayout();
    m_list->viewport()->update();
}

void DiffView::goToChange(bool forward)
{
    const int row = m_model->nextChange(m_list->currentIndex().row(), forward);
    if (row >= 0) {
        m_list->setCurrentIndex(m_model->index(row));
        m_list->scrollTo(m_model->index(row), QAbstractItemView::PositionAtCenter);
    }
}

void DiffView::copyRows()
{
    QList<int> rows;
    for (const QModelIndex& index : m_list->selectionModel()->selectedIndexes()) {
        rows << index.row();
    }
    std::sort(rows.begin(), rows.end());
    QGuiApplication::clipboard()->setText(m_model->asText(rows));
}

bool DiffView::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_list->viewport() && event->type() == QEvent::Resize) {
        relayout();
    }
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        auto* const key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_F7) {
            goToChange(!key->modifiers().testFlag(Qt::ShiftModifier));
            return true;
        }
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            m_model->unfold(m_list->currentIndex().row());
            return true;
        }
        if (key->matches(QKeySequence::Copy)) {
            copyRows();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace widgets::prompts
