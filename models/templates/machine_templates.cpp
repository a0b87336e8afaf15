// SPDX-License-Identifier: GPL-3.0-or-later
// Other templates: include, import, extends.
#include "templates/machine.h"

#include <algorithm>

namespace templates {

Value Context::find(const std::string& name) const
{
    for (const Context* context = this; context; context = context->outer.get()) {
        if (const Value* found = context->variables.entries().find(name)) {
            return *found;
        }
        if (const Value* found = context->given.entries().find(name)) {
            return *found;
        }
    }
    return findGlobal(name);
}

ContextPtr Machine::makeContext(const TemplatePtr& owner, const ContextPtr& outer, Value given)
{
    auto context = std::make_shared<Context>();
    context->outer = outer;
    context->given = given.isDict() ? std::move(given) : Value::dict();
    for (const auto& [name, function] : owner->compiled().syntax.blocks) {
        context->blocks[name].push_back({owner, function});
    }
    return context;
}

/// Variables of the scopes around an include, which the context does not know.
Value Machine::locals(const Scope& scope)
{
    Value values = Value::dict();
    for (const auto& [name, slot] : scope.stores) {
        const Value& value = at(slot);
        if (!value.isMissing()) {
            values.entries().set(Value::text(name), value);
        }
    }
    return values;
}

void Machine::renderRoot(const TemplatePtr& owner, const ContextPtr& context)
{
    const Deeper deeper(*this, limits().depth);
    if (!deeper) {
        return;
    }
    const Swapped swapped(*this);
    const Syntax& syntax = owner->compiled().syntax;
    m_state.owner = owner;
    m_state.context = context;
    m_state.extended.reset();
    autoescape = syntax.options.autoescape;
    m_state.frame = std::make_shared<Frame>();
    m_state.frame->slots.resize(std::size_t(syntax.root->slots), Value::missing());
    m_frames.push_back(m_state.frame);
    if (syntax.root->selfSlot.index >= 0) {
        auto* object = new BlockObject;
        object->context = context;
        at(syntax.root->selfSlot) = Value::object(object);
    }
    enter(syntax.root->scope);
    body(syntax.body);
    if (m_state.extended && !failed()) {
        const TemplatePtr parent = m_state.extended;
        renderRoot(parent, context);
    }
}

TemplatePtr Machine::load(const Value& name, bool* missing)
{
    const std::string text(name.utf8());
    const QString shown = name.toString();
    if (const auto it = m_loaded.find(text); it != m_loaded.end()) {
        return it->second;
    }
    const std::optional<QString> source = m_loader ? m_loader->source(shown) : std::nullopt;
    if (!source) {
        *missing = true;
        return nullptr;
    }
    const Compilation compilation = Environment(m_main->compiled().syntax.options).compile(*source, shown);
    if (!compilation) {
        const Problem first = compilation.problems.value(0);
        fail(Words::tr("The template \"%1\" has a problem on line %2: %3").arg(shown).arg(first.line).arg(first.message), first.remedy);
        return nullptr;
    }
    m_loaded.emplace(text, compilation.compiled);
    return compilation.compiled;
}

/// The template named by a text, or the first that exists of a list of names.
TemplatePtr Machine::select(const Value& names, bool ignoreMissing, bool* missing)
{
    std::vector<Value> candidates{names};
    if (names.isUndefined()) {
        failUndefined(names);
    } else if (!names.isString()) {
        candidates = itemsOf(*this, names);
    }
    for (const Value& candidate : candidates) {
        bool absent = false;
        if (failed()) {
            return nullptr;
        }
        if (TemplatePtr found = candidate.isString() ? load(candidate, &absent) : nullptr) {
            return found;
        }
    }
    *missing = !failed();
    if (!failed() && !ignoreMissing) {
        std::string shown;
        appendText(*this, shown, names);
        fail(Words::tr("There is no template \"%1\".").arg(QString::fromStdString(shown)), Words::tr("Correct the name, create the template, or write \"ignore missing\"."), Problem::Kind::Missing);
    }
    return nullptr;
}

void Machine::include(const Statement* statement)
{
    const Value names = evaluate(statement->value);
    if (failed()) {
        return;
    }
    bool missing = false;
    m_at = statement->start;
    const TemplatePtr found = select(names, statement->ignoreMissing, &missing);
    if (!found || failed()) {
        return;
    }
    if (statement->withContext) {
        renderRoot(found, makeContext(found, m_state.context, locals(statement->scope)));
        return;
    }
    const Value held = defaultModule(found);
    if (!failed()) {
        *m_state.out += static_cast<ModuleObject*>(held.object())->text;
        spendBytes(std::int64_t(m_state.out->size()));
    }
}

Value Machine::module(const TemplatePtr& owner, const ContextPtr& context)
{
    auto* object = new ModuleObject;
    Value held = Value::object(object);
    std::string* outer = std::exchange(m_state.out, &object->text);
    renderRoot(owner, context);
    m_state.out = outer;
    for (const std::string& name : context->exported) {
        if (const Value* value = context->variables.entries().find(name)) {
            object->exported.entries().set(Value::text(name), *value);
        }
    }
    return held;
}

Value Machine::defaultModule(const TemplatePtr& owner)
{
    if (const auto it = m_modules.find(owner.get()); it != m_modules.end()) {
        return it->second;
    }
    const Value made = module(owner, makeContext(owner, nullptr, Value::dict()));
    if (!failed()) {
        m_modules.emplace(owner.get(), made);
    }
    return made;
}

Value Machine::imported(const Statement* statement)
{
    const Value name = evaluate(statement->value);
    if (failed()) {
        return Value::missing();
    }
    m_at = statement->start;
    if (!name.isString()) {
        return fail(Words::tr("The name of a template is expected."), Words::tr("Write it in quotes."));
    }
    bool missing = false;
    const TemplatePtr found = select(name, false, &missing);
    if (!found) {
        return Value::missing();
    }
    return statement->withContext ? module(found, makeContext(found, m_state.context, locals(statement->scope))) : defaultModule(found);
}

void Machine::import(const Statement* statement)
{
    const Value held = imported(statement);
    if (failed()) {
        return;
    }
    at(statement->slot) = held;
    if (statement->topLevel) {
        m_state.context->variables.entries().set(Value::text(statement->text), held);
        m_state.context->exported.erase(statement->text);
    }
}

void Machine::fromImport(const Statement* statement)
{
    const Value held = imported(statement);
    for (std::size_t i = 0; i < statement->names.size() && !failed(); ++i) {
        const auto& [name, alias] = statement->names[i];
        Value value = held.object()->attribute(*this, name);
        if (value.isMissing()) {
            value = Value::undefined("the template does not export the requested name '" + name + "'");
        }
        at(statement->nameSlots[i]) = value;
        if (statement->topLevel) {
            m_state.context->variables.entries().set(Value::text(alias), value);
            m_state.context->exported.erase(alias);
        }
    }
}

void Machine::extends(const Statement* statement)
{
    if (m_state.extended) {
        fail(Words::tr("The template extends another one twice."), Words::tr("Keep one {% extends %}."));
        return;
    }
    const Value name = evaluate(statement->value);
    if (failed()) {
        return;
    }
    m_at = statement->start;
    if (!name.isString() && !name.isUndefined()) {
        fail(Words::tr("The name of a template is expected."), Words::tr("Write it in quotes."));
        return;
    }
    bool missing = false;
    const TemplatePtr parent = select(name, false, &missing);
    if (!parent) {
        return;
    }
    for (const auto& [block, function] : parent->compiled().syntax.blocks) {
        m_state.context->blocks[block].push_back({parent, function});
    }
    m_state.extended = parent;
}

} // namespace templates
