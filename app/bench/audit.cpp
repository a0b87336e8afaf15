// SPDX-License-Identifier: GPL-3.0-or-later
// The audit: reading a snapshot and judging every shipped rule on it, time on one core and peak memory, each run in a process of its own.
#include "audit/audit.h"
#include "bench/benchmarks.h"
#include "bench/measure.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <array>
#include <random>

namespace bench {

namespace {

constexpr int kResources = 10'000;

struct Kind
{
    const char* type;
    const char* properties;
    const char* children;
};

const std::array<Kind, 9> kKinds = {{
    {"Microsoft.CognitiveServices/accounts", R"("disableLocalAuth":%1,"publicNetworkAccess":"%2","networkAcls":{"defaultAction":"Deny","bypass":"AzureServices","ipRules":[{"value":"10.0.0.0/24"}],"virtualNetworkRules":[]},"privateEndpointConnections":[{"properties":{"privateLinkServiceConnectionState":{"status":"Approved"}}}],"capabilities":[{"name":"VirtualNetworks"},{"name":"CustomerManagedKey"}],"endpoint":"https://x.openai.azure.com/")",
     R"({"type":"deployments","name":"chat","sku":{"name":"Standard","capacity":10},"properties":{"model":{"format":"OpenAI","name":"gpt-4.1","version":"2025-04-14"},"versionUpgradeOption":"NoAutoUpgrade","raiPolicyName":"strict"}},{"type":"raiPolicies","name":"strict","properties":{"type":"UserManaged","mode":"Blocking","contentFilters":[{"name":"Hate","source":"Prompt","enabled":true,"blocking":true,"severityThreshold":"Medium"},{"name":"Hate","source":"Completion","enabled":true,"blocking":true,"severityThreshold":"High"},{"name":"Violence","source":"Prompt","enabled":true,"blocking":true,"severityThreshold":"Low"}]}})"},
    {"Microsoft.Web/sites", R"("httpsOnly":%1,"publicNetworkAccess":"%2","clientCertEnabled":false,"siteConfig":{"ftpsState":"FtpsOnly","minTlsVersion":"1.2","http20Enabled":true,"linuxFxVersion":"PYTHON|3.11","alwaysOn":true},"virtualNetworkSubnetId":"/subscriptions/s/x")",
     R"({"type":"Microsoft.Web/sites/config","name":"web","properties":{"ftpsState":"FtpsOnly","minTlsVersion":"1.2","scmMinTlsVersion":"1.2","remoteDebuggingEnabled":false,"http20Enabled":true,"alwaysOn":true,"healthCheckPath":"/health"}})"},
    {"Microsoft.Storage/storageAccounts", R"("allowBlobPublicAccess":false,"allowSharedKeyAccess":%1,"publicNetworkAccess":"%2","minimumTlsVersion":"TLS1_2","supportsHttpsTrafficOnly":true,"networkAcls":{"defaultAction":"Deny","bypass":"None"},"encryption":{"keySource":"Microsoft.Storage","requireInfrastructureEncryption":true})",
     R"({"type":"Microsoft.Storage/storageAccounts/blobServices","name":"default","properties":{"deleteRetentionPolicy":{"enabled":true,"days":14},"containerDeleteRetentionPolicy":{"enabled":true,"days":14}}})"},
    {"Microsoft.KeyVault/vaults", R"("enableRbacAuthorization":%1,"publicNetworkAccess":"%2","enablePurgeProtection":true,"enableSoftDelete":true,"networkAcls":{"defaultAction":"Deny","bypass":"AzureServices"},"accessPolicies":[])",
     R"({"type":"Microsoft.Insights/diagnosticSettings","name":"all","properties":{"logs":[{"category":"AuditEvent","enabled":true}]}})"},
    {"Microsoft.Search/searchServices", R"("disableLocalAuth":%1,"publicNetworkAccess":"%2","replicaCount":3,"partitionCount":1,"networkRuleSet":{"ipRules":[]},"semanticSearch":"standard")", ""},
    {"Microsoft.ContainerRegistry/registries", R"("adminUserEnabled":%1,"publicNetworkAccess":"%2","policies":{"quarantinePolicy":{"status":"disabled"},"retentionPolicy":{"status":"enabled","days":7},"trustPolicy":{"status":"disabled"}})", ""},
    {"Microsoft.Network/networkSecurityGroups", R"("isOn":%1,"note":"%2","securityRules":[{"name":"a","properties":{"direction":"Inbound","access":"Allow","protocol":"Tcp","priority":100,"destinationPortRange":"443","sourceAddressPrefix":"Internet","destinationAddressPrefix":"*"}},{"name":"b","properties":{"direction":"Outbound","access":"Deny","protocol":"*","priority":200,"destinationPortRanges":["22","3389"],"destinationAddressPrefix":"VirtualNetwork"}}])", ""},
    {"Microsoft.MachineLearningServices/workspaces", R"("hbiWorkspace":%1,"publicNetworkAccess":"%2","managedNetwork":{"isolationMode":"AllowOnlyApprovedOutbound"},"storageAccount":"/subscriptions/s/a","keyVault":"/subscriptions/s/b","systemDatastoresAuthMode":"identity")", ""},
    {"Microsoft.ApiManagement/service", R"("isOn":%1,"publicNetworkAccess":"%2","virtualNetworkType":"Internal","customProperties":{"Microsoft.WindowsAzure.ApiManagement.Gateway.Security.Protocols.Tls10":"False"},"hostnameConfigurations":[{"certificate":{"expiry":"2027-01-01T00:00:00Z"}}])",
     R"({"type":"Microsoft.ApiManagement/service/apis","name":"chat","properties":{"displayName":"chat","serviceUrl":"https://x.openai.azure.com/openai","protocols":["https"]}},{"type":"Microsoft.ApiManagement/service/apis/policies","name":"chat/policy","properties":{"value":"<policies><inbound><base/><llm-token-limit tokens-per-minute=\"1\"/></inbound><backend><base/></backend><outbound><base/></outbound><on-error><base/></on-error></policies>"}})"},
}};

/// 10,000 resources of nine types, with their children and differing values, as a snapshot has them.
QByteArray snapshotText()
{
    std::mt19937 random(3);
    QByteArray text = "[";
    for (int each = 0; each < kResources; ++each) {
        const Kind& kind = kKinds[size_t(each) % kKinds.size()];
        const QString id = QStringLiteral("/subscriptions/00000000-0000-0000-0000-%1/resourceGroups/rg-%2/providers/%3/resource-%4").arg(each % 7, 12, 10, QLatin1Char('0')).arg(each % 97).arg(QLatin1String(kind.type)).arg(each);
        const QString properties = QString::fromLatin1(kind.properties).arg(random() % 2 ? QStringLiteral("true") : QStringLiteral("false"), random() % 3 ? QStringLiteral("Disabled") : QStringLiteral("Enabled"));
        text += QStringLiteral(R"({"id":"%1","name":"resource-%2","type":"%3","location":"swedencentral","kind":"OpenAI","sku":{"name":"S0","tier":"Standard"},"identity":{"type":"SystemAssigned","principalId":"%4"},"tags":{"env":"prod","owner":"team-%5"},"properties":{%6},"resources":[%7]},)")
                    .arg(id).arg(each).arg(QLatin1String(kind.type)).arg(each).arg(each % 31).arg(properties, QLatin1String(kind.children)).toUtf8();
    }
    text.chop(1);
    return text + ']';
}

QString snapshotFile()
{
    static const QTemporaryDir folder;
    static const QString path = [] {
        const QString file = folder.filePath(QStringLiteral("snapshot.json"));
        QFile out(file);
        const QByteArray text = snapshotText();
        return out.open(QIODevice::WriteOnly) && out.write(text) == text.size() ? file : QString();
    }();
    return path;
}

/// CPU milliseconds and peak MB of one audit.
std::optional<std::pair<double, double>> audited()
{
    QProcess process;
    process.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--ingest"), QStringLiteral("audit-ours"), QStringLiteral("--answer"), snapshotFile()});
    if (!process.waitForFinished(120'000) || process.exitCode() != 0) {
        return std::nullopt;
    }
    const QList<QByteArray> words = process.readAllStandardOutput().trimmed().split(' ');
    return std::pair(words.value(0).toDouble(), words.value(1).toDouble());
}

} // namespace

int runAudit(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return 1;
    }
    const double without = peakMemoryMb();
    const double begin = threadCpuMs();
    core::Result<audit::Document> document = audit::Document::parse(file.readAll());
    if (!document) {
        return 1;
    }
    core::Result<audit::Estate> estate = audit::Estate::read(std::move(*document));
    if (!estate) {
        return 1;
    }
    const auto done = audit::Audit::evaluate(std::make_shared<const audit::Estate>(std::move(*estate)), audit::RuleSet::shipped(), {}, QDateTime(QDate(2026, 7, 9), QTime(0, 0), Qt::UTC));
    std::printf("%.1f %.1f\n", threadCpuMs() - begin, peakMemoryMb() - without);
    return done->findings().size() > size_t(kResources) * 5 ? 0 : 1;
}

std::vector<Benchmark> auditBenchmarks()
{
    Benchmark time;
    time.name = QStringLiteral("audit.evaluate");
    time.n = kResources;
    time.referenceIs = QStringLiteral("one second; ours reads the snapshot and judges all shipped rules, on one core");
    time.goal = 1;
    time.unavailable = QStringLiteral("the runs could not be started");
    time.ours = []() -> std::optional<double> {
        const auto run = audited();
        return run ? std::optional(run->first) : std::nullopt;
    };
    time.reference = [] { return std::optional(1000.0); };
    Benchmark memory = time;
    memory.name = QStringLiteral("audit.evaluate.memory");
    memory.unit = QStringLiteral("MB");
    memory.referenceIs = QStringLiteral("the snapshot's size; ours is the peak beyond the idle process");
    memory.goal = 10;
    memory.repeats = 3;
    memory.ours = []() -> std::optional<double> {
        const auto run = audited();
        return run ? std::optional(run->second) : std::nullopt;
    };
    memory.reference = [] { return std::optional(double(QFile(snapshotFile()).size()) / 1'000'000); };
    return {time, memory};
}

} // namespace bench
