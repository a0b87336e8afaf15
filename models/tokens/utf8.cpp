// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokens/utf8.h"

#include <cstring>

namespace tokens {

namespace {

constexpr char kReplacement[] = "\xEF\xBF\xBD";

/// Bytes of the sequence at `at`: positive when it is whole, else minus the bytes of its maximal part (at least one).
int sequence(const uchar* at, const uchar* end)
{
    const uchar lead = *at;
    if (lead < 0x80) {
        return 1;
    }
    if (lead < 0xC2 || lead > 0xF4) {
        return -1;
    }
    const int length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    const uchar low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    const uchar high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    if (at + 1 == end || at[1] < low || at[1] > high) {
        return -1;
    }
    for (int i = 2; i < length; ++i) {
        if (at + i == end || (at[i] & 0xC0) != 0x80) {
            return -i;
        }
    }
    return length;
}

} // namespace

qsizetype validPrefix(QByteArrayView bytes)
{
    const auto* const begin = reinterpret_cast<const uchar*>(bytes.data());
    const uchar* const end = begin + bytes.size();
    const uchar* at = begin;
    while (at < end) {
        for (quint64 word = 0; end - at >= 8; at += 8) {
            std::memcpy(&word, at, 8);
            if ((word & 0x8080808080808080U) != 0) {
                break;
            }
        }
        if (at == end) {
            break;
        }
        const int length = sequence(at, end);
        if (length < 0) {
            break;
        }
        at += length;
    }
    return at - begin;
}

QByteArray repaired(QByteArrayView bytes)
{
    QByteArray text;
    text.reserve(bytes.size() + 16);
    while (!bytes.isEmpty()) {
        const qsizetype valid = validPrefix(bytes);
        text.append(bytes.first(valid));
        bytes = bytes.sliced(valid);
        if (!bytes.isEmpty()) {
            const auto* const at = reinterpret_cast<const uchar*>(bytes.data());
            text.append(kReplacement, 3);
            bytes = bytes.sliced(-sequence(at, at + bytes.size()));
        }
    }
    return text;
}

QByteArray utf8Of(QStringView text)
{
    QByteArray bytes(text.size() * 3, Qt::Uninitialized);
    char* to = bytes.data();
    for (qsizetype i = 0; i < text.size(); ++i) {
        char32_t point = text[i].unicode();
        if (text[i].isSurrogate()) {
            const bool isPair = text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
            point = isPair ? QChar::surrogateToUcs4(text[i], text[i + 1]) : char32_t(QChar::ReplacementCharacter);
            i += isPair ? 1 : 0;
        }
        if (point < 0x80) {
            *to++ = char(point);
            continue;
        }
        if (point < 0x800) {
            *to++ = char(0xC0 | point >> 6);
        } else {
            if (point < 0x10000) {
                *to++ = char(0xE0 | point >> 12);
            } else {
                *to++ = char(0xF0 | point >> 18);
                *to++ = char(0x80 | (point >> 12 & 63));
            }
            *to++ = char(0x80 | (point >> 6 & 63));
        }
        *to++ = char(0x80 | (point & 63));
    }
    bytes.truncate(to - bytes.constData());
    return bytes;
}

} // namespace tokens
