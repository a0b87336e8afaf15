// SPDX-License-Identifier: GPL-3.0-or-later
// alerts list, alerts rules, alerts preview RULE.
#include "cli/commands.h"
#include "cli/deploymentsfind.h"
#include "common/services.h"
#include "monitoring/alerts/alertdraft.h"
#include "monitoring/alerts/alertsbook.h"
#include "monitoring/alerts/backtest.h"

#include <QCoreApplication>

namespace cli {

namespace {

using monitoring::AlertsBook;

QString tr(const char* text)
{
    return QCoreApplication::translate("cli::Alerts", text);
}

QString iso(const QDateTime& time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODate) : QString();
}

void declareTenants(QCommandLineParser& parser)
{
    parser.addOption({QStringLiteral("all-tenants"), tr("Every tenant that answers without a sign-in.")});
}

QJsonObject jsonOf(const QMap<QString, QString>& dimensions)
{
    QJsonObject object;
    for (auto it = dimensions.begin(); it != dimensions.end(); ++it) {
        object.insert(it.key(), *it);
    }
    return object;
}

QJsonObject jsonOf(const monitoring::AlertRow& row)
{
    const azure::FiredAlert& alert = row.alert;
    QJsonObject object{{"id", alert.id},
                       {"rule", alert.ruleName},
                       {"ruleId", alert.ruleId},
                       {"severity", alert.severity},
                       {"state", azure::alertStateName(alert.state)},
                       {"condition", alert.isFired ? QStringLiteral("Fired") : QStringLiteral("Resolved")},
                       {"resource", alert.targetName},
                       {"resourceId", alert.targetId},
                       {"dimensions", jsonOf(alert.dimensions)},
                       {"startedAt", iso(alert.startedAt)},
                       {"tenant", row.tenant},
                       {"subscription", row.subscription}};
    if (alert.resolvedAt.isValid()) {
        object.insert(QStringLiteral("resolvedAt"), iso(alert.resolvedAt));
    }
    if (alert.value) {
        object.insert(QStringLiteral("value"), *alert.value);
    }
    if (alert.threshold) {
        object.insert(QStringLiteral("threshold"), *alert.threshold);
    }
    return object;
}

QJsonObject jsonOf(const monitoring::AlertRuleRow& row)
{
    const azure::AlertRule& rule = row.rule;
    return {{"id", rule.id},
            {"name", rule.name},
            {"kind", rule.kind == azure::AlertRule::Kind::Log ? QStringLiteral("log") : QStringLiteral("metric")},
            {"enabled", rule.isEnabled},
            {"severity", rule.severity},
            {"condition", monitoring::conditionText(rule)},
            {"windowMinutes", rule.windowMinutes},
            {"frequencyMinutes", rule.frequencyMinutes},
            {"resource", rule.scopes.value(0).section(QLatin1Char('/'), -1)},
            {"fired", row.fired},
            {"tenant", row.tenant},
            {"subscription", row.subscription}};
}

/// Hours of --since (1h, 1d, 7d, 30d); 0 for anything else.
int hoursOf(const QString& text)
{
    static const QHash<QString, int> known{{"1h", 1}, {"1d", 24}, {"7d", 168}, {"30d", 720}};
    return text.isEmpty() ? 24 : known.value(text.toLower());
}

QCoro::Task<core::Result<AlertsBook::Reading>> readBook(Invocation invocation, app::Services* services, int hours)
{
    const core::Result<QList<deployments::TenantChoice>> tenants = co_await tenantsAsked(invocation, services);
    if (!tenants) {
        co_return tenants.error();
    }
    QList<logs::TenantChoice> asked;
    for (const deployments::TenantChoice& tenant : *tenants) {
        asked << logs::TenantChoice{tenant.id, tenant.name};
    }
    monitoring::AlertsBookParts parts;
    parts.arm = services->arm();
    parts.clock = &core::SystemClock::instance();
    parts.tenants = [asked] { return asked; };
    const auto book = std::make_unique<AlertsBook>(parts);
    const core::CancelToken cancel = invocation.cancel;
    const AlertsBook::Reading reading = co_await book->read(hours, cancel);
    if (reading.error.kind != core::ErrorKind::None) {
        co_return reading.error;
    }
    for (const monitoring::AlertsProblem& problem : reading.problems) {
        invocation.output.terminal().message(Terminal::safeText(problem.place + QStringLiteral(": ") + core::explainInOneLine(problem.error)));
    }
    co_return reading;
}

class AlertsList : public Command
{
public:
    QString name() const override { return QStringLiteral("alerts list"); }
    QString summary() const override { return tr("Lists alerts that fired, newest first."); }
    void declare(QCommandLineParser& parser) const override
    {
        parser.addOption({QStringLiteral("since"), tr("1h, 1d, 7d or 30d; a day otherwise."), QStringLiteral("time")});
        parser.addOption({QStringLiteral("open"), tr("Only those that nobody closed.")});
        declareTenants(parser);
    }
    QCoro::Task<int> run(Invocation invocation) override;
};

QCoro::Task<int> AlertsList::run(Invocation invocation)
{
    const int hours = hoursOf(invocation.parser->value(QStringLiteral("since")));
    if (hours == 0) {
        co_return report(invocation, core::Error::make(core::ErrorKind::InvalidInput, tr("Give 1h, 1d, 7d or 30d."), QStringLiteral("--since")));
    }
    const core::Result<std::shared_ptr<app::Services>> services = co_await connect(invocation, true);
    if (!services) {
        co_return report(invocation, services.error());
    }
    const core::Result<AlertsBook::Reading> reading = co_await readBook(invocation, services->get(), hours);
    if (!reading) {
        co_return report(invocation, reading.error());
    }
    QJsonArray rows;
    for (const monitoring::AlertRow& row : reading->alerts) {
        if (row.alert.state != azure::AlertState::Closed || !invocation.parser->isSet(QStringLiteral("open"))) {
            rows.append(jsonOf(row));
        }
    }
    invocation.output.rows(rows, {{QStringLiteral("startedAt"), tr("Fired at")},
                                  {QStringLiteral("severity"), tr("Severity")},
                                  {QStringLiteral("state"), tr("State")},
                                  {QStringLiteral("condition"), tr("Condition")},
                                  {QStringLiteral("rule"), tr("Rule")},
                                  {QStringLiteral("resource"), tr("Resource")}});
    co_return int(Done);
}

class AlertsRules : public Command
{
public:
    QString name() const override { return QStringLiteral("alerts rules"); }
    QString summary() const override { return tr("Lists metric and log alert rules."); }
    void declare(QCommandLineParser& parser) const override { declareTenants(parser); }
    QCoro::Task<int> run(Invocation invocation) override;
};

QCoro::Task<int> AlertsRules::run(Invocation invocation)
{
    const core::Result<std::shared_ptr<app::Services>> services = co_await connect(invocation, true);
    if (!services) {
        co_return report(invocation, services.error());
    }
    const core::Result<AlertsBook::Reading> reading = co_await readBook(invocation, services->get(), 24);
    if (!reading) {
        co_return report(invocation, reading.error());
    }
    QJsonArray rows;
    for (const monitoring::AlertRuleRow& row : reading->rules) {
        rows.append(jsonOf(row));
    }
    invocation.output.rows(rows, {{QStringLiteral("name"), tr("Rule")},
                                  {QStringLiteral("enabled"), tr("Active")},
                                  {QStringLiteral("condition"), tr("Fires when")},
                                  {QStringLiteral("severity"), tr("Severity")},
                                  {QStringLiteral("resource"), tr("Resource")},
                                  {QStringLiteral("fired"), tr("Fired today")}});
    co_return int(Done);
}

class AlertsPreview : public Command
{
public:
    QString name() const override { return QStringLiteral("alerts preview"); }
    QString summary() const override { return tr("Says when a rule would have fired."); }
    QString arguments() const override { return QStringLiteral("RULE"); }
    void declare(QCommandLineParser& parser) const override
    {
        parser.addOption({QStringLiteral("days"), tr("How far back, 1 to 14 days; 7 otherwise."), QStringLiteral("count")});
        parser.addOption({QStringLiteral("threshold"), tr("Another threshold than the rule's."), QStringLiteral("number")});
        declareTenants(parser);
    }
    QCoro::Task<int> run(Invocation invocation) override;
};

core::Result<azure::AlertRule> findRule(const AlertsBook::Reading& reading, const QString& wanted)
{
    QList<azure::AlertRule> found;
    for (const monitoring::AlertRuleRow& row : reading.rules) {
        if (row.rule.name.compare(wanted, Qt::CaseInsensitive) == 0 || row.rule.id.compare(wanted, Qt::CaseInsensitive) == 0) {
            found << row.rule;
        }
    }
    if (found.isEmpty()) {
        return core::failure(core::ErrorKind::NotFound, tr("There is no alert rule of this name. “alerts rules” lists them."), wanted);
    }
    if (found.size() > 1) {
        return core::failure(core::ErrorKind::InvalidInput, tr("Several rules have this name. Give the resource id."), wanted);
    }
    return found.first();
}

QJsonObject jsonOf(const monitoring::BackTest& test, const azure::AlertRule& rule)
{
    QJsonArray firings;
    for (const monitoring::AlertFiring& firing : test.firings) {
        QJsonObject object{{"from", iso(firing.from)}, {"value", firing.value}, {"dimensions", jsonOf(firing.dimensions)}};
        if (firing.to.isValid()) {
            object.insert(QStringLiteral("to"), iso(firing.to));
        }
        firings.append(object);
    }
    return {{"rule", rule.name},           {"condition", monitoring::conditionText(rule)}, {"from", iso(test.from)}, {"to", iso(test.to)}, {"evaluations", test.evaluations},
            {"sentence", test.sentence()}, {"remark", test.remark},                        {"firings", firings}};
}

QCoro::Task<int> AlertsPreview::run(Invocation invocation)
{
    if (invocation.arguments.size() != 1) {
        co_return report(invocation, core::Error::make(core::ErrorKind::InvalidInput, tr("Name one rule."), QStringLiteral("RULE")));
    }
    bool isDays = true;
    bool isThreshold = true;
    const QString daysText = invocation.parser->value(QStringLiteral("days"));
    const QString thresholdText = invocation.parser->value(QStringLiteral("threshold"));
    const int days = daysText.isEmpty() ? 7 : daysText.toInt(&isDays);
    const double threshold = thresholdText.isEmpty() ? 0 : thresholdText.toDouble(&isThreshold);
    if (!isDays || days < 1 || days > 14 || !isThreshold) {
        co_return report(invocation, core::Error::make(core::ErrorKind::InvalidInput, tr("Give 1 to 14 days, and a number as the threshold."), QStringLiteral("--days, --threshold")));
    }
    const core::Result<std::shared_ptr<app::Services>> services = co_await connect(invocation, true);
    if (!services) {
        co_return report(invocation, services.error());
    }
    const core::Result<AlertsBook::Reading> reading = co_await readBook(invocation, services->get(), 1);
    if (!reading) {
        co_return report(invocation, reading.error());
    }
    core::Result<azure::AlertRule> rule = findRule(*reading, invocation.arguments.first());
    if (!rule) {
        co_return report(invocation, rule.error());
    }
    if (!thresholdText.isEmpty() && !rule->criteria.isEmpty()) {
        rule->criteria.first().threshold = threshold;
    }
    core::Clock* const clock = &core::SystemClock::instance();
    monitoring::BackTester::Parts parts{(*services)->pipeline(), (*services)->cloud(), (*services)->arm(), clock};
    const auto tester = std::make_unique<monitoring::BackTester>(parts);
    const azure::AlertRule tried = *rule;
    const QDateTime now = clock->now();
    const QDateTime from = now.addDays(-days);
    const core::CancelToken cancel = invocation.cancel;
    const core::Result<monitoring::BackTest> test = co_await tester->run(tried, from, now, cancel);
    if (!test) {
        co_return report(invocation, test.error());
    }
    const QJsonObject json = jsonOf(*test, tried);
    if (invocation.output.format() == Format::Json) {
        invocation.output.json(json);
    } else {
        invocation.output.terminal().message(test->sentence());
        invocation.output.rows(json.value(QLatin1String("firings")).toArray(), {{QStringLiteral("from"), tr("From")}, {QStringLiteral("to"), tr("To")}, {QStringLiteral("value"), tr("Value")}});
    }
    co_return int(Done);
}

} // namespace

std::unique_ptr<Command> makeAlertsList()
{
    return std::make_unique<AlertsList>();
}

std::unique_ptr<Command> makeAlertsRules()
{
    return std::make_unique<AlertsRules>();
}

std::unique_ptr<Command> makeAlertsPreview()
{
    return std::make_unique<AlertsPreview>();
}

} // namespace cli
