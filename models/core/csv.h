// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

namespace core {

/// One record of a CSV file (RFC 4180, UTF-8, ends with CR LF). Cells come from the cloud and are not trusted: one that a spreadsheet
/// would run as a formula (it starts with = + - @, tab or return, and is no number) gets an apostrophe in front. Any thread.
QByteArray csvRecord(const QStringList& cells);

} // namespace core
