// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "telemetry/span.h"

#include <QByteArray>
#include <QList>

namespace traces {

/// Spans of this program as OTLP/JSON, one line. Spans that still run are left out.
QByteArray otlpJson(const QList<telemetry::SpanData>& spans, const QString& service);

/// The same as telemetry items of Application Insights (SCHEMA v2: RemoteDependencyData, and ExceptionData for a failed span), one object a
/// span, in the order of the spans. `key` is the instrumentation key.
QByteArray envelopes(const QList<telemetry::SpanData>& spans, const QString& service, const QString& version, const QString& key);

} // namespace traces
