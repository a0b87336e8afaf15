// SPDX-License-Identifier: GPL-3.0-or-later
// The scheduler: what may start, what is passed over, when it is over.
#include "flows/run.h"

#include "flows/flowcheck.h"
#include "flows/references.h"
#include "telemetry/spanid.h"

#include <QCoreApplication>
#include <QTimer>

namespace flows {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(flows::Run)
};

azure::Usage sum(azure::Usage a, const azure::Usage& b)
{
    a.promptTokens += b.promptTokens;
    a.completionTokens += b.completionTokens;
    a.totalTokens += b.totalTokens;
    a.cachedTokens += b.cachedTokens;
    a.reasoningTokens += b.reasoningTokens;
    a.known = a.known || b.known;
    return a;
}

} // namespace

StepResult StepResult::failed(const core::Error& error)
{
    StepResult result;
    result.error = error;
    return result;
}

Run::Run(RunnerParts parts, RunRequest request, http::CallContext context, std::shared_ptr<RunControl> control, RunObserver* observer, Place place)
    : m_parts(std::move(parts)), m_request(std::move(request)), m_context(std::move(context)),
      m_control(control ? std::move(control) : std::make_shared<RunControl>()), m_place(std::move(place)),
      m_cancel(core::CancelSource::linkedTo(m_context.cancel))
{
    if (!m_place.observer) {
        m_place.observer = std::make_shared<RunObserver*>(observer);
    }
    if (!m_place.lanes) {
        m_place.lanes = std::make_shared<Lanes>(std::clamp(m_request.parallel, 1, 64));
    }
    core::Random& random = m_parts.random ? *m_parts.random : core::SystemRandom::instance();
    m_record.id = random.uuid();
    m_record.flow = m_request.flow.name;
    m_record.file = m_request.flow.file;
    m_record.started = m_parts.clock->now();
    m_record.variants = m_request.variants;
    m_record.currency = m_parts.currency;
    m_record.traceId = m_context.traceId.isEmpty() ? telemetry::newTraceId(random) : m_context.traceId;
    m_rootSpan = telemetry::newSpanId(random);
    m_startMs = static_cast<double>(m_parts.clock->monotonic().count());
    for (const QString& step : std::as_const(m_request.breakpoints)) {
        m_control->m_breakpoints.insert(m_place.prefix + step);
    }
    // Queued: whoever cancels must not find the run's owner gone when it goes on.
    const auto stop = [this] { QMetaObject::invokeMethod(&m_anchor, [this] { m_wake.wake(); }, Qt::QueuedConnection); };
    const core::CancelSource own = m_cancel;
    m_control->token().onCancelled(&m_anchor, [own] { own.cancel(); });
    m_cancel.token().onCancelled(&m_anchor, stop);
}

std::optional<core::Error> Run::takeInputs()
{
    for (const FlowInput& input : m_request.flow.inputs) {
        QJsonValue value = m_request.inputs.value(input.name);
        if (value.isUndefined() && input.fallback) {
            value = *input.fallback;
        }
        if (value.isUndefined()) {
            return core::Error::make(core::ErrorKind::InvalidInput, Text::tr("The flow needs a value for it."), Text::tr("The input \"%1\"").arg(input.name));
        }
        if (value.isString() && input.type != PortType::String && input.type != PortType::Any) {
            value = valueFromText(input.type, value.toString()).value_or(value);
        }
        if (!value.isNull() && !isOfType(input.type, value)) {
            return core::Error::make(core::ErrorKind::InvalidInput, Text::tr("It must be of type %1.").arg(portTypeName(input.type)),
                                     Text::tr("The input \"%1\"").arg(input.name));
        }
        m_record.inputs.insert(input.name, value);
    }
    return std::nullopt;
}

std::optional<core::Error> Run::prepare()
{
    const Flow& flow = m_request.flow;
    for (qsizetype at = 0; at < flow.steps.size(); ++at) {
        StepRecord step;
        step.id = flow.steps[at].id;
        step.path = m_place.prefix + step.id;
        step.kind = flow.steps[at].kind;
        step.variant = m_request.variants.value(step.id, flow.steps[at].variant);
        m_record.steps << step;
        m_indexOf.insert(step.id, at);
    }
    const QList<FlowProblem> problems = checkFlow(flow);
    for (const FlowProblem& problem : problems) {
        if (problem.severity == Severity::Error) {
            return core::Error::make(core::ErrorKind::InvalidInput, problem.message + QLatin1Char(' ') + problem.remedy,
                                     problem.place.line > 0 ? Text::tr("The flow \"%1\", line %2").arg(flow.name).arg(problem.place.line)
                                                            : Text::tr("The flow \"%1\"").arg(flow.name));
        }
    }
    for (auto chosen = m_request.variants.begin(); chosen != m_request.variants.end(); ++chosen) {
        const Step* step = flow.step(chosen.key());
        if (!step || (!chosen.value().isEmpty() && !step->variantNamed(chosen.value()))) {
            return core::Error::make(core::ErrorKind::InvalidInput, Text::tr("There is no such variant."), QStringLiteral("%1=%2").arg(chosen.key(), chosen.value()));
        }
    }
    if (!m_request.until.isEmpty() && !flow.step(m_request.until)) {
        return core::Error::make(core::ErrorKind::InvalidInput, Text::tr("There is no such step."), m_request.until);
    }
    m_graph = graphOf(flow);
    for (const Step& step : flow.steps) {
        m_parents.insert(step.id, m_graph.parents(step.id));
        m_selected.insert(step.id);
    }
    if (!m_request.until.isEmpty()) {
        const QStringList needed = m_graph.upstream(m_request.until);
        m_selected = QSet<QString>(needed.begin(), needed.end());
        m_selected.insert(m_request.until);
    }
    return takeInputs();
}

