// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kql/columnvector.h"

namespace kql {

/// One key of a sort. NaN stands beside the nulls, between them and the numbers, as the language documents.
struct SortColumn
{
    ColumnRef column;
    bool descending = true;
    bool nullsFirst = false;
};

/// The order of `rows` rows by `keys`, stable. Whole columns by radix; texts by the rank of their dictionary entry (UTF-8 order).
std::vector<quint32> sortedRows(const std::vector<SortColumn>& keys, size_t rows);

/// The first `limit` of that order, without sorting the rest.
std::vector<quint32> topRows(const std::vector<SortColumn>& keys, size_t rows, size_t limit);

} // namespace kql
