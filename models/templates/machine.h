// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "templates/ast.h"

#include <map>
#include <set>

namespace templates {

struct Template::Compiled
{
    Syntax syntax;
};

class Machine;

/// Where a block's body stands.
struct BlockBody
{
    TemplatePtr owner;
    const Function* function = nullptr;
};

/// What a template sees besides its own scopes: variables given from outside, and those that its top level sets.
struct Context
{
    std::shared_ptr<Context> outer; ///< of the template that includes this one
    Value given = Value::dict();    ///< variables of the rendering, or of the scope around an include
    Value variables = Value::dict();
    std::set<std::string> exported;
    std::map<std::string, std::vector<BlockBody>> blocks;
    /// Missing when nobody defines it.
    Value find(const std::string& name) const;
};
using ContextPtr = std::shared_ptr<Context>;

/// Slots of one running function.
struct Frame
{
    std::shared_ptr<Frame> outer;
    std::vector<Value> slots;
    bool ended = false;
};
using FramePtr = std::shared_ptr<Frame>;

struct MacroObject final : Object
{
    const char* typeName() const override { return "Macro"; }
    void print(Rendering&, std::string& out) const override;
    bool isCallable() const override { return true; }
    Value attribute(Rendering&, std::string_view name) override;
    Value call(Rendering& rendering, Arguments& arguments) override;
    std::string name;
    const Statement* statement = nullptr;
    TemplatePtr owner;
    FramePtr frame;
    ContextPtr context;
    bool autoescape = false;
};

/// An imported template.
struct ModuleObject final : Object
{
    const char* typeName() const override { return "TemplateModule"; }
    void print(Rendering&, std::string& out) const override { out += text; }
    Value attribute(Rendering&, std::string_view name) override;
    std::string text;
    Value exported = Value::dict();
    bool autoescape = false;
};

/// self and super().
struct BlockObject final : Object
{
    const char* typeName() const override { return "BlockReference"; }
    bool isCallable() const override { return !name.empty(); }
    Value attribute(Rendering&, std::string_view member) override;
    Value call(Rendering& rendering, Arguments& arguments) override;
    std::string name; ///< empty: `self`, whose attributes are blocks
    std::size_t depth = 0;
    std::weak_ptr<Context> context;
};

/// Items of a loop, filtered; lives on the stack of the loop.
struct LoopSource
{
    Machine& machine;
    const Statement* statement;
    Iteration iteration;
    bool next(Value& out);
    std::int64_t size() const { return statement->test ? -1 : iteration.size(); }
};

/// The variable `loop`.
struct LoopObject final : Object
{
    const char* typeName() const override { return "LoopContext"; }
    bool isCallable() const override { return statement->recursive; }
    Value attribute(Rendering& rendering, std::string_view name) override;
    Value call(Rendering& rendering, Arguments& arguments) override;
    bool advance(Value& out);
    const Value& peek();
    std::int64_t count();
    bool isIterable() const override { return true; }
    std::int64_t length() const override { return const_cast<LoopObject*>(this)->count(); }
    LoopSource* source = nullptr; ///< null when the loop has ended
    const Statement* statement = nullptr;
    TemplatePtr owner;
    FramePtr frame;
    ContextPtr context;
    std::int64_t index = -1;
    std::int64_t depth = 0;
    Value before = Value::missing();
    Value current = Value::missing();
    std::vector<Value> ahead; ///< read beforehand, the next one last
    Value lastChanged = Value::missing();
    std::int64_t known = -1;
};

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
