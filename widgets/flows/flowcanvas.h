// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/flows/canvaslayout.h"

#include <QWidget>

namespace widgets::flows {

/// The drawing of a flow. Keys: arrows go to the neighbour in that direction, Home and End to the first and last node, plus and minus
/// zoom, 0 shows all; Insert adds a step behind the chosen one, C draws a line from it (arrows choose where to, Return joins, Esc gives
/// up), Delete removes what is chosen, Return opens it. Pointer: a drag over the ground moves the drawing, one from a node's end draws a
/// line, the wheel with Ctrl zooms. Says what is wished; somebody else changes the flow. GUI thread.
class FlowCanvas : public QWidget
{
    Q_OBJECT
public:
    explicit FlowCanvas(QWidget* parent = nullptr);

    /// Keeps what was chosen, and the zoom unless the nodes are others.
    void setView(const ::flows::FlowView& view);
    const ::flows::FlowView& view() const { return m_view; }
    const CanvasLayout& layoutNow() const { return m_layout; }
    void setReadOnly(bool readOnly) { m_isReadOnly = readOnly; }
    bool isReadOnly() const { return m_isReadOnly; }
    void setDirection(CanvasLayout::Direction direction);
    CanvasLayout::Direction direction() const { return m_options.direction; }

    void select(const QString& id);
    QString selected() const { return m_selected; }
    /// Whether a line is chosen in place of a node; from and to.
    std::optional<QPair<QString, QString>> selectedLine() const;
    void fit();
    void zoomBy(double factor);
    double zoom() const { return m_zoom; }
    void beginConnecting();
    bool isConnecting() const { return !m_connectFrom.isEmpty(); }
    void removeSelected();

    QRect rectOf(const QString& id) const; ///< in this widget
    QSize sizeHint() const override { return {760, 360}; }
    QSize minimumSizeHint() const override { return {240, 140}; }

Q_SIGNALS:
    void selectionChanged(const QString& id); ///< empty: nothing, or a line
    void opened(const QString& id);
    void addRequested(const QString& after);
    void connectRequested(const QString& from, const QString& to);
    void disconnectRequested(const QString& from, const QString& to);
    void removeRequested(const QString& id);
    void breakpointRequested(const QString& id);
    void menuRequested(const QPoint& global);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    enum class Drag { None, Pan, Line };
    QPointF toScene(const QPointF& point) const { return (point - m_offset) / m_zoom; }
    void layOut();
    void keepInSight(const QString& id);
    void zoomAround(const QPointF& centre, double factor);
    void selectLine(qsizetype line);
    void endConnecting(bool joins);
    bool moveByKey(int key);
    bool isPort(const QString& id, const QPointF& scene) const;
    void announce();
    void paintLine(QPainter& painter, const CanvasLayout::Line& line, bool isChosen) const;
    void paintNode(QPainter& painter, const CanvasLayout::Node& node) const;
    void paintFacts(QPainter& painter, const ::flows::StepView& step, const QRectF& area) const;
    QString toolTipAt(const QPointF& scene) const;

    ::flows::FlowView m_view;
    CanvasLayout m_layout;
    CanvasLayout::Options m_options;
    QString m_selected, m_connectFrom;
    qsizetype m_line = -1;
    double m_zoom = 1;
    QPointF m_offset, m_pressedAt, m_pointer;
    Drag m_drag = Drag::None;
    bool m_isReadOnly = false;
    bool m_isFitted = true; ///< until a person zooms or moves
};

/// The icon of a kind of step in resources/icons.
QString kindIcon(const ::flows::StepView& step);
/// A node as one sentence.
QString spoken(const ::flows::StepView& step);
/// Gives every FlowCanvas the role of a list whose items are its nodes. Any number of calls; GUI thread.
void installCanvasAccessibility();

} // namespace widgets::flows
