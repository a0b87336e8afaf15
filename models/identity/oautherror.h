// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QByteArray>
#include <QUrlQuery>

namespace identity {

/// Error answer of an authorization server (RFC 6749 §4.1.2.1 and §5.2) with Entra ID's extra members. Behaviour branches on `error`,
/// `suberror` and `claims` only; AADSTS numbers are for people.
struct OAuthError
{
    QString error;
    QString description;
    QString suberror;
    QString claims;
    QString correlationId;
    int status = 0;
    std::optional<std::chrono::milliseconds> retryAfter;

    /// From a JSON body; `error` is empty when the body is none.
    static OAuthError fromBody(const QByteArray& body, int status);
    /// From the parameters of an error redirect.
    static OAuthError fromRedirect(const QList<QPair<QString, QString>>& parameters);

    bool isEmpty() const { return error.isEmpty(); }
    /// "AADSTS50076", or `error` when the description has no such number.
    QString code() const;
    /// The description without its trailing trace and correlation lines.
    QString sentence() const;
    /// Whether only the person can go on: interaction_required, login_required, consent_required, and invalid_grant unless the
    /// suberror says that signing in again changes nothing.
    bool needsInteraction() const;
    /// `host` becomes Error::target.
    core::Error toError(const QString& host) const;
};

} // namespace identity
