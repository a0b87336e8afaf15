// SPDX-License-Identifier: GPL-3.0-or-later
// What a content filter policy and a term of a blocklist may say, and when policies and lists may go.
#include "sandbox/services/arm/resourcewrite.h"

#include <QRegularExpression>

namespace sandbox::arm {

namespace {

QString text(const QJsonObject& object, const char* member)
{
    return object.value(QLatin1String(member)).toString();
}

QJsonObject propertiesOf(const QJsonObject& resource)
{
    return resource.value(QLatin1String("properties")).toObject();
}

Response inUse(const QString& what, const QString& by)
{
    return conflict(QStringLiteral("ResourceInUse"),
                    QStringLiteral("'%1' is in use by '%2' and cannot be deleted.").arg(what, by));
}

std::optional<Response> checkFilters(const QJsonObject& properties)
{
    static const QStringList thresholds{"", "Low", "Medium", "High"};
    static const QStringList sources{"Prompt", "Completion"};
    for (const QJsonValue& filter : properties.value(QLatin1String("contentFilters")).toArray()) {
        const bool known = thresholds.contains(text(filter.toObject(), "severityThreshold"));
        if (!known || !sources.contains(text(filter.toObject(), "source")))
            return badRequest(
                QStringLiteral("InvalidContentFilter"),
                QStringLiteral("The content filter '%1' needs a source and a threshold of Low, Medium or High.")
                    .arg(text(filter.toObject(), "name")));
    }
    return std::nullopt;
}

/// Base policy and blocklists have to be there, in the same account.
std::optional<Response> checkReferences(const Call& call, const QJsonObject& properties)
{
    const QString account = call.id.parent();
    const QString base = text(properties, "basePolicyName");
    if (!base.isEmpty() && !call.estate().resource(account + QStringLiteral("/raiPolicies/") + base))
        return badRequest(QStringLiteral("InvalidBasePolicy"),
                          QStringLiteral("The base policy '%1' does not exist.").arg(base));
    for (const QJsonValue& use : properties.value(QLatin1String("customBlocklists")).toArray()) {
        const QString list = text(use.toObject(), "blocklistName");
        if (!call.estate().resource(account + QStringLiteral("/raiBlocklists/") + list))
            return badRequest(QStringLiteral("InvalidBlocklist"),
                              QStringLiteral("The blocklist '%1' does not exist.").arg(list));
    }
    return std::nullopt;
}

} // namespace

std::optional<Response> checkRaiPolicy(const Call& call, const Draft& draft)
{
    if (call.id.name().startsWith(QLatin1String("Microsoft."), Qt::CaseInsensitive))
        return badRequest(QStringLiteral("InvalidRaiPolicyName"),
                          QStringLiteral("'%1' is managed by the system and cannot be changed.").arg(call.id.name()));
    const QJsonObject properties = propertiesOf(draft.resource);
    static const QStringList modes{"", "Default", "Deferred", "Blocking", "Asynchronous_filter"};
    if (!modes.contains(text(properties, "mode")))
        return badRequest(QStringLiteral("InvalidRaiPolicyMode"),
                          QStringLiteral("The mode '%1' is not known.").arg(text(properties, "mode")));
    if (auto refusal = checkFilters(properties))
        return refusal;
    return checkReferences(call, properties);
}

std::optional<Response> checkBlocklistItem(const Draft& draft)
{
    const QJsonObject properties = propertiesOf(draft.resource);
    const QString pattern = text(properties, "pattern");
    const bool isRegex = properties.value(QLatin1String("isRegex")).toBool();
    if (!pattern.isEmpty() && (!isRegex || QRegularExpression(pattern).isValid()))
        return std::nullopt;
    return badRequest(QStringLiteral("InvalidBlocklistItem"),
                      QStringLiteral("The pattern '%1' is empty or not a regular expression.").arg(pattern));
}

std::optional<Response> checkFilterRemoval(const Call& call, const QString& type, const QJsonObject& resource)
{
    const QString name = text(resource, "name");
    const auto policies = call.estate().children(call.id.parent(), QStringLiteral("raiPolicies"));
    if (type == QLatin1String("Microsoft.CognitiveServices/accounts/raiPolicies")) {
        if (name.startsWith(QLatin1String("Microsoft.")))
            return badRequest(QStringLiteral("InvalidRaiPolicyName"),
                              QStringLiteral("'%1' is managed by the system and cannot be deleted.").arg(name));
        for (const QJsonObject& deployment : call.estate().children(call.id.parent(), QStringLiteral("deployments"))) {
            if (sameText(text(propertiesOf(deployment), "raiPolicyName"), name))
                return inUse(name, text(deployment, "name"));
        }
        for (const QJsonObject& policy : policies) {
            if (sameText(text(propertiesOf(policy), "basePolicyName"), name) && !sameText(text(policy, "name"), name))
                return inUse(name, text(policy, "name"));
        }
    }
    if (type == QLatin1String("Microsoft.CognitiveServices/accounts/raiBlocklists")) {
        for (const QJsonObject& policy : policies) {
            for (const QJsonValue& use : propertiesOf(policy).value(QLatin1String("customBlocklists")).toArray()) {
                if (sameText(text(use.toObject(), "blocklistName"), name))
                    return inUse(name, text(policy, "name"));
            }
        }
    }
    return std::nullopt;
}

} // namespace sandbox::arm
