// SPDX-License-Identifier: GPL-3.0-or-later
// Names in a template's expressions and statements, without reading the template as a whole: it may be half written.
#include "prompts/checks.h"

namespace prompts {

namespace {

/// Names between `i` and the closing braces; gives the place behind them.
qsizetype namesUntil(const QString& body, qsizetype i, QLatin1String closing, const std::function<void(qsizetype, qsizetype)>& found)
{
    while (i < body.size() && !QStringView(body).mid(i).startsWith(closing)) {
        const QChar character = body.at(i);
        if (character == QLatin1Char('\'') || character == QLatin1Char('"')) {
            ++i;
            while (i < body.size() && body.at(i) != character) {
                i += body.at(i) == QLatin1Char('\\') ? 2 : 1;
            }
            i = std::min(i + 1, body.size());
        } else if (character.isLetter() || character == QLatin1Char('_')) {
            const qsizetype begin = i;
            while (i < body.size() && (body.at(i).isLetterOrNumber() || body.at(i) == QLatin1Char('_') || body.at(i).isMark())) {
                ++i;
            }
            qsizetype next = i;
            while (next < body.size() && body.at(next).isSpace()) {
                ++next;
            }
            const bool isMember = begin > 0 && body.at(begin - 1) == QLatin1Char('.');
            const bool isFilter = QStringView(body).left(begin).trimmed().endsWith(QLatin1Char('|'));
            const bool isArgument = next + 1 < body.size() && body.at(next) == QLatin1Char('=') && body.at(next + 1) != QLatin1Char('=') && QStringView(body).mid(begin - std::min<qsizetype>(begin, 200), std::min<qsizetype>(begin, 200)).lastIndexOf(QLatin1Char('(')) >= 0
                && QStringView(body).left(begin).lastIndexOf(QLatin1Char('(')) > QStringView(body).left(begin).lastIndexOf(QLatin1String("{"));
            if (!isMember && !isFilter && !isArgument) {
                found(begin, i);
            }
        } else {
            ++i;
        }
    }
    return std::min(i + 2, body.size());
}

} // namespace

void eachName(const QString& body, const std::function<void(qsizetype begin, qsizetype end)>& found)
{
    for (qsizetype at = body.indexOf(QLatin1Char('{')); at >= 0 && at + 1 < body.size(); at = body.indexOf(QLatin1Char('{'), at)) {
        const QChar kind = body.at(at + 1);
        if (kind == QLatin1Char('#')) {
            const qsizetype close = body.indexOf(QLatin1String("#}"), at + 2);
            at = close < 0 ? body.size() : close + 2;
        } else if (kind == QLatin1Char('{') || kind == QLatin1Char('%')) {
            at = namesUntil(body, at + 2, kind == QLatin1Char('{') ? QLatin1String("}}") : QLatin1String("%}"), found);
        } else {
            ++at;
        }
    }
}

} // namespace prompts
