// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokens/incrementalcounter.h"

#include "tokens/merge.h"
#include "tokens/pieces.h"
#include "tokens/utf8.h"

#include <algorithm>

namespace tokens {

namespace {

bool isBoundary(const QByteArray& text, qsizetype at)
{
    return at == 0 || at >= text.size() || (uchar(text[at]) & 0xC0) != 0x80;
}

quint32 tokensOf(const Vocabulary& vocabulary, QByteArrayView piece)
{
    const bool isToken = vocabulary.find(reinterpret_cast<const uchar*>(piece.data()), size_t(piece.size())) != Vocabulary::kNone;
    return isToken ? 1 : quint32(merge(vocabulary, piece, nullptr));
}

} // namespace

void IncrementalCounter::setEncoding(const Encoding& encoding)
{
    m_encoding = &encoding;
    recount();
}

void IncrementalCounter::setText(QByteArrayView utf8)
{
    const qsizetype shorter = std::min(m_text.size(), utf8.size());
    const qsizetype before = std::mismatch(utf8.begin(), utf8.begin() + shorter, m_text.cbegin()).first - utf8.begin();
    qsizetype behind = 0;
    while (behind < shorter - before && utf8[utf8.size() - 1 - behind] == m_text[m_text.size() - 1 - behind]) {
        ++behind;
    }
    if (before == utf8.size() && before == m_text.size()) {
        m_lastRead = 0;
        return;
    }
    edit(before, m_text.size() - before - behind, utf8.sliced(before, utf8.size() - before - behind));
}

void IncrementalCounter::edit(qsizetype position, qsizetype removed, QByteArrayView inserted)
{
    position = std::clamp<qsizetype>(position, 0, m_text.size());
    removed = std::clamp<qsizetype>(removed, 0, m_text.size() - position);
    // Common bytes of two characters make an edit begin or end within one; it is widened to whole characters.
    qsizetype first = position;
    qsizetype last = position + removed;
    while (!isBoundary(m_text, first)) {
        --first;
    }
    while (!isBoundary(m_text, last)) {
        ++last;
    }
    const qsizetype grown = inserted.size() + (position - first) + (last - position - removed);
    m_text.replace(position, removed, inserted.data(), inserted.size());
    if (!m_isValid || m_pieces.empty() || validPrefix(QByteArrayView(m_text).sliced(first, grown)) != grown) {
        recount();
        return;
    }
    replacePieces(first, last - first, grown);
}

void IncrementalCounter::recount()
{
    m_pieces.clear();
    m_lastRead = m_text.size();
    m_isValid = validPrefix(m_text) == m_text.size();
    m_count = 0;
    if (!m_isValid) {
        m_count = m_encoding->count(m_text);
        return;
    }
    replacePieces(0, 0, m_text.size());
}

/// `m_text` has the edit already. What comes before the first piece whose end was decided by something from `position` on
/// stands; so does everything from the first new boundary that was one before, behind the edit.
void IncrementalCounter::replacePieces(qsizetype position, qsizetype removed, qsizetype insertedSize)
{
    size_t first = 0;
    qsizetype start = 0;
    while (first < m_pieces.size() && start + m_pieces[first].reach <= position) {
        start += m_pieces[first++].length;
    }
    const qsizetype shift = insertedSize - removed;
    size_t last = first;
    qsizetype oldBoundary = start; // in the text before the edit
    qsizetype at = start;
    std::vector<Piece> made;
    Pieces pieces(m_encoding->m_name, QByteArrayView(m_text).sliced(start));
    const auto* const base = reinterpret_cast<const uchar*>(m_text.constData());
    while (!pieces.atEnd()) {
        while (last < m_pieces.size() && (oldBoundary < position + removed || oldBoundary + shift < at)) {
            oldBoundary += m_pieces[last++].length;
        }
        if (oldBoundary >= position + removed && oldBoundary + shift == at && last < m_pieces.size()) {
            break;
        }
        const QByteArrayView piece = pieces.next();
        const qsizetype reach = pieces.examined() - base - at;
        made.push_back({quint32(piece.size()), tokensOf(*m_encoding->m_vocabulary, piece), quint32(reach)});
        at += piece.size();
    }
    if (pieces.atEnd()) {
        last = m_pieces.size();
    }
    for (size_t i = first; i < last; ++i) {
        m_count -= m_pieces[i].tokens;
    }
    for (const Piece& piece : made) {
        m_count += piece.tokens;
    }
    m_lastRead = at - start;
    const auto from = m_pieces.begin() + qptrdiff(first);
    const size_t kept = std::min(made.size(), last - first);
    const auto rest = std::copy(made.begin(), made.begin() + qptrdiff(kept), from);
    if (kept < made.size()) {
        m_pieces.insert(rest, made.begin() + qptrdiff(kept), made.end());
    } else {
        m_pieces.erase(rest, m_pieces.begin() + qptrdiff(last));
    }
}

} // namespace tokens
