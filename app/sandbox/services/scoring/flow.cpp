// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/services/scoring/flow.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>

namespace sandbox::scoring {

namespace {

constexpr const char* SearchVersion = "2025-09-01";
constexpr const char* ChatVersion = "2024-10-21";
/// A shorter follow-up ("And in Japan?") is searched together with the question before it.
constexpr int FollowUpWords = 6;

const QString Instructions = QStringLiteral(
    "You answer questions about the company's handbook. Use only the documents below. Put the number of the document "
    "in square "
    "brackets behind each statement, like [1]. If the documents do not hold the answer, say that you do not know.");

QString text(const QJsonObject& object, std::initializer_list<const char*> names)
{
    for (const char* name : names) {
        const QString value = object.value(QLatin1String(name)).toString();
        if (!value.isEmpty()) {
            return value;
        }
    }
    return {};
}

/// Turns of {"inputs":{"question"},"outputs":{"answer"}} or of {"role","content"}.
QList<QPair<QString, QString>> readHistory(const QJsonArray& turns)
{
    QList<QPair<QString, QString>> history;
    for (const QJsonValue& value : turns) {
        const QJsonObject turn = value.toObject();
        if (turn.contains("role")) {
            const QString content = turn.value("content").toString();
            if (turn.value("role").toString() == QLatin1String("assistant") && !history.isEmpty()) {
                history.last().second = content;
            } else {
                history.append({content, QString()});
            }
        } else {
            history.append({text(turn.value("inputs").toObject(), {"question", "chat_input", "query"}),
                            text(turn.value("outputs").toObject(), {"answer", "output", "reply"})});
        }
    }
    return history;
}

/// A document must not be able to close its own element.
QString defused(QString content)
{
    return content.replace(QLatin1String("</document"), QLatin1String("< /document"), Qt::CaseInsensitive);
}

/// Text that can stand in an attribute.
QString attribute(QString content)
{
    static const QRegularExpression special(QStringLiteral("[<>\"\\n]"));
    return content.replace(special, QStringLiteral(" ")).simplified();
}

} // namespace

Flow::Flow(World& world, Deployment deployment, QString origin)
    : m_world(world), m_deployment(std::move(deployment)), m_origin(std::move(origin))
{
}

void Flow::run(const QJsonObject& input, Done done)
{
    m_done = std::move(done);
    m_question = text(input, {"question", "chat_input", "query"}).trimmed();
    m_history = readHistory(input.value("chat_history").toArray());
    if (m_question.isEmpty()) {
        m_outcome.modelStatus = 400;
        m_outcome.errorCode = QStringLiteral("UserError");
        m_outcome.errorMessage =
            QStringLiteral("The input for flow is incorrect. The value for flow input 'question' is not provided in "
                           "input data. Please review the input data or remove this input in your flow if it's no "
                           "longer needed.");
        finish();
        return;
    }
    retrieve(true);
}

Request Flow::request(const QString& mount, const QString& resource, const QString& path, const QJsonObject& body) const
{
    Request request;
    request.method = "POST";
    request.mount = mount;
    request.resource = resource;
    request.path = path;
    request.origin = m_origin;
    request.internalIdentity = m_deployment.endpointId;
    request.headers.set("Content-Type", "application/json");
    request.headers.set("User-Agent", "promptflow/" + m_deployment.flow.toUtf8());
    request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    return request;
}

QString Flow::searchText() const
{
    const bool followUp = !m_history.isEmpty() && m_question.split(u' ', Qt::SkipEmptyParts).size() <= FollowUpWords;
    return followUp ? m_history.last().first + u' ' + m_question : m_question;
}

void Flow::retrieve(bool withVectors)
{
    const QString query = searchText();
    QJsonObject body{{"search", query}, {"top", m_deployment.top}};
    if (withVectors) {
        body.insert("select", "id,title,heading,content,url");
        body.insert("vectorQueries",
                    QJsonArray{QJsonObject{
                        {"kind", "text"}, {"text", query}, {"fields", "contentVector"}, {"k", m_deployment.top}}});
    }
    FlowStep step;
    step.name = QStringLiteral("retrieve");
    step.started = m_world.now();
    step.target = m_deployment.searchService + QStringLiteral(".search.windows.net");
    step.path = QStringLiteral("/indexes/%1/docs/search").arg(m_deployment.index);
    step.attributes = {{"gen_ai.operation.name", "retrieval"}, {"gen_ai.data_source.id", m_deployment.index}};
    m_outcome.steps.append(step);
    Request search = request(QStringLiteral("search"), m_deployment.searchService, step.path, body);
    search.query.addQueryItem(QStringLiteral("api-version"), QLatin1String(SearchVersion));
    m_world.callInternally(search, [self = shared_from_this(), withVectors](const Response& response) {
        self->retrieved(response, withVectors);
    });
}

void Flow::close(const Response& response)
{
    FlowStep& step = m_outcome.steps.last();
    step.status = response.status;
    step.milliseconds = step.started.msecsTo(m_world.now());
}

void Flow::retrieved(const Response& response, bool withVectors)
{
    close(response);
    if (response.status == 400 && withVectors) {
        // An index of another shape than the handbook's: keywords always work.
        retrieve(false);
        return;
    }
    if (response.status != 200) {
        fail(response.status == 429 || response.status == 503 ? 429 : 500, QStringLiteral("retrieve"), response);
        return;
    }
    const QJsonArray hits = QJsonDocument::fromJson(response.body).object().value("value").toArray();
    for (const QJsonValue& value : hits) {
        const QJsonObject hit = value.toObject();
        m_context.append(QJsonObject{{"number", m_context.size() + 1},
                                     {"id", text(hit, {"id", "key"})},
                                     {"title", text(hit, {"title", "name"})},
                                     {"heading", text(hit, {"heading"})},
                                     {"url", text(hit, {"url"})},
                                     {"content", text(hit, {"content", "chunk", "text"})},
                                     {"score", hit.value("@search.score")}});
    }
    m_outcome.steps.last().attributes.insert("gen_ai.retrieval.count", QString::number(m_context.size()));
    chat();
}

QJsonArray Flow::messages() const
{
    QString system = Instructions + QStringLiteral("\n\n");
    for (const QJsonValue& value : m_context) {
        const QJsonObject chunk = value.toObject();
        QString title = chunk.value("title").toString();
        const QString heading = chunk.value("heading").toString().section(QStringLiteral(" > "), -1);
        title += heading.isEmpty() || heading == title ? QString() : QStringLiteral(", ") + heading;
        system += QStringLiteral("<document id=\"%1\" title=\"%2\">\n%3\n</document>\n")
                      .arg(QString::number(chunk.value("number").toInt()), attribute(title),
                           defused(chunk.value("content").toString()));
    }
    if (m_context.isEmpty()) {
        system += QStringLiteral("Documents: none\n");
    }
    QJsonArray result{QJsonObject{{"role", "system"}, {"content", system}}};
    for (const auto& [question, answer] : m_history) {
        result.append(QJsonObject{{"role", "user"}, {"content", question}});
        if (!answer.isEmpty()) {
            result.append(QJsonObject{{"role", "assistant"}, {"content", answer}});
        }
    }
    result.append(QJsonObject{{"role", "user"}, {"content", m_question}});
    return result;
}

void Flow::chat()
{
    FlowStep step;
    step.name = QStringLiteral("chat");
    step.started = m_world.now();
    step.target = m_deployment.account + QStringLiteral(".openai.azure.com");
    step.path = QStringLiteral("/openai/deployments/%1/chat/completions").arg(m_deployment.chatDeployment);
    step.attributes = {{"gen_ai.operation.name", "chat"},
                       {"gen_ai.provider.name", "azure.ai.openai"},
                       {"gen_ai.system", "az.ai.openai"},
                       {"gen_ai.request.model", m_deployment.chatDeployment}};
    m_outcome.steps.append(step);
    const QJsonObject body{{"messages", messages()}, {"temperature", 0}, {"max_tokens", 800}};
    Request completion = request(QStringLiteral("openai"), m_deployment.account, step.path, body);
    completion.query.addQueryItem(QStringLiteral("api-version"), QLatin1String(ChatVersion));
    m_world.callInternally(completion,
                           [self = shared_from_this()](const Response& response) { self->answered(response); });
}

void Flow::answered(const Response& response)
{
    close(response);
    if (response.status != 200) {
        fail(response.status == 429 ? 429 : (response.status < 500 ? 400 : 500), QStringLiteral("chat"), response);
        return;
    }
    const QJsonObject body = QJsonDocument::fromJson(response.body).object();
    const QJsonObject choice = body.value("choices").toArray().first().toObject();
    const QString answer = choice.value("message").toObject().value("content").toString();
    const QJsonObject usage = body.value("usage").toObject();
    QJsonObject& attributes = m_outcome.steps.last().attributes;
    attributes.insert("gen_ai.response.model", body.value("model").toString());
    attributes.insert("gen_ai.response.id", body.value("id").toString());
    attributes.insert("gen_ai.response.finish_reasons",
                      QStringLiteral("[\"%1\"]").arg(choice.value("finish_reason").toString()));
    attributes.insert("gen_ai.usage.input_tokens", QString::number(usage.value("prompt_tokens").toInt()));
    attributes.insert("gen_ai.usage.output_tokens", QString::number(usage.value("completion_tokens").toInt()));
    m_outcome.outputs = {
        {"answer", answer}, {"citations", citationsOf(answer)}, {"context", m_context}, {"usage", usage}};
    finish();
}

/// The chunks whose numbers stand in the answer, in order of first use.
QJsonArray Flow::citationsOf(const QString& answer) const
{
    static const QRegularExpression pattern(QStringLiteral("\\[(?:doc)?(\\d{1,3}(?:\\s*,\\s*\\d{1,3})*)\\]"));
    QJsonArray citations;
    QSet<int> seen;
    auto matches = pattern.globalMatch(answer);
    while (matches.hasNext()) {
        const QStringList numbers = matches.next().captured(1).split(u',');
        for (const QString& text : numbers) {
            const int number = text.trimmed().toInt();
            if (number >= 1 && number <= m_context.size() && !seen.contains(number)) {
                seen.insert(number);
                citations.append(m_context.at(number - 1));
            }
        }
    }
    return citations;
}

void Flow::fail(int modelStatus, const QString& step, const Response& response)
{
    const QJsonObject error = QJsonDocument::fromJson(response.body).object().value("error").toObject();
    m_outcome.modelStatus = modelStatus;
    m_outcome.errorCode = modelStatus == 500 ? QStringLiteral("SystemError") : QStringLiteral("UserError");
    m_outcome.errorMessage = QStringLiteral("Execution failure in '%1': (%2) %3 %4")
                                 .arg(step, QString::number(response.status), error.value("code").toString(),
                                      error.value("message").toString())
                                 .trimmed();
    finish();
}

void Flow::finish()
{
    if (const Done done = std::exchange(m_done, nullptr)) {
        done(m_outcome);
    }
}

} // namespace sandbox::scoring
