// SPDX-License-Identifier: GPL-3.0-or-later
#include "kql/joins.h"

#include "kql/grouping.h"

#include <algorithm>

namespace kql {

namespace {

ColumnRef present(const ColumnTable& table, int index)
{
    const ColumnRef& column = table.data[size_t(index)];
    return column ? column : ColumnVector::constant(table.columns[index].type, Value(), table.rows);
}

ColumnRef converted(const ColumnRef& column, Type type)
{
    if (column->type() == type) {
        return column;
    }
    ColumnBuilder builder(type);
    builder.reserve(column->size());
    for (size_t row = 0; row < column->size(); ++row) {
        builder.append(convert(column->type(), column->at(row), type));
    }
    return builder.finish();
}

Type commonType(Type a, Type b)
{
    if (a == b) {
        return a;
    }
    const auto number = [](Type type) { return type == Type::Int || type == Type::Long || storageOf(type) == Storage::Reals; };
    if (number(a) && number(b)) {
        return storageOf(a) == Storage::Reals || storageOf(b) == Storage::Reals ? Type::Real : Type::Long;
    }
    return Type::String;
}

/// Both sides' rows by key: equal numbers are equal keys, kUnknown is a null key.
struct KeyedRows
{
    std::vector<quint32> left;
    std::vector<quint32> right;
    size_t count = 0;
};

KeyedRows keyedRows(const ColumnTable& left, const ColumnTable& right, const QList<QPair<int, int>>& keys)
{
    std::vector<ColumnRef> columns;
    for (const auto& [a, b] : keys) {
        const Type type = commonType(left.columns[a].type, right.columns[b].type);
        columns.push_back(joinedColumns(type, {converted(present(left, a), type), converted(present(right, b), type)}));
    }
    const Grouping grouping = groupRows(columns, left.rows + right.rows);
    KeyedRows made;
    made.count = grouping.count();
    made.left.assign(grouping.groupOf.begin(), grouping.groupOf.begin() + qptrdiff(left.rows));
    made.right.assign(grouping.groupOf.begin() + qptrdiff(left.rows), grouping.groupOf.end());
    for (const ColumnRef& column : columns) {
        for (size_t row = 0; column->hasNulls() && row < column->size(); ++row) {
            if (column->isNull(row)) {
                (row < left.rows ? made.left[row] : made.right[row - left.rows]) = KeyNumbers::kUnknown;
            }
        }
    }
    return made;
}

/// Rows of one side by key number: rows[begin[k]] ... rows[begin[k + 1] - 1].
struct Index
{
    std::vector<quint32> begin;
    std::vector<quint32> rows;
    Index(const std::vector<quint32>& keys, size_t count) : begin(count + 1)
    {
        for (const quint32 key : keys) {
            if (key != KeyNumbers::kUnknown) {
                ++begin[key + 1];
            }
        }
        for (size_t i = 1; i < begin.size(); ++i) {
            begin[i] += begin[i - 1];
        }
        rows.resize(begin.back());
        std::vector<quint32> next(begin.begin(), begin.end() - 1);
        for (size_t row = 0; row < keys.size(); ++row) {
            if (keys[row] != KeyNumbers::kUnknown) {
                rows[next[keys[row]]++] = quint32(row);
            }
        }
    }
    std::span<const quint32> of(quint32 key) const
    {
        return key == KeyNumbers::kUnknown ? std::span<const quint32>()
                                           : std::span<const quint32>(rows.data() + begin[key], begin[key + 1] - begin[key]);
    }
};

/// Left columns, then right columns; a clash gets a number.
Schema joinedSchema(const ColumnTable& left, const ColumnTable& right)
{
    Schema schema = left.columns;
    const auto taken = [&](const QString& name) {
        return std::any_of(schema.begin(), schema.end(), [&](const Column& column) { return column.name == name; });
    };
    for (Column column : right.columns) {
        const QString base = column.name;
        for (int suffix = 1; taken(column.name); ++suffix) {
            column.name = base + QString::number(suffix);
        }
        schema << column;
    }
    return schema;
}

ColumnTable oneSided(const ColumnTable& kept, const std::vector<quint32>& keys, const std::vector<quint32>& otherKeys, size_t count,
                     bool wantMatch)
{
    std::vector<quint8> known(count);
    for (const quint32 key : otherKeys) {
        if (key != KeyNumbers::kUnknown) {
            known[key] = 1;
        }
    }
    std::vector<quint32> rows;
    for (size_t row = 0; row < keys.size(); ++row) {
        if ((keys[row] != KeyNumbers::kUnknown && known[keys[row]] != 0) == wantMatch) {
            rows.push_back(quint32(row));
        }
    }
    return kept.gathered(rows);
}

/// Pairs of rows; kNoRow where a side has no partner.
struct Pairs
{
    std::vector<quint32> left;
    std::vector<quint32> right;
    void add(quint32 a, quint32 b)
    {
        left.push_back(a);
        right.push_back(b);
    }
};

/// innerunique takes one left row a key.
std::vector<quint32> withoutRepeats(std::vector<quint32> keys, size_t count)
{
    std::vector<quint8> seen(count);
    for (quint32& key : keys) {
        if (key != KeyNumbers::kUnknown && seen[key]++ != 0) {
            seen[key] = 1;
            key = KeyNumbers::kUnknown;
        }
    }
    return keys;
}

core::Result<Pairs> pairsOf(const KeyedRows& keyed, const QString& kind, const Limits& limits)
{
    const bool keepLeft = kind == u"leftouter" || kind == u"fullouter";
    const bool keepRight = kind == u"rightouter" || kind == u"fullouter";
    const Index right(keyed.right, keyed.count);
    quint64 expected = 0;
    for (const quint32 key : keyed.left) {
        expected += std::max<size_t>(right.of(key).size(), keepLeft ? 1 : 0);
    }
    if (auto checked = limits.check(size_t(expected)); !checked) {
        return core::failure(checked.error());
    }
    Pairs pairs;
    pairs.left.reserve(size_t(expected));
    pairs.right.reserve(size_t(expected));
    std::vector<quint8> used(keyed.right.size());
    for (size_t row = 0; row < keyed.left.size(); ++row) {
        const std::span<const quint32> matches = right.of(keyed.left[row]);
        for (const quint32 match : matches) {
            used[match] = 1;
            pairs.add(quint32(row), match);
        }
        if (matches.empty() && keepLeft) {
            pairs.add(quint32(row), ColumnVector::kNoRow);
        }
    }
    for (size_t row = 0; keepRight && row < used.size(); ++row) {
        if (used[row] == 0) {
            pairs.add(ColumnVector::kNoRow, quint32(row));
        }
    }
    return pairs;
}

} // namespace

bool isJoinKind(const QString& kind)
{
    static const QStringList kinds{QStringLiteral("inner"),     QStringLiteral("innerunique"), QStringLiteral("leftouter"),
                                   QStringLiteral("rightouter"), QStringLiteral("fullouter"),  QStringLiteral("leftsemi"),
                                   QStringLiteral("leftanti"),  QStringLiteral("anti"),        QStringLiteral("leftantisemi"),
                                   QStringLiteral("rightsemi"), QStringLiteral("rightanti"),   QStringLiteral("rightantisemi")};
    return kinds.contains(kind);
}

core::Result<ColumnTable> joinTables(const ColumnTable& left, const ColumnTable& right, const QList<QPair<int, int>>& keys,
                                     const QString& kind, const Limits& limits)
{
    KeyedRows keyed = keyedRows(left, right, keys);
    if (kind == u"leftsemi" || kind.startsWith(u"leftanti") || kind == u"anti") {
        return oneSided(left, keyed.left, keyed.right, keyed.count, kind == u"leftsemi");
    }
    if (kind == u"rightsemi" || kind.startsWith(u"rightanti")) {
        return oneSided(right, keyed.right, keyed.left, keyed.count, kind == u"rightsemi");
    }
    if (kind == u"innerunique") {
        keyed.left = withoutRepeats(std::move(keyed.left), keyed.count);
    }
    const core::Result<Pairs> pairs = pairsOf(keyed, kind, limits);
    if (!pairs) {
        return pairs.error();
    }
    ColumnTable result = left.gathered(pairs->left);
    ColumnTable partners = right.gathered(pairs->right);
    result.columns = joinedSchema(left, right);
    result.data.insert(result.data.end(), partners.data.begin(), partners.data.end());
    if (auto checked = limits.check(result); !checked) {
        return core::failure(checked.error());
    }
    return result;
}

} // namespace kql
