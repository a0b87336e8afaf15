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
    std::function<Value(const Value&)> test;
    if (expression.text.startsWith(u"has_")) {
        const bool all = expression.text == u"has_all";
        test = [type = left->type, members, all, has = textTest(QStringLiteral("has"))](const Value& value) -> Value {
            const QString text = toDisplay(type, value);
            const auto matches = [&](const QString& member) { return has(text, member); };
            return all ? std::all_of(members.begin(), members.end(), matches) : std::any_of(members.begin(), members.end(), matches);
        };
    } else {
        const bool negated = expression.text.startsWith(u'!');
        test = [type = left->type, set = QSet<QString>(members.begin(), members.end()), caseless, negated](const Value& value) -> Value {
            return set.contains(membershipKey(type, value, caseless)) != negated;
        };
    }
    Bound bound{Type::Bool, [value = *left, test](const Row& row) { return test(value(row)); }, left->constant};
    auto call = std::make_shared<BoundCall>(BoundCall{expression.text, {*left}, {}, true, {}});
    call->apply = [test](const std::vector<Value>& values) { return test(values[0]); };
    bound.call = std::move(call);
    return bound;
}

} // namespace kql
