// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitoring/alerts/alertquery.h"

#include "kql/lexer.h"
#include "monitoring/tilequery.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

namespace monitoring {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("monitoring", text);
}

QString withoutHead(const QString& text)
{
    QStringList lines = text.split(QLatin1Char('\n'));
    while (!lines.isEmpty() && (lines.first().startsWith(QLatin1String("//")) || lines.first().trimmed().isEmpty())) {
        lines.removeFirst();
    }
    static const QRegularExpression mark(QStringLiteral(" // narrow: \\w+$"));
    for (QString& line : lines) {
        line.remove(mark);
    }
    while (!lines.isEmpty()) {
        const QString last = lines.last().trimmed();
        const bool isDrawing = last.isEmpty() || last.startsWith(QLatin1String("| render")) || last.startsWith(QLatin1String("| order by"));
        if (!isDrawing) {
            break;
        }
        lines.removeLast();
    }
    return lines.join(QLatin1Char('\n'));
}

/// An operator of the pipeline: its text behind the pipe, and its first word.
struct Step
{
    QString word, text;
};

struct Pipeline
{
    QStringList lets;
    QString table;
    QList<Step> steps;
    bool isKnown = false;
};

QString trimmed(const QString& query, int begin, int end)
{
    return query.mid(begin, end - begin).trimmed();
}

/// Splits a text at its semicolons and pipes outside of brackets.
Pipeline parse(const QString& query)
{
    QList<kql::Diagnostic> problems;
    const QList<kql::Token> tokens = kql::tokenize(query, problems);
    Pipeline pipeline;
    QStringList parts;
    int depth = 0;
    int begin = 0;
    for (const kql::Token& token : tokens) {
        const QStringView word = token.in(query);
        depth += word == u"(" || word == u"[" || word == u"{" ? 1 : word == u")" || word == u"]" || word == u"}" ? -1 : 0;
        const bool isEnd = token.kind == kql::TokenKind::End;
        if (depth == 0 && (word == u";" || isEnd)) {
            parts << trimmed(query, begin, isEnd ? int(query.size()) : token.position);
            if (!isEnd) {
                pipeline.lets << parts.join(QStringLiteral(" | "));
                parts.clear();
            }
            begin = token.position + token.length;
        } else if (depth == 0 && word == u"|") {
            parts << trimmed(query, begin, token.position);
            begin = token.position + token.length;
        }
    }
    static const QRegularExpression name(QStringLiteral("^[A-Za-z_]\\w*$"));
    pipeline.table = parts.value(0);
    pipeline.isKnown = problems.isEmpty() && name.match(pipeline.table).hasMatch();
    static const QRegularExpression first(QStringLiteral("^([\\w-]+)"));
    for (qsizetype i = 1; i < parts.size(); ++i) {
        pipeline.steps.append({first.match(parts.at(i)).captured(1), parts.at(i)});
    }
    return pipeline;
}

/// Position of the word `by` of a summarize, outside of brackets; -1 without one.
int byOf(const QString& text)
{
    QList<kql::Diagnostic> problems;
    int depth = 0;
    for (const kql::Token& token : kql::tokenize(text, problems)) {
        const QStringView word = token.in(text);
        depth += word == u"(" || word == u"[" ? 1 : word == u")" || word == u"]" ? -1 : 0;
        if (depth == 0 && token.kind == kql::TokenKind::Identifier && word == u"by") {
            return token.position;
        }
    }
    return -1;
}

bool namesNow(const QString& text)
{
    static const QRegularExpression now(QStringLiteral("\\b(ago|now)\\s*\\("));
    return now.match(text).hasMatch();
}

/// now() and ago(x) mean the evaluation.
QString atEvaluation(QString text)
{
    static const QRegularExpression ago(QStringLiteral("\\bago\\s*\\(([^()]*)\\)"));
    static const QRegularExpression now(QStringLiteral("\\bnow\\s*\\(\\s*\\)"));
    text.replace(ago, QStringLiteral("(%1 - (\\1))").arg(kEvaluatedAt));
    return text.replace(now, kEvaluatedAt);
}

