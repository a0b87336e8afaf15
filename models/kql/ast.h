// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kql/table.h"

#include <QStringList>
#include <memory>

namespace kql {

struct Pipeline;

/// An expression as written. `position` and `length` are the place to point at: the operator of a binary expression, the
/// name of a call, else the whole.
struct Expression
{
    enum class Kind {
        Literal,
        Name,     ///< also $left and $right, and foo* where a pattern is allowed
        Member,   ///< arguments[0].text
        Index,    ///< arguments[0][arguments[1]]
        Call,
        Unary,    ///< - of arguments[0]
        Binary,
        Between,  ///< arguments: value, low, high; text: between or !between
        In,       ///< arguments: value, members...; text: in, !in, in~, !in~, has_any, has_all
        Star,
        SubQuery, ///< `pipeline`, inside in(...)
        TypeName, ///< typeof(type)
    };
    Kind kind = Kind::Literal;
    int position = 0;
    int length = 1;
    int depth = 1;             ///< of the tree below; bounded by the parser
    Type type = Type::String;  ///< Literal, TypeName
    Value value;               ///< Literal
    QString text;              ///< Name, Member's name, Call's function, operator
    std::vector<std::shared_ptr<Expression>> arguments;
    QStringList argumentNames; ///< Call with named arguments: one a argument, empty where none was given
    std::shared_ptr<Pipeline> pipeline; ///< SubQuery: (table | ...) inside in(...); Call of toscalar
};
using ExpressionPtr = std::shared_ptr<Expression>;

/// `name = expression`; the name is empty when none was given.
struct NamedExpression
{
    QString name;
    ExpressionPtr expression;
    QStringList names{};          ///< (a, b) = expression
    std::optional<Type> type{};   ///< mv-expand x to typeof(type)
    ExpressionPtr fallback{};     ///< make-series: default = constant; top-nested: with others = constant
    QString order{};              ///< project-reorder: asc, desc, granny-asc, granny-desc; top-nested: asc or desc
    ExpressionPtr count{};        ///< top-nested: how many
    ExpressionPtr measure{};      ///< top-nested: by aggregate
    QString measureName{};        ///< top-nested: by name = aggregate
};

struct SortKey
{
    ExpressionPtr expression;
    bool descending = true; ///< Kusto's default
    bool nullsFirst = false;
};

/// A piece of parse's pattern: a literal, a column, or *.
struct PatternPart
{
    enum class Kind { Star, Text, Column };
    Kind kind = Kind::Star;
    QString text; ///< literal or column name
    Type type = Type::String;
    bool typed = false; ///< the column was given a type
    int position = 0;
};

/// One step behind a pipe. Which members matter depends on `name`.
struct Operator
{
    QString name; ///< as written, except synonyms: where, take, sort stand for filter, limit, order
    int position = 0;
    int length = 1;
    std::vector<NamedExpression> items; ///< columns, conditions, aggregates
    std::vector<NamedExpression> by;    ///< summarize keys; join conditions; make-series keys
    std::vector<SortKey> keys;          ///< sort, top
    QString kind;                       ///< join, union, parse, mv-expand kind; render's chart; as's name
    std::vector<std::shared_ptr<Pipeline>> tables; ///< join's right side, union's others, search in (...)
    std::vector<Operator> steps;        ///< inside of mv-apply ... on (...) and partition
    std::vector<PatternPart> pattern;   ///< parse; parse-kv's columns
    QList<std::pair<QString, QString>> properties; ///< withsource, with_itemindex, flags, render's and parse-kv's with (...)
    std::vector<ExpressionPtr> range;   ///< make-series: axis, from, to, step (null when absent); mv-expand, mv-apply: limit
    QString axisName;                   ///< make-series: on name = expression
    /// The value of a property, empty when it was not given.
    QString property(QStringView wanted) const
    {
        for (const auto& [key, value] : properties) {
            if (key == wanted) {
                return value;
            }
        }
        return {};
    }
};

struct Source
{
    enum class Kind {
        Table,
        DataTable,
        Print,
        Range,
        Union,
        SubQuery,
        Call,   ///< `name` with `items` as arguments: a function that gives a table
        Step,   ///< an operator that reads tables by itself: union with options, search (`step`)
    };
    Kind kind = Kind::Table;
    int position = 0;
    int length = 1;
    QString name;
    Table data;                         ///< DataTable
    std::vector<NamedExpression> items; ///< Print; Call; Range: from, to, step with the column's name on the first
    std::vector<std::shared_ptr<Pipeline>> tables; ///< Union, SubQuery (one), Call (table arguments, null for scalars)
    std::shared_ptr<Operator> step;     ///< Step
};

struct Pipeline
{
    Source source;
    std::vector<Operator> operators;
};
using PipelinePtr = std::shared_ptr<Pipeline>;

struct Query;

/// A parameter of a let function: a scalar with an optional default, or a table with the columns it must have.
struct Parameter
{
    QString name;
    Type type = Type::Dynamic;
    bool table = false;
    Schema columns{};         ///< of a table; empty: any
    ExpressionPtr fallback{}; ///< default value
};

/// `let f = (a: long, b: string = "x") { ... }`: the body is a query whose last statement may be a scalar.
struct Function
{
    std::vector<Parameter> parameters;
    std::shared_ptr<Query> body;
    bool tabular = false; ///< as far as the text tells
    bool view = false;    ///< found by union * and search
};

/// `let name = scalar`, `let name = table expression` or `let name = function`.
struct Let
{
    QString name;
    ExpressionPtr scalar;
    PipelinePtr table;
    std::shared_ptr<Function> function;
    int position = 0;
};

struct Query
{
    std::vector<Let> lets;
    PipelinePtr pipeline;
    ExpressionPtr scalar; ///< only in a function's body
};

} // namespace kql
