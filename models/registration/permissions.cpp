// SPDX-License-Identifier: GPL-3.0-or-later
#include "registration/permissions.h"

#include <QCoreApplication>

namespace registration {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(registration)
};

Permission permission(const char* api, const char* apiId, const char* scope, const char* scopeId)
{
    return {QLatin1String(api), QLatin1String(apiId), QLatin1String(scope), QLatin1String(scopeId)};
}

Permission graph(const char* scope, const char* scopeId)
{
    return permission("Microsoft Graph", "00000003-0000-0000-c000-000000000000", scope, scopeId);
}

} // namespace

QList<FeatureNeed> featureNeeds()
{
    return {
        {QStringLiteral("signIn"), Text::tr("Signing in"),
         {graph("openid", "37f7f235-527c-4136-accd-4a02d197296e"), graph("profile", "14dad69e-099b-42c9-810b-d002981feec1"),
          graph("offline_access", "7427e0e9-2fba-42fe-b0c0-848c9e6a8182")},
         Text::tr("Says who you are, and keeps you signed in without asking every hour."), {}},
        {QStringLiteral("estate"), Text::tr("Resources and deployments"),
         {permission("Azure Service Management", "797f4846-ba00-4fd7-ba43-dac1f8f63013", "user_impersonation", "41094075-9dad-400e-a0bd-54e686782033")},
         Text::tr("Lists tenants, subscriptions, models and search services, and tells which actions you may take."), QStringLiteral("Reader")},
        {QStringLiteral("models"), Text::tr("Chat and embeddings"),
         {permission("Microsoft Cognitive Services", "7d312290-28c8-473c-a0ed-8e53749b6d6d", "user_impersonation", "5f1e8914-a52b-429f-9324-91b92b81adaf")},
         Text::tr("Sends questions to your model deployments without a key."), QStringLiteral("Cognitive Services OpenAI User")},
        {QStringLiteral("search"), Text::tr("Retrieval"),
         {permission("Azure Cognitive Search", "880da380-985e-4198-81b9-e05b1cc53158", "user_impersonation", "a4165a31-5d9e-4120-bd1e-9d88c66fd3b8")},
         Text::tr("Lists indexes and searches your documents without a key."), QStringLiteral("Search Index Data Reader")},
        {QStringLiteral("endpoints"), Text::tr("Flows and online endpoints"),
         {permission("Azure Machine Learning Services", "18a66f5f-dbdf-4c17-9dd7-1634712a9cbe", "user_impersonation", "1a7925b5-f871-417a-9b8b-303f9f29fa10")},
         Text::tr("Calls Azure Machine Learning endpoints and Foundry projects as you."), QStringLiteral("AzureML Data Scientist")},
        {QStringLiteral("logs"), Text::tr("Logs and monitoring"),
         {permission("Log Analytics API", "ca7f3f0b-7d91-482c-8e09-c5d840d0eac5", "Data.Read", "e8dac03d-d467-4a7e-9293-9cca7df08b31")},
         Text::tr("Reads request logs of your systems."), QStringLiteral("Log Analytics Reader")},
        {QStringLiteral("traces"), Text::tr("Traces of an application"),
         {permission("Application Insights API", "f5c26e74-f226-4ae8-85f0-b4af0080ac9e", "Data.Read", "c6d30a22-009b-43ce-a9e9-3ca625e7a3d4")},
         Text::tr("Reads what your applications recorded."), QStringLiteral("Monitoring Reader")},
        {QStringLiteral("prompts"), Text::tr("Published prompts"),
         {permission("Azure App Configuration", "35ffadb3-7fc1-497e-b61b-381d28e744cc", "KeyValue.Read", "8d17f7f7-030c-4b57-8129-cfb5a16433cd"),
          permission("Azure App Configuration", "35ffadb3-7fc1-497e-b61b-381d28e744cc", "KeyValue.Write", "77967a14-4f88-4960-84da-e8f71f761ac2")},
         Text::tr("Reads prompts from a configuration store, and publishes them there when you say so."), QStringLiteral("App Configuration Data Reader")},
    };
}

QList<Permission> permissions()
{
    QList<Permission> list;
    for (const FeatureNeed& need : featureNeeds()) {
        for (const Permission& one : need.permissions) {
            if (!list.contains(one)) {
                list << one;
            }
        }
    }
    return list;
}

} // namespace registration
