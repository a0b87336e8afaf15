// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "monitoring/tilereader.h"

#include <QHash>
#include <QObject>

namespace monitoring {

/// The tiles that a page shows, each read once however many places show it. What was read stays until something newer is there; a new
/// look gives up what runs. Nothing is read until it is asked for. Main thread; the reader outlives it.
class TileRuns : public QObject
{
    Q_OBJECT
public:
    explicit TileRuns(TileReader* reader, QObject* parent = nullptr);
    /// Gives up what runs, and says nothing more.
    ~TileRuns() override;

    /// Made at the first call; owned by this object.
    TileRun* run(const QString& tileId);
    /// What is asked from now on. Everything that was read before is stale. `top`: series or parts at most.
    void setLook(const Look& look, const System& system, int top);
    /// Everything is stale, the look stays. `isAnew`: nothing out of memory, as when a person asks.
    void refresh(bool isAnew = false);
    /// Reads the tile unless what it has is fresh. `withPrevious`: also the period before, even when the look does not compare.
    void want(const QString& tileId, Urgency urgency, bool withPrevious = false);
    /// Reads it again.
    void renew(const QString& tileId);
    void cancelAll();
    /// Whether the tile has what the look asks for, or gave up.
    bool isFresh(const QString& tileId) const;
    bool isAnyRunning() const;
    /// Whether there is a look with a system to read.
    bool hasSystem() const { return !m_system.id.isEmpty(); }
    const System& system() const { return m_system; }

Q_SIGNALS:
    /// Something began, came or was given up.
    void changed();

private:
    struct Entry
    {
        TileRun* run = nullptr;
        int epoch = -1;
        bool withPrevious = false;
    };
    Entry& entry(const QString& tileId);

    TileReader* m_reader;
    QHash<QString, Entry> m_entries;
    Look m_look;
    System m_system;
    int m_top = 25;
    int m_epoch = 0;
    bool m_isAnew = false; ///< what is read in this epoch
};

} // namespace monitoring
