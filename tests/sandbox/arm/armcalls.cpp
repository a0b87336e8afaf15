// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/arm/armcalls.h"

#include <QTest>

namespace sandboxtest {

ArmCalls::ArmCalls(const sandbox::SandboxOptions& options) : m_fixture(std::make_unique<SandboxFixture>(options)) {}

void ArmCalls::become(const QString& user, const QString& tenant)
{
    m_user = user;
    m_tenant = tenant;
}

Answer ArmCalls::call(const QByteArray& method, const QString& path, const QString& version, const QJsonObject& body,
                      const HeaderList& headers)
{
    QByteArray& token = m_tokens[m_user + m_tenant];
    if (token.isEmpty())
        token = m_fixture->token(QStringLiteral("https://management.azure.com/.default"), m_user, m_tenant);
    QString url = path.startsWith(QLatin1String("http")) ? path : m_fixture->origin() + QStringLiteral("/arm") + path;
    if (!version.isEmpty())
        url += (url.contains(QLatin1Char('?')) ? QStringLiteral("&") : QStringLiteral("?")) +
               QStringLiteral("api-version=") + version;
    HeaderList all = headers;
    all.append(qMakePair(QByteArray("Authorization"), QByteArray("Bearer " + token)));
    const bool hasBody = method == "PUT" || method == "PATCH" || method == "POST";
    if (hasBody)
        all.append(qMakePair(QByteArray("Content-Type"), QByteArray("application/json")));
    return m_fixture->send(method, url, hasBody ? QJsonDocument(body).toJson() : QByteArray(), all);
}

QStringList ArmCalls::namesIn(const QString& path, const QString& version)
{
    QStringList names;
    Answer answer = get(path, version);
    for (;;) {
        const QJsonObject page = answer.json();
        const QJsonArray value = page.value(QLatin1String("value")).toArray();
        for (const QJsonValue& item : value)
            names.append(item.toObject().value(QLatin1String("name")).toString());
        const QString next = page.value(QLatin1String("nextLink")).toString();
        if (next.isEmpty())
            return names;
        answer = get(next);
    }
}

QString ArmCalls::finish(const Answer& answer)
{
    const QString link = QString::fromUtf8(answer.header("Azure-AsyncOperation"));
    if (link.isEmpty())
        return QStringLiteral("%1 %2").arg(answer.status).arg(QString::fromUtf8(answer.body));
    for (int polls = 0; polls < 100; ++polls) {
        const QString status = get(link).json().value(QLatin1String("status")).toString();
        if (status != QLatin1String("Running"))
            return status;
        QTest::qWait(100); // faster polling would use up the reads that a person has
    }
    return QStringLiteral("never ended");
}

QString ArmCalls::objectIdOf(const QString& user)
{
    const HeaderList headers = m_fixture->bearer(QStringLiteral("https://graph.microsoft.com/User.Read"), user);
    return m_fixture->get(m_fixture->origin() + QStringLiteral("/graph/v1.0/me"), headers)
        .json()
        .value(QLatin1String("id"))
        .toString();
}

QString ArmCalls::codeOf(const Answer& answer)
{
    return answer.json().value(QLatin1String("error")).toObject().value(QLatin1String("code")).toString();
}

} // namespace sandboxtest
