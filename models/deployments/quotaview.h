// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deployments/quotareader.h"
#include "deployments/quotatable.h"

#include <QObject>

namespace deployments {

/// What the quota page shows: the table, how old it is, what could not be read; and, on demand, forecasts and room for one quota,
/// and plans. Main thread.
class QuotaView : public QObject
{
    Q_OBJECT
public:
    struct Parts
    {
        azure::ArmClient* arm = nullptr;
        core::Clock* clock = nullptr;
        std::function<QList<TenantChoice>()> tenants;
        std::function<QList<DeploymentRow>()> deployments; ///< as far as they are known
    };
    explicit QuotaView(Parts parts, QObject* parent = nullptr);
    ~QuotaView() override;

    QuotaTable* table() { return &m_table; }
    bool isReading() const { return m_isReading; }
    int regionsDone() const { return m_done; }
    int regionsKnown() const { return m_known; }
    QDateTime takenAt() const { return m_takenAt; }
    QList<InventoryProblem> problems() const { return m_problems; }
    core::Error error() const { return m_error; }
    bool isFilled() const { return m_takenAt.isValid() || m_error.kind != core::ErrorKind::None; }

    /// The deployments that draw on it, as far as they are known.
    QList<DeploymentRow> deploymentsOn(const QuotaRow& quota) const;

public Q_SLOTS:
    /// Reads everything again; one reading at a time.
    void refresh();
    /// Forecasts of the deployments on this quota; forecastRead() answers for each, with the returned number.
    int readForecasts(const deployments::QuotaRow& quota);
    /// Where the quota's models have room, over every subscription; roomRead() answers with the returned number.
    int readRoom(const deployments::QuotaRow& quota);
    /// Places wishes; planned() answers with the returned number.
    int plan(const QList<deployments::PlanWish>& wishes);

Q_SIGNALS:
    void changed();
    void forecastRead(int sequence, const deployments::DeploymentForecast& forecast);
    void roomRead(int sequence, const deployments::RoomReport& room);
    void planned(int sequence, const QList<deployments::PlanPlacement>& placements, const QList<deployments::InventoryProblem>& problems);

private:
    QCoro::Task<> readAll();
    QCoro::Task<> answerForecast(int sequence, DeploymentRow row);
    QCoro::Task<> answerRoom(int sequence, QuotaRow quota);
    QCoro::Task<> answerPlan(int sequence, QList<PlanWish> wishes);
    /// Model versions to ask room for: those deployed, or else what the region offers.
    QCoro::Task<QList<PlanWish>> versionsOf(QuotaRow quota, http::CallContext context);

    Parts m_parts;
    QuotaTable m_table;
    QDateTime m_takenAt;
    QList<InventoryProblem> m_problems;
    core::Error m_error;
    core::CancelSource m_cancel;
    bool m_isReading = false, m_isStale = false;
    int m_done = 0, m_known = 0, m_sequence = 0;
};

} // namespace deployments
