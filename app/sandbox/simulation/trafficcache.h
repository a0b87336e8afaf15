// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/simulation/fortnight.h"

#include <QHash>

namespace sandbox::simulation {

/// One call of a search service or an online endpoint.
struct FrontCall
{
    Micros start = 0;
    qint32 duration = 0;
    qint16 status = 200;
    qint16 deployment = 0; ///< of the endpoint: 0 blue, 1 green
};

/// The facts of a day by what they happened to, for platform metrics. One thread.
class TrafficCache
{
public:
    explicit TrafficCache(std::shared_ptr<const Fortnight> fortnight) : m_fortnight(std::move(fortnight)) {}

    const Fortnight& fortnight() const { return *m_fortnight; }
    /// Calls of a model deployment that begin on a UTC day since 1970.
    const std::vector<ServiceCall>& calls(int deployment, qint64 day);
    const std::vector<FrontCall>& searches(int system, qint64 day) { return systemDay(system, day).searches; }
    const std::vector<FrontCall>& scores(int system, qint64 day) { return systemDay(system, day).scores; }

private:
    struct SystemDay
    {
        QHash<int, std::vector<ServiceCall>> calls; ///< by deployment
        std::vector<FrontCall> searches;
        std::vector<FrontCall> scores;
    };
    const SystemDay& systemDay(int system, qint64 day);
    void add(SystemDay& into, const Interaction& it, qint64 day) const;

    std::shared_ptr<const Fortnight> m_fortnight;
    QHash<QPair<int, qint64>, SystemDay> m_systems;
    QHash<QPair<int, qint64>, std::vector<ServiceCall>> m_calls;
};

} // namespace sandbox::simulation
