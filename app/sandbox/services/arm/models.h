// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/services/arm/answers.h"

namespace sandbox::arm {

/// The catalogue's entry for a deployment's `model` {format, name, version}; without version the default one. Empty
/// when there is none.
QJsonObject catalogModel(const QJsonObject& model);

/// Quota of one usage name ("OpenAI.Standard.gpt-4o") in a region of a subscription.
struct Quota
{
    QString usageName;
    int limit = 0;
    int used = 0;
};
/// Sums the deployments of the subscription's accounts in the region; `exceptId` is left out.
Quota quotaOf(const Estate& estate, const QString& subscription, const QString& region, const QString& skuName,
              const QString& modelName, const QString& exceptId = {});

} // namespace sandbox::arm
