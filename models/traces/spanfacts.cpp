// SPDX-License-Identifier: GPL-3.0-or-later
#include "traces/spanfacts.h"

#include "traces/messages.h"

#include <QJsonDocument>

namespace traces {

namespace {

qint64 countFrom(const QJsonValue& value)
{
    if (value.isDouble()) {
        return std::max<qint64>(value.toInteger(-1), -1);
    }
    bool isNumber = false;
    const qint64 count = value.toString().toLongLong(&isNumber);
    return isNumber && count >= 0 ? count : -1;
}

/// The steps of factsOf().
class FactsReader
{
public:
    FactsReader(const SpanDetail& detail, const MappingTable& table) : m_detail(detail), m_table(table) {}
    SpanFacts read();

private:
    QString text(const char* fact) const { return m_table.text(m_detail.attributes, QLatin1String(fact)); }
    QJsonValue value(const char* fact) const { return m_table.value(m_detail.attributes, QLatin1String(fact)); }
    QJsonArray numbered(const char* fact) const;
    void takeNames();
    void takeNumbers();
    void takeParameters();
    void takeMessages();
    void takeEvent(const SpanEvent& event);
    void takeOldMessage(const SpanEvent& event);
    void takeEvaluation(const QJsonObject& attributes);
    void takeTools();
    void takeVerdicts(const QString& text);

