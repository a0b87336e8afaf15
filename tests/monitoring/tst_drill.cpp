// SPDX-License-Identifier: GPL-3.0-or-later
// Where a click on a tile leads, and what boards show exists.
#include "monitoring/boards.h"
#include "monitoring/catalogue.h"
#include "monitoring/drill.h"

#include <QTest>
#include <cmath>

using namespace monitoring;

namespace {

constexpr qint64 kQuarter = 900;
const QDateTime kBegin(QDate(2026, 3, 2), QTime(8, 7), Qt::UTC); // not on a whole bucket

TileResult byDeployment()
{
    TileResult result;
    result.from = kBegin;
    result.to = kBegin.addSecs(8 * kQuarter);
    result.grainSeconds = kQuarter;
    for (const QString& name : {QStringLiteral("gpt-4o"), QStringLiteral("others")}) {
        TileSeries one;
        one.name = name;
        one.dimensions.insert(QStringLiteral("Deployment"), name);
        result.series << one;
    }
    result.hasOthers = true;
    return result;
}

double ms(const QDateTime& time)
{
    return double(time.toMSecsSinceEpoch());
}

} // namespace

class DrillTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void barNarrowsTimeDeploymentAndMode();
    void othersNarrowNothing();
    void bucketsAtTheEdgesAreCut();
    void rowsAndPartsNarrowToTheirNames();
    void whatIsNarrowedAlreadyIsNotNew();
    void boardsShowTilesThatExist();
};

void DrillTest::barNarrowsTimeDeploymentAndMode()
{
    TilePlace place;
    place.at = ms(QDateTime(QDate(2026, 3, 2), QTime(8, 52, 30), Qt::UTC)); // the middle of a bar
    place.series = QStringLiteral("gpt-4o");
    const Drill found = drill({}, *Catalogue::shipped().find(QStringLiteral("throttling")), byDeployment(), place);
    QCOMPARE(found.from, QDateTime(QDate(2026, 3, 2), QTime(8, 45), Qt::UTC));
    QCOMPARE(found.to, QDateTime(QDate(2026, 3, 2), QTime(9, 0), Qt::UTC));
    QCOMPARE(found.look.range.from, found.from);
    QCOMPARE(found.look.range.lengthSeconds, 0);
    const QMap<QString, QString> wanted{{filter::kDeployment, QStringLiteral("gpt-4o")}, {filter::kMode, QStringLiteral("R1")}};
    QCOMPARE(found.filters, wanted);
    QCOMPARE(found.look.filters, wanted);
}

void DrillTest::othersNarrowNothing()
{
    TilePlace place;
    place.series = QStringLiteral("others");
    const Drill found = drill({}, *Catalogue::shipped().find(QStringLiteral("calls-by-deployment")), byDeployment(), place);
    QVERIFY(!found.isNarrower());
}

void DrillTest::bucketsAtTheEdgesAreCut()
{
    const TileResult result = byDeployment();
    const auto [from, to] = bucketOf(result, ms(kBegin) + 1000);
    QCOMPARE(from, kBegin);
    QCOMPARE(to, QDateTime(QDate(2026, 3, 2), QTime(8, 15), Qt::UTC));
    QVERIFY(!bucketOf(result, ms(kBegin) - 3'600'000).first.isValid());
    QVERIFY(!bucketOf(result, std::nan("")).first.isValid());
    QVERIFY(!bucketOf({}, ms(kBegin)).first.isValid());
}

void DrillTest::rowsAndPartsNarrowToTheirNames()
{
    TilePlace row;
    row.cells = {{QStringLiteral("Name"), QStringLiteral("POST /chat")}, {QStringLiteral("OperationId"), QStringLiteral("abc")}, {QStringLiteral("Tokens"), QStringLiteral("12")}};
    const Drill found = drill({}, *Catalogue::shipped().find(QStringLiteral("slow-traces")), {}, row);
    QCOMPARE(found.filters.value(filter::kTrace), QStringLiteral("abc"));
    QCOMPARE(found.filters.value(filter::kOperation), QStringLiteral("POST /chat"));
    QCOMPARE(found.filters.size(), 2);
    TilePlace part;
    part.part = QStringLiteral("S3");
    QCOMPARE(drill({}, *Catalogue::shipped().find(QStringLiteral("failure-modes")), {}, part).filters.value(filter::kMode), QStringLiteral("S3"));
}

void DrillTest::whatIsNarrowedAlreadyIsNotNew()
{
    Look look;
    look.filters.insert(filter::kDeployment, QStringLiteral("gpt-4o"));
    TilePlace place;
    place.series = QStringLiteral("gpt-4o");
    const Drill found = drill(look, *Catalogue::shipped().find(QStringLiteral("calls-by-deployment")), byDeployment(), place);
    QVERIFY(!found.isNarrower());
    QCOMPARE(found.look, look);
}

void DrillTest::boardsShowTilesThatExist()
{
    for (const Board& board : shippedBoards()) {
        QVERIFY(board.tiles.size() >= 12);
        for (const BoardTile& tile : board.tiles) {
            QVERIFY2(Catalogue::shipped().find(tile.tile), qPrintable(board.id + QLatin1Char(' ') + tile.tile));
        }
    }
}

QTEST_GUILESS_MAIN(DrillTest)
#include "tst_drill.moc"
