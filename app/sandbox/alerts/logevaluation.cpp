// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/alerts/logevaluation.h"

#include "kql/kql.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

namespace sandbox::alerts {

namespace {

constexpr qint64 kDay = 1440;
const QString kWorkspaceType = QStringLiteral("Microsoft.OperationalInsights/workspaces");

kql::Ticks ticksOfMinute(qint64 minute)
{
    return kql::ticksOf(QDateTime::fromMSecsSinceEpoch(minute * 60000, Qt::UTC));
}

/// Tables of a stretch of time in order of time, of which each query sees a window.
class WindowSource final : public kql::TableSource
{
public:
    WindowSource(const LogStore& store, const QueryScope& scope) : m_inner(store, scope), m_timeColumn(scope.classic ? QStringLiteral("timestamp") : QStringLiteral("TimeGenerated")) {}

    void setWindow(kql::Ticks from, kql::Ticks to)
    {
        m_from = from;
        m_to = to;
    }
    std::optional<kql::Schema> schema(const QString& name) const override { return m_inner.schema(name); }
    QStringList names() const override { return m_inner.names(); }
    core::Result<kql::ColumnTable> read(const kql::TableRequest& request) const override;

private:
    struct Kept
    {
        std::optional<QStringList> columns;
        kql::ColumnTable table; ///< in order of time
        std::vector<qint64> times;
    };
    static bool covers(const Kept& kept, const kql::TableRequest& request);

