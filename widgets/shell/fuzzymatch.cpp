// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/fuzzymatch.h"

namespace widgets::shell {

namespace {

bool startsWord(const QString& text, int at)
{
    return at == 0 || !text[at - 1].isLetterOrNumber() || (text[at].isUpper() && text[at - 1].isLower());
}

/// Greedy from `from`: takes the next fitting character, prefers one at a word's start when the run breaks.
FuzzyMatch greedy(const QString& wanted, const QString& text, int from)
{
    FuzzyMatch match;
    int last = -2;
    int at = from;
    for (const QChar c : wanted) {
        int found = -1;
        for (int i = at; i < text.size(); ++i) {
            if (text[i].toLower() != c) {
                continue;
            }
            if (found < 0) {
                found = i;
            }
            if (i == last + 1 || startsWord(text, i)) {
                found = i;
                break;
            }
        }
        if (found < 0) {
            return {};
        }
        match.score += found == last + 1 ? 12 : startsWord(text, found) ? 10 : 1;
        match.positions << found;
        last = found;
        at = found + 1;
    }
    match.fits = true;
    match.score -= match.positions.isEmpty() ? 0 : match.positions.first() / 4;
    match.score -= int(text.size()) / 16;
    return match;
}

} // namespace

FuzzyMatch fuzzyMatch(const QString& query, const QString& text)
{
    QString wanted = query.toLower();
    wanted.remove(QLatin1Char(' '));
    if (wanted.isEmpty()) {
        return {true, 0, {}};
    }
    FuzzyMatch best;
    for (int i = 0; i < text.size(); ++i) {
        if (text[i].toLower() == wanted[0]) {
            // The eager choice of word starts can miss a fit that plain order has.
            FuzzyMatch match = greedy(wanted, text, i);
            if (match.fits && (!best.fits || match.score > best.score)) {
                best = match;
            }
        }
    }
    if (!best.fits) {
        int at = 0;
        for (const QChar c : wanted) {
            at = text.indexOf(c, at, Qt::CaseInsensitive);
            if (at < 0) {
                return {};
            }
            best.positions << at++;
        }
        best.fits = true;
        best.score = 1;
    }
    return best;
}

} // namespace widgets::shell
