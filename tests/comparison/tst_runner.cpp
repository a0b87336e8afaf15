// SPDX-License-Identifier: GPL-3.0-or-later
// Who is asked when, with a service that the test plays.
#include "comparison/runner.h"
#include "core/fakeclock.h"
#include "playground/flowfixture.h"
#include "support/coroharness.h"

#include <QCoroSignal>
#include <QSignalSpy>
#include <QTest>

using namespace comparison;
using playground::FlowRequest;
using playground::FlowResult;

namespace {

/// Holds every question until the test answers it.
class Service : public QObject
{
    Q_OBJECT
public:
    struct Question
    {
        FlowRequest request;
        std::optional<FlowResult> answer;
    };
    QCoro::Task<FlowResult> ask(FlowRequest request, http::CallContext context, playground::FlowObserver* observer)
    {
        const auto question = std::make_shared<Question>();
        question->request = request;
        questions << question;
        ++underWay;
        most = std::max(most, underWay);
        context.cancel.onCancelled(this, [this, question] {
            if (!question->answer) {
                question->answer = FlowResult();
                question->answer->answer = QStringLiteral("Half an");
                question->answer->partial = true;
                question->answer->error = core::Error::cancelled();
                Q_EMIT answered();
            }
        });
        observer->delta(QStringLiteral("Half an"));
        while (!question->answer) {
            co_await qCoro(this, &Service::answered);
        }
        --underWay;
        co_return *question->answer;
    }
    void answer(int at, const QString& text, const std::optional<core::Error>& error = {})
    {
        FlowResult result;
        result.answer = text;
        result.error = error;
        result.totalMs = 100;
        result.model = QStringLiteral("gpt-4o");
        result.usage.known = true;
        result.usage.promptTokens = 1000000;
        questions.at(at)->answer = result;
        Q_EMIT answered();
        settle();
    }
    static void settle()
    {
        for (int i = 0; i < 5; ++i) {
            QCoreApplication::processEvents();
        }
    }
    QList<std::shared_ptr<Question>> questions;
    int underWay = 0, most = 0;

Q_SIGNALS:
    void answered();
};

DeploymentColumn backendColumn(const QString& id, const QString& host)
{
    DeploymentColumn column;
    column.id = id;
    column.name = id;
    column.backend = playground::CustomBackend::fromText(id, QStringLiteral("http://%1:8080/v1").arg(host), QStringLiteral("m"));
    return column;
}

Comparison comparisonOf(int rows, const QList<DeploymentColumn>& columns, int repeats)
{
    Comparison comparison;
    comparison.id = QStringLiteral("c");
    comparison.question = QStringLiteral("Why?");
    comparison.repeats = repeats;
    comparison.runs = 1;
    comparison.parameters.mode = playground::RetrievalMode::None;
    for (int i = 0; i < rows; ++i) {
        comparison.rows << PromptRow{QStringLiteral("r%1").arg(i), {}, {}, {}, {}, {}};
    }
    comparison.columns = columns;
    return comparison;
}

QCoro::Task<core::Result<playground::Catalog>> given(playground::Catalog catalog)
{
    co_return catalog;
}

struct Bench
{
    Service service;
    core::FakeClock clock;
    std::unique_ptr<Runner> runner;
    QHash<QString, Attempt> attempts; ///< by "row/column/repeat"
    explicit Bench(int perHost)
    {
        RunnerParts parts;
        parts.ask = [this](const FlowRequest& request, const http::CallContext& context, playground::FlowObserver* observer) { return service.ask(request, context, observer); };
        parts.prices = [] {
            monitoring::PriceTable table;
            table.currency = QStringLiteral("USD");
            table.rows << monitoring::ModelPrice{QStringLiteral("gpt-4o"), 2.5, 1.25, 10};
            return table;
        };
        parts.clock = &clock;
        parts.perHost = perHost;
        runner = std::make_unique<Runner>(parts);
        QObject::connect(runner.get(), &Runner::attemptChanged, &service, [this](const QString& row, const QString& column, const Attempt& attempt) {
            attempts.insert(QStringLiteral("%1/%2/%3").arg(row, column).arg(attempt.repeat), attempt);
        });
    }
    int count(Attempt::State state) const
    {
        return int(std::count_if(attempts.begin(), attempts.end(), [state](const Attempt& attempt) { return attempt.state == state; }));
    }
};

} // namespace

class RunnerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCellIsAskedAndHostsAreNotCrowded();
    void cancelEndsEverythingAtOnceAndKeepsWhatCame();
    void hostThatSaysWaitIsLeftAloneThatLong();
    void throttledForeverFailsAfterTheLastTry();
    void oneFailureLeavesTheOthersAlone();
    void unusablePromptFailsItsRowOnly();
    void catalogueThatCannotBeReadFailsEveryCellWithItsReason();
    void costIsThatOfThePriceTable();
    void everyColumnSearchesAndCites();
};

