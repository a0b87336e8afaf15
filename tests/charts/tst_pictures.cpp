// SPDX-License-Identifier: GPL-3.0-or-later
// Every kind of chart in light and dark and at twice the pixels: drawn without a warning, with ink, and saved as a picture when
// PILOTHOUSE_PICTURES names a folder.
#include "gui/guitest.h"
#include "widgets/charts/barplot.h"
#include "widgets/charts/chart.h"
#include "widgets/charts/heatmapplot.h"
#include "widgets/charts/legend.h"
#include "widgets/charts/lineplot.h"
#include "widgets/charts/rankplot.h"
#include "widgets/charts/sparkline.h"

#include <QGridLayout>
#include <QTest>
#include <cmath>
#include <random>

using namespace widgets::charts;
using series::TimeSeries;
using widgets::common::ThemeChoice;

namespace {

using Maker = Chart* (*)();

constexpr double start = 1.79e12; // in September 2026
constexpr double minute = 60'000;

std::shared_ptr<const TimeSeries> wave(int count, double width, double base, double size, unsigned seed, double gapShare = 0)
{
    std::mt19937 random(seed);
    std::normal_distribution<double> noise(0, 1);
    std::uniform_real_distribution<double> dice(0, 1);
    std::vector<double> x;
    std::vector<double> y;
    for (int i = 0; i < count; ++i) {
        x.push_back(start + i * width);
        const double value = base + size * std::sin(i * 9.0 / count + seed) + noise(random) * size * 0.12 + (dice(random) < 0.01 ? size * 2 : 0);
        y.push_back(dice(random) < gapShare ? std::nan("") : value);
    }
    if (gapShare > 0) {
        for (int i = count / 2; i < count / 2 + count / 20; ++i) {
            y[size_t(i)] = std::nan("");
        }
        y[size_t(count / 4)] = INFINITY;
    }
    return std::make_shared<const TimeSeries>(TimeSeries::fromColumns(std::move(x), std::move(y)));
}

Chart* tile(Plot* plot, const char* title, const char* note = "Log Analytics, 2 min ago")
{
    auto* const chart = new Chart(plot);
    chart->setTitle(QLatin1String(title));
    chart->setNote(QLatin1String(note));
    return chart;
}

Chart* latency()
{
    auto* const plot = new LinePlot;
    plot->setUnit(series::Unit::Milliseconds);
    plot->setLines({{QStringLiteral("gpt-4o, Sweden Central"), wave(180, minute, 1900, 500, 1), 0, start + 178 * minute},
                    {QStringLiteral("gpt-4o-mini"), wave(180, minute, 900, 200, 2, 0.02), 1, start + 178 * minute},
                    {QStringLiteral("o4-mini, East US 2"), wave(180, minute, 3100, 300, 3), 2, start + 178 * minute},
                    {QStringLiteral("Previous period"), wave(180, minute, 1500, 400, 5), -1, std::nullopt, true}});
    plot->setAnnotations({{start + 40 * minute, QStringLiteral("Deployment v12")}, {start + 120 * minute, QStringLiteral("429 storm"), widgets::common::Tone::Error}});
    return tile(plot, "Time to first token, p95");
}

Chart* million()
{
    auto* const plot = new LinePlot;
    plot->setUnit(series::Unit::Tokens);
    plot->setLines({{QStringLiteral("Prompt tokens"), wave(1'000'000, 1'209.6, 5000, 2500, 1), 0}, {QStringLiteral("Completion tokens"), wave(1'000'000, 1'209.6, 900, 500, 2), 4}});
    return tile(plot, "Tokens per request, 2 million points");
}

Chart* bands()
{
    auto* const plot = new LinePlot;
    plot->setUnit(series::Unit::Milliseconds);
    plot->setLines({{QStringLiteral("p50"), wave(300, minute, 900, 200, 4), 0}},
                   {{QStringLiteral("p5 to p95"), wave(300, minute, 500, 120, 4), wave(300, minute, 2200, 600, 4), 0}});
    return tile(plot, "Total time, percentile band");
}

Chart* stacked()
{
    auto* const plot = new BarPlot;
    std::vector<double> edges;
    std::vector<BarSeries> kinds{{QStringLiteral("200"), {}, 1}, {QStringLiteral("429, seen by users"), {}, 4}, {QStringLiteral("429, spilled over"), {}, 0}, {QStringLiteral("500"), {}, 3}};
    for (int i = 0; i <= 48; ++i) {
        edges.push_back(start + i * 30 * minute);
        if (i < 48) {
            kinds[0].values.push_back(800 + 500 * std::sin(i / 8.0));
            kinds[1].values.push_back(i > 20 && i < 26 ? 700 : 20);
            kinds[2].values.push_back(i > 18 && i < 28 ? 300 : 10);
            kinds[3].values.push_back(30);
        }
    }
    plot->setTimeBuckets(edges, kinds);
    plot->setOpenFrom(edges[47]);
    return tile(plot, "Requests by status");
}

Chart* grouped()
{
    auto* const plot = new BarPlot;
    plot->setStacked(false);
    plot->setUnit(series::Unit::Usd);
    plot->setPlaces({QStringLiteral("Search"), QStringLiteral("Support"), QStringLiteral("Contracts and legal affairs"), QStringLiteral("HR")},
                    {{QStringLiteral("This month"), {1240, 880, 430, 95}, 0}, {QStringLiteral("Last month"), {990, 910, 620, 40}, 1}});
    return tile(plot, "Cost by team");
}

std::vector<double> lognormal(int count)
{
    std::mt19937 random(8);
    std::lognormal_distribution<double> value(6.5, 0.6);
    std::vector<double> values;
    for (int i = 0; i < count; ++i) {
        values.push_back(value(random));
    }
    values.push_back(std::nan(""));
    return values;
}

Chart* histogram()
{
    auto* const plot = new BarPlot;
    std::vector<double> edges;
    for (double edge = 0; edge <= 4'000; edge += 100) {
        edges.push_back(edge);
    }
    plot->setHistogram(series::histogramOf(lognormal(5'000), edges), series::Unit::Milliseconds, QStringLiteral("Requests"));
    return tile(plot, "Distribution of total time");
}

Chart* heatmap()
{
    std::mt19937 random(9);
    std::vector<double> times;
    std::vector<double> values;
    for (const double value : lognormal(20'000)) {
        times.push_back(start + double(random() % 1'440) * minute);
        values.push_back(times.back() > start + 600 * minute && times.back() < start + 700 * minute ? value * 4 : value);
    }
    std::vector<double> edges;
    for (int i = 0; i <= 96; ++i) {
        edges.push_back(start + i * 15 * minute);
    }
    series::Heatmap map = series::heatmapOf(times, values, edges, series::logEdges(50, 20'000));
    for (int value = 0; value < map.values(); ++value) {
        map.cells[size_t(20 * map.values() + value)] = std::nan("");
    }
    auto* const plot = new HeatmapPlot;
    plot->setHeatmap(std::move(map), series::Unit::Milliseconds);
    return tile(plot, "Total time over a day");
}

Chart* pareto()
{
    QList<series::Part> parts{{QStringLiteral("Rate limit reached (429)"), 812}, {QStringLiteral("Empty retrieval"), 430}, {QStringLiteral("Content filter: jailbreak"), 190},
                              {QStringLiteral("Context window exceeded"), 120}, {QStringLiteral("Tool call failed"), 64}, {QStringLiteral("Timed out at the gateway"), 44},
                              {QStringLiteral("Malformed JSON answer"), 20}, {QStringLiteral("x"), 9}, {QStringLiteral("y"), 4}};
    auto* const plot = new RankPlot;
    plot->setPareto(series::paretoOf(parts, 7, QStringLiteral("2 others")), series::Unit::Count, 3);
    return tile(plot, "Failure modes");
}

Chart* empty()
{
    Chart* const chart = tile(new LinePlot, "Retrieval latency", "");
    chart->setEmpty(QStringLiteral("No data, because the search service sends no logs"), QStringLiteral("Its diagnostic setting has no category OperationLogs."),
                    QStringLiteral("Open the diagnostic settings"));
    return chart;
}

} // namespace

class PicturesTest : public gui::GuiTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { GuiTest::initTestCase(); }
    void init() { GuiTest::init(); }
    void cleanup() { GuiTest::cleanup(); }

    void everyKindIsDrawn_data();
    void everyKindIsDrawn();
    void sparklinesAreDrawn();
};

void PicturesTest::everyKindIsDrawn_data()
{
    QTest::addColumn<Maker>("make");
    QTest::newRow("latency") << &latency;
    QTest::newRow("million") << &million;
    QTest::newRow("bands") << &bands;
    QTest::newRow("stacked") << &stacked;
    QTest::newRow("grouped") << &grouped;
    QTest::newRow("histogram") << &histogram;
    QTest::newRow("heatmap") << &heatmap;
    QTest::newRow("pareto") << &pareto;
    QTest::newRow("empty") << &empty;
}

void PicturesTest::everyKindIsDrawn()
{
    QFETCH(Maker, make);
    static int moves = 0;
    for (const auto& [choice, theme] : {std::pair{ThemeChoice::Light, "light"}, std::pair{ThemeChoice::Dark, "dark"}, std::pair{ThemeChoice::HighContrast, "contrast"}}) {
        useTheme(choice);
        const std::unique_ptr<Chart> chart(make());
        chart->setAutoFillBackground(true);
        QPalette palette = chart->palette();
        palette.setColor(QPalette::Window, widgets::common::Theme::tokens().canvas);
        chart->setPalette(palette);
        chart->resize(720, 320);
        chart->show();
        QVERIFY(QTest::qWaitForWindowExposed(chart.get()));
        Plot* const plot = chart->plot();
        const QString name = QStringLiteral("chart-%1-%2").arg(QLatin1String(QTest::currentDataTag()), QLatin1String(theme));
        picture(chart.get(), name);
        if (!chart->isEmptyShown()) {
            QVERIFY2(!plot->accessibleName().isEmpty() && !plot->accessibleDescription().isEmpty(), "a screen reader has nothing to say");
            QVERIFY(plot->table()->rowCount() > 0);
            const QImage drawn = plot->grab().toImage();
            QSet<QRgb> colours;
            for (int y = 0; y < drawn.height(); y += 2) {
                for (int x = 0; x < drawn.width(); x += 2) {
                    colours.insert(drawn.pixel(x, y));
                }
            }
            QVERIFY2(colours.size() > 4, qPrintable(QString::number(colours.size())));
            // The pointer moves only when its place is another one.
            QTest::mouseMove(plot, plot->geometryNow().area.center().toPoint() + QPoint(++moves, 0));
            QVERIFY(plot->pointed().has_value());
            picture(chart.get(), name + QStringLiteral("-pointed"));
        }
    }
    useTheme(ThemeChoice::Light);
}

void PicturesTest::sparklinesAreDrawn()
{
    QWidget window;
    auto* const grid = new QGridLayout(&window);
    for (int i = 0; i < 6; ++i) {
        auto* const line = new Sparkline;
        line->setPoints(i == 5 ? std::make_shared<const TimeSeries>(TimeSeries::fromColumns({1}, {1})) : wave(50 + 2'000 * i, minute, 500, 200, unsigned(i), i == 3 ? 0.1 : 0),
                        series::Unit::Milliseconds, QStringLiteral("Latency"), i);
        grid->addWidget(line, i / 3, i % 3);
        QVERIFY(!line->accessibleDescription().isEmpty());
    }
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    picture(&window, QStringLiteral("chart-sparklines-light"));
    const QImage drawn = window.grab().toImage();
    QVERIFY(drawn.width() > 100);
}

QTEST_MAIN(PicturesTest)
#include "tst_pictures.moc"
