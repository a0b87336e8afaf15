// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitoring/tilerows.h"

#include "logs/cells.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QCoreApplication>
#include <QHash>
#include <limits>

namespace monitoring {

namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

} // namespace

QList<RowGroup> rowGroups(const Tile& tile, const kql::ColumnTable& table)
{
    QHash<QString, qsizetype> known;
    QList<RowGroup> groups;
    for (size_t row = 0; row < table.rows; ++row) {
        QMap<QString, QString> dimensions;
        QString key;
        for (const QString& name : tile.dimensions) {
            const int column = table.indexOf(name);
            const QString value = column < 0 || !table.data[size_t(column)] ? QString() : logs::cellText(*table.data[size_t(column)], row);
            dimensions.insert(name, value);
            key += value + QChar(0x1F);
        }
        const auto at = known.constFind(key);
        if (at == known.constEnd()) {
            known.insert(key, groups.size());
            groups << RowGroup{dimensions, {row}};
        } else {
            groups[*at].rows.push_back(row);
        }
    }
    return groups;
}

int timeColumn(const kql::ColumnTable& table)
{
    for (int i = 0; i < table.columns.size(); ++i) {
        if (table.columns[i].type == kql::Type::DateTime) {
            return i;
        }
    }
    return -1;
}

double timeAt(const kql::ColumnTable& table, size_t row, int column)
{
    const kql::Value value = table.at(row, size_t(column));
    return value.isNull() ? kNone : double(value.toInteger() - kEpochTicks) / kTicksPerMillisecond;
}

double numberOf(const kql::ColumnTable& table, size_t row, int column)
{
    if (column < 0 || column >= table.columns.size()) {
        return kNone;
    }
    const kql::Value value = table.at(row, size_t(column));
    if (value.isNull() || value.isText() || value.isDynamic()) {
        return kNone;
    }
    return value.isReal() ? value.toReal() : value.isBool() ? double(value.toBool()) : double(value.toInteger());
}

QString seriesName(const Tile& tile, const QMap<QString, QString>& dimensions)
{
    QStringList values;
    for (const QString& name : tile.dimensions) {
        const QString value = dimensions.value(name);
        values << (value.isEmpty() ? QCoreApplication::translate("monitoring::TileShape", "(none)") : value);
    }
    return values.join(QStringLiteral(" · "));
}

QString listText(const QString& json)
{
    const QJsonArray values = QJsonDocument::fromJson(json.toUtf8()).array();
    QStringList texts;
    for (const QJsonValue& value : values) {
        if (value.isArray() || value.isObject()) {
            return json;
        }
        texts << value.toVariant().toString();
    }
    return texts.isEmpty() ? json : texts.join(QStringLiteral(", "));
}

} // namespace monitoring
