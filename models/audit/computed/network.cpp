// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/computed/functions.h"
#include "audit/computed/reading.h"

#include <QCoreApplication>

#include <algorithm>

namespace audit::compute {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(audit::ComputedValues)
};

bool is(const QString& text, const char* word)
{
    return text.compare(QLatin1String(word), Qt::CaseInsensitive) == 0;
}

/// The single value and the list that a security rule may give for the same thing.
QStringList both(const Place& properties, std::string_view one, std::string_view many)
{
    return properties.at(one).texts() + properties.at(many).texts();
}

struct PortRange
{
    int from = 0;
    int to = 65535;
};

std::optional<PortRange> portRange(const QString& text)
{
    if (text.trimmed() == QLatin1String("*")) {
        return PortRange{};
    }
    bool isFrom = false;
    bool isTo = false;
    const PortRange range{text.section(u'-', 0, 0).trimmed().toInt(&isFrom), text.section(u'-', -1).trimmed().toInt(&isTo)};
    return isFrom && isTo ? std::optional<PortRange>(range) : std::nullopt;
}

bool coversPort(const Place& properties, int port)
{
    const QStringList ranges = both(properties, "destinationportrange", "destinationportranges");
    return std::any_of(ranges.begin(), ranges.end(), [port](const QString& text) {
        const std::optional<PortRange> range = portRange(text);
        return range && range->from <= port && port <= range->to;
    });
}

bool isInternet(const QString& prefix)
{
    return prefix == QLatin1String("*") || is(prefix, "Internet") || is(prefix, "Any") || prefix == QLatin1String("0.0.0.0") || prefix.endsWith(QLatin1String("/0"));
}

/// Properties of a group's rules, or of the rule itself.
std::vector<Place> securityRules(const ComputedContext& context, std::uint32_t resource)
{
    std::vector<Place> rules;
    if (typeOf(context, resource).endsWith(QLatin1String("/securityrules"))) {
        return {Place::of(context, resource).at("properties")};
    }
    for (const Place& rule : placesOfType(context, resource, "microsoft.network/networksecuritygroups/securityrules")) {
        rules.push_back(rule.at("properties"));
    }
    return rules;
}

std::vector<Place> inOrder(std::vector<Place> rules, const char* direction)
{
    rules.erase(std::remove_if(rules.begin(), rules.end(), [direction](const Place& rule) { return !is(rule.at("direction").text(), direction); }), rules.end());
    std::stable_sort(rules.begin(), rules.end(), [](const Place& one, const Place& other) { return one.at("priority").number().value_or(65536) < other.at("priority").number().value_or(65536); });
    return rules;
}

Computed openToInternet(const ComputedContext& context, std::uint32_t resource, int port)
{
    const std::vector<Place> rules = securityRules(context, resource);
    const bool isOpen = std::any_of(rules.begin(), rules.end(), [port](const Place& rule) {
        const QString protocol = rule.at("protocol").text();
        const bool isTcp = is(protocol, "Tcp") || protocol == QLatin1String("*");
        const QStringList sources = both(rule, "sourceaddressprefix", "sourceaddressprefixes");
        return is(rule.at("direction").text(), "Inbound") && is(rule.at("access").text(), "Allow") && isTcp && coversPort(rule, port) && std::any_of(sources.begin(), sources.end(), isInternet);
    });
    return Computed::known(isOpen, Text::tr("from the security rules"));
}

/// Subnets of a network, or the subnet itself: each with its name and properties.
std::vector<Place> subnetsOf(const ComputedContext& context, std::uint32_t resource)
{
    if (typeOf(context, resource).endsWith(QLatin1String("/subnets"))) {
        return {Place::of(context, resource)};
    }
    return placesOfType(context, resource, "microsoft.network/virtualnetworks/subnets");
}

QStringList delegations(const Place& subnet)
{
    QStringList services;
    for (const Place& each : subnet.at("properties.delegations").items()) {
        services << each.at("properties.servicename").text();
    }
    return services;
}

bool isOneOf(const QString& name, const QStringList& names)
{
    return names.contains(name, Qt::CaseInsensitive);
}

} // namespace

