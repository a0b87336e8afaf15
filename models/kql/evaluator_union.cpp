// SPDX-License-Identifier: GPL-3.0-or-later
// union and search: steps that read several tables.
#include "kql/evaluator.h"
#include "kql/lexer.h"

#include <QRegularExpression>
#include <algorithm>

namespace kql {

namespace {

/// Name that withsource= and search give a table: its own, that of `as`, or its place.
QString sourceName(const Pipeline& pipeline, int place)
{
    for (auto step = pipeline.operators.rbegin(); step != pipeline.operators.rend(); ++step) {
        if (step->name == u"as") {
            return step->kind;
        }
    }
    const Source& source = pipeline.source;
    if (source.kind == Source::Kind::SubQuery) {
        return sourceName(*source.tables[0], place);
    }
    return source.kind == Source::Kind::Table ? source.name : QStringLiteral("union_arg%1").arg(place);
}

PipelinePtr tableNamed(const QString& name, int position)
{
    auto made = std::make_shared<Pipeline>();
    made->source.name = name;
    made->source.position = position;
    made->source.length = int(name.size());
    return made;
}

ColumnTable withName(ColumnTable table, const QString& column, const QString& name)
{
    table.columns.prepend(Column{column, Type::String});
    table.data.insert(table.data.begin(), ColumnVector::constant(Type::String, Value(name), table.rows));
    return table;
}

/// Only the columns that every table has.
void keepCommon(std::vector<ColumnTable>& tables)
{
    Schema common = tables.front().columns;
    for (const ColumnTable& table : tables) {
        common.removeIf([&](const Column& column) { return !table.columns.contains(column); });
    }
    for (ColumnTable& table : tables) {
        ColumnTable kept;
        kept.rows = table.rows;
        for (const Column& column : std::as_const(common)) {
            kept.add(column, table.data[size_t(table.columns.indexOf(column))]);
        }
        table = std::move(kept);
    }
}

ExpressionPtr made(Expression::Kind kind, const QString& text, std::vector<ExpressionPtr> arguments, int position)
{
    auto expression = std::make_shared<Expression>();
    expression->kind = kind;
    expression->text = text;
    expression->arguments = std::move(arguments);
    expression->position = position;
    return expression;
}

/// A text alone in the condition of search stands for: some column has it. Stars at its ends loosen the borders of the term.
ExpressionPtr searchCondition(const ExpressionPtr& expression)
{
    const bool logic = (expression->kind == Expression::Kind::Binary && (expression->text == u"and" || expression->text == u"or")) ||
                       (expression->kind == Expression::Kind::Call && expression->text == u"not");
    if (logic) {
        auto copy = std::make_shared<Expression>(*expression);
        for (ExpressionPtr& argument : copy->arguments) {
            argument = searchCondition(argument);
        }
        return copy;
    }
    const int position = expression->position;
    if (expression->kind == Expression::Kind::Star) {
        auto all = made(Expression::Kind::Literal, {}, {}, position);
        all->type = Type::Bool;
        all->value = Value(true);
        return all;
    }
    if (expression->kind != Expression::Kind::Literal || expression->type != Type::String) {
        return expression;
    }
    QString term = expression->value.toText();
    const bool open = term.startsWith(u'*');
    const bool loose = term.endsWith(u'*') && term.size() > 1;
    term = term.mid(open ? 1 : 0, term.size() - (open ? 1 : 0) - (loose ? 1 : 0));
    const QString op = open && loose ? QStringLiteral("contains") : (open ? QStringLiteral("hassuffix") : (loose ? QStringLiteral("hasprefix") : QStringLiteral("has")));
    auto literal = made(Expression::Kind::Literal, {}, {}, position);
    literal->type = Type::String;
    literal->value = Value(term);
    return made(Expression::Kind::Binary, op, {made(Expression::Kind::Star, {}, {}, position), literal}, position);
}

} // namespace

std::vector<PipelinePtr> Evaluator::expandedNames(const std::vector<PipelinePtr>& operands)
{
    std::vector<PipelinePtr> all;
    for (const PipelinePtr& operand : operands) {
        const Source& source = operand->source;
        if (source.kind != Source::Kind::Table || !source.name.contains(u'*') || !operand->operators.empty()) {
            all.push_back(operand);
            continue;
        }
        QStringList names = m_source.names() + m_tables.keys();
        for (auto it = m_scope.functions.begin(); it != m_scope.functions.end(); ++it) {
            if (it.value()->function->view) {
                names << it.key();
            }
        }
        names.removeDuplicates();
        names.sort();
        const QRegularExpression pattern(QRegularExpression::wildcardToRegularExpression(source.name));
        for (const QString& name : std::as_const(names)) {
            if (pattern.match(name).hasMatch()) {
                all.push_back(tableNamed(name, source.position));
            }
        }
    }
    return all;
}

core::Result<ColumnTable> Evaluator::uniteWith(const Operator& step, std::vector<ColumnTable> before)
{
    QString source = step.property(u"withsource");
    source = source.isEmpty() ? step.property(u"with_source") : source;
    const bool fuzzy = step.property(u"isfuzzy") == u"true" || step.property(u"isfuzzy") == u"1";
    int place = 0;
    for (ColumnTable& table : before) {
        table = source.isEmpty() ? std::move(table) : withName(std::move(table), source, QStringLiteral("union_arg%1").arg(place));
        ++place;
    }
    for (const PipelinePtr& operand : expandedNames(step.tables)) {
        const qsizetype noted = m_scope.problems ? m_scope.problems->size() : 0;
        TableResult table = pipeline(*operand);
        if (!table && fuzzy && table.error().code == u"SemanticError") {
            if (m_scope.problems) {
                m_scope.problems->resize(noted);
            }
            continue; // a table that is not there
        }
        if (!table) {
            return table;
        }
        before.push_back(source.isEmpty() ? std::move(*table) : withName(std::move(*table), source, sourceName(*operand, place)));
        ++place;
    }
    if (before.empty()) {
        return semantic(QStringLiteral("union finds none of its tables."), step.position);
    }
    if (step.kind == u"inner") {
        keepCommon(before);
    }
    return unitedTables(before);
}

core::Result<ColumnTable> Evaluator::search(const Operator& step, std::vector<ColumnTable> before)
{
    QStringList labels{QStringLiteral("search_arg0")};
    if (before.empty()) {
        labels.clear();
        const std::vector<PipelinePtr> all{tableNamed(QStringLiteral("*"), step.position)};
        for (const PipelinePtr& operand : expandedNames(step.tables.empty() ? all : step.tables)) {
            TableResult table = pipeline(*operand);
            if (!table) {
                return table;
            }
            labels << sourceName(*operand, int(labels.size()));
            before.push_back(std::move(*table));
        }
    }
    Operator filter;
    filter.name = QStringLiteral("where");
    filter.position = step.position;
    std::vector<ColumnTable> found;
    for (size_t i = 0; i < before.size(); ++i) {
        filter.items = {{{}, searchCondition(step.items[0].expression)}};
        TableResult rows = where(filter, std::move(before[i]));
        if (!rows) {
            return rows;
        }
        found.push_back(withName(std::move(*rows), QStringLiteral("$table"), labels[qsizetype(i)]));
    }
    return found.empty() ? TableResult(semantic(QStringLiteral("search finds no table."), step.position)) : TableResult(unitedTables(found));
}

core::Result<ColumnTable> Evaluator::searchStep(const Operator& step, ColumnTable input)
{
    std::vector<ColumnTable> one;
    one.push_back(std::move(input));
    return search(step, std::move(one));
}

} // namespace kql
