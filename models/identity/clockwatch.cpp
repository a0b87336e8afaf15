// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/clockwatch.h"

#include <QLocale>

namespace identity {

namespace {

constexpr std::chrono::seconds kLongestExchange{20};
constexpr std::chrono::seconds kSmallestNews{60};

} // namespace

QDateTime httpDate(const QByteArray& text)
{
    QDateTime time = QLocale::c().toDateTime(QString::fromLatin1(text.trimmed()), QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
    time.setTimeSpec(Qt::UTC);
    return time;
}

void ClockWatch::watch(QNetworkReply* reply)
{
    const QDateTime started = m_clock->now();
    connect(reply, &QNetworkReply::finished, this, [this, reply, started] {
        const QDateTime served = httpDate(reply->rawHeader("Date"));
        const QDateTime now = m_clock->now();
        const std::chrono::seconds took(started.secsTo(now));
        if (!served.isValid() || took < std::chrono::seconds(0) || took > kLongestExchange) {
            return;
        }
        m_hasDates = true;
        // The server wrote its date somewhere between; only what lies outside of the exchange is the clock's fault.
        std::chrono::seconds off{0};
        if (served < started) {
            off = std::chrono::seconds(served.secsTo(started));
        } else if (served > now) {
            off = std::chrono::seconds(served.secsTo(now));
        }
        take(off);
    });
}

void ClockWatch::takeIssueTime(std::chrono::seconds offset)
{
    if (!m_hasDates) {
        take(offset);
    }
}

void ClockWatch::take(std::chrono::seconds measured)
{
    const std::chrono::seconds told = std::chrono::abs(measured) <= kTolerated ? std::chrono::seconds(0) : measured;
    const bool isSameVerdict = (told.count() == 0) == (m_offset.count() == 0);
    if (isSameVerdict && std::chrono::abs(told - m_offset) < kSmallestNews) {
        return;
    }
    m_offset = told;
    Q_EMIT offsetChanged();
}

} // namespace identity
