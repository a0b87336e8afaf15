// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/ownspans.h"

#include "common/services.h"
#include "logs/workbench.h"
#include "monitoring/focus.h"
#include "settings/settings.h"

namespace desktop {

namespace {

const QString kExport = QStringLiteral("playground.exportSpans");
const QString kContent = QStringLiteral("playground.captureContent");

} // namespace

OwnSpans::OwnSpans(app::Services* services, settings::Settings* settings, QObject* parent)
    : QObject(parent), m_settings(settings), m_exporter(services->pipeline(), services->arm(), &core::SystemClock::instance())
{
    connect(m_settings, &settings::Settings::changed, this, [this](const QString& key) {
        if (key == kExport) {
            chooseComponent();
        }
    });
    connect(&m_exporter, &traces::InsightsExporter::changed, this, &OwnSpans::tellProblem);
}

void OwnSpans::follow(logs::Workbench* workbench, monitoring::Focus* focus)
{
    m_workbench = workbench;
    m_focus = focus;
    connect(workbench, &logs::Workbench::changed, this, &OwnSpans::chooseComponent);
    connect(focus, &monitoring::Focus::changed, this, &OwnSpans::chooseComponent);
    chooseComponent();
}

telemetry::SpanSink OwnSpans::sink()
{
    return [memory = m_memory.sink(), exporter = m_exporter.sink()](const telemetry::SpanData& span) {
        memory(span);
        exporter(span);
    };
}

bool OwnSpans::capturesContent() const
{
    return m_settings->isOn(kContent);
}

/// The resource that writes to the workspace in focus, or the first one.
void OwnSpans::chooseComponent()
{
    if (!m_workbench || !m_settings->isOn(kExport)) {
        m_exporter.setComponent({}, {});
        return;
    }
    if (!m_workbench->isFilled()) {
        m_workbench->open(); // changed() comes when the resources are known
        return;
    }
    const logs::ScopeChoice* chosen = nullptr;
    for (const logs::ScopeChoice& scope : m_workbench->scopes()) {
        const bool isComponent = scope.scope.kind == azure::LogsScope::Kind::Application;
        const bool isInFocus = scope.workspaceId.compare(m_focus->look().system, Qt::CaseInsensitive) == 0;
        if (isComponent && (!chosen || isInFocus)) {
            chosen = &scope;
        }
    }
    if (!chosen) {
        Q_EMIT noted(tr("Traces are not sent: no Application Insights resource can be seen with this account."));
    }
    m_exporter.setComponent(chosen ? chosen->scope.resourceId : QString(), chosen ? chosen->scope.tenantId : QString());
}

void OwnSpans::tellProblem()
{
    const core::Error& problem = m_exporter.problem();
    const QString sentence = problem.kind == core::ErrorKind::None ? QString() : tr("Traces of the playground could not be sent. %1").arg(core::explain(problem).sentence);
    if (!sentence.isEmpty() && sentence != m_told) {
        Q_EMIT noted(sentence);
    }
    m_told = sentence;
}

} // namespace desktop
