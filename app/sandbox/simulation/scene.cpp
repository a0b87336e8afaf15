// SPDX-License-Identifier: GPL-3.0-or-later
// People, order of steps, and what became of the request.
#include "sandbox/simulation/scene.h"

#include "sandbox/simulation/texts.h"

namespace sandbox::simulation {

Scene::Scene(const Cast& cast, const Schedule& schedule, int system, qint64 minute, quint64 seed)
    : m_cast(cast), m_schedule(schedule), m_system(cast.systems[static_cast<size_t>(system)]), m_systemIndex(system),
      m_minute(minute), m_draws(seed)
{
    m_it.system = static_cast<qint16>(system);
}

Interaction Scene::play(Plot plot)
{
    m_plot = plot;
    choosePeople();
    open(Op::Request, -1);
    m_clock += static_cast<Micros>(m_draws.between(8, 40) * 1000);
    if (m_it.agent && !m_system.python)
        agent(0);
    else
        flow();
    finishRequest();
    addTraits();
    judge();
    return std::move(m_it);
}

void Scene::choosePeople()
{
    m_clock = m_minute * kMinute + static_cast<Micros>(m_draws.unit() * kMinute);
    m_it.traceHigh = m_draws.bits();
    m_it.traceLow = m_draws.bits();
    // A few ask often, most seldom.
    m_it.user = static_cast<qint16>(m_system.users * m_draws.unit() * m_draws.unit());
    if (m_plot == Plot::Jailbreak && strength(IncidentKind::JailbreakBurst) > 0)
        m_it.user = 7;
    m_it.customer = static_cast<qint16>(m_it.user % kCustomers.size());
    static const double languages[] = {0.62, 0.17, 0.11, 0.10};
    m_it.language = static_cast<qint16>(m_draws.pick(languages));
    m_it.question = static_cast<qint16>(kQuestionsEach * m_draws.unit() * m_draws.unit());
    m_it.release = static_cast<qint16>(m_schedule.release(m_systemIndex, m_minute));
    m_it.deployment = m_draws.chance(m_system.greenShare) ? 1 : 0;
    m_history = m_draws.poisson(0.8);
    m_it.conversation = static_cast<quint32>(mixed(static_cast<quint64>(m_it.user) * 40503 + static_cast<quint64>(m_minute / 20)));
    m_it.agent = m_system.python || m_plot == Plot::Loop || m_draws.chance(0.25);
    recorded();
}

void Scene::recorded()
{
    const bool sampledOut = m_system.itemCount > 1 && m_it.traceLow % static_cast<quint64>(m_system.itemCount) != 0;
    m_it.recorded = !sampledOut && strength(IncidentKind::TelemetryGap) == 0;
}

Step& Scene::open(Op op, int parent)
{
    Step step;
    step.op = op;
    step.parent = static_cast<qint16>(parent);
    step.start = m_clock;
    step.span = m_draws.bits();
    m_it.steps.push_back(step);
    return m_it.steps.back();
}

void Scene::close(int step)
{
    Step& closing = m_it.steps[static_cast<size_t>(step)];
    closing.duration = static_cast<qint32>(std::max<Micros>(1000, m_clock - closing.start));
}

/// The endpoint itself fails: too many pending calls, a crashed container, no permission.
bool Scene::endpointRefuses(int score)
{
    const Rates& rates = steadyRates();
    const double crash = std::max(rates.containerError, strength(IncidentKind::ContainerCrash));
    const double busy = rates.endpointThrottled + 0.25 * strength(IncidentKind::Throttling);
    Step& step = m_it.steps[static_cast<size_t>(score)];
    if (m_draws.chance(crash))
        step.status = 424;
    else if (m_draws.chance(busy))
        step.status = 429;
    else if (m_draws.chance(rates.unauthorized))
        step.status = 401;
    if (step.status == 200)
        return false;
    step.ok = false;
    m_answered = false;
    m_clock += static_cast<Micros>(m_draws.between(15, step.status == 424 ? 3000 : 60) * 1000);
    return true;
}

/// The orchestrator behind the online endpoint: a flow, or an agent's code.
void Scene::flow()
{
    open(Op::Score, 0);
    const auto score = static_cast<int>(m_it.steps.size()) - 1;
    m_it.steps.back().lost = m_draws.chance(steadyRates().orphaned);
    if (m_it.steps.back().lost)
        m_it.add(Trait::Orphaned);
    m_clock += static_cast<Micros>(m_draws.between(10, 60) * 1000);
    if (!endpointRefuses(score)) {
        if (m_it.agent) {
            agent(score);
        } else {
            embed(score);
            retrieve(score);
            const bool simple = m_draws.chance(0.15);
            m_answered = chat(score, simple ? m_system.mini : m_system.chat, Finish::Stop);
        }
        m_it.steps[static_cast<size_t>(score)].status = m_answered ? 200 : 424;
        m_it.steps[static_cast<size_t>(score)].ok = m_answered;
    }
    m_clock += static_cast<Micros>(m_draws.between(5, 40) * 1000);
    close(score);
}

void Scene::agent(int parent)
{
    open(Op::Agent, parent);
    const auto run = static_cast<int>(m_it.steps.size()) - 1;
    m_clock += static_cast<Micros>(m_draws.between(4, 30) * 1000);
    const int model = m_system.python ? m_system.chat : m_system.agentChat;
    if (m_plot == Plot::Loop) {
        loop(run);
    } else {
        static const double rounds[] = {0.35, 0.45, 0.15, 0.05};
        const int tools = m_draws.pick(rounds);
        m_answered = tools == 0 || chat(run, model, Finish::ToolCalls);
        for (int i = 0; i < tools && m_answered; ++i)
            tool(run);
        if (m_answered && m_draws.chance(0.7)) {
            embed(run);
            retrieve(run);
        }
        if (m_answered)
            m_answered = chat(run, model, Finish::Stop);
    }
    m_clock += static_cast<Micros>(m_draws.between(2, 12) * 1000);
    m_it.steps[static_cast<size_t>(run)].ok = m_answered;
    close(run);
}

/// The agent asks the same tool the same thing until somebody's limit ends it.
void Scene::loop(int parent)
{
    m_it.add(Trait::Loop);
    const int model = m_system.python ? m_system.chat : m_system.agentChat;
    const int rounds = 14 + m_draws.below(22);
    for (int i = 0; i < rounds && m_answered; ++i) {
        m_history = i;
        m_answered = chat(parent, model, Finish::ToolCalls);
        if (m_answered)
            tool(parent);
    }
    m_answered = m_answered && m_draws.chance(0.2);
}

void Scene::tool(int parent)
{
    Step& step = open(Op::Tool, parent);
    static const double weights[] = {0.34, 0.26, 0.22, 0.18};
    step.tool = static_cast<qint16>(m_it.has(Trait::Loop) ? 1 : m_draws.pick(weights));
    if (m_draws.chance(steadyRates().wrongTool)) {
        step.tool = kForbiddenTool;
        m_it.add(Trait::WrongTool);
    }
    step.ok = !m_draws.chance(steadyRates().toolError * (m_it.release == 2 ? 1.6 : 1));
    m_clock += static_cast<Micros>(m_draws.logNormal(step.ok ? 260 : 900, 0.7) * 1000);
    close(static_cast<int>(m_it.steps.size()) - 1);
}

/// What the web application answers: blocked questions are answered politely, failures are not.
void Scene::finishRequest()
{
    Step& request = m_it.steps.front();
    m_clock += static_cast<Micros>(m_draws.between(6, 30) * 1000);
    bool blocked = false;
    Mode mode = Mode::Ok;
    int endpoint = 200;
    for (const Step& step : m_it.steps) {
        blocked = blocked || step.mode == Mode::Jailbreak || step.mode == Mode::IndirectAttack || step.mode == Mode::InputBlocked;
        if (step.op == Op::Chat && !step.ok)
            mode = step.mode;
        if (step.op == Op::Score && step.status != 200)
            endpoint = step.status;
    }
    request.ok = m_answered || blocked;
    if (!request.ok)
        request.status = mode == Mode::Throttled || endpoint == 429 ? 503 : mode == Mode::Timeout ? 504 : mode == Mode::ServerError ? 502 : 500;
    close(0);
}

/// Evaluators look at a sample of the answers, people press a thumb now and then.
void Scene::judge()
{
    const Rates& rates = steadyRates();
    if (!m_answered || !m_it.steps.front().ok)
        return;
    const double worse = m_it.release == 2 ? 0.6 : m_it.release == 1 ? -0.15 : 0;
    const double empty = m_grounded ? 0 : 1.6;
    if (m_draws.chance(rates.evaluated)) {
        Micros at = m_clock;
        const int count = m_it.agent ? kEvaluators.size() : 3;
        for (int i = 0; i < count; ++i) {
            const double mean = 4.4 - worse - (i == 0 || i == 2 ? empty : 0);
            Verdict verdict;
            verdict.evaluator = static_cast<qint16>(i);
            verdict.score = static_cast<float>(std::clamp(std::round((mean + 0.8 * m_draws.normal()) * 2) / 2, 1.0, 5.0));
            verdict.failed = verdict.score < 3;
            at += static_cast<Micros>(m_draws.between(900, 2500) * 1000);
            verdict.at = at;
            m_it.verdicts.push_back(verdict);
        }
    }
    if (m_draws.chance(rates.thumbs)) {
        const bool down = m_draws.chance(0.22 + 0.2 * (worse > 0) + 0.3 * !m_grounded);
        m_it.verdicts.push_back({-1, down ? 0.0F : 1.0F, down, m_clock + static_cast<Micros>(m_draws.between(4, 60) * kSecond)});
    }
}

void Scene::addTraits()
{
    const Rates& rates = steadyRates();
    const auto draw = [this](Trait trait, double probability) {
        if (m_draws.chance(probability))
            m_it.add(trait);
    };
    draw(Trait::FilterFailedOpen, rates.filterFailsOpen);
    draw(Trait::Protected, rates.protectedMaterial);
    draw(Trait::Refused, m_answered ? rates.refused : 0);
    draw(Trait::InventedCitation, m_answered ? rates.inventedCitation * (m_grounded ? 1 : 6) : 0);
    draw(Trait::BrokenStructure, m_answered ? rates.brokenStructure * (m_it.release == 2 ? 5 : 1) : 0);
    draw(Trait::EmailInMessages, m_system.capturesContent ? 0.015 : 0);
    draw(Trait::PhoneInMessages, m_system.capturesContent ? 0.005 : 0);
}

} // namespace sandbox::simulation
