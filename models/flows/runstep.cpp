// SPDX-License-Identifier: GPL-3.0-or-later
// The life of one step: input, breakpoint, cache, tries, result.
#include "flows/run.h"

#include "flows/kinds.h"
#include "telemetry/spanid.h"

#include <QCoreApplication>
#include <QCoroSignal>

namespace flows {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(flows::Run)
};

constexpr core::Milliseconds kLongestDelay{30000};
constexpr core::Milliseconds kLongestTemplate{5000};

bool isWorthAnotherTry(const core::Error& error)
{
    switch (error.kind) {
    case core::ErrorKind::Timeout:
    case core::ErrorKind::Network:
    case core::ErrorKind::Throttled:
    case core::ErrorKind::ServiceFailure:
    case core::ErrorKind::MalformedResponse:
    case core::ErrorKind::StreamCut:
        return true;
    default:
        return false;
    }
}

/// Settings that the step itself makes its result of; they are filled in when it runs.
bool isFilledLater(StepKind kind, const QString& setting)
{
    return setting == QLatin1String("result") && (kind == StepKind::Transform || kind == StepKind::Unmapped);
}

} // namespace

bool needsLane(StepKind kind)
{
    return kind == StepKind::Prompt || kind == StepKind::Rewrite || kind == StepKind::Retrieve || kind == StepKind::Rerank || kind == StepKind::Tool;
}

double Run::nowMs() const
{
    return static_cast<double>(m_parts.clock->monotonic().count()) - m_startMs;
}

Scope Run::scopeNow() const
{
    Scope scope;
    scope.inputs = m_record.inputs;
    scope.outputs = m_outputs;
    for (const Step& step : m_request.flow.steps) {
        scope.ids << step.id;
    }
    core::Clock* clock = m_parts.clock;
    const core::Milliseconds end = clock->monotonic() + kLongestTemplate;
    const core::CancelToken cancel = m_cancel.token();
    scope.stop = [clock, end, cancel] { return cancel.isCancelled() || clock->monotonic() > end; };
    return scope;
}

void Run::tell(const StepRecord& step)
{
    if (RunObserver* observer = *m_place.observer) {
        observer->stepChanged(step);
    }
}

void Run::settle(qsizetype at, StepState state, const QString& reason)
{
    StepRecord& step = m_record.steps[at];
    step.state = state;
    step.reason = reason;
    if (step.startMs >= 0 && step.durationMs < 0) {
        step.durationMs = nowMs() - step.startMs;
    }
    if (state == StepState::Skipped) {
        m_outputs.insert(step.id, QJsonValue(QJsonValue::Null));
    }
    if (step.startMs >= 0) {
        writeSpan(step);
    }
    tell(step);
}

void Run::fill(StepRecord& step, const StepResult& result) const
{
    step.output = result.output;
    step.children = result.children;
    step.notes << result.notes;
    step.usage = result.usage;
    step.model = result.model;
    step.deployment = result.deployment;
    step.promptName = result.promptName;
    step.promptVersion = result.promptVersion;
    step.requestId = result.requestId;
    step.firstTokenMs = result.firstTokenMs;
    step.httpTries = result.httpTries;
    step.error = result.error;
    for (const StepRecord& child : result.children) {
        step.cost = child.cost ? std::optional(step.cost.value_or(0) + *child.cost) : step.cost;
    }
    if (m_parts.cost && result.usage.known && result.children.isEmpty()) {
        step.cost = m_parts.cost(result.model.isEmpty() ? result.deployment : result.model, result.usage);
    }
}

void Run::settle(qsizetype at, const StepResult& result)
{
    StepRecord& step = m_record.steps[at];
    fill(step, result);
    if (!result.error) {
        m_outputs.insert(step.id, result.output);
        settle(at, result.isFromCache ? StepState::Cached : StepState::Ok);
    } else {
        settle(at, result.error->kind == core::ErrorKind::Cancelled ? StepState::Cancelled : StepState::Failed);
    }
}

core::Result<QJsonObject> Run::inputOf(const Step& step, const Scope& scope) const
{
    QJsonObject inputs;
    for (const Binding& binding : step.inputs) {
        // Those of a fan-out are made anew for each item.
        const core::Result<QJsonValue> value = step.kind == StepKind::FanOut ? core::Result<QJsonValue>(binding.value) : filledIn(binding.value, scope);
        if (!value) {
            return value.error();
        }
        inputs.insert(binding.name, *value);
    }
    QJsonObject input;
    for (auto setting = step.settings.begin(); setting != step.settings.end(); ++setting) {
        const core::Result<QJsonValue> value = isFilledLater(step.kind, setting.key()) ? core::Result<QJsonValue>(setting.value()) : filledIn(setting.value(), scope);
        if (!value) {
            return value.error();
        }
        input.insert(setting.key(), *value);
    }
    input.insert(QStringLiteral("inputs"), inputs);
    return input;
}

