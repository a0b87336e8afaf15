// SPDX-License-Identifier: GPL-3.0-or-later
#include "flows/migration.h"


#include <QCoreApplication>
#include <QJsonArray>

namespace flows {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(flows::Migration)
};

/// Signs in the names of environment variables that prompt flow's serving image reads.
bool isServingVariable(const QString& name)
{
    return name.startsWith(QLatin1String("PROMPTFLOW_")) || name.startsWith(QLatin1String("PRT_CONFIG")) || name == QLatin1String("PF_WORKER_CLASS");
}

void takeCertainSigns(const QJsonObject& resource, PromptFlowDeployment& found)
{
    const QJsonObject properties = resource.value(QLatin1String("properties")).toObject();
    const QJsonObject own = properties.value(QLatin1String("properties")).toObject();
    for (const QJsonObject& tags : {resource.value(QLatin1String("tags")).toObject(), own}) {
        for (auto tag = tags.begin(); tag != tags.end(); ++tag) {
            const bool isOff = tag.value().toString().compare(QLatin1String("false"), Qt::CaseInsensitive) == 0;
            if (tag.key().startsWith(QLatin1String("azureml.promptflow")) && !isOff) {
                found.signs << Text::tr("tag or property %1").arg(tag.key());
            }
        }
    }
    found.sourceFlow = own.value(QLatin1String("azureml.promptflow.source_flow_id")).toString();
    const QJsonObject variables = properties.value(QLatin1String("environmentVariables")).toObject();
    for (auto variable = variables.begin(); variable != variables.end(); ++variable) {
        if (isServingVariable(variable.key())) {
            found.signs << Text::tr("environment variable %1").arg(variable.key());
        }
        const QString value = variable.value().toString();
        if (variable.key().contains(QLatin1String("SEARCH_INDEX")) || variable.key().endsWith(QLatin1String("_INDEX_NAME"))) {
            found.indexes << value;
        } else if (variable.key().contains(QLatin1String("DEPLOYMENT")) && variable.key().contains(QLatin1String("OPENAI"))) {
            found.modelDeployments << value;
        }
    }
}

/// The last name of an ARM id with its version.
QString shortName(const QString& id)
{
    const QStringList parts = id.split(QLatin1Char('/'), Qt::SkipEmptyParts);
    const qsizetype versions = parts.indexOf(QStringLiteral("versions"));
    return versions > 0 && versions + 1 < parts.size() ? parts[versions - 1] + QLatin1Char(':') + parts[versions + 1] : parts.value(parts.size() - 1);
}

QString cell(const QString& text)
{
    QString safe = text.simplified().toHtmlEscaped();
    return safe.replace(QLatin1Char('|'), QStringLiteral("\\|"));
}

QJsonObject jsonOf(const PromptFlowDeployment& each)
{
    return {{QStringLiteral("endpoint"), each.endpoint},   {QStringLiteral("deployment"), each.deployment}, {QStringLiteral("workspace"), each.workspace},
            {QStringLiteral("resourceGroup"), each.resourceGroup}, {QStringLiteral("subscriptionId"), each.subscriptionId},
            {QStringLiteral("region"), each.region},       {QStringLiteral("traffic"), each.traffic},       {QStringLiteral("sourceFlow"), each.sourceFlow},
            {QStringLiteral("model"), shortName(each.model)}, {QStringLiteral("signs"), QJsonArray::fromStringList(each.signs)},
            {QStringLiteral("certain"), each.isCertain},   {QStringLiteral("indexes"), QJsonArray::fromStringList(each.indexes)},
            {QStringLiteral("modelDeployments"), QJsonArray::fromStringList(each.modelDeployments)}};
}

} // namespace

QDate promptFlowRetirement()
{
    return QDate(2027, 4, 20);
}

std::optional<PromptFlowDeployment> promptFlowOf(const azure::OnlineEndpoint& endpoint, const azure::OnlineDeployment& deployment)
{
    PromptFlowDeployment found;
    takeCertainSigns(deployment.facts.raw, found);
    const QJsonObject properties = deployment.facts.raw.value(QLatin1String("properties")).toObject();
    found.model = properties.value(QLatin1String("model")).toString();
    found.environmentId = properties.value(QLatin1String("environmentId")).toString();
    if (found.signs.isEmpty()) {
        found.isCertain = false;
        for (const QString& id : {found.model, found.environmentId}) {
            if (id.contains(QLatin1String("promptflow"), Qt::CaseInsensitive) || id.contains(QLatin1String("prompt-flow"), Qt::CaseInsensitive)) {
                found.signs << Text::tr("name %1").arg(shortName(id));
            }
        }
    }
    if (found.signs.isEmpty()) {
        return std::nullopt;
    }
    found.endpoint = endpoint.facts.name;
    found.endpointId = endpoint.facts.id;
    found.deployment = deployment.facts.name;
    found.workspace = endpoint.workspace;
    found.resourceGroup = endpoint.facts.resourceGroup;
    found.subscriptionId = endpoint.facts.subscriptionId;
    found.tenantId = endpoint.facts.tenantId;
    found.region = endpoint.facts.location;
    found.authMode = endpoint.authMode;
    found.scoringUri = endpoint.scoringUri;
    found.traffic = deployment.traffic;
    return found;
}

MigrationReport migrationReport(const azure::Estate& estate, const QDate& today, const QList<DagImport>& imports, const QList<ParityReport>& parities)
{
    MigrationReport report;
    report.today = today;
    report.retirement = promptFlowRetirement();
    report.imports = imports;
    report.parities = parities;
    for (const azure::OnlineEndpoint& endpoint : estate.onlineEndpoints) {
        for (const azure::OnlineDeployment& deployment : endpoint.deployments) {
            if (const std::optional<PromptFlowDeployment> found = promptFlowOf(endpoint, deployment)) {
                report.deployments << *found;
            } else {
                report.others << OtherDeployment{endpoint.facts.name, deployment.facts.name, endpoint.workspace};
            }
        }
    }
    for (const core::Error& problem : estate.problems) {
        report.problems << core::explainInOneLine(problem);
    }
    return report;
}

