// SPDX-License-Identifier: GPL-3.0-or-later
// Asks Microsoft's language service (npm @kusto/language-service-next) about queries. Input on stdin: {"schemas": {scope: {table:
// {column: type}}}, "queries": [text]}; answer on stdout: [{"errors": [text], "columns": ["name:type"]}]. The package's folder is
// the argument. A line "// scope: NAME" in a query chooses the tables.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(import.meta.url);
require(join(process.argv[2], 'bridge.min.js'));
require(join(process.argv[2], 'Kusto.Language.Bridge.min.js'));
const { Language } = globalThis.Kusto;
const { Symbols } = Language;

const input = JSON.parse(readFileSync(0, 'utf8'));
const stateOf = tables => Language.GlobalState.Default.WithDatabase(new Symbols.DatabaseSymbol.ctor('db',
    Object.entries(tables).map(([name, columns]) => new Symbols.TableSymbol.$ctor7(name,
        `(${Object.entries(columns).map(([column, type]) => `['${column}']:${type}`).join(', ')})`, null))));
const states = Object.fromEntries(Object.entries(input.schemas).map(([scope, tables]) => [scope, stateOf(tables)]));
const list = collection => Array.from({ length: collection?.Count ?? 0 }, (_, i) => collection.getItem(i));

const answers = input.queries.map(query => {
    const scope = query.match(/^\s*\/\/\s*scope:\s*(\w+)/mi)?.[1] ?? 'workspace';
    const code = Language.KustoCode.ParseAndAnalyze(query, states[scope] ?? states.workspace);
    const errors = list(code.GetDiagnostics()).filter(d => d.Severity === 'Error').map(d => `${d.Start}: ${d.Message}`);
    return { errors, columns: list(code.ResultType?.Columns).map(c => `${c.Name}:${c.Type.Name}`) };
});
console.log(JSON.stringify(answers));
