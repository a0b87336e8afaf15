// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPixmap>
#include <QWidget>

namespace widgets::traces {

class WaterfallView;

/// The whole trace in a strip, with a frame around what the waterfall shows. A click or drag moves the frame; the keys of the waterfall do
/// the same, so the strip takes no focus. GUI thread; the view outlives it.
class Minimap : public QWidget
{
    Q_OBJECT
public:
    explicit Minimap(WaterfallView* view, QWidget* parent = nullptr);
    QSize sizeHint() const override { return {400, 52}; }
    QSize minimumSizeHint() const override { return {120, 52}; }
    /// The frame, in pixels of this widget.
    QRectF frame() const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;

private:
    void moveTo(const QPointF& point);
    QPixmap draw() const;

    WaterfallView* m_view;
    QPixmap m_picture; ///< of all rows; made anew when they, the theme or the size change
    const void* m_drawn = nullptr;
    qsizetype m_drawnRows = -1;
};

} // namespace widgets::traces
