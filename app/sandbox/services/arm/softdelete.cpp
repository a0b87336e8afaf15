// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/services/arm/softdelete.h"

#include "sandbox/services/arm/operations.h"

namespace sandbox::arm {

namespace {

constexpr qint64 kRetentionSeconds = 48 * 3600;

QString text(const QJsonObject& object, const char* member)
{
    return object.value(QLatin1String(member)).toString();
}

QString iso(const QDateTime& time)
{
    return time.toUTC().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss.zzzZ"));
}

/// `resource`, which lies at or below `from`, as it is at `to`.
QJsonObject rehomed(QJsonObject resource, const QString& from, const QString& to)
{
    const bool deleting = to.contains(QLatin1String("/deletedAccounts/"), Qt::CaseInsensitive);
    const QString before = deleting ? accountType() : deletedAccountType();
    const QString after = deleting ? deletedAccountType() : accountType();
    resource.insert(QStringLiteral("id"), to + text(resource, "id").mid(from.size()));
    resource.insert(QStringLiteral("type"), after + text(resource, "type").mid(before.size()));
    return resource;
}

/// Moves the tree at `from`; what is of another provider stays behind.
void moveTree(Estate& estate, const QString& from, const QString& to, const QString& type)
{
    const auto all = estate.resources();
    for (const QJsonObject& resource : all) {
        const QString id = text(resource, "id");
        if (!isWithin(id, from) || !text(resource, "type").startsWith(type, Qt::CaseInsensitive))
            continue;
        const QJsonObject moved = rehomed(resource, from, to);
        const QJsonObject secrets = estate.secretsOf(id);
        estate.put(moved);
        estate.setSecrets(text(moved, "id"), secrets);
    }
    removeTree(estate, from);
}

QJsonObject withProperty(QJsonObject resource, const char* name, const QJsonValue& value)
{
    QJsonObject properties = resource.value(QLatin1String("properties")).toObject();
    properties.insert(QLatin1String(name), value);
    resource.insert(QStringLiteral("properties"), properties);
    return resource;
}

} // namespace

QString accountType()
{
    return QStringLiteral("Microsoft.CognitiveServices/accounts");
}

QString deletedAccountType()
{
    return QStringLiteral("Microsoft.CognitiveServices/locations/resourceGroups/deletedAccounts");
}

QString deletedIdOf(const QJsonObject& account)
{
    const ResourceId id = ResourceId::parse(text(account, "id"));
    return QStringLiteral("%1/providers/Microsoft.CognitiveServices/locations/%2/resourceGroups/%3/deletedAccounts/%4")
        .arg(id.subscription(), Catalog::regionCode(text(account, "location")), id.resourceGroup, id.name());
}

void softDelete(World& world, const QString& accountId)
{
    Estate& estate = world.estate();
    const auto account = estate.resource(accountId);
    if (!account)
        return;
    const QString target = deletedIdOf(*account);
    removeTree(estate, target);
    moveTree(estate, text(*account, "id"), target, accountType());
    const auto moved = estate.resource(target);
    if (!moved)
        return;
    QJsonObject deleted = withProperty(*moved, "deletionDate", iso(world.now()));
    deleted = withProperty(deleted, "scheduledPurgeDate", iso(world.now().addSecs(kRetentionSeconds)));
    estate.put(withState(deleted, "Succeeded"));
}

std::optional<QJsonObject> restoreAccount(World& world, const QString& accountId, const QString& location)
{
    Estate& estate = world.estate();
    const auto deleted = deletedAccountAt(estate, accountId);
    if (!deleted || Catalog::regionCode(text(*deleted, "location")) != Catalog::regionCode(location))
        return std::nullopt;
    moveTree(estate, text(*deleted, "id"), accountId, deletedAccountType());
    auto account = estate.resource(accountId);
    if (!account)
        return std::nullopt;
    QJsonObject properties = account->value(QLatin1String("properties")).toObject();
    properties.remove(QStringLiteral("deletionDate"));
    properties.remove(QStringLiteral("scheduledPurgeDate"));
    account->insert(QStringLiteral("properties"), properties);
    estate.put(*account);
    return account;
}

void purgeExpired(World& world)
{
    const auto deleted = world.estate().resources(deletedAccountType());
    for (const QJsonObject& account : deleted) {
        if (QDateTime::fromString(property(account, "scheduledPurgeDate"), Qt::ISODateWithMs) <= world.now())
            removeTree(world.estate(), text(account, "id"));
    }
}

std::optional<QJsonObject> deletedAccountAt(const Estate& estate, const QString& accountId)
{
    const ResourceId id = ResourceId::parse(accountId);
    const QString end = QStringLiteral("/resourceGroups/%1/deletedAccounts/%2").arg(id.resourceGroup, id.name());
    const auto deleted = estate.resources(deletedAccountType());
    for (const QJsonObject& account : deleted) {
        const QString candidate = text(account, "id");
        if (isWithin(candidate, id.subscription()) && candidate.endsWith(end, Qt::CaseInsensitive))
            return account;
    }
    return std::nullopt;
}

} // namespace sandbox::arm
