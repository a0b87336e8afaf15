// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/services/arm/simulatedactivity.h"

#include "sandbox/services/arm/resourceid.h"
#include "sandbox/simulation/changes.h"
#include "sandbox/simulation/fortnight.h"

namespace sandbox::arm {

namespace {

QJsonObject localizable(const QString& value)
{
    return {{"value", value}, {"localizedValue", value}};
}

QString iso(simulation::Micros time)
{
    return QDateTime::fromMSecsSinceEpoch(time / 1000, Qt::UTC).toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss.zzzZ"));
}

QJsonObject eventOf(World& world, const simulation::Change& change, bool end)
{
    const ResourceId target = ResourceId::parse(change.resourceId);
    const QString operation = QString::fromLatin1(change.operation);
    const QString correlation = QString::fromStdString(change.correlation());
    const simulation::Micros at = end ? change.ended() : change.at;
    const QString status = !end ? QStringLiteral("Started") : change.failed ? QStringLiteral("Failed") : QStringLiteral("Succeeded");
    return {{"authorization", QJsonObject{{"action", operation}, {"scope", target.text}}},
            {"caller", QString::fromLatin1(change.caller)},
            {"category", localizable(QStringLiteral("Administrative"))},
            {"claims", QJsonObject()},
            {"correlationId", correlation},
            {"eventDataId", correlation.left(24) + (end ? QStringLiteral("00000000000e") : QStringLiteral("00000000000b"))},
            {"eventName", localizable(end ? QStringLiteral("EndRequest") : QStringLiteral("BeginRequest"))},
            {"eventTimestamp", iso(at)},
            {"id", QStringLiteral("%1/events/%2/ticks/%3").arg(target.text, correlation).arg(621'355'968'000'000'000 + at * 10)},
            {"level", change.failed && end ? "Error" : "Informational"},
            {"operationId", correlation},
            {"operationName", localizable(operation)},
            {"properties", QJsonObject{{"eventCategory", "Administrative"}, {"entity", target.text}}},
            {"resourceGroupName", target.resourceGroup},
            {"resourceId", target.text},
            {"resourceProviderName", localizable(target.provider)},
            {"resourceType", localizable(target.type())},
            {"status", localizable(status)},
            {"subStatus", localizable(end && !change.failed ? QStringLiteral("OK") : QString())},
            {"submissionTimestamp", iso(at)},
            {"subscriptionId", target.subscriptionId},
            {"tenantId", world.estate().tenantOf(target.text)}};
}

} // namespace

QList<QJsonObject> simulatedEvents(World& world, const QString& subscriptionId, const QDateTime& from, const QDateTime& to)
{
    QList<QJsonObject> events;
    const auto fortnight = world.fortnight();
    if (!fortnight)
        return events;
    const qint64 now = world.now().toMSecsSinceEpoch() / 60000;
    const qint64 last = std::min(now, to.isValid() ? to.toMSecsSinceEpoch() / 60000 + 2 : now);
    std::vector<simulation::Change> changes;
    for (qint64 minute = last - 1; minute >= std::max(fortnight->firstMinute(), from.toMSecsSinceEpoch() / 60000); --minute)
        simulation::changesOf(fortnight->cast(), fortnight->schedule(), minute, changes);
    for (const simulation::Change& change : changes) {
        if (change.resourceId.section(QLatin1Char('/'), 2, 2).compare(subscriptionId, Qt::CaseInsensitive) != 0)
            continue;
        events.append(eventOf(world, change, true));
        events.append(eventOf(world, change, false));
    }
    return events;
}

void recordActivity(World& world, const QJsonObject& event)
{
    const auto text = [&event](const char* member) { return event.value(QLatin1String(member)).toString(); };
    const auto value = [&event](const char* member) { return event.value(QLatin1String(member))[QLatin1String("value")].toString(); };
    static const QHash<QString, QString> states{{"Succeeded", "Success"}, {"Failed", "Failure"}, {"Accepted", "Accept"}, {"Started", "Start"}};
    const QJsonObject row{{"TimeGenerated", text("eventTimestamp")},
                          {"OperationNameValue", value("operationName").toUpper()},
                          {"OperationName", value("operationName")},
                          {"ActivityStatusValue", states.value(value("status"), value("status"))},
                          {"CategoryValue", value("category")},
                          {"Caller", text("caller")},
                          {"CallerIpAddress", event.value(QLatin1String("httpRequest"))[QLatin1String("clientIpAddress")].toString()},
                          {"ResourceProviderValue", value("resourceProviderName").toUpper()},
                          {"ResourceGroup", text("resourceGroupName")},
                          {"_ResourceId", text("resourceId").toLower()},
                          {"_SubscriptionId", text("subscriptionId")},
                          {"SubscriptionId", text("subscriptionId")},
                          {"CorrelationId", text("correlationId")},
                          {"EventDataId", text("eventDataId")},
                          {"Level", text("level")},
                          {"Properties_d", event.value(QLatin1String("properties"))}};
    for (const QJsonObject& workspace : world.estate().resources(QStringLiteral("Microsoft.OperationalInsights/workspaces"))) {
        const QString id = workspace.value(QLatin1String("id")).toString();
        if (id.section(QLatin1Char('/'), 2, 2).compare(text("subscriptionId"), Qt::CaseInsensitive) == 0)
            world.telemetry().append(QStringLiteral("AzureActivity"), row, id);
    }
}

} // namespace sandbox::arm
