// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "logs/scopes.h"

#include <QJsonObject>

namespace logs {

/// What a query costs, in words, as far as it can be known.
struct CostHint
{
    QString sentence;
    bool isCharged = false; ///< data of a plan is scanned that is charged by the gigabyte
    bool isSearch = false;  ///< the endpoint for Basic and Auxiliary tables has to be asked
};

/// Before the query runs: the plans of the tables that it names. `tables` are what the workspace has; empty: unknown.
CostHint costBefore(const QString& query, const QList<TableFacts>& tables);

/// After it ran, from the service's statistics (time, processor time, rows and data that it looked at): one line, or empty.
QString costAfter(const QJsonObject& statistics, double totalMs, qint64 receivedBytes);

} // namespace logs
