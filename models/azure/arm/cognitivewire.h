// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/arm/cognitiveclient.h"

namespace azure::cognitivewire {

/// The one place that knows the JSON of Cognitive Services' models, quota, capacities and policies (api-version 2025-06-01).

/// An item of a region's list ({kind, model}) or of an account's list (the model itself).
ModelOffer readOffer(const QJsonObject& body);
QuotaUsage readUsage(const QJsonObject& body);
ModelCapacity readCapacity(const QJsonObject& body);
ContentPolicy readPolicy(const QJsonObject& body);
Blocklist readBlocklist(const QJsonObject& body);
BlocklistTerm readBlocklistTerm(const QJsonObject& body);
OfferedFilter readOfferedFilter(const QJsonObject& body);

} // namespace azure::cognitivewire
