// SPDX-License-Identifier: GPL-3.0-or-later
// The column painter beside QPainter's polyline through every point, pixel by pixel; and the palette's contrasts.
#include "widgets/charts/chartpalette.h"
#include "widgets/charts/columnpainter.h"
#include "widgets/charts/plotgeometry.h"
#include "widgets/charts/strokes.h"

#include <QGuiApplication>
#include <QPainter>
#include <QTest>
#include <cmath>
#include <random>

using namespace widgets::charts;
using series::TimeSeries;

namespace {

constexpr int imageWidth = 1200;
constexpr int imageHeight = 600;

/// Latencies: a daily wave, noise, spikes.
TimeSeries latencies(size_t count)
{
    std::mt19937 random(17);
    std::normal_distribution<double> noise(0, 1);
    std::exponential_distribution<double> step(1);
    std::uniform_real_distribution<double> dice(0, 1);
    std::vector<double> x(count);
    std::vector<double> y(count);
    double at = 0;
    double drift = 0;
    for (size_t i = 0; i < count; ++i) {
        at += step(random);
        drift += noise(random) * 0.02;
        x[i] = at;
        y[i] = 300 + 100 * std::sin(double(i) / double(count) * 20) + drift + noise(random) * 30 + (dice(random) < 0.0005 ? 400 : 0);
    }
    return TimeSeries::fromColumns(std::move(x), std::move(y), TimeSeries::Order::Ascending);
}

QImage blank()
{
    QImage image(imageWidth, imageHeight, QImage::Format_RGB32);
    image.fill(Qt::white);
    return image;
}

bool isInk(QRgb pixel)
{
    return qRed(pixel) < 128;
}

} // namespace

class ColumnsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void looksLikeThePolylineThroughEveryPoint_data();
    void looksLikeThePolylineThroughEveryPoint();
    void endsAreCoveredByTheirShare();
    void spansOutsideTheAreaAreCut();
    void geometryGoesThereAndBack();
    void dashesKeepTheirPlaceAndGapsInterrupt();
    void seriesColoursCanBeSeenAndToldApart();
    void stylesBelongToEntities();
    void keptStylesAreBounded();
};

void ColumnsTest::looksLikeThePolylineThroughEveryPoint_data()
{
    QTest::addColumn<int>("count");
    // No smooth line: where segments are hundredths of a pixel long, QPainter's polyline shows spikes that no point has.
    // What columns cover is compared with a plain reckoning in tests/series.
    QTest::addColumn<double>("from");
    QTest::addColumn<double>("limit"); // percent
    QTest::newRow("a million, noisy") << 1'000'000 << 0.0 << 0.1;
    QTest::newRow("a million, last fifth") << 1'000'000 << 0.8 << 0.1;
    QTest::newRow("twenty thousand") << 20'000 << 0.0 << 0.2;
}

