// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/waitingtokens.h"

namespace identity {

QCoro::Task<core::Result<http::AccessToken>> WaitingTokens::token(http::TokenRequest request, core::CancelToken cancel)
{
    const std::shared_ptr<void> alive = m_owner.lock();
    const std::optional<TokenSubject> subject = m_broker->subjectOf(request);
    core::Result<http::AccessToken> first = co_await m_broker->token(request, cancel);
    if (first || !subject || !request.mayWait || cancel.isCancelled()) {
        co_return first;
    }
    const core::Error refused = first.error();
    const QString needId = m_needs->waitableFor(*subject, refused);
    if (needId.isEmpty()) {
        co_return refused;
    }
    if (request.waiting) {
        request.waiting(true);
    }
    const Needs::Outcome outcome = co_await m_needs->wait(needId, request.purpose, cancel);
    if (outcome == Needs::Outcome::Cancelled) {
        co_return core::Error::cancelled();
    }
    if (request.waiting) {
        request.waiting(false);
    }
    if (outcome != Needs::Outcome::Resume || m_accounts->currentId() != subject->accountId) {
        co_return refused;
    }
    request.tenantId = subject->tenantId; // the tenant that was current when the call began
    core::Result<http::AccessToken> second = co_await m_broker->token(request, cancel);
    if (second) {
        second->waitedForPerson = true;
    }
    co_return second;
}

} // namespace identity
