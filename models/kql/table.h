// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kql/value.h"

#include <QList>
#include <vector>

namespace kql {

struct Column
{
    QString name;
    Type type = Type::String;
    friend bool operator==(const Column&, const Column&) = default;
};
using Schema = QList<Column>;

/// Rows of scalars under a schema; each row has one value a column.
struct Table
{
    Schema columns;
    std::vector<std::vector<Value>> rows;

    /// Index of a column by its exact name, or -1.
    int indexOf(const QString& name) const
    {
        for (int i = 0; i < columns.size(); ++i) {
            if (columns[i].name == name) {
                return i;
            }
        }
        return -1;
    }
};

} // namespace kql
