// SPDX-License-Identifier: GPL-3.0-or-later
// estate list, estate show SYSTEM: the gen-AI systems with the stations that a question passes, and how they do.
#include "cli/commands.h"
#include "cli/connection.h"
#include "cli/deploymentsfind.h"
#include "cli/systemfind.h"
#include "logs/timerange.h"
#include "monitoring/catalogue.h"
#include "monitoring/hops.h"
#include "monitoring/tilereader.h"

#include <QCoreApplication>
#include <cmath>

namespace cli {

namespace {

const auto kHealthTile = QStringLiteral("health-now");

QString tr(const char* text)
{
    return QCoreApplication::translate("cli::Estate", text);
}

void declareTimespan(QCommandLineParser& parser)
{
    parser.addOption({QStringLiteral("timespan"), tr("Time that the health is taken from, such as PT1H (the default)."), QStringLiteral("timespan"), QStringLiteral("PT1H")});
}

QJsonValue orNull(double value)
{
    return std::isfinite(value) ? QJsonValue(value) : QJsonValue();
}

QJsonObject healthJson(const monitoring::SystemHealth& health, const QString& timespan)
{
    return {{QStringLiteral("state"), monitoring::healthName(health.state)},
            {QStringLiteral("timespan"), timespan},
            {QStringLiteral("requests"), health.requests},
            {QStringLiteral("failed"), health.failed},
            {QStringLiteral("failedPercent"), orNull(health.failedPercent)},
            {QStringLiteral("p95Ms"), orNull(health.p95Ms)},
            {QStringLiteral("reason"), health.error.kind == core::ErrorKind::None ? QJsonValue() : QJsonValue(core::explainInOneLine(health.error))}};
}

QJsonArray hopsJson(const monitoring::System& system)
{
    QJsonArray hops;
    for (const monitoring::Hop& hop : monitoring::hopsOf(system)) {
        QJsonArray resources;
        for (const monitoring::SystemResource& resource : hop.resources) {
            QJsonArray deployments;
            for (const monitoring::SystemDeployment& deployment : resource.deployments) {
                deployments.append(QJsonObject{{QStringLiteral("name"), deployment.name}, {QStringLiteral("model"), deployment.model},
                                               {QStringLiteral("sku"), deployment.sku}, {QStringLiteral("capacity"), deployment.capacity}});
            }
            QJsonObject row{{QStringLiteral("id"), resource.id}, {QStringLiteral("name"), resource.name}, {QStringLiteral("type"), resource.type}, {QStringLiteral("location"), resource.location}};
            if (resource.areDeploymentsKnown) {
                row.insert(QStringLiteral("deployments"), deployments);
            }
            if (resource.areSettingsKnown) {
                row.insert(QStringLiteral("logs"), QJsonArray::fromStringList(resource.categories));
            }
            resources.append(row);
        }
        hops.append(QJsonObject{{QStringLiteral("hop"), monitoring::hopName(hop.kind)}, {QStringLiteral("resources"), resources}});
    }
    return hops;
}

QJsonObject systemJson(const monitoring::System& system, const monitoring::SystemHealth& health, const QString& timespan)
{
    return {{QStringLiteral("name"), system.name},
            {QStringLiteral("tenant"), system.tenant},
            {QStringLiteral("workspace"), system.id},
            {QStringLiteral("application"), system.application ? QJsonValue(system.application->resourceId) : QJsonValue()},
            {QStringLiteral("hops"), hopsJson(system)},
            {QStringLiteral("health"), healthJson(health, timespan)}};
}

QCoro::Task<monitoring::SystemHealth> healthAt(monitoring::TileReader* reader, monitoring::System system, logs::TimeRange range, core::CancelToken cancel)
{
    const monitoring::Tile* const tile = monitoring::Catalogue::shipped().find(kHealthTile);
    monitoring::TileOrder order;
    order.tileId = kHealthTile;
    order.system = system;
    order.look.range = range;
    const monitoring::TileResult result = co_await reader->read(order, cancel);
    const double limit = tile ? tile->alert.threshold : 5;
    co_return monitoring::healthOf(result, limit);
}

monitoring::TileReader::Parts partsOf(const app::Services& services)
{
    return {services.pipeline(), services.cloud(), services.arm(), &core::SystemClock::instance(), {}};
}

class EstateList : public Command
{
public:
    QString name() const override { return QStringLiteral("estate list"); }
    QString summary() const override { return tr("Lists the gen-AI systems with their stations, resources and health."); }
    void declare(QCommandLineParser& parser) const override
    {
        declareTimespan(parser);
        parser.addOption({QStringLiteral("all-tenants"), tr("In every tenant that answers without a sign-in.")});
    }
    QCoro::Task<int> run(Invocation invocation) override;
};

/// The cells of a terminal's line: each station with the number of its resources.
QJsonObject lineOf(const QJsonObject& system)
{
    QJsonObject line{{QStringLiteral("name"), system[QLatin1String("name")]}, {QStringLiteral("tenant"), system[QLatin1String("tenant")]}};
    const QJsonArray hops = system[QLatin1String("hops")].toArray();
    for (const QJsonValue& hop : hops) {
        line.insert(hop[QLatin1String("hop")].toString(), hop[QLatin1String("resources")].toArray().size());
    }
    const QJsonObject health = system[QLatin1String("health")].toObject();
    for (const char* const member : {"state", "requests", "failedPercent", "p95Ms"}) {
        line.insert(QLatin1String(member), health[QLatin1String(member)]);
    }
    return line;
}

QList<Column> columns()
{
    return {{QStringLiteral("name"), tr("System")},   {QStringLiteral("tenant"), tr("Tenant")},       {QStringLiteral("state"), tr("Health")},
            {QStringLiteral("requests"), tr("Requests")}, {QStringLiteral("failedPercent"), tr("Failed %")}, {QStringLiteral("p95Ms"), tr("p95 ms")},
            {QStringLiteral("web"), tr("Web")},       {QStringLiteral("gateway"), tr("Gateways")},    {QStringLiteral("orchestrator"), tr("Orchestrator")},
            {QStringLiteral("search"), tr("Search")}, {QStringLiteral("models"), tr("Model accounts")}};
}

void write(const Output& output, const QJsonArray& systems)
{
    if (output.format() == Format::Json) {
        output.rows(systems, {});
        return;
    }
    QJsonArray lines;
    for (const QJsonValue& system : systems) {
        lines.append(lineOf(system.toObject()));
    }
    output.rows(lines, columns());
}

QCoro::Task<int> EstateList::run(Invocation invocation)
{
    const QString timespan = invocation.parser->value(QStringLiteral("timespan"));
    const core::Result<logs::TimeRange> range = logs::timeRangeFrom(timespan);
    if (!range) {
        co_return report(invocation, range.error());
    }
    const core::Result<std::shared_ptr<app::Services>> services = co_await connect(invocation, true);
    if (!services) {
        co_return report(invocation, services.error());
    }
    app::Services* const parts = services->get();
    const core::Result<monitoring::SystemReport> found = co_await systemsAsked(invocation, parts);
    if (!found) {
        co_return report(invocation, found.error());
    }
    monitoring::TileReader reader(partsOf(*parts));
    QJsonArray systems;
    for (const monitoring::System& system : found->systems) {
        invocation.output.terminal().progress(tr("Asking %1").arg(Terminal::safeText(system.name)));
        const core::CancelToken cancel = invocation.cancel;
        const logs::TimeRange asked = *range;
        const monitoring::System each = system;
        const monitoring::SystemHealth health = co_await healthAt(&reader, each, asked, cancel);
        systems.append(systemJson(system, health, timespan));
    }
    invocation.output.terminal().clearProgress();
    write(invocation.output, systems);
    co_return int(Done);
}

class EstateShow : public Command
{
public:
    QString name() const override { return QStringLiteral("estate show"); }
    QString summary() const override { return tr("Shows one gen-AI system: its resources with deployments and what they log, and its health."); }
    QString arguments() const override { return QStringLiteral("SYSTEM"); }
    void declare(QCommandLineParser& parser) const override
    {
        declareTimespan(parser);
        parser.addOption({QStringLiteral("all-tenants"), tr("Looks for the system in every tenant that answers without a sign-in.")});
    }
    QCoro::Task<int> run(Invocation invocation) override;
};

/// One line a resource.
QJsonArray resourceLines(const QJsonObject& system)
{
    QJsonArray lines;
    const QJsonArray hops = system[QLatin1String("hops")].toArray();
    for (const QJsonValue& hop : hops) {
        const QJsonArray resources = hop[QLatin1String("resources")].toArray();
        for (const QJsonValue& resource : resources) {
            QStringList deployments;
            const QJsonArray found = resource[QLatin1String("deployments")].toArray();
            for (const QJsonValue& deployment : found) {
                deployments << deployment[QLatin1String("name")].toString();
            }
            QJsonObject line = resource.toObject();
            line.insert(QStringLiteral("hop"), hop[QLatin1String("hop")]);
            line.insert(QStringLiteral("deployments"), deployments.join(QStringLiteral(", ")));
            lines.append(line);
        }
    }
    return lines;
}

QCoro::Task<int> EstateShow::run(Invocation invocation)
{
    const QString timespan = invocation.parser->value(QStringLiteral("timespan"));
    const core::Result<logs::TimeRange> range = logs::timeRangeFrom(timespan);
    if (!range) {
        co_return report(invocation, range.error());
    }
    const core::Result<std::shared_ptr<app::Services>> services = co_await connect(invocation, true);
    if (!services) {
        co_return report(invocation, services.error());
    }
    app::Services* const parts = services->get();
    const QString wanted = invocation.arguments.value(0);
    const core::Result<monitoring::System> found = co_await systemNamed(invocation, parts, wanted);
    if (!found) {
        co_return report(invocation, found.error());
    }
    http::CallContext context;
    context.cancel = invocation.cancel;
    monitoring::SystemReader details(parts->arm());
    const monitoring::System plain = *found;
    const monitoring::System system = co_await details.withDetails(plain, context);
    monitoring::TileReader reader(partsOf(*parts));
    const core::CancelToken cancel = invocation.cancel;
    const logs::TimeRange asked = *range;
    const monitoring::SystemHealth health = co_await healthAt(&reader, system, asked, cancel);
    const QJsonObject row = systemJson(system, health, timespan);
    const Output& output = invocation.output;
    if (output.format() == Format::Json) {
        output.json(row);
        co_return int(Done);
    }
    if (output.format() == Format::Table) {
        output.rows({lineOf(row)}, columns().mid(0, 6));
    }
    output.rows(resourceLines(row), {{QStringLiteral("hop"), tr("Station")},
                                     {QStringLiteral("name"), tr("Resource")},
                                     {QStringLiteral("location"), tr("Region")},
                                     {QStringLiteral("deployments"), tr("Deployments")},
                                     {QStringLiteral("logs"), tr("Logs sent here")}});
    co_return int(Done);
}

} // namespace

std::unique_ptr<Command> makeEstateList()
{
    return std::make_unique<EstateList>();
}

std::unique_ptr<Command> makeEstateShow()
{
    return std::make_unique<EstateShow>();
}

} // namespace cli
