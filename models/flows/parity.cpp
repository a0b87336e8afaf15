// SPDX-License-Identifier: GPL-3.0-or-later
#include "flows/parity.h"

#include "flows/expression.h"
#include "http/wakeup.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <cmath>

namespace flows {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(flows::Parity)
};

/// A comparison under way; its workers hold it.
struct Parity
{
    ParityRequest request;
    std::shared_ptr<azure::ScoringClient> scoring;
    RunnerParts parts;
    http::CallContext context;
    std::function<void(int, int)> progress;
    ParityReport report;
    QList<DataRow> rows;
    qsizetype next = 0;
    int workers = 0;
    int done = 0;
    http::Wakeup ended;
};

QString firstText(const QJsonObject& output, const QString& wanted)
{
    const QJsonValue value = output.value(wanted);
    if (!value.isUndefined() && !wanted.isEmpty()) {
        return textOf(value);
    }
    for (const QJsonValue& each : output) {
        if (each.isString()) {
            return each.toString();
        }
    }
    return output.isEmpty() ? QString() : textOf(output.begin().value());
}

QString flowOutputOf(const ParityRequest& request)
{
    if (!request.flowOutput.isEmpty()) {
        return request.flowOutput;
    }
    for (const FlowOutput& output : request.flow.flow.outputs) {
        if (output.name == QLatin1String("answer")) {
            return output.name;
        }
    }
    return request.flow.flow.outputs.isEmpty() ? QString() : request.flow.flow.outputs.first().name;
}

QString expectedOf(const ParityRequest& request, const QJsonObject& row)
{
    const QStringList names = request.expectedField.isEmpty() ? QStringList{QStringLiteral("ground_truth"), QStringLiteral("expected"), QStringLiteral("answer")}
                                                              : QStringList{request.expectedField};
    for (const QString& name : names) {
        if (row.contains(name)) {
            return textOf(row.value(name));
        }
    }
    return {};
}

QCoro::Task<ParityAnswer> askEndpoint(std::shared_ptr<Parity> parity, QJsonObject values)
{
    ParityAnswer answer;
    const azure::ScoringEndpoint endpoint = parity->request.endpoint;
    const http::CallContext context = parity->context;
    const std::function<void(const QString&, const QString&)> ignore = [](const QString&, const QString&) {};
    const double begin = static_cast<double>(parity->parts.clock->monotonic().count());
    const azure::ScoringOutcome outcome = co_await parity->scoring->score(endpoint, values, context, ignore);
    answer.durationMs = static_cast<double>(parity->parts.clock->monotonic().count()) - begin;
    answer.output = outcome.answer.output;
    answer.error = outcome.error;
    answer.text = firstText(answer.output, parity->request.endpointOutput);
    co_return answer;
}

QCoro::Task<ParityAnswer> askFlow(std::shared_ptr<Parity> parity, QJsonObject inputs)
{
    ParityAnswer answer;
    FlowRunner runner(parity->parts);
    RunRequest request = parity->request.flow;
    request.inputs = inputs;
    const http::CallContext context = parity->context;
    const RunRecord record = co_await runner.run(request, context, nullptr, nullptr);
    answer.durationMs = record.durationMs;
    answer.output = record.outputs;
    answer.text = firstText(record.outputs, flowOutputOf(parity->request));
    answer.error = record.error;
    co_return answer;
}

QCoro::Task<> worker(std::shared_ptr<Parity> parity)
{
    while (parity->next < parity->rows.size() && !parity->context.cancel.isCancelled()) {
        const qsizetype at = parity->next++;
        const DataRow row = parity->rows[at];
        QJsonObject inputs;
        for (const FlowInput& input : parity->request.flow.flow.inputs) {
            const QString field = parity->request.fields.value(input.name, input.name);
            if (row.values.contains(field)) {
                inputs.insert(input.name, row.values.value(field));
            }
        }
        ParityRow result;
        result.line = row.line;
        result.inputs = inputs;
        // One after the other: side by side, the two would take each other's quota and the times would say nothing.
        result.before = co_await askEndpoint(parity, inputs);
        result.after = co_await askFlow(parity, inputs);
        if (parity->context.cancel.isCancelled()) { // a half row says nothing
            break;
        }
        result.expected = expectedOf(parity->request, row.values);
        result.alike = similarityOf(result.before.text, result.after.text);
        if (!result.expected.isEmpty()) {
            result.beforeExpected = similarityOf(result.before.text, result.expected);
            result.afterExpected = similarityOf(result.after.text, result.expected);
        }
        parity->report.rows << result;
        if (parity->progress && !parity->context.cancel.isCancelled()) {
            parity->progress(++parity->done, static_cast<int>(parity->rows.size()));
        }
    }
    if (--parity->workers == 0) {
        parity->ended.wake();
    }
}

