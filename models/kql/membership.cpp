// SPDX-License-Identifier: GPL-3.0-or-later
#include "kql/binder.h"

#include <QSet>
#include <algorithm>

namespace kql {

namespace {

QString membershipKey(Type type, const Value& value, bool caseless)
{
    const QString text = toDisplay(type, value);
    return caseless ? text.toCaseFolded() : text;
}

} // namespace

core::Result<Bound> bindMembership(const Expression& expression, const Schema& schema, const Scope& scope)
{
    const core::Result<Bound> left = bindExpression(expression.arguments[0], schema, scope);
    if (!left) {
        return left.error();
    }
    const bool caseless = expression.text.endsWith(u'~');
    QStringList members;
    for (size_t i = 1; i < expression.arguments.size(); ++i) {
        const Expression& item = *expression.arguments[i];
        if (item.kind == Expression::Kind::SubQuery) {
            const core::Result<Table> table = scope.evaluatePipeline(*item.pipeline);
            if (!table) {
                return table.error();
            }
            for (const Row& row : table->rows) {
                members << membershipKey(table->columns[0].type, row[0], caseless);
            }
            continue;
        }
        const core::Result<Bound> bound = bindExpression(expression.arguments[i], schema, scope);
        if (!bound) {
            return bound.error();
        }
        if (!bound->constant) {
            return semanticError(scope, item, QStringLiteral("'%1' takes constants on its right side.").arg(expression.text));
        }
        const Value value = (*bound)({});
        if (value.toDynamic().isArray()) {
            for (const Dynamic& element : value.toDynamic().array()) {
                members << membershipKey(Type::Dynamic, Value(element), caseless);
            }
        } else {
            members << membershipKey(bound->type, value, caseless);
        }
    }
    if (expression.text.startsWith(u"has_")) {
        const bool all = expression.text == u"has_all";
        const auto test = textTest(QStringLiteral("has"));
        Bound bound{Type::Bool,
                     [a = *left, members, all, test](const Row& row) -> Value {
                         const QString text = toDisplay(a.type, a(row));
                         const auto matches = [&](const QString& member) { return test(text, member); };
                         return all ? std::all_of(members.begin(), members.end(), matches)
                                    : std::any_of(members.begin(), members.end(), matches);
                     },
                     left->constant, -1};
        bound.call = std::make_shared<const BoundCall>(BoundCall{expression.text, {*left}, {}, true, {}});
        return bound;
    }
    const bool negated = expression.text.startsWith(u'!');
    Bound bound{Type::Bool,
                 [a = *left, set = QSet<QString>(members.begin(), members.end()), caseless, negated](const Row& row) -> Value {
                     return set.contains(membershipKey(a.type, a(row), caseless)) != negated;
                 },
                 left->constant, -1};
    bound.call = std::make_shared<const BoundCall>(BoundCall{expression.text, {*left}, {}, true, {}});
    return bound;
}

} // namespace kql
