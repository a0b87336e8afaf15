// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/services/arm/throttle.h"

#include <algorithm>

namespace sandbox::arm {

Throttle::Verdict Throttle::take(const QString& bucketOwner, Kind kind, const QDateTime& now)
{
    const double capacity = kind == Kind::Reads ? 250 : 200;
    const double perSecond = kind == Kind::Reads ? 25 : 10;
    Bucket& bucket = m_buckets[bucketOwner + QString::number(static_cast<int>(kind))];
    if (!bucket.last.isValid())
        bucket.tokens = capacity;
    else
        bucket.tokens += perSecond * static_cast<double>(std::max<qint64>(0, bucket.last.msecsTo(now))) / 1000.0;
    bucket.tokens = std::min(bucket.tokens, capacity);
    bucket.last = now;
    if (bucket.tokens < 1)
        return {false, 0, 1};
    bucket.tokens -= 1;
    return {true, static_cast<int>(bucket.tokens), 0};
}

} // namespace sandbox::arm
