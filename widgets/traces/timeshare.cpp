// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/traces/timeshare.h"

#include "widgets/common/icons.h"
#include "widgets/common/label.h"
#include "widgets/common/theme.h"
#include "widgets/traces/spanwords.h"

#include <QLocale>
#include <QPainter>

namespace widgets::traces {

using namespace common;
using ::traces::SpanKind;

namespace {

constexpr int kBar = 6;
constexpr int kIcon = 14;
constexpr double kLeast = 0.005;
constexpr int kScaleWidth = 160;

} // namespace

TimeShare::TimeShare(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void TimeShare::setTotals(const ::traces::Totals& totals)
{
    m_totals = totals;
    setAccessibleName(tr("Where the time went: %1").arg(summary()));
    setToolTip(plainToolTip(tr("Where the time went, each moment counted once: %1").arg(summary())));
    update();
}

void TimeShare::setColouring(Colouring colouring)
{
    m_colouring = colouring;
    update();
}

QList<TimeShare::Part> TimeShare::parts() const
{
    QList<Part> all;
    for (int kind = 0; kind < ::traces::kSpanKinds; ++kind) {
        const double share = m_totals.share(SpanKind(kind));
        if (share >= kLeast) {
            all.append({SpanKind(kind), share});
        }
    }
    std::stable_sort(all.begin(), all.end(), [](const Part& a, const Part& b) { return a.share > b.share; });
    return all;
}

QString TimeShare::summary() const
{
    QStringList words;
    for (const Part& part : parts()) {
        words << tr("%1 %2 %").arg(::traces::kindLabel(part.kind), QLocale().toString(100 * part.share, 'f', part.share < 0.1 ? 1 : 0));
    }
    return words.join(QStringLiteral(", "));
}

QSize TimeShare::sizeHint() const
{
    return {400, kBar + space::xs + QFontMetrics(Theme::font(TypeRole::Caption)).height() + space::xs};
}

QSize TimeShare::minimumSizeHint() const
{
    return {160, sizeHint().height()};
}

void TimeShare::paintScale(QPainter& painter) const
{
    const Tokens& t = Theme::tokens();
    const int top = kBar + space::xs;
    const int text = painter.fontMetrics().height();
    const QString low = m_colouring == Colouring::Duration ? tr("short") : tr("no tokens");
    const QString high = m_colouring == Colouring::Duration ? tr("the whole trace") : tr("most tokens of one call");
    painter.setPen(t.textSecondary);
    painter.drawText(QRect(0, top, width(), text), Qt::AlignLeft | Qt::AlignVCenter, low);
    const int left = painter.fontMetrics().horizontalAdvance(low) + space::s;
    for (int i = 0; i < kScaleWidth; ++i) {
        painter.fillRect(left + i, top + text / 2 - 4, 1, 8, shadeColour(quint8(i * 255 / kScaleWidth), t));
    }
    painter.drawText(QRect(left + kScaleWidth + space::s, top, width(), text), Qt::AlignLeft | Qt::AlignVCenter, high);
}

void TimeShare::paintEvent(QPaintEvent*)
{
    const Tokens& t = Theme::tokens();
    QPainter painter(this);
    painter.setFont(Theme::font(TypeRole::Caption));
    const QList<Part> all = parts();
    double x = 0;
    double whole = 0;
    for (const Part& part : all) {
        whole += part.share;
    }
    for (const Part& part : all) {
        const double w = width() * part.share / std::max(whole, 1e-9);
        painter.fillRect(QRectF(x, 0, std::max(1.0, w - 1), kBar), kindColour(part.kind, t));
        x += w;
    }
    if (m_colouring != Colouring::Kind) {
        paintScale(painter);
        return;
    }
    const int top = kBar + space::xs;
    const int height = painter.fontMetrics().height();
    int left = 0;
    for (const Part& part : all) {
        const QString text = tr("%1 %2 %").arg(::traces::kindLabel(part.kind), QLocale().toString(100 * part.share, 'f', part.share < 0.1 ? 1 : 0));
        const int wide = painter.fontMetrics().horizontalAdvance(text);
        if (left + kIcon + space::xs + wide > width()) {
            break;
        }
        lineIcon(kindIcon(part.kind), kindColour(part.kind, t)).paint(&painter, QRect(left, top + (height - kIcon) / 2, kIcon, kIcon));
        painter.setPen(t.textSecondary);
        painter.drawText(QRect(left + kIcon + space::xs, top, wide + 2, height), Qt::AlignLeft | Qt::AlignVCenter, text);
        left += kIcon + space::xs + wide + space::l;
    }
}

} // namespace widgets::traces
