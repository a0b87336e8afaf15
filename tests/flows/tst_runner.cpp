// SPDX-License-Identifier: GPL-3.0-or-later
// The scheduler over a clock that moves only when told to.
#include "flows/flowfakes.h"

#include <QTest>

using namespace flowtest;
using flows::RunState;
using flows::StepState;

namespace {

// Two branches side by side, and a step that needs both.
const QByteArray kDiamond = R"(
name: diamond
inputs:
  question: string
outputs:
  answer: ${join.output.value}
steps:
  - id: left
    kind: prompt
    messages: [{role: user, content: "left ${inputs.question}"}]
  - id: right
    kind: prompt
    messages: [{role: user, content: "right ${inputs.question}"}]
  - id: join
    kind: transform
    result: "${left.output.text} + ${right.output.text}"
)";

QByteArray fanOut(const QByteArray& more)
{
    return QByteArray(R"(
name: many
inputs:
  list: list
outputs:
  all: ${each.output.items}
steps:
  - id: each
    kind: fan-out
    over: ${inputs.list}
)") + more + QByteArray(R"(
    each:
      kind: prompt
      messages: [{role: user, content: "${item}"}]
)");
}

QJsonArray numbers(int count)
{
    QJsonArray list;
    for (int at = 0; at < count; ++at) {
        list << QString::number(at);
    }
    return list;
}

QString stateOf(const flows::RunRecord& run, const QString& id)
{
    const flows::StepRecord* step = run.step(id);
    return step ? flows::stepStateName(step->state) : QStringLiteral("absent");
}

/// Remembers what it is told.
class Watcher : public flows::RunObserver
{
public:
    void stepChanged(const flows::StepRecord& step) override { events << step.path + QLatin1Char(' ') + flows::stepStateName(step.state); }
    void finished(const flows::RunRecord&) override { ++ends; }
    QStringList events;
    int ends = 0;
};

} // namespace

class RunnerTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readyStepsRunSideBySide();
    void limitBoundsAllCallsOfARun();
    void fanOutKeepsOrderAndLimit();
    void fanOutStopsOrKeepsGoingAfterAFailure();
    void emptyFanOutGivesAnEmptyList();
    void cancelEndsWithinOneTurnWhateverExecutorsDo();
    void runnerMayGoBeforeItsRun();
    void throttledStepIsTriedAgainAfterWhatTheServiceAsked();
    void wrongRequestIsNotTriedAgain();
    void slowStepTimesOut();
    void sameInputIsTakenFromTheCache();
    void breakpointPausesAndTakesAnotherInput();
    void cancelEndsAPausedRun();
    void rerunKeepsWhatCameBefore();
    void rerunAfterAFailureRunsOnlyWhatIsMissing();
    void failureStopsOnlyWhatNeedsIt();
    void untilRunsOnlyWhatIsNeeded();
    void variantsAreComparedOnTheSameInput();
    void subFlowRunsWithinItsParent();
    void flowThatCallsItselfEndsWithASentence();
    void missingAndWrongInputsAreRefused();
    void stepsAreSpans();
    void recordSurvivesItsFile();
};

void RunnerTest::readyStepsRunSideBySide()
{
    Bench bench;
    const flows::RunRecord run = bench.run(kDiamond, {{"question", "x"}});
    QCOMPARE(flows::runStateName(run.state), QStringLiteral("ok"));
    QCOMPARE(bench.models->intervals.size(), 2);
    QVERIFY(bench.models->intervals[0].overlaps(bench.models->intervals[1]));
    QCOMPARE(run.outputs.value("answer").toString(), QStringLiteral("re: left x + re: right x"));
    QCOMPARE(run.durationMs, 100.0); // of two calls of 100 ms each
    QCOMPARE(run.usage.totalTokens, 30);
    QVERIFY(run.cost && qAbs(*run.cost - 0.03) < 1e-9);
}

