// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/secretwatch.h"

#include "sandbox/exchanges/exchangelog.h"

#include <QJsonDocument>
#include <QMutexLocker>

namespace support {

namespace {

constexpr qsizetype kShortest = 8; // shorter ones would be found by chance

} // namespace

void SecretWatch::add(const QByteArray& secret)
{
    if (secret.size() >= kShortest) {
        m_secrets.insert(secret);
    }
}

void SecretWatch::see(const sandbox::Exchange& exchange)
{
    const QMutexLocker lock(&m_mutex);
    const QByteArray authorization = exchange.request.headers.value("Authorization");
    add(authorization.mid(authorization.indexOf(' ') + 1));
    add(exchange.request.headers.value("api-key"));
    const QHash<QString, QString> form = exchange.request.form();
    for (const char* name : {"code", "code_verifier", "refresh_token", "client_secret", "client_assertion", "device_code"}) {
        add(form.value(QLatin1String(name)).toUtf8());
    }
    if (form.contains(QStringLiteral("grant_type"))) {
        m_grants.insert(form.value(QStringLiteral("grant_type")).toUtf8());
    }
    const QJsonObject answer = QJsonDocument::fromJson(exchange.responseBody).object();
    for (const char* name : {"access_token", "refresh_token", "id_token", "device_code", "primaryKey", "key1", "key2"}) {
        add(answer.value(QLatin1String(name)).toString().toUtf8());
    }
    const QUrlQuery redirect(QUrl::fromEncoded(exchange.responseHeaders.value("Location")));
    add(redirect.queryItemValue(QStringLiteral("code"), QUrl::FullyDecoded).toUtf8());
}

QSet<QByteArray> SecretWatch::grants() const
{
    const QMutexLocker lock(&m_mutex);
    return m_grants;
}

QSet<QByteArray> SecretWatch::secrets() const
{
    const QMutexLocker lock(&m_mutex);
    return m_secrets;
}

QByteArrayList SecretWatch::foundIn(const QByteArray& text, const QByteArrayList& words) const
{
    const QSet<QByteArray> all = secrets();
    QByteArrayList found;
    for (const QByteArray& secret : all) {
        QByteArray wide; // as a QString in memory
        for (const char c : secret) {
            wide.append(c).append('\0');
        }
        if (text.contains(secret) || text.contains(secret.toPercentEncoding()) || text.contains(wide)) {
            found.append(secret.left(12) + "...");
        }
    }
    for (const QByteArray& word : words) {
        const qsizetype at = text.indexOf(word);
        if (at >= 0) {
            found.append(text.mid(std::max<qsizetype>(0, at - 80), 200));
        }
    }
    return found;
}

QByteArrayList tellTaleWords()
{
    return {"eyJ", "code_verifier", "refresh_token", "client_secret", "client_assertion", "device_code", "?code=", "&code="};
}

} // namespace support
