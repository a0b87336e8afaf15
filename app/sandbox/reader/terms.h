// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QSet>
#include <QString>

namespace sandbox::reader {

/// What kind of form a term is; ranking weighs them differently.
enum class TermKind {
    Word,     ///< stemmed word of a spaced language
    Number,   ///< digits, thousands separators removed ("1,200" is 1200, "two" is 2)
    Han,      ///< two neighbouring ideographs, or one that stands alone
    Katakana, ///< a whole katakana run: mostly one loan word
    Kana,     ///< two neighbouring hiragana or Hangul syllables: mostly grammar
};

/// One comparable form of a text.
struct Term
{
    QString form;
    TermKind kind = TermKind::Word;
    int start = 0; ///< position in the folded text
    int length = 0;
    bool stop = false;    ///< function word: carries no topic
    bool capital = false; ///< was written with an initial capital, but not at the start of a sentence

    bool operator==(const Term& other) const { return form == other.form && kind == other.kind; }
};

/// Terms of `text` in order. Words are stemmed, numbers normalised, Chinese and Japanese runs cut into bigrams.
QList<Term> termsOf(const QString& text);

/// Forms of the terms that carry a topic.
QSet<QString> contentForms(const QString& text);

/// Is `word` (lower case, not stemmed) an English, German, French or Spanish function word?
bool isStopword(const QString& word);

} // namespace sandbox::reader
