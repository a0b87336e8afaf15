// SPDX-License-Identifier: GPL-3.0-or-later
// The sandbox's telemetry store: insertion against Qt SQL, and percentiles from roll-ups at ten times the rows.
#include "bench/benchmarks.h"
#include "bench/measure.h"
#include "sandbox/storage/logwriter.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QVariant>
#include <cmath>

namespace bench {

namespace {

constexpr qint64 kInserted = 300'000;
constexpr int kRowsATransaction = 10'000;
constexpr qint64 kFirstTick = 639'100'000'000'000'000;
constexpr qint64 kTicksPerMinute = 600'000'000;
constexpr qint64 kBins = 300; ///< minutes, a bin each
const QString kWorkspace = QStringLiteral("workspace");

/// A latency with a long tail, the same each time.
double latencyOf(qint64 index)
{
    const quint64 state = (static_cast<quint64>(index) + 1) * 6364136223846793005ull * 2862933555777941757ull + 1442695040888963407ull;
    const double unit = static_cast<double>((state ^ (state >> 29)) >> 11) * 0x1.0p-53;
    return 40 + 300 * -std::log(1 - unit * 0.99999);
}

/// A row of the benchmark: time, duration, code, name, operation and span.
struct Row
{
    qint64 ticks = 0;
    double milliseconds = 0;
    char operation[33] = "";
};

Row rowOf(qint64 index, qint64 count)
{
    Row row;
    row.ticks = kFirstTick + kBins * kTicksPerMinute / count * index;
    row.milliseconds = latencyOf(index);
    if (count == kInserted)
        std::snprintf(row.operation, sizeof row.operation, "%032llx", static_cast<unsigned long long>(index * 2654435761ll));
    return row;
}

/// The rows of store.insert, made once: making them is not what is measured.
const std::vector<Row>& manyRows()
{
    static const std::vector<Row> rows = [] {
        std::vector<Row> made;
        made.reserve(static_cast<size_t>(kInserted));
        for (qint64 i = 0; i < kInserted; ++i)
            made.push_back(rowOf(i, kInserted));
        return made;
    }();
    return rows;
}

/// Writes `count` rows; milliseconds until they are committed.
double insertOurs(const QString& path, qint64 count, bool narrow)
{
    const std::vector<Row>& rows = manyRows();
    const double begin = nowMs();
    sandbox::LogWriter writer(path, sandbox::LogFile::Safety::Kept);
    const auto columns = narrow ? QStringList{QStringLiteral("Success"), QStringLiteral("DurationMs")}
                                : QStringList{QStringLiteral("Success"), QStringLiteral("DurationMs"), QStringLiteral("ResultCode"), QStringLiteral("Name"), QStringLiteral("OperationId")};
    const auto shape = std::make_shared<const sandbox::RowShape>(sandbox::rowShape(QStringLiteral("AppRequests"), columns));
    sandbox::RowDictionary dictionary;
    dictionary.texts = {{0, "200"}, {1, "POST /api/chat"}};
    dictionary.origins.push_back({0, kWorkspace.toStdString(), "{}"});
    sandbox::RowBatch batch(shape);
    for (qint64 i = 0; i < count; ++i) {
        const Row row = narrow ? rowOf(i, count) : rows[static_cast<size_t>(i)];
        batch.begin(row.ticks, 0);
        batch.integer(1);
        batch.real(row.milliseconds);
        if (!narrow) {
            batch.listed(0);
            batch.listed(1);
            batch.text(row.operation);
        }
        if (batch.rows() == kRowsATransaction || i + 1 == count) {
            writer.write(std::move(batch), std::exchange(dictionary, {}));
            batch = sandbox::RowBatch(shape);
        }
    }
    writer.drain();
    return nowMs() - begin;
}

/// The same rows by Qt SQL, as many in a transaction.
std::optional<double> insertByQtSql(const QString& path)
{
    const std::vector<Row>& rows = manyRows();
    const double begin = nowMs();
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("bench"));
        database.setDatabaseName(path);
        if (!database.open())
            return std::nullopt;
        QSqlQuery query(database);
        query.exec(QStringLiteral("PRAGMA journal_mode=WAL"));
        query.exec(QStringLiteral("PRAGMA synchronous=NORMAL"));
        query.exec(QStringLiteral("CREATE TABLE rows(t INTEGER, ok INTEGER, ms REAL, code TEXT, name TEXT, operation TEXT)"));
        query.exec(QStringLiteral("CREATE INDEX times ON rows(t)"));
        query.prepare(QStringLiteral("INSERT INTO rows VALUES(?,?,?,?,?,?)"));
        for (qint64 i = 0; i < kInserted; ++i) {
            if (i % kRowsATransaction == 0)
                database.transaction();
            const Row& row = rows[static_cast<size_t>(i)];
            query.bindValue(0, row.ticks);
            query.bindValue(1, 1);
            query.bindValue(2, row.milliseconds);
            query.bindValue(3, QStringLiteral("200"));
            query.bindValue(4, QStringLiteral("POST /api/chat"));
            query.bindValue(5, QString::fromLatin1(row.operation));
            query.exec();
            if ((i + 1) % kRowsATransaction == 0)
                database.commit();
        }
    }
    QSqlDatabase::removeDatabase(QStringLiteral("bench"));
    return nowMs() - begin;
}

