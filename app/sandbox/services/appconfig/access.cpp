// SPDX-License-Identifier: GPL-3.0-or-later
// Who may call (REST reference: authentication by HMAC and by Microsoft Entra ID, authorization).
#include "sandbox/services/appconfig/access.h"

#include "sandbox/services/appconfig/answers.h"
#include "sandbox/services/arm/access.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>

namespace sandbox::appconfig {

namespace {

constexpr qint64 ClockToleranceSeconds = 15 * 60;

const char* dataAction(Need need)
{
    switch (need) {
    case Need::Read:
        return "keyValues/read";
    case Need::Write:
        return "keyValues/write";
    case Need::Delete:
        return "keyValues/delete";
    case Need::ReadSnapshots:
        return "snapshots/read";
    case Need::WriteSnapshots:
        return "snapshots/write";
    default:
        return "snapshots/archive/action";
    }
}

bool readsOnly(Need need)
{
    return need == Need::Read || need == Need::ReadSnapshots;
}

Response unauthorized(const QByteArray& description)
{
    Response response = Response::empty(401);
    response.headers.add("WWW-Authenticate", "HMAC-SHA256 error=\"invalid_token\" error_description=\"" + description + "\", Bearer");
    return response;
}

Response forbidden(const QString& detail)
{
    return problem(403, QStringLiteral("forbidden"), QStringLiteral("The operation is not permitted"), {}, detail);
}

struct Signature
{
    QByteArray credential;
    QByteArrayList signedHeaders;
    QByteArray value;
};

Signature readSignature(const QByteArray& authorization)
{
    Signature signature;
    const QByteArrayList parts = authorization.mid(authorization.indexOf(' ') + 1).trimmed().split('&');
    for (const QByteArray& part : parts) {
        const qsizetype equals = part.indexOf('=');
        const QByteArray name = part.left(equals).trimmed();
        const QByteArray value = part.mid(equals + 1).trimmed();
        if (name == "Credential")
            signature.credential = value;
        else if (name == "SignedHeaders")
            signature.signedHeaders = value.split(';');
        else if (name == "Signature")
            signature.value = value;
    }
    return signature;
}

/// A description of what is wrong with the headers that a signature must cover; empty when they are good.
QByteArray headerFault(const World& world, const Request& request, const Signature& signature)
{
    const auto covers = [&](const char* name) {
        for (const QByteArray& header : signature.signedHeaders) {
            if (header.compare(name, Qt::CaseInsensitive) == 0)
                return true;
        }
        return false;
    };
    if (!(covers("x-ms-date") || covers("date")) || !covers("host") || !covers("x-ms-content-sha256"))
        return "Host, x-ms-date and x-ms-content-sha256 must be signed";
    const QByteArray date = request.headers.contains("x-ms-date") ? request.headers.value("x-ms-date") : request.headers.value("Date");
    const QDateTime sent = parseMoment(date);
    if (!sent.isValid())
        return "Invalid access token date";
    if (qAbs(sent.secsTo(world.now())) > ClockToleranceSeconds)
        return "The access token has expired";
    const QByteArray hash = QCryptographicHash::hash(request.body, QCryptographicHash::Sha256).toBase64();
    return request.headers.value("x-ms-content-sha256") == hash ? QByteArray() : QByteArray("Invalid body hash");
}

/// Signed is `VERB\npath?query\nvalues of the signed headers`, with the path as it was sent.
bool isGenuine(const Request& request, const Signature& signature, const AccessKey& key)
{
    QByteArrayList values;
    for (const QByteArray& header : signature.signedHeaders)
        values.append(request.headers.value(header));
    const QByteArray text = request.method.toUpper() + '\n' + request.target + '\n' + values.join(';');
    const QByteArray secret = QByteArray::fromBase64(key.value.toLatin1());
    return QMessageAuthenticationCode::hash(text, secret, QCryptographicHash::Sha256).toBase64() == signature.value;
}

std::optional<Response> refusedByKey(World& world, const Request& request, const QJsonObject& store, Need need)
{
    if (store.value(QLatin1String("properties")).toObject().value(QLatin1String("disableLocalAuth")).toBool())
        return unauthorized("Access keys are disabled");
    const Signature signature = readSignature(request.headers.value("Authorization"));
    const QByteArray fault = headerFault(world, request, signature);
    if (!fault.isEmpty())
        return unauthorized(fault);
    const QList<AccessKey> keys = accessKeys(world.estate(), store.value(QLatin1String("id")).toString());
    for (const AccessKey& key : keys) {
        if (key.id.toUtf8() != signature.credential)
            continue;
        if (!isGenuine(request, signature, key))
            return unauthorized("Invalid Signature");
        if (key.readOnly && !readsOnly(need))
            return forbidden(QStringLiteral("The access key is read-only."));
        return std::nullopt;
    }
    return unauthorized("Invalid Credential");
}

} // namespace

QList<AccessKey> accessKeys(Estate& estate, const QString& storeId)
{
    const QJsonObject secrets = estate.secretsOf(storeId);
    QList<AccessKey> keys;
    int number = 0;
    for (const char* suffix : {"", " Read Only"}) {
        for (const char* secret : {"key1", "key2"}) {
            const QString name = (qstrcmp(secret, "key1") == 0 ? QStringLiteral("Primary") : QStringLiteral("Secondary")) +
                                 QLatin1String(suffix);
            const QByteArray seed = secrets.value(QLatin1String(secret)).toString().toUtf8() + name.toUtf8();
            const QByteArray digest = QCryptographicHash::hash(seed, QCryptographicHash::Sha256);
            const QByteArray id = QCryptographicHash::hash("id" + seed, QCryptographicHash::Sha256).toHex().left(4);
            keys.append({QString::fromLatin1(id) + QStringLiteral("-l%1-s0").arg(number++), name,
                         QString::fromLatin1(digest.toBase64()), *suffix != '\0'});
        }
    }
    return keys;
}

std::optional<Response> refused(World& world, const Request& request, const QJsonObject& store, Need need)
{
    const QByteArray scheme = request.headers.value("Authorization").split(' ').first();
    if (!request.internal && scheme.compare("HMAC-SHA256", Qt::CaseInsensitive) == 0)
        return refusedByKey(world, request, store, need);
    const QString name = store.value(QLatin1String("name")).toString();
    const QString origin = world.endpoint(QStringLiteral("appconfig"), name, request.origin);
    const Admission admission = world.admitToken(
        request, {QStringLiteral("https://azconfig.io"), QStringLiteral("https://appconfig.azure.com"),
                  QStringLiteral("https://%1.azconfig.io").arg(name), origin});
    if (!admission.caller) {
        Response refusal = Response::empty(401);
        refusal.headers.add("WWW-Authenticate", "HMAC-SHA256");
        for (const auto& [field, value] : admission.refusal.headers.fields()) {
            if (field.compare("WWW-Authenticate", Qt::CaseInsensitive) == 0)
                refusal.headers.add(field, value);
        }
        return refusal;
    }
    const QString action = QStringLiteral("Microsoft.AppConfiguration/configurationStores/") + QLatin1String(dataAction(need));
    if (arm::Access(world, *admission.caller).allowsData(action, store.value(QLatin1String("id")).toString()))
        return std::nullopt;
    return forbidden(QStringLiteral("The principal has no role assignment that allows '%1'.").arg(action));
}

} // namespace sandbox::appconfig
