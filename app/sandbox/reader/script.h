// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QChar>
#include <QString>
#include <QStringView>

namespace sandbox::reader {

/// Writing system of one character, as far as splitting text into words needs it.
enum class Script { Space, Latin, Digit, Han, Hiragana, Katakana, Hangul, Punctuation };

/// Class of `c`. Letters of other alphabets (Cyrillic, Greek, Arabic, ...) count as Latin: they are spaced words too.
Script scriptOf(QChar c);

inline bool isCjk(Script s)
{
    return s == Script::Han || s == Script::Hiragana || s == Script::Katakana || s == Script::Hangul;
}

/// Language in which an answer is framed. Quoted sentences keep their own.
enum class Language { English, Japanese, Chinese, Korean, German, French, Spanish };

/// Guess from the script and, for Latin text, from function words. English when nothing speaks for another.
Language languageOf(QStringView text);

/// Compatibility-normalised (full-width digits and letters become plain), lower case, typographic quotes made plain.
QString folded(const QString& text);

} // namespace sandbox::reader
