// SPDX-License-Identifier: GPL-3.0-or-later
#include "flows/runrecord.h"

#include "flows/kinds.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace flows {

namespace {

constexpr const char* kStates[] = {"waiting", "paused", "running", "ok", "cached", "kept", "skipped", "blocked", "failed", "cancelled"};
constexpr const char* kRunStates[] = {"running", "ok", "failed", "cancelled"};

QJsonObject jsonOf(const azure::Usage& usage)
{
    return {{QStringLiteral("promptTokens"), usage.promptTokens}, {QStringLiteral("completionTokens"), usage.completionTokens},
            {QStringLiteral("totalTokens"), usage.totalTokens}, {QStringLiteral("cachedTokens"), usage.cachedTokens},
            {QStringLiteral("reasoningTokens"), usage.reasoningTokens}};
}

azure::Usage usageOf(const QJsonValue& value)
{
    azure::Usage usage;
    const QJsonObject json = value.toObject();
    usage.known = !json.isEmpty();
    usage.promptTokens = json.value(QLatin1String("promptTokens")).toInt();
    usage.completionTokens = json.value(QLatin1String("completionTokens")).toInt();
    usage.totalTokens = json.value(QLatin1String("totalTokens")).toInt();
    usage.cachedTokens = json.value(QLatin1String("cachedTokens")).toInt();
    usage.reasoningTokens = json.value(QLatin1String("reasoningTokens")).toInt();
    return usage;
}

QJsonObject jsonOf(const core::Error& error)
{
    QJsonObject json{{QStringLiteral("kind"), core::kindName(error.kind)}, {QStringLiteral("message"), core::explain(error).sentence}};
    for (const auto& [name, text] : {std::pair{"code", error.code}, std::pair{"text", error.message}, std::pair{"target", error.target},
                                     std::pair{"requestId", error.requestId}, std::pair{"details", error.details}}) {
        if (!text.isEmpty()) {
            json.insert(QLatin1String(name), text);
        }
    }
    if (error.status > 0) {
        json.insert(QStringLiteral("status"), error.status);
    }
    return json;
}

std::optional<core::Error> errorOf(const QJsonValue& value)
{
    if (!value.isObject()) {
        return std::nullopt;
    }
    core::Error error;
    for (int kind = 0; kind <= static_cast<int>(core::ErrorKind::Untrusted); ++kind) {
        if (core::kindName(static_cast<core::ErrorKind>(kind)) == value[QLatin1String("kind")].toString()) {
            error.kind = static_cast<core::ErrorKind>(kind);
        }
    }
    error.message = value[QLatin1String("text")].toString();
    error.code = value[QLatin1String("code")].toString();
    error.target = value[QLatin1String("target")].toString();
    error.requestId = value[QLatin1String("requestId")].toString();
    error.details = value[QLatin1String("details")].toString();
    error.status = value[QLatin1String("status")].toInt();
    return error;
}

void insertText(QJsonObject& json, const char* name, const QString& text)
{
    if (!text.isEmpty()) {
        json.insert(QLatin1String(name), text);
    }
}

QJsonValue boundedValue(const QJsonValue& value, int maxText, int maxItems)
{
    if (value.isString() && value.toString().size() > maxText) {
        const QString text = value.toString();
        return text.left(maxText) + QCoreApplication::translate("flows::RunRecord", " [%1 more characters]").arg(text.size() - maxText);
    }
    if (value.isArray()) {
        QJsonArray result;
        const QJsonArray items = value.toArray();
        for (qsizetype at = 0; at < items.size() && at < maxItems; ++at) {
            result << boundedValue(items.at(at), maxText, maxItems);
        }
        return result;
    }
    return value.isObject() ? QJsonValue(bounded(value.toObject(), maxText, maxItems)) : value;
}

} // namespace

QString stepStateName(StepState state)
{
    return QString::fromLatin1(kStates[static_cast<int>(state)]);
}

std::optional<StepState> stepStateFromName(const QString& name)
{
    for (std::size_t at = 0; at < std::size(kStates); ++at) {
        if (name == QLatin1String(kStates[at])) {
            return static_cast<StepState>(at);
        }
    }
    return std::nullopt;
}

