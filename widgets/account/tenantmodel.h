// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "identity/signin.h"

#include <QAbstractListModel>

namespace widgets::account {

/// The current account's tenants, home tenant first and then by name, with their states. Filters by name, domain and id.
class TenantModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { NoteRole = Qt::UserRole, ReasonRole, StateRole, CurrentRole, IdRole };
    /// `signIn` outlives the model.
    explicit TenantModel(identity::SignIn* signIn, QObject* parent = nullptr);
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    void setFilter(const QString& text);
    /// All tenants, whatever the filter.
    int total() const { return int(m_signIn->tenants().size()); }
    const identity::Tenant* tenant(int row) const;
    int rowOf(const QString& id) const;

private:
    void refresh();

    identity::SignIn* m_signIn;
    QString m_filter;
    QList<identity::Tenant> m_tenants;
};

/// Why a tenant cannot be used, in words; empty when it can. The server's own text where there is one.
QString reasonOf(const identity::Tenant& tenant);

} // namespace widgets::account
