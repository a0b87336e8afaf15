// SPDX-License-Identifier: GPL-3.0-or-later
#include "kql/binder.h"

#include <QSet>
#include <algorithm>

namespace kql {

namespace {

/// The right side of in, has_any and has_all: what is known at once, and what each row says.
struct Members
{
    QStringList known;
    std::vector<Bound> varying;
};

QString membershipKey(Type type, const Value& value, bool caseless)
{
    const QString text = toDisplay(type, value);
    return caseless ? text.toCaseFolded() : text;
}

/// A value, or the elements of an array.
void addMembers(QStringList& members, Type type, const Value& value, bool caseless)
{
    if (!value.toDynamic().isArray()) {
        members << membershipKey(type, value, caseless);
        return;
    }
    for (const Dynamic& element : value.toDynamic().array()) {
        members << membershipKey(Type::Dynamic, Value(element), caseless);
    }
}

core::Result<Members> bindMembers(const Expression& expression, const Schema& schema, const Scope& scope, bool caseless)
{
    Members members;
    for (size_t i = 1; i < expression.arguments.size(); ++i) {
        const Expression& item = *expression.arguments[i];
        if (item.kind == Expression::Kind::SubQuery) {
            const core::Result<Table> table = scope.evaluatePipeline(*item.pipeline);
            if (!table) {
                return core::failure(table.error());
            }
            for (const Row& row : table->rows) {
                members.known << membershipKey(table->columns[0].type, row[0], caseless);
            }
            continue;
        }
        core::Result<Bound> bound = bindExpression(expression.arguments[i], schema, scope);
        if (!bound) {
            return core::failure(bound.error());
        }
        if (bound->constant) {
            addMembers(members.known, bound->type, (*bound)({}), caseless);
        } else {
            members.varying.push_back(std::move(*bound));
        }
    }
    return members;
}

/// Whether a text is one of `members`, or has one or all of them.
using Test = std::function<bool(const QString& text, const QStringList& members)>;

Test testOf(const QString& op)
{
    if (!op.startsWith(u"has_")) {
        return [](const QString& text, const QStringList& members) { return members.contains(text); };
    }
    return [all = op == u"has_all", has = textTest(QStringLiteral("has"))](const QString& text, const QStringList& members) {
        const auto matches = [&](const QString& member) { return has(text, member); };
        return all ? std::all_of(members.begin(), members.end(), matches) : std::any_of(members.begin(), members.end(), matches);
    };
}

} // namespace

core::Result<Bound> bindMembership(const Expression& expression, const Schema& schema, const Scope& scope)
{
    const core::Result<Bound> left = bindExpression(expression.arguments[0], schema, scope);
    if (!left) {
        return left.error();
    }
    const bool caseless = expression.text.endsWith(u'~');
    const bool negated = expression.text.startsWith(u'!');
    const core::Result<Members> members = bindMembers(expression, schema, scope, caseless);
    if (!members) {
        return members.error();
    }
    auto call = std::make_shared<BoundCall>(BoundCall{expression.text, {*left}, {}, true, {}});
    const bool search = expression.text.startsWith(u"has_");
    if (members->varying.empty() && !search) {
        const QSet<QString> set(members->known.begin(), members->known.end());
        call->apply = [type = left->type, set, caseless, negated](const std::vector<Value>& values) -> Value {
            return set.contains(membershipKey(type, values[0], caseless)) != negated;
        };
    } else {
        std::vector<Type> types{left->type};
        for (const Bound& bound : members->varying) {
            types.push_back(bound.type);
            call->arguments.push_back(bound);
        }
        call->apply = [types, known = members->known, test = testOf(expression.text), caseless, negated](const std::vector<Value>& values) -> Value {
            QStringList all = known;
            for (size_t i = 1; i < values.size(); ++i) {
                addMembers(all, types[i], values[i], caseless);
            }
            return test(membershipKey(types[0], values[0], caseless), all) != negated;
        };
    }
    Bound bound{Type::Bool, {}, left->constant && members->varying.empty()};
    bound.evaluate = [arguments = call->arguments, apply = call->apply](const Row& row) {
        std::vector<Value> values;
        values.reserve(arguments.size());
        for (const Bound& argument : arguments) {
            values.push_back(argument(row));
        }
        return apply(values);
    };
    bound.call = std::move(call);
    return bound;
}

} // namespace kql
