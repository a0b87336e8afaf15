// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kql/columntable.h"

#include <atomic>
#include <optional>

namespace logs {

/// Row numbers of a table in the order and selection in which they are shown.
using RowOrder = std::vector<quint32>;

/// Tells a worker that nobody waits for its result any more.
using StopFlag = std::atomic<bool>;

struct SortKey
{
    int column = -1; ///< none: the order in which the rows came
    bool isDescending = false;
    friend bool operator==(const SortKey&, const SortKey&) = default;
};

/// A condition on one column, as typed above it: `text` (contains, without case), `=text`, `!text` (does not contain), `!=text`,
/// `>5`, `<=2026-01-01`, `5..10`, `/regular expression/`, `null`, `!null`. Numbers, times and time spans compare as what they are;
/// a plain text in such a column is looked for in what is shown.
struct ColumnFilter
{
    int column = -1;
    QString text;
    friend bool operator==(const ColumnFilter&, const ColumnFilter&) = default;
};

/// 0, 1, 2, … up to `rows`.
RowOrder allRows(size_t rows);

/// The rows of `rows` that meet every filter, in the same order; nothing when it was stopped. Any thread.
std::optional<RowOrder> filtered(const kql::ColumnTable& table, RowOrder rows, const QList<ColumnFilter>& filters, const StopFlag& stop);

/// Sorted stably: numbers and times by value with NaN first among numbers, texts by their UTF-8 bytes (as KQL sorts); nulls before
/// everything, after it when descending. Nothing when it was stopped. Numbers: radix; texts: ranks of the dictionary, then a counting
/// sort. Any thread.
std::optional<RowOrder> sorted(const kql::ColumnTable& table, RowOrder rows, const SortKey& key, const StopFlag& stop);

/// What is wrong with a filter ("The regular expression …"), or empty.
QString filterProblem(const kql::Column& column, const QString& text);

} // namespace logs
