// SPDX-License-Identifier: GPL-3.0-or-later
// Loops.
#include "templates/machine.h"

#include <algorithm>

namespace templates {

bool Machine::isTestTrue(const Statement* statement, const Value& item)
{
    assign(statement->testTarget, item);
    return !failed() && isTrue(*this, evaluate(statement->test));
}

bool LoopSource::next(Value& out)
{
    while (iteration.next(out)) {
        if (!statement->test || machine.isTestTrue(statement, out)) {
            return !machine.failed();
        }
        if (machine.failed()) {
            return false;
        }
    }
    return false;
}

void Machine::loop(const Statement* statement)
{
    const Value items = evaluate(statement->value);
    if (failed()) {
        return;
    }
    if (statement->recursive) {
        const std::string text = loopText(statement, items, 0, nullptr);
        write(asText(text));
        return;
    }
    runLoop(statement, items, 0);
}

/// One run of a recursive loop in a frame of its own.
std::string Machine::loopText(const Statement* statement, const Value& items, std::int64_t level, const LoopObject* around)
{
    const Deeper deeper(*this, limits().depth);
    std::string text;
    if (!deeper) {
        return text;
    }
    const Swapped swapped(*this);
    auto frame = std::make_shared<Frame>();
    if (around) {
        m_state.context = around->context;
        m_state.owner = around->owner;
    }
    frame->outer = around ? around->frame : m_state.frame;
    frame->slots.resize(std::size_t(statement->function->slots), Value::missing());
    m_frames.push_back(frame);
    m_state.frame = frame;
    m_state.out = &text;
    runLoop(statement, items, level);
    return text;
}

void Machine::runLoop(const Statement* statement, const Value& items, std::int64_t level)
{
    m_at = statement->value->start;
    if (statement->test) {
        enter(statement->testScope);
    }
    LoopSource source{*this, statement, Iteration(*this, items)};
    LoopObject* object = nullptr;
    Value held;
    if (statement->usesLoop) {
        object = new LoopObject;
        held = Value::object(object);
        object->source = &source;
        object->statement = statement;
        object->owner = m_state.owner;
        object->frame = statement->recursive ? m_state.frame->outer : m_state.frame;
        object->context = m_state.context;
        object->depth = level;
    }
    bool any = false;
    Value item;
    while (!failed() && (object ? object->advance(item) : source.next(item))) {
        any = true;
        enter(statement->scope);
        if (object) {
            at(statement->slot) = held;
        }
        assign(statement->target, item);
        if (failed() || body(statement->body) == Flow::Break) {
            break;
        }
    }
    if (object) {
        object->source = nullptr;
        object->frame.reset();
        object->context.reset();
        at(statement->slot) = Value::missing();
    }
    if (!any && !failed()) {
        enter(statement->otherwiseScope);
        body(statement->otherwise);
    }
}

} // namespace templates
