// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/reader/cues.h"
#include "sandbox/reader/script.h"
#include "sandbox/reader/terms.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace sandbox::reader {

/// One word of a question with the weight that its kind gives it, before rarity in the text.
struct QuestionTerm
{
    Term term;
    double weight = 1;        ///< for the order of units
    double supportWeight = 1; ///< for the decision whether there is an answer at all
    bool focus = false;       ///< the noun behind "which": what the answer is an instance of
    QList<int> groups;        ///< near-synonym groups that cover it
};

/// A question taken apart.
struct Question
{
    QString text;
    Language language = Language::English;
    QList<QuestionTerm> terms;
    Cues cues;
    QString unit; ///< what it counts in, see unitAskedFor()

    static Question of(const QString& text);
};

/// Splits "How long is X, and who approves it?" into its questions; one element when there is only one.
QStringList partsOf(const QString& question);

} // namespace sandbox::reader
