// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/simulation/cast.h"
#include "sandbox/simulation/facts.h"
#include "sandbox/simulation/rowscribe.h"

namespace sandbox::simulation {

/// Application Insights rows of interactions, as Microsoft's exporters write them: JavaScript's for one system, Python's
/// for another (they differ in types, names and in what they drop).
class AppRows
{
public:
    AppRows(const Cast& cast, RowScribe& scribe);
    /// All rows of one interaction; none for one that was not recorded.
    void write(const Interaction& interaction);

    /// What the application calls itself and its version.
    static QString version(int release);
    static QString roleName(const System& system, bool flow);

private:
    struct Origins
    {
        quint32 web[3][2];  ///< by release and instance
        quint32 flow[3][2]; ///< by release and endpoint deployment
    };
    void request(const Interaction& it, const Step& step);
    void dependency(const Interaction& it, size_t index);
    void exception(const Interaction& it, const Step& step);
    void exceptionRow(const Interaction& it, const Step& at, std::string_view type, std::string_view text);
    void verdicts(const Interaction& it);
    void event(const Interaction& it, Micros at, std::string_view name, std::string_view properties);
    void notes(const Interaction& it);
    void trace(const Interaction& it, const Step& step, std::string_view message, int severity, std::string_view properties);
    void chatProperties(const Interaction& it, const Step& step, RowBatch& rows);
    void retrievalProperties(const Interaction& it, const Step& step, RowBatch& rows);
    void agentProperties(const Interaction& it, const Step& step, RowBatch& rows);
    void toolProperties(const Interaction& it, const Step& step, RowBatch& rows);
    quint32 originOf(const Interaction& it, const Step& step) const;
    const System& systemOf(const Interaction& it) const { return m_cast.systems[static_cast<size_t>(it.system)]; }
    void listed(RowBatch& rows, std::string_view text) { rows.listed(m_scribe.text(text)); }

    const Cast& m_cast;
    RowScribe& m_scribe;
    std::vector<Origins> m_origins;
    RowScribe::Sheet m_requests;
    RowScribe::Sheet m_dependencies;
    RowScribe::Sheet m_exceptions;
    RowScribe::Sheet m_events;
    RowScribe::Sheet m_traces;
    Gaps m_gaps;
};

/// Milliseconds to the first token, as the span's attribute gives it in seconds with three decimals.
constexpr int firstTokenMs(const Step& step)
{
    return step.firstToken / 1000;
}
/// Whether the messages of this chat are in its span.
bool capturesMessages(const System& system, const Interaction& it);
std::string userName(const System& system, int user);

} // namespace sandbox::simulation
