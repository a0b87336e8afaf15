// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/markdownbuilder.h"

#include "widgets/common/markdownformats.h"
#include "widgets/common/theme.h"

#include <QRegularExpression>
#include <QTextBlock>
#include <QTextTable>
#include <QUrl>

namespace widgets::common {

using namespace markdown;

namespace {

/// A document that never fetches anything: images and style sheets in it stay unresolved.
class InertDocument : public QTextDocument
{
public:
    using QTextDocument::QTextDocument;

protected:
    QVariant loadResource(int, const QUrl&) override { return {}; }
};

} // namespace

MarkdownBuilder::MarkdownBuilder(QTextDocument* target) : m_target(target), m_scratch(new InertDocument)
{
    m_scratch->setUndoRedoEnabled(false);
}

void MarkdownBuilder::reset()
{
    m_openStart = -1;
    m_fresh = true;
    m_pendingBreak.clear();
    m_list.clear();
    m_nested.clear();
    m_codeFrame = nullptr;
}

QTextCursor MarkdownBuilder::atEnd() const
{
    QTextCursor cursor(m_target);
    cursor.movePosition(QTextCursor::End);
    return cursor;
}

void MarkdownBuilder::takeBlock(QTextCursor& cursor, const QTextBlockFormat& format)
{
    if (m_fresh) {
        cursor.setBlockFormat(format);
    } else {
        cursor.insertBlock(format);
        if (QTextList* inherited = cursor.currentList()) {
            inherited->remove(cursor.block()); // a new block starts as an item of the list before it
            cursor.setBlockFormat(format);
        }
    }
    m_fresh = false;
}

void MarkdownBuilder::appendOpen(const QString& text)
{
    QString words = m_pendingBreak + text;
    m_pendingBreak.clear();
    while (words.endsWith(QLatin1Char('\n'))) {
        words.chop(1);
        m_pendingBreak += QLatin1Char('\n');
    }
    if (words.isEmpty()) {
        return;
    }
    QTextCursor cursor = atEnd();
    if (m_openStart < 0) {
        takeBlock(cursor, blockFormat());
        m_openStart = cursor.position();
    }
    cursor.insertText(words, textFormat());
}

void MarkdownBuilder::close(const BlockStep& step)
{
    m_pendingBreak.clear();
    if (m_openStart >= 0) {
        QTextCursor cursor(m_target);
        cursor.setPosition(m_openStart);
        cursor.movePosition(QTextCursor::End, QTextCursor::KeepAnchor);
        cursor.removeSelectedText();
        m_openStart = -1;
        m_fresh = true;
    }
    m_scratch->setMarkdown(step.text, QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectGitHub)
                                          | QTextDocument::MarkdownNoHTML);
    m_nested.clear();
    if (step.kind != BlockKind::ListItem) {
        m_list.clear();
    }
    copyFrame(m_scratch->rootFrame(), step);
    m_scratch->clear();
}

void MarkdownBuilder::copyFrame(QTextFrame* frame, const BlockStep& step)
{
    for (auto it = frame->begin(); !it.atEnd(); ++it) {
        if (auto* table = qobject_cast<QTextTable*>(it.currentFrame())) {
            copyTable(table);
        } else if (it.currentFrame()) {
            copyFrame(it.currentFrame(), step);
        } else {
            const QTextBlock block = it.currentBlock();
            const bool rule = block.blockFormat().hasProperty(QTextFormat::BlockTrailingHorizontalRulerWidth);
            if (!block.text().isEmpty() || rule || block.textList()) {
                copyBlock(block, step);
            }
        }
    }
}

