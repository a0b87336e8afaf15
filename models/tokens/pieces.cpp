// SPDX-License-Identifier: GPL-3.0-or-later
// The expressions (npm `tiktoken`, registry.json), their alternatives in the order of their precedence:
//
// o200k_base   [^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]*[\p{Ll}\p{Lm}\p{Lo}\p{M}]+(?i:'s|'t|'re|'ve|'m|'ll|'d)?
//              [^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]+[\p{Ll}\p{Lm}\p{Lo}\p{M}]*(?i:'s|'t|'re|'ve|'m|'ll|'d)?
//              \p{N}{1,3}   ?[^\s\p{L}\p{N}]+[\r\n/]*   \s*[\r\n]+   \s+(?!\S)   \s+
// cl100k_base  (?i:'s|'t|'re|'ve|'m|'ll|'d)   [^\r\n\p{L}\p{N}]?\p{L}+
//              \p{N}{1,3}   ?[^\s\p{L}\p{N}]+[\r\n]*   \s*[\r\n]+   \s+(?!\S)   \s+
#include "tokens/pieces.h"

namespace tokens {

using namespace characterclass;

namespace {

constexpr quint8 kHead = kUpper | kCaseless | kMark; // [\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]
constexpr quint8 kTail = kLower | kCaseless | kMark; // [\p{Ll}\p{Lm}\p{Lo}\p{M}]
constexpr quint8 kLead = kMark | kSpace | kOther;    // [^\r\n\p{L}\p{N}]

} // namespace

/// The end of the characters of `classes` from `from` on.
const uchar* Pieces::run(const uchar* from, quint8 classes)
{
    const uchar* at = from;
    while (at < m_end) {
        const Characters::Seen seen = m_characters.at(at);
        if ((seen.characterClass & classes) == 0) {
            break;
        }
        at += seen.length;
    }
    examine(at + 1);
    return at;
}

/// The end of a contraction at `at`, which is `at` where there is none. Case is folded as Unicode does: U+017F is an s.
const uchar* Pieces::contraction(const uchar* at)
{
    if (at == m_end || *at != '\'') {
        return at;
    }
    examine(at + 4);
    const auto folded = [this](const uchar* byte) { return byte < m_end ? *byte | 0x20 : 0; };
    switch (folded(at + 1)) {
    case 's':
    case 't':
    case 'm':
    case 'd':
        return at + 2;
    case 'l':
        return folded(at + 2) == 'l' ? at + 3 : at;
    case 'r':
    case 'v':
        return folded(at + 2) == 'e' ? at + 3 : at;
    default:
        return m_end - at >= 3 && at[1] == 0xC5 && at[2] == 0xBF ? at + 3 : at;
    }
}

/// The first two alternatives of o200k_base; `start` itself when neither matches.
///
/// The head's run is greedy. If a lower-case letter follows, the tail takes it and the match is the longest. If none does, the
/// first alternative gives characters of the head back until one is left that a tail may begin with, so it ends behind the last
/// such character. Only a run of nothing but capitals is left to the second alternative. A mark at the start could be the optional
/// lead as well: both readings end at the same place, and only as part of the run it may stand alone.
const uchar* Pieces::casedWord(const uchar* start, Characters::Seen first)
{
    const bool hasLead = (first.characterClass & (kSpace | kOther)) != 0;
    const uchar* const from = hasLead ? start + first.length : start;
    const uchar* lastTail = nullptr;
    const uchar* at = from;
    quint8 stop = 0;
    while (at < m_end) {
        const Characters::Seen seen = m_characters.at(at);
        if ((seen.characterClass & kHead) == 0) {
            stop = seen.characterClass;
            break;
        }
        at += seen.length;
        if ((seen.characterClass & kTail) != 0) {
            lastTail = at;
        }
    }
    examine(at + 1);
    if ((stop & kLower) != 0) {
        at = run(at, kTail);
    } else if (lastTail != nullptr) {
        at = lastTail;
    } else if (at == from) {
        return start;
    }
    return contraction(at);
}

/// The first two alternatives of cl100k_base; `start` itself when neither matches.
const uchar* Pieces::plainWord(const uchar* start, Characters::Seen first)
{
    if (const uchar* const end = contraction(start); end != start) {
        return end;
    }
    const uchar* const from = (first.characterClass & kLead) != 0 ? start + first.length : start;
    const uchar* const end = run(from, kLetter);
    return end == from ? start : end;
}

/// One to three digits.
const uchar* Pieces::digits(const uchar* start)
{
    const uchar* at = start;
    for (int count = 0; count < 3 && at < m_end; ++count) {
        const Characters::Seen seen = m_characters.at(at);
        if ((seen.characterClass & kNumber) == 0) {
            break;
        }
        at += seen.length;
    }
    examine(at + 1);
    return at;
}

/// Symbols with the space before and the line ends (and in o200k_base slashes) behind them; `start` where there are none.
const uchar* Pieces::symbols(const uchar* start)
{
    const uchar* const from = *start == ' ' ? start + 1 : start;
    const uchar* at = run(from, kOther | kMark);
    if (at == from) {
        return start;
    }
    const bool withSlashes = m_name == EncodingName::O200kBase;
    while (at < m_end && (*at == '\r' || *at == '\n' || (withSlashes && *at == '/'))) {
        ++at;
    }
    examine(at + 1);
    return at;
}

/// A run of white space: up to its last line end; else all of it where the text ends with it, or all but the last, which belongs
/// to what follows; else the one there is.
const uchar* Pieces::blanks(const uchar* start)
{
    const uchar* at = start;
    const uchar* lastStart = start;
    const uchar* lastNewline = nullptr;
    while (at < m_end) {
        const Characters::Seen seen = m_characters.at(at);
        if ((seen.characterClass & kBlank) == 0) {
            break;
        }
        lastStart = at;
        at += seen.length;
        if ((seen.characterClass & kNewline) != 0) {
            lastNewline = at;
        }
    }
    examine(at + 1);
    if (lastNewline != nullptr) {
        return lastNewline;
    }
    return at == m_end || lastStart == start ? at : lastStart;
}

QByteArrayView Pieces::next()
{
    const uchar* const start = m_at;
    const Characters::Seen first = m_characters.at(start);
    m_examined = start;
    if ((first.characterClass & kNumber) != 0) {
        m_at = digits(start);
    } else {
        if ((first.characterClass & kNewline) == 0) {
            m_at = m_name == EncodingName::O200kBase ? casedWord(start, first) : plainWord(start, first);
        }
        if (m_at == start && (*start == ' ' || (first.characterClass & kBlank) == 0)) {
            m_at = symbols(start);
        }
        if (m_at == start) {
            m_at = blanks(start);
        }
    }
    return {reinterpret_cast<const char*>(start), m_at - start};
}

} // namespace tokens
