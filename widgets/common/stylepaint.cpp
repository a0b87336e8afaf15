// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/stylepaint.h"

#include "widgets/common/theme.h"

#include <QApplication>
#include <QPaintEngine>
#include <QPainter>
#include <QPainterPath>
#include <QPixmapCache>
#include <QStyle>
#include <QVariant>
#include <QWidget>
#include <QtMath>

#include <cmath>

namespace widgets::common::paint {

namespace {

bool is(const QStyleOption* option, QStyle::StateFlag flag)
{
    return option->state.testFlag(flag);
}

bool enabled(const QStyleOption* option)
{
    return is(option, QStyle::State_Enabled);
}

} // namespace

Scope::Scope(QPainter* painter) : m_painter(painter)
{
    m_painter->save();
    m_painter->setRenderHint(QPainter::Antialiasing);
}

Scope::~Scope()
{
    m_painter->restore();
}

void box(QPainter* painter, const QRectF& rect, const QColor& fill, const QColor& outline, qreal width, qreal radius)
{
    const Scope scope(painter);
    const qreal inset = outline.isValid() ? width / 2 : 0;
    painter->setBrush(fill.isValid() ? QBrush(fill) : Qt::NoBrush);
    painter->setPen(outline.isValid() ? QPen(outline, width) : Qt::NoPen);
    painter->drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius);
}

void focusRing(QPainter* painter, const QRectF& rect, qreal radius)
{
    box(painter, rect, {}, Theme::tokens().focus, 2, radius);
}

