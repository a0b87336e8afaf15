// SPDX-License-Identifier: GPL-3.0-or-later
// flows import, flows report: away from prompt flow.
#include "azure/arm/armclient.h"
#include "azure/arm/estatereader.h"
#include "cli/flows.h"
#include "flows/migration.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

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

class FlowsImport : public Command
{
public:
    QString name() const override { return QStringLiteral("flows import"); }
    QString summary() const override { return tr("Turns a folder of prompt flow into a flow with its prompts, and says what is left to do."); }
    QString arguments() const override { return QStringLiteral("FOLDER"); }
    void declare(QCommandLineParser& parser) const override
    {
        parser.addOption({QStringLiteral("out"), tr("Folder to write to; without it only the report is made."), QStringLiteral("folder")});
        parser.addOption({QStringLiteral("overwrite"), tr("Replaces files that are there and differ.")});
        parser.addOption({QStringLiteral("markdown"), tr("Prints the report as Markdown.")});
    }
    QCoro::Task<int> run(Invocation invocation) override;
};

QCoro::Task<int> FlowsImport::run(Invocation invocation)
{
    const QString folder = invocation.arguments.value(0);
    if (folder.isEmpty()) {
        co_return report(invocation, usage(tr("Name the folder with flow.dag.yaml."), tr("The folder")));
    }
    const core::Result<flows::DagFlow> dag = flows::readDagFlow(folder);
    if (!dag) {
        co_return report(invocation, dag.error());
    }
    const flows::DagImport imported = flows::importDag(*dag);
    QJsonObject json = imported.toJson();
    const QString out = invocation.parser->value(QStringLiteral("out"));
    if (!out.isEmpty()) {
        const core::Result<QStringList> written = flows::writeImport(imported, out, invocation.parser->isSet(QStringLiteral("overwrite")));
        if (!written) {
            co_return report(invocation, written.error());
        }
        json.insert(QStringLiteral("written"), QJsonArray::fromStringList(*written));
    }
    if (invocation.parser->isSet(QStringLiteral("markdown"))) {
        invocation.output.terminal().write(imported.toMarkdown());
    } else if (invocation.output.format() == Format::Json) {
        invocation.output.json(json);
    } else {
        invocation.output.rows(json.value(QLatin1String("nodes")).toArray(),
                               {{QStringLiteral("node"), tr("Node")}, {QStringLiteral("type"), tr("Type")}, {QStringLiteral("how"), tr("Taken over")}, {QStringLiteral("kind"), tr("Kind")},
                                {QStringLiteral("why"), tr("Remarks")}, {QStringLiteral("suggestion"), tr("Suggestion")}});
    }
    co_return Done;
}

class FlowsReport : public Command
{
public:
    QString name() const override { return QStringLiteral("flows report"); }
    QString summary() const override { return tr("Says what runs prompt flow, what became of it, and what is left to do before it retires."); }
    void declare(QCommandLineParser& parser) const override;
    QCoro::Task<int> run(Invocation invocation) override;

private:
    static QCoro::Task<core::Result<flows::ParityReport>> parity(Invocation invocation, FlowAsked asked, std::shared_ptr<app::Services> services);
    static int print(const Invocation& invocation, const flows::MigrationReport& report);
};

void FlowsReport::declare(QCommandLineParser& parser) const
{
    declareFlowBench(parser);
    parser.addOption({QStringLiteral("folder"), tr("A folder of prompt flow to include. May be given several times."), QStringLiteral("folder")});
    parser.addOption({QStringLiteral("endpoint"), tr("With --flow and --dataset: compares this online endpoint with the new flow."), QStringLiteral("name")});
    parser.addOption({QStringLiteral("deployment"), tr("The endpoint's deployment; otherwise its traffic decides."), QStringLiteral("name")});
    parser.addOption({QStringLiteral("flow"), tr("The new flow."), QStringLiteral("flow")});
    parser.addOption({QStringLiteral("dataset"), tr("JSON lines that both are asked."), QStringLiteral("file")});
    parser.addOption({QStringLiteral("field"), tr("Input of the flow and member of the data set where they differ."), QStringLiteral("input=member")});
    parser.addOption({QStringLiteral("enough"), tr("Share of words in common from which answers count as the same."), QStringLiteral("share"), QStringLiteral("0.7")});
    parser.addOption({QStringLiteral("markdown"), tr("Writes the report as Markdown to a file, or - for standard output."), QStringLiteral("file")});
}

core::Result<flows::ParityRequest> parityRequestOf(const Invocation& invocation, const FlowAsked& asked)
{
    const QCommandLineParser& parser = *invocation.parser;
    flows::ParityRequest request;
    request.flow.flow = asked.parsed.flow;
    QFile file(parser.value(QStringLiteral("dataset")));
    if (!file.open(QIODevice::ReadOnly)) {
        return core::Error::make(core::ErrorKind::Storage, file.errorString(), file.fileName());
    }
    const core::Result<QList<flows::DataRow>> rows = flows::readDataSet(file.readAll());
    if (!rows) {
        return rows.error();
    }
    request.rows = *rows;
    const QStringList fields = parser.values(QStringLiteral("field"));
    for (const QString& pair : fields) {
        request.fields.insert(pair.section(QLatin1Char('='), 0, 0), pair.section(QLatin1Char('='), 1));
    }
    bool isNumber = false;
    request.enough = parser.value(QStringLiteral("enough")).toDouble(&isNumber);
    if (!isNumber || request.enough < 0 || request.enough > 1) {
        return usage(tr("It must be between 0 and 1."), QStringLiteral("--enough"));
    }
    return request;
}

