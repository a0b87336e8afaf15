// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/reader/answer.h"
#include "sandbox/reader/conversation.h"

namespace sandbox::reader {

/// What to do about the functions that a request offers.
struct ToolDecision
{
    QList<ToolCall> calls;
    QString question; ///< asked back when a fitting function lacks an argument
};

/// Decides whether a function fits the question (its name, description and parameters share words with it, or it is a
/// search and nothing in the request answers) and fills its arguments from the conversation.
ToolDecision decideTools(const ReadRequest& request, const Grounding& grounding, const Answerer& answerer,
                         bool answered);

} // namespace sandbox::reader
