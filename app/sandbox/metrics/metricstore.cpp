// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/metrics/metricstore.h"

#include "sandbox/simulation/trafficcache.h"

namespace sandbox {

namespace {

constexpr qint64 kRetentionMinutes = 93LL * 24 * 60;

QString keyOf(const QString& resourceId, const QString& metric)
{
    return resourceId.toLower() + QLatin1Char('|') + metric.toLower();
}

template <typename Minutes> void forget(Minutes& minutes, qint64 before)
{
    while (!minutes.isEmpty() && minutes.firstKey() < before)
        minutes.erase(minutes.begin());
}

} // namespace

MetricStore::MetricStore(std::function<qint64()> nowMs) : m_now(std::move(nowMs)), m_started(m_now() / 60000) {}

MetricStore::~MetricStore() = default;

simulation::TrafficCache* MetricStore::traffic(const std::shared_ptr<const simulation::Fortnight>& fortnight)
{
    if (!m_traffic && fortnight)
        m_traffic = std::make_unique<simulation::TrafficCache>(fortnight);
    return m_traffic.get();
}

MetricStore::Series& MetricStore::find(const QString& resourceId, const QString& metric,
                                       const MetricDimensions& dimensions)
{
    QList<Series>& all = m_series[keyOf(resourceId, metric)];
    const auto known =
        std::find_if(all.begin(), all.end(), [&](const Series& series) { return series.dimensions == dimensions; });
    if (known == all.end()) {
        all.append(Series{dimensions, {}, {}});
        return all.last();
    }
    forget(known->minutes, minute() - kRetentionMinutes);
    forget(known->samples, minute() - kRetentionMinutes);
    return *known;
}

void MetricStore::record(const QString& resourceId, const QString& metric, const MetricDimensions& dimensions,
                         double value)
{
    find(resourceId, metric, dimensions).minutes[minute()].add(value);
}

void MetricStore::recordSample(const QString& resourceId, const QString& metric, const MetricDimensions& dimensions,
                               double value)
{
    Series& series = find(resourceId, metric, dimensions);
    series.minutes[minute()].add(value);
    series.samples[minute()].push_back(value);
}

int MetricStore::firstCapacity(const QString& deploymentId, int capacity)
{
    const QString key = deploymentId.toLower();
    if (!m_capacities.contains(key))
        m_capacities.insert(key, capacity);
    return m_capacities.value(key);
}

QList<MetricStore::Series> MetricStore::series(const QString& resourceId, const QString& metric) const
{
    return m_series.value(keyOf(resourceId, metric));
}

} // namespace sandbox
