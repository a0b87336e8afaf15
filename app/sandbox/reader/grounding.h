// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/reader/conversation.h"

#include <QList>
#include <QString>

namespace sandbox::reader {

/// A text that an answer may quote.
struct Source
{
    enum class Origin { Document, ToolResult, Instructions, Conversation };

    QString mark; ///< citation to print behind a quote, as the prompt writes it ("[1]", "[doc2]"); empty = none
    QString id;   ///< what stands inside the mark
    QString title;
    QString text;
    Origin origin = Origin::Document;
};

/// A request taken apart.
struct Grounding
{
    QList<Source> sources;
    QString instructions;     ///< system text without the sources
    QString question;         ///< what the last user turn asks, without sources and labels
    QList<Turn> history;      ///< user and assistant turns before it
    bool documents = false;   ///< the request carries documents, or says that it would ("Sources: none")
    bool toolResults = false; ///< results of functions called for this question
};

/// Finds documents in any of the usual forms (XML-like tags, JSON, [1] or "Document 1:" marks, "file.pdf: text" lines,
/// a "Context:" section), the question, the instructions and the earlier turns.
Grounding groundingOf(const QList<Turn>& turns);

/// Sources inside one message. `outside` receives what is left of the text.
QList<Source> sourcesIn(const QString& text, QString& outside);

/// Sources in JSON text: objects with a text field, at any depth, arrays of strings, or maps from id to text.
QList<Source> jsonSources(const QByteArray& json);

/// Sentence-like lines of any JSON value: "path: value".
QString flattened(const QJsonValue& value);

} // namespace sandbox::reader
