// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancel.h"
#include "core/clock.h"
#include "identity/accounts.h"
#include "identity/gate.h"
#include "identity/need.h"

#include <QObject>
#include <memory>

namespace identity {

/// Whose token is meant.
struct TokenSubject
{
    QString accountId;
    QString tenantId;
    QString scope;
};

/// What the person has to do, and the calls that wait for it. One interactive need an account and tenant (a sign-in settles all of
/// them), one a scope where consent is missing. Raised once: a dismissed need stays known and quiet until a sign-in or retry.
class Needs : public QObject
{
    Q_OBJECT
public:
    enum class Outcome {
        Resume,    ///< the person has signed in: try once more
        GaveUp,    ///< dismissed, signed out, or nobody came in time
        Cancelled, ///< the call itself was cancelled
    };
    Needs(const Accounts* accounts, core::Clock* clock, core::Milliseconds patience);

    /// Adds what an error of the authority means for a subject, or brings the one that stands up to date.
    /// `askedWith`: the claims of a service's challenge that the token should have satisfied, else empty.
    void raise(const TokenSubject& subject, const core::Error& error, const QString& askedWith);
    /// Id of the need that stands for this subject and that a person can settle now; empty: do not wait.
    QString waitableFor(const TokenSubject& subject, const core::Error& error) const;
    /// Waits for the person, `patience` at most. `purpose` is shown.
    QCoro::Task<Outcome> wait(QString needId, QString purpose, core::CancelToken cancel);

    /// The person has signed in: settles what that solves and lets its calls go on.
    void settleBySignIn(const QString& accountId, const QString& tenantId, const QString& scope);
    /// A silent token for this subject was got after all, with these claims. One without them does not settle the need that a
    /// service's challenge raised: the service would refuse it again.
    void settleBySuccess(const TokenSubject& subject, const QString& claims);
    /// Calls that wait end with their error; the need is not listed again before a sign-in or forget().
    void dismiss(const QString& needId);
    /// Removes a need as if it had never come up.
    void forget(const QString& needId);
    void forgetAccount(const QString& accountId);
    /// Ends every wait.
    void endAll();

    /// Without the dismissed ones; the current account's first.
    QList<Need> list() const;
    std::optional<Need> find(const QString& needId) const;
    /// Whether a tenant has a need that concerns every scope.
    bool hasTenantWide(const QString& accountId, const QString& tenantId) const;

Q_SIGNALS:
    void changed();
    /// Once a need, when it comes up.
    void raised(const identity::Need& need);

private:
    struct Waiter
    {
        QString purpose;
        QDateTime until;
        Gate gate;
        Outcome outcome = Outcome::GaveUp;
    };
    struct Entry
    {
        Need need;
        QString askedWith;
        bool isDismissed = false;
        QList<std::shared_ptr<Waiter>> waiters;
    };
    static QString idOf(NeedKind kind, const TokenSubject& subject);
    Entry* entry(const QString& needId);
    void describe(Need* need) const;
    void refreshWaiting(Entry* entry);
    template<typename Predicate> void end(Predicate predicate, Outcome outcome);

    const Accounts* m_accounts;
    core::Clock* m_clock;
    core::Milliseconds m_patience;
    QList<std::shared_ptr<Entry>> m_entries;
};

} // namespace identity
