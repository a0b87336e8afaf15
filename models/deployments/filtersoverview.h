// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deployments/changerunner.h"
#include "deployments/filterreader.h"

#include <QObject>

namespace deployments {

/// What the content filters page shows: the filters of every account, read again after each change of one. Main thread.
class FiltersOverview : public QObject
{
    Q_OBJECT
public:
    struct Parts
    {
        azure::ArmClient* arm = nullptr;
        core::Clock* clock = nullptr;
        ChangeRunner* runner = nullptr; ///< shared with the other pages: one journal, one list of operations
        std::function<QList<TenantChoice>()> tenants;
        std::function<bool()> isReadOnly;
    };
    explicit FiltersOverview(Parts parts, QObject* parent = nullptr);
    ~FiltersOverview() override;

    const QList<AccountFilters>& accounts() const { return m_list.accounts; }
    /// Null when it is not (or no more) there.
    const AccountFilters* account(const QString& accountId) const;
    QDateTime takenAt() const { return m_list.takenAt; }
    QList<InventoryProblem> problems() const { return m_list.problems; }
    /// Why the last reading failed as a whole; kind None otherwise.
    core::Error error() const { return m_error; }
    bool isReading() const { return m_isReading; }
    bool isFilled() const { return m_list.takenAt.isValid() || m_error.kind != core::ErrorKind::None; }
    bool isReadOnly() const { return m_parts.isReadOnly && m_parts.isReadOnly(); }
    ChangeRunner* runner() const { return m_parts.runner; }

public Q_SLOTS:
    /// Reads everything again; one reading at a time.
    void refresh();

Q_SIGNALS:
    void changed();

private:
    QCoro::Task<> readAll();

    Parts m_parts;
    FilterReader m_reader;
    FilterList m_list;
    core::Error m_error;
    core::CancelSource m_cancel;
    bool m_isReading = false, m_isStale = false;
};

} // namespace deployments
