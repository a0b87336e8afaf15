// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers: arithmetic functions, rounding to bins, bits.
#include "kql/functions.h"

#include <QRandomGenerator>
#include <bit>
#include <cmath>
#include <numbers>

namespace kql {

namespace {

bool isRealType(Type type)
{
    return type == Type::Real || type == Type::Decimal;
}

Value real(double value)
{
    return Value(value);
}

Value rounded(const Types& types, const Values& values, Ticks)
{
    if (values[0].isNull()) {
        return {};
    }
    const qint64 places = std::clamp<qint64>(wholeAt(values, 1, 0), -18, 18);
    if (!isRealType(types[0])) {
        if (places >= 0) {
            return values[0];
        }
        const double unit = std::pow(10.0, double(-places));
        return Value(qint64(std::round(values[0].toReal() / unit) * unit));
    }
    const double number = values[0].toReal();
    const double scale = std::pow(10.0, double(places));
    const double scaled = number * scale;
    // 2.675 * 100 is 267.49999999999997: the decimal digits count, not the bits behind them.
    return std::isfinite(scaled) ? real(QString::number(number, 'g', 15).toDouble() * scale == std::floor(scaled) + 0.5
                                            ? (scaled < 0 ? -1 : 1) * std::floor(std::abs(scaled) + 0.5) / scale
                                            : std::round(scaled) / scale)
                                 : values[0];
}

Value absolute(const Types& types, const Values& values, Ticks)
{
    if (values[0].isNull()) {
        return {};
    }
    if (isRealType(types[0])) {
        return real(std::abs(values[0].toReal()));
    }
    const qint64 number = values[0].toInteger();
    return Value(qint64(number < 0 ? 0 - quint64(number) : quint64(number)));
}

/// bin(): rounds down to a multiple of the size; datetimes count from 0001-01-01.
Value binned(const Types& types, const Values& values, Ticks)
{
    if (values[0].isNull() || values[1].isNull()) {
        return {};
    }
    if (isRealType(types[0]) || isRealType(types[1])) {
        const double size = values[1].toReal();
        return size > 0 ? real(std::floor(values[0].toReal() / size) * size) : Value();
    }
    const qint64 size = values[1].toInteger();
    if (size <= 0) {
        return {};
    }
    const qint64 rest = values[0].toInteger() % size;
    return Value(qint64(quint64(values[0].toInteger()) - quint64(rest < 0 ? rest + size : rest)));
}

/// bin_at(): rounds down to `fixed + n * size`.
Value binnedAt(const Types& types, const Values& values, Ticks)
{
    if (anyNull(values)) {
        return {};
    }
    if (isRealType(types[0]) || isRealType(types[1]) || isRealType(types[2])) {
        const double size = values[1].toReal();
        const double fixed = values[2].toReal();
        const double bin = size > 0 ? std::floor((values[0].toReal() - fixed) / size) * size + fixed : 0;
        const bool times = types[0] == Type::DateTime || types[0] == Type::TimeSpan;
        return size > 0 ? (times ? Value(qint64(bin)) : real(bin)) : Value();
    }
    const qint64 size = values[1].toInteger();
    if (size <= 0) {
        return {};
    }
    const qint64 rest = (values[0].toInteger() - values[2].toInteger()) % size;
    return Value(values[0].toInteger() - (rest < 0 ? rest + size : rest));
}

/// Incomplete beta function by its continued fraction (Lentz).
double betaFraction(double a, double b, double x)
{
    constexpr double tiny = 1e-300;
    double c = 1;
    double d = 1 - (a + b) * x / (a + 1);
    d = 1 / (std::abs(d) < tiny ? tiny : d);
    double h = d;
    for (int m = 1; m <= 500; ++m) {
        const double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
        const double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
        double change = 1;
        for (const double term : {even, odd}) {
            d = 1 + term * d;
            c = 1 + term / c;
            d = 1 / (std::abs(d) < tiny ? tiny : d);
            c = std::abs(c) < tiny ? tiny : c;
            change = c * d;
            h *= change;
        }
        if (std::abs(change - 1) < 1e-15) {
            break;
        }
    }
    return h;
}

double betaCdf(double x, double a, double b)
{
    if (x <= 0 || x >= 1) {
        return x <= 0 ? 0 : 1;
    }
    const double front = std::exp(std::lgamma(a + b) - std::lgamma(a) - std::lgamma(b) + a * std::log(x) + b * std::log1p(-x));
    return x < (a + 1) / (a + b + 2) ? front * betaFraction(a, b, x) / a : 1 - front * betaFraction(b, a, 1 - x) / b;
}

double betaInverse(double p, double a, double b)
{
    double low = 0;
    double high = 1;
    for (int i = 0; i < 200; ++i) {
        const double middle = (low + high) / 2;
        (betaCdf(middle, a, b) < p ? low : high) = middle;
    }
    return (low + high) / 2;
}

/// Probability that two samples of these moments have the same mean (two-sided, unequal variances).
double welch(double mean1, double variance1, double count1, double mean2, double variance2, double count2)
{
    const double e1 = variance1 / count1;
    const double e2 = variance2 / count2;
    const double t = (mean1 - mean2) / std::sqrt(e1 + e2);
    const double freedom = (e1 + e2) * (e1 + e2) / (e1 * e1 / (count1 - 1) + e2 * e2 / (count2 - 1));
    return betaCdf(freedom / (freedom + t * t), freedom / 2, 0.5);
}

Value random(const Types&, const Values& values, Ticks)
{
    QRandomGenerator& generator = *QRandomGenerator::global();
    if (values.empty() || wholeAt(values, 0, 0) <= 1) {
        return real(generator.generateDouble());
    }
    return real(std::floor(generator.generateDouble() * double(values[0].toInteger())));
}

} // namespace

void addMathFunctions(FunctionTable& table)
{
    const std::pair<const char*, double (*)(double)> rows[] = {
        {"sqrt", [](double x) { return std::sqrt(x); }},     {"exp", [](double x) { return std::exp(x); }},
        {"exp2", [](double x) { return std::exp2(x); }},     {"exp10", [](double x) { return std::pow(10.0, x); }},
        {"log", [](double x) { return std::log(x); }},       {"log2", [](double x) { return std::log2(x); }},
        {"log10", [](double x) { return std::log10(x); }},   {"sin", [](double x) { return std::sin(x); }},
        {"cos", [](double x) { return std::cos(x); }},       {"tan", [](double x) { return std::tan(x); }},
        {"asin", [](double x) { return std::asin(x); }},     {"acos", [](double x) { return std::acos(x); }},
        {"atan", [](double x) { return std::atan(x); }},     {"cot", [](double x) { return 1 / std::tan(x); }},
        {"gamma", [](double x) { return std::tgamma(x); }},  {"loggamma", [](double x) { return std::lgamma(x); }},
        {"erf", [](double x) { return std::erf(x); }},       {"erfc", [](double x) { return std::erfc(x); }},
        {"degrees", [](double x) { return x * 180 / std::numbers::pi; }}, {"radians", [](double x) { return x * std::numbers::pi / 180; }}};
    for (const auto& [name, function] : rows) {
        table.insert(QString::fromLatin1(name), [f = function](const Types&, const Values& v, Ticks) {
            // Outside of its domain (a root of -1) a function is null, as the reference says; what was no number stays none.
            const double result = v[0].isNull() ? 0 : f(v[0].toReal());
            return v[0].isNull() || (std::isnan(result) && !std::isnan(v[0].toReal())) ? Value() : Value(result);
        });
    }
    table.insert(QStringLiteral("pi"), [](const Types&, const Values&, Ticks) { return real(std::numbers::pi); });
    table.insert(QStringLiteral("pow"), [](const Types&, const Values& v, Ticks) { return anyNull(v) ? Value() : real(std::pow(v[0].toReal(), v[1].toReal())); });
    table.insert(QStringLiteral("atan2"), [](const Types&, const Values& v, Ticks) { return anyNull(v) ? Value() : real(std::atan2(v[0].toReal(), v[1].toReal())); });
    table.insert(QStringLiteral("abs"), absolute);
    table.insert(QStringLiteral("round"), rounded);
    table.insert(QStringLiteral("ceiling"), [](const Types& t, const Values& v, Ticks) {
        return v[0].isNull() || !isRealType(t[0]) ? v[0] : real(std::ceil(v[0].toReal()));
    });
    table.insert(QStringLiteral("sign"), [](const Types&, const Values& v, Ticks) {
        const double number = v[0].toReal();
        return v[0].isNull() ? Value() : real(number > 0 ? 1 : (number < 0 ? -1 : 0));
    });
    table.insert(QStringLiteral("bin"), binned);
    table.insert(QStringLiteral("floor"), binned);
    table.insert(QStringLiteral("bin_at"), binnedAt);
    table.insert(QStringLiteral("isnan"), [](const Types&, const Values& v, Ticks) { return v[0].isNull() ? Value() : Value(std::isnan(v[0].toReal())); });
    table.insert(QStringLiteral("isinf"), [](const Types&, const Values& v, Ticks) { return v[0].isNull() ? Value() : Value(std::isinf(v[0].toReal())); });
    table.insert(QStringLiteral("isfinite"), [](const Types&, const Values& v, Ticks) { return v[0].isNull() ? Value() : Value(std::isfinite(v[0].toReal())); });
    table.insert(QStringLiteral("rand"), random);
    const std::pair<const char*, double (*)(double, double, double)> betas[] = {
        {"beta_cdf", betaCdf},
        {"beta_inv", betaInverse},
        {"beta_pdf", [](double x, double a, double b) {
             return std::exp(std::lgamma(a + b) - std::lgamma(a) - std::lgamma(b) + (a - 1) * std::log(x) + (b - 1) * std::log1p(-x));
         }}};
    for (const auto& [name, function] : betas) {
        table.insert(QString::fromLatin1(name), [f = function](const Types&, const Values& v, Ticks) {
            if (f == betaInverse && !anyNull(v) && v[0].toReal() > 1) {
                return Value();
            }
            const bool valid = !anyNull(v) && v[0].toReal() >= 0 && v[0].toReal() <= 1 && v[1].toReal() > 0 && v[2].toReal() > 0;
            return valid ? real(f(v[0].toReal(), v[1].toReal(), v[2].toReal())) : real(std::nan(""));
        });
    }
    table.insert(QStringLiteral("welch_test"), [](const Types&, const Values& v, Ticks) {
        return anyNull(v) ? Value() : real(welch(v[0].toReal(), v[1].toReal(), v[2].toReal(), v[3].toReal(), v[4].toReal(), v[5].toReal()));
    });
}

void addBitFunctions(FunctionTable& table)
{
    const std::pair<const char*, qint64 (*)(qint64, qint64)> rows[] = {
        {"binary_and", [](qint64 a, qint64 b) { return a & b; }},
        {"binary_or", [](qint64 a, qint64 b) { return a | b; }},
        {"binary_xor", [](qint64 a, qint64 b) { return a ^ b; }},
        {"binary_shift_left", [](qint64 a, qint64 b) { return qint64(quint64(a) << (b & 63)); }},
        {"binary_shift_right", [](qint64 a, qint64 b) { return a >> (b & 63); }}};
    for (const auto& [name, function] : rows) {
        const bool shift = QLatin1StringView(name).contains(QLatin1StringView("shift"));
        table.insert(QString::fromLatin1(name), [f = function, shift](const Types&, const Values& v, Ticks) {
            return anyNull(v) || (shift && v[1].toInteger() < 0) ? Value() : Value(f(v[0].toInteger(), v[1].toInteger()));
        });
    }
    table.insert(QStringLiteral("binary_not"), [](const Types&, const Values& v, Ticks) { return anyNull(v) ? Value() : Value(~v[0].toInteger()); });
    table.insert(QStringLiteral("bitset_count_ones"), [](const Types&, const Values& v, Ticks) {
        return anyNull(v) ? Value() : Value(qint64(std::popcount(quint64(v[0].toInteger()))));
    });
}

} // namespace kql
