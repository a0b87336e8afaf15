// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "telemetry/span.h"

#include <QList>
#include <QObject>

namespace telemetry {

/// Keeps the newest finished spans in memory for the inspector and the call list; nothing leaves the computer. Main thread.
class SpanRecorder : public QObject
{
    Q_OBJECT
public:
    explicit SpanRecorder(int capacity = 2000, QObject* parent = nullptr);
    /// A sink that records here; safe to call after the recorder is gone.
    SpanSink sink();
    void record(const SpanData& span);
    /// Oldest first.
    QList<SpanData> spans() const;
    /// Spans of one trace by start time.
    QList<SpanData> trace(const QString& traceId) const;
    void clear();
Q_SIGNALS:
    void recorded(const telemetry::SpanData& span);

private:
    int m_capacity;
    qsizetype m_first = 0; ///< index of the oldest once the ring is full
    QList<SpanData> m_ring;
};

} // namespace telemetry
