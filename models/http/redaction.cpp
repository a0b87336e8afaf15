// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/redaction.h"

#include <QRegularExpression>
#include <QUrlQuery>

namespace http {

namespace {

constexpr char kMask[] = "***";

/// Query parameters whose values may be logged; all others are masked.
constexpr const char* kPlainParameters[] = {"api-version", "$top", "$skip", "limit", "count", "timespan", "interval"};

/// Response headers that support and capacity questions need.
constexpr const char* kLoggedHeaders[] = {
    "apim-request-id", "x-ms-request-id", "x-ms-correlation-request-id", "x-ms-client-request-id", "request-id",
    "x-ms-region", "x-ms-deployment-name", "azureml-model-deployment", "retry-after", "retry-after-ms",
    "x-ms-retry-after-ms", "x-should-retry", "x-ratelimit-remaining-requests", "x-ratelimit-remaining-tokens",
    "x-ms-ratelimit-remaining-subscription-reads", "x-ms-user-quota-remaining", "content-type", "content-length"};

/// Parts of header names that mean a credential.
constexpr const char* kSecretHeaderParts[] = {"authorization", "cookie", "api-key", "apikey", "subscription-key", "secret",
                                              "token", "password", "signature", "x-zumo-auth", "x-functions-key"};
/// These contain such a part and are harmless.
constexpr const char* kHarmlessHeaders[] = {"x-ratelimit-limit-tokens", "x-ratelimit-remaining-tokens",
                                            "x-ratelimit-reset-tokens"};

constexpr char kSecretNames[] =
    "key1|key2|primaryKey|secondaryKey|primarySharedKey|secondarySharedKey|accessToken|access_token|refreshToken|refresh_token|"
    "id_token|client_secret|clientSecret|client_assertion|assertion|password|code_verifier|device_code|connectionString|"
    "primaryConnectionString|secondaryConnectionString|sasToken|sharedAccessSignature|api_key|apiKey|secretText";

const QRegularExpression& secretParameters()
{
    static const QRegularExpression names(
        QStringLiteral("^(sig|code|key|token|secret|password|subscription-key|api-key|client_info|state|%1)$")
            .arg(QLatin1String(kSecretNames)),
        QRegularExpression::CaseInsensitiveOption);
    return names;
}

QString masked(const QString& text, const QRegularExpression& pattern)
{
    QString result = text;
    result.replace(pattern, QStringLiteral("\\1") + QLatin1String(kMask) + QStringLiteral("\\2"));
    return result;
}

QRegularExpression jsonMember(const QString& names)
{
    return QRegularExpression(QString::fromLatin1(R"re(("(?:%1)"\s*:\s*")[^"\\]*+(?:\\.[^"\\]*+)*+("))re").arg(names),
                              QRegularExpression::CaseInsensitiveOption);
}

bool isSecretHeader(const QByteArray& name)
{
    const QByteArray lower = name.toLower();
    for (const char* harmless : kHarmlessHeaders) {
        if (lower == harmless) {
            return false;
        }
    }
    for (const char* part : kSecretHeaderParts) {
        if (lower.contains(part)) {
            return true;
        }
    }
    return false;
}

/// "Bearer ***" tells the reader which kind was sent.
QByteArray maskedHeader(const QByteArray& value)
{
    const qsizetype space = value.indexOf(' ');
    const bool hasScheme = space > 0 && space <= 10;
    return hasScheme ? value.left(space + 1) + kMask : QByteArray(kMask);
}

} // namespace

QString loggableUrl(const QUrl& url)
{
    QUrl shown = url.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveFragment);
    QUrlQuery query;
    const QUrlQuery original(url);
    for (const auto& [name, value] : original.queryItems(QUrl::FullyDecoded)) {
        bool plain = false;
        for (const char* allowed : kPlainParameters) {
            plain = plain || name.compare(QLatin1String(allowed), Qt::CaseInsensitive) == 0;
        }
        query.addQueryItem(name, plain ? value : QLatin1String(kMask));
    }
    shown.setQuery(query);
    return shown.toString(QUrl::FullyEncoded);
}

QString loggableHeaders(const Headers& headers)
{
    QStringList shown;
    for (const char* name : kLoggedHeaders) {
        const QByteArray value = headers.value(name);
        if (!value.isEmpty()) {
            shown.append(QString::fromLatin1(name) + QLatin1Char('=') + QString::fromUtf8(value).simplified().left(200));
        }
    }
    return shown.join(QLatin1Char(' '));
}

QUrl recordableUrl(const QUrl& url)
{
    QUrl shown = url.adjusted(QUrl::RemoveUserInfo);
    if (!url.hasQuery()) {
        return shown;
    }
    QUrlQuery query;
    const QUrlQuery original(url);
    for (const auto& [name, value] : original.queryItems(QUrl::FullyEncoded)) {
        const bool secret = secretParameters().match(name).hasMatch();
        query.addQueryItem(name, secret ? QString::fromLatin1(kMask) : value);
    }
    shown.setQuery(query);
    return shown;
}

Headers recordableHeaders(const Headers& headers, const Credential& credential)
{
    const KeyFor* key = std::get_if<KeyFor>(&credential);
    Headers shown;
    for (const auto& [name, value] : headers.fields()) {
        const bool isKey = key && name.compare(key->header, Qt::CaseInsensitive) == 0;
        shown.add(name, isKey || isSecretHeader(name) ? maskedHeader(value) : value);
    }
    return shown;
}

QByteArray recordableBody(const QByteArray& body, const QUrl& url)
{
    static const QRegularExpression members = jsonMember(QLatin1String(kSecretNames));
    static const QRegularExpression generic = jsonMember(QStringLiteral("key|token|value|secret"));
    static const QRegularExpression fields(
        QStringLiteral("((?:^|&)(?:code|%1)=)[^&]*()").arg(QLatin1String(kSecretNames)), QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression listsKeys(QStringLiteral("/(list\\w*(keys|secrets|credentials|configuration)|(online|batch)?"
                                                             "endpoints/[^/]+/token|regenerate\\w*key\\w*)"),
                                              QRegularExpression::CaseInsensitiveOption);
    // App settings and connection strings of a site: any value may be a secret, whatever its name.
    static const QRegularExpression anyMember = jsonMember(QStringLiteral("[^\"\\\\]+"));
    static const QRegularExpression listsSettings(QStringLiteral("/config/\\w+/list$"), QRegularExpression::CaseInsensitiveOption);
    if (body.isEmpty()) {
        return body;
    }
    QString text = QString::fromLatin1(body); // byte for byte; the names are ASCII
    const QString start = text.left(64).trimmed();
    if (start.startsWith(u'{') || start.startsWith(u'[') || text.contains(QLatin1String("data:"))) {
        text = masked(text, members);
        if (listsKeys.match(url.path()).hasMatch()) {
            text = masked(text, generic);
        }
        if (listsSettings.match(url.path()).hasMatch()) {
            text = masked(text, anyMember);
        }
    } else if (text.contains(u'=')) {
        text = masked(text, fields);
    }
    return text.toLatin1();
}

} // namespace http
