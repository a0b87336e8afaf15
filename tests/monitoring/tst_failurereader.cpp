// SPDX-License-Identifier: GPL-3.0-or-later
// Failure modes of the simulated fortnight, as the page and the command line read them, against the simulation's own books.
#include "monitoring/failures/query.h"
#include "monitoring/failures/reader.h"
#include "monitoring/fortnighttiles.h"

#include <QTest>

using namespace monitoring::failures;

class FailureReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void countsEqualTheBooks_data();
    void countsEqualTheBooks();
    void ratesHaveDenominators();
    void everyModeOfTheFortnightIsFound();
    void narrowedCountsFollowTheFilter();
    void examplesBearTraceAndSignal();
    void contentComesOnlyWhenAskedFor();
    void qualitySaysWhatASourceLeavesOut();
    void brokenQueriesAreNoZero();

private:
    FailureOrder order(const QString& company, const QDateTime& from, const QDateTime& to) const;
    FailureReport read(const QString& company, int daysAgo, int days = 1);
    static qint64 failed(const QJsonObject& tallies, const QString& beginning);

    const ModeCatalogue m_rules = ModeCatalogue::shipped();
    std::unique_ptr<FortnightTiles> m_fortnight;
    std::unique_ptr<FailureReader> m_reader;
};

void FailureReaderTest::initTestCase()
{
    m_fortnight = std::make_unique<FortnightTiles>();
    QVERIFY2(m_fortnight->problem().isEmpty(), qPrintable(m_fortnight->problem()));
    QVERIFY(m_fortnight->waitForHistory());
    const monitoring::TileReader::Parts parts = m_fortnight->parts();
    m_reader = std::make_unique<FailureReader>(FailureReader::Parts{parts.pipeline, parts.cloud, parts.arm, parts.clock, &m_fortnight->reader().scheduler()});
}

FailureOrder FailureReaderTest::order(const QString& company, const QDateTime& from, const QDateTime& to) const
{
    FailureOrder order;
    order.look.range.from = from;
    order.look.range.to = to;
    order.system = m_fortnight->system(company);
    order.rules = m_rules;
    return order;
}

FailureReport FailureReaderTest::read(const QString& company, int daysAgo, int days)
{
    return support::await(m_reader->read(order(company, m_fortnight->midnight(daysAgo), m_fortnight->midnight(daysAgo - days)), {}), std::chrono::seconds(180));
}

qint64 FailureReaderTest::failed(const QJsonObject& tallies, const QString& beginning)
{
    qint64 sum = 0;
    for (auto it = tallies.begin(); it != tallies.end(); ++it) {
        sum += it.key().startsWith(beginning) ? it.value()[QLatin1String("failed")].toInt() : 0;
    }
    return sum;
}

void FailureReaderTest::countsEqualTheBooks_data()
{
    QTest::addColumn<QString>("company");
    QTest::newRow("JavaScript exporter") << QStringLiteral("contoso");
    QTest::newRow("Python exporter, sampled") << QStringLiteral("fabrikam");
}

