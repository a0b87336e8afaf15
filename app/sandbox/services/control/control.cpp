// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/services/control/control.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QUrl>

namespace sandbox {

namespace {

Response bad(const QString& sentence)
{
    return Response::error(400, QStringLiteral("InvalidOrder"), sentence);
}

QJsonObject clockState(const SandboxWorld& world)
{
    return {{"now", world.now().toString(Qt::ISODateWithMs)}, {"offsetMs", world.clockOffset()}};
}

QJsonObject state(SandboxWorld& world, const FaultList& faults, const ExchangeLog& exchanges,
                  const QJsonObject& readiness)
{
    QMap<QString, int> counts;
    const auto resources = world.estate().resources();
    for (const QJsonObject& resource : resources)
        ++counts[resource.value(QLatin1String("type")).toString()];
    QJsonObject types;
    for (auto it = counts.begin(); it != counts.end(); ++it)
        types.insert(it.key(), it.value());
    return {{"clock", clockState(world)},
            {"faults", faults.describe()},
            {"exchanges", static_cast<qint64>(exchanges.count())},
            {"resources", types},
            {"persistent", world.isPersistent()},
            {"dataDirectory", world.dataDirectory()},
            {"ready", readiness}};
}

Response moveClock(SandboxWorld& world, const Request& request)
{
    const auto order = request.json();
    if (!order)
        return bad(QStringLiteral("The body must be a JSON object such as {\"advance\": \"2h\"}."));
    if (order->value(QLatin1String("reset")).toBool())
        world.advance(-world.clockOffset());
    for (const char* name : {"advance", "advanceSeconds"}) {
        if (!order->contains(QLatin1String(name)))
            continue;
        const auto by = parseDuration(order->value(QLatin1String(name)));
        if (!by)
            return bad(QStringLiteral("'%1' must be seconds, or a duration such as 90s, 15m, 2h, 3d or PT1H30M.")
                           .arg(QLatin1String(name)));
        world.advance(*by);
    }
    return Response::json(200, clockState(world));
}

Response addFaults(FaultList& faults, const Request& request)
{
    const QJsonDocument document = QJsonDocument::fromJson(request.body);
    const QJsonValue value = document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
    QString problem;
    const QStringList ids = faults.add(value, &problem);
    if (!problem.isEmpty())
        return bad(problem);
    return Response::json(201, {{"ids", QJsonArray::fromStringList(ids)}, {"value", faults.describe()}});
}

Response recent(const ExchangeLog& exchanges, const Request& request)
{
    const quint64 since = request.argument(QStringLiteral("since")).toULongLong();
    const QString top = request.argument(QStringLiteral("top"));
    return Response::json(200, {{"value", exchanges.recent(since, top.isEmpty() ? 1000 : top.toInt())},
                                {"count", static_cast<qint64>(exchanges.count())}});
}

} // namespace

std::optional<qint64> parseDuration(const QJsonValue& value)
{
    if (value.isDouble())
        return static_cast<qint64>(value.toDouble() * 1000);
    static const QRegularExpression shortForm(QStringLiteral("^(-?\\d+(?:\\.\\d+)?)(ms|s|m|h|d)?$"));
    static const QRegularExpression isoForm(
        QStringLiteral("^P(?:(\\d+)D)?(?:T(?:(\\d+)H)?(?:(\\d+)M)?(?:(\\d+)S)?)?$"));
    const QString text = value.toString();
    const auto simple = shortForm.match(text);
    if (simple.hasMatch()) {
        static const QHash<QString, double> units{
            {QStringLiteral("ms"), 1}, {QString(), 1e3}, {QStringLiteral("s"), 1e3}, {QStringLiteral("m"), 6e4},
            {QStringLiteral("h"), 3.6e6}, {QStringLiteral("d"), 8.64e7}};
        return static_cast<qint64>(simple.captured(1).toDouble() * units.value(simple.captured(2)));
    }
    const auto iso = isoForm.match(text);
    if (!iso.hasMatch() || text.size() < 3)
        return std::nullopt;
    const auto part = [&](int index) { return iso.captured(index).toLongLong(); };
    return ((part(1) * 24 + part(2)) * 60 + part(3)) * 60000 + part(4) * 1000;
}

QByteArray validateMap(const World& world)
{
    static const char* const lines[] = {
        "/arm -> arm",
        "/accounts/* -> aoai,contentsafety",
        "/search/* -> search-data",
        "/logs -> loganalytics-query",
        "/appinsights -> appinsights-query",
        "/foundry/*/api/projects/* -> foundry",
        "/ml/* -> aml-scoring",
        "/apps/* -> appservice-easyauth",
        "/graph -> graph-me",
        "/metrics/* -> monitor-metrics-batch",
        "/ingestion -> ignore",
        "/appconfig -> ignore",
        "/metadata -> ignore",
        "/_sandbox -> ignore",
        " -> ignore",
    };
    QByteArray map = "# URL prefix -> surface, for validate.py --map\n";
    const QByteArray http = QByteArray::number(QUrl(world.httpOrigin()).port());
    const QByteArray https = QByteArray::number(QUrl(world.httpsOrigin()).port());
    for (const QByteArray& origin : {"http://127.0.0.1:" + http, "http://localhost:" + http,
                                     "https://localhost:" + https, "https://127.0.0.1:" + https}) {
        for (const char* line : lines)
            map += origin + line + '\n';
    }
    return map;
}

RouteList controlRoutes(SandboxWorld& world, FaultList& faults, ExchangeLog& exchanges, const QJsonObject& readiness)
{
    const auto route = [](const char* method, const char* pattern, const char* operation,
                          std::function<Response(const Request&)> answer) {
        return Route{method, QStringLiteral("_sandbox"), QLatin1String(pattern), QLatin1String(operation),
                     [answer](const Request& request, const ResponderPtr& responder) {
                         responder->respond(answer(request));
                     }};
    };
    const auto listFaults = [&faults](const Request&) { return Response::json(200, {{"value", faults.describe()}}); };
    return {
        route("GET", "/state", "Sandbox_State",
              [&world, &faults, &exchanges, readiness](const Request&) {
                  return Response::json(200, state(world, faults, exchanges, readiness));
              }),
        route("GET", "/ready", "Sandbox_Ready", [readiness](const Request&) { return Response::json(200, readiness); }),
        route("GET", "/faults", "Sandbox_Faults", listFaults),
        route("POST", "/faults", "Sandbox_AddFaults",
              [&faults](const Request& request) { return addFaults(faults, request); }),
        route("DELETE", "/faults", "Sandbox_ClearFaults",
              [&faults](const Request&) {
                  faults.clear();
                  return Response::empty(204);
              }),
        route("DELETE", "/faults/{id}", "Sandbox_RemoveFault",
              [&faults](const Request& request) {
                  const QString id = request.parameters.value(QStringLiteral("id"));
                  return faults.remove(id) ? Response::empty(204)
                                           : Response::error(404, QStringLiteral("NotFound"),
                                                             QStringLiteral("There is no fault %1.").arg(id));
              }),
        route("GET", "/clock", "Sandbox_Clock",
              [&world](const Request&) { return Response::json(200, clockState(world)); }),
        route("POST", "/clock", "Sandbox_MoveClock",
              [&world](const Request& request) { return moveClock(world, request); }),
        route("GET", "/exchanges", "Sandbox_Exchanges",
              [&exchanges](const Request& request) { return recent(exchanges, request); }),
        route("DELETE", "/exchanges", "Sandbox_ClearExchanges",
              [&exchanges](const Request&) {
                  exchanges.clear();
                  return Response::empty(204);
              }),
        route("GET", "/validate-map", "Sandbox_ValidateMap",
              [&world](const Request&) { return Response::text(200, "text/plain; charset=utf-8", validateMap(world)); }),
    };
}

} // namespace sandbox
