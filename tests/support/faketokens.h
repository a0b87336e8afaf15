// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/tokenprovider.h"

#include <QList>

namespace support {

/// Gives numbered tokens ("token-1", "token-2", ...) or the next scripted error, and remembers what was asked.
class FakeTokens : public http::TokenProvider
{
public:
    QCoro::Task<core::Result<http::AccessToken>> token(http::TokenRequest request, core::CancelToken) override
    {
        requests.append(request);
        if (!errors.isEmpty()) {
            co_return errors.takeFirst();
        }
        http::AccessToken token;
        token.secret = "token-" + QByteArray::number(requests.size());
        token.waitedForPerson = waitedForPerson;
        co_return token;
    }
    QList<http::TokenRequest> requests;
    QList<core::Error> errors;
    bool waitedForPerson = false; ///< of every token
};

} // namespace support
