// SPDX-License-Identifier: GPL-3.0-or-later
#include "workedexamples.h"

#include "kql/kql.h"

#include <QFile>
#include <QJsonDocument>
#include <algorithm>
#include <cmath>

namespace kqltest {

namespace {

/// Numbers agree to 1e-6, everything else exactly; inside dynamic values too. Arrays of `anyOrder` columns agree as
/// sets.
bool same(const QJsonValue& a, const QJsonValue& b, bool anyOrder)
{
    if (a.isDouble() && b.isDouble()) {
        return std::abs(a.toDouble() - b.toDouble()) <= 1e-6 * std::max(1.0, std::abs(b.toDouble()));
    }
    if (a.isArray() && b.isArray()) {
        const QJsonArray left = a.toArray();
        QJsonArray right = b.toArray();
        if (left.size() != right.size()) {
            return false;
        }
        for (qsizetype i = 0; i < left.size(); ++i) {
            qsizetype found = anyOrder ? 0 : i;
            while (anyOrder && found < right.size() && !same(left.at(i), right.at(found), false)) {
                ++found;
            }
            if (found >= right.size() || !same(left.at(i), right.at(found), false)) {
                return false;
            }
            if (anyOrder) {
                right.removeAt(found);
            }
        }
        return true;
    }
    if (a.isObject() && b.isObject()) {
        const QJsonObject left = a.toObject();
        const QJsonObject right = b.toObject();
        const QStringList keys = left.keys();
        return keys == right.keys() && std::all_of(keys.begin(), keys.end(), [&](const QString& key) {
                   return same(left.value(key), right.value(key), false);
               });
    }
    return a == b;
}

/// Times with the digits that the language prints.
QJsonValue tidyTime(const QJsonValue& value, const QString& type)
{
    if (value.isString() && type == QLatin1String("datetime")) {
        const auto ticks = kql::parseDateTime(value.toString());
        return ticks ? QJsonValue(kql::formatDateTime(*ticks)) : value;
    }
    if (value.isString() && type == QLatin1String("timespan")) {
        const auto ticks = kql::parseTimeSpan(value.toString());
        return ticks ? QJsonValue(kql::formatTimeSpan(*ticks)) : value;
    }
    return value;
}

bool rowFits(const Answered& answer, const QJsonArray& row, const QJsonArray& expected, const QStringList& anyOrder)
{
    for (qsizetype i = 0; i < answer.columns.size(); ++i) {
        const QString name = answer.columns[i].section(u':', 0, -2);
        const QString type = answer.columns[i].section(u':', -1);
        if (!same(tidyTime(row.at(i), type), tidyTime(expected.at(i), type), anyOrder.contains(name))) {
            return false;
        }
    }
    return row.size() == expected.size();
}

bool rowsFit(const Answered& answer, const QJsonArray& rows, bool ordered, const QStringList& anyOrder)
{
    if (answer.rows.size() != rows.size()) {
        return false;
    }
    QJsonArray open = rows;
    for (const QJsonValue& row : answer.rows) {
        qsizetype at = 0;
        while (at < open.size() && !rowFits(answer, row.toArray(), open.at(at).toArray(), anyOrder)) {
            if (ordered) {
                return false;
            }
            ++at;
        }
        if (at >= open.size()) {
            return false;
        }
        open.removeAt(at);
    }
    return true;
}

QString compact(const QJsonArray& rows)
{
    return QString::fromUtf8(QJsonDocument(rows).toJson(QJsonDocument::Compact));
}

} // namespace

QJsonArray examples(const QString& file)
{
    QFile content(QStringLiteral(PILOTHOUSE_SOURCE_DIR "/../shared/telemetry/kql-examples/") + file);
    return content.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(content.readAll()).array() : QJsonArray();
}

QString difference(const Answered& answer, const QJsonObject& example)
{
    const QJsonObject expected = example.value("expected").toObject();
    QStringList wanted;
    for (const QJsonValue& column : QJsonArray(expected.value("columns").toArray())) {
        wanted << column.toObject().value("name").toString() + u':' + column.toObject().value("type").toString();
    }
    if (answer.columns != wanted) {
        return QStringLiteral("columns %1 instead of %2").arg(answer.columns.join(u' '), wanted.join(u' '));
    }
    QStringList anyOrder;
    for (const QJsonValue& name : expected.value("unorderedArrays").toArray()) {
        anyOrder << name.toString();
    }
    // The reference states no order of the rows of top-nested, and the page shows one that follows from none of its columns.
    const bool ordered = expected.value("ordered").toBool() && !example.value("query").toString().contains("top-nested");
    bool fits = rowsFit(answer, expected.value("rows").toArray(), ordered, anyOrder);
    for (const QJsonValue& rows : expected.value("alternatives").toArray()) {
        fits = fits || rowsFit(answer, rows.toArray(), ordered, anyOrder);
    }
    return fits ? QString() : QStringLiteral("rows %1 instead of %2").arg(compact(answer.rows), compact(expected.value("rows").toArray()));
}

} // namespace kqltest
