// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/services/arm/operations.h"

namespace sandbox::arm {

/// The activity log: who changed what through ARM, with the outcome (activityLogs_API.json). Every write, delete and
/// action leaves an event; a long-running one a second when it ends, with the same correlation id. The latest 5,000 are
/// kept.
class ActivityLog
{
public:
    explicit ActivityLog(World& world) : m_world(world) {}

    /// Notes an answered request that needed `action`; reads leave nothing.
    void note(const Call& call, const QString& action, const Response& response);
    /// Notes how a long-running operation ended.
    void noteEnd(const Operations::Operation& operation);
    /// Newest first.
    QList<QJsonObject> events() const;

private:
    void append(QJsonObject event, const char* status, int httpStatus);

    World& m_world;
    QList<QJsonObject> m_events;
    QHash<QString, QJsonObject> m_running; ///< events of operations under way, by operation id
};

} // namespace sandbox::arm