void RunnerTest::limitBoundsAllCallsOfARun()
{
    Bench bench;
    QByteArray text = "name: wide\noutputs: {}\nsteps:\n";
    for (int at = 0; at < 10; ++at) {
        text += "  - id: s" + QByteArray::number(at) + "\n    kind: prompt\n    messages: [{role: user, content: hi}]\n";
    }
    flows::RunRequest request = requestOf(text);
    request.parallel = 3;
    const flows::RunRecord run = bench.run(request);
    QCOMPARE(flows::runStateName(run.state), QStringLiteral("ok"));
    QCOMPARE(bench.models->mostRunning, 3);
    QCOMPARE(run.durationMs, 400.0); // ten calls in rows of three
}

void RunnerTest::fanOutKeepsOrderAndLimit()
{
    Bench bench;
    bench.models->takes = [](const QString& text) { return core::Milliseconds(100 - 7 * text.toInt()); }; // later ones are faster
    const flows::RunRecord run = bench.run(fanOut("    limit: 3"), {{"list", numbers(10)}});
    QCOMPARE(flows::runStateName(run.state), QStringLiteral("ok"));
    QCOMPARE(bench.models->mostRunning, 3);
    const QJsonArray items = run.outputs.value("all").toArray();
    QCOMPARE(items.size(), 10);
    for (int at = 0; at < 10; ++at) {
        QCOMPARE(items.at(at)["text"].toString(), QStringLiteral("re: %1").arg(at));
    }
    QCOMPARE(run.steps[0].children.size(), 10);
    QCOMPARE(run.steps[0].children[4].path, QStringLiteral("each/4"));
}

void RunnerTest::fanOutStopsOrKeepsGoingAfterAFailure()
{
    Bench stopping;
    stopping.models->errors << core::Error::make(core::ErrorKind::BadRequest, "no");
    const flows::RunRecord stopped = stopping.run(fanOut("    limit: 1"), {{"list", numbers(5)}});
    QCOMPARE(stateOf(stopped, "each"), QStringLiteral("failed"));
    QCOMPARE(stopping.models->calls.size(), 1);
    QCOMPARE(stopped.missingOutputs, QStringList{"all"});

    Bench keeping;
    keeping.models->errors << core::Error::make(core::ErrorKind::BadRequest, "no");
    const flows::RunRecord kept = keeping.run(fanOut("    limit: 1\n    errors: keep"), {{"list", numbers(5)}});
    QCOMPARE(stateOf(kept, "each"), QStringLiteral("ok"));
    QCOMPARE(kept.steps[0].output["failed"].toInt(), 1);
    QVERIFY(kept.outputs.value("all").toArray().at(0).isNull());
    QCOMPARE(kept.outputs.value("all").toArray().at(4)["text"].toString(), QStringLiteral("re: 4"));
}

void RunnerTest::emptyFanOutGivesAnEmptyList()
{
    Bench bench;
    const flows::RunRecord run = bench.run(fanOut({}), {{"list", QJsonArray()}});
    QCOMPARE(flows::runStateName(run.state), QStringLiteral("ok"));
    QCOMPARE(run.outputs.value("all"), QJsonValue(QJsonArray()));
}

void RunnerTest::cancelEndsWithinOneTurnWhateverExecutorsDo()
{
    for (const bool ignores : {false, true}) {
        Bench bench;
        bench.models->ignoresCancel = ignores;
        Watcher watcher;
        flows::FlowRunner runner(bench.parts());
        const auto control = std::make_shared<flows::RunControl>();
        const support::Running<flows::RunRecord> running(runner.run(requestOf(kDiamond, {{"question", "x"}}), {}, control, &watcher));
        support::turn();
        QVERIFY(!running.isDone());
        control->cancel();
        support::turn();
        QVERIFY(running.isDone());
        QCOMPARE(flows::runStateName(running.value().state), QStringLiteral("cancelled"));
        QCOMPARE(stateOf(running.value(), "left"), QStringLiteral("cancelled"));
        QCOMPARE(stateOf(running.value(), "join"), QStringLiteral("cancelled"));
        QCOMPARE(watcher.ends, 1);
        const qsizetype told = watcher.events.size();
        bench.clock.advance(core::Milliseconds(1000)); // what ignored the cancel ends now, and nobody hears of it
        support::turn();
        QCOMPARE(watcher.events.size(), told);
        QCOMPARE(watcher.ends, 1);
    }
}

