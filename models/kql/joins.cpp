// SPDX-License-Identifier: GPL-3.0-or-later
#include "kql/evaluator.h"

#include <QSet>

namespace kql {

namespace {

/// Rows of a table by the text of their key; a null key never matches.
class KeyIndex
{
public:
    KeyIndex(const Table& table, const QList<int>& columns) : m_table(table), m_columns(columns)
    {
        for (size_t i = 0; i < table.rows.size(); ++i) {
            if (const auto key = keyOf(table.rows[i])) {
                m_rows[*key].push_back(i);
            }
        }
    }
    std::optional<QString> keyOf(const Row& row) const
    {
        QString key;
        for (const int column : m_columns) {
            if (row[size_t(column)].isNull()) {
                return std::nullopt;
            }
            key += toDisplay(m_table.columns[column].type, row[size_t(column)]) + QChar(u'\x1f');
        }
        return key;
    }
    std::vector<size_t> matches(const std::optional<QString>& key) const { return key ? m_rows.value(*key) : std::vector<size_t>(); }

private:
    const Table& m_table;
    QList<int> m_columns;
    QHash<QString, std::vector<size_t>> m_rows;
};

Row concatenated(const Row& left, const Row& right)
{
    Row row = left;
    row.insert(row.end(), right.begin(), right.end());
    return row;
}

/// Left columns, then right columns; a clash gets the suffix 1.
Schema joinedSchema(const Table& left, const Table& right)
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

Table oneSided(const Table& kept, const KeyIndex& keptIndex, const KeyIndex& otherIndex, bool wantMatch)
{
    Table result;
    result.columns = kept.columns;
    for (const Row& row : kept.rows) {
        if (otherIndex.matches(keptIndex.keyOf(row)).empty() != wantMatch) {
            result.rows.push_back(row);
        }
    }
    return result;
}

} // namespace

core::Result<Table> joinTables(const Table& left, const Table& right, const QList<QPair<int, int>>& keys, const QString& kind)
{
    QList<int> leftKeys;
    QList<int> rightKeys;
    for (const auto& [a, b] : keys) {
        leftKeys << a;
        rightKeys << b;
    }
    const KeyIndex leftIndex(left, leftKeys);
    const KeyIndex rightIndex(right, rightKeys);
    if (kind == u"leftsemi" || kind == u"leftanti" || kind == u"anti") {
        return oneSided(left, leftIndex, rightIndex, kind == u"leftsemi");
    }
    if (kind == u"rightsemi" || kind == u"rightanti") {
        return oneSided(right, rightIndex, leftIndex, kind == u"rightsemi");
    }
    const bool keepLeft = kind == u"leftouter" || kind == u"fullouter";
    const bool keepRight = kind == u"rightouter" || kind == u"fullouter";
    Table result;
    result.columns = joinedSchema(left, right);
    const Row noRight(size_t(right.columns.size()));
    std::vector<bool> rightUsed(right.rows.size());
    QSet<QString> seen; // innerunique takes one left row a key
    for (const Row& row : left.rows) {
        const auto key = leftIndex.keyOf(row);
        if (kind == u"innerunique" && key) {
            if (seen.contains(*key)) {
                continue;
            }
            seen.insert(*key);
        }
        const std::vector<size_t> matches = rightIndex.matches(key);
        for (const size_t match : matches) {
            rightUsed[match] = true;
            result.rows.push_back(concatenated(row, right.rows[match]));
        }
        if (matches.empty() && keepLeft) {
            result.rows.push_back(concatenated(row, noRight));
        }
    }
    const Row noLeft(size_t(left.columns.size()));
    for (size_t i = 0; keepRight && i < right.rows.size(); ++i) {
        if (!rightUsed[i]) {
            result.rows.push_back(concatenated(noLeft, right.rows[i]));
        }
    }
    return result;
}

} // namespace kql
