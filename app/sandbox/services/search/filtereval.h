// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/services/search/columns.h"
#include "sandbox/services/search/filter.h"

#include <functional>
#include <vector>

namespace sandbox::search {

/// One byte a slot: 1 when the document passes.
using Mask = std::vector<quint8>;

/// Evaluates a parsed filter over the columns of an index. Types are checked against the fields; what does not fit is
/// an Error with the position, as the service refuses it.
class FilterEvaluator
{
public:
    using ColumnOf = std::function<const Column*(const QString& path)>;
    using Match = std::function<core::Result<Mask>(const FilterNode& node)>;

    /// `field` tells apart unknown fields from unfilterable ones; `match` answers search.ismatch.
    FilterEvaluator(QString text, const Definition& definition, ColumnOf columnOf, Match match, int slotCount);

    core::Result<Mask> evaluate(const FilterNode& node) const;

private:
    struct Bound; ///< a comparison prepared for one column: works on encoded values
    core::Result<Mask> combine(const FilterNode& node) const;
    core::Result<Mask> leaf(const FilterNode& node) const;
    core::Result<Mask> lambda(const FilterNode& node) const;
    core::Result<const Column*> column(const FilterNode& node, bool collection) const;
    static Bound bindIn(const FilterNode& node, const Column& column);
    static Bound bindNull(const FilterNode& node);
    core::Result<Bound> bind(const FilterNode& node, const Column& column) const;
    core::Result<std::function<bool(qint64)>> element(const FilterNode& node, const QString& variable,
                                                      const Column& column) const;
    core::Error mismatch(const FilterNode& node) const;

    QString m_text;
    const Definition& m_definition;
    ColumnOf m_columnOf;
    Match m_match;
    int m_slots;
};

} // namespace sandbox::search
