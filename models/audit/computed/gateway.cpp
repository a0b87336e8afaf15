// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/computed/functions.h"
#include "audit/computed/policyxml.h"
#include "audit/computed/reading.h"

#include <QCoreApplication>

#include <algorithm>

namespace audit::compute {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(audit::ComputedValues)
};

constexpr const char* kGlobal = "microsoft.apimanagement/service/policies";
constexpr const char* kApi = "microsoft.apimanagement/service/apis";
constexpr const char* kApiPolicies = "microsoft.apimanagement/service/apis/policies";

/// Policy documents of those types at a resource: its own when it is one, otherwise its children's.
QList<PolicyXml> policiesOf(const ComputedContext& context, std::uint32_t resource, std::initializer_list<const char*> types, Children which = Children::All)
{
    QList<PolicyXml> documents;
    const auto add = [&](std::uint32_t each) { documents << PolicyXml::read(Place::of(context, each).at("properties.value").text()); };
    for (const char* const type : types) {
        if (context.estate.resources()[resource].type == type) {
            add(resource);
        }
        for (const std::uint32_t child : childrenOfType(context, resource, type, which)) {
            add(child);
        }
    }
    return documents;
}

/// The service that an API or policy belongs to, or itself; -1 when the estate does not hold it.
std::int32_t serviceOf(const ComputedContext& context, std::uint32_t resource)
{
    auto each = static_cast<std::int32_t>(resource);
    while (each >= 0 && context.estate.resources()[static_cast<std::size_t>(each)].type != "microsoft.apimanagement/service") {
        each = context.estate.resources()[static_cast<std::size_t>(each)].parent;
    }
    return each;
}

bool isAiHost(const QString& url)
{
    static const QStringList hosts = {QStringLiteral(".openai.azure.com"), QStringLiteral(".cognitiveservices.azure.com"), QStringLiteral(".services.ai.azure.com"), QStringLiteral(".openai.azure.us"), QStringLiteral(".inference.ml.azure.com")};
    return std::any_of(hosts.begin(), hosts.end(), [&url](const QString& host) { return url.contains(host, Qt::CaseInsensitive); });
}

struct Api
{
    std::uint32_t resource;
    QList<PolicyXml> own; ///< its policies
};

/// APIs at the resource whose back end is an AI account: by their service URL, by a URL in a policy, or by the back end that a policy names.
std::vector<Api> aiApis(const ComputedContext& context, std::uint32_t resource, std::int32_t service)
{
    QStringList aiBackends;
    for (const std::uint32_t backend : service < 0 ? std::vector<std::uint32_t>() : childrenOfType(context, static_cast<std::uint32_t>(service), "microsoft.apimanagement/service/backends")) {
        if (isAiHost(Place::of(context, backend).at("properties.url").text())) {
            aiBackends << lastSegment(QString::fromStdString(context.estate.resources()[backend].name)).toLower();
        }
    }
    std::vector<std::uint32_t> apis = childrenOfType(context, resource, kApi);
    if (context.estate.resources()[resource].type == kApi) {
        apis = {resource};
    } else if (context.estate.resources()[resource].type == kApiPolicies) {
        const std::int32_t parent = context.estate.resources()[resource].parent;
        apis = {parent < 0 ? resource : static_cast<std::uint32_t>(parent)};
    }
    std::vector<Api> found;
    for (const std::uint32_t each : apis) {
        Api api{each, policiesOf(context, each, {kApiPolicies})};
        bool isAi = isAiHost(Place::of(context, each).at("properties.serviceurl").text());
        for (const PolicyXml& policy : api.own) {
            for (const PolicyXml::Element& element : policy.elements) {
                const bool isBackend = element.name == QLatin1String("set-backend-service");
                isAi = isAi || (isBackend && (isAiHost(element.attributes.value(QStringLiteral("base-url"))) || aiBackends.contains(element.attributes.value(QStringLiteral("backend-id")).toLower())));
            }
        }
        if (isAi) {
            found.push_back(std::move(api));
        }
    }
    return found;
}

bool hasElement(const QList<PolicyXml>& policies, const QStringList& names)
{
    return std::any_of(policies.begin(), policies.end(), [&names](const PolicyXml& policy) {
        return std::any_of(policy.elements.begin(), policy.elements.end(), [&names](const PolicyXml::Element& element) { return names.contains(element.name); });
    });
}

/// Whether each AI API has one of the elements in its own, its product's or the global policy.
Computed eachHas(const ComputedContext& context, std::uint32_t resource, const QStringList& names)
{
    const std::int32_t service = serviceOf(context, resource);
    const std::vector<Api> apis = aiApis(context, resource, service);
    if (apis.empty()) {
        return Computed::notApplicable();
    }
    const QList<PolicyXml> above = service < 0 ? QList<PolicyXml>() : policiesOf(context, static_cast<std::uint32_t>(service), {kGlobal, "microsoft.apimanagement/service/products/policies"});
    const bool isKnown = !above.isEmpty() || std::any_of(apis.begin(), apis.end(), [](const Api& api) { return !api.own.isEmpty(); });
    if (!isKnown) {
        return Computed::unknown(Text::tr("Not read: the gateway's policies (API Management Service Reader)."));
    }
    for (const Api& api : apis) {
        if (!hasElement(api.own, names) && !hasElement(above, names)) {
            return Computed::known(false, Text::tr("not in the policies of the API \"%1\"").arg(QString::fromStdString(context.estate.resources()[api.resource].name)));
        }
    }
    return Computed::known(true, Text::tr("from the policies of API, product and gateway"));
}

