// SPDX-License-Identifier: GPL-3.0-or-later
#include "logs/querytext.h"

#include <QList>
#include <QStringView>

namespace logs {

namespace {

/// Stretches between blank lines, without the line break at their end.
QList<TextSpan> queriesOf(const QString& text)
{
    QList<TextSpan> spans;
    TextSpan open{-1, -1};
    qsizetype line = 0;
    while (line <= text.size()) {
        qsizetype end = text.indexOf(QLatin1Char('\n'), line);
        end = end < 0 ? text.size() : end;
        const bool isBlank = QStringView(text).mid(line, end - line).trimmed().isEmpty();
        if (!isBlank) {
            open.begin = open.begin < 0 ? line : open.begin;
            open.end = end;
        } else if (open.begin >= 0) {
            spans << open;
            open = {-1, -1};
        }
        line = end + 1;
    }
    if (open.begin >= 0) {
        spans << open;
    }
    return spans;
}

/// Passes a text literal that begins at `i` (with its prefix): "…", '…' with escapes, @"…" verbatim, ```…```.
qsizetype endOfLiteral(const QString& query, qsizetype i)
{
    const bool isVerbatim = query[i] == u'@';
    const qsizetype open = isVerbatim ? i + 1 : i;
    if (QStringView(query).mid(open).startsWith(u"```")) {
        const qsizetype close = query.indexOf(QLatin1String("```"), open + 3);
        return close < 0 ? query.size() : close + 3;
    }
    const QChar quote = query[open];
    for (qsizetype p = open + 1; p < query.size(); ++p) {
        if (query[p] == u'\\' && !isVerbatim) {
            ++p;
        } else if (query[p] == quote) {
            return p + 1;
        } else if (query[p] == u'\n') {
            return p;
        }
    }
    return query.size();
}

bool isLiteral(const QString& query, qsizetype i)
{
    const auto isQuote = [&](qsizetype at) { return at < query.size() && (query[at] == u'"' || query[at] == u'\''); };
    return isQuote(i) || (query[i] == u'@' && isQuote(i + 1)) || QStringView(query).mid(i).startsWith(u"```");
}

} // namespace

TextSpan queryAt(const QString& text, qsizetype cursor)
{
    const QList<TextSpan> spans = queriesOf(text);
    TextSpan chosen;
    for (const TextSpan& span : spans) {
        if (span.begin <= cursor || chosen.end == 0) {
            chosen = span;
        }
    }
    return chosen;
}

QSet<QString> namesIn(const QString& query, const QSet<QString>& known)
{
    QSet<QString> found;
    qsizetype i = 0;
    while (i < query.size()) {
        if (QStringView(query).mid(i).startsWith(u"//")) {
            const qsizetype end = query.indexOf(QLatin1Char('\n'), i);
            i = end < 0 ? query.size() : end;
        } else if (isLiteral(query, i)) {
            i = endOfLiteral(query, i);
        } else if (query[i].isLetter() || query[i] == u'_') {
            const qsizetype begin = i;
            while (i < query.size() && (query[i].isLetterOrNumber() || query[i] == u'_')) {
                ++i;
            }
            const QString word = query.mid(begin, i - begin);
            if (known.contains(word)) {
                found.insert(word);
            }
        } else {
            ++i;
        }
    }
    return found;
}

QString titleOf(const QString& query)
{
    QString title = query.trimmed().section(QLatin1Char('\n'), 0, 0).trimmed();
    while (title.startsWith(QLatin1Char('/'))) {
        title = title.mid(1).trimmed();
    }
    return title.size() > 80 ? title.left(79) + QChar(0x2026) : title;
}

} // namespace logs
