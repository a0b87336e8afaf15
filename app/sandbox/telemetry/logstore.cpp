// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/telemetry/logstore.h"

#include "sandbox/telemetry/livelog.h"

namespace sandbox {

namespace {

constexpr qint64 kCacheBytes = 320LL * 1024 * 1024;
constexpr kql::Ticks kTicksPerMinute = 60 * kql::kTicksPerSecond;
constexpr qint64 kEpochMinutes = 621'355'968'000'000'000 / kTicksPerMinute; ///< of 1970
constexpr qint64 kLongestInteraction = 30; ///< minutes: rows begin so long after their interaction at most

qint64 minuteOf(kql::Ticks ticks)
{
    return ticks / kTicksPerMinute - kEpochMinutes;
}

} // namespace

LogStore::LogStore(World& world) : m_world(world) {}

LogStore::~LogStore() = default;

LogStore::Live& LogStore::live() const
{
    if (!m_live)
        m_live = std::make_unique<Live>(m_world.dataDirectory() + QStringLiteral("/telemetry.sqlite"));
    return *m_live;
}

void LogStore::append(const QString& table, const QJsonObject& row, const QString& workspaceResourceId)
{
    const LogTable* schema = logTable(table);
    if (!schema)
        return;
    const std::lock_guard lock(m_mutex);
    live().append(*schema, row, workspaceResourceId.toLower(), kql::ticksOf(m_world.now()));
}

void LogStore::prepare() const
{
    const auto fortnight = m_world.fortnight();
    if (!fortnight)
        return;
    const simulation::TargetMap targets = logTargets(m_world.estate());
    const std::lock_guard lock(m_mutex);
    m_fortnight = fortnight;
    if (!m_feeder)
        m_feeder = std::make_unique<simulation::HistoryFeeder>(fortnight, m_world.historyFile(), targets);
    m_feeder->useTargets(targets);
}

simulation::HistoryFeeder::Progress LogStore::progress() const
{
    const std::lock_guard lock(m_mutex);
    return m_feeder ? m_feeder->progress() : simulation::HistoryFeeder::Progress{};
}

kql::ColumnRef LogStore::cached(const QString& key, quint64 version) const
{
    const auto found = m_index.constFind(key);
    if (found == m_index.constEnd() || (*found)->version != version)
        return {};
    m_chunks.splice(m_chunks.begin(), m_chunks, *found);
    return (*found)->values;
}

void LogStore::remember(const QString& key, quint64 version, const kql::ColumnRef& values) const
{
    if (const auto old = m_index.constFind(key); old != m_index.constEnd()) {
        m_bytes -= (*old)->values->byteSize();
        m_chunks.erase(*old);
        m_index.erase(old);
    }
    m_chunks.push_front({key, version, values});
    m_index.insert(key, m_chunks.begin());
    m_bytes += values->byteSize();
    while (m_bytes > kCacheBytes && m_chunks.size() > 1) {
        m_bytes -= m_chunks.back().values->byteSize();
        m_index.remove(m_chunks.back().key);
        m_chunks.pop_back();
    }
}

/// Days of a file that may hold rows of the request. A day that still grows has another version each time it grew.
std::vector<LogStore::Day> LogStore::daysOf(const LogRead& request, kql::Ticks from, kql::Ticks to) const
{
    std::vector<Day> days;
    const qint64 last = to / kql::kTicksPerDay;
    if (m_simulated) {
        const qint64 first = (m_fortnight->firstMinute() + kEpochMinutes) / 1440;
        const qint64 today = request.now / kql::kTicksPerDay;
        for (qint64 day = std::max(first, from / kql::kTicksPerDay); day <= std::min(last, today); ++day) {
            const bool grows = day >= m_feeder->settledDay() + kEpochMinutes / 1440;
            days.push_back({true, day, grows ? static_cast<quint64>(m_feeder->through()) : 0});
        }
    }
    for (const auto& [day, count] : live().days(request.table)) {
        if (day >= from / kql::kTicksPerDay && day <= last)
            days.push_back({false, day, count});
    }
    return days;
}

std::vector<kql::ColumnRef> LogStore::columnsOf(const LogTable& table, const LogRead& request, const Day& day, const std::vector<int>& wanted) const
{
    std::vector<kql::ColumnRef> columns(wanted.size());
    LogFile::Selection selection{request.workspaceId.toLower(), day.day * kql::kTicksPerDay, (day.day + 1) * kql::kTicksPerDay, {}};
    const QString prefix = QStringLiteral("%1|%2|%3|%4|").arg(day.simulated ? QStringLiteral("s") : QStringLiteral("l"), selection.workspace, table.name).arg(day.day);
    std::vector<size_t> missing;
    for (size_t i = 0; i < wanted.size(); ++i) {
        columns[i] = cached(prefix + QString::number(wanted[i]), day.version);
        if (!columns[i]) {
            missing.push_back(i);
            selection.columns.push_back(wanted[i]);
        }
    }
    if (missing.empty())
        return columns;
    const std::vector<kql::ColumnRef> read = (day.simulated ? *m_simulated : live().reader()).read(table, selection);
    for (size_t i = 0; i < missing.size(); ++i) {
        columns[missing[i]] = read[i];
        remember(prefix + QString::number(wanted[missing[i]]), day.version, read[i]);
    }
    return columns;
}

core::Result<kql::ColumnTable> LogStore::read(const LogRead& request) const
{
    const LogTable& table = *logTable(request.table);
    const kql::Ticks visible = request.now - m_delay * 10'000;
    const kql::Ticks from = request.from.value_or(0);
    const kql::Ticks to = std::max<kql::Ticks>(0, request.to.value_or(request.now + 2 * kql::kTicksPerDay));
    simulation::HistoryFeeder* feeder = nullptr;
    {
        const std::lock_guard lock(m_mutex);
        feeder = m_feeder.get();
    }
    const bool simulated = feeder && feeder->ensure(minuteOf(from) - kLongestInteraction, minuteOf(to) + 1, minuteOf(request.now));
    const std::lock_guard lock(m_mutex);
    if (simulated)
        openSimulated();
    live().flush();
    return assembled(table, request, {from, to, visible});
}

void LogStore::openSimulated() const
{
    if (m_simulated)
        return;
    m_simulated = std::make_unique<LogFile>();
    if (!m_simulated->open(m_feeder->path(), LogFile::Safety::Rebuildable))
        m_simulated.reset();
}

std::map<qint64, QuantileSketch> LogStore::durations(const QString& table, const LogFile::RollupWindow& window) const
{
    std::map<qint64, QuantileSketch> bins;
    const std::lock_guard lock(m_mutex);
    live().flush();
    live().reader().rollup(table, window, bins);
    if (m_simulated)
        m_simulated->rollup(table, window, bins);
    return bins;
}

void LogStore::interrupt()
{
    const std::lock_guard lock(m_mutex);
    if (m_feeder)
        m_feeder->stop();
}

void LogStore::close()
{
    const std::lock_guard lock(m_mutex);
    m_feeder.reset();
    m_live.reset();
}

} // namespace sandbox
