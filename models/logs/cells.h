// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kql/columntable.h"

namespace logs {

/// The whole text of a cell: numbers plain, dates ISO 8601 in UTC, dynamic as JSON; null is empty. May be megabytes.
QString cellText(const kql::ColumnVector& column, size_t row);

/// What a table shows of a cell: one line of at most `limit` characters, with marks for what must not act (see marked()).
QString shownText(const kql::ColumnVector& column, size_t row, int limit = 300);

/// The text with visible marks in place of control characters (U+2400…), line breaks when `oneLine`, and characters that change
/// the direction of writing: "⟨202E⟩". Logs are untrusted, and what they hold is shown, never carried out.
QString marked(QStringView text, bool oneLine);

/// Text of a double that reads back as the same value, as short as possible.
QString numberText(double value);

} // namespace logs
