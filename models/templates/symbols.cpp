// SPDX-License-Identifier: GPL-3.0-or-later
// What a scope reads and writes, without what the scopes in it do.
#include "templates/resolver.h"

namespace templates {

const Place* Symbols::find(const std::string& name) const
{
    for (const Symbols* scope = this; scope; scope = scope->parent) {
        if (const auto it = scope->places.find(name); it != scope->places.end()) {
            return &it->second;
        }
    }
    return nullptr;
}

void Resolver::define(Symbols& symbols, const std::string& name, Symbols::Origin origin)
{
    const auto [it, isNew] = m_slots.try_emplace({symbols.function, symbols.level, name}, symbols.function->slots);
    symbols.function->slots += isNew ? 1 : 0;
    const Place place{symbols.function, it->second};
    symbols.places[name] = place;
    symbols.origins[place] = std::move(origin);
}

void Resolver::load(Symbols& symbols, const std::string& name)
{
    if (!symbols.find(name)) {
        define(symbols, name, {Symbols::Origin::Kind::Resolve, {}, name});
    }
}

void Resolver::store(Symbols& symbols, const std::string& name)
{
    symbols.stores.insert(name);
    if (symbols.places.contains(name)) {
        return;
    }
    const Place* outer = symbols.parent ? symbols.parent->find(name) : nullptr;
    if (outer) {
        define(symbols, name, {Symbols::Origin::Kind::Alias, *outer, {}});
    } else {
        define(symbols, name, {Symbols::Origin::Kind::Clear, {}, {}});
    }
}

void Resolver::parameter(Symbols& symbols, const std::string& name)
{
    symbols.stores.insert(name);
    define(symbols, name, {Symbols::Origin::Kind::Parameter, {}, {}});
}

void Resolver::target(Symbols& symbols, const Expression* expression, bool asParameter)
{
    if (expression->kind == ExpressionKind::Name) {
        if (asParameter) {
            parameter(symbols, std::string(expression->name()));
        } else {
            store(symbols, std::string(expression->name()));
        }
    } else if (expression->kind == ExpressionKind::Attribute) {
        load(symbols, std::string(expression->children[0]->name()));
    } else {
        for (const Expression* child : expression->children) {
            target(symbols, child, asParameter);
        }
    }
}

void Resolver::read(Symbols& symbols, const Expression* expression)
{
    if (!expression) {
        return;
    }
    if (expression->kind == ExpressionKind::Name) {
        load(symbols, std::string(expression->name()));
    }
    for (const Expression* child : expression->children) {
        read(symbols, child);
    }
    for (const auto& [name, child] : expression->named) {
        read(symbols, child);
    }
    read(symbols, expression->rest);
    read(symbols, expression->namedRest);
}

void Resolver::read(Symbols& symbols, const Body& statements)
{
    for (const Statement* statement : statements) {
        read(symbols, statement);
    }
}

void Resolver::read(Symbols& symbols, const Statement* statement)
{
    switch (statement->kind) {
    case StatementKind::If:
        readIf(symbols, statement);
        break;
    case StatementKind::Set:
        read(symbols, statement->value);
        target(symbols, statement->target, false);
        break;
    case StatementKind::SetBlock:
        target(symbols, statement->target, false);
        break;
    case StatementKind::Macro:
        store(symbols, statement->text);
        break;
    case StatementKind::Import:
        read(symbols, statement->value);
        store(symbols, statement->text);
        break;
    case StatementKind::FromImport:
        read(symbols, statement->value);
        for (const auto& [name, alias] : statement->names) {
            store(symbols, alias);
        }
        break;
    case StatementKind::With:
        for (std::size_t i = 1; i < statement->expressions.size(); i += 2) {
            read(symbols, statement->expressions[i]);
        }
        break;
    case StatementKind::Block:
    case StatementKind::Autoescape:
        break;
    default:
        read(symbols, statement->value);
    }
}

void Resolver::readIf(Symbols& symbols, const Statement* statement)
{
    read(symbols, statement->branches[0].condition);
    Symbols first = symbols;
    read(first, statement->branches[0].body);
    Symbols middle = symbols;
    for (std::size_t i = 1; i < statement->branches.size(); ++i) {
        // Each elif is an `if` of its own within the branch of the elifs.
        read(middle, statement->branches[i].condition);
        Symbols taken = middle;
        read(taken, statement->branches[i].body);
        join(middle, {taken, middle, middle});
    }
    Symbols last = symbols;
    read(last, statement->otherwise);
    join(symbols, {first, middle, last});
}

void Resolver::join(Symbols& symbols, const std::vector<Symbols>& branches)
{
    std::map<std::string, std::size_t> stored;
    for (const Symbols& branch : branches) {
        for (const std::string& name : branch.stores) {
            if (!symbols.stores.contains(name)) {
                ++stored[name];
            }
        }
    }
    for (const Symbols& branch : branches) {
        for (const auto& [name, place] : branch.places) {
            symbols.places[name] = place;
        }
        for (const auto& [place, origin] : branch.origins) {
            symbols.origins[place] = origin;
        }
        symbols.stores.insert(branch.stores.begin(), branch.stores.end());
    }
    for (const auto& [name, count] : stored) {
        if (count == branches.size()) {
            continue;
        }
        const Place* place = symbols.find(name);
        const Place* outer = symbols.parent ? symbols.parent->find(name) : nullptr;
        symbols.origins[*place] = outer ? Symbols::Origin{Symbols::Origin::Kind::Alias, *outer, {}} : Symbols::Origin{Symbols::Origin::Kind::Resolve, {}, name};
    }
}

namespace {

/// Walks in the order of the text and notes names that are read before they are written.
class FreeNames
{
public:
    explicit FreeNames(std::set<std::string> names) : m_names(std::move(names)) {}
    void body(const Body& statements)
    {
        for (const Statement* statement : statements) {
            visit(statement);
        }
    }
    void expression(const Expression* expression)
    {
        if (!expression) {
            return;
        }
        if (expression->kind == ExpressionKind::Name) {
            const std::string name(expression->name());
            if (!expression->stores && m_names.contains(name)) {
                m_found.insert(name);
            } else {
                m_names.erase(name);
            }
        }
        for (const Expression* child : expression->children) {
            this->expression(child);
        }
        for (const auto& [name, child] : expression->named) {
            this->expression(child);
        }
        this->expression(expression->rest);
        this->expression(expression->namedRest);
    }
    std::set<std::string> found() const { return m_found; }

private:
    void visit(const Statement* statement)
    {
        if (statement->kind == StatementKind::Block) {
            return;
        }
        for (const std::string& parameter : statement->parameters) {
            m_names.erase(parameter);
        }
        if (statement->target && statement->target->kind != ExpressionKind::Attribute) {
            expression(statement->target);
        }
        expression(statement->value);
        for (const Expression* part : statement->defaults) {
            expression(part);
        }
        expressions(statement);
        for (const Branch& branch : statement->branches) {
            expression(branch.condition);
            body(branch.body);
        }
        if (statement->kind == StatementKind::For) {
            body(statement->body);
            body(statement->otherwise);
            expression(statement->test);
            return;
        }
        body(statement->body);
        body(statement->otherwise);
    }
    void expressions(const Statement* statement)
    {
        for (std::size_t first : {0U, 1U}) {
            for (std::size_t i = first; i < statement->expressions.size(); i += 2) {
                expression(statement->expressions[i]);
            }
        }
    }
    std::set<std::string> m_names;
    std::set<std::string> m_found;
};

} // namespace

std::set<std::string> freeNames(const Body& body, std::set<std::string> names)
{
    FreeNames walk(std::move(names));
    walk.body(body);
    return walk.found();
}

} // namespace templates
