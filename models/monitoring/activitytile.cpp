// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitoring/activitytile.h"

#include "core/json.h"

#include <QSet>
#include <QUrl>
#include <algorithm>

namespace monitoring {

namespace {

using core::json::at;

struct Event
{
    QDateTime time;
    QString resource, operation, status, caller, group, correlation;
};

QString literal(QString text)
{
    return QLatin1Char('\'') + text.replace(QLatin1Char('\''), QStringLiteral("''")) + QLatin1Char('\'');
}

bool isChange(const Event& event)
{
    const bool isAction = event.operation.endsWith(QLatin1String("/write"), Qt::CaseInsensitive) || event.operation.endsWith(QLatin1String("/delete"), Qt::CaseInsensitive) ||
                          event.operation.endsWith(QLatin1String("/action"), Qt::CaseInsensitive);
    const bool isList = event.operation.contains(QLatin1String("/list"), Qt::CaseInsensitive);
    const bool isOver = event.status.compare(QLatin1String("Started"), Qt::CaseInsensitive) != 0 && event.status.compare(QLatin1String("Accepted"), Qt::CaseInsensitive) != 0;
    return isAction && !isList && isOver;
}

Event eventOf(const QJsonObject& object)
{
    Event event;
    event.time = QDateTime::fromString(object.value(QLatin1String("eventTimestamp")).toString(), Qt::ISODateWithMs).toUTC();
    event.resource = object.value(QLatin1String("resourceId")).toString().section(QLatin1Char('/'), -1);
    event.operation = at(object, u"operationName/value").toString();
    event.status = at(object, u"status/value").toString();
    event.caller = object.value(QLatin1String("caller")).toString();
    event.group = object.value(QLatin1String("resourceGroupName")).toString();
    event.correlation = object.value(QLatin1String("correlationId")).toString();
    return event;
}

} // namespace

QStringList activityPaths(const System& system, const QDateTime& from, const QDateTime& to)
{
    QStringList paths;
    for (const QString& group : system.resourceGroups) {
        const QString filter = QStringLiteral("eventTimestamp ge '%1' and eventTimestamp le '%2' and resourceGroupName eq %3")
                                   .arg(from.toUTC().toString(Qt::ISODate), to.toUTC().toString(Qt::ISODate), literal(group.section(QLatin1Char('/'), -1)));
        paths << group.section(QLatin1Char('/'), 0, 2) + QStringLiteral("/providers/Microsoft.Insights/eventtypes/management/values?$filter=") + QString::fromLatin1(QUrl::toPercentEncoding(filter));
    }
    return paths;
}

kql::ColumnTable activityTable(const QList<QJsonObject>& events)
{
    QList<Event> changes;
    QSet<QString> seen;
    for (const QJsonObject& object : events) {
        const Event event = eventOf(object);
        const QString key = event.correlation + event.operation + event.resource + event.status;
        if (event.time.isValid() && isChange(event) && !seen.contains(key)) {
            seen.insert(key);
            changes << event;
        }
    }
    std::stable_sort(changes.begin(), changes.end(), [](const Event& a, const Event& b) { return a.time > b.time; });
    kql::Schema schema{{QStringLiteral("TimeGenerated"), kql::Type::DateTime}};
    for (const char* name : {"Resource", "Operation", "Status", "Caller", "ResourceGroup", "CorrelationId"}) {
        schema << kql::Column{QString::fromLatin1(name), kql::Type::String};
    }
    kql::ColumnTableBuilder builder(schema);
    for (const Event& event : changes) {
        builder.append({kql::Value(kql::ticksOf(event.time)), kql::Value(event.resource), kql::Value(event.operation), kql::Value(event.status), kql::Value(event.caller),
                        kql::Value(event.group), kql::Value(event.correlation)});
    }
    return builder.finish();
}

} // namespace monitoring
