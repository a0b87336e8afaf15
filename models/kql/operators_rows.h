// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kql/operators.h"

namespace kql {

// The operators that work on rows; operators.cpp enters them by name. Each answers errors as semanticError() makes them.

core::Result<Table> expandOperator(const OperatorContext& context, const Operator& step, Table input);       ///< mv-expand
core::Result<Table> applyOperator(const OperatorContext& context, const Operator& step, Table input);        ///< mv-apply
core::Result<Table> parseOperator(const OperatorContext& context, const Operator& step, Table input);        ///< parse, parse-where
core::Result<Table> parseKeyValuesOperator(const OperatorContext& context, const Operator& step, Table input); ///< parse-kv
core::Result<Table> makeSeriesOperator(const OperatorContext& context, const Operator& step, Table input);
core::Result<Table> topNestedOperator(const OperatorContext& context, const Operator& step, Table input);
core::Result<Table> topHittersOperator(const OperatorContext& context, const Operator& step, Table input);
core::Result<Table> sampleOperator(const OperatorContext& context, const Operator& step, Table input);       ///< sample, sample-distinct
core::Result<Table> pickColumnsOperator(const OperatorContext& context, const Operator& step, Table input);  ///< project-away, -keep, -reorder
core::Result<Table> renameColumnsOperator(const OperatorContext& context, const Operator& step, Table input);
core::Result<Table> schemaOperator(const OperatorContext& context, const Operator& step, Table input);       ///< getschema
core::Result<Table> partitionOperator(const OperatorContext& context, const Operator& step, Table input);
core::Result<Table> pluginOperator(const OperatorContext& context, const Operator& step, Table input);       ///< evaluate
core::Result<Table> searchOperator(const OperatorContext& context, const Operator& step, Table input);

/// Puts a column into a schema: over the one of that name, or at the end. Its place.
size_t placeColumn(Schema& schema, const Column& column);
/// `name`, or `name1`, `name2`, ... when the schema has it already.
QString freeName(const Schema& schema, const QString& name);
/// Text that is the same exactly for equal rows of one schema (nulls are equal to each other).
QString rowKey(const Schema& schema, const Row& row);

} // namespace kql
