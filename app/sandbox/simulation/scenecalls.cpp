// SPDX-License-Identifier: GPL-3.0-or-later
// The calls of a scene to models and search, with their attempts, failures and latencies.
#include "sandbox/simulation/scene.h"

#include <algorithm>

namespace sandbox::simulation {

namespace {

Micros ms(double milliseconds)
{
    return static_cast<Micros>(milliseconds * 1000);
}

} // namespace

ServiceCall Scene::callOf(const Step& step, int deployment)
{
    ServiceCall call;
    call.start = m_clock;
    call.deployment = static_cast<qint16>(deployment);
    call.embeds = step.op == Op::Embed;
    call.streams = step.op == Op::Chat;
    call.caller = kApplicationCaller;
    call.correlation = m_draws.bits();
    return call;
}

int Scene::promptTokens() const
{
    // Release 1 sends eight passages instead of five; release 2 sends them whole.
    static constexpr int passages[] = {5 * 310, 8 * 310, 8 * 395};
    return 640 + passages[m_it.release] + m_history * 260;
}

void Scene::embed(int parent)
{
    open(Op::Embed, parent);
    const auto index = static_cast<int>(m_it.steps.size()) - 1;
    Step& step = m_it.steps.back();
    step.deployment = static_cast<qint16>(m_system.embedding);
    step.prompt = 9 + m_draws.below(26);
    ServiceCall call = callOf(step, m_system.embedding);
    call.prompt = step.prompt;
    call.duration = static_cast<qint32>(ms(m_draws.logNormal(58, 0.35)));
    m_it.calls.push_back(call);
    m_clock += call.duration + ms(2);
    close(index);
}

void Scene::retrieve(int parent)
{
    const Rates& rates = steadyRates();
    open(Op::Retrieve, parent);
    const auto index = static_cast<int>(m_it.steps.size()) - 1;
    Step& step = m_it.steps.back();
    const bool outage = strength(IncidentKind::RetrievalOutage) > 0;
    const double slow = strength(IncidentKind::SlowSearch);
    double latency = m_draws.logNormal(72, 0.45) * (slow > 0 ? slow : 1);
    if (outage || m_draws.chance(slow > 0 ? 0.12 : rates.searchThrottled)) {
        step.status = 503;
        step.ok = false;
        step.documents = 0;
        latency = m_draws.between(10, outage ? 120 : 40);
    } else if (m_draws.chance(rates.emptyRetrieval)) {
        step.documents = 0;
    } else {
        step.documents = static_cast<qint16>(m_it.release >= 1 ? 8 : 5);
        step.topScore = static_cast<float>(m_draws.chance(rates.poorRetrieval) ? m_draws.between(0.2, 1.2) : m_draws.between(1.8, 3.7));
    }
    m_grounded = m_grounded && step.documents > 0;
    m_clock += ms(latency);
    close(index);
}

/// What goes wrong with one attempt, if anything.
Mode Scene::failure(int deployment, bool first)
{
    const Rates& rates = steadyRates();
    const auto draw = [this](double probability) { return m_draws.chance(probability); };
    if (first && m_plot == Plot::Jailbreak)
        return m_system.python ? Mode::Ok : Mode::Jailbreak; // one system only takes note
    if (first && (m_plot == Plot::Indirect || draw(rates.indirect)))
        return Mode::IndirectAttack;
    if (first && draw(rates.inputBlocked + rates.blocklist))
        return Mode::InputBlocked;
    if (first && draw(rates.contextTooLong * (m_it.release == 2 ? 2 : 1)))
        return Mode::ContextTooLong;
    if (draw(rates.deploymentMissing * (m_system.python ? 1 : 0.2)))
        return Mode::DeploymentMissing;
    if (draw(rates.badRequest + (m_draws.chance(0.3) ? strength(IncidentKind::BadParameter) : 0)))
        return Mode::BadRequest;
    if (draw(throttleProbability(m_cast, m_schedule, deployment, m_minute)))
        return Mode::Throttled;
    if (draw(rates.unauthorized))
        return Mode::Unauthorized;
    if (draw(rates.serverError + strength(IncidentKind::ServerErrors)))
        return Mode::ServerError;
    return draw(rates.timeout) ? Mode::Timeout : Mode::Ok;
}

void Scene::refuse(Step& step, ServiceCall& call, Mode mode)
{
    static constexpr qint16 statuses[kModes] = {200, 400, 400, 400, 200, 400, 404, 429, 401, 408, 500, 400, 200, 200};
    call.status = statuses[static_cast<int>(mode)];
    call.firstToken = call.prompt = call.cached = call.completion = 0;
    call.duration = static_cast<qint32>(ms(mode == Mode::Timeout ? 60000 : mode == Mode::ServerError ? m_draws.between(400, 6000) : m_draws.between(9, 45)));
    if (mode == Mode::Jailbreak || mode == Mode::IndirectAttack) {
        call.category = mode == Mode::Jailbreak ? Category::Jailbreak : Category::IndirectAttack;
        call.severity = Severity::High;
    } else if (mode == Mode::InputBlocked) {
        static const double weights[] = {0, 0.22, 0.14, 0.33, 0.19, 0, 0, 0, 0, 0.05, 0.07};
        call.category = static_cast<Category>(m_draws.pick(weights));
        call.severity = call.category >= Category::Profanity ? Severity::Safe : m_draws.chance(0.7) ? Severity::Medium : Severity::High;
    }
    call.rejected = call.category != Category::None;
    step.mode = mode;
    step.status = call.status;
    step.category = call.category;
    step.severity = call.severity;
}

/// Tries as the SDK does: 429 and 5xx twice more with growing pauses. False when the caller gets an error.
bool Scene::attempts(Step& step, int deployment)
{
    for (int attempt = 0; attempt < 3; ++attempt) {
        const Mode mode = failure(deployment, attempt == 0);
        if (mode == Mode::Ok)
            return true;
        ServiceCall call = callOf(step, deployment);
        refuse(step, call, mode);
        m_it.calls.push_back(call);
        m_clock += call.duration;
        const ModelDeployment& model = m_cast.deployments[static_cast<size_t>(deployment)];
        if (mode == Mode::Throttled && model.provisioned && m_system.spare >= 0) {
            deployment = m_system.spare; // the platform's spillover, or the application's own second choice
            step.deployment = static_cast<qint16>(deployment);
            continue;
        }
        if (mode != Mode::Throttled && mode != Mode::ServerError)
            return false;
        m_clock += ms(m_draws.between(400, 900) * (1 << attempt) * 2);
        step.resent += attempt < 2 ? 1 : 0;
    }
    return false;
}

void Scene::answer(Step& step, const ServiceCall& call, Finish wanted)
{
    step.mode = Mode::Ok;
    step.status = 200;
    step.prompt = call.prompt;
    step.cached = call.cached;
    step.completion = call.completion;
    step.firstToken = call.firstToken;
    step.finish = wanted;
    step.category = Category::None;
    step.severity = Severity::Safe;
    if (wanted != Finish::Stop)
        return;
    if (m_draws.chance(steadyRates().outputBlocked)) {
        step.finish = Finish::ContentFilter;
        step.mode = Mode::OutputBlocked;
        step.category = static_cast<Category>(1 + m_draws.below(4));
        step.severity = Severity::Medium;
    } else if (m_draws.chance(steadyRates().truncated)) {
        step.finish = Finish::Length;
        step.mode = Mode::Truncated;
    }
}

bool Scene::chat(int parent, int deployment, Finish wanted)
{
    open(Op::Chat, parent);
    const auto index = static_cast<int>(m_it.steps.size()) - 1;
    m_it.steps.back().deployment = static_cast<qint16>(deployment);
    Step& step = m_it.steps.back();
    if (!attempts(step, deployment)) {
        step.ok = false;
        m_clock += ms(2);
        close(index);
        return false;
    }
    const ModelDeployment& model = m_cast.deployments[static_cast<size_t>(step.deployment)];
    ServiceCall call = callOf(step, step.deployment);
    call.spilled = step.deployment != deployment && m_cast.deployments[static_cast<size_t>(deployment)].spare >= 0;
    call.prompt = static_cast<qint32>(promptTokens() * m_draws.between(0.85, 1.15));
    if (m_draws.chance(m_it.release == 2 ? 0.15 : 0.55))
        call.cached = std::min(call.prompt, (640 + m_history * 200) * 3 / 2) / 128 * 128;
    call.completion = static_cast<qint32>(wanted == Finish::ToolCalls ? m_draws.between(18, 60) : m_draws.logNormal(m_it.release == 2 ? 150 : 210, 0.45));
    const double load = std::min(1.0, loadOf(model, m_minute));
    const double slow = std::max(1.0, strength(IncidentKind::SlowModel));
    const double first = m_draws.logNormal(model.firstToken, 0.35) * (1 + 0.8 * load * load) * slow;
    const double each = m_draws.logNormal(model.provisioned ? 11 : 14, 0.15) * (1 + 0.3 * load);
    call.firstToken = static_cast<qint32>(ms(first));
    call.duration = static_cast<qint32>(ms(first + each * call.completion));
    answer(step, call, wanted);
    if (step.finish == Finish::Length)
        call.completion = step.completion = 400;
    if (step.mode == Mode::OutputBlocked) {
        call.category = step.category;
        call.severity = step.severity;
        call.rejected = call.onAnswer = true;
    } else if ((m_plot == Plot::Jailbreak && m_system.python) || (m_system.python && m_draws.chance(steadyRates().annotatedAttack))) {
        call.category = Category::Jailbreak; // noted, not blocked
        call.severity = Severity::High;
        m_it.add(Trait::AnnotatedAttack);
    }
    m_it.calls.push_back(call);
    m_clock += call.duration + ms(2);
    close(index);
    return true;
}

} // namespace sandbox::simulation
