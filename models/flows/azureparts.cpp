// SPDX-License-Identifier: GPL-3.0-or-later
// Executors over Azure's clients.
#include "flows/azureparts.h"

#include "http/origin.h"
#include "playground/indexshape.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace flows {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(flows::Run)
};

std::optional<double> numberIn(const QJsonObject& parameters, const char* name)
{
    const QJsonValue value = parameters.value(QLatin1String(name));
    bool isNumber = value.isDouble();
    const double number = isNumber ? value.toDouble() : value.toString().toDouble(&isNumber); // prompt flow writes them as text
    return isNumber ? std::optional(number) : std::nullopt;
}

std::optional<int> wholeIn(const QJsonObject& parameters, const char* name)
{
    const std::optional<double> number = numberIn(parameters, name);
    return number ? std::optional(static_cast<int>(*number)) : std::nullopt;
}

QString responseFormatOf(const QJsonValue& value)
{
    if (value.isString()) {
        return value.toString();
    }
    const QJsonObject format = value.toObject();
    const QJsonObject schema = format.value(QLatin1String("json_schema")).toObject();
    return schema.isEmpty() ? format.value(QLatin1String("type")).toString() : QString::fromUtf8(QJsonDocument(schema).toJson(QJsonDocument::Compact));
}

azure::ChatRequest chatRequestOf(const ModelCall& call)
{
    azure::ChatRequest request;
    request.messages = call.messages;
    request.temperature = numberIn(call.parameters, "temperature");
    request.topP = numberIn(call.parameters, "top_p");
    request.maxTokens = wholeIn(call.parameters, "max_tokens");
    if (!request.maxTokens) {
        request.maxTokens = wholeIn(call.parameters, "max_completion_tokens");
    }
    if (const std::optional<double> seed = numberIn(call.parameters, "seed")) {
        request.seed = static_cast<qint64>(*seed);
    }
    request.presencePenalty = numberIn(call.parameters, "presence_penalty");
    request.frequencyPenalty = numberIn(call.parameters, "frequency_penalty");
    const QJsonValue stop = call.parameters.value(QLatin1String("stop"));
    const QJsonArray stops = stop.isString() ? QJsonArray{stop} : stop.toArray();
    for (const QJsonValue& each : stops) {
        if (!each.toString().isEmpty()) {
            request.stop << each.toString();
        }
    }
    request.responseFormat = responseFormatOf(call.parameters.value(QLatin1String("response_format")));
    request.tools = call.parameters.value(QLatin1String("tools")).toArray();
    return request;
}

QString namesOf(const playground::Catalog& catalog)
{
    QStringList names;
    for (const playground::DeploymentChoice& each : catalog.deployments) {
        if (each.chat && !names.contains(each.name)) {
            names << each.name;
        }
    }
    return names.join(QStringLiteral(", "));
}

class AzureModels : public ModelCaller, public std::enable_shared_from_this<AzureModels>
{
public:
    AzureModels(const playground::FlowParts& parts, const playground::Catalog& catalog, const playground::Parameters& defaults)
        : m_parts(parts), m_catalog(catalog), m_defaults(defaults)
    {
    }

