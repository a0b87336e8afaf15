// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <vector>

namespace sandbox::reader {

/// Deterministic text vectors by feature hashing: stems, near-synonym groups, neighbouring words, letter trigrams and,
/// for Chinese and Japanese, character bigrams are hashed with signs into `dimensions` places and scaled to length 1.
/// Texts that share words, word families or synonyms get a higher cosine. Not a neural embedding: no world knowledge.
class Embedder
{
public:
    /// `model` goes into the hash, so that vectors of different models do not compare, as with the real ones.
    explicit Embedder(const QString& model);

    /// Unit vector of `text`; all zero only when the text has no letter or digit.
    std::vector<float> embed(const QString& text, int dimensions) const;

    /// Cosine of two unit vectors of equal size.
    static double cosine(const std::vector<float>& a, const std::vector<float>& b);

private:
    quint64 m_salt = 0;
};

} // namespace sandbox::reader
