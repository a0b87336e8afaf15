// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/world.h"

namespace sandbox {

/// What a fault changes in the JSON answer that a service gave. Everything is optional.
struct Alteration
{
    QJsonObject set;      ///< members put in or replaced
    QStringList remove;   ///< members taken out
    /// Tokens among the answer's members, made anew and signed with the real key: {"id_token": {"set": {claim: value},
    /// "remove": [claim], "alg": "none" | "forged", "bytes": about this long}}
    QJsonObject tokens;
    qint64 truncate = -1; ///< bytes of body that are left, in an answer that is whole as HTTP goes
    qint64 pad = -1;      ///< bytes that the body is filled up to, with white space, so that it stays JSON

    bool isEmpty() const { return set.isEmpty() && remove.isEmpty() && tokens.isEmpty() && truncate < 0 && pad < 0; }
};

/// Reads `edit`, `tokens`, `truncateBytes` and `padToBytes` of an effect; the sentence says what is wrong.
std::optional<Alteration> readAlteration(const QJsonObject& effect, QString* problem);

/// `response` as the alteration wants it. Bodies that are no JSON object are only cut or filled.
Response altered(World& world, const Alteration& alteration, Response response);

/// `text` damaged in its middle so that no JSON parser takes it, whatever stands there.
QByteArray brokenJson(const QByteArray& text);

} // namespace sandbox