void FailureReaderTest::countsEqualTheBooks()
{
    QFETCH(QString, company);
    const FailureReport report = read(company, 1);
    QVERIFY2(report.isRead && report.problems.isEmpty(), qPrintable(report.problems.isEmpty() ? QString() : report.problems.first().message));
    m_fortnight->setWindow(m_fortnight->midnight(1), m_fortnight->midnight(0));
    const QJsonObject books = m_fortnight->books(company);
    const QJsonObject modes = books.value(QLatin1String("modes")).toObject();
    QVERIFY(!modes.isEmpty());
    const auto same = [&report](const char* mode, qint64 expected) {
        const ModeFigures* const figures = report.find(QLatin1String(mode));
        const bool isSame = figures && (figures->state == ModeFigures::State::Measured ? figures->count : 0) == expected;
        if (!isSame) {
            qWarning("%s is %lld, the books say %lld", mode, figures ? figures->count : -1, expected);
        }
        return isSame;
    };
    bool isRight = true;
    for (const auto& [mode, name] : {std::pair("S3", "jailbreak blocked"), std::pair("S4", "indirect attack blocked"), std::pair("S1", "input blocked by content filter"),
                                     std::pair("S2", "output blocked by content filter"), std::pair("R9", "context length exceeded"), std::pair("R8", "deployment or model missing"),
                                     std::pair("R1", "throttled"), std::pair("R4", "server error"), std::pair("R10", "rejected request (other 4xx)"), std::pair("Q5", "truncated (max tokens)")}) {
        isRight = same(mode, modes.value(QLatin1String(name)).toInt()) && isRight;
    }
    const QJsonObject verdicts = books.value(QLatin1String("evaluations")).toObject();
    isRight = same("Q3", failed(verdicts, QStringLiteral("Groundedness|"))) && isRight;
    isRight = same("Q8", failed(verdicts, QStringLiteral("IntentResolution|")) + failed(verdicts, QStringLiteral("TaskAdherence|"))) && isRight;
    isRight = same("Q9", failed(verdicts, QStringLiteral("feedback|"))) && isRight;
    isRight = same("Q7", failed(books.value(QLatin1String("tools")).toObject(), {})) && isRight;
    isRight = same("C4", failed(books.value(QLatin1String("agents")).toObject(), {})) && isRight;
    qint64 crashes = 0, waiting = 0;
    for (const QJsonValue& each : books.value(QLatin1String("platform"))[QLatin1String("endpoint")].toObject()) {
        crashes += each[QLatin1String("input")].toInt();
        waiting += each[QLatin1String("output")].toInt();
    }
    isRight = same("R5", crashes) && same("R6", waiting) && isRight;
    if (company == QLatin1String("contoso")) { // unsampled: what happened is what arrived
        const QJsonObject truth = books.value(QLatin1String("failureModes")).toObject();
        for (const char* mode : {"Q1", "Q2", "Q4", "Q6", "R11", "S5", "S6", "S7", "S10", "C6"}) {
            isRight = same(mode, truth.value(QLatin1String(mode)).toInt()) && isRight;
        }
    }
    QVERIFY(isRight);
    qint64 calls = 0;
    for (const QJsonValue& each : modes) {
        calls += each.toInt();
    }
    QCOMPARE(report.calls, calls);
    QCOMPARE(report.callsOk, modes.value(QLatin1String("ok")).toInt());
}

void FailureReaderTest::ratesHaveDenominators()
{
    const FailureReport report = read(QStringLiteral("contoso"), 1);
    QCOMPARE(report.modes.size(), 39);
    QVERIFY(report.hasPrevious);
    QVERIFY(report.queries.size() <= 6);
    for (const ModeFigures& figures : report.modes) {
        const QByteArray id = figures.id.toUtf8();
        QVERIFY2(figures.state != ModeFigures::State::Measured || figures.count == 0 || figures.of > 0, id);
        QVERIFY2(figures.state != ModeFigures::State::NotMeasured || (!figures.missing.isEmpty() && figures.count == 0), id);
        double sum = 0;
        for (const double each : figures.trend) {
            sum += each;
        }
        QVERIFY2(m_rules.find(figures.id)->computed.isEmpty() == false || qRound64(sum) == figures.count, id);
        QVERIFY2(figures.trend.size() + 1 == report.edges.size(), id);
    }
    QCOMPARE(report.find(QStringLiteral("S9"))->state, ModeFigures::State::NotMeasured); // content is not captured here
    QVERIFY(report.find(QStringLiteral("S9"))->missing.contains(QStringLiteral("attribute:content")));
    QVERIFY(report.find(QStringLiteral("S3"))->isAlarming);
    QVERIFY(report.asOf.isValid() && report.asOf <= report.window.to);
}

void FailureReaderTest::everyModeOfTheFortnightIsFound()
{
    QSet<QString> seen;
    const auto take = [this, &seen](const QString& company, int daysAgo, int days) {
        const FailureReport report = read(company, daysAgo, days);
        for (const ModeFigures& figures : report.modes) {
            if (figures.state == ModeFigures::State::Measured && figures.count > 0) {
                seen.insert(figures.id);
            }
        }
    };
    take(QStringLiteral("contoso"), 13, 13);
    take(QStringLiteral("fabrikam"), 13, 13);
    take(QStringLiteral("contoso"), 8, 1);  // telemetry is missing for half an hour
    take(QStringLiteral("contoso"), 4, 1);  // a stolen key at night
    take(QStringLiteral("contoso"), 5, 1);  // a release
    QStringList missing;
    for (const Mode& mode : m_rules.modes()) {
        if (!seen.contains(mode.id)) {
            missing << mode.id;
        }
    }
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(QLatin1Char(' '))));
}

