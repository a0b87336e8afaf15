// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace sandbox::reader {

/// Approximates how the o200k_base vocabulary cuts text. It is an approximation: the pre-splitting rules (leading space
/// belongs to the word, digits in threes, runs of punctuation, line ends) are those of the published pattern, while the
/// number of pieces inside a word follows averages by script and length instead of the vocabulary's merges.
class TokenCount
{
public:
    /// Pieces whose concatenation is `text`; one piece counts as one token.
    static QStringList pieces(const QString& text);
    static int count(const QString& text);
};

} // namespace sandbox::reader
