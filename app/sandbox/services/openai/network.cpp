// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/services/openai/network.h"

#include <QJsonArray>
#include <QStringList>
#include <optional>

namespace sandbox::openai {

namespace {

/// The address that this computer shows on the public network, from the range kept for documentation (RFC 5737).
constexpr quint32 kOwnAddress = (198u << 24) | (51u << 16) | (100u << 8) | 7u;

std::optional<quint32> addressOf(const QString& text)
{
    const QStringList parts = text.split(QLatin1Char('.'));
    quint32 address = 0;
    for (const QString& part : parts) {
        bool good = false;
        const uint number = part.toUInt(&good);
        if (!good || number > 255 || parts.size() != 4)
            return std::nullopt;
        address = (address << 8) | number;
    }
    return address;
}

/// "198.51.100.0/24" or a single address.
bool holdsUs(const QString& range)
{
    const auto address = addressOf(range.section(QLatin1Char('/'), 0, 0));
    const QString bits = range.section(QLatin1Char('/'), 1);
    const int length = bits.isEmpty() ? 32 : bits.toInt();
    if (!address || length < 0 || length > 32)
        return false;
    const quint32 mask = length == 0 ? 0 : 0xFFFFFFFFu << (32 - length);
    return (*address & mask) == (kOwnAddress & mask);
}

bool hasApprovedEndpoint(const QJsonObject& properties)
{
    const QJsonArray connections = properties.value(QLatin1String("privateEndpointConnections")).toArray();
    for (const QJsonValue& connection : connections) {
        const QJsonObject state = connection.toObject()
                                      .value(QLatin1String("properties"))
                                      .toObject()
                                      .value(QLatin1String("privateLinkServiceConnectionState"))
                                      .toObject();
        if (state.value(QLatin1String("status")).toString() == QLatin1String("Approved"))
            return true;
    }
    return false;
}

} // namespace

QString networkRefusal(const QJsonObject& account)
{
    const QJsonObject properties = account.value(QLatin1String("properties")).toObject();
    if (hasApprovedEndpoint(properties))
        return {};
    if (properties.value(QLatin1String("publicNetworkAccess")).toString() == QLatin1String("Disabled"))
        return QStringLiteral("Public access is disabled. Please configure private endpoint.");
    const QJsonObject rules = properties.value(QLatin1String("networkAcls")).toObject();
    if (rules.value(QLatin1String("defaultAction")).toString() != QLatin1String("Deny"))
        return {};
    const QJsonArray addresses = rules.value(QLatin1String("ipRules")).toArray();
    for (const QJsonValue& rule : addresses) {
        if (holdsUs(rule.toObject().value(QLatin1String("value")).toString()))
            return {};
    }
    return QStringLiteral("Access denied due to Virtual Network/Firewall rules.");
}

} // namespace sandbox::openai
