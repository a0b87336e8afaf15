// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QHash>
#include <QString>

namespace sandbox::arm {

/// ARM's token buckets, one for each subscription (or tenant), principal and kind of request: reads 250, refilled by 25
/// a second; writes and deletes 200, refilled by 10 (contracts/README.md §4).
class Throttle
{
public:
    enum class Kind { Reads, Writes, Deletes };
    struct Verdict
    {
        bool admitted = true;
        int remaining = 0;
        int retryAfterSeconds = 0;
    };
    Verdict take(const QString& bucketOwner, Kind kind, const QDateTime& now);

private:
    struct Bucket
    {
        double tokens = 0;
        QDateTime last;
    };
    QHash<QString, Bucket> m_buckets;
};

} // namespace sandbox::arm