/// The steps of a re-run that are not taken over: those asked for, those without a result, those in another variant, and all behind them.
QSet<QString> Run::stepsAnew() const
{
    QStringList begin = m_request.from;
    for (const StepRecord& step : m_record.steps) {
        const StepRecord* before = m_request.earlier->step(step.id);
        if (!before || !(hasOutput(before->state) || before->state == StepState::Skipped) || before->variant != step.variant) {
            begin << step.id;
        }
    }
    QSet<QString> anew;
    for (const QString& id : std::as_const(begin)) {
        if (!anew.contains(id)) {
            const QStringList behind = m_graph.downstream(id);
            anew.unite(QSet<QString>(behind.begin(), behind.end()));
        }
    }
    return anew;
}

void Run::keepEarlier()
{
    if (!m_request.earlier) {
        return;
    }
    m_record.rerunOf = m_request.earlier->id;
    const QSet<QString> anew = stepsAnew();
    for (StepRecord& step : m_record.steps) {
        const StepRecord* before = m_request.earlier->step(step.id);
        if (anew.contains(step.id) || !before || !m_selected.contains(step.id)) {
            continue;
        }
        const QString path = step.path;
        step = *before;
        step.path = path;
        step.usage = {};
        step.cost.reset();
        if (step.state != StepState::Skipped) {
            step.state = StepState::Kept;
        }
        m_outputs.insert(step.id, step.state == StepState::Kept ? step.output : QJsonValue(QJsonValue::Null));
        tell(step);
    }
}

bool Run::isReady(qsizetype at) const
{
    const StepRecord& step = m_record.steps[at];
    if (step.state != StepState::Waiting || !m_selected.contains(step.id)) {
        return false;
    }
    const QStringList needs = m_parents.value(step.id);
    return std::all_of(needs.begin(), needs.end(), [this](const QString& id) { return isFinal(m_record.steps[m_indexOf.value(id)].state); });
}

/// A sentence when a step whose needs are settled is not to run, for lack of a branch or of any input.
QString Run::whySkipped(const Step& step) const
{
    bool isChosen = step.onBranch.isEmpty();
    for (const QString& wanted : step.onBranch) {
        const StepRecord& source = m_record.steps[m_indexOf.value(wanted.section(QLatin1Char('.'), 0, -2))];
        isChosen = isChosen || (hasOutput(source.state) && source.output.toObject().value(QLatin1String("branch")).toString() == wanted.section(QLatin1Char('.'), -1));
    }
    if (!isChosen) {
        return Text::tr("Its branch %1 was not chosen.").arg(step.onBranch.join(QStringLiteral(", ")));
    }
    int sources = 0;
    int skipped = 0;
    for (const Edge& edge : m_graph.edges) {
        if (edge.to == step.id && !edge.from.isEmpty() && edge.kind == EdgeKind::Data && edge.input != QLatin1String("when")) {
            ++sources;
            skipped += m_record.steps[m_indexOf.value(edge.from)].state == StepState::Skipped ? 1 : 0;
        }
    }
    return sources > 0 && skipped == sources ? Text::tr("All steps whose output it uses were skipped.") : QString();
}

/// Settles a ready step that is not to run at all; false when it is to run.
bool Run::settleUnneeded(qsizetype at)
{
    const Step& step = m_request.flow.steps[at];
    const QStringList needs = m_parents.value(step.id);
    for (const QString& id : needs) {
        const StepState state = m_record.steps[m_indexOf.value(id)].state;
        if (state == StepState::Failed || state == StepState::Blocked || state == StepState::Cancelled) {
            settle(at, StepState::Blocked, Text::tr("The step \"%1\" that it needs did not end well.").arg(id));
            return true;
        }
    }
    const QString reason = whySkipped(step);
    if (reason.isEmpty()) {
        return false;
    }
    settle(at, StepState::Skipped, reason);
    return true;
}

