// SPDX-License-Identifier: GPL-3.0-or-later
#include "series/unit.h"

#include <QCoreApplication>
#include <array>
#include <cmath>

namespace series {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(series::Unit)
};

struct Name
{
    Unit unit;
    const char* name;
};
constexpr std::array names{Name{Unit::Count, "count"}, Name{Unit::Milliseconds, "ms"}, Name{Unit::Tokens, "tokens"},
                           Name{Unit::TokensPerSecond, "tokens/s"}, Name{Unit::Usd, "USD"}, Name{Unit::Percent, "%"},
                           Name{Unit::Bytes, "bytes"}, Name{Unit::Score, "score"}};

/// A factor and what it is called; the first row that is small enough counts.
struct Step
{
    double from;
    double divisor;
    QString sign;
};

QList<Step> durationSteps()
{
    return {{2 * 3'600'000.0, 3'600'000, QStringLiteral("h")}, {2 * 60'000.0, 60'000, QStringLiteral("min")},
            {1'000, 1'000, QStringLiteral("s")}, {0, 1, QStringLiteral("ms")}};
}

QList<Step> byteSteps()
{
    return {{double(1 << 30), double(1 << 30), QStringLiteral("GiB")}, {double(1 << 20), double(1 << 20), QStringLiteral("MiB")},
            {1024, 1024, QStringLiteral("KiB")}, {0, 1, QStringLiteral("B")}};
}

QList<Step> countSteps()
{
    return {{1e9, 1e9, QStringLiteral("G")}, {1e6, 1e6, QStringLiteral("M")}, {1e4, 1e3, QStringLiteral("k")}, {0, 1, QString()}};
}

Step chosen(const QList<Step>& steps, double largest)
{
    for (const Step& step : steps) {
        if (largest >= step.from) {
            return step;
        }
    }
    return steps.last();
}

/// Three digits that matter, without trailing zeros; whole numbers in full.
QString shortNumber(double value, const QLocale& locale)
{
    const double size = std::abs(value);
    if (size >= 100 || value == std::floor(value)) {
        return locale.toString(value, 'f', 0);
    }
    const int decimals = size >= 10 ? 1 : size >= 1 ? 2 : std::min(6, 2 - int(std::floor(std::log10(size > 0 ? size : 1))));
    QString text = locale.toString(value, 'f', decimals);
    while (text.endsWith(locale.zeroDigit()) && text.contains(locale.decimalPoint())) {
        text.chop(locale.zeroDigit().size());
    }
    if (text.endsWith(locale.decimalPoint())) {
        text.chop(locale.decimalPoint().size());
    }
    return text;
}

QString scaled(double value, const QList<Step>& steps, const QString& gap, const QLocale& locale)
{
    const Step step = chosen(steps, std::abs(value));
    const QString number = shortNumber(value / step.divisor, locale);
    return step.sign.isEmpty() ? number : number + gap + step.sign;
}

QString money(double value, const QLocale& locale)
{
    const double size = std::abs(value);
    const int decimals = size == 0 || size >= 1 ? 2 : size >= 0.01 ? 3 : 5;
    return (value < 0 ? QStringLiteral("-$") : QStringLiteral("$")) + locale.toString(size, 'f', size >= 1000 ? 0 : decimals);
}

} // namespace

Unit unitOf(const QString& name)
{
    for (const Name& one : names) {
        if (name == QLatin1String(one.name)) {
            return one.unit;
        }
    }
    return Unit::Number;
}

QString unitName(Unit unit)
{
    for (const Name& one : names) {
        if (unit == one.unit) {
            return QLatin1String(one.name);
        }
    }
    return QString();
}

QString formatValue(double value, Unit unit, const QLocale& locale)
{
    if (std::isnan(value)) {
        return Words::tr("no value");
    }
    if (std::isinf(value)) {
        return value > 0 ? QStringLiteral("∞") : QStringLiteral("−∞");
    }
    const QString space = QStringLiteral(" ");
    switch (unit) {
    case Unit::Milliseconds:
        return scaled(value, durationSteps(), space, locale);
    case Unit::Bytes:
        return scaled(value, byteSteps(), space, locale);
    case Unit::Usd:
        return money(value, locale);
    case Unit::Percent:
        return shortNumber(value, locale) + QStringLiteral(" %");
    case Unit::Tokens:
        return Words::tr("%1 tokens", "amount").arg(scaled(value, countSteps(), QString(), locale));
    case Unit::TokensPerSecond:
        return Words::tr("%1 tokens/s", "rate").arg(shortNumber(value, locale));
    case Unit::Count:
        return scaled(value, countSteps(), QString(), locale);
    case Unit::Number:
    case Unit::Score:
        break;
    }
    return shortNumber(value, locale);
}

AxisScale axisScale(Unit unit, double largest)
{
    const double size = std::isfinite(largest) ? std::abs(largest) : 0;
    switch (unit) {
    case Unit::Milliseconds: {
        const Step step = chosen(durationSteps(), size);
        return {step.divisor, step.sign, {}, {}};
    }
    case Unit::Bytes: {
        const Step step = chosen(byteSteps(), size);
        return {step.divisor, step.sign, {}, {}};
    }
    case Unit::Percent:
        return {1, {}, {}, QStringLiteral(" %")};
    case Unit::Usd: {
        const Step step = chosen(countSteps(), size);
        return {step.divisor, QStringLiteral("USD"), QStringLiteral("$"), step.sign};
    }
    case Unit::Tokens: {
        const Step step = chosen(countSteps(), size);
        return {step.divisor, Words::tr("tokens"), {}, step.sign};
    }
    case Unit::TokensPerSecond: {
        const Step step = chosen(countSteps(), size);
        return {step.divisor, Words::tr("tokens/s"), {}, step.sign};
    }
    case Unit::Count:
    case Unit::Number:
    case Unit::Score:
        break;
    }
    const Step step = chosen(countSteps(), size);
    return {step.divisor, {}, {}, step.sign};
}

QString axisLabel(double value, double step, const AxisScale& scale, const QLocale& locale)
{
    const double shown = value / scale.divisor;
    const double shownStep = std::abs(step / scale.divisor);
    int decimals = 0;
    while (decimals < 9 && shownStep > 0 && std::abs(shownStep * std::pow(10, decimals) - std::round(shownStep * std::pow(10, decimals))) > 1e-6) {
        ++decimals;
    }
    const QString sign = shown < 0 ? QStringLiteral("−") : QString();
    const bool isPlainZero = shown == 0 && scale.divisor != 1; // "0", not "0k"
    return sign + scale.prefix + locale.toString(std::abs(shown), 'f', isPlainZero ? 0 : decimals) + (isPlainZero ? QString() : scale.suffix);
}

} // namespace series