void RunnerTest::runnerMayGoBeforeItsRun()
{
    Bench bench;
    auto runner = std::make_unique<flows::FlowRunner>(bench.parts());
    QCoro::Task<flows::RunRecord> task = runner->run(requestOf(kDiamond, {{"question", "x"}}), {}, nullptr, nullptr);
    runner.reset();
    const flows::RunRecord run = support::awaitOn(bench.clock, std::move(task));
    QCOMPARE(flows::runStateName(run.state), QStringLiteral("ok"));
}

void RunnerTest::throttledStepIsTriedAgainAfterWhatTheServiceAsked()
{
    Bench bench;
    core::Error throttled = core::Error::make(core::ErrorKind::Throttled, "slow down");
    throttled.retryAfter = core::Milliseconds(5000);
    bench.models->errors << throttled << core::Error::make(core::ErrorKind::ServiceFailure, "oops");
    const flows::RunRecord run = bench.run(QByteArray(R"(
name: one
outputs: {a: "${s.output.text}"}
steps:
  - id: s
    kind: prompt
    retry: {tries: 3, delay: 200ms}
    messages: [{role: user, content: hi}]
)"));
    QCOMPARE(flows::runStateName(run.state), QStringLiteral("ok"));
    QCOMPARE(run.steps[0].tries, 3);
    QCOMPARE(run.steps[0].notes.size(), 2);
    QCOMPARE(run.durationMs, 3 * 100.0 + 5000.0 + 400.0); // what was asked, then twice the delay
}

void RunnerTest::wrongRequestIsNotTriedAgain()
{
    Bench bench;
    bench.models->errors << core::Error::make(core::ErrorKind::ContentFiltered, "no");
    const flows::RunRecord run = bench.run(QByteArray("name: one\noutputs: {}\nsteps:\n- {id: s, kind: prompt, retry: 5, messages: [{role: user, content: hi}]}\n"));
    QCOMPARE(flows::runStateName(run.state), QStringLiteral("failed"));
    QCOMPARE(bench.models->calls.size(), 1);
    QVERIFY(run.error && run.error->kind == core::ErrorKind::ContentFiltered);
}

void RunnerTest::slowStepTimesOut()
{
    Bench bench;
    bench.models->takes = [](const QString&) { return core::Milliseconds(10000); };
    const flows::RunRecord run = bench.run(QByteArray("name: one\noutputs: {}\nsteps:\n- {id: s, kind: prompt, timeout: 2s, messages: [{role: user, content: hi}]}\n"));
    QVERIFY(run.error && run.error->kind == core::ErrorKind::Timeout);
    QCOMPARE(run.durationMs, 2000.0);
}

void RunnerTest::sameInputIsTakenFromTheCache()
{
    const QByteArray text = "name: one\ninputs: {q: string}\noutputs: {a: \"${s.output.text}\"}\nsteps:\n"
                            "- {id: s, kind: prompt, cache: true, messages: [{role: user, content: \"${inputs.q}\"}]}\n";
    Bench bench;
    QCOMPARE(stateOf(bench.run(text, {{"q", "a"}}), "s"), QStringLiteral("ok"));
    const flows::RunRecord again = bench.run(text, {{"q", "a"}});
    QCOMPARE(stateOf(again, "s"), QStringLiteral("cached"));
    QCOMPARE(again.outputs.value("a").toString(), QStringLiteral("re: a"));
    QCOMPARE(bench.models->calls.size(), 1);
    QCOMPARE(stateOf(bench.run(text, {{"q", "b"}}), "s"), QStringLiteral("ok"));
    QByteArray hotter = text;
    hotter.replace("cache: true", "cache: true, parameters: {temperature: 1}");
    QCOMPARE(stateOf(bench.run(hotter, {{"q", "a"}}), "s"), QStringLiteral("ok")); // another definition
    flows::RunRequest fresh = requestOf(text, {{"q", "a"}});
    fresh.useCache = false;
    QCOMPARE(stateOf(bench.run(fresh), "s"), QStringLiteral("ok"));
    QByteArray without = text;
    without.replace("cache: true, ", "");
    bench.run(without, {{"q", "c"}});
    QCOMPARE(stateOf(bench.run(without, {{"q", "c"}}), "s"), QStringLiteral("ok")); // only where it is asked for
}

void RunnerTest::breakpointPausesAndTakesAnotherInput()
{
    Bench bench;
    flows::FlowRunner runner(bench.parts());
    const auto control = std::make_shared<flows::RunControl>();
    flows::RunRequest request = requestOf(kDiamond, {{"question", "x"}});
    request.breakpoints = {"left"};
    Watcher watcher;
    const support::Running<flows::RunRecord> running(runner.run(request, {}, control, &watcher));
    QCOMPARE(control->paused(), QStringList{"left"});
    bench.clock.advance(core::Milliseconds(500)); // the other side goes on meanwhile
    support::turn();
    QVERIFY(watcher.events.contains("right ok"));
    QVERIFY(!running.isDone());
    QJsonObject edited{{"messages", QJsonArray{QJsonObject{{"role", "user"}, {"content", "edited"}}}}, {"inputs", QJsonObject()}};
    control->resume("left", edited);
    support::turn();
    bench.clock.advance(core::Milliseconds(100));
    support::turn();
    QVERIFY(running.isDone());
    QCOMPARE(running.value().outputs.value("answer").toString(), QStringLiteral("re: edited + re: right x"));
    QVERIFY(running.value().step("left")->edited);
}

void RunnerTest::cancelEndsAPausedRun()
{
    Bench bench;
    flows::FlowRunner runner(bench.parts());
    const auto control = std::make_shared<flows::RunControl>();
    flows::RunRequest request = requestOf(kDiamond, {{"question", "x"}});
    request.breakpoints = {"left", "right"};
    const support::Running<flows::RunRecord> running(runner.run(request, {}, control, nullptr));
    QCOMPARE(control->paused().size(), 2);
    control->cancel();
    support::turn();
    QVERIFY(running.isDone());
    QCOMPARE(flows::runStateName(running.value().state), QStringLiteral("cancelled"));
    QVERIFY(control->paused().isEmpty());
}

void RunnerTest::rerunKeepsWhatCameBefore()
{
    Bench bench;
    const flows::RunRecord first = bench.run(kDiamond, {{"question", "x"}});
    flows::RunRequest again = requestOf(kDiamond, {{"question", "x"}});
    again.earlier = first;
    again.from = QStringList{"right"};
    bench.models->says = [](const flows::ModelCall&) { return QStringLiteral("new"); };
    const flows::RunRecord second = bench.run(again);
    QCOMPARE(stateOf(second, "left"), QStringLiteral("kept"));
    QCOMPARE(stateOf(second, "right"), QStringLiteral("ok"));
    QCOMPARE(second.outputs.value("answer").toString(), QStringLiteral("re: left x + new"));
    QCOMPARE(second.rerunOf, first.id);
    QCOMPARE(bench.models->calls.size(), 3);
}

void RunnerTest::rerunAfterAFailureRunsOnlyWhatIsMissing()
{
    Bench bench;
    bench.models->takes = [](const QString& text) { return core::Milliseconds(text.startsWith(QLatin1String("left")) ? 10 : 50); };
    bench.models->errors << core::Error::make(core::ErrorKind::BadRequest, "no");
    const flows::RunRecord first = bench.run(kDiamond, {{"question", "x"}});
    QCOMPARE(stateOf(first, "left"), QStringLiteral("failed"));
    flows::RunRequest again = requestOf(kDiamond, {{"question", "x"}});
    again.earlier = flows::RunRecord::fromJson(first.toJson()); // as it comes back from its file
    const flows::RunRecord second = bench.run(again);
    QCOMPARE(stateOf(second, "left"), QStringLiteral("ok"));
    QCOMPARE(stateOf(second, "right"), QStringLiteral("kept"));
    QCOMPARE(second.outputs.value("answer").toString(), QStringLiteral("re: left x + re: right x"));
}

void RunnerTest::failureStopsOnlyWhatNeedsIt()
{
    Bench bench;
    bench.models->takes = [](const QString& text) { return core::Milliseconds(text.startsWith(QLatin1String("left")) ? 10 : 50); };
    bench.models->errors << core::Error::make(core::ErrorKind::BadRequest, "no");
    QByteArray text = kDiamond;
    text.replace("outputs:\n", "outputs:\n  other: ${right.output.text}\n");
    const flows::RunRecord run = bench.run(text, {{"question", "x"}});
    QCOMPARE(flows::runStateName(run.state), QStringLiteral("failed"));
    QCOMPARE(stateOf(run, "left"), QStringLiteral("failed"));
    QCOMPARE(stateOf(run, "right"), QStringLiteral("ok"));
    QCOMPARE(stateOf(run, "join"), QStringLiteral("blocked"));
    QVERIFY(run.step("join")->reason.contains(QLatin1String("left")));
    QCOMPARE(run.outputs.value("other").toString(), QStringLiteral("re: right x"));
    QCOMPARE(run.missingOutputs, QStringList{"answer"});
}

void RunnerTest::untilRunsOnlyWhatIsNeeded()
{
    Bench bench;
    flows::RunRequest request = requestOf(kDiamond, {{"question", "x"}});
    request.until = QStringLiteral("left");
    const flows::RunRecord run = bench.run(request);
    QCOMPARE(stateOf(run, "left"), QStringLiteral("ok"));
    QCOMPARE(stateOf(run, "right"), QStringLiteral("waiting"));
    QCOMPARE(bench.models->calls.size(), 1);
}

void RunnerTest::variantsAreComparedOnTheSameInput()
{
    const QByteArray text = R"(
name: variants
inputs: {q: string}
outputs: {a: "${s.output.text}"}
steps:
  - id: before
    kind: prompt
    messages: [{role: user, content: "${inputs.q}"}]
  - id: s
    kind: prompt
    messages: [{role: user, content: "plain ${before.output.text}"}]
    variants:
      short:
        messages: [{role: user, content: "short ${before.output.text}"}]
      hot:
        parameters: {temperature: 1.5}
)";
    Bench bench;
    flows::FlowRunner runner(bench.parts());
    const QList<flows::RunRecord> runs = support::awaitOn(bench.clock, runner.compareVariants(requestOf(text, {{"q", "x"}}), "s", {"", "short", "hot"}, {}));
    QCOMPARE(runs.size(), 3);
    QCOMPARE(runs[0].step("s")->output["text"].toString(), QStringLiteral("re: plain re: x"));
    QCOMPARE(runs[1].step("s")->output["text"].toString(), QStringLiteral("re: short re: x"));
    QCOMPARE(runs[1].step("s")->variant, QStringLiteral("short"));
    QCOMPARE(runs[2].step("s")->input["parameters"]["temperature"].toDouble(), 1.5);
    QCOMPARE(bench.models->calls.size(), 4); // what comes before ran once
    QVERIFY(bench.models->intervals[2].overlaps(bench.models->intervals[3]));
}

