// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/world.h"

namespace sandbox {

/// Replaces the estate's `{{date:-30d}}` and `{{epoch:+12d}}` by times relative to `now`
/// (resources/sandbox/estates/README.md). Done once, when the estate is read, so that times stay what they are over
/// restarts.
QJsonObject withSettledTimes(const QJsonObject& resource, const QDateTime& now);

/// Replaces endpoint and key placeholders (`{{search:srch-contoso-chat}}`, `{{key1:ID}}`) by what they are for a client
/// that came through `origin`. Anything else in double braces, such as API Management's own named values, stays.
QJsonValue withEndpoints(const QJsonValue& value, World& world, const QString& origin);
QString withEndpoints(QString text, World& world, const QString& origin);

} // namespace sandbox
