// SPDX-License-Identifier: GPL-3.0-or-later
// flows run: once, or for each row of a data set.
#include "cli/flows.h"

#include "flows/kinds.h"
#include "flows/parity.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>

namespace cli {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("cli::Flows", text);
}

core::Error usage(const QString& sentence, const QString& target)
{
    return core::Error::make(core::ErrorKind::InvalidInput, sentence, target);
}

/// Tells on the progress line which step is under way.
class RunPrinter : public flows::RunObserver
{
public:
    explicit RunPrinter(Terminal& terminal) : m_terminal(terminal) {}
    void stepChanged(const flows::StepRecord& step) override
    {
        if (step.state == flows::StepState::Running) {
            m_terminal.progress(tr("%1 ...").arg(Terminal::safeText(step.path)));
        }
    }

private:
    Terminal& m_terminal;
};

void addRows(QJsonArray& rows, const QList<flows::StepRecord>& steps)
{
    for (const flows::StepRecord& step : steps) {
        rows << QJsonObject{{QStringLiteral("step"), step.path}, {QStringLiteral("kind"), flows::kindName(step.kind)}, {QStringLiteral("state"), flows::stepStateName(step.state)},
                            {QStringLiteral("ms"), step.durationMs < 0 ? QJsonValue() : QJsonValue(qRound(step.durationMs))}, {QStringLiteral("tries"), step.tries},
                            {QStringLiteral("tokens"), step.usage.known ? QJsonValue(step.usage.totalTokens) : QJsonValue()}, {QStringLiteral("variant"), step.variant},
                            {QStringLiteral("remarks"), step.error ? core::explain(*step.error).sentence : step.reason.isEmpty() ? step.notes.join(QLatin1Char(' ')) : step.reason}};
        addRows(rows, step.children);
    }
}

void print(const Invocation& invocation, const flows::RunRecord& record)
{
    if (invocation.output.format() == Format::Json) {
        invocation.output.json(record.toJson());
        return;
    }
    QJsonArray rows;
    addRows(rows, record.steps);
    invocation.output.rows(rows, {{QStringLiteral("step"), tr("Step")}, {QStringLiteral("kind"), tr("Kind")}, {QStringLiteral("state"), tr("State")}, {QStringLiteral("ms"), tr("ms")},
                                  {QStringLiteral("tries"), tr("Tries")}, {QStringLiteral("tokens"), tr("Tokens")}, {QStringLiteral("variant"), tr("Variant")}, {QStringLiteral("remarks"), tr("Remarks")}});
    if (invocation.output.format() == Format::Table) {
        for (auto output = record.outputs.begin(); output != record.outputs.end(); ++output) {
            const QString value = output->isString() ? output->toString() : QString::fromUtf8(QJsonDocument(QJsonObject{{output.key(), *output}}).toJson(QJsonDocument::Indented));
            invocation.output.terminal().write(Terminal::safeText(QStringLiteral("\n%1:\n%2\n").arg(output.key(), value)));
        }
    }
}

class FlowsRun : public Command
{
public:
    QString name() const override { return QStringLiteral("flows run"); }
    QString summary() const override { return tr("Runs a flow, once or for each row of a data set."); }
    QString arguments() const override { return QStringLiteral("FLOW|FILE"); }
    void declare(QCommandLineParser& parser) const override;
    QCoro::Task<int> run(Invocation invocation) override;

private:
    static QCoro::Task<int> runRows(Invocation invocation, std::shared_ptr<FlowBench> bench, flows::RunRequest request);
};

