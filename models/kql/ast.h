// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kql/table.h"

#include <memory>

namespace kql {

struct Pipeline;

/// An expression as written. `position` is the offset of its first character.
struct Expression
{
    enum class Kind { Literal, Name, Member, Index, Call, Unary, Binary, Between, In, Star, SubQuery };
    Kind kind = Kind::Literal;
    int position = 0;
    Type type = Type::String;  ///< Literal
    Value value;               ///< Literal
    QString text;              ///< Name, Member's name, Call's function, operator
    std::vector<std::shared_ptr<Expression>> arguments;
    std::shared_ptr<Pipeline> pipeline; ///< SubQuery: (table | ...) inside in(...) and toscalar(...)
};
using ExpressionPtr = std::shared_ptr<Expression>;

/// `name = expression`; the name is empty when none was given.
struct NamedExpression
{
    QString name;
    ExpressionPtr expression;
};

struct SortKey
{
    ExpressionPtr expression;
    bool descending = true; ///< Kusto's default
    bool nullsFirst = false;
};

/// One step behind a pipe. Which members matter depends on `name`.
struct Operator
{
    QString name; ///< where, take, project, project-away, project-keep, project-rename, extend, summarize, sort, top, distinct,
                  ///< count, join, union, mv-expand, render, as
    int position = 0;
    std::vector<NamedExpression> items; ///< columns, conditions, aggregates
    std::vector<NamedExpression> by;    ///< summarize keys
    std::vector<SortKey> keys;          ///< sort, top
    QString kind;                       ///< join kind, render kind
    std::vector<std::shared_ptr<Pipeline>> tables; ///< join's right side, union's others
};

struct Source
{
    enum class Kind { Table, DataTable, Print, Range, Union, SubQuery };
    Kind kind = Kind::Table;
    int position = 0;
    QString name;
    Table data;                         ///< DataTable
    std::vector<NamedExpression> items; ///< Print; Range: from, to, step with the column's name on the first
    std::vector<std::shared_ptr<Pipeline>> tables; ///< Union, SubQuery (one)
};

struct Pipeline
{
    Source source;
    std::vector<Operator> operators;
};
using PipelinePtr = std::shared_ptr<Pipeline>;

/// `let name = scalar` or `let name = table expression`.
struct Let
{
    QString name;
    ExpressionPtr scalar;
    PipelinePtr table;
};

struct Query
{
    std::vector<Let> lets;
    PipelinePtr pipeline;
};

} // namespace kql
