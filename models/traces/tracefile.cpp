// SPDX-License-Identifier: GPL-3.0-or-later
#include "traces/tracefile.h"

#include "traces/summaries.h"
#include "traces/traceparser.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QPointer>
#include <QThreadPool>

namespace traces {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(traces::TraceFile)
};

QString counted(qint64 number)
{
    return QLocale().toString(number);
}

void writeNotes(TraceFile& file, const TraceParser& parser)
{
    if (parser.end() == TraceParser::End::CutShort) {
        file.notes << Text::tr("The file ends in the middle: %1 spans before the cut were read.").arg(counted(file.spans->size()));
    } else if (parser.end() == TraceParser::End::Broken) {
        file.notes << Text::tr("The file is no longer readable JSON at byte %1: %2 spans were read.").arg(counted(parser.position()), counted(file.spans->size()));
    }
    if (parser.skipped() > 0) {
        file.notes << Text::tr("%1 of %2 records are no spans, or belong to no trace, and were left out.").arg(counted(parser.skipped()), counted(parser.records() + parser.skipped()));
    }
}

core::Error foreign(const QString& name, const TraceParser& parser, const QByteArray& head)
{
    QString sentence;
    if (head.isEmpty()) {
        sentence = QCoreApplication::translate("traces::TraceFile", "The file is empty.");
    } else if (head.startsWith("\x1f\x8b") || head.startsWith("PK")) {
        sentence = QCoreApplication::translate("traces::TraceFile", "The file is compressed. Unpack it first.");
    } else if (head.startsWith("\xff\xfe") || head.startsWith("\xfe\xff")) {
        sentence = QCoreApplication::translate("traces::TraceFile", "The file is UTF-16. Save it as UTF-8.");
    } else if (!parser.sawJson()) {
        sentence = QCoreApplication::translate("traces::TraceFile", "The file is no JSON. Traces can be opened as OTLP JSON, as telemetry of Application Insights, or as the answer of a log query.");
    } else if (parser.format() != TraceFormat::Unknown || parser.end() == TraceParser::End::CutShort) {
        sentence = QCoreApplication::translate("traces::TraceFile", "There is no whole span in the file (%1).").arg(formatLabel(parser.format()));
    } else {
        sentence = QCoreApplication::translate("traces::TraceFile", "The file is JSON, but holds no traces: neither “resourceSpans” (OpenTelemetry) nor telemetry items or query results of Application Insights.");
    }
    return core::Error::make(core::ErrorKind::InvalidInput, sentence, name);
}

core::Result<TraceFile> finished(TraceParser& parser, const std::shared_ptr<FileRecords>& records, const QString& name, qint64 bytes, const QByteArray& head)
{
    TraceFile file;
    file.path = name;
    file.bytes = bytes;
    file.format = parser.format();
    file.records = parser.records();
    file.skipped = parser.skipped();
    file.spans = parser.builder().finish(records);
    if (file.spans->size() == 0) {
        return foreign(name, parser, head);
    }
    writeNotes(file, parser);
    return file;
}

} // namespace

QString formatLabel(TraceFormat format)
{
    switch (format) {
    case TraceFormat::Otlp: return Text::tr("OpenTelemetry (OTLP JSON)");
    case TraceFormat::AppInsights: return Text::tr("Application Insights telemetry");
    case TraceFormat::QueryResult: return Text::tr("Answer of a log query");
    case TraceFormat::Unknown: break;
    }
    return Text::tr("unknown form");
}

