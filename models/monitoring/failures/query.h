// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "monitoring/failures/modes.h"
#include "monitoring/focus.h"
#include "monitoring/tilequery.h"

namespace monitoring::failures {

/// The window of a look as the failure queries take it, with whole buckets.
TileWindow windowOf(const Look& look, const QDateTime& now);
/// Whether the period before is asked for too: up to seven days, because older data is slow.
bool asksPrevious(const TileWindow& window);

/// What a failure query is made for.
struct QueryMaking
{
    TileWindow window;
    bool withPrevious = false;
    QMap<QString, QString> filters;
    const ModeCatalogue* rules = nullptr;
};

/// resources/failures/`name`.kql with window, numbers and filters put in; rows that do not know a filter are left out. Pure.
QString failureQuery(const QString& name, const QueryMaking& making);
/// The same, ending in single rows of a mode instead of counts: the newest `most`.
QString exampleQuery(const QString& name, const QueryMaking& making, const QString& mode, const QStringList& units, int most);
/// Whether rows of this source know all the filters.
bool canNarrow(const CountSource& source, const QMap<QString, QString>& filters);
/// The filters of a look that narrow rows (a mode or a search text does not).
QMap<QString, QString> rowFilters(const Look& look);

} // namespace monitoring::failures
