// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/ingestion.h"

#include "documents/ingestionrun.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace documents {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(documents::Ingestion)
};

} // namespace

QJsonObject IngestionResult::toJson() const
{
    QJsonArray failed;
    for (const FileFailure& failure : failures) {
        failed.append(QJsonObject{{QStringLiteral("path"), failure.path}, {QStringLiteral("reason"), failure.reason}});
    }
    QJsonObject object{{QStringLiteral("index"), index},
                       {QStringLiteral("created"), indexCreated},
                       {QStringLiteral("files"), counts.files},
                       {QStringLiteral("added"), counts.added},
                       {QStringLiteral("unchanged"), counts.unchanged},
                       {QStringLiteral("skipped"), counts.skipped},
                       {QStringLiteral("failed"), counts.failed},
                       {QStringLiteral("chunks"), counts.chunks},
                       {QStringLiteral("uploaded"), counts.uploaded},
                       {QStringLiteral("vectors"), vectors},
                       {QStringLiteral("embeddingTokens"), embeddingTokens},
                       {QStringLiteral("durationMs"), durationMs},
                       {QStringLiteral("failures"), failed}};
    if (!notes.isEmpty()) {
        object.insert(QStringLiteral("notes"), QJsonArray::fromStringList(notes));
    }
    return object;
}

QCoro::Task<IngestionResult> ingest(IngestionParts parts, IngestionRequest request, http::CallContext context,
                                    IngestionObserver observer)
{
    auto run = std::make_shared<IngestionRun>(std::move(parts), std::move(request), std::move(context), std::move(observer));
    IngestionResult result = co_await run->execute();
    co_return result;
}

IngestionRun::IngestionRun(IngestionParts parts, IngestionRequest request, http::CallContext context, IngestionObserver observer)
    : m_parts(std::move(parts)), m_request(std::move(request)), m_context(std::move(context)), m_observer(std::move(observer)),
      m_journal(m_request.journalPath), m_scanner(m_request.paths)
{
    m_result.index = m_request.index;
}

QCoro::Task<IngestionResult> IngestionRun::execute()
{
    const double started = double(m_parts.clock->monotonic().count());
    const core::Result<void> opened = m_journal.open();
    if (!opened) {
        m_result.notes << Text::tr("The journal cannot be written, so an interrupted run will begin again: %1").arg(opened.error().message);
    }
    const bool ready = co_await prepareIndex();
    if (ready) {
        std::vector<QCoro::Task<>> lanes;
        for (int i = 0; i < qMax(1, m_request.lanes); ++i) {
            lanes.push_back(lane());
        }
        for (QCoro::Task<>& one : lanes) {
            co_await one;
        }
        while (!m_toUpload.empty() && !isStopped()) {
            const Batch rest = takeUpload();
            co_await upload(rest);
        }
    }
    if (m_context.cancel.isCancelled() && !m_result.error) {
        m_result.error = core::Error::cancelled();
    }
    const core::Result<void> compacted = m_journal.compact();
    if (!compacted) {
        m_result.notes << compacted.error().message;
    }
    m_result.counts.skipped = m_scanner.skipped();
    m_result.counts.current.clear();
    m_result.durationMs = double(m_parts.clock->monotonic().count()) - started;
    report();
    co_return m_result;
}

void IngestionRun::accept(const PreparedFile& prepared)
{
    IngestionProgress& counts = m_result.counts;
    counts.current = prepared.file.display;
    if (prepared.unchanged) {
        ++counts.unchanged;
    } else if (!prepared.failure.isEmpty()) {
        fileFailed(prepared.file.display, prepared.failure);
    } else {
        auto file = std::make_shared<OpenFile>();
        file->file = prepared.file;
        file->hash = prepared.hash;
        file->chunks = int(prepared.records.size());
        const Journal::Entry* before = m_journal.find(prepared.file.path);
        if (before && before->hash == prepared.hash && !before->isWhole()) {
            file->confirmed = file->noted = qMin(before->done, file->chunks - 1);
        }
        file->pending = file->chunks - file->confirmed;
        counts.chunks += file->pending;
        for (const ChunkRecord& record : prepared.records.sliced(file->confirmed)) {
            m_toEmbed.push_back(OpenChunk{file, record, false});
        }
        // The file became shorter: what is left of its earlier version would still be found.
        for (int number = file->chunks; before && number < before->chunks; ++number) {
            ChunkRecord stale;
            stale.key = keyOf(prepared.file.path, number);
            ++file->pending;
            m_toUpload.push_back(OpenChunk{file, stale, true});
        }
    }
    report();
}

void IngestionRun::chunkDone(const OpenChunk& chunk, const QString& failure)
{
    OpenFile& file = *chunk.file;
    if (!failure.isEmpty() && file.failure.isEmpty()) {
        file.failure = Text::tr("Chunk %1: %2").arg(chunk.record.number + 1).arg(failure);
    }
    if (failure.isEmpty() && !chunk.removed) {
        ++m_result.counts.uploaded;
        confirm(file, chunk.record.number);
    }
    if (--file.pending > 0) {
        return;
    }
    if (!file.failure.isEmpty()) {
        fileFailed(file.file.display, file.failure);
        return;
    }
    ++m_result.counts.added;
    note(file, -1);
}

/// A large file takes long under a small quota: its progress is noted on the way, so that an interruption does not cost all of it.
void IngestionRun::confirm(OpenFile& file, int number)
{
    constexpr int kNoteEvery = 500;
    file.ahead.insert(number);
    while (file.ahead.remove(file.confirmed)) {
        ++file.confirmed;
    }
    if (file.confirmed - file.noted >= kNoteEvery && file.confirmed < file.chunks) {
        file.noted = file.confirmed;
        note(file, file.confirmed);
    }
}

void IngestionRun::note(const OpenFile& file, int done)
{
    const core::Result<void> kept = m_journal.record(file.file.path, {file.hash, file.chunks, done});
    if (!kept && !m_journalFailed) {
        m_journalFailed = true;
        m_result.notes << Text::tr("The journal cannot be written, so an interrupted run will begin again: %1").arg(kept.error().message);
    }
}

void IngestionRun::fileFailed(const QString& path, const QString& reason)
{
    ++m_result.counts.failed;
    if (m_result.failures.size() < kMaxFailures) {
        m_result.failures << FileFailure{path, reason};
    }
}

void IngestionRun::stopWith(const core::Error& error)
{
    if (!m_result.error) {
        m_result.error = error;
    }
}

void IngestionRun::report()
{
    m_result.counts.skipped = m_scanner.skipped();
    if (m_observer) {
        m_observer(m_result.counts);
    }
}

QByteArray IngestionRun::settings() const
{
    const ChunkOptions& chunks = m_request.chunks;
    return QStringLiteral("1 %1 %2 %3 %4")
        .arg(chunks.targetTokens)
        .arg(chunks.overlapTokens)
        .arg(chunks.smallestTokens)
        .arg(m_result.vectors ? m_request.embeddingModel : QString())
        .toUtf8();
}

} // namespace documents