void ColumnsTest::looksLikeThePolylineThroughEveryPoint()
{
    QFETCH(int, count);
    QFETCH(double, from);
    QFETCH(double, limit);
    const TimeSeries line = latencies(size_t(count));
    PlotGeometry geometry;
    geometry.area = QRectF(0, 0, imageWidth, imageHeight);
    geometry.x = {line.x().back() * from, line.x().back() * 1.0000001};
    geometry.y = {0, 900};

    QImage whole = blank();
    {
        QPainter painter(&whole);
        painter.setPen(QPen(Qt::black, 1));
        const size_t first = line.lowerBound(geometry.x.low);
        std::vector<QPointF> points;
        for (size_t i = first > 0 ? first - 1 : 0; i < line.size(); ++i) {
            points.emplace_back(geometry.toX(line.x()[i]), geometry.toY(line.y()[i]));
        }
        painter.drawPolyline(points.data(), int(points.size()));
    }
    QImage columns = blank();
    std::vector<series::ColumnSpan> spans;
    series::columnSpans(line, geometry.x.low, geometry.x.high, imageWidth, spans);
    paintColumns(columns, columns.rect(), spans, geometry.y.low, geometry.y.high, qRgb(0, 0, 0), 1);

    int differing = 0;
    int ink = 0;
    for (int row = 0; row < imageHeight; ++row) {
        for (int column = 0; column < imageWidth; ++column) {
            const bool wanted = isInk(whole.pixel(column, row));
            ink += wanted;
            differing += wanted != isInk(columns.pixel(column, row));
        }
    }
    const double share = 100.0 * differing / (imageWidth * imageHeight);
    qInfo("%d of %d pixels differ (%.4f %%), %d carry the line", differing, imageWidth * imageHeight, share, ink);
    QVERIFY(ink > 1'000);
    QVERIFY2(share <= limit, qPrintable(QString::number(share)));
}

void ColumnsTest::endsAreCoveredByTheirShare()
{
    QImage image(1, 10, QImage::Format_RGB32);
    image.fill(Qt::white);
    const std::vector<series::ColumnSpan> spans{{0, 2.5, 7.25}};
    paintColumns(image, image.rect(), spans, 0, 10, qRgb(0, 0, 0), 1);
    QCOMPARE(qRed(image.pixel(0, 1)), 255);
    QVERIFY(std::abs(qRed(image.pixel(0, 2)) - 191) <= 2); // a quarter
    QCOMPARE(qRed(image.pixel(0, 3)), 0);
    QCOMPARE(qRed(image.pixel(0, 6)), 0);
    QVERIFY(std::abs(qRed(image.pixel(0, 7)) - 128) <= 2); // a half
    QCOMPARE(qRed(image.pixel(0, 8)), 255);
}

void ColumnsTest::spansOutsideTheAreaAreCut()
{
    QImage image(10, 10, QImage::Format_RGB32);
    image.fill(Qt::white);
    const std::vector<series::ColumnSpan> spans{{-3, 0, 10}, {0, -1e300, 1e300}, {1, 20, 30}, {2, -5, -4}, {40, 0, 10}};
    paintColumns(image, QRect(2, 2, 6, 6), spans, 0, 10, qRgb(0, 0, 0), 1);
    int ink = 0;
    for (int y = 0; y < 10; ++y) {
        for (int x = 0; x < 10; ++x) {
            const bool isBlack = qRed(image.pixel(x, y)) == 0;
            ink += isBlack;
            QVERIFY(!isBlack || (x == 2 && y >= 2 && y <= 7));
        }
    }
    QCOMPARE(ink, 6);
}

void ColumnsTest::geometryGoesThereAndBack()
{
    PlotGeometry geometry;
    geometry.area = QRectF(50, 10, 400, 200);
    geometry.x = {1.7e12, 1.7e12 + 86'400'000};
    geometry.y = {-5, 15};
    QCOMPARE(geometry.toY(-5), 210.0);
    QCOMPARE(geometry.toY(15), 10.0);
    QVERIFY(std::abs(geometry.toX(geometry.fromX(123.5)) - 123.5) < 1e-3);
    QVERIFY(std::abs(geometry.toY(geometry.fromY(77.25)) - 77.25) < 1e-9);
    const series::Range zoom = zoomed({0, 100}, 25, 0.5);
    QCOMPARE(zoom, (series::Range{12.5, 62.5}));
    QCOMPARE(bounded({-10, 40}, {0, 100}), (series::Range{0, 50}));
    QCOMPARE(bounded({90, 140}, {0, 100}), (series::Range{50, 100}));
    QCOMPARE(bounded({-10, 400}, {0, 100}), (series::Range{0, 100}));
    const QRectF box = besides({395, 50}, {60, 40}, {0, 0, 400, 100}, 10);
    QVERIFY(box.right() < 395 && box.top() >= 0);
}

void ColumnsTest::dashesKeepTheirPlaceAndGapsInterrupt()
{
    const QList<QPointF> straight{{0, 0}, {7, 0}, {20, 0}};
    const QList<QLineF> lines = strokes(straight, {5, 5});
    double length = 0;
    for (const QLineF& line : lines) {
        length += line.length();
    }
    QCOMPARE(length, 10.0);
    QCOMPARE(strokes({{0, 0}, {1, NAN}, {2, 0}, {3, 0}}, {}).size(), 1);
    QVERIFY(strokes({{0, 0}, {0, 1e9}}, {2, 2}).size() == 1); // no billion dashes
}

void ColumnsTest::seriesColoursCanBeSeenAndToldApart()
{
    using widgets::common::Scheme;
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark, Scheme::HighContrastLight, Scheme::HighContrastDark}) {
        const widgets::common::Tokens tokens = widgets::common::tokensFor(scheme);
        for (int i = 0; i < distinctColours; ++i) {
            const SeriesStyle style = seriesStyle(i, tokens);
            const double contrast = widgets::common::contrastRatio(style.colour, tokens.canvas);
            QVERIFY2(contrast >= 3, qPrintable(QStringLiteral("series %1: %2").arg(i).arg(contrast)));
            for (int other = 0; other < i && i < 5; ++other) {
                const SeriesStyle second = seriesStyle(other, tokens);
                QVERIFY(style.colour != second.colour && style.marker != second.marker && style.dash != second.dash);
            }
        }
        QVERIFY(seriesStyle(0, tokens).dash != seriesStyle(distinctColours, tokens).dash);
        QVERIFY(widgets::common::contrastRatio(sequentialColour(1, tokens), tokens.canvas) > widgets::common::contrastRatio(sequentialColour(0.1, tokens), tokens.canvas));
    }
}

void ColumnsTest::stylesBelongToEntities()
{
    SeriesStyles styles;
    const int gpt = styles.indexOf(QStringLiteral("gpt-4o"));
    QVERIFY(styles.indexOf(QStringLiteral("mini")) != gpt);
    QCOMPARE(styles.indexOf(QStringLiteral("gpt-4o")), gpt);
    SeriesStyles later;
    later.restore(styles.kept());
    QCOMPARE(later.indexOf(QStringLiteral("mini")), styles.indexOf(QStringLiteral("mini")));
    QVERIFY(!styles.kept().join(QString()).contains(QLatin1String("gpt"))); // names of people are among them
}

void ColumnsTest::keptStylesAreBounded()
{
    SeriesStyles styles;
    for (int i = 0; i < SeriesStyles::kMostKept; ++i) {
        styles.indexOf(QStringLiteral("old %1").arg(i));
    }
    SeriesStyles later;
    later.restore(styles.kept());
    const int fifth = later.indexOf(QStringLiteral("old 5"));
    QCOMPARE(fifth, 5);
    QCOMPARE(later.indexOf(QStringLiteral("new")), SeriesStyles::kMostKept);
    QCOMPARE(later.kept().size(), 6); // what nothing drew makes room
    SeriesStyles third;
    third.restore(later.kept());
    QCOMPARE(third.indexOf(QStringLiteral("new")), 0);
    QCOMPARE(third.indexOf(QStringLiteral("old 5")), 5);
    third.restore({QStringLiteral("x"), QStringLiteral("x"), QString()}); // a file that somebody changed
    QCOMPARE(third.indexOf(QStringLiteral("new")), 1);
}

QTEST_MAIN(ColumnsTest)
#include "tst_columns.moc"
