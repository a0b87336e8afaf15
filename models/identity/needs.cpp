// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/needs.h"

#include "identity/grant.h"

#include <algorithm>

namespace identity {

namespace {

/// Settled by any sign-in of that account in that tenant.
bool isTenantWide(NeedKind kind)
{
    return kind != NeedKind::Consent && kind != NeedKind::AdminConsent;
}

bool isInteractive(NeedKind kind)
{
    return kind == NeedKind::SignIn || kind == NeedKind::Verification;
}

bool isSame(const QString& a, const QString& b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

} // namespace

Needs::Needs(const Accounts* accounts, core::Clock* clock, core::Milliseconds patience)
    : m_accounts(accounts), m_clock(clock), m_patience(patience)
{
}

QString Needs::idOf(NeedKind kind, const TokenSubject& subject)
{
    // A verification is a sign-in with claims: one of both at a time, so that one banner settles them.
    const QString group = isInteractive(kind) ? needName(NeedKind::SignIn) : needName(kind);
    QStringList parts{group, subject.accountId, subject.tenantId};
    if (!isTenantWide(kind)) {
        parts << subject.scope;
    }
    return parts.join(QLatin1Char('|'));
}

Needs::Entry* Needs::entry(const QString& needId)
{
    const auto it = std::find_if(m_entries.begin(), m_entries.end(),
                                 [&needId](const std::shared_ptr<Entry>& one) { return one->need.id == needId; });
    return it == m_entries.end() ? nullptr : it->get();
}

void Needs::describe(Need* need) const
{
    const QList<Accounts::Entry>& accounts = m_accounts->entries();
    for (const Accounts::Entry& account : accounts) {
        if (account.account.id != need->accountId) {
            continue;
        }
        need->username = account.account.username;
        need->tenantName = need->tenantId;
        for (const Tenant& tenant : account.tenants) {
            if (isSame(tenant.id, need->tenantId)) {
                const QString known = tenant.name.isEmpty() ? tenant.domain : tenant.name;
                need->tenantName = known.isEmpty() ? tenant.id : known;
            }
        }
    }
}

void Needs::raise(const TokenSubject& subject, const core::Error& error, const QString& askedWith)
{
    const NeedKind kind = needKindOf(error);
    const QString id = idOf(kind, subject);
    if (Entry* standing = entry(id)) {
        if (standing->need.error.claims.isEmpty() && !error.claims.isEmpty()) {
            standing->need.kind = kind; // the sign-in that is offered has to satisfy these claims
            standing->need.scope = subject.scope;
            standing->need.error = error;
            standing->askedWith = askedWith;
            Q_EMIT changed();
        }
        return;
    }
    const auto added = std::make_shared<Entry>();
    added->need.id = id;
    added->need.kind = kind;
    added->need.accountId = subject.accountId;
    added->need.tenantId = subject.tenantId;
    added->need.scope = subject.scope;
    added->need.error = error;
    added->askedWith = askedWith;
    m_entries.append(added);
    Need shown = added->need;
    describe(&shown);
    Q_EMIT changed();
    Q_EMIT raised(shown);
}

QString Needs::waitableFor(const TokenSubject& subject, const core::Error& error) const
{
    const NeedKind kind = needKindOf(error);
    if (error.kind != core::ErrorKind::SignInNeeded || !canContinueInBrowser(kind)) {
        return {};
    }
    Entry* standing = const_cast<Needs*>(this)->entry(idOf(kind, subject));
    return standing && !standing->isDismissed ? standing->need.id : QString();
}

QCoro::Task<Needs::Outcome> Needs::wait(QString needId, QString purpose, core::CancelToken cancel)
{
    Entry* standing = entry(needId);
    if (!standing || standing->isDismissed) {
        co_return Outcome::GaveUp;
    }
    const auto waiter = std::make_shared<Waiter>();
    waiter->purpose = purpose;
    waiter->until = m_clock->now().addMSecs(m_patience.count());
    standing->waiters.append(waiter);
    refreshWaiting(standing);
    Q_EMIT changed();
    Gate* gate = &waiter->gate;
    m_clock->callAfter(m_patience, gate, [gate] { gate->open(); });
    cancel.onCancelled(gate, [state = waiter.get()] {
        state->outcome = Outcome::Cancelled;
        state->gate.open();
    });
    if (!gate->isOpen()) {
        co_await qCoro(gate, &Gate::opened);
    }
    Entry* still = entry(needId);
    if (still && still->waiters.removeAll(waiter) > 0) {
        refreshWaiting(still);
        Q_EMIT changed();
    }
    co_return waiter->outcome;
}

void Needs::refreshWaiting(Entry* one)
{
    one->need.waitingCalls = int(one->waiters.size());
    one->need.waitingFor.clear();
    one->need.waitsUntil = {};
    for (const std::shared_ptr<Waiter>& waiter : std::as_const(one->waiters)) {
        if (!waiter->purpose.isEmpty() && !one->need.waitingFor.contains(waiter->purpose)) {
            one->need.waitingFor.append(waiter->purpose);
        }
        if (!one->need.waitsUntil.isValid() || waiter->until < one->need.waitsUntil) {
            one->need.waitsUntil = waiter->until;
        }
    }
}

template<typename Predicate> void Needs::end(Predicate predicate, Outcome outcome)
{
    QList<std::shared_ptr<Entry>> ended;
    QList<std::shared_ptr<Entry>> staying;
    for (const std::shared_ptr<Entry>& one : std::as_const(m_entries)) {
        (predicate(*one) ? ended : staying).append(one);
    }
    if (ended.isEmpty()) {
        return;
    }
    m_entries = staying;
    // The list is right before anybody goes on: a call that resumes may raise its next need at once.
    Q_EMIT changed();
    for (const std::shared_ptr<Entry>& one : std::as_const(ended)) {
        const QList<std::shared_ptr<Waiter>> waiters = one->waiters;
        for (const std::shared_ptr<Waiter>& waiter : waiters) {
            if (!waiter->gate.isOpen()) {
                waiter->outcome = outcome;
                waiter->gate.open();
            }
        }
    }
}

void Needs::settleBySignIn(const QString& accountId, const QString& tenantId, const QString& scope)
{
    end(
        [&](const Entry& one) {
            const Need& need = one.need;
            if (need.accountId != accountId) {
                return false;
            }
            if (need.kind == NeedKind::SignIn) {
                return true; // the account's refresh token is new, for every tenant
            }
            if (!isSame(need.tenantId, tenantId)) {
                return false;
            }
            return isTenantWide(need.kind) || resourceOf(need.scope) == resourceOf(scope);
        },
        Outcome::Resume);
}

void Needs::settleBySuccess(const TokenSubject& subject, const QString& claims)
{
    end(
        [&](const Entry& one) {
            const Need& need = one.need;
            if (!one.askedWith.isEmpty() && claims.isEmpty()) {
                return false;
            }
            return need.accountId == subject.accountId && isSame(need.tenantId, subject.tenantId) && need.scope == subject.scope;
        },
        Outcome::Resume);
}

void Needs::dismiss(const QString& needId)
{
    Entry* one = entry(needId);
    if (!one) {
        return;
    }
    one->isDismissed = true;
    const QList<std::shared_ptr<Waiter>> waiters = one->waiters;
    one->waiters.clear();
    refreshWaiting(one);
    Q_EMIT changed();
    for (const std::shared_ptr<Waiter>& waiter : waiters) {
        waiter->gate.open();
    }
}

void Needs::forget(const QString& needId)
{
    end([&needId](const Entry& one) { return one.need.id == needId; }, Outcome::Resume);
}

void Needs::forgetAccount(const QString& accountId)
{
    end([&accountId](const Entry& one) { return one.need.accountId == accountId; }, Outcome::GaveUp);
}

void Needs::endAll()
{
    end([](const Entry&) { return true; }, Outcome::GaveUp);
}

QList<Need> Needs::list() const
{
    QList<Need> shown;
    for (const std::shared_ptr<Entry>& one : m_entries) {
        if (!one->isDismissed) {
            shown.append(one->need);
            describe(&shown.last());
        }
    }
    std::stable_sort(shown.begin(), shown.end(), [this](const Need& a, const Need& b) {
        return a.accountId == m_accounts->currentId() && b.accountId != m_accounts->currentId();
    });
    return shown;
}

std::optional<Need> Needs::find(const QString& needId) const
{
    const Entry* one = const_cast<Needs*>(this)->entry(needId);
    if (!one) {
        return std::nullopt;
    }
    Need need = one->need;
    describe(&need);
    return need;
}

bool Needs::hasTenantWide(const QString& accountId, const QString& tenantId) const
{
    return std::any_of(m_entries.begin(), m_entries.end(), [&](const std::shared_ptr<Entry>& one) {
        return one->need.accountId == accountId && isSame(one->need.tenantId, tenantId) && isTenantWide(one->need.kind);
    });
}

} // namespace identity
