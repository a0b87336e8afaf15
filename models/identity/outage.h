// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "identity/trouble.h"

#include <QObject>

namespace identity {

/// Trouble of the sign-in service with a countdown to the next attempt: what the service asked to wait, else 10 s, doubled each time
/// up to five minutes. Says when an attempt is due; whoever makes it reports back.
class Outage : public QObject
{
    Q_OBJECT
public:
    void setClock(core::Clock* clock) { m_clock = clock; }
    /// An attempt failed. While a countdown runs, a failure on the side does not start it anew, unless the service asks for longer.
    void begin(const core::Error& error);
    /// An attempt worked.
    void end();
    /// The person does not want to wait: due() now.
    void hurry();
    ServiceTrouble trouble() const;

Q_SIGNALS:
    /// Also once a second while a countdown runs.
    void changed();
    void due();

private:
    void count(quint64 round);
    int secondsLeft() const;

    core::Clock* m_clock = nullptr;
    core::Error m_error;
    QDateTime m_retryAt;
    int m_failures = 0;
    quint64 m_round = 0; ///< timers of earlier countdowns do nothing
};

} // namespace identity
