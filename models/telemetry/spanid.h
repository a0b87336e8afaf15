// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/random.h"

#include <QString>

namespace telemetry {

/// 32 lower-case hex digits, never all zero (W3C Trace Context §3.2.2.3).
QString newTraceId(core::Random& random);
/// 16 lower-case hex digits, never all zero (W3C Trace Context §3.2.2.4).
QString newSpanId(core::Random& random);
/// Value of the `traceparent` header for a sampled span; empty when an id has the wrong form.
QByteArray traceParent(const QString& traceId, const QString& spanId);

} // namespace telemetry
