// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/arm/armclient.h"
#include "deployments/changerequest.h"
#include "journal/journal.h"

#include <QFuture>
#include <QObject>
#include <QThreadPool>
#include <functional>

namespace deployments {

enum class OperationState {
    Checking,  ///< looks whether the resource is still as it was when the change was planned
    Sending,
    Running,   ///< the service accepted it and works
    Left,      ///< nobody waits here any more; the service goes on
    Succeeded,
    Failed,
    Unknown,   ///< sent, but no answer came: look at the resource
};

/// One change on its way or done.
struct ChangeOperation
{
    QString id;
    ChangeRequest change;
    OperationState state = OperationState::Checking;
    QString status;      ///< the service's own word
    double percent = -1; ///< 0..100, -1 unknown
    QDateTime startedAt, endedAt;
    core::Error error;
    QJsonObject result; ///< the resource afterwards
    bool isDone() const { return state == OperationState::Succeeded || state == OperationState::Failed; }
};

struct ChangeRunnerParts
{
    azure::ArmClient* arm = nullptr;
    core::Clock* clock = nullptr;
    QString journalFile;
    QString folder; ///< for operations that outlive the program; empty: none are kept
    QString cloud;
    std::function<QString()> actor;   ///< whom the journal names
    std::function<bool()> isReadOnly; ///< asked before each change
    core::Milliseconds pollDelay{2000};
};

/// Makes changes in ARM one after the other a resource: refuses on a read-only profile, refuses when the resource was changed or
/// deleted since the change was planned, records it in the journal before it is sent, follows the operation to its end, and records
/// the end. Operations under way are kept on disk, so that a restart goes on watching them; a change is never sent twice. Main
/// thread; keep the ARM client alive.
class ChangeRunner : public QObject
{
    Q_OBJECT
public:
    explicit ChangeRunner(ChangeRunnerParts parts, QObject* parent = nullptr);
    ~ChangeRunner() override;

    /// Runs one change to its end. Cancelling ends the waiting only: what was sent goes on, and is watched again by resume().
    QCoro::Task<core::Result<QJsonObject>> run(ChangeRequest change, core::CancelToken cancel);
    /// The same in the background; progress by operationChanged(). The operation's id.
    QString start(const ChangeRequest& change);
    void stopWaiting(const QString& id);
    /// Reads, behind the caller, the operations that an earlier run left under way and watches their resources until they settle.
    void resume();
    /// Newest first.
    QList<ChangeOperation> operations() const { return m_operations; }
    /// Forgets those that are done.
    void clearDone();

Q_SIGNALS:
    void operationChanged(const QString& id);
    /// A change ended, however it ended: readers of the resource should look again.
    void resourceChanged(const QString& resourceId, const QString& tenantId);

private:
    struct Running;
    QCoro::Task<> runInBackground(ChangeRequest change, std::shared_ptr<core::CancelSource> cancel, QString id);
    QCoro::Task<core::Result<QJsonObject>> runAs(QString id, ChangeRequest change, core::CancelToken cancel);
    QCoro::Task<core::Result<void>> look(ChangeRequest change, http::CallContext context);
    QCoro::Task<> watch(QString id, journal::Entry begun);
    QCoro::Task<core::Result<journal::Entry>> record(ChangeRequest change);
    QCoro::Task<> recordEnd(QString id, journal::Entry begun, core::Result<QJsonObject> result);
    ChangeOperation* find(const QString& id);
    void update(const QString& id, const std::function<void(ChangeOperation&)>& change);
    /// Writes what is under way to disk, in the order of the calls.
    QFuture<void> keep();
    QCoro::Task<> resumePending();
    http::CallContext contextFor(const ChangeRequest& change, core::CancelToken cancel) const;

    ChangeRunnerParts m_parts;
    QList<ChangeOperation> m_operations;
    QHash<QString, std::shared_ptr<core::CancelSource>> m_cancels;
    QHash<QString, qint64> m_journalNumbers; ///< of the Begun entry, by operation
    core::CancelSource m_all;
    int m_lastId = 0;
    QThreadPool m_disk; ///< one thread, so that an older state never replaces a newer one; ends with its work
};

} // namespace deployments
