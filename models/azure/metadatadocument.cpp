// SPDX-License-Identifier: GPL-3.0-or-later
// Reading of ARM's /metadata/endpoints into a CloudProfile.
#include "azure/cloudprofile.h"

#include "core/json.h"
#include "http/origin.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace azure {

namespace {

using core::ErrorKind;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(azure::CloudProfile)
};

core::Error refused(ErrorKind kind, const QString& text, const QUrl& metadata)
{
    return core::Error::make(kind, text, metadata.host());
}

/// The 2019-05-01 form lists several clouds: ours is the one whose Resource Manager served the document.
QJsonObject entryOf(const QByteArray& document, const QUrl& metadata)
{
    const QJsonDocument parsed = QJsonDocument::fromJson(document);
    if (parsed.isObject()) {
        return parsed.object();
    }
    QJsonObject first;
    for (const QJsonValue& value : parsed.array()) {
        const QJsonObject entry = value.toObject();
        const QUrl arm(entry.value(QLatin1String("resourceManager")).toString());
        if (arm.host().compare(metadata.host(), Qt::CaseInsensitive) == 0) {
            return entry;
        }
        if (first.isEmpty()) {
            first = entry;
        }
    }
    return first;
}

QUrl urlMember(const QJsonObject& entry, const char* path)
{
    QString text = core::json::at(entry, QString::fromLatin1(path)).toString();
    while (text.endsWith(QLatin1Char('/'))) {
        text.chop(1);
    }
    return QUrl(text, QUrl::StrictMode);
}

/// The table of a national cloud that the document claims to be, by the name that ARM gives it.
std::optional<CloudProfile> nationalCloud(const QString& name)
{
    if (name == QLatin1String("AzureCloud")) {
        return CloudProfile::publicCloud();
    }
    if (name == QLatin1String("AzureUSGovernment")) {
        return CloudProfile::usGov();
    }
    if (name == QLatin1String("AzureChinaCloud")) {
        return CloudProfile::china();
    }
    return std::nullopt;
}

/// True for a scope of one of the national clouds: a document found elsewhere must not widen where such tokens go.
bool isNationalScope(const QString& scope)
{
    for (const CloudProfile& cloud : {CloudProfile::publicCloud(), CloudProfile::usGov(), CloudProfile::china()}) {
        for (const QString& known : cloud.scopes) {
            if (known == scope) {
                return true;
            }
        }
    }
    return scope.contains(QLatin1String("management.core.windows.net"));
}

QString suffix(const QJsonObject& entry, const char* name)
{
    const QString text = core::json::at(entry, QStringLiteral("suffixes/") + QLatin1String(name)).toString();
    return text.isEmpty() || text.startsWith(QLatin1Char('.')) ? text : QLatin1Char('.') + text;
}

/// Endpoints of the document win over those that the profile has; absent ones stay.
void takeEndpoints(const QJsonObject& entry, CloudProfile& profile)
{
    const QList<QPair<const char*, QUrl*>> members{
        {"authentication/loginEndpoint", &profile.authority},
        {"resourceManager", &profile.arm},
        {"microsoftGraphResourceId", &profile.graph},
        {"logAnalyticsResourceId", &profile.logs},
        {"appInsightsResourceId", &profile.appInsights},
    };
    for (const auto& [path, url] : members) {
        const QUrl found = urlMember(entry, path);
        if (found.isValid() && !found.host().isEmpty()) {
            *url = found;
        }
    }
    const QString portal = entry.value(QLatin1String("portal")).toString();
    if (!portal.isEmpty()) {
        profile.portal = portal;
    }
}

void addAudience(CloudProfile& profile, Audience audience, const QString& resource, const QString& host)
{
    if (!resource.isEmpty() && !host.isEmpty()) {
        profile.scopes.insert(audience, resource + QStringLiteral("/.default"));
        profile.hosts[audience].append(host);
    }
}

/// A cloud of somebody's own (Azure Stack Hub and the like): audiences and hosts are what the document says.
void takeAudiences(const QJsonObject& entry, CloudProfile& profile)
{
    QString arm = core::json::at(entry, u"authentication/audiences/0").toString();
    while (arm.endsWith(QLatin1Char('/'))) {
        arm.chop(1);
    }
    addAudience(profile, Audience::Arm, arm, profile.arm.host());
    addAudience(profile, Audience::Graph, profile.graph.toString(), profile.graph.host());
    addAudience(profile, Audience::LogAnalytics, profile.logs.toString(), profile.logs.host());
    addAudience(profile, Audience::AppInsights, profile.appInsights.toString(), profile.appInsights.host());
    // A suffix ".search.contoso.example" names the audience "https://search.contoso.example".
    const QString cognitive = suffix(entry, "cognitiveServices");
    addAudience(profile, Audience::CognitiveServices, QStringLiteral("https://cognitiveservices") + cognitive.section(u'.', 2).prepend(u'.'),
                cognitive);
    const QString search = suffix(entry, "search");
    addAudience(profile, Audience::Search, QStringLiteral("https://search") + search.section(u'.', 2).prepend(u'.'), search);
}

