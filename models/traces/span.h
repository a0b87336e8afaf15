// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>

namespace traces {

/// What a span is about. It decides the colour, and in which share of the totals its time counts.
enum class SpanKind : quint8 { Request, Agent, Model, Retrieval, Tool, Http, Database, Other };
inline constexpr int kSpanKinds = 8;
QString kindName(SpanKind kind);  ///< "request", "agent", "model", "retrieval", "tool", "http", "db", "other": stable, for JSON
QString kindLabel(SpanKind kind); ///< for people, in the language of the app

/// How it ended. Blocked: a content filter or a prompt shield stopped it, which protects and is no failure of the application.
enum class SpanStatus : quint8 { Unset, Ok, Error, Blocked };
QString statusName(SpanStatus status);  ///< "unset", "ok", "error", "blocked"
QString statusLabel(SpanStatus status); ///< for people

/// What is odd about a span. Shown, never hidden: foreign telemetry is often wrong.
enum SpanFlag : quint16 {
    Orphan = 1,            ///< it names a parent that is not there
    Cycle = 2,             ///< its chain of parents came back to itself; the link was cut here
    Duplicate = 4,         ///< another span before it has the same id
    NegativeDuration = 8,  ///< it ended before it began; drawn without length
    BeforeParent = 16,     ///< it began before its parent: clocks that differ
    OutlastsParent = 32,   ///< it ended after its parent: asynchronous work, or clocks that differ
    Synthesised = 64,      ///< stands for a span that is missing
    Unfinished = 128,      ///< no end was told
    BadTime = 256,         ///< no start that can be read
    Cut = 512,             ///< the end of its record is missing
};
Q_DECLARE_FLAGS(SpanFlags, SpanFlag)
/// One sentence a flag that is set, for a tooltip or a note.
QStringList flagSentences(SpanFlags flags);

/// Something that happened at one moment of a span: an exception, a log line, a named event.
struct SpanEvent
{
    QString name; ///< "exception", "log", or its own name
    qint64 timeNs = 0;
    QJsonObject attributes; ///< exceptions: exception.type, exception.message, exception.stacktrace
};

struct SpanLink
{
    QString traceId, spanId;
    QJsonObject attributes;
};

/// Everything that is known of one span, read when somebody asks for it. All texts are untrusted.
struct SpanDetail
{
    QString traceId, spanId, parentId;
    QString name, service, scope; ///< scope: the library that recorded it
    SpanKind kind = SpanKind::Other;
    SpanStatus status = SpanStatus::Unset;
    SpanFlags flags;
    QString statusMessage;
    qint64 startNs = 0, durationNs = 0;
    QJsonObject attributes; ///< as recorded, old names too
    QJsonObject resource;   ///< attributes of the process
    QList<SpanEvent> events;
    QList<SpanLink> links;
    QString problem; ///< why the attributes could not be read (a file that changed meanwhile); empty: they were
};

/// Token counts of one model call; -1: not told.
struct TokenCounts
{
    qint64 input = -1, output = -1, cached = -1, reasoning = -1;
    bool isKnown() const { return input >= 0 || output >= 0; }
    qint64 total() const { return (input > 0 ? input : 0) + (output > 0 ? output : 0); }
    friend bool operator==(const TokenCounts&, const TokenCounts&) = default;
};

} // namespace traces

Q_DECLARE_OPERATORS_FOR_FLAGS(traces::SpanFlags)
