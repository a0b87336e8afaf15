// SPDX-License-Identifier: GPL-3.0-or-later
// What is read once and shown again: closed windows, closed buckets, and what is never kept.
#include "monitoring/answerkeep.h"
#include "monitoring/binrows.h"
#include "monitoring/tilebench.h"

#include <QRegularExpression>

using namespace monitoring;
using support::Scripted;

namespace {

constexpr qint64 kDay = 86400;
const QString kTile = QStringLiteral("requests-over-time");

std::vector<double> numbers(std::span<const double> values)
{
    return {values.begin(), values.end()};
}

QDateTime parameter(const QString& query, const QString& name)
{
    const QRegularExpression form(QStringLiteral("let %1 = datetime\\(([^)]*)\\)").arg(name));
    return QDateTime::fromString(form.match(query).captured(1).left(23) + QLatin1Char('Z'), Qt::ISODateWithMs);
}

/// A service with one request a minute since ever: the answer follows from the window that is asked.
struct Bench : TileBench
{
    QStringList asked; ///< queries of the tile itself
    bool isOlder = false; ///< the service's table has fewer columns
    Bench()
    {
        wire->setFallback([this](const http::Request& request) {
            const QString query = QJsonDocument::fromJson(request.body).object().value(QLatin1String("query")).toString();
            if (query.contains(QLatin1String("Newest = max"))) {
                return table(R"({"name":"Newest","type":"datetime"})", "[\"" + clock.now().toString(Qt::ISODateWithMs).toLatin1() + "\"]");
            }
            asked << query;
            if (isOlder) {
                return table(R"({"name":"TimeGenerated","type":"datetime"},{"name":"Requests","type":"long"})", "[\"" + clock.now().addSecs(-7200).toString(Qt::ISODate).toLatin1() + "\",1]");
            }
            return answer(query);
        });
    }
    Scripted answer(const QString& query) const
    {
        const QDateTime from = parameter(query, QStringLiteral("_from")), to = parameter(query, QStringLiteral("_to"));
        QByteArrayList rows;
        constexpr qint64 kGrain = 900;
        for (qint64 bucket = from.toSecsSinceEpoch() / kGrain * kGrain; bucket < to.toSecsSinceEpoch() + 1; bucket += kGrain) {
            const qint64 end = std::min(bucket + kGrain, to.toSecsSinceEpoch() + 1);
            const qint64 minutes = (end - std::max(bucket, from.toSecsSinceEpoch())) / 60;
            rows << "[\"" + QDateTime::fromSecsSinceEpoch(bucket, Qt::UTC).toString(Qt::ISODate).toLatin1() + "\"," + QByteArray::number(minutes) + ",0,0.0]";
        }
        return table(R"({"name":"TimeGenerated","type":"datetime"},{"name":"Requests","type":"long"},{"name":"Failed","type":"long"},{"name":"ErrorPct","type":"real"})", rows.join(','));
    }
    TileOrder lastDay() const
    {
        TileOrder one = order(kTile);
        one.look.range = {};
        one.look.range.lengthSeconds = kDay;
        return one;
    }
    TileResult read(const TileOrder& one) { return settle(reader.read(one, {})); }
};

} // namespace

class AnswerKeepTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void closedWindowIsReadOnceAnHour();
    void readingAgainOnPurposeAsks();
    void openWindowAsksOnlyForWhatIsNotClosed();
    void windowThatEndsWithinABucketIsNotPutTogetherOfWholeOnes();
    void periodBeforeIsKeptBesideThisOne();
    void sameOpenWindowIsOneQueryForHalfAMinute();
    void otherLooksAreOtherAnswers();
    void errorsAndIncompleteAnswersAreAskedAgain();
    void nothingStaysForSomebodyElse();
    void otherColumnsAreAskedWhole();
    void memoryIsBounded();
    void queriesThatLookAcrossBucketsAreNotCut_data();
    void queriesThatLookAcrossBucketsAreNotCut();
    void narrowingThroughOtherTablesIsNotCut();
};

void AnswerKeepTest::closedWindowIsReadOnceAnHour()
{
    Bench bench;
    const TileOrder order = bench.order(kTile);
    const TileResult first = bench.read(order);
    QVERIFY(!first.isCached);
    bench.clock.advance(std::chrono::minutes(40));
    const TileResult second = bench.read(order);
    QCOMPARE(bench.asked.size(), 1);
    QVERIFY(second.isCached);
    QCOMPARE(second.readAt, first.readAt); // its age goes on
    QCOMPARE(second.ageSeconds(bench.clock.now()), 2400);
    QCOMPARE(second.source, first.source);
    QCOMPARE(numbers(second.series[0].points.y()), numbers(first.series[0].points.y()));
    bench.clock.advance(std::chrono::minutes(21));
    QVERIFY(!bench.read(order).isCached); // late rows are seen after an hour
    QCOMPARE(bench.asked.size(), 2);
}