    QuerySource m_inner;
    QString m_timeColumn;
    kql::Ticks m_from = 0, m_to = 0;
    mutable std::map<QString, Kept> m_kept;
};

bool WindowSource::covers(const Kept& kept, const kql::TableRequest& request)
{
    if (!kept.columns)
        return true;
    return request.columns && std::all_of(request.columns->begin(), request.columns->end(), [&](const QString& name) { return kept.columns->contains(name); });
}

core::Result<kql::ColumnTable> WindowSource::read(const kql::TableRequest& request) const
{
    const auto known = m_kept.find(request.name);
    if (known == m_kept.end() || !covers(known->second, request)) {
        Kept kept{request.columns, {}, {}};
        if (kept.columns && !kept.columns->contains(m_timeColumn))
            kept.columns->append(m_timeColumn);
        if (kept.columns && known != m_kept.end())
            *kept.columns += *known->second.columns;
        core::Result<kql::ColumnTable> all = m_inner.read({request.name, kept.columns, {}, {}, {}});
        if (!all)
            return all;
        const int column = all->indexOf(m_timeColumn);
        if (column < 0 || !all->data[static_cast<size_t>(column)])
            return all;
        const std::span<const qint64> times = all->data[static_cast<size_t>(column)]->integers();
        std::vector<quint32> order(all->rows);
        std::iota(order.begin(), order.end(), 0);
        std::stable_sort(order.begin(), order.end(), [&](quint32 a, quint32 b) { return times[a] < times[b]; });
        for (const quint32 row : order)
            kept.times.push_back(times[row]);
        kept.table = all->gathered(order);
        m_kept[request.name] = std::move(kept);
    }
    const Kept& kept = m_kept.at(request.name);
    const auto begin = std::lower_bound(kept.times.begin(), kept.times.end(), m_from) - kept.times.begin();
    const auto end = std::lower_bound(kept.times.begin(), kept.times.end(), m_to) - kept.times.begin();
    return kept.table.sliced(static_cast<size_t>(begin), static_cast<size_t>(std::max(begin, end)));
}

/// Rows of one time series of an answer.
struct Group
{
    qint64 rows = 0;
    double sum = 0, least = 0, most = 0;
    qint64 measured = 0;
};

double valueOf(const Group& group, const QString& aggregation)
{
    if (aggregation == QLatin1String("Count"))
        return static_cast<double>(group.rows);
    if (aggregation == QLatin1String("Total"))
        return group.sum;
    if (aggregation == QLatin1String("Minimum"))
        return group.least;
    if (aggregation == QLatin1String("Maximum"))
        return group.most;
    return group.sum / static_cast<double>(group.measured);
}

void take(Group& group, const kql::Value& value)
{
    ++group.rows;
    const double number = value.isReal() ? value.toReal() : static_cast<double>(value.toInteger());
    if (value.isNull() || std::isnan(number))
        return;
    group.least = group.measured == 0 ? number : std::min(group.least, number);
    group.most = group.measured == 0 ? number : std::max(group.most, number);
    group.sum += number;
    ++group.measured;
}

/// Values of each time series of one answer. Counting rows without splitting gives 0 for no row.
QHash<QString, double> measured(const kql::ColumnTable& table, const Criterion& criterion, const QString& target)
{
    QHash<QString, Group> groups;
    const int measure = criterion.measureColumn.isEmpty() ? -1 : table.indexOf(criterion.measureColumn);
    const int resource = criterion.resourceIdColumn.isEmpty() ? -1 : table.indexOf(criterion.resourceIdColumn);
    const auto textAt = [&](size_t row, int column) {
        const kql::Value value = table.at(row, static_cast<size_t>(column));
        return value.isNull() || value.isText() ? value.toText() : QString::number(value.isReal() ? value.toReal() : static_cast<double>(value.toInteger()));
    };
    for (size_t row = 0; row < table.rows; ++row) {
        QList<std::pair<QString, QString>> key{{QStringLiteral("resource"), resource >= 0 ? textAt(row, resource) : target}};
        bool taken = true;
        for (const Dimension& dimension : criterion.dimensions) {
            const int column = table.indexOf(dimension.name);
            const QString value = column >= 0 ? textAt(row, column) : QString();
            taken = taken && dimension.takes(value);
            key.append({dimension.name, value});
        }
        if (taken)
            take(groups[seriesKey(key)], measure >= 0 ? table.at(row, static_cast<size_t>(measure)) : kql::Value());
    }
    const bool counts = criterion.aggregation == QLatin1String("Count");
    if (groups.isEmpty() && counts && criterion.dimensions.isEmpty() && resource < 0)
        groups.insert(seriesKey({{QStringLiteral("resource"), target}}), Group());
    QHash<QString, double> values;
    for (auto it = groups.begin(); it != groups.end(); ++it) {
        if (counts || it->measured > 0)
            values.insert(it.key(), valueOf(*it, criterion.aggregation));
    }
    return values;
}

/// One window's hits, by key.
QHash<QString, double> heldAt(const WindowSource& source, const Rule& rule, qint64 minute)
{
    const Criterion& criterion = rule.criteria.first();
    kql::Options options;
    options.now = QDateTime::fromMSecsSinceEpoch(minute * 60000, Qt::UTC);
    const core::Result<kql::ColumnTable> table = kql::evaluate(criterion.query, source, options);
    if (!table)
        return {};
    QHash<QString, double> held = measured(*table, criterion, rule.scopes.value(0));
    held.removeIf([&](const auto& item) { return !criterion.holds(item.value()); });
    return held;
}

} // namespace

QueryScope scopeOf(World& world, const Rule& rule)
{
    QueryScope scope;
    scope.now = kql::ticksOf(world.now());
    for (const QString& id : rule.scopes) {
        const auto resource = world.estate().resource(id);
        const QString type = resource ? resource->value(QLatin1String("type")).toString() : QString();
        if (type.compare(kWorkspaceType, Qt::CaseInsensitive) == 0) {
            scope.workspaces.append(resource->value(QLatin1String("id")).toString());
        } else if (type.compare(QLatin1String("Microsoft.Insights/components"), Qt::CaseInsensitive) == 0) {
            scope.workspaces.append(resource->value(QLatin1String("properties"))[QLatin1String("WorkspaceResourceId")].toString());
            scope.classic = true;
        } else {
            scope.resourceId = id;
            for (const QJsonObject& workspace : world.estate().resources(kWorkspaceType)) {
                const QString workspaceId = workspace.value(QLatin1String("id")).toString();
                if (world.estate().tenantOf(workspaceId) == world.estate().tenantOf(id))
                    scope.workspaces.append(workspaceId);
            }
        }
    }
    scope.workspaces.removeDuplicates();
    return scope;
}

Hits evaluateLogs(const LogStore& store, const QueryScope& where, const Rule& rule, qint64 from, qint64 to, const std::function<bool()>& ends)
{
    Hits hits;
    if (rule.criteria.isEmpty() || where.workspaces.isEmpty())
        return hits;
    const Criterion& criterion = rule.criteria.first();
    const qint64 range = std::max(rule.window, rule.queryRange);
    const qint64 lead = range + rule.window * (criterion.periods - 1);
    for (qint64 day = from; day < to && !ends(); day += kDay) {
        const qint64 last = std::min(to, day + kDay);
        QueryScope scope = where;
        scope.from = ticksOfMinute(day - lead);
        scope.to = ticksOfMinute(last);
        WindowSource source(store, scope);
        std::map<qint64, QHash<QString, double>> known;
        const auto at = [&](qint64 minute) -> const QHash<QString, double>& {
            const auto found = known.find(minute);
            if (found != known.end())
                return found->second;
            source.setWindow(ticksOfMinute(minute - range), ticksOfMinute(minute));
            return known.emplace(minute, heldAt(source, rule, minute)).first->second;
        };
        for (qint64 minute = (day + rule.frequency - 1) / rule.frequency * rule.frequency; minute < last && !ends(); minute += rule.frequency) {
            const QHash<QString, double> now = at(minute);
            QHash<QString, int> counts;
            for (int period = 0; period < criterion.periods; ++period) {
                const QHash<QString, double>& then = at(minute - period * rule.window);
                for (auto it = then.begin(); it != then.end(); ++it)
                    ++counts[it.key()];
            }
            for (auto it = counts.begin(); it != counts.end(); ++it) {
                if (*it >= criterion.minFailing)
                    hits[it.key()].push_back({minute, now.value(it.key())});
            }
        }
    }
    return hits;
}

} // namespace sandbox::alerts
