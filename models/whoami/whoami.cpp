// SPDX-License-Identifier: GPL-3.0-or-later
#include "whoami/whoami.h"

#include "identity/session.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QTimer>
#include <algorithm>

namespace whoami {

namespace {

using azure::Audience;

struct NameRow
{
    Audience audience;
    const char* name;
};

constexpr NameRow kNames[] = {
    {Audience::Arm, QT_TRANSLATE_NOOP("whoami", "Azure Resource Manager")},
    {Audience::CognitiveServices, QT_TRANSLATE_NOOP("whoami", "Azure OpenAI and AI services")},
    {Audience::Search, QT_TRANSLATE_NOOP("whoami", "Azure AI Search")},
    {Audience::MachineLearning, QT_TRANSLATE_NOOP("whoami", "Azure Machine Learning")},
    {Audience::Foundry, QT_TRANSLATE_NOOP("whoami", "Azure AI Foundry")},
    {Audience::LogAnalytics, QT_TRANSLATE_NOOP("whoami", "Log Analytics")},
    {Audience::AppInsights, QT_TRANSLATE_NOOP("whoami", "Application Insights")},
    {Audience::MonitorMetrics, QT_TRANSLATE_NOOP("whoami", "Azure Monitor metrics")},
    {Audience::Graph, QT_TRANSLATE_NOOP("whoami", "Microsoft Graph")},
    {Audience::AppConfiguration, QT_TRANSLATE_NOOP("whoami", "App Configuration")},
};

/// Scheme and host decide: resources come with and without a slash, scopes with a permission behind it.
QString originOf(const QString& resource)
{
    const QUrl url(resource, QUrl::StrictMode);
    return url.host().isEmpty() ? resource : url.scheme() + QStringLiteral("://") + url.authority().toLower();
}

QString nameOf(const QList<identity::Tenant>& tenants, const QString& id)
{
    for (const identity::Tenant& tenant : tenants) {
        if (tenant.id == id) {
            return !tenant.name.isEmpty() ? tenant.name : !tenant.domain.isEmpty() ? tenant.domain : id;
        }
    }
    return id;
}

QJsonObject toJson(const AudienceGrant& grant)
{
    QJsonObject json = identity::toJson(grant.grant);
    json.insert(QStringLiteral("audience"), grant.audience);
    json.insert(QStringLiteral("name"), grant.name);
    json.insert(QStringLiteral("tenant"), grant.tenantName);
    json.insert(QStringLiteral("expiresAt"), grant.grant.expiresOn.toUTC().toString(Qt::ISODate));
    return json;
}

} // namespace

QString audienceName(const azure::CloudProfile& cloud, const QString& resource)
{
    for (const NameRow& row : kNames) {
        const QString scope = cloud.scope(row.audience);
        if (!scope.isEmpty() && originOf(scope) == originOf(resource)) {
            return QCoreApplication::translate("whoami", row.name);
        }
    }
    const QString host = QUrl(resource, QUrl::StrictMode).host();
    return host.isEmpty() ? resource : host;
}

Facts factsOf(const identity::Session& session, const azure::CloudProfile& cloud)
{
    Facts facts;
    facts.account = session.currentAccount();
    facts.tenants = session.tenants();
    facts.currentTenantId = session.currentTenantId();
    facts.identities = session.identities();
    facts.cloud = cloud.name;
    facts.cloudName = cloud.displayName;
    facts.authority = session.authority().url.toString();
    facts.clientId = session.authority().clientId;
    facts.isGuest = facts.isSignedIn() && facts.account.homeTenantId != facts.currentTenantId;
    facts.objectId = facts.isGuest ? QString() : facts.account.objectId;
    for (const identity::TenantIdentity& identity : facts.identities) {
        if (facts.isGuest && identity.tenantId == facts.currentTenantId) {
            facts.objectId = identity.claims.objectId;
        }
    }
    const QList<identity::Grant> grants = session.grants();
    for (const identity::Grant& grant : grants) {
        facts.grants.append({grant.resource, audienceName(cloud, grant.resource), nameOf(facts.tenants, grant.tenantId), grant});
    }
    const QString current = facts.currentTenantId;
    std::stable_sort(facts.grants.begin(), facts.grants.end(), [&](const AudienceGrant& a, const AudienceGrant& b) {
        const bool first = a.grant.tenantId == current;
        const bool second = b.grant.tenantId == current;
        return first != second ? first : QString::localeAwareCompare(a.name, b.name) < 0;
    });
    return facts;
}

QJsonObject toJson(const Facts& facts)
{
    QJsonArray tenants, grants, identities;
    for (const identity::Tenant& tenant : facts.tenants) {
        tenants.append(identity::toJson(tenant));
    }
    for (const AudienceGrant& grant : facts.grants) {
        grants.append(toJson(grant));
    }
    for (const identity::TenantIdentity& identity : facts.identities) {
        identities.append(identity::toJson(identity));
    }
    return {{QStringLiteral("account"), facts.isSignedIn() ? QJsonValue(identity::toJson(facts.account)) : QJsonValue()},
            {QStringLiteral("tenants"), tenants},
            {QStringLiteral("currentTenantId"), facts.currentTenantId},
            {QStringLiteral("objectId"), facts.objectId},
            {QStringLiteral("guest"), facts.isGuest},
            {QStringLiteral("grants"), grants},
            {QStringLiteral("identities"), identities},
            {QStringLiteral("cloud"), facts.cloud},
            {QStringLiteral("authority"), facts.authority},
            {QStringLiteral("clientId"), facts.clientId}};
}

WhoAmI::WhoAmI(identity::Session* session, azure::CloudProfile cloud, QObject* parent)
    : QObject(parent), m_session(session), m_cloud(std::move(cloud)), m_facts(factsOf(*session, m_cloud))
{
    connect(session, &identity::Session::accountsChanged, this, &WhoAmI::gatherSoon);
    connect(session, &identity::Session::tenantsChanged, this, &WhoAmI::gatherSoon);
    connect(session, &identity::Session::grantsChanged, this, &WhoAmI::gatherSoon);
}

/// One sign-in raises several of the session's signals.
void WhoAmI::gatherSoon()
{
    if (!m_pending) {
        m_pending = true;
        QTimer::singleShot(0, this, &WhoAmI::gather);
    }
}

void WhoAmI::gather()
{
    m_pending = false;
    Facts facts = factsOf(*m_session, m_cloud);
    if (facts != m_facts) {
        m_facts = std::move(facts);
        Q_EMIT changed();
    }
}

} // namespace whoami
