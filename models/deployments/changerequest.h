// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deployments/draft.h"

namespace deployments {

/// One request that changes something in ARM, complete enough to be shown, copied, sent and journalled. What is previewed is what is
/// sent.
struct ChangeRequest
{
    QString action;   ///< "deployments.create", "deployments.update", "deployments.delete" ...
    QByteArray method;
    QString resourceId;
    QString apiVersion;
    QString tenantId;
    QJsonObject body;   ///< empty for DELETE
    QJsonObject before; ///< the resource as it was when the change was planned; empty for a new one
    QString title;      ///< one translated sentence for lists: "Scale chat to 50"
};

/// `before` is the resource's JSON as ARM sent it.
ChangeRequest createChange(const DeploymentDraft& draft);
ChangeRequest updateChange(const DeploymentRow& row, const QJsonObject& before, const DeploymentDraft& draft);
/// Whether sending it would leave the resource as it was.
bool changesNothing(const ChangeRequest& change);
ChangeRequest deleteChange(const DeploymentRow& row, const QJsonObject& before);

/// What is compared between preview and sending: a resource without what the service maintains (state, dates, etag, limits).
QJsonObject configurationOf(const QJsonObject& resource);

/// One line of a unified view of two JSON texts.
struct DiffLine
{
    enum class Kind { Same, Added, Removed };
    Kind kind = Kind::Same;
    QString text;
    friend bool operator==(const DiffLine&, const DiffLine&) = default;
};
/// Line-by-line difference of the indented forms with sorted members; the shortest edit script.
QList<DiffLine> diffOf(const QJsonObject& before, const QJsonObject& after);
/// The change as a difference of configurations; a deletion removes every line.
QList<DiffLine> diffOf(const ChangeRequest& change);

/// The same change for a terminal or a repository. Quoted for a POSIX shell; curl's takes the token from `az` at run time, so that
/// no token is ever copied. `arm` is the cloud's Resource Manager URL.
QString asAz(const ChangeRequest& change, const QString& arm);
QString asCurl(const ChangeRequest& change, const QString& arm);
/// Empty for deletions, which Bicep has not.
QString asBicep(const ChangeRequest& change);

} // namespace deployments
