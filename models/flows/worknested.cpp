// SPDX-License-Identifier: GPL-3.0-or-later
// Steps that hold others: fan-outs and sub-flows.
#include "flows/flowreader.h"
#include "flows/run.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace flows {

/// A fan-out under way.
struct FanOutState
{
    Step inner;
    QJsonArray items;
    int next = 0;
    int workers = 0;
    bool keepsGoing = false; ///< failures of items do not end it
    QList<StepRecord> records;
    std::optional<core::Error> error;
    http::Wakeup ended;
};

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(flows::Run)
};

constexpr int kMostItems = 10000;
constexpr int kUsualLimit = 4;
constexpr qsizetype kDeepest = 20;

core::Error invalid(const QString& message, const StepWork& work)
{
    return core::Error::make(core::ErrorKind::InvalidInput, message, QCoreApplication::translate("flows::Run", "The step \"%1\"").arg(work.step.id));
}

void addUsage(azure::Usage& all, const azure::Usage& one)
{
    all.promptTokens += one.promptTokens;
    all.completionTokens += one.completionTokens;
    all.totalTokens += one.totalTokens;
    all.cachedTokens += one.cachedTokens;
    all.reasoningTokens += one.reasoningTokens;
    all.known = all.known || one.known;
}

/// The step that is run for every item: the one inside, or the other flow with the fan-out's own inputs.
Step innerOf(const StepWork& work)
{
    if (!work.step.each.isEmpty()) {
        return work.step.each.first();
    }
    Step inner;
    inner.kind = StepKind::SubFlow;
    inner.inputs = work.step.inputs;
    inner.settings.insert(QStringLiteral("flow"), work.setting("flow"));
    const QString name = work.setting("as").toString(QStringLiteral("item"));
    if (inner.inputs.isEmpty()) {
        inner.inputs << Binding{name, QStringLiteral("${item}"), {}};
    }
    return inner;
}

StepResult gathered(const FanOutState& state)
{
    StepResult result;
    QJsonArray items;
    QJsonArray errors;
    int failed = 0;
    for (const StepRecord& record : state.records) {
        items << (hasOutput(record.state) ? record.output : QJsonValue(QJsonValue::Null));
        errors << (record.error ? QJsonValue(core::explain(*record.error).sentence) : QJsonValue(QJsonValue::Null));
        failed += record.error ? 1 : 0;
        addUsage(result.usage, record.usage);
        result.httpTries += record.httpTries;
    }
    result.children = state.records;
    result.error = state.error;
    result.output = QJsonObject{{QStringLiteral("items"), items}, {QStringLiteral("errors"), errors}, {QStringLiteral("count"), items.size()}, {QStringLiteral("failed"), failed}};
    if (failed > 0 && !state.error) {
        result.notes << Text::tr("%1 of %2 items failed.").arg(failed).arg(items.size());
    }
    return result;
}

} // namespace

QCoro::Task<StepResult> Run::itemResult(std::shared_ptr<Run> run, StepWork work, std::shared_ptr<TryLog> log)
{
    const bool isCached = work.step.cache && run->m_parts.cache;
    const QByteArray key = isCached ? run->keyOf(work) : QByteArray();
    const std::optional<StepResult> kept = isCached ? run->cached(key) : std::nullopt;
    if (kept) {
        co_return *kept;
    }
    const bool inLane = needsLane(work.step.kind);
    const std::shared_ptr<Lanes> lanes = run->m_place.lanes;
    if (inLane) {
        const core::CancelToken cancel = work.context.cancel;
        const bool granted = co_await Lanes::acquire(lanes, cancel);
        if (!granted) {
            co_return StepResult::failed(core::Error::cancelled());
        }
    }
    StepResult result = co_await attempts(run, work, log);
    if (inLane) {
        lanes->release();
    }
    if (isCached && !result.error && !run->m_ended) {
        run->keepResult(key, result);
    }
    co_return result;
}

QCoro::Task<StepRecord> Run::oneItem(std::shared_ptr<Run> run, StepWork work, Step inner, QJsonValue item, int index)
{
    StepRecord record;
    record.id = QString::number(index);
    record.path = work.path + QLatin1Char('/') + record.id;
    record.kind = inner.kind;
    record.state = StepState::Running;
    record.startMs = run->nowMs();
    StepWork one = work;
    one.scope.item = item;
    one.scope.index = index;
    one.scope.itemName = work.setting("as").toString(QStringLiteral("item"));
    one.path = record.path;
    one.step = inner.withVariant(inner.variant);
    one.step.id = work.step.id;
    const core::Result<bool> wanted = inner.when.isEmpty() ? core::Result<bool>(true) : isTrue(inner.when, one.scope);
    const core::Result<QJsonObject> input = run->inputOf(one.step, one.scope);
    const auto log = std::make_shared<TryLog>();
    StepResult result;
    if (!wanted || !input) {
        result = StepResult::failed(!wanted ? wanted.error() : input.error());
    } else if (*wanted) {
        one.input = *input;
        record.input = *input;
        run->tell(record);
        result = co_await itemResult(run, one, log);
    }
    run->fill(record, result);
    record.notes = log->notes + record.notes;
    record.tries = log->tries;
    record.durationMs = run->nowMs() - record.startMs;
    if (result.error) {
        record.state = result.error->kind == core::ErrorKind::Cancelled ? StepState::Cancelled : StepState::Failed;
    } else if (wanted && !*wanted) {
        record.state = StepState::Skipped;
    } else {
        record.state = result.isFromCache ? StepState::Cached : StepState::Ok;
    }
    if (!run->m_ended) {
        run->tell(record);
    }
    co_return record;
}

