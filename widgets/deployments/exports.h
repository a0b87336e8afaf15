// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deployments/deploymenttable.h"
#include "core/result.h"

namespace widgets::deployments {

/// Writes rows as CSV, or as JSON when the name ends so; replaces the file as a whole. Storage when that fails.
core::Result<void> writeRows(const QString& path, const QList<::deployments::DeploymentRow>& rows,
                             const QList<::deployments::Column>& columns, const QDateTime& now);

} // namespace widgets::deployments