double percentile(QList<double> values, double share)
{
    if (values.isEmpty()) {
        return -1;
    }
    std::sort(values.begin(), values.end());
    const auto at = static_cast<qsizetype>(std::ceil(share * static_cast<double>(values.size()))) - 1;
    return values[std::clamp<qsizetype>(at, 0, values.size() - 1)];
}

QJsonObject jsonOf(const Similarity& alike)
{
    return {{QStringLiteral("exact"), alike.exact}, {QStringLiteral("normalised"), alike.normalised}, {QStringLiteral("overlap"), alike.overlap}};
}

QJsonObject jsonOf(const ParityAnswer& answer)
{
    QJsonObject json{{QStringLiteral("text"), answer.text}, {QStringLiteral("durationMs"), answer.durationMs}};
    if (answer.error) {
        json.insert(QStringLiteral("error"), core::explainInOneLine(*answer.error));
    }
    return json;
}

QString cell(const QString& text)
{
    constexpr qsizetype kLongest = 160;
    QString safe = text.simplified().left(kLongest).toHtmlEscaped();
    return safe.replace(QLatin1Char('|'), QStringLiteral("\\|"));
}

} // namespace

bool ParityRow::isSame(double enough) const
{
    return !before.error && !after.error && (alike.exact || alike.normalised || alike.overlap >= enough);
}

ParityReport::Summary ParityReport::summary() const
{
    Summary result;
    QList<double> beforeTimes;
    QList<double> afterTimes;
    double overlaps = 0;
    for (const ParityRow& row : rows) {
        ++result.rows;
        result.beforeFailed += row.before.error ? 1 : 0;
        result.afterFailed += row.after.error ? 1 : 0;
        if (!row.before.error) {
            beforeTimes << row.before.durationMs;
        }
        if (!row.after.error) {
            afterTimes << row.after.durationMs;
        }
        if (row.before.error || row.after.error) {
            continue;
        }
        ++result.compared;
        result.exact += row.alike.exact ? 1 : 0;
        result.normalised += row.alike.normalised ? 1 : 0;
        result.same += row.isSame(enough) ? 1 : 0;
        overlaps += row.alike.overlap;
    }
    result.meanOverlap = result.compared > 0 ? overlaps / result.compared : 0;
    result.beforeMedianMs = percentile(beforeTimes, 0.5);
    result.afterMedianMs = percentile(afterTimes, 0.5);
    result.beforeP95Ms = percentile(beforeTimes, 0.95);
    result.afterP95Ms = percentile(afterTimes, 0.95);
    return result;
}

QJsonObject ParityReport::toJson() const
{
    const Summary s = summary();
    QJsonArray list;
    for (const ParityRow& row : rows) {
        QJsonObject json{{QStringLiteral("line"), row.line},          {QStringLiteral("inputs"), row.inputs},
                         {QStringLiteral("before"), jsonOf(row.before)}, {QStringLiteral("after"), jsonOf(row.after)},
                         {QStringLiteral("alike"), jsonOf(row.alike)}, {QStringLiteral("same"), row.isSame(enough)}};
        if (row.beforeExpected) {
            json.insert(QStringLiteral("expected"), row.expected);
            json.insert(QStringLiteral("beforeExpected"), jsonOf(*row.beforeExpected));
            json.insert(QStringLiteral("afterExpected"), jsonOf(*row.afterExpected));
        }
        list << json;
    }
    QJsonArray bad;
    for (const DataRow& row : unread) {
        bad << row.problem;
    }
    const QJsonObject facts{{QStringLiteral("rows"), s.rows}, {QStringLiteral("compared"), s.compared}, {QStringLiteral("exact"), s.exact},
                            {QStringLiteral("normalised"), s.normalised}, {QStringLiteral("same"), s.same}, {QStringLiteral("beforeFailed"), s.beforeFailed},
                            {QStringLiteral("afterFailed"), s.afterFailed}, {QStringLiteral("meanOverlap"), s.meanOverlap},
                            {QStringLiteral("beforeMedianMs"), s.beforeMedianMs}, {QStringLiteral("afterMedianMs"), s.afterMedianMs},
                            {QStringLiteral("beforeP95Ms"), s.beforeP95Ms}, {QStringLiteral("afterP95Ms"), s.afterP95Ms}};
    return {{QStringLiteral("endpoint"), endpoint}, {QStringLiteral("deployment"), deployment}, {QStringLiteral("flow"), flow},
            {QStringLiteral("started"), started.toString(Qt::ISODate)}, {QStringLiteral("enough"), enough}, {QStringLiteral("summary"), facts},
            {QStringLiteral("rows"), list}, {QStringLiteral("unread"), bad}, {QStringLiteral("cancelled"), isCancelled}};
}

