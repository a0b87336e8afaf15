// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/failures/failurecharts.h"

#include "widgets/charts/barplot.h"
#include "widgets/charts/chart.h"
#include "widgets/charts/chartpalette.h"
#include "widgets/charts/rankplot.h"
#include "widgets/common/controls.h"
#include "widgets/failures/failurewords.h"

#include <QHBoxLayout>
#include <algorithm>
#include <cmath>

namespace widgets::failures {

using namespace monitoring::failures;
using State = ModeFigures::State;

namespace {

constexpr int kMostCauses = 7;
constexpr int kMostSeries = 5; ///< of the timeline; the rest is put together
constexpr int kHeight = 218;

/// "R1 Throttled by the quota (429)": the id in front is how a row is found again.
QString labelOf(const Mode& mode)
{
    return mode.id + QLatin1Char(' ') + mode.name;
}

/// Counted modes of a kind, the most frequent first. Hours and intervals are no occurrences and stay out.
QList<std::pair<const Mode*, const ModeFigures*>> seenOf(const FailureReport& report, const ModeCatalogue& modes, bool isProtected)
{
    QList<std::pair<const Mode*, const ModeFigures*>> seen;
    for (const ModeFigures& figures : report.modes) {
        const Mode* const mode = modes.find(figures.id);
        const bool isCounted = mode && mode->computed.isEmpty() && mode->within.isEmpty() && figures.state == State::Measured && figures.count > 0;
        if (isCounted && (mode->kind == ModeKind::Protected) == isProtected) {
            seen.append({mode, &figures});
        }
    }
    std::stable_sort(seen.begin(), seen.end(), [](const auto& a, const auto& b) { return a.second->count > b.second->count; });
    return seen;
}

} // namespace

FailureCharts::FailureCharts(QWidget* parent)
    : QWidget(parent), m_failed(new charts::RankPlot), m_blocked(new charts::RankPlot), m_timeline(new charts::BarPlot), m_failedChart(new charts::Chart(m_failed)),
      m_blockedChart(new charts::Chart(m_blocked)), m_timelineChart(new charts::Chart(m_timeline))
{
    auto* const row = common::rowLayout(common::space::l);
    row->setContentsMargins(common::space::l, common::space::s, common::space::l, common::space::s);
    setLayout(row);
    m_failedChart->setTitle(tr("What failed"));
    m_blockedChart->setTitle(tr("What was blocked"));
    m_timelineChart->setTitle(tr("Over time"));
    row->addWidget(m_failedChart, 5);
    row->addWidget(m_blockedChart, 4);
    row->addWidget(m_timelineChart, 6);
    setFixedHeight(kHeight);
    for (charts::RankPlot* const plot : {m_failed, m_blocked}) {
        plot->setMinimumHeight(0);
        connect(plot, &charts::Plot::activated, this, [this, plot](double place) { choose(plot, place); });
    }
    m_timeline->setUnit(series::Unit::Count);
    connect(m_timeline, &charts::Plot::rangeChosen, this, [this](double low, double high) {
        Q_EMIT rangeChosen(QDateTime::fromMSecsSinceEpoch(qint64(low), Qt::UTC), QDateTime::fromMSecsSinceEpoch(qint64(high), Qt::UTC));
    });
    connect(m_timeline, &charts::Plot::activated, this, [this](double) {
        const QString mode = m_timeline->activatedSeries().section(QLatin1Char(' '), 0, 0);
        if (!mode.isEmpty()) {
            Q_EMIT modeChosen(mode);
        }
    });
}

QList<QWidget*> FailureCharts::panes() const
{
    return {m_failed, m_blocked, m_timeline};
}

void FailureCharts::choose(charts::RankPlot* plot, double place)
{
    const std::optional<int> row = plot->rowAt(place);
    if (row && *row < plot->pareto().parts.size()) {
        const QString mode = plot->pareto().parts[*row].name.section(QLatin1Char(' '), 0, 0);
        Q_EMIT modeChosen(mode);
    }
}

void FailureCharts::setEmpty(const QString& reason)
{
    for (charts::Chart* const chart : {m_failedChart, m_blockedChart, m_timelineChart}) {
        chart->setEmpty(reason);
    }
}

void FailureCharts::showRank(charts::RankPlot* plot, charts::Chart* chart, bool isProtected, const FailureReport& report, const ModeCatalogue& modes)
{
    QList<series::Part> parts;
    for (const auto& [mode, figures] : seenOf(report, modes, isProtected)) {
        parts << series::Part{labelOf(*mode), double(figures->count)};
    }
    plot->setPareto(series::paretoOf(parts, kMostCauses, tr("others")), series::Unit::Count, styleOf(isProtected ? ModeKind::Protected : ModeKind::Failure));
    chart->setEmpty(parts.isEmpty() ? (isProtected ? tr("Nothing was blocked") : tr("Nothing failed")) : QString(),
                    isProtected ? tr("Where blocks are usual, none at all is worth a look too.") : QString());
}

void FailureCharts::showTimeline(const FailureReport& report, const ModeCatalogue& modes, const QString& selected)
{
    QList<std::pair<const Mode*, const ModeFigures*>> seen = seenOf(report, modes, false) + seenOf(report, modes, true);
    std::stable_sort(seen.begin(), seen.end(), [](const auto& a, const auto& b) { return a.second->count > b.second->count; });
    const Mode* const chosen = modes.find(selected);
    const ModeFigures* const figures = report.find(selected);
    std::vector<charts::BarSeries> bars;
    const auto add = [&bars](const Mode& mode, const ModeFigures& of) { bars.push_back({labelOf(mode), of.trend, charts::SeriesStyles::instance().indexOf(labelOf(mode))}); };
    if (chosen && figures && figures->state == State::Measured) {
        add(*chosen, *figures);
        m_timelineChart->setTitle(tr("Over time: %1").arg(chosen->name));
    } else {
        m_timelineChart->setTitle(tr("Over time"));
        charts::BarSeries others{tr("others"), std::vector<double>(report.edges.empty() ? 0 : report.edges.size() - 1, 0.0), -1};
        for (qsizetype i = 0; i < seen.size(); ++i) {
            if (i < kMostSeries) {
                add(*seen[i].first, *seen[i].second);
                continue;
            }
            for (size_t k = 0; k < std::min(others.values.size(), seen[i].second->trend.size()); ++k) {
                others.values[k] += seen[i].second->trend[k];
            }
        }
        if (seen.size() > kMostSeries) {
            bars.push_back(others);
        }
    }
    m_timelineChart->setEmpty(bars.empty() ? tr("Nothing happened") : QString());
    m_timeline->setTimeBuckets(report.edges, bars);
    m_timeline->setOpenFrom(std::isfinite(report.openFrom) ? std::optional<double>(report.openFrom) : std::nullopt);
    QList<charts::Annotation> marks;
    for (const ChangeMark& change : report.changes) {
        charts::Annotation mark;
        mark.at = double(change.at.toMSecsSinceEpoch());
        mark.label = change.what.section(QLatin1Char('/'), -2);
        mark.isQuiet = true;
        marks << mark;
    }
    m_timeline->setAnnotations(marks);
}

void FailureCharts::showReport(const FailureReport& report, const ModeCatalogue& modes, const QString& selected, const QDateTime& now)
{
    const qint64 minutes = report.readAt.isValid() ? report.readAt.secsTo(now) / 60 : 0;
    const QString age = minutes < 1 ? tr("Log Analytics, just now") : tr("Log Analytics, %1 min ago").arg(minutes);
    for (charts::Chart* const chart : {m_failedChart, m_blockedChart, m_timelineChart}) {
        chart->setNote(age);
    }
    showRank(m_failed, m_failedChart, false, report, modes);
    showRank(m_blocked, m_blockedChart, true, report, modes);
    showTimeline(report, modes, selected);
}

} // namespace widgets::failures