    const SpanDetail& m_detail;
    const MappingTable& m_table;
    SpanFacts m_facts;
    QList<Message> m_told; ///< from events
};

QJsonArray FactsReader::numbered(const char* fact) const
{
    for (const QString& pattern : m_table.numberedNames(QLatin1String(fact))) {
        const QJsonArray list = gathered(m_detail.attributes, pattern);
        if (!list.isEmpty()) {
            return list;
        }
    }
    return {};
}

void FactsReader::takeNames()
{
    SpanFacts& facts = m_facts;
    const std::pair<QString*, const char*> texts[] = {
        {&facts.provider, "provider"}, {&facts.requestModel, "requestModel"}, {&facts.responseModel, "responseModel"}, {&facts.deployment, "deployment"}, {&facts.responseId, "responseId"},
        {&facts.promptName, "promptName"}, {&facts.promptVersion, "promptVersion"}, {&facts.conversationId, "conversation"}, {&facts.userId, "user"}, {&facts.customer, "customer"},
        {&facts.sessionId, "session"}, {&facts.environment, "environment"}, {&facts.agentName, "agentName"}, {&facts.agentId, "agentId"}, {&facts.agentVersion, "agentVersion"},
        {&facts.index, "index"}, {&facts.query, "query"}, {&facts.errorType, "errorType"}, {&facts.errorMessage, "errorMessage"}};
    for (const auto& [into, fact] : texts) {
        *into = text(fact);
    }
    facts.operation = m_table.operationOf(text("operation"));
    if (facts.environment.isEmpty()) {
        facts.environment = m_table.text(m_detail.resource, QStringLiteral("environment"));
    }
    const QJsonValue variables = value("promptVariables");
    facts.promptVariables = variables.isString() ? jsonFrom(variables.toString()).toObject() : variables.toObject();
    const QJsonValue reasons = value("finishReasons");
    const QJsonValue list = reasons.isString() ? jsonFrom(reasons.toString()) : reasons;
    for (const QJsonValue& reason : list.toArray()) {
        facts.finishReasons << reason.toString();
    }
    if (facts.finishReasons.isEmpty() && reasons.isString()) {
        facts.finishReasons << reasons.toString();
    }
}

void FactsReader::takeNumbers()
{
    m_facts.tokens = {countFrom(value("inputTokens")), countFrom(value("outputTokens")), countFrom(value("cachedTokens")), countFrom(value("reasoningTokens"))};
    const QJsonValue first = value("firstToken");
    bool isNumber = first.isDouble();
    const double seconds = isNumber ? first.toDouble() : first.toString().toDouble(&isNumber);
    if (isNumber && seconds >= 0) {
        m_facts.firstTokenMs = seconds * 1000;
    }
}

void FactsReader::takeParameters()
{
    const std::pair<const char*, const char*> parameters[] = {{"temperature", "temperature"}, {"topP", "top_p"}, {"maxTokens", "max_tokens"}, {"seed", "seed"}, {"stopSequences", "stop_sequences"},
                                                              {"presencePenalty", "presence_penalty"}, {"frequencyPenalty", "frequency_penalty"}};
    m_facts.parameters = jsonFrom(text("invocationParameters")).toObject();
    for (const auto& [fact, name] : parameters) {
        const QJsonValue given = value(fact);
        if (given.isUndefined()) {
            continue;
        }
        bool isNumber = false;
        const double number = given.toString().toDouble(&isNumber);
        m_facts.parameters.insert(QLatin1String(name), isNumber ? QJsonValue(number) : given);
    }
}

void FactsReader::takeMessages()
{
    QList<Message>& messages = m_facts.messages;
    const auto take = [&](const char* fact, bool isOutput) {
        const QJsonValue given = value(fact);
        const QJsonArray parts = given.isUndefined() ? numbered(fact) : QJsonArray();
        messages += messagesFrom(given.isUndefined() ? QJsonValue(parts) : given, isOutput);
    };
    const QJsonValue system = value("systemInstructions");
    for (Message message : messagesFrom(system, false)) {
        message.role = QStringLiteral("system");
        messages << message;
    }
    take("inputMessages", false);
    take("outputMessages", true);
    messages += m_told;
    const bool isTalk = m_detail.kind == SpanKind::Model || m_detail.kind == SpanKind::Agent || m_detail.kind == SpanKind::Request;
    if (messages.isEmpty() && isTalk) { // what frameworks call input and output of a step
        take("input", false);
        take("output", true);
    }
}

void FactsReader::takeOldMessage(const SpanEvent& event)
{
    QJsonObject body = event.attributes;
    for (const char* const name : {"body", "gen_ai.event.content", "event.body", "message"}) {
        const QJsonValue inside = body.value(QLatin1String(name));
        const QJsonObject object = inside.isString() ? jsonFrom(inside.toString()).toObject() : inside.toObject();
        if (!object.isEmpty()) {
            body = object;
            break;
        }
    }
    const bool isChoice = event.name == QLatin1String("gen_ai.choice");
    if (!isChoice && !body.contains(QLatin1String("role"))) {
        body.insert(QStringLiteral("role"), event.name.section(QLatin1Char('.'), 1, 1));
    }
    if (isChoice && body.value(QLatin1String("message")).isString()) {
        body.insert(QStringLiteral("message"), jsonFrom(body.value(QLatin1String("message")).toString()));
    }
    m_told += messagesFrom(body, isChoice);
}

void FactsReader::takeEvaluation(const QJsonObject& attributes)
{
    Evaluation evaluation;
    evaluation.name = m_table.text(attributes, QStringLiteral("evaluationName"));
    evaluation.label = m_table.text(attributes, QStringLiteral("evaluationLabel"));
    evaluation.explanation = m_table.text(attributes, QStringLiteral("evaluationExplanation"));
    bool isNumber = false;
    const double score = m_table.text(attributes, QStringLiteral("evaluationScore")).toDouble(&isNumber);
    if (isNumber) {
        evaluation.score = score;
    }
    m_facts.evaluations << evaluation;
}

void FactsReader::takeEvent(const SpanEvent& event)
{
    const QString message = m_table.text(event.attributes, QStringLiteral("errorMessage"));
    if (event.name == QLatin1String("exception")) {
        if (m_facts.errorType.isEmpty()) {
            m_facts.errorType = m_table.text(event.attributes, QStringLiteral("errorType"));
        }
        if (m_facts.errorMessage.isEmpty()) {
            m_facts.errorMessage = message;
        }
        takeVerdicts(message);
    } else if (event.attributes.contains(QLatin1String("gen_ai.evaluation.name"))) {
        takeEvaluation(event.attributes);
    } else if (event.name.startsWith(QLatin1String("gen_ai.")) && (event.name.endsWith(QLatin1String(".message")) || event.name == QLatin1String("gen_ai.choice"))) {
        takeOldMessage(event);
    } else if (event.name.startsWith(QLatin1String("gen_ai."))) {
        m_told += messagesFrom(m_table.value(event.attributes, QStringLiteral("inputMessages")), false);
        m_told += messagesFrom(m_table.value(event.attributes, QStringLiteral("outputMessages")), true);
    }
    takeVerdicts(m_table.text(event.attributes, QStringLiteral("filterResults")));
}

void FactsReader::takeVerdicts(const QString& text)
{
    for (const Verdict& verdict : verdictsIn(text)) {
        const bool isKnown = std::any_of(m_facts.verdicts.begin(), m_facts.verdicts.end(), [&](const Verdict& known) {
            return known.category == verdict.category && known.where == verdict.where && known.filtered == verdict.filtered && known.severity == verdict.severity;
        });
        if (!isKnown) {
            m_facts.verdicts << verdict;
        }
    }
}

void FactsReader::takeTools()
{
    const auto isJson = [](const QString& arguments) {
        const QByteArray text = arguments.trimmed().toUtf8();
        return text.isEmpty() || !QJsonDocument::fromJson(text).isNull();
    };
    ToolCall own{text("toolName"), text("toolCallId"), text("toolType"), plainText(value("toolArguments")), plainText(value("toolResult")), false};
    if (m_detail.kind == SpanKind::Tool && own.result.isEmpty()) {
        own.result = text("output");
        own.arguments = own.arguments.isEmpty() ? text("input") : own.arguments;
    }
    if (!own.name.isEmpty() || m_detail.kind == SpanKind::Tool) {
        own.hasBadArguments = !isJson(own.arguments);
        m_facts.toolCalls << own;
        return;
    }
    for (const Message& message : std::as_const(m_facts.messages)) {
        for (const QJsonValue& call : message.toolCalls) {
            ToolCall asked{call[QLatin1String("name")].toString(), call[QLatin1String("id")].toString(), {}, call[QLatin1String("arguments")].toString(), {}, false};
            asked.hasBadArguments = !isJson(asked.arguments);
            for (const Message& answer : std::as_const(m_facts.messages)) {
                if (!asked.id.isEmpty() && answer.toolCallId == asked.id) {
                    asked.result = answer.text;
                }
            }
            m_facts.toolCalls << asked;
        }
    }
}

SpanFacts FactsReader::read()
{
    takeNames();
    takeNumbers();
    takeParameters();
    for (const SpanEvent& event : m_detail.events) {
        takeEvent(event);
    }
    takeMessages();
    takeTools();
    const QJsonValue documents = value("documents");
    m_facts.documents = documentsFrom(documents.isUndefined() ? QJsonValue(numbered("documents")) : documents);
    if (m_facts.documents.isEmpty() && m_detail.kind == SpanKind::Retrieval) {
        m_facts.documents = documentsFrom(value("output"));
    }
    if (m_facts.query.isEmpty() && m_detail.kind == SpanKind::Retrieval) {
        m_facts.query = text("input");
    }
    takeVerdicts(plainText(value("filterResults")));
    if (m_facts.errorMessage.isEmpty()) {
        m_facts.errorMessage = m_detail.statusMessage;
    }
    return m_facts;
}

} // namespace

QString SpanFacts::input() const
{
    for (auto message = messages.rbegin(); message != messages.rend(); ++message) {
        if (!message->isOutput && message->role == QLatin1String("user") && !message->text.isEmpty()) {
            return message->text;
        }
    }
    return query;
}

QString SpanFacts::output() const
{
    for (const Message& message : messages) {
        if (message.isOutput && !message.text.isEmpty()) {
            return message.text;
        }
    }
    return {};
}

SpanFacts factsOf(const SpanDetail& detail, const MappingTable& table)
{
    return FactsReader(detail, table).read();
}

} // namespace traces
