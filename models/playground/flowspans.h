// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playground/flow.h"

namespace playground {

/// What the spans of one question have in common.
struct SpanPlace
{
    QString rootSpan, parentSpan; ///< of the question; of whoever asked
    double startMs = 0;           ///< monotonic begin of the question
    bool withContent = false;     ///< prompts, answers, queries and document texts too
};

/// A step that ended as a span of the GenAI conventions: "chat gpt-4o", "embeddings …", "retrieval handbook"; steps of this program
/// alone keep their name. Its own facts are there as `pilothouse.*`.
telemetry::SpanData spanOf(const Step& step, const FlowResult& result, const SpanPlace& place);
/// The question as the span above its steps: "invoke_workflow playground".
telemetry::SpanData rootSpanOf(const FlowResult& result, const SpanPlace& place);

} // namespace playground
