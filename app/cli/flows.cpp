// SPDX-License-Identifier: GPL-3.0-or-later
// What the verbs of `flows` share, and list and show.
#include "cli/flows.h"

#include "flows/azureparts.h"
#include "flows/graph.h"
#include "flows/kinds.h"
#include "monitoring/pricetable.h"
#include "settings/settings.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcessEnvironment>

namespace cli {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("cli::Flows", text);
}

bool needsServices(const flows::Step& step)
{
    switch (step.kind) {
    case flows::StepKind::Prompt:
    case flows::StepKind::Rewrite:
    case flows::StepKind::Retrieve:
    case flows::StepKind::Rerank:
    case flows::StepKind::Tool:
    case flows::StepKind::SubFlow:
    case flows::StepKind::FanOut:
        return true;
    default:
        return false;
    }
}

flows::ToolPolicy policyOf(const Invocation& invocation, const app::Services& services)
{
    settings::Settings chosen(invocation.options.stateDirectory() + QStringLiteral("/settings.json"));
    chosen.setOverrides(settings::Settings::overridesOf(QProcessEnvironment::systemEnvironment()));
    flows::ToolPolicy policy;
    policy.hosts = chosen.value(QStringLiteral("flows.allowedHosts")).toString().split(QLatin1Char(','), Qt::SkipEmptyParts);
    policy.hosts += invocation.parser->values(QStringLiteral("allow-host"));
    policy.allowsLoopback = !services.cloud().plainHttpOrigin.isEmpty(); // a cloud that is on this computer
    return policy;
}

class FlowsList : public Command
{
public:
    QString name() const override { return QStringLiteral("flows list"); }
    QString summary() const override { return tr("Lists the flows of the prompt library."); }
    void declare(QCommandLineParser& parser) const override { declareLibrary(parser); }
    QCoro::Task<int> run(Invocation invocation) override;
};

QCoro::Task<int> FlowsList::run(Invocation invocation)
{
    const core::Result<std::shared_ptr<PromptLibrary>> library = co_await openPrompts(invocation);
    if (!library) {
        co_return report(invocation, library.error());
    }
    const std::shared_ptr<const prompts::LibrarySnapshot> snapshot = (*library)->library->snapshot();
    QJsonArray rows;
    const QList<flows::FlowEntry> entries = flows::flowsOf(*snapshot, snapshot->paths());
    for (const flows::FlowEntry& entry : entries) {
        rows << QJsonObject{{QStringLiteral("id"), entry.id},       {QStringLiteral("name"), entry.name},     {QStringLiteral("steps"), entry.steps},
                            {QStringLiteral("errors"), entry.errors}, {QStringLiteral("warnings"), entry.warnings}, {QStringLiteral("path"), entry.path},
                            {QStringLiteral("tags"), QJsonArray::fromStringList(entry.tags)}, {QStringLiteral("description"), entry.description}};
    }
    invocation.output.rows(rows, {{QStringLiteral("id"), tr("Flow")}, {QStringLiteral("name"), tr("Name")}, {QStringLiteral("steps"), tr("Steps")},
                                  {QStringLiteral("errors"), tr("Errors")}, {QStringLiteral("warnings"), tr("Warnings")}, {QStringLiteral("description"), tr("Description")}});
    co_return Done;
}

