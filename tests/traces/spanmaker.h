// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "traces/spansbuilder.h"

namespace tracestest {

/// One span as a test writes it. Times in ms.
struct Made
{
    const char* id = "";
    const char* parent = "";
    double start = 0, duration = 0;
    traces::SpanKind kind = traces::SpanKind::Other;
    traces::TokenCounts tokens = {};
    traces::SpanStatus status = traces::SpanStatus::Ok;
    const char* name = nullptr; ///< its id when null
    const char* model = "";
};

inline traces::SpansRef spansOf(const std::vector<Made>& list, const char* trace = "4bf92f3577b34da6a3ce929d0e0e4736")
{
    traces::SpansBuilder builder;
    for (const Made& made : list) {
        traces::SpanRecord record;
        record.traceId = trace;
        record.id = made.id;
        record.parentId = made.parent;
        record.name = made.name ? made.name : made.id;
        record.model = made.model;
        record.startNs = 1'700'000'000'000'000'000 + qint64(made.start * 1e6);
        record.durationNs = qint64(made.duration * 1e6);
        record.kind = made.kind;
        record.tokens = made.tokens;
        record.status = made.status;
        builder.add(record);
    }
    return builder.finish(nullptr);
}

} // namespace tracestest