void MarkdownBuilder::copyBlock(const QTextBlock& source, const BlockStep& step)
{
    const QTextBlockFormat from = source.blockFormat();
    const Tokens& t = Theme::tokens();
    QTextBlockFormat format = blockFormat(source.textList() ? space::xs : space::s);
    QTextCharFormat base = textFormat();
    if (from.headingLevel() > 0) {
        base = headingFormat(from.headingLevel());
        format.setHeadingLevel(from.headingLevel());
        format.setTopMargin(space::s);
        format.setBottomMargin(space::xs);
    }
    if (from.hasProperty(QTextFormat::BlockQuoteLevel)) {
        format.setLeftMargin(space::l * from.intProperty(QTextFormat::BlockQuoteLevel));
        base.setForeground(t.textSecondary);
    }
    if (from.hasProperty(QTextFormat::BlockTrailingHorizontalRulerWidth)) {
        format.setProperty(QTextFormat::BlockTrailingHorizontalRulerWidth,
                           QTextLength(QTextLength::PercentageLength, 100));
    }
    if (from.hasProperty(QTextFormat::BlockCodeFence) || from.hasProperty(QTextFormat::BlockCodeLanguage)) {
        base = textFormat(TypeRole::Code);
        format.setBackground(t.hover);
        format.setBottomMargin(0);
    }
    if (!source.textList() && from.indent() > 0) {
        format.setIndent(from.indent());
    }
    if (from.marker() != QTextBlockFormat::MarkerType::NoMarker) {
        format.setMarker(from.marker());
    }
    QTextCursor cursor = atEnd();
    takeBlock(cursor, format);
    cursor.setBlockCharFormat(base);
    copyInline(cursor, source, base);
    if (source.textList()) {
        joinList(source, cursor.block(), step);
    }
}

/// Puts `target` into the list that matches the source block's: the running top-level list, or one of this block's own.
void MarkdownBuilder::joinList(const QTextBlock& source, const QTextBlock& target, const BlockStep& step)
{
    QTextList* from = source.textList();
    if (QTextList* known = m_nested.value(from)) {
        known->add(target);
        return;
    }
    const bool top = m_nested.isEmpty() && step.kind == BlockKind::ListItem;
    // An item dirties the layout of its whole list. Only numbers need the items before; bullets get a list each, so that a
    // long answer is never laid out again from its first bullet.
    const bool follows = step.ordered && m_listOrdered && step.number == m_listNumber + 1;
    if (top && m_list && follows) {
        m_list->add(target);
        m_nested.insert(from, m_list);
    } else if (top && step.ordered && step.number != 1) {
        // Goes on behind other blocks: the number is written out, since a list of its own would count from one.
        QTextCursor cursor(target);
        QTextBlockFormat format = target.blockFormat();
        format.setLeftMargin(m_target->indentWidth());
        format.setTextIndent(-m_target->indentWidth() + 3);
        cursor.setBlockFormat(format);
        cursor.movePosition(QTextCursor::StartOfBlock);
        cursor.insertText(QStringLiteral("%1. ").arg(step.number), textFormat());
        m_list.clear();
    } else {
        QTextListFormat format;
        format.setStyle(from->format().style());
        format.setIndent(qMax(1, from->format().indent()));
        QTextList* list = QTextCursor(target).createList(format);
        m_nested.insert(from, list);
        if (top) {
            m_list = list;
        }
    }
    if (top) {
        m_listOrdered = step.ordered;
        m_listNumber = step.number;
    }
}

void MarkdownBuilder::copyInline(QTextCursor& cursor, const QTextBlock& source, const QTextCharFormat& base)
{
    for (auto it = source.begin(); !it.atEnd(); ++it) {
        const QTextFragment fragment = it.fragment();
        const QTextCharFormat format = fragment.charFormat();
        if (format.isImageFormat()) {
            const QString words = format.property(QTextFormat::ImageAltText).toString();
            QTextCharFormat quiet = base;
            quiet.setForeground(Theme::tokens().textHelper);
            cursor.insertText(words.isEmpty() ? QStringLiteral("[image]") : QStringLiteral("[image: %1]").arg(words), quiet);
            continue;
        }
        QString text = fragment.text();
        text.remove(QChar::ObjectReplacementCharacter);
        const QTextCharFormat safe = safeFormat(format, base);
        if (safe.isAnchor() || format.fontFixedPitch()) {
            cursor.insertText(text, safe);
        } else {
            insertWithCitations(cursor, text, safe);
        }
    }
}

