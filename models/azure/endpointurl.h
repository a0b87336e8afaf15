// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUrl>

namespace azure {

/// `base` (with or without a trailing slash) followed by `path` (with a leading slash, already percent-encoded, may carry a
/// query), plus `api-version` when `apiVersion` is not empty. Services hang behind any prefix.
QUrl endpointUrl(const QUrl& base, const QString& path, const QString& apiVersion = {});

/// One path segment, percent-encoded.
QString segment(const QString& text);

} // namespace azure
