// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "series/minmaxpyramid.h"

#include <optional>

namespace series {

/// Two columns, x ascending (for times: milliseconds since 1970-01-01 UTC) and y, with a pyramid over y. A y of NaN is a gap: no
/// value was measured there. An infinite y is a gap too, but is remembered, because it is a fault worth showing. Points of the
/// same x are kept in the order in which they came. Value type, movable without cost; reading is safe from several threads.
class TimeSeries
{
public:
    /// What is known of the order of x. Unknown: checked, and sorted if needed (stable; an x that is not finite is dropped).
    enum class Order { Unknown, Ascending };
    struct Infinity
    {
        size_t index = 0;
        bool isPositive = true;
    };

    TimeSeries() = default;
    /// Takes the columns over; the longer one is cut.
    static TimeSeries fromColumns(std::vector<double> x, std::vector<double> y, Order order = Order::Unknown);
    /// Adds a newer point, or replaces the value of the newest one when x is the same (a bucket that still fills). False, and
    /// nothing changes, when x is older or not finite.
    bool append(double x, double y);

    size_t size() const { return m_x.size(); }
    bool isEmpty() const { return m_x.empty(); }
    std::span<const double> x() const { return m_x; }
    /// Finite or NaN.
    std::span<const double> y() const { return m_y; }
    /// As it was given: also infinite.
    double rawY(size_t index) const;
    const MinMaxPyramid& pyramid() const { return m_pyramid; }

    /// Index of the first point with an x of at least `at`; size() without one.
    size_t lowerBound(double at) const { return lowerBound(at, 0); }
    /// The same when it is known to be `from` or later, and probably not far.
    size_t lowerBound(double at, size_t from) const;
    /// The finite point nearest to `at`; nothing without one.
    std::optional<size_t> nearest(double at) const;
    /// The next finite point from `index` in direction +1 or -1 (itself not counted); nothing at the end.
    std::optional<size_t> neighbour(size_t index, int direction) const;

    /// Extent of y where begin <= x <= end.
    Extent extent(double begin, double end) const;
    /// Points without a value, infinite ones not counted.
    size_t gaps() const { return m_pyramid.gaps() - m_infinities.size(); }
    const std::vector<Infinity>& infinities() const { return m_infinities; }
    /// Points that fromColumns() could not place: their x was no finite number.
    size_t dropped() const { return m_dropped; }

private:
    void takeInfinitiesOut(size_t from);

    std::vector<double> m_x;
    std::vector<double> m_y;
    MinMaxPyramid m_pyramid;
    std::vector<Infinity> m_infinities; ///< ascending
    size_t m_dropped = 0;
};

} // namespace series
