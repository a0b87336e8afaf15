// SPDX-License-Identifier: GPL-3.0-or-later
// Statements: output, conditions, loops, assignments.
#include "templates/machine.h"

#include <algorithm>

namespace templates {

Machine::Machine(TemplatePtr main, const Loader* loader, const Limits& limits)
    : Rendering(main->compiled().syntax.options, limits), m_main(std::move(main)), m_loader(loader)
{
    m_state.owner = m_main;
    autoescape = options().autoescape;
}

Machine::~Machine()
{
    m_modules.clear();
    for (const FramePtr& frame : m_frames) {
        frame->ended = true;
        frame->slots.clear();
    }
}

void Machine::locate(Problem& problem) const
{
    const Syntax& syntax = m_state.owner->compiled().syntax;
    const auto place = syntax.text.begin() + std::ptrdiff_t(std::min(m_at, syntax.text.size()));
    const auto lineStart = std::find(std::make_reverse_iterator(place), syntax.text.rend(), '\n').base();
    problem.line = int(1 + std::count(syntax.text.begin(), place, '\n'));
    problem.column = int(1 + QString::fromUtf8(&*lineStart, qsizetype(place - lineStart)).size());
    problem.templateName = QString::fromStdString(syntax.name);
}

std::string Machine::run(const Value& variables)
{
    std::string out;
    m_state.out = &out;
    renderRoot(m_main, makeContext(m_main, nullptr, variables));
    return out;
}

Value Machine::evaluate(const Value& variables)
{
    const Syntax& syntax = m_main->compiled().syntax;
    m_state.context = makeContext(m_main, nullptr, variables);
    m_state.frame = std::make_shared<Frame>();
    m_state.frame->slots.resize(std::size_t(syntax.root->slots), Value::missing());
    m_frames.push_back(m_state.frame);
    std::string out;
    m_state.out = &out;
    enter(syntax.root->scope);
    return evaluate(syntax.body.at(0)->value);
}

Value& Machine::at(const Slot& slot)
{
    Frame* frame = m_state.frame.get();
    for (int hops = slot.hops; hops > 0; --hops) {
        frame = frame->outer.get();
    }
    return frame->slots[std::size_t(slot.index)];
}

void Machine::enter(const Scope& scope)
{
    for (const Load& load : scope.loads) {
        switch (load.kind) {
        case Load::Kind::Resolve:
            at(load.target) = m_state.context->find(load.name);
            break;
        case Load::Kind::Alias:
            at(load.target) = Value(at(load.source));
            break;
        case Load::Kind::Clear:
            at(load.target) = Value::missing();
            break;
        }
    }
}

Machine::Flow Machine::body(const Body& statements)
{
    for (const Statement* child : statements) {
        const Flow flow = statement(child);
        if (flow != Flow::Next || failed()) {
            return flow;
        }
    }
    return Flow::Next;
}

Machine::Flow Machine::statement(const Statement* statement)
{
    m_at = statement->start;
    if (!spend()) {
        return Flow::Next;
    }
    switch (statement->kind) {
    case StatementKind::Data:
    case StatementKind::Output:
        output(statement);
        break;
    case StatementKind::If:
        return branch(statement);
    case StatementKind::For:
        loop(statement);
        break;
    case StatementKind::Set:
        set(statement, evaluate(statement->value));
        break;
    case StatementKind::SetBlock:
    case StatementKind::FilterBlock:
        capture(statement);
        break;
    case StatementKind::Macro:
        macro(statement);
        break;
    case StatementKind::CallBlock:
        callBlock(statement);
        break;
    case StatementKind::Include:
        include(statement);
        break;
    case StatementKind::Import:
        import(statement);
        break;
    case StatementKind::FromImport:
        fromImport(statement);
        break;
    case StatementKind::Extends:
        extends(statement);
        break;
    case StatementKind::Block:
        block(statement);
        break;
    case StatementKind::With:
    case StatementKind::Autoescape:
        with(statement);
        break;
    case StatementKind::Do:
        evaluate(statement->value);
        break;
    case StatementKind::Break:
        return Flow::Break;
    case StatementKind::Continue:
        return Flow::Continue;
    }
    return Flow::Next;
}

/// A body whose text is set or filtered instead of written.
void Machine::capture(const Statement* statement)
{
    enter(statement->scope);
    const Value text = asText(captured(statement->body));
    const Value changed = statement->value && !failed() ? filter(statement->value, &text) : text;
    if (statement->kind == StatementKind::SetBlock) {
        set(statement, changed);
    } else if (!failed()) {
        write(changed);
    }
}

void Machine::output(const Statement* statement)
{
    if (statement->outputCheck && m_state.extended) {
        return;
    }
    if (statement->kind == StatementKind::Data) {
        *m_state.out += statement->text;
        spendBytes(std::int64_t(m_state.out->size()) > limits().outputBytes ? std::int64_t(m_state.out->size()) : std::int64_t(statement->text.size()));
        return;
    }
    if (statement->value->kind == ExpressionKind::Name && !autoescape) {
        const Value& value = at(statement->value->slot);
        if (!value.isMissing()) {
            appendText(*this, *m_state.out, value);
            return;
        }
    }
    const Value value = evaluate(statement->value);
    m_at = statement->value->start;
    write(value);
}

void Machine::write(const Value& value)
{
    if (failed()) {
        return;
    }
    if (autoescape && !(value.isString() && value.isSafe())) {
        std::string text = textOf(*this, value);
        escapeTo(*m_state.out, text);
        return;
    }
    appendText(*this, *m_state.out, value);
}

Value Machine::asText(std::string text) const
{
    return autoescape ? Value::safeText(std::move(text)) : Value::text(std::move(text));
}

std::string Machine::captured(const Body& statements)
{
    std::string text;
    std::string* outer = std::exchange(m_state.out, &text);
    body(statements);
    m_state.out = outer;
    return text;
}

Machine::Flow Machine::branch(const Statement* statement)
{
    for (const Branch& branch : statement->branches) {
        const bool taken = isTrue(*this, evaluate(branch.condition));
        if (failed()) {
            return Flow::Next;
        }
        if (taken) {
            return body(branch.body);
        }
    }
    return body(statement->otherwise);
}

void Machine::assign(const Expression* target, const Value& value)
{
    if (failed()) {
        return;
    }
    if (target->kind == ExpressionKind::Name) {
        at(target->slot) = value;
        return;
    }
    m_at = target->start;
    if (target->kind == ExpressionKind::Attribute) {
        const Value space = name(target->children[0]);
        auto* object = space.isObject() ? dynamic_cast<NamespaceObject*>(space.object()) : nullptr;
        if (!object) {
            fail(Words::tr("Only attributes of a namespace can be assigned to."), Words::tr("Make it with {% set name = namespace() %}."));
            return;
        }
        object->members.entries().set(target->constant, value);
        return;
    }
    const std::vector<Value> items = itemsOf(*this, value);
    if (failed()) {
        return;
    }
    if (items.size() != target->children.size()) {
        fail(Words::tr("%1 names are to take %2 values.").arg(target->children.size()).arg(items.size()), Words::tr("Write as many names as there are values."));
        return;
    }
    for (std::size_t i = 0; i < items.size(); ++i) {
        assign(target->children[i], items[i]);
    }
}

/// Makes names that the top level sets visible to blocks and to templates that import this one.
void Machine::publish(const Expression* target)
{
    if (target->kind == ExpressionKind::Name) {
        const std::string text(target->name());
        m_state.context->variables.entries().set(target->constant, at(target->slot));
        if (text[0] != '_') {
            m_state.context->exported.insert(text);
        }
        return;
    }
    if (target->kind == ExpressionKind::Tuple) {
        for (const Expression* child : target->children) {
            publish(child);
        }
    }
}

void Machine::set(const Statement* statement, const Value& value)
{
    assign(statement->target, value);
    if (statement->topLevel && !failed()) {
        publish(statement->target);
    }
}

void Machine::with(const Statement* statement)
{
    std::vector<Value> values;
    for (std::size_t i = 1; i < statement->expressions.size(); i += 2) {
        values.push_back(evaluate(statement->expressions[i]));
    }
    enter(statement->scope);
    for (std::size_t i = 0; i < values.size() && !failed(); ++i) {
        assign(statement->expressions[i * 2], values[i]);
    }
    const bool outer = autoescape;
    if (statement->kind == StatementKind::Autoescape) {
        autoescape = isTrue(*this, evaluate(statement->value));
    }
    body(statement->body);
    autoescape = outer;
}

} // namespace templates
