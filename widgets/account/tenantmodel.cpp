// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/account/tenantmodel.h"

#include "widgets/account/statewords.h"

#include <algorithm>

namespace widgets::account {

using identity::Tenant;

QString reasonOf(const Tenant& tenant)
{
    if (tenant.problem.kind == core::ErrorKind::None) {
        return {};
    }
    const QString said = tenant.problem.message.trimmed();
    return said.isEmpty() ? identity::failureOf(tenant.problem).sentence : said;
}

TenantModel::TenantModel(identity::SignIn* signIn, QObject* parent) : QAbstractListModel(parent), m_signIn(signIn)
{
    connect(signIn, &identity::SignIn::tenantsChanged, this, &TenantModel::refresh);
    connect(signIn, &identity::SignIn::accountsChanged, this, &TenantModel::refresh);
    refresh();
}

void TenantModel::refresh()
{
    QList<Tenant> shown;
    for (const Tenant& tenant : m_signIn->tenants()) {
        const bool fits = m_filter.isEmpty() || tenant.name.contains(m_filter, Qt::CaseInsensitive) || tenant.domain.contains(m_filter, Qt::CaseInsensitive)
            || tenant.id.startsWith(m_filter, Qt::CaseInsensitive);
        if (fits) {
            shown << tenant;
        }
    }
    std::stable_sort(shown.begin(), shown.end(), [](const Tenant& one, const Tenant& other) {
        return one.isHome != other.isHome ? one.isHome : titleOf(one).localeAwareCompare(titleOf(other)) < 0;
    });
    const auto sameIds = [](const Tenant& one, const Tenant& other) { return one.id == other.id; };
    if (shown.size() == m_tenants.size() && std::equal(shown.cbegin(), shown.cend(), m_tenants.cbegin(), sameIds)) {
        m_tenants = shown; // the selection and the keyboard stay where they are
        if (!shown.isEmpty()) {
            Q_EMIT dataChanged(index(0), index(int(shown.size()) - 1));
        }
        return;
    }
    beginResetModel();
    m_tenants = shown;
    endResetModel();
}

void TenantModel::setFilter(const QString& text)
{
    m_filter = text.trimmed();
    refresh();
}

int TenantModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_tenants.size());
}

const Tenant* TenantModel::tenant(int row) const
{
    return row >= 0 && row < m_tenants.size() ? &m_tenants[row] : nullptr;
}

int TenantModel::rowOf(const QString& id) const
{
    for (int row = 0; row < m_tenants.size(); ++row) {
        if (m_tenants[row].id == id) {
            return row;
        }
    }
    return -1;
}

QVariant TenantModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const Tenant& tenant = m_tenants[index.row()];
    const bool current = tenant.id == m_signIn->currentTenantId();
    switch (role) {
    case Qt::DisplayRole:
        return titleOf(tenant);
    case NoteRole: {
        QStringList note{tenant.isHome ? tr("Home tenant") : QString(), titleOf(tenant) == tenant.domain ? QString() : tenant.domain, tenant.id};
        note.removeAll(QString());
        return note.join(QStringLiteral("  ·  "));
    }
    case ReasonRole:
        return reasonOf(tenant);
    case StateRole:
        return int(tenant.state);
    case CurrentRole:
        return current;
    case IdRole:
        return tenant.id;
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1, %2").arg(titleOf(tenant), wordsOf(tenant.state, current).text);
    case Qt::AccessibleDescriptionRole:
        return QStringLiteral("%1. %2").arg(data(index, NoteRole).toString(), reasonOf(tenant));
    default:
        return {};
    }
}

} // namespace widgets::account