    QCoro::Task<core::Result<ModelReply>> call(ModelCall call, http::CallContext context) override
    {
        const std::shared_ptr<AzureModels> self = shared_from_this(); // until this call ended
        ModelReply reply;
        const core::Result<azure::OpenAiEndpoint> target = endpointFor(call, reply);
        if (!target) {
            co_return target.error();
        }
        const azure::OpenAiEndpoint endpoint = *target;
        const azure::ChatRequest request = chatRequestOf(call);
        context.record = std::make_shared<http::CallRecord>();
        const std::function<void(const azure::ChatDelta&)> ignore = [](const azure::ChatDelta&) {};
        const azure::ChatOutcome outcome = co_await m_parts.openAi->stream(endpoint, request, context, ignore);
        reply.tries = std::max(1, context.record->tries);
        reply.text = outcome.answer.text.isEmpty() ? outcome.answer.refusal : outcome.answer.text;
        reply.model = outcome.answer.model.isEmpty() ? reply.model : outcome.answer.model;
        reply.deployment = endpoint.deployment;
        reply.finishReason = outcome.answer.finishReason;
        reply.requestId = outcome.answer.requestId;
        reply.usage = outcome.answer.usage;
        reply.firstTokenMs = outcome.answer.firstTokenMs;
        reply.toolCalls = outcome.answer.toolCalls;
        if (outcome.error) {
            co_return *outcome.error;
        }
        if (reply.finishReason == QLatin1String("content_filter")) {
            core::Error error = core::Error::make(core::ErrorKind::ContentFiltered, Text::tr("The answer was stopped by the content filter."), endpoint.deployment);
            error.requestId = reply.requestId;
            co_return error;
        }
        co_return reply;
    }

private:
    core::Result<azure::OpenAiEndpoint> endpointFor(const ModelCall& call, ModelReply& reply) const
    {
        if (m_defaults.chatBackend) {
            const core::Result<void> usable = m_defaults.chatBackend->check();
            return usable ? core::Result<azure::OpenAiEndpoint>(playground::endpointOf(*m_defaults.chatBackend)) : core::Result<azure::OpenAiEndpoint>(usable.error());
        }
        const playground::DeploymentChoice* choice = call.deployment.isEmpty() ? nullptr : m_catalog.deployment(call.deployment);
        for (const playground::DeploymentChoice& each : m_catalog.deployments) { // a prompt often names the model instead
            if (!choice && !call.deployment.isEmpty() && each.chat && each.model.compare(call.deployment, Qt::CaseInsensitive) == 0) {
                choice = &each;
            }
        }
        if (!choice && !call.deployment.isEmpty() && !call.mayReplace) {
            return core::Error::make(core::ErrorKind::NotFound, Text::tr("There are: %1.").arg(namesOf(m_catalog)), Text::tr("The deployment \"%1\"").arg(call.deployment));
        }
        if (!choice) {
            choice = m_defaults.deploymentId.isEmpty() ? m_catalog.defaultChat() : m_catalog.deployment(m_defaults.deploymentId);
            if (choice && !call.deployment.isEmpty()) {
                reply.notes << Text::tr("There is no deployment \"%1\"; \"%2\" was used.").arg(call.deployment, choice->name);
            }
        }
        if (!choice) {
            return core::Error::make(core::ErrorKind::NotFound, Text::tr("There is no chat deployment."), call.deployment);
        }
        reply.model = choice->model;
        return choice->endpoint;
    }

    playground::FlowParts m_parts;
    playground::Catalog m_catalog;
    playground::Parameters m_defaults;
};

QJsonObject jsonOf(const playground::Chunk& chunk)
{
    QJsonObject document{{QStringLiteral("id"), chunk.id},   {QStringLiteral("title"), chunk.title}, {QStringLiteral("url"), chunk.url},
                         {QStringLiteral("heading"), chunk.heading}, {QStringLiteral("content"), chunk.content}, {QStringLiteral("score"), chunk.score}};
    if (chunk.rerankerScore) {
        document.insert(QStringLiteral("rerankerScore"), *chunk.rerankerScore);
    }
    return document;
}

class AzureRetriever : public Retriever, public std::enable_shared_from_this<AzureRetriever>
{
public:
    AzureRetriever(const playground::FlowParts& parts, const playground::Catalog& catalog, const playground::Parameters& defaults)
        : m_parts(parts), m_catalog(catalog), m_defaults(defaults)
    {
    }

