// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/services/logs/logtables.h"

#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>

namespace sandbox {

namespace {

QJsonObject resourceObject(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

const QJsonObject& workspaceSchemas()
{
    static const QJsonObject schemas = resourceObject(QStringLiteral(":/sandbox/logtables.json"));
    return schemas;
}

const QJsonObject& classicSchemas()
{
    static const QJsonObject schemas = resourceObject(QStringLiteral(":/sandbox/classictables.json"));
    return schemas;
}

/// Classic columns are [type, workspace column]; the two success columns differ in type, not only in name.
kql::Value classicValue(const QJsonObject& row, kql::Type type, const QString& source)
{
    const QJsonValue value = row.value(source);
    if (type == kql::Type::String && value.isBool()) {
        return kql::Value(value.toBool() ? QStringLiteral("True") : QStringLiteral("False"));
    }
    return kql::fromJson(type, value);
}

bool inside(const QJsonObject& row, const std::optional<TimeRange>& range)
{
    if (!range) {
        return true;
    }
    const QDateTime time = QDateTime::fromString(row.value(QLatin1String("TimeGenerated")).toString(), Qt::ISODateWithMs);
    return time >= range->from && time < range->to;
}

std::optional<qint64> durationMs(const QString& text)
{
    static const QRegularExpression form(QStringLiteral(
        "^P(?:(\\d+)Y)?(?:(\\d+)M)?(?:(\\d+)W)?(?:(\\d+)D)?(?:T(?:(\\d+)H)?(?:(\\d+)M)?(?:(\\d+(?:\\.\\d+)?)S)?)?$"));
    const auto match = form.match(text);
    if (!match.hasMatch() || text.size() < 3) {
        return std::nullopt;
    }
    const double days = match.captured(1).toDouble() * 365 + match.captured(2).toDouble() * 30 + match.captured(3).toDouble() * 7 + match.captured(4).toDouble();
    const double seconds = match.captured(5).toDouble() * 3600 + match.captured(6).toDouble() * 60 + match.captured(7).toDouble();
    return qint64((days * 86'400 + seconds) * 1000);
}

} // namespace

std::optional<kql::Table> workspaceTable(const TelemetryStore& store, const QString& name, const QString& workspaceResourceId,
                                         const std::optional<TimeRange>& range)
{
    const QJsonObject schema = workspaceSchemas().value(name).toObject();
    if (schema.isEmpty()) {
        return std::nullopt;
    }
    kql::Table table;
    for (auto it = schema.begin(); it != schema.end(); ++it) {
        table.columns << kql::Column{it.key(), kql::typeFromName(it->toString()).value_or(kql::Type::String)};
    }
    for (const QJsonObject& row : store.rows(name, workspaceResourceId)) {
        if (!inside(row, range)) {
            continue;
        }
        std::vector<kql::Value> values;
        values.reserve(size_t(table.columns.size()));
        for (const kql::Column& column : table.columns) {
            values.push_back(column.name == u"Type" ? kql::Value(name) : kql::fromJson(column.type, row.value(column.name)));
        }
        table.rows.push_back(std::move(values));
    }
    return table;
}

std::optional<kql::Table> classicTable(const TelemetryStore& store, const QString& name, const QString& workspaceResourceId,
                                       const std::optional<TimeRange>& range)
{
    const QJsonObject classic = classicSchemas().value(name).toObject();
    if (classic.isEmpty()) {
        return workspaceTable(store, name, workspaceResourceId, range);
    }
    const QJsonObject columns = classic.value(QLatin1String("columns")).toObject();
    kql::Table table;
    QStringList sources;
    for (auto it = columns.begin(); it != columns.end(); ++it) {
        table.columns << kql::Column{it.key(), kql::typeFromName(it->toArray().at(0).toString()).value_or(kql::Type::String)};
        sources << it->toArray().at(1).toString();
    }
    for (const QJsonObject& row : store.rows(classic.value(QLatin1String("table")).toString(), workspaceResourceId)) {
        if (!inside(row, range)) {
            continue;
        }
        std::vector<kql::Value> values;
        for (qsizetype i = 0; i < sources.size(); ++i) {
            values.push_back(classicValue(row, table.columns[i].type, sources[i]));
        }
        table.rows.push_back(std::move(values));
    }
    return table;
}

std::optional<TimeRange> parseTimespan(const QString& text, const QDateTime& now, bool& valid)
{
    valid = true;
    if (text.isEmpty()) {
        return std::nullopt;
    }
    const QStringList parts = text.split(u'/');
    const auto time = [](const QString& part) { return QDateTime::fromString(part, Qt::ISODateWithMs).toUTC(); };
    if (parts.size() == 1) {
        if (const auto length = durationMs(parts[0])) {
            return TimeRange{now.addMSecs(-*length), now.addMSecs(1)};
        }
    } else if (parts.size() == 2) {
        const auto first = durationMs(parts[0]);
        const auto second = durationMs(parts[1]);
        if (second && time(parts[0]).isValid()) {
            return TimeRange{time(parts[0]), time(parts[0]).addMSecs(*second)};
        }
        if (first && time(parts[1]).isValid()) {
            return TimeRange{time(parts[1]).addMSecs(-*first), time(parts[1])};
        }
        if (time(parts[0]).isValid() && time(parts[1]).isValid()) {
            return TimeRange{time(parts[0]), time(parts[1])};
        }
    }
    valid = false;
    return std::nullopt;
}

} // namespace sandbox
