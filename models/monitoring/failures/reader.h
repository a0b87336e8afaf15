// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/monitor/logsclient.h"
#include "azure/monitor/metricsclient.h"
#include "monitoring/failures/judge.h"
#include "monitoring/focus.h"
#include "monitoring/queryscheduler.h"
#include "monitoring/systems.h"

namespace monitoring::failures {

/// What is to be read.
struct FailureOrder
{
    Look look;     ///< range and filters; `system` is not looked at
    System system; ///< what it is asked of
    ModeCatalogue rules;
    Urgency urgency = Urgency::Visible;
};

/// Counts failure modes: five queries, what is logged at all once in a quarter of an hour, and the utilisation of provisioned deployments.
/// At most four questions run at a time. Main thread; outlives its tasks.
class FailureReader : public QObject
{
    Q_OBJECT
public:
    struct Parts
    {
        std::shared_ptr<http::Pipeline> pipeline;
        azure::CloudProfile cloud;
        azure::ArmClient* arm = nullptr;
        core::Clock* clock = nullptr;
        QueryScheduler* scheduler = nullptr; ///< shared with the other readers of this program
    };
    explicit FailureReader(Parts parts, QObject* parent = nullptr);
    ~FailureReader() override;

    /// Never fails: what went wrong is in the report.
    QCoro::Task<FailureReport> read(FailureOrder order, core::CancelToken cancel);
    /// The newest occurrences of a mode, at most `most`; without what people and models wrote.
    QCoro::Task<core::Result<QList<Example>>> examples(FailureOrder order, QString mode, int most, core::CancelToken cancel);
    /// What was captured of one span. Only on a person's wish.
    QCoro::Task<core::Result<ExampleContent>> content(System system, Example example, core::CancelToken cancel);
    QCoro::Task<core::Result<QList<SourceQuality>>> quality(FailureOrder order, core::CancelToken cancel);
    core::Clock* clock() const { return m_parts.clock; }

private:
    struct Reading;
    using ReadingRef = std::shared_ptr<Reading>;
    ReadingRef begin(const FailureOrder& order, const core::CancelToken& cancel);
    QCoro::Task<azure::LogsOutcome> ask(ReadingRef reading, QString query, QDateTime from);
    QCoro::Task<> count(ReadingRef reading, QString name);
    QCoro::Task<> readFacts(ReadingRef reading);
    QCoro::Task<> readUtilisation(ReadingRef reading);
    QCoro::Task<> readAccount(ReadingRef reading, SystemResource account);

    struct Facts
    {
        QDateTime readAt;
        LogFacts facts;
        System system; ///< with details
    };
    Parts m_parts;
    azure::LogsClient m_logs;
    azure::MetricsClient m_metrics;
    QHash<QString, Facts> m_facts; ///< by id of the system
    core::CancelSource m_end;
};

/// What the answer of readiness.kql and the diagnostic settings of a system say is logged. Pure.
LogFacts factsFrom(const kql::ColumnTable& table, const System& system);

} // namespace monitoring::failures
