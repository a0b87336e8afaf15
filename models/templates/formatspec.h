// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Inside of the formats: what a format specification says.

#include "templates/rendering.h"

#include <optional>
#include <string>
#include <string_view>

namespace templates {

constexpr int kWidest = 1'000'000;
constexpr int kMostDigits = 300;

/// A format specification, read.
struct Spec
{
    char32_t fill = U' ';
    char align = 0;
    char sign = '-';
    bool alternate = false;
    bool zero = false;
    int width = 0;
    char grouping = 0;
    int precision = -1;
    char type = 0;
};

/// Digits from `position` on; more than `most` is given as `most` + 1.
int readNumber(std::string_view text, std::size_t& position, int most);
/// The body behind its sign, as wide as the specification says.
std::string padded(const Spec& spec, const std::string& sign, const std::string& body, char defaultAlign);
/// A number with its digits, sign and padding.
std::string formatFloat(const Spec& spec, double value);
/// The same for integers.
std::string formatInteger(const Spec& spec, std::int64_t value);

} // namespace templates
