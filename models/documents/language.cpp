// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/textextract.h"

#include <QHash>
#include <QRegularExpression>

namespace documents {

namespace {

struct WordRow
{
    const char* language;
    const char* words; ///< function words that the other languages of the table do not share
};

constexpr WordRow kWords[] = {
    {"en", "the and of to is that for with are this be not you from which have can will if or"},
    {"de", "der die und das ist nicht mit den von ein eine für auf dem sich auch werden wird oder bei"},
    {"fr", "le les des et est une dans pour que qui sur pas vous avec sont cette au par ou être"},
    {"es", "el los las y es una en para que con por se del como más este está son puede o"},
    {"it", "il gli che di è una per con non sono della nel questo anche più come essere ha dei alla"},
    {"pt", "o os não uma para com que é do da em se por mais como ao dos você são ser"},
    {"nl", "het een van en is niet dat met voor zijn aan op worden ook deze bij naar wordt door te"},
};

QString byScript(const QString& sample)
{
    qsizetype kana = 0;
    qsizetype han = 0;
    qsizetype hangul = 0;
    qsizetype cyrillic = 0;
    qsizetype letters = 0;
    for (const QChar c : sample) {
        letters += c.isLetter() ? 1 : 0;
        switch (c.script()) {
        case QChar::Script_Hiragana:
        case QChar::Script_Katakana:
            ++kana;
            break;
        case QChar::Script_Han:
            ++han;
            break;
        case QChar::Script_Hangul:
            ++hangul;
            break;
        case QChar::Script_Cyrillic:
            ++cyrillic;
            break;
        default:
            break;
        }
    }
    if ((kana + han) * 5 > letters && kana * 10 > han) {
        return QStringLiteral("ja");
    }
    if (han * 5 > letters) {
        return QStringLiteral("zh");
    }
    if (hangul * 5 > letters) {
        return QStringLiteral("ko");
    }
    return cyrillic * 2 > letters ? QStringLiteral("ru") : QString();
}

} // namespace

QString guessLanguage(const QString& text)
{
    static const QHash<QString, QStringList> languagesOf = [] {
        QHash<QString, QStringList> table;
        for (const WordRow& row : kWords) {
            const QStringList words = QString::fromUtf8(row.words).split(QLatin1Char(' '));
            for (const QString& word : words) {
                table[word] << QString::fromLatin1(row.language);
            }
        }
        return table;
    }();
    static const QRegularExpression separator(QStringLiteral("[^\\p{L}]+"));
    const QString sample = text.left(6000);
    const QString script = byScript(sample);
    if (!script.isEmpty()) {
        return script;
    }
    QHash<QString, double> score;
    const QStringList words = sample.toLower().split(separator, Qt::SkipEmptyParts);
    for (const QString& word : words) {
        const QStringList languages = languagesOf.value(word);
        for (const QString& language : languages) {
            score[language] += 1.0 / double(languages.size());
        }
    }
    QString best;
    for (auto it = score.cbegin(); it != score.cend(); ++it) {
        if (best.isEmpty() || it.value() > score.value(best)) {
            best = it.key();
        }
    }
    // A list of names or numbers has hardly any function words: then nothing is claimed.
    return score.value(best) * 25 > double(words.size()) ? best : QString();
}

} // namespace documents
