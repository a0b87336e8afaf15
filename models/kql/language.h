// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kql/lexer.h"
#include "kql/table.h"

#include <QHash>
#include <QStringList>

namespace kql {

// What a query editor asks of the language: colours, problems, proposals, help. Pure; any thread.

/// The tables that a query may name.
using Schemas = QHash<QString, Schema>;

enum class TokenClass : quint8 { Plain, Keyword, Operator, Function, Aggregate, Type, Text, Number, Comment, Punctuation, Parameter, Error };

/// A coloured range of a line or text.
struct ClassSpan
{
    int position = 0;
    int length = 0;
    TokenClass kind = TokenClass::Plain;
    friend bool operator==(const ClassSpan&, const ClassSpan&) = default;
};

/// What a line has to know of the lines before it: whether it begins inside a literal of several lines (and which), and whether
/// an operator is due (behind a pipe). 0 at the start of a text.
using LineState = int;

/// Spans of one line, without gaps only where something has a class of its own; `state` is that of the line's end afterwards.
/// When it is what it was before, the following lines keep their colours. Linear in the line.
QList<ClassSpan> classifyLine(const QString& line, LineState& state);
/// The same for a whole text.
QList<ClassSpan> classify(const QString& text);

/// What is wrong with a text as it stands: every syntax problem, or, when there is none, every name and type that does not
/// fit the schemas. Empty for an empty text. `now` needs no source; nothing is evaluated over rows.
struct Checked
{
    QList<Diagnostic> problems;
    Schema columns; ///< of the result, as far as they are known
};
Checked check(const QString& text, const Schemas& schemas);

enum class ProposalKind : quint8 { Table, Column, Operator, Function, Aggregate, Let, Keyword, Type };

struct Proposal
{
    QString text;   ///< to insert
    QString detail; ///< type of a column, signature of a function
    QString help;   ///< one sentence, may be empty
    ProposalKind kind = ProposalKind::Keyword;
};

struct Completion
{
    int position = 0; ///< what is to be replaced: the started word
    int length = 0;
    QList<Proposal> proposals; ///< those that begin with it (whatever the case) first, then those that contain it
};

/// Proposals for the caret at `position`: operators behind a pipe; tables at the start; columns in scope, functions and let
/// names inside an operator; words such as join kinds, charts and types where only they can stand.
Completion complete(const QString& text, int position, const Schemas& schemas);

/// "name(a, b, [c])" of a function, empty when there is none; a sentence on a function or operator.
QString signatureOf(const QString& function);
QString helpOn(const QString& name);

} // namespace kql
