// SPDX-License-Identifier: GPL-3.0-or-later
// range, dict, namespace, cycler, joiner.
#include "templates/rendering.h"

#include <algorithm>

namespace templates {

namespace {

struct CyclerObject final : Object
{
    explicit CyclerObject(std::vector<Value> values) : items(std::move(values)) {}
    const char* typeName() const override { return "Cycler"; }
    Value attribute(Rendering&, std::string_view name) override;
    std::vector<Value> items;
    std::size_t position = 0;
};

struct JoinerObject final : Object
{
    explicit JoinerObject(Value separator) : text(std::move(separator)) {}
    const char* typeName() const override { return "Joiner"; }
    bool isCallable() const override { return true; }
    Value call(Rendering&, Arguments&) override { return std::exchange(used, true) ? text : Value::text({}); }
    Value text;
    bool used = false;
};

Value cyclerNext(Rendering&, std::vector<Value>& given, Arguments&)
{
    auto& cycler = static_cast<CyclerObject&>(*given[0].object());
    Value item = cycler.items[cycler.position];
    cycler.position = (cycler.position + 1) % cycler.items.size();
    return item;
}

Value cyclerReset(Rendering&, std::vector<Value>& given, Arguments&)
{
    static_cast<CyclerObject&>(*given[0].object()).position = 0;
    return {};
}

const Native kNext{"next", "self", cyclerNext};
const Native kReset{"reset", "self", cyclerReset};

Value CyclerObject::attribute(Rendering&, std::string_view name)
{
    if (name == "next" || name == "reset") {
        return Value::object(new MethodObject(Value::object(this), name == "next" ? &kNext : &kReset));
    }
    if (name == "current") {
        return items[position];
    }
    return name == "pos" ? Value(std::int64_t(position)) : (name == "items" ? Value::tuple(items) : Value::missing());
}

Value makeRange(Rendering& rendering, std::vector<Value>& given, Arguments&)
{
    std::int64_t bounds[3] = {0, 0, 1};
    for (std::size_t i = 0; i < 3; ++i) {
        if (given[i].isMissing()) {
            continue;
        }
        if (!given[i].isIntegral()) {
            return given[i].isUndefined() ? rendering.failUndefined(given[i]) : rendering.fail(Words::tr("range() takes whole numbers."), Words::tr("Convert with the filter int."));
        }
        bounds[i] = given[i].integer();
    }
    if (given[1].isMissing()) {
        bounds[1] = std::exchange(bounds[0], 0);
    }
    if (bounds[2] == 0) {
        return rendering.fail(Words::tr("The step of range() is zero."), Words::tr("Give it another step."));
    }
    auto* range = new RangeObject(bounds[0], bounds[1], bounds[2]);
    Value made = Value::object(range);
    if (range->count > rendering.limits().rangeItems || range->count < 0) {
        return rendering.fail(Words::tr("range() has more than %1 items.").arg(rendering.limits().rangeItems), Words::tr("Make it shorter."), Problem::Kind::Limit);
    }
    return made;
}

/// Members of a dictionary, or pairs of an iterable.
bool fill(Rendering& rendering, DictData& dict, const Value& source)
{
    if (source.isDict()) {
        for (const auto& [key, value] : source.entries().members) {
            dict.set(key, value);
        }
        return true;
    }
    for (const Value& pair : itemsOf(rendering, source)) {
        const std::vector<Value> parts = itemsOf(rendering, pair);
        if (rendering.failed() || parts.size() != 2 || !isHashable(rendering, parts[0])) {
            rendering.fail(Words::tr("A dictionary is made of pairs."), Words::tr("Give pairs of a key and a value."));
            return false;
        }
        dict.set(parts[0], parts[1]);
    }
    return !rendering.failed();
}

Value filled(Rendering& rendering, Value made, const Value& source, Arguments& rest)
{
    if (!rest.positional.empty()) {
        return rendering.fail(Words::tr("Only one dictionary can be given."), Words::tr("Give further members as name=value."));
    }
    if (!source.isMissing() && !fill(rendering, made.entries(), source)) {
        return Value::missing();
    }
    for (const auto& [key, value] : rest.named) {
        made.entries().set(Value::text(key), value);
    }
    return made;
}

Value makeDict(Rendering& rendering, std::vector<Value>& given, Arguments& rest)
{
    return filled(rendering, Value::dict(), given[0], rest);
}

Value makeNamespace(Rendering& rendering, std::vector<Value>& given, Arguments& rest)
{
    auto* object = new NamespaceObject;
    Value made = Value::object(object);
    rendering.namespaces.push_back(made);
    const Value members = filled(rendering, object->members, given[0], rest);
    return rendering.failed() ? Value::missing() : made;
}

Value makeCycler(Rendering& rendering, std::vector<Value>&, Arguments& rest)
{
    if (rest.positional.empty() || !rest.named.empty()) {
        return rendering.fail(Words::tr("cycler() has nothing to choose from."), Words::tr("Give it the values that take turns."));
    }
    return Value::object(new CyclerObject(rest.positional));
}

Value makeJoiner(Rendering&, std::vector<Value>& given, Arguments&)
{
    return Value::object(new JoinerObject(given[0].isMissing() ? Value::text(", ") : given[0]));
}

Value refuseLipsum(Rendering& rendering, std::vector<Value>&, Arguments&)
{
    return rendering.fail(Words::tr("lipsum() is random and therefore refused."), Words::tr("Give the text as a variable."), Problem::Kind::Refused);
}

const Native kGlobals[] = {{"range", "/start,/stop?,/step?", makeRange}, {"dict", "/source?,*", makeDict}, {"namespace", "/source?,*", makeNamespace},
                           {"cycler", "*", makeCycler}, {"joiner", "sep?", makeJoiner}, {"lipsum", "*", refuseLipsum}};

} // namespace

Value findGlobal(std::string_view name)
{
    for (const Native& native : kGlobals) {
        if (name == native.name) {
            return Value::object(new FunctionObject(&native));
        }
    }
    return Value::missing();
}

QStringList globalNames()
{
    QStringList names;
    for (const Native& native : kGlobals) {
        names << QLatin1String(native.name);
    }
    return names;
}

} // namespace templates
