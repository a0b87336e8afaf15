// SPDX-License-Identifier: GPL-3.0-or-later
// The tests behind "is".
#include "templates/rendering.h"
#include "templates/unicode.h"

#include <algorithm>

namespace templates {

namespace {

using Given = std::vector<Value>;

Value isDefined(Rendering&, Given& given, Arguments&)
{
    return Value(!given[0].isUndefined());
}
Value isUndefinedTest(Rendering&, Given& given, Arguments&)
{
    return Value(given[0].isUndefined());
}
Value isOdd(Rendering& rendering, Given& given, Arguments&)
{
    const Value rest = arithmetic(rendering, Op::Modulo, given[0], Value(2));
    return rendering.failed() ? rest : Value(equal(rendering, rest, Value(1)));
}
Value isEven(Rendering& rendering, Given& given, Arguments&)
{
    const Value rest = arithmetic(rendering, Op::Modulo, given[0], Value(2));
    return rendering.failed() ? rest : Value(equal(rendering, rest, Value(0)));
}
Value isDivisible(Rendering& rendering, Given& given, Arguments&)
{
    const Value rest = arithmetic(rendering, Op::Modulo, given[0], given[1]);
    return rendering.failed() ? rest : Value(equal(rendering, rest, Value(0)));
}
Value isLowerTest(Rendering& rendering, Given& given, Arguments&)
{
    const std::u32string text = unicode::decoded(textOf(rendering, given[0]));
    return Value(std::any_of(text.begin(), text.end(), unicode::isLower) && std::none_of(text.begin(), text.end(), [](char32_t c) { return unicode::isUpper(c) || unicode::isTitle(c); }));
}
Value isUpperTest(Rendering& rendering, Given& given, Arguments&)
{
    const std::u32string text = unicode::decoded(textOf(rendering, given[0]));
    return Value(std::any_of(text.begin(), text.end(), unicode::isUpper) && std::none_of(text.begin(), text.end(), [](char32_t c) { return unicode::isLower(c) || unicode::isTitle(c); }));
}
Value isNoneTest(Rendering&, Given& given, Arguments&)
{
    return Value(given[0].isNone());
}
Value isBooleanTest(Rendering&, Given& given, Arguments&)
{
    return Value(given[0].isBool());
}
Value isTrueTest(Rendering&, Given& given, Arguments&)
{
    return Value(given[0].isBool() && given[0].integer() != 0);
}
Value isFalseTest(Rendering&, Given& given, Arguments&)
{
    return Value(given[0].isBool() && given[0].integer() == 0);
}
Value isIntegerTest(Rendering&, Given& given, Arguments&)
{
    return Value(given[0].isInt());
}
Value isFloatTest(Rendering&, Given& given, Arguments&)
{
    return Value(given[0].isFloat());
}
Value isNumberTest(Rendering&, Given& given, Arguments&)
{
    return Value(given[0].isNumber());
}
Value isStringTest(Rendering&, Given& given, Arguments&)
{
    return Value(given[0].isString());
}
Value isMappingTest(Rendering&, Given& given, Arguments&)
{
    return Value(given[0].isDict());
}
Value isSequenceTest(Rendering& rendering, Given& given, Arguments&)
{
    const Value& value = given[0];
    if (value.isUndefined() && rendering.options().strictUndefined) {
        return rendering.failUndefined(value);
    }
    return Value(value.isString() || value.isSequence() || value.isDict() || value.isUndefined() || (value.isObject() && value.object()->isSequence()));
}
Value isIterableTest(Rendering& rendering, Given& given, Arguments&)
{
    if (given[0].isUndefined() && rendering.options().strictUndefined) {
        return rendering.failUndefined(given[0]);
    }
    return Value(isIterable(given[0]));
}
Value isCallableTest(Rendering&, Given& given, Arguments&)
{
    return Value((given[0].isObject() && given[0].object()->isCallable()) || given[0].isUndefined());
}
Value isSameAs(Rendering&, Given& given, Arguments&)
{
    const Value& a = given[0];
    const Value& b = given[1];
    if (a.type() != b.type()) {
        return Value(false);
    }
    if (a.identity() || b.identity()) {
        return Value(a.identity() == b.identity());
    }
    return Value(a.isFloat() ? a.number() == b.number() : a.integer() == b.integer());
}
Value isEscapedTest(Rendering&, Given& given, Arguments&)
{
    return Value(given[0].isString() && given[0].isSafe());
}
Value isFilterTest(Rendering&, Given& given, Arguments&)
{
    return Value(given[0].isString() && findFilter(given[0].utf8()) != nullptr);
}
Value isTestTest(Rendering&, Given& given, Arguments&)
{
    return Value(given[0].isString() && findTest(given[0].utf8()) != nullptr);
}
Value isInTest(Rendering& rendering, Given& given, Arguments&)
{
    const bool found = contains(rendering, given[1], given[0]);
    return Value(found);
}
Value isEqual(Rendering& rendering, Given& given, Arguments&)
{
    return Value(equal(rendering, given[0], given[1]));
}
Value isNotEqual(Rendering& rendering, Given& given, Arguments&)
{
    return Value(!equal(rendering, given[0], given[1]));
}
template <Op op> Value isOrdered(Rendering& rendering, Given& given, Arguments&)
{
    return arithmetic(rendering, op, given[0], given[1]);
}

const Native kTests[] = {
    {"!=", "/a,/b", isNotEqual}, {"<", "/a,/b", isOrdered<Op::Less>}, {"<=", "/a,/b", isOrdered<Op::LessEqual>}, {"==", "/a,/b", isEqual},
    {">", "/a,/b", isOrdered<Op::Greater>}, {">=", "/a,/b", isOrdered<Op::GreaterEqual>}, {"boolean", "value", isBooleanTest}, {"callable", "/obj", isCallableTest},
    {"defined", "value", isDefined}, {"divisibleby", "value,num", isDivisible}, {"eq", "/a,/b", isEqual}, {"equalto", "/a,/b", isEqual},
    {"escaped", "value", isEscapedTest}, {"even", "value", isEven}, {"false", "value", isFalseTest}, {"filter", "value", isFilterTest}, {"float", "value", isFloatTest},
    {"ge", "/a,/b", isOrdered<Op::GreaterEqual>}, {"greaterthan", "/a,/b", isOrdered<Op::Greater>}, {"gt", "/a,/b", isOrdered<Op::Greater>}, {"in", "value,seq", isInTest},
    {"integer", "value", isIntegerTest}, {"iterable", "value", isIterableTest}, {"le", "/a,/b", isOrdered<Op::LessEqual>}, {"lessthan", "/a,/b", isOrdered<Op::Less>},
    {"lower", "value", isLowerTest}, {"lt", "/a,/b", isOrdered<Op::Less>}, {"mapping", "value", isMappingTest}, {"ne", "/a,/b", isNotEqual}, {"none", "value", isNoneTest},
    {"number", "value", isNumberTest}, {"odd", "value", isOdd}, {"sameas", "value,other", isSameAs}, {"sequence", "value", isSequenceTest}, {"string", "value", isStringTest},
    {"test", "value", isTestTest}, {"true", "value", isTrueTest}, {"undefined", "value", isUndefinedTest}, {"upper", "value", isUpperTest}};

} // namespace

const Native* findTest(std::string_view name)
{
    const auto it = std::find_if(std::begin(kTests), std::end(kTests), [name](const Native& native) { return name == native.name; });
    return it == std::end(kTests) ? nullptr : it;
}

QStringList testNames()
{
    QStringList names;
    for (const Native& native : kTests) {
        if (std::isalpha(static_cast<unsigned char>(native.name[0])) != 0) {
            names << QLatin1String(native.name);
        }
    }
    return names;
}

} // namespace templates
