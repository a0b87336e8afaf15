// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kql/dynamic.h"

#include <QStringList>

namespace kql {

/// A step of a path: a member's name, or an index into an array when `index` is not negative.
struct PathStep
{
    QString name;
    qint64 index = -1;
};
using JsonPath = QList<PathStep>;

/// "$.a.b[0]['c']" as steps. Anything that does not start with $ is the name of one member (keyPath), or a path without its
/// root (jsonPath).
JsonPath keyPath(const QString& text);
JsonPath jsonPath(const QString& text);

/// What lies at a path, null when nothing does.
const Dynamic* atPath(const Dynamic& root, const JsonPath& path);
/// A copy with `value` at the path; bags on the way are made. Paths through arrays change nothing.
Dynamic withPath(const Dynamic& root, const JsonPath& path, const Dynamic& value);
/// A copy without the member at the path.
Dynamic withoutPath(const Dynamic& root, const JsonPath& path);

} // namespace kql
