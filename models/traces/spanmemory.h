// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "telemetry/span.h"
#include "traces/tracefile.h"

namespace traces {

/// The newest spans of this program's own questions, readable as traces. Only traces that hold a GenAI span are kept: what pages read
/// for themselves is no trace of a question. Nothing leaves the computer. Main thread.
class SpanMemory : public QObject
{
    Q_OBJECT
public:
    static constexpr qsizetype kMostSpans = 5000;
    explicit SpanMemory(QObject* parent = nullptr);
    /// A sink that remembers here; safe to call after this object is gone.
    telemetry::SpanSink sink();
    void add(const telemetry::SpanData& span);
    void clear();
    qsizetype size() const { return m_spans.size(); }
    /// What is remembered, as a file of the name "playground"; without spans `file.spans` is null.
    TraceFile file() const;

Q_SIGNALS:
    void changed(); ///< a question ended

private:
    QList<telemetry::SpanData> m_spans; ///< oldest first
};

} // namespace traces
