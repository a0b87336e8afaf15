// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kql/lexer.h"
#include "kql/table.h"

#include <QHash>
#include <QStringList>

namespace logs {

/// Tables and their columns, as far as they are known, for completion.
using SchemaMap = QHash<QString, kql::Schema>;

/// What a stretch of a query is, for colours.
enum class Lexeme { Plain, Comment, Text, Number, Keyword, Operator, Function, Table, Column };

struct Stretch
{
    int position = 0, length = 0; ///< in UTF-16 units
    Lexeme kind = Lexeme::Plain;
};

/// Coloured stretches in the order of the text; what is between them is plain. Linear in the text.
QList<Stretch> stretchesOf(const QString& query, const SchemaMap& schema);

/// One proposal at the cursor.
struct Proposal
{
    QString text;
    Lexeme kind = Lexeme::Plain;
    QString note; ///< type of a column, table of it
};

/// What may stand at `cursor` of the query (kql::complete()), of it what begins with what is already typed, without case.
QList<Proposal> proposalsAt(const QString& query, int cursor, const SchemaMap& schema);
/// Begin of the word that ends at `cursor`.
int wordBegin(const QString& query, int cursor);

/// Problems of one query, positions within it: of its syntax, or else of names and types, unless it names a table whose columns nobody
/// can know beforehand. Without a schema only of the syntax.
QList<kql::Diagnostic> problemsOf(const QString& query, const SchemaMap& schema);

/// Columns of the tables that came with the app: workspace names, or the classic ones of Application Insights.
SchemaMap knownSchema(bool isApplication);

} // namespace logs