void AnswerKeepTest::readingAgainOnPurposeAsks()
{
    Bench bench;
    TileOrder order = bench.order(kTile);
    bench.read(order);
    order.isAnew = true;
    const TileResult again = bench.read(order);
    QVERIFY(!again.isCached);
    QCOMPARE(bench.asked.size(), 2);
}

void AnswerKeepTest::openWindowAsksOnlyForWhatIsNotClosed()
{
    Bench bench;
    const TileResult first = bench.read(bench.lastDay());
    QVERIFY(!first.isCached);
    bench.clock.advance(std::chrono::minutes(5));
    const TileResult second = bench.read(bench.lastDay());
    QCOMPARE(bench.asked.size(), 2);
    const QDateTime begin = parameter(bench.asked[1], QStringLiteral("_from"));
    const qint64 late = begin.secsTo(first.to);
    QVERIFY2(late >= AnswerKeep::kSettledSeconds && late < AnswerKeep::kSettledSeconds + 900, qPrintable(begin.toString(Qt::ISODate)));
    QVERIFY(second.isCached);
    QCOMPARE(second.keptAt, first.readAt);
    QCOMPARE(second.readAt, bench.clock.now());
    QVERIFY(second.text.contains(QStringLiteral("let _from = ") + QStringLiteral("datetime(") + second.from.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss")))); // can be run as it is
    TileOrder anew = bench.lastDay();
    anew.isAnew = true;
    const TileResult whole = bench.read(anew);
    QCOMPARE(numbers(second.series[0].points.x()), numbers(whole.series[0].points.x()));
    QCOMPARE(numbers(second.series[0].points.y()), numbers(whole.series[0].points.y()));
    QCOMPARE(second.rows, whole.rows);
}

void AnswerKeepTest::windowThatEndsWithinABucketIsNotPutTogetherOfWholeOnes()
{
    Bench bench;
    TileOrder order = bench.order(kTile);
    bench.read(order); // whole buckets
    order.look.range.to = order.look.range.to.addSecs(-7 * 60 - 3600);
    const TileResult shorter = bench.read(order);
    QCOMPARE(bench.asked.size(), 2);
    QVERIFY(shorter.isCached);
    QCOMPARE(parameter(bench.asked[1], QStringLiteral("_from")).secsTo(order.look.range.to), 8 * 60);
    QCOMPARE(shorter.series[0].points.y().back(), 8.0);
}

void AnswerKeepTest::periodBeforeIsKeptBesideThisOne()
{
    Bench bench;
    bench.clock.advance(std::chrono::minutes(1)); // not at a bucket's edge, where the period before begins a bucket later
    TileOrder order = bench.lastDay();
    order.look.comparesPrevious = true;
    const TileResult first = bench.read(order);
    QCOMPARE(bench.asked.size(), 2);
    bench.clock.advance(std::chrono::minutes(2));
    const TileResult second = bench.read(order);
    QCOMPARE(bench.asked.size(), 4);
    QVERIFY(parameter(bench.asked[2], QStringLiteral("_from")).secsTo(parameter(bench.asked[2], QStringLiteral("_to"))) < 3600);
    QVERIFY(parameter(bench.asked[3], QStringLiteral("_from")).secsTo(parameter(bench.asked[3], QStringLiteral("_to"))) < 3600);
    QCOMPARE(second.series[0].previous.y().front(), first.series[0].previous.y().front());
}

void AnswerKeepTest::sameOpenWindowIsOneQueryForHalfAMinute()
{
    Bench bench;
    const TileResult first = bench.read(bench.lastDay());
    bench.clock.advance(std::chrono::seconds(20));
    const TileResult second = bench.read(bench.lastDay());
    QCOMPARE(bench.asked.size(), 1);
    QVERIFY(second.isCached);
    QCOMPARE(second.to, first.to); // what was asked, and when, is what it says
    QCOMPARE(second.ageSeconds(bench.clock.now()), 20);
    bench.clock.advance(std::chrono::seconds(11));
    bench.read(bench.lastDay());
    QCOMPARE(bench.asked.size(), 2);
}

void AnswerKeepTest::otherLooksAreOtherAnswers()
{
    Bench bench;
    TileOrder order = bench.order(kTile);
    bench.read(order);
    order.look.filters.insert(filter::kStatus, QStringLiteral("429"));
    QVERIFY(!bench.read(order).isCached);
    order.system.workspace.tenantId = QStringLiteral("t2");
    QVERIFY(!bench.read(order).isCached);
    QCOMPARE(bench.asked.size(), 3);
}

void AnswerKeepTest::errorsAndIncompleteAnswersAreAskedAgain()
{
    Bench bench;
    const TileOrder order = bench.order(kTile);
    bench.wire->add(Scripted::json(403, json(R"({"error":{"code":"InsufficientAccessError","message":"no access"}})")));
    QCOMPARE(int(bench.read(order).state), int(TileResult::State::Failed));
    QCOMPARE(int(bench.read(order).state), int(TileResult::State::Read));
    QCOMPARE(bench.asked.size(), 1);
}

void AnswerKeepTest::nothingStaysForSomebodyElse()
{
    Bench bench;
    const TileOrder order = bench.order(kTile);
    bench.read(order);
    bench.reader.forget();
    support::Running<TileResult> under(bench.reader.read(order, {}));
    bench.reader.forget(); // while it is asked
    QTRY_VERIFY(under.isDone());
    QVERIFY(!under.value().isCached);
    QVERIFY(!bench.read(order).isCached);
    QCOMPARE(bench.asked.size(), 3);
}

void AnswerKeepTest::otherColumnsAreAskedWhole()
{
    Bench bench;
    bench.isOlder = true;
    bench.read(bench.lastDay());
    bench.isOlder = false;
    bench.clock.advance(std::chrono::minutes(1));
    const TileResult result = bench.read(bench.lastDay());
    QVERIFY(!result.isCached);
    QCOMPARE(result.rows, 97);
    QCOMPARE(parameter(bench.asked.last(), QStringLiteral("_from")), result.from);
}

void AnswerKeepTest::memoryIsBounded()
{
    AnswerKeep keep;
    const QDateTime now(QDate(2026, 1, 15), QTime(10, 0), Qt::UTC);
    TileResult result;
    result.readAt = now;
    result.pairs.resize(100'000); // 1.6 MB
    for (int i = 0; i < 100; ++i) {
        keep.keep(QString::number(i), result, true);
        QVERIFY(keep.answer(QStringLiteral("0"), now)); // wanted again and again
    }
    QVERIFY(keep.bytes() <= AnswerKeep::kMostBytes);
    QVERIFY(!keep.answer(QStringLiteral("1"), now));
    QVERIFY(keep.answer(QStringLiteral("99"), now));
    result.pairs.resize(2'000'000);
    keep.keep(QStringLiteral("huge"), result, true);
    QVERIFY(!keep.answer(QStringLiteral("huge"), now));
    QVERIFY(keep.answer(QStringLiteral("99"), now));
    keep.clear();
    QCOMPARE(keep.bytes(), 0);
    QVERIFY(!keep.answer(QStringLiteral("99"), now));
}

void AnswerKeepTest::queriesThatLookAcrossBucketsAreNotCut_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<bool>("isByBucket");
    const QString head = QStringLiteral("let _from = ago(1d); let _to = now(); let _grain = 1h; ");
    const QString body = QStringLiteral("T | where TimeGenerated between (_from .. _to) | summarize N = count() by TimeGenerated = bin(TimeGenerated, _grain)");
    QTest::newRow("one count a bucket") << head + body << true;
    QTest::newRow("split") << head + body + QStringLiteral(", Model | order by TimeGenerated asc") << true;
    QTest::newRow("summed up again") << head + body + QStringLiteral(", Model | summarize N = sum(N) by TimeGenerated") << true;
    QTest::newRow("summed up over all") << head + body + QStringLiteral(" | summarize sum(N)") << false;
    QTest::newRow("by something else") << head + QStringLiteral("T | where TimeGenerated between (_from .. _to) | summarize N = count() by Model") << false;
    QTest::newRow("the largest") << head + body + QStringLiteral(" | top 5 by N") << false;
    QTest::newRow("some") << head + body + QStringLiteral(" | take 5") << false;
    QTest::newRow("the bucket before") << head + body + QStringLiteral(" | extend D = N - prev(N)") << false;
    QTest::newRow("joined") << head + QStringLiteral("T | join kind=inner (U | where x > 1) on Id | summarize N = count() by TimeGenerated = bin(TimeGenerated, _grain)") << false;
    QTest::newRow("a table in a let") << head + QStringLiteral("let u = U; ") + body << false;
    QTest::newRow("another window") << head + QStringLiteral("T | where TimeGenerated between (_from - 7d .. _to - 7d) | summarize N = count() by TimeGenerated = bin(TimeGenerated, _grain)") << false;
    QTest::newRow("a series") << head + QStringLiteral("T | make-series N = count() on TimeGenerated from _from to _to step _grain") << false;
    QTest::newRow("broken") << head + QStringLiteral("T | where (x") << false;
    QTest::newRow("nothing") << QString() << false;
}

void AnswerKeepTest::queriesThatLookAcrossBucketsAreNotCut()
{
    QFETCH(QString, query);
    QTEST(monitoring::isByBucket(query), "isByBucket");
}

void AnswerKeepTest::narrowingThroughOtherTablesIsNotCut()
{
    const Tile& tile = *Catalogue::shipped().find(kTile);
    QueryInput input;
    input.window = windowFor(tile, {}, QDateTime(QDate(2026, 1, 15), QTime(10, 0), Qt::UTC));
    QVERIFY(monitoring::isByBucket(queryText(tile, input).text));
    input.filters.insert(filter::kStatus, QStringLiteral("429"));
    QVERIFY(monitoring::isByBucket(queryText(tile, input).text));
    input.filters.insert(filter::kModel, QStringLiteral("gpt-4o")); // calls of the same trace, which may be in the bucket before
    QVERIFY(!monitoring::isByBucket(queryText(tile, input).text));
}

QTEST_GUILESS_MAIN(AnswerKeepTest)
#include "tst_answerkeep.moc"
