// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/appconfiguration/appconfigurationclient.h"
#include "http/pager.h"

namespace azure::appconfigurationwire {

/// The one place that knows the JSON of Azure App Configuration (REST reference, api-version 2023-11-01).

QJsonObject writeSetting(const ConfigurationSetting& setting);
core::Result<ConfigurationSetting> readSetting(const QJsonObject& body, const QString& host);
/// `{"items": [...], "@nextLink": "/kv?..."}`: links begin at the host.
http::PageReader pages();
/// `application/problem+json` {type, title, name, detail, status}, and the refusals without a body.
core::Error errorOf(const http::Response& response, const QDateTime& now);

} // namespace azure::appconfigurationwire
