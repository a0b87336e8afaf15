// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/ingestion.h"
#include "documents/journal.h"
#include "documents/preparedfile.h"

#include <deque>

namespace documents {

/// A file until its last chunk is in the index, or failed.
struct OpenFile
{
    FoundFile file;
    QByteArray hash;
    int chunks = 0;
    int pending = 0;
    QString failure;
    int confirmed = 0;  ///< the first so many chunks are in the index
    QSet<int> ahead;    ///< chunks in the index beyond those
    int noted = 0;      ///< how many of them the journal knows
};

/// A chunk on its way, with the file it counts for.
struct OpenChunk
{
    std::shared_ptr<OpenFile> file;
    ChunkRecord record;
    bool removed = false; ///< a chunk of an earlier, longer version of the file: to be deleted from the index
};
using Batch = QList<OpenChunk>;

/// One run of ingest(): the lanes share it. Single-threaded but for prepareFile(). Private to the library.
class IngestionRun : public std::enable_shared_from_this<IngestionRun>
{
public:
    IngestionRun(IngestionParts parts, IngestionRequest request, http::CallContext context, IngestionObserver observer);
    QCoro::Task<IngestionResult> execute();

private:
    QCoro::Task<bool> prepareIndex();
    QCoro::Task<int> embeddingDimensions();
    QCoro::Task<core::Result<azure::SearchIndex>> missingIndex(core::Error error);
    QCoro::Task<bool> createIndex();
    QCoro::Task<> forgetWhenIndexIsEmpty();
    QCoro::Task<> lane();
    /// The next batch to embed, reading files as needed; empty at the end.
    QCoro::Task<Batch> nextBatch();
    QCoro::Task<PreparedFile> prepareNext(FoundFile file);
    QCoro::Task<Batch> embed(Batch batch);
    QCoro::Task<Batch> embedOneByOne(Batch batch);
    QCoro::Task<core::Result<azure::Embeddings>> embedTexts(QStringList texts);
    QCoro::Task<> upload(Batch batch);
    QCoro::Task<bool> waitOut(core::Error error, int attempt);

    void accept(const PreparedFile& prepared);
    void takeResults(const Batch& batch, const QList<azure::IndexResult>& results);
    void chunkDone(const OpenChunk& chunk, const QString& failure);
    void confirm(OpenFile& file, int number);
    void note(const OpenFile& file, int done);
    void fileFailed(const QString& path, const QString& reason);
    void stopWith(const core::Error& error);
    bool isStopped() const { return m_result.error.has_value() || m_context.cancel.isCancelled(); }
    void report();
    /// What fits into one request.
    Batch takeUpload();
    QByteArray settings() const;

    IngestionParts m_parts;
    IngestionRequest m_request;
    http::CallContext m_context;
    IngestionObserver m_observer;
    IngestionResult m_result;
    Journal m_journal;
    Scanner m_scanner;
    std::optional<RecordWriter> m_writer;
    std::deque<OpenChunk> m_toEmbed;
    std::deque<OpenChunk> m_toUpload;
    qint64 m_uploadBytes = 0;
    int m_dimensions = 0; ///< asked of the model; 0: its own
    bool m_scanned = false;
    bool m_journalFailed = false;
};

} // namespace documents