/// Files of 1e6 and 1e7 rows over the same five hours, made when they are first needed.
class RolledUp
{
public:
    double read(qint64 rows)
    {
        const QString path = m_directory.filePath(QString::number(rows));
        if (!m_made.contains(rows)) {
            insertOurs(path, rows, true);
            m_made.append(rows);
        }
        sandbox::LogFile file;
        file.open(path, sandbox::LogFile::Safety::Kept);
        const auto bins = percentiles(file);
        const double begin = nowMs();
        for (int i = 0; i < 5; ++i)
            percentiles(file);
        return bins >= size_t(kBins) ? (nowMs() - begin) / 5 : 1e9;
    }

private:
    /// p50, p95 and p99 of each minute; how many minutes there were.
    static size_t percentiles(sandbox::LogFile& file)
    {
        const qint64 from = kFirstTick / kTicksPerMinute;
        std::map<qint64, sandbox::QuantileSketch> bins;
        file.rollup(QStringLiteral("AppRequests"), {kWorkspace, from, from + kBins + 1, 1}, bins);
        double sum = 0;
        for (const auto& [minute, sketch] : bins)
            sum += sketch.quantile(0.5) + sketch.quantile(0.95) + sketch.quantile(0.99);
        return sum > 0 ? bins.size() : 0;
    }

    QTemporaryDir m_directory;
    QList<qint64> m_made;
};

} // namespace

std::vector<Benchmark> storeBenchmarks()
{
    Benchmark insert;
    insert.name = QStringLiteral("store.insert");
    insert.n = kInserted;
    insert.unit = QStringLiteral("rows/s");
    insert.referenceIs = QStringLiteral("Qt SQL with as many rows in a transaction, without roll-ups");
    insert.goal = 4;
    insert.higherIsBetter = true;
    insert.repeats = 3;
    insert.ours = []() -> std::optional<double> {
        const QTemporaryDir directory;
        return 1000.0 * kInserted / insertOurs(directory.filePath(QStringLiteral("ours")), kInserted, false);
    };
    insert.reference = []() -> std::optional<double> {
        const QTemporaryDir directory;
        const auto milliseconds = insertByQtSql(directory.filePath(QStringLiteral("reference")));
        return milliseconds ? std::optional(1000.0 * kInserted / *milliseconds) : std::nullopt;
    };
    Benchmark rollup;
    rollup.name = QStringLiteral("store.rollup");
    rollup.n = 10'000'000;
    rollup.referenceIs = QStringLiteral("the same percentiles of 300 minutes with a tenth of the rows");
    rollup.goal = 1.2;
    rollup.repeats = 5;
    const auto files = std::make_shared<RolledUp>();
    rollup.ours = [files]() -> std::optional<double> { return files->read(10'000'000); };
    rollup.reference = [files]() -> std::optional<double> { return files->read(1'000'000); };
    return {insert, rollup};
}

} // namespace bench
