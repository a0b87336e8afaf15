// SPDX-License-Identifier: GPL-3.0-or-later
// Before the first file: the index, its vectors, and what the journal knows of it.
#include "documents/ingestionrun.h"

#include <QCoreApplication>

namespace documents {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(documents::Ingestion)
};

} // namespace

QCoro::Task<bool> IngestionRun::prepareIndex()
{
    const core::Result<void> named = checkIndexName(m_request.index);
    if (!named) {
        stopWith(named.error());
        co_return false;
    }
    core::Result<azure::SearchIndex> index = co_await m_parts.search->index(m_request.search, m_request.index, m_context);
    if (!index && index.error().kind == core::ErrorKind::NotFound) {
        index = co_await missingIndex(index.error());
    }
    if (!index) {
        stopWith(index.error());
        co_return false;
    }
    m_writer.emplace(*index);
    const core::Result<void> usable = m_writer->check();
    if (!usable) {
        stopWith(usable.error());
        co_return false;
    }
    const playground::IndexShape& shape = m_writer->shape();
    m_result.vectors = !shape.vectorField.isEmpty() && m_request.embeddings.has_value();
    if (m_result.vectors && playground::canShortenVectors(m_request.embeddingModel)) {
        m_dimensions = shape.dimensions;
    }
    if (m_result.vectors && !m_result.indexCreated) {
        const int dimensions = co_await embeddingDimensions();
        if (dimensions != shape.dimensions && !isStopped()) {
            stopWith(core::Error::make(core::ErrorKind::InvalidInput,
                                       Text::tr("It holds vectors of %1 numbers, but the embedding model gives %2. Choose the model that it "
                                          "was made with.").arg(shape.dimensions).arg(dimensions),
                                       Text::tr("The index '%1'").arg(m_request.index)));
        }
    } else if (!m_result.vectors) {
        m_result.notes << Text::tr("The documents are added without vectors: only keyword search will find them.");
    }
    if (!m_result.indexCreated && !isStopped()) {
        co_await forgetWhenIndexIsEmpty();
    }
    co_return !isStopped();
}

QCoro::Task<core::Result<azure::SearchIndex>> IngestionRun::missingIndex(core::Error error)
{
    if (m_request.create) {
        const bool created = co_await createIndex();
        if (!created) {
            co_return *m_result.error;
        }
        const core::Result<azure::SearchIndex> index = co_await m_parts.search->index(m_request.search, m_request.index, m_context);
        co_return index;
    }
    const auto indexes = co_await m_parts.search->indexes(m_request.search, m_context);
    QStringList names;
    if (indexes) {
        for (const azure::SearchIndex& one : *indexes) {
            names << one.name;
        }
    }
    error.target = Text::tr("The index '%1'").arg(m_request.index);
    error.details = names.join(QStringLiteral(", "));
    error.message = Text::tr("Add --create to make it. The service has: %1.").arg(error.details);
    co_return error;
}

/// How long the model's vectors are, by asking it: 0 without a model, or with the run stopped when it does not answer.
QCoro::Task<int> IngestionRun::embeddingDimensions()
{
    if (!m_request.embeddings) {
        co_return 0;
    }
    const QStringList probe{QStringLiteral("dimensions")};
    const auto embeddings = co_await embedTexts(probe);
    if (!embeddings) {
        stopWith(embeddings.error());
        co_return 0;
    }
    int length = 0;
    if (!embeddings->vectors.isEmpty()) {
        length = int(embeddings->vectors.first().size());
    }
    co_return length;
}

QCoro::Task<bool> IngestionRun::createIndex()
{
    const int dimensions = co_await embeddingDimensions();
    if (isStopped()) {
        co_return false;
    }
    const QJsonObject definition = indexDefinition(m_request.index, dimensions);
    const auto created = co_await m_parts.search->createIndex(m_request.search, definition, m_context);
    if (!created) {
        stopWith(created.error());
        co_return false;
    }
    m_result.indexCreated = true;
    const core::Result<void> cleared = m_journal.clear();
    if (!cleared) {
        m_result.notes << cleared.error().message;
    }
    co_return true;
}

/// An index that was deleted and made again is empty, whatever the journal says.
QCoro::Task<> IngestionRun::forgetWhenIndexIsEmpty()
{
    if (m_journal.size() == 0) {
        co_return;
    }
    const core::Result<qint64> count = co_await m_parts.search->count(m_request.search, m_request.index, m_context);
    if (count && *count == 0) {
        (void)m_journal.clear();
    }
}

} // namespace documents