Computed firstInboundIsDenyAll(const ComputedContext& context, std::uint32_t resource)
{
    const std::vector<Place> rules = inOrder(securityRules(context, resource), "Inbound");
    const bool isDenied = !rules.empty() && is(rules.front().at("access").text(), "Deny") && rules.front().at("sourceaddressprefix").text() == QLatin1String("*");
    return Computed::known(isDenied, Text::tr("from the inbound rule with the lowest priority number"));
}

Computed lateralRdpAndSshAllowed(const ComputedContext& context, std::uint32_t resource)
{
    const std::vector<Place> rules = inOrder(securityRules(context, resource), "Outbound");
    const auto isDenied = [&rules](int port) {
        for (const Place& rule : rules) {
            const QStringList targets = both(rule, "destinationaddressprefix", "destinationaddressprefixes");
            const bool isInside = targets.contains(QLatin1String("*")) || isOneOf(QStringLiteral("VirtualNetwork"), targets);
            if (isInside && coversPort(rule, port)) {
                return is(rule.at("access").text(), "Deny");
            }
        }
        return false;
    };
    return Computed::known(!isDenied(3389) && !isDenied(22), Text::tr("from the outbound rules to the virtual network"));
}

Computed port22OpenToInternet(const ComputedContext& context, std::uint32_t resource)
{
    return openToInternet(context, resource, 22);
}

Computed port3389OpenToInternet(const ComputedContext& context, std::uint32_t resource)
{
    return openToInternet(context, resource, 3389);
}

Computed port80OpenToInternet(const ComputedContext& context, std::uint32_t resource)
{
    return openToInternet(context, resource, 80);
}

Computed subnetsWithoutNsg(const ComputedContext& context, std::uint32_t resource)
{
    static const QStringList exempt = {QStringLiteral("GatewaySubnet"), QStringLiteral("AzureFirewallSubnet"), QStringLiteral("AzureFirewallManagementSubnet"), QStringLiteral("RouteServerSubnet")};
    const QStringList own = context.configuration.list(QStringLiteral("AZURE_VNET_SUBNET_EXCLUDED_FROM_NSG"));
    int without = 0;
    for (const Place& subnet : subnetsOf(context, resource)) {
        const QString name = lastSegment(subnet.at("name").text());
        const bool isModule = isOneOf(QStringLiteral("Microsoft.HardwareSecurityModules/dedicatedHSMs"), delegations(subnet));
        const bool isExempt = isOneOf(name, exempt) || own.contains(name) || isModule;
        without += !isExempt && subnet.at("properties.networksecuritygroup.id").text().isEmpty() ? 1 : 0;
    }
    return Computed::known(without, Text::tr("subnets that have no network security group"));
}

Computed subnetsWithDefaultOutbound(const ComputedContext& context, std::uint32_t resource)
{
    static const QStringList exempt = {QStringLiteral("GatewaySubnet"), QStringLiteral("AzureFirewallSubnet"), QStringLiteral("AzureFirewallManagementSubnet"), QStringLiteral("AzureBastionSubnet")};
    int open = 0;
    for (const Place& subnet : subnetsOf(context, resource)) {
        const Place outbound = subnet.at("properties.defaultoutboundaccess");
        const bool isClosed = outbound.isThere() && !outbound.isTrue();
        open += !isClosed && !isOneOf(lastSegment(subnet.at("name").text()), exempt) && delegations(subnet).isEmpty() ? 1 : 0;
    }
    return Computed::known(open, Text::tr("subnets with Azure's default way out to the internet"));
}

Computed enabledFlowLogs(const ComputedContext& context, std::uint32_t resource)
{
    const std::vector<std::uint32_t>& logs = context.estate.ofType("microsoft.network/networkwatchers/flowlogs");
    if (logs.empty()) {
        return Computed::unknown(Text::tr("Not read: the flow logs of the region's network watcher (Reader)."));
    }
    QStringList targets{QString::fromStdString(context.estate.resources()[resource].key)};
    for (const Place& subnet : Place::of(context, resource).at("properties.subnets").items()) {
        targets << subnet.at("id").text().section(QStringLiteral("/subnets/"), 0, 0, QString::SectionCaseInsensitiveSeps).toLower();
    }
    int enabled = 0;
    for (const std::uint32_t log : logs) {
        const Place properties = Place::of(context, log).at("properties");
        enabled += properties.at("enabled").isTrue() && targets.contains(properties.at("targetresourceid").text(), Qt::CaseInsensitive) ? 1 : 0;
    }
    return Computed::known(enabled, Text::tr("flow logs that are on"));
}

