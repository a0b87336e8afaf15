// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/plot.h"

#include "widgets/charts/chartcursor.h"
#include "widgets/charts/plotaccessible.h"
#include "widgets/common/theme.h"

#include <QEvent>
#include <cmath>

namespace widgets::charts {

namespace {
constexpr double annotationPixels = 6; ///< so near has one to point
} // namespace

Plot::Plot(QWidget* parent) : QWidget(parent)
{
    installPlotAccessibility();
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setSubject(tr("Chart"));
    follow(nullptr);
    connect(&common::Theme::instance(), &common::Theme::changed, this, &Plot::refresh);
}

void Plot::setSubject(const QString& subject)
{
    m_subject = subject;
    setAccessibleName(subject);
}

void Plot::setTimeZone(const QTimeZone& zone)
{
    m_zone = zone;
    refreshContent();
}

void Plot::follow(ChartCursor* cursor)
{
    if (m_cursor) {
        disconnect(m_cursor, nullptr, this, nullptr);
        if (m_cursor->parent() == this) {
            m_cursor->deleteLater();
        }
    }
    m_cursor = cursor ? cursor : new ChartCursor(this);
    connect(m_cursor, &ChartCursor::moved, this, qOverload<>(&QWidget::update));
    update();
}

void Plot::setAnnotations(const QList<Annotation>& annotations)
{
    m_annotations = annotations;
    refresh();
}

void Plot::setView(const series::Range& view)
{
    const series::Range whole = wholeX();
    if (!(view.low < view.high) || !(whole.low < whole.high)) {
        return;
    }
    const series::Range inside = bounded(view, whole);
    const std::optional<series::Range> wanted = inside == whole ? std::nullopt : std::optional(inside);
    if (wanted != m_view) {
        m_view = wanted;
        refresh();
        Q_EMIT viewChanged(inside.low, inside.high);
    }
}

void Plot::resetView()
{
    setView(wholeX());
}

series::Range Plot::view() const
{
    return m_view.value_or(wholeX());
}

void Plot::isolate(const QSet<QString>& names)
{
    if (names != m_isolated) {
        m_isolated = names;
        refresh();
        Q_EMIT isolationChanged();
    }
}

QString Plot::summary() const
{
    const series::Range all = wholeX();
    QString text = dataSummary();
    if (xKind() == XKind::Time && all.low < all.high) {
        const series::Range shown = view();
        text += QLatin1Char(' ') + tr("Shown from %1 to %2.").arg(headingOf(shown.low), headingOf(shown.high));
    }
    return text;
}

std::optional<Pointed> Plot::pointed() const
{
    std::optional<Pointed> at = m_cursor && m_cursor->at() ? readAt(*m_cursor->at()) : std::nullopt;
    if (at && xKind() == XKind::Time && !m_annotations.isEmpty()) {
        addAnnotations(*at);
    }
    return at;
}

/// Quiet annotations speak when one points at them, with the pointer or with the keys.
void Plot::addAnnotations(Pointed& pointed) const
{
    const series::Range shown = view();
    const double near = (shown.high - shown.low) / std::max(1, width()) * annotationPixels;
    const double at = m_cursor->by() == this && !m_byKeys ? *m_cursor->at() : pointed.at;
    for (const Annotation& note : m_annotations) {
        if (note.isQuiet && std::abs(note.at - at) <= near) {
            pointed.readings.append({note.label, series::formatTime(note.at, m_zone), -1, std::nullopt, true, common::Theme::tokens().toneText(note.tone)});
        }
    }
}

QString Plot::pointedText() const
{
    const std::optional<Pointed> at = pointed();
    if (!at) {
        return {};
    }
    QStringList parts{at->heading};
    for (const Reading& reading : at->readings) {
        parts << tr("%1: %2", "series and value").arg(reading.name, reading.value);
    }
    return parts.join(QStringLiteral(", "));
}

void Plot::pointAt(std::optional<double> at)
{
    m_cursor->point(at, this);
    announce();
}

void Plot::refresh()
{
    m_isStale = true;
    setAccessibleDescription(summary());
    update();
}

void Plot::refreshContent()
{
    if (m_view) {
        const series::Range whole = wholeX();
        m_view = whole.low < whole.high ? std::optional(bounded(*m_view, whole)) : std::nullopt;
    }
    refresh();
    updateGeometry();
    Q_EMIT contentChanged();
}

QString Plot::headingOf(double x) const
{
    return xKind() == XKind::Time ? series::formatTime(x, m_zone) : series::formatValue(x, xUnit());
}

double Plot::placeOf(const QPointF& pixel) const
{
    const PlotGeometry geometry = geometryNow();
    return pointsAlongY() ? geometry.fromY(pixel.y()) : geometry.fromX(pixel.x());
}

void Plot::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange || event->type() == QEvent::LocaleChange) {
        refresh();
    }
    QWidget::changeEvent(event);
}

void Plot::resizeEvent(QResizeEvent* event)
{
    m_isStale = true;
    QWidget::resizeEvent(event);
}

} // namespace widgets::charts
