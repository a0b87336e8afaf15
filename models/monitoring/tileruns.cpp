// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitoring/tileruns.h"

#include <algorithm>
#include <utility>

namespace monitoring {

TileRuns::TileRuns(TileReader* reader, QObject* parent) : QObject(parent), m_reader(reader) {}

TileRuns::~TileRuns()
{
    const QHash<QString, Entry> entries = std::exchange(m_entries, {}); // giving up tells listeners, who would ask for runs again
    for (const Entry& known : entries) {
        known.run->disconnect();
        delete known.run;
    }
}

TileRuns::Entry& TileRuns::entry(const QString& tileId)
{
    Entry& known = m_entries[tileId];
    if (!known.run) {
        known.run = new TileRun(m_reader, this);
        connect(known.run, &TileRun::changed, this, &TileRuns::changed);
    }
    return known;
}

TileRun* TileRuns::run(const QString& tileId)
{
    return entry(tileId).run;
}

void TileRuns::setLook(const Look& look, const System& system, int top)
{
    m_look = look;
    m_system = system;
    m_top = top;
    m_isAnew = false;
    ++m_epoch;
    cancelAll();
}

void TileRuns::refresh(bool isAnew)
{
    m_isAnew = isAnew;
    ++m_epoch;
}

void TileRuns::want(const QString& tileId, Urgency urgency, bool withPrevious)
{
    Entry& wanted = entry(tileId);
    const bool previous = withPrevious || m_look.comparesPrevious || (wanted.withPrevious && wanted.epoch == m_epoch);
    if (!hasSystem() || (wanted.epoch == m_epoch && wanted.withPrevious == previous)) {
        return;
    }
    wanted.epoch = m_epoch;
    wanted.withPrevious = previous;
    TileOrder order;
    order.tileId = tileId;
    order.look = m_look;
    order.look.comparesPrevious = previous;
    order.system = m_system;
    order.urgency = urgency;
    order.top = m_top;
    order.isAnew = m_isAnew;
    wanted.run->start(order);
}

void TileRuns::renew(const QString& tileId)
{
    Entry& known = entry(tileId);
    const bool withPrevious = known.withPrevious;
    known.epoch = -1;
    const bool wasAnew = std::exchange(m_isAnew, true);
    want(tileId, Urgency::Visible, withPrevious);
    m_isAnew = wasAnew;
}

void TileRuns::cancelAll()
{
    for (const Entry& known : std::as_const(m_entries)) {
        if (known.run->isRunning()) {
            known.run->cancel();
        }
    }
}

bool TileRuns::isFresh(const QString& tileId) const
{
    const auto known = m_entries.constFind(tileId);
    return known != m_entries.constEnd() && known->epoch == m_epoch && !known->run->isRunning();
}

bool TileRuns::isAnyRunning() const
{
    return std::any_of(m_entries.begin(), m_entries.end(), [](const Entry& known) { return known.run->isRunning(); });
}

} // namespace monitoring
