// SPDX-License-Identifier: GPL-3.0-or-later
#include "templates/filters.h"

#include "templates/unicode.h"

#include <QCoreApplication>
#include <algorithm>
#include <charconv>
#include <unordered_map>

namespace templates {

namespace {

struct ViewObject final : Object
{
    const char* typeName() const override { return kind; }
    void print(Rendering& rendering, std::string& out) const override
    {
        out += kind;
        out += '(';
        appendRepr(rendering, out, list);
        out += ')';
    }
    std::int64_t length() const override { return list.size(); }
    bool isIterable() const override { return true; }
    bool isView() const override { return true; }
    Value at(std::int64_t index) const override { return list.items().items[std::size_t(index)]; }
    const char* kind = "";
    Value list;
};

} // namespace

Value makeView(const char* kind, std::vector<Value> items)
{
    auto* view = new ViewObject;
    view->kind = kind;
    view->list = Value::list(std::move(items));
    return Value::object(view);
}

const Native* findFilter(std::string_view name)
{
    static const std::unordered_map<std::string_view, const Native*> kAll = [] {
        std::unordered_map<std::string_view, const Native*> all;
        for (const auto& some : {textFilters(), layoutFilters(), markupFilters(), numberFilters(), listFilters(), choiceFilters()}) {
            for (const Native& native : some) {
                all.emplace(native.name, &native);
            }
        }
        return all;
    }();
    const auto it = kAll.find(name);
    return it == kAll.end() ? nullptr : it->second;
}

QStringList filterNames()
{
    QStringList names;
    for (const auto& some : {textFilters(), layoutFilters(), markupFilters(), numberFilters(), listFilters(), choiceFilters()}) {
        for (const Native& native : some) {
            names << QLatin1String(native.name);
        }
    }
    names.sort();
    return names;
}

std::int64_t wholeNumber(Rendering& rendering, const Value& value, std::int64_t otherwise)
{
    if (value.isMissing()) {
        return otherwise;
    }
    if (value.isIntegral()) {
        return value.integer();
    }
    if (value.isUndefined()) {
        rendering.failUndefined(value);
    } else {
        rendering.fail(QCoreApplication::translate("templates::Words", "A whole number is expected, not a value of type %1.").arg(QLatin1String(typeName(value))), QCoreApplication::translate("templates::Words", "Convert it with the filter int."));
    }
    return otherwise;
}

bool flag(Rendering& rendering, const Value& value, bool otherwise)
{
    return value.isMissing() ? otherwise : isTrue(rendering, value);
}

Value textLike(const Value& like, std::string text)
{
    return like.isString() && like.isSafe() ? Value::safeText(std::move(text)) : Value::text(std::move(text));
}

Value attributePath(Rendering& rendering, Value value, const Value& path, const Value& otherwise)
{
    if (path.isMissing() || path.isNone()) {
        return value;
    }
    if (!path.isString()) {
        value = itemOf(rendering, value, path);
        return value.isUndefined() && !otherwise.isMissing() ? otherwise : value;
    }
    std::string_view rest = path.utf8();
    while (!rendering.failed()) {
        const std::size_t dot = rest.find('.');
        const std::string_view part = rest.substr(0, dot);
        const bool isNumber = !part.empty() && std::all_of(part.begin(), part.end(), [](char c) { return c >= '0' && c <= '9'; });
        std::int64_t index = 0;
        if (isNumber) {
            std::from_chars(part.data(), part.data() + part.size(), index);
        }
        value = itemOf(rendering, value, isNumber ? Value(index) : Value::text(std::string(part)));
        if (value.isUndefined() && !otherwise.isMissing()) {
            value = otherwise;
        }
        if (dot == std::string_view::npos) {
            break;
        }
        rest = rest.substr(dot + 1);
    }
    return value;
}

Value caseless(const Value& value)
{
    return value.isString() ? Value::text(unicode::lower(value.utf8())) : value;
}

std::vector<std::size_t> sortedIndices(Rendering& rendering, const std::vector<Value>& keys, bool reverse)
{
    std::vector<std::size_t> indices(keys.size());
    for (std::size_t i = 0; i < indices.size(); ++i) {
        indices[i] = i;
    }
    // A merge of our own: an order that contradicts itself (NaN, a failure) must not lead std::sort astray.
    std::vector<std::size_t> other(indices.size());
    for (std::size_t width = 1; width < indices.size() && !rendering.failed(); width *= 2) {
        for (std::size_t from = 0; from < indices.size(); from += 2 * width) {
            std::size_t left = from;
            const std::size_t middle = std::min(from + width, indices.size());
            std::size_t right = middle;
            const std::size_t end = std::min(from + 2 * width, indices.size());
            for (std::size_t out = from; out < end; ++out) {
                const bool takesRight = right < end && (left >= middle || (reverse ? compare(rendering, keys[indices[left]], keys[indices[right]]) < 0
                                                                                   : compare(rendering, keys[indices[right]], keys[indices[left]]) < 0));
                other[out] = takesRight ? indices[right++] : indices[left++];
            }
        }
        std::swap(indices, other);
    }
    return indices;
}

std::vector<std::string> splitLines(std::string_view text, bool keepEnds)
{
    std::vector<std::string> lines;
    std::size_t from = 0;
    std::size_t position = 0;
    while (position < text.size()) {
        const std::size_t end = position;
        const char32_t c = unicode::next(text, position);
        const bool breaks = (c >= 0x0A && c <= 0x0D) || (c >= 0x1C && c <= 0x1E) || c == 0x85 || c == 0x2028 || c == 0x2029;
        if (!breaks) {
            continue;
        }
        if (c == U'\r' && position < text.size() && text[position] == '\n') {
            ++position;
        }
        lines.emplace_back(text.substr(from, (keepEnds ? position : end) - from));
        from = position;
    }
    if (from < text.size()) {
        lines.emplace_back(text.substr(from));
    }
    return lines;
}

} // namespace templates
