// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tokens/encoding.h"

#include <cstring>

namespace tokens {

/// Ranks of byte strings: one table for pairs of bytes, one with the key inside for strings of up to eight bytes (nearly all that
/// merging asks for), one that points into the tokens' bytes for longer ones.
class Vocabulary
{
public:
    static constexpr TokenId kNone = 0xFFFFFFFF;
    static constexpr size_t kLongest = 128; ///< bytes of the longest token of both encodings

    /// Reads `:/tokens/<name>.bin`; ends the program when that is damaged, which is a defect of the build.
    explicit Vocabulary(const QString& name);

    qsizetype size() const { return qsizetype(m_offsets.size()) - 1; }
    QByteArrayView bytes(TokenId id) const { return QByteArrayView(m_bytes).sliced(m_offsets[id], m_offsets[id + 1] - m_offsets[id]); }

    TokenId ofByte(uchar byte) const { return m_ofByte[byte]; }
    TokenId ofPair(const uchar* at) const { return m_ofPair[size_t(at[0]) << 8 | at[1]]; }
    /// The rank of `length` bytes at `at`, or kNone.
    TokenId find(const uchar* at, size_t length) const
    {
        switch (length) {
        case 1:
            return ofByte(*at);
        case 2:
            return ofPair(at);
        default:
            return length <= 8 ? findShort(at, length) : length <= kLongest ? findLong(at, length) : kNone;
        }
    }

private:
    struct ShortSlot
    {
        quint64 key = 0;
        TokenId id = kNone;
        quint32 length = 0;
    };
    struct LongSlot
    {
        quint32 tag = 0;
        TokenId id = kNone;
    };

    template <typename Word> static quint64 word(const uchar* at)
    {
        Word value;
        std::memcpy(&value, at, sizeof value);
        return value;
    }
    /// Three to eight bytes: the first and the last four (two), which overlap; with the length they say all of it.
    static quint64 shortKey(const uchar* at, size_t length)
    {
        return length >= 4 ? word<quint32>(at) | word<quint32>(at + length - 4) << 32 : word<quint16>(at) | word<quint16>(at + 1) << 16;
    }
    static quint64 mixed(quint64 a, quint64 b)
    {
        const quint64 product = a * b;
        return product ^ product >> 32;
    }
    static quint64 shortHash(quint64 key, size_t length) { return mixed(mixed(key + length, 0x9E3779B97F4A7C15U), 0xD6E8FEB86659FD93U); }
    static quint64 longHash(const uchar* at, size_t length);
    TokenId findShort(const uchar* at, size_t length) const
    {
        const quint64 key = shortKey(at, length);
        for (size_t slot = shortHash(key, length) & m_shortMask;; slot = (slot + 1) & m_shortMask) {
            const ShortSlot& found = m_short[slot];
            if ((found.key == key && found.length == length) || found.id == kNone) {
                return found.id;
            }
        }
    }
    TokenId findLong(const uchar* at, size_t length) const;
    void unpack(const QByteArray& planes);
    void index();

    QByteArray m_bytes;
    std::vector<quint32> m_offsets;
    std::vector<TokenId> m_ofByte;
    std::vector<TokenId> m_ofPair;
    std::vector<ShortSlot> m_short;
    std::vector<LongSlot> m_long;
    size_t m_shortMask = 0;
    size_t m_longMask = 0;
};

} // namespace tokens
