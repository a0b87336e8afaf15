// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/services/arm/answers.h"

#include <functional>

namespace sandbox::arm {

/// Long-running operations (azure-resource-manager/management/async-operations): Azure-AsyncOperation answers a status,
/// Location answers 202 until the end. Kept in memory; what a stopped sandbox left half done is finished at the next
/// start.
class Operations
{
public:
    struct Operation
    {
        QString id;
        QString subscriptionId;
        QString provider;
        QString location;
        QString resourceId;
        QDateTime started;
        QDateTime ended; ///< invalid while it runs
        QString status = QStringLiteral("Running");
        QJsonObject error; ///< {code, message} of a failed one
        bool deletes = false;
    };

    explicit Operations(World& world) : m_world(world) {}

    /// Runs for `milliseconds` of real time, then calls `finish`; an error object that it returns makes the operation
    /// fail.
    QString start(Operation operation, int milliseconds, std::function<QJsonObject()> finish);
    /// Told when an operation has ended.
    void setObserver(std::function<void(const Operation&)> observer) { m_observer = std::move(observer); }
    const Operation* find(const QString& id) const;
    /// Adds Azure-AsyncOperation, Location and Retry-After for operation `id`.
    void announce(Response& response, const Request& request, const QString& id) const;

    /// Whether a change of `parentId`'s children runs.
    bool isBusy(const QString& parentId) const { return m_busy.contains(parentId.toLower()); }
    void setBusy(const QString& parentId, bool busy);

private:
    World& m_world;
    QHash<QString, Operation> m_operations;
    QStringList m_busy;
    std::function<void(const Operation&)> m_observer;
};

/// Removes a resource and everything below it.
void removeTree(Estate& estate, const QString& id);

/// Finishes what a stopped sandbox left half done: whatever was being made or changed is ready, whatever was being
/// deleted is gone.
void finishInterrupted(Estate& estate);

/// Sets properties.provisioningState.
QJsonObject withState(QJsonObject resource, const char* state);

} // namespace sandbox::arm