/// The operator with the evaluation carried through; nothing when it cannot be.
std::optional<QString> carried(const Step& step)
{
    static const QStringList rowByRow{"where", "filter", "extend", "parse", "parse-where", "project-away", "project-rename", "order", "sort", "mv-expand", "as"};
    const QString text = atEvaluation(step.text);
    if (step.word == QLatin1String("summarize")) {
        const int by = byOf(text);
        return by < 0 ? text + QStringLiteral(" by ") + kEvaluatedAt
                      : text.left(by + 2) + QLatin1Char(' ') + kEvaluatedAt + QStringLiteral(", ") + text.mid(by + 2).trimmed();
    }
    if (step.word == QLatin1String("project") || step.word == QLatin1String("distinct")) {
        return text + QStringLiteral(", ") + kEvaluatedAt;
    }
    if (step.word == QLatin1String("count")) {
        return QStringLiteral("summarize Count = count() by ") + kEvaluatedAt;
    }
    return rowByRow.contains(step.word) ? std::optional(text) : std::nullopt;
}

/// Lets that are plain values stay; the window's become the whole time.
std::optional<QString> letsFor(const QStringList& lets, const QDateTime& from, const QDateTime& to)
{
    static const QRegularExpression form(QStringLiteral("^let\\s+(\\w+)\\s*=\\s*(.+)$"), QRegularExpression::DotMatchesEverythingOption);
    QString text;
    for (const QString& let : lets) {
        const auto match = form.match(let);
        const QString name = match.captured(1);
        if (!match.hasMatch()) {
            return std::nullopt;
        }
        QString value = match.captured(2);
        if (name == QLatin1String("_from")) {
            value = kqlTime(from);
        } else if (name == QLatin1String("_to")) {
            value = kqlTime(to);
        } else if (value.contains(QLatin1Char('|')) || namesNow(value)) {
            return std::nullopt;
        }
        text += QStringLiteral("let %1 = %2;\n").arg(name, value);
    }
    return text;
}

} // namespace

QString fittedQuery(const QString& tileQuery, int windowMinutes)
{
    QString text = withoutHead(tileQuery);
    text = withParameter(text, QStringLiteral("_from"), QStringLiteral("ago(%1)").arg(kqlSpan(windowMinutes * 60)));
    text = withParameter(text, QStringLiteral("_to"), QStringLiteral("now()"));
    text = withParameter(text, QStringLiteral("_grain"), kqlSpan(windowMinutes * 60));
    return text.replace(QStringLiteral("bin(TimeGenerated, _grain)"), QStringLiteral("bin_at(TimeGenerated, _grain, _to)"));
}

BackTestQuery backTestQuery(const QString& ruleQuery, int windowMinutes, int frequencyMinutes, const QDateTime& from, const QDateTime& to, bool isClassic)
{
    BackTestQuery result;
    const QString other = tr("This query reads more than one table, or in a form that cannot be asked for many windows at once.");
    Pipeline pipeline = parse(QString(ruleQuery).replace(QStringLiteral("bin_at(TimeGenerated, _grain, _to)"), kEvaluatedAt));
    const QDateTime begin = from.addSecs(-windowMinutes * 60);
    const std::optional<QString> lets = letsFor(pipeline.lets, begin, to);
    if (!pipeline.isKnown || !lets) {
        result.problem = other;
        return result;
    }
    const QString time = isClassic ? QStringLiteral("timestamp") : QStringLiteral("TimeGenerated");
    const QString step = kqlSpan(frequencyMinutes * 60);
    const QString window = kqlSpan(windowMinutes * 60);
    QString text = *lets + pipeline.table + QStringLiteral("\n| where %1 >= %2 and %1 < %3").arg(time, kqlTime(begin), kqlTime(to));
    qsizetype next = 0;
    while (next < pipeline.steps.size() && pipeline.steps.at(next).word == QLatin1String("where") && !namesNow(pipeline.steps.at(next).text)) {
        text += QStringLiteral("\n| ") + pipeline.steps.at(next++).text;
    }
    text += QStringLiteral("\n| extend %1 = range(bin(%2, %3) + %3, bin(%2 + %4, %3), %3)\n| mv-expand %1 to typeof(datetime)\n| where %1 >= %5 and %1 <= %6")
                .arg(kEvaluatedAt, time, step, window, kqlTime(from), kqlTime(to));
    for (; next < pipeline.steps.size(); ++next) {
        const Step& current = pipeline.steps.at(next);
        const std::optional<QString> taken = current.word == QLatin1String("render") ? std::optional(QString()) : carried(current);
        if (!taken) {
            result.problem = other;
            return result;
        }
        text += taken->isEmpty() ? QString() : QStringLiteral("\n| ") + *taken;
    }
    result.text = text;
    return result;
}

} // namespace monitoring
