// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/headers.h"

#include <QHash>
#include <QString>

namespace http {

/// One challenge of a WWW-Authenticate field (RFC 9110 §11.6.1).
struct Challenge
{
    QByteArray scheme;                          ///< as sent, for example "Bearer"
    QByteArray token68;                         ///< rarely used form
    QHash<QByteArray, QByteArray> parameters;   ///< names in lower case, values unquoted
};

/// The challenges of one field value, in order. Never fails: stops quietly at what it cannot read.
QList<Challenge> parseChallenges(const QByteArray& field);

/// The JSON text that a `claims` parameter holds: base64 or base64url, padded or not, or the JSON itself; empty unless it is an
/// object.
QString parseClaims(const QByteArray& parameter);

/// All challenges of all WWW-Authenticate fields, in order. Accepts several challenges in one field, quoted strings with
/// escaped characters and commas, and white space around `=`; stops quietly at what it cannot read.
QList<Challenge> challengesOf(const Headers& headers);

/// The claims that a Bearer challenge with error="insufficient_claims" (or with claims alone) asks for, decoded to JSON text;
/// base64 and base64url, padded or not. Empty when there is none or it does not decode to a JSON object.
QString claimsOf(const Headers& headers);

} // namespace http
