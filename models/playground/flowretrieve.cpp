// SPDX-License-Identifier: GPL-3.0-or-later
// The retrieve lane: index definition, query vector, search.
#include "playground/flowrun.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace playground {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(playground::Flow)
};

core::Error invalid(const QString& message, const QString& target)
{
    return core::Error::make(core::ErrorKind::InvalidInput, message, target);
}

bool endsTheFlow(const core::Error& error)
{
    return error.kind == core::ErrorKind::Cancelled || error.kind == core::ErrorKind::SignInNeeded;
}

} // namespace

/// What the wanted mode comes to with this index and these backends; false with m_result.error when it cannot be had.
bool FlowRun::settleMode()
{
    const FlowTargets& targets = m_request.targets;
    const bool canEmbed = targets.embeddings.has_value();
    m_mode = m_request.parameters.mode;
    if (m_mode == RetrievalMode::Vector && m_shape.vectorField.isEmpty()) {
        m_result.error = invalid(Text::tr("It has no vector field. Use keyword search, or another index."), Text::tr("The index '%1'").arg(targets.index));
        return false;
    }
    if (m_mode == RetrievalMode::Vector && !canEmbed) {
        m_result.error = invalid(Text::tr("It needs an embedding deployment or backend, and there is none."), Text::tr("Vector search"));
        return false;
    }
    if (m_mode == RetrievalMode::Semantic && m_shape.semanticConfiguration.isEmpty()) {
        m_modeNotes << Text::tr("The index has no semantic configuration; hybrid search was used.");
        m_mode = RetrievalMode::Hybrid;
    }
    if (m_mode == RetrievalMode::Hybrid && (m_shape.vectorField.isEmpty() || !canEmbed)) {
        m_modeNotes << (m_shape.vectorField.isEmpty() ? Text::tr("The index has no vector field; keyword search was used.")
                                                      : Text::tr("There is no embedding deployment; keyword search was used."));
        m_mode = RetrievalMode::Keyword;
    }
    return true;
}

QCoro::Task<core::Error> FlowRun::withExistingIndexes(core::Error error)
{
    http::CallContext context = m_context;
    context.traceId = m_result.traceId;
    context.label = Text::tr("Listing the indexes");
    const auto indexes = co_await m_parts.search->indexes(*m_request.targets.search, context);
    QStringList names;
    if (indexes) {
        for (const azure::SearchIndex& index : *indexes) {
            names << index.name;
        }
    }
    error.target = Text::tr("The index '%1'").arg(m_request.targets.index);
    error.details = names.join(QStringLiteral(", "));
    if (!names.isEmpty()) {
        error.message = Text::tr("The service has these indexes: %1.").arg(error.details);
    }
    co_return error;
}

QCoro::Task<bool> FlowRun::readDefinition()
{
    if (!m_request.targets.search || m_request.targets.index.isEmpty()) {
        m_result.error = invalid(Text::tr("There is no index to search. Choose one, or switch retrieval off."), Text::tr("The retrieve step"));
        co_return false;
    }
    if (!m_request.targets.definition) {
        http::CallContext context = m_context;
        context.traceId = m_result.traceId;
        context.label = Text::tr("Reading the index %1").arg(m_request.targets.index);
        const auto definition = co_await m_parts.search->index(*m_request.targets.search, m_request.targets.index, context);
        if (!definition) {
            const qsizetype step = begin(StepKind::Retrieve);
            core::Error error = definition.error();
            if (error.kind == core::ErrorKind::NotFound) {
                error = co_await withExistingIndexes(error);
            }
            co_return fail(step, error);
        }
        m_request.targets.definition = *definition;
    }
    m_shape = IndexShape::of(*m_request.targets.definition);
    const bool settled = settleMode();
    co_return settled;
}

std::optional<core::Error> FlowRun::problemOf(const core::Result<azure::Embeddings>& embeddings) const
{
    if (!embeddings) {
        return embeddings.error();
    }
    const qsizetype got = embeddings->vectors.isEmpty() ? 0 : embeddings->vectors.first().size();
    if (got == m_shape.dimensions && embeddings->vectors.size() == 1) {
        return std::nullopt;
    }
    return invalid(Text::tr("The index '%1' holds vectors of %2 numbers, but this model gives %3. Choose the model that the index was "
                      "made with.").arg(m_request.targets.index).arg(m_shape.dimensions).arg(got),
                   m_request.targets.embeddings->deployment);
}