void RunnerTest::subFlowRunsWithinItsParent()
{
    Bench bench;
    bench.flows->files.insert("inner.flow.yaml", "name: inner\ninputs: {word: string}\noutputs: {said: \"${s.output.text}\"}\nsteps:\n"
                                                 "- {id: s, kind: prompt, messages: [{role: user, content: \"${inputs.word}\"}]}\n");
    const QByteArray outer = R"(
name: outer
outputs:
  one: ${sub.output.said}
  many: ${all.output.items}
steps:
  - id: sub
    kind: flow
    flow: inner.flow.yaml
    inputs: {word: hello}
  - id: all
    kind: fan-out
    over: [a, b]
    flow: inner.flow.yaml
    inputs: {word: "${item}!"}
)";
    const flows::RunRecord run = bench.run(outer);
    QCOMPARE(flows::runStateName(run.state), QStringLiteral("ok"));
    QCOMPARE(run.outputs.value("one").toString(), QStringLiteral("re: hello"));
    QCOMPARE(run.outputs.value("many").toArray().at(1)["said"].toString(), QStringLiteral("re: b!"));
    QCOMPARE(run.step("sub")->children.value(0).path, QStringLiteral("sub/s"));
    QCOMPARE(run.usage.totalTokens, 45);
    QVERIFY(run.cost && qAbs(*run.cost - 0.045) < 1e-9);
    QCOMPARE(run.durationMs, 100.0);
}

