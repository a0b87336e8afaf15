// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "logs/resultmodel.h"

#include <QIODevice>

namespace logs {

enum class ExportFormat { Csv, Json };

/// What to write: rows in their shown order, of these columns only.
struct ExportTask
{
    TableRef table;
    std::shared_ptr<const RowOrder> order;
    QList<int> columns; ///< empty: all
    ExportFormat format = ExportFormat::Csv;
};

/// Writes row by row, a few hundred kilobytes at a time. CSV: RFC 4180 in UTF-8 with a header; a text that a spreadsheet would carry out
/// (it begins with =, +, -, @, a tab or a line break) gets an apostrophe before it. JSON: an array of objects, numbers as numbers,
/// dynamic values as what they are, null as null. `written` is told the rows so far, now and then. Cancelled when `stop` was set; Storage when
/// the device fails. Any thread.
core::Result<void> writeRows(const ExportTask& task, QIODevice& device, const StopFlag& stop, const std::function<void(qint64 rows)>& written = {});

/// The same into a file that is replaced as a whole.
core::Result<void> exportTo(const ExportTask& task, const QString& path, const StopFlag& stop, const std::function<void(qint64 rows)>& written = {});

/// One CSV cell.
QString csvCell(QString text, bool isText);

} // namespace logs