QCoro::Task<bool> FlowRun::embed()
{
    const bool wanted = m_mode == RetrievalMode::Vector || m_mode == RetrievalMode::Hybrid ||
                        (m_mode == RetrievalMode::Semantic && !m_shape.vectorField.isEmpty() && m_request.targets.embeddings);
    if (!wanted) {
        co_return true;
    }
    const qsizetype step = begin(StepKind::Embed);
    const azure::OpenAiEndpoint endpoint = *m_request.targets.embeddings;
    const QStringList inputs{m_result.searchQuery};
    int dimensions = 0;
    if (canShortenVectors(m_request.targets.embeddingModel)) {
        dimensions = m_shape.dimensions;
    }
    const http::CallContext context = contextFor(step, Text::tr("Embedding the question"));
    const auto embeddings = co_await m_parts.openAi->embed(endpoint, inputs, dimensions, context);
    attribute(step, QStringLiteral("deployment"), endpoint.deployment);
    const std::optional<core::Error> error = problemOf(embeddings);
    if (error && (m_mode == RetrievalMode::Vector || endsTheFlow(*error))) {
        co_return fail(step, *error);
    }
    if (error) {
        m_result.steps[step].error = error;
        note(step, Text::tr("Without a vector of the question, keyword search goes on alone."));
        note(step, core::explainInOneLine(*error));
        if (m_mode == RetrievalMode::Hybrid) {
            m_mode = RetrievalMode::Keyword;
        }
        end(step, StepStatus::Degraded);
        co_return true;
    }
    m_vector = embeddings->vectors.first();
    attribute(step, QStringLiteral("model"), embeddings->model);
    attribute(step, QStringLiteral("dimensions"), m_vector.size());
    attribute(step, QStringLiteral("promptTokens"), embeddings->usage.promptTokens);
    end(step, StepStatus::Ok);
    co_return true;
}

azure::SearchQuery FlowRun::searchQuery() const
{
    const Parameters& parameters = m_request.parameters;
    azure::SearchQuery query;
    query.top = parameters.topK;
    query.filter = parameters.filter;
    query.select = m_shape.select;
    if (m_mode != RetrievalMode::Vector) {
        query.text = m_result.searchQuery;
        query.searchMode = QStringLiteral("any");
        if (m_shape.contentIsSearchable) {
            query.highlight = QStringList{m_shape.content};
        }
    }
    if (!m_vector.isEmpty()) {
        query.vector = m_vector;
        query.vectorField = m_shape.vectorField;
        // More neighbours than results: rank fusion and the re-ranker work better over a wider field.
        query.vectorK = m_mode == RetrievalMode::Vector ? parameters.topK : qMax(50, parameters.topK);
    }
    if (m_mode == RetrievalMode::Semantic) {
        query.semantic = true;
        query.semanticConfiguration = m_shape.semanticConfiguration;
    }
    return query;
}

QCoro::Task<bool> FlowRun::retrieve()
{
    const qsizetype step = begin(StepKind::Retrieve);
    const azure::SearchEndpoint endpoint = *m_request.targets.search;
    const azure::SearchQuery query = searchQuery();
    attribute(step, QStringLiteral("query"), m_result.searchQuery);
    attribute(step, QStringLiteral("mode"), retrievalModeName(m_mode));
    attribute(step, QStringLiteral("index"), m_request.targets.index);
    attribute(step, QStringLiteral("service"), endpoint.base.host());
    attribute(step, QStringLiteral("filter"), query.filter);
    attribute(step, QStringLiteral("topK"), query.top);
    for (const QString& sentence : m_modeNotes) {
        note(step, sentence);
    }
    const http::CallContext context = contextFor(step, Text::tr("Searching %1").arg(m_request.targets.index));
    const auto page = co_await m_parts.search->search(endpoint, m_request.targets.index, query, context);
    if (!page) {
        core::Error error = page.error();
        if (error.kind == core::ErrorKind::NotFound) {
            error = co_await withExistingIndexes(error);
        }
        co_return fail(step, error);
    }
    for (const azure::SearchHit& hit : page->hits) {
        m_result.chunks << m_shape.chunkOf(hit);
    }
    attribute(step, QStringLiteral("hits"), m_result.chunks.size());
    if (!m_result.chunks.isEmpty()) {
        attribute(step, QStringLiteral("topScore"), m_result.chunks.first().score);
    }
    attribute(step, QStringLiteral("requestId"), page->requestId);
    StepStatus status = StepStatus::Ok;
    if (!m_modeNotes.isEmpty()) {
        status = StepStatus::Degraded;
    }
    end(step, status);
    m_observer->chunksChanged(m_result.chunks);
    co_return true;
}

} // namespace playground