void RunnerTest::flowThatCallsItselfEndsWithASentence()
{
    Bench bench;
    bench.flows->files.insert("a.flow.yaml", "name: a\noutputs: {}\nsteps:\n- {id: s, kind: flow, flow: b.flow.yaml}\n");
    bench.flows->files.insert("b.flow.yaml", "name: b\noutputs: {}\nsteps:\n- {id: s, kind: flow, flow: a.flow.yaml}\n");
    const flows::RunRecord run = bench.run(bench.flows->files.value("a.flow.yaml"));
    QCOMPARE(flows::runStateName(run.state), QStringLiteral("failed"));
    QVERIFY(run.error && run.error->message.contains(QStringLiteral("b.flow.yaml → a.flow.yaml")));
}

void RunnerTest::missingAndWrongInputsAreRefused()
{
    Bench bench;
    const flows::RunRecord missing = bench.run(kDiamond);
    QVERIFY(missing.error && missing.error->kind == core::ErrorKind::InvalidInput);
    QVERIFY(missing.error->target.contains(QLatin1String("question")));
    QVERIFY(bench.models->calls.isEmpty());
    const QByteArray typed = "name: t\ninputs: {n: {type: integer}}\noutputs: {v: \"${s.output.value}\"}\nsteps:\n- {id: s, kind: transform, result: \"${inputs.n}\"}\n";
    QVERIFY(bench.run(typed, {{"n", "many"}}).error);
    QCOMPARE(bench.run(typed, {{"n", "12"}}).outputs.value("v"), QJsonValue(12)); // a text that is such a number
}

