// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "monitoring/alerts/backtest.h"

#include <QObject>
#include <QSet>
#include <QTimer>
#include <optional>

namespace monitoring {

/// Something that this program watches by itself while it runs.
struct Watch
{
    QString id; ///< of the rule, or "local:" and a number
    azure::AlertRule rule; ///< what is looked at; need not exist in the cloud
    bool isLocal = false;  ///< kept here only
};

/// What a watch found.
struct WatchFinding
{
    QString watchId, ruleName;
    AlertFiring firing;
    azure::AlertRule rule;
};

/// When nobody wants to be told: local hours, `from` may be later than `to` (over midnight). Equal: never quiet.
struct QuietHours
{
    int from = 0, to = 0;
    bool covers(const QTime& time) const;
};

/// Looks at chosen rules while the program runs, metric rules each minute at most, log rules each five minutes, and tells once for each
/// time that one fires. Off until started. Nothing is written to the cloud. Main thread.
class LocalWatch : public QObject
{
    Q_OBJECT
public:
    LocalWatch(BackTester* tester, core::Clock* clock, QObject* parent = nullptr);
    ~LocalWatch() override;

    void setWatches(const QList<Watch>& watches);
    const QList<Watch>& watches() const { return m_watches; }
    bool isWatching(const QString& id) const;
    void add(const Watch& watch);
    void remove(const QString& id);
    void setQuietHours(QuietHours hours) { m_quiet = hours; }
    void start();
    void stop();
    bool isRunning() const { return m_isRunning; }
    /// Looks at everything that is due now. For tests and for "look now".
    QCoro::Task<> look();
    /// Latest first; also what was found in quiet hours.
    const QList<WatchFinding>& findings() const { return m_findings; }
    const core::Error& error() const { return m_error; } ///< of the last look; kind None: none

    /// As JSON for the settings, and back. What cannot be read is left out.
    QByteArray save() const;
    void restore(const QByteArray& state);

Q_SIGNALS:
    /// A watched rule fires: for a notification. Not in quiet hours.
    void fired(const monitoring::WatchFinding& finding);
    void changed();

private:
    qint64 intervalOf(const Watch& watch) const; ///< seconds
    QCoro::Task<> lookAt(Watch watch);
    void take(const Watch& watch, const BackTest& test);

    BackTester* m_tester;
    core::Clock* m_clock;
    QList<Watch> m_watches;
    QHash<QString, QDateTime> m_lookedAt;
    QSet<QString> m_told; ///< watch, time series and begin of what was told
    QList<WatchFinding> m_findings;
    QuietHours m_quiet;
    core::Error m_error;
    core::CancelSource m_cancel;
    QTimer m_timer;
    QDateTime m_startedAt;
    bool m_isRunning = false, m_isLooking = false;
};

} // namespace monitoring
