// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "traces/tracesreader.h"

namespace traces {

/// Price of one token, by model.
struct TokenPrice
{
    double input = 0, output = 0, cached = 0;
};
using PricedModels = QMap<QString, TokenPrice>;

/// The list's query with a column Cost, for searches by cost.
QString listQuery(const TraceQuestion& question, const QDateTime& now, const PricedModels& prices);
/// Which models answered in that time.
QString modelsQuery(const TraceQuestion& question, const QDateTime& now);
/// A step that adds the cost of a call; empty without prices.
QString callCost(const PricedModels& prices);
/// All rows of one operation.
QString traceQuery(const logs::ScopeChoice& scope, const QString& operationId, const QDateTime& from, const QDateTime& to, int limit);

} // namespace traces
