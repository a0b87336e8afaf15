// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/deploymentsfind.h"
#include "deployments/changerunner.h"
#include "deployments/draftfacts.h"
#include "identity/session.h"

#include <QCoreApplication>

namespace cli {

namespace {

using deployments::ChangeRequest;
using deployments::DeploymentDraft;
using deployments::DeploymentRow;
using deployments::DraftFacts;

QString tr(const char* text)
{
    return QCoreApplication::translate("cli::Deployments", text);
}

enum class Verb { Create, Update, Scale, Delete };

struct Planned
{
    ChangeRequest change;
    QString name;
    bool isProduction = false;
    QList<deployments::DraftProblem> problems;
};

core::Error usage(const QString& sentence, const QString& target)
{
    return core::Error::make(core::ErrorKind::InvalidInput, sentence, target);
}

/// create, update, scale and delete: one plan, one preview, one runner.
class DeploymentsChange : public Command
{
public:
    explicit DeploymentsChange(Verb verb) : m_verb(verb) {}
    QString name() const override;
    QString summary() const override;
    QString arguments() const override { return QStringLiteral("RESOURCE/NAME"); }
    void declare(QCommandLineParser& parser) const override;
    QCoro::Task<int> run(Invocation invocation) override;

private:
    QCoro::Task<core::Result<Planned>> plan(Invocation invocation, app::Services* services);
    void apply(const QCommandLineParser& parser, DeploymentDraft& draft) const;
    int preview(const Invocation& invocation, const Planned& planned, const QString& arm) const;

