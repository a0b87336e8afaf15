// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace azure::openai {

/// Recognises a chunk of a stream that differs from an earlier one in nothing but its piece of text, which is what nearly all chunks
/// do. Since all other bytes are the same, so is what they mean, and the JSON need not be read again: two comparisons and the text.
class RepeatedChunk
{
public:
    /// Keeps a chunk that was read whole. `token` is where the JSON string of its text begins (at the quote). A value that is no
    /// string, or a place outside of `chunk`, makes it forget.
    void learn(const QByteArray& chunk, qsizetype token);
    void forget() { m_chunk.clear(); }
    /// True when `chunk` is the one learnt but for the text, which goes to `text`. False is never wrong, only slower: a text with
    /// control characters, surrogates written as escapes or broken UTF-8 is left to the reader of JSON.
    bool match(const QByteArray& chunk, QString& text) const;

private:
    QByteArray m_chunk;
    qsizetype m_textBegin = 0; ///< behind the opening quote
    qsizetype m_tail = 0;      ///< bytes from the closing quote on
};

} // namespace azure::openai
