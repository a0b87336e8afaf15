// SPDX-License-Identifier: GPL-3.0-or-later
// The systems as pages keep and look them up; systems.cpp reads them.
#include "monitoring/systems.h"

#include <QPointer>
#include <algorithm>

namespace monitoring {

bool SystemResource::sends(const QString& category) const
{
    return categories.contains(category, Qt::CaseInsensitive) || categories.contains(QLatin1String("allLogs"), Qt::CaseInsensitive);
}

QString System::label() const
{
    return tenant.isEmpty() ? name : name + QStringLiteral(" · ") + tenant;
}

QList<SystemResource> System::ofType(const QString& type) const
{
    QList<SystemResource> found;
    for (const SystemResource& resource : resources) {
        if (resource.type.compare(type, Qt::CaseInsensitive) == 0) {
            found << resource;
        }
    }
    return found;
}

Systems::Systems(azure::ArmClient* arm, std::function<QList<logs::TenantChoice>()> tenants, QObject* parent)
    : QObject(parent), m_arm(arm), m_tenants(std::move(tenants))
{
}

Systems::~Systems()
{
    blockSignals(true); // who listens may be going, too
    m_cancel.cancel();
}

void Systems::open()
{
    if (!m_isFilled && !m_isReading) {
        refresh();
    }
}

void Systems::refresh()
{
    m_cancel.cancel();
    m_cancel = core::CancelSource();
    m_isReading = true;
    Q_EMIT changed();
    read(m_cancel.token());
}

const System* Systems::find(const QString& id) const
{
    for (const System& system : m_systems) {
        if (id.isEmpty() || system.id.compare(id, Qt::CaseInsensitive) == 0) {
            return &system;
        }
    }
    return nullptr;
}

QCoro::Task<> Systems::read(core::CancelToken cancel)
{
    const QPointer<Systems> guard(this);
    const auto reader = std::make_unique<SystemReader>(m_arm);
    http::CallContext context;
    context.cancel = cancel;
    const QList<logs::TenantChoice> tenants = m_tenants();
    const core::Result<SystemReport> report = co_await reader->read(tenants, context);
    if (!guard || cancel.isCancelled()) {
        co_return;
    }
    m_isReading = false;
    m_error = core::Error{};
    if (report) {
        m_systems = report->systems;
        m_problems = report->problems;
        m_isFilled = true;
    } else {
        m_error = report.error();
    }
    Q_EMIT changed();
}

const System* Systems::ownerOf(const QString& resourceId) const
{
    return systemOf(m_systems, resourceId);
}

const System* systemOf(const QList<System>& systems, const QString& resourceId)
{
    const auto isOf = [&resourceId](const QString& scope) {
        return !scope.isEmpty() && resourceId.startsWith(scope, Qt::CaseInsensitive) && (resourceId.size() == scope.size() || resourceId.at(scope.size()) == QLatin1Char('/'));
    };
    for (const System& system : systems) {
        const bool isOwn = isOf(system.workspace.resourceId) || (system.application && isOf(system.application->resourceId));
        if (isOwn || std::any_of(system.resources.begin(), system.resources.end(), [&](const SystemResource& resource) { return isOf(resource.id); })) {
            return &system;
        }
    }
    for (const System& system : systems) {
        if (std::any_of(system.resourceGroups.begin(), system.resourceGroups.end(), isOf)) {
            return &system;
        }
    }
    return nullptr;
}

const System* findSystem(const QList<System>& systems, const QString& name)
{
    for (const System& system : systems) {
        for (const QString& known : {system.name, system.workspace.name, system.workspace.id, system.id}) {
            if (known.compare(name, Qt::CaseInsensitive) == 0) {
                return &system;
            }
        }
    }
    return nullptr;
}

} // namespace monitoring
