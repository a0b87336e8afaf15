// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUrl>

namespace http {

/// Scheme, host and port (with the scheme's default) are the same (RFC 6454 §5). Invalid URLs have no origin.
bool sameOrigin(const QUrl& a, const QUrl& b);
/// "https://host:443" in lower case, for grouping.
QString originKey(const QUrl& url);
/// localhost, *.localhost, 127.0.0.0/8 and ::1.
bool isLoopback(const QUrl& url);

} // namespace http
