// SPDX-License-Identifier: GPL-3.0-or-later
#include "telemetry/spanrecorder.h"

#include <QPointer>
#include <algorithm>

namespace telemetry {

SpanRecorder::SpanRecorder(int capacity, QObject* parent) : QObject(parent), m_capacity(std::max(1, capacity)) {}

SpanSink SpanRecorder::sink()
{
    return [self = QPointer<SpanRecorder>(this)](const SpanData& span) {
        if (self) {
            self->record(span);
        }
    };
}

void SpanRecorder::record(const SpanData& span)
{
    if (m_ring.size() < m_capacity) {
        m_ring.append(span);
    } else {
        m_ring[m_first] = span;
        m_first = (m_first + 1) % m_capacity;
    }
    Q_EMIT recorded(span);
}

QList<SpanData> SpanRecorder::spans() const
{
    QList<SpanData> ordered;
    ordered.reserve(m_ring.size());
    for (qsizetype i = 0; i < m_ring.size(); ++i) {
        ordered.append(m_ring.at((m_first + i) % m_ring.size()));
    }
    return ordered;
}

QList<SpanData> SpanRecorder::trace(const QString& traceId) const
{
    QList<SpanData> found;
    for (const SpanData& span : m_ring) {
        if (span.traceId == traceId) {
            found.append(span);
        }
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const SpanData& a, const SpanData& b) { return a.startMs < b.startMs; });
    return found;
}

void SpanRecorder::clear()
{
    m_ring.clear();
    m_first = 0;
}

} // namespace telemetry
