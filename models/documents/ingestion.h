// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/openai/openaiclient.h"
#include "azure/search/searchclient.h"
#include "documents/chunker.h"
#include "playground/flow.h"

#include <QThreadPool>
#include <QUrl>
#include <functional>

namespace documents {

struct IngestionParts
{
    std::shared_ptr<azure::OpenAiClient> openAi;
    std::shared_ptr<azure::SearchClient> search;
    core::Clock* clock = nullptr;
    QThreadPool* workers = nullptr; ///< reads and chunks files; null: the global pool
};

struct IngestionRequest
{
    QStringList paths;
    azure::SearchEndpoint search;
    QString index;
    bool create = false; ///< make the index when it is not there
    std::optional<azure::OpenAiEndpoint> embeddings;
    QString embeddingModel;
    QString journalPath; ///< empty: nothing is remembered
    ChunkOptions chunks;
    int lanes = 6;               ///< embedding calls under way at once
    int embeddingBatch = 64;     ///< inputs a call
    int uploadBatch = 1000;      ///< documents a call (the service's limit)
    qint64 uploadBytes = 12 << 20; ///< and bytes, by estimate: the service takes 16 MB
};

/// Where a run stands. Counts only grow.
struct IngestionProgress
{
    int files = 0;     ///< seen
    int added = 0;     ///< wholly in the index now
    int unchanged = 0; ///< skipped: the index has them already
    int failed = 0;
    int skipped = 0;   ///< files of folders that are no text by their name
    int chunks = 0;    ///< cut
    int embedded = 0;
    int uploaded = 0;
    QString current;   ///< the file read last
    QString waiting;   ///< "waiting 7 s (throttled)"; empty while it runs
};

struct FileFailure
{
    QString path;
    QString reason; ///< one sentence
};

struct IngestionResult
{
    IngestionProgress counts;
    QList<FileFailure> failures; ///< at most kMaxFailures; counts.failed has all
    bool indexCreated = false;
    QString index;
    bool vectors = false; ///< chunks were embedded
    qint64 embeddingTokens = 0;
    QStringList notes;    ///< "The journal cannot be written ..."
    double durationMs = 0;
    /// Why the run ended early. What was done until then is in the index and in the journal.
    std::optional<core::Error> error;

    QJsonObject toJson() const;
};

constexpr int kMaxFailures = 1000;

using IngestionObserver = std::function<void(const IngestionProgress&)>;

/// Reads files, cuts them into chunks, embeds and uploads them. A few lanes work side by side; each holds one batch, so memory
/// does not grow with the number of files. Unreadable files and refused chunks are failures of their file; a service that is
/// gone, refuses the account or stays throttled ends the run. Main thread.
QCoro::Task<IngestionResult> ingest(IngestionParts parts, IngestionRequest request, http::CallContext context,
                                    IngestionObserver observer);

} // namespace documents
