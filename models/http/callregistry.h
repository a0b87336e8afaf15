// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancel.h"

#include <QDateTime>
#include <QList>
#include <QObject>

namespace http {

/// One call under way, as the status bar shows it.
struct RunningCall
{
    quint64 id = 0;
    QString label;
    QString service;
    QString host;
    QDateTime started;
    int tries = 1;
    QString state; ///< "sending", "waiting 3 s (throttled)", "streaming"
};

/// The calls that run now; the status bar lists them and can cancel each. Lives on the GUI (or main) thread.
class CallRegistry : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    QList<RunningCall> running() const;
    /// Cancels one call; unknown ids are ignored.
    void cancel(quint64 id);
    void cancelAll();
    /// For the pipeline.
    quint64 begin(RunningCall call, core::CancelSource source);
    void update(quint64 id, const QString& state, int tries);
    void finish(quint64 id);
Q_SIGNALS:
    void changed();

private:
    struct Entry
    {
        RunningCall call;
        core::CancelSource source;
    };
    QList<Entry> m_entries;
    quint64 m_next = 1;
};

} // namespace http
