// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "traces/jsonfeed.h"
#include "traces/mappingtable.h"
#include "traces/spansbuilder.h"

#include <array>
#include <unordered_map>

namespace traces {

/// The facts that a span's columns need, found among its attributes while it is read.
enum class ColumnFact : quint8 { Operation, RequestModel, ResponseModel, InputTokens, OutputTokens, CachedTokens, ErrorType, FinishReasons, HttpMethod, Database, Server, Count };

/// Names of these facts, to be found fast.
class ColumnNames
{
public:
    explicit ColumnNames(const MappingTable& table);
    struct Hit
    {
        quint8 fact = quint8(ColumnFact::Count);
        quint8 rank = 0xFF; ///< the present name has 0
    };
    Hit find(std::string_view name) const;

private:
    struct Slot
    {
        std::string name;
        Hit hit;
    };
    static size_t hash(std::string_view name);
    std::vector<Slot> m_slots;
};

/// The facts of one span.
struct ColumnFacts
{
    void clear() { m_ranks.fill(0xFF); }
    void take(ColumnNames::Hit hit, const Scalar& value)
    {
        if (hit.rank < m_ranks[hit.fact] && !value.text.empty()) {
            m_ranks[hit.fact] = hit.rank;
            m_values[hit.fact] = value;
        }
    }
    bool has(ColumnFact fact) const { return m_ranks[size_t(fact)] != 0xFF; }
    std::string_view text(ColumnFact fact) const { return has(fact) ? m_values[size_t(fact)].text : std::string_view(); }
    qint64 count(ColumnFact fact) const { return has(fact) && m_values[size_t(fact)].isNumber ? m_values[size_t(fact)].number : -1; }

private:
    std::array<quint8, size_t(ColumnFact::Count)> m_ranks;
    std::array<Scalar, size_t(ColumnFact::Count)> m_values;
};

/// What attributes make of a record: operation, kind, model, tokens, and whether a filter blocked it.
class RecordReader
{
public:
    RecordReader() : m_names(MappingTable::shipped()) {}
    const ColumnNames& names() const { return m_names; }
    /// `dependencyType` and `target` as Application Insights has them; empty otherwise.
    void complete(SpanRecord& record, const ColumnFacts& facts, bool isServer, std::string_view dependencyType, std::string_view target);

private:
    struct Operation
    {
        std::string word;
        SpanKind kind = SpanKind::Other;
    };
    const Operation& operation(std::string_view word);
    ColumnNames m_names;
    std::unordered_map<std::string, Operation> m_operations;
    std::string m_key;
};

/// Whether a text tells that a content filter stopped something: an error body or exception text.
bool tellsBlock(std::string_view text);
/// "gpt-4o" for "gpt-4o-2024-11-20": prices and lists go by the name.
std::string_view withoutDate(std::string_view model);

} // namespace traces
