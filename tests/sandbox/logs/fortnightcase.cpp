// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/logs/fortnightcase.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

namespace sandboxtest {

QString queriesFolder()
{
    const QString folder = QStringLiteral(PILOTHOUSE_SOURCE_DIR "/../shared/telemetry/queries");
    return QDir(folder).exists() ? folder : QString();
}

FortnightCase::FortnightCase(SandboxFixture& fixture, QString workspace, QString user) : m_fixture(fixture), m_workspace(std::move(workspace)), m_user(std::move(user)) {}

void FortnightCase::setWindow(const QDateTime& from, const QDateTime& to, const QString& grain)
{
    m_from = from;
    m_to = to;
    m_grain = grain;
}

QString FortnightCase::text(const QString& number)
{
    const QDir folder(queriesFolder());
    const QStringList files = folder.entryList({number + QStringLiteral("-*.kql")});
    QFile file(folder.filePath(files.value(0)));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString query = QString::fromUtf8(file.readAll());
    const auto literal = [](const QDateTime& time) { return QStringLiteral("datetime(%1)").arg(time.toString(Qt::ISODateWithMs)); };
    query.replace(QRegularExpression(QStringLiteral("let _from = [^;]*;")), QStringLiteral("let _from = %1;").arg(literal(m_from)));
    query.replace(QRegularExpression(QStringLiteral("let _to = [^;]*;")), QStringLiteral("let _to = %1;").arg(literal(m_to)));
    if (!m_grain.isEmpty())
        query.replace(QRegularExpression(QStringLiteral("let _grain = [^;]*;")), QStringLiteral("let _grain = %1;").arg(m_grain));
    return query;
}

Rows FortnightCase::ask(const QString& url, const QString& query, const QString& scope)
{
    const Answer answer = m_fixture.post(url, {{QStringLiteral("query"), query}}, m_fixture.bearer(scope, m_user));
    if (answer.status != 200) {
        m_problem = QString::number(answer.status) + QLatin1Char(' ') + QString::fromUtf8(answer.body.left(500)) + answer.networkError;
        return {};
    }
    m_problem.clear();
    const QJsonObject table = answer.json().value(QLatin1String("tables")).toArray().at(0).toObject();
    const QJsonArray columns = table.value(QLatin1String("columns")).toArray();
    Rows rows;
    for (const QJsonValue& row : table.value(QLatin1String("rows")).toArray()) {
        QVariantMap map;
        for (qsizetype i = 0; i < columns.size(); ++i)
            map.insert(columns.at(i)[QLatin1String("name")].toString(), row[i].toVariant());
        rows.append(map);
    }
    return rows;
}

Rows FortnightCase::run(const QString& number, const QString& replace, const QString& by)
{
    QString customer;
    const QJsonArray workspaces = m_fixture.sandbox().readiness().value(QLatin1String("logAnalyticsWorkspaces")).toArray();
    for (const QJsonValue& each : workspaces) {
        if (each[QLatin1String("name")].toString() == m_workspace)
            customer = each[QLatin1String("customerId")].toString();
    }
    QString query = text(number);
    if (!replace.isEmpty())
        query.replace(replace, by);
    return ask(m_fixture.origin() + QStringLiteral("/logs/v1/workspaces/%1/query").arg(customer), query, QStringLiteral("https://api.loganalytics.io/.default"));
}

Rows FortnightCase::runClassic(const QString& number)
{
    const QString arm = m_fixture.origin() + QStringLiteral("/arm");
    const HeaderList bearer = m_fixture.bearer(QStringLiteral("https://management.azure.com/.default"), m_user);
    const QJsonArray subscriptions = m_fixture.get(arm + QStringLiteral("/subscriptions?api-version=2022-12-01"), bearer).json().value(QLatin1String("value")).toArray();
    const QString part = m_workspace.section(QLatin1Char('-'), 1);
    for (const QJsonValue& subscription : subscriptions) {
        const QString path = QStringLiteral("%1/subscriptions/%2/providers/Microsoft.Insights/components?api-version=2020-02-02").arg(arm, subscription[QLatin1String("subscriptionId")].toString());
        for (const QJsonValue& component : m_fixture.get(path, bearer).json().value(QLatin1String("value")).toArray()) {
            if (component[QLatin1String("name")].toString().section(QLatin1Char('-'), 1) == part)
                return ask(m_fixture.origin() + QStringLiteral("/appinsights/v1/apps/%1/query").arg(component[QLatin1String("properties")][QLatin1String("AppId")].toString()),
                           text(number), QStringLiteral("https://api.applicationinsights.io/.default"));
        }
    }
    m_problem = QStringLiteral("no component");
    return {};
}

QJsonObject FortnightCase::books()
{
    const Answer answer = m_fixture.get(m_fixture.origin() + QStringLiteral("/_sandbox/books?workspace=%1&from=%2&to=%3")
                                                                 .arg(m_workspace, m_from.toString(Qt::ISODateWithMs), m_to.toString(Qt::ISODateWithMs)));
    if (answer.status != 200)
        m_problem = QString::fromUtf8(answer.body.left(300));
    return answer.json();
}

double FortnightCase::sumWhere(const Rows& rows, const QString& column, const QString& value, const QString& sum)
{
    double total = 0;
    for (const QVariantMap& row : rows)
        total += row.value(column).toString() == value ? row.value(sum).toDouble() : 0;
    return total;
}

double FortnightCase::sum(const Rows& rows, const QString& column)
{
    double total = 0;
    for (const QVariantMap& row : rows)
        total += row.value(column).toDouble();
    return total;
}

QVariantMap FortnightCase::first(const Rows& rows, const QString& column, const QString& value)
{
    for (const QVariantMap& row : rows) {
        if (row.value(column).toString() == value)
            return row;
    }
    return {};
}

} // namespace sandboxtest
