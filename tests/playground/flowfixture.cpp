// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/flowfixture.h"

#include "core/json.h"

#include <QJsonArray>

namespace support {

namespace {

QByteArray event(const QJsonObject& object)
{
    return "data: " + core::json::compact(object) + "\n\n";
}

QJsonObject chunk(const QJsonArray& choices, const QJsonValue& usage)
{
    return {{QStringLiteral("id"), QStringLiteral("chatcmpl-1")},
            {QStringLiteral("object"), QStringLiteral("chat.completion.chunk")},
            {QStringLiteral("created"), 1768471200},
            {QStringLiteral("model"), QStringLiteral("gpt-4o-2024-11-20")},
            {QStringLiteral("choices"), choices},
            {QStringLiteral("usage"), usage}};
}

QJsonObject choice(const QJsonObject& delta, const QJsonValue& finishReason)
{
    return {{QStringLiteral("index"), 0}, {QStringLiteral("delta"), delta}, {QStringLiteral("finish_reason"), finishReason}};
}

const QJsonObject& usage()
{
    static const QJsonObject object{{QStringLiteral("prompt_tokens"), 120},
                                    {QStringLiteral("completion_tokens"), 8},
                                    {QStringLiteral("total_tokens"), 128}};
    return object;
}

} // namespace

FlowFixture::FlowFixture()
{
    wire->setFallback([this](const http::Request& request) { return next(request); });
    http::PipelineParts parts;
    parts.clock = &clock;
    parts.random = &random;
    parts.retry.maxTries = 1;
    parts.audience = [](const QString&, const QUrl&) { return true; };
    m_pipeline = http::Pipeline::standard(parts, wire);
}

std::optional<FlowFixture::Call> FlowFixture::callOf(const http::Request& request)
{
    const QString path = request.url.path();
    if (path.endsWith(QLatin1String("/chat/completions"))) {
        return Call::Chat;
    }
    if (path.endsWith(QLatin1String("/embeddings"))) {
        return Call::Embeddings;
    }
    if (path.contains(QLatin1String("search.post.search")) || path.endsWith(QLatin1String("/docs/search"))) {
        return Call::Search;
    }
    if (path.contains(QLatin1String("search.index")) || path.endsWith(QLatin1String("/docs/index"))) {
        return Call::Upload;
    }
    if (path.endsWith(QLatin1String("/$count"))) {
        return Call::Count;
    }
    if (path.endsWith(QLatin1String("/score"))) {
        return Call::Score;
    }
    if (path.endsWith(QLatin1String("/indexes"))) {
        return Call::Indexes;
    }
    if (path.contains(QLatin1String("/indexes"))) {
        return request.method == "PUT" ? Call::CreateIndex : Call::Index;
    }
    return std::nullopt;
}

Scripted FlowFixture::next(const http::Request& request)
{
    const auto call = callOf(request);
    if (!call || m_queue[*call].empty()) {
        return Scripted::json(500, {{QStringLiteral("error"), QJsonObject{{QStringLiteral("message"), request.url.toString()}}}});
    }
    Scripted scripted = m_queue[*call].front();
    // The last answer of a queue stands for all that follow.
    if (m_queue[*call].size() > 1) {
        m_queue[*call].pop_front();
    }
    return scripted;
}

QList<http::Request> FlowFixture::requests(Call call) const
{
    QList<http::Request> list;
    for (const http::Request& request : wire->requests) {
        if (callOf(request) == call) {
            list << request;
        }
    }
    return list;
}

playground::FlowParts FlowFixture::parts() const
{
    playground::FlowParts parts;
    parts.openAi = std::make_shared<azure::OpenAiClient>(m_pipeline, &clock);
    parts.search = std::make_shared<azure::SearchClient>(m_pipeline, &clock);
    parts.scoring = std::make_shared<azure::ScoringClient>(m_pipeline, &clock);
    parts.clock = &clock;
    parts.random = &random;
    parts.spans = [this](const telemetry::SpanData& span) { const_cast<FlowFixture*>(this)->spans << span; };
    return parts;
}

azure::SearchIndex FlowFixture::handbook(int dimensions)
{
    azure::SearchIndex index;
    index.name = QStringLiteral("handbook");
    index.raw = indexJson(index.name, dimensions);
    const auto add = [&](const char* name, const char* type, bool searchable) {
        azure::IndexField field;
        field.name = QLatin1String(name);
        field.type = QLatin1String(type);
        field.searchable = searchable;
        index.fields << field;
    };
    add("id", "Edm.String", false);
    index.fields.last().key = true;
    add("title", "Edm.String", true);
    add("content", "Edm.String", true);
    add("url", "Edm.String", false);
    if (dimensions > 0) {
        add("contentVector", "Collection(Edm.Single)", true);
        index.fields.last().retrievable = false;
        index.fields.last().dimensions = dimensions;
    }
    index.semanticConfiguration = QStringLiteral("default");
    return index;
}

QJsonObject FlowFixture::indexJson(const QString& name, int dimensions)
{
    const auto field = [](const char* fieldName, const char* type, bool key, bool searchable) {
        return QJsonObject{{QStringLiteral("name"), QLatin1String(fieldName)},
                           {QStringLiteral("type"), QLatin1String(type)},
                           {QStringLiteral("key"), key},
                           {QStringLiteral("searchable"), searchable},
                           {QStringLiteral("retrievable"), true}};
    };
    QJsonArray fields{field("id", "Edm.String", true, false), field("title", "Edm.String", false, true),
                      field("content", "Edm.String", false, true), field("url", "Edm.String", false, false)};
    if (dimensions > 0) {
        QJsonObject vector = field("contentVector", "Collection(Edm.Single)", false, true);
        vector.insert(QStringLiteral("dimensions"), dimensions);
        vector.insert(QStringLiteral("retrievable"), false);
        fields.append(vector);
    }
    return {{QStringLiteral("name"), name}, {QStringLiteral("fields"), fields}};
}

playground::Catalog FlowFixture::catalog() const
{
    playground::Catalog catalog;
    playground::DeploymentChoice chat;
    chat.id = QStringLiteral("/subscriptions/s/resourceGroups/rg/providers/Microsoft.CognitiveServices/accounts/oai/deployments/chat");
    chat.name = QStringLiteral("chat");
    chat.account = QStringLiteral("oai");
    chat.model = QStringLiteral("gpt-4o");
    chat.resourceGroup = QStringLiteral("rg");
    chat.chat = true;
    chat.endpoint.base = QUrl(QStringLiteral("https://oai.openai.azure.com"));
    chat.endpoint.deployment = chat.name;
    playground::DeploymentChoice embedding = chat;
    embedding.id = chat.id + QStringLiteral("-embedding");
    embedding.name = QStringLiteral("embedding");
    embedding.model = QStringLiteral("text-embedding-ada-002");
    embedding.chat = false;
    embedding.embeddings = true;
    embedding.endpoint.deployment = embedding.name;
    catalog.deployments = {chat, embedding};
    playground::IndexChoice index;
    index.id = QStringLiteral("/subscriptions/s/resourceGroups/rg/providers/Microsoft.Search/searchServices/srch/indexes/handbook");
    index.name = QStringLiteral("handbook");
    index.service = QStringLiteral("srch");
    index.resourceGroup = QStringLiteral("rg");
    index.endpoint.base = QUrl(QStringLiteral("https://srch.search.windows.net"));
    index.definition = handbook();
    catalog.indexes = {index};
    playground::EndpointChoice endpoint;
    endpoint.id = QStringLiteral("/subscriptions/s/endpoints/ep");
    endpoint.name = QStringLiteral("ep");
    endpoint.workspace = QStringLiteral("mlw");
    endpoint.endpoint.scoringUri = QUrl(QStringLiteral("https://ep.swedencentral.inference.ml.azure.com/score"));
    catalog.endpoints = {endpoint};
    return catalog;
}

playground::FlowRequest FlowFixture::request(const QString& question) const
{
    playground::FlowRequest request;
    request.question = question;
    request.targets = *playground::resolveTargets(catalog(), request.parameters);
    return request;
}

Scripted FlowFixture::hits(const QList<QPair<QString, QString>>& titleAndText)
{
    QJsonArray value;
    double score = 9;
    for (const auto& [title, text] : titleAndText) {
        value.append(QJsonObject{{QStringLiteral("@search.score"), score},
                                 {QStringLiteral("id"), QStringLiteral("doc-%1").arg(value.size() + 1)},
                                 {QStringLiteral("title"), title},
                                 {QStringLiteral("content"), text},
                                 {QStringLiteral("url"), QStringLiteral("https://intranet/%1").arg(value.size() + 1)}});
        score -= 1;
    }
    return Scripted::json(200, {{QStringLiteral("value"), value}});
}

Scripted FlowFixture::vectors(int count, int dimensions)
{
    QJsonArray data;
    for (int i = 0; i < count; ++i) {
        QJsonArray vector;
        for (int d = 0; d < dimensions; ++d) {
            vector.append(0.25);
        }
        data.append(QJsonObject{{QStringLiteral("object"), QStringLiteral("embedding")},
                                {QStringLiteral("index"), i},
                                {QStringLiteral("embedding"), vector}});
    }
    return Scripted::json(200, {{QStringLiteral("object"), QStringLiteral("list")},
                                {QStringLiteral("data"), data},
                                {QStringLiteral("model"), QStringLiteral("text-embedding-ada-002")},
                                {QStringLiteral("usage"), QJsonObject{{QStringLiteral("prompt_tokens"), 4 * count},
                                                                      {QStringLiteral("total_tokens"), 4 * count}}}});
}

QByteArray FlowFixture::chatBytes(const QStringList& deltas, const QString& finishReason)
{
    QByteArray bytes;
    for (const QString& text : deltas) {
        bytes += event(chunk({choice({{QStringLiteral("content"), text}}, QJsonValue())}, QJsonValue()));
    }
    bytes += event(chunk({choice({}, finishReason)}, QJsonValue()));
    bytes += event(chunk({}, usage()));
    return bytes + "data: [DONE]\n\n";
}

Scripted FlowFixture::chat(const QStringList& deltas, const QString& finishReason)
{
    return Scripted::stream(chatBytes(deltas, finishReason), 64);
}

Scripted FlowFixture::wholeChat(const QString& text)
{
    const QJsonObject message{{QStringLiteral("role"), QStringLiteral("assistant")}, {QStringLiteral("content"), text}};
    return Scripted::json(200, {{QStringLiteral("id"), QStringLiteral("chatcmpl-2")},
                                {QStringLiteral("object"), QStringLiteral("chat.completion")},
                                {QStringLiteral("model"), QStringLiteral("gpt-4o-2024-11-20")},
                                {QStringLiteral("choices"), QJsonArray{QJsonObject{{QStringLiteral("index"), 0},
                                                                                   {QStringLiteral("message"), message},
                                                                                   {QStringLiteral("finish_reason"), QStringLiteral("stop")}}}},
                                {QStringLiteral("usage"), usage()}});
}

} // namespace support
