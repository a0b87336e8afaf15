// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitoring/answerkeep.h"

namespace monitoring {

namespace {

constexpr qint64 kEntryBytes = 4096; ///< texts, names and the like
constexpr qint64 kPointBytes = 2 * sizeof(double);

qint64 bytesOf(const TileResult& result)
{
    qint64 bytes = kEntryBytes + result.table.byteSize() + qint64(result.text.size()) * 2;
    for (const TileSeries& one : result.series) {
        bytes += qint64(one.points.size() + one.previous.size()) * kPointBytes + kEntryBytes / 8;
    }
    return bytes + qint64(result.heatmap.times()) * result.heatmap.values() * qint64(sizeof(double)) + qint64(result.pairs.size() * sizeof(QPointF));
}

} // namespace

AnswerKeep::Entry* AnswerKeep::find(const QString& key, const QDateTime& now)
{
    const auto place = m_places.constFind(key);
    if (place == m_places.constEnd()) {
        return nullptr;
    }
    const Entries::iterator entry = *place;
    if (entry->until <= now) {
        remove(entry);
        return nullptr;
    }
    m_entries.splice(m_entries.begin(), m_entries, entry);
    return &*entry;
}

std::optional<TileResult> AnswerKeep::answer(const QString& key, const QDateTime& now)
{
    const Entry* const entry = find(key, now);
    return entry ? std::optional(entry->answer) : std::nullopt;
}

void AnswerKeep::keep(const QString& key, const TileResult& result, bool isClosed)
{
    Entry entry;
    entry.key = key;
    entry.answer = result;
    entry.until = result.readAt.addSecs(isClosed ? kKeptSeconds : kSameSeconds);
    entry.bytes = bytesOf(result);
    insert(std::move(entry));
}

std::optional<KeptRows> AnswerKeep::rows(const QString& key, const QDateTime& now)
{
    const Entry* const entry = find(key, now);
    return entry ? std::optional(entry->rows) : std::nullopt;
}

void AnswerKeep::keepRows(const QString& key, const KeptRows& rows)
{
    Entry entry;
    entry.key = key;
    entry.rows = rows;
    entry.until = rows.readAt.addSecs(kKeptSeconds);
    entry.bytes = kEntryBytes + rows.table.byteSize();
    insert(std::move(entry));
}

void AnswerKeep::clear()
{
    m_entries.clear();
    m_places.clear();
    m_bytes = 0;
    ++m_generation;
}

void AnswerKeep::insert(Entry entry)
{
    const auto known = m_places.constFind(entry.key);
    if (known != m_places.constEnd()) {
        remove(*known);
    }
    if (entry.bytes > kMostBytes / 4) {
        return; // one answer does not push out all others
    }
    m_bytes += entry.bytes;
    m_entries.push_front(std::move(entry));
    m_places.insert(m_entries.front().key, m_entries.begin());
    while (m_bytes > kMostBytes) {
        remove(std::prev(m_entries.end()));
    }
}

void AnswerKeep::remove(Entries::iterator entry)
{
    m_bytes -= entry->bytes;
    m_places.remove(entry->key);
    m_entries.erase(entry);
}

} // namespace monitoring