QByteArray Run::keyOf(const StepWork& work) const
{
    QString content;
    const QString name = work.setting("prompt").toString();
    if (!name.isEmpty() && m_parts.prompts) {
        content = m_parts.prompts->contentKey(name, work.folder);
    }
    const QString flow = work.setting("flow").toString();
    if (!flow.isEmpty() && m_parts.flows) {
        QString file;
        const core::Result<QByteArray> text = m_parts.flows->text(flow, work.folder, &file);
        content += text ? QString::fromUtf8(*text) : QString();
    }
    return cacheKey(work.step, work.input, content);
}

std::optional<StepResult> Run::cached(const QByteArray& key) const
{
    const std::optional<QJsonObject> kept = m_request.useCache ? m_parts.cache->find(key) : std::nullopt;
    if (!kept) {
        return std::nullopt;
    }
    StepResult result;
    result.isFromCache = true;
    result.output = kept->value(QLatin1String("output"));
    result.model = kept->value(QLatin1String("model")).toString();
    result.deployment = kept->value(QLatin1String("deployment")).toString();
    result.promptName = kept->value(QLatin1String("promptName")).toString();
    result.promptVersion = kept->value(QLatin1String("promptVersion")).toString();
    return result;
}

void Run::keepResult(const QByteArray& key, const StepResult& result)
{
    m_parts.cache->keep(key, QJsonObject{{QStringLiteral("output"), result.output}, {QStringLiteral("model"), result.model},
                                         {QStringLiteral("deployment"), result.deployment}, {QStringLiteral("promptName"), result.promptName},
                                         {QStringLiteral("promptVersion"), result.promptVersion}});
}

/// Waits at a breakpoint; false when the run was cancelled meanwhile.
QCoro::Task<bool> Run::pauseBefore(std::shared_ptr<Run> run, qsizetype at)
{
    const std::shared_ptr<RunControl> control = run->m_control;
    const QString path = run->m_record.steps[at].path;
    if (control->m_ignoresBreakpoints || !control->m_breakpoints.contains(path)) {
        co_return true;
    }
    const auto gate = std::make_shared<Gate>();
    Gate* raw = gate.get();
    QObject::connect(control.get(), &RunControl::resumed, raw, [raw, path](const QString& resumed) {
        if (resumed == path) {
            raw->open(true);
        }
    });
    const core::CancelToken cancel = run->m_cancel.token();
    cancel.onCancelled(raw, [raw] { raw->open(false); });
    run->m_record.steps[at].state = StepState::Paused;
    control->m_paused << path;
    run->tell(run->m_record.steps[at]);
    Q_EMIT control->pausedChanged();
    if (!raw->isOpen()) { // whoever was told may have let it go on at once
        co_await qCoro(raw, &Gate::opened);
    }
    control->m_paused.removeAll(path);
    Q_EMIT control->pausedChanged();
    if (run->m_cancel.isCancelled()) {
        co_return false;
    }
    StepRecord& step = run->m_record.steps[at];
    step.state = StepState::Running;
    if (control->m_edited.contains(path)) {
        step.input = control->m_edited.take(path);
        step.edited = true;
    }
    co_return true;
}

QCoro::Task<StepResult> Run::timed(std::shared_ptr<Run> run, StepWork work)
{
    if (!work.step.timeout) {
        StepResult result = co_await perform(run, work);
        co_return result;
    }
    const core::CancelSource limit = core::CancelSource::linkedTo(work.context.cancel);
    const auto hasPassed = std::make_shared<bool>(false);
    QObject timer;
    run->m_parts.clock->callAfter(*work.step.timeout, &timer, [limit, hasPassed] {
        *hasPassed = true;
        limit.cancel();
    });
    work.context.cancel = limit.token();
    StepResult result = co_await perform(run, work);
    if (*hasPassed && result.error && result.error->kind == core::ErrorKind::Cancelled) {
        result.error = core::Error::make(core::ErrorKind::Timeout, Text::tr("The step took longer than its time limit."), work.step.id);
    }
    co_return result;
}

