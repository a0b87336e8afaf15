// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitoring/binrows.h"

#include "kql/lexer.h"
#include "monitoring/tilerows.h"

#include <QSet>
#include <algorithm>

namespace monitoring {

namespace {

using Tokens = QList<kql::Token>;

/// What is between `;`, without a last empty one; nothing when a bracket holds a pipeline or the brackets do not match.
std::optional<QList<Tokens>> statementsOf(const QString& query)
{
    QList<kql::Diagnostic> problems;
    QList<Tokens> statements(1);
    int depth = 0;
    for (const kql::Token& token : kql::tokenize(query, problems)) {
        const QStringView text = token.in(query);
        const bool isSymbol = token.kind == kql::TokenKind::Symbol;
        depth += isSymbol && (text == u"(" || text == u"[" || text == u"{") ? 1 : isSymbol && (text == u")" || text == u"]" || text == u"}") ? -1 : 0;
        if (isSymbol && text == u"|" && depth > 0) {
            return std::nullopt;
        }
        if (isSymbol && text == u";" && depth == 0) {
            statements.append(Tokens());
        } else if (token.kind != kql::TokenKind::End) {
            statements.last() << token;
        }
    }
    if (statements.last().isEmpty()) {
        statements.removeLast();
    }
    return problems.isEmpty() && depth == 0 ? std::optional(statements) : std::nullopt;
}

/// "let x = datetime(…)", a number, a span or a table of literals.
bool isConstant(const QString& query, const Tokens& statement)
{
    if (statement.size() < 4 || statement[0].in(query) != u"let") {
        return false;
    }
    static const QSet<QString> makers{QStringLiteral("datetime"), QStringLiteral("ago"), QStringLiteral("now"), QStringLiteral("datatable")};
    const kql::Token& first = statement[3];
    return first.kind == kql::TokenKind::Number || first.kind == kql::TokenKind::Real || first.kind == kql::TokenKind::TimeSpan || makers.contains(first.in(query).toString());
}

QList<Tokens> stagesOf(const QString& query, const Tokens& statement)
{
    QList<Tokens> stages(1);
    for (const kql::Token& token : statement) {
        if (token.kind == kql::TokenKind::Symbol && token.in(query) == u"|") {
            stages.append(Tokens());
        } else {
            stages.last() << token;
        }
    }
    return stages;
}

/// The stage's words with one space between them.
QString wordsOf(const QString& query, const Tokens& stage)
{
    QStringList words;
    for (const kql::Token& token : stage) {
        words << token.in(query).toString();
    }
    return words.join(QLatin1Char(' '));
}

/// By the bucket, or, of buckets already made, by their time.
bool keepsBuckets(const QString& summarize, bool isFirst)
{
    const QString by = summarize.section(QStringLiteral(" by "), 1);
    for (const QString& time : {QStringLiteral("TimeGenerated"), QStringLiteral("timestamp")}) {
        const QString bucket = time + QStringLiteral(" = bin ( ") + time + QStringLiteral(" , _grain )");
        if (by.startsWith(bucket) || (!isFirst && (by == time || by.startsWith(time + QStringLiteral(" ,"))))) {
            return true;
        }
    }
    return false;
}

} // namespace

bool isByBucket(const QString& query)
{
    const std::optional<QList<Tokens>> statements = statementsOf(query);
    if (!statements || statements->isEmpty()) {
        return false;
    }
    for (qsizetype i = 0; i + 1 < statements->size(); ++i) {
        if (!isConstant(query, statements->at(i))) {
            return false;
        }
    }
    static const QSet<QString> rowByRow{QStringLiteral("where"), QStringLiteral("extend"), QStringLiteral("project"), QStringLiteral("order"), QStringLiteral("lookup"), QStringLiteral("mv"), QStringLiteral("render")};
    const QList<Tokens> stages = stagesOf(query, statements->last());
    int summaries = 0;
    for (qsizetype i = 1; i < stages.size(); ++i) {
        const QString words = wordsOf(query, stages[i]);
        const QString name = words.section(QLatin1Char(' '), 0, 0);
        if (name == QLatin1String("summarize")) {
            if (!keepsBuckets(words, summaries == 0)) {
                return false;
            }
            ++summaries;
        } else if (!rowByRow.contains(name.section(QLatin1Char('-'), 0, 0)) || words.contains(QLatin1String("prev (")) || words.contains(QLatin1String("next ("))) {
            return false;
        } else if (words.contains(QLatin1String("_from")) && !words.contains(QLatin1String("between ( _from .. _to )"))) {
            return false; // another window than the one that is asked
        }
    }
    return stages.size() > 1 && stages.first().size() == 1 && summaries > 0;
}

kql::ColumnTable rowsBetween(const kql::ColumnTable& table, const QDateTime& from, const QDateTime& to)
{
    const int time = timeColumn(table);
    std::vector<quint32> rows;
    for (size_t row = 0; row < table.rows && time >= 0; ++row) {
        const kql::Value value = table.at(row, size_t(time));
        if (!value.isNull()) {
            const QDateTime at = kql::dateTimeOf(value.toInteger());
            if (at >= from && at < to) {
                rows.push_back(quint32(row));
            }
        }
    }
    return table.gathered(rows);
}

std::optional<kql::ColumnTable> joinedRows(const kql::ColumnTable& first, const kql::ColumnTable& second)
{
    if (first.columns != second.columns) {
        return std::nullopt;
    }
    if (first.rows == 0 || second.rows == 0) {
        return first.rows == 0 ? second : first;
    }
    kql::ColumnTable joined;
    joined.columns = first.columns;
    joined.rows = first.rows + second.rows;
    for (size_t column = 0; column < size_t(first.columns.size()); ++column) {
        kql::ColumnBuilder builder(first.columns[qsizetype(column)].type);
        builder.reserve(joined.rows);
        for (const kql::ColumnTable* part : {&first, &second}) {
            for (size_t row = 0; row < part->rows; ++row) {
                builder.append(part->at(row, column));
            }
        }
        joined.data.push_back(builder.finish());
    }
    return joined;
}

} // namespace monitoring
