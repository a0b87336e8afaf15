// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/arm/armclient.h"
#include "telemetry/span.h"

#include <QObject>
#include <QUrl>

namespace traces {

/// Where telemetry goes: parts of a connection string.
struct IngestionTarget
{
    QUrl endpoint; ///< "https://westeurope-1.in.applicationinsights.azure.com/"
    QString key;   ///< instrumentation key
};
/// InvalidInput when the text names no key or an address that is neither https nor of this computer.
core::Result<IngestionTarget> targetFrom(const QString& connectionString);

/// Sends spans of the playground to Application Insights (POST /v2.1/track), in batches, through the pipeline. Off until setTarget() or
/// setComponent(); never blocks, keeps at most kMostSpans, and tells what failed. Only spans of questions are sent. Main thread.
class InsightsExporter : public QObject
{
    Q_OBJECT
public:
    static constexpr qsizetype kMostSpans = 2000;
    static constexpr qsizetype kBatch = 100;
    static constexpr int kDelayMs = 3000;

    InsightsExporter(std::shared_ptr<http::Pipeline> pipeline, azure::ArmClient* arm, core::Clock* clock, QObject* parent = nullptr);
    ~InsightsExporter() override;

    /// The component whose connection string is asked of ARM when the first span is to go; an empty id switches off and forgets.
    void setComponent(const QString& resourceId, const QString& tenantId);
    void setTarget(const IngestionTarget& target);
    bool isOn() const { return m_isOn; }
    telemetry::SpanSink sink();
    void add(const telemetry::SpanData& span);
    /// Sends what waits, now.
    void flush();

    qsizetype waiting() const { return m_waiting.size(); }
    qint64 sent() const { return m_sent; }
    qint64 lost() const { return m_lost; } ///< refused, or too many waited
    const core::Error& problem() const { return m_problem; } ///< of the last sending; kind None: it went well

Q_SIGNALS:
    void changed();

private:
    QCoro::Task<> send();
    QCoro::Task<core::Result<IngestionTarget>> findTarget();
    void takeAnswer(const core::Result<http::Response>& answer, const QList<telemetry::SpanData>& batch);

    std::shared_ptr<http::Pipeline> m_pipeline;
    azure::ArmClient* m_arm;
    core::Clock* m_clock;
    core::CancelSource m_cancel;
    QString m_component, m_tenant;
    std::optional<IngestionTarget> m_target;
    QList<telemetry::SpanData> m_waiting;
    bool m_isOn = false, m_isSending = false, m_isPlanned = false;
    qint64 m_sent = 0, m_lost = 0;
    core::Error m_problem;
};

} // namespace traces
