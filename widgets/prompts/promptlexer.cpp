// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/prompts/promptlexer.h"

#include "widgets/common/theme.h"

namespace widgets::prompts {

using namespace common;
using ::prompts::editor::Ink;
using ::prompts::editor::LineState;

namespace {

/// A line that has not been coloured keeps 0; its state is kept one higher.
constexpr int kKept = 1;
constexpr int kLongestColoured = 100'000; ///< bytes of one line

QColor colourOf(Ink ink)
{
    const Tokens& t = Theme::tokens();
    switch (ink) {
    case Ink::Fence:
    case Ink::YamlComment:
    case Ink::JinjaComment: return t.textHelper;
    case Ink::Key: return t.codeKey;
    case Ink::Quoted:
    case Ink::JinjaText: return t.codeText;
    case Ink::Number:
    case Ink::JinjaNumber: return t.codeNumber;
    case Ink::Word:
    case Ink::Statement:
    case Ink::Delimiter: return t.codeWord;
    case Ink::Filter:
    case Ink::Image: return t.link;
    case Ink::Role: return t.link;
    case Ink::Name: return t.codeKey;
    case Ink::RawText: return t.textSecondary;
    default: return t.text;
    }
}

} // namespace

PromptLexer::PromptLexer(QsciScintilla* parent) : QsciLexerCustom(parent)
{
    applyTheme();
}

QString PromptLexer::description(int style) const
{
    return style >= 0 && style < int(Ink::Count) ? QStringLiteral("Prompt %1").arg(style) : QString();
}

void PromptLexer::applyTheme()
{
    const Tokens& t = Theme::tokens();
    const QFont font = Theme::font(TypeRole::Code);
    setDefaultFont(font);
    setDefaultPaper(t.canvas);
    setDefaultColor(t.text);
    for (int style = 0; style < int(Ink::Count); ++style) {
        const Ink ink = Ink(style);
        QFont styled = font;
        styled.setBold(ink == Ink::Role || ink == Ink::Statement);
        styled.setItalic(ink == Ink::YamlComment || ink == Ink::JinjaComment);
        const bool isInside = ink >= Ink::Delimiter && ink <= Ink::JinjaComment;
        setColor(colourOf(ink), style);
        setPaper(ink == Ink::Role ? t.accentTint : isInside ? t.chrome : t.canvas, style);
        setEolFill(ink == Ink::Role, style);
        setFont(styled, style);
    }
}

void PromptLexer::styleLine(int line, LineState& state)
{
    auto* const sci = editor();
    const auto number = static_cast<unsigned long>(line);
    const int length = int(sci->SendScintilla(QsciScintilla::SCI_LINELENGTH, number));
    QByteArray text(length + 1, '\0');
    sci->SendScintilla(QsciScintilla::SCI_GETLINE, number, text.data());
    qsizetype end = length;
    while (end > 0 && (text[end - 1] == '\n' || text[end - 1] == '\r')) {
        --end;
    }
    Ink last = Ink::Text;
    if (end > kLongestColoured) {
        setStyling(int(end), int(Ink::Text));
    } else {
        state = ::prompts::editor::inkLine(QByteArrayView(text.constData(), end), state, [this, &last](qsizetype size, Ink ink) {
            setStyling(int(size), int(ink));
            last = ink;
        });
    }
    setStyling(int(length - end), last == Ink::Role ? int(Ink::Role) : int(Ink::Text)); // the end fills the line of a role
}

void PromptLexer::styleText(int start, int end)
{
    auto* const sci = editor();
    if (!sci) {
        return;
    }
    const auto lineOf = [sci](int at) { return int(sci->SendScintilla(QsciScintilla::SCI_LINEFROMPOSITION, static_cast<unsigned long>(at))); };
    const auto kept = [sci](int line) { return int(sci->SendScintilla(QsciScintilla::SCI_GETLINESTATE, static_cast<unsigned long>(line))); };
    int line = lineOf(start);
    while (line > 0 && kept(line) == 0) { // what it begins in is not known yet
        --line;
    }
    LineState state = line == 0 ? LineState() : LineState::fromInt(kept(line) - kKept);
    const int last = lineOf(end);
    const int lines = int(sci->SendScintilla(QsciScintilla::SCI_GETLINECOUNT));
    startStyling(int(sci->SendScintilla(QsciScintilla::SCI_POSITIONFROMLINE, static_cast<unsigned long>(line))));
    for (; line < lines; ++line) {
        const int mark = state.toInt() + kKept;
        if (line > last && kept(line) == mark) {
            return; // from here on everything means what it meant
        }
        sci->SendScintilla(QsciScintilla::SCI_SETLINESTATE, static_cast<unsigned long>(line), static_cast<long>(mark));
        styleLine(line, state);
    }
}

} // namespace widgets::prompts
