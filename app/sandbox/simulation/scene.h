// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/simulation/interactions.h"

namespace sandbox::simulation {

/// One interaction while it is made up: a clock that runs as the steps follow each other, and the odds of its minute.
class Scene
{
public:
    Scene(const Cast& cast, const Schedule& schedule, int system, qint64 minute, quint64 seed);
    /// The whole interaction. `forced` makes it an attack, a loop or nothing special.
    enum class Plot { Ordinary, Jailbreak, Indirect, Loop };
    Interaction play(Plot plot);

private:
    void choosePeople();
    void recorded();
    Step& open(Op op, int parent);
    void close(int step);
    void flow();
    void agent(int parent);
    void loop(int parent);
    bool endpointRefuses(int score);
    void embed(int parent);
    void retrieve(int parent);
    /// A model call with its attempts; false when the caller gets no answer.
    bool chat(int parent, int deployment, Finish wanted);
    bool attempts(Step& step, int deployment);
    void answer(Step& step, const ServiceCall& call, Finish wanted);
    Mode failure(int deployment, bool first);
    ServiceCall callOf(const Step& step, int deployment);
    void refuse(Step& step, ServiceCall& call, Mode mode);
    void tool(int parent);
    void finishRequest();
    void judge();
    void addTraits();
    double strength(IncidentKind kind) const { return m_schedule.strength(kind, m_systemIndex, m_minute); }
    int promptTokens() const;

    const Cast& m_cast;
    const Schedule& m_schedule;
    const System& m_system;
    int m_systemIndex;
    qint64 m_minute;
    Draws m_draws;
    Interaction m_it;
    Plot m_plot = Plot::Ordinary;
    Micros m_clock = 0;
    int m_history = 0;     ///< turns before this one
    bool m_answered = true;
    bool m_grounded = true;
};

} // namespace sandbox::simulation
