// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/monitor/logsclient.h"

namespace logs {

// A query as something to paste elsewhere. Texts are quoted for a POSIX shell; none holds a token: curl fetches one through az.

/// `az monitor log-analytics query …`, or `az monitor app-insights query …`.
QString asAz(const azure::LogsQuestion& question);
/// `curl` with a token from `az account get-access-token`.
QString asCurl(const azure::LogsQuestion& question, const azure::CloudProfile& cloud);
/// Address of the query in the portal's Logs blade; empty where the cloud has no portal or the resource is unknown.
QString asPortalLink(const azure::LogsQuestion& question, const azure::CloudProfile& cloud);

} // namespace logs
