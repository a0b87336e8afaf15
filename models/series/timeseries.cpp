// SPDX-License-Identifier: GPL-3.0-or-later
#include "series/timeseries.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace series {

namespace {

bool isAscending(const std::vector<double>& x)
{
    for (size_t i = 0; i < x.size(); ++i) {
        if (!std::isfinite(x[i]) || (i > 0 && x[i] < x[i - 1])) {
            return false;
        }
    }
    return true;
}

/// Drops what has no finite x, then sorts by x and keeps the order of equals.
void order(std::vector<double>& x, std::vector<double>& y)
{
    std::vector<size_t> index;
    index.reserve(x.size());
    for (size_t i = 0; i < x.size(); ++i) {
        if (std::isfinite(x[i])) {
            index.push_back(i);
        }
    }
    std::stable_sort(index.begin(), index.end(), [&x](size_t a, size_t b) { return x[a] < x[b]; });
    std::vector<double> newX(index.size());
    std::vector<double> newY(index.size());
    for (size_t i = 0; i < index.size(); ++i) {
        newX[i] = x[index[i]];
        newY[i] = y[index[i]];
    }
    x = std::move(newX);
    y = std::move(newY);
}

} // namespace

TimeSeries TimeSeries::fromColumns(std::vector<double> x, std::vector<double> y, Order known)
{
    TimeSeries result;
    const size_t count = std::min(x.size(), y.size());
    x.resize(count);
    y.resize(count);
    if (known == Order::Unknown && !isAscending(x)) {
        order(x, y);
    }
    result.m_dropped = count - x.size();
    result.m_x = std::move(x);
    result.m_y = std::move(y);
    result.m_pyramid.build(result.m_y);
    const Extent all = result.m_pyramid.extent(result.m_y, 0, result.m_y.size());
    if (!all.isEmpty() && (std::isinf(all.low) || std::isinf(all.high))) {
        result.takeInfinitiesOut(0);
        result.m_pyramid.build(result.m_y);
    }
    return result;
}

void TimeSeries::takeInfinitiesOut(size_t from)
{
    for (size_t i = from; i < m_y.size(); ++i) {
        if (std::isinf(m_y[i])) {
            m_infinities.push_back({i, m_y[i] > 0});
            m_y[i] = std::numeric_limits<double>::quiet_NaN();
        }
    }
}

bool TimeSeries::append(double x, double y)
{
    if (!std::isfinite(x) || (!m_x.empty() && x < m_x.back())) {
        return false;
    }
    if (!m_x.empty() && x == m_x.back()) {
        if (!m_infinities.empty() && m_infinities.back().index == m_y.size() - 1) {
            m_infinities.pop_back();
        }
        m_y.back() = y;
    } else {
        m_x.push_back(x);
        m_y.push_back(y);
    }
    takeInfinitiesOut(m_y.size() - 1);
    m_pyramid.update(m_y, m_y.size() - 1);
    return true;
}

double TimeSeries::rawY(size_t index) const
{
    const auto found = std::lower_bound(m_infinities.begin(), m_infinities.end(), index,
                                        [](const Infinity& one, size_t at) { return one.index < at; });
    if (found != m_infinities.end() && found->index == index) {
        return found->isPositive ? std::numeric_limits<double>::infinity() : -std::numeric_limits<double>::infinity();
    }
    return m_y[index];
}

size_t TimeSeries::lowerBound(double at, size_t from) const
{
    // Doubling steps from where we are, then halving: a few cache lines when the answer is near.
    const size_t count = m_x.size();
    if (from >= count || m_x[from] >= at) {
        return std::min(from, count);
    }
    size_t below = from; // x[below] < at
    size_t step = 1;
    while (below + step < count && m_x[below + step] < at) {
        below += step;
        step *= 2;
    }
    const size_t above = std::min(below + step, count);
    return size_t(std::lower_bound(m_x.begin() + qsizetype(below) + 1, m_x.begin() + qsizetype(above), at) - m_x.begin());
}

std::optional<size_t> TimeSeries::nearest(double at) const
{
    const size_t index = lowerBound(at);
    std::optional<size_t> after = index;
    if (index >= size() || std::isnan(m_y[index])) {
        after = index >= size() ? std::nullopt : neighbour(index, 1);
    }
    std::optional<size_t> before;
    if (index > 0) {
        before = std::isnan(m_y[index - 1]) ? neighbour(index - 1, -1) : index - 1;
    }
    if (!before || !after) {
        return before ? before : after;
    }
    return at - m_x[*before] < m_x[*after] - at ? before : after;
}

std::optional<size_t> TimeSeries::neighbour(size_t index, int direction) const
{
    while (direction > 0 ? index + 1 < size() : index > 0) {
        index = direction > 0 ? index + 1 : index - 1;
        if (!std::isnan(m_y[index])) {
            return index;
        }
    }
    return std::nullopt;
}

Extent TimeSeries::extent(double begin, double end) const
{
    const size_t first = lowerBound(begin);
    const size_t last = size_t(std::upper_bound(m_x.begin() + qsizetype(first), m_x.end(), end) - m_x.begin());
    return m_pyramid.extent(m_y, first, last);
}

} // namespace series
