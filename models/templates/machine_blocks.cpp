// SPDX-License-Identifier: GPL-3.0-or-later
// Macros, calls, blocks, and the variable `loop`.
#include "templates/machine.h"

#include <algorithm>

namespace templates {

Value Machine::makeMacro(const Statement* statement)
{
    auto* object = new MacroObject;
    object->name = statement->text;
    object->statement = statement;
    object->owner = m_state.owner;
    object->frame = m_state.frame;
    object->context = m_state.context;
    object->autoescape = autoescape;
    if (m_frames.empty() || m_frames.back() != m_state.frame) {
        m_frames.push_back(m_state.frame);
    }
    return Value::object(object);
}

void Machine::macro(const Statement* statement)
{
    const Value made = makeMacro(statement);
    at(statement->slot) = made;
    if (statement->topLevel) {
        m_state.context->variables.entries().set(Value::text(statement->text), made);
        if (!statement->text.empty() && statement->text[0] != '_') {
            m_state.context->exported.insert(statement->text);
        }
    }
}

void Machine::callBlock(const Statement* statement)
{
    const Value caller = makeMacro(statement);
    const Value result = callExpression(statement->value, &caller);
    write(result);
}

/// Puts arguments into the parameters of the frame that is current.
void Machine::bindMacro(const MacroObject& macro, Arguments& arguments)
{
    const Statement& statement = *macro.statement;
    const std::size_t count = statement.parameters.size();
    const std::size_t placed = std::min(count, arguments.positional.size());
    const auto takeNamed = [&arguments](const std::string& key) {
        const auto it = std::find_if(arguments.named.begin(), arguments.named.end(), [&key](const auto& argument) { return argument.first == key; });
        Value value = it == arguments.named.end() ? Value::missing() : it->second;
        if (it != arguments.named.end()) {
            arguments.named.erase(it);
        }
        return value;
    };
    bool foundCaller = placed == count && std::find(statement.parameters.begin(), statement.parameters.end(), "caller") != statement.parameters.end();
    for (std::size_t i = 0; i < count; ++i) {
        if (i < placed) {
            at(statement.parameterSlots[i]) = arguments.positional[i];
        } else {
            at(statement.parameterSlots[i]) = takeNamed(statement.parameters[i]);
            foundCaller = foundCaller || statement.parameters[i] == "caller";
        }
    }
    if (statement.usesCaller && !foundCaller) {
        const Value caller = takeNamed("caller");
        if (statement.callerSlot.index >= 0) {
            at(statement.callerSlot) = caller.isMissing() || caller.isNone() ? Value::undefined("No caller defined") : caller;
        }
    }
    const QString shown = QString::fromStdString(macro.name);
    if (statement.usesKwargs) {
        Value rest = Value::dict();
        for (const auto& [key, value] : arguments.named) {
            rest.entries().set(Value::text(key), value);
        }
        at(statement.kwargsSlot) = rest;
    } else if (!arguments.named.empty()) {
        fail(Words::tr("The macro \"%1\" has no parameter \"%2\".").arg(shown, QString::fromStdString(arguments.named[0].first)), Words::tr("Call it with its own parameters."));
        return;
    }
    if (statement.usesVarargs) {
        at(statement.varargsSlot) = Value::tuple({arguments.positional.begin() + std::ptrdiff_t(placed), arguments.positional.end()});
    } else if (arguments.positional.size() > count) {
        fail(Words::tr("The macro \"%1\" takes at most %2 arguments.").arg(shown).arg(count), Words::tr("Call it with its own parameters."));
    }
}

Value Machine::callMacro(const MacroObject& macro, Arguments& arguments)
{
    const Deeper deeper(*this, limits().depth);
    if (!deeper || macro.frame->ended) {
        return deeper ? fail(Words::tr("A macro of another rendering is called."), Words::tr("Define it in this template.")) : Value::missing();
    }
    const bool safe = autoescape;
    std::string text;
    {
        const Swapped swapped(*this);
        const Statement& statement = *macro.statement;
        auto frame = std::make_shared<Frame>();
        frame->outer = macro.frame;
        frame->slots.resize(std::size_t(statement.function->slots), Value::missing());
        m_state.frame = frame;
        m_state.context = macro.context;
        bindMacro(macro, arguments);
        if (failed()) {
            return Value::missing();
        }
        m_state.owner = macro.owner;
        m_state.out = &text;
        m_state.extended.reset();
        autoescape = macro.autoescape;
        enter(statement.scope);
        const std::size_t count = statement.parameters.size();
        for (std::size_t i = 0; i < count && !failed(); ++i) {
            if (!at(statement.parameterSlots[i]).isMissing()) {
                continue;
            }
            const std::size_t required = count - statement.defaults.size();
            Value value = i < required ? Value::undefined("parameter '" + statement.parameters[i] + "' was not provided") : evaluate(statement.defaults[i - required]);
            at(statement.parameterSlots[i]) = std::move(value);
        }
        body(statement.body);
    }
    return failed() ? Value::missing() : (safe ? Value::safeText(std::move(text)) : Value::text(std::move(text)));
}

void MacroObject::print(Rendering&, std::string& out) const
{
    out += "<Macro " + (name.empty() ? std::string("anonymous") : "'" + name + "'") + ">";
}

Value MacroObject::attribute(Rendering& rendering, std::string_view member)
{
    if (member == "name") {
        return name.empty() ? Value() : Value::text(name);
    }
    if (static_cast<Machine&>(rendering).failed() || frame->ended) {
        return Value::missing();
    }
    if (member == "arguments") {
        std::vector<Value> names;
        for (const std::string& parameter : statement->parameters) {
            names.push_back(Value::text(parameter));
        }
        return Value::tuple(std::move(names));
    }
    if (member == "catch_kwargs") {
        return Value(statement->usesKwargs);
    }
    if (member == "catch_varargs") {
        return Value(statement->usesVarargs);
    }
    return member == "caller" ? Value(statement->usesCaller) : Value::missing();
}

Value MacroObject::call(Rendering& rendering, Arguments& arguments)
{
    auto* machine = dynamic_cast<Machine*>(&rendering);
    return machine ? machine->callMacro(*this, arguments) : Value::missing();
}

Value ModuleObject::attribute(Rendering&, std::string_view name)
{
    const Value* found = exported.entries().find(name);
    return found ? *found : Value::missing();
}

void Machine::runFunction(const BlockBody& body, const ContextPtr& context, const std::string& blockName, std::size_t level)
{
    const Deeper deeper(*this, limits().depth);
    if (!deeper) {
        return;
    }
    const Swapped swapped(*this);
    const Function& function = *body.function;
    m_state.owner = body.owner;
    m_state.context = context;
    m_state.extended.reset();
    autoescape = body.owner->compiled().syntax.options.autoescape;
    m_state.frame = std::make_shared<Frame>();
    m_state.frame->slots.resize(std::size_t(function.slots), Value::missing());
    m_frames.push_back(m_state.frame);
    const auto reference = [&](const std::string& name, std::size_t depthOfBlock) {
        auto* object = new BlockObject;
        object->name = name;
        object->depth = depthOfBlock;
        object->context = context;
        return Value::object(object);
    };
    if (function.selfSlot.index >= 0) {
        at(function.selfSlot) = reference({}, 0);
    }
    if (function.superSlot.index >= 0) {
        at(function.superSlot) = context->blocks[blockName].size() > level + 1 ? reference(blockName, level + 1) : Value::undefined("there is no parent block called '" + blockName + "'.");
    }
    enter(function.scope);
    this->body(function.block->body);
}

void Machine::block(const Statement* statement)
{
    if (statement->topLevel && m_state.extended) {
        return;
    }
    const auto& bodies = m_state.context->blocks[statement->text];
    if (statement->required && bodies.size() <= 1) {
        fail(Words::tr("The required block \"%1\" is not defined.").arg(QString::fromStdString(statement->text)), Words::tr("Define it in the template that extends this one."));
        return;
    }
    if (bodies.empty()) {
        return;
    }
    ContextPtr context = m_state.context;
    if (statement->scoped) {
        context = std::make_shared<Context>(*m_state.context);
        context->outer = m_state.context;
        context->given = locals(statement->scope);
        context->variables = Value::dict();
    }
    const BlockBody body = bodies.front();
    runFunction(body, context, statement->text, 0);
}

Value Machine::renderBlock(const ContextPtr& context, const std::string& blockName, std::size_t level)
{
    std::string text;
    std::string* outer = std::exchange(m_state.out, &text);
    const BlockBody body = context->blocks[blockName].at(level);
    runFunction(body, context, blockName, level);
    m_state.out = outer;
    return failed() ? Value::missing() : asText(std::move(text));
}

Value BlockObject::attribute(Rendering&, std::string_view member)
{
    const ContextPtr held = context.lock();
    if (!held) {
        return Value::missing();
    }
    const std::string block = name.empty() ? std::string(member) : name;
    const std::size_t wanted = name.empty() ? 0 : depth + 1;
    if (!name.empty() && member != "super") {
        return Value::missing();
    }
    const auto it = held->blocks.find(block);
    if (it == held->blocks.end() || it->second.size() <= wanted) {
        return Value::missing();
    }
    auto* object = new BlockObject;
    object->name = block;
    object->depth = wanted;
    object->context = context;
    return Value::object(object);
}

Value BlockObject::call(Rendering& rendering, Arguments& arguments)
{
    const ContextPtr held = context.lock();
    auto* machine = dynamic_cast<Machine*>(&rendering);
    if (!held || !machine || !arguments.positional.empty() || !arguments.named.empty()) {
        return rendering.fail(Words::tr("A block takes no arguments."), Words::tr("Call it with ()."));
    }
    return machine->renderBlock(held, name, depth);
}

bool LoopObject::advance(Value& out)
{
    if (!ahead.empty()) {
        out = ahead.back();
        ahead.pop_back();
    } else if (!source || !source->next(out)) {
        return false;
    }
    ++index;
    before = std::move(current);
    current = out;
    return true;
}

const Value& LoopObject::peek()
{
    static const Value kNone = Value::missing();
    Value item;
    if (ahead.empty() && source && source->next(item)) {
        ahead.push_back(item);
    }
    return ahead.empty() ? kNone : ahead.back();
}

std::int64_t LoopObject::count()
{
    if (known < 0) {
        known = source ? source->size() : index + 1;
    }
    if (known < 0) {
        std::vector<Value> rest;
        for (Value item; source->next(item);) {
            rest.push_back(item);
        }
        ahead.insert(ahead.begin(), rest.rbegin(), rest.rend());
        known = std::int64_t(ahead.size()) + index + 1;
    }
    return known;
}

namespace {

Value loopCycle(Rendering& rendering, std::vector<Value>& given, Arguments& rest)
{
    const auto& loop = static_cast<LoopObject&>(*given[0].object());
    if (rest.positional.empty()) {
        return rendering.fail(Words::tr("cycle() has nothing to choose from."), Words::tr("Give it the values that take turns."));
    }
    return rest.positional[std::size_t(std::max<std::int64_t>(loop.index, 0)) % rest.positional.size()];
}

Value loopChanged(Rendering& rendering, std::vector<Value>& given, Arguments& rest)
{
    auto& loop = static_cast<LoopObject&>(*given[0].object());
    const Value now = Value::tuple(rest.positional);
    if (!loop.lastChanged.isMissing() && equal(rendering, loop.lastChanged, now)) {
        return Value(false);
    }
    loop.lastChanged = now;
    return Value(true);
}

const Native kCycle{"cycle", "self,*", loopCycle};
const Native kChanged{"changed", "self,*", loopChanged};

} // namespace

Value LoopObject::attribute(Rendering&, std::string_view name)
{
    if (name == "index0" || name == "index") {
        return Value(index + (name == "index" ? 1 : 0));
    }
    if (name == "first") {
        return Value(index == 0);
    }
    if (name == "last") {
        return Value(peek().isMissing());
    }
    if (name == "length") {
        return Value(count());
    }
    if (name == "revindex" || name == "revindex0") {
        return Value(count() - index - (name == "revindex0" ? 1 : 0));
    }
    if (name == "depth" || name == "depth0") {
        return Value(depth + (name == "depth" ? 1 : 0));
    }
    if (name == "previtem") {
        return index <= 0 ? Value::undefined("there is no previous item") : before;
    }
    if (name == "nextitem") {
        const Value& item = peek();
        return item.isMissing() ? Value::undefined("there is no next item") : item;
    }
    if (name == "cycle" || name == "changed") {
        return Value::object(new MethodObject(Value::object(this), name == "cycle" ? &kCycle : &kChanged));
    }
    return Value::missing();
}

Value LoopObject::call(Rendering& rendering, Arguments& arguments)
{
    auto* machine = dynamic_cast<Machine*>(&rendering);
    if (!machine || !source || arguments.positional.size() != 1 || !arguments.named.empty()) {
        return rendering.fail(Words::tr("loop() takes the items of the next level."), Words::tr("Write loop(item.children) in a recursive loop."));
    }
    std::string text = machine->loopText(statement, arguments.positional[0], depth + 1, this);
    return rendering.failed() ? Value::missing() : (rendering.autoescape ? Value::safeText(std::move(text)) : Value::text(std::move(text)));
}

} // namespace templates
