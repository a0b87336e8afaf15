// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers, and JSON.
#include "templates/filters.h"

#include "templates/unicode.h"

#include <array>
#include <charconv>
#include <cmath>

namespace templates {

std::optional<double> parseFloat(std::string_view text)
{
    text = unicode::strip(text);
    std::string digits;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto isDigit = [&](std::size_t at) { return at < text.size() && text[at] >= '0' && text[at] <= '9'; };
        if (text[i] != '_') {
            digits += char(std::tolower(static_cast<unsigned char>(text[i])));
        } else if (i == 0 || !isDigit(i - 1) || !isDigit(i + 1)) {
            return std::nullopt;
        }
    }
    const bool negative = !digits.empty() && digits[0] == '-';
    const std::string bare = !digits.empty() && (digits[0] == '-' || digits[0] == '+') ? digits.substr(1) : digits;
    if (bare == "inf" || bare == "infinity") {
        return negative ? -HUGE_VAL : HUGE_VAL;
    }
    if (bare == "nan") {
        return std::nan("");
    }
    if (bare.empty() || bare.find_first_not_of("0123456789.e+-") != std::string::npos || (bare[0] != '.' && (bare[0] < '0' || bare[0] > '9'))) {
        return std::nullopt;
    }
    double value = 0;
    const auto [end, error] = std::from_chars(bare.data(), bare.data() + bare.size(), value);
    if (end != bare.data() + bare.size() || (error != std::errc() && error != std::errc::result_out_of_range)) {
        return std::nullopt;
    }
    if (error == std::errc::result_out_of_range) {
        value = bare.find("e-") != std::string::npos ? 0.0 : HUGE_VAL;
    }
    return negative ? -value : value;
}

std::optional<Value> parseInteger(Rendering& rendering, std::string_view text, int base)
{
    text = unicode::strip(text);
    const bool negative = !text.empty() && text[0] == '-';
    if (!text.empty() && (text[0] == '-' || text[0] == '+')) {
        text.remove_prefix(1);
    }
    const auto prefixed = [&](char mark) { return text.size() > 2 && text[0] == '0' && std::tolower(static_cast<unsigned char>(text[1])) == mark; };
    bool afterPrefix = false;
    for (const auto& [mark, meant] : {std::pair('x', 16), std::pair('o', 8), std::pair('b', 2)}) {
        if ((base == meant || base == 0) && prefixed(mark)) {
            text.remove_prefix(2);
            base = meant;
            afterPrefix = true;
            break;
        }
    }
    std::string digits;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '_') {
            digits += text[i];
        } else if ((i == 0 && !afterPrefix) || i + 1 == text.size() || text[i + 1] == '_') {
            return std::nullopt;
        }
    }
    base = base == 0 ? 10 : base;
    if (digits.empty() || base < 2 || base > 36 || digits[0] == '-') {
        return std::nullopt;
    }
    std::int64_t value = 0;
    const std::string all = (negative ? "-" : "") + digits;
    const auto [end, error] = std::from_chars(all.data(), all.data() + all.size(), value, base);
    if (end != all.data() + all.size()) {
        return std::nullopt;
    }
    if (error == std::errc::result_out_of_range) {
        return rendering.fail(Words::tr("The number is beyond 64 bits."), Words::tr("Use the filter float."), Problem::Kind::Limit);
    }
    return Value(value);
}

