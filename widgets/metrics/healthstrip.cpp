// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/metrics/healthstrip.h"

#include "monitoring/catalogue.h"
#include "widgets/metrics/statview.h"
#include "widgets/metrics/tileplot.h"
#include "widgets/metrics/words.h"

#include <algorithm>
#include <cmath>

namespace widgets::metrics {

using monitoring::TileResult;
using monitoring::TileStat;
using series::TimeSeries;

namespace {

constexpr int kCellWidth = 140;

/// Bucket by bucket the sum of the series that `measure` names, or of all drawn ones; NaN where none has a value.
std::shared_ptr<const TimeSeries> sumOf(const TileResult& result, const QString& measure, bool ofPrevious)
{
    const monitoring::Tile* const tile = monitoring::Catalogue::shipped().find(result.tileId);
    std::vector<double> x, y;
    const QList<monitoring::TileSeries> candidates = tile && measure.isEmpty() ? drawnSeries(*tile, result) : result.series;
    for (const monitoring::TileSeries& one : candidates) {
        if (!measure.isEmpty() && one.measure != measure) {
            continue;
        }
        const TimeSeries& points = ofPrevious ? one.previous : one.points;
        if (x.size() < points.size()) {
            x.assign(points.x().begin(), points.x().end());
            y.resize(points.size(), std::nan(""));
        }
        for (size_t i = 0; i < points.size(); ++i) {
            const double value = points.y()[i];
            y[i] = std::isnan(y[i]) ? value : y[i] + (std::isnan(value) ? 0 : value);
        }
    }
    return std::make_shared<const TimeSeries>(TimeSeries::fromColumns(std::move(x), std::move(y)));
}

double totalOf(const TimeSeries& points)
{
    double total = std::nan("");
    for (const double value : points.y()) {
        total = std::isnan(total) ? value : total + (std::isnan(value) ? 0 : value);
    }
    return total;
}

} // namespace

QList<HealthStrip::Source> HealthStrip::sources()
{
    const QString now = QStringLiteral("health-now");
    const QString models = QStringLiteral("first-token-now");
    const QString traffic = QStringLiteral("requests-over-time");
    return {
        {tr("Requests"), now, QStringLiteral("Requests"), traffic, QStringLiteral("Requests"), 1},
        {tr("Failed"), now, QStringLiteral("ErrorPct"), traffic, QStringLiteral("ErrorPct"), 4, true},
        {tr("Answer time p95"), now, QStringLiteral("P95"), QStringLiteral("latency-percentiles"), QStringLiteral("P95"), 0, true},
        {tr("First token p95"), models, QStringLiteral("P95"), QStringLiteral("time-to-first-token"), QStringLiteral("P95"), 0, true},
        {tr("Tokens"), {}, {}, QStringLiteral("tokens-over-time"), {}, 2},
        {tr("Cost (estimate)"), {}, {}, QStringLiteral("cost-over-time"), {}, 2},
        {tr("429 refused"), {}, {}, QStringLiteral("throttling"), {}, 4, true},
    };
}

HealthStrip::HealthStrip(monitoring::TileRuns* runs, QWidget* parent) : QWidget(parent), m_runs(runs), m_sources(sources()), m_grid(new QGridLayout)
{
    m_grid->setContentsMargins(common::space::s, 0, common::space::s, 0);
    m_grid->setSpacing(0);
    setLayout(m_grid);
    setAccessibleName(tr("Health"));
    const monitoring::Catalogue& catalogue = monitoring::Catalogue::shipped();
    m_sources.removeIf([&](const Source& source) { return !source.stat.isEmpty() && !catalogue.find(source.stat); });
    for (const Source& source : std::as_const(m_sources)) {
        auto* const cell = new StatCell;
        connect(cell, &StatCell::clicked, this, [this, id = source.trend] { Q_EMIT chosen(id); });
        m_cells << cell;
        for (const QString& id : {source.stat, source.trend}) {
            if (!id.isEmpty()) {
                connect(runs->run(id), &monitoring::TileRun::changed, this, &HealthStrip::follow, Qt::UniqueConnection);
            }
        }
    }
    follow();
}

void HealthStrip::want()
{
    for (const Source& source : std::as_const(m_sources)) {
        for (const QString& id : {source.stat, source.trend}) {
            if (!id.isEmpty()) {
                m_runs->want(id, monitoring::Urgency::Visible, true);
            }
        }
    }
}

bool HealthStrip::isFresh() const
{
    return std::all_of(m_sources.begin(), m_sources.end(),
                       [this](const Source& source) { return (source.stat.isEmpty() || m_runs->isFresh(source.stat)) && m_runs->isFresh(source.trend); });
}

void HealthStrip::follow()
{
    for (qsizetype i = 0; i < m_sources.size(); ++i) {
        for (const QString& id : {m_sources[i].stat, m_sources[i].trend}) {
            const monitoring::TileRun* const run = id.isEmpty() ? nullptr : m_runs->run(id);
            if (run && run->hasResult() && run->result().state != TileResult::State::Failed && run->result().state != TileResult::State::Cancelled) {
                m_good.insert(id, run->result());
            }
        }
        m_cells[i]->setFacts(factsOf(m_sources[i]));
    }
    arrange();
}

/// The number as a stat, whether it is one or the sum of a course.
void HealthStrip::addNumber(const Source& source, StatFacts& facts) const
{
    const TileResult result = m_good.value(source.stat.isEmpty() ? source.trend : source.stat);
    TileStat stat;
    stat.title = source.title;
    stat.value = stat.previous = stat.denominator = std::nan("");
    if (source.stat.isEmpty()) {
        const monitoring::Tile* const tile = monitoring::Catalogue::shipped().find(source.trend);
        stat.unit = tile ? tile->unit() : series::Unit::Number;
        stat.value = totalOf(*sumOf(result, source.measure, false));
        stat.previous = totalOf(*sumOf(result, source.measure, true));
    } else {
        for (const TileStat& one : result.stats) {
            if (one.column == source.column) {
                stat = one;
                stat.title = source.title;
            }
        }
    }
    const Change change = changeOf(stat.value, stat.previous, stat.unit);
    facts.value = statText(stat);
    facts.change = change.text;
    facts.tone = !source.isBad || change.direction == 0 ? common::Tone::Neutral : change.direction > 0 ? common::Tone::Error : common::Tone::Ok;
    facts.facts = result.readAt.isValid() ? statFacts(stat, result) : tr("Not read yet.");
    if (result.state == TileResult::State::Empty && !result.emptyReason.isEmpty()) {
        facts.facts = result.emptyReason + QLatin1Char('\n') + result.remedy;
    }
}

StatFacts HealthStrip::factsOf(const Source& source) const
{
    StatFacts facts;
    facts.title = source.title;
    facts.style = source.style;
    addNumber(source, facts);
    const auto trend = m_good.constFind(source.trend);
    if (trend != m_good.constEnd() && trend->state == TileResult::State::Read) {
        facts.points = sumOf(*trend, source.measure, false);
    }
    const monitoring::TileRun* const run = m_runs->run(source.stat.isEmpty() ? source.trend : source.stat);
    facts.isOld = run->hasResult() && run->result().state == TileResult::State::Failed;
    if (facts.isOld) {
        facts.facts = tr("These numbers are old: %1").arg(core::explain(run->result().error).sentence) + QLatin1Char('\n') + facts.facts;
    }
    return facts;
}

void HealthStrip::arrange()
{
    const int count = std::max(1, int(m_cells.size()));
    int columns = std::clamp(width() / kCellWidth, 2, count);
    if (columns < count) {
        columns = (count + 1) / 2; // two even rows
    }
    if (columns == m_columns) {
        return;
    }
    m_columns = columns;
    for (int i = 0; i < int(m_cells.size()); ++i) {
        m_grid->addWidget(m_cells[i], i / columns, i % columns);
    }
}

void HealthStrip::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

} // namespace widgets::metrics