int MigrationReport::daysLeft() const
{
    return static_cast<int>(today.daysTo(retirement));
}

QList<MigrationReport::Task> MigrationReport::tasks() const
{
    QList<Task> list;
    QStringList flows;
    for (const PromptFlowDeployment& each : deployments) {
        const QString flow = each.sourceFlow.isEmpty() ? each.endpoint + QLatin1Char('/') + each.deployment : each.sourceFlow;
        if (flows.contains(flow)) {
            continue;
        }
        flows << flow;
        const bool isImported = std::any_of(imports.begin(), imports.end(), [&](const DagImport& one) { return one.name.compare(flow, Qt::CaseInsensitive) == 0; });
        list << Task{flow, Text::tr("Import the folder of its flow.dag.yaml."), isImported};
    }
    for (const DagImport& each : imports) {
        for (const QString& left : each.left) {
            list << Task{each.name, left, false};
        }
    }
    QStringList endpoints;
    for (const PromptFlowDeployment& each : deployments) {
        if (endpoints.contains(each.endpoint)) {
            continue;
        }
        endpoints << each.endpoint;
        bool isCompared = false;
        for (const ParityReport& parity : parities) {
            const ParityReport::Summary summary = parity.summary();
            isCompared = isCompared || (parity.endpoint == each.endpoint && summary.rows > 0 && summary.same == summary.rows);
        }
        list << Task{each.endpoint, Text::tr("Compare it with the new flow on one data set until all rows are answered the same."), isCompared};
        list << Task{each.endpoint, Text::tr("Deploy what takes its place, move the traffic, and remove the deployments that run prompt flow."), false};
    }
    return list;
}

QJsonObject MigrationReport::toJson() const
{
    QJsonArray running;
    for (const PromptFlowDeployment& each : deployments) {
        running << jsonOf(each);
    }
    QJsonArray other;
    for (const OtherDeployment& each : others) {
        other << QJsonObject{{QStringLiteral("endpoint"), each.endpoint}, {QStringLiteral("deployment"), each.deployment}, {QStringLiteral("workspace"), each.workspace}};
    }
    QJsonArray taken;
    for (const DagImport& each : imports) {
        taken << each.toJson();
    }
    QJsonArray compared;
    for (const ParityReport& each : parities) {
        compared << each.toJson();
    }
    QJsonArray list;
    const QList<Task> all = tasks();
    for (const Task& task : all) {
        list << QJsonObject{{QStringLiteral("subject"), task.subject}, {QStringLiteral("text"), task.text}, {QStringLiteral("done"), task.done}};
    }
    return {{QStringLiteral("today"), today.toString(Qt::ISODate)}, {QStringLiteral("retirement"), retirement.toString(Qt::ISODate)},
            {QStringLiteral("daysLeft"), daysLeft()}, {QStringLiteral("deployments"), running}, {QStringLiteral("others"), other},
            {QStringLiteral("imports"), taken}, {QStringLiteral("parity"), compared}, {QStringLiteral("tasks"), list},
            {QStringLiteral("problems"), QJsonArray::fromStringList(problems)}};
}

QString MigrationReport::toMarkdown() const
{
    QString text = QStringLiteral("# %1\n\n").arg(Text::tr("Prompt flow: what is left to do"));
    text += daysLeft() >= 0 ? Text::tr("Prompt flow retires on %1, in %2 days.").arg(retirement.toString(Qt::ISODate)).arg(daysLeft())
                            : Text::tr("Prompt flow retired on %1, %2 days ago.").arg(retirement.toString(Qt::ISODate)).arg(-daysLeft());
    text += QLatin1Char(' ') + Text::tr("%1 online deployments run it, %2 do not.").arg(deployments.size()).arg(others.size()) + QStringLiteral("\n\n");
    if (!deployments.isEmpty()) {
        text += QStringLiteral("| %1 | %2 | %3 | %4 | %5 | %6 |\n|---|---|---|---|---|---|\n")
                    .arg(Text::tr("Endpoint"), Text::tr("Deployment"), Text::tr("Workspace"), Text::tr("Traffic"), Text::tr("Flow"), Text::tr("Told by"));
    }
    for (const PromptFlowDeployment& each : deployments) {
        text += QStringLiteral("| %1 | %2 | %3 | %4 % | %5 | %6 |\n").arg(cell(each.endpoint), cell(each.deployment), cell(each.workspace)).arg(each.traffic)
                    .arg(cell(each.sourceFlow), cell(each.signs.join(QStringLiteral(", "))));
    }
    text += QStringLiteral("\n## %1\n\n").arg(Text::tr("Tasks"));
    const QList<Task> all = tasks();
    for (const Task& task : all) {
        text += QStringLiteral("- [%1] %2: %3\n").arg(task.done ? QStringLiteral("x") : QStringLiteral(" "), cell(task.subject), cell(task.text));
    }
    for (const DagImport& each : imports) {
        text += QLatin1Char('\n') + each.toMarkdown();
    }
    for (const ParityReport& each : parities) {
        text += QLatin1Char('\n') + each.toMarkdown();
    }
    if (!problems.isEmpty()) {
        text += QStringLiteral("\n## %1\n\n").arg(Text::tr("Not read"));
        for (const QString& problem : problems) {
            text += QStringLiteral("- %1\n").arg(cell(problem));
        }
    }
    return text;
}

} // namespace flows
