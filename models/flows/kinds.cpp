// SPDX-License-Identifier: GPL-3.0-or-later
#include "flows/kinds.h"

#include <QCoreApplication>

namespace flows {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(flows::Kinds)
};

using enum PortType;

Port port(const char* name, PortType type, const QString& label, const QString& help = {}, bool required = false, const QStringList& choices = {})
{
    return {QString::fromLatin1(name), type, required, label, help, choices};
}

Port deployment()
{
    return port("deployment", String, Text::tr("Deployment"), Text::tr("Name, account/name or resource id; empty: the default one."));
}

Port parameters()
{
    return port("parameters", Object, Text::tr("Parameters"), Text::tr("temperature, top_p, max_tokens, seed, stop, response_format"));
}

KindFacts promptFacts()
{
    return {StepKind::Prompt, QStringLiteral("prompt"), Text::tr("Prompt"), Text::tr("Sends a prompt of the library to a model."),
            {port("prompt", String, Text::tr("Prompt"), Text::tr("Path in the library or relative to the flow; @label or @version behind it.")),
             port("messages", List, Text::tr("Messages"), Text::tr("Instead of a prompt: a list of role and content.")), deployment(), parameters(),
             port("format", String, Text::tr("Format"), Text::tr("json: the answer is also read as JSON."), false,
                  {QStringLiteral("text"), QStringLiteral("json")})},
            {}, true,
            {port("text", String, Text::tr("Answer")), port("json", Any, Text::tr("Answer as JSON")), port("model", String, Text::tr("Model")),
             port("finishReason", String, Text::tr("Why it ended")), port("usage", Object, Text::tr("Tokens")),
             port("toolCalls", List, Text::tr("Tool calls"))}};
}

KindFacts rewriteFacts()
{
    return {StepKind::Rewrite, QStringLiteral("rewrite"), Text::tr("Rewrite"), Text::tr("Turns a question of a conversation into a search query."),
            {port("prompt", String, Text::tr("Prompt"), Text::tr("Empty: the built-in one.")), deployment(), parameters()},
            {port("question", String, Text::tr("Question"), {}, true), port("history", List, Text::tr("Conversation"))}, true,
            {port("query", String, Text::tr("Query")), port("rewritten", Boolean, Text::tr("Whether it differs"))}};
}

KindFacts retrieveFacts()
{
    return {StepKind::Retrieve, QStringLiteral("retrieve"), Text::tr("Retrieve"), Text::tr("Searches an index."),
            {port("index", String, Text::tr("Index"), Text::tr("Name or service/name; empty: the default one.")),
             port("mode", String, Text::tr("Mode"), {}, false,
                  {QStringLiteral("keyword"), QStringLiteral("vector"), QStringLiteral("hybrid"), QStringLiteral("semantic")}),
             port("top", Integer, Text::tr("Top")), port("filter", String, Text::tr("Filter"), Text::tr("An OData expression."))},
            {port("query", String, Text::tr("Query"), {}, true)}, false,
            {port("documents", List, Text::tr("Documents")), port("count", Integer, Text::tr("Number of documents")),
             port("context", String, Text::tr("Documents as numbered text")), port("index", String, Text::tr("Index"))}};
}

KindFacts rerankFacts()
{
    return {StepKind::Rerank, QStringLiteral("rerank"), Text::tr("Rerank"), Text::tr("Sorts documents by how well they answer a question."),
            {port("method", String, Text::tr("Method"), Text::tr("words: shared words; model: a model scores each."), false,
                  {QStringLiteral("words"), QStringLiteral("model")}),
             port("prompt", String, Text::tr("Prompt"), Text::tr("Empty: the built-in one.")), deployment(), parameters(),
             port("top", Integer, Text::tr("Top"))},
            {port("query", String, Text::tr("Question"), {}, true), port("documents", List, Text::tr("Documents"), {}, true)}, true,
            {port("documents", List, Text::tr("Documents")), port("scores", List, Text::tr("Scores")), port("count", Integer, Text::tr("Number of documents")),
             port("context", String, Text::tr("Documents as numbered text"))}};
}

KindFacts conditionFacts()
{
    return {StepKind::Condition, QStringLiteral("condition"), Text::tr("Condition"), Text::tr("Chooses the first branch whose expression is true."),
            {}, {}, true,
            {port("branch", String, Text::tr("Chosen branch")), port("value", Any, Text::tr("Value of its expression"))}};
}

KindFacts fanOutFacts()
{
    return {StepKind::FanOut, QStringLiteral("fan-out"), Text::tr("Fan out"), Text::tr("Runs a step or a flow for each item of a list and gathers the results in order."),
            {port("over", List, Text::tr("Over"), Text::tr("The list."), true), port("as", String, Text::tr("Item name"), Text::tr("\"item\" when empty.")),
             port("limit", Integer, Text::tr("At the same time")), port("errors", String, Text::tr("When an item fails"), {}, false, {QStringLiteral("stop"), QStringLiteral("keep")}),
             port("flow", String, Text::tr("Flow"), Text::tr("Instead of a step."))},
            {}, true,
            {port("items", List, Text::tr("Results in order")), port("errors", List, Text::tr("Failures by item")), port("count", Integer, Text::tr("Number of items")),
             port("failed", Integer, Text::tr("Number of failures"))}};
}

