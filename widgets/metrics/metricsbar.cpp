// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/metrics/metricsbar.h"

#include "widgets/common/icons.h"
#include "widgets/common/rangepicker.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QMenu>

namespace widgets::metrics {

using common::RangePicker;
namespace space = common::space;

MetricsBar::MetricsBar(std::function<QDateTime()> now, QWidget* parent)
    : Surface(Kind::Chrome, parent), m_board(new QComboBox), m_system(new QComboBox), m_every(new QComboBox), m_menu(new QMenu(this)), m_busy(new common::BusyIndicator)
{
    auto* const row = common::rowLayout();
    row->setContentsMargins(space::l, space::s, space::l, space::s);
    setLayout(row);
    buildWhat(row);
    buildWhen(row, std::move(now));
    row->addWidget(m_busy);
    row->addStretch(1);
    buildActions(row);
}

void MetricsBar::buildWhat(QHBoxLayout* row)
{
    m_board->setAccessibleName(tr("Board"));
    m_board->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    connect(m_board, &QComboBox::activated, this, [this](int index) { Q_EMIT boardChosen(m_board->itemData(index).toString()); });
    row->addWidget(m_board);
    auto* const of = new common::Label(tr("of", "a board of a system"), common::TypeRole::Body, common::Ink::Secondary);
    of->setBuddy(m_system);
    row->addWidget(of);
    m_system->setAccessibleName(tr("System"));
    m_system->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_system->setMinimumContentsLength(24);
    connect(m_system, &QComboBox::activated, this, [this](int index) { Q_EMIT systemChosen(m_system->itemData(index).toString()); });
    row->addWidget(m_system);
}

void MetricsBar::buildWhen(QHBoxLayout* row, std::function<QDateTime()> now)
{
    m_back = common::iconButton(QStringLiteral("back"), tr("Back to what was looked at before"), QStringLiteral("Alt+Left"));
    m_forward = common::iconButton(QStringLiteral("chevron-right"), tr("Forward again"), QStringLiteral("Alt+Right"));
    connect(m_back, &QToolButton::clicked, this, &MetricsBar::backRequested);
    connect(m_forward, &QToolButton::clicked, this, &MetricsBar::forwardRequested);
    m_range = new RangePicker(std::move(now));
    connect(m_range, &RangePicker::rangeChosen, this, &MetricsBar::rangeChosen);
    m_compare = common::wordButton(QStringLiteral("timeline"), tr("Compare"));
    m_compare->setCheckable(true);
    common::setHint(m_compare, tr("Draw the period before, too"));
    connect(m_compare, &QToolButton::clicked, this, &MetricsBar::compareToggled);
    for (QWidget* widget : {static_cast<QWidget*>(m_back), static_cast<QWidget*>(m_forward), static_cast<QWidget*>(m_range), static_cast<QWidget*>(m_compare)}) {
        row->addWidget(widget);
    }
}

void MetricsBar::buildActions(QHBoxLayout* row)
{
    m_every->setAccessibleName(tr("Read again by itself"));
    for (const int minutes : {0, 1, 5, 15}) {
        m_every->addItem(minutes == 0 ? tr("No refresh") : tr("Every %n minute(s)", nullptr, minutes), minutes);
    }
    connect(m_every, &QComboBox::activated, this, [this](int index) { Q_EMIT refreshChosen(m_every->itemData(index).toInt()); });
    row->addWidget(m_every);
    auto* const refresh = common::iconButton(QStringLiteral("refresh"), tr("Read again"), QStringLiteral("F5"));
    connect(refresh, &QToolButton::clicked, this, &MetricsBar::refreshRequested);
    row->addWidget(refresh);
    m_edit = common::wordButton(QStringLiteral("edit"), tr("Edit"));
    m_edit->setCheckable(true);
    common::setHint(m_edit, tr("Arrange, add and remove tiles"));
    connect(m_edit, &QToolButton::clicked, this, &MetricsBar::editToggled);
    row->addWidget(m_edit);
    auto* const more = common::iconButton(QStringLiteral("more"), tr("More for this board"));
    connect(more, &QToolButton::clicked, this, [this, more] { m_menu->popup(more->mapToGlobal(QPoint(0, more->height()))); });
    row->addWidget(more);
}

void MetricsBar::showBoards(const QList<monitoring::Board>& boards, const QString& current)
{
    m_board->clear();
    bool hasOwn = false;
    for (const monitoring::Board& board : boards) {
        if (!board.isShipped && !std::exchange(hasOwn, true)) {
            m_board->insertSeparator(m_board->count());
        }
        m_board->addItem(board.title, board.id);
        m_board->setItemData(m_board->count() - 1, common::plainToolTip(board.purpose), Qt::ToolTipRole);
    }
    m_board->setCurrentIndex(m_board->findData(current));
}

void MetricsBar::showSystems(const QList<monitoring::System>& systems, const QString& current, bool isReading)
{
    m_system->clear();
    for (const monitoring::System& system : systems) {
        m_system->addItem(system.label(), system.id);
        m_system->setItemData(m_system->count() - 1, common::plainToolTip(system.id), Qt::ToolTipRole);
    }
    m_system->setCurrentIndex(m_system->findData(current));
    m_system->setEnabled(!systems.isEmpty());
    if (systems.isEmpty()) {
        m_system->setPlaceholderText(isReading ? tr("Looking for systems") : tr("No system"));
    }
}

void MetricsBar::showLook(const monitoring::Focus& focus)
{
    m_range->setRange(focus.look().range);
    m_compare->setChecked(focus.look().comparesPrevious);
    m_back->setEnabled(focus.canGoBack());
    m_forward->setEnabled(focus.canGoForward());
}

void MetricsBar::showEditing(bool editing)
{
    m_edit->setChecked(editing);
    m_edit->setText(editing ? tr("Done") : tr("Edit"));
    m_edit->setIcon(common::lineIcon(editing ? QStringLiteral("check") : QStringLiteral("edit")));
}

void MetricsBar::showRefresh(int minutes)
{
    m_every->setCurrentIndex(std::max(0, m_every->findData(minutes)));
}

void MetricsBar::showBusy(bool busy)
{
    m_busy->setVisible(busy);
}

} // namespace widgets::metrics
