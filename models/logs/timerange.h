// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QDateTime>

namespace logs {

/// The time that a query looks at: a length up to now, an interval, or what the query itself says.
struct TimeRange
{
    qint64 lengthSeconds = 0; ///< up to now; 0: see from and to
    QDateTime from, to;       ///< UTC; invalid: as the query says
    /// The query API's `timespan`: "P1D", "2026-01-01T00:00:00Z/2026-01-02T00:00:00Z", or empty.
    QString iso() const;
    /// "Last 24 hours", "1 Jan 10:00 – 2 Jan 10:00", in the language of the app.
    QString label() const;
    /// Where it begins at `now`; invalid when the query says it.
    QDateTime begin(const QDateTime& now) const;
    friend bool operator==(const TimeRange&, const TimeRange&) = default;
};

/// From an ISO 8601 duration or interval (the forms of the query API), or nothing for an empty text. InvalidInput otherwise.
core::Result<TimeRange> timeRangeFrom(const QString& iso);

/// Lengths that a picker offers, in seconds.
QList<qint64> commonLengths();

/// "P1DT2H" for a length in seconds.
QString isoLength(qint64 seconds);

} // namespace logs
