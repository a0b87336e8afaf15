// SPDX-License-Identifier: GPL-3.0-or-later
// From answers to figures: denominators, few calls, what is not measured, rules, filters; odd answers do no harm.
#include "monitoring/failures/judge.h"
#include "monitoring/failures/query.h"

#include <QTest>

using namespace monitoring::failures;

namespace {

const QDateTime kNoon(QDate(2026, 3, 4), QTime(12, 0), Qt::UTC);

monitoring::TileWindow window(int hours = 24)
{
    monitoring::Look look;
    look.range.from = kNoon.addSecs(-hours * 3600);
    look.range.to = kNoon;
    return windowOf(look, kNoon);
}

struct Line
{
    const char* unit;
    const char* mode;
    int minutesAgo;
    qint64 count;
    const char* detail = "";
};

kql::ColumnTable tableOf(const std::vector<Line>& lines)
{
    using kql::Type;
    kql::ColumnTableBuilder builder({{QStringLiteral("Unit"), Type::String}, {QStringLiteral("Mode"), Type::String}, {QStringLiteral("Detail"), Type::String}, {QStringLiteral("Bin"), Type::DateTime},
                                     {QStringLiteral("Count"), Type::Long}, {QStringLiteral("Last"), Type::DateTime}, {QStringLiteral("Trace"), Type::String}, {QStringLiteral("Span"), Type::String}});
    for (const Line& line : lines) {
        const qint64 ticks = kql::ticksOf(kNoon.addSecs(-line.minutesAgo * 60));
        builder.append({QString::fromUtf8(line.unit), QString::fromUtf8(line.mode), QString::fromUtf8(line.detail), ticks, line.count, ticks, QStringLiteral("t%1").arg(line.minutesAgo), QStringLiteral("s")});
    }
    return builder.finish();
}

} // namespace

class FailureCountsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneCallHasOneMode();
    void fewCallsHaveNoShare();
    void theLastOccurrenceIsKept();
    void rulesAlarmByShareCountAndDensity();
    void rulesCompareWithThePeriodBefore();
    void whatIsNotLoggedIsNotZero();
    void rowsThatDoNotKnowAFilterAreNotCounted();
    void filtersBecomeLiterals();
    void queriesTakeTheNumbersOfTheRules();
    void oddAnswersDoNoHarm();
    void runawayTokensNeedABaseline();

private:
    FailureReport judged(const std::vector<Line>& calls, const std::function<void(Answers&)>& more = {});
    ModeCatalogue m_rules = ModeCatalogue::shipped();
};

FailureReport FailureCountsTest::judged(const std::vector<Line>& calls, const std::function<void(Answers&)>& more)
{
    Answers answers(window());
    answers.now = kNoon;
    answers.withPrevious = true;
    answers.counts.take(QStringLiteral("calls"), tableOf(calls));
    if (more) {
        more(answers);
    }
    FailureReport report;
    report.window = answers.counts.window();
    judgeModes(m_rules, answers, report);
    return report;
}

void FailureCountsTest::oneCallHasOneMode()
{
    const FailureReport report = judged({{"call", "ok", 60, 90}, {"call", "S1", 60, 10, "hate"}, {"call", "S6", 60, 4}});
    QCOMPARE(report.calls, 100); // S6 is within S1
    QCOMPARE(report.find(QStringLiteral("S1"))->count, 10);
    QCOMPARE(report.find(QStringLiteral("S1"))->of, 100);
    QCOMPARE(report.find(QStringLiteral("S6"))->count, 4);
    QCOMPARE(report.find(QStringLiteral("S6"))->of, 100);
    QCOMPARE(report.find(QStringLiteral("S1"))->parts.first().name, QStringLiteral("hate"));
}

void FailureCountsTest::fewCallsHaveNoShare()
{
    const FailureReport few = judged({{"call", "ok", 60, 9}, {"call", "R1", 60, 10}});
    QVERIFY(!few.find(QStringLiteral("R1"))->share());
    QCOMPARE(few.find(QStringLiteral("R1"))->of, 19);
    const FailureReport enough = judged({{"call", "ok", 60, 10}, {"call", "R1", 60, 10}});
    QCOMPARE(*enough.find(QStringLiteral("R1"))->share(), 50.0);
}

