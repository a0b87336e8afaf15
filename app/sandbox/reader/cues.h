// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFlags>
#include <QString>

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
    Contact = 1 << 14,
};
Q_DECLARE_FLAGS(Cues, Cue)
Q_DECLARE_OPERATORS_FOR_FLAGS(Cues)

/// Cues whose answer has a form that can be recognised, and those among them without which a sentence is hardly one.
inline constexpr int kCheckableCues = 0x3FF | int(Cue::Contact);
inline constexpr int kExactCues =
    int(Cue::Number) | int(Cue::Duration) | int(Cue::Money) | int(Cue::Date) | int(Cue::Clock) | int(Cue::Contact);

/// Cues that a question's wording gives.
Cues cuesOf(const QString& question);

/// How well `sentence` holds what one of `cues` wants (a number, a date, a name, ...): 0 not at all, 0.5 in a loose
/// form, 1 for certain. `unit` is the unit that the question counts in ("days", "歳"), if it names one.
double evidenceOf(const QString& sentence, Cues cues, const QString& unit);

/// The unit in "how many days", "何歳"; empty when there is none.
QString unitAskedFor(const QString& question);

} // namespace sandbox::reader
