// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/prompts/versiondelegate.h"

#include "widgets/common/theme.h"

#include <QApplication>
#include <QPainter>

namespace widgets::prompts {

using namespace common;

QSize VersionDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return {200, option.fontMetrics.height() + QFontMetrics(Theme::font(TypeRole::Caption)).height() + space::m};
}

void VersionDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    item.text.clear();
    const QStyle* const style = item.widget ? item.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);
    const Tokens& t = Theme::tokens();
    const QFont caption = Theme::font(TypeRole::Caption);
    const QFontMetrics small(caption);
    painter->save();
    QRect row = option.rect.adjusted(space::s, space::xs, -space::s, -space::xs);
    int right = row.right();
    painter->setFont(caption);
    for (const QString& label : index.data(LabelsRole).toStringList()) {
        if (label.isEmpty()) {
            continue;
        }
        const int width = small.horizontalAdvance(label) + space::m;
        if (right - width < row.left() + row.width() / 3) {
            break;
        }
        const QRectF chip(right - width, row.top() + 0.5, width, small.height() + 2);
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(t.accentTint);
        painter->drawRoundedRect(chip, chip.height() / 2, chip.height() / 2);
        painter->setPen(t.link);
        painter->drawText(chip, Qt::AlignCenter, label);
        right -= width + space::xs;
    }
    painter->setFont(option.font);
    painter->setPen(t.text);
    const int height = option.fontMetrics.height();
    painter->drawText(QRect(row.left(), row.top(), right - row.left(), height), Qt::AlignLeft | Qt::AlignVCenter, option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, right - row.left()));
    painter->setFont(caption);
    painter->setPen(t.textSecondary);
    painter->drawText(QRect(row.left(), row.top() + height, row.width(), small.height()), Qt::AlignLeft | Qt::AlignVCenter, small.elidedText(index.data(FactsRole).toString(), Qt::ElideRight, row.width()));
    painter->restore();
}

} // namespace widgets::prompts
