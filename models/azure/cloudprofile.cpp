// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/cloudprofile.h"

namespace azure {

namespace {

/// One national cloud. Hosts that start with a dot are suffixes.
struct CloudRow
{
    const char* name;
    const char* displayName;
    const char* authority;
    const char* arm;
    const char* graph;
    const char* logs;
    const char* appInsights;
    const char* portal;
};

struct AudienceRow
{
    Audience audience;
    const char* scope;
    QStringList hosts;
};

CloudProfile profileOf(const CloudRow& row, const QList<AudienceRow>& audiences)
{
    CloudProfile profile;
    profile.name = QLatin1String(row.name);
    profile.displayName = QLatin1String(row.displayName);
    profile.authority = QUrl(QLatin1String(row.authority));
    profile.arm = QUrl(QLatin1String(row.arm));
    profile.graph = QUrl(QLatin1String(row.graph));
    profile.logs = QUrl(QLatin1String(row.logs));
    profile.appInsights = QUrl(QLatin1String(row.appInsights));
    profile.portal = QLatin1String(row.portal);
    for (const AudienceRow& audience : audiences) {
        profile.scopes.insert(audience.audience, QLatin1String(audience.scope));
        profile.hosts.insert(audience.audience, audience.hosts);
    }
    return profile;
}

QStringList hostList(std::initializer_list<const char*> names)
{
    QStringList hosts;
    for (const char* name : names) {
        hosts.append(QLatin1String(name));
    }
    return hosts;
}

bool hostMatches(const QString& host, const QString& pattern)
{
    if (pattern.startsWith(QLatin1Char('.'))) {
        return host.size() > pattern.size() && host.endsWith(pattern, Qt::CaseInsensitive);
    }
    return host.compare(pattern, Qt::CaseInsensitive) == 0;
}

bool isOrigin(const QUrl& url, const QString& origin)
{
    const QUrl wanted(origin);
    return !origin.isEmpty() && url.scheme() == wanted.scheme() && url.host().compare(wanted.host(), Qt::CaseInsensitive) == 0 &&
           url.port(80) == wanted.port(80) && url.userInfo().isEmpty();
}

} // namespace

CloudProfile CloudProfile::publicCloud()
{
    return profileOf(
        {"public", "Azure Public", "https://login.microsoftonline.com", "https://management.azure.com",
         "https://graph.microsoft.com", "https://api.loganalytics.io", "https://api.applicationinsights.io",
         "https://portal.azure.com"},
        {{Audience::Arm, "https://management.azure.com/.default", hostList({"management.azure.com"})},
         {Audience::CognitiveServices, "https://cognitiveservices.azure.com/.default",
          hostList({".openai.azure.com", ".cognitiveservices.azure.com", ".services.ai.azure.com", ".api.cognitive.microsoft.com"})},
         {Audience::Search, "https://search.azure.com/.default", hostList({".search.windows.net"})},
         {Audience::MachineLearning, "https://ml.azure.com/.default", hostList({".inference.ml.azure.com", ".api.azureml.ms"})},
         {Audience::Foundry, "https://ai.azure.com/.default", hostList({".services.ai.azure.com"})},
         {Audience::LogAnalytics, "https://api.loganalytics.io/.default",
          hostList({"api.loganalytics.io", "api.loganalytics.azure.com"})},
         {Audience::AppInsights, "https://api.applicationinsights.io/.default", hostList({"api.applicationinsights.io"})},
         {Audience::MonitorMetrics, "https://metrics.monitor.azure.com/.default", hostList({".metrics.monitor.azure.com"})},
         {Audience::Graph, "https://graph.microsoft.com/User.Read", hostList({"graph.microsoft.com"})},
         {Audience::AppConfiguration, "https://azconfig.io/.default", hostList({".azconfig.io"})}});
}

CloudProfile CloudProfile::usGov()
{
    return profileOf(
        {"usgov", "Azure US Government", "https://login.microsoftonline.us", "https://management.usgovcloudapi.net",
         "https://graph.microsoft.us", "https://api.loganalytics.us", "https://api.applicationinsights.us",
         "https://portal.azure.us"},
        {{Audience::Arm, "https://management.usgovcloudapi.net/.default", hostList({"management.usgovcloudapi.net"})},
         {Audience::CognitiveServices, "https://cognitiveservices.azure.us/.default",
          hostList({".openai.azure.us", ".cognitiveservices.azure.us"})},
         {Audience::Search, "https://search.azure.us/.default", hostList({".search.azure.us"})},
         {Audience::MachineLearning, "https://ml.azure.us/.default", hostList({".inference.ml.azure.us"})},
         {Audience::LogAnalytics, "https://api.loganalytics.us/.default", hostList({"api.loganalytics.us"})},
         {Audience::AppInsights, "https://api.applicationinsights.us/.default", hostList({"api.applicationinsights.us"})},
         {Audience::MonitorMetrics, "https://metrics.monitor.azure.us/.default", hostList({".metrics.monitor.azure.us"})},
         {Audience::Graph, "https://graph.microsoft.us/User.Read", hostList({"graph.microsoft.us"})},
         {Audience::AppConfiguration, "https://azconfig.azure.us/.default", hostList({".azconfig.azure.us"})}});
}

CloudProfile CloudProfile::china()
{
    return profileOf(
        {"china", "Azure China", "https://login.chinacloudapi.cn", "https://management.chinacloudapi.cn",
         "https://microsoftgraph.chinacloudapi.cn", "https://api.loganalytics.azure.cn",
         "https://api.applicationinsights.azure.cn", "https://portal.azure.cn"},
        {{Audience::Arm, "https://management.chinacloudapi.cn/.default", hostList({"management.chinacloudapi.cn"})},
         {Audience::CognitiveServices, "https://cognitiveservices.azure.cn/.default",
          hostList({".openai.azure.cn", ".cognitiveservices.azure.cn"})},
         {Audience::Search, "https://search.azure.cn/.default", hostList({".search.azure.cn"})},
         {Audience::MachineLearning, "https://ml.azure.cn/.default", hostList({".inference.ml.azure.cn"})},
         {Audience::LogAnalytics, "https://api.loganalytics.azure.cn/.default", hostList({"api.loganalytics.azure.cn"})},
         {Audience::AppInsights, "https://api.applicationinsights.azure.cn/.default", hostList({"api.applicationinsights.azure.cn"})},
         {Audience::MonitorMetrics, "https://metrics.monitor.azure.cn/.default", hostList({".metrics.monitor.azure.cn"})},
         {Audience::Graph, "https://microsoftgraph.chinacloudapi.cn/User.Read", hostList({"microsoftgraph.chinacloudapi.cn"})},
         {Audience::AppConfiguration, "https://azconfig.azure.cn/.default", hostList({".azconfig.azure.cn"})}});
}

bool CloudProfile::allows(const QString& scope, const QUrl& url) const
{
    if (!url.isValid() || url.host().isEmpty() || !url.userInfo().isEmpty()) {
        return false;
    }
    const bool plain = url.scheme() == QLatin1String("http");
    if (plain ? !isOrigin(url, plainHttpOrigin) : url.scheme() != QLatin1String("https")) {
        return false;
    }
    const QString resource = scope.section(QLatin1Char(' '), 0, 0); // "<scope> offline_access openid" names the same audience
    for (auto it = scopes.begin(); it != scopes.end(); ++it) {
        if (it.value() != scope && it.value() != resource) {
            continue;
        }
        if (plain) {
            return true;
        }
        for (const QString& pattern : hosts.value(it.key())) {
            if (hostMatches(url.host(), pattern)) {
                return true;
            }
        }
    }
    return false;
}

} // namespace azure
