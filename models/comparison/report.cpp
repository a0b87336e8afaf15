// SPDX-License-Identifier: GPL-3.0-or-later
// A comparison for other programs, and as a text.
#include "comparison/summary.h"
#include "core/csv.h"

#include <QCoreApplication>

namespace comparison {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(comparison::Report)
};

QString number(double value, int decimals = 1)
{
    return value < 0 ? QString() : QString::number(value, 'f', decimals);
}

QStringList csvRow(const PromptRow& row, const DeploymentColumn& column, const Attempt& attempt, const QString& currency)
{
    const playground::FlowResult& result = attempt.result;
    QStringList sources;
    for (const playground::Citation& citation : result.citations) {
        sources << QStringLiteral("[%1] %2").arg(citation.n).arg(citation.title);
    }
    QStringList filtered;
    for (const azure::FilterVerdict& verdict : result.verdicts) {
        if (verdict.filtered) {
            filtered << verdict.category;
        }
    }
    const auto tokens = [&](qint64 value) { return result.usage.known ? QString::number(value) : QString(); };
    return {row.title(), row.version, column.name, column.place, result.model, QString::number(attempt.run), QString::number(attempt.repeat + 1),
            stateName(attempt.state), number(result.firstTokenMs), number(result.totalMs), tokens(result.usage.promptTokens),
            tokens(result.usage.completionTokens), tokens(result.usage.cachedTokens), attempt.cost ? number(*attempt.cost, 8) : QString(),
            attempt.cost ? currency : QString(), result.finishReason, filtered.join(QStringLiteral("; ")), sources.join(QStringLiteral("; ")), result.answer,
            result.error ? core::explain(*result.error).sentence : QString(), result.traceId};
}

QString cell(QString text)
{
    return text.replace(QLatin1Char('|'), QLatin1String("\\|")).replace(QLatin1Char('\n'), QLatin1Char(' '));
}

QString spreadText(const std::optional<Spread>& spread, const std::function<QString(double)>& text)
{
    if (!spread) {
        return QStringLiteral("–");
    }
    return spread->count == 1 ? text(spread->median) : QStringLiteral("%1 (%2–%3)").arg(text(spread->median), text(spread->smallest), text(spread->largest));
}

QString table(const Comparison& comparison, const QString& title, const std::function<QString(const CellSummary&)>& value)
{
    QString text = QStringLiteral("\n## ") + title + QStringLiteral("\n\n| |");
    QString line = QStringLiteral("|---|");
    for (const DeploymentColumn& column : comparison.columns) {
        text += QLatin1Char(' ') + cell(column.name) + QStringLiteral(" |");
        line += QStringLiteral("---|");
    }
    text += QLatin1Char('\n') + line + QLatin1Char('\n');
    for (const PromptRow& row : comparison.rows) {
        text += QStringLiteral("| ") + cell(row.title()) + QStringLiteral(" |");
        for (const DeploymentColumn& column : comparison.columns) {
            text += QLatin1Char(' ') + cell(value(summaryOf(comparison.current({row.id, column.id})))) + QStringLiteral(" |");
        }
        text += QLatin1Char('\n');
    }
    return text;
}

} // namespace

QByteArray csvOf(const Comparison& comparison)
{
    static const QStringList header{QStringLiteral("prompt"), QStringLiteral("version"), QStringLiteral("deployment"), QStringLiteral("place"), QStringLiteral("model"),
                                    QStringLiteral("run"), QStringLiteral("repeat"), QStringLiteral("state"), QStringLiteral("firstTokenMs"), QStringLiteral("totalMs"),
                                    QStringLiteral("inputTokens"), QStringLiteral("outputTokens"), QStringLiteral("cachedTokens"), QStringLiteral("cost"),
                                    QStringLiteral("currency"), QStringLiteral("finishReason"), QStringLiteral("filtered"), QStringLiteral("citations"),
                                    QStringLiteral("answer"), QStringLiteral("error"), QStringLiteral("traceId")};
    QByteArray text = core::csvRecord(header);
    for (const PromptRow& row : comparison.rows) {
        for (const DeploymentColumn& column : comparison.columns) {
            for (const Attempt& attempt : comparison.cells.value({row.id, column.id})) {
                text += core::csvRecord(csvRow(row, column, attempt, comparison.currency));
            }
        }
    }
    return text;
}

QString markdownOf(const Comparison& comparison)
{
    QString text = QStringLiteral("# ") + cell(comparison.name) + QStringLiteral("\n\n") + Text::tr("Question: %1").arg(comparison.question) + QLatin1Char('\n');
    text += table(comparison, Text::tr("First token"), [](const CellSummary& one) { return spreadText(one.firstToken, durationText); });
    text += table(comparison, Text::tr("Total time"), [](const CellSummary& one) { return spreadText(one.total, durationText); });
    text += table(comparison, Text::tr("Tokens in and out"), [](const CellSummary& one) {
        const auto plain = [](double value) { return QString::number(value, 'f', 0); };
        return spreadText(one.inputTokens, plain) + QStringLiteral(" / ") + spreadText(one.outputTokens, plain);
    });
    text += table(comparison, Text::tr("Cost"), [&](const CellSummary& one) { return spreadText(one.cost, [&](double value) { return costText(value, comparison.currency); }); });
    if (!comparison.priceNote.isEmpty()) {
        text += QLatin1Char('\n') + comparison.priceNote + QLatin1Char('\n');
    }
    for (const PromptRow& row : comparison.rows) {
        for (const DeploymentColumn& column : comparison.columns) {
            text += QStringLiteral("\n## %1 · %2\n").arg(row.title(), column.name);
            for (const Attempt& attempt : comparison.current({row.id, column.id})) {
                text += QLatin1Char('\n') + attempt.result.answer.trimmed() + QLatin1Char('\n');
                if (attempt.result.error) {
                    text += QLatin1Char('\n') + core::explain(*attempt.result.error).sentence + QLatin1Char('\n');
                }
            }
        }
    }
    return text;
}

} // namespace comparison
