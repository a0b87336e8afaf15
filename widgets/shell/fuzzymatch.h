// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace widgets::shell {

/// How well `query` fits `text` as a subsequence, without case and blanks; word starts and runs weigh more.
struct FuzzyMatch
{
    bool fits = false;
    int score = 0;
    QList<int> positions; ///< indices into the text of the matched characters
};
FuzzyMatch fuzzyMatch(const QString& query, const QString& text);

} // namespace widgets::shell
