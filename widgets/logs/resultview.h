// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "logs/resultexport.h"
#include "logs/workbench.h"

#include <QWidget>

class QComboBox;
class QSplitter;
class QStackedWidget;
class QTabWidget;

namespace widgets::common {
class BusyIndicator;
class EmptyState;
class ErrorBanner;
class Label;
} // namespace widgets::common

namespace widgets::logs {

class DetailsPane;
class ResultChart;
class ResultGrid;

/// What came of a query: grid and chart with details beside them, or a sentence why there is nothing (not run, running, failed, no
/// rows). Follows one QueryRun. GUI thread.
class ResultView : public QWidget
{
    Q_OBJECT
public:
    explicit ResultView(::logs::QueryRun* run, QWidget* parent = nullptr);
    ~ResultView() override;

    ResultGrid* grid() const { return m_grid; }
    ResultChart* chart() const { return m_chart; }
    DetailsPane* details() const { return m_details; }
    ::logs::ResultModel* model() const { return m_model; }
    void showChart(bool shown);
    bool isShowingChart() const;
    void openDetails(bool open);
    /// Opens a file dialog; the ending decides between CSV and JSON.
    void exportRows();
    /// Writes the shown rows off this thread; exported() or exportFailed() follows.
    void exportTo(const QString& path);
    /// The sentence of the error that is shown, or empty.
    QString problem() const;
    /// What stands below the result: rows, time, cost.
    QString statusText() const;
    /// What is shown instead of a grid, or empty.
    QString emptyTitle() const;
    /// An answer may have several tables: chooses among them.
    QComboBox* tables() const { return m_tables; }

Q_SIGNALS:
    void exported(const QString& path, qint64 rows);
    void exportFailed(const QString& sentence);
    void cancelRequested();
    void retryRequested();

private:
    QWidget* buildStatus();
    void follow();
    void showOutcome();
    void listTables();
    void showTable(int index);
    void showEmpty(const QString& icon, const QString& title, const QString& hint);
    void showProgress();
    void showRows();
    void showErrorOf(const core::Error& error);
    QString hintOf(const core::Error& error) const;

    ::logs::QueryRun* m_run;
    ::logs::ResultModel* m_model;
    common::ErrorBanner* m_error;
    common::ErrorBanner* m_remark;
    QStackedWidget* m_stack;
    common::EmptyState* m_empty;
    QTabWidget* m_tabs;
    QSplitter* m_splitter;
    ResultGrid* m_grid;
    ResultChart* m_chart;
    DetailsPane* m_details;
    common::BusyIndicator* m_busy;
    QComboBox* m_tables;
    common::Label* m_rows;
    common::Label* m_cost;
    QTimer m_tick;
    std::shared_ptr<::logs::StopFlag> m_exportStop;
    bool m_hasTable = false;
};

} // namespace widgets::logs