QCoro::Task<> Run::fanOutWorker(std::shared_ptr<Run> run, StepWork work, std::shared_ptr<FanOutState> state)
{
    while (state->next < state->items.size() && !state->error && !work.context.cancel.isCancelled()) {
        const int index = state->next++;
        const Step inner = state->inner;
        const QJsonValue item = state->items.at(index);
        StepRecord record = co_await oneItem(run, work, inner, item, index);
        state->records[index] = record;
        const bool isOver = record.state == StepState::Cancelled || !state->keepsGoing;
        if (record.error && isOver && !state->error) {
            state->error = record.error;
        }
    }
    if (--state->workers == 0) {
        state->ended.wake();
    }
}

QCoro::Task<StepResult> Run::fanOut(std::shared_ptr<Run> run, StepWork work)
{
    const QJsonValue over = work.setting("over");
    if (!over.isArray()) {
        co_return StepResult::failed(invalid(Text::tr("\"over\" is no list, but %1.").arg(over.isNull() ? Text::tr("empty") : portTypeName(typeOf(over))), work));
    }
    const auto state = std::make_shared<FanOutState>();
    state->items = over.toArray();
    if (state->items.size() > kMostItems) {
        co_return StepResult::failed(invalid(Text::tr("The list has %1 items; %2 are allowed.").arg(state->items.size()).arg(kMostItems), work));
    }
    state->inner = innerOf(work);
    state->keepsGoing = work.setting("errors").toString() == QLatin1String("keep");
    for (int at = 0; at < state->items.size(); ++at) { // those never begun are shown too
        StepRecord record;
        record.id = QString::number(at);
        record.path = work.path + QLatin1Char('/') + record.id;
        record.kind = state->inner.kind;
        state->records << record;
    }
    const int limit = std::clamp(work.setting("limit").toInt(kUsualLimit), 1, 64);
    const int workers = std::min<int>(limit, static_cast<int>(state->items.size()));
    state->workers = workers;
    for (int at = 0; at < workers; ++at) {
        fanOutWorker(run, work, state);
    }
    if (workers > 0) {
        co_await state->ended.wait();
    }
    if (work.context.cancel.isCancelled() && !state->error) {
        state->error = core::Error::cancelled();
    }
    co_return gathered(*state);
}

QCoro::Task<StepResult> Run::subFlow(std::shared_ptr<Run> run, StepWork work)
{
    const QString name = work.setting("flow").toString();
    if (!run->m_parts.flows) {
        co_return StepResult::failed(invalid(Text::tr("There is no library to take the flow \"%1\" from.").arg(name), work));
    }
    QString file = name;
    const core::Result<QByteArray> text = run->m_parts.flows->text(name, work.folder, &file);
    if (!text) {
        co_return StepResult::failed(text.error());
    }
    QStringList around = run->m_place.files;
    around << run->m_request.flow.file;
    if (around.contains(file) || around.size() > kDeepest) {
        around << file;
        co_return StepResult::failed(invalid(Text::tr("The flows lead back to each other: %1.").arg(around.join(QStringLiteral(" → "))), work));
    }
    RunRequest request;
    request.flow = parseFlow(*text, file).flow;
    request.inputs = work.inputs();
    request.useCache = run->m_request.useCache;
    Place place;
    place.prefix = work.path + QLatin1Char('/');
    place.parentSpan = work.context.parentSpanId;
    place.files = around;
    place.lanes = run->m_place.lanes;
    place.observer = run->m_place.observer;
    const auto inner = std::make_shared<Run>(run->m_parts, request, work.context, run->m_control, nullptr, place);
    const RunRecord record = co_await execute(inner);
    StepResult result;
    result.output = record.outputs;
    result.children = record.steps;
    result.usage = record.usage;
    result.error = record.error;
    if (!record.missingOutputs.isEmpty() && !record.error) {
        result.notes << Text::tr("It did not give %1.").arg(record.missingOutputs.join(QStringLiteral(", ")));
    }
    co_return result;
}

} // namespace flows