void FailureCountsTest::theLastOccurrenceIsKept()
{
    const FailureReport report = judged({{"call", "R1", 300, 2}, {"call", "R1", 30, 1}, {"call", "R1", 600, 5}, {"call", "ok", 10, 100}});
    QCOMPARE(report.find(QStringLiteral("R1"))->trace, QStringLiteral("t30"));
    QCOMPARE(report.find(QStringLiteral("R1"))->lastSeen, kNoon.addSecs(-1800));
    QCOMPARE(report.find(QStringLiteral("R1"))->count, 8);
}

void FailureCountsTest::rulesAlarmByShareCountAndDensity()
{
    QVERIFY(judged({{"call", "S3", 60, 3}, {"call", "ok", 60, 100}}).find(QStringLiteral("S3"))->isAlarming); // three in a quarter of an hour
    QVERIFY(!judged({{"call", "S3", 60, 1}, {"call", "S3", 300, 1}, {"call", "S3", 600, 1}, {"call", "ok", 60, 100}}).find(QStringLiteral("S3"))->isAlarming);
    QVERIFY(judged({{"call", "R1", 60, 10}, {"call", "ok", 60, 100}}).find(QStringLiteral("R1"))->isAlarming);  // ten and above 5 %
    QVERIFY(!judged({{"call", "R1", 60, 10}, {"call", "ok", 60, 1000}}).find(QStringLiteral("R1"))->isAlarming); // ten, but 1 %
    QVERIFY(judged({{"call", "R8", 60, 1}}).find(QStringLiteral("R8"))->isAlarming);                             // any
    m_rules.setNumber(QStringLiteral("R8"), QStringLiteral("count"), 2);
    QVERIFY(!judged({{"call", "R8", 60, 1}}).find(QStringLiteral("R8"))->isAlarming);
    m_rules.reset(QStringLiteral("R8"));
}

void FailureCountsTest::rulesCompareWithThePeriodBefore()
{
    const int before = 30 * 60; // minutes ago: in the day before the window
    const FailureReport more = judged({{"call", "S10", 60, 9}, {"call", "ok", 60, 991}, {"call", "S10", before, 3}, {"call", "ok", before, 997}});
    QCOMPARE(more.find(QStringLiteral("S10"))->previousCount, 3);
    QVERIFY(more.find(QStringLiteral("S10"))->isAlarming);
    const FailureReport same = judged({{"call", "S10", 60, 5}, {"call", "ok", 60, 995}, {"call", "S10", before, 3}, {"call", "ok", before, 997}});
    QVERIFY(!same.find(QStringLiteral("S10"))->isAlarming);
}

void FailureCountsTest::whatIsNotLoggedIsNotZero()
{
    const auto known = [](Answers& answers) {
        answers.facts.isKnown = true;
        answers.facts.rows = {{QStringLiteral("span:chat"), 10}, {QStringLiteral("table:AppExceptions"), 1}, {QStringLiteral("event:answer.refused"), 1}};
    };
    const FailureReport report = judged({{"call", "ok", 60, 100}}, known);
    QCOMPARE(report.find(QStringLiteral("S1"))->state, ModeFigures::State::Measured);
    QCOMPARE(report.find(QStringLiteral("S1"))->count, 0);
    QCOMPARE(report.find(QStringLiteral("S7"))->state, ModeFigures::State::NotMeasured);
    QCOMPARE(report.find(QStringLiteral("S7"))->missing, QStringList{QStringLiteral("annotation")});
    QCOMPARE(report.find(QStringLiteral("Q4"))->missing, QStringList{QStringLiteral("event:$_citationEvents")});
    QCOMPARE(report.find(QStringLiteral("S10"))->state, ModeFigures::State::Measured);
    QCOMPARE(report.find(QStringLiteral("C1"))->state, ModeFigures::State::NotMeasured);
    m_rules.setNames(QStringLiteral("Q4"), QStringLiteral("_citationEvents"), {QStringLiteral("answer.refused")});
    QCOMPARE(judged({{"call", "ok", 60, 100}}, known).find(QStringLiteral("Q4"))->state, ModeFigures::State::Measured);
    m_rules.reset(QStringLiteral("Q4"));
    const FailureReport unknown = judged({{"call", "ok", 60, 100}});
    QCOMPARE(unknown.find(QStringLiteral("S7"))->state, ModeFigures::State::Measured); // nothing is known to be missing
}

