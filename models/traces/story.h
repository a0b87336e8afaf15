// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "traces/openedtrace.h"

namespace traces {

/// One step of what happened, told for people who do not read spans.
struct StoryItem
{
    enum class Kind { System, Person, Assistant, Retrieval, Tool, Blocked, Failure, Judgement };
    Kind kind = Kind::Person;
    QString title;   ///< model, index, tool, category, type of the failure
    QString text;    ///< what was said, asked, answered; untrusted
    QString details; ///< a tool's result, an explanation
    QList<Document> documents;
    QList<Verdict> verdicts;
    qsizetype node = -1;
    double afterMs = 0; ///< since the trace began
    double durationMs = -1;
    TokenCounts tokens;
    std::optional<double> cost, score;
    bool isPersonal = false; ///< a prompt or an answer: to be revealed deliberately
};

/// One question with what came of it: one trace.
struct StoryTurn
{
    QString traceId, name;
    QDateTime time;
    Totals totals;
    SpanStatus status = SpanStatus::Unset;
    QList<StoryItem> items;
    bool hasContent = false; ///< prompts or answers were captured
    int leftOut = 0;         ///< spans that were not looked into, since there are too many
};

/// The turn that a trace tells: who asked what, what was retrieved, which tools ran, what was answered, what was blocked or failed, how it
/// was judged; in order of time. Decodes at most a few hundred spans: off the window's thread.
StoryTurn storyOf(const OpenedTrace& trace, const PriceOf& price = {});

} // namespace traces
