// SPDX-License-Identifier: GPL-3.0-or-later
#include "rbac/trials.h"

#include <QFile>

namespace {

const QString kArm = QStringLiteral("https://management.azure.com/.default");
const QString kCognitive = QStringLiteral("https://cognitiveservices.azure.com/.default");
const QString kSearch = QStringLiteral("https://search.azure.com/.default");
const QByteArray kBroken = "["; // authorized callers get 400

QJsonObject read(const char* path)
{
    QFile file(QStringLiteral(PILOTHOUSE_SOURCE_DIR "/resources/sandbox/") + QLatin1String(path));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

QString text(const QJsonValue& value, const char* name)
{
    return value[QLatin1String(name)].toString();
}

QString nameOf(const QString& id)
{
    return id.section(QLatin1Char('/'), -1);
}

} // namespace

Trials::Trials()
{
    const QJsonObject estate = read("estates/default.json");
    m_resources = estate.value(QLatin1String("resources")).toArray();
    m_subscriptions = estate.value(QLatin1String("subscriptions")).toArray();
    const QJsonArray providers = read("catalog/providers.json").value(QLatin1String("providers")).toArray();
    for (const QJsonValue& provider : providers) {
        const QJsonArray types = provider[QLatin1String("types")].toArray();
        for (const QJsonValue& type : types) {
            QJsonArray versions = type[QLatin1String("apiVersions")].toArray();
            if (versions.isEmpty()) {
                versions = provider[QLatin1String("apiVersions")].toArray();
            }
            const QString name = text(provider, "namespace") + QLatin1Char('/') + text(type, "type");
            m_versions.insert(name.toLower(), versions.last().toString());
        }
    }
}

QStringList Trials::ids(const QString& type, const QString& within) const
{
    QStringList found;
    for (const QJsonValue& resource : m_resources) {
        const QString id = text(resource, "id");
        if (text(resource, "type") == type && id.startsWith(within + (within.isEmpty() ? QString() : QStringLiteral("/")))) {
            found.append(id);
        }
    }
    return found;
}

QStringList Trials::subscriptions(const QString& tenantId) const
{
    QStringList found;
    for (const QJsonValue& subscription : m_subscriptions) {
        if (text(subscription, "tenantId") == tenantId) {
            found.append(QStringLiteral("/subscriptions/") + text(subscription, "subscriptionId"));
        }
    }
    return found;
}

QString Trials::property(const QString& id, const char* name) const
{
    for (const QJsonValue& resource : m_resources) {
        if (text(resource, "id") == id) {
            return text(resource[QLatin1String("properties")], name);
        }
    }
    return {};
}

Trial Trials::arm(const QByteArray& method, const QString& path, const QString& type, const QByteArray& body) const
{
    return {method, QStringLiteral("/arm") + path + QStringLiteral("?api-version=") + m_versions.value(type.toLower()), kArm, body};
}

QList<Trial> Trials::ofAccount(const QString& feature, const QString& scope) const
{
    const QString type = QStringLiteral("Microsoft.CognitiveServices/accounts");
    QString chat, embedding;
    const QStringList deployments = ids(type + QStringLiteral("/deployments"), scope);
    for (const QString& id : deployments) {
        (nameOf(id).startsWith(QLatin1String("embed")) || nameOf(id).contains(QLatin1String("embedding")) ? embedding : chat) = nameOf(id);
    }
    const auto model = [&](const QString& deployment, const char* call) {
        return Trial{"POST",
                     QStringLiteral("/accounts/%1/openai/deployments/%2/%3?api-version=2024-10-21").arg(nameOf(scope), deployment, QLatin1String(call)),
                     kCognitive, "{}"};
    };
    if (feature == QLatin1String("playground.chat")) {
        return {model(chat, "chat/completions")};
    }
    if (feature == QLatin1String("playground.embed")) {
        return embedding.isEmpty() ? QList<Trial>() : QList<Trial>{model(embedding, "embeddings")};
    }
    if (feature == QLatin1String("models.read")) {
        return {arm("GET", scope, type), arm("GET", scope + QStringLiteral("/deployments"), type)};
    }
    if (feature == QLatin1String("deployments.write")) {
        return {arm("GET", scope + QStringLiteral("/deployments"), type), arm("PUT", scope + QStringLiteral("/deployments/tried"), type, kBroken)};
    }
    if (feature == QLatin1String("deployments.delete")) {
        return {arm("DELETE", scope + QStringLiteral("/deployments/tried"), type)};
    }
    if (feature == QLatin1String("filters.write")) {
        return {arm("PUT", scope + QStringLiteral("/raiPolicies/tried"), type, kBroken)};
    }
    return feature == QLatin1String("models.keys") ? QList<Trial>{arm("POST", scope + QStringLiteral("/listKeys"), type)} : QList<Trial>();
}

QList<Trial> Trials::ofEndpoint(const QString& feature, const QString& scope) const
{
    const QString type = QStringLiteral("Microsoft.MachineLearningServices/workspaces/onlineEndpoints");
    if (feature == QLatin1String("playground.endpoint")) {
        // With keys the role does not count.
        const bool byToken = property(scope, "authMode") == QLatin1String("AADToken");
        return byToken ? QList<Trial>{{"GET", QStringLiteral("/ml/%1/version").arg(nameOf(scope)), QStringLiteral("https://ml.azure.com/.default"), {}}}
                       : QList<Trial>();
    }
    if (feature == QLatin1String("endpoint.keys")) {
        return {arm("GET", scope, type), arm("POST", scope + QStringLiteral("/listKeys"), type)};
    }
    return {arm("GET", scope, type), arm("PUT", scope, type, kBroken)}; // traffic.write
}

QList<Trial> Trials::ofSearch(const QString& feature, const QString& scope) const
{
    const auto call = [&](const QByteArray& method, const char* path, const QByteArray& body) {
        return Trial{method, QStringLiteral("/search/%1/%2?api-version=2024-07-01").arg(nameOf(scope), QLatin1String(path)), kSearch, body};
    };
    const Trial search = call("POST", "indexes/handbook/docs/search", R"({"search":"leave","top":1})");
    if (feature == QLatin1String("playground.retrieve")) {
        return {search};
    }
    if (feature == QLatin1String("documents.add")) {
        return {search, call("POST", "indexes/handbook/docs/index", R"({"value":[]})")};
    }
    if (feature == QLatin1String("indexes.read")) {
        return {call("GET", "indexes", {})};
    }
    return {call("POST", "indexes", "{}")}; // indexes.create
}

QList<Trial> Trials::ofSubscription(const QString& feature, const QString& scope) const
{
    const auto each = [&](const char* type, const char* child = "") {
        QList<Trial> trials;
        const QStringList found = ids(QLatin1String(type), scope);
        for (const QString& id : found) {
            trials.append(arm("GET", id + QLatin1String(child), QLatin1String(type)));
        }
        return trials;
    };
    const auto authorization = [&](const char* name) {
        const QString type = QStringLiteral("Microsoft.Authorization/") + QLatin1String(name);
        return arm("GET", scope + QStringLiteral("/providers/") + type, type);
    };
    const QList<Trial> roles{authorization("roleAssignments"), authorization("roleDefinitions")};
    if (feature == QLatin1String("estate.read")) {
        return each("Microsoft.Resources/resourceGroups") + each("Microsoft.CognitiveServices/accounts") +
               each("Microsoft.CognitiveServices/accounts", "/deployments") + each("Microsoft.Search/searchServices") +
               each("Microsoft.MachineLearningServices/workspaces") + each("Microsoft.MachineLearningServices/workspaces/onlineEndpoints") +
               each("Microsoft.MachineLearningServices/workspaces/onlineEndpoints", "/deployments");
    }
    if (feature == QLatin1String("audit.run")) {
        return each("Microsoft.Resources/resourceGroups") + each("Microsoft.CognitiveServices/accounts") +
               each("Microsoft.Insights/diagnosticSettings") + each("Microsoft.Network/privateEndpoints") + roles +
               QList<Trial>{authorization("locks")};
    }
    if (feature == QLatin1String("roles.read")) {
        return roles;
    }
    if (feature == QLatin1String("roles.assign")) {
        const QString type = QStringLiteral("Microsoft.Authorization/roleAssignments");
        return {arm("PUT", scope + QStringLiteral("/providers/") + type + QStringLiteral("/44444444-0000-4000-8000-000000000004"), type, kBroken)};
    }
    if (feature == QLatin1String("quota.read")) {
        return {arm("GET", scope + QStringLiteral("/providers/Microsoft.CognitiveServices/locations/swedencentral/usages"),
                    QStringLiteral("Microsoft.CognitiveServices/accounts"))};
    }
    return {};
}

QList<Trial> Trials::ofLogs(const QString& feature, const QString& scope) const
{
    const bool traces = feature == QLatin1String("traces.query");
    const QString path = traces ? QStringLiteral("/appinsights/v1/apps/%1/query").arg(property(scope, "AppId"))
                                : QStringLiteral("/logs/v1/workspaces/%1/query").arg(property(scope, "customerId"));
    const QString audience = traces ? QStringLiteral("https://api.applicationinsights.io/.default") : QStringLiteral("https://api.loganalytics.io/.default");
    const Trial query{"POST", path, audience, R"({"query":"print 1"})"};
    const QString type = traces ? QStringLiteral("Microsoft.Insights/components") : QStringLiteral("Microsoft.OperationalInsights/workspaces");
    return feature == QLatin1String("audit.keyuse") ? QList<Trial>{query} : QList<Trial>{arm("GET", scope, type), query};
}

QList<Trial> Trials::of(const QString& feature, const QString& scope) const
{
    if (!scope.contains(QLatin1String("/providers/"))) {
        return ofSubscription(feature, scope);
    }
    if (scope.contains(QLatin1String("/onlineEndpoints/"))) {
        return ofEndpoint(feature, scope);
    }
    if (scope.contains(QLatin1String("/searchServices/"))) {
        return ofSearch(feature, scope);
    }
    if (scope.contains(QLatin1String("Microsoft.CognitiveServices"))) {
        return ofAccount(feature, scope);
    }
    const bool logs = scope.contains(QLatin1String("Insights/"));
    return logs ? ofLogs(feature, scope) : QList<Trial>();
}
