// SPDX-License-Identifier: GPL-3.0-or-later
#include "deployments/firsttokens.h"

#include "kql/columntable.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSet>
#include <vector>

namespace deployments {

namespace {

constexpr qint64 kFreshSeconds = 10 * 60;
constexpr int kWaitSeconds = 60;
constexpr core::Milliseconds kPatience{90'000}; ///< for somebody who would have to sign in, too: nobody asked for this query
constexpr double kMillisecondsPerSecond = 1000;

QString tr(const char* text)
{
    return QCoreApplication::translate("deployments", text);
}

double numberAt(const kql::ColumnTable& table, size_t row, const char* column)
{
    const int at = table.indexOf(QLatin1String(column));
    if (at < 0) {
        return 0;
    }
    const kql::Value value = table.at(row, size_t(at));
    return value.isReal() ? value.toReal() : double(value.toInteger());
}

QString textAt(const kql::ColumnTable& table, size_t row, const char* column)
{
    const int at = table.indexOf(QLatin1String(column));
    return at < 0 ? QString() : table.at(row, size_t(at)).toText();
}

bool isSame(const QString& a, const QString& b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

/// Whether a figure may be about a row, going by tenant and address alone.
bool isNear(const FirstTokenFigure& figure, const DeploymentRow& row)
{
    return isSame(figure.tenantId, row.tenantId) &&
           (figure.address.isEmpty() || isSame(figure.address, row.account) || isSame(figure.address, row.subdomain));
}

/// The deployment that a figure is about; null when there is none, or several could be.
const DeploymentRow* meant(const FirstTokenFigure& figure, const QList<DeploymentRow>& all, QSet<QString>& unclear)
{
    QList<const DeploymentRow*> byName, byModel;
    for (const DeploymentRow& row : all) {
        if (isNear(figure, row)) {
            (isSame(row.name, figure.model) ? byName : byModel).append(&row);
        }
    }
    byModel.removeIf([&figure](const DeploymentRow* row) { return !isSame(row->modelName, figure.model); });
    const QList<const DeploymentRow*>& found = byName.isEmpty() ? byModel : byName;
    if (found.size() == 1) {
        return found.first();
    }
    for (const DeploymentRow* const row : found) {
        unclear.insert(row->id);
    }
    return nullptr;
}

/// A deployment that several workspaces tell of goes by the one with the most calls: percentiles cannot be added up.
QHash<QString, FirstTokenFigure> byDeployment(const FirstTokenReport& report, const QList<DeploymentRow>& all, QSet<QString>& unclear)
{
    QHash<QString, FirstTokenFigure> found;
    for (const FirstTokenFigure& figure : report.figures) {
        const DeploymentRow* const row = meant(figure, all, unclear);
        if (row && figure.calls > found.value(row->id).calls) {
            found.insert(row->id, figure);
        }
    }
    return found;
}

QString reasonFor(const FirstTokenReport& report, const DeploymentRow& row, bool isUnclear)
{
    if (isUnclear) {
        return tr("Applications name the model and not the deployment, and several deployments could be meant.");
    }
    return report.gaps.value(row.tenantId, tr("No application reported a streamed answer of this deployment in the last hour."));
}

} // namespace

struct FirstTokenReader::Workspace
{
    azure::LogsScope scope;
};

QString firstTokenQuery()
{
    return QStringLiteral("AppDependencies\n"
                          "| where TimeGenerated > ago(1h)\n"
                          "| extend Seconds = todouble(Properties[\"gen_ai.response.time_to_first_chunk\"])\n"
                          "| where isnotnull(Seconds)\n"
                          "| extend Model = tostring(Properties[\"gen_ai.request.model\"]), Server = tostring(Properties[\"server.address\"])\n"
                          "| extend Address = tolower(tostring(split(iff(isempty(Server), Target, Server), \".\")[0]))\n"
                          "| summarize P95 = percentilew(Seconds, ItemCount, 95), Calls = sum(ItemCount) by Model, Address\n"
                          "| take 5000");
}

QList<FirstTokenFigure> firstTokenFigures(const QString& tenantId, const azure::LogsOutcome& outcome)
{
    QList<FirstTokenFigure> figures;
    if (outcome.tables.empty()) {
        return figures;
    }
    const kql::ColumnTable& table = outcome.tables.front().table;
    for (size_t row = 0; row < table.rows; ++row) {
        FirstTokenFigure figure;
        figure.tenantId = tenantId;
        figure.address = textAt(table, row, "Address");
        figure.model = textAt(table, row, "Model");
        figure.p95Ms = numberAt(table, row, "P95") * kMillisecondsPerSecond;
        figure.calls = numberAt(table, row, "Calls");
        if (!figure.model.isEmpty() && figure.p95Ms > 0) {
            figures.append(figure);
        }
    }
    return figures;
}

void applyFirstTokens(const FirstTokenReport& report, const QList<DeploymentRow>& all, QList<DeploymentRow>& rows)
{
    if (!report.takenAt.isValid()) {
        return;
    }
    QSet<QString> unclear;
    const QHash<QString, FirstTokenFigure> found = byDeployment(report, all, unclear);
    for (DeploymentRow& row : rows) {
        const auto figure = found.constFind(row.id);
        const bool isKnown = figure != found.constEnd();
        row.firstTokenP95Ms = isKnown ? std::optional(figure->p95Ms) : std::nullopt;
        row.firstTokenNote = isKnown ? tr("From %1 calls that applications reported to Application Insights.").arg(QLocale().toString(qlonglong(figure->calls)))
                                     : reasonFor(report, row, unclear.contains(row.id));
    }
}

QString firstTokenHelp(const DeploymentRow& row)
{
    if (row.firstTokenP95Ms) {
        return tr("95 of 100 calls had their first token within this time in the last hour.") + QLatin1Char('\n') + row.firstTokenNote;
    }
    const QString fallback = row.firstTokenMs ? tr("The mean of the last hour, from platform metrics, stands in for the 95th percentile.")
                                              : tr("Platform metrics have no mean either: they measure it for provisioned types only.");
    return row.firstTokenNote.isEmpty() ? fallback : row.firstTokenNote + QLatin1Char('\n') + fallback;
}

FirstTokenReader::FirstTokenReader(azure::ArmClient* arm, std::shared_ptr<azure::LogsClient> logs, core::Clock* clock)
    : m_arm(arm), m_logs(std::move(logs)), m_clock(clock)
{
}

QCoro::Task<> FirstTokenReader::ask(Workspace workspace, std::shared_ptr<FirstTokenReport> into, http::CallContext context)
{
    const std::shared_ptr<azure::LogsClient> client = m_logs;
    azure::LogsQuestion question;
    question.scope = workspace.scope;
    question.query = firstTokenQuery();
    question.timespan = QStringLiteral("PT1H");
    question.waitSeconds = kWaitSeconds;
    question.extras = false;
    const QString tenant = workspace.scope.tenantId;
    const azure::LogsOutcome outcome = co_await client->query(question, context);
    into->figures += firstTokenFigures(tenant, outcome);
    if (outcome.error) {
        const QString sentence = QCoreApplication::translate("deployments", "The workspace %1 could not be queried: %2");
        into->gaps.insert(tenant, sentence.arg(workspace.scope.name, core::explainInOneLine(*outcome.error)));
    }
}

QCoro::Task<FirstTokenReport> FirstTokenReader::read(QList<TenantChoice> tenants, http::CallContext context)
{
    QStringList asked;
    QList<logs::TenantChoice> choices;
    for (const TenantChoice& tenant : tenants) {
        asked << tenant.id;
        choices.append({tenant.id, tenant.name});
    }
    const QDateTime now = m_clock->now();
    if (asked == m_tenants && m_report.takenAt.isValid() && m_report.takenAt.secsTo(now) < kFreshSeconds) {
        FirstTokenReport fresh = m_report; // a copy: co_return moves out of what it is given
        co_return fresh;
    }
    context.deadline = kPatience;
    const auto report = std::make_shared<FirstTokenReport>();
    const QString nowhere = QCoreApplication::translate(
        "deployments", "No Application Insights component of this tenant keeps its data in a workspace that you can see.");
    for (const QString& tenant : asked) {
        report->gaps.insert(tenant, nowhere);
    }
    logs::ScopeReader scopes(m_arm);
    const core::Result<logs::ScopeReport> found = co_await scopes.read(choices, context);
    QSet<QString> wanted; // workspaces that a component writes to
    for (const logs::ScopeChoice& choice : found ? found->scopes : QList<logs::ScopeChoice>()) {
        wanted.insert(choice.workspaceId.toLower());
    }
    std::vector<QCoro::Task<>> tasks;
    for (const logs::ScopeChoice& choice : found ? found->scopes : QList<logs::ScopeChoice>()) {
        if (choice.scope.kind == azure::LogsScope::Kind::Workspace && wanted.contains(choice.scope.resourceId.toLower())) {
            report->gaps.remove(choice.scope.tenantId);
            const Workspace workspace{choice.scope};
            tasks.push_back(ask(workspace, report, context));
        }
    }
    for (QCoro::Task<>& task : tasks) {
        co_await task;
    }
    if (!context.cancel.isCancelled()) {
        report->takenAt = now;
        m_report = *report;
        m_tenants = asked;
    }
    FirstTokenReport latest = m_report;
    co_return latest;
}

} // namespace deployments
