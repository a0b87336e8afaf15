// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/simulation/fortnight.h"

#include <QJsonObject>
#include <QMap>
#include <QSet>
#include <functional>

namespace sandbox::simulation {

/// Count, failures and durations of one kind of thing.
struct Tally
{
    qint64 count = 0;  ///< each row as often as it stands for
    qint64 failed = 0;
    qint64 rows = 0;
    qint64 input = 0;
    qint64 output = 0;
    qint64 cached = 0;
    double score = 0;
    std::vector<double> values; ///< milliseconds, or scores

    void add(bool ok, double value, int weight);
    /// Nearest rank; 0 without values.
    double percentile(double percent) const;
    QJsonObject json() const;
};

/// What really happened in a window, counted from the facts and by nothing else: no row, table or query takes part, so that
/// queries can be compared with it. One workspace.
class Books
{
public:
    /// `sends(resource id, category)`: whether that resource's logs go to the workspace of `system`.
    using Sends = std::function<bool(const QString&, const QString&)>;
    Books(const Fortnight& fortnight, int system, Sends sends);

    /// Things that begin from `from` to `to`, both inclusive, microseconds since 1970.
    QJsonObject read(Micros from, Micros to);

private:
    bool inside(Micros at) const { return at >= m_from && at <= m_to; }
    void interaction(const Interaction& it);
    void request(const Interaction& it);
    void step(const Interaction& it, size_t index);
    void modelStep(const Interaction& it, const Step& step);
    void flowNodes(const Interaction& it);
    void exceptions(const Interaction& it);
    void exception(const Step& at, const char* type);
    void verdicts(const Interaction& it);
    void fronts(const Interaction& it);
    void agentRun(const Interaction& it, const Step& step);
    void longRun(const Interaction& it);
    void modes(const Interaction& it);
    void call(const ServiceCall& call);
    void refusal(const Refusal& refusal);
    QJsonObject pages() const;
    QJsonArray incidents() const;

    const Fortnight& m_fortnight;
    const System& m_system;
    int m_index;
    Sends m_sends;
    Micros m_from = 0;
    Micros m_to = 0;

    Tally m_requests;
    QSet<int> m_users;
    QMap<QString, Tally> m_hours;       ///< requests by hour, ISO 8601
    QMap<QString, Tally> m_goodHours;   ///< successful ones
    QMap<QString, Tally> m_nodes;       ///< of the flow, by interactions that begin inside; exported every five minutes
    QMap<QString, Tally> m_results;     ///< requests by ResultCode
    QMap<QString, Tally> m_dependencies; ///< "type|target"
    QMap<QString, Tally> m_models;      ///< "model|operation"
    QMap<QString, Tally> m_asked;       ///< the same by what was asked for: the deployment
    QMap<QString, Tally> m_customers;   ///< requests by end-customer tenant
    QMap<QString, Tally> m_prompts;     ///< chat calls by "prompt|version"
    QMap<QString, Tally> m_firstTokens; ///< by deployment, seconds
    QMap<QString, qint64> m_modes;      ///< as query 14 names them
    QMap<QString, qint64> m_categories;
    QMap<QString, qint64> m_finish;
    QMap<QString, Tally> m_evaluations; ///< "evaluator|agent|version"
    QMap<QString, Tally> m_agents;      ///< "agent|version"
    QMap<QString, Tally> m_tools;
    QMap<QString, Tally> m_exceptions;
    Tally m_retrievals;                 ///< spans; input = without documents
    Tally m_searches;                   ///< resource log; input = empty, output = throttled
    QMap<QString, qint64> m_emptySearches;
    QMap<QString, Tally> m_endpoint;    ///< by deployment; input = model errors, output = throttled
    QMap<QString, Tally> m_calls;       ///< "deployment|operation|status" of the resource log
    QMap<QString, Tally> m_callers;     ///< "auth|address|deployment"
    QMap<QString, Tally> m_consumers;   ///< "consumer|deployment" of the gateway's LLM log
    QMap<QString, Tally> m_mcp;
    QMap<QString, qint64> m_web;        ///< status of AppServiceHTTPLogs
    qint64 m_easyAuth = 0;
    qint64 m_loops = 0;
    qint64 m_emails = 0;
    qint64 m_phones = 0;
    QMap<QString, qint64> m_truth;      ///< by id of FAILURE-MODES, whether recorded or not
};

} // namespace sandbox::simulation
