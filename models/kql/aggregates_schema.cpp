// SPDX-License-Identifier: GPL-3.0-or-later
// buildschema: the smallest description that admits all values of a dynamic column.
#include "kql/aggregates.h"

#include <algorithm>

namespace kql {

namespace {

constexpr int kDeepest = 100;

/// What was seen at one place: types, and below it members (an array's elements are a member named `indexer`).
struct Seen
{
    QString name;
    QStringList types;
    std::vector<Seen> members;

    void note(const QString& type)
    {
        if (!types.contains(type)) {
            types << type;
        }
    }
    Seen& member(const QString& called)
    {
        const auto found = std::find_if(members.begin(), members.end(), [&](const Seen& each) { return each.name == called; });
        if (found != members.end()) {
            return *found;
        }
        members.emplace_back().name = called;
        return members.back();
    }
    void add(const Dynamic& value, int depth = 0)
    {
        if (value.isNull() || depth > kDeepest) {
            return;
        }
        if (value.isBag()) {
            note(QStringLiteral("object"));
            for (const Dynamic::Member& each : value.bag()) {
                member(each.first).add(each.second, depth + 1);
            }
        } else if (value.isArray()) {
            note(QStringLiteral("object"));
            for (const Dynamic& element : value.array()) {
                member(QStringLiteral("`indexer`")).add(element, depth + 1);
            }
        } else {
            note(value.isText() ? QStringLiteral("string")
                                : (value.isBool() ? QStringLiteral("bool") : (value.isLong() ? QStringLiteral("long") : QStringLiteral("double"))));
        }
    }
    Dynamic described() const
    {
        Dynamic::Array all;
        for (const QString& type : types) {
            if (type != u"object") {
                all.push_back(Dynamic(type));
                continue;
            }
            Dynamic::Bag bag;
            for (const Seen& each : members) {
                bag.emplace_back(each.name, each.described());
            }
            all.push_back(Dynamic(std::move(bag)));
        }
        return all.size() == 1 ? all.front() : (all.empty() ? Dynamic() : Dynamic(std::move(all)));
    }
};

} // namespace

core::Result<Aggregate> bindSchema(const AggregateCall& call)
{
    if (call.type() != Type::Dynamic) {
        return call.error(QStringLiteral("%1() takes a dynamic value, not %2.").arg(call.name, typeName(call.type())));
    }
    Aggregate aggregate;
    aggregate.columns << Column{call.column(0, call.automatic(QStringLiteral("schema"))), Type::Dynamic};
    aggregate.compute = [](const AggregateInput& input) {
        const ColumnVector& column = *input.arguments[0];
        std::vector<Seen> groups(input.grouping.count());
        for (size_t row = 0; row < column.size(); ++row) {
            if (input.passes(row) && !column.isNull(row)) {
                groups[input.grouping.groupOf[row]].add(column.at(row).toDynamic());
            }
        }
        ColumnBuilder builder(Type::Dynamic);
        for (const Seen& seen : groups) {
            builder.append(seen.types.isEmpty() ? Value() : Value(seen.described()));
        }
        return std::vector<ColumnRef>{builder.finish()};
    };
    return aggregate;
}

} // namespace kql