QCoro::Task<StepResult> Run::attempts(std::shared_ptr<Run> run, StepWork work, std::shared_ptr<TryLog> log)
{
    core::Milliseconds delay = work.step.retry.delay;
    while (true) {
        ++log->tries;
        run->showTries(*log);
        StepResult result = co_await timed(run, work);
        if (!result.error || run->m_ended || log->tries >= work.step.retry.tries || !isWorthAnotherTry(*result.error)) {
            co_return result;
        }
        const core::Milliseconds wait = std::max(std::min(delay, kLongestDelay), result.error->retryAfter.value_or(core::Milliseconds(0)));
        log->notes << Text::tr("Try %1 failed: %2 Trying again after %3 ms.").arg(log->tries).arg(core::explain(*result.error).sentence).arg(wait.count());
        run->showTries(*log);
        const core::CancelToken cancel = work.context.cancel;
        const bool waited = co_await run->m_parts.clock->sleep(wait, cancel);
        if (!waited) {
            co_return StepResult::failed(core::Error::cancelled());
        }
        delay *= 2;
    }
}

void Run::showTries(const TryLog& log)
{
    if (log.at >= 0 && !m_ended) {
        StepRecord& step = m_record.steps[log.at];
        step.tries = log.tries;
        step.notes = log.notes;
        tell(step);
    }
}

/// From the filled-in input to the settled step.
QCoro::Task<> Run::runChosen(std::shared_ptr<Run> run, qsizetype at, Step step)
{
    StepWork work;
    work.step = step;
    work.input = run->m_record.steps[at].input;
    work.scope = run->scopeNow();
    work.path = run->m_record.steps[at].path;
    work.folder = run->m_request.flow.file.section(QLatin1Char('/'), 0, -2);
    work.context = run->m_context;
    work.context.cancel = run->m_cancel.token();
    work.context.traceId = run->m_record.traceId;
    core::Random& random = run->m_parts.random ? *run->m_parts.random : core::SystemRandom::instance();
    run->m_record.steps[at].spanId = telemetry::newSpanId(random);
    work.context.parentSpanId = run->m_record.steps[at].spanId;
    work.context.label = Text::tr("Step %1").arg(step.id);
    const bool isCached = step.cache && run->m_parts.cache;
    const QByteArray key = isCached ? run->keyOf(work) : QByteArray();
    const std::optional<StepResult> kept = isCached ? run->cached(key) : std::nullopt;
    if (kept) {
        run->m_record.steps[at].startMs = run->nowMs();
        run->settle(at, *kept);
        co_return;
    }
    const bool inLane = needsLane(step.kind);
    const std::shared_ptr<Lanes> lanes = run->m_place.lanes;
    if (inLane) {
        const core::CancelToken cancel = work.context.cancel;
        const bool granted = co_await Lanes::acquire(lanes, cancel);
        if (!granted) {
            co_return;
        }
    }
    if (!run->m_ended) {
        run->m_record.steps[at].startMs = run->nowMs();
    }
    const auto log = std::make_shared<TryLog>();
    log->at = at;
    StepResult result = co_await attempts(run, work, log);
    if (inLane) {
        lanes->release();
    }
    if (run->m_ended) { // the run was cancelled and nobody looks any more
        co_return;
    }
    if (isCached && !result.error) {
        run->keepResult(key, result);
    }
    run->settle(at, result);
}

QCoro::Task<> Run::runStep(std::shared_ptr<Run> run, qsizetype at)
{
    run->m_record.steps[at].state = StepState::Running;
    const QString variant = run->m_record.steps[at].variant;
    const Step step = run->m_request.flow.steps[at].withVariant(variant);
    const Scope scope = run->scopeNow();
    if (!step.when.isEmpty()) {
        const core::Result<bool> wanted = isTrue(step.when, scope);
        if (!wanted) {
            run->settle(at, StepResult::failed(wanted.error()));
            run->wake();
            co_return;
        }
        if (!*wanted) {
            run->settle(at, StepState::Skipped, Text::tr("Its condition \"%1\" is not true.").arg(step.when));
            run->wake();
            co_return;
        }
    }
    const core::Result<QJsonObject> input = run->inputOf(step, scope);
    if (!input) {
        run->settle(at, StepResult::failed(input.error()));
        run->wake();
        co_return;
    }
    run->m_record.steps[at].input = *input;
    const bool goesOn = co_await pauseBefore(run, at);
    if (goesOn && !run->m_ended) {
        co_await runChosen(run, at, step);
    }
    run->wake();
}

} // namespace flows
