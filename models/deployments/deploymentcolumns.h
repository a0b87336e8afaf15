// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deployments/deploymentrow.h"

namespace deployments {

enum class Column {
    Tenant,
    Subscription,
    ResourceGroup,
    Account,
    Region,
    Deployment,
    Model,
    Version,
    Type,
    Capacity,
    Used,
    Throttled,
    FirstToken,
    Requests,
    Retires,
    DaysLeft,
    Lifecycle,
    UpgradePolicy,
    Spillover,
    ContentFilter,
    Network,
    KeyAuth,
    State,
};
constexpr int kColumnCount = int(Column::State) + 1;

/// Stable name for settings, exports and the command line: "firstToken".
QString columnName(Column column);
/// Heading, translated.
QString columnTitle(Column column);
/// What the heading means and where the number comes from; translated, may be empty.
QString columnHelp(Column column);
/// Whether it is shown before anybody chose.
bool isShownAtFirst(Column column);
bool isNumber(Column column);

/// What the cell says, translated; empty when nothing is known.
QString cellText(const DeploymentRow& row, Column column, const QDateTime& now);
/// A number to sort by; absent values go last in both directions. Only for number columns.
std::optional<double> cellNumber(const DeploymentRow& row, Column column, const QDateTime& now);

} // namespace deployments