bool hasOutput(StepState state)
{
    return state == StepState::Ok || state == StepState::Cached || state == StepState::Kept;
}

bool isFinal(StepState state)
{
    return state != StepState::Waiting && state != StepState::Paused && state != StepState::Running;
}

QString runStateName(RunState state)
{
    return QString::fromLatin1(kRunStates[static_cast<int>(state)]);
}

QJsonObject StepRecord::toJson() const
{
    QJsonObject json{{QStringLiteral("id"), id},         {QStringLiteral("path"), path},
                     {QStringLiteral("kind"), kindName(kind)}, {QStringLiteral("state"), stepStateName(state)},
                     {QStringLiteral("input"), input},   {QStringLiteral("output"), output},
                     {QStringLiteral("startMs"), startMs}, {QStringLiteral("durationMs"), durationMs},
                     {QStringLiteral("tries"), tries}};
    for (const auto& [name, text] : {std::pair{"variant", variant}, std::pair{"reason", reason}, std::pair{"model", model}, std::pair{"deployment", deployment},
                                     std::pair{"promptName", promptName}, std::pair{"promptVersion", promptVersion}, std::pair{"requestId", requestId},
                                     std::pair{"spanId", spanId}}) {
        insertText(json, name, text);
    }
    if (httpTries > 0) {
        json.insert(QStringLiteral("httpTries"), httpTries);
    }
    if (firstTokenMs >= 0) {
        json.insert(QStringLiteral("firstTokenMs"), firstTokenMs);
    }
    if (!notes.isEmpty()) {
        json.insert(QStringLiteral("notes"), QJsonArray::fromStringList(notes));
    }
    if (usage.known) {
        json.insert(QStringLiteral("usage"), jsonOf(usage));
    }
    if (cost) {
        json.insert(QStringLiteral("cost"), *cost);
    }
    if (error) {
        json.insert(QStringLiteral("error"), jsonOf(*error));
    }
    if (edited) {
        json.insert(QStringLiteral("edited"), true);
    }
    if (!children.isEmpty()) {
        QJsonArray list;
        for (const StepRecord& child : children) {
            list << child.toJson();
        }
        json.insert(QStringLiteral("children"), list);
    }
    return json;
}

StepRecord StepRecord::fromJson(const QJsonObject& json)
{
    StepRecord step;
    const auto text = [&json](const char* name) { return json.value(QLatin1String(name)).toString(); };
    step.id = text("id");
    step.path = text("path");
    step.kind = kindFromName(text("kind")).value_or(StepKind::Transform);
    step.state = stepStateFromName(text("state")).value_or(StepState::Waiting);
    step.variant = text("variant");
    step.reason = text("reason");
    step.input = json.value(QLatin1String("input")).toObject();
    step.output = json.value(QLatin1String("output"));
    step.startMs = json.value(QLatin1String("startMs")).toDouble(-1);
    step.durationMs = json.value(QLatin1String("durationMs")).toDouble(-1);
    step.tries = json.value(QLatin1String("tries")).toInt();
    step.httpTries = json.value(QLatin1String("httpTries")).toInt();
    step.firstTokenMs = json.value(QLatin1String("firstTokenMs")).toDouble(-1);
    step.usage = usageOf(json.value(QLatin1String("usage")));
    step.model = text("model");
    step.deployment = text("deployment");
    step.promptName = text("promptName");
    step.promptVersion = text("promptVersion");
    step.requestId = text("requestId");
    step.spanId = text("spanId");
    step.edited = json.value(QLatin1String("edited")).toBool();
    step.error = errorOf(json.value(QLatin1String("error")));
    if (json.contains(QLatin1String("cost"))) {
        step.cost = json.value(QLatin1String("cost")).toDouble();
    }
    const QJsonArray notes = json.value(QLatin1String("notes")).toArray();
    for (const QJsonValue& note : notes) {
        step.notes << note.toString();
    }
    const QJsonArray children = json.value(QLatin1String("children")).toArray();
    for (const QJsonValue& child : children) {
        step.children << fromJson(child.toObject());
    }
    return step;
}

