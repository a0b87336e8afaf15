// SPDX-License-Identifier: GPL-3.0-or-later
// The browser sign-in of a session: one at a time, joined by whoever asks while it waits.
#include "identity/sessioncore.h"

namespace identity {

struct SessionCore::Waiting
{
    std::unique_ptr<CodeFlow> flow;
    BrowserPrompt prompt;
    QList<Session::ShowBrowser> shows;
    Gate done;
    core::Result<Account> result;
    core::CancelSource cancel;
    int joined = 0;
};

void SessionCore::cancelWaiting()
{
    if (m_waiting) {
        m_waiting->cancel.cancel();
    }
}

QCoro::Task<core::Result<Account>> SessionCore::signInWithBrowser(SignInRequest request, Session::ShowBrowser show,
                                                                  core::CancelToken cancel)
{
    const auto alive = shared_from_this();
    if (!m_waiting) {
        m_waiting = std::make_shared<Waiting>();
        const std::shared_ptr<Waiting> started = m_waiting;
        if (show) {
            started->shows.append(show);
        }
        runBrowser(started, request);
        core::Result<Account> account = co_await joinWaiting(started, {}, cancel);
        co_return account;
    }
    const std::shared_ptr<Waiting> waiting = m_waiting;
    core::Result<Account> account = co_await joinWaiting(waiting, show, cancel);
    co_return account;
}

QCoro::Task<core::Result<Account>> SessionCore::joinWaiting(std::shared_ptr<Waiting> waiting, Session::ShowBrowser show,
                                                            core::CancelToken cancel)
{
    ++waiting->joined;
    bool left = false;
    if (show) {
        waiting->shows.append(show);
        if (!waiting->prompt.url.isEmpty()) {
            show(waiting->prompt);
        }
    }
    if (!waiting->done.isOpen()) {
        const auto gate = std::make_unique<Gate>();
        QObject::connect(&waiting->done, &Gate::opened, gate.get(), &Gate::open);
        // Not after the wait: whoever cancels and starts anew in one breath must not join the wait that is ending.
        cancel.onCancelled(gate.get(), [this, waiting, &left, gate = gate.get()] {
            left = true;
            leave(waiting);
            gate->open();
        });
        if (!gate->isOpen()) {
            co_await qCoro(gate.get(), &Gate::opened);
        }
    }
    if (left) {
        co_return core::Error::cancelled();
    }
    --waiting->joined;
    core::Result<Account> result = waiting->result;
    co_return result;
}

void SessionCore::leave(const std::shared_ptr<Waiting>& waiting)
{
    if (--waiting->joined > 0) {
        return;
    }
    if (m_waiting == waiting) {
        m_waiting.reset();
    }
    waiting->cancel.cancel(); // the last one who cared has left: close the port
}

QCoro::Task<void> SessionCore::runBrowser(std::shared_ptr<Waiting> waiting, SignInRequest request)
{
    const auto alive = shared_from_this();
    const SignInRequest wanted = completed(request);
    const core::CancelToken cancel = waiting->cancel.token();
    const core::Result<Endpoints> endpoints = co_await client.endpoints(wanted.tenantId, cancel);
    if (!endpoints) {
        waiting->result = core::failure(endpoints.error());
    } else {
        CodeFlow::Parts flowParts;
        flowParts.authority = parts.authority;
        flowParts.endpoints = *endpoints;
        flowParts.options.scope = wanted.scope;
        flowParts.options.loginHint = hintOf(wanted);
        flowParts.options.domainHint = wanted.domainHint;
        flowParts.options.claims = client.claimsParameter(wanted.claims);
        flowParts.options.responseMode = endpoints->takesFormPost ? QStringLiteral("form_post") : QStringLiteral("query");
        if (wanted.selectAccount) {
            flowParts.options.prompt = QStringLiteral("select_account");
        }
        if (!parts.authority.hasTenants()) {
            // Without consent there is no refresh token (OpenID Connect Core §11); a picker is Entra ID's, asking anew is everybody's.
            flowParts.options.prompt = wanted.selectAccount ? QStringLiteral("login consent") : QStringLiteral("consent");
        }
        flowParts.clock = parts.clock;
        flowParts.random = parts.random;
        flowParts.clockWatch = &clockWatch;
        flowParts.openBrowser = parts.openBrowser;
        flowParts.timeout = parts.browserTimeout;
        waiting->flow = std::make_unique<CodeFlow>(flowParts);
        CodeFlow* flow = waiting->flow.get();
        Waiting* state = waiting.get();
        connect(flow, &CodeFlow::prompted, flow, [state](const BrowserPrompt& prompt) {
            state->prompt = prompt;
            const QList<Session::ShowBrowser> shows = state->shows;
            for (const Session::ShowBrowser& show : shows) {
                show(prompt);
            }
        });
        cancel.onCancelled(flow, [flow] { flow->cancel(); });
        flow->start();
        if (!flow->isFinished()) {
            co_await qCoro(flow, &CodeFlow::finished);
        }
        const Expected expected{wanted.tenantId, wanted.scope, flow->nonce(), endpoints->issuer, wanted.claims, wanted.keepCurrent};
        waiting->result = accept(flow->result(), expected);
        waiting->flow.release()->deleteLater(); // we are inside its signal
    }
    if (m_waiting == waiting) {
        m_waiting.reset();
    }
    waiting->done.open();
}

} // namespace identity
