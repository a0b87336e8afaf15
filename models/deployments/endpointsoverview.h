// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/scoring/scoringclient.h"
#include "deployments/changerunner.h"
#include "deployments/endpointreader.h"

#include <QObject>

namespace deployments {

/// A shift of an endpoint's calls to one deployment, in stages that a person releases one by one.
struct GuidedShift
{
    QString to;
    TrafficShares before;        ///< where Roll back leads
    QList<TrafficShares> stages; ///< those still to come
    int all = 0;                 ///< number of stages
    bool isActive() const { return !to.isEmpty(); }
    int done() const { return all - int(stages.size()); }
};

/// What a scoring test brought.
struct ScoringTest
{
    QString deployment; ///< which one answered
    QString answer;     ///< the text for a person: the answer's outputs
    double firstByteMs = -1, totalMs = -1;
    core::Error error;  ///< kind None when it succeeded
};

/// What the endpoints page shows and does: the endpoints of all tenants, traffic changes with the way back, guided shifts with their
/// health gate, instances, logs and scoring tests. Main thread.
class EndpointsOverview : public QObject
{
    Q_OBJECT
public:
    struct Parts
    {
        azure::ArmClient* arm = nullptr;
        azure::ScoringClient* scoring = nullptr;
        core::Clock* clock = nullptr;
        ChangeRunner* runner = nullptr;
        std::function<QList<TenantChoice>()> tenants;
        std::function<bool()> isReadOnly;
    };
    explicit EndpointsOverview(Parts parts, QObject* parent = nullptr);
    ~EndpointsOverview() override;

    QList<OnlineEndpointRow> rows() const { return m_list.rows; }
    const OnlineEndpointRow* row(const QString& id) const;
    QDateTime takenAt() const { return m_list.takenAt; }
    QList<InventoryProblem> problems() const { return m_list.problems; }
    core::Error error() const { return m_error; }
    bool isReading() const { return m_isReading; }
    bool isFilled() const { return m_list.takenAt.isValid() || m_error.kind != core::ErrorKind::None; }
    bool isReadOnly() const { return m_parts.isReadOnly && m_parts.isReadOnly(); }
    ChangeRunner* runner() const { return m_parts.runner; }
    /// Whether a change of this endpoint or one of its deployments is on its way.
    bool isChanging(const QString& endpointId) const;

    /// Divides the calls so; the shares until now are kept for rollBack(). Nothing is sent when the shares have problems.
    void apply(const QString& endpointId, const TrafficShares& shares);
    bool canRollBack(const QString& endpointId) const;
    TrafficShares rollBackShares(const QString& endpointId) const;
    /// Back to the shares before the last apply(), or to where the guided shift began; ends that shift.
    void rollBack(const QString& endpointId);
    void scale(const QString& endpointId, const QString& deployment, int instances);

    GuidedShift shift(const QString& endpointId) const { return m_shifts.value(endpointId.toLower()); }
    /// Begins a shift and sends its first stage. False when there is no stage to take.
    bool startShift(const QString& endpointId, const QString& to, const QList<int>& stages = {10, 50, 100});
    /// Sends the next stage; after the last one the shift has ended. Refused (false) while the gate is closed.
    bool continueShift(const QString& endpointId);
    void endShift(const QString& endpointId);
    DeploymentHealth health(const QString& endpointId, const QString& deployment) const;

public Q_SLOTS:
    void refresh();
    /// Reads the health of the endpoint's deployments; healthRead() follows.
    void readHealth(const QString& endpointId);
    /// logsRead() follows.
    void readLogs(const QString& endpointId, const QString& deployment);
    /// Asks `deployment` (empty: as the traffic decides) one question; tested() follows.
    void test(const QString& endpointId, const QString& deployment, const QString& question);

Q_SIGNALS:
    void changed();
    void healthRead(const QString& endpointId);
    void logsRead(const QString& endpointId, const QString& deployment, const QString& text, const core::Error& error);
    void tested(const QString& endpointId, const deployments::ScoringTest& result);

private:
    QCoro::Task<> readAll();
    QCoro::Task<> measure(QString endpointId, QString tenantId);
    QCoro::Task<> answerLogs(QString endpointId, QString tenantId, OnlineDeploymentRow deployment);
    QCoro::Task<> ask(OnlineEndpointRow endpoint, QString deployment, QString question);
    void send(const OnlineEndpointRow& endpoint, const TrafficShares& shares);
    void onResourceChanged(const QString& resourceId);
    http::CallContext context(const QString& label) const;

    Parts m_parts;
    EndpointReader m_reader;
    EndpointList m_list;
    core::Error m_error;
    QHash<QString, TrafficShares> m_before; ///< by endpoint id in lower case
    QHash<QString, GuidedShift> m_shifts;
    QHash<QString, QHash<QString, DeploymentHealth>> m_health;
    core::CancelSource m_cancel;
    bool m_isReading = false, m_isStale = false;
};

} // namespace deployments
