// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitoring/failures/counts.h"

#include "logs/cells.h"

#include <cmath>
#include <limits>

namespace monitoring::failures {

namespace {
constexpr size_t kMostBuckets = 2000;
} // namespace

QString RowReader::text(size_t row, const char* column) const
{
    const int index = m_table.indexOf(QLatin1String(column));
    return index < 0 || row >= m_table.rows || !m_table.data[size_t(index)] ? QString() : logs::cellText(*m_table.data[size_t(index)], row);
}

qint64 RowReader::integer(size_t row, const char* column) const
{
    const double number = real(row, column);
    return std::isfinite(number) && std::abs(number) < 9e15 ? qint64(number) : 0;
}

double RowReader::real(size_t row, const char* column) const
{
    bool isNumber = false;
    const double number = text(row, column).toDouble(&isNumber);
    return isNumber ? number : std::numeric_limits<double>::quiet_NaN();
}

QDateTime RowReader::time(size_t row, const char* column) const
{
    const int index = m_table.indexOf(QLatin1String(column));
    const bool isTime = index >= 0 && row < m_table.rows && m_table.columns[index].type == kql::Type::DateTime;
    const kql::Value at = isTime ? m_table.at(row, size_t(index)) : kql::Value();
    return at.isNull() ? QDateTime() : kql::dateTimeOf(at.toInteger());
}

void Occurrences::add(const Occurrences& other)
{
    count += other.count;
    previous += other.previous;
    trend.resize(std::max(trend.size(), other.trend.size()));
    for (size_t i = 0; i < other.trend.size(); ++i) {
        trend[i] += other.trend[i];
    }
    if (other.last.isValid() && (!last.isValid() || other.last > last)) {
        last = other.last;
        trace = other.trace;
        span = other.span;
    }
    for (auto it = other.details.begin(); it != other.details.end(); ++it) {
        details[it.key()] += *it;
    }
}

FailureCounts::FailureCounts(const TileWindow& window) : m_window(window), m_buckets(std::min(kMostBuckets, size_t(std::max<qsizetype>(1, window.buckets())))) {}

std::vector<double> FailureCounts::edges() const
{
    std::vector<double> edges;
    for (size_t i = 0; i <= m_buckets; ++i) {
        edges.push_back(double(m_window.from.toMSecsSinceEpoch()) + double(i) * double(m_window.grainSeconds) * 1000);
    }
    return edges;
}

void FailureCounts::take(const QString& query, const kql::ColumnTable& table)
{
    auto& units = m_units[query];
    const RowReader reader(table);
    for (size_t row = 0; row < table.rows; ++row) {
        Occurrences& seen = units[reader.text(row, "Unit")][reader.text(row, "Mode")];
        const QDateTime bin = reader.time(row, "Bin");
        const qint64 count = std::max<qint64>(0, reader.integer(row, "Count"));
        if (!bin.isValid()) {
            continue;
        }
        if (bin < m_window.from) {
            seen.previous += count;
            continue;
        }
        Occurrences one;
        one.count = count;
        one.trend.assign(m_buckets, 0);
        const auto bucket = size_t(m_window.from.secsTo(bin) / std::max<qint64>(1, m_window.grainSeconds));
        one.trend[std::min(bucket, m_buckets - 1)] = double(count);
        one.last = reader.time(row, "Last");
        one.trace = reader.text(row, "Trace");
        one.span = reader.text(row, "Span");
        const QString detail = reader.text(row, "Detail");
        if (!detail.isEmpty()) {
            one.details.insert(detail, count);
        }
        seen.add(one);
        if (one.last.isValid() && (!m_newest.isValid() || one.last > m_newest)) {
            m_newest = one.last;
        }
    }
}

Occurrences FailureCounts::of(const CountSource& source, const QString& mode) const
{
    Occurrences found = m_units.value(source.query).value(source.unit).value(mode);
    found.trend.resize(m_buckets);
    return found;
}

Occurrences FailureCounts::all(const CountSource& source, const ModeCatalogue& modes) const
{
    Occurrences sum;
    sum.trend.resize(m_buckets);
    const auto unit = m_units.value(source.query).value(source.unit);
    for (auto it = unit.begin(); it != unit.end(); ++it) {
        const Mode* const mode = modes.find(it.key());
        if (mode == nullptr || mode->within.isEmpty()) {
            sum.add(*it);
        }
    }
    return sum;
}

} // namespace monitoring::failures
