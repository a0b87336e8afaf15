// SPDX-License-Identifier: GPL-3.0-or-later
// What a token broker does once it is its turn: ask the authority, judge the answer, remember the outcome.
#include "identity/logging.h"
#include "identity/tokenbroker.h"

#include <QCoreApplication>

namespace identity {

namespace {

core::Error noRefreshToken()
{
    core::Error error = core::Error::make(core::ErrorKind::SignInNeeded,
                                          QCoreApplication::translate("identity", "No sign-in of this account is stored here."));
    error.code = QStringLiteral("NoRefreshToken");
    return error;
}

bool isTransient(core::ErrorKind kind)
{
    switch (kind) {
    case core::ErrorKind::Network:
    case core::ErrorKind::Timeout:
    case core::ErrorKind::Throttled:
    case core::ErrorKind::ServiceFailure:
    case core::ErrorKind::MalformedResponse: // a captive portal or a proxy page stands between
    case core::ErrorKind::Tls:
        return true;
    default:
        return false;
    }
}

/// What passes by itself.
bool isOutage(core::ErrorKind kind)
{
    return kind == core::ErrorKind::Network || kind == core::ErrorKind::Timeout || kind == core::ErrorKind::Throttled ||
           kind == core::ErrorKind::ServiceFailure;
}

} // namespace

QCoro::Task<core::Result<http::AccessToken>> TokenBroker::acquire(Wanted wanted)
{
    if (m_externals.contains(wanted.accountId)) {
        core::Result<http::AccessToken> token = co_await acquireFromCredential(wanted);
        co_return token;
    }
    const bool reloaded = co_await m_parts.store->reloadIfNewer(m_parts.accounts, wanted.accountId);
    Q_UNUSED(reloaded)
    if (wanted.claims.isEmpty() && !wanted.force) {
        const std::optional<http::AccessToken> cached = fromCache(wanted, false); // an earlier flight may have brought it
        if (cached) {
            co_return *cached;
        }
    }
    const std::optional<http::AccessToken> newer = newerThanRefused(wanted);
    if (newer) {
        co_return *newer;
    }
    const Accounts::Entry* entry = m_parts.accounts->find(wanted.accountId);
    if (entry && entry->account.state == SignInState::Locked) {
        co_return core::failure(entry->account.problem);
    }
    if (!wanted.claims.isEmpty()) {
        m_parts.accounts->cache().removeAccessToken(wanted.lookup()); // the service refused it
    }
    TokenClient::Refresh refresh;
    refresh.tenantId = wanted.tenantId.isEmpty() ? m_parts.accounts->authority().tenant : wanted.tenantId;
    refresh.refreshToken = m_parts.accounts->cache().refreshToken(wanted.accountId);
    refresh.scope = wanted.scope;
    refresh.claims = wanted.claims;
    if (refresh.refreshToken.isEmpty()) {
        co_return failed(wanted, noRefreshToken());
    }
    const core::CancelToken never;
    const core::Result<TokenAnswer> answer = co_await m_parts.client->refresh(refresh, never);
    if (!answer) {
        co_return failed(wanted, answer.error());
    }
    const core::Result<Endpoints> endpoints = co_await m_parts.client->endpoints(refresh.tenantId, never);
    if (!endpoints) {
        co_return failed(wanted, endpoints.error());
    }
    core::Result<http::AccessToken> token = stored(wanted, *answer, endpoints->issuer);
    co_return token;
}

core::Result<http::AccessToken> TokenBroker::stored(const Wanted& wanted, const TokenAnswer& answer, const QString& issuer)
{
    TokenCache::Issued issued;
    issued.homeAccountId = wanted.accountId;
    issued.tenantId = wanted.tenantId;
    issued.requestedScope = wanted.scope;
    issued.answer = answer;
    issued.now = m_parts.clock->now();
    if (!answer.idToken.isEmpty()) {
        const IdTokenExpectation expectation{m_parts.accounts->authority().clientId, issuer, wanted.tenantId, {}, issued.now};
        const core::Result<IdTokenClaims> claims = IdTokenClaims::check(answer.idToken, expectation);
        if (!claims) {
            return failed(wanted, claims.error());
        }
        issued.claims = *claims;
        issued.tenantId = m_parts.accounts->authority().hasTenants() ? claims->tenantId : QString();
        // Elsewhere than at Entra ID the subject itself has to stay (OpenID Connect Core §12.2); a guest's differs by tenant.
        const bool namesPerson = !answer.clientInfo.isEmpty() || !m_parts.accounts->authority().hasTenants();
        if (namesPerson && homeAccountId(answer.clientInfo, *claims) != wanted.accountId) {
            core::Error error = core::Error::make(core::ErrorKind::Untrusted, QStringLiteral("The tokens are of another account."));
            error.code = QStringLiteral("IdTokenRejected");
            return failed(wanted, error);
        }
    }
    if (!m_parts.accounts->find(wanted.accountId)) {
        return core::Error::cancelled(); // signed out while the request was under way
    }
    m_parts.accounts->cache().store(issued);
    if (issued.tenantId != wanted.tenantId) {
        m_parts.accounts->setTenantDomain(wanted.accountId, issued.tenantId, wanted.tenantId); // asked for by domain
    }
    noteSatisfied({wanted.accountId, issued.tenantId, wanted.scope}, wanted.claims);
    settle(wanted, issued.tenantId);
    return http::AccessToken{answer.accessToken, issued.now.addSecs(answer.expiresIn)};
}

void TokenBroker::settle(const Wanted& wanted, const QString& tenantId)
{
    Wanted plain = wanted;
    plain.force = false;
    m_refusals.remove(plain.key());
    m_outage.end();
    m_parts.needs->settleBySuccess({wanted.accountId, tenantId, wanted.scope}, wanted.claims);
    if (!m_parts.needs->hasTenantWide(wanted.accountId, tenantId)) {
        // Otherwise another resource of the tenant still waits for the person.
        m_parts.accounts->setTenantState(wanted.accountId, tenantId, SignInState::SignedIn, {});
    }
    Q_EMIT cacheChanged();
    Q_EMIT statesChanged();
}

void TokenBroker::remember(const Wanted& wanted, const core::Error& error)
{
    Wanted plain = wanted;
    plain.force = false;
    m_refusals.insert(plain.key(), {error, {}});
    const NeedKind kind = needKindOf(error);
    if (kind != NeedKind::Consent && kind != NeedKind::AdminConsent) { // those concern one permission, not the tenant
        const SignInState state = canContinueInBrowser(kind) ? SignInState::Needed : SignInState::Blocked;
        m_parts.accounts->setTenantState(wanted.accountId, wanted.tenantId, state, error);
    }
    Q_EMIT statesChanged();
    m_parts.needs->raise(wanted.subject(), error, wanted.claims);
}

core::Result<http::AccessToken> TokenBroker::failed(const Wanted& wanted, const core::Error& error)
{
    qCInfo(lcIdentity, "no silent token: %s %s", qUtf8Printable(core::kindName(error.kind)), qUtf8Printable(error.code));
    if (!m_parts.accounts->find(wanted.accountId)) {
        return core::Error::cancelled(); // signed out while the request was under way
    }
    if (!isOutage(error.kind)) {
        m_outage.end(); // it answered
    }
    if (error.kind == core::ErrorKind::SignInNeeded || error.kind == core::ErrorKind::Forbidden) {
        core::Error told = error;
        if (told.claims.isEmpty()) {
            told.claims = wanted.claims; // the next sign-in has to satisfy what the service asked for
        }
        remember(wanted, told);
        return told;
    }
    if (!isTransient(error.kind)) {
        return error;
    }
    if (isOutage(error.kind)) {
        m_retry = wanted;
        m_outage.begin(error);
    }
    const std::optional<http::AccessToken> rest = fromCache(wanted, true);
    // With a token left there is no hurry; without one, the person may try again at once unless the server named a time.
    const core::Milliseconds pause = error.retryAfter.value_or(core::Milliseconds(rest ? 30000 : 0));
    if (pause.count() > 0) {
        Wanted plain = wanted;
        plain.force = false;
        m_refusals.insert(plain.key(), {error, m_parts.clock->now().addMSecs(pause.count())});
    }
    if (rest && wanted.claims.isEmpty() && !wanted.force) {
        return *rest;
    }
    return error;
}

QCoro::Task<core::Result<http::AccessToken>> TokenBroker::acquireFromCredential(Wanted wanted)
{
    const std::shared_ptr<Credential> credential = m_externals.value(wanted.accountId).credential;
    http::TokenRequest request;
    request.scope = wanted.scope;
    request.tenantId = wanted.tenantId;
    request.claims = wanted.claims;
    request.forceRefresh = wanted.force;
    const core::CancelToken never;
    const core::Result<http::AccessToken> answer = co_await credential->token(request, m_parts.client, never);
    if (!answer) {
        co_return failed(wanted, answer.error());
    }
    if (m_externals.contains(wanted.accountId)) {
        const TokenCache::CachedToken token{answer->secret, m_parts.clock->now(), answer->expiresOn, {}};
        m_externals[wanted.accountId].tokens.insert(wanted.tenantId + wanted.scope, token);
        m_parts.accounts->setTenantState(wanted.accountId, wanted.tenantId, SignInState::SignedIn, {});
        Q_EMIT statesChanged();
        m_outage.end();
    }
    co_return *answer;
}

} // namespace identity
