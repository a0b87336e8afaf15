// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/message.h"

#include <QJsonObject>

namespace http {

/// Error of a non-2xx response: reads the envelopes of ARM, Azure OpenAI, AI Search, Log Analytics, prompt flow and the older
/// `{"Code","Message"}` form (contracts: error envelopes), request id, retry-after-ms / Retry-After (seconds or HTTP date, RFC
/// 9110 §10.2.3), claims of WWW-Authenticate. HTML bodies never become the message: MalformedResponse or the kind of the status.
core::Error errorOf(const Response& response, const QDateTime& now);

/// What the service asked to wait: retry-after-ms, x-ms-retry-after-ms, Retry-After in seconds or as a date.
std::optional<core::Milliseconds> retryAfterOf(const Headers& headers, const QDateTime& now);

/// response.body as a JSON object when 2xx, else errorOf().
core::Result<QJsonObject> jsonOf(const core::Result<Response>& response, const QDateTime& now);

} // namespace http
