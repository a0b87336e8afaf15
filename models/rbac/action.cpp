// SPDX-License-Identifier: GPL-3.0-or-later
#include "rbac/action.h"

#include <algorithm>

namespace rbac {

namespace {

bool anyMatches(const QStringList& patterns, const QString& action)
{
    return std::any_of(patterns.begin(), patterns.end(), [&](const QString& pattern) { return actionMatches(pattern, action); });
}

} // namespace

QString planeName(Plane plane)
{
    return plane == Plane::Data ? QStringLiteral("data") : QStringLiteral("control");
}

bool actionMatches(const QString& pattern, const QString& action)
{
    const QStringList pieces = pattern.split(QLatin1Char('*'));
    if (pieces.size() == 1) {
        return pattern.compare(action, Qt::CaseInsensitive) == 0;
    }
    if (!action.startsWith(pieces.first(), Qt::CaseInsensitive)) {
        return false;
    }
    // Taking each inner piece where it comes first leaves the most room for those behind it.
    qsizetype at = pieces.first().size();
    for (qsizetype i = 1; i + 1 < pieces.size(); ++i) {
        const qsizetype found = action.indexOf(pieces.at(i), at, Qt::CaseInsensitive);
        if (found < 0) {
            return false;
        }
        at = found + pieces.at(i).size();
    }
    return action.size() - at >= pieces.last().size() && action.endsWith(pieces.last(), Qt::CaseInsensitive);
}

Grant grantOf(const QList<azure::Permission>& permissions, Plane plane, const QString& action)
{
    Grant best = Grant::No;
    for (const azure::Permission& permission : permissions) {
        const QStringList& with = plane == Plane::Data ? permission.dataActions : permission.actions;
        const QStringList& without = plane == Plane::Data ? permission.notDataActions : permission.notActions;
        if (!anyMatches(with, action) || anyMatches(without, action)) {
            continue;
        }
        if (permission.condition.isEmpty()) {
            return Grant::Yes;
        }
        best = Grant::Conditional;
    }
    return best;
}

bool lockForbids(azure::ManagementLock::Level level, Plane plane, const QString& action)
{
    if (plane == Plane::Data) {
        return false;
    }
    const QString verb = action.section(QLatin1Char('/'), -1).toLower();
    if (level == azure::ManagementLock::Level::CanNotDelete) {
        return verb == QLatin1String("delete");
    }
    return verb != QLatin1String("read");
}

} // namespace rbac
