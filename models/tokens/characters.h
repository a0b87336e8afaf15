// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <array>
#include <vector>

namespace tokens {

/// Classes of characters in the splitting expressions of the encodings; one bit each, so that sets are masks.
namespace characterclass {
constexpr quint8 kUpper = 1;    ///< \p{Lu} \p{Lt}
constexpr quint8 kLower = 2;    ///< \p{Ll}
constexpr quint8 kCaseless = 4; ///< \p{Lm} \p{Lo}
constexpr quint8 kMark = 8;     ///< \p{M}
constexpr quint8 kNumber = 16;  ///< \p{N}
constexpr quint8 kSpace = 32;   ///< \s beside CR and LF
constexpr quint8 kNewline = 64; ///< CR and LF
constexpr quint8 kOther = 128;  ///< everything else
constexpr quint8 kLetter = kUpper | kLower | kCaseless;
constexpr quint8 kBlank = kSpace | kNewline;
} // namespace characterclass

/// The class of every code point, from resources/tokens/characters.bin (Unicode 16.0, whatever Qt's version knows).
class Characters
{
public:
    static const Characters& shared();

    struct Seen
    {
        quint8 characterClass;
        quint8 length; ///< bytes
    };
    /// The character at `at`, which is the start of a character in valid UTF-8.
    Seen at(const uchar* at) const
    {
        if (*at < 0x80) {
            return {m_blocks[*at], 1};
        }
        if (*at < 0xE0) {
            return {classOf(char32_t(*at & 31) << 6 | (at[1] & 63)), 2};
        }
        if (*at < 0xF0) {
            return {classOf(char32_t(*at & 15) << 12 | char32_t(at[1] & 63) << 6 | (at[2] & 63)), 3};
        }
        return {classOf(char32_t(*at & 7) << 18 | char32_t(at[1] & 63) << 12 | char32_t(at[2] & 63) << 6 | (at[3] & 63)), 4};
    }
    quint8 ascii(uchar byte) const { return m_blocks[byte]; }
    quint8 classOf(char32_t point) const { return m_blocks[size_t(m_index[point >> 8]) << 8 | (point & 255)]; }

private:
    Characters();
    std::array<quint8, 0x1100> m_index{}; ///< block of each 256 code points; equal blocks are kept once, the first is ASCII's
    std::vector<quint8> m_blocks;
};

} // namespace tokens
