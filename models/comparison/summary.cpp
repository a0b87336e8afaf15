// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison/summary.h"

#include <QHash>
#include <QLocale>
#include <algorithm>

namespace comparison {

std::optional<Spread> spreadOf(QList<double> values)
{
    if (values.isEmpty()) {
        return std::nullopt;
    }
    std::sort(values.begin(), values.end());
    const qsizetype middle = values.size() / 2;
    const double median = values.size() % 2 ? values.at(middle) : (values.at(middle - 1) + values.at(middle)) / 2;
    return Spread{int(values.size()), median, values.first(), values.last()};
}

CellSummary summaryOf(const QList<Attempt>& attempts)
{
    CellSummary summary;
    QList<double> first, total, input, output, cached, cost;
    QHash<QString, int> answers;
    for (const Attempt& attempt : attempts) {
        int* const counts[] = {&summary.waiting, &summary.running, &summary.done, &summary.failed, &summary.cancelled};
        ++*counts[int(attempt.state)];
        const playground::FlowResult& result = attempt.result;
        summary.filtered = summary.filtered || result.finishReason == QLatin1String("content_filter")
            || (result.error && result.error->kind == core::ErrorKind::ContentFiltered)
            || std::any_of(result.verdicts.begin(), result.verdicts.end(), [](const azure::FilterVerdict& verdict) { return verdict.filtered; });
        if (attempt.state != Attempt::State::Done) {
            continue;
        }
        if (result.firstTokenMs >= 0) {
            first << result.firstTokenMs;
        }
        total << result.totalMs;
        if (result.usage.known) {
            input << double(result.usage.promptTokens);
            output << double(result.usage.completionTokens);
            cached << double(result.usage.cachedTokens);
        }
        if (attempt.cost) {
            cost << *attempt.cost;
        }
        ++answers[result.answer.simplified()];
    }
    summary.firstToken = spreadOf(first);
    summary.total = spreadOf(total);
    summary.inputTokens = spreadOf(input);
    summary.outputTokens = spreadOf(output);
    summary.cachedTokens = spreadOf(cached);
    summary.cost = spreadOf(cost);
    summary.distinct = int(answers.size());
    const auto most = std::max_element(answers.begin(), answers.end());
    summary.unlikeMost = most == answers.end() ? 0 : summary.done - *most;
    return summary;
}

QList<prompts::DiffRange> differencesFrom(const QString& base, const QString& answer)
{
    QList<prompts::DiffRange> ranges;
    if (base == answer || answer.isEmpty()) {
        return ranges;
    }
    const prompts::TextDiff diff = prompts::TextDiff::compare(base, answer, {true, false});
    QList<qsizetype> begins;
    for (qsizetype line = 0; line < diff.newLineCount(); ++line) {
        begins << diff.newLine(line).data() - diff.newLine(0).data();
    }
    for (const prompts::SideRow& row : diff.sideRows()) {
        if (row.newLine < 0 || row.kind == prompts::SideRow::Kind::Same || row.kind == prompts::SideRow::Kind::Fold) {
            continue;
        }
        const qsizetype begin = begins.at(row.newLine);
        if (row.kind == prompts::SideRow::Kind::Changed && !(row.newWords.isEmpty() && row.oldWords.isEmpty())) {
            for (const prompts::DiffRange& words : row.newWords) {
                ranges << prompts::DiffRange{begin + words.begin, words.length};
            }
        } else if (!diff.newLine(row.newLine).trimmed().isEmpty()) {
            ranges << prompts::DiffRange{begin, diff.newLine(row.newLine).size()};
        }
    }
    return ranges;
}

QString durationText(double ms)
{
    const QLocale locale;
    return ms < 1000 ? QStringLiteral("%1 ms").arg(locale.toString(ms, 'f', 0)) : QStringLiteral("%1 s").arg(locale.toString(ms / 1000, 'f', ms < 10000 ? 2 : 1));
}

QString costText(double cost, const QString& currency)
{
    const QString number = QLocale().toString(cost, 'f', cost > 0 && cost < 0.001 ? 6 : cost < 1 ? 4 : 2);
    return currency == QLatin1String("USD") ? QStringLiteral("$") + number : number + QLatin1Char(' ') + currency;
}

} // namespace comparison