void RunnerTest::everyCellIsAskedAndHostsAreNotCrowded()
{
    Bench bench(2);
    QSignalSpy finished(bench.runner.get(), &Runner::finished);
    bench.runner->start(comparisonOf(2, {backendColumn(QStringLiteral("a"), QStringLiteral("127.0.0.1")), backendColumn(QStringLiteral("b"), QStringLiteral("localhost"))}, 3));
    Service::settle();
    QCOMPARE(bench.attempts.size(), 12);
    QCOMPARE(bench.service.underWay, 4); // two at each host
    for (int i = 0; i < 12; ++i) {
        QVERIFY(i < bench.service.questions.size());
        bench.service.answer(i, QStringLiteral("Because."));
    }
    QCOMPARE(bench.service.most, 4);
    QCOMPARE(bench.count(Attempt::State::Done), 12);
    QCOMPARE(finished.size(), 1);
    QVERIFY(!bench.runner->isRunning());
}

void RunnerTest::cancelEndsEverythingAtOnceAndKeepsWhatCame()
{
    Bench bench(1);
    QSignalSpy finished(bench.runner.get(), &Runner::finished);
    bench.runner->start(comparisonOf(2, {backendColumn(QStringLiteral("a"), QStringLiteral("127.0.0.1"))}, 2));
    Service::settle();
    bench.service.answer(0, QStringLiteral("Because."));
    bench.runner->cancel();
    Service::settle();
    QCOMPARE(finished.size(), 1);
    QCOMPARE(bench.count(Attempt::State::Done), 1);
    QCOMPARE(bench.count(Attempt::State::Cancelled), 3);
    QCOMPARE(bench.service.questions.size(), 2); // nothing was asked after it
    const bool keptPart = std::any_of(bench.attempts.begin(), bench.attempts.end(), [](const Attempt& attempt) { return attempt.state == Attempt::State::Cancelled && attempt.result.answer == QLatin1String("Half an"); });
    QVERIFY(keptPart);
}

void RunnerTest::hostThatSaysWaitIsLeftAloneThatLong()
{
    Bench bench(2);
    bench.runner->start(comparisonOf(3, {backendColumn(QStringLiteral("a"), QStringLiteral("127.0.0.1"))}, 1));
    Service::settle();
    core::Error throttled = core::Error::make(core::ErrorKind::Throttled, QStringLiteral("Slow down."));
    throttled.retryAfter = std::chrono::milliseconds(5000);
    bench.service.answer(0, {}, throttled);
    bench.service.answer(1, QStringLiteral("Because."));
    QCOMPARE(bench.service.questions.size(), 2); // also the third does not go to this host now
    bench.clock.advance(core::Milliseconds(4999));
    Service::settle();
    QCOMPARE(bench.service.questions.size(), 2);
    bench.clock.advance(core::Milliseconds(2));
    Service::settle();
    QCOMPARE(bench.service.questions.size(), 4);
    bench.service.answer(2, QStringLiteral("Now."));
    bench.service.answer(3, QStringLiteral("Now."));
    QCOMPARE(bench.count(Attempt::State::Done), 3);
    QCOMPARE(bench.attempts.value(QStringLiteral("r0/a/0")).tries, 2);
}

void RunnerTest::throttledForeverFailsAfterTheLastTry()
{
    Bench bench(1);
    QSignalSpy finished(bench.runner.get(), &Runner::finished);
    bench.runner->start(comparisonOf(1, {backendColumn(QStringLiteral("a"), QStringLiteral("127.0.0.1"))}, 1));
    Service::settle();
    for (int i = 0; i < 6; ++i) {
        QCOMPARE(bench.service.questions.size(), i + 1);
        bench.service.answer(i, {}, core::Error::make(core::ErrorKind::Throttled, QStringLiteral("Slow down.")));
        bench.clock.advance(core::Milliseconds(60000));
        Service::settle();
    }
    QCOMPARE(finished.size(), 1);
    QCOMPARE(bench.attempts.value(QStringLiteral("r0/a/0")).state, Attempt::State::Failed);
    QCOMPARE(bench.attempts.value(QStringLiteral("r0/a/0")).tries, 6);
}

void RunnerTest::oneFailureLeavesTheOthersAlone()
{
    Bench bench(3);
    bench.runner->start(comparisonOf(3, {backendColumn(QStringLiteral("a"), QStringLiteral("127.0.0.1"))}, 1));
    Service::settle();
    bench.service.answer(0, QStringLiteral("Be"), core::Error::make(core::ErrorKind::StreamCut, QStringLiteral("Cut.")));
    bench.service.answer(1, QStringLiteral("Because."));
    bench.service.answer(2, QStringLiteral("Because."));
    QCOMPARE(bench.count(Attempt::State::Done), 2);
    QCOMPARE(bench.count(Attempt::State::Failed), 1);
    QCOMPARE(bench.attempts.value(QStringLiteral("r0/a/0")).result.answer, QStringLiteral("Be"));
}

