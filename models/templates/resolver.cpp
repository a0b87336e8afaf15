// SPDX-License-Identifier: GPL-3.0-or-later
#include "templates/resolver.h"

#include <algorithm>

namespace templates {

namespace {

bool holdsScopedBlock(const Body& body)
{
    return std::any_of(body.begin(), body.end(), [](const Statement* statement) {
        return (statement->kind == StatementKind::Block && statement->scoped) || holdsScopedBlock(statement->body) || holdsScopedBlock(statement->otherwise) ||
               std::any_of(statement->branches.begin(), statement->branches.end(), [](const Branch& branch) { return holdsScopedBlock(branch.body); });
    });
}

} // namespace

Function* Resolver::makeFunction(int depth)
{
    Function& function = m_syntax.functions.emplace_back();
    function.depth = depth;
    return &function;
}

Symbols& Resolver::inner(Symbols& outer, bool ownFunction, int offset)
{
    Symbols& symbols = m_symbols.emplace_back();
    symbols.parent = &outer;
    symbols.level = outer.level + 1 + offset;
    symbols.function = ownFunction ? makeFunction(outer.function->depth + 1) : outer.function;
    return symbols;
}

Slot Resolver::slotOf(const Place& place, const Symbols& symbols)
{
    return {symbols.function->depth - place.function->depth, place.slot};
}

Slot Resolver::slotOf(const std::string& name, Symbols& symbols)
{
    load(symbols, name);
    return slotOf(*symbols.find(name), symbols);
}

void Resolver::finish(Scope& scope, Symbols& symbols)
{
    for (const auto& [place, origin] : symbols.origins) {
        if (origin.kind == Symbols::Origin::Kind::Parameter) {
            continue;
        }
        Load entry;
        entry.target = slotOf(place, symbols);
        entry.name = origin.name;
        entry.kind = origin.kind == Symbols::Origin::Kind::Resolve ? Load::Kind::Resolve : (origin.kind == Symbols::Origin::Kind::Alias ? Load::Kind::Alias : Load::Kind::Clear);
        if (origin.kind == Symbols::Origin::Kind::Alias) {
            entry.source = slotOf(origin.source, symbols);
        }
        if (origin.kind == Symbols::Origin::Kind::Resolve && findGlobal(origin.name).isMissing()) {
            m_undeclared.insert(origin.name);
        }
        scope.loads.push_back(std::move(entry));
    }
}

void Resolver::dumpStores(Scope& scope, Symbols& symbols)
{
    std::set<std::string> seen;
    for (const Symbols* outer = &symbols; outer; outer = outer->parent) {
        for (const std::string& name : outer->stores) {
            if (seen.insert(name).second) {
                scope.stores.emplace_back(name, slotOf(*symbols.find(name), symbols));
            }
        }
    }
}

void Resolver::expression(Expression* expression, const Frame& frame)
{
    if (!expression) {
        return;
    }
    Frame here = frame;
    if (expression->kind == ExpressionKind::Name) {
        expression->slot = slotOf(std::string(expression->name()), *frame.symbols);
        return;
    }
    if (expression->kind == ExpressionKind::Conditional) {
        here.soft = true;
    }
    const bool isFilter = expression->kind == ExpressionKind::Filter;
    if ((isFilter || expression->kind == ExpressionKind::Test) && !expression->native && !frame.soft && !expression->name().empty()) {
        const QString name = QString::fromUtf8(expression->name().data(), qsizetype(expression->name().size()));
        m_syntax.findings.push_back({expression->start, isFilter ? Words::tr("There is no filter named \"%1\".").arg(name) : Words::tr("There is no test named \"%1\".").arg(name),
                                     isFilter ? Words::tr("Look for its right name in the list of filters.") : Words::tr("Look for its right name in the list of tests.")});
    }
    for (Expression* child : expression->children) {
        this->expression(child, here);
    }
    for (auto& [name, child] : expression->named) {
        this->expression(child, here);
    }
    this->expression(expression->rest, here);
    this->expression(expression->namedRest, here);
}

void Resolver::body(const Body& statements, const Frame& frame)
{
    for (Statement* child : statements) {
        statement(child, frame);
    }
}

void Resolver::loop(Statement* statement, const Frame& frame)
{
    Symbols& symbols = inner(*frame.symbols, statement->recursive);
    statement->function = statement->recursive ? symbols.function : nullptr;
    expression(statement->value, frame);
    statement->usesLoop = statement->recursive || freeNames(statement->body, {"loop"}).contains("loop") || holdsScopedBlock(statement->body);
    if (statement->usesLoop) {
        parameter(symbols, "loop");
        statement->slot = slotOf("loop", symbols);
    }
    target(symbols, statement->target, true);
    read(symbols, statement->body);
    const Frame bodyFrame = frame.inner(&symbols);
    expression(statement->target, bodyFrame);
    Symbols& otherwise = m_symbols.emplace_back();
    otherwise.parent = frame.symbols;
    otherwise.level = symbols.level;
    otherwise.function = symbols.function;
    read(otherwise, statement->otherwise);
    if (statement->test) {
        Symbols& test = m_symbols.emplace_back();
        test.parent = frame.symbols;
        test.level = symbols.level + 100'000; // its own slots: it runs while the body does
        test.function = symbols.function;
        target(test, statement->testTarget, true);
        read(test, statement->test);
        const Frame testFrame = frame.inner(&test);
        expression(statement->testTarget, testFrame);
        expression(statement->test, testFrame);
        finish(statement->testScope, test);
    }
    body(statement->body, bodyFrame);
    body(statement->otherwise, frame.inner(&otherwise));
    finish(statement->scope, symbols);
    finish(statement->otherwiseScope, otherwise);
}

void Resolver::macro(Statement* statement, const Frame& frame)
{
    if (statement->kind == StatementKind::Macro) {
        statement->slot = slotOf(statement->text, *frame.symbols);
    } else {
        expression(statement->value, frame);
    }
    Symbols& symbols = inner(*frame.symbols, true);
    statement->function = symbols.function;
    for (const std::string& name : statement->parameters) {
        parameter(symbols, name);
    }
    for (const Expression* part : statement->defaults) {
        read(symbols, part);
    }
    read(symbols, statement->body);
    const std::set<std::string> special = freeNames(statement->body, {"caller", "kwargs", "varargs"});
    const auto isParameter = [&](const char* name) { return std::find(statement->parameters.begin(), statement->parameters.end(), name) != statement->parameters.end(); };
    const auto declare = [&](const char* name, bool& uses, Slot& slot) {
        if (special.contains(name) && !isParameter(name)) {
            uses = true;
            parameter(symbols, name);
            slot = slotOf(name, symbols);
        }
    };
    const auto caller = std::find(statement->parameters.begin(), statement->parameters.end(), "caller");
    if (special.contains("caller") && caller != statement->parameters.end() &&
        std::size_t(statement->parameters.end() - caller) > statement->defaults.size()) {
        m_syntax.findings.push_back({statement->start, Words::tr("The parameter \"caller\" needs a default."), Words::tr("Leave it out, or write caller=none.")});
    }
    declare("caller", statement->usesCaller, statement->callerSlot);
    statement->usesCaller = special.contains("caller");
    declare("kwargs", statement->usesKwargs, statement->kwargsSlot);
    declare("varargs", statement->usesVarargs, statement->varargsSlot);
    for (const std::string& name : statement->parameters) {
        statement->parameterSlots.push_back(slotOf(name, symbols));
    }
    Frame bodyFrame = frame.inner(&symbols);
    bodyFrame.outputCheck = false;
    for (Expression* part : statement->defaults) {
        expression(part, bodyFrame);
    }
    body(statement->body, bodyFrame);
    finish(statement->scope, symbols);
}

void Resolver::blockSet(Statement* statement, const Frame& frame)
{
    Symbols& symbols = inner(*frame.symbols);
    read(symbols, statement->body);
    Frame bodyFrame = frame.inner(&symbols);
    bodyFrame.outputCheck = false;
    body(statement->body, bodyFrame);
    expression(statement->target, frame);
    expression(statement->value, bodyFrame);
    finish(statement->scope, symbols);
}

void Resolver::filterBlock(Statement* statement, const Frame& frame)
{
    Symbols& symbols = inner(*frame.symbols);
    read(symbols, statement->body);
    read(symbols, statement->value);
    const Frame bodyFrame = frame.inner(&symbols);
    body(statement->body, bodyFrame);
    expression(statement->value, bodyFrame);
    finish(statement->scope, symbols);
}

void Resolver::with(Statement* statement, const Frame& frame)
{
    Symbols& symbols = inner(*frame.symbols);
    const std::size_t count = statement->expressions.size();
    for (std::size_t i = 0; i < count; i += 2) {
        target(symbols, statement->expressions[i], true);
    }
    if (statement->kind == StatementKind::Autoescape) {
        read(symbols, statement->value);
    }
    read(symbols, statement->body);
    const Frame bodyFrame = frame.inner(&symbols);
    for (std::size_t i = 0; i < count; i += 2) {
        expression(statement->expressions[i], bodyFrame);
        expression(statement->expressions[i + 1], frame);
    }
    expression(statement->value, bodyFrame);
    body(statement->body, bodyFrame);
    finish(statement->scope, symbols);
}

void Resolver::imports(Statement* statement, const Frame& frame)
{
    expression(statement->value, frame);
    if (statement->withContext) {
        dumpStores(statement->scope, *frame.symbols);
    }
    if (statement->kind == StatementKind::Import) {
        statement->slot = slotOf(statement->text, *frame.symbols);
    }
    for (const auto& [name, alias] : statement->names) {
        statement->nameSlots.push_back(slotOf(alias, *frame.symbols));
    }
}

void Resolver::statement(Statement* statement, const Frame& frame)
{
    statement->topLevel = frame.topLevel;
    statement->outputCheck = frame.outputCheck;
    switch (statement->kind) {
    case StatementKind::If: {
        Frame soft = frame;
        soft.soft = true;
        for (const Branch& branch : statement->branches) {
            expression(branch.condition, soft);
            body(branch.body, soft);
        }
        body(statement->otherwise, soft);
        break;
    }
    case StatementKind::For:
        loop(statement, frame);
        break;
    case StatementKind::Macro:
    case StatementKind::CallBlock:
        macro(statement, frame);
        break;
    case StatementKind::SetBlock:
        blockSet(statement, frame);
        break;
    case StatementKind::FilterBlock:
        filterBlock(statement, frame);
        break;
    case StatementKind::With:
    case StatementKind::Autoescape:
        with(statement, frame);
        break;
    case StatementKind::Include:
    case StatementKind::Import:
    case StatementKind::FromImport:
        imports(statement, frame);
        break;
    case StatementKind::Block:
        if (statement->scoped) {
            dumpStores(statement->scope, *frame.symbols);
        }
        break;
    case StatementKind::Extends:
        if (!frame.topLevel) {
            m_syntax.findings.push_back({statement->start, Words::tr("The tag \"extends\" stands within another block."), Words::tr("Move it to the beginning of the template.")});
        }
        expression(statement->value, frame);
        break;
    default:
        expression(statement->target, frame);
        expression(statement->value, frame);
    }
}

/// A block sees the variables of the context only, whatever stands around it.
void Resolver::resolveBlock(Statement* statement)
{
    Symbols& symbols = m_symbols.emplace_back();
    symbols.function = makeFunction(0);
    symbols.function->block = statement;
    const std::set<std::string> special = freeNames(statement->body, {"self", "super"});
    for (const std::string& name : special) {
        parameter(symbols, name);
        (name == "self" ? symbols.function->selfSlot : symbols.function->superSlot) = slotOf(name, symbols);
    }
    read(symbols, statement->body);
    body(statement->body, {&symbols, false, false, false});
    finish(symbols.function->scope, symbols);
    m_syntax.blocks.emplace_back(statement->text, symbols.function);
}

void Resolver::run()
{
    Symbols& symbols = m_symbols.emplace_back();
    symbols.function = makeFunction(0);
    m_syntax.root = symbols.function;
    if (freeNames(m_syntax.body, {"self"}).contains("self")) {
        parameter(symbols, "self");
        m_syntax.root->selfSlot = slotOf("self", symbols);
    }
    read(symbols, m_syntax.body);
    body(m_syntax.body, {&symbols, true, m_syntax.extends, false});
    finish(m_syntax.root->scope, symbols);
    for (Statement* block : m_syntax.blockStatements) {
        resolveBlock(block);
    }
    m_syntax.undeclared.assign(m_undeclared.begin(), m_undeclared.end());
}

void resolve(Syntax& syntax)
{
    Resolver(syntax).run();
}

} // namespace templates
