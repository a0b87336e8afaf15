// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "monitoring/tileresult.h"

#include <QHash>
#include <list>
#include <optional>

namespace monitoring {

/// Rows of buckets that are closed.
struct KeptRows
{
    QDateTime from, to; ///< begin of the first bucket, end of the last
    kql::ColumnTable table;
    QDateTime readAt;   ///< when the oldest of them was read
};

/// What was read of tiles, in memory: whole answers, and rows of closed buckets. Bounded; what was not wanted for longest goes first.
/// A bucket is closed kSettledSeconds after its end, since rows arrive late; rows later than that are seen after kKeptSeconds, or when
/// somebody reads again on purpose. Main thread.
class AnswerKeep
{
public:
    static constexpr qint64 kSettledSeconds = 1200;
    static constexpr qint64 kKeptSeconds = 3600;
    static constexpr qint64 kSameSeconds = 30; ///< a window that still fills is not asked again within these
    static constexpr qint64 kMostBytes = 48LL * 1024 * 1024;

    std::optional<TileResult> answer(const QString& key, const QDateTime& now);
    /// `isClosed`: the whole window is.
    void keep(const QString& key, const TileResult& result, bool isClosed);
    std::optional<KeptRows> rows(const QString& key, const QDateTime& now);
    void keepRows(const QString& key, const KeptRows& rows);
    /// Somebody else works here: nothing stays, and nothing that was asked before is kept when it comes.
    void clear();
    /// Changes with clear(): what was asked under another one is not to be kept.
    int generation() const { return m_generation; }
    qint64 bytes() const { return m_bytes; }

private:
    struct Entry
    {
        QString key;
        TileResult answer;
        KeptRows rows;
        QDateTime until;
        qint64 bytes = 0;
    };
    using Entries = std::list<Entry>;
    Entry* find(const QString& key, const QDateTime& now);
    void insert(Entry entry);
    void remove(Entries::iterator entry);

    Entries m_entries; ///< last used first
    QHash<QString, Entries::iterator> m_places;
    qint64 m_bytes = 0;
    int m_generation = 0;
};

} // namespace monitoring
