// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/logs/kqllexer.h"

#include "widgets/common/theme.h"



namespace widgets::logs {

using namespace common;
using ::logs::Lexeme;

namespace {

constexpr qsizetype kLargestColoured = 200'000;
constexpr Lexeme kLexemes[] = {Lexeme::Plain, Lexeme::Comment, Lexeme::Text, Lexeme::Number, Lexeme::Keyword, Lexeme::Operator, Lexeme::Function, Lexeme::Table, Lexeme::Column};

QColor colourOf(Lexeme kind)
{
    const Tokens& t = Theme::tokens();
    switch (kind) {
    case Lexeme::Comment: return t.textHelper;
    case Lexeme::Text: return t.codeText;
    case Lexeme::Number: return t.codeNumber;
    case Lexeme::Keyword:
    case Lexeme::Operator: return t.codeWord;
    case Lexeme::Function: return t.link;
    case Lexeme::Table: return t.codeKey;
    default: return t.text;
    }
}

} // namespace

KqlLexer::KqlLexer(QsciScintilla* parent) : QsciLexerCustom(parent)
{
    applyTheme();
}

QString KqlLexer::description(int style) const
{
    return style >= 0 && style <= int(Lexeme::Column) ? QStringLiteral("KQL %1").arg(style) : QString();
}

void KqlLexer::applyTheme()
{
    const Tokens& t = Theme::tokens();
    QFont font = Theme::font(TypeRole::Code);
    setDefaultFont(font);
    setDefaultPaper(t.canvas);
    setDefaultColor(t.text);
    for (const Lexeme kind : kLexemes) {
        QFont styled = font;
        styled.setBold(kind == Lexeme::Table || kind == Lexeme::Operator);
        styled.setItalic(kind == Lexeme::Comment);
        setColor(colourOf(kind), int(kind));
        setPaper(t.canvas, int(kind));
        setFont(styled, int(kind));
    }
}

void KqlLexer::styleText(int, int)
{
    if (!editor()) {
        return;
    }
    // What a word is depends on the whole text, which is short.
    const QString text = editor()->text();
    const QByteArray utf8 = text.toUtf8();
    startStyling(0);
    if (text.size() > kLargestColoured) {
        setStyling(int(utf8.size()), int(Lexeme::Plain));
        return;
    }
    const bool isAscii = utf8.size() == text.size();
    const auto bytes = [&](int from, int length) { return isAscii ? length : int(QStringView(text).mid(from, length).toUtf8().size()); };
    int at = 0;
    for (const ::logs::Stretch& stretch : ::logs::stretchesOf(text, m_schema)) {
        if (stretch.position > at) {
            setStyling(bytes(at, stretch.position - at), int(Lexeme::Plain));
        }
        setStyling(bytes(stretch.position, stretch.length), int(stretch.kind));
        at = stretch.position + stretch.length;
    }
    if (at < text.size()) {
        setStyling(bytes(at, int(text.size()) - at), int(Lexeme::Plain));
    }
}

} // namespace widgets::logs
