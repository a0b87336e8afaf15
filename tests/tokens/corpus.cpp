// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokens/corpus.h"

#include "tokens/corpuswords.h"

namespace corpus {

namespace {

QStringList split(const char* words)
{
    return QString::fromUtf8(words).split(u' ', Qt::SkipEmptyParts);
}

const std::vector<QStringList>& words()
{
    static const std::vector<QStringList> lists = [] {
        std::vector<QStringList> made;
        for (const Script& script : scriptList()) {
            made.push_back(split(script.words));
        }
        return made;
    }();
    return lists;
}

QString ofPoint(char32_t point)
{
    return QString::fromUcs4(&point, 1);
}

} // namespace

QStringList scripts()
{
    QStringList names;
    for (const Script& script : scriptList()) {
        names << QString::fromUtf8(script.name);
    }
    return names;
}

QString Generator::sentence(int script)
{
    const Script& facts = scriptList()[size_t(script)];
    QString text;
    for (quint32 left = 3 + below(12); left > 0; --left) {
        text += below(8) == 0 ? inventedWord(script) : one(words()[size_t(script)]);
        text += left > 1 ? QString::fromUtf8(below(12) == 0 ? ", " : facts.between) : QString();
    }
    text += below(10) == 0 ? (below(2) == 0 ? QStringLiteral("?\n\n") : QStringLiteral("!\n")) : QString::fromUtf8(facts.end);
    return below(20) == 0 ? QStringLiteral("\"%1\" (%2) ").arg(text, number()) : text;
}

QString Generator::inventedWord(int script)
{
    QString word;
    for (quint32 left = 1 + below(4); left > 0; --left) {
        const QString& other = one(words()[size_t(script)]);
        const qsizetype from = qsizetype(below(quint32(other.size())));
        word += other.mid(from, 1 + qsizetype(below(3))); // may cut a pair of surrogates: U+FFFD in the text
    }
    return word;
}

QString Generator::codeLine()
{
    static const QStringList lines = QString::fromUtf8(
        "for (int i = 0; i < n; ++i) {|    if (!found && it->second != nullptr) return false;|}|\tdef render(self, values: dict[str, Any]) -> str:|"
        "{\"name\": \"gpt-4o\", \"temperature\": 0.7, \"stop\": [\"\\n\\n\"]},|<div class=\"card\" id='x1'>&nbsp;</div>|# Heading_with_underscores|"
        "{% for message in messages -%}{{ message.content | trim }}{%- endfor %}|SELECT COUNT(*) FROM requests WHERE status >= 500;|// https://example.org/a/b?c=d#e//|"
        "const camelCaseName = snake_case_name ?? SCREAMING_CASE;|        return x**2 + y[::-1] / 3.14159e-10 // 0xFFee|/* ---------------- */|\r|let s = `${a}-${b}`;|"
        "requests | summarize count() by bin(timestamp, 5m), resultCode|!!! ### $$$ ... ~~~ === -> => <- :: ;; /// \\\\\\|import os, sys  # TODO(me): HTTPServer2XMLParser").split(u'|');
    return QString(qsizetype(below(4) * below(5)), u' ') + one(lines) + (below(5) == 0 ? QStringLiteral("\r\n") : QString(qsizetype(1 + below(2) * below(3)), u'\n'));
}

QString Generator::blanks()
{
    static const QStringList list{" ", "  ", "   ", "\t", "\n", "\r", "\r\n", "\n\n", " \n ", "\u00a0", "\u2003", "\u3000", "\u0085", "\u2028", "\u2029", "\v", "\f", "\u200b",
                                  "\ufeff", "\u180e", "\u1680", "\x1c", "        ", "a", "1", ".", "é", "中", "'", "/", "\u0301"};
    return one(list);
}

QString Generator::emoji()
{
    static const QStringList list = split("😀 👍🏽 👩‍👩‍👧‍👦 🏳️‍🌈 🇩🇪🇫🇷 ❤️ 🧑🏿‍🚀 ☃ ⚓ 🚢 1️⃣ ©️ 🫠 🐈‍⬛ ✈️✈️ 🏴󠁧󠁢󠁥󠁮󠁧󠁿 ‼️ 🤷‍♀️ ♥ \U0001FAE8");
    return one(list) + (below(3) == 0 ? QStringLiteral(" ") : below(4) == 0 ? QStringLiteral("ok\u200d") : QString());
}

QString Generator::marks()
{
    static const QStringList bases = split("a e O Z ñ я Я क ก א ア 漢 1 . - 🙂");
    QString text = below(4) == 0 ? QStringLiteral(" ") : below(5) == 0 ? QString() : one(bases);
    for (quint32 left = below(5); left > 0; --left) {
        static const QStringList list{"\u0301", "\u0308", "\u0327", "\u20dd", "\u0488", "\u093f", "\u094d", "\u0e34", "\u05b8", "\u064b", "\u3099", "\ufe0f", "\U000E0101", "\u0903"};
        text += one(list);
    }
    return text + (below(6) == 0 ? QStringLiteral("AB ") : QString());
}

QString Generator::number()
{
    static const QStringList list = split("0 1 12 123 1234 12345 1234567890 3.14159 -42 1,000,000.00 ٣٤٥٦ १२३४५ ２０２６ Ⅻ ½¾⅓ ①②③④ 1e10 0x1F 2026-01-31T23:59:59Z x² H₂O 一二三 𝟘𝟙𝟚𝟛𝟜 ༡༢༣༤");
    return one(list) + (below(2) == 0 ? QStringLiteral(" ") : QString());
}

QString Generator::contraction()
{
    static const QStringList before = split("I you WE don can it IT he's  ' '' x1 é я 漢 _ ( -");
    static const QStringList after = split("'s 'S 't 'T 're 'RE 'rE 've 'Ve 'm 'M 'll 'LL 'lL 'd 'D '\u017f ’s 'l 'r 'x 'ss 'tt 'dear 'llama 'venue 'Rest 's's 'd've '\u212a 'ſt");
    return (below(2) == 0 ? QStringLiteral(" ") : QString()) + (below(6) == 0 ? QString() : one(before)) + one(after);
}

QString Generator::special()
{
    static const QStringList list{"<|endoftext|>", "<|fim_prefix|>", "<|fim_middle|>", "<|fim_suffix|>", "<|endofprompt|>", "<|im_start|>", "<|im_end|>", "<|", "|>",
                                  "<|endoftext", "endoftext|>", "<<|endoftext|>>", "<|ENDOFTEXT|>", " ", "user\n", "<|endoftext|>\n\n", "text "};
    return one(list);
}

QString Generator::casing()
{
    QString word = one(words()[below(6)]);
    for (QChar& letter : word) {
        letter = below(3) == 0 ? letter.toUpper() : letter;
    }
    static const QStringList joins{" ", "", "_", "-", "ª", "ʼ", "\u0301", "ǅ", "漢", "A", "BC", "d", "'s", ".", "1"};
    return word + one(joins);
}

QString Generator::point(bool assignedOnly)
{
    for (;;) {
        static const char32_t limits[] = {0x80, 0x800, 0x3000, 0x10000, 0x20000, 0x110000};
        const auto code = char32_t(below(limits[below(6)]));
        const bool isSurrogate = code >= 0xD800 && code < 0xE000;
        if (!isSurrogate && (!assignedOnly || QChar::unicodeVersion(code) != QChar::Unicode_Unassigned)) {
            return ofPoint(code);
        }
    }
}

QString Generator::run()
{
    static const QStringList units{"a", "A", "Aa", "ab", " ", "\n", " \n", "\r\n", ".", "/", "!/", "1", "é", "中", "日本", "क्", "🙂", "\u0301", "'", "'s", "\t", "=-", "ſ", "<|"};
    return one(units).repeated(qsizetype(1 + below(below(4) == 0 ? 400 : 30))) + (below(2) == 0 ? one(units) : QString());
}

QString Generator::part(Kind kind)
{
    switch (kind) {
    case Kind::Code:
        return codeLine();
    case Kind::Blanks:
        return blanks();
    case Kind::Emoji:
        return emoji();
    case Kind::Marks:
        return marks();
    case Kind::Digits:
        return number();
    case Kind::Contractions:
        return contraction();
    case Kind::Specials:
        return special();
    case Kind::Casing:
        return casing();
    case Kind::Points:
        return point(true);
    case Kind::AnyPoints:
        return point(false);
    case Kind::Runs:
        return run();
    default:
        return sentence(int(below(quint32(scriptList().size()))));
    }
}

QByteArray Generator::sentences(int script, qsizetype size)
{
    QByteArray text;
    while (text.size() < size) {
        text += sentence(script).toUtf8();
    }
    return text;
}

QByteArray Generator::text(Kind kind, qsizetype size)
{
    const int script = int(below(quint32(scriptList().size())));
    if (kind == Kind::Prose) {
        return sentences(script, size);
    }
    QByteArray text;
    while (text.size() < size) {
        if (kind == Kind::Bytes) {
            text += char(below(4) == 0 ? below(128) : below(256));
        } else if (kind == Kind::Invented) {
            text += (inventedWord(script) + inventedWord(script) + QString::fromUtf8(below(6) == 0 ? "\n" : " ")).toUtf8();
        } else {
            text += part(kind).toUtf8();
        }
    }
    for (qsizetype left = kind == Kind::BrokenText ? 1 + size / 50 : 0; left > 0; --left) {
        const auto at = qsizetype(below(quint32(text.size())));
        if (below(2) == 0) {
            text[at] = char(below(256));
        } else {
            text.remove(at, 1 + qsizetype(below(3)));
        }
    }
    return text;
}

} // namespace corpus
