// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/tokenbroker.h"

#include "identity/logging.h"

#include <QCoreApplication>
#include <algorithm>

namespace identity {

namespace {

core::Error noAccount()
{
    core::Error error = core::Error::make(core::ErrorKind::SignInNeeded, QCoreApplication::translate("identity", "Nobody is signed in."));
    error.code = QStringLiteral("NoAccount");
    return error;
}

/// Within this time of its end a token that is used is exchanged in the background, so that no call has to wait for it.
constexpr qint64 kAheadSeconds = 2 * TokenCache::kFreshSeconds;

QString subjectKey(const TokenSubject& subject)
{
    return QStringList{subject.accountId, subject.tenantId, subject.scope}.join(QLatin1Char('\n')).toLower();
}

} // namespace

TokenBroker::TokenBroker(QObject* parent) : QObject(parent)
{
    connect(&m_outage, &Outage::due, this, &TokenBroker::tryAgain);
}

void TokenBroker::setParts(Parts parts)
{
    m_parts = std::move(parts);
    m_outage.setClock(m_parts.clock);
}

std::optional<TokenSubject> TokenBroker::subjectOf(const http::TokenRequest& request) const
{
    const core::Result<Wanted> wanted = wantedOf(request);
    return wanted ? std::optional<TokenSubject>(wanted->subject()) : std::nullopt;
}

QString TokenBroker::Wanted::key() const
{
    return QStringList{accountId, tenantId, scope, claims, force ? QStringLiteral("force") : QString()}.join(QLatin1Char('\n'));
}

core::Result<TokenBroker::Wanted> TokenBroker::wantedOf(const http::TokenRequest& request) const
{
    const Accounts::Entry* entry = m_parts.accounts->current();
    if (!entry) {
        return noAccount();
    }
    Wanted wanted;
    wanted.accountId = entry->account.id;
    wanted.tenantId = request.tenantId.isEmpty() ? entry->currentTenantId
                                                 : m_parts.accounts->tenantIdOf(wanted.accountId, request.tenantId);
    wanted.scope = request.scope;
    wanted.claims = request.claims;
    wanted.force = request.forceRefresh;
    wanted.refused = request.refused;
    return wanted;
}

std::optional<http::AccessToken> TokenBroker::fromCache(const Wanted& wanted, bool evenIfDue) const
{
    std::optional<TokenCache::CachedToken> cached;
    const auto external = m_externals.constFind(wanted.accountId);
    if (external == m_externals.constEnd()) {
        cached = m_parts.accounts->cache().accessToken(wanted.lookup());
    } else if (external->tokens.contains(wanted.tenantId + wanted.scope)) {
        cached = external->tokens.value(wanted.tenantId + wanted.scope);
    }
    const QDateTime now = m_parts.clock->now();
    if (!cached || !(evenIfDue ? cached->isUsable(now) : cached->isFresh(now))) {
        return std::nullopt;
    }
    return http::AccessToken{cached->secret, cached->expiresOn};
}

std::optional<http::AccessToken> TokenBroker::newerThanRefused(const Wanted& wanted) const
{
    if (wanted.refused.isEmpty()) {
        return std::nullopt;
    }
    const std::optional<http::AccessToken> cached = fromCache(wanted, false);
    const bool isNewer = cached && cached->secret != wanted.refused;
    const bool isSatisfying = wanted.claims.isEmpty() || m_satisfied.value(subjectKey(wanted.subject())) == wanted.claims;
    return isNewer && isSatisfying ? cached : std::nullopt;
}

void TokenBroker::noteSatisfied(const TokenSubject& subject, const QString& claims)
{
    if (claims.isEmpty()) {
        m_satisfied.remove(subjectKey(subject));
    } else {
        m_satisfied.insert(subjectKey(subject), claims);
    }
}

std::optional<core::Error> TokenBroker::refusalOf(const Wanted& wanted) const
{
    const auto refusal = m_refusals.constFind(wanted.key());
    if (refusal == m_refusals.constEnd() || (refusal->until.isValid() && refusal->until <= m_parts.clock->now())) {
        return std::nullopt;
    }
    return refusal->error;
}

QCoro::Task<core::Result<http::AccessToken>> TokenBroker::token(http::TokenRequest request, core::CancelToken cancel)
{
    const std::shared_ptr<void> alive = m_parts.owner.lock();
    const core::Result<Wanted> found = wantedOf(request);
    if (!found) {
        co_return core::failure(found.error());
    }
    const Wanted wanted = *found;
    const bool mayUseCache = wanted.claims.isEmpty() && !wanted.force;
    if (mayUseCache) {
        const std::optional<http::AccessToken> cached = fromCache(wanted, false);
        if (cached) {
            refreshAhead(wanted);
            co_return *cached;
        }
    }
    const std::optional<http::AccessToken> newer = newerThanRefused(wanted);
    if (newer) {
        co_return *newer;
    }
    const std::optional<core::Error> refused = refusalOf(wanted);
    if (refused) {
        std::optional<http::AccessToken> rest;
        if (mayUseCache) {
            rest = fromCache(wanted, true);
        }
        if (rest) {
            co_return *rest;
        }
        co_return *refused;
    }
    const std::shared_ptr<Flight> flight = flightFor(wanted);
    core::Result<http::AccessToken> result = co_await join(flight, cancel);
    co_return result;
}

void TokenBroker::refreshAhead(const Wanted& wanted)
{
    const auto entry = m_parts.accounts->cache().accessToken(wanted.lookup());
    if (!entry || refusalOf(wanted)) {
        return; // nothing known, or the last attempt failed a moment ago
    }
    const QDateTime now = m_parts.clock->now();
    const bool isAsked = entry->refreshOn.isValid() && entry->refreshOn <= now;
    // Servers with tokens of a few minutes would otherwise be asked at every call.
    const qint64 aheadSeconds = std::min(kAheadSeconds, entry->cachedAt.secsTo(entry->expiresOn) * 3 / 4);
    if (isAsked || now.secsTo(entry->expiresOn) < aheadSeconds) {
        Wanted ahead = wanted;
        ahead.force = true;
        flightFor(ahead); // in the background; the token at hand is good
    }
}

void TokenBroker::tryAgain()
{
    const std::shared_ptr<void> alive = m_parts.owner.lock();
    if (!alive || !m_retry || !m_parts.accounts->find(m_retry->accountId)) {
        m_outage.end();
        return;
    }
    Wanted again = *m_retry;
    again.force = true;
    flightFor(again);
}

std::shared_ptr<TokenBroker::Flight> TokenBroker::flightFor(const Wanted& wanted)
{
    const QString key = wanted.key();
    if (m_flights.contains(key)) {
        return m_flights.value(key);
    }
    const auto flight = std::make_shared<Flight>();
    flight->wanted = wanted;
    m_flights.insert(key, flight);
    fly(flight); // runs on its own: nobody's cancel stops what others wait for
    return flight;
}

QCoro::Task<core::Result<http::AccessToken>> TokenBroker::join(std::shared_ptr<Flight> flight, core::CancelToken cancel)
{
    if (!flight->done.isOpen()) {
        const auto gate = std::make_unique<Gate>();
        QObject::connect(&flight->done, &Gate::opened, gate.get(), &Gate::open);
        cancel.onCancelled(gate.get(), [gate = gate.get()] { gate->open(); });
        if (!gate->isOpen()) {
            co_await qCoro(gate.get(), &Gate::opened);
        }
    }
    if (!flight->done.isOpen()) {
        co_return core::Error::cancelled();
    }
    core::Result<http::AccessToken> result = flight->result;
    co_return result;
}

QCoro::Task<void> TokenBroker::fly(std::shared_ptr<Flight> flight)
{
    const std::shared_ptr<void> alive = m_parts.owner.lock();
    const Wanted wanted = flight->wanted;
    std::shared_ptr<Turnstile>& lane = m_lanes[wanted.accountId];
    if (!lane) {
        lane = std::make_shared<Turnstile>();
    }
    const std::shared_ptr<Turnstile> turn = lane;
    co_await turn->enter();
    const Pass pass(turn);
    const std::shared_ptr<QLockFile> lock = co_await lockOf(wanted.accountId);
    core::Result<http::AccessToken> result = co_await acquire(wanted);
    m_flights.remove(wanted.key());
    flight->result = result;
    flight->done.open();
    if (result) {
        // Inside the lock, so that the next process finds the new refresh token; after done, so that nobody waits for it.
        const core::Result<void> saved = co_await m_parts.store->save(m_parts.accounts, wanted.accountId);
        if (!saved) {
            qCInfo(lcIdentity, "an account could not be kept: %s", qUtf8Printable(core::kindName(saved.error().kind)));
        }
    }
}

QCoro::Task<std::shared_ptr<QLockFile>> TokenBroker::lockOf(QString accountId)
{
    const QString path = m_externals.contains(accountId) ? QString() : m_parts.store->lockPath(accountId);
    if (path.isEmpty()) {
        co_return std::shared_ptr<QLockFile>();
    }
    const auto lock = std::make_shared<QLockFile>(path);
    lock->setStaleLockTime(60000);
    // Another process that hangs must not stop this one for ever: after 30 s the risk of a second refresh is the smaller evil.
    for (int i = 0; i < 300; ++i) {
        if (lock->tryLock(0)) {
            co_return lock;
        }
        if (lock->error() != QLockFile::LockFailedError) {
            break; // a read-only directory: there is nothing to share either
        }
        const bool waited = co_await m_parts.clock->sleep(core::Milliseconds(100), core::CancelToken());
        Q_UNUSED(waited)
    }
    co_return std::shared_ptr<QLockFile>();
}

QCoro::Task<void> TokenBroker::settled()
{
    const std::shared_ptr<void> alive = m_parts.owner.lock();
    const QList<std::shared_ptr<Turnstile>> lanes = m_lanes.values();
    for (const std::shared_ptr<Turnstile>& lane : lanes) {
        const std::shared_ptr<Turnstile> turn = lane;
        co_await turn->enter();
        const Pass pass(turn);
    }
}

void TokenBroker::setCredential(const QString& accountId, std::shared_ptr<Credential> credential,
                                const http::TokenRequest& request, const http::AccessToken& first)
{
    External external{std::move(credential), {}};
    const QDateTime now = m_parts.clock->now();
    external.tokens.insert(request.tenantId + request.scope, {first.secret, now, first.expiresOn, {}});
    m_externals.insert(accountId, external);
}

void TokenBroker::removeCredential(const QString& accountId)
{
    m_externals.remove(accountId);
}

void TokenBroker::forgetRefusals(const QString& accountId, const QString& tenantId)
{
    QString prefix = accountId + QLatin1Char('\n');
    if (!tenantId.isEmpty()) {
        prefix += tenantId + QLatin1Char('\n');
    }
    m_refusals.removeIf([&prefix](QHash<QString, Refusal>::iterator it) { return it.key().startsWith(prefix); });
}

} // namespace identity
