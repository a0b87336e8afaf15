// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>
#include <QVariantMap>
#include <functional>
#include <memory>

namespace telemetry {

/// One finished or running span, named by the OpenTelemetry (GenAI) conventions. Times from the injected clock.
struct SpanData
{
    QString traceId; ///< 32 hex digits
    QString spanId;  ///< 16 hex digits
    QString parentId;
    QString name;
    QDateTime start;
    double startMs = 0;    ///< monotonic
    double durationMs = -1; ///< -1 while running
    bool ok = true;
    QVariantMap attributes;
};

/// Receives spans when they end. On the thread that ended them.
using SpanSink = std::function<void(const SpanData&)>;

} // namespace telemetry
