// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "traces/collector.h"
#include "traces/insightsexporter.h"
#include "traces/spanmemory.h"

namespace app {
class Services;
}
namespace logs {
class Workbench;
}
namespace monitoring {
class Focus;
}
namespace settings {
class Settings;
}

namespace desktop {

/// What the playground's questions leave behind: spans in memory, and in the Application Insights resource of the system in focus when
/// the settings say so. Also the collector for programs on this computer. Main thread.
class OwnSpans : public QObject
{
    Q_OBJECT
public:
    OwnSpans(app::Services* services, settings::Settings* settings, QObject* parent = nullptr);
    /// Where to look for the Application Insights resource; both outlive this object.
    void follow(logs::Workbench* workbench, monitoring::Focus* focus);

    telemetry::SpanSink sink();
    bool capturesContent() const;
    traces::SpanMemory* memory() { return &m_memory; }
    traces::InsightsExporter* exporter() { return &m_exporter; }
    traces::OtlpCollector* collector() { return &m_collector; }

Q_SIGNALS:
    /// Something that a person should know: why nothing is sent.
    void noted(const QString& sentence);

private:
    void chooseComponent();
    void tellProblem();

    settings::Settings* m_settings;
    logs::Workbench* m_workbench = nullptr;
    monitoring::Focus* m_focus = nullptr;
    traces::SpanMemory m_memory;
    traces::InsightsExporter m_exporter;
    traces::OtlpCollector m_collector;
    QString m_told;
};

} // namespace desktop
