// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"
#include "rbac/verdict.h"

namespace app {
class Services;
}

namespace cli {

/// Verdicts on each feature: at `scope`, or where that is empty at every scope that fits the feature. Scopes that cannot be listed
/// become messages. A few scopes at a time, so that a large tenant is not asked for everything at once.
QCoro::Task<core::Result<QList<rbac::Verdict>>> checkFeatures(Invocation invocation, app::Services* services,
                                                              QList<rbac::Feature> features, QString scope);

/// Done when all are allowed, CheckFailed when one is denied, ServiceFailed when one could not be decided.
ExitStatus exitStatusOf(const QList<rbac::Verdict>& verdicts);

/// JSON: the verdicts; otherwise a line for each feature and verdict, with the scopes that share it.
QJsonArray verdictRows(const QList<rbac::Verdict>& verdicts, Format format);
QList<Column> verdictColumns();

} // namespace cli
