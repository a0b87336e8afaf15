// SPDX-License-Identifier: GPL-3.0-or-later
#include "kql/rowreader.h"

namespace kql {

namespace {

/// Dictionaries up to this size are remembered as scalars.
constexpr quint32 kRemembered = 4096;

} // namespace

RowReader::RowReader(const ColumnTable& table, const std::vector<size_t>& columns) : m_row(table.data.size())
{
    for (const size_t place : columns) {
        Source source;
        source.place = place;
        source.column = table.data[place].get();
        if (!source.column) {
            m_row[place] = table.columns[qsizetype(place)].type == Type::String ? Value(QString()) : Value();
            continue;
        }
        if (source.column->dictionary() && source.column->dictionary()->size() <= kRemembered) {
            source.known.resize(source.column->dictionary()->size());
            source.isKnown.resize(source.known.size());
        }
        m_sources.push_back(std::move(source));
    }
}

const Row& RowReader::read(size_t row)
{
    for (Source& source : m_sources) {
        const ColumnVector& column = *source.column;
        if (!column.hasDictionary()) {
            m_row[source.place] = column.at(row);
            continue;
        }
        if (column.isNull(row)) {
            m_row[source.place] = Value();
            source.lastCode = 0xFFFFFFFF;
            continue;
        }
        const quint32 code = column.codes()[row];
        if (code == source.lastCode) {
            continue;
        }
        source.lastCode = code;
        if (source.known.empty()) {
            m_row[source.place] = column.valueOfCode(code);
            continue;
        }
        if (source.isKnown[code] == 0) {
            source.known[code] = column.valueOfCode(code);
            source.isKnown[code] = 1;
        }
        m_row[source.place] = source.known[code];
    }
    return m_row;
}

} // namespace kql
