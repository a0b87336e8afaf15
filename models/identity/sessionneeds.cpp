// SPDX-License-Identifier: GPL-3.0-or-later
// What a session tells about needs, trouble and grants.
#include "identity/session.h"
#include "identity/sessioncore.h"

namespace identity {

std::shared_ptr<http::TokenProvider> Session::waitingTokens() const
{
    return std::shared_ptr<http::TokenProvider>(m_core, &m_core->waitingTokens);
}

QList<Need> Session::needs() const
{
    return m_core->needs.list();
}

core::Result<SignInRequest> Session::requestFor(const QString& needId) const
{
    const std::optional<Need> need = m_core->needs.find(needId);
    if (!need) {
        return core::failure(core::ErrorKind::InvalidInput, tr("This no longer waits for a sign-in."));
    }
    SignInRequest request;
    request.accountId = need->accountId;
    request.tenantId = need->tenantId;
    request.scope = need->scope;
    request.claims = need->error.claims;
    request.keepCurrent = true;
    return request;
}

void Session::dismissNeed(const QString& needId)
{
    m_core->needs.dismiss(needId);
}

void Session::retryNeed(const QString& needId)
{
    const std::optional<Need> need = m_core->needs.find(needId);
    if (need) {
        m_core->broker.forgetRefusals(need->accountId, need->tenantId);
        m_core->needs.forget(needId);
    }
}

ServiceTrouble Session::trouble() const
{
    return m_core->broker.outage()->trouble();
}

void Session::retryNow()
{
    m_core->broker.outage()->hurry();
}

QList<Grant> Session::grants() const
{
    const Accounts& accounts = m_core->accounts;
    return grantsOf(accounts.cache(), m_core->parts.authority, accounts.currentId(), m_core->parts.clock->now());
}

QList<TenantIdentity> Session::identities() const
{
    return identitiesOf(m_core->accounts.cache(), m_core->parts.authority, m_core->accounts.currentId());
}

QCoro::Task<core::Result<QUrl>> Session::browserSignOut(QString accountId, core::CancelToken cancel)
{
    return m_core->browserSignOut(std::move(accountId), std::move(cancel));
}

bool Session::openInBrowser(const QUrl& url) const
{
    return m_core->parts.openBrowser && m_core->parts.openBrowser(url);
}

} // namespace identity
