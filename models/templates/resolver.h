// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "templates/ast.h"

#include <map>
#include <set>

namespace templates {

/// A slot of one function, before it is known from where it is reached.
struct Place
{
    Function* function = nullptr;
    int slot = -1;
    friend bool operator<(const Place& a, const Place& b) { return std::pair(a.function, a.slot) < std::pair(b.function, b.slot); }
};

/// Names of one scope while they are resolved. Branches of an `if` work on copies that are joined behind it.
struct Symbols
{
    struct Origin
    {
        enum class Kind { Parameter, Resolve, Alias, Clear };
        Kind kind = Kind::Clear;
        Place source;
        std::string name;
    };
    Symbols* parent = nullptr;
    Function* function = nullptr;
    int level = 0;
    std::map<std::string, Place> places;
    std::map<Place, Origin> origins;
    std::set<std::string> stores;
    const Place* find(const std::string& name) const;
};

/// Gives each name its place, by the rules of the language: a loop, macro, block, with, filter or captured block is a scope,
/// an `if` is none; what a scope only reads comes from further out, what it writes is its own.
class Resolver
{
public:
    explicit Resolver(Syntax& syntax) : m_syntax(syntax) {}
    void run();

private:
    struct Frame
    {
        Symbols* symbols = nullptr;
        bool topLevel = false;
        bool outputCheck = false;
        bool soft = false; ///< within if: unknown filters matter only when they are reached
        Frame inner(Symbols* scope) const { return {scope, false, outputCheck, false}; }
    };

    // resolver.cpp: the walk that assigns
    Symbols& inner(Symbols& outer, bool ownFunction = false, int offset = 0);
    Function* makeFunction(int depth);
    void resolveBlock(Statement* statement);
    void body(const Body& statements, const Frame& frame);
    void statement(Statement* statement, const Frame& frame);
    void loop(Statement* statement, const Frame& frame);
    void macro(Statement* statement, const Frame& frame);
    void blockSet(Statement* statement, const Frame& frame);
    void with(Statement* statement, const Frame& frame);
    void filterBlock(Statement* statement, const Frame& frame);
    void imports(Statement* statement, const Frame& frame);
    void expression(Expression* expression, const Frame& frame);
    void finish(Scope& scope, Symbols& symbols);
    void dumpStores(Scope& scope, Symbols& symbols);
    Slot slotOf(const std::string& name, Symbols& symbols);
    static Slot slotOf(const Place& place, const Symbols& symbols);

    // symbols.cpp: what a scope reads and writes
    void define(Symbols& symbols, const std::string& name, Symbols::Origin origin);
    void load(Symbols& symbols, const std::string& name);
    void store(Symbols& symbols, const std::string& name);
    void parameter(Symbols& symbols, const std::string& name);
    void target(Symbols& symbols, const Expression* expression, bool asParameter);
    void read(Symbols& symbols, const Expression* expression);
    void read(Symbols& symbols, const Body& statements);
    void read(Symbols& symbols, const Statement* statement);
    void readIf(Symbols& symbols, const Statement* statement);
    void join(Symbols& symbols, const std::vector<Symbols>& branches);

    Syntax& m_syntax;
    std::deque<Symbols> m_symbols;
    std::map<std::tuple<Function*, int, std::string>, int> m_slots;
    std::set<std::string> m_undeclared;
};

/// Which of `names` are read in `body` before anything there writes them; blocks are not entered.
std::set<std::string> freeNames(const Body& body, std::set<std::string> names);

} // namespace templates