    Verb m_verb;
};

QString DeploymentsChange::name() const
{
    switch (m_verb) {
    case Verb::Create: return QStringLiteral("deployments create");
    case Verb::Update: return QStringLiteral("deployments update");
    case Verb::Scale: return QStringLiteral("deployments scale");
    case Verb::Delete: break;
    }
    return QStringLiteral("deployments delete");
}

QString DeploymentsChange::summary() const
{
    switch (m_verb) {
    case Verb::Create: return tr("Makes a deployment, after checking name, model, type and quota.");
    case Verb::Update: return tr("Changes version policy, content filter, spillover or type of a deployment.");
    case Verb::Scale: return tr("Changes the capacity of a deployment.");
    case Verb::Delete: break;
    }
    return tr("Deletes a deployment. Needs --confirm NAME.");
}

void DeploymentsChange::declare(QCommandLineParser& parser) const
{
    parser.addOption({QStringLiteral("all-tenants"), tr("Looks for the deployment in every tenant that answers without a sign-in.")});
    parser.addOption({QStringLiteral("dry-run"), tr("Shows what would change and sends nothing.")});
    parser.addOption({QStringLiteral("as"), tr("Prints the change as az, curl or bicep and sends nothing."), QStringLiteral("form")});
    parser.addOption({QStringLiteral("confirm"), tr("The deployment's name, for deletions and for production."), QStringLiteral("name")});
    if (m_verb == Verb::Delete) {
        return;
    }
    parser.addOption({QStringLiteral("capacity"), tr("Thousands of tokens a minute, or provisioned units."), QStringLiteral("number")});
    if (m_verb == Verb::Scale) {
        return;
    }
    parser.addOption({QStringLiteral("model"), tr("Model, or model@version."), QStringLiteral("name")});
    parser.addOption({QStringLiteral("format"), tr("Publisher of the model (default OpenAI)."), QStringLiteral("name")});
    parser.addOption({QStringLiteral("type"), tr("Standard, GlobalStandard, ProvisionedManaged ..."), QStringLiteral("type")});
    parser.addOption({QStringLiteral("upgrade"), tr("versionUpgradeOption of the service."), QStringLiteral("option")});
    parser.addOption({QStringLiteral("content-filter"), tr("Content filter policy."), QStringLiteral("name")});
    parser.addOption({QStringLiteral("spillover"), tr("Standard deployment that takes what is too much; \"none\" clears it."), QStringLiteral("name")});
}

void DeploymentsChange::apply(const QCommandLineParser& parser, DeploymentDraft& draft) const
{
    const auto take = [&parser](const char* option, QString& target) {
        if (parser.isSet(QLatin1String(option))) {
            target = parser.value(QLatin1String(option));
        }
    };
    if (m_verb == Verb::Delete) {
        return;
    }
    take("capacity", draft.capacity);
    if (m_verb == Verb::Scale) {
        return;
    }
    if (parser.isSet(QStringLiteral("model"))) {
        const QString model = parser.value(QStringLiteral("model"));
        draft.modelName = model.section(QLatin1Char('@'), 0, 0);
        draft.modelVersion = model.section(QLatin1Char('@'), 1);
    }
    take("format", draft.modelFormat);
    take("type", draft.type);
    take("upgrade", draft.upgradePolicy);
    take("content-filter", draft.contentFilter);
    take("spillover", draft.spilloverTo);
    if (draft.spilloverTo == QLatin1String("none")) {
        draft.spilloverTo.clear();
    }
}

QCoro::Task<core::Result<Planned>> DeploymentsChange::plan(Invocation invocation, app::Services* services)
{
    const QString target = invocation.arguments.value(0);
    const core::Result<deployments::Inventory> inventory = co_await readInventory(invocation, services, false);
    if (!inventory) {
        co_return inventory.error();
    }
    Planned planned;
    DeploymentDraft draft;
    const http::CallContext context;
    if (m_verb == Verb::Create) {
        const core::Result<azure::CognitiveAccount> account = co_await findAccount(target.section(QLatin1Char('/'), 0, 0), services);
        if (!account) {
            co_return account.error();
        }
        draft.accountId = account->facts.id;
        draft.region = account->facts.location;
        draft.tenantId = services->session()->currentTenantId();
        draft.name = target.section(QLatin1Char('/'), 1);
        draft.capacity = QStringLiteral("1");
        draft.type = QStringLiteral("Standard");
        apply(*invocation.parser, draft);
        planned.change = deployments::createChange(draft);
    } else {
        const core::Result<DeploymentRow> row = findDeployment(*inventory, target);
        if (!row) {
            co_return row.error();
        }
        const QString version = azure::CognitiveClient::apiVersion();
        const core::Result<QJsonObject> before = co_await services->arm()->get(row->id, version, row->tenantId, context);
        if (!before) {
            co_return before.error();
        }
        draft = deployments::draftOf(*row);
        apply(*invocation.parser, draft);
        planned.isProduction = row->isProduction;
        planned.change = m_verb == Verb::Delete ? deployments::deleteChange(*row, *before)
                                                : deployments::updateChange(*row, *before, draft);
    }
    planned.name = draft.name;
    if (m_verb != Verb::Delete) {
        const QList<DeploymentRow> rows = inventory->rows;
        azure::ArmClient* const arm = services->arm();
        const DraftFacts facts = co_await deployments::readDraftFacts(arm, draft, rows, m_verb == Verb::Create, context);
        planned.problems = deployments::check(draft, facts);
    }
    co_return planned;
}

int DeploymentsChange::preview(const Invocation& invocation, const Planned& planned, const QString& arm) const
{
    const QString form = invocation.parser->value(QStringLiteral("as"));
    Terminal& terminal = invocation.output.terminal();
    if (form == QLatin1String("az") || form == QLatin1String("curl") || form == QLatin1String("bicep")) {
        const QString text = form == QLatin1String("az")     ? deployments::asAz(planned.change, arm)
                             : form == QLatin1String("curl") ? deployments::asCurl(planned.change, arm)
                                                             : deployments::asBicep(planned.change);
        terminal.write(text + QLatin1Char('\n'));
        return Done;
    }
    if (!form.isEmpty()) {
        return report(invocation, usage(tr("It is az, curl or bicep."), QStringLiteral("--as")));
    }
    QJsonArray lines;
    QString text;
    for (const deployments::DiffLine& line : deployments::diffOf(planned.change)) {
        const char sign = line.kind == deployments::DiffLine::Kind::Added ? '+' : line.kind == deployments::DiffLine::Kind::Removed ? '-' : ' ';
        text += QLatin1Char(sign) + QStringLiteral(" ") + Terminal::safeText(line.text) + QLatin1Char('\n');
        lines.append(QLatin1Char(sign) + line.text);
    }
    if (invocation.output.format() == Format::Json) {
        invocation.output.json({{QStringLiteral("title"), planned.change.title},
                                {QStringLiteral("method"), QString::fromLatin1(planned.change.method)},
                                {QStringLiteral("id"), planned.change.resourceId},
                                {QStringLiteral("body"), planned.change.body},
                                {QStringLiteral("diff"), lines}});
    } else {
        terminal.write(planned.change.title + QLatin1Char('\n') + text);
    }
    return Done;
}

QCoro::Task<int> DeploymentsChange::run(Invocation invocation)
{
    const QString target = invocation.arguments.value(0);
    if (invocation.arguments.size() != 1 || (m_verb == Verb::Create && target.count(QLatin1Char('/')) != 1)) {
        co_return report(invocation, usage(tr("Name one deployment as RESOURCE/NAME."), target));
    }
    const core::Result<std::shared_ptr<app::Services>> services = co_await connect(invocation, true);
    if (!services) {
        co_return report(invocation, services.error());
    }
    const core::Result<Planned> planned = co_await plan(invocation, services->get());
    if (!planned) {
        co_return report(invocation, planned.error());
    }
    Terminal& terminal = invocation.output.terminal();
    for (const deployments::DraftProblem& problem : planned->problems) {
        terminal.message(Terminal::safeText(problem.sentence + QLatin1Char(' ') + problem.remedy));
    }
    for (const deployments::DraftProblem& problem : planned->problems) {
        if (problem.isBlocking) {
            co_return int(WrongUsage);
        }
    }
    if (invocation.parser->isSet(QStringLiteral("dry-run")) || invocation.parser->isSet(QStringLiteral("as"))) {
        co_return preview(invocation, *planned, (*services)->cloud().arm.toString());
    }
    const bool asksForName = m_verb == Verb::Delete || planned->isProduction;
    if (asksForName && invocation.parser->value(QStringLiteral("confirm")) != planned->name) {
        co_return report(invocation, usage(tr("Add --confirm %1 to do this.").arg(planned->name), QStringLiteral("--confirm")));
    }
    deployments::ChangeRunnerParts parts = (*services)->changeRunnerParts();
    parts.isReadOnly = [] { return qEnvironmentVariableIntValue("PILOTHOUSE_READ_ONLY") == 1; };
    deployments::ChangeRunner runner(parts);
    QObject::connect(&runner, &deployments::ChangeRunner::operationChanged, &runner, [&runner, &terminal] {
        const QList<deployments::ChangeOperation> operations = runner.operations();
        const QString status = operations.isEmpty() ? QString() : operations.first().status;
        terminal.progress(status.isEmpty() ? QString() : tr("The service says: %1").arg(Terminal::safeText(status)));
    });
    const core::Result<QJsonObject> result = co_await runner.run(planned->change, invocation.cancel);
    terminal.progress({});
    if (!result) {
        if (!result.error().details.isEmpty()) {
            terminal.message(Terminal::safeText(result.error().details));
        }
        co_return report(invocation, result.error());
    }
    QJsonObject shown = *result;
    if (shown.isEmpty()) {
        shown = QJsonObject{{QStringLiteral("id"), planned->change.resourceId}, {QStringLiteral("deleted"), true}};
    }
    invocation.output.object(shown, {{QStringLiteral("id"), QStringLiteral("id")},
                                     {QStringLiteral("properties/provisioningState"), QStringLiteral("provisioningState")},
                                     {QStringLiteral("sku/name"), QStringLiteral("type")},
                                     {QStringLiteral("sku/capacity"), QStringLiteral("capacity")}});
    co_return int(Done);
}

} // namespace

std::unique_ptr<Command> makeDeploymentsCreate()
{
    return std::make_unique<DeploymentsChange>(Verb::Create);
}

std::unique_ptr<Command> makeDeploymentsUpdate()
{
    return std::make_unique<DeploymentsChange>(Verb::Update);
}

std::unique_ptr<Command> makeDeploymentsScale()
{
    return std::make_unique<DeploymentsChange>(Verb::Scale);
}

std::unique_ptr<Command> makeDeploymentsDelete()
{
    return std::make_unique<DeploymentsChange>(Verb::Delete);
}

} // namespace cli
