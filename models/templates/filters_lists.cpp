// SPDX-License-Identifier: GPL-3.0-or-later
// Filters over lists and dictionaries.
#include "templates/filters.h"

#include "templates/unicode.h"

#include <algorithm>

namespace templates {

namespace {

/// One group of groupby: a pair with names.
struct GroupObject final : Object
{
    const char* typeName() const override { return "_GroupTuple"; }
    void print(Rendering& rendering, std::string& out) const override { appendRepr(rendering, out, Value::tuple({grouper, list})); }
    std::int64_t length() const override { return 2; }
    bool isIterable() const override { return true; }
    bool isSequence() const override { return true; }
    Value at(std::int64_t index) const override { return index == 0 ? grouper : list; }
    Value attribute(Rendering&, std::string_view name) override { return name == "grouper" ? grouper : (name == "list" ? list : Value::missing()); }
    Value grouper;
    Value list;
};

Value generator(GeneratorObject::Step step)
{
    return Value::object(new GeneratorObject(std::move(step)));
}

/// A generator that is over a list already made.
Value generatorOver(std::vector<Value> items)
{
    return generator([items = std::move(items), index = std::size_t(0)](Rendering&, Value& out) mutable {
        if (index >= items.size()) {
            return false;
        }
        out = items[index++];
        return true;
    });
}

/// Computes all items when the first is asked for, as Python's generators do.
Value lazily(std::function<std::vector<Value>(Rendering&)> make)
{
    return generator([make = std::move(make), held = Value::missing()](Rendering& rendering, Value& out) mutable {
        if (held.isMissing()) {
            held = generatorOver(make(rendering));
        }
        return !rendering.failed() && held.object()->next(rendering, out);
    });
}

std::vector<Value> keysOf(Rendering& rendering, const std::vector<Value>& items, const Value& attribute, bool caseSensitive, const Value& otherwise = Value::missing())
{
    std::vector<Value> keys;
    for (const Value& item : items) {
        Value key = attributePath(rendering, item, attribute, otherwise);
        keys.push_back(caseSensitive ? key : caseless(key));
    }
    return keys;
}

Value sortFilter(Rendering& rendering, Given& given, Arguments&)
{
    const std::vector<Value> items = itemsOf(rendering, given[0]);
    const bool reverse = flag(rendering, given[1], false);
    const bool caseSensitive = flag(rendering, given[2], false);
    std::vector<Value> keys;
    if (given[3].isString() && given[3].utf8().find(',') != std::string_view::npos) {
        for (const Value& item : items) {
            std::vector<Value> parts;
            std::string_view rest = given[3].utf8();
            for (bool more = true; more;) {
                const std::size_t comma = rest.find(',');
                const Value part = attributePath(rendering, item, Value::text(std::string(rest.substr(0, comma))));
                parts.push_back(caseSensitive ? part : caseless(part));
                more = comma != std::string_view::npos;
                rest = more ? rest.substr(comma + 1) : rest;
            }
            keys.push_back(Value::tuple(std::move(parts)));
        }
    } else {
        for (Value& key : keys = keysOf(rendering, items, given[3], caseSensitive)) {
            key = Value::tuple({key}); // equal keys, undefined ones among them, are not compared any further
        }
    }
    std::vector<Value> sorted;
    for (const std::size_t index : sortedIndices(rendering, keys, reverse)) {
        sorted.push_back(items[index]);
    }
    return rendering.failed() ? Value::missing() : Value::list(std::move(sorted));
}

Value dictsort(Rendering& rendering, Given& given, Arguments&)
{
    if (!given[0].isDict()) {
        return given[0].isUndefined() ? rendering.failUndefined(given[0]) : rendering.fail(Words::tr("dictsort needs a dictionary."), Words::tr("Use the filter sort for lists."));
    }
    const std::string by = given[2].isMissing() ? "key" : textOf(rendering, given[2]);
    if (by != "key" && by != "value") {
        return rendering.fail(Words::tr("dictsort sorts by \"key\" or \"value\"."), Words::tr("Write one of the two."));
    }
    std::vector<Value> keys;
    const auto& members = given[0].entries().members;
    for (const auto& [key, value] : members) {
        const Value& chosen = by == "key" ? key : value;
        keys.push_back(flag(rendering, given[1], false) ? chosen : caseless(chosen));
    }
    std::vector<Value> sorted;
    for (const std::size_t index : sortedIndices(rendering, keys, flag(rendering, given[3], false))) {
        sorted.push_back(Value::tuple({members[index].first, members[index].second}));
    }
    return rendering.failed() ? Value::missing() : Value::list(std::move(sorted));
}

Value groupby(Rendering& rendering, Given& given, Arguments&)
{
    const std::vector<Value> items = itemsOf(rendering, given[0]);
    const bool caseSensitive = flag(rendering, given[3], false);
    const Value otherwise = given[2].isNone() ? Value::missing() : given[2];
    const std::vector<Value> keys = keysOf(rendering, items, given[1], caseSensitive, otherwise);
    std::vector<Value> groups;
    Value lastKey;
    for (const std::size_t index : sortedIndices(rendering, keys, false)) {
        if (rendering.failed()) {
            return Value::missing();
        }
        if (groups.empty() || !equal(rendering, lastKey, keys[index])) {
            auto* group = new GroupObject;
            group->grouper = caseSensitive ? keys[index] : attributePath(rendering, items[index], given[1], otherwise);
            group->list = Value::list();
            groups.push_back(Value::object(group));
            lastKey = keys[index];
        }
        static_cast<GroupObject*>(groups.back().object())->list.append(items[index]);
    }
    return rendering.failed() ? Value::missing() : Value::list(std::move(groups));
}

Value batch(Rendering&, Given& given, Arguments&)
{
    return lazily([source = given[0], sizeValue = given[1], fill = given[2]](Rendering& rendering) {
        std::vector<Value> rows;
        const std::vector<Value> items = itemsOf(rendering, source);
        const std::int64_t size = wholeNumber(rendering, sizeValue, 1);
        std::vector<Value> row;
        for (const Value& item : items) {
            if (std::int64_t(row.size()) == size) {
                rows.push_back(Value::list(std::exchange(row, {})));
            }
            row.push_back(item);
        }
        if (!row.empty()) {
            while (!fill.isMissing() && !fill.isNone() && std::int64_t(row.size()) < size && rendering.spend()) {
                row.push_back(fill);
            }
            rows.push_back(Value::list(std::move(row)));
        }
        return rows;
    });
}

Value sliceFilter(Rendering&, Given& given, Arguments&)
{
    return lazily([source = given[0], countValue = given[1], fill = given[2]](Rendering& rendering) {
        std::vector<Value> slices;
        const std::vector<Value> items = itemsOf(rendering, source);
        const std::int64_t count = wholeNumber(rendering, countValue, 1);
        if (count == 0) {
            rendering.fail(Words::tr("Nothing can be cut into zero slices."), Words::tr("Give the number of slices."));
        }
        if (rendering.failed() || count < 1) {
            return slices;
        }
        const std::int64_t each = std::int64_t(items.size()) / count;
        const std::int64_t longer = std::int64_t(items.size()) % count;
        std::size_t from = 0;
        for (std::int64_t i = 0; i < count && rendering.spend(); ++i) {
            const std::size_t to = from + std::size_t(each + (i < longer ? 1 : 0));
            std::vector<Value> row(items.begin() + std::ptrdiff_t(from), items.begin() + std::ptrdiff_t(to));
            if (!fill.isMissing() && !fill.isNone() && i >= longer) {
                row.push_back(fill);
            }
            slices.push_back(Value::list(std::move(row)));
            from = to;
        }
        return slices;
    });
}

Value first(Rendering& rendering, Given& given, Arguments&)
{
    Iteration iteration(rendering, given[0]);
    Value item;
    if (iteration.next(item)) {
        return item;
    }
    return rendering.failed() ? Value::missing() : Value::undefined("No first item, sequence was empty.");
}

bool isReversible(Rendering& rendering, const Value& value)
{
    const bool fits = value.isString() || value.isSequence() || value.isDict() || value.isUndefined() || (value.isObject() && (value.object()->isSequence() || value.object()->isView()));
    if (!fits) {
        rendering.fail(Words::tr("A value of type %1 has no end to begin from.").arg(QLatin1String(typeName(value))), Words::tr("Make a list of it with the filter list."));
    }
    return fits;
}

Value last(Rendering& rendering, Given& given, Arguments&)
{
    if (!isReversible(rendering, given[0])) {
        return Value::missing();
    }
    const std::vector<Value> items = itemsOf(rendering, given[0]);
    if (!items.empty()) {
        return items.back();
    }
    return rendering.failed() ? Value::missing() : Value::undefined("No last item, sequence was empty.");
}

Value reverse(Rendering& rendering, Given& given, Arguments&)
{
    if (given[0].isString()) {
        std::u32string text = unicode::decoded(given[0].utf8());
        std::reverse(text.begin(), text.end());
        return textLike(given[0], unicode::encoded(text));
    }
    std::vector<Value> items = itemsOf(rendering, given[0]);
    std::reverse(items.begin(), items.end());
    if (rendering.failed()) {
        return Value::missing();
    }
    const bool isGenerator = given[0].isObject() && !given[0].object()->isSequence() && !given[0].object()->isView();
    return isGenerator ? Value::list(std::move(items)) : generatorOver(std::move(items));
}

Value length(Rendering& rendering, Given& given, Arguments&)
{
    const std::int64_t count = lengthOf(rendering, given[0]);
    return rendering.failed() ? Value::missing() : Value(count);
}

Value list(Rendering& rendering, Given& given, Arguments&)
{
    return Value::list(itemsOf(rendering, given[0]));
}

Value items(Rendering& rendering, Given& given, Arguments&)
{
    if (given[0].isUndefined()) {
        return generatorOver({});
    }
    if (!given[0].isDict()) {
        return lazily([](Rendering& later) {
            later.fail(Words::tr("The filter items needs a dictionary."), Words::tr("Give a dictionary."));
            return std::vector<Value>();
        });
    }
    std::vector<Value> pairs;
    for (const auto& [key, value] : given[0].entries().members) {
        pairs.push_back(Value::tuple({key, value}));
    }
    rendering.spend(std::int64_t(pairs.size()));
    return generatorOver(std::move(pairs));
}

Value join(Rendering& rendering, Given& given, Arguments&)
{
    std::vector<Value> parts = itemsOf(rendering, given[0]);
    const Value separator = given[1].isMissing() ? Value::text({}) : given[1];
    bool safe = separator.isString() && separator.isSafe();
    for (Value& part : parts) {
        part = attributePath(rendering, part, given[2]);
        safe = safe || (part.isString() && part.isSafe());
    }
    safe = safe && rendering.autoescape;
    const std::string between = safe ? std::string(escaped(rendering, separator).utf8()) : textOf(rendering, separator);
    std::string text;
    for (std::size_t i = 0; i < parts.size() && !rendering.failed(); ++i) {
        if (i > 0) {
            text += between;
        }
        if (safe) {
            text += escaped(rendering, parts[i]).utf8();
        } else {
            appendText(rendering, text, parts[i]);
        }
    }
    if (rendering.failed() || !rendering.spendBytes(std::int64_t(text.size()))) {
        return Value::missing();
    }
    return safe ? Value::safeText(std::move(text)) : Value::text(std::move(text));
}

Value unique(Rendering&, Given& given, Arguments&)
{
    return lazily([source = given[0], sensitive = given[1], attribute = given[2]](Rendering& rendering) {
        std::vector<Value> kept;
        const std::vector<Value> all = itemsOf(rendering, source);
        const std::vector<Value> keys = keysOf(rendering, all, attribute, flag(rendering, sensitive, false));
        DictData seen;
        for (std::size_t i = 0; i < all.size() && isHashable(rendering, keys[i]); ++i) {
            if (!seen.find(keys[i])) {
                seen.set(keys[i], Value());
                kept.push_back(all[i]);
            }
        }
        return kept;
    });
}

Value extreme(Rendering& rendering, Given& given, bool largest)
{
    const std::vector<Value> all = itemsOf(rendering, given[0]);
    if (rendering.failed() || all.empty()) {
        return rendering.failed() ? Value::missing() : Value::undefined("No aggregated item, sequence was empty.");
    }
    const std::vector<Value> keys = keysOf(rendering, all, given[2], flag(rendering, given[1], false));
    std::size_t best = 0;
    for (std::size_t i = 1; i < all.size() && !rendering.failed(); ++i) {
        const int order = compare(rendering, keys[i], keys[best]);
        best = (largest ? order > 0 : order < 0) ? i : best;
    }
    return rendering.failed() ? Value::missing() : all[best];
}

Value maximum(Rendering& rendering, Given& given, Arguments&)
{
    return extreme(rendering, given, true);
}
Value minimum(Rendering& rendering, Given& given, Arguments&)
{
    return extreme(rendering, given, false);
}

Value sum(Rendering& rendering, Given& given, Arguments&)
{
    Value total = given[2].isMissing() ? Value(0) : given[2];
    if (total.isString()) {
        return rendering.fail(Words::tr("sum does not add texts."), Words::tr("Use the filter join."));
    }
    for (const Value& item : itemsOf(rendering, given[0])) {
        total = arithmetic(rendering, Op::Add, total, attributePath(rendering, item, given[1]));
    }
    return rendering.failed() ? Value::missing() : total;
}

const Native kFilters[] = {
    {"batch", "value,linecount,fill_with?", batch}, {"count", "/obj", length}, {"dictsort", "value,case_sensitive?,by?,reverse?", dictsort}, {"first", "seq", first},
    {"groupby", "value,attribute,default?,case_sensitive?", groupby}, {"items", "value", items}, {"join", "value,d?,attribute?", join}, {"last", "seq", last},
    {"length", "/obj", length}, {"list", "value", list}, {"max", "value,case_sensitive?,attribute?", maximum}, {"min", "value,case_sensitive?,attribute?", minimum},
    {"reverse", "value", reverse}, {"slice", "value,slices,fill_with?", sliceFilter}, {"sort", "value,reverse?,case_sensitive?,attribute?", sortFilter},
    {"sum", "iterable,attribute?,start?", sum}, {"unique", "value,case_sensitive?,attribute?", unique}};

} // namespace

std::span<const Native> listFilters()
{
    return kFilters;
}

} // namespace templates
