// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/simulation/interactions.h"

#include <memory>

namespace sandbox::simulation {

/// Another model makes another history of the same seed.
constexpr int kModelVersion = 1;

/// The whole model of other people's traffic: who takes part, what goes wrong when, and every fact of any minute. Immutable, so
/// that the server, the writer of rows and the books may ask at the same time.
class Fortnight
{
public:
    struct Settings
    {
        quint32 seed = 1;
        qint64 anchorDay = 0;   ///< UTC day from which incidents count back
        qint64 firstMinute = 0; ///< of the history
    };
    Fortnight(Cast cast, const Settings& settings);
    Fortnight(const Fortnight&) = delete;
    Fortnight& operator=(const Fortnight&) = delete;

    const Cast& cast() const { return m_cast; }
    const Schedule& schedule() const { return m_schedule; }
    const Settings& settings() const { return m_settings; }
    qint64 firstMinute() const { return m_settings.firstMinute; }

    /// Interactions that begin in the minute. None before the first minute.
    void interactions(int system, qint64 minute, std::vector<Interaction>& into) const;
    void refusals(int system, qint64 minute, std::vector<Refusal>& into) const;
    void background(int deployment, qint64 minute, std::vector<ServiceCall>& into) const;

private:
    Cast m_cast;
    Settings m_settings;
    Schedule m_schedule;
    Interactions m_interactions;
};

} // namespace sandbox::simulation
