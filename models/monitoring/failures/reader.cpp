// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitoring/failures/reading.h"

#include <QPointer>

namespace monitoring::failures {

namespace {

constexpr int kTries = 3, kWaitSeconds = 170, kMostRows = 100'000, kMostAccounts = 6;
constexpr core::Milliseconds kShortHold{5000}, kLongestHold{180'000};
constexpr qint64 kFactsSeconds = 900, kWeek = 7 * 86400;
const QString kMetric = QStringLiteral("AzureOpenAIProvisionedManagedUtilizationV2");
const QString kAccounts = QStringLiteral("microsoft.cognitiveservices/accounts");

kql::ColumnTable firstTable(const azure::LogsOutcome& outcome)
{
    return outcome.tables.empty() ? kql::ColumnTable() : outcome.tables.front().table;
}

struct SettingOf
{
    const char* source;
    const char* type;
    const char* category;
};
constexpr SettingOf kSettings[] = {
    {"category:microsoft.cognitiveservices/RequestResponse", "microsoft.cognitiveservices/accounts", "RequestResponse"},
    {"category:microsoft.search/OperationLogs", "microsoft.search/searchservices", "OperationLogs"},
    {"table:AmlOnlineEndpointTrafficLog", "microsoft.machinelearningservices/workspaces/onlineendpoints", "AmlOnlineEndpointTrafficLog"},
    {"table:AppServiceHTTPLogs", "microsoft.web/sites", "AppServiceHTTPLogs"},
    {"table:ApiManagementGatewayLogs", "microsoft.apimanagement/service", "GatewayLogs"},
    {"table:ApiManagementGatewayMCPLog", "microsoft.apimanagement/service", "GatewayMCPLogs"},
};

} // namespace

FailureReader::FailureReader(Parts parts, QObject* parent)
    : QObject(parent), m_parts(std::move(parts)), m_logs(m_parts.pipeline, m_parts.cloud, m_parts.clock), m_metrics(m_parts.arm)
{
}

FailureReader::~FailureReader()
{
    m_end.cancel();
}

FailureReader::ReadingRef FailureReader::begin(const FailureOrder& order, const core::CancelToken& cancel)
{
    const QDateTime now = m_parts.clock->now();
    const TileWindow window = windowOf(order.look, now);
    const auto reading = std::make_shared<Reading>(order, window);
    reading->making.window = window;
    reading->making.withPrevious = asksPrevious(window);
    reading->making.filters = rowFilters(order.look);
    reading->making.rules = &reading->order.rules;
    reading->answers.filters = reading->making.filters;
    reading->answers.withPrevious = reading->making.withPrevious;
    reading->answers.now = now;
    reading->report.system = order.system.id;
    reading->report.systemName = order.system.name;
    reading->report.window = window;
    reading->report.hasPrevious = reading->making.withPrevious;
    reading->cancel = core::CancelSource::linkedTo(cancel);
    const core::CancelSource own = reading->cancel;
    m_end.token().onCancelled(&reading->context, [own] { own.cancel(); });
    return reading;
}

QCoro::Task<azure::LogsOutcome> FailureReader::ask(ReadingRef reading, QString query, QDateTime from)
{
    azure::LogsQuestion question;
    question.scope = reading->order.system.workspace;
    question.query = query;
    question.timespan = from.toUTC().toString(Qt::ISODateWithMs) + QLatin1Char('/') + reading->making.window.to.addSecs(900).toUTC().toString(Qt::ISODateWithMs);
    question.waitSeconds = kWaitSeconds;
    question.limits.rows = kMostRows;
    http::CallContext context;
    context.cancel = reading->cancel.token();
    context.label = tr("Looking for failures in %1").arg(question.scope.name);
    const QPointer<FailureReader> guard(this);
    azure::LogsOutcome outcome;
    for (int tries = 0; tries < kTries; ++tries) {
        QueryScheduler::Slot slot = co_await m_parts.scheduler->enter(question.scope.tenantId, reading->order.urgency, context.cancel);
        if (!slot.isHeld() || !guard) {
            outcome.error = core::Error::cancelled();
            break;
        }
        outcome = co_await m_logs.query(question, context);
        if (!guard) {
            break;
        }
        const bool isThrottled = outcome.error && outcome.error->kind == core::ErrorKind::Throttled;
        const core::Milliseconds delay = isThrottled ? outcome.error->retryAfter.value_or(kShortHold) : core::Milliseconds(0);
        if (!isThrottled || delay > kLongestHold) {
            break;
        }
        m_parts.scheduler->hold(question.scope.tenantId, delay);
    }
    co_return outcome;
}

QCoro::Task<> FailureReader::count(ReadingRef reading, QString name)
{
    const QString query = failureQuery(name, reading->making);
    reading->report.queries.append({name, query});
    const bool isUsage = name == QLatin1String("usage");
    const QDateTime before = reading->making.withPrevious ? previousOf(reading->making.window).from : reading->making.window.from;
    const QDateTime begin = isUsage ? before.addSecs(-kWeek) : before.addSecs(-900);
    const azure::LogsOutcome outcome = co_await ask(reading, query, begin);
    if (outcome.error) {
        reading->answers.failed.insert(name, *outcome.error);
        reading->report.problems << *outcome.error;
        co_return;
    }
    if (outcome.partial) {
        reading->report.problems << *outcome.partial;
    }
    if (isUsage) {
        reading->answers.usage = usageFrom(firstTable(outcome));
    } else {
        reading->answers.counts.take(name, firstTable(outcome));
    }
}

LogFacts factsFrom(const kql::ColumnTable& table, const System& system)
{
    LogFacts facts;
    facts.isKnown = true;
    const RowReader reader(table);
    for (size_t row = 0; row < table.rows; ++row) {
        const QString source = reader.text(row, "What");
        facts.rows[source] += reader.integer(row, "Rows");
        facts.last[source] = std::max(facts.last.value(source), reader.time(row, "Last"));
    }
    for (const SettingOf& setting : kSettings) {
        const QString source = QLatin1String(setting.source);
        bool isSent = false, isKnown = false;
        for (const SystemResource& resource : system.ofType(QLatin1String(setting.type))) {
            isKnown = isKnown || resource.areSettingsKnown;
            isSent = isSent || resource.sends(QLatin1String(setting.category));
        }
        if (isSent) {
            facts.sent << source;
        } else if (isKnown && facts.rows.value(source) == 0) {
            facts.unsent << source;
        }
    }
    return facts;
}

QCoro::Task<> FailureReader::readFacts(ReadingRef reading)
{
    const QString id = reading->order.system.id;
    const auto known = m_facts.constFind(id);
    if (known != m_facts.constEnd() && known->readAt.secsTo(reading->answers.now) < kFactsSeconds) {
        reading->answers.facts = known->facts;
        reading->order.system = known->system;
        co_return;
    }
    http::CallContext context;
    context.cancel = reading->cancel.token();
    context.label = tr("Looking at diagnostic settings");
    const QPointer<FailureReader> guard(this);
    if (!reading->order.system.areDetailsKnown) {
        const auto systems = std::make_shared<SystemReader>(m_parts.arm);
        const System asked = reading->order.system;
        reading->order.system = co_await systems->withDetails(asked, context);
    }
    if (!guard) {
        co_return;
    }
    QueryMaking week = reading->making;
    week.filters.clear();
    week.window.to = std::max(reading->making.window.to, reading->making.window.from.addSecs(1));
    week.window.from = week.window.to.addSecs(-kWeek);
    const QString query = failureQuery(QStringLiteral("readiness"), week);
    reading->report.queries.append({QStringLiteral("readiness"), query});
    const azure::LogsOutcome outcome = co_await ask(reading, query, week.window.from);
    if (outcome.error || !guard) {
        reading->report.problems << outcome.error.value_or(core::Error::cancelled());
        co_return;
    }
    reading->answers.facts = factsFrom(firstTable(outcome), reading->order.system);
    if (!reading->cancel.isCancelled()) {
        m_facts.insert(id, {reading->answers.now, reading->answers.facts, reading->order.system});
    }
}

QCoro::Task<> FailureReader::readAccount(ReadingRef reading, SystemResource account)
{
    azure::MetricQuestion question;
    question.resourceId = account.id;
    question.metrics << kMetric;
    question.from = reading->making.window.from;
    question.to = reading->making.window.to;
    question.interval = core::Milliseconds(std::min<qint64>(86400, reading->making.window.grainSeconds) * 1000);
    question.aggregations = {azure::MetricAggregation::Average};
    question.splitBy << QStringLiteral("ModelDeploymentName");
    question.top = 50;
    http::CallContext context;
    context.cancel = reading->cancel.token();
    context.label = tr("Reading metrics of %1").arg(account.name);
    const QString tenant = reading->order.system.workspace.tenantId;
    const core::Result<QList<azure::MetricSeries>> answer = co_await m_metrics.read(question, tenant, context);
    if (!answer) {
        reading->answers.failed.insert(QStringLiteral("metrics"), answer.error());
        co_return;
    }
    for (const azure::MetricSeries& series : *answer) {
        const QString name = series.dimensions.value(QStringLiteral("modeldeploymentname"));
        for (const azure::MetricPoint& point : series.points) {
            if (point.average) {
                reading->answers.utilisation << Utilisation{account.name + QLatin1Char('/') + name, point.time, *point.average};
            }
        }
    }
}

QCoro::Task<> FailureReader::readUtilisation(ReadingRef reading)
{
    const QPointer<FailureReader> guard(this);
    int asked = 0;
    const QList<SystemResource> accounts = reading->order.system.ofType(kAccounts);
    for (const SystemResource& account : accounts) {
        const bool mayHave = !account.areDeploymentsKnown ||
                             std::any_of(account.deployments.begin(), account.deployments.end(), [](const SystemDeployment& deployment) { return deployment.isProvisioned(); });
        if (guard && mayHave && ++asked <= kMostAccounts) {
            co_await readAccount(reading, account);
        }
    }
    reading->answers.hasMetrics = !reading->answers.failed.contains(QStringLiteral("metrics"));
}

QCoro::Task<FailureReport> FailureReader::read(FailureOrder order, core::CancelToken cancel)
{
    const ReadingRef reading = begin(order, cancel);
    if (order.system.id.isEmpty()) {
        reading->report.error = core::Error::make(core::ErrorKind::NotFound, tr("No workspace of a gen-AI system can be seen with this account."), tr("The workspace"));
        co_return reading->report;
    }
    const QPointer<FailureReader> guard(this);
    std::vector<QCoro::Task<>> tasks;
    for (const char* name : {"calls", "platform", "events", "traces", "usage"}) {
        tasks.push_back(count(reading, QLatin1String(name)));
    }
    co_await readFacts(reading);
    if (guard) {
        co_await readUtilisation(reading); // after the facts: they know which accounts have provisioned deployments
    }
    for (QCoro::Task<>& task : tasks) {
        co_await task;
    }
    FailureReport& report = reading->report;
    report.isRead = true;
    report.readAt = guard ? m_parts.clock->now() : QDateTime();
    if (reading->cancel.isCancelled() || !guard) {
        report.error = core::Error::cancelled();
    } else if (reading->answers.failed.contains(QStringLiteral("calls")) && reading->answers.failed.contains(QStringLiteral("platform"))) {
        report.error = reading->answers.failed.value(QStringLiteral("calls"));
    }
    judgeModes(reading->order.rules, reading->answers, report);
    co_return report;
}

} // namespace monitoring::failures
