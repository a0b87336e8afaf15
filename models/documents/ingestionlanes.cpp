// SPDX-License-Identifier: GPL-3.0-or-later
// The lanes: read, embed, upload.
#include "documents/ingestionrun.h"

#include <QCoreApplication>
#include <QCoroFuture>
#include <QFutureInterface>
#include <QtConcurrentRun>

namespace documents {

namespace {

constexpr int kMaxAttempts = 8;
constexpr int kMaxInputTokens = 7000; ///< embedding models refuse inputs over 8,191 tokens

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(documents::Ingestion)
};

/// Trouble of this one input, not of the service: the rest can go on.
bool isInputsFault(const core::Error& error)
{
    return error.kind == core::ErrorKind::BadRequest || error.kind == core::ErrorKind::ContentFiltered ||
           error.kind == core::ErrorKind::ContextLength;
}

bool isWorthWaiting(const core::Error& error)
{
    return error.kind == core::ErrorKind::Throttled || error.kind == core::ErrorKind::ServiceFailure ||
           error.kind == core::ErrorKind::Timeout;
}

/// What the model embeds: title and heading give a chunk its context.
QString embeddingText(const ChunkRecord& record)
{
    QString text = record.title;
    if (!record.chunk.heading.isEmpty()) {
        text += QStringLiteral(" › ") + record.chunk.heading;
    }
    return text + QLatin1Char('\n') + record.chunk.text.left(kMaxInputTokens * 2);
}

/// A million numbers take a while to print: done on a worker thread.
azure::IndexBatch writeBatch(const RecordWriter& writer, const Batch& batch)
{
    azure::IndexBatch body;
    for (const OpenChunk& chunk : batch) {
        if (chunk.removed) {
            body.remove(writer.shape().key, chunk.record.key);
        } else {
            body.add(writer.write(chunk.record), writer.shape().vectorField, chunk.record.vector);
        }
    }
    return body;
}

/// Bytes of a record in the request: a number of a vector takes about eleven.
qint64 bytesOf(const OpenChunk& chunk)
{
    return chunk.record.chunk.text.size() * 2 + chunk.record.vector.size() * 11 + 600;
}

} // namespace

QCoro::Task<> IngestionRun::lane()
{
    while (!isStopped()) {
        Batch batch = co_await nextBatch();
        if (batch.isEmpty()) {
            co_return;
        }
        if (m_result.vectors) {
            batch = co_await embed(batch);
        }
        for (const OpenChunk& chunk : std::as_const(batch)) {
            m_uploadBytes += bytesOf(chunk);
            m_toUpload.push_back(chunk);
        }
        while (!isStopped() && (qint64(m_toUpload.size()) >= m_request.uploadBatch || m_uploadBytes >= m_request.uploadBytes)) {
            const Batch full = takeUpload();
            co_await upload(full);
        }
    }
}

QCoro::Task<Batch> IngestionRun::nextBatch()
{
    while (int(m_toEmbed.size()) < m_request.embeddingBatch && !m_scanned && !isStopped()) {
        const std::optional<FoundFile> found = m_scanner.next();
        if (!found) {
            m_scanned = true;
            break;
        }
        ++m_result.counts.files;
        const FoundFile file = *found;
        const PreparedFile prepared = co_await prepareNext(file);
        accept(prepared);
    }
    Batch batch;
    while (!m_toEmbed.empty() && batch.size() < m_request.embeddingBatch) {
        batch << std::move(m_toEmbed.front());
        m_toEmbed.pop_front();
    }
    co_return batch;
}

QCoro::Task<PreparedFile> IngestionRun::prepareNext(FoundFile file)
{
    QByteArray known;
    if (const Journal::Entry* entry = m_journal.find(file.path)) {
        known = entry->isWhole() ? entry->hash : QByteArray();
    }
    QThreadPool* pool = m_parts.workers;
    if (!pool) {
        pool = QThreadPool::globalInstance();
    }
    const QFuture<PreparedFile> future = QtConcurrent::run(pool, prepareFile, file, m_request.chunks, settings(), known);
    PreparedFile prepared = co_await future;
    co_return prepared;
}

QCoro::Task<core::Result<azure::Embeddings>> IngestionRun::embedTexts(QStringList texts)
{
    const azure::OpenAiEndpoint endpoint = *m_request.embeddings;
    for (int attempt = 1;; ++attempt) {
        core::Result<azure::Embeddings> embeddings = co_await m_parts.openAi->embed(endpoint, texts, m_dimensions, m_context);
        if (embeddings && embeddings->vectors.size() != texts.size()) {
            embeddings = core::Error::make(
                core::ErrorKind::MalformedResponse,
                Text::tr("It gave %1 vectors for %2 texts.").arg(embeddings->vectors.size()).arg(texts.size()),
                endpoint.base.host());
        }
        if (embeddings || !isWorthWaiting(embeddings.error()) || attempt == kMaxAttempts) {
            co_return embeddings;
        }
        const core::Error error = embeddings.error();
        const bool waited = co_await waitOut(error, attempt);
        if (!waited) {
            co_return core::Error::cancelled();
        }
    }
}

