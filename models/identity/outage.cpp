// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/outage.h"

#include <algorithm>

namespace identity {

namespace {

constexpr qint64 kFirstSeconds = 10;
constexpr qint64 kLongestSeconds = 300;

} // namespace

int Outage::secondsLeft() const
{
    if (!m_retryAt.isValid()) {
        return 0;
    }
    return int(std::max<qint64>(0, (m_clock->now().msecsTo(m_retryAt) + 999) / 1000));
}

ServiceTrouble Outage::trouble() const
{
    if (m_error.kind == core::ErrorKind::None) {
        return {};
    }
    return {m_error, m_retryAt, secondsLeft()};
}

void Outage::begin(const core::Error& error)
{
    const QDateTime now = m_clock->now();
    const bool isCounting = m_retryAt.isValid() && m_retryAt > now;
    m_error = error;
    QDateTime next = m_retryAt;
    if (error.retryAfter) {
        const QDateTime asked = now.addMSecs(error.retryAfter->count());
        next = isCounting ? std::max(asked, m_retryAt) : asked;
    }
    if (!isCounting) {
        if (!error.retryAfter) {
            next = now.addSecs(std::min(kLongestSeconds, kFirstSeconds << std::min(m_failures, 5)));
        }
        ++m_failures;
    }
    if (next != m_retryAt || !isCounting) {
        m_retryAt = next;
        ++m_round;
        count(m_round);
    }
    Q_EMIT changed();
}

void Outage::count(quint64 round)
{
    // The timer of a laptop that slept fires late: what counts is the time of day.
    const qint64 left = m_clock->now().msecsTo(m_retryAt);
    const qint64 step = left <= 0 ? 0 : (left % 1000 == 0 ? 1000 : left % 1000);
    m_clock->callAfter(core::Milliseconds(step), this, [this, round] {
        if (round != m_round || m_error.kind == core::ErrorKind::None) {
            return;
        }
        Q_EMIT changed();
        if (m_clock->now() < m_retryAt) {
            count(round);
            return;
        }
        Q_EMIT due();
    });
}

void Outage::hurry()
{
    if (m_error.kind == core::ErrorKind::None) {
        return;
    }
    ++m_round;
    m_retryAt = m_clock->now();
    Q_EMIT changed();
    Q_EMIT due();
}

void Outage::end()
{
    m_failures = 0;
    if (m_error.kind == core::ErrorKind::None) {
        return;
    }
    m_error = {};
    m_retryAt = {};
    ++m_round;
    Q_EMIT changed();
}

} // namespace identity
