// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "series/unit.h"
#include "widgets/charts/charttable.h"
#include "widgets/charts/plotparts.h"

#include <QImage>
#include <QPointer>
#include <QSet>
#include <QWidget>

namespace widgets::charts {

class ChartCursor;

/// Base of the charts' canvases: axes, grid, annotations, the marker under the pointer, brush, keys, screen reader, table twin.
/// A subclass says what the data are. Draws into a picture of its own that is kept until something changes, so that pointing
/// costs one copy. Keys: arrows move from point to point, Home and End to the first and last, + and - zoom, 0 shows everything,
/// Ctrl with arrows pans, Shift with arrows selects, Return takes the selection or the point, Escape lets go, Ctrl+C copies the
/// table. Pointer: drag selects a range, middle button pans, Ctrl and wheel zooms, double click shows everything. GUI thread.
class Plot : public QWidget
{
    Q_OBJECT
public:
    explicit Plot(QWidget* parent = nullptr);

    /// What is shown, for the screen reader.
    void setSubject(const QString& subject);
    QString subject() const { return m_subject; }
    /// UTC unless set.
    void setTimeZone(const QTimeZone& zone);
    const QTimeZone& timeZone() const { return m_zone; }
    /// Draws the marker of `cursor` and moves it; not owned. Nothing: a marker of its own.
    void follow(ChartCursor* cursor);
    void setAnnotations(const QList<Annotation>& annotations);

    /// The part of the x axis that is shown; bounded by the data.
    void setView(const series::Range& view);
    void resetView();
    series::Range view() const;
    bool isZoomed() const { return m_view.has_value(); }

    virtual QList<LegendEntry> legend() const = 0;
    /// Shows only these series; empty: all.
    void isolate(const QSet<QString>& names);
    const QSet<QString>& isolated() const { return m_isolated; }
    bool isShown(const QString& name) const { return m_isolated.isEmpty() || m_isolated.contains(name); }

    /// The same data as a table, for screen readers and export; owned by the plot.
    ChartTable* table() { return &m_table; }
    /// In words: what is shown, from when to when, how much.
    QString summary() const;
    /// The place pointed at, in words; empty without one.
    QString pointedText() const;
    std::optional<Pointed> pointed() const;
    /// The place as the keys would choose it.
    void pointAt(std::optional<double> at);
    /// Series that the click behind the last activated() hit; empty: none in particular, or it came from the keys.
    const QString& activatedSeries() const { return m_activatedSeries; }

    /// Draws everything but marker and brush, as vectors where the painter can.
    void paintTo(QPainter& painter, const QSizeF& size) const;
    /// Where the data are, in widget coordinates, as last painted.
    PlotGeometry geometryNow() const { return m_isStale || m_layerSize != size() ? layOut(QSizeF(size())) : m_geometry; }
    QSize sizeHint() const override { return {520, 240}; }
    QSize minimumSizeHint() const override { return {160, 96}; }

Q_SIGNALS:
    /// A range was chosen with the brush; the plot shows it already.
    void rangeChosen(double low, double high);
    void viewChanged(double low, double high);
    /// A place was clicked, or Return pressed on it.
    void activated(double at);
    void isolationChanged();
    /// Legend, table or summary are others now.
    void contentChanged();

protected:
    enum class XKind { Time, Number, Places };
    virtual XKind xKind() const { return XKind::Time; }
    virtual series::Unit xUnit() const { return series::Unit::Number; }
    virtual series::Unit yUnit() const { return series::Unit::Number; }
    /// All x there is; an empty range (low = high = 0) without data.
    virtual series::Range wholeX() const = 0;
    virtual series::Range rangeY(const series::Range& x, double divisor) const = 0;
    virtual double largestY() const = 0;
    virtual void paintData(Canvas& canvas) const = 0;
    /// Snapped to the nearest point.
    virtual std::optional<Pointed> readAt(double x) const = 0;
    /// The next place from `from` in direction +1 or -1.
    virtual std::optional<double> step(double from, int direction) const = 0;
    virtual std::vector<AxisText> xTexts(const PlotGeometry& geometry) const;
    virtual std::vector<AxisText> yTexts(const PlotGeometry& geometry) const;
    virtual bool hasGrid() const { return true; }
    virtual double rightRoom() const { return 16; }
    virtual QString dataSummary() const = 0;
    /// The axis position of a pixel, and back for the marker's line.
    virtual bool pointsAlongY() const { return false; }
    virtual bool canZoom() const { return true; }
    /// Which series is drawn at `pixel`; empty: none.
    virtual QString seriesAt(const QPointF&) const { return {}; }
    /// What the marker can be moved over.
    virtual series::Range places() const { return view(); }

    /// Data changed: repaint, and tell the others.
    void refreshContent();
    /// Looks changed: repaint.
    void refresh();
    QString headingOf(double x) const;
    series::AxisScale yScale() const { return series::axisScale(yUnit(), largestY()); }

    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    PlotGeometry layOut(const QSizeF& size) const;
    void paintAxes(QPainter& painter, const PlotGeometry& geometry) const;
    void paintXAxis(QPainter& painter, const PlotGeometry& geometry) const;
    void paintAnnotations(QPainter& painter, const PlotGeometry& geometry) const;
    void paintOverlay(QPainter& painter, const PlotGeometry& geometry) const;
    void paintReadings(QPainter& painter, const PlotGeometry& geometry, const Pointed& at) const;
    void renderLayer();
    double placeOf(const QPointF& pixel) const;
    void stepPointed(int direction, bool selects);
    std::optional<double> endPlace(const series::Range& places, bool isFirst) const;
    bool keyZooms(QKeyEvent* event);
    void moveTo(std::optional<double> at, bool selects);
    void takeBrush();
    void announce();
    void addAnnotations(Pointed& pointed) const;

    QString m_subject;
    QTimeZone m_zone = QTimeZone::utc();
    QPointer<ChartCursor> m_cursor;
    QList<Annotation> m_annotations;
    std::optional<series::Range> m_view;
    QSet<QString> m_isolated;
    ChartTable m_table;
    std::optional<double> m_brushFrom;
    double m_brushTo = 0;
    std::optional<double> m_panFrom;
    QPointF m_pressedAt;
    QString m_activatedSeries;
    QImage m_layer;
    QSize m_layerSize;       ///< of the widget when m_layer was painted
    PlotGeometry m_geometry; ///< the one m_layer was painted with
    bool m_isStale = true;
    bool m_byKeys = false; ///< the marker was placed with the keys: a pointer that leaves does not take it away
};

} // namespace widgets::charts
