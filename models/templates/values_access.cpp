// SPDX-License-Identifier: GPL-3.0-or-later
// Attributes, items, slices and calls, with the sandbox's rules.
#include "templates/rendering.h"
#include "templates/unicode.h"

#include <algorithm>

namespace templates {

namespace {

Value noAttribute(const Value& value, const Value& name)
{
    return Value::undefined("'" + std::string(typeName(value)) + " object' has no attribute '" + (name.isString() ? std::string(name.utf8()) : std::string("?")) + "'");
}

/// What Python's own attributes of a value give: methods and the parts of numbers.
Value ownAttribute(Rendering& rendering, const Value& value, std::string_view name)
{
    if (name.empty() || name[0] == '_') {
        return Value::missing();
    }
    if (const Native* method = findMethod(value, name)) {
        return Value::object(new MethodObject(value, method));
    }
    if (value.isNumber()) {
        if (name == "real" || (name == "numerator" && value.isIntegral())) {
            return value.isFloat() ? value : Value(value.integer());
        }
        if (name == "imag") {
            return value.isFloat() ? Value(0.0) : Value(0);
        }
        return name == "denominator" && value.isIntegral() ? Value(1) : Value::missing();
    }
    return value.isObject() ? value.object()->attribute(rendering, name) : Value::missing();
}

/// value[key] without a look at attributes; Missing when there is none.
Value plainItem(Rendering& rendering, const Value& value, const Value& key)
{
    switch (value.type()) {
    case Value::Type::Dict: {
        if (key.isList() || key.isDict()) {
            return Value::missing();
        }
        const Value* found = value.entries().find(key);
        return found ? *found : Value::missing();
    }
    case Value::Type::List:
    case Value::Type::Tuple:
    case Value::Type::String: {
        const std::int64_t size = value.size();
        if (!key.isIntegral()) {
            return Value::missing();
        }
        const std::int64_t index = key.integer() < 0 ? key.integer() + size : key.integer();
        if (index < 0 || index >= size) {
            return Value::missing();
        }
        if (!value.isString()) {
            return value.items().items[std::size_t(index)];
        }
        const std::string_view text = value.utf8();
        const std::size_t from = value.textData()->isAscii() ? std::size_t(index) : unicode::offset(text, index);
        std::size_t to = from;
        unicode::next(text, to);
        rendering.spendBytes(std::int64_t(from));
        std::string character(text.substr(from, to - from));
        return value.isSafe() ? Value::safeText(std::move(character)) : Value::text(std::move(character));
    }
    case Value::Type::Object: {
        Object& object = *value.object();
        if (object.isSequence() && key.isIntegral()) {
            const std::int64_t index = key.integer() < 0 ? key.integer() + object.length() : key.integer();
            return index < 0 || index >= object.length() ? Value::missing() : object.at(index);
        }
        return object.item(rendering, key);
    }
    default:
        return Value::missing();
    }
}

} // namespace

Value attributeOf(Rendering& rendering, const Value& value, const Value& name)
{
    if (value.isUndefined()) {
        return rendering.failUndefined(value);
    }
    Value found = ownAttribute(rendering, value, name.utf8());
    if (found.isMissing()) {
        found = plainItem(rendering, value, name);
    }
    return found.isMissing() && !rendering.failed() ? noAttribute(value, name) : found;
}

Value itemOf(Rendering& rendering, const Value& value, const Value& key)
{
    if (value.isUndefined()) {
        return rendering.failUndefined(value);
    }
    Value found = plainItem(rendering, value, key);
    if (found.isMissing() && key.isString()) {
        found = ownAttribute(rendering, value, key.utf8());
    }
    return found.isMissing() && !rendering.failed() ? noAttribute(value, key) : found;
}

namespace {

struct Bounds
{
    std::int64_t start = 0;
    std::int64_t stop = 0;
    std::int64_t step = 1;
};

/// Python's rules: what is outside moves to the ends.
bool readBounds(Rendering& rendering, std::int64_t size, const Value& start, const Value& stop, const Value& step, Bounds& bounds)
{
    for (const Value* part : {&start, &stop, &step}) {
        if (!part->isNone() && !part->isIntegral()) {
            rendering.fail(Words::tr("The bounds of a slice are whole numbers."), Words::tr("Convert them with the filter int."));
            return false;
        }
    }
    bounds.step = step.isNone() ? 1 : std::max<std::int64_t>(step.integer(), -INT64_MAX);
    if (bounds.step == 0) {
        rendering.fail(Words::tr("The step of a slice is zero."), Words::tr("Give it another step."));
        return false;
    }
    const bool back = bounds.step < 0;
    const auto clamped = [&](const Value& part, std::int64_t otherwise) {
        if (part.isNone()) {
            return otherwise;
        }
        const std::int64_t index = part.integer() < 0 ? part.integer() + size : part.integer();
        return std::clamp<std::int64_t>(index, back ? -1 : 0, back ? size - 1 : size);
    };
    bounds.start = clamped(start, back ? size - 1 : 0);
    bounds.stop = clamped(stop, back ? -1 : size);
    return true;
}

} // namespace

Value slice(Rendering& rendering, const Value& value, const Value& start, const Value& stop, const Value& step)
{
    if (value.isUndefined()) {
        return rendering.failUndefined(value);
    }
    const bool isRange = value.isObject() && value.object()->isSequence();
    Bounds bounds;
    if (!value.isString() && !value.isSequence() && !isRange) {
        return rendering.fail(Words::tr("A value of type %1 has no slices.").arg(QLatin1String(typeName(value))), Words::tr("Make a list of it with the filter list."));
    }
    const std::int64_t size = isRange ? value.object()->length() : value.size();
    if (!readBounds(rendering, size, start, stop, step, bounds)) {
        return Value::missing();
    }
    const RangeObject places(bounds.start, bounds.stop, bounds.step);
    if (!rendering.spendBytes(places.count + size / 8)) {
        return Value::missing();
    }
    if (isRange) {
        const auto& range = static_cast<RangeObject&>(*value.object());
        return Value::object(new RangeObject(range.start + bounds.start * range.step, range.start + bounds.stop * range.step, range.step * bounds.step));
    }
    if (value.isString()) {
        const std::u32string characters = unicode::decoded(value.utf8());
        std::string text;
        for (std::int64_t i = 0; i < places.count; ++i) {
            unicode::append(text, characters[std::size_t(bounds.start + i * bounds.step)]);
        }
        return value.isSafe() ? Value::safeText(std::move(text)) : Value::text(std::move(text));
    }
    std::vector<Value> items;
    for (std::int64_t i = 0; i < places.count; ++i) {
        items.push_back(value.items().items[std::size_t(bounds.start + i * bounds.step)]);
    }
    return value.isList() ? Value::list(std::move(items)) : Value::tuple(std::move(items));
}

Value call(Rendering& rendering, const Value& callee, Arguments& arguments)
{
    if (callee.isUndefined()) {
        return rendering.failUndefined(callee);
    }
    if (!callee.isObject() || !callee.object()->isCallable()) {
        return rendering.fail(Words::tr("A value of type %1 cannot be called.").arg(QLatin1String(typeName(callee))), Words::tr("Take the brackets away, or call a macro or method."));
    }
    const Value held = callee;
    return held.object()->call(rendering, arguments);
}

} // namespace templates
