// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "monitoring/alerts/alertdraft.h"
#include "monitoring/failures/overview.h"
#include "widgets/common/page.h"

class QStackedWidget;

namespace widgets::failures {

class AgentView;
class FailureBar;
class FailureList;
class LoggedView;
class QualityView;

/// The page of failure modes: which there are, how often and since when, what they mean and what to do; what cannot be seen; the
/// checklist of agents; the quality of the telemetry. Follows the focus. GUI thread.
class FailuresPage : public common::Page
{
    Q_OBJECT
public:
    enum class View { Modes, Logged, Agents, Quality };
    FailuresPage(monitoring::failures::FailureOverview* overview, monitoring::Systems* systems, QWidget* parent = nullptr);

    QList<QWidget*> panes() const override;
    void focusContent() override;
    bool handleEscape() override;
    bool isReady() const override;
    QString problem() const override;
    QList<common::Command> commands();

    void showView(View view);
    View view() const;
    FailureList* list() const { return m_list; }
    LoggedView* logged() const { return m_logged; }
    AgentView* agents() const { return m_agents; }
    QualityView* quality() const { return m_quality; }

Q_SIGNALS:
    /// Another page should show what the focus is narrowed to now: "traces".
    void pageWanted(const QString& pageId);
    void playgroundWanted(const QString& question);
    /// An alert for a mode.
    void alertWanted(const monitoring::LogCondition& condition);
    void noted(const QString& message);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void openTrace(const QString& trace, const QString& span, const QDateTime& at);
    void wantAlert(const QString& mode);

    monitoring::failures::FailureOverview* m_overview;
    FailureBar* m_bar;
    QStackedWidget* m_stack;
    FailureList* m_list;
    LoggedView* m_logged;
    AgentView* m_agents;
    QualityView* m_quality;
};

} // namespace widgets::failures