core::Result<TraceFile> readTraceFile(const QString& path, const std::function<bool(qint64, qint64)>& goesOn)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return core::failure(core::ErrorKind::Storage, Text::tr("The file cannot be read: %1").arg(file.errorString()), path);
    }
    const QByteArray head = file.peek(4);
    if (head.startsWith("\xEF\xBB\xBF")) {
        file.seek(3);
    }
    const qint64 begin = file.pos();
    bool isStopped = false;
    const auto read = [&](char* into, qint64 size) -> qint64 {
        isStopped = isStopped || (goesOn && !goesOn(file.pos(), file.size()));
        return isStopped ? 0 : file.read(into, size);
    };
    const auto records = std::make_shared<FileRecords>(std::make_shared<RecordBytes>(path));
    TraceParser parser(read, *records);
    parser.setBegin(begin);
    parser.run();
    if (isStopped) {
        return core::Error::cancelled();
    }
    return finished(parser, records, path, file.size(), head);
}

core::Result<TraceFile> readTraces(const QByteArray& json, const QString& name)
{
    qsizetype at = json.startsWith("\xEF\xBB\xBF") ? 3 : 0;
    const qint64 begin = at;
    const auto read = [&](char* into, qint64 size) -> qint64 {
        const qsizetype piece = std::min<qsizetype>(json.size() - at, size);
        memcpy(into, json.constData() + at, size_t(piece));
        at += piece;
        return piece;
    };
    const auto records = std::make_shared<FileRecords>(std::make_shared<RecordBytes>(json));
    TraceParser parser(read, *records);
    parser.setBegin(begin);
    parser.run();
    return finished(parser, records, name, json.size(), json.left(4));
}

TracePage TraceFile::page(const Search& search, const PriceOf& price, int limit, const std::function<bool()>& goesOn) const
{
    TracePage page;
    page.source.text = QFileInfo(path).fileName();
    page.notes = notes;
    if (spans) {
        page = pageOf(*spans, search, price, limit, goesOn);
        page.source.text = QFileInfo(path).fileName();
        page.notes = notes + page.notes;
    }
    return page;
}

LoadedTrace TraceFile::trace(const QString& traceId) const
{
    LoadedTrace loaded;
    loaded.source.text = QFileInfo(path).fileName();
    loaded.notes = notes;
    const qsizetype number = spans ? spans->find(traceId) : -1;
    if (number < 0) {
        loaded.emptyReason = Text::tr("The file has no trace with this id.");
        return loaded;
    }
    loaded.spans = spans;
    loaded.tree = TraceTree::build(spans, number);
    return loaded;
}

TraceFileOpener::TraceFileOpener(QObject* parent) : QObject(parent) {}

TraceFileOpener::~TraceFileOpener()
{
    abandon();
}

void TraceFileOpener::abandon()
{
    if (m_stop) {
        m_stop->store(true);
    }
    m_stop.reset();
    m_isReading = false;
}

void TraceFileOpener::open(const QString& path)
{
    abandon();
    const auto stop = std::make_shared<std::atomic<bool>>(false);
    m_stop = stop;
    m_isReading = true;
    const QPointer<TraceFileOpener> self(this);
    const auto tell = [self, stop](auto function) { // on the thread of the opener, unless nobody waits any more
        QMetaObject::invokeMethod(QCoreApplication::instance(), [self, stop, function] {
            if (self && self->m_stop == stop) {
                function(self.data());
            }
        }, Qt::QueuedConnection);
    };
    QThreadPool::globalInstance()->start([path, stop, tell] {
        qint64 told = -1;
        const core::Result<TraceFile> file = readTraceFile(path, [&](qint64 read, qint64 size) {
            if (read - told > 2'000'000) {
                told = read;
                tell([read, size](TraceFileOpener* opener) { Q_EMIT opener->progressed(read, size); });
            }
            return !stop->load();
        });
        tell([file](TraceFileOpener* opener) {
            opener->m_isReading = false;
            opener->m_stop.reset();
            if (file) {
                opener->m_file = *file;
                opener->m_error = {};
                Q_EMIT opener->opened();
            } else {
                opener->m_error = file.error();
                Q_EMIT opener->failed();
            }
        });
    });
}

void TraceFileOpener::cancel()
{
    if (!m_stop) {
        return;
    }
    abandon();
    m_error = core::Error::cancelled();
    Q_EMIT failed();
}

} // namespace traces
