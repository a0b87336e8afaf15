// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kql/table.h"

#include <QHash>
#include <QStringList>

namespace sandbox {

/// Columns of one table of a workspace, as the published reference lists them, in order of their names.
struct LogTable
{
    QString name;
    kql::Schema columns;
    QHash<QString, int> index; ///< by name
};

/// A table under the names of the Application Insights scope.
struct ClassicTable
{
    QString table;       ///< of the workspace
    kql::Schema columns;
    QStringList sources; ///< workspace column of each
};

/// The workspace schema (resources/sandbox/logtables.json); null for tables that it does not know. Safe from any thread.
const LogTable* logTable(const QString& name);
QStringList logTableNames();
/// The classic schema (classictables.json), likewise.
const ClassicTable* classicTable(const QString& name);
QStringList classicTableNames();

} // namespace sandbox
