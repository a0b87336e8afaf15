// SPDX-License-Identifier: GPL-3.0-or-later
#include "traces/tracejson.h"

#include "traces/spanfacts.h"

#include <QDateTime>

namespace traces {

namespace {

constexpr int kDeepest = 100;

QString isoTime(qint64 ns)
{
    return QDateTime::fromMSecsSinceEpoch(ns / 1'000'000, Qt::UTC).toString(Qt::ISODateWithMs);
}

double msOf(qint64 ns)
{
    return double(ns) / 1e6;
}

QJsonValue told(qint64 count)
{
    return count < 0 ? QJsonValue(QJsonValue::Null) : QJsonValue(count);
}

QJsonObject tokensJson(const TokenCounts& tokens)
{
    return {{QStringLiteral("input"), told(tokens.input)}, {QStringLiteral("output"), told(tokens.output)}, {QStringLiteral("cached"), told(tokens.cached)},
            {QStringLiteral("total"), tokens.isKnown() ? QJsonValue(tokens.total()) : QJsonValue(QJsonValue::Null)}};
}

QJsonArray flagNames(SpanFlags flags)
{
    static const std::pair<SpanFlag, const char*> names[] = {{Orphan, "orphan"}, {Cycle, "cycle"}, {Duplicate, "duplicate"}, {NegativeDuration, "negativeDuration"}, {BeforeParent, "beforeParent"},
                                                             {OutlastsParent, "outlastsParent"}, {Synthesised, "missing"}, {Unfinished, "unfinished"}, {BadTime, "badTime"}, {Cut, "cut"}};
    QJsonArray list;
    for (const auto& [flag, name] : names) {
        if (flags.testFlag(flag)) {
            list.append(QLatin1String(name));
        }
    }
    return list;
}

/// Members that say nothing are left out, so that a trace stays readable.
void insertTold(QJsonObject& object, const QString& name, const QString& value)
{
    if (!value.isEmpty()) {
        object.insert(name, value);
    }
}

void insertDetail(QJsonObject& object, const SpanDetail& detail)
{
    const SpanFacts facts = factsOf(detail);
    insertTold(object, QStringLiteral("deployment"), facts.deployment.isEmpty() ? facts.requestModel : facts.deployment);
    insertTold(object, QStringLiteral("prompt"), facts.promptVersion.isEmpty() ? facts.promptName : facts.promptName + QLatin1Char('@') + facts.promptVersion);
    insertTold(object, QStringLiteral("errorType"), facts.errorType);
    insertTold(object, QStringLiteral("errorMessage"), facts.errorMessage);
    object.insert(QStringLiteral("attributes"), detail.attributes);
    QJsonArray events;
    for (const SpanEvent& event : detail.events) {
        events.append(QJsonObject{{QStringLiteral("name"), event.name}, {QStringLiteral("time"), isoTime(event.timeNs)}, {QStringLiteral("attributes"), event.attributes}});
    }
    if (!events.isEmpty()) {
        object.insert(QStringLiteral("events"), events);
    }
    QJsonArray documents;
    for (const Document& document : facts.documents) {
        QJsonObject entry{{QStringLiteral("id"), document.id}};
        insertTold(entry, QStringLiteral("title"), document.title);
        insertTold(entry, QStringLiteral("text"), document.text);
        if (document.score) {
            entry.insert(QStringLiteral("score"), *document.score);
        }
        documents.append(entry);
    }
    if (!documents.isEmpty()) {
        object.insert(QStringLiteral("documents"), documents);
    }
    insertTold(object, QStringLiteral("problem"), detail.problem);
}

QJsonObject nodeJson(const TraceTree& tree, qsizetype node, bool withAttributes)
{
    QJsonObject object{{QStringLiteral("name"), tree.name(node)},
                       {QStringLiteral("kind"), kindName(tree.kind(node))},
                       {QStringLiteral("status"), statusName(tree.status(node))},
                       {QStringLiteral("start"), isoTime(tree.startNs(node))},
                       {QStringLiteral("offsetMs"), msOf(tree.startNs(node) - tree.startNs())},
                       {QStringLiteral("durationMs"), msOf(tree.durationNs(node))}};
    const QJsonArray flags = flagNames(tree.flags(node));
    if (!flags.isEmpty()) {
        object.insert(QStringLiteral("flags"), flags);
    }
    if (tree.depth(node) > kDeepest) {
        object.insert(QStringLiteral("depth"), tree.depth(node));
    }
    const qint32 span = tree.span(node);
    if (span == TraceTree::kNone) {
        return object;
    }
    const Spans& spans = *tree.spans();
    object.insert(QStringLiteral("spanId"), spans.idText(spans.id(span)));
    insertTold(object, QStringLiteral("parentId"), spans.idText(spans.parent(span)));
    insertTold(object, QStringLiteral("service"), spans.service(span));
    insertTold(object, QStringLiteral("operation"), spans.operation(span));
    insertTold(object, QStringLiteral("model"), spans.model(span));
    const TokenCounts tokens = spans.tokens(span);
    if (tokens.isKnown()) {
        object.insert(QStringLiteral("tokens"), tokensJson(tokens));
    }
    if (withAttributes) {
        insertDetail(object, spans.detail(span));
    }
    return object;
}

QJsonObject totalsJson(const Totals& totals)
{
    QJsonObject wall;
    for (int kind = 0; kind < kSpanKinds; ++kind) {
        if (totals.wallNs[size_t(kind)] > 0) {
            wall.insert(kindName(SpanKind(kind)), msOf(totals.wallNs[size_t(kind)]));
        }
    }
    return {{QStringLiteral("spans"), totals.spans}, {QStringLiteral("modelCalls"), totals.modelCalls}, {QStringLiteral("retrievals"), totals.retrievals}, {QStringLiteral("toolCalls"), totals.toolCalls},
            {QStringLiteral("errors"), totals.errors}, {QStringLiteral("blocked"), totals.blocked}, {QStringLiteral("tokens"), tokensJson(totals.tokens)},
            {QStringLiteral("cost"), totals.cost ? QJsonValue(*totals.cost) : QJsonValue(QJsonValue::Null)}, {QStringLiteral("unpricedCalls"), totals.unpricedCalls}, {QStringLiteral("wallMs"), wall}};
}

} // namespace

QJsonObject traceJson(const TraceTree& tree, const Totals& totals, bool withAttributes)
{
    // From the last node to the first, so that children are whole before their parent takes them.
    std::vector<QJsonArray> children(size_t(tree.size()));
    QJsonArray roots;
    for (qsizetype node = tree.size() - 1; node >= 0; --node) {
        QJsonObject object = nodeJson(tree, node, withAttributes);
        QJsonArray& own = children[size_t(node)];
        if (!own.isEmpty()) {
            QJsonArray forward;
            for (qsizetype i = own.size() - 1; i >= 0; --i) {
                forward.append(own.at(i));
            }
            object.insert(QStringLiteral("children"), forward);
            own = {};
        }
        qint32 above = tree.parent(node);
        while (above != TraceTree::kNone && tree.depth(above) >= kDeepest) {
            above = tree.parent(above);
        }
        (above == TraceTree::kNone ? roots : children[size_t(above)]).append(object);
    }
    return {{QStringLiteral("traceId"), tree.traceId()}, {QStringLiteral("start"), isoTime(tree.startNs())}, {QStringLiteral("durationMs"), msOf(tree.endNs() - tree.startNs())},
            {QStringLiteral("totals"), totalsJson(totals)}, {QStringLiteral("notes"), QJsonArray::fromStringList(tree.notes())}, {QStringLiteral("spans"), roots}};
}

QJsonObject summaryJson(const TraceSummary& trace)
{
    QJsonObject object{{QStringLiteral("id"), trace.id}, {QStringLiteral("time"), trace.time.toString(Qt::ISODateWithMs)}, {QStringLiteral("name"), trace.name}, {QStringLiteral("status"), statusName(trace.status)},
                       {QStringLiteral("resultCode"), trace.resultCode}, {QStringLiteral("durationMs"), trace.durationMs}, {QStringLiteral("spans"), trace.spans}, {QStringLiteral("errors"), trace.errors},
                       {QStringLiteral("items"), trace.items}, {QStringLiteral("tokens"), tokensJson(trace.tokens)}, {QStringLiteral("cost"), trace.cost ? QJsonValue(*trace.cost) : QJsonValue(QJsonValue::Null)}};
    const std::pair<const char*, const QString*> texts[] = {{"input", &trace.input}, {"output", &trace.output}, {"query", &trace.query}, {"errorType", &trace.errorType}, {"service", &trace.service},
                                                            {"environment", &trace.environment}, {"version", &trace.version}, {"user", &trace.user}, {"customer", &trace.customer},
                                                            {"conversation", &trace.conversation}, {"promptName", &trace.promptName}, {"promptVersion", &trace.promptVersion}};
    for (const auto& [name, text] : texts) {
        insertTold(object, QLatin1String(name), *text);
    }
    const std::pair<const char*, const QStringList*> sets[] = {{"models", &trace.models}, {"deployments", &trace.deployments}, {"agents", &trace.agents}, {"tools", &trace.tools},
                                                               {"finishReasons", &trace.finishReasons}, {"codes", &trace.codes}, {"modes", &trace.modes}};
    for (const auto& [name, set] : sets) {
        if (!set->isEmpty()) {
            object.insert(QLatin1String(name), QJsonArray::fromStringList(*set));
        }
    }
    if (trace.firstTokenMs >= 0) {
        object.insert(QStringLiteral("firstTokenMs"), trace.firstTokenMs);
    }
    return object;
}

PriceOf priceBy(const monitoring::PriceTable& table)
{
    return [table](const QString& model, const TokenCounts& tokens) {
        return tokens.isKnown() ? table.costOf(model, double(std::max<qint64>(tokens.input, 0)), double(std::max<qint64>(tokens.cached, 0)), double(std::max<qint64>(tokens.output, 0))) : std::nullopt;
    };
}

} // namespace traces
