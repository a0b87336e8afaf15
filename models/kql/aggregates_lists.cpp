// SPDX-License-Identifier: GPL-3.0-or-later
// make_list, make_set, make_bag.
#include "kql/aggregates.h"

#include <QSet>

namespace kql {

namespace {

constexpr qint64 kLongestList = 1'048'576;

/// The JSON of each row's value, made once for each text.
class ElementTexts
{
public:
    explicit ElementTexts(const ColumnVector& column) : m_column(column)
    {
        if (column.hasDictionary() && column.dictionary()) {
            m_known.resize(column.dictionary()->size());
        }
    }
    QByteArray at(size_t row)
    {
        if (m_column.isNull(row)) {
            return QByteArrayLiteral("null");
        }
        if (!m_column.hasDictionary()) {
            return dynamicText(toElement(m_column.type(), m_column.at(row)));
        }
        QByteArray& known = m_known[m_column.codes()[row]];
        if (known.isNull()) {
            known = dynamicText(toElement(m_column.type(), m_column.at(row)));
        }
        return known;
    }

private:
    const ColumnVector& m_column;
    std::vector<QByteArray> m_known;
};

struct ListCall
{
    bool distinct = false;
    bool nulls = false;
    qint64 limit = kLongestList;
};

std::vector<ColumnRef> computeLists(const AggregateInput& input, const ListCall& call)
{
    const ColumnVector& column = *input.arguments[0];
    const size_t groups = input.grouping.count();
    std::vector<QByteArray> texts(groups, QByteArrayLiteral("["));
    std::vector<qint64> counts(groups);
    const Grouping values = call.distinct ? groupRows({input.arguments[0]}, column.size()) : Grouping();
    KeyNumbers seen;
    ElementTexts elements(column);
    for (size_t row = 0; row < column.size(); ++row) {
        const quint32 group = input.grouping.groupOf[row];
        if (!input.passes(row) || (column.isNull(row) && !call.nulls) || counts[group] >= call.limit) {
            continue;
        }
        if (call.distinct) {
            const quint32 before = seen.size();
            if (seen.add((quint64(group) << 32) | values.groupOf[row]) != before) {
                continue;
            }
        }
        if (counts[group]++ > 0) {
            texts[group] += ',';
        }
        texts[group] += elements.at(row);
    }
    ColumnBuilder builder(Type::Dynamic);
    for (QByteArray& text : texts) {
        text += ']';
        builder.appendJson({text.constData(), size_t(text.size())});
    }
    return {builder.finish()};
}

/// make_set over dynamic values: an array gives its elements.
std::vector<ColumnRef> computeElementSets(const AggregateInput& input, qint64 limit)
{
    const ColumnVector& column = *input.arguments[0];
    std::vector<QByteArrayList> sets(input.grouping.count());
    std::vector<QSet<QByteArray>> known(sets.size());
    for (size_t row = 0; row < column.size(); ++row) {
        const quint32 group = input.grouping.groupOf[row];
        if (!input.passes(row) || column.isNull(row)) {
            continue;
        }
        const auto add = [&](const Dynamic& element) {
            const QByteArray text = dynamicText(element);
            if (!element.isNull() && sets[group].size() < limit && !known[group].contains(text)) {
                known[group].insert(text);
                sets[group].append(text);
            }
        };
        const Value value = column.at(row);
        if (!value.toDynamic().isArray()) {
            add(value.toDynamic());
            continue;
        }
        for (const Dynamic& element : value.toDynamic().array()) {
            add(element);
        }
    }
    ColumnBuilder builder(Type::Dynamic);
    for (const QByteArrayList& set : sets) {
        const QByteArray text = '[' + set.join(',') + ']';
        builder.appendJson({text.constData(), size_t(text.size())});
    }
    return {builder.finish()};
}

std::vector<ColumnRef> computeBags(const AggregateInput& input, qint64 limit)
{
    const ColumnVector& column = *input.arguments[0];
    std::vector<Dynamic::Bag> bags(input.grouping.count());
    std::vector<QSet<QString>> names(bags.size());
    for (size_t row = 0; row < column.size(); ++row) {
        const quint32 group = input.grouping.groupOf[row];
        if (!input.passes(row) || column.isNull(row)) {
            continue;
        }
        const Value value = column.at(row);
        for (const Dynamic::Member& member : value.toDynamic().bag()) {
            if (qint64(bags[group].size()) < limit && !names[group].contains(member.first)) {
                names[group].insert(member.first);
                bags[group].push_back(member);
            }
        }
    }
    ColumnBuilder builder(Type::Dynamic);
    for (Dynamic::Bag& bag : bags) {
        builder.append(Value(Dynamic(std::move(bag))));
    }
    return {builder.finish()};
}

core::Result<qint64> limitOf(const AggregateCall& call)
{
    if (call.arguments.size() < 2) {
        return kLongestList;
    }
    if (!call.arguments[1].constant) {
        return call.error(QStringLiteral("%1() takes a constant as its largest size.").arg(call.name));
    }
    const qint64 limit = call.arguments[1]({}).toInteger();
    return limit > 0 ? std::min(limit, kLongestList) : kLongestList;
}

} // namespace

core::Result<Aggregate> bindList(const AggregateCall& call)
{
    const auto limit = limitOf(call);
    if (!limit) {
        return core::failure(limit.error());
    }
    ListCall made;
    made.distinct = call.name == u"make_set" || call.name == u"makeset";
    made.nulls = call.name.endsWith(u"_with_nulls");
    made.limit = *limit;
    Aggregate aggregate;
    const QString prefix = made.distinct ? QStringLiteral("set") : QStringLiteral("list");
    aggregate.columns << Column{call.column(0, call.automatic(prefix)), Type::Dynamic};
    aggregate.columnsRead = 1;
    const bool elements = made.distinct && call.type() == Type::Dynamic;
    aggregate.compute = [made, elements](const AggregateInput& input) {
        return elements ? computeElementSets(input, made.limit) : computeLists(input, made);
    };
    return aggregate;
}

core::Result<Aggregate> bindBag(const AggregateCall& call)
{
    const auto limit = limitOf(call);
    if (!limit) {
        return core::failure(limit.error());
    }
    if (call.type() != Type::Dynamic) {
        return call.error(QStringLiteral("%1() takes a property bag, not %2.").arg(call.spelled(), typeName(call.type())));
    }
    Aggregate aggregate;
    const QString prefix = call.name == u"make_dictionary" ? QStringLiteral("dictionary") : QStringLiteral("bag");
    aggregate.columns << Column{call.column(0, call.automatic(prefix)), Type::Dynamic};
    aggregate.columnsRead = 1;
    aggregate.compute = [size = *limit](const AggregateInput& input) { return computeBags(input, size); };
    return aggregate;
}

} // namespace kql
