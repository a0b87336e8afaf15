// SPDX-License-Identifier: GPL-3.0-or-later
// Operators over columns rather than rows: project-away, project-keep, project-reorder, project-rename, getschema;
// evaluate's plug-ins that unfold columns.
#include "kql/operators_rows.h"

#include <QSet>
#include <algorithm>

namespace kql {

namespace {

/// * stands for any characters.
bool fits(QStringView pattern, QStringView name)
{
    const qsizetype star = pattern.indexOf(u'*');
    if (star < 0) {
        return pattern == name;
    }
    if (!name.startsWith(pattern.left(star))) {
        return false;
    }
    const QStringView rest = pattern.mid(star + 1);
    if (!rest.contains(u'*')) {
        return name.size() >= star + rest.size() && name.endsWith(rest);
    }
    for (qsizetype at = star; at <= name.size(); ++at) {
        if (fits(rest, name.mid(at))) {
            return true;
        }
    }
    return false;
}

/// Order of names in which runs of digits count as numbers (granny-asc).
bool grannyLess(const QString& a, const QString& b)
{
    qsizetype i = 0;
    qsizetype k = 0;
    while (i < a.size() && k < b.size()) {
        if (a[i].isDigit() && b[k].isDigit()) {
            const auto number = [](const QString& text, qsizetype& at) {
                qulonglong value = 0;
                for (; at < text.size() && text[at].isDigit(); ++at) {
                    value = value * 10 + qulonglong(text[at].digitValue());
                }
                return value;
            };
            const qulonglong first = number(a, i);
            const qulonglong second = number(b, k);
            if (first != second) {
                return first < second;
            }
            continue;
        }
        if (a[i] != b[k]) {
            return a[i] < b[k];
        }
        ++i;
        ++k;
    }
    return a.size() - i < b.size() - k;
}

/// Places that an item of project-away and its kin names, in its order.
QList<int> placesOf(const NamedExpression& item, const Schema& columns)
{
    QList<int> places;
    for (int i = 0; i < columns.size(); ++i) {
        if (fits(item.expression->text, columns[i].name)) {
            places << i;
        }
    }
    if (item.order.isEmpty()) {
        return places;
    }
    const bool granny = item.order.startsWith(u"granny");
    std::stable_sort(places.begin(), places.end(), [&](int a, int b) {
        return granny ? grannyLess(columns[a].name, columns[b].name) : columns[a].name < columns[b].name;
    });
    if (item.order.endsWith(u"desc")) {
        std::reverse(places.begin(), places.end());
    }
    return places;
}

Table withColumns(Table input, const QList<int>& order)
{
    Table result;
    for (const int place : order) {
        result.columns << input.columns[place];
    }
    result.rows.reserve(input.rows.size());
    for (Row& row : input.rows) {
        Row made;
        made.reserve(size_t(order.size()));
        for (const int place : order) {
            made.push_back(std::move(row[size_t(place)]));
        }
        result.rows.push_back(std::move(made));
    }
    return result;
}

} // namespace

QString freeName(const Schema& schema, const QString& name)
{
    QString candidate = name;
    for (int suffix = 1; std::any_of(schema.begin(), schema.end(), [&](const Column& c) { return c.name == candidate; }); ++suffix) {
        candidate = name + QString::number(suffix);
    }
    return candidate;
}

QString rowKey(const Schema& schema, const Row& row)
{
    QString key;
    for (size_t i = 0; i < row.size(); ++i) {
        const Type type = schema[qsizetype(i)].type;
        key += (row[i].isNull() && type != Type::String ? QStringLiteral("\x1e") : toDisplay(type, row[i])) + QChar(u'\x1f');
    }
    return key;
}

core::Result<Table> pickColumnsOperator(const OperatorContext& context, const Operator& step, Table input)
{
    QList<int> named;
    for (const NamedExpression& item : step.items) {
        const QList<int> places = placesOf(item, input.columns);
        if (places.isEmpty() && !item.expression->text.contains(u'*')) {
            return semanticError(context.scope, *item.expression,
                                 QStringLiteral("Failed to resolve the column named '%1'.").arg(item.expression->text));
        }
        const bool again = places.size() == 1 && named.contains(places[0]) && !item.expression->text.contains(u'*');
        if (again && step.name == u"project-reorder") {
            return semanticError(context.scope, *item.expression, QStringLiteral("A column named '%1' is there already.").arg(item.expression->text));
        }
        for (const int place : places) {
            if (!named.contains(place)) {
                named << place;
            }
        }
    }
    QList<int> order;
    for (int i = 0; i < input.columns.size(); ++i) {
        if (named.contains(i) == (step.name == u"project-keep")) {
            order << i;
        }
    }
    return withColumns(std::move(input), step.name == u"project-reorder" ? named + order : order);
}

core::Result<Table> renameColumnsOperator(const OperatorContext& context, const Operator& step, Table input)
{
    Schema renamed = input.columns;
    for (const NamedExpression& item : step.items) {
        const int place = input.indexOf(item.expression->text);
        if (item.expression->kind != Expression::Kind::Name || place < 0 || item.name.isEmpty()) {
            return semanticError(context.scope, *item.expression,
                                 QStringLiteral("Failed to resolve the column named '%1'.").arg(item.expression->text));
        }
        renamed[place].name = item.name;
    }
    QSet<QString> names;
    for (const Column& column : std::as_const(renamed)) {
        if (names.contains(column.name)) {
            return semanticError(context.scope, *step.items[0].expression,
                                 QStringLiteral("A column named '%1' is there already.").arg(column.name));
        }
        names.insert(column.name);
    }
    input.columns = renamed;
    return input;
}

core::Result<Table> schemaOperator(const OperatorContext&, const Operator&, Table input)
{
    static const QHash<Type, QString> systemNames{
        {Type::Bool, QStringLiteral("System.SByte")},       {Type::Int, QStringLiteral("System.Int32")},
        {Type::Long, QStringLiteral("System.Int64")},       {Type::Real, QStringLiteral("System.Double")},
        {Type::String, QStringLiteral("System.String")},    {Type::DateTime, QStringLiteral("System.DateTime")},
        {Type::TimeSpan, QStringLiteral("System.TimeSpan")}, {Type::Dynamic, QStringLiteral("System.Object")},
        {Type::Guid, QStringLiteral("System.Guid")},        {Type::Decimal, QStringLiteral("System.Data.SqlTypes.SqlDecimal")}};
    Table schema;
    schema.columns = {{QStringLiteral("ColumnName"), Type::String},
                      {QStringLiteral("ColumnOrdinal"), Type::Long},
                      {QStringLiteral("DataType"), Type::String},
                      {QStringLiteral("ColumnType"), Type::String}};
    for (int i = 0; i < input.columns.size(); ++i) {
        const Column& column = input.columns[i];
        schema.rows.push_back({Value(column.name), Value(qint64(i)), Value(systemNames.value(column.type)), Value(typeName(column.type))});
    }
    return schema;
}

namespace {

/// Type of a new column from the values that it gets: the one they share, else dynamic.
Type commonKind(const std::vector<Value>& values)
{
    std::optional<Type> type;
    for (const Value& value : values) {
        const Dynamic& element = value.toDynamic();
        if (element.isNull()) {
            continue;
        }
        const Type here = element.isText()   ? (parseDateTime(element.toText()) && element.toText().contains(u'T') ? Type::DateTime : Type::String)
                          : element.isBool() ? Type::Bool
                          : element.isLong() ? Type::Long
                          : element.isReal() ? Type::Real
                                             : Type::Dynamic;
        const bool numbers = type && (*type == Type::Long || *type == Type::Real) && (here == Type::Long || here == Type::Real);
        type = !type || *type == here ? here : (numbers ? Type::Real : Type::Dynamic);
    }
    return type.value_or(Type::Dynamic);
}

/// What bag_unpack() is told behind its column, by place or by name.
struct UnpackOptions
{
    QString prefix;
    QString conflict = QStringLiteral("error"); ///< or replace_source, keep_source
    QStringList ignored;
};

core::Result<UnpackOptions> unpackOptions(const OperatorContext& context, const Expression& call)
{
    static const QStringList places{QStringLiteral("Column"), QStringLiteral("OutputColumnPrefix"), QStringLiteral("columnsConflict"), QStringLiteral("ignoredProperties")};
    UnpackOptions options;
    for (size_t i = 1; i < call.arguments.size(); ++i) {
        const QString given = call.argumentNames.value(qsizetype(i));
        const QString name = given.isEmpty() ? places.value(qsizetype(i)) : given;
        const core::Result<Bound> bound = bindExpression(call.arguments[i], {}, context.scope);
        if (!bound) {
            return core::failure(bound.error());
        }
        const Value value = (*bound)({});
        if (name.compare(places[3], Qt::CaseInsensitive) == 0) {
            for (const Dynamic& each : value.toDynamic().isArray() ? value.toDynamic().array() : Dynamic::Array()) {
                options.ignored << each.toText();
            }
        } else if (name.compare(places[2], Qt::CaseInsensitive) == 0) {
            options.conflict = value.toText();
        } else if (name.compare(places[1], Qt::CaseInsensitive) == 0) {
            options.prefix = value.toText();
        } else {
            return core::failure(semanticError(context.scope, *call.arguments[i], QStringLiteral("bag_unpack() has no argument '%1'.").arg(name)));
        }
    }
    static const QStringList ways{QStringLiteral("error"), QStringLiteral("replace_source"), QStringLiteral("keep_source")};
    return ways.contains(options.conflict)
               ? core::Result<UnpackOptions>(options)
               : core::Result<UnpackOptions>(core::failure(semanticError(context.scope, call, QStringLiteral("columnsConflict is error, replace_source or keep_source."))));
}

/// The members' names of all bags, sorted.
QStringList memberNames(const Table& input, int place, const QStringList& ignored)
{
    QSet<QString> known;
    for (const Row& row : input.rows) {
        for (const Dynamic::Member& member : row[size_t(place)].toDynamic().bag()) {
            known.insert(member.first);
        }
    }
    QStringList names(known.begin(), known.end());
    names.removeIf([&](const QString& name) { return ignored.contains(name); });
    names.sort();
    return names;
}

/// evaluate bag_unpack(column ...): a column for each member, in the order of their names.
core::Result<Table> unpackBags(const OperatorContext& context, const Expression& call, Table input)
{
    const int place = call.arguments.empty() ? -1 : input.indexOf(call.arguments[0]->text);
    if (place < 0 || input.columns[place].type != Type::Dynamic) {
        return semanticError(context.scope, call, QStringLiteral("bag_unpack() takes a column of type dynamic."));
    }
    const core::Result<UnpackOptions> options = unpackOptions(context, call);
    if (!options) {
        return options.error();
    }
    Table result;
    result.columns = input.columns;
    result.columns.removeAt(place);
    std::vector<std::pair<size_t, std::vector<Value>>> added;
    for (const QString& name : memberNames(input, place, options->ignored)) {
        std::vector<Value> values;
        for (const Row& row : input.rows) {
            const Dynamic* member = row[size_t(place)].toDynamic().find(name);
            values.push_back(member ? Value(*member) : Value());
        }
        const Column column{options->prefix + name, commonKind(values)};
        const bool taken = std::any_of(result.columns.begin(), result.columns.end(), [&](const Column& other) { return other.name == column.name; });
        if (taken && options->conflict == u"error") {
            return semanticError(context.scope, call, QStringLiteral("A column named '%1' is there already; columnsConflict says which one stays.").arg(column.name));
        }
        if (taken && options->conflict == u"keep_source") {
            continue;
        }
        for (Value& value : values) {
            value = convert(Type::Dynamic, value, column.type);
        }
        added.emplace_back(placeColumn(result.columns, column), std::move(values));
    }
    for (size_t i = 0; i < input.rows.size(); ++i) {
        Row row = std::move(input.rows[i]);
        row.erase(row.begin() + place);
        row.resize(size_t(result.columns.size()));
        for (const auto& [at, values] : added) {
            row[at] = values[i];
        }
        result.rows.push_back(std::move(row));
    }
    return result;
}

/// evaluate narrow(): a row for each cell.
Table narrowed(const Table& input)
{
    Table result;
    result.columns = {{QStringLiteral("Row"), Type::Long}, {QStringLiteral("Column"), Type::String}, {QStringLiteral("Value"), Type::String}};
    for (size_t i = 0; i < input.rows.size(); ++i) {
        for (qsizetype k = 0; k < input.columns.size(); ++k) {
            result.rows.push_back({Value(qint64(i)), Value(input.columns[k].name), Value(toDisplay(input.columns[k].type, input.rows[i][size_t(k)]))});
        }
    }
    return result;
}

} // namespace

core::Result<Table> pluginOperator(const OperatorContext& context, const Operator& step, Table input)
{
    const Expression& call = *step.items[0].expression;
    if (call.kind == Expression::Kind::Call && call.text == u"bag_unpack") {
        return unpackBags(context, call, std::move(input));
    }
    if (call.kind == Expression::Kind::Call && call.text == u"narrow") {
        return narrowed(input);
    }
    return semanticError(context.scope, call, QStringLiteral("The plug-in '%1' is not supported.").arg(call.text));
}

} // namespace kql
