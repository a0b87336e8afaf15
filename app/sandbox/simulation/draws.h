// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <cmath>
#include <span>

namespace sandbox::simulation {

/// One round of splitmix64 (Steele, Lea, Flood 2014).
constexpr quint64 mixed(quint64 x)
{
    x += 0x9E3779B97F4A7C15ull;
    x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9ull;
    x = (x ^ (x >> 27)) * 0x94D049BB133111EBull;
    return x ^ (x >> 31);
}

/// A stream of random numbers that follows from its seed alone, whatever the platform: the standard library's
/// distributions differ between implementations, and a fortnight must be the same everywhere.
class Draws
{
public:
    explicit Draws(quint64 seed) : m_state(mixed(seed)) {}

    quint64 bits() { return mixed(m_state += 0x9E3779B97F4A7C15ull); }
    /// [0, 1)
    double unit() { return static_cast<double>(bits() >> 11) * 0x1.0p-53; }
    double between(double low, double high) { return low + (high - low) * unit(); }
    bool chance(double probability) { return unit() < probability; }
    /// 0 .. count - 1
    int below(int count) { return static_cast<int>(unit() * count); }
    /// Standard normal (Box and Muller, one of the pair).
    double normal()
    {
        const double radius = std::sqrt(-2 * std::log(1 - unit()));
        return radius * std::cos(6.283185307179586 * unit());
    }
    double logNormal(double median, double sigma) { return median * std::exp(sigma * normal()); }
    /// Knuth's product for small means, a rounded normal above.
    int poisson(double mean)
    {
        if (mean > 40)
            return static_cast<int>(std::max(0.0, std::round(mean + std::sqrt(mean) * normal())));
        int count = -1;
        for (double product = 1, limit = std::exp(-mean); product >= limit || count < 0; product *= unit())
            ++count;
        return mean > 0 ? count : 0;
    }
    /// Index drawn by weight.
    int pick(std::span<const double> weights)
    {
        double sum = 0;
        for (const double weight : weights)
            sum += weight;
        double rest = unit() * sum;
        for (size_t i = 0; i < weights.size(); ++i) {
            rest -= weights[i];
            if (rest < 0)
                return static_cast<int>(i);
        }
        return static_cast<int>(weights.size()) - 1;
    }

private:
    quint64 m_state;
};

} // namespace sandbox::simulation
