// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokens/vocabulary.h"

#include <QFile>
#include <QtEndian>
#include <bit>

namespace tokens {

namespace {

constexpr quint32 kSingleByte = 0xFFFFFF; ///< in the place of the second part

} // namespace

quint64 Vocabulary::longHash(const uchar* at, size_t length)
{
    quint64 hash = mixed(length, 0x9E3779B97F4A7C15U);
    const uchar* const last = at + length - 8;
    for (; at < last; at += 8) {
        hash = mixed(hash ^ word<quint64>(at), 0x9E3779B97F4A7C15U);
    }
    return mixed(mixed(hash ^ word<quint64>(last), 0x9E3779B97F4A7C15U), 0xD6E8FEB86659FD93U);
}

TokenId Vocabulary::findLong(const uchar* at, size_t length) const
{
    const quint64 hash = longHash(at, length);
    const auto tag = quint32(hash >> 32);
    for (size_t slot = hash & m_longMask;; slot = (slot + 1) & m_longMask) {
        const LongSlot& found = m_long[slot];
        if (found.id == kNone) {
            return kNone;
        }
        if (found.tag == tag && m_offsets[found.id + 1] - m_offsets[found.id] == length
            && std::memcmp(m_bytes.constData() + m_offsets[found.id], at, length) == 0) {
            return found.id;
        }
    }
}

Vocabulary::Vocabulary(const QString& name)
{
    QFile file(QStringLiteral(":/tokens/%1.bin").arg(name));
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("the vocabulary %s is not linked into this program", qPrintable(name));
    }
    unpack(qUncompress(file.readAll()));
    index();
}

/// resources/tokens/build.mjs writes: the number of tokens, then low, middle and high bytes of their first parts, then of their
/// second ones. A part is an earlier token, so one walk puts all of them together.
void Vocabulary::unpack(const QByteArray& planes)
{
    const size_t count = planes.size() < 4 ? 0 : qFromLittleEndian<quint32>(planes.constData());
    if (count == 0 || size_t(planes.size()) != 4 + 6 * count) {
        qFatal("a vocabulary is damaged");
    }
    const auto part = [data = reinterpret_cast<const uchar*>(planes.constData()) + 4, count](size_t plane, size_t rank) {
        const uchar* const low = data + plane * count + rank;
        return quint32(low[0] | low[count] << 8 | low[2 * count] << 16);
    };
    m_bytes.reserve(qsizetype(count) * 8);
    m_offsets.reserve(count + 1);
    m_offsets.push_back(0);
    for (size_t rank = 0; rank < count; ++rank) {
        const quint32 first = part(0, rank);
        const quint32 second = part(3, rank);
        if (second == kSingleByte) {
            m_bytes.append(char(first));
        } else if (first >= rank || second >= rank) {
            qFatal("a vocabulary is damaged");
        } else {
            const qsizetype end = m_bytes.size();
            const QByteArrayView halves[] = {bytes(first), bytes(second)};
            m_bytes.resize(end + halves[0].size() + halves[1].size()); // may move what the views see: copied by offset
            std::memcpy(m_bytes.data() + end, m_bytes.constData() + m_offsets[first], size_t(halves[0].size()));
            std::memcpy(m_bytes.data() + end + halves[0].size(), m_bytes.constData() + m_offsets[second], size_t(halves[1].size()));
        }
        m_offsets.push_back(quint32(m_bytes.size()));
    }
    m_bytes.squeeze();
}

void Vocabulary::index()
{
    const auto count = TokenId(size());
    const auto length = [this](TokenId id) { return size_t(m_offsets[id + 1] - m_offsets[id]); };
    size_t shorts = 0;
    for (TokenId id = 0; id < count; ++id) {
        shorts += length(id) <= 8 ? 1 : 0;
    }
    m_shortMask = std::bit_ceil(shorts + shorts / 2) - 1;
    m_longMask = std::bit_ceil(2 * (count - shorts) + 1) - 1;
    m_ofByte.assign(256, kNone);
    m_ofPair.assign(size_t(256) * 256, kNone);
    m_short.resize(m_shortMask + 1);
    m_long.resize(m_longMask + 1);
    for (TokenId id = 0; id < count; ++id) {
        const auto* const at = reinterpret_cast<const uchar*>(m_bytes.constData()) + m_offsets[id];
        const size_t size = length(id);
        if (size == 1) {
            m_ofByte[*at] = id;
        } else if (size == 2) {
            m_ofPair[size_t(at[0]) << 8 | at[1]] = id;
        } else if (size <= 8) {
            const quint64 key = shortKey(at, size);
            size_t slot = shortHash(key, size) & m_shortMask;
            while (m_short[slot].id != kNone) {
                slot = (slot + 1) & m_shortMask;
            }
            m_short[slot] = {key, id, quint32(size)};
        } else {
            const quint64 hash = longHash(at, size);
            size_t slot = hash & m_longMask;
            while (m_long[slot].id != kNone) {
                slot = (slot + 1) & m_longMask;
            }
            m_long[slot] = {quint32(hash >> 32), id};
        }
    }
}

} // namespace tokens
