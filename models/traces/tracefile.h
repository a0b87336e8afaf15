// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "traces/tracesreader.h"

#include <QObject>
#include <atomic>

namespace traces {

/// What a file with traces is.
enum class TraceFormat { Unknown, Otlp, AppInsights, QueryResult };
QString formatLabel(TraceFormat format); ///< "OpenTelemetry (OTLP JSON)"

/// A file that was read. Copies share the spans.
struct TraceFile
{
    QString path;
    TraceFormat format = TraceFormat::Unknown;
    SpansRef spans;
    qint64 bytes = 0, records = 0, skipped = 0; ///< skipped: records that are no spans or cannot be read
    QStringList notes; ///< "The file ends in the middle of a span; 1,204 spans were read." One sentence each
    /// Its traces as the list shows them, newest first. Reads details of each trace that comes into question: may take long, any thread.
    TracePage page(const Search& search, const PriceOf& price = {}, int limit = 1000, const std::function<bool()>& goesOn = {}) const;
    /// One of its traces; empty with a reason when there is none such.
    LoadedTrace trace(const QString& traceId) const;
};

/// Reads traces out of JSON that somebody else wrote: OTLP/JSON (a document, one a line, or only a list of spans), envelopes of
/// Application Insights (list or lines), answers of the log query API. Bytes are read in pieces, attributes stay in the file. Whatever
/// can be read is kept; what could not is said in `notes`. An Error only when nothing could be read. Any thread.
core::Result<TraceFile> readTraceFile(const QString& path, const std::function<bool(qint64 read, qint64 size)>& goesOn = {});
/// The same from memory.
core::Result<TraceFile> readTraces(const QByteArray& json, const QString& name);

/// Opens files on a thread of the pool, one at a time. Main thread.
class TraceFileOpener : public QObject
{
    Q_OBJECT
public:
    explicit TraceFileOpener(QObject* parent = nullptr);
    ~TraceFileOpener() override;
    /// Gives up what is being read and reads this one.
    void open(const QString& path);
    void cancel();
    bool isReading() const { return m_isReading; }
    const TraceFile& file() const { return m_file; } ///< the last one that was opened
    const core::Error& error() const { return m_error; } ///< kind None: none

Q_SIGNALS:
    void progressed(qint64 bytes, qint64 size);
    void opened();
    void failed(); ///< also after cancel(): the error's kind is Cancelled

private:
    void abandon();
    std::shared_ptr<std::atomic<bool>> m_stop;
    bool m_isReading = false;
    TraceFile m_file;
    core::Error m_error;
};

} // namespace traces
