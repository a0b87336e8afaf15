// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "monitoring/failures/overview.h"
#include "widgets/common/controls.h"

class QComboBox;
class QTabBar;

namespace widgets::common {
class RangePicker;
}

namespace widgets::failures {

/// What the page looks at: view, system, time range, the filters of the focus with a way to take them away. GUI thread.
class FailureBar : public common::Surface
{
    Q_OBJECT
public:
    FailureBar(monitoring::failures::FailureOverview* overview, monitoring::Systems* systems, QWidget* parent = nullptr);
    QTabBar* views() const { return m_views; }

private:
    void follow();
    void showFilters();

    monitoring::failures::FailureOverview* m_overview;
    monitoring::Systems* m_systems;
    QTabBar* m_views;
    QComboBox* m_system;
    common::RangePicker* m_range;
    QToolButton* m_back;
    QToolButton* m_forward;
    QWidget* m_filters;
};

} // namespace widgets::failures
