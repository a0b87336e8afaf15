// SPDX-License-Identifier: GPL-3.0-or-later
#include "traces/span.h"

#include <QCoreApplication>

namespace traces {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(traces::Span)
};

} // namespace

QString kindName(SpanKind kind)
{
    static const char* const names[kSpanKinds] = {"request", "agent", "model", "retrieval", "tool", "http", "db", "other"};
    return QString::fromLatin1(names[size_t(kind)]);
}

QString kindLabel(SpanKind kind)
{
    switch (kind) {
    case SpanKind::Request: return Text::tr("Request");
    case SpanKind::Agent: return Text::tr("Agent");
    case SpanKind::Model: return Text::tr("Model call");
    case SpanKind::Retrieval: return Text::tr("Retrieval");
    case SpanKind::Tool: return Text::tr("Tool");
    case SpanKind::Http: return Text::tr("HTTP call");
    case SpanKind::Database: return Text::tr("Database");
    case SpanKind::Other: break;
    }
    return Text::tr("Other");
}

QString statusName(SpanStatus status)
{
    static const char* const names[] = {"unset", "ok", "error", "blocked"};
    return QString::fromLatin1(names[size_t(status)]);
}

QString statusLabel(SpanStatus status)
{
    switch (status) {
    case SpanStatus::Ok: return Text::tr("OK");
    case SpanStatus::Error: return Text::tr("Failed");
    case SpanStatus::Blocked: return Text::tr("Blocked");
    case SpanStatus::Unset: break;
    }
    return Text::tr("No status");
}

QStringList flagSentences(SpanFlags flags)
{
    const std::pair<SpanFlag, QString> all[] = {
        {Synthesised, Text::tr("This span was not recorded; others name it as their parent.")},
        {Orphan, Text::tr("Its parent is not in this trace.")},
        {Cycle, Text::tr("Its chain of parents leads back to itself and was cut here.")},
        {Duplicate, Text::tr("Another span has the same id.")},
        {NegativeDuration, Text::tr("It ended before it began.")},
        {BeforeParent, Text::tr("It began before its parent: the clocks differ.")},
        {OutlastsParent, Text::tr("It ended after its parent.")},
        {Unfinished, Text::tr("Its end was not recorded.")},
        {BadTime, Text::tr("Its start cannot be read.")},
        {Cut, Text::tr("The end of its record is missing.")},
    };
    QStringList sentences;
    for (const auto& [flag, sentence] : all) {
        if (flags.testFlag(flag)) {
            sentences << sentence;
        }
    }
    return sentences;
}

} // namespace traces