namespace {

Value absolute(Rendering& rendering, Given& given, Arguments&)
{
    const Value& value = given[0];
    if (value.isFloat()) {
        return Value(std::abs(value.number()));
    }
    return value.isIntegral() && value.integer() >= 0 ? Value(value.integer()) : negated(rendering, value, false);
}

Value truncated(Rendering& rendering, double number, const Value& otherwise)
{
    if (std::isnan(number)) {
        return otherwise;
    }
    if (std::isinf(number)) {
        return otherwise;
    }
    if (std::abs(number) >= 9.2e18) {
        return rendering.fail(Words::tr("The number is beyond 64 bits."), Words::tr("Keep it as a float."), Problem::Kind::Limit);
    }
    return Value(std::int64_t(number));
}

Value integerFilter(Rendering& rendering, Given& given, Arguments&)
{
    const Value otherwise = given[1].isMissing() ? Value(0) : given[1];
    if (given[0].isUndefined()) {
        return rendering.failUndefined(given[0]);
    }
    if (given[0].isIntegral()) {
        return Value(given[0].integer());
    }
    if (given[0].isFloat()) {
        return truncated(rendering, given[0].number(), otherwise);
    }
    if (!given[0].isString()) {
        return otherwise;
    }
    const auto parsed = parseInteger(rendering, given[0].utf8(), int(wholeNumber(rendering, given[2], 10)));
    if (parsed || rendering.failed()) {
        return parsed.value_or(Value::missing());
    }
    const auto number = parseFloat(given[0].utf8());
    return number ? truncated(rendering, *number, otherwise) : otherwise;
}

Value floatFilter(Rendering& rendering, Given& given, Arguments&)
{
    const Value otherwise = given[1].isMissing() ? Value(0.0) : given[1];
    if (given[0].isUndefined()) {
        return rendering.failUndefined(given[0]);
    }
    if (given[0].isNumber()) {
        return Value(given[0].number());
    }
    const auto number = given[0].isString() ? parseFloat(given[0].utf8()) : std::nullopt;
    return number ? Value(*number) : otherwise;
}

double roundedTo(double value, std::int64_t precision)
{
    if (!std::isfinite(value) || precision > 300) {
        return value;
    }
    if (precision < 0) {
        const double scale = std::pow(10.0, double(-precision));
        return std::nearbyint(value / scale) * scale;
    }
    std::array<char, 700> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed, int(precision));
    double rounded = value;
    std::from_chars(buffer.data(), end.ptr, rounded);
    return rounded;
}

Value roundFilter(Rendering& rendering, Given& given, Arguments&)
{
    const std::int64_t precision = wholeNumber(rendering, given[1], 0);
    const std::string method = given[2].isMissing() ? "common" : textOf(rendering, given[2]);
    if (method != "common" && method != "ceil" && method != "floor") {
        return rendering.fail(Words::tr("round knows the methods common, ceil and floor."), Words::tr("Write one of them."));
    }
    if (!given[0].isNumber()) {
        return given[0].isUndefined() ? rendering.failUndefined(given[0]) : rendering.fail(Words::tr("Only numbers are rounded."), Words::tr("Convert with the filter float."));
    }
    if (method == "common") {
        if (given[0].isIntegral() && precision < 0 && precision > -19) {
            const double scale = std::pow(10.0, double(-precision));
            return Value(std::int64_t(std::nearbyint(double(given[0].integer()) / scale) * scale));
        }
        return given[0].isIntegral() ? Value(given[0].integer()) : Value(roundedTo(given[0].number(), precision));
    }
    const double scale = std::pow(10.0, double(precision));
    const double scaled = given[0].number() * scale;
    if (!std::isfinite(scaled) || scale == 0) {
        return rendering.fail(Words::tr("The number cannot be rounded."), Words::tr("Look at its size and the precision."));
    }
    return Value((method == "ceil" ? std::ceil(scaled) : std::floor(scaled)) / scale);
}

Value filesizeformat(Rendering& rendering, Given& given, Arguments& rest)
{
    static constexpr const char* kUnits[] = {"kB", "MB", "GB", "TB", "PB", "EB", "ZB", "YB"};
    static constexpr const char* kBinary[] = {"KiB", "MiB", "GiB", "TiB", "PiB", "EiB", "ZiB", "YiB"};
    const bool binary = flag(rendering, given[1], false);
    Given conversion{given[0], Value::missing()};
    const bool fits = given[0].isNumber() || (given[0].isString() && parseFloat(given[0].utf8()));
    const Value converted = fits ? floatFilter(rendering, conversion, rest) : rendering.fail(Words::tr("A size is a number of bytes."), Words::tr("Convert with the filter int."));
    if (rendering.failed()) {
        return Value::missing();
    }
    const double bytes = converted.number();
    const double base = binary ? 1024 : 1000;
    if (bytes == 1) {
        return Value::text("1 Byte");
    }
    if (bytes < base) {
        return Value::text(std::to_string(std::int64_t(bytes)) + " Bytes");
    }
    double unit = base;
    for (int i = 0; i < 8; ++i) {
        unit *= base;
        if (bytes < unit || i == 7) {
            return Value::text(formatSpec(rendering, Value(base * bytes / unit), ".1f") + ' ' + (binary ? kBinary[i] : kUnits[i]));
        }
    }
    return Value::missing();
}

const Native kFilters[] = {{"abs", "/x", absolute}, {"filesizeformat", "value,binary?", filesizeformat}, {"float", "value,default?", floatFilter},
                           {"int", "value,default?,base?", integerFilter}, {"round", "value,precision?,method?", roundFilter}};

} // namespace

std::span<const Native> numberFilters()
{
    return kFilters;
}

} // namespace templates
