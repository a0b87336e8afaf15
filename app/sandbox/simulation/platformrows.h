// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/simulation/cast.h"
#include "sandbox/simulation/facts.h"
#include "sandbox/simulation/rowscribe.h"

#include <QHash>
#include <functional>

namespace sandbox::simulation {

/// Which category of logs (or "AllMetrics") of a resource goes to which workspaces, by the diagnostic settings there are.
using LogTargets = std::function<QStringList(const QString& resourceId, const QString& category)>;

/// Rows that the platform writes: model accounts, search, online endpoint, gateway, web front.
class PlatformRows
{
public:
    PlatformRows(const Cast& cast, RowScribe& scribe, const LogTargets& targets);

    void call(const ServiceCall& call, int system);
    /// Search, endpoint and web rows of an interaction; its model calls come through call().
    void interaction(const Interaction& interaction);
    void refusal(const Refusal& refusal);

private:
    struct Account
    {
        std::vector<quint32> requests; ///< origins, one a workspace
        std::vector<quint32> usage;
    };
    struct Targets
    {
        std::vector<quint32> search;
        std::vector<quint32> traffic;
        std::vector<quint32> gateway;
        std::vector<quint32> llm;
        std::vector<quint32> mcp;
        std::vector<quint32> http;
        std::vector<quint32> easyAuth;
    };
    std::vector<quint32> origins(const QString& resourceId, const QString& category, QJsonObject constants);
    void makeSheets();
    void requestResponse(const ServiceCall& call, const ModelDeployment& model, quint32 origin);
    void requestUsage(const ServiceCall& call, const ModelDeployment& model, quint32 origin);
    void gateway(const ServiceCall& call, const ModelDeployment& model, const System& system, const Targets& targets);
    void llm(const ServiceCall& call, const ModelDeployment& model, quint32 origin);
    void mcp(const Interaction& it, const Step& step, quint32 origin);
    void search(const Interaction& it, const Step& step, quint32 origin);
    void traffic(const Interaction& it, const Step& step, quint32 origin);
    void web(const Interaction& it, quint32 origin);
    void listed(RowBatch& rows, std::string_view text) { rows.listed(m_scribe.text(text)); }

    const Cast& m_cast;
    RowScribe& m_scribe;
    LogTargets m_logTargets;
    std::vector<Account> m_accounts; ///< by deployment
    std::vector<Targets> m_systems;
    RowScribe::Sheet m_requests = 0, m_usage = 0, m_gateway = 0, m_llm = 0, m_mcp = 0, m_search = 0, m_traffic = 0, m_http = 0, m_easyAuth = 0;
    Gaps m_gaps;
};

/// What the platform shows of a caller's address.
std::string_view addressOf(const ServiceCall& call);
/// Object id of the identity that calls; empty with a key.
std::string callerObjectId(const System* system, const ServiceCall& call);
/// Name of a gateway subscription of a call.
QString consumerOf(const System& system, const ServiceCall& call);
/// Whether a call went through the system's gateway: all but embeddings and stolen keys.
bool throughGateway(const ServiceCall& call);
std::string percentEncoded(std::string_view text);

} // namespace sandbox::simulation
