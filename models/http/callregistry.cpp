// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/callregistry.h"

namespace http {

QList<RunningCall> CallRegistry::running() const
{
    QList<RunningCall> calls;
    calls.reserve(m_entries.size());
    for (const Entry& entry : m_entries) {
        calls.append(entry.call);
    }
    return calls;
}

void CallRegistry::cancel(quint64 id)
{
    for (const Entry& entry : m_entries) {
        if (entry.call.id == id) {
            const core::CancelSource source = entry.source; // the call ends inside cancel() and removes its entry
            source.cancel();
            return;
        }
    }
}

void CallRegistry::cancelAll()
{
    const QList<Entry> entries = m_entries;
    for (const Entry& entry : entries) {
        entry.source.cancel();
    }
}

quint64 CallRegistry::begin(RunningCall call, core::CancelSource source)
{
    call.id = m_next++;
    const quint64 id = call.id;
    m_entries.append({std::move(call), std::move(source)});
    Q_EMIT changed();
    return id;
}

void CallRegistry::update(quint64 id, const QString& state, int tries)
{
    for (Entry& entry : m_entries) {
        if (entry.call.id == id && (entry.call.state != state || entry.call.tries != tries)) {
            entry.call.state = state;
            entry.call.tries = tries;
            Q_EMIT changed();
            return;
        }
    }
}

void CallRegistry::finish(quint64 id)
{
    if (m_entries.removeIf([id](const Entry& entry) { return entry.call.id == id; }) > 0) {
        Q_EMIT changed();
    }
}

} // namespace http
