// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "monitoring/failures/overview.h"

#include <QWidget>

namespace widgets::charts {
class BarPlot;
class Chart;
class RankPlot;
} // namespace widgets::charts

namespace widgets::failures {

/// What failed and what was blocked, each as a ranking, and the modes over time. GUI thread.
class FailureCharts : public QWidget
{
    Q_OBJECT
public:
    explicit FailureCharts(QWidget* parent = nullptr);
    void showReport(const monitoring::failures::FailureReport& report, const monitoring::failures::ModeCatalogue& modes, const QString& selected, const QDateTime& now);
    /// Why there is nothing to draw; an empty reason shows the charts.
    void setEmpty(const QString& reason);
    charts::RankPlot* failed() const { return m_failed; }
    charts::RankPlot* blocked() const { return m_blocked; }
    charts::BarPlot* timeline() const { return m_timeline; }
    QList<QWidget*> panes() const;

Q_SIGNALS:
    void modeChosen(const QString& mode);
    void rangeChosen(const QDateTime& from, const QDateTime& to);

private:
    void showRank(charts::RankPlot* plot, charts::Chart* chart, bool isProtected, const monitoring::failures::FailureReport& report, const monitoring::failures::ModeCatalogue& modes);
    void showTimeline(const monitoring::failures::FailureReport& report, const monitoring::failures::ModeCatalogue& modes, const QString& selected);
    void choose(charts::RankPlot* plot, double place);

    charts::RankPlot* m_failed;
    charts::RankPlot* m_blocked;
    charts::BarPlot* m_timeline;
    charts::Chart* m_failedChart;
    charts::Chart* m_blockedChart;
    charts::Chart* m_timelineChart;
};

} // namespace widgets::failures
