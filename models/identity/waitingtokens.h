// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/tokenprovider.h"
#include "identity/needs.h"
#include "identity/tokenbroker.h"

namespace identity {

/// The broker's tokens for programs with a person in front: a call that only the person can help waits in Needs and goes on, once,
/// after the sign-in. Cancelled calls end at once; a call whose account is no longer the current one does not go on as another.
class WaitingTokens : public http::TokenProvider
{
public:
    WaitingTokens(TokenBroker* broker, Needs* needs, const Accounts* accounts) : m_broker(broker), m_needs(needs), m_accounts(accounts) {}
    void setOwner(std::weak_ptr<void> owner) { m_owner = std::move(owner); }

    QCoro::Task<core::Result<http::AccessToken>> token(http::TokenRequest request, core::CancelToken cancel) override;

private:
    TokenBroker* m_broker;
    Needs* m_needs;
    const Accounts* m_accounts;
    std::weak_ptr<void> m_owner; ///< keeps all of the above alive while a call waits
};

} // namespace identity