void FlowsRun::declare(QCommandLineParser& parser) const
{
    declareFlowBench(parser);
    declareInputs(parser);
    parser.addOption({QStringLiteral("dataset"), tr("JSON lines: the flow is run for each."), QStringLiteral("file")});
    parser.addOption({QStringLiteral("variant"), tr("Variant of a step. May be given several times."), QStringLiteral("step=name")});
    parser.addOption({QStringLiteral("until"), tr("Runs only this step and what it needs."), QStringLiteral("step")});
    parser.addOption({QStringLiteral("rerun"), tr("Keeps the outputs of an earlier run: its id or file."), QStringLiteral("run")});
    parser.addOption({QStringLiteral("from"), tr("With --rerun: runs this step and all that come after it anew."), QStringLiteral("step")});
    parser.addOption({QStringLiteral("parallel"), tr("Most calls at the same time."), QStringLiteral("number"), QStringLiteral("8")});
    parser.addOption({QStringLiteral("no-cache"), tr("Uses no kept result.")});
    parser.addOption({QStringLiteral("timeout"), tr("Gives up after so many seconds."), QStringLiteral("seconds")});
}

QCoro::Task<int> FlowsRun::runRows(Invocation invocation, std::shared_ptr<FlowBench> bench, flows::RunRequest request)
{
    const QString name = invocation.parser->value(QStringLiteral("dataset"));
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly)) {
        co_return report(invocation, core::Error::make(core::ErrorKind::Storage, file.errorString(), name));
    }
    const core::Result<QList<flows::DataRow>> rows = flows::readDataSet(file.readAll());
    if (!rows) {
        co_return report(invocation, rows.error());
    }
    QJsonArray results;
    int failed = 0;
    for (const flows::DataRow& row : *rows) {
        if (invocation.cancel.isCancelled()) {
            break;
        }
        invocation.output.terminal().progress(tr("Row %1 of %2 ...").arg(results.size() + 1).arg(rows->size()));
        QJsonObject result{{QStringLiteral("line"), row.line}, {QStringLiteral("inputs"), row.values}};
        if (!row.problem.isEmpty()) {
            result.insert(QStringLiteral("error"), row.problem);
            result.insert(QStringLiteral("state"), QStringLiteral("failed"));
        } else {
            flows::RunRequest one = request;
            one.inputs = row.values;
            flows::FlowRunner runner(bench->parts);
            http::CallContext context;
            context.cancel = invocation.cancel;
            const flows::RunRecord record = co_await runner.run(one, context, nullptr, nullptr);
            result.insert(QStringLiteral("outputs"), record.outputs);
            result.insert(QStringLiteral("state"), flows::runStateName(record.state));
            result.insert(QStringLiteral("durationMs"), record.durationMs);
            result.insert(QStringLiteral("tokens"), record.usage.totalTokens);
            if (record.error) {
                result.insert(QStringLiteral("error"), core::explainInOneLine(*record.error));
            }
        }
        failed += result.contains(QStringLiteral("error")) ? 1 : 0;
        results << result;
    }
    invocation.output.terminal().clearProgress();
    invocation.output.rows(results, {{QStringLiteral("line"), tr("Line")}, {QStringLiteral("state"), tr("State")}, {QStringLiteral("durationMs"), tr("ms")},
                                     {QStringLiteral("tokens"), tr("Tokens")}, {QStringLiteral("outputs"), tr("Outputs")}, {QStringLiteral("error"), tr("Remarks")}});
    if (invocation.cancel.isCancelled()) {
        co_return CancelledOrTimedOut;
    }
    co_return failed > 0 ? CheckFailed : Done;
}

