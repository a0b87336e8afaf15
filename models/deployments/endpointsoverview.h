// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/scoring/scoringclient.h"
#include "deployments/changerunner.h"
#include "deployments/endpointreader.h"
#include "deployments/endpointtable.h"
#include "deployments/guidedshift.h"
#include "deployments/traffichistory.h"

#include <QObject>
#include <QSet>

namespace deployments {

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
        QString journalFile; ///< empty: no history, and no way back after a restart
        QString folder;      ///< for shifts that outlive the program; empty: none are kept
        QString cloud;       ///< whose shifts these are
    };
    explicit EndpointsOverview(Parts parts, QObject* parent = nullptr);
    ~EndpointsOverview() override;

    EndpointTable* table() { return &m_table; }
    QList<OnlineEndpointRow> rows() const { return m_list.rows; }
    const OnlineEndpointRow* row(const QString& id) const;
    QDateTime takenAt() const { return m_list.takenAt; }
    QList<InventoryProblem> problems() const { return m_list.problems; }
    core::Error error() const { return m_error; }
    bool isReading() const { return m_isReading; }
    bool isFilled() const { return m_list.takenAt.isValid() || m_error.kind != core::ErrorKind::None; }
    bool isReadOnly() const { return m_parts.isReadOnly && m_parts.isReadOnly(); }
    ChangeRunner* runner() const { return m_parts.runner; }
    /// Whether a change of this endpoint or one of its deployments is on its way, or ended and is not read yet.
    bool isChanging(const QString& endpointId) const;

    /// Divides the calls so; the shares until now are kept for rollBack(). Nothing is sent when the shares have problems.
    void apply(const QString& endpointId, const TrafficShares& shares);
    /// Whether there is a way back that the service would take; rollBackProblem() says why not, when there is one but it is closed.
    bool canRollBack(const QString& endpointId) const;
    QString rollBackProblem(const QString& endpointId) const;
    TrafficShares rollBackShares(const QString& endpointId) const;
    /// Back to the shares before the last change that was made from here, or to where the guided shift began; that shift ends when
    /// the service took them.
    void rollBack(const QString& endpointId);
    void scale(const QString& endpointId, const QString& deployment, int instances);

    /// Reads the shifts that an earlier run left, once; shiftsRestored() follows when there are some. refresh() does it, too.
    void open();
    GuidedShift shift(const QString& endpointId) const { return m_shifts.value(endpointId.toLower()); }
    QList<GuidedShift> shifts() const { return m_shifts.values(); }
    /// Begins a shift and sends its first stage, once its plan is on disk. False when there is no stage to take.
    bool startShift(const QString& endpointId, const QString& to, const GateBounds& bounds = {}, const QList<int>& stages = {10, 50, 100});
    /// Sends the next stage, or the one that failed again. Refused (false) while the gate is not open, the endpoint is changing, or
    /// its calls are divided as no stage did. The first stage has no gate.
    bool continueShift(const QString& endpointId);
    void setBounds(const QString& endpointId, const GateBounds& bounds);
    /// Whether continueShift() would send a stage.
    bool canContinue(const QString& endpointId) const;
    /// What speaks for and against the next stage.
    GateVerdict verdict(const QString& endpointId) const;
    /// The traffic stays as it is.
    void endShift(const QString& endpointId);
    DeploymentHealth health(const QString& endpointId, const QString& deployment) const;

public Q_SLOTS:
    void refresh();
    /// Reads one endpoint anew.
    void refreshOne(const QString& endpointId);
    /// historyRead() follows.
    void readHistory(const QString& endpointId);
    /// Reads the health of the endpoint's deployments; healthRead() follows.
    void readHealth(const QString& endpointId);
    /// logsRead() follows.
    void readLogs(const QString& endpointId, const QString& deployment);
    /// Asks `deployment` (empty: as the traffic decides) one question; tested() follows.
    void test(const QString& endpointId, const QString& deployment, const QString& question);

Q_SIGNALS:
    void changed();
    void shiftsRestored();
    void historyRead(const QString& endpointId, const QList<deployments::TrafficChange>& history, const core::Error& error);
    void healthRead(const QString& endpointId);
    void logsRead(const QString& endpointId, const QString& deployment, const QString& text, const core::Error& error);
    void tested(const QString& endpointId, const deployments::ScoringTest& result);

private:
    /// What a change of traffic that is on its way came from.
    struct Sent
    {
        QString key;
        TrafficShares before;
    };
    QCoro::Task<> readAll();
    QCoro::Task<> readAgain(OnlineEndpointRow known);
    QCoro::Task<> measure(QString endpointId, QString tenantId, QDateTime since);
    QCoro::Task<> answerLogs(QString endpointId, QString tenantId, OnlineDeploymentRow deployment);
    QCoro::Task<> answerHistory(QString endpointId);
    QCoro::Task<> ask(OnlineEndpointRow endpoint, QString deployment, QString question);
    /// The operation's id; empty when nothing was sent.
    QString send(const OnlineEndpointRow& endpoint, const TrafficShares& shares);
    void onOperation(const QString& id);
    void onResourceChanged(const QString& resourceId);
    void took(const OnlineEndpointRow& fresh);
    void settle();
    void reconcileAll();
    http::CallContext context(const QString& label) const;

    QCoro::Task<> loadShifts();
    QCoro::Task<> sendStage(QString key);
    QCoro::Task<> keepShifts();
    void onStageEnded(GuidedShift& shift, const ChangeOperation& operation);
    void watchHealth(const QString& key);

    Parts m_parts;
    EndpointReader m_reader;
    ShiftStore m_store;
    EndpointList m_list;
    EndpointTable m_table;
    core::Error m_error;
    QHash<QString, TrafficShares> m_before; ///< by endpoint id in lower case, as all of these
    QHash<QString, GuidedShift> m_shifts;
    QList<GuidedShift> m_foreign; ///< of other clouds: kept on disk, not shown
    QHash<QString, Sent> m_sent;  ///< by operation
    QHash<QString, QHash<QString, DeploymentHealth>> m_health;
    QHash<QString, OnlineEndpointRow> m_newer; ///< read while a whole reading was under way
    QSet<QString> m_rereading, m_watched;
    core::CancelSource m_cancel;
    bool m_isReading = false, m_isStale = false, m_isLoaded = false, m_isSettling = false;
};

} // namespace deployments
