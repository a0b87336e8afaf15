// SPDX-License-Identifier: GPL-3.0-or-later
// map, select and their like: a filter or test applied to each item.
#include "templates/filters.h"

namespace templates {

namespace {

using Apply = std::function<Value(Rendering&, const Value&)>;

Value applied(Value source, std::function<bool(Rendering&, Value&)> keep)
{
    auto iteration = std::make_shared<std::unique_ptr<Iteration>>();
    return Value::object(new GeneratorObject([source = std::move(source), keep = std::move(keep), iteration](Rendering& rendering, Value& out) {
        if (!isTrue(rendering, source)) {
            return false; // whatever is empty gives nothing, a 0 too
        }
        if (!*iteration) {
            *iteration = std::make_unique<Iteration>(rendering, source);
        }
        while (!rendering.failed() && (*iteration)->next(out)) {
            if (keep(rendering, out)) {
                return !rendering.failed();
            }
        }
        return false;
    }));
}

/// Calls `native` with the item in front of the other arguments.
Apply applying(const Native* native, Arguments rest, std::size_t skipped)
{
    rest.positional.erase(rest.positional.begin(), rest.positional.begin() + std::ptrdiff_t(skipped));
    return [native, rest = std::move(rest)](Rendering& rendering, const Value& item) {
        Arguments arguments = rest;
        arguments.positional.insert(arguments.positional.begin(), item);
        return callNative(rendering, *native, arguments);
    };
}

Value mapFilter(Rendering& rendering, Given& given, Arguments& rest)
{
    if (rest.positional.empty() && rest.find("attribute")) {
        const Value attribute = *rest.find("attribute");
        const Value* found = rest.find("default");
        const Value otherwise = found && !found->isNone() ? *found : Value::missing();
        if (rest.named.size() > (found ? 2U : 1U)) {
            return rendering.fail(Words::tr("map() is given an argument that it does not know."), Words::tr("Give attribute and default only."));
        }
        return applied(given[0], [attribute, otherwise](Rendering& later, Value& out) {
            out = attributePath(later, out, attribute, otherwise);
            return true;
        });
    }
    const Native* native = !rest.positional.empty() && rest.positional[0].isString() ? findFilter(rest.positional[0].utf8()) : nullptr;
    if (rest.positional.empty()) {
        return rendering.fail(Words::tr("map() needs the name of a filter."), Words::tr("Write map(\"upper\") or map(attribute=\"name\")."));
    }
    const Apply apply = native ? applying(native, rest, 1) : Apply();
    const Value name = rest.positional[0];
    return applied(given[0], [apply, name](Rendering& later, Value& out) {
        out = apply ? apply(later, out) : later.fail(Words::tr("There is no filter named \"%1\".").arg(name.toString()), Words::tr("Look for its right name in the list of filters."));
        return true;
    });
}

Value chosen(Rendering& rendering, Given& given, Arguments& rest, bool kept, bool byAttribute)
{
    if (byAttribute && rest.positional.empty()) {
        return rendering.fail(Words::tr("The name of an attribute is missing."), Words::tr("Write selectattr(\"name\")."));
    }
    const std::size_t skipped = byAttribute ? 1 : 0;
    const Value attribute = byAttribute ? rest.positional[0] : Value::missing();
    Apply apply = [](Rendering& later, const Value& item) { return Value(isTrue(later, item)); };
    if (rest.positional.size() > skipped) {
        const Value name = rest.positional[skipped];
        const Native* native = name.isString() ? findTest(name.utf8()) : nullptr;
        apply = native ? applying(native, rest, skipped + 1) : Apply([name](Rendering& later, const Value&) {
            return later.fail(Words::tr("There is no test named \"%1\".").arg(name.toString()), Words::tr("Look for its right name in the list of tests."));
        });
    }
    return applied(given[0], [apply, attribute, kept](Rendering& later, Value& out) {
        const Value asked = attributePath(later, out, attribute);
        const Value answer = later.failed() ? Value() : apply(later, asked);
        return !later.failed() && isTrue(later, answer) == kept;
    });
}

Value select(Rendering& rendering, Given& given, Arguments& rest)
{
    return chosen(rendering, given, rest, true, false);
}
Value reject(Rendering& rendering, Given& given, Arguments& rest)
{
    return chosen(rendering, given, rest, false, false);
}
Value selectattr(Rendering& rendering, Given& given, Arguments& rest)
{
    return chosen(rendering, given, rest, true, true);
}
Value rejectattr(Rendering& rendering, Given& given, Arguments& rest)
{
    return chosen(rendering, given, rest, false, true);
}

Value defaultFilter(Rendering& rendering, Given& given, Arguments&)
{
    const bool replaces = given[0].isUndefined() || (flag(rendering, given[2], false) && !isTrue(rendering, given[0]));
    return !replaces ? given[0] : (given[1].isMissing() ? Value::text({}) : given[1]);
}

Value attr(Rendering& rendering, Given& given, Arguments&)
{
    const std::string name = textOf(rendering, given[1]);
    if (given[0].isUndefined()) {
        return rendering.failUndefined(given[0]);
    }
    // Attributes only, no members.
    const Value found = given[0].isDict() && !findMethod(given[0], name) ? Value::undefined("no attribute '" + name + "'") : attributeOf(rendering, given[0], Value::text(name));
    return found;
}

Value randomFilter(Rendering& rendering, Given&, Arguments&)
{
    return rendering.fail(Words::tr("The filter random is refused: a template gives the same text for the same values."), Words::tr("Choose outside of the template."), Problem::Kind::Refused);
}

const Native kFilters[] = {{"attr", "obj,name", attr}, {"d", "value,default_value?,boolean?", defaultFilter}, {"default", "value,default_value?,boolean?", defaultFilter},
                           {"map", "/value,*", mapFilter}, {"random", "/seq", randomFilter}, {"reject", "/value,*", reject}, {"rejectattr", "/value,*", rejectattr},
                           {"select", "/value,*", select}, {"selectattr", "/value,*", selectattr}};

} // namespace

std::span<const Native> choiceFilters()
{
    return kFilters;
}

} // namespace templates
