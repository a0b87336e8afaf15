// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QtGlobal>

namespace sandbox {

/// A number in [0, 1) that follows from its arguments alone (splitmix64).
double drawn(quint64 seed, quint64 minute, quint64 salt);
/// 64 bits of a text and a seed.
quint64 seedOf(quint32 seed, const QString& text);

/// How busy something is over time, as a share of what it can take.
struct LoadCurve
{
    quint64 seed = 0;
    double peak = 0.5;       ///< at the busiest hour of a weekday
    double growthPerDay = 0; ///< of the peak, relative, counted from `base`
    double offsetHours = 0;  ///< local time of its users
    qint64 base = 0;         ///< minute from which growth counts

    double at(qint64 minute) const;
};

} // namespace sandbox
