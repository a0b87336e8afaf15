// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/metrics/loadcurve.h"

#include <QHash>
#include <cmath>

namespace sandbox {

namespace {

quint64 mixed(quint64 x)
{
    x += 0x9E3779B97F4A7C15ull;
    x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9ull;
    x = (x ^ (x >> 27)) * 0x94D049BB133111EBull;
    return x ^ (x >> 31);
}

} // namespace

double drawn(quint64 seed, quint64 minute, quint64 salt)
{
    return static_cast<double>(mixed(mixed(seed + salt * 0x632BE59BD9B4E019ull) + minute) >> 11) * 0x1.0p-53;
}

quint64 seedOf(quint32 seed, const QString& text)
{
    quint64 hash = 1469598103934665603ull ^ seed;
    const QByteArray bytes = text.toLower().toUtf8();
    for (const char byte : bytes)
        hash = (hash ^ static_cast<unsigned char>(byte)) * 1099511628211ull;
    return mixed(hash);
}

double LoadCurve::at(qint64 minute) const
{
    const double hours = static_cast<double>(minute) / 60.0 + offsetHours;
    const double hour = std::fmod(hours, 24.0);
    const auto day = static_cast<qint64>(std::floor(hours / 24.0));
    const int weekday = static_cast<int>((day + 3) % 7); // 1970-01-01 was a Thursday; 0 is Monday
    const double morning = (hour - 10.5) / 2.6;
    const double afternoon = (hour - 15.0) / 2.4;
    const double shape =
        0.07 + 0.93 * std::min(1.0, std::exp(-morning * morning / 2) + std::exp(-afternoon * afternoon / 2));
    const double week = weekday >= 5 ? 0.22 : 1.0;
    const double grown = 1 + growthPerDay * static_cast<double>(minute - base) / 1440.0;
    const double slow = 0.9 + 0.2 * drawn(seed, static_cast<quint64>(minute / 30), 1);
    const double fast = 0.85 + 0.3 * drawn(seed, static_cast<quint64>(minute), 2);
    return std::max(0.0, peak * shape * week * std::max(0.1, grown) * slow * fast);
}

} // namespace sandbox
