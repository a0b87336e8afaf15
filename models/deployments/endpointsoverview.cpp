// SPDX-License-Identifier: GPL-3.0-or-later
#include "deployments/endpointsoverview.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QPointer>

namespace deployments {

namespace {

constexpr int kLogLines = 500;

/// The text outputs of an answer in reading order; the JSON itself when it has none.
QString answerText(const QJsonObject& output)
{
    for (const char* const name : {"answer", "output", "reply", "response", "result"}) {
        const QString text = output.value(QLatin1String(name)).toString();
        if (!text.isEmpty()) {
            return text;
        }
    }
    return QString::fromUtf8(QJsonDocument(output).toJson(QJsonDocument::Indented));
}

} // namespace

EndpointsOverview::EndpointsOverview(Parts parts, QObject* parent)
    : QObject(parent), m_parts(std::move(parts)), m_reader(m_parts.arm, m_parts.clock)
{
    connect(m_parts.runner, &ChangeRunner::resourceChanged, this, &EndpointsOverview::onResourceChanged);
    connect(m_parts.runner, &ChangeRunner::operationChanged, this, &EndpointsOverview::changed);
}

EndpointsOverview::~EndpointsOverview()
{
    m_cancel.cancel();
}

http::CallContext EndpointsOverview::context(const QString& label) const
{
    http::CallContext context;
    context.cancel = m_cancel.token();
    context.label = label;
    return context;
}

const OnlineEndpointRow* EndpointsOverview::row(const QString& id) const
{
    for (const OnlineEndpointRow& row : m_list.rows) {
        if (row.id.compare(id, Qt::CaseInsensitive) == 0) {
            return &row;
        }
    }
    return nullptr;
}

bool EndpointsOverview::isChanging(const QString& endpointId) const
{
    const QList<ChangeOperation> operations = m_parts.runner->operations();
    for (const ChangeOperation& operation : operations) {
        const bool isOnItsWay = operation.state == OperationState::Checking || operation.state == OperationState::Sending ||
                                operation.state == OperationState::Running;
        if (isOnItsWay && operation.change.resourceId.startsWith(endpointId, Qt::CaseInsensitive)) {
            return true;
        }
    }
    return false;
}

void EndpointsOverview::refresh()
{
    if (m_isReading) {
        m_isStale = true;
        return;
    }
    readAll();
}

QCoro::Task<> EndpointsOverview::readAll()
{
    const QPointer<EndpointsOverview> guard(this);
    m_isReading = true;
    Q_EMIT changed();
    const QList<TenantChoice> tenants = m_parts.tenants();
    const http::CallContext reading = context(tr("Reading online endpoints"));
    const core::Result<EndpointList> list = co_await m_reader.read(tenants, reading);
    if (!guard) {
        co_return;
    }
    m_isReading = false;
    m_error = list ? core::Error() : list.error();
    if (list) {
        m_list = *list;
    }
    Q_EMIT changed();
    if (m_isStale) {
        m_isStale = false;
        refresh();
    }
}

void EndpointsOverview::onResourceChanged(const QString& resourceId)
{
    if (resourceId.contains(QLatin1String("/onlineEndpoints/"), Qt::CaseInsensitive)) {
        refresh();
    }
}

void EndpointsOverview::send(const OnlineEndpointRow& endpoint, const TrafficShares& shares)
{
    TrafficPlan plan = endpoint.plan();
    plan.set(shares);
    if (!isReadOnly() && plan.problems().isEmpty()) {
        m_parts.runner->start(trafficChange(endpoint, shares));
    }
}

void EndpointsOverview::apply(const QString& endpointId, const TrafficShares& shares)
{
    const OnlineEndpointRow* const found = row(endpointId);
    if (!found || found->shares == shares) {
        return;
    }
    m_before.insert(endpointId.toLower(), found->shares);
    send(*found, shares);
    Q_EMIT changed();
}

bool EndpointsOverview::canRollBack(const QString& endpointId) const
{
    const OnlineEndpointRow* const found = row(endpointId);
    const bool isKnown = shift(endpointId).isActive() || m_before.contains(endpointId.toLower());
    return found && isKnown && !(rollBackShares(endpointId) == found->shares);
}

TrafficShares EndpointsOverview::rollBackShares(const QString& endpointId) const
{
    const GuidedShift shifting = shift(endpointId);
    const TrafficShares before = shifting.isActive() ? shifting.before : m_before.value(endpointId.toLower());
    return before.withoutLiveMirror(); // which older endpoints may have, and the service takes no more
}

void EndpointsOverview::rollBack(const QString& endpointId)
{
    if (!canRollBack(endpointId)) {
        return;
    }
    const TrafficShares before = rollBackShares(endpointId);
    m_shifts.remove(endpointId.toLower());
    apply(endpointId, before);
}

void EndpointsOverview::scale(const QString& endpointId, const QString& deployment, int instances)
{
    const OnlineEndpointRow* const found = row(endpointId);
    const OnlineDeploymentRow* const behind = found ? found->deployment(deployment) : nullptr;
    if (behind && !isReadOnly() && checkInstances(*behind, instances).sentence.isEmpty()) {
        m_parts.runner->start(instancesChange(*found, *behind, instances));
    }
}

bool EndpointsOverview::startShift(const QString& endpointId, const QString& to, const QList<int>& stages)
{
    const OnlineEndpointRow* const found = row(endpointId);
    if (!found || isReadOnly()) {
        return false;
    }
    GuidedShift shifting;
    shifting.to = to;
    shifting.before = found->shares;
    shifting.stages = shiftStages(found->plan(), to, stages);
    shifting.all = int(shifting.stages.size());
    if (shifting.stages.isEmpty()) {
        return false;
    }
    const TrafficShares first = shifting.stages.takeFirst();
    m_shifts.insert(endpointId.toLower(), shifting);
    m_health.remove(endpointId.toLower());
    apply(endpointId, first);
    return true;
}

bool EndpointsOverview::continueShift(const QString& endpointId)
{
    const auto shifting = m_shifts.find(endpointId.toLower());
    if (shifting == m_shifts.end() || shifting->stages.isEmpty() || isReadOnly() || isChanging(endpointId) ||
        judge(shifting->to, health(endpointId, shifting->to)).gate == GateVerdict::Gate::Closed) {
        return false;
    }
    const TrafficShares next = shifting->stages.takeFirst();
    m_health.remove(endpointId.toLower());
    apply(endpointId, next);
    return true;
}

void EndpointsOverview::endShift(const QString& endpointId)
{
    const auto shifting = m_shifts.find(endpointId.toLower());
    if (shifting != m_shifts.end()) {
        m_before.insert(endpointId.toLower(), shifting->before); // the way back stays
        m_shifts.erase(shifting);
        Q_EMIT changed();
    }
}

DeploymentHealth EndpointsOverview::health(const QString& endpointId, const QString& deployment) const
{
    return m_health.value(endpointId.toLower()).value(deployment);
}

void EndpointsOverview::readHealth(const QString& endpointId)
{
    if (const OnlineEndpointRow* const found = row(endpointId)) {
        measure(found->id, found->tenantId);
    }
}

QCoro::Task<> EndpointsOverview::measure(QString endpointId, QString tenantId)
{
    const QPointer<EndpointsOverview> guard(this);
    const http::CallContext reading = context(tr("Reading the health of an endpoint"));
    const core::Result<QHash<QString, DeploymentHealth>> read = co_await m_reader.health(endpointId, tenantId, reading);
    if (!guard) {
        co_return;
    }
    if (read) {
        QHash<QString, DeploymentHealth>& known = m_health[endpointId.toLower()];
        for (auto it = read->begin(); it != read->end(); ++it) {
            DeploymentHealth measured = *it;
            measured.hasTested = known.value(it.key()).hasTested;
            measured.testSucceeded = known.value(it.key()).testSucceeded;
            known.insert(it.key(), measured);
        }
    }
    Q_EMIT healthRead(endpointId);
}

void EndpointsOverview::readLogs(const QString& endpointId, const QString& deployment)
{
    const OnlineEndpointRow* const found = row(endpointId);
    if (const OnlineDeploymentRow* const behind = found ? found->deployment(deployment) : nullptr) {
        answerLogs(found->id, found->tenantId, *behind);
    }
}

QCoro::Task<> EndpointsOverview::answerLogs(QString endpointId, QString tenantId, OnlineDeploymentRow deployment)
{
    const QPointer<EndpointsOverview> guard(this);
    const http::CallContext reading = context(tr("Reading logs"));
    const core::Result<QString> text = co_await m_reader.logs(deployment.id, tenantId, kLogLines, reading);
    if (guard) {
        Q_EMIT logsRead(endpointId, deployment.name, text ? *text : QString(), text ? core::Error() : text.error());
    }
}

void EndpointsOverview::test(const QString& endpointId, const QString& deployment, const QString& question)
{
    if (const OnlineEndpointRow* const found = row(endpointId)) {
        ask(*found, deployment, question);
    }
}

QCoro::Task<> EndpointsOverview::ask(OnlineEndpointRow endpoint, QString deployment, QString question)
{
    const QPointer<EndpointsOverview> guard(this);
    const http::CallContext asking = context(tr("Testing an endpoint"));
    ScoringTest result;
    result.deployment = deployment;
    const core::Result<http::Credential> credential = co_await m_reader.credential(endpoint.id, endpoint.authMode, endpoint.tenantId, asking);
    if (!guard) {
        co_return;
    }
    if (!credential) {
        result.error = credential.error();
        Q_EMIT tested(endpoint.id, result);
        co_return;
    }
    azure::ScoringEndpoint target;
    target.scoringUri = endpoint.scoringUri;
    target.deployment = deployment;
    target.credential = *credential;
    const QJsonObject input{{QStringLiteral("question"), question}, {QStringLiteral("chat_history"), QJsonArray()}};
    const std::function<void(const QString&, const QString&)> ignoreParts = [](const QString&, const QString&) {};
    const azure::ScoringOutcome outcome = co_await m_parts.scoring->score(target, input, asking, ignoreParts);
    if (!guard) {
        co_return;
    }
    result.deployment = outcome.answer.deployment.isEmpty() ? deployment : outcome.answer.deployment;
    result.firstByteMs = outcome.answer.firstByteMs;
    result.totalMs = outcome.answer.totalMs;
    result.answer = outcome.error ? QString() : answerText(outcome.answer.output);
    result.error = outcome.error ? *outcome.error : core::Error();
    DeploymentHealth& health = m_health[endpoint.id.toLower()][result.deployment];
    health.hasTested = true;
    health.testSucceeded = !outcome.error;
    Q_EMIT tested(endpoint.id, result);
}

} // namespace deployments
