// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/monitor/logsclient.h"

namespace azure::logs {

// The JSON and headers of the query API, apart from the tables (logsreader.h).

/// Address of a query: …/v1/workspaces/{id}/query, …/search, or …/v1/apps/{id}/query.
QUrl urlOf(const CloudProfile& cloud, const LogsQuestion& question);
/// Body of the POST.
QJsonObject writeQuestion(const LogsQuestion& question);
/// The Prefer header: "wait=180,include-statistics=true,include-render=true".
QByteArray preferOf(const LogsQuestion& question);

/// Error of a refused query: the innermost message becomes the message, its code the code.
core::Error errorOf(const http::Response& response, const QDateTime& now);
/// PartialError and the like beside the tables; nothing when `error` is empty.
std::optional<core::Error> partialError(const QJsonObject& error);
/// Where the query is wrong: from the innermost error's line and pos, or from its sentence. Services count positions from 0.
std::optional<QueryPlace> placeOf(const QJsonObject& error, const QString& query);

} // namespace azure::logs
