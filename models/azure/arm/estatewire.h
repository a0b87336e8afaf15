// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/arm/estate.h"

namespace azure::estatewire {

/// The one place that knows the JSON of the resource types in estate.h (arm-cognitiveservices 2025-06-01, arm-search 2025-05-01,
/// arm-machinelearning 2025-09-01). Ids are compared without case, as ARM does.

ResourceFacts readFacts(const QJsonObject& body);
CognitiveAccount readAccount(const QJsonObject& body);
ModelDeployment readDeployment(const QJsonObject& body);
SearchService readSearchService(const QJsonObject& body);
OnlineEndpoint readOnlineEndpoint(const QJsonObject& body);
OnlineDeployment readOnlineDeployment(const QJsonObject& body, const OnlineEndpoint& endpoint);
/// The value behind `/name/` in a resource id; empty when it has none.
QString idPart(const QString& id, const QString& name);

} // namespace azure::estatewire
