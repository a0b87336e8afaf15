// SPDX-License-Identifier: GPL-3.0-or-later
// One term of a search, in KQL and in memory. Both say the same; tests/traces compares them over a sandbox.
#include "kql/regex.h"
#include "traces/search.h"
#include "traces/tracesreader.h"

#include <QHash>

namespace traces {

namespace {

using Kind = SearchField::Kind;

/// Columns of the list's query. Sets are texts of the form "|a|b|".
QString columnOf(const QString& field)
{
    static const QHash<QString, QString> columns{
        {QStringLiteral("latency"), QStringLiteral("Latency")}, {QStringLiteral("ttft"), QStringLiteral("FirstToken")}, {QStringLiteral("tokens"), QStringLiteral("Tokens")},
        {QStringLiteral("in"), QStringLiteral("TokensIn")}, {QStringLiteral("out"), QStringLiteral("TokensOut")}, {QStringLiteral("cached"), QStringLiteral("TokensCached")},
        {QStringLiteral("cost"), QStringLiteral("Cost")}, {QStringLiteral("spans"), QStringLiteral("SpanCount")}, {QStringLiteral("errors"), QStringLiteral("ErrorCount")},
        {QStringLiteral("modelcalls"), QStringLiteral("ModelCalls")}, {QStringLiteral("toolcalls"), QStringLiteral("ToolCalls")}, {QStringLiteral("failedtools"), QStringLiteral("FailedTools")},
        {QStringLiteral("failedagents"), QStringLiteral("FailedAgents")}, {QStringLiteral("retrievals"), QStringLiteral("Retrievals")}, {QStringLiteral("docs"), QStringLiteral("FewestDocuments")},
        {QStringLiteral("score"), QStringLiteral("TopScore")}, {QStringLiteral("deployment"), QStringLiteral("Deployments")}, {QStringLiteral("model"), QStringLiteral("Models")},
        {QStringLiteral("agent"), QStringLiteral("Agents")}, {QStringLiteral("tool"), QStringLiteral("Tools")}, {QStringLiteral("finish"), QStringLiteral("FinishReasons")},
        {QStringLiteral("code"), QStringLiteral("Codes")}, {QStringLiteral("result"), QStringLiteral("Result")}, {QStringLiteral("user"), QStringLiteral("UserName")},
        {QStringLiteral("customer"), QStringLiteral("Customer")}, {QStringLiteral("conversation"), QStringLiteral("Conversation")}, {QStringLiteral("session"), QStringLiteral("Session")},
        {QStringLiteral("env"), QStringLiteral("Environment")}, {QStringLiteral("service"), QStringLiteral("Service")}, {QStringLiteral("version"), QStringLiteral("Version")},
        {QStringLiteral("id"), QStringLiteral("TraceId")}, {QStringLiteral("name"), QStringLiteral("TraceName")}, {QStringLiteral("input"), QStringLiteral("InputText")},
        {QStringLiteral("output"), QStringLiteral("Output")}, {QStringLiteral("error"), QStringLiteral("ErrorText")}, {QStringLiteral("time"), QStringLiteral("Time")},
        {QStringLiteral("status"), QStringLiteral("Status")}};
    return columns.value(field);
}

/// A set as the query has it. No value of a set holds the separator there either: it is taken out.
QString setText(const QStringList& set)
{
    QString text = QStringLiteral("|");
    for (QString value : set) {
        text += value.remove(QLatin1Char('|')) + QLatin1Char('|');
    }
    return text;
}

QString textOf(const QString& field, const TraceSummary& trace)
{
    static const QHash<QString, QString TraceSummary::*> texts{
        {QStringLiteral("result"), &TraceSummary::resultCode}, {QStringLiteral("user"), &TraceSummary::user}, {QStringLiteral("customer"), &TraceSummary::customer},
        {QStringLiteral("conversation"), &TraceSummary::conversation}, {QStringLiteral("session"), &TraceSummary::session}, {QStringLiteral("env"), &TraceSummary::environment},
        {QStringLiteral("service"), &TraceSummary::service}, {QStringLiteral("version"), &TraceSummary::version}, {QStringLiteral("id"), &TraceSummary::id},
        {QStringLiteral("name"), &TraceSummary::name}, {QStringLiteral("output"), &TraceSummary::output}, {QStringLiteral("error"), &TraceSummary::errorText}};
    static const QHash<QString, QStringList TraceSummary::*> sets{
        {QStringLiteral("deployment"), &TraceSummary::deployments}, {QStringLiteral("model"), &TraceSummary::models}, {QStringLiteral("agent"), &TraceSummary::agents},
        {QStringLiteral("tool"), &TraceSummary::tools}, {QStringLiteral("finish"), &TraceSummary::finishReasons}, {QStringLiteral("code"), &TraceSummary::codes}};
    if (sets.contains(field)) {
        return setText(trace.*sets.value(field));
    }
    if (field == QLatin1String("input")) {
        return trace.input.isEmpty() ? trace.query : trace.input;
    }
    if (field == QLatin1String("status")) {
        return statusName(trace.status);
    }
    return texts.contains(field) ? trace.*texts.value(field) : QString();
}

std::optional<double> told(double value)
{
    return value < 0 ? std::nullopt : std::optional(value);
}

std::optional<double> numberOf(const QString& field, const TraceSummary& trace)
{
    const QHash<QString, std::optional<double>> numbers{
        {QStringLiteral("latency"), trace.durationMs}, {QStringLiteral("ttft"), told(trace.firstTokenMs)},
        {QStringLiteral("tokens"), trace.tokens.isKnown() ? std::optional(double(trace.tokens.total())) : std::nullopt},
        {QStringLiteral("in"), told(double(trace.tokens.input))}, {QStringLiteral("out"), told(double(trace.tokens.output))}, {QStringLiteral("cached"), told(double(trace.tokens.cached))},
        {QStringLiteral("cost"), trace.cost}, {QStringLiteral("spans"), trace.spans}, {QStringLiteral("errors"), trace.errors}, {QStringLiteral("modelcalls"), trace.modelCalls},
        {QStringLiteral("toolcalls"), trace.toolCalls}, {QStringLiteral("failedtools"), trace.failedTools}, {QStringLiteral("failedagents"), trace.failedAgents},
        {QStringLiteral("retrievals"), trace.retrievals}, {QStringLiteral("docs"), told(trace.fewestDocuments)}, {QStringLiteral("score"), told(trace.topScore)},
        {QStringLiteral("time"), double(trace.time.toMSecsSinceEpoch())}};
    return numbers.value(field);
}

bool hasStar(const SearchNode& term)
{
    return term.value.contains(QLatin1Char('*'));
}

/// The pattern behind a value with stars; without case.
QString patternOf(const SearchNode& term)
{
    const QString any = term.kind == Kind::Set ? QStringLiteral("[^|]*") : QStringLiteral(".*");
    QStringList parts;
    for (const QString& part : term.value.split(QLatin1Char('*'))) {
        parts << kql::quotedRegex(part);
    }
    const QString inside = parts.join(any);
    return QStringLiteral("(?is)") + (term.kind == Kind::Set ? QStringLiteral("\\|%1\\|").arg(inside) : term.kind == Kind::Text ? QStringLiteral("^%1$").arg(inside) : inside);
}

QString regexOf(const SearchNode& term)
{
    return term.op == QLatin1String("~") ? QStringLiteral("(?is)") + term.value : patternOf(term);
}

bool compares(double left, const QString& op, double right)
{
    return op == QLatin1String(">") ? left > right : op == QLatin1String("<") ? left < right : op == QLatin1String(">=") ? left >= right : op == QLatin1String("<=") ? left <= right : left == right;
}

bool isNumber(const SearchNode& term)
{
    return term.kind == Kind::Number || term.kind == Kind::Duration || term.kind == Kind::Money || term.kind == Kind::Time;
}

} // namespace

QString kqlOfTerm(const SearchNode& term)
{
    const QString column = columnOf(term.field);
    if (isNumber(term)) {
        const QString op = term.op == QLatin1String(":") ? QStringLiteral("==") : term.op;
        const QString value = term.kind == Kind::Time ? QStringLiteral("datetime(%1)").arg(QDateTime::fromMSecsSinceEpoch(qint64(term.number), Qt::UTC).toString(Qt::ISODateWithMs))
                                                      : QString::number(term.number, 'g', 15);
        return QStringLiteral("(isnotnull(%1) and %1 %2 %3)").arg(column, op, value);
    }
    if (term.kind == Kind::Prompt) {
        const QString name = QStringLiteral("PromptName =~ %1").arg(kqlText(term.value));
        return term.version.isEmpty() ? QLatin1Char('(') + name + QLatin1Char(')') : QStringLiteral("(%1 and PromptVersion =~ %2)").arg(name, kqlText(term.version));
    }
    if (term.op == QLatin1String("~") || hasStar(term)) {
        return QStringLiteral("(%1 matches regex %2)").arg(column, kqlText(regexOf(term)));
    }
    switch (term.kind) {
    case Kind::Set: return QStringLiteral("(%1 contains %2)").arg(column, kqlText(QLatin1Char('|') + QString(term.value).remove(QLatin1Char('|')) + QLatin1Char('|')));
    case Kind::Contains: return QStringLiteral("(%1 contains %2)").arg(column, kqlText(term.value));
    default: return QStringLiteral("(%1 =~ %2)").arg(column, kqlText(term.value));
    }
}

bool meetsTerm(const SearchNode& term, const TraceSummary& trace)
{
    if (isNumber(term)) {
        const std::optional<double> number = numberOf(term.field, trace);
        return number && compares(*number, term.op, term.number);
    }
    if (term.kind == Kind::Prompt) {
        return trace.promptName.compare(term.value, Qt::CaseInsensitive) == 0 && (term.version.isEmpty() || trace.promptVersion.compare(term.version, Qt::CaseInsensitive) == 0);
    }
    const QString text = textOf(term.field, trace);
    if (term.op == QLatin1String("~") || hasStar(term)) {
        const core::Result<kql::Regex> regex = kql::cachedRegex(regexOf(term));
        return regex && regex->matches(text);
    }
    switch (term.kind) {
    case Kind::Set: return text.contains(QLatin1Char('|') + QString(term.value).remove(QLatin1Char('|')) + QLatin1Char('|'), Qt::CaseInsensitive);
    case Kind::Contains: return text.contains(term.value, Qt::CaseInsensitive);
    default: return text.compare(term.value, Qt::CaseInsensitive) == 0;
    }
}

} // namespace traces