QJsonObject jsonOf(const flows::Flow& flow, const QList<flows::FlowProblem>& problems)
{
    const flows::Graph graph = flows::graphOf(flow);
    QJsonArray steps;
    for (const flows::Step& step : flow.steps) {
        QJsonObject inputs;
        for (const flows::Binding& binding : step.inputs) {
            inputs.insert(binding.name, binding.value);
        }
        QStringList variants;
        for (const flows::Variant& variant : step.variants) {
            variants << variant.name;
        }
        steps << QJsonObject{{QStringLiteral("id"), step.id}, {QStringLiteral("kind"), flows::kindName(step.kind)}, {QStringLiteral("needs"), QJsonArray::fromStringList(graph.parents(step.id))},
                             {QStringLiteral("inputs"), inputs}, {QStringLiteral("settings"), step.settings}, {QStringLiteral("variants"), QJsonArray::fromStringList(variants)},
                             {QStringLiteral("line"), step.place.line}};
    }
    QJsonObject inputs;
    for (const flows::FlowInput& input : flow.inputs) {
        inputs.insert(input.name, QJsonObject{{QStringLiteral("type"), flows::portTypeName(input.type)}, {QStringLiteral("required"), !input.fallback.has_value()}});
    }
    QJsonObject outputs;
    for (const flows::FlowOutput& output : flow.outputs) {
        outputs.insert(output.name, output.value);
    }
    QJsonArray wrong;
    for (const flows::FlowProblem& problem : problems) {
        wrong << QJsonObject{{QStringLiteral("code"), problem.code}, {QStringLiteral("severity"), problem.severity == flows::Severity::Error ? QStringLiteral("error") : QStringLiteral("warning")},
                             {QStringLiteral("message"), problem.message}, {QStringLiteral("remedy"), problem.remedy}, {QStringLiteral("line"), problem.place.line},
                             {QStringLiteral("column"), problem.place.column}, {QStringLiteral("step"), problem.step}};
    }
    return {{QStringLiteral("name"), flow.name}, {QStringLiteral("file"), flow.file}, {QStringLiteral("description"), flow.description}, {QStringLiteral("inputs"), inputs},
            {QStringLiteral("outputs"), outputs}, {QStringLiteral("steps"), steps}, {QStringLiteral("problems"), wrong}};
}

class FlowsShow : public Command
{
public:
    QString name() const override { return QStringLiteral("flows show"); }
    QString summary() const override { return tr("Shows the steps of a flow and what is wrong with it."); }
    QString arguments() const override { return QStringLiteral("FLOW"); }
    void declare(QCommandLineParser& parser) const override { declareLibrary(parser); }
    QCoro::Task<int> run(Invocation invocation) override;
};

QCoro::Task<int> FlowsShow::run(Invocation invocation)
{
    const QString name = invocation.arguments.value(0);
    const core::Result<FlowAsked> asked = co_await readFlow(invocation, name);
    if (!asked) {
        co_return report(invocation, asked.error());
    }
    const QJsonObject json = jsonOf(asked->parsed.flow, asked->parsed.problems);
    if (invocation.output.format() == Format::Json) {
        invocation.output.json(json);
    } else {
        QJsonArray rows;
        const QJsonArray steps = json.value(QLatin1String("steps")).toArray();
        for (const QJsonValue& step : steps) {
            QJsonObject row = step.toObject();
            row.insert(QStringLiteral("needs"), QVariant(row.value(QLatin1String("needs")).toVariant().toStringList().join(QStringLiteral(", "))).toString());
            rows << row;
        }
        invocation.output.rows(rows, {{QStringLiteral("id"), tr("Step")}, {QStringLiteral("kind"), tr("Kind")}, {QStringLiteral("needs"), tr("Needs")}, {QStringLiteral("line"), tr("Line")}});
    }
    const bool isBroken = reportFlowProblems(invocation, asked->parsed.flow.file, asked->parsed.problems);
    co_return isBroken ? BadInputFile : Done;
}

} // namespace

void declareFlowBench(QCommandLineParser& parser)
{
    declareLibrary(parser);
    parser.addOption({QStringLiteral("allow-host"), tr("A host that HTTP steps may call, besides those of the settings. May be given several times."), QStringLiteral("host")});
}

bool reportFlowProblems(const Invocation& invocation, const QString& file, const QList<flows::FlowProblem>& problems)
{
    bool isBroken = false;
    for (const flows::FlowProblem& problem : problems) {
        const bool isError = problem.severity == flows::Severity::Error;
        isBroken = isBroken || isError;
        invocation.output.terminal().message(Terminal::safeText(QStringLiteral("%1:%2:%3: %4: %5 %6").arg(file).arg(problem.place.line).arg(problem.place.column)
                                                                   .arg(isError ? tr("error") : tr("warning"), problem.message, problem.remedy)));
    }
    return isBroken;
}

