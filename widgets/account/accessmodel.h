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
    /// `resources`: what is known to lie below, where a role may be held although the whole place is not covered.
    void setScope(const QString& scope, const QStringList& resources = {});
    const rbac::Verdict* verdict(int row) const;
    const rbac::Feature& feature(int row) const { return m_features[row]; }
    /// What the chip of a row says: of the whole place, else on how many resources below.
    QString decisionText(int row) const;
    /// Resources below on which the feature is allowed, when it is not on the whole place.
    QStringList allowedOn(int row) const;
    /// Nothing is being read any more.
    bool isSettled() const;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void read();

    rbac::AccessCheck* m_check;
    /// What was found below a place where a feature is denied for want of a role.
    struct Below
    {
        QStringList allowed;
        bool isRead = true;  ///< nothing is under way
        bool isWhole = true; ///< everything that is known below was asked
    };
    Below below(const rbac::Feature& feature) const;

    QString m_scope;
    QStringList m_resources;
    QList<rbac::Feature> m_features;
    QList<rbac::Verdict> m_verdicts;
    QList<Below> m_below;
};

} // namespace widgets::account
