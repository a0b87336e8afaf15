// SPDX-License-Identifier: GPL-3.0-or-later
#include "logs/columnstatistics.h"

#include "logs/cells.h"

#include <QHash>
#include <algorithm>
#include <cmath>

namespace logs {

namespace {

constexpr int kTop = 10;
constexpr double kShares[] = {0.05, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99};

/// A text for a value that is no row of the column.
template <typename Value> QString textOf(kql::Type type, Value value)
{
    if constexpr (std::is_same_v<Value, double>) {
        return numberText(value);
    } else {
        switch (type) {
        case kql::Type::DateTime: return kql::formatDateTime(value);
        case kql::Type::TimeSpan: return kql::formatTimeSpan(value);
        case kql::Type::Bool: return value ? QStringLiteral("true") : QStringLiteral("false");
        default: return QString::number(value);
        }
    }
}

/// Keeps the ten most frequent of (value, count) pairs as they come.
template <typename Pairs, typename Text> void takeTop(Pairs& pairs, ColumnStatistics& statistics, Text textOfValue)
{
    const size_t kept = std::min<size_t>(kTop, pairs.size());
    std::partial_sort(pairs.begin(), pairs.begin() + qptrdiff(kept), pairs.end(), [](const auto& a, const auto& b) {
        return a.second != b.second ? a.second > b.second : a.first < b.first;
    });
    for (size_t i = 0; i < kept; ++i) {
        statistics.top.append({textOfValue(pairs[i].first), pairs[i].second});
    }
}

/// Percentiles, extremes and frequencies of values in any order.
template <typename Value> void describe(kql::Type type, std::vector<Value> values, ColumnStatistics& statistics)
{
    std::sort(values.begin(), values.end());
    if (values.empty()) {
        return;
    }
    statistics.minimum = textOf(type, values.front());
    statistics.maximum = textOf(type, values.back());
    if (type != kql::Type::Bool) {
        for (const double share : kShares) {
            const auto rank = size_t(std::ceil(share * double(values.size())));
            statistics.percentiles.append({share, textOf(type, values[std::max<size_t>(1, rank) - 1])});
        }
    }
    std::vector<std::pair<Value, qint64>> runs;
    for (size_t begin = 0; begin < values.size();) {
        size_t end = begin + 1;
        while (end < values.size() && values[end] == values[begin]) {
            ++end;
        }
        runs.emplace_back(values[begin], qint64(end - begin));
        begin = end;
    }
    statistics.distinct = qint64(runs.size());
    if (type == kql::Type::Int || type == kql::Type::Long || type == kql::Type::Real || type == kql::Type::Decimal) {
        long double sum = 0;
        for (const Value value : values) {
            sum += static_cast<long double>(value);
        }
        statistics.sum = double(sum);
        statistics.mean = double(sum / static_cast<long double>(values.size()));
    }
    takeTop(runs, statistics, [type](Value value) { return textOf(type, value); });
}

void describeTexts(const kql::ColumnVector& column, const RowOrder& rows, ColumnStatistics& statistics)
{
    const kql::StringDictionary& dictionary = *column.dictionary();
    std::vector<qint64> counts(dictionary.size());
    for (const quint32 row : rows) {
        const quint32 code = column.codes()[row];
        if (column.isNull(row) || dictionary.bytes(code).empty()) {
            ++statistics.nulls;
        } else {
            ++counts[code];
        }
    }
    std::vector<std::pair<quint32, qint64>> used;
    std::optional<quint32> least;
    std::optional<quint32> greatest;
    for (quint32 code = 0; code < counts.size(); ++code) {
        if (counts[code] > 0) {
            used.emplace_back(code, counts[code]);
            least = !least || dictionary.bytes(code) < dictionary.bytes(*least) ? code : *least;
            greatest = !greatest || dictionary.bytes(*greatest) < dictionary.bytes(code) ? code : *greatest;
        }
    }
    const auto shown = [&dictionary](quint32 code) {
        const std::string_view bytes = dictionary.bytes(code).substr(0, 800);
        return marked(QString::fromUtf8(bytes.data(), qsizetype(bytes.size())).left(200), true);
    };
    statistics.distinct = qint64(used.size());
    statistics.minimum = least ? shown(*least) : QString();
    statistics.maximum = greatest ? shown(*greatest) : QString();
    takeTop(used, statistics, shown);
}

} // namespace

std::optional<ColumnStatistics> statisticsOf(const kql::ColumnVector& column, const RowOrder& rows, const StopFlag& stop)
{
    ColumnStatistics statistics;
    statistics.rows = qint64(rows.size());
    if (column.hasDictionary()) {
        if (column.dictionary() && column.dictionary()->size() > 0) {
            describeTexts(column, rows, statistics);
        } else {
            statistics.nulls = statistics.rows;
        }
    } else {
        const auto collect = [&](auto values) {
            std::vector<std::remove_const_t<typename decltype(values)::element_type>> kept;
            kept.reserve(rows.size());
            for (const quint32 row : rows) {
                if (!column.isNull(row)) {
                    kept.push_back(values[row]);
                }
            }
            statistics.nulls = statistics.rows - qint64(kept.size());
            return kept;
        };
        if (!column.reals().empty()) {
            std::vector<double> values = collect(column.reals());
            // NaN has no place in an order; it is counted with what is missing.
            const auto numbers = std::remove_if(values.begin(), values.end(), [](double value) { return std::isnan(value); });
            statistics.nulls += values.end() - numbers;
            values.erase(numbers, values.end());
            describe(column.type(), std::move(values), statistics);
        } else if (!column.booleans().empty()) {
            std::vector<quint8> bits = collect(column.booleans());
            describe(column.type(), std::vector<qint64>(bits.begin(), bits.end()), statistics);
        } else {
            describe(column.type(), collect(column.integers()), statistics);
        }
    }
    return stop ? std::nullopt : std::optional(statistics);
}

} // namespace logs
