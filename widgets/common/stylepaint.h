// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QRectF>
#include <QStyleOption>

class QPainter;
class QWidget;

/// The strokes from which Style draws its controls. Colours come from Theme::tokens().
namespace widgets::common::paint {

/// Saves the painter, switches antialiasing on, restores at the end of the scope.
class Scope
{
public:
    explicit Scope(QPainter* painter);
    ~Scope();
    Q_DISABLE_COPY_MOVE(Scope)

private:
    QPainter* m_painter;
};

/// Rounded rectangle whose outline lies inside `rect`; an invalid colour leaves that part out.
void box(QPainter* painter, const QRectF& rect, const QColor& fill, const QColor& outline, qreal width = 1,
         qreal radius = 4);
/// The 2 px ring of the widget that has the keyboard.
void focusRing(QPainter* painter, const QRectF& rect, qreal radius = 4);
/// A small chevron, pointing down, up, left or right.
void chevron(QPainter* painter, const QRectF& rect, Qt::ArrowType direction, const QColor& colour);

/// The edge and fill of an input: line edit, combo, spin box.
void field(QPainter* painter, const QStyleOption* option, const QRectF& rect);
void pushButton(QPainter* painter, const QStyleOption* option, const QWidget* widget);
/// Icon at the leading (right) side and text beside it, both in the middle of a button in a right-to-left window.
void mirroredButtonLabel(QPainter* painter, const QStyleOptionButton* button, const QWidget* widget);
void toolButton(QPainter* painter, const QStyleOption* option, const QWidget* widget);
void checkBox(QPainter* painter, const QStyleOption* option);
void radioButton(QPainter* painter, const QStyleOption* option);
void row(QPainter* painter, const QStyleOption* option, const QWidget* widget);
void tab(QPainter* painter, const QStyleOption* option);
void headerSection(QPainter* painter, const QStyleOption* option);
void scrollBar(QPainter* painter, const QStyleOptionComplex* option, const QRect& handle);
void splitter(QPainter* painter, const QStyleOption* option);
void progress(QPainter* painter, const QStyleOption* option);

} // namespace widgets::common::paint
