// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/markdownformats.h"

namespace widgets::common::markdown {

namespace {

constexpr double lineHeight = 130; ///< percent

} // namespace

QTextCharFormat textFormat(TypeRole role)
{
    QTextCharFormat format;
    format.setFont(Theme::font(role));
    format.setForeground(Theme::tokens().text);
    return format;
}

QTextBlockFormat blockFormat(qreal below)
{
    QTextBlockFormat format;
    format.setLineHeight(lineHeight, QTextBlockFormat::ProportionalHeight);
    format.setBottomMargin(below);
    return format;
}

QTextCharFormat headingFormat(int level)
{
    QTextCharFormat format = textFormat(TypeRole::Strong);
    static const double scales[] = {1.4, 1.25, 1.12};
    if (level >= 1 && level <= 3) {
        format.setFontPointSize(format.fontPointSize() * scales[level - 1]);
    }
    return format;
}

QTextCharFormat safeFormat(const QTextCharFormat& source, const QTextCharFormat& base)
{
    const Tokens& t = Theme::tokens();
    QTextCharFormat format = base;
    if (source.fontFixedPitch()) {
        format.setFont(Theme::font(TypeRole::Code));
        format.setBackground(t.hover);
    }
    if (source.fontWeight() > QFont::Normal) {
        format.setFontWeight(QFont::DemiBold);
    }
    if (source.fontItalic()) {
        format.setFontItalic(true);
    }
    if (source.fontStrikeOut()) {
        format.setFontStrikeOut(true);
    }
    if (source.isAnchor() && !source.anchorHref().isEmpty()) {
        format.setAnchor(true);
        format.setAnchorHref(source.anchorHref());
        format.setForeground(t.link);
        format.setFontUnderline(true);
        format.setToolTip(source.anchorHref().toHtmlEscaped());
    }
    return format;
}

QTextFrameFormat codeFrameFormat()
{
    const Tokens& t = Theme::tokens();
    QTextFrameFormat format;
    format.setBackground(t.chrome);
    format.setBorder(1);
    format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    format.setBorderBrush(t.isHighContrast() ? t.outline : t.divider);
    format.setPadding(space::s);
    format.setTopMargin(2);
    format.setBottomMargin(space::s);
    return format;
}

QTextTableFormat tableFormat()
{
    const Tokens& t = Theme::tokens();
    QTextTableFormat format;
    format.setBorderCollapse(true);
    format.setBorder(1);
    format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    format.setBorderBrush(t.isHighContrast() ? t.outline : t.divider);
    format.setCellPadding(6);
    format.setCellSpacing(0);
    format.setHeaderRowCount(1);
    format.setBottomMargin(space::s);
    return format;
}

} // namespace widgets::common::markdown
