// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of an interaction at its fronts: web, online endpoint, search, tools behind the gateway.
#include "sandbox/simulation/approws.h"
#include "sandbox/simulation/platformrows.h"
#include "sandbox/simulation/interactions.h"
#include "sandbox/simulation/texts.h"

namespace sandbox::simulation {

void PlatformRows::interaction(const Interaction& it)
{
    const Targets& targets = m_systems[static_cast<size_t>(it.system)];
    for (const quint32 origin : targets.http)
        web(it, origin);
    for (const Step& step : it.steps) {
        if (step.op == Op::Score) {
            for (const quint32 origin : targets.traffic)
                traffic(it, step, origin);
        } else if (step.op == Op::Retrieve) {
            for (const quint32 origin : targets.search)
                search(it, step, origin);
        } else if (step.op == Op::Tool) {
            for (const quint32 origin : targets.mcp)
                mcp(it, step, origin);
        }
    }
}

void PlatformRows::web(const Interaction& it, quint32 origin)
{
    const Step& request = it.steps.front();
    RowBatch& rows = m_scribe.rows(m_http);
    rows.begin(ticksOf(request.start), origin);
    listed(rows, "POST");
    listed(rows, "/api/chat");
    rows.integer(request.status);
    listed(rows, "0");
    rows.integer(request.duration / 1000);
    listed(rows, userName(m_cast.systems[static_cast<size_t>(it.system)], it.user));
    listed(rows, "192.0.2." + std::to_string(it.user % 250));
    listed(rows, "Mozilla/5.0");
    m_scribe.done(m_http);
}

void PlatformRows::refusal(const Refusal& refusal)
{
    const Targets& targets = m_systems[static_cast<size_t>(refusal.system)];
    const System& system = m_cast.systems[static_cast<size_t>(refusal.system)];
    for (const quint32 origin : targets.http) {
        RowBatch& rows = m_scribe.rows(m_http);
        rows.begin(ticksOf(refusal.at), origin);
        listed(rows, "POST");
        listed(rows, "/api/chat");
        rows.integer(refusal.atEasyAuth ? 403 : 401);
        listed(rows, refusal.atEasyAuth ? "60" : "72");
        rows.integer(2);
        listed(rows, refusal.atEasyAuth ? std::string() : userName(system, refusal.user));
        listed(rows, "192.0.2." + std::to_string(refusal.user % 250));
        listed(rows, "Mozilla/5.0");
        m_scribe.done(m_http);
    }
    if (!refusal.atEasyAuth)
        return;
    for (const quint32 origin : targets.easyAuth) {
        RowBatch& rows = m_scribe.rows(m_easyAuth);
        rows.begin(ticksOf(refusal.at), origin);
        rows.integer(403);
        rows.integer(60);
        listed(rows, "The request was refused: the token's audience is not allowed.");
        listed(rows, "MiddlewareValidation");
        m_scribe.done(m_easyAuth);
    }
}

void PlatformRows::traffic(const Interaction& it, const Step& step, quint32 origin)
{
    const System& system = m_cast.systems[static_cast<size_t>(it.system)];
    static const auto reason = [](int status) { return status == 200 ? "OK" : status == 424 ? "Failed Dependency" : status == 429 ? "Too Many Requests" : "Unauthorized"; };
    const bool reached = step.status == 200 || step.status == 424;
    const bool delayed = step.status == 200 && step.span % 40 == 0;
    RowBatch& rows = m_scribe.rows(m_traffic);
    rows.begin(ticksOf(step.start), origin);
    listed(rows, system.endpointDeployments.at(it.deployment).toStdString());
    listed(rows, system.python ? "Key" : "AADToken");
    listed(rows, system.python ? std::string() : guid(mixed(system.curve.seed), mixed(system.curve.seed + 1)));
    rows.integer(step.status);
    listed(rows, reason(step.status));
    rows.integer(!reached ? 0 : step.status == 424 ? 500 : 200);
    listed(rows, step.status == 424 ? "Internal Server Error" : reached ? "OK" : "");
    rows.integer(2);
    rows.integer(reached ? step.duration / 1000 - 3 : 0);
    rows.integer(step.duration / 1000);
    rows.integer(delayed ? 120 : 0);
    rows.integer(0);
    rows.text(guid(it.traceLow, step.span));
    m_scribe.done(m_traffic);
}

void PlatformRows::search(const Interaction& it, const Step& step, quint32 origin)
{
    RowBatch& rows = m_scribe.rows(m_search);
    rows.begin(ticksOf(step.start), origin);
    listed(rows, "Query.Search");
    listed(rows, step.status == 200 ? "Success" : "Failed");
    listed(rows, std::to_string(step.status));
    rows.integer(step.duration / 1000);
    rows.real(step.documents);
    listed(rows, "handbook");
    listed(rows, "?search=" + percentEncoded(question(it.language, it.question)) + "&$count=true&api-version=2024-07-01");
    listed(rows, "POST /indexes('handbook')/docs/search.post.search");
    m_scribe.done(m_search);
}

void PlatformRows::mcp(const Interaction& it, const Step& step, quint32 origin)
{
    RowBatch& rows = m_scribe.rows(m_mcp);
    rows.begin(ticksOf(step.start), origin);
    rows.text(guid(step.span, it.traceLow));
    listed(rows, step.tool == 0 ? "orders" : step.tool == 3 ? "finance" : "service-desk");
    listed(rows, kTools[static_cast<size_t>(step.tool)]);
    rows.text("mcp-" + std::to_string(it.conversation));
    listed(rows, "agent-framework");
    listed(rows, "1.2.0");
    listed(rows, step.ok ? "" : "The tool answered with an error.");
    listed(rows, step.ok ? "" : "ToolError");
    m_scribe.done(m_mcp);
}

} // namespace sandbox::simulation
