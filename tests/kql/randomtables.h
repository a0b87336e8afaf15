// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kql/columntable.h"

#include <QHash>
#include <QRandomGenerator>
#include <limits>

/// Random tables and expressions for the tests of evaluation by columns.
namespace randomtables {

using kql::Type;
using kql::Value;


constexpr kql::Ticks kStart = 638'000'000'000'000'000;

inline kql::Schema schema()
{
    return {{QStringLiteral("i"), Type::Int},      {QStringLiteral("l"), Type::Long},     {QStringLiteral("m"), Type::Long},
            {QStringLiteral("r"), Type::Real},     {QStringLiteral("q"), Type::Real},     {QStringLiteral("s"), Type::String},
            {QStringLiteral("u"), Type::String},   {QStringLiteral("d"), Type::DateTime}, {QStringLiteral("e"), Type::DateTime},
            {QStringLiteral("t"), Type::TimeSpan}, {QStringLiteral("b"), Type::Bool},     {QStringLiteral("c"), Type::Bool},
            {QStringLiteral("y"), Type::Dynamic},  {QStringLiteral("g"), Type::Guid}};
}

template <typename T> const T& oneOf(QRandomGenerator& random, const std::vector<T>& choices)
{
    return choices[size_t(random.bounded(int(choices.size())))];
}

inline Value randomValue(QRandomGenerator& random, Type type)
{
    static const std::vector<qint64> wholes{0, 1, -1, 2, 7, -13, 100, 3'600, std::numeric_limits<qint64>::max(), std::numeric_limits<qint64>::min()};
    static const std::vector<double> reals{0.0, -0.0, 1, -1.5, 0.1, 1e300, -1e-300, 42, std::numeric_limits<double>::infinity(),
                                           -std::numeric_limits<double>::infinity(), std::numeric_limits<double>::quiet_NaN()};
    static const std::vector<QString> texts{QString(), QStringLiteral("a"), QStringLiteral("POST /chat"), QStringLiteral("gpt-4o mini"),
                                            QStringLiteral("ÜBER alles"), QStringLiteral("straße"), QStringLiteral("日本語 text"),
                                            QStringLiteral("Timeout after 30s"), QStringLiteral("time_out"), QStringLiteral("TIMEOUT"),
                                            QStringLiteral("😀 smile"), QStringLiteral("429")};
    static const std::vector<QString> bags{QStringLiteral("{\"a\":1,\"b\":\"x\"}"), QStringLiteral("{\"a\":{\"b\":[1,2]},\"b\":null}"),
                                           QStringLiteral("{\"a\":\"5\",\"a\":1.5}"), QStringLiteral("[1,2,3]"), QStringLiteral("\"text\""),
                                           QStringLiteral("{\"b\":\"q\\\"u\\u00e9\"}"), QStringLiteral("12"), QStringLiteral("{}")};
    if (type != Type::String && random.bounded(6) == 0) {
        return {};
    }
    switch (type) {
    case Type::Bool:
        return Value(random.bounded(2) == 1);
    case Type::Int:
        return Value(qint64(random.bounded(-20, 20)));
    case Type::Long:
        return Value(random.bounded(3) == 0 ? oneOf(random, wholes) : qint64(random.bounded(-50, 50)));
    case Type::Real:
        return Value(random.bounded(3) == 0 ? oneOf(random, reals) : random.bounded(100.0));
    case Type::String:
        return Value(oneOf(random, texts));
    case Type::DateTime:
        return Value(kStart + qint64(random.bounded(1'000'000)) * kql::kTicksPerSecond + random.bounded(100));
    case Type::TimeSpan:
        return Value(qint64(random.bounded(-500, 500)) * kql::kTicksPerSecond);
    case Type::Dynamic:
        return Value(*kql::Dynamic::parse(oneOf(random, bags)));
    default:
        return Value(QStringLiteral("00000000-0000-0000-0000-00000000000%1").arg(random.bounded(5)));
    }
}

inline kql::ColumnTable randomTable(QRandomGenerator& random, size_t rows)
{
    kql::ColumnTableBuilder builder(schema());
    for (size_t row = 0; row < rows; ++row) {
        std::vector<Value> values;
        for (const kql::Column& column : schema()) {
            values.push_back(randomValue(random, column.type));
        }
        builder.append(values);
    }
    return builder.finish();
}

/// A random expression of the wanted type: leaves are columns and literals.
class Expressions
{
public:
    explicit Expressions(QRandomGenerator& random) : m_random(random) {}

    QString make(Type type, int depth)
    {
        if (depth <= 0 || m_random.bounded(5) == 0) {
            return leaf(type);
        }
        QString form = oneOf(m_random, forms(type));
        const struct
        {
            const char* mark;
            Type type;
        } holes[] = {{"<N>", m_random.bounded(2) == 0 ? Type::Long : Type::Real}, {"<L>", Type::Long}, {"<R>", Type::Real},
                     {"<S>", Type::String}, {"<D>", Type::DateTime}, {"<T>", Type::TimeSpan}, {"<B>", Type::Bool}, {"<Y>", Type::Dynamic}};
        for (const auto& hole : holes) {
            for (qsizetype at = form.indexOf(QLatin1String(hole.mark)); at >= 0; at = form.indexOf(QLatin1String(hole.mark))) {
                form.replace(at, 3, make(hole.type, depth - 1));
            }
        }
        return form;
    }

private:
    QString leaf(Type type)
    {
        static const QHash<Type, std::vector<QString>> leaves{
            {Type::Long, {QStringLiteral("l"), QStringLiteral("m"), QStringLiteral("3"), QStringLiteral("-7"), QStringLiteral("long(null)")}},
            {Type::Real, {QStringLiteral("r"), QStringLiteral("q"), QStringLiteral("2.5"), QStringLiteral("real(null)"), QStringLiteral("0.0")}},
            {Type::String, {QStringLiteral("s"), QStringLiteral("u"), QStringLiteral("'time'"), QStringLiteral("'Über'"), QStringLiteral("''"), QStringLiteral("'a'")}},
            {Type::DateTime, {QStringLiteral("d"), QStringLiteral("e"), QStringLiteral("datetime(2022-09-29 12:00)")}},
            {Type::TimeSpan, {QStringLiteral("t"), QStringLiteral("1h"), QStringLiteral("time(null)")}},
            {Type::Bool, {QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("true"), QStringLiteral("bool(null)")}},
            {Type::Dynamic, {QStringLiteral("y"), QStringLiteral("y.a"), QStringLiteral("y['b']"), QStringLiteral("y.a.b"), QStringLiteral("y[1]")}}};
        return oneOf(m_random, leaves.value(type));
    }

    static const std::vector<QString>& forms(Type type)
    {
        static const QHash<Type, std::vector<QString>> all{
            {Type::Long, {QStringLiteral("(<L> + <L>)"), QStringLiteral("(<L> - <L>)"), QStringLiteral("(<L> * <L>)"), QStringLiteral("(<L> / <L>)"),
                          QStringLiteral("(<L> % <L>)"), QStringLiteral("-(<L>)"), QStringLiteral("bin(<L>, 5)"), QStringLiteral("iff(<B>, <L>, <L>)"),
                          QStringLiteral("coalesce(<L>, <L>)"), QStringLiteral("strlen(<S>)"), QStringLiteral("tolong(<Y>)"), QStringLiteral("tolong(<S>)"), QStringLiteral("i")}},
            {Type::Real, {QStringLiteral("(<R> + <N>)"), QStringLiteral("(<N> - <R>)"), QStringLiteral("(<R> * <N>)"), QStringLiteral("(<N> / <R>)"),
                          QStringLiteral("(<R> % <R>)"), QStringLiteral("-(<R>)"), QStringLiteral("bin(<R>, 0.5)"), QStringLiteral("iff(<B>, <R>, <R>)"),
                          QStringLiteral("todouble(<L>)"), QStringLiteral("(<T> / <T>)"), QStringLiteral("todouble(<Y>)")}},
            {Type::String, {QStringLiteral("strcat(<S>, <S>)"), QStringLiteral("tolower(<S>)"), QStringLiteral("tostring(<Y>)"), QStringLiteral("tostring(<L>)"),
                            QStringLiteral("iff(<B>, <S>, <S>)"), QStringLiteral("case(<B>, <S>, <B>, <S>, <S>)"), QStringLiteral("substring(<S>, 0, 2)")}},
            {Type::DateTime, {QStringLiteral("(<D> + <T>)"), QStringLiteral("(<D> - <T>)"), QStringLiteral("bin(<D>, 1h)"), QStringLiteral("startofday(<D>)"), QStringLiteral("iff(<B>, <D>, <D>)")}},
            {Type::TimeSpan, {QStringLiteral("(<D> - <D>)"), QStringLiteral("(<T> + <T>)"), QStringLiteral("(<T> * <L>)"), QStringLiteral("bin(<T>, 1m)"), QStringLiteral("dayofweek(<D>)")}},
            {Type::Bool, {QStringLiteral("(<N> == <N>)"), QStringLiteral("(<N> != <N>)"), QStringLiteral("(<N> < <N>)"), QStringLiteral("(<N> >= <N>)"), QStringLiteral("(<D> > <D>)"),
                          QStringLiteral("(<T> <= <T>)"), QStringLiteral("(<S> == <S>)"), QStringLiteral("(<S> != <S>)"), QStringLiteral("(<S> < <S>)"), QStringLiteral("(<S> has 'time')"),
                          QStringLiteral("(<S> !has 'out')"), QStringLiteral("(<S> contains 'E')"), QStringLiteral("(<S> contains_cs 'e')"), QStringLiteral("(<S> startswith 'TIME')"),
                          QStringLiteral("(<S> !endswith 'Chat')"), QStringLiteral("(<S> =~ 'timeout')"), QStringLiteral("(<S> contains 'ß')"), QStringLiteral("(<S> hasprefix 'gpt')"),
                          QStringLiteral("(<S> matches regex 'i.*[a-z]$')"), QStringLiteral("(<S> in ('a', '429', ''))"), QStringLiteral("(<L> in (1, 2, 7))"), QStringLiteral("(<S> has_any ('chat', 'mini'))"),
                          QStringLiteral("(<B> and <B>)"), QStringLiteral("(<B> or <B>)"), QStringLiteral("not(<B>)"), QStringLiteral("isnull(<L>)"), QStringLiteral("isnotnull(<Y>)"),
                          QStringLiteral("isempty(<S>)"), QStringLiteral("isnotempty(<S>)"), QStringLiteral("(<L> between (1 .. 40))"), QStringLiteral("(<D> !between (d .. e))"), QStringLiteral("(<R> between (q .. 50))"), QStringLiteral("(b == <B>)")}},
            {Type::Dynamic, {QStringLiteral("parse_json(<S>)"), QStringLiteral("parse_json(tostring(<Y>)).a"), QStringLiteral("(<Y>).a"), QStringLiteral("(<Y>)['b']"), QStringLiteral("pack_array(<L>, <S>)")}}};
        return *all.constFind(type);
    }

    QRandomGenerator& m_random;
};

} // namespace randomtables
