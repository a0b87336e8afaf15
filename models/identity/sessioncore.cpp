// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/sessioncore.h"

#include "identity/logging.h"

#include <QCoreApplication>
#include <QUrlQuery>

namespace identity {

SessionCore::SessionCore(SessionParts given)
    : parts(std::move(given)), clockWatch(parts.clock), network(parts.authority), client(parts.authority, &network, parts.clock, parts.random),
      accounts(parts.authority), store(parts.authority, parts.secrets.get(), parts.dataDirectory),
      needs(&accounts, parts.clock, parts.patience), waitingTokens(&broker, &needs, &accounts)
{
    network.setClockWatch(&clockWatch);
    connect(&broker, &TokenBroker::statesChanged, this, &SessionCore::accountsChanged);
    connect(&broker, &TokenBroker::statesChanged, this, &SessionCore::tenantsChanged);
}

void SessionCore::begin()
{
    TokenBroker::Parts brokerParts;
    brokerParts.accounts = &accounts;
    brokerParts.store = &store;
    brokerParts.client = &client;
    brokerParts.needs = &needs;
    brokerParts.clock = parts.clock;
    brokerParts.owner = weak_from_this();
    broker.setParts(brokerParts);
    waitingTokens.setOwner(weak_from_this());
}

QCoro::Task<core::Result<void>> SessionCore::restore()
{
    const auto alive = shared_from_this();
    core::Result<void> restored = co_await store.restore(&accounts);
    Q_EMIT accountsChanged();
    Q_EMIT tenantsChanged();
    co_return restored;
}

SignInRequest SessionCore::completed(SignInRequest request) const
{
    if (!parts.authority.hasTenants()) {
        request.tenantId.clear();
    } else if (request.tenantId.isEmpty()) {
        request.tenantId = parts.authority.tenant;
    }
    if (request.scope.isEmpty()) {
        request.scope = parts.authority.signInScope;
    }
    return request;
}

QString SessionCore::hintOf(const SignInRequest& request) const
{
    return request.accountId.isEmpty() ? request.loginHint : accounts.cache().loginHint(request.accountId);
}

core::Result<Account> SessionCore::accept(const core::Result<TokenAnswer>& answer, const Expected& expected)
{
    if (!answer) {
        return answer.error();
    }
    const QDateTime now = parts.clock->now();
    const IdTokenExpectation expectation{parts.authority.clientId, expected.issuer, expected.tenantId, expected.nonce, now};
    const core::Result<IdTokenClaims> claims = IdTokenClaims::check(answer->idToken, expectation);
    if (!claims) {
        qCWarning(lcIdentity, "sign-in refused: %s", qUtf8Printable(claims.error().message));
        return claims.error();
    }
    clockWatch.takeIssueTime(std::chrono::seconds(claims->clockOffSeconds));
    TokenCache::Issued issued;
    issued.homeAccountId = homeAccountId(answer->clientInfo, *claims);
    issued.claims = *claims;
    issued.tenantId = parts.authority.hasTenants() ? claims->tenantId : QString();
    issued.requestedScope = expected.scope;
    issued.answer = *answer;
    issued.now = now;
    const QString currentBefore = accounts.currentId();
    const QString tenantBefore = accounts.current() ? accounts.current()->currentTenantId : QString();
    Account account = accounts.accept(issued);
    if (expected.keepCurrent && accounts.setCurrent(currentBefore)) {
        account.isCurrent = account.id == currentBefore;
        if (account.isCurrent) {
            accounts.setCurrentTenant(account.id, tenantBefore);
        }
    }
    accounts.setTenantDomain(account.id, issued.tenantId, expected.tenantId);
    broker.forgetRefusals(account.id);
    broker.noteSatisfied({account.id, issued.tenantId, expected.scope}, expected.claims);
    broker.outage()->end();
    saveLater(account.id);
    Q_EMIT accountsChanged();
    Q_EMIT tenantsChanged();
    Q_EMIT broker.cacheChanged();
    needs.settleBySignIn(account.id, issued.tenantId, expected.scope); // last: calls that waited go on in here
    return account;
}

QCoro::Task<void> SessionCore::save(QString accountId)
{
    const auto alive = shared_from_this();
    const core::Result<void> saved = co_await store.save(&accounts, accountId);
    if (!saved) {
        qCInfo(lcIdentity, "an account could not be kept: %s", qUtf8Printable(core::kindName(saved.error().kind)));
    }
}

void SessionCore::saveLater(const QString& accountId)
{
    save(accountId); // a keychain that waits for its prompt must not hold up the sign-in
}

QCoro::Task<KeychainStatus> SessionCore::flush()
{
    const auto alive = shared_from_this();
    co_await broker.settled(); // a refresh may have answered a moment ago and be about to save
    co_await store.flush();
    co_return parts.secrets->status();
}

QCoro::Task<core::Result<Account>> SessionCore::signInWithDeviceCode(SignInRequest request, Session::ShowDeviceCode show,
                                                                     core::CancelToken cancel)
{
    const auto alive = shared_from_this();
    const SignInRequest wanted = completed(request);
    const QString claims = wanted.claims;
    const core::Result<DeviceCode> started = co_await client.startDeviceCode(wanted.tenantId, wanted.scope, claims, cancel);
    if (!started) {
        co_return core::failure(started.error());
    }
    const DeviceCode device = *started;
    if (show) {
        show(device.prompt);
    }
    const core::Result<TokenAnswer> answer = co_await client.pollDeviceCode(wanted.tenantId, device, cancel);
    const core::Result<Endpoints> endpoints = co_await client.endpoints(wanted.tenantId, cancel);
    if (!endpoints) {
        co_return core::failure(endpoints.error());
    }
    const Expected expected{wanted.tenantId, wanted.scope, {}, endpoints->issuer, wanted.claims, wanted.keepCurrent};
    core::Result<Account> account = accept(answer, expected);
    co_return account;
}

QCoro::Task<core::Result<TokenAnswer>> SessionCore::redeemSilently(QString hint, Expected* expected, core::CancelToken cancel)
{
    const core::Result<Endpoints> endpoints = co_await client.endpoints(expected->tenantId, cancel);
    if (!endpoints) {
        co_return core::failure(endpoints.error());
    }
    const RequestSecrets secrets = RequestSecrets::make(parts.random);
    const QString redirectUri = QStringLiteral("http://localhost");
    AuthorizationOptions options;
    options.scope = expected->scope;
    options.loginHint = hint;
    options.prompt = QStringLiteral("none");
    options.responseMode = QStringLiteral("query");
    FormFields fields = authorizationFields(options, secrets);
    fields.append({QStringLiteral("client_id"), parts.authority.clientId});
    fields.append({QStringLiteral("response_type"), QStringLiteral("code")});
    fields.append({QStringLiteral("redirect_uri"), redirectUri});
    QUrl url = endpoints->authorization;
    url.setQuery(QString::fromLatin1(formEncoded(fields)));
    const auto redirect = co_await client.authorizeSilently(url, redirectUri, cancel);
    if (!redirect) {
        co_return core::failure(redirect.error());
    }
    CallbackRequest callback;
    callback.parameters = *redirect;
    if (!equalsConstantTime(callback.single(QStringLiteral("state")).toUtf8(), secrets.state)) {
        co_return core::failure(core::ErrorKind::Untrusted, QStringLiteral("the redirect does not belong to this request"), url.host());
    }
    const OAuthError refusal = OAuthError::fromRedirect(callback.parameters);
    if (!refusal.isEmpty()) {
        co_return refusal.toError(url.host());
    }
    TokenClient::Redemption redemption;
    redemption.tenantId = expected->tenantId;
    redemption.code = callback.single(QStringLiteral("code")).toUtf8();
    redemption.redirectUri = redirectUri;
    redemption.verifier = secrets.verifier;
    redemption.scope = expected->scope;
    expected->nonce = QString::fromLatin1(secrets.nonce);
    expected->issuer = endpoints->issuer;
    core::Result<TokenAnswer> answer = co_await client.redeem(redemption, cancel);
    co_return answer;
}

QCoro::Task<core::Result<Account>> SessionCore::signInAutomatically(core::CancelToken cancel)
{
    const auto alive = shared_from_this();
    if (!parts.authority.allowsAutomaticSignIn()) {
        co_return core::failure(core::ErrorKind::Untrusted, QStringLiteral("automatic sign-in is for sandboxes only"),
                                parts.authority.url.host());
    }
    Expected expected{parts.authority.tenant, parts.authority.signInScope, {}, {}, {}, false};
    const QString hint = parts.authority.automaticUser;
    const core::Result<TokenAnswer> answer = co_await redeemSilently(hint, &expected, cancel);
    core::Result<Account> account = accept(answer, expected);
    co_return account;
}

QCoro::Task<core::Result<Account>> SessionCore::signInWith(std::shared_ptr<Credential> credential, core::CancelToken cancel)
{
    const auto alive = shared_from_this();
    const core::Result<CredentialIdentity> identity = co_await credential->identify(&client, cancel);
    if (!identity) {
        co_return core::failure(identity.error());
    }
    http::TokenRequest request;
    request.scope = parts.authority.signInScope;
    request.tenantId = identity->account.homeTenantId.toLower();
    const core::Result<http::AccessToken> token = co_await credential->token(request, &client, cancel);
    if (!token) {
        co_return core::failure(token.error());
    }
    const Account account = accounts.acceptExternal(identity->account, identity->tenants);
    broker.setCredential(account.id, credential, request, *token);
    broker.forgetRefusals(account.id);
    Q_EMIT accountsChanged();
    Q_EMIT tenantsChanged();
    co_return account;
}

QCoro::Task<core::Result<Account>> SessionCore::ensureSignedIn(core::CancelToken cancel)
{
    const auto alive = shared_from_this();
    const QString user = parts.authority.automaticUser;
    if (!user.isEmpty() && !accounts.idOf(user).isEmpty()) {
        accounts.setCurrent(accounts.idOf(user));
    }
    const Accounts::Entry* entry = accounts.current();
    const bool isWanted = entry && (user.isEmpty() || entry->account.username.compare(user, Qt::CaseInsensitive) == 0 ||
                                    !parts.authority.allowsAutomaticSignIn());
    if (isWanted && entry->account.state == SignInState::SignedIn) {
        Account account = entry->account;
        account.isCurrent = true;
        co_return account;
    }
    if (parts.authority.allowsAutomaticSignIn()) {
        core::Result<Account> account = co_await signInAutomatically(cancel);
        co_return account;
    }
    core::Error error = core::Error::make(core::ErrorKind::SignInNeeded, QCoreApplication::translate("identity", "Nobody is signed in."));
    error.code = QStringLiteral("NoAccount");
    if (entry) {
        error = entry->account.problem;
    }
    co_return error;
}

QCoro::Task<core::Result<void>> SessionCore::signOut(QString accountId)
{
    const auto alive = shared_from_this();
    const Accounts::Entry* entry = accounts.find(accountId);
    if (!entry) {
        co_return core::failure(core::ErrorKind::InvalidInput, QStringLiteral("no such account"), accountId);
    }
    const bool inKeychain = entry->isKept;
    accounts.remove(accountId);
    broker.removeCredential(accountId);
    broker.forgetRefusals(accountId);
    needs.forgetAccount(accountId);
    Q_EMIT broker.cacheChanged();
    Q_EMIT accountsChanged();
    Q_EMIT tenantsChanged();
    core::Result<void> removed = core::Result<void>::ok();
    if (inKeychain) {
        removed = co_await store.remove(accountId);
    }
    const core::Result<void> written = store.writeList(accounts);
    if (!removed) {
        co_return removed;
    }
    co_return written;
}

QCoro::Task<core::Result<QUrl>> SessionCore::browserSignOut(QString accountId, core::CancelToken cancel)
{
    const auto alive = shared_from_this();
    const Accounts::Entry* entry = accounts.find(accountId);
    if (!entry || entry->account.isExternal()) {
        co_return core::failure(core::ErrorKind::InvalidInput, QStringLiteral("no such account"), accountId);
    }
    const QString hint = accounts.cache().loginHint(accountId);
    const QString tenantId = entry->account.homeTenantId;
    const core::Result<Endpoints> endpoints = co_await client.endpoints(tenantId, cancel);
    if (!endpoints) {
        co_return core::failure(endpoints.error());
    }
    QUrl url = endpoints->endSession;
    if (url.isEmpty()) {
        co_return core::failure(core::ErrorKind::NotFound, QStringLiteral("the server has no sign-out page"), parts.authority.url.host());
    }
    // No post_logout_redirect_uri: nothing of ours listens any more.
    url.setQuery(QString::fromLatin1(formEncoded({{QStringLiteral("logout_hint"), hint}})));
    co_return url;
}

QCoro::Task<core::Result<Tenant>> SessionCore::switchTenant(QString tenantId, core::CancelToken cancel)
{
    const auto alive = shared_from_this();
    const QString accountId = accounts.currentId();
    http::TokenRequest request;
    request.scope = parts.authority.signInScope;
    request.tenantId = accounts.tenantIdOf(accountId, tenantId);
    broker.forgetRefusals(accountId, request.tenantId); // the person asked: ask the server again
    const core::Result<http::AccessToken> token = co_await broker.token(request, cancel);
    if (!token) {
        co_return core::failure(token.error());
    }
    const QString id = accounts.tenantIdOf(accountId, tenantId);
    accounts.setCurrentTenant(accountId, id);
    const core::Result<void> written = store.writeList(accounts);
    if (!written) {
        qCInfo(lcIdentity, "the list of accounts could not be written");
    }
    Q_EMIT tenantsChanged();
    Q_EMIT accountsChanged();
    const QList<Tenant> tenants = accounts.tenantsOf(accountId);
    for (const Tenant& tenant : tenants) {
        if (tenant.isCurrent) {
            co_return tenant;
        }
    }
    co_return core::failure(core::ErrorKind::InvalidInput, QStringLiteral("no such tenant"), tenantId);
}

QCoro::Task<KeychainStatus> SessionCore::unlockKeychain()
{
    const auto alive = shared_from_this();
    const KeychainStatus status = co_await parts.secrets->unlock();
    if (status.state == KeychainState::Ready) {
        co_await store.reconcile(&accounts);
        Q_EMIT accountsChanged();
        Q_EMIT tenantsChanged();
    }
    co_return status;
}

} // namespace identity
