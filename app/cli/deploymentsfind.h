// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/arm/cognitiveclient.h"
#include "cli/connection.h"
#include "deployments/inventoryreader.h"

namespace cli {

/// The current tenant, or with `--all-tenants` every tenant that answers without asking anybody.
QCoro::Task<core::Result<QList<deployments::TenantChoice>>> tenantsAsked(Invocation invocation, app::Services* services);

/// The deployments of the current tenant, or with `--all-tenants` of every tenant that answers without asking anybody. Problems
/// become messages.
QCoro::Task<core::Result<deployments::Inventory>> readInventory(Invocation invocation, app::Services* services, bool measured);

/// The one row that `name` means: a resource id, "account/deployment", or a deployment name that occurs once.
core::Result<deployments::DeploymentRow> findDeployment(const deployments::Inventory& inventory, const QString& name);

/// The model account of this name in the current tenant; NotFound otherwise.
QCoro::Task<core::Result<azure::CognitiveAccount>> findAccount(QString name, app::Services* services);

} // namespace cli