    QCoro::Task<core::Result<Retrieved>> retrieve(RetrieveCall call, http::CallContext context) override
    {
        const std::shared_ptr<AzureRetriever> self = shared_from_this();
        playground::Parameters parameters = m_defaults;
        if (!call.index.isEmpty()) {
            parameters.indexId = call.index;
        }
        const core::Result<playground::FlowTargets> targets = playground::resolveIndex(m_catalog, parameters);
        if (!targets) {
            co_return targets.error();
        }
        const core::Result<playground::FlowTargets> embedding = playground::resolveEmbeddings(m_catalog, parameters);
        const playground::IndexShape shape = targets->definition ? playground::IndexShape::of(*targets->definition) : playground::IndexShape();
        Retrieved result;
        result.index = targets->index;
        azure::SearchQuery query = queryOf(call, shape, embedding && embedding->embeddings, result);
        const bool wantsVector = !query.vectorField.isEmpty();
        if (wantsVector) {
            const azure::OpenAiEndpoint endpoint = *embedding->embeddings;
            const int dimensions = playground::canShortenVectors(embedding->embeddingModel) ? shape.dimensions : 0;
            const QStringList texts{call.query};
            const core::Result<azure::Embeddings> vectors = co_await m_parts.openAi->embed(endpoint, texts, dimensions, context);
            if (!vectors || vectors->vectors.isEmpty()) {
                co_return vectors ? core::Error::make(core::ErrorKind::MalformedResponse, QString(), endpoint.deployment) : vectors.error();
            }
            query.vector = vectors->vectors.first();
            result.usage = vectors->usage;
        }
        const azure::SearchEndpoint endpoint = *targets->search;
        const QString index = targets->index;
        context.record = std::make_shared<http::CallRecord>();
        const core::Result<azure::SearchPage> page = co_await m_parts.search->search(endpoint, index, query, context);
        result.tries = std::max(1, context.record->tries);
        if (!page) {
            co_return page.error();
        }
        for (const azure::SearchHit& hit : page->hits) {
            result.documents << jsonOf(shape.chunkOf(hit));
        }
        co_return result;
    }

private:
    /// A query whose vector is still to be put in when `vectorField` is set.
    static azure::SearchQuery queryOf(const RetrieveCall& call, const playground::IndexShape& shape, bool canEmbed, Retrieved& result)
    {
        azure::SearchQuery query;
        query.top = call.top;
        query.filter = call.filter;
        query.select = shape.select;
        QString mode = call.mode;
        const bool hasVectors = !shape.vectorField.isEmpty() && canEmbed;
        if (mode == QLatin1String("semantic") && shape.semanticConfiguration.isEmpty()) {
            result.notes << QCoreApplication::translate("flows::Run", "The index has no semantic configuration; hybrid search was used.");
            mode = QStringLiteral("hybrid");
        }
        if ((mode == QLatin1String("hybrid") || mode == QLatin1String("vector")) && !hasVectors) {
            result.notes << QCoreApplication::translate("flows::Run", "There are no vectors to search; keyword search was used.");
            mode = QStringLiteral("keyword");
        }
        if (mode != QLatin1String("vector")) {
            query.text = call.query;
            query.searchMode = QStringLiteral("any");
        }
        if (mode != QLatin1String("keyword") && hasVectors) {
            constexpr int kNeighbours = 50; // rank fusion works better over a wider field
            query.vectorField = shape.vectorField;
            query.vectorK = mode == QLatin1String("vector") ? call.top : std::max(kNeighbours, call.top);
        }
        query.semantic = mode == QLatin1String("semantic");
        query.semanticConfiguration = query.semantic ? shape.semanticConfiguration : QString();
        return query;
    }

    playground::FlowParts m_parts;
    playground::Catalog m_catalog;
    playground::Parameters m_defaults;
};

class PipelineTool : public HttpTool, public std::enable_shared_from_this<PipelineTool>
{
public:
    PipelineTool(std::shared_ptr<http::Pipeline> pipeline, const ToolPolicy& policy) : m_pipeline(std::move(pipeline)), m_policy(policy) {}

