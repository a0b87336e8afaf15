// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a rendering makes: frames, macros, modules, blocks, loops.

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

} // namespace templates
