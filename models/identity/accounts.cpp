// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/accounts.h"

#include <algorithm>

namespace identity {

QList<Account> Accounts::list() const
{
    QList<Account> result;
    for (const Entry& entry : m_entries) {
        Account account = entry.account;
        account.isCurrent = account.id == m_currentId;
        result.append(account);
    }
    return result;
}

Accounts::Entry* Accounts::find(const QString& accountId)
{
    const auto it = std::find_if(m_entries.begin(), m_entries.end(),
                                 [&accountId](const Entry& entry) { return entry.account.id == accountId; });
    return it == m_entries.end() ? nullptr : &*it;
}

const Accounts::Entry* Accounts::current() const
{
    return const_cast<Accounts*>(this)->find(m_currentId);
}

bool Accounts::setCurrent(const QString& accountId)
{
    if (!find(accountId)) {
        return false;
    }
    m_currentId = accountId;
    return true;
}

QString Accounts::idOf(const QString& idOrUsername) const
{
    for (const Entry& entry : m_entries) {
        if (entry.account.id.compare(idOrUsername, Qt::CaseInsensitive) == 0 ||
            entry.account.username.compare(idOrUsername, Qt::CaseInsensitive) == 0) {
            return entry.account.id;
        }
    }
    return {};
}

Accounts::Entry& Accounts::ensure(const QString& accountId)
{
    if (Entry* known = find(accountId)) {
        return *known;
    }
    Entry entry;
    entry.account.id = accountId;
    m_entries.append(entry);
    return m_entries.last();
}

Tenant& Accounts::ensureTenant(Entry* entry, const QString& tenantId)
{
    for (Tenant& tenant : entry->tenants) {
        if (tenant.id.compare(tenantId, Qt::CaseInsensitive) == 0) {
            return tenant;
        }
    }
    Tenant tenant;
    tenant.id = tenantId.toLower();
    tenant.isHome = tenant.id == entry->account.homeTenantId;
    entry->tenants.append(tenant);
    return entry->tenants.last();
}

Account Accounts::accept(const TokenCache::Issued& issued)
{
    m_cache.store(issued);
    Entry& entry = ensure(issued.homeAccountId);
    const HomeAccountId home = HomeAccountId::fromText(issued.homeAccountId);
    entry.account.homeTenantId = home.tenantId.isEmpty() ? issued.tenantId : home.tenantId;
    entry.account.objectId = home.objectId;
    if (entry.account.homeTenantId == issued.tenantId || entry.account.username.isEmpty()) {
        entry.account.username = issued.claims.username;
        entry.account.name = issued.claims.name;
    }
    entry.account.state = SignInState::SignedIn;
    entry.account.problem = {};
    if (m_authority.hasTenants()) {
        ensureTenant(&entry, entry.account.homeTenantId);
        Tenant& tenant = ensureTenant(&entry, issued.tenantId);
        tenant.state = SignInState::SignedIn;
        tenant.problem = {};
    }
    entry.currentTenantId = issued.tenantId;
    m_currentId = issued.homeAccountId;
    Account account = entry.account;
    account.isCurrent = true;
    return account;
}

Account Accounts::acceptExternal(const Account& given, const QList<Tenant>& tenants)
{
    Entry& entry = ensure(given.id);
    entry.account = given;
    entry.account.homeTenantId = given.homeTenantId.toLower();
    entry.account.state = SignInState::SignedIn;
    entry.account.problem = {};
    Tenant& tenant = ensureTenant(&entry, entry.account.homeTenantId);
    tenant.state = SignInState::SignedIn;
    entry.currentTenantId = entry.account.homeTenantId;
    m_currentId = given.id;
    if (!tenants.isEmpty()) {
        setTenants(given.id, tenants);
    }
    Account account = find(given.id)->account;
    account.isCurrent = true;
    return account;
}

void Accounts::adopt(const TokenCache::Person& person)
{
    Entry& entry = ensure(person.homeAccountId);
    entry.account.homeTenantId = person.homeTenantId;
    entry.account.objectId = person.homeAccountId.section(QLatin1Char('.'), 0, 0);
    entry.account.username = person.username;
    entry.account.name = person.name;
    entry.account.state = SignInState::SignedIn;
    entry.account.problem = {};
    const QStringList issued = m_cache.tenantsOf(person.homeAccountId);
    for (const QString& tenant : QStringList{person.homeTenantId} + issued) {
        if (!tenant.isEmpty()) {
            Tenant& known = ensureTenant(&entry, tenant);
            known.state = SignInState::SignedIn;
            known.problem = {};
        }
    }
    if (entry.currentTenantId.isEmpty()) {
        entry.currentTenantId = person.homeTenantId.isEmpty() ? issued.value(0) : person.homeTenantId;
    }
    if (!current()) {
        m_currentId = person.homeAccountId;
    }
}

void Accounts::addKnown(const Entry& known)
{
    Entry& entry = ensure(known.account.id);
    entry = known;
}

void Accounts::remove(const QString& accountId)
{
    m_cache.removeAccount(accountId);
    m_entries.removeIf([&accountId](const Entry& entry) { return entry.account.id == accountId; });
    if (m_currentId == accountId) {
        m_currentId = m_entries.isEmpty() ? QString() : m_entries.first().account.id;
    }
}

void Accounts::setTenantState(const QString& accountId, const QString& tenantId, SignInState state, const core::Error& problem)
{
    Entry* entry = find(accountId);
    if (!entry) {
        return;
    }
    if (!m_authority.hasTenants()) {
        entry->account.state = state;
        entry->account.problem = problem;
        return;
    }
    Tenant& tenant = ensureTenant(entry, tenantId);
    tenant.state = state;
    tenant.problem = problem;
    if (tenant.isHome) {
        entry->account.state = state;
        entry->account.problem = problem;
    }
}

void Accounts::setAccountState(const QString& accountId, SignInState state, const core::Error& problem)
{
    if (Entry* entry = find(accountId)) {
        entry->account.state = state;
        entry->account.problem = problem;
    }
}

void Accounts::setCurrentTenant(const QString& accountId, const QString& tenantId)
{
    if (Entry* entry = find(accountId)) {
        entry->currentTenantId = ensureTenant(entry, tenantId).id;
    }
}

void Accounts::setTenantDomain(const QString& accountId, const QString& tenantId, const QString& domain)
{
    static const QStringList words{QStringLiteral("organizations"), QStringLiteral("common"), QStringLiteral("consumers")};
    Entry* entry = find(accountId);
    if (!entry || isGuid(domain) || !domain.contains(QLatin1Char('.')) || words.contains(domain)) {
        return;
    }
    Tenant& tenant = ensureTenant(entry, tenantId);
    if (tenant.domain.isEmpty()) {
        tenant.domain = domain.toLower();
    }
}

void Accounts::setTenants(const QString& accountId, const QList<Tenant>& tenants)
{
    Entry* entry = find(accountId);
    if (!entry) {
        return;
    }
    for (const Tenant& given : tenants) {
        Tenant& tenant = ensureTenant(entry, given.id);
        tenant.domain = given.domain;
        tenant.name = given.name;
    }
}

QList<Tenant> Accounts::tenantsOf(const QString& accountId) const
{
    const Entry* entry = const_cast<Accounts*>(this)->find(accountId);
    if (!entry) {
        return {};
    }
    QList<Tenant> tenants = entry->tenants;
    for (Tenant& tenant : tenants) {
        tenant.isCurrent = tenant.id == entry->currentTenantId;
    }
    std::stable_sort(tenants.begin(), tenants.end(), [](const Tenant& a, const Tenant& b) { return a.isHome && !b.isHome; });
    return tenants;
}

QString Accounts::tenantIdOf(const QString& accountId, const QString& idOrDomain) const
{
    if (!m_authority.hasTenants()) {
        return {}; // whatever tenant the resources belong to, one server issues all tokens
    }
    const QList<Tenant> tenants = tenantsOf(accountId);
    for (const Tenant& tenant : tenants) {
        if (tenant.id.compare(idOrDomain, Qt::CaseInsensitive) == 0 ||
            tenant.domain.compare(idOrDomain, Qt::CaseInsensitive) == 0) {
            return tenant.id;
        }
    }
    return isGuid(idOrDomain) ? idOrDomain.toLower() : idOrDomain;
}

} // namespace identity
