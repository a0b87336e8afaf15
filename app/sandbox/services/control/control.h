// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/exchanges/exchangelog.h"
#include "sandbox/faults/fault.h"
#include "sandbox/world/sandboxworld.h"

namespace sandbox {

/// The routes under /_sandbox: state, faults, clock, exchanges and the map for contracts/validate.py. For tests and drills;
/// no program that speaks to Azure needs them.
RouteList controlRoutes(SandboxWorld& world, FaultList& faults, ExchangeLog& exchanges, const QJsonObject& readiness);

/// Lines for `validate.py --map`: which surface is behind which prefix, for every way to spell this server's address.
QByteArray validateMap(const World& world);

/// "90", "90s", "15m", "2h", "3d", "PT1H30M" or a number of seconds, as milliseconds.
std::optional<qint64> parseDuration(const QJsonValue& value);

} // namespace sandbox
