// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/reader/script.h"
#include "sandbox/reader/terms.h"

#include <QFlags>
#include <QList>
#include <QString>
#include <QStringList>

namespace sandbox::reader {

/// What kind of thing a question wants to hear.
enum class Cue {
    Number = 1 << 0,
    Duration = 1 << 1,
    Money = 1 << 2,
    Date = 1 << 3,
    Clock = 1 << 4,
    Frequency = 1 << 5,
    Person = 1 << 6,
    Place = 1 << 7,
    Reason = 1 << 8,
    Manner = 1 << 9,
    Definition = 1 << 10,
    List = 1 << 11,
    Summary = 1 << 12,
    YesNo = 1 << 13,
};
Q_DECLARE_FLAGS(Cues, Cue)
Q_DECLARE_OPERATORS_FOR_FLAGS(Cues)

/// One word of a question with the weight that its kind gives it, before rarity in the text.
struct QuestionTerm
{
    Term term;
    double weight = 1;
    QList<int> groups; ///< near-synonym groups that cover it
};

/// A question taken apart.
struct Question
{
    QString text;
    Language language = Language::English;
    QList<QuestionTerm> terms;
    Cues cues;

    static Question of(const QString& text);
};

/// Cues that a question's wording gives.
Cues cuesOf(const QString& question);

/// Does `sentence` hold what `cue` wants (a number, a date, a name, ...)?
bool satisfies(const QString& sentence, Cue cue);

/// Splits "How long is X, and who approves it?" into its questions; one element when there is only one.
QStringList partsOf(const QString& question);

} // namespace sandbox::reader
