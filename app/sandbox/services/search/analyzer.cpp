// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/services/search/analyzer.h"

#include "sandbox/reader/stemmer.h"

#include <QChar>
#include <QRegularExpression>
#include <QSet>

namespace sandbox::search {

namespace {

bool isStopWord(const QString& word)
{
    // The English stop set of Lucene.
    static const QSet<QString> words = {"a",    "an",   "and",  "are",  "as",   "at",    "be",   "but",   "by",
                                        "for",  "if",   "in",   "into", "is",   "it",    "no",   "not",   "of",
                                        "on",   "or",   "such", "that", "the",  "their", "then", "there", "these",
                                        "they", "this", "to",   "was",  "will", "with"};
    return words.contains(word);
}

bool isIdeographic(char32_t c)
{
    switch (QChar::script(c)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Hangul:
        return true;
    default:
        // The long-vowel mark belongs to no single script.
        return c == 0x30FC || c == 0x3005;
    }
}

/// Code point at `i`; sets its length in UTF-16 units.
char32_t codePointAt(QStringView text, qsizetype i, int* length)
{
    const QChar c = text.at(i);
    if (c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate()) {
        *length = 2;
        return QChar::surrogateToUcs4(c, text.at(i + 1));
    }
    *length = 1;
    return c.unicode();
}

bool isWordPart(char32_t c, bool lettersOnly)
{
    return QChar::isLetter(c) || QChar::category(c) == QChar::Mark_NonSpacing ||
           QChar::category(c) == QChar::Mark_SpacingCombining ||
           (!lettersOnly && (QChar::isDigit(c) || QChar::isNumber(c) || c == u'_'));
}

/// An apostrophe or a decimal point between two word characters does not end a word (UAX #29).
bool joinsWord(QStringView text, qsizetype i, bool previousDigit)
{
    const QChar c = text.at(i);
    if (i + 1 >= text.size()) {
        return false;
    }
    const QChar next = text.at(i + 1);
    if (c == u'\'' || c == QChar(0x2019)) {
        return next.isLetter() && !previousDigit;
    }
    if (c == u'.' || c == u',') {
        return previousDigit && next.isDigit();
    }
    return false;
}

class Splitter
{
public:
    Splitter(QStringView text, Analysis analysis) : m_text(text), m_analysis(analysis) {}

    QList<Token> run()
    {
        const bool lettersOnly = m_analysis == Analysis::Simple || m_analysis == Analysis::Stop;
        qsizetype i = 0;
        while (i < m_text.size()) {
            int length = 1;
            const char32_t c = codePointAt(m_text, i, &length);
            if (isIdeographic(c)) {
                i = ideographs(i);
            } else if (isWordPart(c, lettersOnly)) {
                i = word(i, lettersOnly);
            } else {
                i += length;
            }
        }
        return m_tokens;
    }

private:
    qsizetype word(qsizetype start, bool lettersOnly)
    {
        qsizetype i = start;
        bool previousDigit = false;
        while (i < m_text.size()) {
            int length = 1;
            const char32_t c = codePointAt(m_text, i, &length);
            if (isIdeographic(c)) {
                break;
            }
            if (isWordPart(c, lettersOnly)) {
                previousDigit = QChar::isDigit(c);
                i += length;
            } else if (!lettersOnly && joinsWord(m_text, i, previousDigit)) {
                ++i;
            } else {
                break;
            }
        }
        add(m_text.mid(start, i - start).toString().toLower(), start, i);
        return i;
    }

    qsizetype ideographs(qsizetype start)
    {
        QList<qsizetype> places;
        qsizetype i = start;
        while (i < m_text.size()) {
            int length = 1;
            if (!isIdeographic(codePointAt(m_text, i, &length))) {
                break;
            }
            places.append(i);
            i += length;
        }
        places.append(i);
        if (places.size() == 2) {
            append(m_text.mid(start, i - start).toString(), start, i);
            return i;
        }
        for (qsizetype n = 0; n + 2 < places.size(); ++n) {
            append(m_text.mid(places.at(n), places.at(n + 2) - places.at(n)).toString(), places.at(n),
                   places.at(n + 2));
        }
        return i;
    }

    void add(QString word, qsizetype start, qsizetype end)
    {
        if (m_analysis == Analysis::English) {
            word.replace(QChar(0x2019), QLatin1Char('\''));
            if (word.endsWith(QLatin1String("'s"))) {
                word.chop(2);
            }
        }
        const bool drop = (m_analysis == Analysis::English || m_analysis == Analysis::Stop) && isStopWord(word);
        if (drop) {
            ++m_position;
            return;
        }
        append(m_analysis == Analysis::English ? reader::stem(word) : word, start, end);
    }

    void append(const QString& text, qsizetype start, qsizetype end)
    {
        m_tokens.append({text, int(start), int(end), m_position++});
    }

    QStringView m_text;
    Analysis m_analysis;
    QList<Token> m_tokens;
    int m_position = 0;
};

QList<Token> splitAtSpaces(QStringView text)
{
    QList<Token> tokens;
    qsizetype i = 0;
    while (i < text.size()) {
        const qsizetype start = i;
        while (i < text.size() && !text.at(i).isSpace()) {
            ++i;
        }
        if (i > start) {
            tokens.append({text.mid(start, i - start).toString(), int(start), int(i), int(tokens.size())});
        }
        ++i;
    }
    return tokens;
}

} // namespace

Analysis analysisFor(const QString& name)
{
    if (name.startsWith(QLatin1String("en."))) {
        return Analysis::English;
    }
    if (name == QLatin1String("keyword")) {
        return Analysis::Keyword;
    }
    if (name == QLatin1String("whitespace")) {
        return Analysis::Whitespace;
    }
    if (name == QLatin1String("simple")) {
        return Analysis::Simple;
    }
    return name == QLatin1String("stop") ? Analysis::Stop : Analysis::Standard;
}

bool isAnalyzerName(const QString& name)
{
    static const QRegularExpression pattern(
        QStringLiteral("\\A(?:[a-z]{2}(?:-[A-Za-z]{2,4})*\\.(?:lucene|microsoft)|sr-(?:cyrillic|latin)\\.microsoft|"
                       "standard\\.lucene|standard|"
                       "standardasciifolding\\.lucene|keyword|pattern|simple|stop|whitespace)\\z"));
    return pattern.match(name).hasMatch();
}

QList<Token> analyze(QStringView text, Analysis analysis)
{
    switch (analysis) {
    case Analysis::Keyword:
        return text.isEmpty() ? QList<Token>() : QList<Token>{{text.toString(), 0, int(text.size()), 0}};
    case Analysis::Whitespace:
        return splitAtSpaces(text);
    default:
        return Splitter(text, analysis).run();
    }
}

} // namespace sandbox::search
