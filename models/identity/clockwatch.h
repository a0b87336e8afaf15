// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"

#include <QNetworkReply>
#include <QObject>

namespace identity {

/// Compares this computer's clock with the sign-in server's: with the `Date` of its answers (RFC 9110 §6.6.1) and, where a server
/// sends none, with the time at which it says it issued an ID token. A wrong clock is told, never a reason to refuse anything.
class ClockWatch : public QObject
{
    Q_OBJECT
public:
    /// Less than this is no news: networks and servers are that inexact (the same tolerance as MSAL's).
    static constexpr std::chrono::seconds kTolerated{120};

    explicit ClockWatch(core::Clock* clock, QObject* parent = nullptr) : QObject(parent), m_clock(clock) {}

    /// This computer's clock minus the server's, positive when ahead; zero while within kTolerated or unknown.
    std::chrono::seconds offset() const { return m_offset; }
    /// Reads the answer's `Date` once `reply` has finished. An exchange that took long (the computer slept) proves nothing.
    void watch(QNetworkReply* reply);
    /// From an ID token that has just been issued; counts only while no answer had a `Date`.
    void takeIssueTime(std::chrono::seconds offset);

Q_SIGNALS:
    /// The clock turned out wrong, right again, or wrong by another minute or more.
    void offsetChanged();

private:
    void take(std::chrono::seconds measured);

    core::Clock* m_clock;
    std::chrono::seconds m_offset{0};
    bool m_hasDates = false;
};

/// Time of an HTTP `Date` header in its one sending form ("Sun, 06 Nov 1994 08:49:37 GMT"); invalid for anything else.
QDateTime httpDate(const QByteArray& text);

} // namespace identity
