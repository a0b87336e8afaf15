// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/services/arm/answers.h"

namespace sandbox::arm {

/// What a PUT or PATCH would leave, or why it may not.
struct Draft
{
    QJsonObject resource;
    std::optional<QJsonObject> known; ///< before
    std::optional<Response> refusal;
};

/// Reads the body, merges it with what is there (`replace`: PUT; else PATCH), keeps members that the service owns,
/// checks If-Match, required members, location and the rules of the type.
Draft draftOf(const Call& call, const ResourceType& type, bool replace);

/// Fills in what the service sets on every write: id, name, type, etag, systemData, and what a new resource gets.
void complete(const Call& call, const ResourceType& type, Draft& draft);

/// Answers to If-Match and If-None-Match.
std::optional<Response> checkPreconditions(const Request& request, const std::optional<QJsonObject>& known);

// Rules of single types; called from draftOf with the merged resource.
std::optional<Response> checkAccount(const Call& call, const Draft& draft);
std::optional<Response> checkDeployment(const Call& call, const Draft& draft);
std::optional<Response> checkRaiPolicy(const Call& call, const Draft& draft);
std::optional<Response> checkBlocklistItem(const Draft& draft);
std::optional<Response> checkOnlineEndpoint(const Call& call, const Draft& draft);
std::optional<Response> checkOnlineDeployment(const Call& call, const Draft& draft);
std::optional<Response> checkMetricAlert(const Call& call, const Draft& draft);
std::optional<Response> checkLogAlert(const Call& call, const Draft& draft);
std::optional<Response> checkActionGroup(const Draft& draft);
/// Dates and etag of a written alert rule.
void fillAlertRule(const Call& call, const ResourceType& type, QJsonObject& resource);
/// The same for content filter policies and blocklists: not the system's own, not while something uses them.
std::optional<Response> checkFilterRemoval(const Call& call, const QString& type, const QJsonObject& resource);
/// Whether the resource may go; null when it may.
std::optional<Response> checkRemoval(const Call& call, const ResourceType& type, const QJsonObject& resource);

} // namespace sandbox::arm