QCoro::Task<bool> IngestionRun::waitOut(core::Error error, int attempt)
{
    const core::Milliseconds delay = error.retryAfter.value_or(core::Milliseconds(1000 << qMin(attempt, 6)));
    m_result.counts.waiting =
        Text::tr("waiting %1 s: %2").arg((delay.count() + 999) / 1000).arg(core::explain(error).sentence);
    report();
    const bool waited = co_await m_parts.clock->sleep(delay, m_context.cancel);
    m_result.counts.waiting.clear();
    co_return waited;
}

QCoro::Task<Batch> IngestionRun::embed(Batch batch)
{
    QStringList texts;
    for (const OpenChunk& chunk : std::as_const(batch)) {
        texts << embeddingText(chunk.record);
    }
    const core::Result<azure::Embeddings> embeddings = co_await embedTexts(texts);
    if (!embeddings && isInputsFault(embeddings.error()) && batch.size() > 1) {
        const Batch good = co_await embedOneByOne(batch);
        co_return good;
    }
    if (!embeddings) {
        if (isInputsFault(embeddings.error())) {
            chunkDone(batch.first(), core::explainInOneLine(embeddings.error()));
        } else {
            stopWith(embeddings.error());
        }
        co_return Batch();
    }
    for (qsizetype i = 0; i < batch.size(); ++i) {
        batch[i].record.vector = embeddings->vectors[i];
    }
    m_result.embeddingTokens += embeddings->usage.promptTokens;
    m_result.counts.embedded += int(batch.size());
    report();
    co_return batch;
}

/// One input of the batch was refused: finds it, and keeps the others.
QCoro::Task<Batch> IngestionRun::embedOneByOne(Batch batch)
{
    Batch good;
    for (const OpenChunk& chunk : std::as_const(batch)) {
        if (isStopped()) {
            break;
        }
        const Batch one{chunk};
        const Batch embedded = co_await embed(one);
        good += embedded;
    }
    co_return good;
}

Batch IngestionRun::takeUpload()
{
    Batch batch;
    qint64 bytes = 0;
    while (!m_toUpload.empty() && batch.size() < m_request.uploadBatch) {
        bytes += bytesOf(m_toUpload.front());
        if (bytes > m_request.uploadBytes && !batch.isEmpty()) {
            break;
        }
        m_uploadBytes -= bytesOf(m_toUpload.front());
        batch << std::move(m_toUpload.front());
        m_toUpload.pop_front();
    }
    m_uploadBytes = qMax<qint64>(0, m_uploadBytes);
    return batch;
}

QCoro::Task<> IngestionRun::upload(Batch batch)
{
    QThreadPool* pool = m_parts.workers;
    if (!pool) {
        pool = QThreadPool::globalInstance();
    }
    const QFuture<azure::IndexBatch> writing = QtConcurrent::run(pool, writeBatch, *m_writer, batch);
    const azure::IndexBatch documents = co_await writing;
    for (int attempt = 1;; ++attempt) {
        const auto results = co_await m_parts.search->upload(m_request.search, m_request.index, documents, m_context);
        if (results) {
            takeResults(batch, *results);
            report();
            co_return;
        }
        // 413: the estimate was too low for these documents. Two halves fit, or a single one is too large for good.
        if (results.error().status == 413 && batch.size() > 1) {
            const Batch first = batch.mid(0, batch.size() / 2);
            const Batch second = batch.mid(batch.size() / 2);
            co_await upload(first);
            co_await upload(second);
            co_return;
        }
        if (results.error().status == 413) {
            chunkDone(batch.first(), core::explainInOneLine(results.error()));
            co_return;
        }
        const core::Error error = results.error();
        if (!isWorthWaiting(error) || attempt == kMaxAttempts) {
            stopWith(error);
            co_return;
        }
        const bool waited = co_await waitOut(error, attempt);
        if (!waited) {
            co_return;
        }
    }
}

void IngestionRun::takeResults(const Batch& batch, const QList<azure::IndexResult>& results)
{
    QHash<QString, const azure::IndexResult*> byKey;
    for (const azure::IndexResult& result : results) {
        byKey.insert(result.key, &result);
    }
    for (const OpenChunk& chunk : batch) {
        const azure::IndexResult* result = byKey.value(chunk.record.key);
        QString failure;
        if (!result) {
            failure = Text::tr("The service said nothing about it.");
        } else if (!result->succeeded && !(chunk.removed && result->statusCode == 404)) {
            failure = Text::tr("The index refused it (%1): %2").arg(result->statusCode).arg(result->message);
        }
        chunkDone(chunk, failure);
    }
}

} // namespace documents
