// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/reader/terms.h"

#include "sandbox/reader/script.h"
#include "sandbox/reader/stemmer.h"

#include <QHash>
#include <QStringList>

namespace sandbox::reader {

namespace {

QSet<QString> words(const char* list)
{
    const QStringList all = QString::fromUtf8(list).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return {all.cbegin(), all.cend()};
}

const QHash<QString, QString>& numberWords()
{
    static const QHash<QString, QString> table = {
        {QStringLiteral("two"), QStringLiteral("2")},       {QStringLiteral("three"), QStringLiteral("3")},
        {QStringLiteral("four"), QStringLiteral("4")},      {QStringLiteral("five"), QStringLiteral("5")},
        {QStringLiteral("six"), QStringLiteral("6")},       {QStringLiteral("seven"), QStringLiteral("7")},
        {QStringLiteral("eight"), QStringLiteral("8")},     {QStringLiteral("nine"), QStringLiteral("9")},
        {QStringLiteral("ten"), QStringLiteral("10")},      {QStringLiteral("eleven"), QStringLiteral("11")},
        {QStringLiteral("twelve"), QStringLiteral("12")},   {QStringLiteral("fifteen"), QStringLiteral("15")},
        {QStringLiteral("twenty"), QStringLiteral("20")},   {QStringLiteral("thirty"), QStringLiteral("30")},
        {QStringLiteral("forty"), QStringLiteral("40")},    {QStringLiteral("fifty"), QStringLiteral("50")},
        {QStringLiteral("sixty"), QStringLiteral("60")},    {QStringLiteral("ninety"), QStringLiteral("90")},
        {QStringLiteral("hundred"), QStringLiteral("100")}, {QStringLiteral("thousand"), QStringLiteral("1000")},
    };
    return table;
}

/// Cuts one folded text; `original` has the same length and tells capitals.
class Cutter
{
public:
    Cutter(const QString& text, const QString& original) : m_text(text), m_original(original) {}

    QList<Term> run()
    {
        qsizetype i = 0;
        while (i < m_text.size()) {
            const Script script = scriptOf(m_text[i]);
            if (script == Script::Digit)
                i = number(i);
            else if (script == Script::Latin)
                i = word(i);
            else if (isCjk(script))
                i = run(i, script);
            else
                i = sign(i);
        }
        return m_terms;
    }

private:
    /// Signs that are words: "€" reads as euro, "°C" as degree.
    qsizetype sign(qsizetype at)
    {
        static const QHash<QChar, QString> words = {
            {QChar(0x20AC), QStringLiteral("euro")},       {QLatin1Char('$'), QStringLiteral("dollar")},
            {QChar(0xA3), QStringLiteral("pound")},        {QChar(0xA5), QStringLiteral("yen")},
            {QLatin1Char('%'), QStringLiteral("percent")}, {QChar(0xB0), QStringLiteral("degree")}};
        const auto word = words.constFind(m_text[at]);
        if (word != words.cend())
            add(stem(*word), TermKind::Word, at, 1, false, false);
        else
            sentenceBreak(m_text[at]);
        return at + 1;
    }

    void sentenceBreak(QChar c)
    {
        if (c == QLatin1Char('.') || c == QLatin1Char('?') || c == QLatin1Char('!') || c == QLatin1Char(':') ||
            c == QLatin1Char('\n'))
            m_sentenceStart = true;
    }

    void add(const QString& form, TermKind kind, qsizetype start, qsizetype length, bool stop, bool capital)
    {
        m_terms.append({form, kind, static_cast<int>(start), static_cast<int>(length), stop, capital});
        m_sentenceStart = false;
    }

    qsizetype number(qsizetype start)
    {
        qsizetype end = start;
        QString form;
        while (end < m_text.size()) {
            const QChar c = m_text[end];
            const bool digitNext = end + 1 < m_text.size() && scriptOf(m_text[end + 1]) == Script::Digit;
            if (scriptOf(c) == Script::Digit)
                form += c;
            else if (c == QLatin1Char(',') && digitNext)
                ; // thousands separator
            else if ((c == QLatin1Char('.') || c == QLatin1Char(':')) && digitNext)
                form += c;
            else
                break;
            ++end;
        }
        add(form, TermKind::Number, start, end - start, false, false);
        return end;
    }

