// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/identity/tokenauthority.h"

#include "sandbox/identity/directory.h"

#include <QUrl>
#include <algorithm>

namespace sandbox {

namespace {

constexpr qint64 kTolerance = 300; // seconds

QString normalised(QString audience)
{
    while (audience.endsWith(QLatin1Char('/')))
        audience.chop(1);
    return audience.toLower();
}

bool contains(const QStringList& audiences, const QString& audience)
{
    return std::any_of(audiences.begin(), audiences.end(),
                       [&](const QString& one) { return normalised(one) == normalised(audience); });
}

qint64 seconds(const QJsonObject& claims, const char* name)
{
    return static_cast<qint64>(claims.value(QLatin1String(name)).toDouble());
}

} // namespace

TokenAuthority::TokenAuthority(std::shared_ptr<TokenSigner> signer, const World& world)
    : m_signer(std::move(signer)), m_world(world)
{
}

TokenAuthority::Verdict TokenAuthority::check(const QByteArray& authorization, const QStringList& audiences)
{
    Verdict verdict;
    if (authorization.isEmpty())
        return verdict;
    const QByteArray token = authorization.mid(7).trimmed();
    const bool bearer = authorization.left(7).toLower() == "bearer ";
    const std::optional<QJsonObject> claims = bearer ? m_signer->verified(token) : std::nullopt;
    verdict.problem = TokenProblem::Malformed;
    if (!claims)
        return verdict;
    verdict.claims = *claims;
    const qint64 now = m_world.now().toSecsSinceEpoch();
    const QString tenantId = claims->value(QLatin1String("tid")).toString();
    const QString issuer = claims->value(QLatin1String("iss")).toString();
    const auto user = m_world.directory().userIn(tenantId, claims->value(QLatin1String("oid")).toString());
    const QDateTime revoked = user ? revokedAt(user->objectId) : QDateTime();
    if (seconds(*claims, "exp") + kTolerance < now)
        verdict.problem = TokenProblem::Expired;
    else if (seconds(*claims, "nbf") - kTolerance > now)
        verdict.problem = TokenProblem::NotYetValid;
    else if (!m_world.directory().tenant(tenantId) || !issuer.contains(tenantId, Qt::CaseInsensitive))
        verdict.problem = TokenProblem::WrongIssuer;
    else if (!contains(audiences, claims->value(QLatin1String("aud")).toString()))
        verdict.problem = TokenProblem::WrongAudience;
    else if (claims->contains(QLatin1String("xms_cc")) && revoked.isValid() &&
             seconds(*claims, "iat") < revoked.toSecsSinceEpoch())
        verdict.problem = TokenProblem::Revoked;
    else
        verdict.problem = TokenProblem::None;
    return verdict;
}

void TokenAuthority::revoke(const QString& homeObjectId)
{
    m_revoked.insert(homeObjectId.toLower(), m_world.now());
}

QDateTime TokenAuthority::revokedAt(const QString& homeObjectId) const
{
    return m_revoked.value(homeObjectId.toLower());
}

void TokenAuthority::demand(const AccessDemand& demand)
{
    m_demands.removeIf([&](const AccessDemand& old) {
        return old.service == demand.service && old.userObjectId == demand.userObjectId;
    });
    m_demands.append(demand);
}

std::optional<QJsonObject> TokenAuthority::unsatisfied(const Request& request, const QJsonObject& claims) const
{
    const auto user = m_world.directory().userIn(claims.value(QLatin1String("tid")).toString(),
                                                 claims.value(QLatin1String("oid")).toString());
    const bool reads = request.method == "GET" || request.method == "HEAD";
    for (const AccessDemand& demand : m_demands) {
        const bool concerns = (demand.service.isEmpty() || demand.service == request.mount) && !(demand.writesOnly && reads) &&
                              (demand.userObjectId.isEmpty() || (user && demand.userObjectId == user->objectId));
        if (concerns && (demand.endless || !claims.value(QLatin1String("acrs")).toArray().contains(demand.context)))
            return contextClaims(demand.context);
    }
    return std::nullopt;
}

bool TokenAuthority::needsPerson(const QString& userObjectId, const QString& context) const
{
    return std::any_of(m_demands.begin(), m_demands.end(), [&](const AccessDemand& demand) {
        return demand.interactive && demand.context == context &&
               (demand.userObjectId.isEmpty() || demand.userObjectId == userObjectId);
    });
}

} // namespace sandbox