/// Starts or settles everything that can be; true when some step changed.
bool Run::startReady()
{
    bool hasChanged = false;
    for (qsizetype at = 0; at < m_record.steps.size() && !m_cancel.isCancelled(); ++at) {
        if (!isReady(at)) {
            continue;
        }
        hasChanged = true;
        if (!settleUnneeded(at)) {
            runStep(shared_from_this(), at);
        }
    }
    return hasChanged;
}

void Run::wake()
{
    if (!m_ended) {
        m_wake.wake();
    }
}

void Run::takeOutputs()
{
    const Scope scope = scopeNow();
    for (const FlowOutput& output : m_request.flow.outputs) {
        const QList<Reference> references = referencesIn(output.value, scope.ids);
        const bool isThere = std::all_of(references.begin(), references.end(), [this](const Reference& reference) {
            const auto at = m_indexOf.constFind(reference.root);
            if (reference.isInput || at == m_indexOf.constEnd()) {
                return true;
            }
            const StepState state = m_record.steps[*at].state;
            return hasOutput(state) || state == StepState::Skipped;
        });
        const core::Result<QJsonValue> value = isThere ? filledIn(output.value, scope) : core::Result<QJsonValue>();
        if (value) {
            m_record.outputs.insert(output.name, *value);
        } else {
            m_record.missingOutputs << output.name;
        }
    }
}

void Run::finishRun()
{
    for (qsizetype at = 0; at < m_record.steps.size(); ++at) {
        StepRecord& step = m_record.steps[at];
        if (m_cancel.isCancelled() && !isFinal(step.state) && m_selected.contains(step.id)) {
            settle(at, StepState::Cancelled);
        }
        m_record.usage = sum(m_record.usage, step.usage);
        if (step.cost) {
            m_record.cost = m_record.cost.value_or(0) + *step.cost;
        }
        if ((step.state == StepState::Failed || step.state == StepState::Cancelled) && !m_record.error) {
            m_record.error = step.error;
        }
    }
    m_record.durationMs = nowMs();
    if (m_cancel.isCancelled()) {
        m_record.state = RunState::Cancelled;
        m_record.error = core::Error::cancelled();
    } else {
        m_record.state = m_record.error ? RunState::Failed : RunState::Ok;
    }
    m_ended = true;
    writeRootSpan();
}

QCoro::Task<RunRecord> Run::execute(std::shared_ptr<Run> run)
{
    run->m_record.error = run->prepare();
    if (!run->m_record.error) {
        run->keepEarlier();
        bool isUnderWay = true;
        while (isUnderWay && !run->m_cancel.isCancelled()) {
            while (run->startReady()) { // what ended at once may make others ready
            }
            isUnderWay = std::any_of(run->m_record.steps.begin(), run->m_record.steps.end(), [](const StepRecord& step) {
                return step.state == StepState::Running || step.state == StepState::Paused;
            });
            if (isUnderWay && !run->m_cancel.isCancelled()) {
                co_await run->m_wake.wait();
            }
        }
        run->takeOutputs();
    }
    run->finishRun();
    const RunRecord record = run->m_record;
    if (run->m_place.prefix.isEmpty()) { // from now on nobody is told anything, whatever still runs
        RunObserver* observer = std::exchange(*run->m_place.observer, nullptr);
        if (observer) {
            observer->finished(record);
        }
    }
    co_return record;
}

QCoro::Task<RunRecord> FlowRunner::run(RunRequest request, http::CallContext context, std::shared_ptr<RunControl> control, RunObserver* observer)
{
    const Run::Place place;
    const auto run = std::make_shared<Run>(m_parts, request, context, control, observer, place);
    RunRecord record = co_await Run::execute(run);
    co_return record;
}

QCoro::Task<QList<RunRecord>> FlowRunner::compareVariants(RunRequest request, QString step, QStringList variants, http::CallContext context)
{
    const RunnerParts parts = m_parts;
    const Run::Place place;
    request.until = step;
    QList<RunRecord> records;
    std::vector<QCoro::Task<RunRecord>> tasks;
    for (const QString& variant : variants) {
        RunRequest one = request;
        one.variants.insert(step, variant);
        if (!records.isEmpty()) { // what comes before the step was done by the first
            one.earlier = records.first();
            one.from = QStringList{step};
            one.variants = request.variants;
            one.variants.insert(step, variant);
        }
        const auto run = std::make_shared<Run>(parts, one, context, nullptr, nullptr, place);
        if (records.isEmpty()) {
            RunRecord first = co_await Run::execute(run);
            records << first;
        } else {
            tasks.push_back(Run::execute(run));
        }
    }
    for (QCoro::Task<RunRecord>& task : tasks) { // all under way side by side
        RunRecord record = co_await task;
        records << record;
    }
    co_return records;
}

} // namespace flows
