// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/signin.h"

#include <QCoroTask>

namespace identity {

SignIn::SignIn(Session* session, QObject* parent) : QObject(parent), m_session(session)
{
    connect(session, &Session::accountsChanged, this, [this] {
        if (m_state == State::SignedIn || m_state == State::SignedOut) {
            settle();
        }
        Q_EMIT accountsChanged();
    });
    connect(session, &Session::tenantsChanged, this, &SignIn::tenantsChanged);
    connect(session, &Session::keychainChanged, this, &SignIn::keychainChanged);
    connect(session, &Session::needsChanged, this, [this] {
        followNeeds();
        Q_EMIT needsChanged();
    });
    connect(session, &Session::troubleChanged, this, &SignIn::troubleChanged);
    connect(session, &Session::grantsChanged, this, &SignIn::grantsChanged);
}

SignIn::~SignIn()
{
    m_cancel.cancel();
}

void SignIn::enter(State state)
{
    m_state = state;
    Q_EMIT stateChanged();
}

void SignIn::settle()
{
    const State rest = m_session->currentAccount().id.isEmpty() ? State::SignedOut : State::SignedIn;
    if (rest != m_state) {
        enter(rest);
    }
}

bool SignIn::isBusy() const
{
    return m_state == State::Working || m_state == State::WaitingForBrowser || m_state == State::WaitingForCode;
}

void SignIn::restore()
{
    m_again = [this] { restore(); };
    enter(State::Working);
    QCoro::connect(m_session->restore(), this, [this](const core::Result<void>& restored) {
        if (!restored) {
            m_failure = failureOf(restored.error());
            enter(State::Failed);
            return;
        }
        const Account current = m_session->currentAccount();
        const bool needsNobody = current.id.isEmpty() || current.state != SignInState::SignedIn;
        if (canSignInAutomatically() && needsNobody) {
            startAutomatic();
            return;
        }
        settle();
        Q_EMIT accountsChanged();
    });
}

void SignIn::startBrowser()
{
    SignInRequest request;
    request.selectAccount = true;
    run(request, false);
}

void SignIn::startBrowserFor(const QString& accountId, const QString& tenantId)
{
    SignInRequest request;
    request.accountId = accountId;
    request.tenantId = tenantId;
    run(request, false);
}

void SignIn::startBrowserForNeeded()
{
    startBrowserForNeed(m_neededId);
}

void SignIn::startDeviceCode()
{
    run({}, true);
}

void SignIn::tryAgain()
{
    if (m_state != State::Failed) {
        return;
    }
    const std::function<void()> again = m_again; // replaces itself
    again ? again() : startBrowser();
}

void SignIn::useCodeInstead()
{
    const SignInRequest request = m_request;
    run(request, true);
}

void SignIn::startBrowserForNeed(const QString& needId)
{
    const core::Result<SignInRequest> request = m_session->requestFor(needId);
    if (request) {
        run(*request, false);
    }
}

void SignIn::startDeviceCodeForNeed(const QString& needId)
{
    const core::Result<SignInRequest> request = m_session->requestFor(needId);
    if (request) {
        run(*request, true);
    }
}

void SignIn::dismissNeed(const QString& needId)
{
    m_session->dismissNeed(needId);
}

void SignIn::retryNeed(const QString& needId)
{
    m_session->retryNeed(needId);
}

void SignIn::retryNow()
{
    m_session->retryNow();
}

void SignIn::run(const SignInRequest& request, bool deviceCode)
{
    if (isBusy() && !(deviceCode && m_state == State::WaitingForBrowser)) {
        Q_EMIT stateChanged(); // brings the waiting view back
        return;
    }
    m_request = request;
    m_again = [this, deviceCode] {
        SignInRequest again = m_request;
        if (!m_failure.error.claims.isEmpty()) {
            again.claims = m_failure.error.claims;
        }
        run(again, deviceCode);
    };
    m_cancel.cancel(); // "use a code instead" ends the wait for the browser
    m_cancel = core::CancelSource();
    const quint64 attempt = ++m_attempt;
    enter(State::Working);
    const core::CancelToken cancel = m_cancel.token();
    const auto done = [this, attempt](const core::Result<Account>& result) {
        if (attempt == m_attempt) {
            finish(result);
        }
    };
    const QPointer<SignIn> guard(this);
    if (deviceCode) {
        const auto show = [guard, attempt](const DeviceCodePrompt& prompt) {
            if (guard && guard->m_attempt == attempt) {
                guard->m_deviceCode = prompt;
                guard->enter(State::WaitingForCode);
            }
        };
        QCoro::connect(m_session->signInWithDeviceCode(request, show, cancel), this, done);
        return;
    }
    const auto show = [guard, attempt](const BrowserPrompt& prompt) {
        if (guard && guard->m_attempt == attempt) {
            guard->m_browser = prompt;
            guard->enter(State::WaitingForBrowser);
        }
    };
    QCoro::connect(m_session->signInWithBrowser(request, show, cancel), this, done);
}

void SignIn::startAutomatic()
{
    m_request = {};
    m_again = [this] { startAutomatic(); };
    await(m_session->signInAutomatically(beginAttempt()));
}

void SignIn::startAzureCli()
{
    m_request = {};
    m_again = [this] { startAzureCli(); };
    await(m_session->signInWithAzureCli(beginAttempt()));
}

core::CancelToken SignIn::beginAttempt()
{
    m_cancel.cancel();
    m_cancel = core::CancelSource();
    ++m_attempt;
    enter(State::Working);
    return m_cancel.token();
}

void SignIn::await(QCoro::Task<core::Result<Account>> task)
{
    const quint64 attempt = m_attempt;
    QCoro::connect(std::move(task), this, [this, attempt](const core::Result<Account>& result) {
        if (attempt == m_attempt) {
            finish(result);
        }
    });
}

void SignIn::finish(const core::Result<Account>& result)
{
    m_browser = {};
    m_deviceCode = {};
    if (!result) {
        m_failure = failureOf(result.error());
        enter(State::Failed);
        return;
    }
    m_failure = {};
    enter(State::SignedIn);
    Q_EMIT accountsChanged();
}

/// The banner is about the first need, and ends with it.
void SignIn::followNeeds()
{
    const QList<Need> standing = m_session->needs();
    if (standing.isEmpty()) {
        if (!m_neededId.isEmpty()) {
            clearNeeded();
        }
        return;
    }
    const Need& first = standing.first();
    if (first.id == m_neededId && first.error == m_needed) {
        return; // only who waits for it
    }
    m_neededId = first.id;
    m_needed = first.error;
    Q_EMIT neededChanged();
}

void SignIn::clearNeeded()
{
    m_neededId.clear();
    m_needed = {};
    Q_EMIT neededChanged();
}

void SignIn::cancel()
{
    if (!isBusy()) {
        return;
    }
    ++m_attempt; // what still comes from the cancelled one is not shown
    m_cancel.cancel();
    m_cancel = core::CancelSource();
    m_browser = {};
    m_deviceCode = {};
    m_state = State::Working;
    settle();
}

void SignIn::dismissFailure()
{
    if (m_state == State::Failed) {
        m_failure = {};
        settle();
    }
}

void SignIn::signOut(const QString& accountId)
{
    QCoro::connect(m_session->signOut(accountId), this, [this, accountId](const core::Result<void>& done) {
        if (!done) {
            m_request = {};
            m_again = [this, accountId] { signOut(accountId); };
            m_failure = failureOf(done.error());
            enter(State::Failed);
            return;
        }
        settle();
    });
}

void SignIn::signOutEverywhere(const QString& accountId)
{
    QCoro::connect(m_session->browserSignOut(accountId, m_cancel.token()), this, [this, accountId](const core::Result<QUrl>& url) {
        if (url) {
            m_session->openInBrowser(*url); // its failure keeps nothing here: the local sign-out follows in any case
        }
        signOut(accountId);
    });
}

void SignIn::switchTenant(const QString& tenantId)
{
    QCoro::connect(m_session->switchTenant(tenantId, m_cancel.token()), this, [this, tenantId](const core::Result<Tenant>& done) {
        if (!done) { // that tenant's affair alone: nothing else stops for it
            Q_EMIT tenantSwitchFailed(tenantId, failureOf(done.error()));
        }
    });
}

void SignIn::useAccount(const QString& accountId)
{
    const core::Result<Account> used = m_session->useAccount(accountId);
    if (!used) {
        m_request = {};
        m_again = [this, accountId] { useAccount(accountId); };
        m_failure = failureOf(used.error());
        enter(State::Failed);
        return;
    }
    settle();
}

void SignIn::unlockKeychain()
{
    QCoro::connect(m_session->unlockKeychain(), this, [this](const KeychainStatus&) { Q_EMIT keychainChanged(); });
}

void SignIn::setTenants(const QList<Tenant>& tenants)
{
    m_session->setTenants(tenants);
}

} // namespace identity
