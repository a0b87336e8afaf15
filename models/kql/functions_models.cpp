// SPDX-License-Identifier: GPL-3.0-or-later
// Statistics, filters and fits of series.
#include "kql/functions.h"

#include <algorithm>
#include <cmath>

namespace kql {

namespace {

/// All elements as reals; nothing when one is no number.
std::optional<std::vector<double>> numbersOf(const Values& values, size_t index)
{
    const Dynamic::Array* series = arrayAt(values, index);
    if (!series) {
        return std::nullopt;
    }
    std::vector<double> numbers;
    for (const Dynamic& element : *series) {
        if (!element.isNumber()) {
            return std::nullopt;
        }
        numbers.push_back(element.toReal());
    }
    return numbers;
}

Dynamic::Array listOf(const std::vector<double>& numbers)
{
    Dynamic::Array list;
    for (const double number : numbers) {
        list.push_back(Dynamic(number));
    }
    return list;
}

Value statistics(const Types&, const Values& values, Ticks)
{
    const Dynamic::Array* series = arrayAt(values, 0);
    if (!series) {
        return {};
    }
    const bool ignore = values.size() > 1 && values[1].toBool();
    double sum = 0;
    qint64 count = 0;
    qint64 smallest = -1;
    qint64 largest = -1;
    const auto at = [&](qint64 i) { return (*series)[size_t(i)].toReal(); };
    for (qint64 i = 0; i < qint64(series->size()); ++i) {
        if (!(*series)[size_t(i)].isNumber() || !std::isfinite(at(i))) {
            if (!ignore) {
                return bagValue({{QStringLiteral("min"), {}}, {QStringLiteral("min_idx"), {}}, {QStringLiteral("max"), {}},
                                 {QStringLiteral("max_idx"), {}}, {QStringLiteral("avg"), {}}, {QStringLiteral("stdev"), {}},
                                 {QStringLiteral("variance"), {}}, {QStringLiteral("sum"), {}}, {QStringLiteral("len"), Dynamic(qint64(series->size()))}});
            }
            continue;
        }
        sum += at(i);
        ++count;
        smallest = smallest < 0 || at(i) < at(smallest) ? i : smallest;
        largest = largest < 0 || at(i) > at(largest) ? i : largest;
    }
    const double mean = count > 0 ? sum / double(count) : std::nan("");
    double squares = 0;
    for (const Dynamic& element : *series) {
        squares += element.isNumber() && std::isfinite(element.toReal()) ? (element.toReal() - mean) * (element.toReal() - mean) : 0;
    }
    const double variance = count > 1 ? squares / double(count - 1) : 0;
    const auto known = [&](const Dynamic& value) { return count > 0 ? value : Dynamic(); };
    return bagValue({{QStringLiteral("min"), known(Dynamic(count > 0 ? at(smallest) : 0))},
                     {QStringLiteral("min_idx"), known(Dynamic(smallest))},
                     {QStringLiteral("max"), known(Dynamic(count > 0 ? at(largest) : 0))},
                     {QStringLiteral("max_idx"), known(Dynamic(largest))},
                     {QStringLiteral("avg"), known(Dynamic(mean))},
                     {QStringLiteral("stdev"), known(Dynamic(std::sqrt(variance)))},
                     {QStringLiteral("variance"), known(Dynamic(variance))},
                     {QStringLiteral("sum"), Dynamic(sum)},
                     {QStringLiteral("len"), Dynamic(qint64(series->size()))}});
}

double meanOf(const std::vector<double>& numbers)
{
    double sum = 0;
    for (const double number : numbers) {
        sum += number;
    }
    return numbers.empty() ? 0 : sum / double(numbers.size());
}

/// Variance of the population around its mean.
double spreadOf(const std::vector<double>& numbers)
{
    const double mean = meanOf(numbers);
    double sum = 0;
    for (const double number : numbers) {
        sum += (number - mean) * (number - mean);
    }
    return numbers.empty() ? 0 : sum / double(numbers.size());
}

/// Least squares over the positions 0, 1, 2, ...
Value fittedLine(const Types&, const Values& values, Ticks)
{
    const auto y = numbersOf(values, 0);
    if (!y || y->empty()) {
        return {};
    }
    const double n = double(y->size());
    const double meanX = (n - 1) / 2;
    const double meanY = meanOf(*y);
    double xy = 0;
    double xx = 0;
    for (size_t i = 0; i < y->size(); ++i) {
        xy += (double(i) - meanX) * ((*y)[i] - meanY);
        xx += (double(i) - meanX) * (double(i) - meanX);
    }
    const double slope = xx > 0 ? xy / xx : 0;
    const double start = meanY - slope * meanX;
    std::vector<double> line;
    std::vector<double> rest;
    for (size_t i = 0; i < y->size(); ++i) {
        line.push_back(start + slope * double(i));
        rest.push_back((*y)[i] - line.back());
    }
    const double free = std::max(1.0, n - 1);
    const double variance = spreadOf(*y) * n / free;
    const double restVariance = spreadOf(rest) * n / free;
    return bagValue({{QStringLiteral("rsquare"), Dynamic(variance > 0 ? 1 - restVariance / variance : 0)},
                     {QStringLiteral("slope"), Dynamic(slope)},
                     {QStringLiteral("variance"), Dynamic(variance)},
                     {QStringLiteral("rvariance"), Dynamic(restVariance)},
                     {QStringLiteral("interception"), Dynamic(start)},
                     {QStringLiteral("line_fit"), Dynamic(listOf(line))}});
}

/// series_fir(series, filter [, normalize [, center]])
Value filtered(const Types&, const Values& values, Ticks)
{
    const auto series = numbersOf(values, 0);
    auto filter = numbersOf(values, 1);
    if (!series || !filter || filter->empty()) {
        return {};
    }
    const bool negative = std::any_of(filter->begin(), filter->end(), [](double c) { return c < 0; });
    const bool normalize = values.size() > 2 && !values[2].isNull() ? values[2].toBool() : !negative;
    if (normalize && negative) {
        return {};
    }
    const double sum = meanOf(*filter) * double(filter->size());
    const qint64 shift = values.size() > 3 && values[3].toBool() ? qint64(filter->size()) / 2 : 0;
    std::vector<double> result;
    for (qint64 i = 0; i < qint64(series->size()); ++i) {
        double value = 0;
        for (qint64 k = 0; k < qint64(filter->size()); ++k) {
            const qint64 place = i + shift - k;
            value += place >= 0 && place < qint64(series->size()) ? (*series)[size_t(place)] * (*filter)[size_t(k)] : 0;
        }
        result.push_back(normalize ? value / sum : value);
    }
    return arrayValue(listOf(result));
}

/// series_iir(series, numerators, denominators)
Value recursive(const Types&, const Values& values, Ticks)
{
    const auto x = numbersOf(values, 0);
    const auto b = numbersOf(values, 1);
    const auto a = numbersOf(values, 2);
    if (!x || !b || !a || a->empty() || (*a)[0] == 0) {
        return {};
    }
    std::vector<double> y;
    for (size_t i = 0; i < x->size(); ++i) {
        double value = 0;
        for (size_t k = 0; k < b->size() && k <= i; ++k) {
            value += (*b)[k] * (*x)[i - k];
        }
        for (size_t k = 1; k < a->size() && k <= i; ++k) {
            value -= (*a)[k] * y[i - k];
        }
        y.push_back(value / (*a)[0]);
    }
    return arrayValue(listOf(y));
}

Value correlation(const Types&, const Values& values, Ticks)
{
    const auto x = numbersOf(values, 0);
    const auto y = numbersOf(values, 1);
    if (!x || !y || x->size() != y->size() || x->empty()) {
        return {};
    }
    const double meanX = meanOf(*x);
    const double meanY = meanOf(*y);
    double sum = 0;
    for (size_t i = 0; i < x->size(); ++i) {
        sum += ((*x)[i] - meanX) * ((*y)[i] - meanY);
    }
    const double scale = std::sqrt(spreadOf(*x) * spreadOf(*y)) * double(x->size());
    return Value(scale > 0 ? sum / scale : std::nan(""));
}

/// Percentile with interpolation between neighbours, of sorted numbers.
double quantile(const std::vector<double>& sorted, double rank)
{
    const double place = rank / 100 * double(sorted.size() - 1);
    const size_t low = size_t(std::floor(place));
    const size_t high = std::min(low + 1, sorted.size() - 1);
    return sorted[low] + (sorted[high] - sorted[low]) * (place - double(low));
}

/// How many ranges between two percentiles an element lies outside of them (Tukey's test).
Value outliers(const Types& types, const Values& values, Ticks)
{
    const auto numbers = numbersOf(values, 0);
    if (!numbers || numbers->empty()) {
        return {};
    }
    const bool classic = textAt(types, values, 1) == u"tukey";
    const double low = values.size() > 3 ? values[3].toReal() : (classic ? 25 : 10);
    const double high = values.size() > 4 ? values[4].toReal() : (classic ? 75 : 90);
    std::vector<double> sorted = *numbers;
    std::sort(sorted.begin(), sorted.end());
    const double from = quantile(sorted, low);
    const double to = quantile(sorted, high);
    const double width = to - from;
    std::vector<double> scores;
    for (const double number : *numbers) {
        const double distance = number > to ? number - to : (number < from ? number - from : 0);
        scores.push_back(width > 0 ? distance / width : 0);
    }
    return arrayValue(listOf(scores));
}

} // namespace

void addSeriesModels(FunctionTable& table)
{
    table.insert(QStringLiteral("series_stats_dynamic"), statistics);
    table.insert(QStringLiteral("series_fit_line_dynamic"), fittedLine);
    table.insert(QStringLiteral("series_fir"), filtered);
    table.insert(QStringLiteral("series_iir"), recursive);
    table.insert(QStringLiteral("series_pearson_correlation"), correlation);
    table.insert(QStringLiteral("series_outliers"), outliers);
}

} // namespace kql
