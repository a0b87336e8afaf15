// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/router/mounts.h"

#include <QUrl>
#include <algorithm>
#include <array>

namespace sandbox {

namespace {

struct MountRow
{
    const char* mount;
    const char* segment;
    bool named; ///< the next segment is the resource
};

constexpr std::array kMounts{
    MountRow{"arm", "arm", false},
    MountRow{"graph", "graph", false},
    MountRow{"logs", "logs", false},
    MountRow{"appinsights", "appinsights", false},
    MountRow{"ingestion", "ingestion", false},
    MountRow{"openai", "accounts", true},
    MountRow{"contentsafety", "accounts", true},
    MountRow{"search", "search", true},
    MountRow{"ml", "ml", true},
    MountRow{"foundry", "foundry", true},
    MountRow{"appconfig", "appconfig", true},
    MountRow{"metrics", "metrics", true},
    MountRow{"app", "apps", true},
    MountRow{"metadata", "metadata", false},
    MountRow{"_sandbox", "_sandbox", false},
};

QStringList decodedSegments(const QByteArray& path)
{
    QStringList segments;
    const QList<QByteArray> parts = path.split('/');
    for (const QByteArray& part : parts) {
        if (!part.isEmpty())
            segments.append(QString::fromUtf8(QByteArray::fromPercentEncoding(part)));
    }
    return segments;
}

/// /foundry/{account}/api/projects/{project}: the project's endpoint has five segments.
void takeProject(Target& target)
{
    const bool project = target.segments.size() >= 3 && target.segments.at(0) == QLatin1String("api") &&
                         target.segments.at(1) == QLatin1String("projects");
    if (!project)
        return;
    target.resource += QLatin1Char('/') + target.segments.at(2);
    target.segments = target.segments.mid(3);
}

} // namespace

Target resolveTarget(const QByteArray& rawTarget)
{
    Target target;
    QByteArray path = rawTarget;
    const qsizetype question = path.indexOf('?');
    if (question >= 0) {
        QByteArray query = path.mid(question + 1);
        path.truncate(question);
        query.replace('+', "%20");
        target.query = QUrlQuery(QString::fromUtf8(query));
    }
    if (!path.startsWith('/') && path.contains("://")) { // absolute form, as sent to proxies
        const qsizetype slash = path.indexOf('/', path.indexOf("://") + 3);
        path = slash < 0 ? QByteArray("/") : path.mid(slash);
    }
    target.segments = decodedSegments(path);
    target.mount = QStringLiteral("authority");
    if (target.segments.isEmpty())
        return target;
    const auto row = std::find_if(kMounts.begin(), kMounts.end(), [&](const MountRow& candidate) {
        return target.segments.first() == QLatin1String(candidate.segment);
    });
    if (row == kMounts.end())
        return target;
    target.mount = QLatin1String(row->mount);
    target.segments.removeFirst();
    if (row->named && !target.segments.isEmpty())
        target.resource = target.segments.takeFirst();
    if (target.mount == QLatin1String("openai") && !target.segments.isEmpty() &&
        target.segments.first().compare(QLatin1String("contentsafety"), Qt::CaseInsensitive) == 0)
        target.mount = QStringLiteral("contentsafety");
    if (target.mount == QLatin1String("foundry"))
        takeProject(target);
    return target;
}

QString mountPrefix(const QString& mount, const QString& resource)
{
    if (mount == QLatin1String("authority"))
        return {};
    const auto row = std::find_if(kMounts.begin(), kMounts.end(),
                                  [&](const MountRow& candidate) { return mount == QLatin1String(candidate.mount); });
    if (row == kMounts.end())
        return {};
    QString prefix = QLatin1Char('/') + QLatin1String(row->segment);
    if (!row->named)
        return prefix;
    if (mount == QLatin1String("foundry")) {
        const qsizetype slash = resource.indexOf(QLatin1Char('/'));
        if (slash >= 0)
            return prefix + QLatin1Char('/') + resource.left(slash) + QLatin1String("/api/projects/") +
                   resource.mid(slash + 1);
    }
    return prefix + QLatin1Char('/') + resource;
}

} // namespace sandbox
