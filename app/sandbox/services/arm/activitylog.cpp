// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/services/arm/activitylog.h"

#include "sandbox/server/httpserver.h"
#include "sandbox/services/arm/service.h"
#include "sandbox/services/arm/simulatedactivity.h"

#include <QRegularExpression>
#include <QUrl>

namespace sandbox::arm {

namespace {

constexpr qsizetype kMostEvents = 5000;

QJsonObject localizable(const QString& value, const QString& shown)
{
    return {{"value", value}, {"localizedValue", shown}};
}

QString iso(const QDateTime& time)
{
    return time.toUTC().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss.zzzZ"));
}

/// .NET ticks: 100 ns since 0001-01-01.
qint64 ticks(const QDateTime& time)
{
    return (time.toMSecsSinceEpoch() + 62135596800000LL) * 10000;
}

/// What an action was done to: itself without the action's last segment.
QString targetOf(const Call& call)
{
    return call.request.method == "POST" ? call.id.text.section(QLatin1Char('/'), 0, -2) : call.id.text;
}

QJsonObject eventOf(const Call& call, const QString& action)
{
    const ResourceId target = ResourceId::parse(targetOf(call));
    const QString who = call.caller.userPrincipalName.isEmpty() ? call.caller.objectId : call.caller.userPrincipalName;
    const QString provider = target.provider.isEmpty() ? QStringLiteral("Microsoft.Resources") : target.provider;
    const QString clientId = QString::fromUtf8(call.request.headers.value("x-ms-client-request-id"));
    QString correlation = QString::fromUtf8(call.request.headers.value("x-ms-correlation-request-id"));
    if (correlation.isEmpty())
        correlation = call.world.uuid();
    return {
        {"authorization", QJsonObject{{"action", action}, {"scope", target.text}}},
        {"caller", who},
        {"claims", QJsonObject{{"appid", call.caller.clientId},
                               {"http://schemas.microsoft.com/identity/claims/objectidentifier", call.caller.objectId},
                               {"http://schemas.microsoft.com/identity/claims/tenantid", call.caller.tenantId}}},
        {"category", localizable(QStringLiteral("Administrative"), QStringLiteral("Administrative"))},
        {"correlationId", correlation},
        {"httpRequest", QJsonObject{{"clientRequestId", clientId.isEmpty() ? call.world.uuid() : clientId},
                                    {"clientIpAddress", "127.0.0.1"},
                                    {"method", QString::fromLatin1(call.request.method)}}},
        {"operationId", correlation},
        {"operationName", localizable(action, action)},
        {"resourceGroupName", target.resourceGroup},
        {"resourceProviderName", localizable(provider, provider)},
        {"resourceType", localizable(target.type(), target.type())},
        {"resourceId", target.text},
        {"subscriptionId", target.subscriptionId},
        {"tenantId", call.estate().tenantOf(target.text)}};
}

QString headerId(const Response& response)
{
    const QUrl link(QString::fromUtf8(response.headers.value("Azure-AsyncOperation")));
    return link.path().section(QLatin1Char('/'), -1).toLower();
}

struct EventFilter
{
    QDateTime from;
    QDateTime to;
    QHash<QString, QString> equal; ///< by lower-case field
};

/// `eventTimestamp ge '...' and eventTimestamp le '...' and resourceUri eq '...'`; nothing when it is none.
std::optional<EventFilter> parseFilter(const QString& text)
{
    static const QRegularExpression term(QStringLiteral("(\\w+)\\s+(ge|gt|le|lt|eq)\\s+(?:datetime)?'([^']*)'"),
                                         QRegularExpression::CaseInsensitiveOption);
    EventFilter filter;
    auto found = term.globalMatch(text);
    while (found.hasNext()) {
        const auto match = found.next();
        const QString field = match.captured(1).toLower();
        const QString verb = match.captured(2).toLower();
        if (field != QLatin1String("eventtimestamp")) {
            filter.equal.insert(field, match.captured(3));
            continue;
        }
        const QDateTime time = QDateTime::fromString(match.captured(3), Qt::ISODateWithMs);
        if (verb.startsWith(QLatin1Char('g')))
            filter.from = time;
        else
            filter.to = time;
    }
    return filter.from.isValid() ? std::optional(filter) : std::nullopt;
}

QString fieldOf(const QJsonObject& event, const QString& field)
{
    static const QHash<QString, QString> names{{"resourceuri", "resourceId"},
                                               {"resourceid", "resourceId"},
                                               {"resourcegroupname", "resourceGroupName"},
                                               {"resourceprovider", "resourceProviderName"},
                                               {"resourcetype", "resourceType"},
                                               {"correlationid", "correlationId"},
                                               {"caller", "caller"},
                                               {"status", "status"},
                                               {"operations", "operationName"}};
    const QJsonValue value = event.value(names.value(field));
    return value.isObject() ? value.toObject().value(QLatin1String("value")).toString() : value.toString();
}

bool fits(const QJsonObject& event, const EventFilter& filter)
{
    const QDateTime time =
        QDateTime::fromString(event.value(QLatin1String("eventTimestamp")).toString(), Qt::ISODateWithMs);
    if (time < filter.from || (filter.to.isValid() && time > filter.to))
        return false;
    for (auto it = filter.equal.begin(); it != filter.equal.end(); ++it) {
        if (it.key() == QLatin1String("eventchannels") || it.key() == QLatin1String("levels"))
            continue;
        const QString value = fieldOf(event, it.key());
        const bool below = it.key() == QLatin1String("resourceuri") && isWithin(value, *it);
        if (!below && !sameText(value, *it))
            return false;
    }
    return true;
}

QJsonObject selected(const QJsonObject& event, const QString& select)
{
    if (select.isEmpty())
        return event;
    QJsonObject shown;
    const QStringList names = select.split(QLatin1Char(','), Qt::SkipEmptyParts);
    for (const QString& name : names) {
        for (auto it = event.begin(); it != event.end(); ++it) {
            if (sameText(it.key(), name.trimmed()))
                shown.insert(it.key(), *it);
        }
    }
    return shown;
}

Response listEvents(Service& service, const Call& call)
{
    const auto filter = parseFilter(call.argument("$filter"));
    if (!filter)
        return badRequest(
            QStringLiteral("BadRequest"),
            QStringLiteral("The $filter must name the start of the time range (eventTimestamp ge '...')."));
    QList<QJsonObject> found;
    const auto events = service.activity().events() + simulatedEvents(call.world, call.id.subscriptionId, filter->from, filter->to);
    for (const QJsonObject& event : events) {
        if (sameText(event.value(QLatin1String("subscriptionId")).toString(), call.id.subscriptionId) &&
            fits(event, *filter))
            found.append(selected(event, call.argument("$select")));
    }
    return page(call, found, 200);
}

Response listCategories(const Call&)
{
    QJsonArray value;
    for (const char* name : {"Administrative", "Security", "ServiceHealth", "Alert", "Recommendation", "Policy",
                             "Autoscale", "ResourceHealth"})
        value.append(localizable(QLatin1String(name), QLatin1String(name)));
    return Response::json(200, {{"value", value}});
}

} // namespace

void ActivityLog::append(QJsonObject event, const char* status, int httpStatus)
{
    const QDateTime now = m_world.now();
    const QString id = m_world.uuid();
    const bool failed = qstrcmp(status, "Failed") == 0;
    event.insert(QStringLiteral("eventDataId"), id);
    event.insert(QStringLiteral("id"), QStringLiteral("%1/events/%2/ticks/%3")
                                           .arg(event.value(QLatin1String("resourceId")).toString(), id)
                                           .arg(ticks(now)));
    event.insert(QStringLiteral("eventTimestamp"), iso(now));
    event.insert(QStringLiteral("submissionTimestamp"), iso(now));
    event.insert(QStringLiteral("level"), failed ? QStringLiteral("Error") : QStringLiteral("Informational"));
    event.insert(QStringLiteral("eventName"), localizable(QStringLiteral("EndRequest"), QStringLiteral("End request")));
    event.insert(QStringLiteral("status"), localizable(QLatin1String(status), QLatin1String(status)));
    const QString reason = QString::fromLatin1(reasonPhrase(httpStatus)).remove(QLatin1Char(' '));
    event.insert(QStringLiteral("subStatus"),
                 localizable(reason, QStringLiteral("%1 (HTTP Status Code: %2)").arg(reason).arg(httpStatus)));
    QJsonObject properties = event.value(QLatin1String("properties")).toObject();
    properties.insert(QStringLiteral("statusCode"), reason);
    properties.insert(QStringLiteral("eventCategory"), QStringLiteral("Administrative"));
    properties.insert(QStringLiteral("entity"), event.value(QLatin1String("resourceId")));
    event.insert(QStringLiteral("properties"), properties);
    recordActivity(m_world, event);
    m_events.prepend(event);
    while (m_events.size() > kMostEvents)
        m_events.removeLast();
}

void ActivityLog::note(const Call& call, const QString& action, const Response& response)
{
    const bool reads = action.isEmpty() || action.endsWith(QLatin1String("/read"), Qt::CaseInsensitive) ||
                       call.request.method == "GET" || call.request.method == "HEAD";
    if (reads || call.id.subscriptionId.isEmpty())
        return;
    QJsonObject event = eventOf(call, action);
    const QString operation = headerId(response);
    if (response.status >= 400) {
        event.insert(QStringLiteral("properties"),
                     QJsonObject{{"statusMessage", QString::fromUtf8(response.body.left(2000))}});
        append(event, "Failed", response.status);
        return;
    }
    append(event, operation.isEmpty() ? "Succeeded" : "Accepted", response.status);
    if (!operation.isEmpty())
        m_running.insert(operation, event);
}

void ActivityLog::noteEnd(const Operations::Operation& operation)
{
    QJsonObject event = m_running.take(operation.id.toLower());
    if (event.isEmpty())
        return;
    if (!operation.error.isEmpty())
        event.insert(QStringLiteral("properties"),
                     QJsonObject{{"statusMessage", operation.error.value(QLatin1String("message"))}});
    append(event, operation.error.isEmpty() ? "Succeeded" : "Failed", operation.error.isEmpty() ? 200 : 500);
}

QList<QJsonObject> ActivityLog::events() const
{
    return m_events;
}

void addActivityRoutes(Service& service)
{
    const QStringList versions{"2014-04-01", "2015-04-01", "2017-03-01-preview"};
    service.add(
        "GET",
        QStringLiteral("/subscriptions/{subscriptionId}/providers/Microsoft.Insights/eventtypes/management/values"),
        QStringLiteral("ActivityLogs_List"),
        Service::Guard{versions, nullptr, QStringLiteral("Microsoft.Insights/eventtypes/values/Read")},
        [&service](const Call& call) { return listEvents(service, call); });
    service.add("GET", QStringLiteral("/providers/Microsoft.Insights/eventcategories"),
                QStringLiteral("EventCategories_List"), Service::Guard{versions, nullptr, {}}, listCategories);
}

} // namespace sandbox::arm
