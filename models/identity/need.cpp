// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/need.h"

#include "identity/authority.h"
#include "identity/grant.h"

#include <QCoreApplication>
#include <QUrlQuery>

namespace identity {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("identity", text);
}

bool isOneOf(const QString& code, std::initializer_list<const char*> codes)
{
    return std::any_of(codes.begin(), codes.end(), [&code](const char* one) { return code == QLatin1String(one); });
}

struct KindRow
{
    NeedKind kind;
    const char* name;
    const char* sentence; ///< %1 is the tenant, %2 the account
    const char* explanation;
    const char* button;
};

constexpr KindRow kKinds[] = {
    {NeedKind::SignIn, "signIn", QT_TRANSLATE_NOOP("identity", "Sign in again to continue."),
     QT_TRANSLATE_NOOP("identity", "The sign-in of %2 in %1 has ended. What is on the screen stays; other accounts are not affected."),
     QT_TRANSLATE_NOOP("identity", "Sign in again")},
    {NeedKind::Verification, "verification", QT_TRANSLATE_NOOP("identity", "Your organisation asks for verification."),
     QT_TRANSLATE_NOOP("identity", "%1 wants %2 to prove something more, for example with a second factor. What was interrupted "
                                   "continues afterwards."),
     QT_TRANSLATE_NOOP("identity", "Continue in browser")},
    {NeedKind::Consent, "consent", QT_TRANSLATE_NOOP("identity", "Pilothouse needs your consent for one more permission."),
     QT_TRANSLATE_NOOP("identity", "It is asked for only now because only this feature uses it. The browser shows what it means "
                                   "before you agree."),
     QT_TRANSLATE_NOOP("identity", "Continue in browser")},
    {NeedKind::AdminConsent, "adminConsent", QT_TRANSLATE_NOOP("identity", "An administrator has to consent to this permission."),
     QT_TRANSLATE_NOOP("identity", "Ask your administrator: copy the details and send them. In %1, only an administrator may allow "
                                   "it. Try the feature again after that."),
     ""},
    {NeedKind::Blocked, "blocked", QT_TRANSLATE_NOOP("identity", "Your organisation blocks this sign-in."),
     QT_TRANSLATE_NOOP("identity", "Signing in again will not help. Ask the administrator of %1, and give the details."), ""},
    {NeedKind::NotAMember, "notAMember", QT_TRANSLATE_NOOP("identity", "You are not a member of %1."),
     QT_TRANSLATE_NOOP("identity", "%2 is not known there. Ask for an invitation as a guest, or use another account."), ""},
    {NeedKind::WrongCloud, "wrongCloud", QT_TRANSLATE_NOOP("identity", "This account or tenant lives in another cloud."),
     QT_TRANSLATE_NOOP("identity", "National clouds are separate: start Pilothouse with the cloud of %1 (--cloud), where it needs an "
                                   "app registration of its own."),
     ""},
};

const KindRow& rowOf(NeedKind kind)
{
    for (const KindRow& row : kKinds) {
        if (row.kind == kind) {
            return row;
        }
    }
    return kKinds[0];
}

QString filled(const char* text, const Need& need)
{
    QString result = tr(text);
    const QString tenant = need.tenantName.isEmpty() ? need.tenantId : need.tenantName;
    const QString account = need.username.isEmpty() ? tr(QT_TRANSLATE_NOOP("identity", "this account")) : need.username;
    // One pass: names come from servers and may themselves hold "%2".
    if (result.contains(QLatin1String("%1")) && result.contains(QLatin1String("%2"))) {
        return result.arg(tenant, account);
    }
    if (result.contains(QLatin1String("%1"))) {
        return result.arg(tenant);
    }
    if (result.contains(QLatin1String("%2"))) {
        return result.replace(QLatin1String("%2"), account);
    }
    return result;
}

/// Where an administrator consents to everything that the registration declares (admin consent endpoint, tenant in the path).
QString adminConsentAddress(const Need& need, const Authority& authority)
{
    QUrl url = authority.url;
    QString path = url.path();
    while (path.endsWith(QLatin1Char('/'))) {
        path.chop(1);
    }
    url.setPath(path + QLatin1Char('/') + (need.tenantId.isEmpty() ? authority.tenant : need.tenantId) + QStringLiteral("/adminconsent"));
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("client_id"), authority.clientId);
    url.setQuery(query);
    return url.toString(QUrl::FullyEncoded);
}

QString detailsOf(const Need& need, const NeedWords& words, const Authority& authority)
{
    QStringList lines;
    const auto add = [&lines](const char* label, const QString& value) {
        if (!value.isEmpty()) {
            lines << tr(label).arg(value);
        }
    };
    add(QT_TRANSLATE_NOOP("identity", "Account: %1"), need.username);
    add(QT_TRANSLATE_NOOP("identity", "Tenant: %1"),
        need.tenantName.isEmpty() || need.tenantName == need.tenantId
            ? need.tenantId
            : QStringLiteral("%1 (%2)").arg(need.tenantName, need.tenantId));
    add(QT_TRANSLATE_NOOP("identity", "Application id: %1"), authority.clientId);
    if (need.kind == NeedKind::Consent || need.kind == NeedKind::AdminConsent) {
        add(QT_TRANSLATE_NOOP("identity", "Permission: %1"), words.permissions.join(QStringLiteral(", ")));
        add(QT_TRANSLATE_NOOP("identity", "Scope: %1"), need.scope);
        add(QT_TRANSLATE_NOOP("identity", "An administrator consents at: %1"), adminConsentAddress(need, authority));
    }
    add(QT_TRANSLATE_NOOP("identity", "Code: %1"), need.error.code);
    add(QT_TRANSLATE_NOOP("identity", "Correlation id: %1"), need.error.requestId);
    add(QT_TRANSLATE_NOOP("identity", "The server said: %1"), words.serverText);
    return lines.join(QLatin1Char('\n'));
}

