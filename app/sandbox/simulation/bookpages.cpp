// SPDX-License-Identifier: GPL-3.0-or-later
// Calls as the platform counts them, failure modes by their ids, and the pages of the books in JSON.
#include "sandbox/simulation/books.h"
#include "sandbox/simulation/texts.h"

#include <QDateTime>
#include <QJsonArray>

namespace sandbox::simulation {

namespace {

QJsonObject counts(const QMap<QString, qint64>& map)
{
    QJsonObject object;
    for (auto it = map.begin(); it != map.end(); ++it)
        object.insert(it.key(), *it);
    return object;
}

QJsonObject tallies(const QMap<QString, Tally>& map)
{
    QJsonObject object;
    for (auto it = map.begin(); it != map.end(); ++it)
        object.insert(it.key(), it->json());
    return object;
}

QString iso(qint64 minute)
{
    return QDateTime::fromSecsSinceEpoch(minute * 60, Qt::UTC).toString(Qt::ISODate);
}

} // namespace

void Books::call(const ServiceCall& call)
{
    const ModelDeployment& model = m_fortnight.cast().deployments[static_cast<size_t>(call.deployment)];
    if (!inside(call.start))
        return;
    const double ms = call.duration / 1000;
    const QString operation = call.embeds ? QStringLiteral("Embeddings_Create") : QStringLiteral("ChatCompletions_Create");
    if (m_sends(model.accountId, QStringLiteral("RequestResponse"))) {
        m_calls[model.account + QLatin1Char('/') + model.name + QLatin1Char('|') + operation + QLatin1Char('|') + QString::number(call.status)].add(call.status < 400, ms, 1);
        const bool named = call.caller == kApplicationCaller && model.system >= 0 && !m_fortnight.cast().systems[static_cast<size_t>(model.system)].python;
        m_callers[(named ? QStringLiteral("Entra ID|") : QStringLiteral("key or unknown|")) + model.account + QLatin1Char('/') + model.name].add(call.status < 300, ms, 1);
        if (call.caller == kLeakedKey)
            m_callers[QStringLiteral("leaked key|") + model.account + QLatin1Char('/') + model.name].add(call.status < 300, ms, 1);
    }
    const bool gateway = !call.embeds && call.caller != kLeakedKey && model.system == m_index && call.status == 200;
    if (gateway && m_sends(m_system.gatewayId, QStringLiteral("GatewayLlmLogs"))) {
        Tally& tally = m_consumers[m_system.consumers.at(std::min<qsizetype>(call.caller, 2)) + QLatin1Char('|') + model.name];
        tally.add(true, ms, 1);
        tally.input += call.prompt;
        tally.output += call.completion;
    }
}

/// By the ids of FAILURE-MODES: what happened, whether any telemetry shows it or not.
void Books::modes(const Interaction& it)
{
    if (!inside(it.steps.front().start))
        return;
    static constexpr std::pair<Mode, const char*> byMode[] = {{Mode::Jailbreak, "S3"}, {Mode::IndirectAttack, "S4"}, {Mode::OutputBlocked, "S2"}, {Mode::ContextTooLong, "R9"},
                                                              {Mode::DeploymentMissing, "R8"}, {Mode::Throttled, "R1"}, {Mode::Unauthorized, "R7"}, {Mode::Timeout, "R3"},
                                                              {Mode::ServerError, "R4"}, {Mode::BadRequest, "R10"}, {Mode::Truncated, "Q5"}};
    static constexpr std::pair<Trait, const char*> byTrait[] = {{Trait::FilterFailedOpen, "S7"}, {Trait::AnnotatedAttack, "S8"}, {Trait::Protected, "S5"}, {Trait::EmailInMessages, "S9"},
                                                                {Trait::PhoneInMessages, "S9"}, {Trait::Refused, "S10"}, {Trait::InventedCitation, "Q4"}, {Trait::BrokenStructure, "Q6"},
                                                                {Trait::WrongTool, "C5"}, {Trait::Loop, "C3"}, {Trait::Orphaned, "C6"}};
    for (const Step& step : it.steps) {
        for (const auto& [mode, id] : byMode)
            m_truth[QLatin1String(id)] += step.mode == mode && step.op == Op::Chat ? 1 : 0;
        if (step.mode == Mode::InputBlocked)
            ++m_truth[step.category >= Category::Profanity ? QStringLiteral("S6") : QStringLiteral("S1")];
        if (step.op == Op::Retrieve)
            ++m_truth[step.status == 503 ? QStringLiteral("R11") : step.documents == 0 ? QStringLiteral("Q1") : step.topScore < 1.5F ? QStringLiteral("Q2") : QStringLiteral("retrieved")];
        if (step.op == Op::Tool && !step.ok)
            ++m_truth[QStringLiteral("Q7")];
        if (step.op == Op::Agent && !step.ok)
            ++m_truth[QStringLiteral("C4")];
        if (step.op == Op::Score && step.status != 200 && it.steps.size() == 2)
            ++m_truth[step.status == 424 ? QStringLiteral("R5") : step.status == 429 ? QStringLiteral("R6") : QStringLiteral("R7")];
    }
    for (const auto& [trait, id] : byTrait)
        m_truth[QLatin1String(id)] += it.has(trait) ? 1 : 0;
    for (const ServiceCall& each : it.calls)
        m_truth[QStringLiteral("R2")] += each.spilled || (each.status == 429 && m_fortnight.cast().deployments[static_cast<size_t>(each.deployment)].provisioned) ? 1 : 0;
    for (const Verdict& verdict : it.verdicts) {
        if (verdict.failed)
            ++m_truth[verdict.evaluator < 0 ? QStringLiteral("Q9") : verdict.evaluator == 0 ? QStringLiteral("Q3") : QStringLiteral("Q8")];
    }
    m_truth[QStringLiteral("R13")] += !it.recorded && m_system.itemCount == 1 ? 1 : 0;
}

QJsonArray Books::incidents() const
{
    QJsonArray list;
    for (const Incident& incident : m_fortnight.schedule().incidents()) {
        if (incident.system == m_index)
            list.append(QJsonObject{{"id", incident.id}, {"modes", incident.modes}, {"from", iso(incident.from)}, {"to", iso(incident.to)}});
    }
    return list;
}

QJsonObject Books::pages() const
{
    QJsonArray releases;
    for (const Release& release : m_fortnight.schedule().releases()) {
        if (release.system == m_index)
            releases.append(QJsonObject{{"version", release.version}, {"at", iso(release.at)}});
    }
    QJsonObject requests = m_requests.json();
    requests.insert(QStringLiteral("users"), static_cast<qint64>(m_users.size()));
    return {{"system", m_system.name},
            {"workspace", m_system.workspaceId},
            {"requests", requests},
            {"requestsByHour", tallies(m_hours)},
            {"goodRequestsByHour", tallies(m_goodHours)},
            {"flowNodes", tallies(m_nodes)},
            {"requestsByResult", tallies(m_results)},
            {"dependencies", tallies(m_dependencies)},
            {"models", tallies(m_models)},
            {"modelDeployments", tallies(m_asked)},
            {"firstTokens", tallies(m_firstTokens)},
            {"customers", tallies(m_customers)},
            {"prompts", tallies(m_prompts)},
            {"modes", counts(m_modes)},
            {"filterCategories", counts(m_categories)},
            {"finishReasons", counts(m_finish)},
            {"retrievals", m_retrievals.json()},
            {"evaluations", tallies(m_evaluations)},
            {"agents", tallies(m_agents)},
            {"tools", tallies(m_tools)},
            {"exceptions", tallies(m_exceptions)},
            {"longRuns", m_loops},
            {"emails", m_emails},
            {"phones", m_phones},
            {"platform", QJsonObject{{"calls", tallies(m_calls)}, {"callers", tallies(m_callers)}, {"consumers", tallies(m_consumers)}, {"search", m_searches.json()},
                                     {"emptySearches", counts(m_emptySearches)}, {"endpoint", tallies(m_endpoint)}, {"mcp", tallies(m_mcp)}, {"web", counts(m_web)}, {"easyAuth", m_easyAuth}}},
            {"failureModes", counts(m_truth)},
            {"incidents", incidents()},
            {"releases", releases}};
}

} // namespace sandbox::simulation
