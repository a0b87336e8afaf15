// SPDX-License-Identifier: GPL-3.0-or-later
#include "prompts/publish/endpointplace.h"

#include "core/json.h"

#include <QCoreApplication>
#include <algorithm>

namespace prompts {

namespace {

using core::ErrorKind;
using deployments::OnlineDeploymentRow;
using deployments::OnlineEndpointRow;

const QString kVariableStem = QStringLiteral("PROMPT_");
constexpr qsizetype kLargestVariable = 32 * 1024;
constexpr qsizetype kLongestName = 32; ///< of a deployment (Azure ML naming rules)

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(prompts::EndpointPlace)
};

/// The deployment that takes most calls; without calls the first that stands.
const OnlineDeploymentRow* busiest(const OnlineEndpointRow& endpoint)
{
    const OnlineDeploymentRow* best = nullptr;
    for (const OnlineDeploymentRow& one : endpoint.deployments) {
        const bool stands = one.state == QLatin1String("Succeeded");
        if (stands && (!best || endpoint.shares.liveOf(one.name) > endpoint.shares.liveOf(best->name))) {
            best = &one;
        }
    }
    return best;
}

bool isTaken(const OnlineEndpointRow& endpoint, const QString& name)
{
    return std::any_of(endpoint.deployments.begin(), endpoint.deployments.end(),
                       [&](const OnlineDeploymentRow& one) { return one.name.compare(name, Qt::CaseInsensitive) == 0; });
}

} // namespace

QString promptVariable(const QString& id)
{
    QString name = kVariableStem;
    for (const QChar c : id.toUpper()) {
        const bool plain = (c >= QLatin1Char('A') && c <= QLatin1Char('Z')) || (c >= QLatin1Char('0') && c <= QLatin1Char('9'));
        name += plain ? c : QLatin1Char('_');
    }
    return name;
}

QString freeDeploymentName(const OnlineEndpointRow& endpoint, const Bundle& bundle)
{
    for (const char* const colour : {"blue", "green"}) {
        if (!isTaken(endpoint, QLatin1String(colour))) {
            return QLatin1String(colour);
        }
    }
    const QString base = QStringLiteral("prompt-") + shortVersion(bundle).left(8);
    QString name = base;
    for (int i = 2; isTaken(endpoint, name); ++i) {
        name = base.left(kLongestName - 4) + QLatin1Char('-') + QString::number(i);
    }
    return name;
}

deployments::ChangeRequest deploymentChange(const OnlineEndpointRow& endpoint, const OnlineDeploymentRow& source, const QString& name,
                                            const Bundle& bundle)
{
    deployments::ChangeRequest change;
    change.action = QStringLiteral("prompts.publish");
    change.method = "PUT";
    change.resourceId = endpoint.id + QStringLiteral("/deployments/") + name;
    change.apiVersion = deployments::machineLearningVersion();
    change.tenantId = endpoint.tenantId;
    change.body = deployments::configurationOf(source.resource);
    QJsonObject properties = change.body.value(QLatin1String("properties")).toObject();
    QJsonObject variables = properties.value(QLatin1String("environmentVariables")).toObject();
    variables.insert(promptVariable(bundle.id), QString::fromUtf8(core::json::compact(toJson(bundle))));
    properties.insert(QStringLiteral("environmentVariables"), variables);
    properties.insert(QStringLiteral("description"), QCoreApplication::translate("prompts::EndpointPlace", "Copy of %1 with the prompt %2 (%3)").arg(source.name, bundle.id, shortVersion(bundle)));
    change.body.insert(QStringLiteral("properties"), properties);
    change.title = QCoreApplication::translate("prompts::EndpointPlace", "Make the deployment %1 of %2 with %3 (%4)").arg(name, endpoint.name, bundle.id, shortVersion(bundle));
    return change;
}

QList<LivePrompt> promptsOf(const OnlineEndpointRow& endpoint, const OnlineDeploymentRow& deployment)
{
    QList<LivePrompt> prompts;
    const QJsonObject variables = core::json::at(deployment.resource, u"properties/environmentVariables").toObject();
    for (auto it = variables.begin(); it != variables.end(); ++it) {
        const core::Result<QJsonObject> object = it.key().startsWith(kVariableStem)
                                                     ? core::json::parseObject(it->toString().toUtf8(), it.key())
                                                     : core::Result<QJsonObject>(core::Error::make(ErrorKind::NotFound, {}));
        const core::Result<Bundle> bundle = object ? bundleFromJson(*object) : core::Result<Bundle>(object.error());
        if (!bundle) {
            continue; // an orchestrator's own variables may begin like this
        }
        LivePrompt live;
        live.bundle = *bundle;
        live.place = QStringLiteral("endpoint:") + endpoint.name;
        live.environment = deployment.name;
        live.traffic = endpoint.shares.liveOf(deployment.name);
        prompts.append(live);
    }
    return prompts;
}

