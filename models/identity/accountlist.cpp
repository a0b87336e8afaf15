// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/accountlist.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace identity {

namespace {

QString text(const QJsonObject& object, const char* member)
{
    return object.value(QLatin1String(member)).toString();
}

QJsonArray tenantList(const QList<Tenant>& tenants)
{
    QJsonArray list;
    for (const Tenant& tenant : tenants) {
        list.append(QJsonObject{{QStringLiteral("id"), tenant.id},
                                {QStringLiteral("domain"), tenant.domain},
                                {QStringLiteral("name"), tenant.name}});
    }
    return list;
}

} // namespace

QJsonObject listOf(const Accounts& accounts)
{
    QJsonArray list;
    for (const Accounts::Entry& entry : accounts.entries()) {
        if (!entry.isKept && entry.account.state != SignInState::Locked) {
            continue;
        }
        list.append(QJsonObject{{QStringLiteral("id"), entry.account.id},
                                {QStringLiteral("environment"), accounts.authority().environment()},
                                {QStringLiteral("user"), entry.account.username},
                                {QStringLiteral("name"), entry.account.name},
                                {QStringLiteral("tenantId"), entry.account.homeTenantId},
                                {QStringLiteral("objectId"), entry.account.objectId},
                                {QStringLiteral("currentTenant"), entry.currentTenantId},
                                {QStringLiteral("tenants"), tenantList(entry.tenants)}});
    }
    return {{QStringLiteral("version"), 1}, {QStringLiteral("current"), accounts.currentId()}, {QStringLiteral("accounts"), list}};
}

QList<ListedAccount> accountsIn(const QJsonObject& list)
{
    QList<ListedAccount> found;
    const QJsonArray accounts = list.value(QLatin1String("accounts")).toArray();
    for (const QJsonValue& value : accounts) {
        const QJsonObject object = value.toObject();
        ListedAccount listed;
        listed.environment = text(object, "environment");
        Account& account = listed.entry.account;
        account.id = text(object, "id");
        account.username = text(object, "user");
        account.name = text(object, "name");
        account.homeTenantId = text(object, "tenantId");
        account.objectId = text(object, "objectId");
        account.state = SignInState::Untried;
        listed.entry.currentTenantId = text(object, "currentTenant");
        listed.entry.isKept = true;
        const QJsonArray tenants = object.value(QLatin1String("tenants")).toArray();
        for (const QJsonValue& one : tenants) {
            Tenant tenant;
            tenant.id = text(one.toObject(), "id");
            tenant.domain = text(one.toObject(), "domain");
            tenant.name = text(one.toObject(), "name");
            tenant.isHome = tenant.id == account.homeTenantId;
            listed.entry.tenants.append(tenant);
        }
        if (!account.id.isEmpty()) {
            found.append(listed);
        }
    }
    return found;
}

QString currentIn(const QJsonObject& list)
{
    return text(list, "current");
}

QString fileNameOf(const QString& name)
{
    static const QRegularExpression strange(QStringLiteral("[^A-Za-z0-9.-]"));
    QString result = name;
    result.replace(strange, QStringLiteral("_"));
    return result.isEmpty() ? QStringLiteral("default") : result;
}

} // namespace identity
