// SPDX-License-Identifier: GPL-3.0-or-later
#include "logs/language.h"

#include "kql/language.h"
#include "kql/parser.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

namespace logs {

namespace {

QStringList words(const char* text)
{
    return QString::fromLatin1(text).split(QLatin1Char(' '));
}

/// Names of tabular operators, as they stand behind a pipe.
const QStringList& operators()
{
    static const QStringList list = words("where summarize project extend order sort top take limit count distinct join union lookup mv-expand mv-apply parse "
                                          "parse-where parse-kv project-away project-keep project-rename project-reorder make-series render sample sample-distinct "
                                          "search serialize getschema as evaluate invoke top-nested range print datatable find");
    return list;
}

const QStringList& keywords()
{
    static const QStringList list = words("let by on with kind asc desc nulls first last and or not in has contains startswith endswith between has_any has_all hasprefix "
                                          "hassuffix matches regex true false null to step from of default inner leftouter rightouter fullouter innerunique leftsemi leftanti "
                                          "rightsemi rightanti has_cs contains_cs typeof set");
    return list;
}

const QStringList& functions()
{
    static const QStringList list = words(
        "ago now bin bin_at count countif dcount dcountif sum sumif avg avgif min max minif maxif percentile percentiles percentilew stdev variance arg_max arg_min make_list "
        "make_set make_bag take_any tostring toint tolong todouble toreal tobool todatetime totimespan todynamic parse_json strcat strcat_array strlen substring split "
        "tolower toupper trim replace_string replace_regex extract extract_all indexof countof reverse isempty isnotempty isnull isnotnull iff iif case coalesce array_length "
        "bag_keys array_concat array_slice pack pack_all bag_pack datetime timespan datetime_diff datetime_add startofday startofweek startofmonth startofyear endofday "
        "hourofday dayofweek dayofmonth monthofyear getyear format_datetime format_timespan round floor ceiling abs sqrt exp log log10 pow rand hash hash_sha256 base64_encode_tostring "
        "base64_decode_tostring url_encode url_decode parse_url column_ifexists toscalar prev next row_number row_cumsum row_rank_dense series_stats materialize dynamic "
        "ingestion_time isnan isfinite gettype make_datetime make_timespan series_fill_linear binary_and zip treepath");
    return list;
}

const QSet<QString>& setOf(const QStringList& (*list)())
{
    static QHash<const void*, QSet<QString>> sets;
    const void* const key = reinterpret_cast<const void*>(list);
    if (!sets.contains(key)) {
        sets.insert(key, QSet<QString>(list().begin(), list().end()));
    }
    return sets[key];
}

bool isSymbol(const QString& query, const kql::Token& token, QLatin1StringView symbol)
{
    return token.kind == kql::TokenKind::Symbol && token.in(query) == symbol;
}

/// The word at a token, with the parts behind dashes that belong to it (project-away).
QString operatorAt(const QString& query, const QList<kql::Token>& tokens, qsizetype i)
{
    QString name = tokens[i].in(query).toString();
    for (qsizetype k = i; k + 2 < tokens.size() && isSymbol(query, tokens[k + 1], QLatin1StringView("-")) &&
                          tokens[k + 1].position == tokens[k].position + tokens[k].length && tokens[k + 2].kind == kql::TokenKind::Identifier;
         k += 2) {
        name += QLatin1Char('-') + tokens[k + 2].in(query).toString();
    }
    return name;
}

Lexeme kindOfWord(const QString& query, const QList<kql::Token>& tokens, qsizetype i, const SchemaMap& schema, const QSet<QString>& columns)
{
    const QString word = tokens[i].in(query).toString();
    const bool afterPipe = i == 0 || isSymbol(query, tokens[i - 1], QLatin1StringView("|")) || isSymbol(query, tokens[i - 1], QLatin1StringView("("));
    if (afterPipe && setOf(operators).contains(operatorAt(query, tokens, i))) {
        return Lexeme::Operator;
    }
    const bool isCall = i + 1 < tokens.size() && isSymbol(query, tokens[i + 1], QLatin1StringView("("));
    if (isCall && setOf(functions).contains(word)) {
        return Lexeme::Function;
    }
    if (schema.contains(word)) {
        return Lexeme::Table;
    }
    if (setOf(keywords).contains(word)) {
        return Lexeme::Keyword;
    }
    if (columns.contains(word)) {
        return Lexeme::Column;
    }
    return isCall ? Lexeme::Function : Lexeme::Plain;
}

/// Columns of every table that the query names.
QHash<QString, QString> columnsOf(const QString& query, const QList<kql::Token>& tokens, const SchemaMap& schema)
{
    QHash<QString, QString> columns;
    for (const kql::Token& token : tokens) {
        if (token.kind == kql::TokenKind::Identifier) {
            const auto table = schema.constFind(token.in(query).toString());
            if (table != schema.constEnd()) {
                for (const kql::Column& column : *table) {
                    columns.insert(column.name, kql::typeName(column.type));
                }
            }
        }
    }
    return columns;
}

} // namespace

QList<Stretch> stretchesOf(const QString& query, const SchemaMap& schema)
{
    QList<kql::Diagnostic> ignored;
    const QList<kql::Token> tokens = kql::tokenize(query, ignored, true);
    const QList<QString> names = columnsOf(query, tokens, schema).keys();
    const QSet<QString> columns(names.begin(), names.end());
    QList<Stretch> stretches;
    for (qsizetype i = 0; i < tokens.size(); ++i) {
        Stretch stretch{tokens[i].position, tokens[i].length, Lexeme::Plain};
        switch (tokens[i].kind) {
        case kql::TokenKind::Comment: stretch.kind = Lexeme::Comment; break;
        case kql::TokenKind::Text: stretch.kind = Lexeme::Text; break;
        case kql::TokenKind::Number:
        case kql::TokenKind::Real:
        case kql::TokenKind::TimeSpan: stretch.kind = Lexeme::Number; break;
        case kql::TokenKind::Identifier: {
            stretch.kind = kindOfWord(query, tokens, i, schema, columns);
            if (stretch.kind == Lexeme::Operator) {
                stretch.length = int(operatorAt(query, tokens, i).size());
            }
            break;
        }
        default: break;
        }
        const bool isInside = !stretches.isEmpty() && stretch.position < stretches.last().position + stretches.last().length;
        if (stretch.kind != Lexeme::Plain && !isInside) {
            stretches << stretch;
        }
    }
    return stretches;
}

int wordBegin(const QString& query, int cursor)
{
    int begin = int(qBound(qsizetype(0), qsizetype(cursor), query.size()));
    while (begin > 0 && (query[begin - 1].isLetterOrNumber() || query[begin - 1] == u'_' || (query[begin - 1] == u'-' && begin > 1 && query[begin - 2].isLetter()))) {
        --begin;
    }
    return begin;
}

QList<Proposal> proposalsAt(const QString& query, int cursor, const SchemaMap& schema)
{
    const auto lexemeOf = [](kql::ProposalKind kind) {
        switch (kind) {
        case kql::ProposalKind::Table: return Lexeme::Table;
        case kql::ProposalKind::Column: return Lexeme::Column;
        case kql::ProposalKind::Operator: return Lexeme::Operator;
        case kql::ProposalKind::Function:
        case kql::ProposalKind::Aggregate: return Lexeme::Function;
        case kql::ProposalKind::Let: return Lexeme::Plain;
        default: return Lexeme::Keyword;
        }
    };
    const QString typed = query.mid(wordBegin(query, cursor), cursor - wordBegin(query, cursor));
    QList<Proposal> proposals;
    for (const kql::Proposal& proposal : kql::complete(query, cursor, schema).proposals) {
        // The list of the editor seeks by the begin of a word.
        if (proposal.text.startsWith(typed, Qt::CaseInsensitive) && proposal.text != typed) {
            proposals.append({proposal.text, lexemeOf(proposal.kind), proposal.detail});
        }
    }
    return proposals;
}

QList<kql::Diagnostic> problemsOf(const QString& query, const SchemaMap& schema)
{
    QList<kql::Diagnostic> problems = schema.isEmpty() ? kql::parse(query).problems : kql::check(query, schema).problems;
    if (problems.isEmpty() || problems.first().code == QLatin1String("SyntaxError")) {
        return problems;
    }
    // Tables whose columns nobody can know beforehand: custom ones, and AzureDiagnostics, which grows with what is sent.
    QList<kql::Diagnostic> ignored;
    for (const kql::Token& token : kql::tokenize(query, ignored)) {
        const QString name = token.kind == kql::TokenKind::Identifier ? token.in(query).toString() : QString();
        const auto table = schema.constFind(name);
        const bool isOpen = name == QLatin1String("AzureDiagnostics") || name.endsWith(QLatin1String("_CL")) || (table != schema.constEnd() && table->isEmpty());
        if (isOpen) {
            return {};
        }
    }
    return problems;
}

SchemaMap knownSchema(bool isApplication)
{
    QFile file(QStringLiteral(":/logs/tables.json"));
    SchemaMap schema;
    if (!file.open(QIODevice::ReadOnly)) {
        return schema;
    }
    const QLatin1String part(isApplication ? "application" : "workspace");
    const QJsonObject tables = QJsonDocument::fromJson(file.readAll()).object().value(part).toObject();
    for (auto it = tables.begin(); it != tables.end(); ++it) {
        kql::Schema columns;
        const QJsonObject types = it->toObject();
        for (auto column = types.begin(); column != types.end(); ++column) {
            columns << kql::Column{column.key(), kql::typeFromName(column->toString()).value_or(kql::Type::String)};
        }
        schema.insert(it.key(), columns);
    }
    return schema;
}

} // namespace logs
