// SPDX-License-Identifier: GPL-3.0-or-later
// Query texts through parser, binder and proposals, over empty tables, and run over small ones: every text ends as a result or as
// problems inside the text.
#include "kql/kql.h"
#include "kql/language.h"

#include "fuzz/require.h"

using fuzz::require;
using kql::Type;

namespace {

kql::Table sample()
{
    kql::Table table;
    table.columns = {{QStringLiteral("a"), Type::Long}, {QStringLiteral("b"), Type::String}, {QStringLiteral("t"), Type::DateTime},
                     {QStringLiteral("d"), Type::Dynamic}, {QStringLiteral("r"), Type::Real}};
    const kql::Ticks day = 700'000 * kql::kTicksPerDay;
    table.rows.push_back({kql::Value(qint64(1)), kql::Value(QStringLiteral("x y")), kql::Value(day), kql::Value(*kql::Dynamic::parse(u"{\"k\":[1,2]}")), kql::Value(0.5)});
    table.rows.push_back({kql::Value(), kql::Value(QString()), kql::Value(), kql::Value(), kql::Value()});
    return table;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QString text = QString::fromUtf8(fuzz::input(data, size));
    static const kql::Table table = sample();
    const kql::Schemas schemas{{QStringLiteral("T"), table.columns}};
    const kql::Checked checked = kql::check(text, schemas);
    for (const kql::Diagnostic& problem : checked.problems) {
        require(problem.position >= 0 && problem.position <= text.size() && !problem.message.isEmpty(), "problems lie in the text and say something");
    }
    const int caret = text.isEmpty() ? 0 : int(size % std::size_t(text.size() + 1));
    const kql::Completion made = kql::complete(text, caret, schemas);
    require(made.position >= 0 && made.length >= 0 && made.position + made.length <= text.size(), "what is replaced lies in the text");
    kql::Options options;
    options.now = QDateTime(QDate(2026, 1, 15), QTime(12, 0), Qt::UTC);
    options.maximumRows = 2000;
    options.maximumBytes = 8 << 20;
    const auto result = kql::run(
        text, [](const QString& name) { return name == u"T" ? std::optional(table) : std::nullopt; }, options);
    require(result || !result.error().message.isEmpty(), "an error says something");
    require(checked.problems.isEmpty() || !result || checked.problems.first().code != u"SyntaxError", "what is no query is not run");
    return 0;
}
