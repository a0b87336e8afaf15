// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokens/merge.h"

#include <algorithm>
#include <queue>

namespace tokens {

namespace {

constexpr size_t kShort = 96; ///< bytes up to which searching all pairs is faster than keeping them in a heap
constexpr TokenId kNone = Vocabulary::kNone;

/// All pairs are searched for the lowest at each step; nothing is allocated.
size_t mergeShort(const Vocabulary& vocabulary, const uchar* bytes, size_t size, std::vector<TokenId>* ids)
{
    quint8 starts[kShort + 1];
    qint32 ranks[kShort]; // of the part at the index joined with the next; signed, for which the compiler has vector comparisons
    constexpr qint32 kNever = 0x7FFFFFFF;
    const auto rankOf = [&](size_t from, size_t to) {
        return qint32(vocabulary.find(bytes + from, to - from) & kNever);
    };
    size_t parts = size;
    for (size_t i = 0; i < size; ++i) {
        starts[i] = quint8(i);
        ranks[i] = i + 1 < size ? qint32(vocabulary.ofPair(bytes + i) & kNever) : kNever;
    }
    starts[size] = quint8(size);
    while (parts > 1) {
        qint32 lowest = kNever;
        for (size_t i = 0; i + 1 < parts; ++i) {
            lowest = std::min(lowest, ranks[i]);
        }
        if (lowest == kNever) {
            break;
        }
        const auto at = size_t(std::find(ranks, ranks + parts, lowest) - ranks);
        std::copy(starts + at + 2, starts + parts + 1, starts + at + 1);
        std::copy(ranks + at + 2, ranks + parts, ranks + at + 1);
        --parts;
        ranks[at] = at + 1 < parts ? rankOf(starts[at], starts[at + 2]) : kNever;
        if (at > 0) {
            ranks[at - 1] = rankOf(starts[at - 1], starts[at + 1]);
        }
    }
    for (size_t i = 0; ids != nullptr && i < parts; ++i) {
        ids->push_back(vocabulary.find(bytes + starts[i], size_t(starts[i + 1] - starts[i])));
    }
    return parts;
}

/// Parts in a linked list, pairs in a heap by rank and place. A pair that has changed since it came in is passed over: what grew
/// has another rank, for it has other bytes.
class LongMerge
{
public:
    LongMerge(const Vocabulary& vocabulary, const uchar* bytes, size_t size)
        : m_vocabulary(vocabulary), m_bytes(bytes), m_size(size), m_next(size), m_previous(size), m_ranks(size, kNone)
    {
    }
    size_t run(std::vector<TokenId>* ids);

private:
    using Entry = quint64; ///< rank in the upper half, place in the lower
    size_t endOf(size_t part) const { return m_next[part]; }
    TokenId pairRank(size_t part) const
    {
        const size_t next = endOf(part);
        return next < m_size ? m_vocabulary.find(m_bytes + part, endOf(next) - part) : kNone;
    }
    void offer(size_t part)
    {
        m_ranks[part] = pairRank(part);
        if (m_ranks[part] != kNone) {
            m_heap.push(Entry(m_ranks[part]) << 32 | part);
        }
    }

    const Vocabulary& m_vocabulary;
    const uchar* m_bytes;
    size_t m_size;
    std::vector<quint32> m_next;     ///< by the place of a part's first byte
    std::vector<quint32> m_previous;
    std::vector<TokenId> m_ranks;    ///< of a part joined with the next one; kNone as well where no part begins
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> m_heap;
};

size_t LongMerge::run(std::vector<TokenId>* ids)
{
    std::vector<Entry> entries;
    entries.reserve(m_size);
    for (size_t i = 0; i < m_size; ++i) {
        m_next[i] = quint32(i + 1);
        m_previous[i] = quint32(i) - 1;
        m_ranks[i] = i + 1 < m_size ? m_vocabulary.ofPair(m_bytes + i) : kNone;
        if (m_ranks[i] != kNone) {
            entries.push_back(Entry(m_ranks[i]) << 32 | i);
        }
    }
    m_heap = decltype(m_heap)(std::greater<>(), std::move(entries));
    size_t parts = m_size;
    while (!m_heap.empty()) {
        const Entry lowest = m_heap.top();
        m_heap.pop();
        const size_t part = lowest & 0xFFFFFFFF;
        if (m_ranks[part] != TokenId(lowest >> 32)) {
            continue;
        }
        const size_t joined = m_next[part];
        m_next[part] = m_next[joined];
        m_ranks[joined] = kNone;
        if (m_next[part] < m_size) {
            m_previous[m_next[part]] = quint32(part);
        }
        --parts;
        offer(part);
        if (part > 0) {
            offer(m_previous[part]);
        }
    }
    for (size_t part = 0; ids != nullptr && part < m_size; part = endOf(part)) {
        ids->push_back(m_vocabulary.find(m_bytes + part, endOf(part) - part));
    }
    return parts;
}

} // namespace

size_t merge(const Vocabulary& vocabulary, QByteArrayView piece, std::vector<TokenId>* ids)
{
    const auto* const bytes = reinterpret_cast<const uchar*>(piece.data());
    const auto size = size_t(piece.size());
    return size <= kShort ? mergeShort(vocabulary, bytes, size, ids) : LongMerge(vocabulary, bytes, size).run(ids);
}

} // namespace tokens
