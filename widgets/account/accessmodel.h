// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rbac/accesscheck.h"

#include <QAbstractTableModel>

namespace widgets::account {

/// What each feature needs at one place in Azure, and whether the person has it. Asks AccessCheck only once a place is set, and
/// follows its news.
class AccessModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { FeatureColumn, VerdictColumn, RoleColumn, ColumnCount };
    enum Role { DecisionRole = Qt::UserRole, CauseRole };
    /// `check` outlives the model.
    explicit AccessModel(rbac::AccessCheck* check, QObject* parent = nullptr);
    void setScope(const QString& scope);
    const rbac::Verdict* verdict(int row) const;
    const rbac::Feature& feature(int row) const { return m_features[row]; }
    /// Nothing is being read any more.
    bool isSettled() const;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void read();

    rbac::AccessCheck* m_check;
    QString m_scope;
    QList<rbac::Feature> m_features;
    QList<rbac::Verdict> m_verdicts;
};

/// What the chip of a verdict says.
QString decisionText(const rbac::Verdict& verdict);

} // namespace widgets::account
