// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/griddelegate.h"

#include "widgets/common/icons.h"
#include "widgets/common/stylepaint.h"
#include "widgets/common/theme.h"

#include <QPainter>

namespace widgets::common {

namespace {

void paintBar(QPainter* painter, const QRect& area, double share, Tone tone, Qt::LayoutDirection direction)
{
    const Tokens& t = Theme::tokens();
    const int height = 3;
    const QRect track(area.left(), area.bottom() - height - 2, area.width(), height);
    painter->fillRect(track, t.divider);
    const int width = int(track.width() * qBound(0.0, share, 1.0));
    const QRect filled(direction == Qt::RightToLeft ? track.right() - width + 1 : track.left(), track.top(), width, height);
    painter->fillRect(filled, tone == Tone::Neutral ? t.lanes[0] : t.toneText(tone));
}

} // namespace

void GridDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Tokens& t = Theme::tokens();
    QStyleOptionViewItem row = option;
    row.state.setFlag(QStyle::State_HasFocus, false);
    paint::row(painter, &row, option.widget);
    if (m_roles.firstOfGroup >= 0 && index.data(m_roles.firstOfGroup).toBool()) {
        painter->fillRect(QRect(option.rect.left(), option.rect.top(), option.rect.width(), 1), t.outline);
    }
    const int severity = m_roles.severity >= 0 ? index.data(m_roles.severity).toInt() : 0;
    const Tone tone = severity == 3 ? Tone::Ok : severity == 2 ? Tone::Error : severity == 1 ? Tone::Warning : Tone::Neutral;
    const QVariant share = m_roles.share >= 0 ? index.data(m_roles.share) : QVariant();
    QRect area = option.rect.adjusted(space::s, 0, -space::s, 0);
    const bool mirrored = option.direction == Qt::RightToLeft;
    if (share.isValid()) {
        paintBar(painter, area, share.toDouble(), tone, option.direction);
    }
    if (severity > 0) {
        const QRect place(mirrored ? area.right() - space::icon + 1 : area.left(), area.center().y() - space::icon / 2 + 1, space::icon,
                          space::icon);
        lineIcon(severity == 3 ? QStringLiteral("ok") : severity == 2 ? QStringLiteral("error") : QStringLiteral("warning"), tone).paint(painter, place);
        mirrored ? area.setRight(place.left() - space::xs) : area.setLeft(place.right() + space::xs);
    }
    painter->setFont(Theme::font(TypeRole::Body));
    painter->setPen(severity > 0 ? t.toneText(tone) : t.text);
    const int alignment = QStyle::visualAlignment(option.direction, Qt::Alignment(index.data(Qt::TextAlignmentRole).toInt()));
    painter->drawText(area, alignment | Qt::TextSingleLine,
                      painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideMiddle, area.width()));
}

} // namespace widgets::common