struct ResourceRow
{
    const char* host; ///< of the resource in any cloud, or its suffix
    const char* name;
};

// Product names, not translated.
constexpr ResourceRow kResources[] = {
    {"management.azure.com", "Azure Resource Manager"},
    {"management.usgovcloudapi.net", "Azure Resource Manager"},
    {"management.chinacloudapi.cn", "Azure Resource Manager"},
    {"graph.microsoft.com", "Microsoft Graph"},
    {"graph.microsoft.us", "Microsoft Graph"},
    {"microsoftgraph.chinacloudapi.cn", "Microsoft Graph"},
    {"vault.azure.net", "Azure Key Vault"},
    {"vault.usgovcloudapi.net", "Azure Key Vault"},
    {"vault.azure.cn", "Azure Key Vault"},
    {"api.loganalytics.io", "Log Analytics"},
    {"api.loganalytics.azure.com", "Log Analytics"},
    {"api.loganalytics.us", "Log Analytics"},
    {"api.loganalytics.azure.cn", "Log Analytics"},
    {"api.applicationinsights.io", "Application Insights"},
    {"search.azure.com", "Azure AI Search"},
    {"search.azure.us", "Azure AI Search"},
    {"search.azure.cn", "Azure AI Search"},
    {"cognitiveservices.azure.com", "Azure AI services"},
    {"cognitiveservices.azure.us", "Azure AI services"},
    {"cognitiveservices.azure.cn", "Azure AI services"},
    {"ai.azure.com", "Azure AI Foundry"},
    {"ml.azure.com", "Azure Machine Learning"},
    {"ml.azure.us", "Azure Machine Learning"},
    {"ml.azure.cn", "Azure Machine Learning"},
    {"metrics.monitor.azure.com", "Azure Monitor metrics"},
    {"azconfig.io", "Azure App Configuration"},
};

QString resourceName(const QString& resource)
{
    const QString host = QUrl(resource).host().toLower();
    for (const ResourceRow& row : kResources) {
        const QLatin1String known(row.host);
        if (host == known || host.endsWith(QLatin1Char('.') + known)) {
            return QString::fromLatin1(row.name);
        }
    }
    return host.isEmpty() ? resource : host;
}

} // namespace

NeedKind needKindOf(const core::Error& error)
{
    if (isOneOf(error.code, {"AADSTS90038", "AADSTS900432"})) {
        return NeedKind::WrongCloud;
    }
    if (isOneOf(error.code, {"AADSTS50020", "AADSTS90072", "AADSTS16000", "AADSTS50034"})) {
        return NeedKind::NotAMember;
    }
    if (isOneOf(error.code, {"AADSTS90094", "AADSTS90008", "AADSTS90093"})) {
        return NeedKind::AdminConsent;
    }
    if (error.details.contains(QLatin1String("consent_required"))) { // `error` or `suberror`
        return NeedKind::Consent;
    }
    if (error.kind == core::ErrorKind::Forbidden) {
        return NeedKind::Blocked;
    }
    if (!error.claims.isEmpty() || error.details.startsWith(QLatin1String("interaction_required"))) {
        return NeedKind::Verification;
    }
    return NeedKind::SignIn;
}

QString needName(NeedKind kind)
{
    return QString::fromLatin1(rowOf(kind).name);
}

bool canContinueInBrowser(NeedKind kind)
{
    return kind == NeedKind::SignIn || kind == NeedKind::Verification || kind == NeedKind::Consent;
}

NeedWords wordsOf(const Need& need, const Authority& authority)
{
    const KindRow& row = rowOf(need.kind);
    NeedWords words;
    words.sentence = filled(row.sentence, need);
    words.explanation = filled(row.explanation, need);
    words.button = *row.button == '\0' ? QString() : tr(row.button);
    words.serverText = need.error.message;
    if (need.kind == NeedKind::Consent || need.kind == NeedKind::AdminConsent) {
        words.permissions = permissionNames(need.scope);
    }
    words.details = detailsOf(need, words, authority);
    return words;
}

QStringList permissionNames(const QString& scope)
{
    static const QStringList openId{QStringLiteral("openid"), QStringLiteral("profile"), QStringLiteral("email"),
                                    QStringLiteral("offline_access")};
    QStringList names;
    const QStringList scopes = scope.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString& one : scopes) {
        if (openId.contains(one, Qt::CaseInsensitive)) {
            continue;
        }
        const QString resource = resourceOf(one);
        const QString permission = one.mid(one.lastIndexOf(QLatin1Char('/')) + 1);
        const QString shown = permission == QLatin1String(".default")
                                  ? tr(QT_TRANSLATE_NOOP("identity", "what the registration declares"))
                                  : permission;
        names << (resource.isEmpty() ? shown : QStringLiteral("%1: %2").arg(resourceName(resource), shown));
    }
    return names;
}

} // namespace identity
