// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/session.h"

#include "identity/credentials/applicationcredential.h"
#include "identity/credentials/azureclicredential.h"
#include "identity/logging.h"
#include "identity/sessioncore.h"

namespace identity {

Session::Session(SessionParts parts, QObject* parent) : QObject(parent), m_core(std::make_shared<SessionCore>(std::move(parts)))
{
    silenceNetworkAuth();
    m_core->begin();
    connect(m_core.get(), &SessionCore::accountsChanged, this, &Session::accountsChanged);
    connect(m_core.get(), &SessionCore::tenantsChanged, this, &Session::tenantsChanged);
    connect(&m_core->clockWatch, &ClockWatch::offsetChanged, this, &Session::clockOffsetChanged);
    connect(&m_core->needs, &Needs::changed, this, &Session::needsChanged);
    connect(&m_core->needs, &Needs::raised, this, [this](const Need& need) {
        Q_EMIT needRaised(need);
        Q_EMIT signInBecameNeeded(need.error, need.accountId, need.tenantId);
    });
    connect(m_core->broker.outage(), &Outage::changed, this, &Session::troubleChanged);
    connect(&m_core->broker, &TokenBroker::cacheChanged, this, &Session::grantsChanged);
    connect(m_core->parts.secrets.get(), &SecretStore::statusChanged, this, &Session::keychainChanged);
}

Session::~Session()
{
    m_core->cancelWaiting();
    m_core->needs.endAll();
}

const Authority& Session::authority() const
{
    return m_core->parts.authority;
}

QCoro::Task<core::Result<void>> Session::restore()
{
    return m_core->restore();
}

std::shared_ptr<http::TokenProvider> Session::tokens() const
{
    return std::shared_ptr<http::TokenProvider>(m_core, &m_core->broker);
}

QCoro::Task<core::Result<Account>> Session::signInWithBrowser(SignInRequest request, ShowBrowser show, core::CancelToken cancel)
{
    return m_core->signInWithBrowser(std::move(request), std::move(show), std::move(cancel));
}

QCoro::Task<core::Result<Account>> Session::signInWithDeviceCode(SignInRequest request, ShowDeviceCode show,
                                                                 core::CancelToken cancel)
{
    return m_core->signInWithDeviceCode(std::move(request), std::move(show), std::move(cancel));
}

QCoro::Task<core::Result<Account>> Session::signInAutomatically(core::CancelToken cancel)
{
    return m_core->signInAutomatically(std::move(cancel));
}

QCoro::Task<core::Result<Account>> Session::signInWith(std::shared_ptr<Credential> credential, core::CancelToken cancel)
{
    return m_core->signInWith(std::move(credential), std::move(cancel));
}

QCoro::Task<core::Result<Account>> Session::signInWithAzureCli(core::CancelToken cancel)
{
    return m_core->signInWith(std::make_shared<AzureCliCredential>(), std::move(cancel));
}

QCoro::Task<core::Result<Account>> Session::signInAsServicePrincipal(ServicePrincipal principal, core::CancelToken cancel)
{
    const auto proof = std::make_shared<SecretProof>(principal.secret);
    return m_core->signInWith(std::make_shared<ApplicationCredential>(principal.tenantId, principal.clientId, proof),
                              std::move(cancel));
}

QCoro::Task<core::Result<Account>> Session::ensureSignedIn(core::CancelToken cancel)
{
    return m_core->ensureSignedIn(std::move(cancel));
}

QCoro::Task<core::Result<void>> Session::signOut(QString accountId)
{
    return m_core->signOut(std::move(accountId));
}

QCoro::Task<core::Result<Tenant>> Session::switchTenant(QString tenantId, core::CancelToken cancel)
{
    return m_core->switchTenant(std::move(tenantId), std::move(cancel));
}

core::Result<Account> Session::useAccount(const QString& idOrUsername)
{
    const QString id = m_core->accounts.idOf(idOrUsername);
    if (id.isEmpty() || !m_core->accounts.setCurrent(id)) {
        return core::failure(core::ErrorKind::InvalidInput, tr("No such account is signed in here."), idOrUsername);
    }
    const core::Result<void> written = m_core->store.writeList(m_core->accounts);
    if (!written) {
        qCInfo(lcIdentity, "the list of accounts could not be written");
    }
    Q_EMIT accountsChanged();
    Q_EMIT tenantsChanged();
    return currentAccount();
}

QCoro::Task<KeychainStatus> Session::unlockKeychain()
{
    return m_core->unlockKeychain();
}

QCoro::Task<KeychainStatus> Session::flush()
{
    return m_core->flush();
}

QList<Account> Session::accounts() const
{
    return m_core->accounts.list();
}

Account Session::currentAccount() const
{
    const Accounts::Entry* entry = m_core->accounts.current();
    if (!entry) {
        return {};
    }
    Account account = entry->account;
    account.isCurrent = true;
    return account;
}

QList<Tenant> Session::tenants() const
{
    return m_core->accounts.tenantsOf(m_core->accounts.currentId());
}

QString Session::currentTenantId() const
{
    const Accounts::Entry* entry = m_core->accounts.current();
    return entry ? entry->currentTenantId : QString();
}

void Session::setTenants(const QList<Tenant>& tenants)
{
    m_core->accounts.setTenants(m_core->accounts.currentId(), tenants);
    Q_EMIT tenantsChanged();
}

std::chrono::seconds Session::clockOffset() const
{
    return m_core->clockWatch.offset();
}

KeychainStatus Session::keychain() const
{
    return m_core->parts.secrets->status();
}

} // namespace identity
