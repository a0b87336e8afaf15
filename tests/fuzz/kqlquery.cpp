// SPDX-License-Identifier: GPL-3.0-or-later
// Queries that anybody may send to the query service: evaluated within their limits they give a well-formed table or an error
// that says what it is, and a condition keeps the same rows by columns and row by row.
#include "kql/kql.h"
#include "kql/parser.h"
#include "kql/vectorised.h"

#include "fuzz/require.h"

using fuzz::require;

namespace {

/// A table with every type, nulls, and values at the ends of their ranges.
kql::ColumnTable sample()
{
    using kql::Type;
    using kql::Value;
    kql::ColumnTableBuilder builder({{QStringLiteral("T"), Type::DateTime}, {QStringLiteral("N"), Type::Long}, {QStringLiteral("I"), Type::Int},
                                     {QStringLiteral("R"), Type::Real}, {QStringLiteral("S"), Type::String}, {QStringLiteral("B"), Type::Bool},
                                     {QStringLiteral("D"), Type::Dynamic}, {QStringLiteral("P"), Type::TimeSpan}});
    const QStringList texts{QStringLiteral("POST /chat"), QString(), QStringLiteral("größe 😀"), QStringLiteral("429")};
    const QStringList bags{QStringLiteral("{\"a\":1,\"b\":[1,\"x\",null]}"), QStringLiteral("[1,2.5,\"t\"]"), QStringLiteral("{\"a\":{\"b\":\"c\"}}")};
    for (qint64 row = 0; row < 24; ++row) {
        const bool null = row % 7 == 3;
        const qint64 edge = row == 5 ? std::numeric_limits<qint64>::min() : (row == 6 ? std::numeric_limits<qint64>::max() : row - 10);
        builder.append({Value(638'000'000'000'000'000 + row * 1'700'000'000), null ? Value() : Value(edge), Value(row % 5),
                        row == 8 ? Value(std::numeric_limits<double>::quiet_NaN()) : Value(double(row) * 1.5 - 9), Value(texts[row % 4]),
                        null ? Value() : Value(row % 2 == 0), Value(*kql::Dynamic::parse(bags[row % 3])), Value(row * kql::kTicksPerSecond)});
    }
    return builder.finish();
}

class Source : public kql::TableSource
{
public:
    std::optional<kql::Schema> schema(const QString& name) const override { return name == u"T" ? std::optional(m_table.columns) : std::nullopt; }
    core::Result<kql::ColumnTable> read(const kql::TableRequest&) const override { return m_table; }
    QStringList names() const override { return {QStringLiteral("T")}; }
    const kql::ColumnTable& table() const { return m_table; }

private:
    kql::ColumnTable m_table = sample();
};

/// The first condition behind the table, when the query is one: both ways of evaluation must agree.
void compareWays(const QString& query, const Source& source, const kql::Options& options)
{
    const kql::Parsed parsed = kql::parse(query);
    if (!parsed.problems.isEmpty() || !parsed.query.pipeline || parsed.query.pipeline->operators.empty() ||
        parsed.query.pipeline->source.name != u"T" || parsed.query.pipeline->operators[0].name != u"where") {
        return;
    }
    kql::Scope scope;
    scope.query = query;
    scope.evaluatePipeline = [](const kql::Pipeline&) { return core::Result<kql::Table>(core::Error()); };
    const auto bound = kql::bindExpression(parsed.query.pipeline->operators[0].items[0].expression, source.table().columns, scope);
    if (!bound || query.contains(u"rand") || query.contains(u"new_guid") || query.contains(u"row_") || query.contains(u"prev") || query.contains(u"next")) {
        return;
    }
    const kql::Limits limits(options);
    const auto fast = kql::evaluateColumn(*bound, source.table(), limits);
    const auto slow = kql::evaluateByRows(*bound, source.table(), limits);
    if (fast && slow) {
        for (size_t row = 0; row < source.table().rows; ++row) {
            require(kql::toDisplay(bound->type, (*fast)->at(row)) == kql::toDisplay(bound->type, (*slow)->at(row)), "columns and rows agree");
        }
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const Source source;
    const QString query = QString::fromUtf8(fuzz::input(data, size));
    int asked = 0;
    kql::Options options;
    options.now = QDateTime(QDate(2026, 1, 15), QTime(12, 0), Qt::UTC);
    options.maximumRows = 20'000;
    options.maximumBytes = 16 << 20;
    options.stop = [&asked] { return ++asked > 400 ? kql::Stop::TimedOut : kql::Stop::No; };
    const auto table = kql::evaluate(query, source, options);
    if (!table) {
        require(!table.error().message.isEmpty(), "an error says what it is");
        require(table.error().kind == core::ErrorKind::Timeout || !table.error().code.isEmpty(), "an error has a code");
        return 0;
    }
    require(size_t(table->columns.size()) == table->data.size(), "one column for each name");
    for (size_t i = 0; i < table->data.size(); ++i) {
        if (const kql::ColumnRef& column = table->data[i]) {
            require(column->size() == table->rows && column->type() == table->columns[qsizetype(i)].type, "columns fit the table");
            for (size_t row = 0; row < std::min<size_t>(table->rows, 50); ++row) {
                kql::toJson(column->type(), column->at(row));
            }
        }
    }
    compareWays(query, source, options);
    return 0;
}
