// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/monitor/alertsclient.h"
#include "azure/monitor/logsclient.h"
#include "azure/monitor/metricsclient.h"
#include "series/timeseries.h"

#include <QMap>
#include <QObject>

namespace monitoring {

/// One alert that a rule would have fired.
struct AlertFiring
{
    QDateTime from, to; ///< UTC; `to` invalid: still fired at the end
    QMap<QString, QString> dimensions; ///< of the time series; untrusted
    double value = 0;   ///< when it fired
    bool isStateless = false; ///< the rule does not resolve: one alert an evaluation
};

/// What a rule measured at each evaluation, for one time series.
struct AlertValues
{
    QString name; ///< dimensions joined; empty for the only one
    QMap<QString, QString> dimensions;
    std::shared_ptr<const series::TimeSeries> points; ///< x: milliseconds of the evaluation; NaN: not measured
};

/// What a rule would have done.
struct BackTest
{
    QDateTime from, to; ///< evaluations in [from, to)
    qint64 evaluations = 0;
    QList<AlertFiring> firings; ///< newest first
    QList<AlertValues> series;  ///< most firings first
    double threshold = 0;
    QString remark; ///< one sentence on what was not looked at; may be empty
    /// "It would have fired 3 times in 7 days, for 2 h 10 min altogether."
    QString sentence() const;
};

/// Evaluations as one time series: minute since 1970 -> value, only where something was measured.
using EvaluatedValues = QMap<qint64, double>;

/// Whether a value meets the condition.
bool holds(const azure::AlertCriterion& criterion, double value);
/// Evaluations without the condition after which the service resolves an alert.
int healthyToResolve(const azure::AlertRule& rule);
/// What fires for one time series, as the service does it: from the first evaluation that holds until enough do not. Times are the
/// rule's evaluations in [from, to), minutes. Pure.
QList<AlertFiring> firingsOf(const azure::AlertRule& rule, const EvaluatedValues& values, qint64 from, qint64 to);

/// Asks the same values that a rule looks at and says what it would have done. Metric rules: the metrics of its resource a minute each.
/// Log rules: one query for all windows. Main thread; outlives its tasks.
class BackTester
{
public:
    struct Parts
    {
        std::shared_ptr<http::Pipeline> pipeline;
        azure::CloudProfile cloud;
        azure::ArmClient* arm = nullptr;
        core::Clock* clock = nullptr;
    };
    explicit BackTester(Parts parts);

    /// `to` is cut to the last whole minute. InvalidInput when the rule is of a kind that cannot be evaluated here.
    QCoro::Task<core::Result<BackTest>> run(azure::AlertRule rule, QDateTime from, QDateTime to, core::CancelToken cancel);

private:
    QCoro::Task<core::Result<BackTest>> runMetric(std::shared_ptr<const azure::AlertRule> rule, QDateTime from, QDateTime to, core::CancelToken cancel);
    QCoro::Task<core::Result<BackTest>> runLog(std::shared_ptr<const azure::AlertRule> rule, QDateTime from, QDateTime to, core::CancelToken cancel);
    QCoro::Task<core::Result<azure::LogsScope>> scopeOf(std::shared_ptr<const azure::AlertRule> rule, core::CancelToken cancel);

    Parts m_parts;
    azure::LogsClient m_logs;
    azure::MetricsClient m_metrics;
    QHash<QString, azure::LogsScope> m_scopes; ///< by resource id
};

/// One back-test after another for a view. Main thread; the tester outlives it.
class BackTestRun : public QObject
{
    Q_OBJECT
public:
    explicit BackTestRun(BackTester* tester, QObject* parent = nullptr) : QObject(parent), m_tester(tester) {}
    ~BackTestRun() override;
    /// Gives up what runs and begins anew.
    void start(const azure::AlertRule& rule, const QDateTime& from, const QDateTime& to);
    void cancel();
    bool isRunning() const { return m_isRunning; }

Q_SIGNALS:
    void finished(const core::Result<monitoring::BackTest>& test);

private:
    QCoro::Task<> run(azure::AlertRule rule, QDateTime from, QDateTime to, int sequence);

    BackTester* m_tester;
    core::CancelSource m_cancel;
    int m_sequence = 0;
    bool m_isRunning = false;
};

} // namespace monitoring