QCoro::Task<core::Result<flows::ParityReport>> FlowsReport::parity(Invocation invocation, FlowAsked asked, std::shared_ptr<app::Services> services)
{
    core::Result<flows::ParityRequest> request = parityRequestOf(invocation, asked);
    if (!request) {
        co_return request.error();
    }
    const core::Result<FlowBench> bench = co_await benchFor(invocation, asked, services);
    if (!bench) {
        co_return bench.error();
    }
    playground::Parameters parameters;
    parameters.route = playground::Route::Endpoint;
    parameters.endpointId = invocation.parser->value(QStringLiteral("endpoint"));
    parameters.endpointDeployment = invocation.parser->value(QStringLiteral("deployment"));
    const core::Result<playground::FlowTargets> targets = playground::resolveTargets(bench->catalog, parameters);
    if (!targets) {
        co_return targets.error();
    }
    http::CallContext context;
    context.cancel = invocation.cancel;
    request->endpoint = *targets->scoring;
    request->endpointName = parameters.endpointId;
    const playground::FlowParts parts = services->flowParts();
    if (!targets->scoringKeyOf.isEmpty() && parts.readKey) {
        const QString keyOf = targets->scoringKeyOf;
        const core::Result<http::Credential> key = co_await parts.readKey(keyOf, context);
        if (!key) {
            co_return key.error();
        }
        request->endpoint.credential = *key;
    }
    Terminal* terminal = &invocation.output.terminal();
    const std::function<void(int, int)> progress = [terminal](int done, int all) { terminal->progress(tr("Row %1 of %2 ...").arg(done).arg(all)); };
    const flows::ParityRequest wanted = *request;
    const flows::RunnerParts runnerParts = bench->parts;
    const flows::ParityReport compared = co_await flows::compareWithEndpoint(wanted, parts.scoring, runnerParts, context, progress);
    terminal->clearProgress();
    co_return compared;
}

int FlowsReport::print(const Invocation& invocation, const flows::MigrationReport& made)
{
    const QString file = invocation.parser->value(QStringLiteral("markdown"));
    if (file == QLatin1String("-")) {
        invocation.output.terminal().write(made.toMarkdown());
        return Done;
    }
    if (!file.isEmpty()) {
        QSaveFile target(file);
        if (!target.open(QIODevice::WriteOnly) || target.write(made.toMarkdown().toUtf8()) < 0 || !target.commit()) {
            return report(invocation, core::Error::make(core::ErrorKind::Storage, target.errorString(), file));
        }
    }
    const QJsonObject json = made.toJson();
    if (invocation.output.format() == Format::Json) {
        invocation.output.json(json);
        return Done;
    }
    invocation.output.terminal().message(tr("Prompt flow retires on %1, in %2 days.").arg(made.retirement.toString(Qt::ISODate)).arg(made.daysLeft()));
    invocation.output.rows(json.value(QLatin1String("deployments")).toArray(),
                           {{QStringLiteral("endpoint"), tr("Endpoint")}, {QStringLiteral("deployment"), tr("Deployment")}, {QStringLiteral("workspace"), tr("Workspace")},
                            {QStringLiteral("traffic"), tr("Traffic")}, {QStringLiteral("sourceFlow"), tr("Flow")}, {QStringLiteral("signs"), tr("Told by")}});
    return Done;
}

QCoro::Task<int> FlowsReport::run(Invocation invocation)
{
    const QString flowName = invocation.parser->value(QStringLiteral("flow"));
    const bool compares = !flowName.isEmpty();
    if (compares != invocation.parser->isSet(QStringLiteral("endpoint")) || compares != invocation.parser->isSet(QStringLiteral("dataset"))) {
        co_return report(invocation, usage(tr("A comparison needs --endpoint, --flow and --dataset."), tr("The comparison")));
    }
    QList<flows::DagImport> imports;
    const QStringList folders = invocation.parser->values(QStringLiteral("folder"));
    for (const QString& folder : folders) {
        const core::Result<flows::DagFlow> dag = flows::readDagFlow(folder);
        if (!dag) {
            co_return report(invocation, dag.error());
        }
        imports << flows::importDag(*dag);
    }
    const core::Result<std::shared_ptr<app::Services>> services = co_await connect(invocation, true);
    if (!services) {
        co_return report(invocation, services.error());
    }
    http::CallContext context;
    context.cancel = invocation.cancel;
    azure::EstateReader reader((*services)->arm());
    const core::Result<azure::Estate> estate = co_await reader.read(QString(), context);
    if (!estate) {
        co_return report(invocation, estate.error());
    }
    QList<flows::ParityReport> parities;
    if (compares) {
        const core::Result<FlowAsked> asked = co_await readFlow(invocation, flowName);
        if (!asked) {
            co_return report(invocation, asked.error());
        }
        const FlowAsked flow = *asked;
        const std::shared_ptr<app::Services> used = *services;
        if (reportFlowProblems(invocation, flow.parsed.flow.file, flow.parsed.problems)) {
            co_return BadInputFile;
        }
        const core::Result<flows::ParityReport> compared = co_await parity(invocation, flow, used);
        if (!compared) {
            co_return report(invocation, compared.error());
        }
        parities << *compared;
    }
    const QDate today = core::SystemClock::instance().now().date();
    co_return print(invocation, flows::migrationReport(*estate, today, imports, parities));
}

} // namespace

std::unique_ptr<Command> makeFlowsImport()
{
    return std::make_unique<FlowsImport>();
}

std::unique_ptr<Command> makeFlowsReport()
{
    return std::make_unique<FlowsReport>();
}

} // namespace cli
