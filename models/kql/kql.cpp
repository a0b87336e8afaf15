// SPDX-License-Identifier: GPL-3.0-or-later
#include "kql/kql.h"

#include "kql/evaluator.h"
#include "kql/parser.h"

namespace kql {

core::Result<Table> run(const QString& query, const TableSource& source, const Options& options)
{
    core::Result<QList<Token>> tokens = tokenize(query);
    if (!tokens) {
        return tokens.error();
    }
    Parser parser(query, std::move(*tokens));
    const core::Result<Query> parsed = parser.query();
    if (!parsed) {
        return parsed.error();
    }
    return Evaluator(query, source, options).run(*parsed);
}

} // namespace kql
