// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/services/easyauth/sessions.h"

#include "sandbox/identity/tokenauthority.h"

namespace sandbox::easyauth {

namespace {

/// Long claim names of the .NET world that Easy Auth uses.
QString longName(const QString& claim)
{
    static const QHash<QString, QString> names{
        {"oid", "http://schemas.microsoft.com/identity/claims/objectidentifier"},
        {"tid", "http://schemas.microsoft.com/identity/claims/tenantid"},
        {"idp", "http://schemas.microsoft.com/identity/claims/identityprovider"},
        {"scp", "http://schemas.microsoft.com/identity/claims/scope"},
        {"sub", "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/nameidentifier"},
        {"email", "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress"},
        {"upn", "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/upn"},
    };
    return names.value(claim, claim);
}

QString text(const QJsonObject& object, const char* member)
{
    return object.value(QLatin1String(member)).toString();
}

} // namespace

QString Session::name() const
{
    for (const char* member : {"preferred_username", "upn", "unique_name", "appid"}) {
        if (!text(m_claims, member).isEmpty())
            return text(m_claims, member);
    }
    return text(m_claims, "oid");
}

QString Session::subject() const
{
    return text(m_claims, "sub");
}

qint64 Session::expires() const
{
    return static_cast<qint64>(m_claims.value(QLatin1String("exp")).toDouble());
}

QJsonObject Session::describe() const
{
    QJsonArray claims;
    for (auto it = m_claims.begin(); it != m_claims.end(); ++it) {
        if (it.key().startsWith(QLatin1Char('_')))
            continue;
        const QJsonArray values = it->isArray() ? it->toArray() : QJsonArray{*it};
        for (const QJsonValue& value : values)
            claims.append(QJsonObject{{"typ", longName(it.key())},
                                      {"val", value.isString() ? value.toString() : value.toVariant().toString()}});
    }
    QJsonObject body{{"provider_name", "aad"}, {"user_id", name()}, {"user_claims", claims}};
    for (const char* token : {"access_token", "id_token"}) {
        if (m_tokens.contains(QLatin1String(token)))
            body.insert(QLatin1String(token), text(m_tokens, token));
    }
    body.insert(
        QStringLiteral("expires_on"),
        QDateTime::fromSecsSinceEpoch(expires(), Qt::UTC).toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss.0000000Z")));
    return body;
}

std::optional<Session> Sessions::fromBearer(const AppSite& site, const QByteArray& authorization)
{
    const TokenAuthority::Verdict verdict = m_world.tokens().check(authorization, site.audiences());
    const bool ownTenant = text(verdict.claims, "tid").compare(site.tenantId(), Qt::CaseInsensitive) == 0;
    if (verdict.problem != TokenProblem::None || !ownTenant)
        return std::nullopt;
    return Session(site.mountName(), verdict.claims,
                   {{"access_token", QString::fromLatin1(authorization.mid(7).trimmed())}});
}

std::optional<Session> Sessions::fromIdToken(const AppSite& site, const QJsonObject& tokens)
{
    const QByteArray token = text(tokens, "id_token").toLatin1();
    const TokenAuthority::Verdict verdict = m_world.tokens().check("Bearer " + token, {site.clientId()});
    if (verdict.problem != TokenProblem::None)
        return std::nullopt;
    return Session(site.mountName(), verdict.claims, tokens);
}

std::optional<Session> Sessions::find(const AppSite& site, const QString& key) const
{
    const auto found = m_sessions.constFind(key);
    if (found == m_sessions.constEnd() || found->site() != site.mountName() ||
        found->expires() < m_world.now().toSecsSinceEpoch())
        return std::nullopt;
    return *found;
}

QString Sessions::keep(Session session)
{
    const QString key = m_world.uuid() + m_world.uuid();
    session.setKey(key);
    m_sessions.insert(key, session);
    return key;
}

} // namespace sandbox::easyauth
