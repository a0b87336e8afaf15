// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/services/search/filtereval.h"

#include "sandbox/services/search/filterlexer.h"

#include <QSet>

namespace sandbox::search {

namespace {

template <typename T> bool holds(FilterNode::Op op, T left, T right)
{
    switch (op) {
    case FilterNode::Op::Eq:
        return left == right;
    case FilterNode::Op::Ne:
        return left != right;
    case FilterNode::Op::Gt:
        return left > right;
    case FilterNode::Op::Ge:
        return left >= right;
    case FilterNode::Op::Lt:
        return left < right;
    default:
        return left <= right;
    }
}

} // namespace

/// Strings become a truth table over dictionary codes, everything else one comparison of 64 bits.
struct FilterEvaluator::Bound
{
    bool whenNull = false;
    std::optional<bool> constant; ///< comparisons with null: the same for every value that is there
    bool real = false;
    bool table = false;
    FilterNode::Op op = FilterNode::Op::Eq;
    qint64 integer = 0;
    double number = 0;
    bool integerAsReal = false;
    std::vector<quint8> truth;

    bool test(qint64 value) const
    {
        if (constant) {
            return *constant;
        }
        if (table) {
            return truth[size_t(value)] != 0;
        }
        if (real) {
            return holds(op, Column::asDouble(value), number);
        }
        return integerAsReal ? holds(op, double(value), number) : holds(op, value, integer);
    }
};

FilterEvaluator::FilterEvaluator(QString text, const Definition& definition, ColumnOf columnOf, Match match,
                                 int slotCount)
    : m_text(std::move(text)), m_definition(definition), m_columnOf(std::move(columnOf)), m_match(std::move(match)),
      m_slots(slotCount)
{
}

core::Error FilterEvaluator::mismatch(const FilterNode& node) const
{
    return filterError(m_text, node.position,
                       QStringLiteral("A comparison with incompatible types was found for '%1'").arg(node.path));
}

core::Result<const Column*> FilterEvaluator::column(const FilterNode& node, bool collection) const
{
    const Field* field = m_definition.field(node.path);
    if (field == nullptr) {
        return core::failure(filterError(
            m_text, node.position,
            QStringLiteral("Could not find a property named '%1' on type 'search.document'").arg(node.path)));
    }
    const Column* found = field->filterable ? m_columnOf(node.path) : nullptr;
    if (found == nullptr) {
        return core::failure(filterError(
            m_text, node.position,
            QStringLiteral("'%1' is not a filterable field. Only filterable fields can be used in filter expressions")
                .arg(node.path)));
    }
    if (field->collection != collection) {
        return core::failure(filterError(
            m_text, node.position,
            collection ? QStringLiteral("any/all needs a collection, but '%1' is none").arg(node.path)
                       : QStringLiteral("The collection '%1' can only be used with any or all").arg(node.path)));
    }
    return found;
}

FilterEvaluator::Bound FilterEvaluator::bindIn(const FilterNode& node, const Column& column)
{
    Bound bound;
    bound.table = true;
    bound.truth.assign(size_t(column.dictionary().size()), 0);
    for (const QString& value : node.values) {
        if (const int code = column.codeOf(value); code >= 0) {
            bound.truth[size_t(code)] = 1;
        }
    }
    return bound;
}

FilterEvaluator::Bound FilterEvaluator::bindNull(const FilterNode& node)
{
    Bound bound;
    bound.whenNull = node.op == FilterNode::Op::Eq;
    bound.constant = node.op == FilterNode::Op::Ne;
    return bound;
}

core::Result<FilterEvaluator::Bound> FilterEvaluator::bind(const FilterNode& node, const Column& column) const
{
    const EdmType type = column.field().type;
    const Literal& literal = node.literal;
    const bool ordered = node.op != FilterNode::Op::Eq && node.op != FilterNode::Op::Ne;
    Bound bound;
    bound.op = node.op;
    if (node.kind == FilterNode::Kind::In && type == EdmType::String) {
        return bindIn(node, column);
    }
    if (node.kind == FilterNode::Kind::Boolean && type == EdmType::Boolean) {
        bound.integer = 1;
        return bound;
    }
    if (node.kind != FilterNode::Kind::Compare) {
        return core::failure(mismatch(node));
    }
    if (literal.kind == Literal::Kind::Null && !ordered) {
        return bindNull(node);
    }
    bound.whenNull = node.op == FilterNode::Op::Ne;
    const bool numeric = literal.kind == Literal::Kind::Integer || literal.kind == Literal::Kind::Real;
    if (type == EdmType::String && literal.kind == Literal::Kind::String) {
        bound.table = true;
        for (const QString& entry : column.dictionary()) {
            bound.truth.push_back(holds(node.op, entry.compare(literal.text), 0) ? 1 : 0);
        }
    } else if (type == EdmType::Double && numeric) {
        bound.real = true;
        bound.number = literal.real;
    } else if ((type == EdmType::Int32 || type == EdmType::Int64) && numeric) {
        bound.integerAsReal = literal.kind == Literal::Kind::Real;
        bound.number = literal.real;
        bound.integer = literal.integer;
    } else if ((type == EdmType::Boolean && literal.kind == Literal::Kind::Boolean && !ordered) ||
               (type == EdmType::DateTimeOffset && literal.kind == Literal::Kind::Date)) {
        bound.integer = literal.integer;
    } else {
        return core::failure(mismatch(node));
    }
    return bound;
}

core::Result<Mask> FilterEvaluator::evaluate(const FilterNode& node) const
{
    switch (node.kind) {
    case FilterNode::Kind::And:
    case FilterNode::Kind::Or:
        return combine(node);
    case FilterNode::Kind::Not: {
        auto inner = evaluate(node.children.front());
        if (inner) {
            for (quint8& value : *inner) {
                value = value == 0 ? 1 : 0;
            }
        }
        return inner;
    }
    case FilterNode::Kind::Any:
    case FilterNode::Kind::All:
        return lambda(node);
    case FilterNode::Kind::IsMatch:
        return m_match(node);
    case FilterNode::Kind::Constant:
        return Mask(size_t(m_slots), node.constant ? 1 : 0);
    default:
        return leaf(node);
    }
}

core::Result<Mask> FilterEvaluator::combine(const FilterNode& node) const
{
    const bool conjunction = node.kind == FilterNode::Kind::And;
    Mask result(size_t(m_slots), conjunction ? 1 : 0);
    for (const FilterNode& child : node.children) {
        const auto mask = evaluate(child);
        if (!mask) {
            return core::failure(mask.error());
        }
        for (size_t i = 0; i < result.size(); ++i) {
            result[i] = conjunction ? result[i] & (*mask)[i] : result[i] | (*mask)[i];
        }
    }
    return result;
}

core::Result<Mask> FilterEvaluator::leaf(const FilterNode& node) const
{
    const auto found = column(node, false);
    if (!found) {
        return core::failure(found.error());
    }
    const Column& values = **found;
    const auto bound = bind(node, values);
    if (!bound) {
        return core::failure(bound.error());
    }
    Mask result(size_t(m_slots), 0);
    for (Slot slot = 0; slot < m_slots; ++slot) {
        const bool passes = values.isNull(slot) ? bound->whenNull : bound->test(values.value(slot));
        result[size_t(slot)] = passes ? 1 : 0;
    }
    return result;
}

core::Result<std::function<bool(qint64)>> FilterEvaluator::element(const FilterNode& node, const QString& variable,
                                                                   const Column& column) const
{
    using Test = std::function<bool(qint64)>;
    if (node.kind == FilterNode::Kind::And || node.kind == FilterNode::Kind::Or || node.kind == FilterNode::Kind::Not) {
        std::vector<Test> parts;
        for (const FilterNode& child : node.children) {
            auto part = element(child, variable, column);
            if (!part) {
                return core::failure(part.error());
            }
            parts.push_back(*part);
        }
        const FilterNode::Kind kind = node.kind;
        return Test([parts, kind](qint64 value) {
            if (kind == FilterNode::Kind::Not) {
                return !parts.front()(value);
            }
            for (const Test& part : parts) {
                if (part(value) != (kind == FilterNode::Kind::And)) {
                    return kind == FilterNode::Kind::Or;
                }
            }
            return kind == FilterNode::Kind::And;
        });
    }
    if (node.path != variable || (node.kind != FilterNode::Kind::Compare && node.kind != FilterNode::Kind::In &&
                                  node.kind != FilterNode::Kind::Boolean)) {
        return core::failure(
            filterError(m_text, node.position,
                        QStringLiteral("Only comparisons of the range variable '%1' are supported inside any and all")
                            .arg(variable)));
    }
    const auto bound = bind(node, column);
    if (!bound) {
        return core::failure(bound.error());
    }
    return Test([shared = std::make_shared<Bound>(*bound)](qint64 value) { return shared->test(value); });
}

core::Result<Mask> FilterEvaluator::lambda(const FilterNode& node) const
{
    const auto found = column(node, true);
    if (!found) {
        return core::failure(found.error());
    }
    const bool any = node.kind == FilterNode::Kind::Any;
    std::function<bool(qint64)> test = [](qint64) { return true; };
    if (!node.children.empty()) {
        const auto bound = element(node.children.front(), node.variable, **found);
        if (!bound) {
            return core::failure(bound.error());
        }
        test = *bound;
    }
    Mask result(size_t(m_slots), 0);
    for (Slot slot = 0; slot < m_slots; ++slot) {
        const std::vector<qint64>& values = (*found)->list(slot);
        const auto passes = [&](qint64 value) { return test(value) == any; };
        const bool decided = std::any_of(values.begin(), values.end(), passes);
        result[size_t(slot)] = decided == any ? 1 : 0;
    }
    return result;
}

} // namespace sandbox::search
