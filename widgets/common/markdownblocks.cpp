// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/markdownblocks.h"

#include <QRegularExpression>

namespace widgets::common {

namespace {

int indentOf(const QString& line)
{
    int columns = 0;
    for (const QChar c : line) {
        if (c == QLatin1Char(' ')) {
            ++columns;
        } else if (c == QLatin1Char('\t')) {
            columns += 4 - columns % 4;
        } else {
            break;
        }
    }
    return columns;
}

bool isBlank(const QString& line)
{
    return line.trimmed().isEmpty();
}

/// Opening fence ("```" or "~~~", three or more), or empty. CommonMark §4.5.
QString fenceOf(const QString& line)
{
    const QString text = line.trimmed();
    if (text.size() < 3 || (text[0] != QLatin1Char('`') && text[0] != QLatin1Char('~'))) {
        return {};
    }
    int length = 0;
    while (length < text.size() && text[length] == text[0]) {
        ++length;
    }
    const bool tickInInfo = text[0] == QLatin1Char('`') && text.indexOf(QLatin1Char('`'), length) >= 0;
    return length >= 3 && !tickInInfo ? text.left(length) : QString();
}

bool closesFence(const QString& line, const QString& fence)
{
    const QString text = line.trimmed();
    return text.size() >= fence.size() && text.count(fence[0]) == text.size() && indentOf(line) < 4;
}

bool isRule(const QString& line)
{
    static const QRegularExpression rule(QStringLiteral("^ {0,3}(?:(?:\\*[ \\t]*){3,}|(?:-[ \\t]*){3,}|(?:_[ \\t]*){3,})$"));
    return rule.match(line).hasMatch();
}

bool isHeading(const QString& line)
{
    static const QRegularExpression heading(QStringLiteral("^ {0,3}#{1,6}(?:[ \\t]|$)"));
    return heading.match(line).hasMatch();
}

bool isSetextUnderline(const QString& line)
{
    static const QRegularExpression underline(QStringLiteral("^ {0,3}(?:=+|-+)[ \\t]*$"));
    return underline.match(line).hasMatch();
}

bool isTableRule(const QString& line)
{
    static const QRegularExpression rule(QStringLiteral("^ {0,3}\\|?[ \\t]*:?-+:?[ \\t]*(?:\\|[ \\t]*:?-+:?[ \\t]*)*\\|?[ \\t]*$"));
    return line.contains(QLatin1Char('|')) && rule.match(line).hasMatch();
}

struct Marker
{
    bool found = false;
    bool ordered = false;
    int number = 0;
    int contentIndent = 0;
};

Marker markerOf(const QString& line)
{
    static const QRegularExpression item(QStringLiteral("^([ \\t]*)(?:([-+*])|(\\d{1,9})[.)])([ \\t]+|$)"));
    const auto match = item.match(line);
    Marker marker;
    if (match.hasMatch()) {
        marker.found = true;
        marker.ordered = match.capturedLength(3) > 0;
        marker.number = match.captured(3).toInt();
        marker.contentIndent = indentOf(line) + match.capturedEnd(0) - match.capturedLength(1);
        if (match.capturedLength(4) == 0) {
            ++marker.contentIndent;
        }
    }
    return marker;
}

} // namespace

QList<BlockStep> BlockSplitter::feed(const QString& text)
{
    m_steps.clear();
    int from = 0;
    for (int end = text.indexOf(QLatin1Char('\n')); end >= 0; end = text.indexOf(QLatin1Char('\n'), from)) {
        QString whole = m_tail + text.mid(from, end - from);
        m_tail.clear();
        if (whole.endsWith(QLatin1Char('\r'))) {
            whole.chop(1);
        }
        line(whole);
        m_previewed = 0;
        from = end + 1;
    }
    m_tail += text.mid(from);
    previewTail();
    return std::exchange(m_steps, {});
}

QList<BlockStep> BlockSplitter::finish()
{
    m_steps.clear();
    if (!m_tail.isEmpty()) {
        const QString last = std::exchange(m_tail, {});
        line(last);
        m_previewed = 0;
    }
    if (!m_fence.isEmpty()) {
        m_fence.clear();
        m_steps << BlockStep{BlockStep::What::CodeEnd};
    }
    closeOpen();
    return std::exchange(m_steps, {});
}

/// Shows what is there of the last line. A possible fence or block marker is held back until it is clear what it is.
void BlockSplitter::previewTail()
{
    const QString rest = m_tail.mid(m_previewed);
    if (rest.isEmpty() || m_tail.endsWith(QLatin1Char('\r'))) {
        return;
    }
    const QString seen = m_tail.trimmed();
    if (!m_fence.isEmpty()) {
        const bool maybeEnd = seen.isEmpty() || seen.count(m_fence[0]) == seen.size();
        if (!maybeEnd) {
            m_steps << BlockStep{BlockStep::What::CodeText, rest};
            m_previewed = m_tail.size();
        }
        return;
    }
    const bool maybeFence = seen.startsWith(QLatin1String("``")) || seen.startsWith(QLatin1String("~~"))
        || seen == QLatin1String("`") || seen == QLatin1String("~");
    if (!maybeFence && !seen.isEmpty()) {
        m_steps << BlockStep{BlockStep::What::OpenText, rest};
        m_previewed = m_tail.size();
    }
}

bool BlockSplitter::codeLine(const QString& text)
{
    if (m_fence.isEmpty()) {
        return false;
    }
    if (m_previewed == 0 && closesFence(text, m_fence)) {
        m_fence.clear();
        m_steps << BlockStep{BlockStep::What::CodeEnd};
        return true;
    }
    m_steps << BlockStep{BlockStep::What::CodeText, text.mid(m_previewed) + QLatin1Char('\n')};
    return true;
}

void BlockSplitter::line(const QString& text)
{
    if (codeLine(text)) {
        return;
    }
    if (m_kind == BlockKind::ListItem) {
        const QString fence = fenceOf(text);
        if (!m_innerFence.isEmpty()) {
            append(text);
            if (closesFence(text.trimmed(), m_innerFence)) {
                m_innerFence.clear();
            }
            return;
        }
        if (!fence.isEmpty() && indentOf(text) >= qMin(2, m_contentIndent)) {
            m_innerFence = fence;
            append(text);
            return;
        }
    }
    if (isBlank(text)) {
        if (m_kind == BlockKind::ListItem) {
            m_blankSeen = true;
            append(text);
        } else {
            closeOpen();
        }
        return;
    }
    if (m_kind != BlockKind::None && continuesOpen(text)) {
        m_blankSeen = false;
        append(text);
        if (m_kind == BlockKind::Paragraph && isSetextUnderline(text)) {
            m_kind = BlockKind::Heading;
            closeOpen();
        } else if (m_kind == BlockKind::Paragraph && isTableRule(text)) {
            m_kind = BlockKind::Table;
        }
        return;
    }
    if (!startsBlock(text)) {
        closeOpen();
        open(BlockKind::Paragraph, text);
    }
}

/// Whether a line, known not to be blank, belongs to the open block.
bool BlockSplitter::continuesOpen(const QString& text) const
{
    const bool other = isHeading(text) || !fenceOf(text).isEmpty();
    const Marker marker = markerOf(text);
    switch (m_kind) {
    case BlockKind::ListItem: {
        const bool inside = indentOf(text) >= qMin(2, m_contentIndent);
        if (inside) {
            return true;
        }
        return !m_blankSeen && !other && !marker.found && !isRule(text);
    }
    case BlockKind::Paragraph:
        if (isTableRule(text) && !m_open.contains(QLatin1Char('\n')) && m_open.contains(QLatin1Char('|'))) {
            return true;
        }
        if (isSetextUnderline(text)) {
            return true;
        }
        return !other && !isRule(text) && !text.trimmed().startsWith(QLatin1Char('>'))
            && !(marker.found && indentOf(text) < 4 && (!marker.ordered || marker.number == 1));
    case BlockKind::Quote:
        return text.trimmed().startsWith(QLatin1Char('>')) || (!other && !isRule(text) && !marker.found);
    case BlockKind::Table:
        return text.contains(QLatin1Char('|')) && !other;
    default:
        return false;
    }
}

/// Opens the block that this line starts; false when it is an ordinary paragraph.
bool BlockSplitter::startsBlock(const QString& text)
{
    const QString fence = fenceOf(text);
    if (!fence.isEmpty() && indentOf(text) < 4) {
        closeOpen();
        m_fence = fence;
        m_steps << BlockStep{BlockStep::What::CodeBegin, text.trimmed().mid(fence.size()).trimmed().section(QLatin1Char(' '), 0, 0)};
        return true;
    }
    if (isHeading(text)) {
        closeOpen();
        open(BlockKind::Heading, text);
        closeOpen();
        return true;
    }
    if (isRule(text)) {
        closeOpen();
        open(BlockKind::Rule, text);
        closeOpen();
        return true;
    }
    const Marker marker = markerOf(text);
    if (marker.found && indentOf(text) < 4) {
        closeOpen();
        m_ordered = marker.ordered;
        m_number = marker.number;
        m_contentIndent = marker.contentIndent;
        open(BlockKind::ListItem, text);
        return true;
    }
    if (text.trimmed().startsWith(QLatin1Char('>'))) {
        closeOpen();
        open(BlockKind::Quote, text);
        return true;
    }
    return false;
}

void BlockSplitter::open(BlockKind kind, const QString& text)
{
    m_kind = kind;
    m_open = text;
    m_blankSeen = false;
    m_innerFence.clear();
    m_steps << BlockStep{BlockStep::What::OpenText, text.mid(m_previewed) + QLatin1Char('\n')};
    m_previewed = text.size();
}

void BlockSplitter::append(const QString& text)
{
    m_open += QLatin1Char('\n') + text;
    m_steps << BlockStep{BlockStep::What::OpenText, text.mid(m_previewed) + QLatin1Char('\n')};
}

void BlockSplitter::closeOpen()
{
    if (m_kind == BlockKind::None) {
        return;
    }
    m_steps << BlockStep{BlockStep::What::Close, std::exchange(m_open, {}), m_kind, m_ordered, m_number};
    m_kind = BlockKind::None;
    m_blankSeen = false;
    m_innerFence.clear();
    m_previewed = 0; // what was shown of the next line went away with the open block
}

} // namespace widgets::common