bool sendsKey(const QList<PolicyXml>& policies)
{
    return std::any_of(policies.begin(), policies.end(), [](const PolicyXml& policy) {
        return std::any_of(policy.elements.begin(), policy.elements.end(), [](const PolicyXml::Element& element) {
            return element.name == QLatin1String("set-header") && element.attributes.value(QStringLiteral("name")).compare(QLatin1String("api-key"), Qt::CaseInsensitive) == 0;
        });
    });
}

} // namespace

Computed corsHasWildcard(const ComputedContext& context, std::uint32_t resource)
{
    const QList<PolicyXml> policies = policiesOf(context, resource, {kGlobal, kApiPolicies, "microsoft.apimanagement/service/products/policies", "microsoft.apimanagement/service/apis/operations/policies"}, Children::Nested);
    bool hasCors = false;
    bool isWild = false;
    for (const PolicyXml& policy : policies) {
        for (const PolicyXml::Element& element : policy.elements) {
            hasCors = hasCors || element.name == QLatin1String("cors");
            const bool isMember = element.name == QLatin1String("origin") || element.name == QLatin1String("method") || element.name == QLatin1String("header");
            isWild = isWild || (isMember && element.path.contains(QStringLiteral("cors")) && element.text.trimmed() == QLatin1String("*"));
        }
    }
    return hasCors ? Computed::known(isWild, Text::tr("from the cors elements of the policies")) : Computed::notApplicable();
}

Computed allSectionsHaveBase(const ComputedContext& context, std::uint32_t resource)
{
    const QList<PolicyXml> policies = policiesOf(context, resource, {kApiPolicies}, Children::Nested);
    if (policies.isEmpty()) {
        return Computed::notApplicable();
    }
    static const QStringList sections = {QStringLiteral("inbound"), QStringLiteral("backend"), QStringLiteral("outbound"), QStringLiteral("on-error")};
    for (const PolicyXml& policy : policies) {
        for (const QString& section : sections) {
            const QStringList path{QStringLiteral("policies"), section};
            const bool hasBase = std::any_of(policy.elements.begin(), policy.elements.end(), [&path](const PolicyXml::Element& element) { return element.name == QLatin1String("base") && element.path == path; });
            if (!hasBase) {
                return Computed::known(false, Text::tr("the section \"%1\" has no base").arg(section));
            }
        }
    }
    return Computed::known(true, Text::tr("from the sections of the API policies"));
}

Computed httpApisNotOnboarded(const ComputedContext& context, std::uint32_t resource)
{
    QStringList known;
    for (const std::uint32_t each : childrenOfType(context, resource, "microsoft.security/apicollections")) {
        known << lastSegment(QString::fromStdString(context.estate.resources()[each].name)).toLower();
    }
    int count = 0;
    int missing = 0;
    for (const std::uint32_t each : childrenOfType(context, resource, kApi)) {
        const Place properties = Place::of(context, each).at("properties");
        const QString type = properties.at("apitype").text().isEmpty() ? properties.at("type").text() : properties.at("apitype").text();
        if (!type.isEmpty() && type.compare(QLatin1String("http"), Qt::CaseInsensitive) != 0) {
            continue;
        }
        ++count;
        missing += known.contains(lastSegment(QString::fromStdString(context.estate.resources()[each].name)).toLower()) ? 0 : 1;
    }
    return count == 0 ? Computed::notApplicable() : Computed::known(missing, Text::tr("HTTP APIs that Defender for APIs does not watch"));
}

Computed hasTokenLimit(const ComputedContext& context, std::uint32_t resource)
{
    return eachHas(context, resource, {QStringLiteral("llm-token-limit"), QStringLiteral("azure-openai-token-limit")});
}

Computed hasContentSafety(const ComputedContext& context, std::uint32_t resource)
{
    return eachHas(context, resource, {QStringLiteral("llm-content-safety")});
}

Computed usesManagedIdentity(const ComputedContext& context, std::uint32_t resource)
{
    const Computed signs = eachHas(context, resource, {QStringLiteral("authentication-managed-identity")});
    if (signs.state != Computed::State::Known || signs.value->at(0).kind == NodeKind::False) {
        return signs;
    }
    const std::int32_t service = serviceOf(context, resource);
    for (const Api& api : aiApis(context, resource, service)) {
        if (sendsKey(api.own)) {
            return Computed::known(false, Text::tr("a policy sets the api-key header"));
        }
    }
    for (const std::uint32_t backend : service < 0 ? std::vector<std::uint32_t>() : childrenOfType(context, static_cast<std::uint32_t>(service), "microsoft.apimanagement/service/backends")) {
        const Place root = Place::of(context, backend);
        if (isAiHost(root.at("properties.url").text()) && root.at("properties.credentials.header.api-key").isThere()) {
            return Computed::known(false, Text::tr("a back end carries the api-key header"));
        }
    }
    return signs;
}

} // namespace audit::compute
