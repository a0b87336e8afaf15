// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "templates/rendering.h"

#include <functional>
#include <span>

namespace templates {

using Given = std::vector<Value>;

/// The filters by topic (filters_*.cpp).
std::span<const Native> textFilters();
std::span<const Native> layoutFilters();
std::span<const Native> markupFilters();
std::span<const Native> numberFilters();
std::span<const Native> listFilters();
std::span<const Native> choiceFilters();

/// A whole number, `otherwise` when it is missing; fails for another type.
std::int64_t wholeNumber(Rendering& rendering, const Value& value, std::int64_t otherwise);
bool flag(Rendering& rendering, const Value& value, bool otherwise);
/// Text of the same safety as `like`.
Value textLike(const Value& like, std::string text);
/// The value of "a.b.0" or of a key; with `otherwise` in place of undefined ones unless it is missing.
Value attributePath(Rendering& rendering, Value value, const Value& path, const Value& otherwise = Value::missing());
/// Text in lower case, anything else as it is.
Value caseless(const Value& value);
/// Stable order by `keys`; the answer holds indices.
std::vector<std::size_t> sortedIndices(Rendering& rendering, const std::vector<Value>& keys, bool reverse);
/// Python's float() and int() of a text; nothing when it is no number.
std::optional<double> parseFloat(std::string_view text);
std::optional<Value> parseInteger(Rendering& rendering, std::string_view text, int base);
/// JSON as Python writes it, keys sorted.
void appendJson(Rendering& rendering, std::string& out, const Value& value, int indent, int level);
/// dict.keys(), values() and items(): walked over and counted, not indexed.
Value makeView(const char* kind, std::vector<Value> items);
std::vector<std::string> splitLines(std::string_view text, bool keepEnds = false);

} // namespace templates
