// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/badge.h"

#include "widgets/common/icons.h"
#include "widgets/common/label.h"
#include "widgets/common/stylepaint.h"
#include "widgets/common/theme.h"

#include <QPainter>

namespace widgets::common {

Badge::Badge(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFont(Theme::font(TypeRole::Caption));
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        setFont(Theme::font(TypeRole::Caption));
        updateGeometry();
    });
}

Badge::Badge(const QString& icon, const QString& text, Tone tone, QWidget* parent) : Badge(parent)
{
    set(icon, text, tone);
}

void Badge::set(const QString& icon, const QString& text, Tone tone)
{
    m_icon = icon;
    m_text = text;
    m_tone = tone;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize Badge::sizeHint() const
{
    return sizeOf(m_icon, m_text);
}

QSize Badge::sizeOf(const QString& icon, const QString& text)
{
    const QFontMetrics metrics(Theme::font(TypeRole::Caption));
    const int iconWidth = icon.isEmpty() ? 0 : 12 + space::xs;
    return {metrics.horizontalAdvance(text) + iconWidth + 2 * space::s - 2, metrics.height() + space::xs};
}

void Badge::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintOn(&painter, rect(), m_icon, m_text, m_tone, layoutDirection());
}

void Badge::paintOn(QPainter* painter, const QRect& rect, const QString& icon, const QString& text, Tone tone, Qt::LayoutDirection direction)
{
    const Tokens& t = Theme::tokens();
    paint::box(painter, rect, t.toneTint(tone), t.isHighContrast() ? t.outline : QColor(), 2);
    QRect area = rect.adjusted(space::s - 1, 0, -space::s + 1, 0);
    if (!icon.isEmpty()) {
        const QRect box = QStyle::alignedRect(direction, Qt::AlignLeft | Qt::AlignVCenter, QSize(12, 12), area);
        lineIcon(icon, tone).paint(painter, box);
        area = direction == Qt::RightToLeft ? area.adjusted(0, 0, -12 - space::xs, 0) : area.adjusted(12 + space::xs, 0, 0, 0);
    }
    painter->setFont(Theme::font(TypeRole::Caption));
    painter->setPen(tone == Tone::Neutral ? t.textSecondary : t.toneText(tone));
    painter->drawText(area, Qt::AlignVCenter | Qt::AlignLeading, text);
}

Chip::Chip(const QString& mark, const QString& text, QWidget* parent) : QAbstractButton(parent), m_mark(mark)
{
    setText(text);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setFont(Theme::font(TypeRole::Caption));
    setAccessibleName(mark.isEmpty() ? text : QStringLiteral("%1 %2").arg(mark, text));
    setHint(this, text);
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        setFont(Theme::font(TypeRole::Caption));
        updateGeometry();
    });
}

void Chip::setMaximumTextWidth(int pixels)
{
    m_maximumText = pixels;
    updateGeometry();
}

QSize Chip::sizeHint() const
{
    const int mark = m_mark.isEmpty() ? 0 : fontMetrics().horizontalAdvance(m_mark) + space::m;
    const int words = qMin(fontMetrics().horizontalAdvance(text()) + 2, m_maximumText); // rounding must not elide
    return {mark + words + 2 * space::s, qMax(24, fontMetrics().height() + space::s)};
}

QSize Chip::minimumSizeHint() const
{
    return {qMin(sizeHint().width(), 72), sizeHint().height()};
}

void Chip::paintEvent(QPaintEvent*)
{
    const Tokens& t = Theme::tokens();
    QPainter painter(this);
    const QColor fill = isDown() || isChecked() ? t.pressed : underMouse() ? t.hover : t.canvas;
    paint::box(&painter, rect(), fill, t.isHighContrast() ? t.outline : t.divider, t.outlineWidth());
    QRect area = rect().adjusted(space::s, 0, -space::s, 0);
    if (!m_mark.isEmpty()) {
        const int width = fontMetrics().horizontalAdvance(m_mark) + space::s;
        QRect box(area.left() - 3, rect().center().y() - fontMetrics().height() / 2, width, fontMetrics().height());
        if (layoutDirection() == Qt::RightToLeft) {
            box.moveRight(area.right() + 3);
        }
        paint::box(&painter, box, t.accentTint, t.isHighContrast() ? t.outline : QColor(), 1, 3);
        painter.setPen(t.link);
        painter.drawText(box, Qt::AlignCenter, m_mark);
        area = layoutDirection() == Qt::RightToLeft ? area.adjusted(0, 0, -width - 1, 0) : area.adjusted(width + 1, 0, 0, 0);
    }
    painter.setPen(isEnabled() ? t.text : t.textDisabled);
    painter.drawText(area, Qt::AlignVCenter | Qt::AlignLeading, fontMetrics().elidedText(text(), Qt::ElideRight, area.width()));
    if (hasFocus()) {
        paint::focusRing(&painter, rect());
    }
}

} // namespace widgets::common
