// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QMap>
#include <QString>
#include <algorithm>
#include <functional>
#include <memory>
#include <vector>

namespace sandbox {

namespace simulation {
class Fortnight;
class TrafficCache;
}

/// What Azure Monitor keeps of a metric for one minute.
struct MetricBucket
{
    qint64 count = 0;
    double total = 0;
    double minimum = 0;
    double maximum = 0;

    void add(double value) { merge({1, value, value, value}); }
    void merge(const MetricBucket& other)
    {
        if (other.count == 0)
            return;
        minimum = count == 0 ? other.minimum : std::min(minimum, other.minimum);
        maximum = count == 0 ? other.maximum : std::max(maximum, other.maximum);
        count += other.count;
        total += other.total;
    }
};

/// Names as in the definition ("ModelDeploymentName") and values of one time series.
using MetricDimensions = QMap<QString, QString>;

/// Metrics of the traffic that really went through the data planes, a bucket a minute. Lives as long as the run;
/// minutes older than the service's retention (93 days) are dropped.
class MetricStore
{
public:
    struct Series
    {
        MetricDimensions dimensions;
        QMap<qint64, MetricBucket> minutes;        ///< by minute since 1970
        QMap<qint64, std::vector<double>> samples; ///< of metrics whose percentiles are asked for
    };

    /// `nowMs`: the sandbox's clock.
    explicit MetricStore(std::function<qint64()> nowMs);
    ~MetricStore();

    /// The minute in which the run began.
    qint64 startedMinute() const { return m_started; }
    /// The first capacity that was told for `deploymentId`: simulated traffic is a share of it, so that scaling changes
    /// how busy a deployment is and not what people ask of it.
    int firstCapacity(const QString& deploymentId, int capacity);

    /// Other people's traffic, for metrics; null without a model.
    simulation::TrafficCache* traffic(const std::shared_ptr<const simulation::Fortnight>& fortnight);

    void record(const QString& resourceId, const QString& metric, const MetricDimensions& dimensions, double value);
    /// Also keeps the value itself.
    void recordSample(const QString& resourceId, const QString& metric, const MetricDimensions& dimensions,
                      double value);
    QList<Series> series(const QString& resourceId, const QString& metric) const;

private:
    Series& find(const QString& resourceId, const QString& metric, const MetricDimensions& dimensions);
    qint64 minute() const { return m_now() / 60000; }

    std::function<qint64()> m_now;
    qint64 m_started;
    std::unique_ptr<simulation::TrafficCache> m_traffic;
    QHash<QString, int> m_capacities;
    QHash<QString, QList<Series>> m_series; ///< by lower-case resource id and metric name
};

} // namespace sandbox