void RunnerTest::unusablePromptFailsItsRowOnly()
{
    Bench bench(3);
    Comparison comparison = comparisonOf(1, {backendColumn(QStringLiteral("a"), QStringLiteral("127.0.0.1"))}, 1);
    comparison.rows << PromptRow{QStringLiteral("bad"), QStringLiteral("bad.prompty"), {}, {}, QStringLiteral("---\nname: [\n---\nuser:\nx\n"), {}};
    bench.runner->start(comparison);
    Service::settle();
    QCOMPARE(bench.service.questions.size(), 1);
    QCOMPARE(bench.attempts.value(QStringLiteral("bad/a/0")).state, Attempt::State::Failed);
    QVERIFY(bench.attempts.value(QStringLiteral("bad/a/0")).result.error.has_value());
}

void RunnerTest::catalogueThatCannotBeReadFailsEveryCellWithItsReason()
{
    Service service;
    core::FakeClock clock;
    RunnerParts parts;
    parts.clock = &clock;
    parts.readCatalog = [](const http::CallContext&) -> QCoro::Task<core::Result<playground::Catalog>> {
        co_return core::Error::make(core::ErrorKind::Network, QStringLiteral("No way."), {});
    };
    Runner runner(parts);
    QList<Attempt> last;
    connect(&runner, &Runner::attemptChanged, this, [&](const QString&, const QString&, const Attempt& attempt) { last << attempt; });
    QSignalSpy finished(&runner, &Runner::finished);
    DeploymentColumn column;
    column.id = QStringLiteral("a");
    column.deploymentId = QStringLiteral("/x");
    runner.start(comparisonOf(1, {column}, 1));
    Service::settle();
    QCOMPARE(finished.size(), 1);
    QCOMPARE(last.last().result.error->kind, core::ErrorKind::Network);
}

void RunnerTest::costIsThatOfThePriceTable()
{
    Bench bench(1);
    bench.runner->start(comparisonOf(1, {backendColumn(QStringLiteral("a"), QStringLiteral("127.0.0.1"))}, 1));
    Service::settle();
    bench.service.answer(0, QStringLiteral("Because."));
    QCOMPARE(bench.attempts.value(QStringLiteral("r0/a/0")).cost.value_or(-1), 2.5);
}

void RunnerTest::everyColumnSearchesAndCites()
{
    using support::FlowFixture;
    FlowFixture fixture;
    for (int i = 0; i < 4; ++i) {
        fixture.answer(FlowFixture::Call::Embeddings, FlowFixture::vectors(1, 3));
        fixture.answer(FlowFixture::Call::Search, FlowFixture::hits({{QStringLiteral("Travel"), QStringLiteral("Hotels cost at most 150 EUR a night.")}}));
        fixture.answer(FlowFixture::Call::Chat, FlowFixture::chat({QStringLiteral("At most "), QStringLiteral("150 EUR [1].")}));
    }
    const auto flow = std::make_shared<playground::PlaygroundFlow>(fixture.parts());
    const playground::Catalog catalog = fixture.catalog();
    core::SystemClock clock;
    RunnerParts parts;
    parts.clock = &clock;
    parts.ask = [flow](const FlowRequest& request, const http::CallContext& context, playground::FlowObserver* observer) { return flow->run(request, context, observer); };
    parts.readCatalog = [catalog](const http::CallContext&) { return given(catalog); };
    Runner runner(parts);
    QHash<QString, Attempt> last;
    connect(&runner, &Runner::attemptChanged, this, [&](const QString& row, const QString& column, const Attempt& attempt) { last.insert(row + column, attempt); });
    Comparison comparison = comparisonOf(1, {}, 1);
    comparison.question = QStringLiteral("What may a hotel cost?");
    comparison.parameters = playground::Parameters();
    comparison.rows << rowOf(QStringLiteral("x.prompty"), QStringLiteral("draft"), QStringLiteral("---\nname: x\n---\nsystem:\n{{ context }}\n\nuser:\n{{ question }}\n"), nullptr);
    comparison.rows.last().id = QStringLiteral("own");
    for (const char* const id : {"a", "b"}) {
        comparison.columns << columnOf(*catalog.defaultChat());
        comparison.columns.last().id = QLatin1String(id);
    }
    QSignalSpy finished(&runner, &Runner::finished);
    runner.start(comparison);
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(last.size(), 4);
    for (const Attempt& attempt : qAsConst(last)) {
        QVERIFY2(attempt.state == Attempt::State::Done, attempt.result.error ? qPrintable(core::explainInOneLine(*attempt.result.error)) : "");
        QCOMPARE(attempt.result.citations.size(), 1);
        QCOMPARE(attempt.result.answer, QStringLiteral("At most 150 EUR [1]."));
    }
    QCOMPARE(fixture.requests(FlowFixture::Call::Search).size(), 4);
}

QTEST_GUILESS_MAIN(RunnerTest)
#include "tst_runner.moc"
