// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/services/search/querylog.h"

#include "sandbox/telemetry/logstore.h"

#include <QJsonDocument>

namespace sandbox::search {

namespace {

/// Query_s: the parameters of a GET, or the body's as if they had been parameters.
QString parametersOf(const Request& request)
{
    if (request.method == "GET")
        return QLatin1Char('?') + request.query.toString(QUrl::FullyEncoded);
    const QJsonObject body = request.json().value_or(QJsonObject());
    QStringList pairs;
    for (auto it = body.begin(); it != body.end(); ++it) {
        const QString name = it.key() == QLatin1String("search") ? it.key() : QLatin1Char('$') + it.key();
        if (it->isString() || it->isDouble() || it->isBool())
            pairs.append(name + QLatin1Char('=') + QString::fromLatin1(QUrl::toPercentEncoding(it->toVariant().toString())));
    }
    pairs.append(QStringLiteral("api-version=") + request.argument(QStringLiteral("api-version")));
    return QLatin1Char('?') + pairs.join(QLatin1Char('&'));
}

QString operationOf(const QString& path)
{
    return path.contains(QLatin1String("suggest")) ? QStringLiteral("Query.Suggest") : path.contains(QLatin1String("autocomplete")) ? QStringLiteral("Query.Autocomplete") : QStringLiteral("Query.Search");
}

} // namespace

void logQuery(World& world, const QJsonObject& service, const Request& request, const Response& response, double seconds)
{
    const QString id = service.value(QLatin1String("id")).toString();
    const QStringList workspaces = logTargets(world.estate()).value((id + QStringLiteral("|OperationLogs")).toLower());
    if (workspaces.isEmpty())
        return;
    const qsizetype documents = QJsonDocument::fromJson(response.body).object().value(QLatin1String("value")).toArray().size();
    const QString index = request.parameters.value(QStringLiteral("index"));
    const QJsonObject row{{"TimeGenerated", world.now().toUTC().toString(Qt::ISODateWithMs)},
                          {"ResourceProvider", "MICROSOFT.SEARCH"},
                          {"ResourceType", "SEARCHSERVICES"},
                          {"Resource", service.value(QLatin1String("name")).toString().toUpper()},
                          {"ResourceId", id.toUpper()},
                          {"_ResourceId", id.toLower()},
                          {"Category", "OperationLogs"},
                          {"OperationName", operationOf(request.path)},
                          {"ResultType", response.status < 400 ? "Success" : "Failed"},
                          {"ResultSignature", QString::number(response.status)},
                          {"DurationMs", static_cast<qint64>(seconds * 1000)},
                          {"Documents_d", static_cast<double>(documents)},
                          {"IndexName_s", index},
                          {"Query_s", parametersOf(request)},
                          {"Description_s", QString::fromLatin1(request.method) + QLatin1Char(' ') + request.path}};
    for (const QString& workspace : workspaces)
        world.telemetry().append(QStringLiteral("AzureDiagnostics"), row, workspace);
}

} // namespace sandbox::search
