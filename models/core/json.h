// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QJsonArray>
#include <QJsonObject>

namespace core::json {

/// Parses an object; MalformedResponse with the byte offset and the first characters when it is not one.
/// `target` names who sent it (a host or a file).
Result<QJsonObject> parseObject(const QByteArray& bytes, const QString& target);

/// Member by path "a/b/0/c"; undefined when any step is missing.
QJsonValue at(const QJsonValue& root, QStringView path);

/// Compact UTF-8.
QByteArray compact(const QJsonObject& object);
QByteArray compact(const QJsonArray& array);

/// `patch` over `base` (RFC 7396 without null deletion): members unknown to us in `base` survive.
QJsonObject merged(QJsonObject base, const QJsonObject& patch);

} // namespace core::json
