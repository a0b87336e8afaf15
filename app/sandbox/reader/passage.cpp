// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/reader/passage.h"

#include "sandbox/reader/script.h"

#include <QRegularExpression>
#include <QSet>

namespace sandbox::reader {

namespace {

bool endsSentence(QChar c)
{
    return c == QLatin1Char('.') || c == QLatin1Char('?') || c == QLatin1Char('!') || c == QChar(0x3002) ||
           c == QChar(0xFF01) || c == QChar(0xFF1F);
}

bool closes(QChar c)
{
    return c == QLatin1Char('"') || c == QLatin1Char('\'') || c == QLatin1Char(')') || c == QLatin1Char(']') ||
           c == QChar(0x201D) || c == QChar(0x2019) || c == QChar(0x300D) || c == QChar(0x300F) || c == QChar(0xFF09);
}

/// Does the word before the full stop at `dot` stand for an abbreviation or an initial?
bool abbreviation(const QString& text, qsizetype dot)
{
    static const QSet<QString> known = [] {
        const QStringList all =
            QStringLiteral(
                "mr mrs ms dr prof st no nos vs approx inc ltd co corp fig figs ext tel e.g i.e etc cf al dept "
                "jan feb mar apr jun jul aug sep sept oct nov dec u.s u.k a.m p.m bzw z.b ca nr vol pp ver min max")
                .split(QLatin1Char(' '));
        return QSet<QString>(all.cbegin(), all.cend());
    }();
    qsizetype start = dot;
    while (start > 0 && (text[start - 1].isLetter() || text[start - 1] == QLatin1Char('.')))
        --start;
    const QString word = text.mid(start, dot - start);
    if (word.size() == 1 && word[0].isUpper())
        return true;
    return known.contains(word.toLower());
}

/// Is the end mark at `i` the end of a sentence? `next` is the first character behind it and its closing marks.
bool boundary(const QString& text, qsizetype i, qsizetype next)
{
    const QChar c = text[i];
    if (c.unicode() > 0x2000)
        return true;
    if (next >= text.size())
        return true;
    if (!text[next].isSpace())
        return isCjk(scriptOf(text[next])) && c != QLatin1Char('.');
    while (next < text.size() && text[next].isSpace())
        ++next;
    if (next >= text.size())
        return true;
    if (c == QLatin1Char('.')) {
        // A lower-case word goes on with the sentence; "p.m." before a capital may end one, "Dr." never does.
        if (text[next].isLower())
            return false;
        if (abbreviation(text, i))
            return i >= 3 && text.mid(i - 2, 2).compare(QStringLiteral(".m"), Qt::CaseInsensitive) == 0;
    }
    return true;
}

} // namespace

QStringList sentencesOf(const QString& paragraph)
{
    QStringList sentences;
    qsizetype start = 0;
    int brackets = 0;
    for (qsizetype i = 0; i < paragraph.size(); ++i) {
        const QChar c = paragraph[i];
        if (c == QChar(0x300C) || c == QChar(0xFF08))
            ++brackets;
        else if ((c == QChar(0x300D) || c == QChar(0xFF09)) && brackets > 0)
            --brackets;
        if (!endsSentence(c) || brackets > 0)
            continue;
        qsizetype next = i + 1;
        while (next < paragraph.size() && (endsSentence(paragraph[next]) || closes(paragraph[next])))
            ++next;
        if (!boundary(paragraph, next - 1 > i && endsSentence(paragraph[next - 1]) ? next - 1 : i, next))
            continue;
        const QString sentence = paragraph.mid(start, next - start).trimmed();
        if (!sentence.isEmpty())
            sentences.append(sentence);
        start = next;
        i = next - 1;
    }
    const QString rest = paragraph.mid(start).trimmed();
    if (!rest.isEmpty())
        sentences.append(rest);
    return sentences;
}

bool announcesList(const QString& sentence)
{
    static const QRegularExpression ending(
        QStringLiteral(
            "(?:[:：]|\\b(?:as follows|the "
            "following)[.,]|(?:次|以下)(?:の(?:とおり|通り|いずれか))?(?:です|に通報してください|とする)?。)$"),
        QRegularExpression::CaseInsensitiveOption);
    return ending.match(sentence).hasMatch();
}

QString withoutInlineMarks(const QString& text)
{
    static const QRegularExpression image(QStringLiteral("!\\[([^\\]]*)\\]\\([^)]*\\)"));
    static const QRegularExpression link(QStringLiteral("\\[([^\\]]+)\\]\\((?:[^()]|\\([^)]*\\))*\\)"));
    static const QRegularExpression strong(QStringLiteral("(\\*\\*|__)(?=\\S)(.+?)(?<=\\S)\\1"));
    static const QRegularExpression emphasis(QStringLiteral("(?<![\\w*])[*](?=[^\\s*])([^*]+?)(?<=[^\\s*])[*](?![\\w*])"
                                                            "|(?<![\\w_])_(?=[^\\s_])([^_]+?)(?<=[^\\s_])_(?![\\w_])"));
    static const QRegularExpression tag(QStringLiteral("</?[a-zA-Z][a-zA-Z0-9-]*(?:\\s[^<>]*)?/?>"));
    QString out = text;
    if (out.contains(QLatin1Char('['))) {
        out.replace(image, QStringLiteral("\\1"));
        out.replace(link, QStringLiteral("\\1"));
    }
    if (out.contains(QLatin1Char('*')) || out.contains(QLatin1Char('_'))) {
        out.replace(strong, QStringLiteral("\\2"));
        out.replace(emphasis, QStringLiteral("\\1\\2"));
    }
    if (out.contains(QLatin1Char('<')))
        out.remove(tag);
    return out.simplified();
}

} // namespace sandbox::reader