QString ParityReport::toMarkdown() const
{
    const Summary s = summary();
    QString text = QStringLiteral("## %1\n\n").arg(Text::tr("Parity of %1 and %2").arg(cell(endpoint), cell(flow)));
    text += Text::tr("%1 of %2 rows were answered the same: %3 exactly, %4 but for case and punctuation, the others with at least %5 % of their words in common.")
                .arg(s.same).arg(s.rows).arg(s.exact).arg(s.normalised - s.exact).arg(qRound(enough * 100));
    text += QStringLiteral("\n\n");
    text += Text::tr("Failures: endpoint %1, flow %2. Median time: endpoint %3 ms, flow %4 ms. 95th percentile: endpoint %5 ms, flow %6 ms. Words in common: %7 %.")
                .arg(s.beforeFailed).arg(s.afterFailed).arg(qRound(s.beforeMedianMs)).arg(qRound(s.afterMedianMs)).arg(qRound(s.beforeP95Ms)).arg(qRound(s.afterP95Ms))
                .arg(qRound(s.meanOverlap * 100));
    text += QStringLiteral("\n\n| %1 | %2 | %3 | %4 |\n|---|---|---|---|\n").arg(Text::tr("Line"), Text::tr("Endpoint"), Text::tr("Flow"), Text::tr("Words in common"));
    for (const ParityRow& row : rows) {
        if (row.isSame(enough)) {
            continue;
        }
        const auto shown = [](const ParityAnswer& answer) { return cell(answer.error ? core::explain(*answer.error).sentence : answer.text); };
        text += QStringLiteral("| %1 | %2 | %3 | %4 % |\n").arg(row.line).arg(shown(row.before), shown(row.after)).arg(qRound(row.alike.overlap * 100));
    }
    for (const DataRow& row : unread) {
        text += QStringLiteral("\n- %1").arg(cell(row.problem));
    }
    return text + QLatin1Char('\n');
}

QCoro::Task<ParityReport> compareWithEndpoint(ParityRequest request, std::shared_ptr<azure::ScoringClient> scoring, RunnerParts parts,
                                              http::CallContext context, std::function<void(int, int)> progress)
{
    const auto parity = std::make_shared<Parity>();
    parity->request = request;
    parity->scoring = scoring;
    parity->parts = parts;
    parity->context = context;
    parity->progress = progress;
    parity->report.endpoint = request.endpointName.isEmpty() ? request.endpoint.scoringUri.host() : request.endpointName;
    parity->report.deployment = request.endpoint.deployment;
    parity->report.flow = request.flow.flow.name;
    parity->report.enough = request.enough;
    parity->report.started = parts.clock->now();
    for (const DataRow& row : request.rows) {
        (row.problem.isEmpty() ? parity->rows : parity->report.unread) << row;
    }
    const int workers = std::min<int>(std::clamp(request.parallel, 1, 16), static_cast<int>(parity->rows.size()));
    parity->workers = workers;
    for (int at = 0; at < workers; ++at) {
        worker(parity);
    }
    if (workers > 0) {
        co_await parity->ended.wait();
    }
    parity->report.isCancelled = context.cancel.isCancelled();
    std::sort(parity->report.rows.begin(), parity->report.rows.end(), [](const ParityRow& a, const ParityRow& b) { return a.line < b.line; });
    co_return parity->report;
}

} // namespace flows