QCoro::Task<int> FlowsRun::run(Invocation invocation)
{
    const TimeLimit limit(invocation.cancel, invocation.parser->value(QStringLiteral("timeout")));
    if (limit.problem()) {
        co_return report(invocation, *limit.problem());
    }
    invocation.cancel = limit.token();
    const QString name = invocation.arguments.value(0);
    const core::Result<FlowAsked> read = co_await readFlow(invocation, name);
    if (!read) {
        co_return report(invocation, read.error());
    }
    const FlowAsked asked = *read;
    if (reportFlowProblems(invocation, asked.parsed.flow.file, asked.parsed.problems)) {
        co_return BadInputFile;
    }
    const core::Result<flows::RunRequest> request = runRequestOf(invocation, asked.parsed.flow);
    if (!request) {
        co_return report(invocation, request.error());
    }
    const core::Result<FlowBench> made = co_await benchFor(invocation, asked, nullptr);
    if (!made) {
        co_return report(invocation, made.error());
    }
    const auto bench = std::make_shared<FlowBench>(*made);
    const flows::RunRequest wanted = *request;
    if (invocation.parser->isSet(QStringLiteral("dataset"))) {
        const int status = co_await runRows(invocation, bench, wanted);
        co_return status;
    }
    RunPrinter printer(invocation.output.terminal());
    flows::FlowRunner runner(bench->parts);
    http::CallContext context;
    context.cancel = invocation.cancel;
    const flows::RunRecord record = co_await runner.run(wanted, context, nullptr, &printer);
    invocation.output.terminal().clearProgress();
    print(invocation, record);
    const core::Result<QString> saved = flows::RunStore(invocation.options.stateDirectory() + QStringLiteral("/flows/runs")).save(record);
    if (!saved) {
        invocation.output.terminal().message(Terminal::safeText(core::explainInOneLine(saved.error())));
    }
    if (!record.error) {
        co_return Done;
    }
    const core::Error error = limit.isPassed() ? core::Error::make(core::ErrorKind::Timeout, QString(), name) : *record.error;
    co_return report(invocation, error);
}

} // namespace

core::Result<flows::RunRequest> runRequestOf(const Invocation& invocation, const flows::Flow& flow)
{
    const QCommandLineParser& parser = *invocation.parser;
    flows::RunRequest request;
    request.flow = flow;
    prompts::Prompt typed; // its inputs say how texts are read
    for (const flows::FlowInput& input : flow.inputs) {
        prompts::PromptInput one;
        one.name = input.name;
        one.type = input.type == flows::PortType::List ? QStringLiteral("array") : flows::portTypeName(input.type);
        typed.inputs << one;
    }
    const core::Result<QJsonObject> inputs = inputsOf(invocation, typed);
    if (!inputs) {
        return inputs.error();
    }
    request.inputs = *inputs;
    const QStringList variants = parser.values(QStringLiteral("variant"));
    for (const QString& pair : variants) {
        const qsizetype equals = pair.lastIndexOf(QLatin1Char('='));
        if (equals < 1) {
            return usage(tr("Write it as step=name."), pair);
        }
        request.variants.insert(pair.left(equals), pair.mid(equals + 1));
    }
    request.until = parser.value(QStringLiteral("until"));
    request.useCache = !parser.isSet(QStringLiteral("no-cache"));
    bool isNumber = false;
    request.parallel = parser.value(QStringLiteral("parallel")).toInt(&isNumber);
    if (!isNumber || request.parallel < 1 || request.parallel > 64) {
        return usage(tr("It must be a number between 1 and 64."), QStringLiteral("--parallel"));
    }
    const QString rerun = parser.value(QStringLiteral("rerun"));
    if (parser.isSet(QStringLiteral("from")) && rerun.isEmpty()) {
        return usage(tr("It needs --rerun."), QStringLiteral("--from"));
    }
    if (!rerun.isEmpty()) {
        const core::Result<flows::RunRecord> earlier = flows::RunStore(invocation.options.stateDirectory() + QStringLiteral("/flows/runs")).run(rerun);
        if (!earlier) {
            return earlier.error();
        }
        request.earlier = *earlier;
        request.from = parser.values(QStringLiteral("from"));
        for (auto input = earlier->inputs.begin(); input != earlier->inputs.end(); ++input) {
            if (!request.inputs.contains(input.key())) {
                request.inputs.insert(input.key(), input.value());
            }
        }
        for (const QString& step : std::as_const(request.from)) {
            if (!flow.step(step)) {
                return usage(tr("There is no such step."), step);
            }
        }
    }
    return request;
}

std::unique_ptr<Command> makeFlowsRun()
{
    return std::make_unique<FlowsRun>();
}

} // namespace cli