void MarkdownBuilder::insertWithCitations(QTextCursor& cursor, const QString& text, const QTextCharFormat& format)
{
    static const QRegularExpression mark(QStringLiteral("\\[(\\d{1,3})\\]"));
    const Tokens& t = Theme::tokens();
    int from = 0;
    auto matches = mark.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        cursor.insertText(text.mid(from, match.capturedStart() - from), format);
        QTextCharFormat chip = format;
        chip.setAnchor(true);
        chip.setAnchorHref(QStringLiteral("citation:%1").arg(match.captured(1)));
        chip.setBackground(t.accentTint);
        chip.setFontUnderline(false);
        chip.setFontWeight(QFont::DemiBold);
        chip.setFontPointSize(qMax(6.0, format.fontPointSize() * 0.85));
        QTextCharFormat edge = chip;
        edge.setForeground(t.accentTint); // the brackets pad the chip, and stay in copied and spoken text
        chip.setForeground(t.link);
        cursor.insertText(QStringLiteral("["), edge);
        cursor.insertText(match.captured(1), chip);
        cursor.insertText(QStringLiteral("]"), edge);
        from = match.capturedEnd();
    }
    cursor.insertText(text.mid(from), format);
}

/// Qt keeps an empty paragraph in front of a frame or table that starts in it; make it as good as invisible.
void MarkdownBuilder::collapseFreshBlock()
{
    QTextCursor cursor = atEnd();
    QTextBlockFormat format;
    format.setLineHeight(1, QTextBlockFormat::FixedHeight);
    takeBlock(cursor, format);
    QTextCharFormat tiny = textFormat();
    tiny.setFontPointSize(1);
    cursor.setBlockCharFormat(tiny);
}

void MarkdownBuilder::copyTable(QTextTable* source)
{
    const Tokens& t = Theme::tokens();
    collapseFreshBlock();
    QTextTable* table = atEnd().insertTable(source->rows(), source->columns(), tableFormat());
    for (int row = 0; row < source->rows(); ++row) {
        for (int column = 0; column < source->columns(); ++column) {
            QTextTableCell cell = table->cellAt(row, column);
            QTextCharFormat base = textFormat(row == 0 ? TypeRole::Strong : TypeRole::Body);
            if (row == 0) {
                QTextCharFormat look;
                look.setBackground(t.chrome);
                cell.setFormat(look);
            }
            QTextCursor cursor = cell.firstCursorPosition();
            const QTextBlock from = source->cellAt(row, column).firstCursorPosition().block();
            QTextBlockFormat align;
            align.setAlignment(from.blockFormat().alignment());
            cursor.setBlockFormat(align);
            cursor.setBlockCharFormat(base);
            copyInline(cursor, from, base);
        }
    }
    m_fresh = true; // the paragraph that follows every table
}

void MarkdownBuilder::beginCode(const QString& language)
{
    m_pendingBreak.clear();
    if (m_openStart >= 0) { // cannot happen while a fence is held back, but must never leave text behind
        m_openStart = -1;
    }
    m_list.clear();
    collapseFreshBlock();
    m_codeFrame = atEnd().insertFrame(codeFrameFormat());
    QTextCursor cursor = m_codeFrame->firstCursorPosition();
    cursor.setBlockFormat({});
    cursor.setBlockCharFormat(textFormat(TypeRole::Code));
    if (!language.isEmpty()) {
        QTextCharFormat label = textFormat(TypeRole::Caption);
        label.setForeground(Theme::tokens().textHelper);
        cursor.insertText(language.left(24), label);
        cursor.insertBlock({}, textFormat(TypeRole::Code));
    }
}

void MarkdownBuilder::appendCode(const QString& text)
{
    if (!m_codeFrame) {
        return;
    }
    QString words = m_pendingBreak + text;
    m_pendingBreak.clear();
    while (words.endsWith(QLatin1Char('\n'))) {
        words.chop(1);
        m_pendingBreak += QLatin1Char('\n');
    }
    m_codeFrame->lastCursorPosition().insertText(words, textFormat(TypeRole::Code));
}

void MarkdownBuilder::endCode()
{
    m_codeFrame = nullptr;
    m_pendingBreak.clear();
    m_fresh = true;
}

} // namespace widgets::common