EndpointPlace::EndpointPlace(azure::ArmClient* arm, deployments::ChangeRunner* runner, OnlineEndpointRow endpoint, QString deployment)
    : m_arm(arm), m_runner(runner), m_endpoint(std::move(endpoint)), m_deployment(std::move(deployment))
{
}

QString EndpointPlace::name() const
{
    return QStringLiteral("endpoint:") + m_endpoint.name;
}

QCoro::Task<core::Result<QList<LivePrompt>>> EndpointPlace::all(http::CallContext context)
{
    deployments::EndpointReader reader(m_arm, &core::SystemClock::instance());
    const core::Result<OnlineEndpointRow> now = co_await reader.readOne(m_endpoint, std::move(context));
    if (!now) {
        co_return now.error();
    }
    m_endpoint = *now;
    QList<LivePrompt> prompts;
    for (const OnlineDeploymentRow& deployment : m_endpoint.deployments) {
        prompts += promptsOf(m_endpoint, deployment);
    }
    std::stable_sort(prompts.begin(), prompts.end(), [](const LivePrompt& a, const LivePrompt& b) { return a.traffic > b.traffic; });
    co_return prompts;
}

QCoro::Task<core::Result<std::optional<LivePrompt>>> EndpointPlace::find(QString id, http::CallContext context)
{
    const core::Result<QList<LivePrompt>> prompts = co_await all(std::move(context));
    if (!prompts) {
        co_return prompts.error();
    }
    const OnlineDeploymentRow* const source = busiest(m_endpoint);
    for (const LivePrompt& live : *prompts) {
        if (source && live.bundle.id == id && live.environment == source->name) {
            co_return std::optional<LivePrompt>(live);
        }
    }
    co_return std::optional<LivePrompt>();
}

QCoro::Task<core::Result<QList<LivePrompt>>> EndpointPlace::history(QString id, http::CallContext context)
{
    core::Result<QList<LivePrompt>> prompts = co_await all(std::move(context));
    if (prompts) {
        prompts->removeIf([&](const LivePrompt& live) { return live.bundle.id != id; });
    }
    co_return prompts;
}

QCoro::Task<core::Result<LivePrompt>> EndpointPlace::write(PublishPlan plan, http::CallContext context)
{
    deployments::EndpointReader reader(m_arm, &core::SystemClock::instance());
    const core::Result<OnlineEndpointRow> now = co_await reader.readOne(m_endpoint, context);
    if (!now) {
        co_return now.error();
    }
    m_endpoint = *now;
    const OnlineDeploymentRow* const source = busiest(m_endpoint);
    if (!source) {
        co_return core::Error::make(ErrorKind::InvalidInput, Text::tr("The endpoint has no deployment to copy."), m_endpoint.name);
    }
    QString deployment = m_deployment;
    if (deployment.isEmpty()) {
        deployment = freeDeploymentName(m_endpoint, plan.bundle);
    }
    if (core::json::compact(toJson(plan.bundle)).size() > kLargestVariable) {
        co_return core::Error::make(ErrorKind::InvalidInput,
                                    Text::tr("The prompt is too large for an environment variable. Publish it to App Configuration."), plan.bundle.id);
    }
    const deployments::ChangeRequest change = deploymentChange(m_endpoint, *source, deployment, plan.bundle);
    const core::CancelToken cancel = context.cancel;
    const core::Result<QJsonObject> made = co_await m_runner->run(change, cancel);
    if (!made) {
        co_return made.error();
    }
    LivePrompt live;
    live.bundle = plan.bundle;
    live.place = name();
    live.environment = deployment;
    live.traffic = 0;
    co_return live;
}

QCoro::Task<core::Result<void>> EndpointPlace::remove(PublishPlan plan, http::CallContext)
{
    co_return core::Error::make(ErrorKind::InvalidInput,
                                Text::tr("A prompt goes with its deployment. Shift the calls away and delete the deployment."), plan.bundle.id);
}

} // namespace prompts
