// SPDX-License-Identifier: GPL-3.0-or-later
#include "rbac/verdict.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace rbac {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(rbac)
};

QString names(const QStringList& list)
{
    return list.join(Text::tr(", "));
}

QString placeOf(const QString& id)
{
    const Scope scope(id);
    switch (scope.level()) {
    case Level::Subscription:
        return Text::tr("the subscription %1").arg(scope.name());
    case Level::ResourceGroup:
        return Text::tr("the resource group %1").arg(scope.name());
    case Level::Resource:
        return scope.name();
    default:
        return Text::tr("the tenant");
    }
}

QString missingReason(const Verdict& verdict)
{
    QStringList actions;
    for (const Need& need : verdict.missing) {
        actions.append(need.action);
    }
    QStringList roles;
    for (const Role& role : verdict.roles) {
        roles.append(role.name);
    }
    const QString what = Text::tr("On %1 you lack the permission %2.").arg(placeOf(verdict.scope), names(actions));
    if (roles.isEmpty()) {
        return what;
    }
    const QString help = roles.size() == 1 ? Text::tr("The role %1 would bring it; ask %2.")
                                           : Text::tr("One of the roles %1 would bring it; ask %2.");
    return what + QLatin1Char(' ') + help.arg(names(roles), verdict.grantableBy());
}

} // namespace

QString Verdict::grantableBy() const
{
    if (missing.isEmpty()) {
        return {};
    }
    QStringList people;
    for (const Granter& granter : granters.mid(0, 3)) {
        people.append(Text::tr("%1 (%2)").arg(granter.name, granter.role));
    }
    if (granters.size() > 3) {
        people.append(Text::tr("others"));
    }
    if (!people.isEmpty()) {
        return names(people);
    }
    const QString subscription = Scope(scope).subscriptionId();
    return subscription.isEmpty() ? Text::tr("an owner")
                                  : Text::tr("an owner of the subscription %1").arg(subscription);
}

QString Verdict::reason() const
{
    switch (cause) {
    case Cause::None:
        return {};
    case Cause::MissingAction:
        return missingReason(*this);
    case Cause::DenyAssignment:
        return Text::tr("The deny assignment \"%1\" on %2 forbids this, whatever your roles are.")
            .arg(obstacle, placeOf(obstacleScope));
    case Cause::Locked:
        return Text::tr("The lock \"%1\" on %2 forbids this change. Whoever may change locks there can remove it.")
            .arg(obstacle, placeOf(obstacleScope));
    case Cause::Condition:
        return Text::tr("Your role has a condition that only the service can judge. Try it.");
    case Cause::Reading:
        return Text::tr("Your permissions are being read.");
    case Cause::NotRead:
        return Text::tr("Your permissions could not be read. %1").arg(core::explainInOneLine(error));
    case Cause::WrongScope:
        return Text::tr("This cannot be checked on %1.").arg(placeOf(scope));
    }
    return {};
}

QString decisionName(Decision decision)
{
    switch (decision) {
    case Decision::Allowed:
        return QStringLiteral("allowed");
    case Decision::Denied:
        return QStringLiteral("denied");
    case Decision::Conditional:
        return QStringLiteral("conditional");
    case Decision::Unknown:
        return QStringLiteral("unknown");
    }
    return {};
}

QString causeName(Cause cause)
{
    switch (cause) {
    case Cause::None:
        return QStringLiteral("none");
    case Cause::MissingAction:
        return QStringLiteral("missingAction");
    case Cause::DenyAssignment:
        return QStringLiteral("denyAssignment");
    case Cause::Locked:
        return QStringLiteral("locked");
    case Cause::Condition:
        return QStringLiteral("condition");
    case Cause::Reading:
        return QStringLiteral("reading");
    case Cause::NotRead:
        return QStringLiteral("notRead");
    case Cause::WrongScope:
        return QStringLiteral("wrongScope");
    }
    return {};
}

QJsonObject toJson(const Verdict& verdict)
{
    QJsonArray missing;
    for (const Need& need : verdict.missing) {
        missing.append(QJsonObject{{QStringLiteral("plane"), planeName(need.plane)}, {QStringLiteral("action"), need.action}});
    }
    QJsonArray roles;
    for (const Role& role : verdict.roles) {
        roles.append(QJsonObject{{QStringLiteral("name"), role.name}, {QStringLiteral("id"), role.id}});
    }
    QJsonArray granters;
    for (const Granter& granter : verdict.granters) {
        granters.append(QJsonObject{{QStringLiteral("name"), granter.name},
                                    {QStringLiteral("user"), granter.userName},
                                    {QStringLiteral("role"), granter.role},
                                    {QStringLiteral("scope"), granter.scope}});
    }
    QJsonObject json{{QStringLiteral("feature"), verdict.feature},
                     {QStringLiteral("title"), verdict.title},
                     {QStringLiteral("scope"), verdict.scope},
                     {QStringLiteral("verdict"), decisionName(verdict.decision)},
                     {QStringLiteral("cause"), causeName(verdict.cause)},
                     {QStringLiteral("missing"), missing},
                     {QStringLiteral("roles"), roles},
                     {QStringLiteral("grantableBy"), granters},
                     {QStringLiteral("reason"), verdict.reason()}};
    if (!verdict.obstacle.isEmpty()) {
        json.insert(QStringLiteral("obstacle"), QJsonObject{{QStringLiteral("name"), verdict.obstacle},
                                                            {QStringLiteral("scope"), verdict.obstacleScope}});
    }
    if (!verdict.unread.isEmpty()) {
        json.insert(QStringLiteral("unread"), QJsonArray::fromStringList(verdict.unread));
    }
    return json;
}

} // namespace rbac
