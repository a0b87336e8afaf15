// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/alerts/tools.h"
#include "monitoring/alerts/alertdraft.h"

#include <QDialog>
#include <QTimer>

class QPushButton;
class QTabWidget;

namespace widgets::common {
class CodeView;
class Label;
}

namespace widgets::alerts {

class AlertChart;
class RuleForm;

/// Makes or changes a rule: fields, what it would have done in the last week, what is sent, and the same as a command. Nothing is sent
/// before "Create" or "Apply". Not modal; deletes itself. GUI thread.
class RuleDialog : public QDialog
{
    Q_OBJECT
public:
    RuleDialog(const Tools& tools, const monitoring::AlertDraft& draft, const monitoring::System* system, QWidget* parent);
    RuleForm* form() const { return m_form; }
    AlertChart* chart() const { return m_chart; }
    bool isTried() const { return m_isTried; }
    /// Reads what the rule would have done.
    void tryOut();
    /// Sends it when nothing is wrong.
    bool send();

Q_SIGNALS:
    void tried();
    void noted(const QString& message);

private:
    QWidget* buildPreview();
    QWidget* buildButtons();
    void follow();
    void showTest(const core::Result<monitoring::BackTest>& test);
    void copyAs(bool asBicep);

    Tools m_tools;
    RuleForm* m_form;
    common::Label* m_problems;
    common::Label* m_verdict;
    AlertChart* m_chart;
    common::CodeView* m_diff;
    QTabWidget* m_tabs;
    monitoring::BackTestRun* m_test;
    series::Unit m_unit;
    QPushButton* m_send;
    QPushButton* m_watch;
    QTimer m_rest; ///< typing changes the draft with each key; it is tried once that rests
    bool m_isTried = false;
};

} // namespace widgets::alerts
