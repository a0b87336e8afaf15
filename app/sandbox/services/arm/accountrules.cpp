// SPDX-License-Identifier: GPL-3.0-or-later
// What an Azure AI account may be: its kind and SKU, a free name and subdomain, network rules that make sense.
#include "sandbox/services/arm/quota.h"
#include "sandbox/services/arm/resourcewrite.h"
#include "sandbox/services/arm/softdelete.h"

namespace sandbox::arm {

namespace {

QString text(const QJsonObject& object, const char* member)
{
    return object.value(QLatin1String(member)).toString();
}

/// The subdomain that an account answers at.
QString domainOf(const QJsonObject& account)
{
    const QString domain = property(account, "customSubDomainName");
    return domain.isEmpty() ? text(account, "name") : domain;
}

/// Names and subdomains are one name space in all tenants; soft-deleted accounts hold theirs.
std::optional<Response> checkNames(const Call& call, const Draft& draft)
{
    purgeExpired(call.world);
    if (deletedAccountAt(call.estate(), call.id.text))
        return conflict(
            QStringLiteral("FlagMustBeSetForRestore"),
            QStringLiteral("An existing resource with ID '%1' has been soft-deleted. To restore the resource, you must "
                           "specify 'restore' to be 'true' in the property. If you don't want to restore existing "
                           "resource, please purge it first.")
                .arg(call.id.text));
    const QString wished = property(draft.resource, "customSubDomainName");
    const QString domain = wished.isEmpty() ? call.id.name() : wished;
    for (const QString& type : {accountType(), deletedAccountType()}) {
        const auto accounts = call.estate().resources(type);
        for (const QJsonObject& account : accounts) {
            if (sameText(domainOf(account), domain) || sameText(text(account, "name"), call.id.name()))
                return conflict(QStringLiteral("CustomDomainInUse"),
                                QStringLiteral("The subdomain name '%1' is not available as it's already used by a "
                                               "resource.")
                                    .arg(domain));
        }
    }
    return std::nullopt;
}

std::optional<Response> checkNetwork(const QJsonObject& properties)
{
    const QString access = text(properties, "publicNetworkAccess");
    if (!access.isEmpty() && access != QLatin1String("Enabled") && access != QLatin1String("Disabled"))
        return badRequest(QStringLiteral("InvalidResourceProperties"),
                          QStringLiteral("publicNetworkAccess must be Enabled or Disabled, not '%1'.").arg(access));
    const QString action = text(properties.value(QLatin1String("networkAcls")).toObject(), "defaultAction");
    if (!action.isEmpty() && action != QLatin1String("Allow") && action != QLatin1String("Deny"))
        return badRequest(QStringLiteral("NetworkAclsValidationFailure"),
                          QStringLiteral("networkAcls.defaultAction must be Allow or Deny, not '%1'.").arg(action));
    return std::nullopt;
}

} // namespace

std::optional<Response> checkAccount(const Call& call, const Draft& draft)
{
    const QJsonObject properties = draft.resource.value(QLatin1String("properties")).toObject();
    if (auto refusal = checkNetwork(properties))
        return refusal;
    if (draft.known)
        return std::nullopt;
    static const QStringList kinds{"OpenAI", "AIServices", "CognitiveServices", "ContentSafety"};
    const QString sku = text(draft.resource.value(QLatin1String("sku")).toObject(), "name");
    if (!kinds.contains(text(draft.resource, "kind")))
        return badRequest(QStringLiteral("InvalidApiSetId"),
                          QStringLiteral("The account type '%1' is either invalid or unavailable in given region.")
                              .arg(text(draft.resource, "kind")));
    if (sku != QLatin1String("S0"))
        return badRequest(QStringLiteral("InvalidSkuId"),
                          QStringLiteral("The account type '%1' with SKU '%2' is either invalid or unavailable in "
                                         "given region.")
                              .arg(text(draft.resource, "kind"), sku));
    return checkNames(call, draft);
}

} // namespace sandbox::arm
