// SPDX-License-Identifier: GPL-3.0-or-later
#include "traces/spanmemory.h"

#include "telemetry/genai.h"
#include "traces/otlpwriter.h"

#include <QPointer>
#include <QSet>

namespace traces {

SpanMemory::SpanMemory(QObject* parent) : QObject(parent) {}

telemetry::SpanSink SpanMemory::sink()
{
    return [self = QPointer<SpanMemory>(this)](const telemetry::SpanData& span) {
        if (self) {
            self->add(span);
        }
    };
}

void SpanMemory::add(const telemetry::SpanData& span)
{
    m_spans << span;
    if (m_spans.size() > kMostSpans) {
        m_spans.remove(0, kMostSpans / 5);
    }
    if (span.attributes.value(QLatin1String(telemetry::attribute::kOperationName)).toString() == QLatin1String("invoke_workflow")) {
        Q_EMIT changed();
    }
}

void SpanMemory::clear()
{
    m_spans.clear();
    Q_EMIT changed();
}

TraceFile SpanMemory::file() const
{
    QSet<QString> questions;
    for (const telemetry::SpanData& span : m_spans) {
        if (span.attributes.contains(QLatin1String(telemetry::attribute::kOperationName))) {
            questions.insert(span.traceId);
        }
    }
    QList<telemetry::SpanData> kept;
    for (const telemetry::SpanData& span : m_spans) {
        if (questions.contains(span.traceId)) {
            kept << span;
        }
    }
    const QString name = QStringLiteral("playground");
    const core::Result<TraceFile> file = readTraces(otlpJson(kept, QStringLiteral("pilothouse.playground")), name);
    if (file) {
        return *file;
    }
    TraceFile none;
    none.path = name;
    return none;
}

} // namespace traces
