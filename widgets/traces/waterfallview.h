// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "traces/analysis.h"
#include "traces/tracerows.h"
#include "widgets/traces/spanpalette.h"
#include "widgets/traces/waterfallgeometry.h"

#include <QCache>
#include <QStaticText>
#include <QWidget>

class QScrollBar;

namespace widgets::traces {

/// What a waterfall shows beside the tree itself. By node; empty vectors: none.
struct WaterfallNotes
{
    std::vector<bool> critical;    ///< on the critical path
    std::vector<bool> marked;      ///< found, or different from the other trace
    std::vector<quint8> shades;    ///< 0 to 255: how much, where colours are not those of the kinds
    std::vector<qint64> tokens;    ///< to be told beside the bar; 0: none
    std::vector<::traces::Gap> gaps;
};

/// Tree and waterfall of a trace in one: a row a span, its name on the left, its bar on the right, both scroll together. A million rows
/// cost as much as a screenful; seen from afar neighbouring rows share a pixel, drawn from their earliest start to their latest end.
/// Keys: Up, Down, Page Up and Down, Home and End choose a row; Left and Right close, open, or go to parent and child; + and - zoom the
/// time around the chosen bar, Ctrl with Left and Right move it, 0 shows all of it; O shows all rows at once; C the critical path; N and
/// Shift+N go to the next and the last failed row; * opens everything; Return opens the span. Pointer: the wheel scrolls, with Ctrl
/// zooms the time, with Shift moves it; a drag over the axis chooses a time, over the bars moves. GUI thread.
class WaterfallView : public QWidget
{
    Q_OBJECT
public:
    explicit WaterfallView(QWidget* parent = nullptr);
    ~WaterfallView() override;

    void setTree(std::shared_ptr<const ::traces::TraceTree> tree, WaterfallNotes notes = {});
    const ::traces::TraceTree& tree() const { return *m_tree; }
    const ::traces::TraceRows& rows() const { return m_rows; }
    const WaterfallGeometry& geometryNow() const { return m_geometry; }
    /// Colours by kind, or by the shades of the notes.
    void setColouring(Colouring colouring, std::vector<quint8> shades);
    Colouring colouring() const { return m_colouring; }
    void setMarked(std::vector<bool> marked);

    /// A node of the tree, -1: none. Opens what hides it.
    void select(qsizetype node);
    qsizetype selected() const { return m_selected; }
    void setCollapsed(qsizetype node, bool collapsed);
    /// Closes what is deeper than `depth`; -1 opens all.
    void collapseBelow(int depth);
    /// Everything but the critical path steps back.
    void setCriticalShown(bool shown);
    bool isCriticalShown() const { return m_isCriticalShown; }
    /// All rows at once, or rows with their texts.
    void setOverview(bool overview);
    bool isOverview() const { return m_geometry.isOverview(); }
    void setTime(double from, double to);
    void showAllTime();
    void zoomTime(double factor);
    void zoomTimeAt(double factor, double anchor);
    void scrollTo(double row);
    /// To the next row that failed or was blocked, in direction +1 or -1. False when there is none.
    bool goToProblem(int direction);

    qsizetype nodeAt(const QPoint& point) const; ///< -1: none
    QRect rectOfRow(qsizetype row) const;
    double startMs(qsizetype node) const;
    double endMs(qsizetype node) const;
    QColor colourOf(qsizetype node) const;
    QSize sizeHint() const override { return {900, 420}; }
    QSize minimumSizeHint() const override { return {320, 120}; }

Q_SIGNALS:
    void selectionChanged(qsizetype node);
    void opened(qsizetype node);
    void viewMoved(); ///< time, rows or their height
    void criticalToggled(bool shown);

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
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct RowTexts
    {
        QStaticText name, note;
        double room = 0, noteWidth = 0;
    };
    enum class Drag { None, Pressed, Pan, Range, Names };

    void afterRowsChanged();
    void follow();
    void applyTheme();
    void forgetTexts();
    /// The text ready to be drawn. Spans of one name are many, and laying out is the dearest part of a frame: shared between rows.
    QStaticText laidOut(const QString& text, const QFont& font);
    const RowTexts& textsOf(qsizetype node, double room);
    double indentOf(qsizetype node) const;
    bool isFaded(qsizetype node) const { return m_isCriticalShown && !m_notes.critical.empty() && !m_notes.critical[size_t(node)]; }
    void paintAxis(QPainter& painter);
    void paintGaps(QPainter& painter, qsizetype first, qsizetype last);
    void paintOverview(QPainter& painter);
    void paintRow(QPainter& painter, qsizetype row);
    void paintName(QPainter& painter, qsizetype node, const QRectF& area);
    void paintBar(QPainter& painter, qsizetype node, const QRectF& area);
    void paintNote(QPainter& painter, qsizetype node, const QRectF& area, const QRectF& bar, double x1, double x2);
    bool moveByKey(int key);
    bool actByKey(QKeyEvent* event);
    void closeOrParent();
    void openOrChild();
    void announce();
    bool isOnDivider(const QPoint& point) const;

    std::shared_ptr<const ::traces::TraceTree> m_tree;
    ::traces::TraceRows m_rows;
    WaterfallNotes m_notes;
    Colouring m_colouring = Colouring::Kind;
    WaterfallGeometry m_geometry;
    QScrollBar* m_scroll;
    QCache<qsizetype, RowTexts> m_cache;
    QCache<QString, QStaticText> m_laidOut;
    QFont m_nameFont, m_noteFont;
    qsizetype m_selected = -1;
    qsizetype m_hovered = -1;
    bool m_isCriticalShown = false;
    bool m_isFollowing = false;
    Drag m_drag = Drag::None;
    QPoint m_pressedAt;
    double m_dragFrom = 0;
    double m_dragTo = 0;
    double m_pressedRow = 0;
    double m_namesWanted = 300; ///< as a person set it; a narrow window gives less
};

/// Gives every WaterfallView the role of a tree whose items are its rows. Any number of calls; GUI thread.
void installWaterfallAccessibility();

} // namespace widgets::traces