const StepRecord* RunRecord::step(const QString& wanted) const
{
    const auto found = std::find_if(steps.begin(), steps.end(), [&](const StepRecord& each) { return each.id == wanted; });
    return found == steps.end() ? nullptr : &*found;
}

QJsonObject RunRecord::toJson() const
{
    QJsonArray list;
    for (const StepRecord& each : steps) {
        list << each.toJson();
    }
    QJsonObject json{{QStringLiteral("id"), id},           {QStringLiteral("flow"), flow},
                     {QStringLiteral("file"), file},       {QStringLiteral("started"), started.toString(Qt::ISODateWithMs)},
                     {QStringLiteral("state"), runStateName(state)}, {QStringLiteral("inputs"), inputs},
                     {QStringLiteral("outputs"), outputs}, {QStringLiteral("steps"), list},
                     {QStringLiteral("durationMs"), durationMs}, {QStringLiteral("traceId"), traceId}};
    if (!missingOutputs.isEmpty()) {
        json.insert(QStringLiteral("missingOutputs"), QJsonArray::fromStringList(missingOutputs));
    }
    if (usage.known) {
        json.insert(QStringLiteral("usage"), jsonOf(usage));
    }
    if (cost) {
        json.insert(QStringLiteral("cost"), *cost);
        json.insert(QStringLiteral("currency"), currency);
    }
    QJsonObject chosen;
    for (auto variant = variants.begin(); variant != variants.end(); ++variant) {
        chosen.insert(variant.key(), variant.value());
    }
    if (!chosen.isEmpty()) {
        json.insert(QStringLiteral("variants"), chosen);
    }
    insertText(json, "rerunOf", rerunOf);
    if (error) {
        json.insert(QStringLiteral("error"), jsonOf(*error));
    }
    return json;
}

RunRecord RunRecord::fromJson(const QJsonObject& json)
{
    RunRecord run;
    run.id = json.value(QLatin1String("id")).toString();
    run.flow = json.value(QLatin1String("flow")).toString();
    run.file = json.value(QLatin1String("file")).toString();
    run.started = QDateTime::fromString(json.value(QLatin1String("started")).toString(), Qt::ISODateWithMs);
    for (std::size_t at = 0; at < std::size(kRunStates); ++at) {
        if (json.value(QLatin1String("state")).toString() == QLatin1String(kRunStates[at])) {
            run.state = static_cast<RunState>(at);
        }
    }
    run.inputs = json.value(QLatin1String("inputs")).toObject();
    run.outputs = json.value(QLatin1String("outputs")).toObject();
    run.durationMs = json.value(QLatin1String("durationMs")).toDouble(-1);
    run.traceId = json.value(QLatin1String("traceId")).toString();
    run.usage = usageOf(json.value(QLatin1String("usage")));
    run.currency = json.value(QLatin1String("currency")).toString();
    run.rerunOf = json.value(QLatin1String("rerunOf")).toString();
    run.error = errorOf(json.value(QLatin1String("error")));
    if (json.contains(QLatin1String("cost"))) {
        run.cost = json.value(QLatin1String("cost")).toDouble();
    }
    const QJsonObject variants = json.value(QLatin1String("variants")).toObject();
    for (auto variant = variants.begin(); variant != variants.end(); ++variant) {
        run.variants.insert(variant.key(), variant.value().toString());
    }
    const QJsonArray missing = json.value(QLatin1String("missingOutputs")).toArray();
    for (const QJsonValue& name : missing) {
        run.missingOutputs << name.toString();
    }
    const QJsonArray steps = json.value(QLatin1String("steps")).toArray();
    for (const QJsonValue& step : steps) {
        run.steps << StepRecord::fromJson(step.toObject());
    }
    return run;
}

QJsonObject bounded(const QJsonObject& record, int maxText, int maxItems)
{
    QJsonObject result;
    for (auto member = record.begin(); member != record.end(); ++member) {
        result.insert(member.key(), boundedValue(member.value(), maxText, maxItems));
    }
    return result;
}

} // namespace flows
