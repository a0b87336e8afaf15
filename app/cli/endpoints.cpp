// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/connection.h"
#include "deployments/changerunner.h"
#include "deployments/endpointreader.h"
#include "deployments/traffichistory.h"
#include "identity/session.h"

#include <QCoreApplication>

namespace cli {

namespace {

using deployments::ChangeRequest;
using deployments::DiffLine;
using deployments::EndpointList;
using deployments::OnlineDeploymentRow;
using deployments::OnlineEndpointRow;
using deployments::TrafficProblem;
using deployments::TrafficShares;

QString tr(const char* text)
{
    return QCoreApplication::translate("cli::Endpoints", text);
}

core::Error usage(const QString& sentence, const QString& target)
{
    return core::Error::make(core::ErrorKind::InvalidInput, sentence, target);
}

/// The current tenant's endpoints, or with --all-tenants those of every tenant that answers; problems become messages.
QCoro::Task<core::Result<EndpointList>> readEndpoints(Invocation invocation, app::Services* services)
{
    http::CallContext context;
    context.cancel = invocation.cancel;
    const bool all = invocation.parser->isSet(QStringLiteral("all-tenants"));
    const core::Result<void> listed = co_await services->readTenants(context);
    if (!listed && all) {
        co_return listed.error();
    }
    QList<deployments::TenantChoice> tenants;
    for (const identity::Tenant& tenant : services->session()->tenants()) {
        if (all || tenant.id == services->session()->currentTenantId()) {
            tenants.append({tenant.id, tenant.name.isEmpty() ? tenant.domain : tenant.name});
        }
    }
    if (tenants.isEmpty()) {
        tenants.append({services->session()->currentTenantId(), {}});
    }
    deployments::EndpointReader reader(services->arm(), &core::SystemClock::instance());
    core::Result<EndpointList> list = co_await reader.read(tenants, context);
    for (const deployments::InventoryProblem& problem : list ? list->problems : QList<deployments::InventoryProblem>()) {
        invocation.output.terminal().message(Terminal::safeText(core::explainInOneLine(problem.error)));
    }
    co_return list;
}

core::Result<OnlineEndpointRow> findEndpoint(const EndpointList& list, const QString& name)
{
    QList<const OnlineEndpointRow*> found;
    for (const OnlineEndpointRow& row : list.rows) {
        const QString& candidate = name.startsWith(QLatin1Char('/')) ? row.id : row.name;
        if (candidate.compare(name, Qt::CaseInsensitive) == 0) {
            found.append(&row);
        }
    }
    if (found.size() == 1) {
        return *found.first();
    }
    return found.isEmpty() ? core::Error::make(core::ErrorKind::NotFound, tr("No endpoint of this name was found. \"endpoints list\" shows all."), name)
                           : usage(tr("Several endpoints have this name. Name one by its resource id."), name);
}

void declareTenants(QCommandLineParser& parser)
{
    parser.addOption({QStringLiteral("all-tenants"), tr("Every tenant that answers without a sign-in.")});
}

QJsonArray rowsOf(const EndpointList& list)
{
    QJsonArray rows;
    for (const OnlineEndpointRow& endpoint : list.rows) {
        for (const OnlineDeploymentRow& deployment : endpoint.deployments) {
            rows.append(QJsonObject{{QStringLiteral("tenant"), endpoint.tenant},
                                    {QStringLiteral("workspace"), endpoint.workspace},
                                    {QStringLiteral("region"), endpoint.region},
                                    {QStringLiteral("endpoint"), endpoint.name},
                                    {QStringLiteral("authMode"), endpoint.authMode},
                                    {QStringLiteral("endpointState"), endpoint.state},
                                    {QStringLiteral("deployment"), deployment.name},
                                    {QStringLiteral("state"), deployment.state},
                                    {QStringLiteral("instanceType"), deployment.instanceType},
                                    {QStringLiteral("instances"), deployment.instances},
                                    {QStringLiteral("traffic"), endpoint.shares.liveOf(deployment.name)},
                                    {QStringLiteral("mirror"), endpoint.shares.mirrorOf(deployment.name)},
                                    {QStringLiteral("id"), deployment.id}});
        }
        if (endpoint.deployments.isEmpty()) {
            rows.append(QJsonObject{{QStringLiteral("tenant"), endpoint.tenant},
                                    {QStringLiteral("workspace"), endpoint.workspace},
                                    {QStringLiteral("region"), endpoint.region},
                                    {QStringLiteral("endpoint"), endpoint.name},
                                    {QStringLiteral("authMode"), endpoint.authMode},
                                    {QStringLiteral("endpointState"), endpoint.state},
                                    {QStringLiteral("id"), endpoint.id}});
        }
    }
    return rows;
}

class EndpointsList : public Command
{
public:
    QString name() const override { return QStringLiteral("endpoints list"); }
    QString summary() const override { return tr("Lists Azure ML online endpoints with deployments, instances, traffic and mirror."); }
    void declare(QCommandLineParser& parser) const override { declareTenants(parser); }
    QCoro::Task<int> run(Invocation invocation) override;
};

QCoro::Task<int> EndpointsList::run(Invocation invocation)
{
    const core::Result<std::shared_ptr<app::Services>> services = co_await connect(invocation, true);
    if (!services) {
        co_return report(invocation, services.error());
    }
    const core::Result<EndpointList> list = co_await readEndpoints(invocation, services->get());
    if (!list) {
        co_return report(invocation, list.error());
    }
    invocation.output.rows(rowsOf(*list), {{QStringLiteral("workspace"), tr("Workspace")},
                                           {QStringLiteral("endpoint"), tr("Endpoint")},
                                           {QStringLiteral("authMode"), tr("Sign-in")},
                                           {QStringLiteral("deployment"), tr("Deployment")},
                                           {QStringLiteral("state"), tr("State")},
                                           {QStringLiteral("instanceType"), tr("Machine")},
                                           {QStringLiteral("instances"), tr("Instances")},
                                           {QStringLiteral("traffic"), tr("Traffic %")},
                                           {QStringLiteral("mirror"), tr("Mirror %")}});
    co_return int(Done);
}

class EndpointsTraffic : public Command
{
public:
    QString name() const override { return QStringLiteral("endpoints traffic"); }
    QString summary() const override { return tr("Shows or changes how an endpoint divides its calls."); }
    QString arguments() const override { return QStringLiteral("ENDPOINT"); }
    void declare(QCommandLineParser& parser) const override
    {
        declareTenants(parser);
        parser.addOption({QStringLiteral("set"), tr("Live shares, which add up to 100: blue=90,green=10."), QStringLiteral("shares")});
        parser.addOption({QStringLiteral("mirror"), tr("Mirrored share of one deployment, at most 50: green=5; \"none\" ends it."), QStringLiteral("share")});
        parser.addOption({QStringLiteral("rollback"), tr("Back to the shares before the last change that was made from here.")});
        parser.addOption({QStringLiteral("dry-run"), tr("Shows what would change and sends nothing.")});
        parser.addOption({QStringLiteral("as"), tr("Prints the change as az or curl and sends nothing."), QStringLiteral("form")});
        parser.addOption({QStringLiteral("confirm"), tr("The endpoint's name, for production."), QStringLiteral("name")});
    }
    QCoro::Task<int> run(Invocation invocation) override;

private:
    core::Result<TrafficShares> wanted(const Invocation& invocation, const OnlineEndpointRow& endpoint, const QString& journalFile) const;
    int preview(const Invocation& invocation, const ChangeRequest& change, const QString& arm) const;
    QCoro::Task<int> send(Invocation invocation, ChangeRequest change, app::Services* services);
};

/// Where the journal's last change of this endpoint came from, as long as it still stands.
core::Result<TrafficShares> sharesBefore(const OnlineEndpointRow& endpoint, const QString& journalFile)
{
    const core::Result<QList<journal::Entry>> entries = journal::Journal(journalFile).entries();
    if (!entries) {
        return entries.error();
    }
    const std::optional<TrafficShares> before = deployments::wayBack(deployments::trafficHistory(*entries, endpoint.id), endpoint.shares);
    if (!before) {
        return usage(tr("The traffic is not what the last change from here made of it, or there was none. Use --set."), QStringLiteral("--rollback"));
    }
    return *before;
}

core::Result<TrafficShares> EndpointsTraffic::wanted(const Invocation& invocation, const OnlineEndpointRow& endpoint, const QString& journalFile) const
{
    TrafficShares shares = endpoint.shares;
    QString problem;
    const bool isBack = invocation.parser->isSet(QStringLiteral("rollback"));
    if (isBack && (invocation.parser->isSet(QStringLiteral("set")) || invocation.parser->isSet(QStringLiteral("mirror")))) {
        return usage(tr("It goes without --set and --mirror."), QStringLiteral("--rollback"));
    }
    if (isBack) {
        const core::Result<TrafficShares> before = sharesBefore(endpoint, journalFile);
        if (!before) {
            return before.error();
        }
        shares = *before;
    }
    if (invocation.parser->isSet(QStringLiteral("set"))) {
        shares.live = deployments::parseShares(invocation.parser->value(QStringLiteral("set")), &problem);
        if (!problem.isEmpty()) {
            return usage(problem, QStringLiteral("--set"));
        }
    }
    if (invocation.parser->isSet(QStringLiteral("mirror"))) {
        const QString text = invocation.parser->value(QStringLiteral("mirror"));
        shares.mirror = text == QLatin1String("none") ? QMap<QString, int>() : deployments::parseShares(text, &problem);
        if (!problem.isEmpty()) {
            return usage(problem, QStringLiteral("--mirror"));
        }
    }
    if (!invocation.parser->isSet(QStringLiteral("mirror"))) {
        shares = shares.withoutLiveMirror();
    }
    deployments::TrafficPlan plan = endpoint.plan();
    plan.set(shares);
    const QList<TrafficProblem> problems = plan.problems();
    if (!problems.isEmpty()) {
        return usage(problems.first().sentence + QLatin1Char(' ') + problems.first().remedy, endpoint.name);
    }
    return shares;
}

int EndpointsTraffic::preview(const Invocation& invocation, const ChangeRequest& change, const QString& arm) const
{
    const QString form = invocation.parser->value(QStringLiteral("as"));
    Terminal& terminal = invocation.output.terminal();
    if (form == QLatin1String("az") || form == QLatin1String("curl")) {
        terminal.write((form == QLatin1String("az") ? deployments::asAz(change, arm) : deployments::asCurl(change, arm)) + QLatin1Char('\n'));
        return Done;
    }
    if (!form.isEmpty()) {
        return report(invocation, usage(tr("It is az or curl."), QStringLiteral("--as")));
    }
    QJsonArray lines;
    QString text;
    for (const DiffLine& line : deployments::diffOf(change)) {
        const char sign = line.kind == DiffLine::Kind::Added ? '+' : line.kind == DiffLine::Kind::Removed ? '-' : ' ';
        text += QLatin1Char(sign) + QStringLiteral(" ") + Terminal::safeText(line.text) + QLatin1Char('\n');
        lines.append(QLatin1Char(sign) + line.text);
    }
    if (invocation.output.format() == Format::Json) {
        invocation.output.json({{QStringLiteral("title"), change.title},
                                {QStringLiteral("method"), QString::fromLatin1(change.method)},
                                {QStringLiteral("id"), change.resourceId},
                                {QStringLiteral("body"), change.body},
                                {QStringLiteral("diff"), lines}});
    } else {
        terminal.write(Terminal::safeText(change.title) + QLatin1Char('\n') + text);
    }
    return Done;
}

QCoro::Task<int> EndpointsTraffic::send(Invocation invocation, ChangeRequest change, app::Services* services)
{
    deployments::ChangeRunnerParts parts = services->changeRunnerParts();
    parts.isReadOnly = [] { return qEnvironmentVariableIntValue("PILOTHOUSE_READ_ONLY") == 1; };
    deployments::ChangeRunner runner(parts);
    Terminal* const terminal = &invocation.output.terminal();
    terminal->progress(Terminal::safeText(change.title));
    const core::Result<QJsonObject> result = co_await runner.run(change, invocation.cancel);
    terminal->progress({});
    if (!result) {
        if (!result.error().details.isEmpty()) {
            terminal->message(Terminal::safeText(result.error().details));
        }
        co_return report(invocation, result.error());
    }
    invocation.output.object(*result, {{QStringLiteral("id"), QStringLiteral("id")},
                                       {QStringLiteral("properties/provisioningState"), QStringLiteral("provisioningState")},
                                       {QStringLiteral("properties/traffic"), QStringLiteral("traffic")},
                                       {QStringLiteral("properties/mirrorTraffic"), QStringLiteral("mirrorTraffic")}});
    co_return int(Done);
}

QCoro::Task<int> EndpointsTraffic::run(Invocation invocation)
{
    if (invocation.arguments.size() != 1) {
        co_return report(invocation, usage(tr("Name one endpoint."), QStringLiteral("ENDPOINT")));
    }
    const core::Result<std::shared_ptr<app::Services>> services = co_await connect(invocation, true);
    if (!services) {
        co_return report(invocation, services.error());
    }
    const core::Result<EndpointList> list = co_await readEndpoints(invocation, services->get());
    if (!list) {
        co_return report(invocation, list.error());
    }
    const core::Result<OnlineEndpointRow> endpoint = findEndpoint(*list, invocation.arguments.first());
    if (!endpoint) {
        co_return report(invocation, endpoint.error());
    }
    if (!invocation.parser->isSet(QStringLiteral("set")) && !invocation.parser->isSet(QStringLiteral("mirror")) &&
        !invocation.parser->isSet(QStringLiteral("rollback"))) {
        EndpointList one;
        one.rows = {*endpoint};
        invocation.output.rows(rowsOf(one), {{QStringLiteral("deployment"), tr("Deployment")},
                                             {QStringLiteral("state"), tr("State")},
                                             {QStringLiteral("traffic"), tr("Traffic %")},
                                             {QStringLiteral("mirror"), tr("Mirror %")}});
        co_return int(Done);
    }
    const core::Result<TrafficShares> shares = wanted(invocation, *endpoint, (*services)->changeRunnerParts().journalFile);
    if (!shares) {
        co_return report(invocation, shares.error());
    }
    const ChangeRequest change = deployments::trafficChange(*endpoint, *shares);
    if (invocation.parser->isSet(QStringLiteral("dry-run")) || invocation.parser->isSet(QStringLiteral("as"))) {
        co_return preview(invocation, change, (*services)->cloud().arm.toString());
    }
    if (endpoint->isProduction && invocation.parser->value(QStringLiteral("confirm")) != endpoint->name) {
        co_return report(invocation, usage(tr("Add --confirm %1 to do this.").arg(endpoint->name), QStringLiteral("--confirm")));
    }
    const int status = co_await send(invocation, change, services->get());
    co_return status;
}

class EndpointsLogs : public Command
{
public:
    QString name() const override { return QStringLiteral("endpoints logs"); }
    QString summary() const override { return tr("Prints what a deployment behind an endpoint wrote."); }
    QString arguments() const override { return QStringLiteral("ENDPOINT/DEPLOYMENT"); }
    void declare(QCommandLineParser& parser) const override
    {
        declareTenants(parser);
        parser.addOption({QStringLiteral("tail"), tr("Number of lines (default 100)."), QStringLiteral("lines"), QStringLiteral("100")});
    }
    QCoro::Task<int> run(Invocation invocation) override;
};

QCoro::Task<int> EndpointsLogs::run(Invocation invocation)
{
    const QString target = invocation.arguments.value(0);
    const int lines = invocation.parser->value(QStringLiteral("tail")).toInt();
    if (invocation.arguments.size() != 1 || target.count(QLatin1Char('/')) != 1 || lines < 1) {
        co_return report(invocation, usage(tr("Name one deployment as ENDPOINT/DEPLOYMENT, and a positive number of lines."), target));
    }
    const core::Result<std::shared_ptr<app::Services>> services = co_await connect(invocation, true);
    if (!services) {
        co_return report(invocation, services.error());
    }
    const core::Result<EndpointList> list = co_await readEndpoints(invocation, services->get());
    if (!list) {
        co_return report(invocation, list.error());
    }
    const core::Result<OnlineEndpointRow> endpoint = findEndpoint(*list, target.section(QLatin1Char('/'), 0, 0));
    if (!endpoint) {
        co_return report(invocation, endpoint.error());
    }
    const OnlineDeploymentRow* const deployment = endpoint->deployment(target.section(QLatin1Char('/'), 1));
    if (!deployment) {
        co_return report(invocation, core::Error::make(core::ErrorKind::NotFound, tr("This endpoint has no deployment of this name."), target));
    }
    http::CallContext context;
    context.cancel = invocation.cancel;
    deployments::EndpointReader reader((*services)->arm(), &core::SystemClock::instance());
    const QString id = deployment->id;
    const core::Result<QString> text = co_await reader.logs(id, endpoint->tenantId, lines, context);
    if (!text) {
        co_return report(invocation, text.error());
    }
    if (invocation.output.format() == Format::Json) {
        invocation.output.json({{QStringLiteral("id"), id}, {QStringLiteral("content"), *text}});
    } else {
        for (const QString& line : text->split(QLatin1Char('\n'))) {
            invocation.output.terminal().write(Terminal::safeText(line) + QLatin1Char('\n'));
        }
    }
    co_return int(Done);
}

} // namespace

std::unique_ptr<Command> makeEndpointsList()
{
    return std::make_unique<EndpointsList>();
}

std::unique_ptr<Command> makeEndpointsTraffic()
{
    return std::make_unique<EndpointsTraffic>();
}

std::unique_ptr<Command> makeEndpointsLogs()
{
    return std::make_unique<EndpointsLogs>();
}

} // namespace cli
