// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/reader/script.h"

#include <QHash>
#include <QStringList>
#include <array>

namespace sandbox::reader {

Script scriptOf(QChar c)
{
    const ushort u = c.unicode();
    if (u < 0x80) {
        if (u >= '0' && u <= '9')
            return Script::Digit;
        if ((u >= 'a' && u <= 'z') || (u >= 'A' && u <= 'Z'))
            return Script::Latin;
        return u <= ' ' ? Script::Space : Script::Punctuation;
    }
    if (c.isSpace())
        return Script::Space;
    if (u >= 0x3041 && u <= 0x309F)
        return Script::Hiragana;
    if ((u >= 0x30A1 && u <= 0x30FA) || u == 0x30FC || (u >= 0x31F0 && u <= 0x31FF))
        return Script::Katakana;
    if ((u >= 0x4E00 && u <= 0x9FFF) || (u >= 0x3400 && u <= 0x4DBF) || (u >= 0xF900 && u <= 0xFAFF) || u == 0x3005)
        return Script::Han;
    if (u >= 0xAC00 && u <= 0xD7A3)
        return Script::Hangul;
    if (c.isDigit())
        return Script::Digit;
    return c.isLetterOrNumber() || c.isMark() ? Script::Latin : Script::Punctuation;
}

namespace {

/// Frequent function words that tell the Latin-script languages apart.
Language latinLanguage(QStringView text)
{
    static const QHash<QString, int> marks = [] {
        const std::array<QString, 4> lists = {
            QStringLiteral("the of and is are what how who when where which does do can many much in to for my our"),
            QStringLiteral(
                "der die das und ist sind was wie wer wann wo welche kann viele nicht ein eine für im mit ich den"),
            QStringLiteral(
                "le les des est sont quel quelle quels comment qui quand combien une dans pour je mon nos avec du"),
            QStringLiteral(
                "el los las es son qué cuál cuántos cómo quién cuándo dónde una para mi con del por puedo que"),
        };
        QHash<QString, int> table;
        for (int language = 0; language < 4; ++language) {
            for (const QString& word : lists[static_cast<size_t>(language)].split(QLatin1Char(' ')))
                table.insert(word, language);
        }
        return table;
    }();
    std::array<int, 4> votes{};
    const QStringList words = text.toString().toLower().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (QString word : words) {
        while (!word.isEmpty() && !word.back().isLetter())
            word.chop(1);
        while (!word.isEmpty() && !word.front().isLetter())
            word.remove(0, 1);
        const auto hit = marks.constFind(word);
        if (hit != marks.cend())
            ++votes[static_cast<size_t>(*hit)];
    }
    size_t best = 0;
    for (size_t i = 1; i < votes.size(); ++i) {
        if (votes[i] > votes[best])
            best = i;
    }
    constexpr std::array<Language, 4> languages = {Language::English, Language::German, Language::French,
                                                   Language::Spanish};
    return languages[best];
}

} // namespace

Language languageOf(QStringView text)
{
    int kana = 0;
    int han = 0;
    int hangul = 0;
    int latin = 0;
    for (const QChar c : text) {
        switch (scriptOf(c)) {
        case Script::Hiragana:
        case Script::Katakana:
            ++kana;
            break;
        case Script::Han:
            ++han;
            break;
        case Script::Hangul:
            ++hangul;
            break;
        case Script::Latin:
            ++latin;
            break;
        default:
            break;
        }
    }
    // One CJK character carries about as much as three letters; names in Latin letters inside such text are common.
    if (hangul * 3 > latin)
        return Language::Korean;
    if (kana > 0 && (kana + han) * 3 > latin)
        return Language::Japanese;
    if (han * 3 > latin)
        return Language::Chinese;
    return latinLanguage(text);
}

QString folded(const QString& text)
{
    QString out = text.normalized(QString::NormalizationForm_KC).toLower();
    for (QChar& c : out) {
        switch (c.unicode()) {
        case 0x2018:
        case 0x2019:
        case 0x02BC:
            c = QLatin1Char('\'');
            break;
        case 0x201C:
        case 0x201D:
            c = QLatin1Char('"');
            break;
        case 0x2010:
        case 0x2011:
        case 0x2012:
        case 0x2013:
        case 0x2014:
            c = QLatin1Char('-');
            break;
        default:
            break;
        }
    }
    return out;
}

} // namespace sandbox::reader
