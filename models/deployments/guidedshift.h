// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "deployments/shiftgate.h"
#include "deployments/trafficplan.h"

#include <QCoroTask>
#include <QDateTime>
#include <QJsonObject>
#include <QThreadPool>

namespace deployments {

/// A shift of an endpoint's calls to one deployment, in stages that a person releases one by one. What counts is what the
/// endpoint has: a stage is done when the service has taken it.
struct GuidedShift
{
    /// Why the next stage does not simply follow.
    enum class Hold {
        None,
        Failed,  ///< the last change failed: it may be tried again
        Foreign, ///< the endpoint's shares are none that the shift left
    };
    QString endpointId, name, tenantId, cloud;
    QString to;
    TrafficShares before;        ///< where Roll back leads
    QList<TrafficShares> stages; ///< all of them
    int done = 0;                ///< stages that the service has taken
    GateBounds bounds;
    QDateTime startedAt, stageAt; ///< UTC; when the shift began, when its last stage was taken
    Hold hold = Hold::None;
    QString trouble;         ///< one or two sentences about `hold`
    bool isSending = false;  ///< a change of it is on its way; not kept on disk
    bool isLeaving = false;  ///< that change rolls back
    bool isRestored = false; ///< begun by an earlier run of the program, and nobody decided yet how it goes on
    QString operation;       ///< of that change, in the runner

    bool isActive() const { return !to.isEmpty(); }
    bool isComplete() const { return done >= stages.size(); }
    /// What the endpoint has when nobody else changed it.
    TrafficShares expected() const { return done == 0 ? before : stages.at(done - 1); }
    /// Holds until isComplete().
    TrafficShares next() const { return stages.at(done); }
};

/// Where the shift stands when the endpoint has these shares: a stage that arrived counts, one that did not does not, and shares
/// of nobody's stage hold the shift. Not while a change is on its way.
void reconcile(GuidedShift& shift, const TrafficShares& now);

QJsonObject toJson(const GuidedShift& shift);
/// An inactive shift for JSON that is none.
GuidedShift shiftFromJson(const QJsonObject& object);

/// Keeps the shifts under way in one file, so that a restart can go on with them or roll them back. Reads and writes on a thread
/// of its own, in the order of the calls; the file is replaced as a whole. Main thread; the destructor waits for the last write.
class ShiftStore
{
public:
    /// Without a folder nothing is kept.
    explicit ShiftStore(QString folder);
    ~ShiftStore();
    /// Storage when the disk refuses. Without shifts the file goes.
    QCoro::Task<core::Result<void>> save(QList<GuidedShift> shifts);
    /// Empty when there are none or the file is damaged.
    QCoro::Task<QList<GuidedShift>> load();

private:
    QString m_folder;
    QThreadPool m_thread;
};

} // namespace deployments