    QCoro::Task<core::Result<ToolReply>> call(ToolCall call, http::CallContext context) override
    {
        const std::shared_ptr<PipelineTool> self = shared_from_this();
        if (const std::optional<core::Error> problem = m_policy.problemOf(call.url)) {
            co_return *problem;
        }
        http::Request request;
        request.method = call.method;
        request.url = call.url;
        request.body = call.body;
        request.operation = QStringLiteral("Flow_Tool");
        request.service = QStringLiteral("tool");
        request.credential = http::Anonymous{};
        request.maxBodyBytes = std::min(call.maxBytes, m_policy.maxBytes);
        for (const auto& [name, value] : call.headers) {
            request.headers.set(name, value);
        }
        if (!call.credential.isEmpty()) {
            const auto credential = m_policy.credentials.constFind(call.credential);
            if (credential == m_policy.credentials.constEnd()) {
                co_return core::Error::make(core::ErrorKind::InvalidInput, Text::tr("The settings have no credential of this name."), call.credential);
            }
            request.credential = *credential;
        }
        const core::Milliseconds limit = std::min(call.timeout.value_or(m_policy.timeout), std::max(m_policy.timeout, core::Milliseconds(1)));
        context.deadline = context.deadline ? std::min(*context.deadline, limit) : limit;
        const core::Result<http::Response> response = co_await m_pipeline->send(request, context);
        if (!response) {
            co_return response.error();
        }
        ToolReply reply;
        reply.status = response->status;
        reply.body = response->body;
        reply.tries = response->tries;
        for (const auto& [name, value] : response->headers.fields()) {
            reply.headers.insert(QString::fromLatin1(name.toLower()), QString::fromUtf8(value));
        }
        co_return reply;
    }

private:
    std::shared_ptr<http::Pipeline> m_pipeline;
    ToolPolicy m_policy;
};

bool fits(const QString& rule, const QUrl& url)
{
    const QString host = url.host().toLower();
    QString name = rule.trimmed().toLower();
    const qsizetype colon = name.startsWith(QLatin1Char('[')) ? name.indexOf(QLatin1String("]:")) + 1 : name.lastIndexOf(QLatin1Char(':'));
    const bool hasPort = colon > 0 && name.count(QLatin1Char(':')) == (name.startsWith(QLatin1Char('[')) ? name.count(QLatin1Char(':')) : 1);
    if (hasPort) {
        const int port = name.mid(colon + 1).toInt();
        if (port != url.port(url.scheme() == QLatin1String("https") ? 443 : 80)) {
            return false;
        }
        name = name.left(colon);
    }
    if (name.startsWith(QLatin1String("*."))) { // below it, not itself
        return name.size() > 2 && host.endsWith(name.mid(1)) && host.size() > name.size() - 1;
    }
    return !name.isEmpty() && host == name;
}

} // namespace

std::optional<core::Error> ToolPolicy::problemOf(const QUrl& url) const
{
    const QString scheme = url.scheme().toLower();
    if (!url.isValid() || url.host().isEmpty() || (scheme != QLatin1String("https") && scheme != QLatin1String("http"))) {
        return core::Error::make(core::ErrorKind::InvalidInput, Text::tr("Only web addresses can be called."), url.toString(QUrl::RemoveUserInfo));
    }
    if (!url.userInfo().isEmpty()) {
        return core::Error::make(core::ErrorKind::Untrusted, Text::tr("The address holds a user name or password. Name a credential of the settings instead."), url.host());
    }
    const bool isLoopback = http::isLoopback(url);
    if (isLoopback && allowsLoopback) {
        return std::nullopt;
    }
    const bool isAllowed = std::any_of(hosts.begin(), hosts.end(), [&url](const QString& rule) { return fits(rule, url); });
    if (!isAllowed) {
        return core::Error::make(core::ErrorKind::Untrusted, Text::tr("Flows may not call this host. Add it to the allowed hosts in the settings."), url.host());
    }
    if (scheme == QLatin1String("http") && !isLoopback) {
        return core::Error::make(core::ErrorKind::Untrusted, Text::tr("Plain http is only allowed to this computer."), url.host());
    }
    return std::nullopt;
}

std::shared_ptr<ModelCaller> azureModels(const playground::FlowParts& parts, const playground::Catalog& catalog, const playground::Parameters& defaults)
{
    return std::make_shared<AzureModels>(parts, catalog, defaults);
}

std::shared_ptr<Retriever> azureRetriever(const playground::FlowParts& parts, const playground::Catalog& catalog, const playground::Parameters& defaults)
{
    return std::make_shared<AzureRetriever>(parts, catalog, defaults);
}

std::shared_ptr<HttpTool> httpTool(std::shared_ptr<http::Pipeline> pipeline, const ToolPolicy& policy)
{
    return std::make_shared<PipelineTool>(std::move(pipeline), policy);
}

} // namespace flows
