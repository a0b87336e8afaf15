// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/services/arm/answers.h"

namespace sandbox::arm {

/// The catalogue's entry for a deployment's `model` {format, name, version}; without version the default one. Empty
/// when there is none.
QJsonObject catalogModel(const QJsonObject& model);
/// Whether an entry of the catalogue is to be had in `region` (code) for accounts of `kind` (empty: any).
bool isOffered(const QJsonObject& model, const QString& region, const QString& kind);
/// When inference of an entry of the catalogue ends. Counts from the day on which the estate was made, so that advancing
/// the clock brings it nearer.
QDateTime retirementOf(World& world, const QJsonObject& model);

} // namespace sandbox::arm
