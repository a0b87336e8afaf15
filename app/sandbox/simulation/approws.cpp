// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/simulation/approws.h"

#include "sandbox/simulation/texts.h"

#include <QJsonObject>

namespace sandbox::simulation {

namespace {

std::string padded(int number)
{
    const std::string digits = std::to_string(number);
    return std::string(digits.size() < 3 ? 3 - digits.size() : 0, '0') + digits;
}

std::string_view bucket(qint32 micros)
{
    const int ms = micros / 1000;
    return ms < 250 ? "<250ms" : ms < 500 ? "250ms-500ms" : ms < 1000 ? "500ms-1sec" : ms < 3000 ? "1sec-3sec" : ms < 7000 ? "3sec-7sec" : ms < 15000 ? "7sec-15sec" : ms < 30000 ? "15sec-30sec" : ms < 60000 ? "30sec-1min" : "1min-2min";
}

} // namespace

std::string userName(const System& system, int user)
{
    return "u" + padded(user) + "@" + system.name.toStdString() + ".example";
}

bool capturesMessages(const System& system, const Interaction& it)
{
    return system.capturesContent && (it.traceHigh % 10 == 0 || it.has(Trait::EmailInMessages) || it.has(Trait::PhoneInMessages));
}

QString AppRows::version(int release)
{
    return QStringLiteral("1.%1.0").arg(4 + release);
}

QString AppRows::roleName(const System& system, bool flow)
{
    return system.name + (flow ? QStringLiteral(".chat-flow") : QStringLiteral(".chat-web"));
}

AppRows::AppRows(const Cast& cast, RowScribe& scribe) : m_cast(cast), m_scribe(scribe)
{
    for (const System& system : cast.systems) {
        Origins origins{};
        QJsonObject constants{{"_ResourceId", system.componentId.toLower()}, {"IKey", system.instrumentationKey},
                              {"_SubscriptionId", system.componentId.section(QLatin1Char('/'), 2, 2)}, {"ClientIP", "0.0.0.0"},
                              {"ItemCount", system.itemCount}, {"SourceSystem", "Azure"}, {"_IsBillable", "True"},
                              {"SDKVersion", system.python ? "py3.11.9:otel1.27.0:ext1.0.0b30" : "node20:otel2.10.0:ext1.0.0-beta.47"}};
        for (int release = 0; release < 3; ++release) {
            constants.insert(QStringLiteral("AppVersion"), version(release));
            for (int instance = 0; instance < 2; ++instance) {
                constants.insert(QStringLiteral("AppRoleName"), roleName(system, false));
                constants.insert(QStringLiteral("AppRoleInstance"), QStringLiteral("web-%1").arg(instance));
                origins.web[release][instance] = scribe.origin(system.workspaceId, constants);
                constants.insert(QStringLiteral("AppRoleName"), roleName(system, true));
                constants.insert(QStringLiteral("AppRoleInstance"), system.endpointDeployments.at(instance) + QStringLiteral("-0"));
                origins.flow[release][instance] = scribe.origin(system.workspaceId, constants);
            }
        }
        m_origins.push_back(origins);
    }
    m_requests = scribe.sheet(QStringLiteral("AppRequests"), {"Id", "OperationId", "Name", "OperationName", "Url", "Success", "ResultCode", "DurationMs",
                                                             "PerformanceBucket", "UserAuthenticatedId", "UserAccountId", "SessionId", "Properties"});
    m_dependencies = scribe.sheet(QStringLiteral("AppDependencies"), {"Id", "OperationId", "ParentId", "Name", "DependencyType", "Target", "Data", "Success",
                                                                     "ResultCode", "DurationMs", "PerformanceBucket", "Properties"});
    m_exceptions = scribe.sheet(QStringLiteral("AppExceptions"), {"OperationId", "ParentId", "ExceptionType", "ProblemId", "OuterType", "OuterMessage",
                                                                 "InnermostType", "InnermostMessage", "UserAuthenticatedId", "SeverityLevel"});
    m_events = scribe.sheet(QStringLiteral("AppEvents"), {"Name", "OperationId", "ParentId", "Properties"});
    m_traces = scribe.sheet(QStringLiteral("AppTraces"), {"Message", "SeverityLevel", "OperationId", "ParentId", "Properties"});
}

void AppRows::write(const Interaction& it)
{
    if (!it.recorded)
        return;
    request(it, it.steps.front());
    for (size_t i = 1; i < it.steps.size(); ++i) {
        if (!it.steps[i].lost)
            dependency(it, i);
        if (!it.steps[i].ok && it.steps[i].op != Op::Agent)
            exception(it, it.steps[i]);
    }
    verdicts(it);
    notes(it);
}

quint32 AppRows::originOf(const Interaction& it, const Step& step) const
{
    const Origins& origins = m_origins[static_cast<size_t>(it.system)];
    const bool inFlow = step.parent > 0 && it.steps[1].op == Op::Score;
    return inFlow ? origins.flow[it.release][it.deployment] : origins.web[it.release][it.traceLow >> 63];
}

void AppRows::request(const Interaction& it, const Step& step)
{
    const System& system = systemOf(it);
    RowBatch& rows = m_scribe.rows(m_requests);
    rows.begin(ticksOf(step.start), originOf(it, step));
    rows.text(hex(step.span));
    rows.text(hex(it.traceHigh, it.traceLow));
    listed(rows, "POST /api/chat");
    listed(rows, "POST /api/chat");
    listed(rows, "https://" + system.web.toStdString() + ".azurewebsites.net/api/chat");
    rows.integer(step.ok ? 1 : 0);
    listed(rows, std::to_string(step.status));
    rows.real(step.duration / 1000.0);
    listed(rows, bucket(step.duration));
    listed(rows, userName(system, it.user));
    listed(rows, kCustomers[static_cast<size_t>(it.customer)]);
    listed(rows, "s-" + std::to_string(it.conversation));
    m_gaps.clear();
    m_gaps << kLanguages[static_cast<size_t>(it.language)] << ("conv-" + std::to_string(it.conversation));
    rows.form(m_scribe.text("{\"app.language\":\"\x1f\",\"gen_ai.conversation.id\":\"\x1f\"}"), m_gaps);
    m_scribe.done(m_requests);
}

void AppRows::dependency(const Interaction& it, size_t index)
{
    const Step& step = it.steps[index];
    const System& system = systemOf(it);
    const bool http = step.op == Op::Score || step.op == Op::Retrieve;
    const bool inside = step.op == Op::Agent || step.op == Op::Tool;
    std::string name, target, data;
    switch (step.op) {
    case Op::Score:
        name = "POST /score";
        target = system.endpoint.toStdString() + ".inference.ml.azure.com";
        data = "https://" + target + "/score";
        break;
    case Op::Retrieve:
        name = "POST /indexes/handbook/docs/search.post.search";
        target = system.search.toStdString() + ".search.windows.net";
        data = "https://" + target + "/indexes/handbook/docs/search.post.search?api-version=2024-07-01";
        break;
    case Op::Agent:
        name = system.python ? "invoke_agent assist" : "invoke_agent helpdesk";
        break;
    case Op::Tool:
        name = "execute_tool " + std::string(kTools[static_cast<size_t>(step.tool)]);
        break;
    default:
        name = (step.op == Op::Chat ? "chat " : "embeddings ") + m_cast.deployments[static_cast<size_t>(step.deployment)].name.toStdString();
    }
    RowBatch& rows = m_scribe.rows(m_dependencies);
    rows.begin(ticksOf(step.start), originOf(it, step));
    rows.text(hex(step.span));
    rows.text(hex(it.traceHigh, it.traceLow));
    rows.text(hex(it.steps[static_cast<size_t>(step.parent)].span));
    listed(rows, name);
    listed(rows, http ? (system.python ? "HTTP" : "Http") : inside ? "InProc" : system.python ? "GenAI | az.ai.openai" : "Dependency");
    listed(rows, target);
    listed(rows, data);
    rows.integer(step.ok ? 1 : 0);
    listed(rows, http ? std::to_string(step.status) : "0");
    rows.real(step.duration / 1000.0);
    listed(rows, bucket(step.duration));
    if (step.op == Op::Chat || step.op == Op::Embed)
        chatProperties(it, step, rows);
    else if (step.op == Op::Retrieve)
        retrievalProperties(it, step, rows);
    else if (step.op == Op::Agent)
        agentProperties(it, step, rows);
    else if (step.op == Op::Tool)
        toolProperties(it, step, rows);
    else
        listed(rows, "{}");
    m_scribe.done(m_dependencies);
}

void AppRows::exceptionRow(const Interaction& it, const Step& at, std::string_view type, std::string_view text)
{
    const System& system = systemOf(it);
    RowBatch& rows = m_scribe.rows(m_exceptions);
    rows.begin(ticksOf(at.start + at.duration - 500), originOf(it, at));
    rows.text(hex(it.traceHigh, it.traceLow));
    rows.text(hex(at.span));
    listed(rows, type);
    listed(rows, std::string(type) + (at.op == Op::Tool ? " at tools.py" : at.op == Op::Retrieve ? " at retrieve.py" : " at answer.py"));
    listed(rows, type);
    listed(rows, text);
    listed(rows, type);
    listed(rows, text);
    listed(rows, system.python ? userName(system, it.user) : std::string());
    if (system.python)
        rows.integer(3);
    else
        rows.null();
    m_scribe.done(m_exceptions);
}

void AppRows::exception(const Interaction& it, const Step& step)
{
    if (step.op == Op::Chat) {
        const Failure failure = failureOf(step);
        exceptionRow(it, step, failure.type, failure.text);
    } else if (step.op == Op::Retrieve) {
        exceptionRow(it, step, "azure.core.exceptions.HttpResponseError", "(503) The search service is too busy. Code: 503");
    } else if (step.op == Op::Tool) {
        exceptionRow(it, step, "ToolError", "The tool " + std::string(kTools[static_cast<size_t>(step.tool)]) + " answered with an error.");
    } else if (step.op == Op::Score && (step.status == 429 || step.status == 401 || it.steps.size() == 2)) {
        exceptionRow(it, step, "EndpointError", "The online endpoint answered " + std::to_string(step.status) + ".");
    }
}

} // namespace sandbox::simulation
