// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/prompts/diffdelegate.h"

#include "widgets/common/theme.h"
#include "widgets/prompts/diffmodel.h"

#include <QPainter>
#include <QTextLayout>

namespace widgets::prompts {

using namespace common;
using ::prompts::editor::DiffRow;
using ::prompts::editor::WordSpan;

DiffDelegate::DiffDelegate(const DiffModel* model, QObject* parent) : QStyledItemDelegate(parent), m_model(model) {}

int DiffDelegate::gutter() const
{
    const QFontMetrics metrics(Theme::font(TypeRole::Code));
    return metrics.horizontalAdvance(QStringLiteral("00000 + ")) + space::s;
}

qreal DiffDelegate::layOut(QTextLayout& layout, int width) const
{
    QTextOption option;
    option.setWrapMode(m_isWrapped ? QTextOption::WrapAtWordBoundaryOrAnywhere : QTextOption::NoWrap);
    option.setTabStopDistance(4 * QFontMetricsF(layout.font()).horizontalAdvance(QLatin1Char(' ')));
    layout.setTextOption(option);
    layout.beginLayout();
    qreal height = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition(QPointF(0, height));
        height += line.height();
    }
    layout.endLayout();
    return height;
}

int DiffDelegate::heightOf(const QString& text, int width) const
{
    const QFont font = Theme::font(TypeRole::Code);
    const QFontMetrics metrics(font);
    // Most lines are short: wide characters are at most two cells.
    if (!m_isWrapped || text.isEmpty() || text.size() * 2 * metrics.horizontalAdvance(QLatin1Char('M')) < width) {
        return metrics.height();
    }
    QTextLayout layout(text.left(kLongest), font);
    return int(std::ceil(layOut(layout, width)));
}

QSize DiffDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    const DiffRow& row = m_model->row(index.row());
    if (row.kind == DiffRow::Kind::Gap) {
        return {m_width, QFontMetrics(Theme::font(TypeRole::Caption)).height() + space::s};
    }
    const int column = (m_model->isInline() ? m_width : m_width / 2) - gutter() - space::s;
    const int before = m_model->isInline() && row.kind != DiffRow::Kind::Removed ? 0 : heightOf(row.oldText, column);
    const int after = m_model->isInline() && row.kind == DiffRow::Kind::Removed ? 0 : heightOf(row.newText, column);
    return {m_width, std::max(before, after) + 2};
}

void DiffDelegate::paintSide(QPainter* painter, const QRect& rect, const Side& side) const
{
    const Tokens& t = Theme::tokens();
    const QFont font = Theme::font(TypeRole::Code);
    const QColor tint = side.isNew ? t.okTint : t.errorTint;
    if (side.isChanged) {
        painter->fillRect(rect, tint);
    } else if (side.line == 0) {
        painter->fillRect(rect, t.chrome);
        return;
    }
    painter->setFont(font);
    painter->setPen(t.textHelper);
    const QFontMetrics metrics(font);
    const int number = metrics.horizontalAdvance(QStringLiteral("00000"));
    const QRect top(rect.left(), rect.top() + 1, number, metrics.height());
    painter->drawText(top, Qt::AlignRight | Qt::AlignTop, QString::number(side.line));
    if (side.isChanged) {
        painter->setPen(side.isNew ? t.ok : t.error);
        painter->drawText(top.translated(number + metrics.horizontalAdvance(QLatin1Char(' ')), 0), Qt::AlignLeft | Qt::AlignTop, side.isNew ? QStringLiteral("+") : QStringLiteral("\u2212"));
    }
    QTextLayout layout(side.text->left(kLongest), font);
    QList<QTextLayout::FormatRange> formats;
    for (const WordSpan& span : *side.words) {
        QTextCharFormat format;
        QColor strong = side.isNew ? t.ok : t.error;
        strong.setAlphaF(t.isDark() ? 0.38F : 0.24F);
        format.setBackground(strong);
        format.setFontUnderline(t.isHighContrast());
        formats << QTextLayout::FormatRange{span.first, span.second, format};
    }
    layout.setFormats(formats);
    layOut(layout, rect.width() - gutter() - space::s);
    painter->setPen(t.text);
    painter->save();
    painter->setClipRect(rect);
    layout.draw(painter, QPointF(rect.left() + gutter(), rect.top() + 1));
    painter->restore();
}

void DiffDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Tokens& t = Theme::tokens();
    const DiffRow& row = m_model->row(index.row());
    const QRect& rect = option.rect;
    const bool isChosen = option.state.testFlag(QStyle::State_Selected);
    painter->fillRect(rect, t.canvas);
    if (row.kind == DiffRow::Kind::Gap) {
        painter->fillRect(rect, isChosen ? t.selection : t.chrome);
        painter->setFont(Theme::font(TypeRole::Caption));
        painter->setPen(t.textSecondary);
        painter->drawText(rect.adjusted(gutter(), 0, -space::s, 0), Qt::AlignVCenter | Qt::AlignLeft, index.data().toString());
    } else if (m_model->isInline()) {
        const bool isOld = row.kind == DiffRow::Kind::Removed;
        paintSide(painter, rect, {isOld ? &row.oldText : &row.newText, isOld ? &row.oldWords : &row.newWords, isOld ? row.oldLine : row.newLine, !isOld, row.kind != DiffRow::Kind::Same});
    } else {
        const int half = rect.width() / 2;
        const bool isChanged = row.kind != DiffRow::Kind::Same;
        paintSide(painter, QRect(rect.left(), rect.top(), half, rect.height()), {&row.oldText, &row.oldWords, row.oldLine, false, isChanged && row.oldLine > 0});
        paintSide(painter, QRect(rect.left() + half, rect.top(), rect.width() - half, rect.height()), {&row.newText, &row.newWords, row.newLine, true, isChanged && row.newLine > 0});
        painter->setPen(t.divider);
        painter->drawLine(rect.left() + half, rect.top(), rect.left() + half, rect.bottom());
    }
    if (isChosen) {
        painter->fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), t.accentFill);
        if (option.state.testFlag(QStyle::State_HasFocus)) {
            painter->setPen(t.focus);
            painter->drawRect(rect.adjusted(0, 0, -1, -1));
        }
    }
}

} // namespace widgets::prompts
