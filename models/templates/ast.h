// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "templates/lexer.h"
#include "templates/rendering.h"

#include <deque>
#include <memory>

namespace templates {

struct Function;

/// A variable's place: a slot of the frame that is `hops` functions further out.
struct Slot
{
    int hops = 0;
    int index = -1;
};

enum class ExpressionKind : std::uint8_t { Constant, Name, List, Tuple, Dict, Attribute, Item, Slice, Call, Filter, Test, Not, Negative, Positive, Binary, And, Or, Compare, Concat, Conditional };

/// One expression. `children` by kind: operands, items, key and value in turn, (object, key), (object, start, stop, step),
/// (callee or value, arguments...), (condition, then, else).
struct Expression
{
    ExpressionKind kind = ExpressionKind::Constant;
    Op op = Op::Add;
    std::size_t start = 0;
    std::size_t length = 0;
    int depth = 1;
    bool stores = false; ///< a Name that is written
    bool hidesMember = false; ///< an Attribute that is a method of dictionaries, which goes before their members
    Value constant;      ///< Constant; the attribute's name; the variable's name
    std::vector<Expression*> children;
    std::vector<std::pair<std::string, Expression*>> named;
    Expression* rest = nullptr;      ///< *arguments
    Expression* namedRest = nullptr; ///< **arguments
    std::vector<Op> ops;             ///< of a chain of comparisons
    const Native* native = nullptr;  ///< filter or test; null when it does not exist and is only needed when reached
    Slot slot;
    std::string_view name() const { return constant.utf8(); }
};

/// What is done when a scope begins: where its variables come from.
struct Load
{
    enum class Kind : std::uint8_t { Resolve, Alias, Clear };
    Kind kind = Kind::Clear;
    Slot target;
    Slot source;
    std::string name;
};

/// Variables of one scope after resolution.
struct Scope
{
    std::vector<Load> loads;
    /// Everything stored here and further out, for includes, imports and scoped blocks.
    std::vector<std::pair<std::string, Slot>> stores;
};

enum class StatementKind : std::uint8_t { Output, If, For, Set, SetBlock, Macro, CallBlock, FilterBlock, Include, Import, FromImport, Extends, Block, With, Autoescape, Do, Break, Continue, Data };

struct Statement;
using Body = std::vector<Statement*>;

struct Branch
{
    Expression* condition = nullptr;
    Body body;
};

/// One statement; which members it uses follows from its kind.
struct Statement
{
    StatementKind kind = StatementKind::Output;
    std::size_t start = 0;
    std::string text;                     ///< Data; name of a block, macro or import
    Expression* target = nullptr;         ///< set, for: what is assigned
    Expression* testTarget = nullptr;     ///< the same once more, in the scope of the filter of a loop
    Expression* value = nullptr;          ///< what is printed, walked over, assigned, included, called
    Expression* test = nullptr;           ///< for ... if
    std::vector<Expression*> expressions; ///< with: targets and values in turn; printed parts
    std::vector<Branch> branches;         ///< if, elif
    Body body;
    Body otherwise;
    std::vector<std::string> parameters;
    std::vector<Slot> parameterSlots;
    std::vector<Expression*> defaults; ///< of the last parameters
    std::vector<std::pair<std::string, std::string>> names; ///< from ... import name as alias
    std::vector<Slot> nameSlots;
    bool recursive = false;
    bool withContext = true;
    bool ignoreMissing = false;
    bool scoped = false;
    bool required = false;
    bool topLevel = false;  ///< variables set here are seen by other templates
    bool outputCheck = false; ///< not printed any more once a template was extended
    bool usesLoop = false;
    bool usesCaller = false;
    bool usesKwargs = false;
    bool usesVarargs = false;
    Slot slot;       ///< of the name that is set; of `loop`
    Slot callerSlot;
    Slot kwargsSlot;
    Slot varargsSlot;
    Scope scope;     ///< of the body
    Scope testScope;
    Scope otherwiseScope;
    Function* function = nullptr; ///< macro, call, recursive loop: has a frame of its own
};

/// Whatever runs with slots of its own: the template, a block, a macro, a recursive loop.
struct Function
{
    int slots = 0;
    int depth = 0;
    Scope scope;
    Statement* block = nullptr;
    Slot selfSlot;
    Slot superSlot;
};

/// A template after reading: owns its nodes, refers to them by pointers.
struct Syntax
{
    std::string text;
    std::string name;
    Options options;
    std::deque<Expression> expressions;
    std::deque<Statement> statements;
    std::deque<Function> functions;
    Body body;
    Function* root = nullptr;
    std::vector<std::pair<std::string, Function*>> blocks;
    std::vector<Statement*> blockStatements;
    std::vector<Statement*> references;
    std::vector<std::string> undeclared;
    std::vector<Finding> findings;
    bool extends = false;
};

/// Reads the tokens into `syntax`; goes on behind what is wrong and collects findings.
void parse(Syntax& syntax);
/// Reads one expression without delimiters as a template that prints it.
void parseExpression(Syntax& syntax);
/// Gives every name its slot and finds undeclared names.
void resolve(Syntax& syntax);

} // namespace templates
