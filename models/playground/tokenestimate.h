// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace playground {

/// About how many tokens a model of the GPT-4o family counts for `text`; meant to be a little high, so that budgets hold.
///
/// Rule, by runs of characters: an ASCII word is 1 token and 1 more for every 7 letters beyond the first; other alphabetic
/// words 1 and 1 more for every 3; numbers 1 for every 3 digits; Han, Kana, Hangul and emoji 1 a character; punctuation 1 a
/// character, a run of the same one 1 for every 8; a line break 1; blanks nothing (they belong to the next word).
int tokenEstimate(QStringView text);

/// The longest start of `text` whose estimate fits into `tokens`, cut at a word.
QStringView fittingStart(QStringView text, int tokens);

} // namespace playground
