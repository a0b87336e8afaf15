// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>
#include <QVariantList>

namespace core {

/// One record of a CSV file (RFC 4180, UTF-8, ends with CR LF). Cells come from the cloud and are not trusted: one that a spreadsheet
/// would run as a formula (it starts with = + - @, tab or return, and is no number) gets an apostrophe in front. Any thread.
QByteArray csvRecord(const QStringList& cells);
/// A table as an indented JSON array with an object a row; dates as ISO 8601 UTC, what is absent as null. Any thread.
QByteArray jsonTable(const QStringList& names, const QList<QVariantList>& rows);
/// A cell without language and unit: numbers with a point, dates as ISO 8601 UTC. Any thread.
QString plainCell(const QVariant& value);

} // namespace core
