// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/services/appconfig/filter.h"
#include "sandbox/world.h"

namespace sandbox::appconfig {

/// The service's spelling of things (REST reference of Azure App Configuration, data plane).

/// `application/problem+json`; `name` is the parameter or key that it is about.
Response problem(int status, const QString& type, const QString& title, const QString& name = {}, const QString& detail = {});
Response invalidArgument(const BadArgument& argument);
Response throttled(int retryAfterMs);

/// All members, or those of `$select`.
QJsonObject shown(const KeyValue& state, const QStringList& select = {});
QJsonObject shown(const Snapshot& snapshot, const QStringList& select = {});
/// A key-value with ETag and Last-Modified.
Response single(const KeyValue& state, const QStringList& select = {});
/// `application/vnd.microsoft.appconfig.<kind>+json`.
Response document(int status, const char* kind, const QJsonObject& body);

/// "2017-12-05T02:41:26+00:00".
QString moment(const QDateTime& time);
QByteArray httpDate(const QDateTime& time);
/// An HTTP date (RFC 9110) or ISO 8601, as Accept-Datetime carries it; invalid for anything else.
QDateTime parseMoment(const QByteArray& text);

/// Whether an If-Match or If-None-Match field names `etag`; an empty etag stands for what does not exist.
bool names(const QByteArray& field, const QString& etag);

} // namespace sandbox::appconfig
