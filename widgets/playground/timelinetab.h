// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playground/flowtypes.h"
#include "widgets/common/controls.h"

class QStackedLayout;

namespace widgets::common {
class EmptyState;
}

namespace widgets::playground {

class TimelineView;

/// How long each step took and what it found out: totals, the four lanes, the chosen step's facts, filter verdicts, limits.
class TimelineTab : public QWidget
{
    Q_OBJECT
public:
    explicit TimelineTab(QWidget* parent = nullptr);
    void setResult(const ::playground::FlowResult& result);

Q_SIGNALS:
    /// The person wants to see the step's raw exchange.
    void exchangeRequested(int step);

private:
    void showTotals();
    void showStep(int step);
    void showVerdicts();
    void showLimits();

    ::playground::FlowResult m_result;
    QStackedLayout* m_stack;
    common::EmptyState* m_empty;
    common::KeyValueList* m_totals;
    TimelineView* m_view;
    common::SectionHeader* m_stepHeader;
    QWidget* m_stepState = nullptr;
    QToolButton* m_exchange;
    common::KeyValueList* m_facts;
    common::SectionHeader* m_verdictHeader;
    common::KeyValueList* m_verdicts;
    common::SectionHeader* m_limitHeader;
    common::KeyValueList* m_limits;
};

} // namespace widgets::playground
