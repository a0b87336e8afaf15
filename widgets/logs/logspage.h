// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "logs/workbench.h"
#include "widgets/common/page.h"

class QComboBox;
class QHBoxLayout;
class QPushButton;
class QTabWidget;
class QToolButton;

namespace widgets::common {
class BusyIndicator;
class ErrorBanner;
class RangePicker;
} // namespace widgets::common

namespace widgets::logs {

class QueryTab;

/// Questions in KQL to workspaces and Application Insights resources: tabs that keep what was typed, a scope and a time range a tab, history,
/// saved queries, results as table and chart. GUI thread.
class LogsPage : public common::Page
{
    Q_OBJECT
public:
    explicit LogsPage(::logs::Workbench* workbench, QWidget* parent = nullptr);

    QList<QWidget*> panes() const override;
    void focusContent() override;
    /// Cancels a running query, otherwise goes back to the editor.
    bool handleEscape() override;
    bool isReady() const override;
    QString problem() const override;
    QList<common::Command> commands();

    QueryTab* tab() const; ///< the current one; there always is one
    int tabCount() const;
    /// Opens a tab with this text; empty texts of the current tab are filled instead.
    QueryTab* openQuery(const QString& text, const QString& title = {});
    void run();
    void closeTab(int index);
    QComboBox* scopePicker() const { return m_scope; }
    common::RangePicker* rangePicker() const { return m_range; }

public Q_SLOTS:
    void newTab();
    void openHistory();
    void openSaved();
    void saveQuery();

Q_SIGNALS:
    void noted(const QString& message); ///< for the status line

private:
    QWidget* buildBar();
    void buildButtons(QHBoxLayout* row);
    void addCopyMenu(QHBoxLayout* row);
    void setUpKeys();
    QueryTab* addTab(const ::logs::Draft& draft);
    void restoreTabs();
    void followWorkbench();
    void followTab();
    void copy(const QString& text, const QString& what);

    ::logs::Workbench* m_workbench;
    QComboBox* m_scope;
    common::RangePicker* m_range;
    QPushButton* m_run;
    QPushButton* m_cancel;
    QToolButton* m_history = nullptr;
    common::BusyIndicator* m_busy;
    common::ErrorBanner* m_banner;
    QTabWidget* m_tabs;
    bool m_isFollowing = false; ///< pickers are filled by the program
};

} // namespace widgets::logs
