// SPDX-License-Identifier: GPL-3.0-or-later
// Fired alerts (AlertsManagement.json) and the state of metric alert rules (metricAlert_API.json, MetricAlertsStatus).
#include "sandbox/alerts/alertbook.h"
#include "sandbox/services/arm/alertshape.h"
#include "sandbox/services/arm/service.h"

namespace sandbox::arm {

namespace {

using alerts::AlertBook;

const QString kRead = QStringLiteral("Microsoft.AlertsManagement/alerts/read");

struct Span
{
    QDateTime from, to;
};

/// `timeRange` (1d when absent) or `customTimeRange` as start/end; nothing for anything else.
std::optional<Span> spanOf(const Request& request, const QDateTime& now)
{
    const QString custom = request.argument(QStringLiteral("customTimeRange"));
    if (!custom.isEmpty()) {
        const QDateTime from = QDateTime::fromString(custom.section(QLatin1Char('/'), 0, 0), Qt::ISODateWithMs);
        const QDateTime to = QDateTime::fromString(custom.section(QLatin1Char('/'), 1), Qt::ISODateWithMs);
        return from.isValid() && to.isValid() && from < to ? std::optional(Span{from, to}) : std::nullopt;
    }
    static const QHash<QString, int> hours{{"1h", 1}, {"1d", 24}, {"7d", 168}, {"30d", 720}};
    const QString range = request.argument(QStringLiteral("timeRange"));
    const int length = range.isEmpty() ? 24 : hours.value(range.toLower());
    return length > 0 ? std::optional(Span{now.addSecs(-3600 * length), now}) : std::nullopt;
}

/// The routes' common state.
class AlertService
{
public:
    explicit AlertService(World& world) : m_world(world), m_book(world), m_begun(world.now()) {}

    void prepareSpan(const Request& request, const std::function<void()>& done);
    void prepareAll(const Request& request, const std::function<void()>& done);
    Response list(const Call& call) const;
    Response get(const Call& call) const;
    Response history(const Call& call) const;
    Response changeTo(const Call& call) const;
    Response summary(const Call& call) const;
    Response status(const Call& call) const;

private:
    QList<ShownAlert> visible(const Call& call, const Span& span) const;
    std::optional<ShownAlert> find(const Call& call) const;

