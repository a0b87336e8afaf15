// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "traces/openedtrace.h"

namespace traces {

/// A name with its value, both as recorded.
struct NamedText
{
    QString name, value;
};
/// Members of an object, values as text (JSON for lists and objects), in their order.
QList<NamedText> namedTexts(const QJsonObject& object);

/// The tool calls of an assistant's message, one "name(arguments)" a line; empty without any.
QString toolCallsText(const Message& message);

/// Attributes of the span and of its process as one JSON text, indented.
QString attributesText(const SpanDetail& detail);
/// The span with everything that is known of it, as JSON, indented.
QString detailText(const SpanDetail& detail);
/// The whole trace: source, totals, spans in the order of the tree. May be long; at most `limit` spans, which it says.
QByteArray traceText(const OpenedTrace& trace, qsizetype limit = 20'000);
/// A query that reads the trace again, without its time range, to paste into Logs.
QString traceKql(const OpenedTrace& trace);

/// An event of a span for people.
struct EventText
{
    QString name;    ///< "exception", or its own
    QString title;   ///< type and message of an exception, or its own text
    QString details; ///< stack trace, and further attributes as "name: value" lines
    double afterMs = 0; ///< since the span began
    bool isException = false;
};
QList<EventText> eventTexts(const SpanDetail& detail);

/// A piece of a text, in UTF-16 units.
struct TextPiece
{
    qsizetype position = 0, length = 0;
    friend bool operator==(const TextPiece&, const TextPiece&) = default;
};
/// Why a document came: which words of the query stand in it. Words of at least three letters, short words of sentences left out, compared
/// without case; a longer word counts by its beginning, so that plurals are found.
struct QueryMatch
{
    QList<TextPiece> pieces; ///< in the text, at most 500
    QStringList found, missing; ///< words of the query, lower case
};
QueryMatch matchOf(const QString& query, const QString& text);

} // namespace traces
