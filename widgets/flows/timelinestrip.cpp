// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/flows/timelinestrip.h"
#include "widgets/flows/stepcolours.h"

#include "widgets/common/stylepaint.h"
#include "widgets/common/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace widgets::flows {

using namespace common;
using ::flows::BarView;

namespace {

constexpr double kAxis = 20;
constexpr double kShortest = 3;
constexpr int kTicks = 4;

} // namespace

TimelineStrip::TimelineStrip(QWidget* parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Time of the run"));
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void TimelineStrip::setBars(const QList<BarView>& bars)
{
    const bool isOther = bars.size() != m_bars.size();
    m_bars = bars;
    m_end = 1;
    QStringList said;
    for (const BarView& bar : m_bars) {
        m_end = std::max(m_end, bar.endMs);
        said << tr("%1: %2, from %3, %4").arg(bar.label, ::flows::stateText(bar.state), ::flows::durationText(bar.startMs), ::flows::durationText(bar.endMs - bar.startMs));
    }
    setAccessibleDescription(said.join(QStringLiteral("; ")));
    if (isOther) {
        setMinimumHeight(int(kAxis + std::min<qsizetype>(m_bars.size(), 8) * laneHeight()) + space::xs);
        updateGeometry();
    }
    update();
}

void TimelineStrip::select(const QString& path)
{
    if (m_selected != path) {
        m_selected = path;
        update();
    }
}

int TimelineStrip::parallel() const
{
    int most = 0;
    for (const BarView& one : m_bars) {
        int together = 0;
        for (const BarView& other : m_bars) {
            together += other.startMs <= one.startMs && one.startMs < other.endMs ? 1 : 0;
        }
        most = std::max(most, together);
    }
    return most;
}

double TimelineStrip::laneHeight() const
{
    return QFontMetricsF(Theme::font(TypeRole::Caption)).height() + space::xs;
}

double TimelineStrip::namesWidth() const
{
    const QFontMetricsF metrics(Theme::font(TypeRole::Caption));
    double widest = 60;
    for (const BarView& bar : m_bars) {
        widest = std::max(widest, metrics.horizontalAdvance(bar.label));
    }
    return std::min(widest, width() * 0.3) + 2 * space::s;
}

QSize TimelineStrip::sizeHint() const
{
    return {600, int(kAxis + std::max<qsizetype>(1, m_bars.size()) * laneHeight()) + space::xs};
}

QRectF TimelineStrip::barRect(qsizetype at) const
{
    const double left = namesWidth();
    const double scale = (width() - left - 72) / m_end;
    const BarView& bar = m_bars[at];
    const double lane = laneHeight();
    return {left + bar.startMs * scale, kAxis + double(at) * lane + 2, std::max(kShortest, (bar.endMs - bar.startMs) * scale), lane - 4};
}

void TimelineStrip::paintEvent(QPaintEvent*)
{
    const Tokens& t = Theme::tokens();
    QPainter painter(this);
    painter.fillRect(rect(), t.canvas);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(Theme::font(TypeRole::Caption));
    const double left = namesWidth();
    const double scale = (width() - left - 72) / m_end;
    for (int tick = 0; tick <= kTicks; ++tick) {
        const double x = left + m_end * scale * tick / kTicks;
        painter.fillRect(QRectF(x, 0, 1, height()), t.divider);
        painter.setPen(t.textHelper);
        painter.drawText(QRectF(x + space::xs, 0, 100, kAxis), Qt::AlignVCenter | Qt::AlignLeft, ::flows::durationText(m_end * tick / kTicks));
    }
    for (qsizetype at = 0; at < m_bars.size(); ++at) {
        const BarView& bar = m_bars[at];
        const QRectF rect = barRect(at);
        const QRectF lane(0, rect.top() - 2, width(), rect.height() + 4);
        if (bar.path == m_selected) {
            painter.fillRect(lane, t.selection);
        }
        painter.setPen(t.text);
        painter.drawText(QRectF(space::s, lane.top(), left - 2 * space::s, lane.height()), Qt::AlignVCenter | Qt::AlignLeft,
                         painter.fontMetrics().elidedText(bar.label, Qt::ElideRight, int(left - 2 * space::s)));
        const Tone tone = stateTone(bar.state);
        painter.setPen(Qt::NoPen);
        painter.setBrush(tone == Tone::Neutral ? t.outline : tone == Tone::Ok ? t.accentFill : t.toneText(tone));
        painter.drawRoundedRect(rect, 2, 2);
        painter.setPen(t.textSecondary);
        painter.drawText(QRectF(rect.right() + space::xs, lane.top(), 72, lane.height()), Qt::AlignVCenter | Qt::AlignLeft, ::flows::durationText(bar.endMs - bar.startMs));
    }
    if (hasFocus()) {
        paint::focusRing(&painter, QRectF(this->rect()), 0);
    }
}

void TimelineStrip::mousePressEvent(QMouseEvent* event)
{
    const auto at = qsizetype((event->position().y() - kAxis) / laneHeight());
    if (event->position().y() >= kAxis && at < m_bars.size()) {
        select(m_bars[at].path);
        Q_EMIT selectionChanged(m_selected);
    }
}

void TimelineStrip::keyPressEvent(QKeyEvent* event)
{
    const bool isUp = event->key() == Qt::Key_Up;
    if ((!isUp && event->key() != Qt::Key_Down) || m_bars.isEmpty()) {
        QWidget::keyPressEvent(event);
        return;
    }
    qsizetype now = -1;
    for (qsizetype at = 0; at < m_bars.size(); ++at) {
        now = m_bars[at].path == m_selected ? at : now;
    }
    select(m_bars[std::clamp<qsizetype>(now + (isUp ? -1 : 1), 0, m_bars.size() - 1)].path);
    Q_EMIT selectionChanged(m_selected);
}

void TimelineStrip::focusInEvent(QFocusEvent*)
{
    update();
}

} // namespace widgets::flows
