// SPDX-License-Identifier: GPL-3.0-or-later
#include "deployments/inventory.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

namespace deployments {

namespace {

constexpr int kFormat = 1;

/// The members that are text in the file, once for writing, reading and comparing.
struct TextMember
{
    const char* name;
    QString DeploymentRow::*member;
    bool isConfiguration; ///< whether a difference is worth telling
};
constexpr TextMember kTexts[] = {
    {"id", &DeploymentRow::id, false},
    {"name", &DeploymentRow::name, false},
    {"accountId", &DeploymentRow::accountId, false},
    {"account", &DeploymentRow::account, false},
    {"accountKind", &DeploymentRow::accountKind, true},
    {"tenantId", &DeploymentRow::tenantId, false},
    {"tenant", &DeploymentRow::tenant, false},
    {"subscriptionId", &DeploymentRow::subscriptionId, false},
    {"subscription", &DeploymentRow::subscription, false},
    {"resourceGroup", &DeploymentRow::resourceGroup, false},
    {"region", &DeploymentRow::region, true},
    {"modelFormat", &DeploymentRow::modelFormat, true},
    {"model", &DeploymentRow::modelName, true},
    {"modelVersion", &DeploymentRow::modelVersion, true},
    {"type", &DeploymentRow::type, true},
    {"provisioningState", &DeploymentRow::provisioningState, true},
    {"versionUpgradeOption", &DeploymentRow::upgradePolicy, true},
    {"lifecycleStatus", &DeploymentRow::lifecycle, true},
    {"spilloverDeployment", &DeploymentRow::spilloverTo, true},
    {"contentFilter", &DeploymentRow::contentFilter, true},
    {"subdomain", &DeploymentRow::subdomain, false},
    {"etag", &DeploymentRow::etag, false},
};

struct Measurement
{
    const char* name;
    std::optional<double> DeploymentRow::*member;
};
constexpr Measurement kMeasurements[] = {
    {"usedShare", &DeploymentRow::usedShare},
    {"throttledShare", &DeploymentRow::throttledShare},
    {"meanFirstTokenMs", &DeploymentRow::firstTokenMs},
    {"p95FirstTokenMs", &DeploymentRow::firstTokenP95Ms},
    {"requestsLastHour", &DeploymentRow::requests},
};

QJsonObject configuration(const DeploymentRow& row)
{
    QJsonObject object;
    for (const TextMember& text : kTexts) {
        object.insert(QLatin1String(text.name), row.*text.member);
    }
    object.insert(QStringLiteral("capacity"), row.capacity);
    object.insert(QStringLiteral("publicNetwork"), row.publicNetwork);
    object.insert(QStringLiteral("networkRestricted"), row.networkRestricted);
    object.insert(QStringLiteral("privateEndpoints"), row.privateEndpoints);
    object.insert(QStringLiteral("keysAllowed"), row.keysAllowed);
    object.insert(QStringLiteral("production"), row.isProduction);
    if (row.retiresOn.isValid()) {
        object.insert(QStringLiteral("retiresOn"), row.retiresOn.toUTC().toString(Qt::ISODate));
    }
    return object;
}

QJsonObject rowJson(const DeploymentRow& row)
{
    QJsonObject object = configuration(row);
    for (const Measurement& measurement : kMeasurements) {
        if (const std::optional<double>& value = row.*measurement.member) {
            object.insert(QLatin1String(measurement.name), *value);
        }
    }
    return object;
}

DeploymentRow rowFromJson(const QJsonObject& object)
{
    DeploymentRow row;
    for (const TextMember& text : kTexts) {
        row.*text.member = object.value(QLatin1String(text.name)).toString();
    }
    row.capacity = object.value(QLatin1String("capacity")).toInt();
    row.publicNetwork = object.value(QLatin1String("publicNetwork")).toBool(true);
    row.networkRestricted = object.value(QLatin1String("networkRestricted")).toBool();
    row.privateEndpoints = object.value(QLatin1String("privateEndpoints")).toInt();
    row.keysAllowed = object.value(QLatin1String("keysAllowed")).toBool(true);
    row.isProduction = object.value(QLatin1String("production")).toBool();
    row.retiresOn = QDateTime::fromString(object.value(QLatin1String("retiresOn")).toString(), Qt::ISODate).toUTC();
    for (const Measurement& measurement : kMeasurements) {
        const QJsonValue value = object.value(QLatin1String(measurement.name));
        if (value.isDouble()) {
            row.*measurement.member = value.toDouble();
        }
    }
    return row;
}

bool isTold(const QString& member)
{
    for (const TextMember& text : kTexts) {
        if (member == QLatin1String(text.name)) {
            return text.isConfiguration;
        }
    }
    return true;
}

QList<InventoryChange::Member> differences(const DeploymentRow& before, const DeploymentRow& after)
{
    const QJsonObject old = configuration(before);
    const QJsonObject now = configuration(after);
    QSet<QString> names;
    for (const QJsonObject* object : {&old, &now}) {
        for (const QString& name : object->keys()) {
            names.insert(name);
        }
    }
    QStringList sorted(names.begin(), names.end());
    sorted.sort();
    QList<InventoryChange::Member> members;
    for (const QString& name : sorted) {
        if (isTold(name) && old.value(name) != now.value(name)) {
            members.append({name, old.value(name).toVariant().toString(), now.value(name).toVariant().toString()});
        }
    }
    return members;
}

} // namespace

void addProblem(QList<InventoryProblem>& problems, const QString& tenantId, core::Error error, const QString& about)
{
    for (InventoryProblem& known : problems) { // one sentence for what fails everywhere in the same way
        if (known.tenantId == tenantId && known.error.kind == error.kind && known.error.code == error.code) {
            ++known.count;
            return;
        }
    }
    error.target = about;
    problems.append({tenantId, error, 1});
}

QJsonObject toJson(const Inventory& inventory)
{
    QJsonArray rows;
    for (const DeploymentRow& row : inventory.rows) {
        rows.append(rowJson(row));
    }
    return {{QStringLiteral("format"), kFormat},
            {QStringLiteral("takenAt"), inventory.takenAt.toUTC().toString(Qt::ISODateWithMs)},
            {QStringLiteral("deployments"), rows}};
}

core::Result<Inventory> inventoryFromJson(const QJsonObject& document, const QString& target)
{
    if (document.value(QLatin1String("format")).toInt() != kFormat || !document.value(QLatin1String("deployments")).isArray()) {
        return core::failure(core::ErrorKind::MalformedResponse,
                             QStringLiteral("This is no snapshot of deployments, or it is of another version."), target);
    }
    Inventory inventory;
    inventory.takenAt =
        QDateTime::fromString(document.value(QLatin1String("takenAt")).toString(), Qt::ISODateWithMs).toUTC();
    const QJsonArray rows = document.value(QLatin1String("deployments")).toArray();
    inventory.rows.reserve(rows.size());
    for (const QJsonValue& row : rows) {
        inventory.rows.append(rowFromJson(row.toObject()));
    }
    return inventory;
}

QJsonObject toJson(const DeploymentRow& row, const QDateTime& now)
{
    QJsonObject object = rowJson(row);
    object.remove(QStringLiteral("etag"));
    if (const std::optional<int> days = daysLeft(row, now)) {
        object.insert(QStringLiteral("daysLeft"), *days);
    }
    return object;
}

QByteArray toJsonText(const QList<DeploymentRow>& rows, const QDateTime& now)
{
    QJsonArray array;
    for (const DeploymentRow& row : rows) {
        array.append(toJson(row, now));
    }
    return QJsonDocument(array).toJson(QJsonDocument::Indented);
}

QList<InventoryChange> changesBetween(const Inventory& before, const Inventory& after)
{
    QSet<QString> unread;
    for (const InventoryProblem& problem : after.problems) {
        unread.insert(problem.tenantId);
    }
    QHash<QString, const DeploymentRow*> old;
    for (const DeploymentRow& row : before.rows) {
        old.insert(row.id.toLower(), &row);
    }
    QList<InventoryChange> changes;
    for (const DeploymentRow& row : after.rows) {
        const DeploymentRow* const was = old.take(row.id.toLower());
        if (!was) {
            changes.append({InventoryChange::Kind::Added, row, {}});
            continue;
        }
        QList<InventoryChange::Member> members = differences(*was, row);
        if (!members.isEmpty()) {
            changes.append({InventoryChange::Kind::Changed, row, std::move(members)});
        }
    }
    for (const DeploymentRow& row : before.rows) {
        if (old.contains(row.id.toLower()) && !unread.contains(row.tenantId)) {
            changes.append({InventoryChange::Kind::Removed, row, {}});
        }
    }
    return changes;
}

} // namespace deployments