namespace {

void strokeChevron(QPainter* painter, const QRectF& rect, Qt::ArrowType direction, const QColor& colour)
{
    const Scope scope(painter);
    painter->setPen(QPen(colour, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->translate(rect.center());
    painter->rotate(direction == Qt::UpArrow ? 180 : direction == Qt::LeftArrow ? 90 : direction == Qt::RightArrow ? -90 : 0);
    painter->drawPolyline(QPolygonF({QPointF(-3.5, -1.75), QPointF(0, 1.75), QPointF(3.5, -1.75)}));
}

} // namespace

void chevron(QPainter* painter, const QRectF& rect, Qt::ArrowType direction, const QColor& colour)
{
    const bool isScreen = painter->paintEngine()->type() == QPaintEngine::Raster && painter->transform().type() <= QTransform::TxTranslate;
    if (!isScreen) {
        return strokeChevron(painter, rect, direction, colour);
    }
    // A tree of a million rows shows one in each: stroked once, then copied. The place within a pixel is part of the picture.
    constexpr int kSide = 12;
    const qreal ratio = painter->device()->devicePixelRatioF();
    const QPointF corner = rect.center() - QPointF(kSide / 2.0, kSide / 2.0);
    const QPointF whole(std::floor(corner.x()), std::floor(corner.y()));
    const QPointF within = (corner - whole) * 4;
    const QString key = QStringLiteral("chevron:%1:%2:%3:%4:%5").arg(colour.rgba()).arg(int(direction)).arg(ratio).arg(qRound(within.x())).arg(qRound(within.y()));
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        pixmap = QPixmap(qCeil((kSide + 1) * ratio), qCeil((kSide + 1) * ratio));
        pixmap.setDevicePixelRatio(ratio);
        pixmap.fill(Qt::transparent);
        QPainter own(&pixmap);
        strokeChevron(&own, QRectF(qRound(within.x()) / 4.0, qRound(within.y()) / 4.0, kSide, kSide), direction, colour);
        own.end();
        QPixmapCache::insert(key, pixmap);
    }
    painter->drawPixmap(whole, pixmap);
}

void field(QPainter* painter, const QStyleOption* option, const QRectF& rect)
{
    const Tokens& t = Theme::tokens();
    const bool focus = is(option, QStyle::State_HasFocus);
    box(painter, rect, enabled(option) ? t.canvas : t.chrome,
        focus ? t.focus : enabled(option) ? t.outline : t.divider, focus ? 2 : t.outlineWidth());
}

void pushButton(QPainter* painter, const QStyleOption* option, const QWidget* widget)
{
    const Tokens& t = Theme::tokens();
    const QString variant = widget ? widget->property("variant").toString() : QString();
    const bool down = is(option, QStyle::State_Sunken) || is(option, QStyle::State_On);
    const bool over = is(option, QStyle::State_MouseOver) && enabled(option);
    const bool filled = variant == QLatin1String("primary") || variant == QLatin1String("danger");
    QColor fill = t.raised;
    QColor edge = enabled(option) ? t.outline : t.divider;
    if (filled && enabled(option)) {
        fill = variant == QLatin1String("danger") ? t.errorFill : t.accentFill;
        fill = down ? fill.darker(135) : over ? fill.darker(115) : fill;
        edge = t.isHighContrast() ? t.outline : QColor();
    } else if (filled) {
        fill = t.pressed;
        edge = QColor();
    } else {
        fill = down ? t.pressed : over ? t.hover : fill;
        if (variant == QLatin1String("ghost")) {
            fill = down || over ? fill : QColor();
            edge = t.isHighContrast() ? t.outline : QColor();
        }
    }
    box(painter, option->rect, fill, edge, t.outlineWidth());
    if (is(option, QStyle::State_HasFocus)) {
        focusRing(painter, option->rect);
        if (filled) {
            box(painter, QRectF(option->rect).adjusted(2, 2, -2, -2), {}, t.canvas, 1, 3);
        }
    }
}

void mirroredButtonLabel(QPainter* painter, const QStyleOptionButton* button, const QWidget* widget)
{
    const QStyle* style = widget ? widget->style() : QApplication::style();
    const bool enabled = button->state.testFlag(QStyle::State_Enabled);
    const QSize icon = button->iconSize;
    const int room = button->rect.width() - icon.width() - space::xs;
    const int text = qMin(room, button->fontMetrics.size(Qt::TextShowMnemonic, button->text).width());
    const int left = button->rect.left() + (room - text) / 2;
    const QRect iconRect(QPoint(left + text + space::xs, button->rect.center().y() + 1 - icon.height() / 2), icon);
    button->icon.paint(painter, iconRect, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
    style->drawItemText(painter, QRect(left, button->rect.top(), text, button->rect.height()), Qt::AlignCenter | Qt::TextShowMnemonic,
                        button->palette, enabled, button->text, QPalette::ButtonText);
}

void toolButton(QPainter* painter, const QStyleOption* option, const QWidget* widget)
{
    const Tokens& t = Theme::tokens();
    const bool on = is(option, QStyle::State_On);
    const bool down = is(option, QStyle::State_Sunken);
    const bool over = is(option, QStyle::State_MouseOver) && enabled(option);
    const bool flat = is(option, QStyle::State_AutoRaise) || (widget && widget->property("flat").toBool());
    QColor fill = down ? t.pressed : over ? t.hover : on ? t.accentTint : flat ? QColor() : t.raised;
    QColor edge = flat && !t.isHighContrast() ? QColor() : t.outline;
    if (!enabled(option)) {
        fill = QColor();
        edge = flat ? QColor() : t.divider;
    }
    box(painter, option->rect, fill, edge, t.outlineWidth());
    if (is(option, QStyle::State_HasFocus)) {
        focusRing(painter, option->rect);
    }
}

void checkBox(QPainter* painter, const QStyleOption* option)
{
    const Tokens& t = Theme::tokens();
    const QRectF rect = QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5);
    const bool on = is(option, QStyle::State_On);
    const bool partial = is(option, QStyle::State_NoChange);
    const QColor mark = enabled(option) ? t.accentFill : t.textDisabled;
    const QColor edge = enabled(option) ? t.outline : t.textDisabled;
    box(painter, rect, on || partial ? mark : t.canvas, on || partial ? mark : edge, qMax(1.25, t.outlineWidth()), 3);
    const Scope scope(painter);
    painter->setPen(QPen(t.onAccent, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF c = rect.center();
    if (partial) {
        painter->drawLine(c - QPointF(3.5, 0), c + QPointF(3.5, 0));
    } else if (on) {
        painter->drawPolyline(QPolygonF({c + QPointF(-3.5, 0.2), c + QPointF(-1, 2.7), c + QPointF(3.7, -2.6)}));
    }
}

void radioButton(QPainter* painter, const QStyleOption* option)
{
    const Tokens& t = Theme::tokens();
    const QRectF rect = QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5);
    const bool on = is(option, QStyle::State_On);
    const QColor mark = enabled(option) ? t.accentFill : t.textDisabled;
    const QColor edge = enabled(option) ? t.outline : t.textDisabled;
    box(painter, rect, t.canvas, on ? mark : edge, qMax(1.25, t.outlineWidth()), rect.width() / 2);
    if (on) {
        const qreal inset = rect.width() / 4;
        box(painter, rect.adjusted(inset, inset, -inset, -inset), mark, {}, 1, rect.width() / 4);
    }
}

void row(QPainter* painter, const QStyleOption* option, const QWidget* widget)
{
    const Tokens& t = Theme::tokens();
    const bool selected = is(option, QStyle::State_Selected);
    const bool over = is(option, QStyle::State_MouseOver) && enabled(option);
    if (const auto* item = qstyleoption_cast<const QStyleOptionViewItem*>(option)) {
        if (item->backgroundBrush.style() != Qt::NoBrush) {
            painter->fillRect(option->rect, item->backgroundBrush);
        }
    }
    if (!selected && !over) {
        return;
    }
    const bool rounded = widget && widget->property("roundedRows").toBool();
    const QRectF rect = rounded ? QRectF(option->rect).adjusted(4, 1, -4, -1) : QRectF(option->rect);
    box(painter, rect, selected ? t.selection : t.hover, t.isHighContrast() && selected ? t.outline : QColor(), 2,
        rounded ? 4 : 0);
    if (selected && rounded) {
        box(painter, QRectF(rect.left(), rect.top() + 6, 3, rect.height() - 12), t.accentFill, {}, 1, 1.5);
    }
}

void tab(QPainter* painter, const QStyleOption* option)
{
    const Tokens& t = Theme::tokens();
    const QRectF rect = option->rect;
    if (is(option, QStyle::State_MouseOver) && enabled(option) && !is(option, QStyle::State_Selected)) {
        box(painter, rect.adjusted(2, 3, -2, -4), t.hover, {});
    }
    if (is(option, QStyle::State_Selected)) {
        painter->fillRect(QRectF(rect.left() + 8, rect.bottom() - 2, rect.width() - 16, 2),
                          t.isHighContrast() ? t.focus : t.link);
    }
    if (is(option, QStyle::State_HasFocus) && is(option, QStyle::State_Selected)) {
        focusRing(painter, rect.adjusted(2, 3, -2, -4));
    }
}

void headerSection(QPainter* painter, const QStyleOption* option)
{
    const Tokens& t = Theme::tokens();
    painter->fillRect(option->rect, t.chrome);
    painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), t.divider);
}

