// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/message.h"

namespace http {

/// For log lines: no user info, no fragment, and only harmless query values (api-version, paging numbers) are shown.
QString loggableUrl(const QUrl& url);

/// "name=value" of the response headers that may be logged (request ids, retry and rate-limit facts, region).
QString loggableHeaders(const Headers& headers);

/// For the inspector: everything except values that are secrets by their name (sig, code, key, token, ...).
QUrl recordableUrl(const QUrl& url);
/// Authorization, cookies, keys and the header that `credential` names are masked; the rest stays.
Headers recordableHeaders(const Headers& headers, const Credential& credential);
/// Masks the values of JSON members and form fields that are secrets by their name. `url` tells listKeys-like calls, whose
/// generic member names ("key", "token") count as secrets too.
QByteArray recordableBody(const QByteArray& body, const QUrl& url);

} // namespace http
