// SPDX-License-Identifier: GPL-3.0-or-later
#include "deployments/traffichistory.h"

#include "deployments/endpointrow.h"

#include <QHash>
#include <algorithm>

namespace deployments {

QList<TrafficChange> trafficHistory(const QList<journal::Entry>& entries, const QString& endpointId)
{
    QList<TrafficChange> changes;
    QHash<qint64, qsizetype> open; // place by the number of the entry that began it
    for (const journal::Entry& entry : entries) {
        if (entry.action != QLatin1String("endpoints.traffic") || entry.target.compare(endpointId, Qt::CaseInsensitive) != 0) {
            continue;
        }
        if (entry.of == 0) {
            open.insert(entry.number, changes.size());
            changes.append({entry.time, entry.actor, sharesOf(entry.before), sharesOf(entry.after), entry.outcome, entry.message});
        } else if (open.contains(entry.of)) {
            TrafficChange& change = changes[open.value(entry.of)];
            change.outcome = entry.outcome;
            change.message = entry.message;
        }
    }
    std::reverse(changes.begin(), changes.end());
    return changes;
}

std::optional<TrafficShares> wayBack(const QList<TrafficChange>& history, const TrafficShares& now)
{
    for (const TrafficChange& change : history) {
        if (change.outcome == journal::Outcome::Succeeded) {
            return change.after == now ? std::optional(change.before.withoutLiveMirror()) : std::nullopt;
        }
    }
    return std::nullopt;
}

} // namespace deployments
