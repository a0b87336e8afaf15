// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kql/columntable.h"
#include "monitoring/failures/report.h"

namespace monitoring::failures {

/// Occurrences of one mode among rows of one unit.
struct Occurrences
{
    qint64 count = 0, previous = 0;
    std::vector<double> trend; ///< by bucket of the window
    QDateTime last;
    QString trace, span;
    QMap<QString, qint64> details;
    void add(const Occurrences& other);
};

/// What the answers of the failure queries count, by query, unit and mode. A value.
class FailureCounts
{
public:
    explicit FailureCounts(const TileWindow& window);
    /// Takes an answer: Unit, Mode, Detail, Bin, Count, Last, Trace, Span. Missing columns and odd values are passed over.
    void take(const QString& query, const kql::ColumnTable& table);
    bool hasQuery(const QString& query) const { return m_units.contains(query); }
    Occurrences of(const CountSource& source, const QString& mode) const;
    /// Everything of a unit, with what went well; modes within others are not counted twice.
    Occurrences all(const CountSource& source, const ModeCatalogue& modes) const;
    QDateTime newest() const { return m_newest; }
    size_t buckets() const { return m_buckets; }
    const TileWindow& window() const { return m_window; }
    /// Begin of each bucket and the end of the last, ms since 1970.
    std::vector<double> edges() const;

private:
    TileWindow m_window;
    size_t m_buckets;
    QMap<QString, QMap<QString, QMap<QString, Occurrences>>> m_units; ///< query, unit, mode
    QDateTime m_newest;
};

/// Reads a column by name: text, whole number, time; null and missing are empty.
class RowReader
{
public:
    explicit RowReader(const kql::ColumnTable& table) : m_table(table) {}
    QString text(size_t row, const char* column) const;
    qint64 integer(size_t row, const char* column) const;
    double real(size_t row, const char* column) const; ///< NaN: none
    QDateTime time(size_t row, const char* column) const;

private:
    const kql::ColumnTable& m_table;
};

} // namespace monitoring::failures
