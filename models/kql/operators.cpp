// SPDX-License-Identifier: GPL-3.0-or-later
#include "kql/operators.h"

#include "kql/operators_rows.h"

namespace kql {

const QHash<QString, RowOperator>& rowOperators()
{
    static const QHash<QString, RowOperator> operators{
        {QStringLiteral("mv-expand"), expandOperator},           {QStringLiteral("mv-apply"), applyOperator},
        {QStringLiteral("parse"), parseOperator},                {QStringLiteral("parse-where"), parseOperator},
        {QStringLiteral("parse-kv"), parseKeyValuesOperator},    {QStringLiteral("make-series"), makeSeriesOperator},
        {QStringLiteral("top-nested"), topNestedOperator},       {QStringLiteral("top-hitters"), topHittersOperator},
        {QStringLiteral("sample"), sampleOperator},              {QStringLiteral("sample-distinct"), sampleOperator},
        {QStringLiteral("project-away"), pickColumnsOperator},   {QStringLiteral("project-keep"), pickColumnsOperator},
        {QStringLiteral("project-reorder"), pickColumnsOperator}, {QStringLiteral("project-rename"), renameColumnsOperator},
        {QStringLiteral("getschema"), schemaOperator},
        {QStringLiteral("partition"), partitionOperator},        {QStringLiteral("evaluate"), pluginOperator}};
    return operators;
}

} // namespace kql
