// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kql/binder.h"
#include "kql/columntable.h"

namespace kql {

/// Gives rows of a ColumnTable to closures: only the chosen columns are filled, and a text that was read before is not
/// made again while its dictionary is small. One thread.
class RowReader
{
public:
    RowReader(const ColumnTable& table, const std::vector<size_t>& columns);
    /// Valid until the next call.
    const Row& read(size_t row);
    /// The row to read into: what stands in other places than the chosen columns stays.
    Row& row() { return m_row; }

private:
    struct Source
    {
        size_t place = 0;
        const ColumnVector* column = nullptr;
        std::vector<Value> known; ///< by code
        std::vector<quint8> isKnown;
        quint32 lastCode = 0xFFFFFFFF;
    };
    std::vector<Source> m_sources;
    Row m_row;
};

} // namespace kql
