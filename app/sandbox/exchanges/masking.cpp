// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/exchanges/exchangelog.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QUrl>

namespace sandbox {

namespace {

const QString kMask = QStringLiteral("***");

bool isSecretHeader(const QByteArray& name)
{
    static const QByteArrayList names{"authorization", "api-key",       "ocp-apim-subscription-key", "cookie",
                                      "set-cookie",    "x-zumo-auth",   "proxy-authorization",       "x-api-key",
                                      "x-ms-authorization-auxiliary",   "x-functions-key",           "x-ms-client-principal"};
    return names.contains(name.toLower());
}

bool isSecretParameter(const QString& name)
{
    static const QStringList names{
        QStringLiteral("code"),          QStringLiteral("client_secret"), QStringLiteral("code_verifier"),
        QStringLiteral("refresh_token"), QStringLiteral("access_token"),  QStringLiteral("id_token"),
        QStringLiteral("device_code"),   QStringLiteral("user_code"),     QStringLiteral("client_assertion"),
        QStringLiteral("password"),      QStringLiteral("assertion"),     QStringLiteral("sig"),
        QStringLiteral("client_info"),   QStringLiteral("request"),       QStringLiteral("id_token_hint"),
    };
    return names.contains(name.toLower());
}

/// `a=b&code=c` with the values of secret names masked, everything else byte for byte.
QByteArray maskedPairs(const QByteArray& text)
{
    QByteArrayList pairs = text.split('&');
    for (QByteArray& pair : pairs) {
        const qsizetype equals = pair.indexOf('=');
        if (equals >= 0 && isSecretParameter(QString::fromLatin1(pair.left(equals))))
            pair = pair.left(equals + 1) + "***";
    }
    return pairs.join('&');
}

QByteArray maskedUrl(const QByteArray& url)
{
    for (const char separator : {'?', '#'}) {
        const qsizetype at = url.indexOf(separator);
        if (at >= 0)
            return url.left(at + 1) + maskedPairs(url.mid(at + 1));
    }
    return url;
}

QJsonObject maskedHeaders(const Headers& headers)
{
    QJsonObject object;
    for (const auto& [name, value] : headers.fields()) {
        QByteArray shown = isSecretHeader(name) ? QByteArray("***") : value;
        if (name.toLower() == "location")
            shown = maskedUrl(value);
        object.insert(QString::fromUtf8(name), QString::fromUtf8(shown));
    }
    return object;
}

QJsonValue masked(const QJsonValue& value, const std::function<bool(const QString&)>& isSecret)
{
    if (value.isArray()) {
        QJsonArray array;
        const QJsonArray source = value.toArray();
        for (const QJsonValue& entry : source)
            array.append(masked(entry, isSecret));
        return array;
    }
    if (!value.isObject())
        return value;
    QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        it.value() = it.value().isString() && isSecret(it.key()) ? QJsonValue(kMask) : masked(it.value(), isSecret);
    return object;
}

/// Members of token answers, and of the answers to listKeys, listConnectionStrings, appsettings/list and the like.
bool isSecretMember(const QString& name)
{
    static const QRegularExpression pattern(
        QStringLiteral("^(key\\d?|value|.*keys?|.*secret|.*password|.*connection_?string|access_?token|refresh_?token|"
                       "id_token|device_code|user_code|client_info|token)$"),
        QRegularExpression::CaseInsensitiveOption);
    return pattern.match(name).hasMatch();
}

/// Members of request bodies, where names such as `key` may be innocent.
bool isSecretInput(const QString& name)
{
    static const QRegularExpression pattern(
        QStringLiteral("^(.*secret|.*password|.*connection_?string|.*api_?key|accessToken|refreshToken)$"),
        QRegularExpression::CaseInsensitiveOption);
    return pattern.match(name).hasMatch();
}

bool answersWithSecrets(const Request& request)
{
    if (request.mount != QLatin1String("arm") || request.method != "POST")
        return false;
    const QString last = request.path.section(QLatin1Char('/'), -1).toLower();
    return last.startsWith(QLatin1String("list")) || last.startsWith(QLatin1String("regenerate")) ||
           last == QLatin1String("token");
}

QJsonValue bodyOf(const QByteArray& bytes, const QByteArray& contentType, const std::function<bool(const QString&)>& isSecret)
{
    if (bytes.isEmpty())
        return QJsonValue::Undefined;
    if (contentType.contains("json")) {
        const QJsonDocument document = QJsonDocument::fromJson(bytes);
        const QJsonValue value = document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
        if (!document.isNull())
            return isSecret ? masked(value, isSecret) : value;
    }
    if (contentType.contains("x-www-form-urlencoded"))
        return QString::fromUtf8(maskedPairs(bytes));
    const QString text = QString::fromUtf8(bytes);
    if (text.contains(QChar::ReplacementCharacter) && !bytes.contains("\xEF\xBF\xBD"))
        return QStringLiteral("(%1 bytes that are not text)").arg(bytes.size());
    return text;
}

} // namespace

QJsonObject describe(const Exchange& exchange)
{
    const Request& request = exchange.request;
    const bool authority = request.mount == QLatin1String("authority");
    QJsonObject line{
        {"number", static_cast<qint64>(exchange.number)},
        {"time", exchange.time.toString(Qt::ISODateWithMs)},
        {"service", request.mount},
        {"operation", exchange.operation},
        {"durationMs", exchange.durationMs},
        {"method", QString::fromLatin1(request.method)},
        {"url", request.origin + QString::fromUtf8(maskedUrl(request.target))},
        {"requestHeaders", maskedHeaders(request.headers)},
    };
    const QJsonValue requestBody = bodyOf(request.body, request.headers.value("Content-Type").toLower(), isSecretInput);
    if (!requestBody.isUndefined())
        line.insert(QStringLiteral("requestBody"), requestBody);
    if (!exchange.fault.isEmpty())
        line.insert(QStringLiteral("fault"), exchange.fault);
    if (exchange.status == 0 || exchange.damaged)
        return line;
    line.insert(QStringLiteral("status"), exchange.status);
    line.insert(QStringLiteral("responseHeaders"), maskedHeaders(exchange.responseHeaders));
    const QByteArray type = exchange.responseHeaders.value("Content-Type").toLower();
    if (authority && type.contains("html")) // sign-in pages carry codes in their forms
        return line;
    const bool secrets = authority || answersWithSecrets(request);
    const QJsonValue body = bodyOf(exchange.responseBody, type, secrets ? isSecretMember : std::function<bool(const QString&)>());
    if (!body.isUndefined())
        line.insert(QStringLiteral("responseBody"), body);
    return line;
}

} // namespace sandbox
