// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QByteArrayList>
#include <QString>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace tokens {

using TokenId = quint32;

/// The byte-pair encodings of current Azure OpenAI models.
enum class EncodingName {
    O200kBase,  ///< gpt-4o, gpt-4.1, gpt-5 and the o series
    Cl100kBase, ///< gpt-4, gpt-3.5-turbo and the embeddings
};

/// "o200k_base", "cl100k_base".
QString encodingText(EncodingName name);
/// The inverse of encodingText(); nothing for a name that is not known here.
std::optional<EncodingName> encodingNamed(QStringView text);

/// A marker that the services put between texts, for example "<|endoftext|>". Outside of the vocabulary's ranks.
struct SpecialToken
{
    QByteArray text;
    TokenId id = 0;
};

/// What happens to the texts of special tokens inside of a text. A text in neither list is encoded as ordinary text.
struct SpecialPolicy
{
    QByteArrayList allowed; ///< become their one token
    QByteArrayList refused; ///< make encode() fail, unless they are allowed as well

    /// What a service does with text that a person wrote.
    static SpecialPolicy asText() { return {}; }
};

/// A byte-pair encoding, equal to the published tokenizer (npm `tiktoken`) on every input. Immutable: any thread may use it.
///
/// Text is UTF-8. Bytes that are none are read as the published libraries read a file: each maximal part of a broken
/// sequence counts as one U+FFFD (Unicode ch. 3.9, Python's and WHATWG's "replace"). A byte order mark is kept, it is text.
/// Time grows with n, for one run of n letters without a boundary with n log n. One run is at most 4 GiB.
class Encoding
{
public:
    /// The encoding; the first call for a name reads its vocabulary (some 10 ms), once for all threads.
    static const Encoding& of(EncodingName name);
    ~Encoding();

    EncodingName name() const { return m_name; }
    /// Special tokens by id. Those of OpenAI's published definition, which not every library follows.
    const std::vector<SpecialToken>& specials() const { return m_specials; }
    SpecialPolicy allSpecialsAllowed() const; ///< markers become tokens
    SpecialPolicy allSpecialsRefused() const; ///< what the published libraries do unasked

    /// Number of tokens, specials as text. Equal to encode(text).size(), without making the list.
    qsizetype count(QByteArrayView utf8) const;
    /// The same of UTF-16; a lone surrogate counts as U+FFFD.
    qsizetype count(QStringView text) const;

    /// Tokens, specials as text.
    std::vector<TokenId> encode(QByteArrayView utf8) const;
    std::vector<TokenId> encode(QStringView text) const;
    /// Tokens with specials as `policy` says. InvalidInput when a refused one occurs; the error's target is its text.
    core::Result<std::vector<TokenId>> encode(QByteArrayView utf8, const SpecialPolicy& policy) const;

    /// The bytes behind tokens and specials: of a whole text what encode() was given (repaired as said above); of a part of
    /// it possibly half a character. InvalidInput for an id that is none.
    core::Result<QByteArray> decode(std::span<const TokenId> ids) const;
    /// Number of ids below the specials.
    qsizetype vocabularySize() const;

private:
    friend class IncrementalCounter;
    explicit Encoding(EncodingName name);
    Q_DISABLE_COPY_MOVE(Encoding)

    EncodingName m_name;
    std::vector<SpecialToken> m_specials;
    std::unique_ptr<const class Vocabulary> m_vocabulary;
};

} // namespace tokens
