// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/faults/alteration.h"

#include "sandbox/identity/tokenauthority.h"

#include <QJsonDocument>

namespace sandbox {

namespace {

QByteArray compact(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QStringList texts(const QJsonValue& value)
{
    QStringList list;
    const QJsonArray array = value.toArray();
    for (const QJsonValue& one : array)
        list.append(one.toString());
    return list;
}

/// `token` with other claims. "none" leaves the signature out (RFC 7519 §6), "forged" spoils it.
QString remade(World& world, const QString& token, const QJsonObject& order)
{
    QJsonObject claims = QJsonDocument::fromJson(fromBase64Url(token.section(QLatin1Char('.'), 1, 1).toLatin1())).object();
    const QStringList gone = texts(order.value(QLatin1String("remove")));
    for (const QString& name : gone)
        claims.remove(name);
    const QJsonObject set = order.value(QLatin1String("set")).toObject();
    for (auto it = set.begin(); it != set.end(); ++it)
        claims.insert(it.key(), *it);
    const int wanted = order.value(QLatin1String("bytes")).toInt();
    if (wanted > 0) { // base64 writes three bytes as four; header and signature take about half a kilobyte
        const qint64 missing = (wanted - 500) * 3LL / 4 - compact(claims).size();
        claims.insert(QStringLiteral("filler"), QString(std::max<qint64>(0, missing), QLatin1Char('x')));
    }
    const QString algorithm = order.value(QLatin1String("alg")).toString();
    if (algorithm == QLatin1String("none"))
        return QString::fromLatin1(toBase64Url(compact({{"typ", "JWT"}, {"alg", "none"}})) + '.' +
                                   toBase64Url(compact(claims)) + '.');
    QByteArray signedToken = world.tokens().sign(claims);
    if (algorithm == QLatin1String("forged"))
        signedToken.replace(signedToken.lastIndexOf('.') + 1, 8, "AAAAAAAA");
    return QString::fromLatin1(signedToken);
}

void editMembers(World& world, const Alteration& alteration, QJsonObject& body)
{
    for (auto it = alteration.tokens.begin(); it != alteration.tokens.end(); ++it) {
        const QString token = body.value(it.key()).toString();
        if (!token.isEmpty())
            body.insert(it.key(), remade(world, token, it->toObject()));
    }
    for (const QString& name : alteration.remove)
        body.remove(name);
    for (auto it = alteration.set.begin(); it != alteration.set.end(); ++it)
        body.insert(it.key(), *it);
}

} // namespace

std::optional<Alteration> readAlteration(const QJsonObject& effect, QString* problem)
{
    Alteration alteration;
    const QJsonObject edit = effect.value(QLatin1String("edit")).toObject();
    alteration.set = edit.value(QLatin1String("set")).toObject();
    alteration.remove = texts(edit.value(QLatin1String("remove")));
    alteration.tokens = effect.value(QLatin1String("tokens")).toObject();
    alteration.truncate = static_cast<qint64>(effect.value(QLatin1String("truncateBytes")).toDouble(-1));
    alteration.pad = static_cast<qint64>(effect.value(QLatin1String("padToBytes")).toDouble(-1));
    if (effect.contains(QLatin1String("edit")) && alteration.set.isEmpty() && alteration.remove.isEmpty()) {
        *problem = QStringLiteral("The effect 'edit' needs 'set' with members or 'remove' with names.");
        return std::nullopt;
    }
    for (const QJsonValue& order : std::as_const(alteration.tokens)) {
        const QString algorithm = order.toObject().value(QLatin1String("alg")).toString();
        if (!order.isObject() || (!algorithm.isEmpty() && algorithm != QLatin1String("none") &&
                                  algorithm != QLatin1String("forged"))) {
            *problem = QStringLiteral("The effect 'tokens' names members with 'set', 'remove', 'bytes' or 'alg' (none or "
                                      "forged).");
            return std::nullopt;
        }
    }
    if (alteration.pad > 64 * 1024 * 1024) {
        *problem = QStringLiteral("An answer can be filled up to 64 MiB.");
        return std::nullopt;
    }
    return alteration;
}

Response altered(World& world, const Alteration& alteration, Response response)
{
    const QJsonDocument document = QJsonDocument::fromJson(response.body);
    if (document.isObject() && !(alteration.set.isEmpty() && alteration.remove.isEmpty() && alteration.tokens.isEmpty())) {
        QJsonObject body = document.object();
        editMembers(world, alteration, body);
        response.body = compact(body);
    }
    if (alteration.pad > response.body.size())
        response.body.append(QByteArray(alteration.pad - response.body.size(), ' '));
    if (alteration.truncate >= 0)
        response.body.truncate(alteration.truncate);
    return response;
}

QByteArray brokenJson(const QByteArray& text)
{
    if (text.isEmpty())
        return "{\"value\": [";
    qsizetype middle = text.size() / 2;
    bool inString = false;
    bool escape = false;
    for (qsizetype i = 0; i < middle; ++i) {
        if (escape)
            escape = false;
        else if (inString && text.at(i) == '\\')
            escape = true;
        else if (text.at(i) == '"')
            inString = !inString;
    }
    if (escape) // or the quote below would be part of the text
        ++middle;
    // An object that begins where another one ended, without a comma, is no JSON in any place.
    QByteArray broken = text;
    return broken.replace(middle, std::min<qsizetype>(3, text.size() - middle), inString ? "\"}{" : "}{\"");
}

} // namespace sandbox
