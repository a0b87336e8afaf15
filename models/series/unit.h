// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>

namespace series {

/// What a number is, so that axes and tables can say it.
enum class Unit
{
    Number,
    Count,           ///< whole things: requests, spans
    Milliseconds,    ///< durations; long ones are shown in s, min or h
    Tokens,
    TokensPerSecond,
    Usd,
    Percent,         ///< 0 to 100
    Bytes,
    Score,           ///< 0 to 1, no unit sign
};

/// "count", "ms", "tokens", "tokens/s", "USD", "%", "bytes", "score"; anything else is Number.
Unit unitOf(const QString& name);
QString unitName(Unit unit);

/// A value with its unit, as a person reads it: "1.24 s", "12.4k tokens", "$0.0123", "3.2 %". NaN is "no value", infinities a sign.
QString formatValue(double value, Unit unit, const QLocale& locale = QLocale());

/// One scale for all labels of an axis, so that they can be compared.
struct AxisScale
{
    double divisor = 1;
    QString sign; ///< what stands at the axis: "s", "thousand tokens"; empty when there is nothing to say
    QString prefix; ///< in front of each label ("$")
    QString suffix; ///< behind each label ("%")
};
/// The scale that suits values up to `largest` (absolute).
AxisScale axisScale(Unit unit, double largest);
/// A tick's label: as many decimals as `step` needs.
QString axisLabel(double value, double step, const AxisScale& scale, const QLocale& locale = QLocale());

} // namespace series
