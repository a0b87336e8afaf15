// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/storage/logschema.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace sandbox {

namespace {

QJsonObject resourceObject(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

kql::Type typeOf(const QJsonValue& name)
{
    return kql::typeFromName(name.toString()).value_or(kql::Type::String);
}

const QHash<QString, LogTable>& tables()
{
    static const QHash<QString, LogTable> all = [] {
        QHash<QString, LogTable> read;
        const QJsonObject schemas = resourceObject(QStringLiteral(":/sandbox/logtables.json"));
        for (auto it = schemas.begin(); it != schemas.end(); ++it) {
            LogTable table{it.key(), {}, {}};
            const QJsonObject columns = it->toObject();
            for (auto column = columns.begin(); column != columns.end(); ++column) {
                table.index.insert(column.key(), static_cast<int>(table.columns.size()));
                table.columns.append({column.key(), typeOf(*column)});
            }
            read.insert(table.name, table);
        }
        return read;
    }();
    return all;
}

const QHash<QString, ClassicTable>& classicTables()
{
    static const QHash<QString, ClassicTable> all = [] {
        QHash<QString, ClassicTable> read;
        const QJsonObject schemas = resourceObject(QStringLiteral(":/sandbox/classictables.json"));
        for (auto it = schemas.begin(); it != schemas.end(); ++it) {
            ClassicTable table{it->toObject().value(QLatin1String("table")).toString(), {}, {}};
            const QJsonObject columns = it->toObject().value(QLatin1String("columns")).toObject();
            for (auto column = columns.begin(); column != columns.end(); ++column) {
                table.columns.append({column.key(), typeOf(column->toArray().at(0))});
                table.sources.append(column->toArray().at(1).toString());
            }
            read.insert(it.key(), table);
        }
        return read;
    }();
    return all;
}

} // namespace

const LogTable* logTable(const QString& name)
{
    const auto found = tables().constFind(name);
    return found == tables().constEnd() ? nullptr : &*found;
}

QStringList logTableNames()
{
    QStringList names = tables().keys();
    names.sort();
    return names;
}

const ClassicTable* classicTable(const QString& name)
{
    const auto found = classicTables().constFind(name);
    return found == classicTables().constEnd() ? nullptr : &*found;
}

QStringList classicTableNames()
{
    QStringList names = classicTables().keys();
    names.sort();
    return names;
}

} // namespace sandbox
