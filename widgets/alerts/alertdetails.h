// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/alerts/tools.h"
#include "widgets/common/controls.h"

#include <QScrollArea>

namespace widgets::common {
class Badge;
}

namespace widgets::alerts {

class AlertChart;

/// One fired alert: what and where, the chart with its threshold, its history, and what can be done. GUI thread.
class AlertDetails : public QScrollArea
{
    Q_OBJECT
public:
    explicit AlertDetails(const Tools& tools, QWidget* parent = nullptr);
    void setAlert(const monitoring::AlertRow* row);
    bool isFilled() const { return !m_isWaiting && !m_test->isRunning(); }
    /// Opens the dialog that sets the state of the shown alert.
    void askFor(azure::AlertState state);
    bool hasAlert() const { return m_row.has_value(); }

Q_SIGNALS:
    void filled();
    void pageWanted(const QString& pageId);
    void ruleWanted(const QString& ruleId);
    void noted(const QString& message);
    void failed(const core::Error& error);

private:
    void buildBody();
    QWidget* buildActions();
    void fillFacts();
    void narrowAndShow(const QString& pageId);
    void readChart(const azure::AlertRule& rule);
    void showTest(const core::Result<monitoring::BackTest>& test);
    void showHistory(const QList<azure::AlertEvent>& events);

    Tools m_tools;
    std::optional<monitoring::AlertRow> m_row;
    common::Label* m_title;
    common::Badge* m_severity;
    common::Badge* m_condition;
    common::Badge* m_state;
    common::Label* m_description;
    common::KeyValueList* m_facts;
    AlertChart* m_chart;
    common::Label* m_history;
    QPushButton* m_acknowledge;
    QPushButton* m_close;
    QPushButton* m_rule;
    QWidget* m_body;
    monitoring::BackTestRun* m_test;
    bool m_isWaiting = false; ///< for the history
};

} // namespace widgets::alerts