/// A cloud on this computer: every audience is served by its own origin, and by loopback over https.
core::Result<CloudProfile> sandboxFrom(const QUrl& metadata, const QJsonObject& entry)
{
    CloudProfile profile = CloudProfile::publicCloud(); // a second Azure: the same audiences, on one host
    profile.portal.clear();
    profile.isSandbox = true;
    profile.name = QStringLiteral("sandbox");
    profile.displayName = QStringLiteral("Sandbox");
    takeEndpoints(entry, profile);
    for (const QUrl& url : {profile.authority, profile.arm, profile.graph, profile.logs, profile.appInsights}) {
        if (!http::isLoopback(url)) {
            return refused(ErrorKind::Untrusted, Text::tr("A cloud on this computer may not send you to %1.").arg(url.host()), metadata);
        }
    }
    if (metadata.scheme() == QLatin1String("http")) {
        profile.plainHttpOrigin = metadata.adjusted(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::RemoveUserInfo)
                                      .toString();
    }
    const QStringList loopback{QStringLiteral("localhost"), QStringLiteral("127.0.0.1"), QStringLiteral("::1")};
    for (auto it = profile.scopes.begin(); it != profile.scopes.end(); ++it) {
        profile.hosts.insert(it.key(), loopback);
    }
    const QString client = core::json::at(entry, u"clients/public/clientId").toString();
    profile.clientId = client.isEmpty() ? entry.value(QLatin1String("clientId")).toString() : client;
    return profile;
}

core::Result<CloudProfile> nationalFrom(CloudProfile table, const QUrl& metadata, const QJsonObject& entry)
{
    CloudProfile profile = table;
    takeEndpoints(entry, profile);
    if (profile.arm.host() != table.arm.host() || profile.authority.host() != table.authority.host()) {
        return refused(ErrorKind::Untrusted, Text::tr("The document calls itself %1, but names other addresses.").arg(table.displayName),
                       metadata);
    }
    return table; // the table is complete and checked; the document adds nothing that may be trusted more
}

core::Result<CloudProfile> customFrom(const QUrl& metadata, const QJsonObject& entry)
{
    CloudProfile profile;
    profile.name = entry.value(QLatin1String("name")).toString(metadata.host());
    profile.displayName = profile.name;
    takeEndpoints(entry, profile);
    if (profile.arm.host().isEmpty()) { // old documents leave their own address out
        profile.arm = metadata.adjusted(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment);
    }
    if (profile.authority.host().isEmpty()) {
        return refused(ErrorKind::MalformedResponse, Text::tr("The document names no login endpoint."), metadata);
    }
    takeAudiences(entry, profile);
    const QString provider = core::json::at(entry, u"authentication/identityProvider").toString();
    if (!provider.isEmpty()) {
        profile.identityProvider = provider;
    }
    for (const QUrl& url : {profile.authority, profile.arm}) {
        if (url.scheme() != QLatin1String("https")) {
            return refused(ErrorKind::Untrusted, Text::tr("The document names %1, which is not https.").arg(url.toString()), metadata);
        }
    }
    for (const QString& scope : profile.scopes) {
        if (isNationalScope(scope)) {
            return refused(ErrorKind::Untrusted, Text::tr("The document claims the audience %1 of another cloud.").arg(scope), metadata);
        }
    }
    return profile;
}

} // namespace

core::Result<CloudProfile> CloudProfile::fromMetadata(const QUrl& metadata, const QByteArray& document)
{
    const QJsonObject entry = entryOf(document, metadata);
    if (entry.isEmpty()) {
        return refused(ErrorKind::MalformedResponse, Text::tr("This is not a document of /metadata/endpoints."), metadata);
    }
    if (http::isLoopback(metadata)) {
        return sandboxFrom(metadata, entry);
    }
    if (metadata.scheme() != QLatin1String("https")) {
        return refused(ErrorKind::Untrusted, Text::tr("A cloud is only taken over https, except from this computer."), metadata);
    }
    const std::optional<CloudProfile> national = nationalCloud(entry.value(QLatin1String("name")).toString());
    if (national) {
        return nationalFrom(*national, metadata, entry);
    }
    return customFrom(metadata, entry);
}

} // namespace azure
