// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/codeview.h"

#include "widgets/common/theme.h"

namespace widgets::common {

namespace {

constexpr int longestLine = 20000;

bool isWord(const QString& text, int at, QLatin1String word)
{
    return QStringView(text).mid(at, word.size()) == word;
}

} // namespace

CodeHighlighter::CodeHighlighter(QTextDocument* document) : QSyntaxHighlighter(document)
{
    connect(&Theme::instance(), &Theme::changed, this, &CodeHighlighter::rehighlight);
}

void CodeHighlighter::setLanguage(CodeLanguage language)
{
    m_language = language;
}

void CodeHighlighter::highlightBlock(const QString& text)
{
    if (m_language == CodeLanguage::Plain || text.size() > longestLine) {
        return;
    }
    // State 1: inside the body behind the blank line that ends the header fields.
    if (m_language == CodeLanguage::Http && previousBlockState() != 1) {
        setCurrentBlockState(text.isEmpty() ? 1 : 0);
        highlightHeader(text);
        return;
    }
    setCurrentBlockState(previousBlockState());
    highlightJson(text);
}

void CodeHighlighter::highlightHeader(const QString& text)
{
    const Tokens& t = Theme::tokens();
    const int colon = text.indexOf(QLatin1Char(':'));
    const int blank = text.indexOf(QLatin1Char(' '));
    if (colon > 0 && (blank < 0 || blank > colon)) {
        setFormat(0, colon, t.codeKey);
    } else {
        QTextCharFormat strong;
        strong.setFontWeight(QFont::DemiBold);
        setFormat(0, text.size(), strong);
    }
}

void CodeHighlighter::highlightJson(const QString& text)
{
    const Tokens& t = Theme::tokens();
    const int size = text.size();
    for (int i = 0; i < size;) {
        const QChar c = text[i];
        if (c == QLatin1Char('"')) {
            int end = i + 1;
            while (end < size && text[end] != QLatin1Char('"')) {
                end += text[end] == QLatin1Char('\\') ? 2 : 1;
            }
            end = qMin(end + 1, size);
            int next = end;
            while (next < size && text[next].isSpace()) {
                ++next;
            }
            const bool key = next < size && text[next] == QLatin1Char(':');
            setFormat(i, end - i, key ? t.codeKey : t.codeText);
            i = end;
        } else if (c.isDigit() || (c == QLatin1Char('-') && i + 1 < size && text[i + 1].isDigit())) {
            int end = i + 1;
            while (end < size && (text[end].isLetterOrNumber() || QStringView(u".+-").contains(text[end]))) {
                ++end;
            }
            setFormat(i, end - i, t.codeNumber);
            i = end;
        } else if (isWord(text, i, QLatin1String("true")) || isWord(text, i, QLatin1String("null"))) {
            setFormat(i, 4, t.codeWord);
            i += 4;
        } else if (isWord(text, i, QLatin1String("false"))) {
            setFormat(i, 5, t.codeWord);
            i += 5;
        } else {
            ++i;
        }
    }
}

CodeView::CodeView(const QString& accessibleName, QWidget* parent)
    : QPlainTextEdit(parent), m_highlighter(new CodeHighlighter(document()))
{
    setReadOnly(true);
    setUndoRedoEnabled(false);
    setAccessibleName(accessibleName);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    document()->setDocumentMargin(space::s);
    setWrapped(true);
    connect(&Theme::instance(), &Theme::changed, this, &CodeView::refresh);
    refresh();
}

void CodeView::refresh()
{
    setFont(Theme::font(TypeRole::Code));
    setTabStopDistance(4 * fontMetrics().horizontalAdvance(QLatin1Char(' ')));
}

void CodeView::setCode(const QString& text, CodeLanguage language)
{
    m_highlighter->setLanguage(language);
    setPlainText(text);
}

void CodeView::setWrapped(bool wrapped)
{
    setLineWrapMode(wrapped ? QPlainTextEdit::WidgetWidth : QPlainTextEdit::NoWrap);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
}

} // namespace widgets::common
