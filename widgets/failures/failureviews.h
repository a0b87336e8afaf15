// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "monitoring/failures/overview.h"

#include <QWidget>

class QTreeWidget;

namespace widgets::common {
class Label;
}

namespace widgets::failures {

/// What this system does not log, which modes that hides, and how to log it. GUI thread.
class LoggedView : public QWidget
{
    Q_OBJECT
public:
    explicit LoggedView(monitoring::failures::FailureOverview* overview, QWidget* parent = nullptr);
    QTreeWidget* tree() const { return m_tree; }

private:
    void follow();
    monitoring::failures::FailureOverview* m_overview;
    common::Label* m_summary;
    QTreeWidget* m_tree;
};

/// The published taxonomy of agents' failure modes as a checklist. GUI thread.
class AgentView : public QWidget
{
    Q_OBJECT
public:
    explicit AgentView(monitoring::failures::FailureOverview* overview, QWidget* parent = nullptr);
    QTreeWidget* tree() const { return m_tree; }

Q_SIGNALS:
    void modeChosen(const QString& mode);

private:
    void follow();
    monitoring::failures::FailureOverview* m_overview;
    common::Label* m_summary;
    QTreeWidget* m_tree;
};

/// How far the telemetry of each source can be trusted. GUI thread.
class QualityView : public QWidget
{
    Q_OBJECT
public:
    explicit QualityView(monitoring::failures::FailureOverview* overview, QWidget* parent = nullptr);
    QTreeWidget* tree() const { return m_tree; }

private:
    void follow();
    monitoring::failures::FailureOverview* m_overview;
    common::Label* m_summary;
    QTreeWidget* m_tree;
};

} // namespace widgets::failures
