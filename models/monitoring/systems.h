// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "logs/scopes.h"

#include <QObject>
#include <memory>
#include <optional>

namespace monitoring {

/// A deployment of a model account or of an online endpoint.
struct SystemDeployment
{
    QString id, name, model, sku;
    int capacity = 0;
    bool isProvisioned() const { return sku.contains(QLatin1String("Provisioned"), Qt::CaseInsensitive); }
};

/// A resource that belongs to a system.
struct SystemResource
{
    QString id, name, type, kind, location; ///< type in lower case
    // Known after SystemReader::withDetails():
    bool areSettingsKnown = false, areDeploymentsKnown = false;
    QStringList categories; ///< log categories (and "allLogs") that its diagnostic settings send to the system's workspace
    QList<SystemDeployment> deployments;
    bool sends(const QString& category) const;
};

/// A gen-AI application as its operators see it: one workspace, the Application Insights component that writes to it, and the model
/// accounts, search services, endpoints, gateways and web apps around it.
struct System
{
    QString id;   ///< resource id of the workspace, lower case: what Look::system holds
    QString name; ///< "contoso-chat": the component's name, or the workspace's, without the usual prefix
    QString tenant; ///< its name
    azure::LogsScope workspace;
    std::optional<azure::LogsScope> application;
    QStringList resourceGroups; ///< full ids, lower case: the workspace's and the component's
    QList<SystemResource> resources;
    bool areDetailsKnown = false;

    QString label() const;
    /// Of `type`, without case.
    QList<SystemResource> ofType(const QString& type) const;
};

struct SystemReport
{
    QList<System> systems; ///< with an Application Insights component first, then by name
    QList<core::Error> problems; ///< tenants that did not answer; target names them
};

/// Finds the systems of the signed-in tenants through Azure Resource Manager; tenants are never mixed. Main thread; the client outlives the
/// tasks.
class SystemReader
{
public:
    explicit SystemReader(azure::ArmClient* arm) : m_arm(arm) {}
    /// An Error only on cancel or when every tenant failed.
    QCoro::Task<core::Result<SystemReport>> read(QList<logs::TenantChoice> tenants, http::CallContext context);
    /// Fills in diagnostic settings and deployments of the system's resources. What may not be read stays unknown.
    QCoro::Task<System> withDetails(System system, http::CallContext context);

private:
    QCoro::Task<core::Result<QList<System>>> readTenant(logs::TenantChoice tenant, http::CallContext context);
    QCoro::Task<> placeStray(std::shared_ptr<QList<System>> systems, SystemResource stray, QString tenantId, http::CallContext context);
    QCoro::Task<> readEndpoints(std::shared_ptr<QList<System>> systems, qsizetype index, QString mlWorkspaceId, http::CallContext context);
    QCoro::Task<> readDeployments(std::shared_ptr<System> system, qsizetype index, http::CallContext context);
    QCoro::Task<> readSettings(std::shared_ptr<System> system, qsizetype index, http::CallContext context);
    azure::ArmClient* m_arm;
};

/// The systems, read once and again on wish, for pages. Main thread.
class Systems : public QObject
{
    Q_OBJECT
public:
    Systems(azure::ArmClient* arm, std::function<QList<logs::TenantChoice>()> tenants, QObject* parent = nullptr);
    ~Systems() override;

    /// Reads them, unless they were read or are being read.
    void open();
    void refresh();
    bool isReading() const { return m_isReading; }
    bool isFilled() const { return m_isFilled; }
    const QList<System>& all() const { return m_systems; }
    /// By workspace resource id, without case; the first one for an empty id; null when there is none.
    const System* find(const QString& id) const;
    /// The system that a resource belongs to; null when it is none's.
    const System* ownerOf(const QString& resourceId) const;
    const core::Error& error() const { return m_error; } ///< kind None: none
    const QList<core::Error>& problems() const { return m_problems; }

Q_SIGNALS:
    void changed();

private:
    QCoro::Task<> read(core::CancelToken cancel);

    azure::ArmClient* m_arm;
    std::function<QList<logs::TenantChoice>()> m_tenants;
    QList<System> m_systems;
    QList<core::Error> m_problems;
    core::Error m_error;
    core::CancelSource m_cancel;
    bool m_isReading = false, m_isFilled = false;
};

/// The system that `name` means (its name, the workspace's name, id or resource id, without case); null when there is none.
const System* findSystem(const QList<System>& systems, const QString& name);

/// The system that has the resource, or something that it lies in; otherwise one that shares its resource group; null when there is none.
const System* systemOf(const QList<System>& systems, const QString& resourceId);

} // namespace monitoring
