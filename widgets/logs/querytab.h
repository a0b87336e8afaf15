// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "logs/querytext.h"
#include "logs/workbench.h"

#include <QWidget>

class QSplitter;

namespace widgets::common {
class Label;
}

namespace widgets::logs {

class KqlEditor;
class ResultView;

/// One tab: a text with queries, and what came of the last one that was run. What is typed is kept at once. GUI thread.
class QueryTab : public QWidget
{
    Q_OBJECT
public:
    QueryTab(::logs::Workbench* workbench, ::logs::Draft draft, QWidget* parent = nullptr);

    KqlEditor* editor() const { return m_editor; }
    ResultView* result() const { return m_result; }
    ::logs::QueryRun* run() { return &m_run; }
    const ::logs::Draft& draft() const { return m_draft; }
    /// Title for the tab: given, or the query's first line.
    QString title() const;
    void setTitle(const QString& title);
    void setFile(const QString& path);
    void setText(const QString& text);

    /// The scope and time range that this tab asks with.
    const ::logs::ScopeChoice* scope() const;
    void setScope(const QString& resourceId);
    ::logs::TimeRange range() const;
    void setRange(const ::logs::TimeRange& range);

    /// Runs the query at the cursor. False when there is none, or nothing to ask.
    bool runCurrent();
    void cancel();
    /// What a run would send.
    azure::LogsQuestion question() const;
    QSplitter* splitter() const { return m_splitter; }

Q_SIGNALS:
    void titleChanged();
    void stateChanged();

private:
    void followScope();
    void keep();
    void showHint();
    void onRunChanged();

    ::logs::Workbench* m_workbench;
    ::logs::Draft m_draft;
    ::logs::QueryRun m_run;
    ::logs::TextSpan m_ran; ///< where the query that was run stood
    KqlEditor* m_editor;
    common::Label* m_hint;
    ResultView* m_result;
    QSplitter* m_splitter;
};

} // namespace widgets::logs
