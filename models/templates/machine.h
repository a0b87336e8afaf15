// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "templates/machine_objects.h"

namespace templates {

/// Runs one rendering.
class Machine final : public Rendering
{
public:
    Machine(TemplatePtr main, const Loader* loader, const Limits& limits);
    ~Machine() override;
    std::string run(const Value& variables);
    Value evaluate(const Value& variables);

    enum class Flow { Next, Break, Continue };

    // machine.cpp
    Flow body(const Body& statements);
    void assign(const Expression* target, const Value& value);
    bool isTestTrue(const Statement* statement, const Value& item);
    std::string loopText(const Statement* statement, const Value& items, std::int64_t depth, const LoopObject* around);
    // machine_blocks.cpp
    Value callMacro(const MacroObject& macro, Arguments& arguments);
    Value renderBlock(const ContextPtr& context, const std::string& name, std::size_t depth);
    // machine_expressions.cpp
    Value evaluate(const Expression* expression);

protected:
    void locate(Problem& problem) const override;

private:
    /// What runs at the moment; swapped by calls.
    struct State
    {
        TemplatePtr owner;
        FramePtr frame;
        ContextPtr context;
        std::string* out = nullptr;
        TemplatePtr extended; ///< the parent, once `extends` was reached
        bool autoescape = false;
    };
    class Swapped;

    // machine.cpp
    Flow statement(const Statement* statement);
    void capture(const Statement* statement);
    void output(const Statement* statement);
    void write(const Value& value);
    Flow branch(const Statement* statement);
    void loop(const Statement* statement);
    void runLoop(const Statement* statement, const Value& items, std::int64_t depth);
    void enter(const Scope& scope);
    void with(const Statement* statement);
    void set(const Statement* statement, const Value& value);
    void publish(const Expression* target);
    std::string captured(const Body& statements);
    Value asText(std::string text) const;
    Value& at(const Slot& slot);

    // machine_blocks.cpp
    void macro(const Statement* statement);
    void callBlock(const Statement* statement);
    Value makeMacro(const Statement* statement);
    void bindMacro(const MacroObject& macro, Arguments& arguments);
    void block(const Statement* statement);
    void runFunction(const BlockBody& body, const ContextPtr& context, const std::string& name, std::size_t depth);

    // machine_templates.cpp
    TemplatePtr load(const Value& name, bool* missing);
    TemplatePtr select(const Value& names, bool ignoreMissing, bool* missing);
    ContextPtr makeContext(const TemplatePtr& owner, const ContextPtr& outer, Value given);
    Value locals(const Scope& scope);
    void renderRoot(const TemplatePtr& owner, const ContextPtr& context);
    Value module(const TemplatePtr& owner, const ContextPtr& context);
    Value defaultModule(const TemplatePtr& owner);
    Value imported(const Statement* statement);
    void include(const Statement* statement);
    void import(const Statement* statement);
    void fromImport(const Statement* statement);
    void extends(const Statement* statement);

    // machine_expressions.cpp
    Value operation(const Expression* expression);
    Value name(const Expression* expression);
    Value dict(const Expression* expression);
    Value compareChain(const Expression* expression);
    Value concat(const Expression* expression);
    Value conditional(const Expression* expression);
    Value attribute(const Expression* expression);
    Value callExpression(const Expression* expression, const Value* caller = nullptr);
    bool arguments(const Expression* expression, Arguments& given);
    Value filter(const Expression* expression, const Value* value = nullptr);
    std::vector<Value> all(const std::vector<Expression*>& expressions);

    TemplatePtr m_main;
    const Loader* m_loader;
    State m_state;
    std::size_t m_at = 0; ///< place in the text of what is evaluated
    std::map<std::string, TemplatePtr> m_loaded;
    std::map<const Template*, Value> m_modules;
    std::vector<FramePtr> m_frames; ///< kept by macros: emptied at the end, so that rings of references break
    friend struct MacroObject;
};

/// Saves what runs, and restores it.
class Machine::Swapped
{
public:
    explicit Swapped(Machine& machine) : m_machine(machine), m_saved(machine.m_state), m_autoescape(machine.autoescape), m_at(machine.m_at) {}
    ~Swapped()
    {
        m_machine.m_state = std::move(m_saved);
        m_machine.autoescape = m_autoescape;
        if (!m_machine.failed()) {
            m_machine.m_at = m_at;
        }
    }

private:
    Machine& m_machine;
    State m_saved;
    bool m_autoescape;
    std::size_t m_at;
};

} // namespace templates
