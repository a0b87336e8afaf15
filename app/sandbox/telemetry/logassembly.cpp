// SPDX-License-Identifier: GPL-3.0-or-later
// Days of columns become one table.
#include "sandbox/telemetry/livelog.h"
#include "sandbox/telemetry/logstore.h"

namespace sandbox {

namespace {

constexpr int kArrival = -1;

/// Indexes of the columns to read: what is wanted, always the time first, and the arrival behind all.
std::vector<int> wantedColumns(const LogTable& table, const std::optional<QStringList>& names)
{
    const int time = table.index.value(QStringLiteral("TimeGenerated"));
    std::vector<int> wanted{time};
    for (int i = 0; i < table.columns.size(); ++i) {
        const QString& name = table.columns.at(i).name;
        if (i != time && name != QLatin1String("Type") && (!names || names->contains(name)))
            wanted.push_back(i);
    }
    wanted.push_back(kArrival);
    return wanted;
}

} // namespace

core::Result<kql::ColumnTable> LogStore::assembled(const LogTable& table, const LogRead& request, const Window& window) const
{
    const std::vector<int> wanted = wantedColumns(table, request.columns);
    std::vector<std::vector<kql::ColumnRef>> parts(wanted.size());
    size_t rows = 0;
    for (const Day& day : daysOf(request, window.from, window.to)) {
        std::vector<kql::ColumnRef> columns = columnsOf(table, request, day, wanted);
        const auto times = columns.front()->integers();
        const auto arrivals = columns.back()->integers();
        std::vector<quint32> chosen;
        chosen.reserve(times.size());
        for (size_t i = 0; i < times.size(); ++i) {
            if (times[i] >= window.from && times[i] <= window.to && arrivals[i] <= window.visible)
                chosen.push_back(static_cast<quint32>(i));
        }
        const bool whole = chosen.size() == times.size();
        rows += chosen.size();
        for (size_t i = 0; i < columns.size() && !chosen.empty(); ++i)
            parts[i].push_back(whole ? columns[i] : columns[i]->gathered(chosen));
    }
    kql::ColumnTable result;
    result.columns = table.columns;
    result.rows = rows;
    result.data.resize(static_cast<size_t>(table.columns.size()));
    for (size_t i = 0; i + 1 < wanted.size(); ++i) {
        const auto column = static_cast<size_t>(wanted[i]);
        const kql::Type type = table.columns.at(wanted[i]).type;
        result.data[column] = parts[i].size() == 1 ? parts[i].front() : kql::joinedColumns(type, parts[i]);
    }
    const int type = table.index.value(QStringLiteral("Type"), -1);
    if (type >= 0 && (!request.columns || request.columns->contains(QStringLiteral("Type"))))
        result.data[static_cast<size_t>(type)] = kql::ColumnVector::constant(kql::Type::String, kql::Value(table.name), rows);
    return result;
}

QList<QJsonObject> LogStore::rows(const QString& table, const QString& workspaceResourceId) const
{
    const LogTable* schema = logTable(table);
    if (!schema)
        return {};
    LogRead request{table, workspaceResourceId, {}, {}, {}, kql::ticksOf(m_world.now())};
    const std::lock_guard lock(m_mutex);
    live().flush();
    QList<QJsonObject> objects;
    const auto read = assembled(*schema, request, {0, request.now + 2 * kql::kTicksPerDay, request.now});
    for (size_t row = 0; read && row < read->rows; ++row) {
        QJsonObject object;
        for (size_t column = 0; column < read->data.size(); ++column) {
            const kql::Value value = read->at(row, column);
            if (!value.isNull())
                object.insert(read->columns.at(static_cast<qsizetype>(column)).name, kql::toJson(read->columns.at(static_cast<qsizetype>(column)).type, value));
        }
        objects.append(object);
    }
    return objects;
}

} // namespace sandbox
