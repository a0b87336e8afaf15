// SPDX-License-Identifier: GPL-3.0-or-later
// Queries over telemetry: the summarize of a dashboard tile, exact percentiles, and sketches of them.
#include "bench/benchmarks.h"
#include "bench/measure.h"
#include "core/percentiles.h"
#include "core/quantilesketch.h"
#include "kql/kql.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <random>
#include <sqlite3.h>

namespace bench {

namespace {

constexpr size_t kRows = 1'000'000;
constexpr int kBins = 300;
constexpr size_t kLatencies = 10'000'000;
const std::vector<double> kPercents{50, 95, 99, 99.9};

/// Latencies as a service has them: log-normal, and one in a hundred ran into the time-out of a minute.
std::vector<double> latencies(size_t count)
{
    std::mt19937_64 random(1);
    std::lognormal_distribution<double> usual(5.5, 0.9);
    std::vector<double> values(count);
    for (double& value : values) {
        value = random() % 100 == 0 ? 60'000 + double(random() % 400) / 10 : usual(random);
    }
    return values;
}

/// A million requests in 300 intervals of five minutes, in the order of their arrival, which is up to two seconds off the time.
struct Requests
{
    std::vector<qint64> times;
    std::vector<double> durations = latencies(kRows);
    kql::Ticks start = kql::ticksOf(QDateTime(QDate(2026, 1, 15), QTime(0, 0), Qt::UTC));
    Requests()
    {
        std::mt19937_64 random(2);
        times.resize(kRows);
        const double step = double((kBins * 300 - 4) * kql::kTicksPerSecond) / double(kRows);
        for (size_t row = 0; row < kRows; ++row) {
            times[row] = start + qint64(double(row) * step) + qint64(random() % quint64(4 * kql::kTicksPerSecond));
        }
    }
};

class RequestsSource : public kql::TableSource
{
public:
    explicit RequestsSource(const Requests& requests)
    {
        m_table.rows = kRows;
        m_table.add({QStringLiteral("TimeGenerated"), kql::Type::DateTime}, kql::ColumnVector::ofIntegers(kql::Type::DateTime, requests.times));
        m_table.add({QStringLiteral("DurationMs"), kql::Type::Real}, kql::ColumnVector::ofReals(kql::Type::Real, requests.durations));
    }
    std::optional<kql::Schema> schema(const QString&) const override { return m_table.columns; }
    core::Result<kql::ColumnTable> read(const kql::TableRequest&) const override { return m_table; }

private:
    kql::ColumnTable m_table;
};

using Database = std::unique_ptr<sqlite3, decltype(&sqlite3_close)>;

/// The same rows in SQLite, in memory so that no disk is measured.
Database databaseOf(const Requests& requests)
{
    sqlite3* opened = nullptr;
    sqlite3_open(":memory:", &opened);
    Database database(opened, sqlite3_close);
    sqlite3_exec(opened, "create table requests (time integer, duration real); begin", nullptr, nullptr, nullptr);
    sqlite3_stmt* insert = nullptr;
    sqlite3_prepare_v2(opened, "insert into requests values (?, ?)", -1, &insert, nullptr);
    for (size_t row = 0; row < kRows; ++row) {
        sqlite3_bind_int64(insert, 1, requests.times[row]);
        sqlite3_bind_double(insert, 2, requests.durations[row]);
        sqlite3_step(insert);
        sqlite3_reset(insert);
    }
    sqlite3_finalize(insert);
    sqlite3_exec(opened, "commit", nullptr, nullptr, nullptr);
    return database;
}

/// Sum of p50, p95 and p99 of all intervals: SQLite gives the rows, C++ puts them together.
double scanned(sqlite3* database, qint64 start)
{
    std::vector<std::vector<double>> intervals(kBins);
    sqlite3_stmt* select = nullptr;
    sqlite3_prepare_v2(database, "select time, duration from requests", -1, &select, nullptr);
    while (sqlite3_step(select) == SQLITE_ROW) {
        const qint64 interval = (sqlite3_column_int64(select, 0) - start) / (300 * kql::kTicksPerSecond);
        intervals[size_t(interval)].push_back(sqlite3_column_double(select, 1));
    }
    sqlite3_finalize(select);
    double sum = 0;
    for (std::vector<double>& values : intervals) {
        for (const double percent : {50.0, 95.0, 99.0}) {
            const auto at = values.begin() + qptrdiff(core::nearestRank(percent, values.size()));
            std::nth_element(values.begin(), at, values.end());
            sum += *at;
        }
    }
    return sum;
}

double queried(const kql::TableSource& source)
{
    const QString query = QStringLiteral("Requests | summarize percentiles(DurationMs, 50, 95, 99) by bin(TimeGenerated, 5m)");
    const core::Result<kql::ColumnTable> table = kql::evaluate(query, source, kql::Options());
    double sum = 0;
    for (size_t row = 0; table && row < table->rows; ++row) {
        for (size_t column = 1; column < table->data.size(); ++column) {
            sum += table->data[column]->reals()[row];
        }
    }
    return sum;
}

Benchmark summarize()
{
    struct Setup
    {
        Requests requests;
        RequestsSource source{requests};
        Database database = databaseOf(requests);
        double expected = 0;
    };
    auto setup = std::make_shared<std::unique_ptr<Setup>>(); // made when it is first measured
    const auto ready = [setup]() -> Setup& {
        if (!*setup) {
            *setup = std::make_unique<Setup>();
            (*setup)->expected = scanned((*setup)->database.get(), (*setup)->requests.start);
        }
        return **setup;
    };
    Benchmark benchmark;
    benchmark.name = QStringLiteral("kql.summarize");
    benchmark.n = qint64(kRows);
    benchmark.referenceIs = QStringLiteral("SQLite scan, aggregated in C++: p50, p95 and p99 of 300 intervals");
    benchmark.goal = 0.1;
    benchmark.unavailable = QStringLiteral("the two results differ");
    benchmark.ours = [ready]() -> std::optional<double> {
        const Setup& all = ready();
        const double begin = nowMs();
        const double sum = queried(all.source);
        const double took = nowMs() - begin;
        return std::abs(sum - all.expected) <= 1e-6 * all.expected ? std::optional(took) : std::nullopt;
    };
    benchmark.reference = [ready]() -> std::optional<double> {
        const Setup& all = ready();
        const double begin = nowMs();
        scanned(all.database.get(), all.requests.start);
        return nowMs() - begin;
    };
    return benchmark;
}

std::shared_ptr<std::vector<double>> sharedLatencies()
{
    static std::weak_ptr<std::vector<double>> made;
    auto values = made.lock();
    if (!values) {
        values = std::make_shared<std::vector<double>>();
        made = values;
    }
    return values;
}

const std::vector<double>& filled(std::vector<double>& values)
{
    if (values.empty()) {
        values = latencies(kLatencies);
    }
    return values;
}

Benchmark exactPercentiles()
{
    auto values = sharedLatencies();
    auto found = std::make_shared<std::vector<double>>();
    Benchmark benchmark;
    benchmark.name = QStringLiteral("percentiles.exact.1e7");
    benchmark.n = qint64(kLatencies);
    benchmark.referenceIs = QStringLiteral("nth_element for each of p50, p95, p99 and p99.9");
    benchmark.goal = 1.0 / 3;
    benchmark.repeats = 3;
    benchmark.unavailable = QStringLiteral("the two results differ");
    benchmark.ours = [values, found]() -> std::optional<double> {
        const std::vector<double>& all = filled(*values);
        const double begin = nowMs();
        *found = core::exactPercentiles(all, kPercents);
        return nowMs() - begin;
    };
    benchmark.reference = [values, found]() -> std::optional<double> {
        std::vector<double> copy = filled(*values);
        std::vector<double> expected;
        const double begin = nowMs();
        for (const double percent : kPercents) {
            const auto at = copy.begin() + qptrdiff(core::nearestRank(percent, copy.size()));
            std::nth_element(copy.begin(), at, copy.end());
            expected.push_back(*at);
        }
        const double took = nowMs() - begin;
        return expected == *found ? std::optional(took) : std::nullopt;
    };
    return benchmark;
}

Benchmark sketch()
{
    auto values = sharedLatencies();
    Benchmark benchmark;
    benchmark.name = QStringLiteral("percentiles.sketch");
    benchmark.n = qint64(kLatencies);
    benchmark.referenceIs = QStringLiteral("one pass that reads the values; p50 ... p99.9 of the sketch within 0.4 %");
    benchmark.goal = 2;
    benchmark.unavailable = QStringLiteral("a percentile of the sketch is off by more than 0.4 %");
    auto exact = std::make_shared<std::vector<double>>();
    benchmark.ours = [values, exact]() -> std::optional<double> {
        const std::vector<double>& all = filled(*values);
        if (exact->empty()) {
            *exact = core::exactPercentiles(all, kPercents);
        }
        core::QuantileSketch made;
        const double begin = nowMs();
        made.add(all);
        const double took = nowMs() - begin;
        for (size_t i = 0; i < kPercents.size(); ++i) {
            if (std::abs(made.percentile(kPercents[i]).value_or(0) - (*exact)[i]) > 0.004 * (*exact)[i]) {
                return std::nullopt;
            }
        }
        return took;
    };
    benchmark.reference = [values]() -> std::optional<double> {
        const std::vector<double>& all = filled(*values);
        const double begin = nowMs();
        double sum = 0;
        for (const double value : all) {
            sum += value;
        }
        const double took = nowMs() - begin;
        return sum > 0 ? std::optional(took) : std::nullopt;
    };
    return benchmark;
}

} // namespace

std::vector<Benchmark> queryBenchmarks()
{
    return {summarize(), exactPercentiles(), sketch()};
}

} // namespace bench
