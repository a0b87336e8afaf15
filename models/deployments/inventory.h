// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/arm/cognitiveclient.h"
#include "core/result.h"
#include "deployments/deploymentrow.h"

#include <QJsonObject>

namespace deployments {

/// What could not be read, and of whom, so that a gap is never taken for "nothing there".
struct InventoryProblem
{
    QString tenantId;
    core::Error error; ///< target: the first resource that it happened with
    int count = 1;     ///< how often
};

/// Adds what failed while reading `about`; the same failure of the same tenant is counted instead of said again.
void addProblem(QList<InventoryProblem>& problems, const QString& tenantId, core::Error error, const QString& about);

/// All deployments of the tenants asked, at one moment.
struct Inventory
{
    QDateTime takenAt; ///< UTC; invalid: never
    QList<DeploymentRow> rows;
    QList<InventoryProblem> problems;
    QHash<QString, QList<azure::ModelOffer>> offers; ///< by offersKey(); of this reading only, not kept in the file
};

/// Where Inventory keeps what a region offers to a tenant. The list is the same for each of its subscriptions as far as versions and
/// their retirement go, and with a thousand entries too long to be read for all of them.
QString offersKey(const QString& tenantId, const QString& region);

/// The file form of a snapshot, without measurements' problems. Unknown members are ignored when read.
QJsonObject toJson(const Inventory& inventory);
/// MalformedResponse when it is not such a document; `target` names the file.
core::Result<Inventory> inventoryFromJson(const QJsonObject& document, const QString& target);
/// One row as an export and the command line give it: camelCase, absent measurements left out.
QJsonObject toJson(const DeploymentRow& row, const QDateTime& now);

/// All rows as an indented JSON array, for a file.
QByteArray toJsonText(const QList<DeploymentRow>& rows, const QDateTime& now);

/// One difference of a deployment between two snapshots.
struct InventoryChange
{
    enum class Kind { Added, Removed, Changed };
    Kind kind = Kind::Changed;
    DeploymentRow row; ///< as it is now, or as it last was
    /// For Changed: member name as in the JSON form, text before, text after.
    struct Member
    {
        QString name, before, after;
    };
    QList<Member> members;
};

/// What was added, removed or configured differently from `before` to `after`, by resource id; measurements do not count. Tenants
/// that `after` could not read are left out, so that an unreachable tenant is not reported as deleted.
QList<InventoryChange> changesBetween(const Inventory& before, const Inventory& after);

} // namespace deployments