    qsizetype word(qsizetype start)
    {
        qsizetype end = start;
        while (end < m_text.size()) {
            const Script script = scriptOf(m_text[end]);
            const bool inner = m_text[end] == QLatin1Char('\'') && end + 1 < m_text.size() &&
                               scriptOf(m_text[end + 1]) == Script::Latin;
            if (script != Script::Latin && script != Script::Digit && !inner)
                break;
            ++end;
        }
        QString form = m_text.mid(start, end - start);
        const qsizetype apostrophe = form.indexOf(QLatin1Char('\''));
        const bool possessive = apostrophe > 0 && form.mid(apostrophe) == QStringLiteral("'s");
        if (possessive)
            form.truncate(apostrophe);
        const bool acronym = end - start > 1 && m_original.mid(start, end - start).isUpper();
        const bool capital = !m_sentenceStart && m_original[start].isUpper();
        // "IT" and "US" are no pronouns, and "May" within a sentence is a month.
        const bool stop = !acronym && isStopword(form) && !(capital && form == QStringLiteral("may"));
        const auto digits = numberWords().constFind(form);
        if (digits != numberWords().cend())
            add(*digits, TermKind::Number, start, end - start, false, false);
        else
            add(acronym ? form : stem(form), TermKind::Word, start, end - start, stop, capital || acronym);
        return end;
    }

    qsizetype run(qsizetype start, Script script)
    {
        qsizetype end = start;
        while (end < m_text.size() && scriptOf(m_text[end]) == script)
            ++end;
        const qsizetype length = end - start;
        const TermKind kind = script == Script::Han        ? TermKind::Han
                              : script == Script::Katakana ? TermKind::Katakana
                                                           : TermKind::Kana;
        if (kind == TermKind::Katakana) {
            add(m_text.mid(start, length), kind, start, length, length < 2, false);
            return end;
        }
        if (kind == TermKind::Han)
            return ideographs(start, end);
        const bool stop = kind == TermKind::Kana && script == Script::Hiragana;
        if (length == 1)
            add(m_text.mid(start, 1), kind, start, 1, stop, false);
        for (qsizetype i = start; i + 1 < end; ++i)
            add(m_text.mid(i, 2), kind, i, 2, stop, false);
        return end;
    }

    /// Bigrams between the words that only bound or ask: 何文字以上必要 is 何, 文字, 以上, 必要.
    qsizetype ideographs(qsizetype start, qsizetype end)
    {
        static const QSet<QString> bounds = words("以上 以内 以下 以降 以前 以外 未満 必要 場合 可能 何");
        const auto bound = [&](qsizetype at) -> qsizetype {
            if (at + 1 < end && bounds.contains(m_text.mid(at, 2)))
                return 2;
            return bounds.contains(m_text.mid(at, 1)) ? 1 : 0;
        };
        while (start < end) {
            const qsizetype skip = bound(start);
            if (skip > 0) {
                add(m_text.mid(start, skip), TermKind::Han, start, skip, true, false);
                start += skip;
                continue;
            }
            qsizetype stop = start;
            while (stop < end && bound(stop) == 0)
                ++stop;
            if (stop - start == 1)
                add(m_text.mid(start, 1), TermKind::Han, start, 1, false, false);
            for (qsizetype i = start; i + 1 < stop; ++i)
                add(m_text.mid(i, 2), TermKind::Han, i, 2, false, false);
            start = stop;
        }
        return end;
    }

    const QString& m_text;
    const QString& m_original;
    QList<Term> m_terms;
    bool m_sentenceStart = true;
};

} // namespace

bool isStopword(const QString& word)
{
    static const QSet<QString> list = words(
        "a an the this that these those it its he she him her his hers they them their theirs we us our ours you your "
        "yours i me my mine myself yourself themselves itself one ones and or but nor so if then else than as at by "
        "for "
        "from in into of off on onto out over per to toward towards up upon with within without via about above after "
        "again against among around before behind below beneath beside between beyond down during except inside near "
        "outside since through throughout till under until while is am are was were be been being do does did doing "
        "done "
        "has have had having can could may might must shall should will would ought cannot can't don't doesn't didn't "
        "isn't aren't wasn't weren't won't wouldn't shouldn't i'm i've i'd i'll you're it's what's who's that's there "
        "here when where why how what which who whom whose any some all each every both either neither no not only own "
        "same such too very also just even ever never always still yet already please tell kindly let us okay ok hi "
        "hello "
        "thanks thank many much more most few less least lot lots etc e.g i.e eg ie however whether because although "
        "though much's else's exactly actually currently really "
        "der die das und ist sind was wie wer wann wo welche ein eine einen dem den des im mit für von zu auf nicht "
        "auch "
        "le les des du est sont une dans pour sur avec que qui et au aux la un en je il elle nous vous "
        "el los las es son qué cuál cómo quién del por con para una y o se su al lo");
    return list.contains(word);
}

QList<Term> termsOf(const QString& text)
{
    // Folding can change the length (ligatures, full-width forms), so capitals are read from a text composed alike.
    const QString composed = text.normalized(QString::NormalizationForm_KC);
    const QString lower = folded(composed);
    return Cutter(lower, lower.size() == composed.size() ? composed : lower).run();
}

QSet<QString> contentForms(const QString& text)
{
    QSet<QString> forms;
    for (const Term& term : termsOf(text)) {
        if (!term.stop)
            forms.insert(term.form);
    }
    return forms;
}

} // namespace sandbox::reader
