// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "identity/account.h"
#include "identity/tokencache.h"

namespace identity {

/// The accounts of one authority as the program knows them: tokens (TokenCache), display facts, tenants with their states, and which
/// account and tenant are current. Pure memory; no signals.
class Accounts
{
public:
    struct Entry
    {
        Account account; ///< isCurrent is filled by list()
        QList<Tenant> tenants;
        QString currentTenantId;
        bool isKept = false; ///< the keychain holds it
    };

    explicit Accounts(const Authority& authority) : m_authority(authority), m_cache(authority) {}

    TokenCache& cache() { return m_cache; }
    const TokenCache& cache() const { return m_cache; }
    const Authority& authority() const { return m_authority; }

    QList<Account> list() const;
    const QList<Entry>& entries() const { return m_entries; }
    Entry* find(const QString& accountId);
    const Entry* current() const;
    const QString& currentId() const { return m_currentId; }
    /// False for an unknown id.
    bool setCurrent(const QString& accountId);
    /// By id or, without case, by user name.
    QString idOf(const QString& idOrUsername) const;

    /// A sign-in's tokens: stores them, adds or mends the account and makes it current, in the tenant that issued them.
    Account accept(const TokenCache::Issued& issued);
    /// An account whose tokens came into the cache from elsewhere: adds or mends it; current only when no other one is.
    void adopt(const TokenCache::Person& person);
    /// An account of a Credential: without cache entries; becomes the current one.
    Account acceptExternal(const Account& account, const QList<Tenant>& tenants);
    /// Adds an account that is known by name only, as the list on disk has it.
    void addKnown(const Entry& entry);
    void remove(const QString& accountId);

    /// State of a tenant; of the account too when it is the home tenant.
    void setTenantState(const QString& accountId, const QString& tenantId, SignInState state, const core::Error& problem);
    void setAccountState(const QString& accountId, SignInState state, const core::Error& problem);
    void setCurrentTenant(const QString& accountId, const QString& tenantId);
    /// The domain that a tenant was asked for by; the name from setTenants() wins.
    void setTenantDomain(const QString& accountId, const QString& tenantId, const QString& domain);
    /// Ids, domains and names from outside; states stay.
    void setTenants(const QString& accountId, const QList<Tenant>& tenants);
    QList<Tenant> tenantsOf(const QString& accountId) const;
    /// GUID of a tenant given by GUID or domain; the text itself when unknown; empty where the authority has no tenants.
    QString tenantIdOf(const QString& accountId, const QString& idOrDomain) const;

private:
    Entry& ensure(const QString& accountId);
    static Tenant& ensureTenant(Entry* entry, const QString& tenantId);

    Authority m_authority;
    TokenCache m_cache;
    QList<Entry> m_entries;
    QString m_currentId;
};

} // namespace identity
