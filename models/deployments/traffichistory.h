// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deployments/trafficplan.h"
#include "journal/journal.h"

#include <optional>

namespace deployments {

/// One division of an endpoint's calls that was made from here, as the journal has it.
struct TrafficChange
{
    QDateTime time; ///< UTC, when it was sent
    QString actor;
    TrafficShares before, after;
    journal::Outcome outcome = journal::Outcome::Begun;
    QString message; ///< of a failure
};

/// The endpoint's changes of traffic, newest first. `endpointId` compares without case. Pure; any thread.
QList<TrafficChange> trafficHistory(const QList<journal::Entry>& entries, const QString& endpointId);

/// Where the newest successful change came from, when the endpoint still has what that change made; nothing otherwise.
std::optional<TrafficShares> wayBack(const QList<TrafficChange>& history, const TrafficShares& now);

} // namespace deployments
