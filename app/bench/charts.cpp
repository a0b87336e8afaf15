// SPDX-License-Identifier: GPL-3.0-or-later
// Long time series: a pan, the first paint, and what the picture shows, against QCustomPlot and the polyline through every point.
#include "bench/benchmarks.h"
#include "bench/chartspeer.h"
#include "bench/measure.h"
#include "widgets/charts/chartcursor.h"
#include "widgets/charts/columnpainter.h"
#include "widgets/charts/lineplot.h"
#include "widgets/common/theme.h"

#include <QApplication>
#include <QGridLayout>
#include <QPainter>
#include <cmath>
#include <random>

#if defined(PILOTHOUSE_HAS_QTCHARTS)
#include <QChart>
#include <QChartView>
#include <QGraphicsLineItem>
#include <QLineSeries>
#include <QValueAxis>
#endif

namespace bench {

namespace {

using series::TimeSeries;
using widgets::charts::LinePlot;

constexpr QSize size(1200, 600);
constexpr int frames = 20;
constexpr double highest = 900;

struct Columns
{
    std::vector<double> x;
    std::vector<double> y;
};

/// Latencies at uneven distances: a wave, noise, and a spike now and then.
Columns latencies(size_t count)
{
    std::mt19937 random(17);
    std::normal_distribution<double> noise(0, 30);
    std::exponential_distribution<double> step(1);
    Columns data{std::vector<double>(count), std::vector<double>(count)};
    double at = 1.7e12;
    for (size_t i = 0; i < count; ++i) {
        at += step(random);
        data.x[i] = at;
        data.y[i] = 300 + 100 * std::sin(double(i) / double(count) * 20) + noise(random) + (random() % 2000 == 0 ? 400 : 0);
    }
    return data;
}

/// What is shown in frame `i` of a pan over nine tenths of `x`.
series::Range viewOf(const std::vector<double>& x, int i)
{
    const double width = (x.back() - x.front()) * 0.9;
    const double from = x.front() + (x.back() - x.front()) * 0.09 * i / frames;
    return {from, from + width};
}

std::unique_ptr<LinePlot> ourPlot(const Columns& data)
{
    auto plot = std::make_unique<LinePlot>();
    plot->setUnit(series::Unit::Milliseconds);
    plot->setFixedY(series::Range{0, highest});
    plot->setLines({{QStringLiteral("latency"), std::make_shared<const TimeSeries>(TimeSeries::fromColumns(data.x, data.y, TimeSeries::Order::Ascending))}});
    plot->resize(size);
    plot->show();
    QApplication::processEvents(); // a window that is not exposed paints nothing
    return plot;
}

/// Milliseconds a frame of panning through `show`.
template <typename Show>
double panned(const std::vector<double>& x, Show show)
{
    const double begin = nowMs();
    for (int i = 0; i < frames; ++i) {
        show(viewOf(x, i));
    }
    return (nowMs() - begin) / frames;
}

/// The same points in our plot and in the reference; made at the first measurement, so that --list costs nothing.
class Pan
{
public:
    explicit Pan(size_t count) : m_count(count) {}
    double ours()
    {
        prepare();
        return panned(m_data.x, [this](const series::Range& view) {
            m_ours->setView(view);
            m_ours->repaint();
        });
    }
    std::optional<double> reference()
    {
        prepare();
        if (!m_peer) {
            m_peer = PeerPlot::make(m_data.x, m_data.y, size, highest);
        }
        if (!m_peer) {
            return std::nullopt;
        }
        return panned(m_data.x, [this](const series::Range& view) { m_peer->show(view.low, view.high); });
    }

private:
    void prepare()
    {
        if (!m_ours) {
            m_data = latencies(m_count);
            m_ours = ourPlot(m_data);
        }
    }
    size_t m_count;
    Columns m_data;
    std::unique_ptr<LinePlot> m_ours;
    std::unique_ptr<PeerPlot> m_peer;
};

const QString noPeer = QStringLiteral("QCustomPlot for Qt 6 was absent when this program was built (Debian: libqcustomplot-dev)");

Benchmark panBenchmark(const QString& name, size_t count, double goal)
{
    const auto pan = std::make_shared<Pan>(count);
    Benchmark result;
    result.name = name;
    result.n = qint64(count);
    result.referenceIs = QStringLiteral("QCustomPlot with adaptive sampling, the same points and ranges, a frame of a pan in 1200 x 600");
    result.goal = goal;
    result.unavailable = noPeer;
    result.ours = [pan] { return std::optional(pan->ours()); };
    result.reference = [pan] { return pan->reference(); };
    return result;
}

Benchmark flatBenchmark()
{
    const auto many = std::make_shared<Pan>(10'000'000);
    const auto few = std::make_shared<Pan>(10'000);
    Benchmark result;
    result.name = QStringLiteral("charts.flat");
    result.n = 10'000'000;
    result.referenceIs = QStringLiteral("ours over 10,000 points");
    result.goal = 2;
    result.ours = [many] { return std::optional(many->ours()); };
    result.reference = [few] { return std::optional(few->ours()); };
    return result;
}

Benchmark loadBenchmark()
{
    const auto data = std::make_shared<Columns>();
    const auto ready = [data]() -> const Columns& {
        if (data->x.empty()) {
            *data = latencies(10'000'000);
        }
        return *data;
    };
    Benchmark result;
    result.name = QStringLiteral("charts.load.1e7");
    result.n = 10'000'000;
    result.referenceIs = QStringLiteral("QCustomPlot: setData of sorted points and first paint");
    result.goal = 1.0 / 8;
    result.repeats = 3;
    result.unavailable = noPeer;
    result.ours = [ready] {
        Columns copy = ready(); // handing the columns over is the contract; making them is not the chart's work
        const double begin = nowMs();
        LinePlot plot;
        plot.setFixedY(series::Range{0, highest});
        plot.setLines({{QStringLiteral("latency"), std::make_shared<const TimeSeries>(TimeSeries::fromColumns(std::move(copy.x), std::move(copy.y), TimeSeries::Order::Ascending))}});
        plot.resize(size);
        plot.show();
        QApplication::processEvents(); // exposes and paints it
        return std::optional(nowMs() - begin);
    };
    result.reference = [ready]() -> std::optional<double> {
        const Columns& columns = ready();
        const std::unique_ptr<PeerPlot> peer = PeerPlot::make(columns.x, columns.y, size, highest);
        return peer ? std::optional(peer->loadMs()) : std::nullopt;
    };
    return result;
}

/// Pixels in which the columns and QPainter's polyline through every point disagree about carrying the line.
double differingPixels(const Columns& data)
{
    const TimeSeries line = TimeSeries::fromColumns(data.x, data.y, TimeSeries::Order::Ascending);
    widgets::charts::PlotGeometry geometry;
    geometry.area = QRectF(QPointF(), QSizeF(size));
    geometry.x = {data.x.front(), data.x.back() + 1};
    geometry.y = {0, highest};
    QImage whole(size, QImage::Format_RGB32);
    whole.fill(Qt::white);
    {
        std::vector<QPointF> points;
        for (size_t i = 0; i < data.x.size(); ++i) {
            points.emplace_back(geometry.toX(data.x[i]), geometry.toY(data.y[i]));
        }
        QPainter painter(&whole);
        painter.setPen(QPen(Qt::black, 1));
        painter.drawPolyline(points.data(), int(points.size()));
    }
    QImage columns(size, QImage::Format_RGB32);
    columns.fill(Qt::white);
    std::vector<series::ColumnSpan> spans;
    series::columnSpans(line, geometry.x.low, geometry.x.high, size.width(), spans);
    widgets::charts::paintColumns(columns, columns.rect(), spans, geometry.y.low, geometry.y.high, qRgb(0, 0, 0), 1);
    int differing = 0;
    for (int y = 0; y < size.height(); ++y) {
        for (int x = 0; x < size.width(); ++x) {
            differing += (qRed(whole.pixel(x, y)) < 128) != (qRed(columns.pixel(x, y)) < 128);
        }
    }
    return differing;
}

Benchmark exactBenchmark()
{
    Benchmark result;
    result.name = QStringLiteral("charts.exact");
    result.n = 1'000'000;
    result.unit = QStringLiteral("pixels");
    result.referenceIs = QStringLiteral("all pixels of the picture; ours counts those that differ from QPainter's polyline through every point");
    result.goal = 0.001;
    result.repeats = 1;
    result.ours = [] { return std::optional(differingPixels(latencies(1'000'000))); };
    result.reference = [] { return std::optional(double(size.width() * size.height())); };
    return result;
}

constexpr int tiles = 12;
constexpr size_t tilePoints = 2'000;

/// Twelve tiles that follow one marker.
class Board
{
public:
    Board()
    {
        auto* const grid = new QGridLayout(&m_window);
        m_data = latencies(tilePoints);
        for (int i = 0; i < tiles; ++i) {
            m_plots.push_back(ourPlot(m_data).release());
            m_plots.back()->follow(&m_cursor);
            grid->addWidget(m_plots.back(), i / 4, i % 4);
        }
        m_window.resize(1600, 900);
        m_window.show();
        QApplication::processEvents();
    }
    double hover()
    {
        const double begin = nowMs();
        for (int i = 0; i < frames; ++i) {
            m_cursor.point(m_data.x[size_t(i) * 37 + 100], m_plots.front());
            for (LinePlot* plot : m_plots) {
                plot->repaint();
            }
        }
        return (nowMs() - begin) / frames;
    }

private:
    widgets::charts::ChartCursor m_cursor;
    QWidget m_window;
    Columns m_data;
    std::vector<LinePlot*> m_plots; ///< the window's
};

#if defined(PILOTHOUSE_HAS_QTCHARTS)
/// The same board of Qt Charts, with a line as marker.
class PeerBoard
{
public:
    PeerBoard()
    {
        auto* const grid = new QGridLayout(&m_window);
        const Columns data = latencies(tilePoints);
        for (int i = 0; i < tiles; ++i) {
            auto* const line = new QLineSeries;
            for (size_t point = 0; point < data.x.size(); ++point) {
                line->append(data.x[point], data.y[point]);
            }
            auto* const chart = new QChart;
            chart->addSeries(line);
            chart->createDefaultAxes();
            auto* const view = new QChartView(chart);
            m_markers.push_back(view->scene()->addLine(0, 0, 0, 200));
            m_views.push_back(view);
            grid->addWidget(view, i / 4, i % 4);
        }
        m_window.resize(1600, 900);
        m_window.show();
        QApplication::processEvents();
    }
    double hover()
    {
        const double begin = nowMs();
        for (int i = 0; i < frames; ++i) {
            for (size_t tile = 0; tile < m_views.size(); ++tile) {
                m_markers[tile]->setPos(60 + i * 5, 20);
                m_views[tile]->viewport()->repaint();
            }
        }
        return (nowMs() - begin) / frames;
    }

private:
    QWidget m_window;
    std::vector<QChartView*> m_views; ///< the window's
    std::vector<QGraphicsLineItem*> m_markers;
};
#endif

template <typename Made>
std::function<Made&()> once()
{
    const auto made = std::make_shared<std::unique_ptr<Made>>();
    return [made]() -> Made& {
        if (!*made) {
            *made = std::make_unique<Made>();
        }
        return **made;
    };
}

std::vector<Benchmark> tileBenchmarks()
{
    const auto board = once<Board>();
    Benchmark frame;
    frame.name = QStringLiteral("charts.tile");
    frame.n = tiles * qint64(tilePoints);
    frame.referenceIs = QStringLiteral("one frame of 16 ms; ours moves the marker of twelve tiles and repaints them all");
    frame.goal = 1;
    frame.ours = [board] { return std::optional(board().hover()); };
    frame.reference = [] { return std::optional(16.0); };
    Benchmark peer = frame;
    peer.name = QStringLiteral("charts.tile.qtcharts");
    peer.referenceIs = QStringLiteral("the same with twelve Qt Charts views and a line item");
    peer.unavailable = QStringLiteral("Qt Charts was absent when this program was built (Debian: qt6-charts-dev)");
#if defined(PILOTHOUSE_HAS_QTCHARTS)
    const auto others = once<PeerBoard>();
    peer.reference = [others] { return std::optional(others().hover()); };
#else
    peer.reference = [] { return std::optional<double>(); };
#endif
    return {frame, peer};
}

} // namespace

std::vector<Benchmark> chartBenchmarks()
{
    std::vector<Benchmark> all{panBenchmark(QStringLiteral("charts.pan.1e7"), 10'000'000, 1.0 / 10),
                               panBenchmark(QStringLiteral("charts.pan.1e6"), 1'000'000, 1.0 / 2),
                               panBenchmark(QStringLiteral("charts.pan.1e5"), 100'000, 0.8),
                               flatBenchmark(),
                               loadBenchmark(),
                               exactBenchmark()};
    for (Benchmark& benchmark : tileBenchmarks()) {
        all.push_back(std::move(benchmark));
    }
    return all;
}

} // namespace bench
