// SPDX-License-Identifier: GPL-3.0-or-later
#include "logs/language.h"

#include "kql/language.h"
#include "kql/parser.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

namespace logs {

namespace {

/// How the language's classes are coloured; punctuation and what does not belong are plain.
Lexeme lexemeOf(kql::TokenClass kind)
{
    switch (kind) {
    case kql::TokenClass::Comment: return Lexeme::Comment;
    case kql::TokenClass::Text: return Lexeme::Text;
    case kql::TokenClass::Number: return Lexeme::Number;
    case kql::TokenClass::Keyword:
    case kql::TokenClass::Type:
    case kql::TokenClass::Parameter: return Lexeme::Keyword;
    case kql::TokenClass::Operator: return Lexeme::Operator;
    case kql::TokenClass::Function:
    case kql::TokenClass::Aggregate: return Lexeme::Function;
    default: return Lexeme::Plain;
    }
}

bool isSymbol(const QString& query, const kql::Token& token, QLatin1StringView symbol)
{
    return token.kind == kql::TokenKind::Symbol && token.in(query) == symbol;
}

/// Names that the language does not know: tables, their columns, functions of the query.
Lexeme lexemeOfName(const QString& query, const QList<kql::Token>& tokens, qsizetype i, const SchemaMap& schema, const QSet<QString>& columns)
{
    const QString word = tokens[i].in(query).toString();
    if (schema.contains(word)) {
        return Lexeme::Table;
    }
    if (columns.contains(word)) {
        return Lexeme::Column;
    }
    return i + 1 < tokens.size() && isSymbol(query, tokens[i + 1], QLatin1StringView("(")) ? Lexeme::Function : Lexeme::Plain;
}

/// Columns of every table that the query names.
QHash<QString, QString> columnsOf(const QString& query, const QList<kql::Token>& tokens, const SchemaMap& schema)
{
    QHash<QString, QString> columns;
    for (const kql::Token& token : tokens) {
        if (token.kind == kql::TokenKind::Identifier) {
            const auto table = schema.constFind(token.in(query).toString());
            if (table != schema.constEnd()) {
                for (const kql::Column& column : *table) {
                    columns.insert(column.name, kql::typeName(column.type));
                }
            }
        }
    }
    return columns;
}

} // namespace

QList<Stretch> stretchesOf(const QString& query, const SchemaMap& schema)
{
    QList<kql::Diagnostic> ignored;
    const QList<kql::Token> tokens = kql::tokenize(query, ignored, true);
    const QList<QString> names = columnsOf(query, tokens, schema).keys();
    const QSet<QString> columns(names.begin(), names.end());
    QList<Stretch> stretches;
    const QList<kql::ClassSpan> spans = kql::classify(query);
    qsizetype span = 0;
    for (qsizetype i = 0; i < tokens.size(); ++i) {
        while (span < spans.size() && spans[span].position + spans[span].length <= tokens[i].position) {
            ++span;
        }
        const bool isClassed = span < spans.size() && spans[span].position <= tokens[i].position;
        Stretch stretch{tokens[i].position, tokens[i].length, Lexeme::Plain};
        if (isClassed && spans[span].position == tokens[i].position && tokens[i].in(query) != u"|") {
            stretch = {spans[span].position, spans[span].length, lexemeOf(spans[span].kind)};
        } else if (!isClassed && tokens[i].kind == kql::TokenKind::Identifier) {
            stretch.kind = lexemeOfName(query, tokens, i, schema, columns);
        }
        if (stretch.kind != Lexeme::Plain) {
            stretches << stretch;
        }
    }
    return stretches;
}

int wordBegin(const QString& query, int cursor)
{
    int begin = int(qBound(qsizetype(0), qsizetype(cursor), query.size()));
    while (begin > 0 && (query[begin - 1].isLetterOrNumber() || query[begin - 1] == u'_' || (query[begin - 1] == u'-' && begin > 1 && query[begin - 2].isLetter()))) {
        --begin;
    }
    return begin;
}

QList<Proposal> proposalsAt(const QString& query, int cursor, const SchemaMap& schema)
{
    const auto lexemeOf = [](kql::ProposalKind kind) {
        switch (kind) {
        case kql::ProposalKind::Table: return Lexeme::Table;
        case kql::ProposalKind::Column: return Lexeme::Column;
        case kql::ProposalKind::Operator: return Lexeme::Operator;
        case kql::ProposalKind::Function:
        case kql::ProposalKind::Aggregate: return Lexeme::Function;
        case kql::ProposalKind::Let: return Lexeme::Plain;
        default: return Lexeme::Keyword;
        }
    };
    const QString typed = query.mid(wordBegin(query, cursor), cursor - wordBegin(query, cursor));
    QList<Proposal> proposals;
    for (const kql::Proposal& proposal : kql::complete(query, cursor, schema).proposals) {
        // The list of the editor seeks by the begin of a word.
        if (proposal.text.startsWith(typed, Qt::CaseInsensitive) && proposal.text != typed) {
            proposals.append({proposal.text, lexemeOf(proposal.kind), proposal.detail});
        }
    }
    return proposals;
}

QList<kql::Diagnostic> problemsOf(const QString& query, const SchemaMap& schema)
{
    QList<kql::Diagnostic> problems = schema.isEmpty() ? kql::parse(query).problems : kql::check(query, schema).problems;
    if (problems.isEmpty() || problems.first().code == QLatin1String("SyntaxError")) {
        return problems;
    }
    // Tables whose columns nobody can know beforehand: custom ones, and AzureDiagnostics, which grows with what is sent.
    QList<kql::Diagnostic> ignored;
    for (const kql::Token& token : kql::tokenize(query, ignored)) {
        const QString name = token.kind == kql::TokenKind::Identifier ? token.in(query).toString() : QString();
        const auto table = schema.constFind(name);
        const bool isOpen = name == QLatin1String("AzureDiagnostics") || name.endsWith(QLatin1String("_CL")) || (table != schema.constEnd() && table->isEmpty());
        if (isOpen) {
            return {};
        }
    }
    return problems;
}

SchemaMap knownSchema(bool isApplication)
{
    QFile file(QStringLiteral(":/logs/tables.json"));
    SchemaMap schema;
    if (!file.open(QIODevice::ReadOnly)) {
        return schema;
    }
    const QLatin1String part(isApplication ? "application" : "workspace");
    const QJsonObject tables = QJsonDocument::fromJson(file.readAll()).object().value(part).toObject();
    for (auto it = tables.begin(); it != tables.end(); ++it) {
        kql::Schema columns;
        const QJsonObject types = it->toObject();
        for (auto column = types.begin(); column != types.end(); ++column) {
            columns << kql::Column{column.key(), kql::typeFromName(column->toString()).value_or(kql::Type::String)};
        }
        schema.insert(it.key(), columns);
    }
    return schema;
}

} // namespace logs
