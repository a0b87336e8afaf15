// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deployments/changerunner.h"
#include "deployments/deploymenttable.h"
#include "deployments/firsttokens.h"
#include "deployments/inventoryreader.h"
#include "deployments/snapshotstore.h"
#include "deployments/spillover.h"

#include <QObject>

namespace deployments {

/// What the deployments page shows: the grid's rows, how old they are, what could not be read, what changed since an earlier day,
/// and the changes under way. Shows the last snapshot at once and reads the cloud behind it. Main thread.
class Overview : public QObject
{
    Q_OBJECT
public:
    struct Parts
    {
        azure::ArmClient* arm = nullptr;
        std::shared_ptr<azure::LogsClient> logs; ///< for the percentile of the first token; null: it is not asked for
        core::Clock* clock = nullptr;
        QString folder; ///< of the snapshots
        std::function<QList<TenantChoice>()> tenants; ///< those that somebody is signed in to; asked at each reading
        std::function<QString()> currentTenant;       ///< id; absent: there is no choice, all are read
        ChangeRunnerParts changes;
    };
    explicit Overview(Parts parts, QObject* parent = nullptr);
    ~Overview() override;

    DeploymentTable* table() { return &m_table; }
    ChangeRunner* runner() { return &m_runner; }
    /// Whether all tenants are read and shown, or the current one alone. Rows of the others are kept meanwhile.
    bool isAllTenants() const { return m_isAllTenants; }
    /// Whether there is another tenant than the current one.
    bool hasOtherTenants() const;
    bool isReading() const { return m_isReading; }
    int accountsDone() const { return m_done; }
    int accountsKnown() const { return m_known; }
    /// When the shown rows were read; invalid before the first.
    QDateTime takenAt() const { return m_inventory.takenAt; }
    QList<InventoryProblem> problems() const { return m_inventory.problems; }
    /// Why the last reading failed as a whole; kind None otherwise.
    core::Error error() const { return m_error; }
    /// Whether there has been something to show, or a failure to tell.
    bool isFilled() const { return m_inventory.takenAt.isValid() || m_error.kind != core::ErrorKind::None; }
    bool isReadOnly() const;

    QList<QDate> days() const { return m_days; }
    QList<DeploymentRow> allRows() const { return m_inventory.rows; }
    const Inventory& inventory() const { return m_inventory; }
    /// Deployments of the same account, itself included.
    QList<DeploymentRow> siblingsOf(const DeploymentRow& row) const;
    /// The table that spilled tokens are priced with: the file "prices.json" beside the snapshots, or the shipped one.
    TokenPrices prices() const;
    /// The file that a person's own prices go into; it need not exist.
    QString priceFile() const { return m_parts.folder + QStringLiteral("/prices.json"); }
    QDateTime now() const { return m_parts.clock->now(); }

public Q_SLOTS:
    /// Shows the snapshot of the last run, resumes its operations, and reads. The first call only.
    void open();
    /// Reads everything again; one reading at a time.
    void refresh();
    void cancel();
    void setAllTenants(bool on);
    /// Reads what a form for this account needs; factsRead() answers, with the sequence number that is returned.
    int readFacts(const deployments::DeploymentDraft& draft);
    /// Reads what a provisioned deployment spilled; spilloverRead() or spilloverFailed() answers.
    void readSpillover(const deployments::DeploymentRow& row);
    /// Compares the snapshot of `day` with what is shown, off the caller's thread; changesRead() answers.
    void readChangesSince(const QDate& day);

Q_SIGNALS:
    void changed();
    void factsRead(int sequence, const deployments::DraftFacts& facts);
    void spilloverRead(const deployments::SpilloverReport& report);
    void changesRead(const QDate& day, const core::Result<QList<deployments::InventoryChange>>& changes);
    void spilloverFailed(const QString& deploymentId, const core::Error& error);

private:
    QCoro::Task<> readAll();
    QCoro::Task<> readFirstTokens(QList<TenantChoice> tenants);
    void showFirstTokens();
    QCoro::Task<> loadSnapshot();
    QCoro::Task<> answerChanges(QDate day);
    QCoro::Task<> answerFacts(int sequence, DeploymentDraft draft);
    QCoro::Task<> answerSpillover(DeploymentRow row);
    QList<TenantChoice> scope() const;
    QList<DeploymentRow> inScope(const QList<DeploymentRow>& rows) const;
    void take(const Inventory& inventory, const QList<TenantChoice>& read);
    void save();

    Parts m_parts;
    SnapshotStore m_store;
    DeploymentTable m_table;
    ChangeRunner m_runner;
    FirstTokenReader m_firstTokens;
    Inventory m_inventory;
    QList<QDate> m_days;
    core::Error m_error;
    core::CancelSource m_cancel;
    bool m_isOpen = false;
    bool m_isAllTenants = true;
    bool m_isReading = false;
    bool m_isStale = false; ///< asked to read again while reading
    int m_done = 0, m_known = 0;
    int m_sequence = 0;
};

} // namespace deployments
