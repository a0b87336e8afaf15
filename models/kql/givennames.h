// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kql/binder.h"

#include <QSet>

namespace kql {

/// The names that the items of one step (project, extend, summarize ...) give. A name that the query spells out may stand once;
/// one that follows from a function gives way (bin(t, 1h), startofday(t): t, t1).
class GivenNames
{
public:
    /// Takes the name that the item spells: its own, or that of the column that it is. False when it is taken already.
    bool add(const NamedExpression& item);
    /// The item's name, else its automatic one, else the next ColumnN (one that `input` lacks where the step keeps its columns).
    QString nameOf(const NamedExpression& item, const Schema& input, bool keepsInput = false);

private:
    QSet<QString> m_names;
    int m_unnamed = 0;
};

/// SemanticError: the item's name is there already.
core::Error nameTwice(const Scope& scope, const NamedExpression& item);

} // namespace kql