void FailureReaderTest::narrowedCountsFollowTheFilter()
{
    FailureOrder narrow = order(QStringLiteral("contoso"), m_fortnight->midnight(1), m_fortnight->midnight(0));
    narrow.look.filters.insert(monitoring::filter::kUser, QStringLiteral("u007@contoso.example"));
    narrow.look.filters.insert(monitoring::filter::kMode, QStringLiteral("S3"));
    const FailureReport one = support::await(m_reader->read(narrow, {}), std::chrono::seconds(120));
    const FailureReport all = read(QStringLiteral("contoso"), 1);
    QVERIFY(one.problems.isEmpty());
    const qint64 his = one.find(QStringLiteral("S3"))->count;
    QVERIFY(his >= 10 && his <= all.find(QStringLiteral("S3"))->count); // most attacks are one user's
    QVERIFY(one.calls < all.calls / 4);
    QCOMPARE(one.find(QStringLiteral("R5"))->state, ModeFigures::State::NotNarrowed); // the endpoint's log knows no user
    narrow.look.filters = {{monitoring::filter::kUser, QStringLiteral("\" or 1 == 1 //")}};
    const FailureReport none = support::await(m_reader->read(narrow, {}), std::chrono::seconds(120));
    QVERIFY(none.problems.isEmpty());
    QCOMPARE(none.calls, 0);
}

void FailureReaderTest::examplesBearTraceAndSignal()
{
    const FailureOrder day = order(QStringLiteral("contoso"), m_fortnight->midnight(1), m_fortnight->midnight(0));
    for (const char* mode : {"S3", "R1", "Q1", "Q4", "S10", "C6", "Q3"}) {
        const auto found = support::await(m_reader->examples(day, QLatin1String(mode), 5, {}), std::chrono::seconds(60));
        QVERIFY2(found && !found->isEmpty() && found->size() <= 5, mode);
        for (const Example& example : *found) {
            QVERIFY2(example.time.isValid() && !example.trace.isEmpty() && !example.signal.isEmpty(), mode);
            QVERIFY2(!example.signal.contains(QLatin1String("gen_ai.input.messages")), mode);
        }
        QVERIFY(found->first().time >= found->last().time);
    }
    QVERIFY(support::await(m_reader->examples(day, QStringLiteral("R13"), 5, {}), std::chrono::seconds(60))->isEmpty());
}

void FailureReaderTest::contentComesOnlyWhenAskedFor()
{
    const FailureOrder days = order(QStringLiteral("fabrikam"), m_fortnight->midnight(4), m_fortnight->midnight(0));
    const auto found = support::await(m_reader->examples(days, QStringLiteral("S9"), 3, {}), std::chrono::seconds(60));
    QVERIFY(found && !found->isEmpty());
    QVERIFY(!found->first().signal.contains(QLatin1Char('@')));
    const auto content = support::await(m_reader->content(days.system, found->first(), {}), std::chrono::seconds(60));
    QVERIFY(content && content->isCaptured);
    QVERIFY(content->input.contains(QLatin1String("user")));
}

void FailureReaderTest::qualitySaysWhatASourceLeavesOut()
{
    const auto sources = support::await(m_reader->quality(order(QStringLiteral("fabrikam"), m_fortnight->midnight(1), m_fortnight->midnight(0)), {}), std::chrono::seconds(60));
    QVERIFY(sources && !sources->isEmpty());
    bool isSampled = false, hasOldNames = false;
    for (const SourceQuality& source : *sources) {
        isSampled = isSampled || source.oneIn > 1.5;
        hasOldNames = hasOldNames || source.oldNames > 0;
        QVERIFY(!source.remarks().isEmpty());
    }
    QVERIFY(isSampled && hasOldNames);
}

void FailureReaderTest::brokenQueriesAreNoZero()
{
    FailureOrder wrong = order(QStringLiteral("contoso"), m_fortnight->midnight(1), m_fortnight->midnight(0));
    wrong.system.workspace.id = QStringLiteral("00000000-0000-0000-0000-000000000000");
    wrong.system.id = QStringLiteral("/elsewhere");
    const FailureReport report = support::await(m_reader->read(wrong, {}), std::chrono::seconds(60));
    QVERIFY(report.error.kind != core::ErrorKind::None);
    QCOMPARE(report.find(QStringLiteral("R1"))->state, ModeFigures::State::Failed);
    const FailureReport nowhere = support::await(m_reader->read(FailureOrder{}, {}), std::chrono::seconds(10));
    QVERIFY(!nowhere.isRead && nowhere.error.kind == core::ErrorKind::NotFound);
}

QTEST_GUILESS_MAIN(FailureReaderTest)
#include "tst_failurereader.moc"
