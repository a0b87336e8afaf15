// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QJsonObject>
#include <QString>

namespace identity::cachefields {

/// Sections of MSAL's unified cache.
inline constexpr const char* kAccounts = "Account";
inline constexpr const char* kIdTokens = "IdToken";
inline constexpr const char* kAccessTokens = "AccessToken";
inline constexpr const char* kRefreshTokens = "RefreshToken";
inline constexpr const char* kCredentialSections[] = {kAccounts, kIdTokens, kAccessTokens, kRefreshTokens};

inline QString text(const QJsonObject& entry, const char* field)
{
    return entry.value(QLatin1String(field)).toString();
}

inline bool same(const QString& a, const QString& b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

/// Unix seconds, which the schema wants as text and some writers give as a number; 0 when there is none.
inline qint64 seconds(const QJsonObject& entry, const char* field)
{
    const QJsonValue value = entry.value(QLatin1String(field));
    return value.isDouble() ? value.toInteger() : value.toString().toLongLong();
}

inline QString unixTime(const QDateTime& time)
{
    return QString::number(time.toSecsSinceEpoch());
}

/// Claims of an ID token that is believed because of where it was found; empty when it is none.
QJsonObject claimsOf(const QString& idToken);

} // namespace identity::cachefields