void RunnerTest::stepsAreSpans()
{
    Bench bench;
    const flows::RunRecord run = bench.run(kDiamond, {{"question", "x"}});
    QCOMPARE(bench.spans.size(), 4);
    const telemetry::SpanData root = bench.spans.last();
    QCOMPARE(root.name, QStringLiteral("invoke_workflow diamond"));
    for (const telemetry::SpanData& span : std::as_const(bench.spans)) {
        QCOMPARE(span.traceId, run.traceId);
        QVERIFY(span.spanId == root.spanId || span.parentId == root.spanId);
        QVERIFY(!span.attributes.contains("pilothouse.flow.input")); // content only where it is wanted
    }
    QCOMPARE(bench.spans.first().attributes.value("gen_ai.operation.name").toString(), QStringLiteral("chat"));
    QCOMPARE(bench.spans.first().attributes.value("gen_ai.usage.input_tokens").toInt(), 10);
}

void RunnerTest::recordSurvivesItsFile()
{
    Bench bench;
    bench.models->errors << core::Error::make(core::ErrorKind::Throttled, "no");
    const flows::RunRecord run = bench.run(fanOut("    errors: keep"), {{"list", numbers(3)}});
    QCOMPARE(flows::RunRecord::fromJson(run.toJson()).toJson(), run.toJson());
    const QJsonObject small = flows::bounded(QJsonObject{{"a", QString(100, 'x')}, {"b", numbers(10)}}, 10, 3);
    QVERIFY(small.value("a").toString().startsWith(QString(10, 'x') + " ["));
    QCOMPARE(small.value("b").toArray().size(), 3);
}

QTEST_GUILESS_MAIN(RunnerTest)
#include "tst_runner.moc"
