// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "monitoring/failures/overview.h"

#include <QScrollArea>

class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QPushButton;
class QVBoxLayout;

namespace widgets::common {
class Badge;
class Label;
} // namespace widgets::common

namespace widgets::failures {

class FailureExamples;

/// Everything about the chosen mode: what it means, how often, the exact signal, the rule with numbers to change, the remedy, examples,
/// and the ways on. GUI thread.
class FailureDetails : public QScrollArea
{
    Q_OBJECT
public:
    explicit FailureDetails(monitoring::failures::FailureOverview* overview, QWidget* parent = nullptr);
    void showMode(const QString& mode);
    FailureExamples* examples() const { return m_examples; }
    QPushButton* openTraceButton() const { return m_openTrace; }
    QPushButton* alertButton() const { return m_alert; }

Q_SIGNALS:
    void traceWanted(const QString& trace, const QString& span, const QDateTime& at);
    void playgroundWanted(const QString& question);
    void alertWanted(const QString& mode);

private:
    void buildHead(QVBoxLayout* column);
    void buildActions(QVBoxLayout* column);
    common::Label* addSection(QVBoxLayout* column, const QString& title);
    void showFigures(const monitoring::failures::Mode& mode);
    void showRule(const monitoring::failures::Mode& mode);
    void addNumber(const monitoring::failures::Mode& mode, const monitoring::failures::RuleNumber& number);
    void followExample();
    void openTrace();

    monitoring::failures::FailureOverview* m_overview;
    QString m_mode, m_ruleShown;
    QWidget* m_body;
    common::Label* m_title;
    common::Badge* m_kind;
    common::Badge* m_severityBadge;
    common::Badge* m_grade;
    common::Label* m_figures;
    common::Label* m_reason;
    common::Label* m_meaning = nullptr;
    common::Label* m_signal = nullptr;
    common::Label* m_rule = nullptr;
    common::Label* m_remedy = nullptr;
    common::Label* m_parts;
    QFormLayout* m_numbers;
    QList<QDoubleSpinBox*> m_fields; ///< by number of the rule
    QComboBox* m_severity;
    QPushButton* m_reset;
    FailureExamples* m_examples;
    QPushButton* m_openTrace;
    QPushButton* m_playground;
    QPushButton* m_alert;
};

} // namespace widgets::failures