KindFacts gatherFacts()
{
    return {StepKind::Gather, QStringLiteral("gather"), Text::tr("Gather"), Text::tr("Collects what several steps gave; skipped ones are left out."),
            {}, {}, true,
            {port("items", List, Text::tr("Values in order")), port("first", Any, Text::tr("The first value")), port("byName", Object, Text::tr("Values by name"))}};
}

KindFacts toolFacts()
{
    return {StepKind::Tool, QStringLiteral("tool"), Text::tr("HTTP call"), Text::tr("Calls an allowed host."),
            {port("method", String, Text::tr("Method"), {}, false,
                  {QStringLiteral("GET"), QStringLiteral("POST"), QStringLiteral("PUT"), QStringLiteral("PATCH"), QStringLiteral("DELETE"), QStringLiteral("HEAD")}),
             port("url", String, Text::tr("Address"), {}, true), port("headers", Object, Text::tr("Headers")), port("query", Object, Text::tr("Query")),
             port("body", Any, Text::tr("Body")), port("credential", String, Text::tr("Credential"), Text::tr("A name from the settings.")),
             port("max-bytes", Integer, Text::tr("Largest answer")), port("allow-errors", Boolean, Text::tr("Failing answers too"))},
            {}, true,
            {port("status", Integer, Text::tr("Status")), port("text", String, Text::tr("Body")), port("json", Any, Text::tr("Body as JSON")),
             port("headers", Object, Text::tr("Headers"))}};
}

KindFacts transformFacts()
{
    return {StepKind::Transform, QStringLiteral("transform"), Text::tr("Transform"), Text::tr("Makes new values by Jinja or a JSON pointer."),
            {port("result", Any, Text::tr("Result"), Text::tr("One value, or several by name.")),
             port("pointer", String, Text::tr("JSON pointer"), Text::tr("Into the input \"from\"."))},
            {}, true, {}};
}

KindFacts subFlowFacts()
{
    return {StepKind::SubFlow, QStringLiteral("flow"), Text::tr("Flow"), Text::tr("Runs another flow of the library."),
            {port("flow", String, Text::tr("Flow"), {}, true)}, {}, true, {}};
}

KindFacts unmappedFacts()
{
    return {StepKind::Unmapped, QStringLiteral("unmapped"), Text::tr("Not taken over"), Text::tr("A node of prompt flow that has no counterpart yet."),
            {port("source", String, Text::tr("Source")), port("tool", String, Text::tr("Tool")), port("reason", String, Text::tr("Reason")),
             port("suggestion", String, Text::tr("Suggestion")), port("result", Any, Text::tr("Stand-in"), Text::tr("Used as its value until it is replaced."))},
            {}, true, {port("value", Any, Text::tr("Value"))}};
}

} // namespace

QList<KindFacts> kindList()
{
    return {promptFacts(),  rewriteFacts(), retrieveFacts(),  rerankFacts(),  conditionFacts(), fanOutFacts(),
            gatherFacts(), toolFacts(),    transformFacts(), subFlowFacts(), unmappedFacts()};
}

KindFacts factsOf(StepKind kind)
{
    const QList<KindFacts> list = kindList();
    for (const KindFacts& facts : list) {
        if (facts.kind == kind) {
            return facts;
        }
    }
    return transformFacts();
}

QString kindName(StepKind kind)
{
    switch (kind) {
    case StepKind::Prompt: return QStringLiteral("prompt");
    case StepKind::Rewrite: return QStringLiteral("rewrite");
    case StepKind::Retrieve: return QStringLiteral("retrieve");
    case StepKind::Rerank: return QStringLiteral("rerank");
    case StepKind::Condition: return QStringLiteral("condition");
    case StepKind::FanOut: return QStringLiteral("fan-out");
    case StepKind::Gather: return QStringLiteral("gather");
    case StepKind::Tool: return QStringLiteral("tool");
    case StepKind::Transform: return QStringLiteral("transform");
    case StepKind::SubFlow: return QStringLiteral("flow");
    case StepKind::Unmapped: return QStringLiteral("unmapped");
    }
    return {};
}

std::optional<StepKind> kindFromName(const QString& name)
{
    for (int kind = 0; kind <= static_cast<int>(StepKind::Unmapped); ++kind) {
        if (kindName(static_cast<StepKind>(kind)) == name) {
            return static_cast<StepKind>(kind);
        }
    }
    return std::nullopt;
}

QList<Port> outputsOf(const Step& step)
{
    if (step.kind != StepKind::Transform) {
        return factsOf(step.kind).outputs;
    }
    const QJsonValue result = step.settings.value(QLatin1String("result"));
    if (!result.isObject()) {
        return {port("value", Any, Text::tr("Value"))};
    }
    QList<Port> ports;
    const QStringList names = result.toObject().keys();
    for (const QString& name : names) {
        ports << Port{name, Any, false, name};
    }
    return ports;
}

} // namespace flows