void scrollBar(QPainter* painter, const QStyleOptionComplex* option, const QRect& handle)
{
    const Tokens& t = Theme::tokens();
    if (handle.isEmpty()) {
        return;
    }
    const bool upright = !is(option, QStyle::State_Horizontal);
    const bool active = is(option, QStyle::State_MouseOver) || is(option, QStyle::State_Sunken);
    const qreal inset = active ? 2 : 3.5;
    const QRectF rect = upright ? QRectF(handle).adjusted(inset, 2, -inset, -2) : QRectF(handle).adjusted(2, inset, -2, -inset);
    QColor colour = is(option, QStyle::State_Sunken) ? t.textSecondary : t.outline;
    if (!active && !t.isHighContrast()) {
        colour.setAlphaF(0.7);
    }
    box(painter, rect, colour, {}, 1, qMin(rect.width(), rect.height()) / 2);
}

void splitter(QPainter* painter, const QStyleOption* option)
{
    const Tokens& t = Theme::tokens();
    const bool active = is(option, QStyle::State_MouseOver) || is(option, QStyle::State_Sunken);
    const bool upright = is(option, QStyle::State_Horizontal); // a horizontal splitter has upright handles
    const QRect r = option->rect;
    const int thick = active ? 3 : 1;
    const QRect line = upright ? QRect(r.center().x() - thick / 2, r.top(), thick, r.height())
                               : QRect(r.left(), r.center().y() - thick / 2, r.width(), thick);
    painter->fillRect(line, active ? t.focus : t.divider);
}

void progress(QPainter* painter, const QStyleOption* option)
{
    const Tokens& t = Theme::tokens();
    const auto* bar = qstyleoption_cast<const QStyleOptionProgressBar*>(option);
    if (!bar) {
        return;
    }
    QRectF rect = QRectF(bar->rect);
    rect = QRectF(rect.left(), rect.center().y() - 2, rect.width(), 4);
    box(painter, rect, t.divider, t.isHighContrast() ? t.outline : QColor(), 1, 2);
    const int span = bar->maximum - bar->minimum;
    if (span > 0) {
        rect.setWidth(rect.width() * (bar->progress - bar->minimum) / span);
        box(painter, rect, t.accentFill, {}, 1, 2);
    }
}

} // namespace widgets::common::paint
