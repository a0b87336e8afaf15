// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/diagnostics.h"

#include "azure/cloudprofile.h"
#include "identity/logging.h"
#include "identity/session.h"
#include "settings/settings.h"
#include "telemetry/genai.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <QSet>
#include <QSysInfo>
#include <QUrl>

namespace app {

namespace {

constexpr std::size_t kKeptCalls = 200;

QJsonObject systemFacts(const DiagnosticsParts& parts)
{
    return {{QStringLiteral("program"), parts.program},
            {QStringLiteral("version"), QStringLiteral(PILOTHOUSE_VERSION)},
            {QStringLiteral("qt"), QString::fromLatin1(qVersion())},
            {QStringLiteral("qtBuiltWith"), QStringLiteral(QT_VERSION_STR)},
            {QStringLiteral("abi"), QSysInfo::buildAbi()},
            {QStringLiteral("system"), QSysInfo::prettyProductName()},
            {QStringLiteral("kernel"), QSysInfo::kernelType() + QLatin1Char(' ') + QSysInfo::kernelVersion()},
            {QStringLiteral("windowSystem"), parts.platform},
            {QStringLiteral("locale"), QLocale().bcp47Name()}};
}

QJsonObject settingFacts(const settings::Settings& chosen)
{
    QJsonObject facts;
    const QList<settings::Setting> all = settings::settingsList();
    for (const settings::Setting& setting : all) {
        if (setting.kind != settings::Kind::Text) { // a free text may hold anything
            facts.insert(setting.key, QJsonValue::fromVariant(chosen.value(setting.key)));
        }
    }
    return facts;
}

QJsonObject cloudFacts(const azure::CloudProfile& cloud)
{
    return {{QStringLiteral("name"), cloud.isSandbox ? QStringLiteral("sandbox") : cloud.name},
            {QStringLiteral("signInHost"), cloud.authority.host()},
            {QStringLiteral("resourceManagerHost"), cloud.arm.host()},
            {QStringLiteral("graphHost"), cloud.graph.host()}};
}

QString keychainName(identity::KeychainState state)
{
    switch (state) {
    case identity::KeychainState::Ready:
        return QStringLiteral("ready");
    case identity::KeychainState::Locked:
        return QStringLiteral("locked");
    case identity::KeychainState::Unavailable:
        return QStringLiteral("unavailable");
    case identity::KeychainState::Unknown:
        break;
    }
    return QStringLiteral("unknown");
}

QJsonObject accountFacts(const identity::Session& session, bool withNames)
{
    QJsonObject states;
    QSet<QString> tenants;
    QJsonArray names;
    const QList<identity::Account> accounts = session.accounts();
    for (const identity::Account& account : accounts) {
        const QString state = identity::stateName(account.state);
        states.insert(state, states.value(state).toInt() + 1);
        tenants.insert(account.homeTenantId);
        names.append(account.username);
    }
    const QList<identity::Tenant> known = session.tenants();
    for (const identity::Tenant& tenant : known) {
        tenants.insert(tenant.id);
    }
    tenants.remove(QString());
    QStringList sorted = tenants.values();
    sorted.sort();
    QJsonObject facts{{QStringLiteral("count"), accounts.size()},
                      {QStringLiteral("states"), states},
                      {QStringLiteral("tenantIds"), QJsonArray::fromStringList(sorted)},
                      {QStringLiteral("keychain"), keychainName(session.keychain().state)}};
    if (withNames) {
        facts.insert(QStringLiteral("names"), names);
    }
    return facts;
}

bool isVocabulary(const QString& segment)
{
    static const QSet<QString> words{
        QStringLiteral("subscriptions"), QStringLiteral("resourcegroups"), QStringLiteral("resources"), QStringLiteral("providers"),
        QStringLiteral("tenants"), QStringLiteral("locations"), QStringLiteral("accounts"), QStringLiteral("deployments"),
        QStringLiteral("models"), QStringLiteral("skus"), QStringLiteral("usages"), QStringLiteral("listkeys"), QStringLiteral("projects"),
        QStringLiteral("connections"), QStringLiteral("searchservices"), QStringLiteral("listadminkeys"), QStringLiteral("listquerykeys"),
        QStringLiteral("workspaces"), QStringLiteral("onlineendpoints"), QStringLiteral("components"), QStringLiteral("sites"),
        QStringLiteral("config"), QStringLiteral("permissions"), QStringLiteral("roleassignments"), QStringLiteral("roledefinitions"),
        QStringLiteral("denyassignments"), QStringLiteral("locks"), QStringLiteral("metrics"), QStringLiteral("diagnosticsettings"),
        QStringLiteral("openai"), QStringLiteral("v1"), QStringLiteral("v1.0"), QStringLiteral("chat"), QStringLiteral("completions"),
        QStringLiteral("embeddings"), QStringLiteral("responses"), QStringLiteral("files"), QStringLiteral("indexes"), QStringLiteral("docs"),
        QStringLiteral("index"), QStringLiteral("search"), QStringLiteral("indexers"), QStringLiteral("datasources"), QStringLiteral("score"),
        QStringLiteral("metadata"), QStringLiteral("endpoints"), QStringLiteral("query"), QStringLiteral("oauth2"), QStringLiteral("v2.0"),
        QStringLiteral("token"), QStringLiteral("authorize"), QStringLiteral("devicecode"), QStringLiteral("me"), QStringLiteral("batch")};
    return segment.isEmpty() || words.contains(segment.toLower()) || segment.startsWith(QLatin1String("Microsoft."));
}

} // namespace

QString pathShape(const QString& path)
{
    QStringList segments = path.split(QLatin1Char('/'));
    for (QString& segment : segments) {
        if (!isVocabulary(segment)) {
            segment = QStringLiteral("*");
        }
    }
    return segments.join(QLatin1Char('/'));
}

void RecentCalls::add(const telemetry::SpanData& span)
{
    namespace attribute = telemetry::attribute;
    const auto text = [&span](const char* name) { return span.attributes.value(QLatin1String(name)).toString(); };
    const QUrl url(text(attribute::kUrlFull));
    if (text(attribute::kHttpMethod).isEmpty() || url.isEmpty()) {
        return;
    }
    QJsonObject call{{QStringLiteral("time"), span.start.toUTC().toString(Qt::ISODateWithMs)},
                     {QStringLiteral("method"), text(attribute::kHttpMethod)},
                     {QStringLiteral("host"), url.host()},
                     {QStringLiteral("path"), pathShape(url.path())},
                     {QStringLiteral("status"), span.attributes.value(QLatin1String(attribute::kHttpStatus)).toInt()},
                     {QStringLiteral("durationMs"), qRound(span.durationMs)},
                     {QStringLiteral("try"), span.attributes.value(QLatin1String(attribute::kHttpResendCount)).toInt() + 1},
                     {QStringLiteral("clientRequestId"), text(attribute::kAzureClientRequestId)},
                     {QStringLiteral("requestId"), text(attribute::kAzureServiceRequestId)}};
    if (!text(attribute::kErrorType).isEmpty()) {
        call.insert(QStringLiteral("error"), text(attribute::kErrorType));
    }
    m_calls.push_back(call);
    if (m_calls.size() > kKeptCalls) {
        m_calls.pop_front();
    }
}

QJsonArray RecentCalls::toJson() const
{
    QJsonArray list;
    for (const QJsonObject& call : m_calls) {
        list.append(call);
    }
    return list;
}

QJsonObject diagnostics(const DiagnosticsParts& parts)
{
    QJsonObject all{{QStringLiteral("format"), 1},
                    {QStringLiteral("made"), parts.now.toUTC().toString(Qt::ISODate)},
                    {QStringLiteral("system"), systemFacts(parts)},
                    {QStringLiteral("log"), QJsonArray::fromStringList(parts.log)}};
    if (parts.settings) {
        all.insert(QStringLiteral("settings"), settingFacts(*parts.settings));
    }
    if (parts.cloud) {
        all.insert(QStringLiteral("cloud"), cloudFacts(*parts.cloud));
    }
    if (parts.session) {
        all.insert(QStringLiteral("accounts"), accountFacts(*parts.session, parts.withNames));
    }
    if (parts.calls) {
        all.insert(QStringLiteral("calls"), parts.calls->toJson());
    }
    if (!parts.lastCrash.isEmpty()) {
        all.insert(QStringLiteral("lastCrash"), identity::redacted(parts.lastCrash));
    }
    return all;
}

QByteArray diagnosticsText(const QJsonObject& diagnostics)
{
    return QJsonDocument(diagnostics).toJson(QJsonDocument::Indented);
}

} // namespace app
