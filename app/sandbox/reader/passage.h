// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace sandbox::reader {

/// The smallest piece that an answer quotes: a sentence, a list item, a table row or a "Key: value" line.
struct Unit
{
    enum class Kind { Sentence, Item, Row, Heading };

    QString text; ///< without Markdown block marks; links reduced to their text
    Kind kind = Kind::Sentence;
    QStringList headings; ///< path of headings above it, outermost first
    QString lead;         ///< for items and rows: the sentence that introduces the list ("The steps are:")
    int paragraph = 0;    ///< units of one block share this number
    bool whole = true;    ///< false for a fragment cut off by a chunk's edge
};

/// Splits Markdown or plain text into units, in order. Hard-wrapped lines are joined; code fences stay line by line.
QList<Unit> unitsOf(const QString& text);

/// Splits one paragraph into sentences (Latin and CJK punctuation; abbreviations, initials and decimals do not end
/// one).
QStringList sentencesOf(const QString& paragraph);

/// Does a sentence announce a list ("The steps are:", "次のとおりです。")?
bool announcesList(const QString& sentence);

/// `text` without emphasis marks, link targets, images and inline HTML.
QString withoutInlineMarks(const QString& text);

} // namespace sandbox::reader
