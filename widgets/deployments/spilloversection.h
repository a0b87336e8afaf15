// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deployments/overview.h"
#include "widgets/common/controls.h"

class QPlainTextEdit;

namespace widgets::common {
class Badge;
} // namespace widgets::common

namespace widgets::deployments {

/// Utilisation of a provisioned deployment over the last day as a line; under it the 429 that spilled in amber and those that
/// callers saw in red. GUI thread.
class SpilloverChart : public QWidget
{
    Q_OBJECT
public:
    explicit SpilloverChart(QWidget* parent = nullptr);
    void setReport(const ::deployments::SpilloverReport& report);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    ::deployments::SpilloverReport m_report;
};

/// What a provisioned deployment spilled in the last day and what that cost, with the buttons that set and clear the target. Hidden
/// for other types. GUI thread.
class SpilloverSection : public QWidget
{
    Q_OBJECT
public:
    explicit SpilloverSection(::deployments::Overview* overview, QWidget* parent = nullptr);
    /// Reads the figures of another deployment than the one shown.
    void setRow(const std::optional<::deployments::DeploymentRow>& row);
    /// Figures are shown, or an error, or nothing is to be shown.
    bool isReady() const { return !m_isWaiting; }

Q_SIGNALS:
    /// Asks for the form with this target; empty: with none.
    void targetRequested(const QString& target);

private:
    void show(const ::deployments::SpilloverReport& report);
    void showProblem(const core::Error& error);
    void refreshButtons();
    void showRequest(const QString& target);

    ::deployments::Overview* m_overview;
    std::optional<::deployments::DeploymentRow> m_row;
    bool m_isWaiting = false;
    common::Badge* m_state;
    SpilloverChart* m_chart;
    common::KeyValueList* m_facts;
    common::Label* m_note;
    QPlainTextEdit* m_request; ///< the other way: one call with the header
    QPushButton* m_set;
    QPushButton* m_clear;
};

} // namespace widgets::deployments