    World& m_world;
    AlertBook m_book;
    QDateTime m_begun;
};

void AlertService::prepareSpan(const Request& request, const std::function<void()>& done)
{
    const auto span = spanOf(request, m_world.now());
    m_book.prepare((span ? span->from : m_world.now()).toMSecsSinceEpoch() / 60000, done);
}

/// A single alert may be of any day of the retention; what was listed before is known without any work.
void AlertService::prepareAll(const Request& request, const std::function<void()>& done)
{
    const QString id = request.parameters.value(QStringLiteral("alertId"));
    const qint64 now = m_world.now().toMSecsSinceEpoch() / 60000;
    m_book.prepare(m_book.knownFrom() > 0 && m_book.alert(id) ? now : now - 30 * 1440, done);
}

bool fits(const ShownAlert& alert, const Call& call)
{
    const QJsonObject essentials = essentialsOf(alert);
    for (const char* name : {"targetResource", "targetResourceType", "targetResourceGroup", "monitorService", "monitorCondition", "severity", "alertState", "alertRule"}) {
        const QString wanted = call.argument(name);
        if (!wanted.isEmpty() && !sameText(essentials.value(QLatin1String(name)).toString(), wanted))
            return false;
    }
    return true;
}

QList<ShownAlert> AlertService::visible(const Call& call, const Span& span) const
{
    QList<ShownAlert> found;
    for (const alerts::Alert& fired : m_book.alerts()) {
        const QDateTime at = QDateTime::fromMSecsSinceEpoch(fired.firedAt * 60000, Qt::UTC);
        if (at < span.from || at > span.to || !isWithin(fired.targetId, call.id.scope) || !call.access.allows(kRead, fired.targetId))
            continue;
        const ShownAlert alert = shownAlert(m_world, fired, m_begun);
        if (fits(alert, call))
            found.append(alert);
    }
    return found;
}

QString sortField(const ShownAlert& alert, const QString& by)
{
    return by == QLatin1String("name") ? alert.fired.rule.name : essentialsOf(alert).value(by).toString();
}

Response AlertService::list(const Call& call) const
{
    const auto span = spanOf(call.request, m_world.now());
    if (!span)
        return badRequest(QStringLiteral("BadRequest"), QStringLiteral("The time range must be 1h, 1d, 7d or 30d, or a custom range 'start/end'."));
    QList<ShownAlert> found = visible(call, *span);
    if (found.isEmpty() && !call.access.reaches(call.id.scope))
        return notAuthorized(call.caller, kRead, call.id.scope);
    const QString by = call.argument("sortBy").isEmpty() ? QStringLiteral("lastModifiedDateTime") : call.argument("sortBy");
    const bool rising = sameText(call.argument("sortOrder"), QStringLiteral("asc"));
    std::stable_sort(found.begin(), found.end(), [&](const ShownAlert& a, const ShownAlert& b) {
        return rising ? sortField(a, by) < sortField(b, by) : sortField(a, by) > sortField(b, by);
    });
    QList<QJsonObject> items;
    const bool withContext = sameText(call.argument("includeContext"), QStringLiteral("true"));
    for (const ShownAlert& alert : std::as_const(found))
        items.append(alertJson(alert, withContext));
    const int count = call.argument("pageCount").isEmpty() ? 25 : call.argument("pageCount").toInt();
    if (count < 1 || count > 250)
        return badRequest(QStringLiteral("BadRequest"), QStringLiteral("The page count must be 1 to 250."));
    return page(call, items, count);
}

std::optional<ShownAlert> AlertService::find(const Call& call) const
{
    const auto fired = m_book.alert(call.request.parameters.value(QStringLiteral("alertId")));
    if (!fired || !isWithin(fired->targetId, call.id.scope))
        return std::nullopt;
    return shownAlert(m_world, *fired, m_begun);
}

Response alertNotFound(const Call& call)
{
    return Response::error(404, QStringLiteral("ResourceNotFound"), QStringLiteral("The alert '%1' was not found.").arg(call.request.parameters.value(QStringLiteral("alertId"))));
}

Response AlertService::get(const Call& call) const
{
    const auto alert = find(call);
    return alert ? Response::json(200, alertJson(*alert, true)) : alertNotFound(call);
}

Response AlertService::history(const Call& call) const
{
    const auto alert = find(call);
    if (!alert)
        return alertNotFound(call);
    return Response::json(200, {{"id", alert->id + QStringLiteral("/history/default")},
                                {"name", "default"},
                                {"type", "Microsoft.AlertsManagement/alerts/history"},
                                {"properties", QJsonObject{{"alertId", alert->fired.id}, {"modifications", alert->modifications}}}});
}

Response AlertService::changeTo(const Call& call) const
{
    static const QStringList states{"New", "Acknowledged", "Closed"};
    auto alert = find(call);
    if (!alert)
        return alertNotFound(call);
    const auto state = std::find_if(states.begin(), states.end(), [&](const QString& name) { return sameText(name, call.argument("newState")); });
    if (state == states.end())
        return badRequest(QStringLiteral("BadRequest"), QStringLiteral("The new state must be New, Acknowledged or Closed."));
    const QString comment = call.request.json().value_or(QJsonObject()).value(QLatin1String("comments")).toString();
    const QString who = call.caller.userPrincipalName.isEmpty() ? call.caller.objectId : call.caller.userPrincipalName;
    changeState(m_world, *alert, *state, comment, who);
    return Response::json(200, alertJson(*alert, false));
}

QJsonArray grouped(const QList<ShownAlert>& found, const QStringList& fields, qsizetype depth)
{
    QMap<QString, QList<ShownAlert>> groups;
    for (const ShownAlert& alert : found)
        groups[essentialsOf(alert).value(fields.at(depth)).toString()].append(alert);
    QJsonArray values;
    for (auto it = groups.begin(); it != groups.end(); ++it) {
        QJsonObject item{{"name", it.key()}, {"count", it->size()}};
        if (depth + 1 < fields.size()) {
            item.insert(QStringLiteral("groupedby"), fields.at(depth + 1));
            item.insert(QStringLiteral("values"), grouped(*it, fields, depth + 1));
        }
        values.append(item);
    }
    return values;
}

Response AlertService::summary(const Call& call) const
{
    static const QStringList known{"severity", "alertState", "monitorCondition", "monitorService", "signalType", "alertRule"};
    const auto span = spanOf(call.request, m_world.now());
    const QStringList fields = call.argument("groupby").split(QLatin1Char(','), Qt::SkipEmptyParts);
    const bool areKnown = std::all_of(fields.begin(), fields.end(), [](const QString& name) { return known.contains(name); });
    if (!span || fields.isEmpty() || !areKnown)
        return badRequest(QStringLiteral("BadRequest"), QStringLiteral("The time range or the fields to group by are not known."));
    const QList<ShownAlert> found = visible(call, *span);
    if (found.isEmpty() && !call.access.reaches(call.id.scope))
        return notAuthorized(call.caller, kRead, call.id.scope);
    return Response::json(200, {{"id", call.id.text + QStringLiteral("/current")},
                                {"name", "current"},
                                {"type", "Microsoft.AlertsManagement/alertsSummary"},
                                {"properties", QJsonObject{{"groupedby", fields.first()}, {"total", found.size()}, {"values", grouped(found, fields, 0)}}}});
}

Response AlertService::status(const Call& call) const
{
    const QString ruleId = call.id.text.left(call.id.text.lastIndexOf(QLatin1String("/status")));
    if (!call.estate().resource(ruleId))
        return parentNotFound(call.id);
    QJsonArray value;
    const auto add = [&](const QJsonObject& dimensions, const char* state) {
        const QString name = QString::number(value.size());
        value.append(QJsonObject{{"name", name},
                                 {"id", ruleId + QStringLiteral("/status/") + name},
                                 {"type", "Microsoft.Insights/metricAlerts/status"},
                                 {"properties", QJsonObject{{"dimensions", dimensions}, {"status", QLatin1String(state)},
                                                            {"timestamp", m_world.now().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss.zzzZ"))}}}});
    };
    for (const alerts::Alert& alert : m_book.alerts()) {
        if (!sameText(alert.rule.id, ruleId) || alert.resolvedAt > 0)
            continue;
        QJsonObject dimensions;
        for (const QJsonValue& each : alerts::seriesValues(alert.series))
            dimensions.insert(each[QLatin1String("name")].toString(), each[QLatin1String("value")]);
        add(dimensions, "Unhealthy");
    }
    if (value.isEmpty())
        add({}, "Healthy");
    return Response::json(200, {{"value", value}});
}

Response metaData(const Call&)
{
    QJsonArray data;
    for (const char* name : {"Application Insights", "Log Analytics", "Platform", "ServiceHealth", "SmartDetector"})
        data.append(QJsonObject{{"name", QLatin1String(name)}, {"displayName", QLatin1String(name)}});
    return Response::json(200, {{"properties", QJsonObject{{"metadataIdentifier", "MonitorServiceList"}, {"data", data}}}});
}

} // namespace

void addAlertRoutes(Service& service)
{
    const auto held = std::make_shared<AlertService>(service.world());
    const QStringList versions = Catalog::instance().provider(QStringLiteral("Microsoft.AlertsManagement"))->apiVersions;
    const auto guard = [&](const char* action) { return Service::Guard{versions, nullptr, QLatin1String(action)}; };
    const QString one = QStringLiteral("/{scope*}/providers/Microsoft.AlertsManagement/alerts/{alertId}");
    const auto inSpan = [held](const Request& request, const std::function<void()>& done) { held->prepareSpan(request, done); };
    const auto ever = [held](const Request& request, const std::function<void()>& done) { held->prepareAll(request, done); };
    service.addWaiting("GET", QStringLiteral("/{scope*}/providers/Microsoft.AlertsManagement/alerts"), QStringLiteral("Alerts_GetAll"), guard(""), inSpan,
                       [held](const Call& call) { return held->list(call); });
    service.addWaiting("GET", QStringLiteral("/{scope*}/providers/Microsoft.AlertsManagement/alertsSummary"), QStringLiteral("Alerts_GetSummary"), guard(""), inSpan,
                       [held](const Call& call) { return held->summary(call); });
    service.addWaiting("GET", one, QStringLiteral("Alerts_GetById"), guard("Microsoft.AlertsManagement/alerts/read"), ever,
                       [held](const Call& call) { return held->get(call); });
    service.addWaiting("GET", one + QStringLiteral("/history"), QStringLiteral("Alerts_GetHistory"), guard("Microsoft.AlertsManagement/alerts/read"), ever,
                       [held](const Call& call) { return held->history(call); });
    service.addWaiting("POST", one + QStringLiteral("/changestate"), QStringLiteral("Alerts_ChangeState"), guard("Microsoft.AlertsManagement/alerts/changestate/action"), ever,
                       [held](const Call& call) { return held->changeTo(call); });
    service.add("GET", QStringLiteral("/providers/Microsoft.AlertsManagement/alertsMetaData"), QStringLiteral("Alerts_MetaData"), guard(""), metaData);
    Service::Guard rules = guard("Microsoft.Insights/metricAlerts/read");
    rules.apiVersions = Catalog::instance().type(alerts::kMetricRuleType)->apiVersions;
    service.addWaiting("GET", QStringLiteral("/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Insights/metricAlerts/{name}/status"),
                       QStringLiteral("MetricAlertsStatus_List"), rules, inSpan, [held](const Call& call) { return held->status(call); });
}

} // namespace sandbox::arm
