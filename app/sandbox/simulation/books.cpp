// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/simulation/books.h"

#include "sandbox/simulation/texts.h"

#include <QDateTime>
#include <QJsonArray>
#include <algorithm>

namespace sandbox::simulation {

namespace {

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

} // namespace

void Tally::add(bool ok, double value, int weight)
{
    count += weight;
    failed += ok ? 0 : weight;
    ++rows;
    values.push_back(value);
}

double Tally::percentile(double percent) const
{
    if (values.empty())
        return 0;
    std::vector<double> sorted = values;
    const auto rank = static_cast<size_t>(std::max(1.0, std::ceil(percent / 100 * static_cast<double>(sorted.size()))));
    std::nth_element(sorted.begin(), sorted.begin() + static_cast<std::ptrdiff_t>(rank - 1), sorted.end());
    return sorted[rank - 1];
}

QJsonObject Tally::json() const
{
    double sum = 0;
    for (const double value : values)
        sum += value;
    return {{"count", count}, {"failed", failed}, {"rows", rows}, {"input", input}, {"output", output}, {"cached", cached}, {"sum", sum},
            {"max", values.empty() ? 0.0 : *std::max_element(values.begin(), values.end())},
            {"p10", percentile(10)}, {"p50", percentile(50)}, {"p90", percentile(90)}, {"p95", percentile(95)}, {"p99", percentile(99)}};
}

Books::Books(const Fortnight& fortnight, int system, Sends sends)
    : m_fortnight(fortnight), m_system(fortnight.cast().systems[static_cast<size_t>(system)]), m_index(system), m_sends(std::move(sends))
{
}

QJsonObject Books::read(Micros from, Micros to)
{
    m_from = from;
    m_to = to;
    std::vector<int> loud;
    const auto& deployments = m_fortnight.cast().deployments;
    for (size_t i = 0; i < deployments.size(); ++i) {
        if (m_sends(deployments[i].accountId, QStringLiteral("RequestResponse")))
            loud.push_back(static_cast<int>(i));
    }
    std::vector<Interaction> interactions;
    std::vector<Refusal> refusals;
    std::vector<ServiceCall> calls;
    for (qint64 minute = from / kMinute - 30; minute <= to / kMinute; ++minute) { // what began before may have rows inside
        interactions.clear();
        m_fortnight.interactions(m_index, minute, interactions);
        for (const Interaction& it : interactions)
            interaction(it);
        refusals.clear();
        m_fortnight.refusals(m_index, minute, refusals);
        for (const Refusal& each : refusals)
            refusal(each);
        calls.clear();
        for (const int deployment : loud)
            m_fortnight.background(deployment, minute, calls);
        for (const ServiceCall& each : calls)
            call(each);
    }
    return pages();
}

void Books::interaction(const Interaction& it)
{
    modes(it);
    fronts(it);
    for (const ServiceCall& each : it.calls)
        call(each);
    if (!it.recorded)
        return;
    request(it);
    for (size_t i = 1; i < it.steps.size(); ++i) {
        if (!it.steps[i].lost && inside(it.steps[i].start))
            step(it, i);
    }
    flowNodes(it);
    exceptions(it);
    verdicts(it);
    longRun(it);
}

void Books::request(const Interaction& it)
{
    const Step& request = it.steps.front();
    if (!inside(request.start))
        return;
    const double ms = request.duration / 1000.0;
    m_requests.add(request.ok, ms, m_system.itemCount);
    m_users.insert(it.user);
    const qint64 hour = request.start / (60 * kMinute) * 3600;
    const QString name = QDateTime::fromSecsSinceEpoch(hour, Qt::UTC).toString(Qt::ISODate);
    m_hours[name].add(request.ok, ms, m_system.itemCount);
    if (request.ok)
        m_goodHours[name].add(true, ms, m_system.itemCount);
    m_customers[text(kCustomers[static_cast<size_t>(it.customer)])].add(request.ok, ms, m_system.itemCount);
    m_results[QString::number(request.status)].add(request.ok, ms, m_system.itemCount);
}

void Books::step(const Interaction& it, size_t index)
{
    const Step& step = it.steps[index];
    const double ms = step.duration / 1000.0;
    const int weight = m_system.itemCount;
    switch (step.op) {
    case Op::Score:
        m_dependencies[(m_system.python ? QStringLiteral("HTTP|") : QStringLiteral("Http|")) + m_system.endpoint + QStringLiteral(".inference.ml.azure.com")].add(step.ok, ms, weight);
        break;
    case Op::Retrieve:
        m_dependencies[(m_system.python ? QStringLiteral("HTTP|") : QStringLiteral("Http|")) + m_system.search + QStringLiteral(".search.windows.net")].add(step.ok, ms, weight);
        m_retrievals.add(step.ok, ms, weight);
        m_retrievals.input += step.status == 200 && step.documents == 0 ? 1 : 0;
        break;
    case Op::Tool:
        m_tools[text(kTools[static_cast<size_t>(step.tool)])].add(step.ok, ms, weight);
        break;
    case Op::Agent:
        agentRun(it, step);
        break;
    default:
        m_dependencies[m_system.python ? QStringLiteral("GenAI | az.ai.openai|") : QStringLiteral("Dependency|")].add(step.ok, ms, weight);
        modelStep(it, step);
    }
}

void Books::modelStep(const Interaction& it, const Step& step)
{
    const ModelDeployment& model = m_fortnight.cast().deployments[static_cast<size_t>(step.deployment)];
    const int weight = m_system.itemCount;
    // What the answer says, or without one what was asked for: the deployment.
    const QString answered = model.embeds ? model.model : model.model + QLatin1Char('-') + model.version;
    const QString name = step.ok ? answered : model.name;
    std::vector<Tally*> tallies{&m_models[name + (step.op == Op::Chat ? QStringLiteral("|chat") : QStringLiteral("|embeddings"))], &m_asked[model.name]};
    if (step.op == Op::Chat)
        tallies.push_back(&m_prompts[text(promptName(it)) + QLatin1Char('|') + QString::number(it.release + 1)]);
    for (Tally* each : tallies) {
        each->add(step.ok, step.duration / 1000.0, weight);
        if (step.ok) {
            each->input += static_cast<qint64>(step.prompt) * weight;
            each->output += static_cast<qint64>(step.completion) * weight;
            each->cached += static_cast<qint64>(step.cached) * weight;
        }
    }
    m_modes[text(kModeNames[static_cast<size_t>(step.mode)])] += weight;
    if (step.op != Op::Chat || !step.ok)
        return;
    m_finish[text(kFinishNames[static_cast<size_t>(step.finish)])] += weight;
    m_firstTokens[model.name].add(true, step.firstToken / 1000 / 1000.0, weight);
    const bool captured = m_system.capturesContent && (it.traceHigh % 10 == 0 || it.has(Trait::EmailInMessages) || it.has(Trait::PhoneInMessages));
    m_emails += captured && it.has(Trait::EmailInMessages) ? 1 : 0;
    m_phones += captured && it.has(Trait::PhoneInMessages) ? 1 : 0;
}

void Books::flowNodes(const Interaction& it)
{
    const Micros begin = it.steps.front().start;
    if (begin < m_from || begin >= m_to)
        return;
    for (const Step& step : it.steps) {
        if (step.op != Op::Embed && step.op != Op::Retrieve && step.op != Op::Chat)
            continue;
        Tally& tally = m_nodes[step.op == Op::Embed ? QStringLiteral("embed_question") : step.op == Op::Retrieve ? QStringLiteral("retrieve") : QStringLiteral("answer")];
        tally.add(step.ok, step.duration / 1000.0, 1);
        tally.input += step.prompt;
        tally.output += step.completion;
    }
}

void Books::agentRun(const Interaction& it, const Step& step)
{
    const QString agent = m_system.python ? QStringLiteral("assist") : QStringLiteral("helpdesk");
    Tally& tally = m_agents[agent + QLatin1Char('|') + QString::number(it.release + 1)];
    tally.add(step.ok, step.duration / 1000.0, m_system.itemCount);
    for (const Step& child : it.steps)
        tally.input += child.op == Op::Chat ? 1 : 0;
}

/// Runaway runs as query 26 defines them, for windows that hold the whole run.
void Books::longRun(const Interaction& it)
{
    int steps = 0;
    qint64 tokens = 0;
    for (const Step& step : it.steps) {
        if (step.op == Op::Request || step.op == Op::Score || !inside(step.start))
            continue;
        ++steps;
        tokens += step.op == Op::Chat ? step.prompt + step.completion : 0;
    }
    m_loops += steps > 20 || tokens > 50000 ? 1 : 0;
}

void Books::exception(const Step& at, const char* type)
{
    if (inside(at.start + at.duration - 500))
        m_exceptions[QLatin1String(type)].add(false, 0, m_system.itemCount);
}

void Books::exceptions(const Interaction& it)
{
    static const char* const chat[kModes] = {"", "openai.BadRequestError", "openai.BadRequestError", "openai.BadRequestError", "", "openai.BadRequestError",
                                             "openai.NotFoundError", "openai.RateLimitError", "openai.AuthenticationError", "openai.APITimeoutError",
                                             "openai.InternalServerError", "openai.BadRequestError", "", "RuntimeError"};
    for (const Step& step : it.steps) {
        if (step.ok)
            continue;
        if (step.op == Op::Chat) {
            exception(step, chat[static_cast<int>(step.mode)]);
            if (step.category != Category::None && inside(step.start + step.duration - 500))
                ++m_categories[text(kCategoryNames[static_cast<size_t>(step.category)])];
        } else if (step.op == Op::Retrieve) {
            exception(step, "azure.core.exceptions.HttpResponseError");
        } else if (step.op == Op::Tool) {
            exception(step, "ToolError");
        } else if (step.op == Op::Score && (step.status != 424 || it.steps.size() == 2)) {
            exception(step, "EndpointError");
        }
    }
    if (it.has(Trait::BrokenStructure))
        exception(it.steps.front(), "JSONDecodeError");
}

void Books::verdicts(const Interaction& it)
{
    const QString agent = m_system.python ? QStringLiteral("assist") : it.agent ? QStringLiteral("helpdesk") : QStringLiteral("handbook-chat");
    for (const Verdict& verdict : it.verdicts) {
        if (!inside(verdict.at))
            continue;
        const QString evaluator = verdict.evaluator < 0 ? QStringLiteral("feedback") : text(kEvaluators[static_cast<size_t>(verdict.evaluator)]);
        m_evaluations[evaluator + QLatin1Char('|') + agent + QLatin1Char('|') + QString::number(it.release + 1)].add(!verdict.failed, static_cast<double>(verdict.score), m_system.itemCount);
    }
}

/// What the platform's own logs see: every interaction, sampled or not.
void Books::fronts(const Interaction& it)
{
    const Step& request = it.steps.front();
    if (inside(request.start) && m_sends(m_system.webId, QStringLiteral("AppServiceHTTPLogs")))
        ++m_web[QString::number(request.status)];
    for (const Step& step : it.steps) {
        if (!inside(step.start))
            continue;
        if (step.op == Op::Score && m_sends(m_system.endpointId, QStringLiteral("AmlOnlineEndpointTrafficLog"))) {
            Tally& tally = m_endpoint[m_system.endpointDeployments.at(it.deployment)];
            tally.add(step.status == 200, step.duration / 1000, 1);
            tally.input += step.status == 424 ? 1 : 0;
            tally.output += step.status == 429 ? 1 : 0;
        } else if (step.op == Op::Retrieve && m_sends(m_system.searchId, QStringLiteral("OperationLogs"))) {
            m_searches.add(step.status == 200, step.duration / 1000, 1);
            m_searches.input += step.documents == 0 ? 1 : 0;
            m_searches.output += step.status == 503 ? 1 : 0;
            if (step.documents == 0)
                ++m_emptySearches[text(question(it.language, it.question))];
        } else if (step.op == Op::Tool && m_sends(m_system.gatewayId, QStringLiteral("GatewayMCPLogs"))) {
            m_mcp[text(kTools[static_cast<size_t>(step.tool)])].add(step.ok, 0, 1);
        }
    }
}

void Books::refusal(const Refusal& refusal)
{
    if (!inside(refusal.at) || !m_sends(m_system.webId, QStringLiteral("AppServiceHTTPLogs")))
        return;
    ++m_web[refusal.atEasyAuth ? QStringLiteral("403") : QStringLiteral("401")];
    m_easyAuth += refusal.atEasyAuth && m_sends(m_system.webId, QStringLiteral("AppServiceAuthenticationLogs")) ? 1 : 0;
}

} // namespace sandbox::simulation