QCoro::Task<core::Result<FlowAsked>> readFlow(Invocation invocation, QString name)
{
    if (name.isEmpty()) {
        co_return core::Error::make(core::ErrorKind::InvalidInput, tr("Name a flow of the library, or a file."), tr("The flow"));
    }
    const core::Result<std::shared_ptr<PromptLibrary>> library = co_await openPrompts(invocation);
    if (!library) {
        co_return library.error();
    }
    const std::shared_ptr<const prompts::LibrarySnapshot> snapshot = (*library)->library->snapshot();
    FlowAsked asked;
    asked.files = snapshot;
    const QFileInfo file(name);
    const QString path = flows::flowNamed(name, snapshot->paths().filter(QLatin1String(flows::kFlowSuffix)));
    if (path.isEmpty() && file.isFile()) {
        const std::shared_ptr<const prompts::PromptFiles> beside = flows::folderFiles(file.absolutePath());
        asked.files = std::make_shared<prompts::PromptFilesFrom>([beside, snapshot](const QString& wanted) {
            std::optional<QByteArray> bytes = beside->read(wanted);
            return bytes ? bytes : snapshot->read(wanted);
        });
        QFile source(name);
        if (!source.open(QIODevice::ReadOnly)) {
            co_return core::Error::make(core::ErrorKind::Storage, source.errorString(), name);
        }
        asked.text = source.read(flows::kMaxFlowBytes + 1);
        asked.parsed = flows::parseInLibrary(asked.text, file.fileName(), asked.files);
        co_return asked;
    }
    if (path.isEmpty()) {
        co_return core::Error::make(core::ErrorKind::NotFound, tr("There is no such flow. \"flows list\" shows all."), name);
    }
    asked.text = snapshot->read(path).value_or(QByteArray());
    asked.parsed = flows::parseInLibrary(asked.text, path, snapshot);
    co_return asked;
}

QCoro::Task<core::Result<FlowBench>> benchFor(Invocation invocation, FlowAsked asked, std::shared_ptr<app::Services> services)
{
    FlowBench bench;
    const QString state = invocation.options.stateDirectory();
    bench.parts.clock = &core::SystemClock::instance();
    bench.parts.random = &core::SystemRandom::instance();
    flows::LibraryAccess access;
    access.files = asked.files;
    bench.parts.prompts = flows::librarySource(access);
    bench.parts.flows = flows::flowSource(asked.files);
    bench.parts.cache = std::make_shared<flows::FileStepCache>(state + QStringLiteral("/flows/cache"));
    const monitoring::PriceTable prices = monitoring::priceTable(state + QStringLiteral("/deployments/prices.json"));
    bench.parts.currency = prices.currency;
    bench.parts.cost = [prices](const QString& model, const azure::Usage& usage) {
        return prices.costOf(model, usage.promptTokens, usage.cachedTokens, usage.completionTokens);
    };
    const QList<flows::Step>& steps = asked.parsed.flow.steps;
    if (!services && std::none_of(steps.begin(), steps.end(), needsServices)) {
        co_return bench;
    }
    if (!services) {
        const core::Result<std::shared_ptr<app::Services>> connected = co_await connect(invocation, true);
        if (!connected) {
            co_return connected.error();
        }
        services = *connected;
    }
    bench.services = services;
    const core::Result<playground::Catalog> catalog = co_await readCatalog(invocation, bench.services.get());
    if (!catalog) {
        co_return catalog.error();
    }
    bench.catalog = *catalog;
    const playground::FlowParts parts = bench.services->flowParts();
    bench.parts.models = flows::azureModels(parts, bench.catalog);
    bench.parts.retriever = flows::azureRetriever(parts, bench.catalog);
    bench.parts.tools = flows::httpTool(bench.services->pipeline(), policyOf(invocation, *bench.services));
    bench.parts.spans = parts.spans;
    bench.parts.capturesContent = parts.capturesContent;
    co_return bench;
}

std::vector<std::unique_ptr<Command>> flowCommands()
{
    std::vector<std::unique_ptr<Command>> commands;
    commands.push_back(makeFlowsList());
    commands.push_back(makeFlowsShow());
    commands.push_back(makeFlowsRun());
    commands.push_back(makeFlowsImport());
    commands.push_back(makeFlowsReport());
    return commands;
}

std::unique_ptr<Command> makeFlowsList()
{
    return std::make_unique<FlowsList>();
}

std::unique_ptr<Command> makeFlowsShow()
{
    return std::make_unique<FlowsShow>();
}

} // namespace cli
