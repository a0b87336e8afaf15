// SPDX-License-Identifier: GPL-3.0-or-later
// Bodies of a token endpoint, good and bad. Seeds are JSON.
#include "identity/oautherror.h"
#include "identity/tokenanswer.h"

#include "fuzz/require.h"

#include <algorithm>

using fuzz::require;
using identity::OAuthError;
using identity::TokenAnswer;

namespace {

constexpr qint64 kYear = qint64(366) * 24 * 3600;

/// Appendix A.12 of RFC 6749; anything else could end a header line.
bool isPrintable(const QByteArray& token)
{
    return std::all_of(token.begin(), token.end(), [](char c) { return c >= 0x20 && c <= 0x7e; });
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArray bytes = fuzz::input(data, size);
    const core::Result<TokenAnswer> answer = TokenAnswer::fromBody(bytes, QStringLiteral("login.example"));
    if (answer) {
        require(!answer->accessToken.isEmpty(), "an answer has a token");
        require(isPrintable(answer->accessToken) && isPrintable(answer->refreshToken) && isPrintable(answer->idToken) &&
                    isPrintable(answer->clientInfo),
                "no token breaks out of a header or a form");
        for (const qint64 seconds : {answer->expiresIn, answer->extExpiresIn, answer->refreshIn}) {
            require(seconds >= 0 && seconds <= kYear, "times are within reason");
        }
        require(answer->accessToken.size() <= bytes.size() && answer->refreshToken.size() <= bytes.size(), "nothing grows");
    } else {
        require(answer.error().kind == core::ErrorKind::MalformedResponse && answer.error().details.isEmpty(), "a refusal quotes no body");
        require(answer.error().message.size() < 80, "a refusal is one sentence");
    }
    for (const int status : {400, 401, 429, 503}) {
        const OAuthError error = OAuthError::fromBody(bytes, status);
        require(error.sentence().size() <= error.description.size(), "the sentence is a part of the description");
        const core::Error shown = error.toError(QStringLiteral("login.example"));
        require(shown.kind != core::ErrorKind::None, "a failure is never no failure");
        require(!core::explain(shown).sentence.isEmpty(), "every failure has words");
    }
    return 0;
}
