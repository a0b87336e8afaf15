// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/alerts/tools.h"
#include "widgets/common/controls.h"

#include <QScrollArea>

class QCheckBox;

namespace widgets::common {
class CodeView;
}

namespace widgets::alerts {

class AlertChart;

/// One rule: when it fires, what it looks at, what it would have done in the last week, and what can be done with it. GUI thread.
class RuleDetails : public QScrollArea
{
    Q_OBJECT
public:
    explicit RuleDetails(const Tools& tools, QWidget* parent = nullptr);
    void setRule(const monitoring::AlertRuleRow* row);
    bool isFilled() const { return !m_test->isRunning(); }
    void askForSwitch();
    void askForRemoval();
    void tryOut();

Q_SIGNALS:
    void filled();
    void editWanted(const QString& ruleId);
    void noted(const QString& message);

private:
    void buildBody();
    QWidget* buildActions();
    void fillFacts();
    void showTest(const core::Result<monitoring::BackTest>& test);
    void ask(const ::deployments::ChangeRequest& change, const QString& action, bool isDanger);

    Tools m_tools;
    std::optional<monitoring::AlertRuleRow> m_row;
    common::Label* m_title;
    common::Label* m_description;
    common::KeyValueList* m_facts;
    common::CodeView* m_query;
    common::Label* m_verdict;
    AlertChart* m_chart;
    QPushButton* m_edit;
    QPushButton* m_switch;
    QPushButton* m_remove;
    QCheckBox* m_watched;
    QWidget* m_body;
    monitoring::BackTestRun* m_test;
};

} // namespace widgets::alerts
