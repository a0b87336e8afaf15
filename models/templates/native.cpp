// SPDX-License-Identifier: GPL-3.0-or-later
// Calls of built-in functions: arguments are bound to parameters by place and by name.
#include "templates/rendering.h"

#include <algorithm>

namespace templates {

namespace {

struct Parameter
{
    std::string_view name;
    bool optional = false;
};

/// Takes the next parameter off `signature`.
Parameter takeParameter(std::string_view& signature)
{
    const std::size_t comma = signature.find(',');
    Parameter parameter{signature.substr(0, comma)};
    signature = comma == std::string_view::npos ? std::string_view() : signature.substr(comma + 1);
    if (!parameter.name.empty() && parameter.name.back() == '?') {
        parameter.name.remove_suffix(1);
        parameter.optional = true;
    }
    return parameter;
}

/// How many parameters a signature without "*" has, and how many of them are needed.
struct Shape
{
    std::size_t parameters = 1;
    std::size_t optional = 0;
    bool takesRest = false;
};

Shape shapeOf(const char* signature)
{
    Shape shape;
    for (const char* c = signature; *c != 0; ++c) {
        shape.parameters += *c == ',' ? 1 : 0;
        shape.optional += *c == '?' ? 1 : 0;
        shape.takesRest = shape.takesRest || *c == '*';
    }
    return shape;
}

QString quoted(std::string_view name)
{
    return QString::fromUtf8(name.data(), qsizetype(name.size()));
}

} // namespace

Value callNative(Rendering& rendering, const Native& native, Arguments& arguments)
{
    if (arguments.named.empty()) {
        // By place only, and all that is needed is there: nearly every call of a template.
        const Shape shape = shapeOf(native.signature);
        const std::size_t count = arguments.positional.size();
        if (!shape.takesRest && count <= shape.parameters && count + shape.optional >= shape.parameters) {
            std::vector<Value> given = std::move(arguments.positional);
            arguments.positional.clear();
            given.resize(shape.parameters, Value::missing());
            return native.function(rendering, given, arguments);
        }
    }
    std::vector<Value> given;
    given.reserve(8);
    std::string_view signature = native.signature;
    std::size_t place = 0;
    std::size_t used = 0;
    bool takesRest = false;
    while (!signature.empty()) {
        const Parameter parameter = takeParameter(signature);
        if (parameter.name == "*") {
            takesRest = true;
            break;
        }
        // "/" in front: by place only.
        const bool byPlace = parameter.name.front() == '/';
        Value* named = arguments.named.empty() || byPlace ? nullptr : arguments.find(parameter.name);
        if (place < arguments.positional.size()) {
            if (named) {
                return rendering.fail(Words::tr("%1() is given \"%2\" twice.").arg(quoted(native.name), quoted(parameter.name)), Words::tr("Give it by place or by name."));
            }
            given.push_back(std::move(arguments.positional[place++]));
        } else if (named) {
            given.push_back(*named);
            ++used;
        } else if (parameter.optional) {
            given.push_back(Value::missing());
        } else {
            return rendering.fail(Words::tr("%1() lacks its argument \"%2\".").arg(quoted(native.name), quoted(parameter.name)), Words::tr("Give this argument."));
        }
    }
    if (takesRest) {
        arguments.positional.erase(arguments.positional.begin(), arguments.positional.begin() + std::ptrdiff_t(place));
    } else if (place < arguments.positional.size()) {
        return rendering.fail(Words::tr("%1() is given too many arguments.").arg(quoted(native.name)), Words::tr("Take away what it does not know."));
    } else if (used < arguments.named.size()) {
        return rendering.fail(Words::tr("%1() is given an argument by a name that it does not know.").arg(quoted(native.name)), Words::tr("Take away what it does not know."));
    }
    return native.function(rendering, given, arguments);
}

} // namespace templates
