// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

namespace widgets::common {

/// Fusion, redrawn from the theme's tokens: flat controls with outlines that keep 3:1 on every scheme (Fusion's own vanish on
/// dark palettes), a 2 px focus ring, slim scroll bars, underlined tabs, one-pixel splitters.
///
/// Widgets opt into variants with dynamic properties: buttons `variant` = "primary", "danger" or "ghost"; item views
/// `roundedRows` = true; frames and views without an outline simply have QFrame::NoFrame.
class Style : public QProxyStyle
{
    Q_OBJECT
public:
    Style();

    using QProxyStyle::polish;
    void polish(QWidget* widget) override;
    void unpolish(QWidget* widget) override;
    bool eventFilter(QObject* object, QEvent* event) override;

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                            const QWidget* widget) const override;

    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                           const QWidget* widget) const override;
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* returned) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                         const QWidget* widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const override;
    QIcon standardIcon(StandardPixmap which, const QStyleOption* option, const QWidget* widget) const override;
    QPixmap standardPixmap(StandardPixmap which, const QStyleOption* option, const QWidget* widget) const override;

private:
    void drawFrame(PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const;
    /// False when it is no arrow.
    bool drawArrow(PrimitiveElement element, const QStyleOption* option, QPainter* painter) const;
};

} // namespace widgets::common
