// SPDX-License-Identifier: GPL-3.0-or-later
#include "telemetry/spanid.h"

#include <algorithm>

namespace telemetry {

namespace {

QString hexId(core::Random& random, int bytes)
{
    while (true) {
        const QByteArray raw = random.bytes(bytes);
        if (std::any_of(raw.begin(), raw.end(), [](char byte) { return byte != 0; })) {
            return QString::fromLatin1(raw.toHex());
        }
    }
}

bool isHex(const QString& id, int digits)
{
    return id.size() == digits && std::all_of(id.begin(), id.end(), [](QChar c) {
               return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
           });
}

} // namespace

QString newTraceId(core::Random& random)
{
    return hexId(random, 16);
}

QString newSpanId(core::Random& random)
{
    return hexId(random, 8);
}

QByteArray traceParent(const QString& traceId, const QString& spanId)
{
    if (!isHex(traceId, 32) || !isHex(spanId, 16)) {
        return {};
    }
    return "00-" + traceId.toLatin1() + '-' + spanId.toLatin1() + "-01";
}

} // namespace telemetry
