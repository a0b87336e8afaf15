// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tokens/characters.h"
#include "tokens/encoding.h"

namespace tokens {

/// Cuts a text into the pieces that are encoded on their own: what the published splitting expressions match, found by one
/// walk without a regular expression. The pieces cover the text without gaps. Where a piece ends depends on the text from its
/// start on, never on what is before it.
class Pieces
{
public:
    /// `text` is valid UTF-8 and outlives this.
    Pieces(EncodingName name, QByteArrayView text)
        : m_characters(Characters::shared()), m_name(name), m_at(reinterpret_cast<const uchar*>(text.data())), m_end(m_at + text.size())
    {
    }
    bool atEnd() const { return m_at == m_end; }
    /// The next piece; never empty. Must not be called at the end.
    QByteArrayView next();
    /// Behind the last byte that decided where the last piece ends; behind the end of the text when that did.
    const uchar* examined() const { return m_examined; }

private:
    const uchar* run(const uchar* from, quint8 classes);
    const uchar* contraction(const uchar* at);
    const uchar* casedWord(const uchar* start, Characters::Seen first);
    const uchar* plainWord(const uchar* start, Characters::Seen first);
    const uchar* digits(const uchar* start);
    const uchar* symbols(const uchar* start);
    const uchar* blanks(const uchar* start);
    void examine(const uchar* until) { m_examined = until > m_examined ? until : m_examined; }

    const Characters& m_characters;
    EncodingName m_name;
    const uchar* m_at;
    const uchar* m_end;
    const uchar* m_examined = nullptr;
};

} // namespace tokens
