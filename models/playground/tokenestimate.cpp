// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/tokenestimate.h"

#include <QChar>
#include <QString>

namespace playground {

namespace {

enum class Run { Blank, Line, Ascii, Alphabetic, Digit, Wide, Mark };

Run runOf(char32_t c)
{
    if (c == U'\n') {
        return Run::Line;
    }
    if (QChar::isSpace(c)) {
        return Run::Blank;
    }
    if (QChar::isDigit(c)) {
        return Run::Digit;
    }
    const QChar::Script script = QChar::script(c);
    if (c > 0xFFFF || script == QChar::Script_Han || script == QChar::Script_Hiragana || script == QChar::Script_Katakana ||
        script == QChar::Script_Hangul || script == QChar::Script_Thai) {
        return Run::Wide;
    }
    if (QChar::isLetter(c) || QChar::isMark(c)) {
        return c < 128 ? Run::Ascii : Run::Alphabetic;
    }
    return Run::Mark;
}

int tokensOf(Run run, int length)
{
    switch (run) {
    case Run::Blank:
        return 0;
    case Run::Ascii:
        return 1 + (length - 1) / 7;
    case Run::Alphabetic:
        return 1 + (length - 1) / 3;
    case Run::Digit:
        return (length + 2) / 3;
    case Run::Mark:
    case Run::Line:
        return (length + 7) / 8;
    case Run::Wide:
        return length;
    }
    return length;
}

/// Calls `take(end of run, tokens)` for each run until it returns false.
template <typename Take> void eachRun(QStringView text, Take take)
{
    qsizetype at = 0;
    while (at < text.size()) {
        Run run = Run::Blank;
        char32_t first = 0;
        int length = 0;
        while (at < text.size()) {
            const bool pair = text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate();
            const char32_t c = pair ? QChar::surrogateToUcs4(text[at], text[at + 1]) : char32_t(text[at].unicode());
            Run next = runOf(c);
            // A word of mixed letters counts as its dearer kind; a run of marks only goes on with the same mark.
            const bool letters = (run == Run::Ascii || run == Run::Alphabetic) && (next == Run::Ascii || next == Run::Alphabetic);
            if (length > 0 && next != run && !letters) {
                break;
            }
            if (length > 0 && run == Run::Mark && c != first) {
                break;
            }
            run = letters && run == Run::Alphabetic ? run : next;
            first = length == 0 ? c : first;
            ++length;
            at += pair ? 2 : 1;
        }
        if (!take(at, tokensOf(run, length))) {
            return;
        }
    }
}

} // namespace

int tokenEstimate(QStringView text)
{
    int total = 0;
    eachRun(text, [&](qsizetype, int tokens) {
        total += tokens;
        return true;
    });
    return total;
}

QStringView fittingStart(QStringView text, int tokens)
{
    int total = 0;
    qsizetype end = 0;
    eachRun(text, [&](qsizetype at, int more) {
        total += more;
        if (total > tokens) {
            return false;
        }
        end = at;
        return true;
    });
    return text.left(end);
}

} // namespace playground