void FailureCountsTest::rowsThatDoNotKnowAFilterAreNotCounted()
{
    const FailureReport report = judged({{"call", "ok", 60, 100}}, [](Answers& answers) { answers.filters = {{monitoring::filter::kUser, QStringLiteral("u")}}; });
    QCOMPARE(report.find(QStringLiteral("R5"))->state, ModeFigures::State::NotNarrowed);
    QCOMPARE(report.find(QStringLiteral("R1"))->state, ModeFigures::State::Measured);
    QCOMPARE(report.find(QStringLiteral("R13"))->state, ModeFigures::State::NotNarrowed);
}

void FailureCountsTest::filtersBecomeLiterals()
{
    QueryMaking making;
    making.window = window();
    making.filters = {{monitoring::filter::kUser, QStringLiteral("a\" | take 1 //")}};
    for (const char* name : {"calls", "events", "traces", "platform", "usage"}) {
        const QString query = failureQuery(QLatin1String(name), making);
        QVERIFY2(!query.contains(QLatin1String("// filter:")), name);
        QVERIFY2(query.contains(QLatin1String("\"a\\\" | take 1 //\"")) || query.contains(QLatin1String("1 == 0")), name);
    }
}

void FailureCountsTest::queriesTakeTheNumbersOfTheRules()
{
    m_rules.setNumber(QStringLiteral("Q2"), QStringLiteral("score"), 0.75);
    QueryMaking making;
    making.window = window();
    making.rules = &m_rules;
    QVERIFY(failureQuery(QStringLiteral("calls"), making).contains(QLatin1String("let _poorScore = 0.75")));
    QVERIFY(failureQuery(QStringLiteral("calls"), making).contains(QLatin1String("let _grain = 15m;")));
    const QString examples = exampleQuery(QStringLiteral("calls"), making, QStringLiteral("R1"), {QStringLiteral("call")}, 7);
    QVERIFY(examples.contains(QLatin1String("top 7 by")) && examples.contains(QLatin1String("Mode == \"R1\"")) && !examples.contains(QLatin1String("summarize Count")));
    m_rules.reset(QStringLiteral("Q2"));
}

void FailureCountsTest::oddAnswersDoNoHarm()
{
    const FailureReport empty = judged({});
    QCOMPARE(empty.modes.size(), 39);
    QCOMPARE(empty.calls, 0);
    const FailureReport odd = judged({{"call", "", 60, 5}, {"", "R1", 60, -3}, {"call", "R1", -600, 2}, {"call", "X99", 60, 7}});
    QCOMPARE(odd.find(QStringLiteral("R1"))->count, 2); // later than the window's end: counted in its last bucket
    QCOMPARE(odd.calls, 14);
    Answers answers(window());
    answers.now = kNoon;
    answers.counts.take(QStringLiteral("calls"), kql::ColumnTable());
    kql::ColumnTableBuilder builder({{QStringLiteral("Mode"), kql::Type::Long}});
    builder.append({qint64(1)});
    answers.counts.take(QStringLiteral("events"), builder.finish());
    QVERIFY(usageFrom(kql::ColumnTable()).isEmpty());
    FailureReport report;
    judgeModes(m_rules, answers, report);
    QCOMPARE(report.modes.size(), 39);
}

void FailureCountsTest::runawayTokensNeedABaseline()
{
    const auto usage = [](qint64 now, int days) {
        return [now, days](Answers& answers) {
            for (int day = 0; day <= days; ++day) {
                const QDateTime at = kNoon.addSecs(-3600).addDays(-day);
                answers.usage << UsageRow{QStringLiteral("caller"), QStringLiteral("app"), at, 100, day == 0 ? now : 1'000'000, 0, 0, {}, {}};
            }
        };
    };
    QCOMPARE(judged({}, usage(4'000'000, 7)).find(QStringLiteral("C1"))->count, 1);
    QCOMPARE(judged({}, usage(2'000'000, 7)).find(QStringLiteral("C1"))->count, 0);
    QCOMPARE(judged({}, usage(4'000'000, 1)).find(QStringLiteral("C1"))->count, 0);
}

QTEST_GUILESS_MAIN(FailureCountsTest)
#include "tst_failurecounts.moc"