Computed httpRulesWithoutRedirect(const ComputedContext& context, std::uint32_t resource)
{
    const Place properties = Place::of(context, resource).at("properties");
    QStringList open;
    for (const Place& listener : properties.at("httplisteners").items()) {
        if (is(listener.at("properties.protocol").text(), "Http")) {
            open << listener.at("id").text().toLower() << listener.at("name").text().toLower();
        }
    }
    open.removeAll(QString());
    int without = 0;
    for (const Place& rule : properties.at("requestroutingrules").items()) {
        const QString listener = rule.at("properties.httplistener.id").text().toLower();
        const bool isOpen = open.contains(listener) || open.contains(lastSegment(listener));
        without += isOpen && rule.at("properties.redirectconfiguration.id").text().isEmpty() ? 1 : 0;
    }
    return Computed::known(without, Text::tr("routing rules of HTTP listeners that do not redirect"));
}

Computed zoneMatchesGroup(const ComputedContext& context, std::uint32_t resource)
{
    static const QHash<QString, QStringList> zones = {
        {QStringLiteral("account"), {QStringLiteral("privatelink.cognitiveservices.azure.com"), QStringLiteral("privatelink.openai.azure.com"), QStringLiteral("privatelink.services.ai.azure.com")}},
        {QStringLiteral("searchservice"), {QStringLiteral("privatelink.search.windows.net")}},
        {QStringLiteral("sites"), {QStringLiteral("privatelink.azurewebsites.net")}},
        {QStringLiteral("vault"), {QStringLiteral("privatelink.vaultcore.azure.net")}},
        {QStringLiteral("blob"), {QStringLiteral("privatelink.blob.core.windows.net")}},
        {QStringLiteral("registry"), {QStringLiteral("privatelink.azurecr.io")}},
        {QStringLiteral("amlworkspace"), {QStringLiteral("privatelink.api.azureml.ms"), QStringLiteral("privatelink.notebooks.azure.net")}}};
    QStringList names;
    for (const std::uint32_t group : childrenOfType(context, resource, "microsoft.network/privateendpoints/privatednszonegroups")) {
        for (const Place& config : Place::of(context, group).at("properties.privatednszoneconfigs").items()) {
            names << lastSegment(config.at("properties.privatednszoneid").text()).toLower();
        }
    }
    const Place properties = Place::of(context, resource).at("properties");
    for (const char* const list : {"privatelinkserviceconnections", "manualprivatelinkserviceconnections"}) {
        for (const Place& connection : properties.at(list).items()) {
            for (const QString& group : connection.at("properties.groupids").texts()) {
                const auto known = zones.constFind(group.toLower());
                if (known == zones.constEnd()) {
                    return Computed::unknown(Text::tr("It is not known which private DNS zone belongs to \"%1\".").arg(group.left(80)));
                }
                if (std::none_of(known->begin(), known->end(), [&names](const QString& zone) { return names.contains(zone); })) {
                    return Computed::known(false, Text::tr("no zone for the group \"%1\"").arg(group.left(80)));
                }
            }
        }
    }
    return Computed::known(!names.isEmpty(), Text::tr("from the private DNS zone groups"));
}

Computed approvedPrivateEndpoints(const ComputedContext& context, std::uint32_t resource)
{
    const auto isApproved = [](const Place& connection) { return is(connection.at("properties.privatelinkserviceconnectionstate.status").text(), "Approved"); };
    const std::vector<Place> listed = Place::of(context, resource).at("properties.privateendpointconnections").items();
    auto approved = std::count_if(listed.begin(), listed.end(), isApproved);
    if (approved == 0) {
        const QString id = QString::fromStdString(context.estate.resources()[resource].id);
        for (const std::uint32_t endpoint : context.estate.ofType("microsoft.network/privateendpoints")) {
            for (const Place& connection : Place::of(context, endpoint).at("properties.privatelinkserviceconnections").items()) {
                approved += connection.at("properties.privatelinkserviceid").text().compare(id, Qt::CaseInsensitive) == 0 && isApproved(connection) ? 1 : 0;
            }
        }
    }
    return Computed::known(static_cast<qint64>(approved), Text::tr("approved private endpoint connections"));
}

} // namespace audit::compute
