// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tokens/encoding.h"

namespace tokens {

/// Counts the tokens of a text that is being edited: an edit is counted again only from the first boundary that it can move
/// to the first one that stands as before. Equal to Encoding::count() of the text at any time (specials as text).
///
/// Positions are in bytes of UTF-8, as Scintilla's are. One thread at a time.
class IncrementalCounter
{
public:
    explicit IncrementalCounter(const Encoding& encoding) : m_encoding(&encoding) {}

    /// Another encoding; counts everything again.
    void setEncoding(const Encoding& encoding);
    /// Takes a whole text and finds out itself what changed since the last one (common beginning and end), so an editor
    /// that does not tell its edits may call this at every key.
    void setText(QByteArrayView utf8);
    /// `removed` bytes at `position` were replaced by `inserted`. Positions outside of the text are cut to it.
    void edit(qsizetype position, qsizetype removed, QByteArrayView inserted);

    qsizetype count() const { return m_count; }
    QByteArrayView text() const { return m_text; }
    /// Bytes that the last edit made the counter read again; a measure for tests and diagnostics.
    qsizetype lastReadBytes() const { return m_lastRead; }

private:
    /// What lies between two boundaries.
    struct Piece
    {
        quint32 length = 0;
        quint32 tokens = 0;
        quint32 reach = 0; ///< bytes from its start that decided where it ends, rounded up
    };
    void recount();
    void replacePieces(qsizetype position, qsizetype removed, qsizetype insertedSize);

    const Encoding* m_encoding;
    QByteArray m_text;
    std::vector<Piece> m_pieces; ///< empty while the text is not valid UTF-8: then everything is counted at each edit
    bool m_isValid = true;
    qsizetype m_count = 0;
    qsizetype m_lastRead = 0;
};

} // namespace tokens
