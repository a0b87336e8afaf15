// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/failures/failurebar.h"

#include "logs/cells.h"
#include "widgets/common/badge.h"
#include "widgets/common/flowlayout.h"
#include "widgets/common/rangepicker.h"
#include "widgets/failures/failurewords.h"

#include <QComboBox>
#include <QTabBar>
#include <QVBoxLayout>

namespace widgets::failures {

using monitoring::failures::FailureOverview;
namespace space = common::space;

FailureBar::FailureBar(FailureOverview* overview, monitoring::Systems* systems, QWidget* parent)
    : Surface(Kind::Chrome, parent), m_overview(overview), m_systems(systems), m_views(new QTabBar), m_system(new QComboBox),
      m_range(new common::RangePicker([overview] { return overview->now(); })), m_back(common::iconButton(QStringLiteral("back"), tr("Back to what was looked at before"))),
      m_forward(common::iconButton(QStringLiteral("chevron-right"), tr("Forward again"))), m_filters(new QWidget)
{
    auto* const column = common::columnLayout(space::xs);
    column->setContentsMargins(space::l, space::s, space::l, space::xs);
    setLayout(column);
    auto* const row = common::rowLayout();
    for (const QString& view : {tr("Modes"), tr("Not logged here"), tr("Agents"), tr("Telemetry quality")}) {
        m_views->addTab(view);
    }
    m_views->setAccessibleName(tr("Views of the failure modes"));
    m_views->setDrawBase(false);
    m_views->setExpanding(false);
    row->addWidget(m_views);
    row->addStretch(1);
    m_system->setAccessibleName(tr("System"));
    m_system->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_system->setMinimumContentsLength(22);
    for (QWidget* const widget : {static_cast<QWidget*>(m_system), static_cast<QWidget*>(m_back), static_cast<QWidget*>(m_forward), static_cast<QWidget*>(m_range)}) {
        row->addWidget(widget);
    }
    column->addLayout(row);
    auto* const chips = new common::FlowLayout(space::s, m_filters);
    chips->setContentsMargins(0, 0, 0, space::xs);
    m_filters->setAccessibleName(tr("Filters"));
    column->addWidget(m_filters);
    monitoring::Focus* const focus = overview->focus();
    connect(m_system, &QComboBox::activated, this, [this, focus](int index) { focus->setSystem(m_system->itemData(index).toString()); });
    connect(m_range, &common::RangePicker::rangeChosen, focus, &monitoring::Focus::setRange);
    connect(m_back, &QToolButton::clicked, focus, &monitoring::Focus::back);
    connect(m_forward, &QToolButton::clicked, focus, &monitoring::Focus::forward);
    connect(focus, &monitoring::Focus::changed, this, &FailureBar::follow);
    connect(systems, &monitoring::Systems::changed, this, &FailureBar::follow);
    follow();
}

void FailureBar::follow()
{
    const monitoring::Focus* const focus = m_overview->focus();
    m_system->clear();
    for (const monitoring::System& system : m_systems->all()) {
        m_system->addItem(system.label(), system.id);
    }
    const monitoring::System* const chosen = m_overview->system();
    m_system->setCurrentIndex(chosen ? m_system->findData(chosen->id) : -1);
    m_system->setEnabled(m_system->count() > 0);
    m_system->setPlaceholderText(m_systems->isReading() ? tr("Looking for systems") : tr("No system"));
    m_range->setRange(focus->look().range);
    m_back->setEnabled(focus->canGoBack());
    m_forward->setEnabled(focus->canGoForward());
    showFilters();
}

void FailureBar::showFilters()
{
    monitoring::Focus* const focus = m_overview->focus();
    while (QLayoutItem* const item = m_filters->layout()->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    const QMap<QString, QString>& filters = focus->look().filters;
    for (auto it = filters.begin(); it != filters.end(); ++it) {
        const QString value = logs::marked(*it, true);
        auto* const chip = new common::Chip(QStringLiteral("×"), tr("%1: %2", "filter and value").arg(filterWord(it.key()), value));
        chip->setAccessibleName(tr("Take the filter %1: %2 away").arg(filterWord(it.key()), value));
        connect(chip, &QAbstractButton::clicked, focus, [focus, name = it.key()] { focus->narrow(name, {}); }, Qt::QueuedConnection);
        m_filters->layout()->addWidget(chip);
        chip->show();
    }
    m_filters->setVisible(!filters.isEmpty());
}

} // namespace widgets::failures
