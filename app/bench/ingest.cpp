// SPDX-License-Identifier: GPL-3.0-or-later
// Answers of the log query API to typed columns. Each measurement is a process of its own, so that peak memory means something.
#include "azure/monitor/logscolumns.h"
#include "azure/monitor/logsreader.h"
#include "bench/benchmarks.h"
#include "bench/measure.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <cstdio>

namespace bench {

namespace {

constexpr int kRows = 500'000;

QByteArray padded(quint64 number, int base, int width)
{
    return QByteArray::number(number, base).rightJustified(width, '0');
}

/// 500,000 rows of twelve columns with nulls and escapes, as Application Insights sends dependencies.
bool writeAnswer(const QString& path)
{
    static const char* const names[] = {"chat gpt-4o", "POST /score", "GET /chat", "say \\\"hi\\\""};
    static const char* const languages[] = {"de", "en", "ja", "fr"};
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        return false;
    }
    file.write(R"({"tables":[{"name":"PrimaryResult","columns":[{"name":"TimeGenerated","type":"datetime"},{"name":"OperationId","type":"string"},{"name":"Id","type":"string"},)"
               R"({"name":"Name","type":"string"},{"name":"ResultCode","type":"string"},{"name":"Success","type":"bool"},{"name":"DurationMs","type":"real"},{"name":"ItemCount","type":"int"},)"
               R"({"name":"Target","type":"string"},{"name":"AppRoleName","type":"string"},{"name":"Tokens","type":"long"},{"name":"Properties","type":"dynamic"}],"rows":[)");
    quint64 r = 88172645463325252ULL;
    QByteArray piece;
    for (int i = 0; i < kRows; ++i) {
        r ^= r << 13;
        r ^= r >> 7;
        r ^= r << 17;
        const int second = i * 2 % 86400;
        piece += (i ? ",[\"2026-01-" : "[\"2026-01-") + padded(1 + quint64(i) * 2 / 86400, 10, 2) + 'T' + padded(second / 3600, 10, 2) + ':' + padded(second / 60 % 60, 10, 2) + ':' +
                 padded(second % 60, 10, 2) + '.' + padded(r % 10'000'000, 10, 7) + "Z\",\"" + padded(quint64(i / 6) * 0x9E3779B97F4A7C15ULL, 16, 32) + "\",\"" + padded(r, 16, 16) + "\",\"" +
                 names[r % 4] + "\",\"" + QByteArray::number(200 + 100 * (r >> 8) % 400) + "\"," + (r & 256 ? "true" : "false") + ',' +
                 ((r >> 16) % 20 == 0 ? QByteArray("null") : QByteArray::number(double((r >> 20) % 50'000'000) / 10'000, 'f', 4)) + ",1,\"oai-contoso-" + QByteArray::number((r >> 24) % 20) +
                 ".openai.azure.com\",\"orchestrator-" + QByteArray::number((r >> 30) % 4) + "\"," + ((r >> 34) % 3 == 0 ? QByteArray("null") : QByteArray::number((r >> 36) % 5000)) +
                 ",\"{\\\"model\\\":\\\"gpt-4o\\\",\\\"lang\\\":\\\"" + languages[(r >> 50) % 4] + "\\\"}\"]";
        if (piece.size() > 1'000'000) {
            file.write(piece);
            piece.clear();
        }
    }
    file.write(piece + "]}]}");
    return true;
}

/// The file that all runs read, made once.
QString answerFile()
{
    static QTemporaryDir directory;
    static const bool written = writeAnswer(directory.filePath(QStringLiteral("answer.json")));
    return written ? directory.filePath(QStringLiteral("answer.json")) : QString();
}

size_t readOurs(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return 0;
    }
    azure::LogsReader reader;
    QByteArray piece(64 * 1024, Qt::Uninitialized); // as the network delivers
    for (qint64 size = file.read(piece.data(), piece.size()); size > 0; size = file.read(piece.data(), piece.size())) {
        reader.feed({piece.constData(), size_t(size)});
    }
    reader.finish();
    const auto tables = reader.takeTables();
    return tables.empty() ? 0 : tables[0].table.rows;
}

void appendCell(kql::ColumnBuilder& column, const QJsonValue& cell)
{
    if (cell.isNull()) {
        column.appendNull();
        return;
    }
    switch (column.type()) {
    case kql::Type::Bool: column.appendBool(cell.toBool()); break;
    case kql::Type::Int:
    case kql::Type::Long: column.appendInteger(cell.toInteger()); break;
    case kql::Type::Real: column.appendReal(cell.toDouble()); break;
    case kql::Type::DateTime: column.appendInteger(kql::parseDateTime(cell.toString()).value_or(0)); break;
    default: {
        const QByteArray utf8 = cell.toString().toUtf8();
        column.appendText({utf8.constData(), size_t(utf8.size())});
    }
    }
}

size_t readDocument(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return 0;
    }
    const QJsonObject table = QJsonDocument::fromJson(file.readAll()).object().value(QLatin1String("tables")).toArray().at(0).toObject();
    kql::Schema schema;
    const QJsonArray columns = table.value(QLatin1String("columns")).toArray();
    for (const QJsonValue& column : columns) {
        schema << kql::Column{column[QLatin1String("name")].toString(), azure::logs::columnType(column[QLatin1String("type")].toString())};
    }
    kql::ColumnTableBuilder builder(schema);
    const QJsonArray rows = table.value(QLatin1String("rows")).toArray();
    for (const QJsonValue& row : rows) {
        const QJsonArray cells = row.toArray();
        for (qsizetype i = 0; i < schema.size(); ++i) {
            appendCell(builder.column(size_t(i)), cells.at(i));
        }
    }
    return builder.finish().rows;
}

/// Milliseconds of processor time (which a busy machine does not stretch) and megabytes of one run in a process of its own.
std::optional<std::pair<double, double>> measured(const QString& which)
{
    QProcess process;
    process.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--ingest"), which, QStringLiteral("--answer"), answerFile()});
    if (!process.waitForFinished(120'000) || process.exitCode() != 0) {
        return std::nullopt;
    }
    const QList<QByteArray> words = process.readAllStandardOutput().trimmed().split(' ');
    return std::pair(words.value(0).toDouble(), words.value(1).toDouble());
}

Benchmark ingest(const QString& name, const QString& unit, double goal, bool isTime)
{
    Benchmark benchmark;
    benchmark.name = name;
    benchmark.n = kRows;
    benchmark.unit = unit;
    benchmark.referenceIs = QStringLiteral("QJsonDocument to the same columns");
    benchmark.goal = goal;
    benchmark.repeats = 3;
    benchmark.unavailable = QStringLiteral("the runs could not be started");
    const auto part = [isTime](const QString& which) -> std::optional<double> {
        const auto run = measured(which);
        return run ? std::optional(isTime ? run->first : run->second) : std::nullopt;
    };
    benchmark.ours = [part] { return part(QStringLiteral("ours")); };
    benchmark.reference = [part] { return part(QStringLiteral("document")); };
    return benchmark;
}

} // namespace

int runIngest(const QString& which, const QString& path)
{
    const double begin = threadCpuMs();
    const size_t rows = which == QLatin1String("ours") ? readOurs(path) : readDocument(path);
    std::printf("%.1f %.1f\n", threadCpuMs() - begin, peakMemoryMb());
    return rows == size_t(kRows) ? 0 : 1;
}

std::vector<Benchmark> ingestBenchmarks()
{
    return {ingest(QStringLiteral("ingest.logs"), QStringLiteral("ms"), 1.0 / 5, true), ingest(QStringLiteral("ingest.logs.memory"), QStringLiteral("MB"), 1.0 / 7, false)};
}

} // namespace bench
