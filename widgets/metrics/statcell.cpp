// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/metrics/statcell.h"

#include "widgets/charts/sparkline.h"
#include "widgets/common/label.h"
#include "widgets/common/theme.h"

#include <QEvent>
#include <QFontMetrics>
#include <QPainter>

namespace widgets::metrics {

using common::Theme;
using common::TypeRole;
namespace space = common::space;

namespace {

constexpr int kPad = space::s;
constexpr int kTrendRoom = 150; ///< narrower cells have no trend

int lineOf(TypeRole role)
{
    return QFontMetrics(Theme::font(role)).height();
}

} // namespace

StatCell::StatCell(QWidget* parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
    connect(&Theme::instance(), &Theme::changed, this, [this] { updateGeometry(); });
}

void StatCell::setFacts(const StatFacts& facts)
{
    m_facts = facts;
    setText(facts.title);
    setAccessibleName(facts.change.isEmpty() ? tr("%1: %2", "name and value").arg(facts.title, facts.value)
                                             : tr("%1: %2, %3", "name, value and change").arg(facts.title, facts.value, facts.change));
    setAccessibleDescription(facts.facts);
    setToolTip(common::plainToolTip(facts.facts));
    update();
}

QSize StatCell::sizeHint() const
{
    return {160, 2 * kPad + lineOf(TypeRole::Caption) * 2 + lineOf(TypeRole::Subtitle) + 2};
}

QSize StatCell::minimumSizeHint() const
{
    return {104, sizeHint().height()};
}

void StatCell::paintEvent(QPaintEvent*)
{
    const common::Tokens& tokens = Theme::tokens();
    QPainter painter(this);
    if (underMouse() || isDown()) {
        painter.fillRect(rect(), isDown() ? tokens.pressed : tokens.hover);
    }
    paintText(painter);
    if (m_facts.points && width() >= kTrendRoom) {
        const int height = lineOf(TypeRole::Subtitle) + 4;
        const int left = kPad + QFontMetrics(Theme::font(TypeRole::Subtitle)).horizontalAdvance(m_facts.value) + space::m;
        const QRectF area(left, kPad + lineOf(TypeRole::Caption), width() - left - kPad, height);
        if (area.width() >= 40) {
            charts::paintSparkline(painter, area, *m_facts.points, m_facts.style);
        }
    }
    if (hasFocus()) {
        painter.setPen(QPen(tokens.focus, 2));
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

void StatCell::paintText(QPainter& painter) const
{
    const common::Tokens& tokens = Theme::tokens();
    const int width = this->width() - 2 * kPad;
    int top = kPad;
    const auto line = [&](const QString& text, TypeRole role, const QColor& colour) {
        painter.setFont(Theme::font(role));
        painter.setPen(colour);
        const QRect row(kPad, top, width, lineOf(role));
        painter.drawText(row, Qt::AlignVCenter | Qt::TextSingleLine | (layoutDirection() == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft),
                         painter.fontMetrics().elidedText(text, Qt::ElideRight, width));
        top += row.height() + 1;
    };
    line(m_facts.title, TypeRole::Caption, tokens.textSecondary);
    line(m_facts.value, TypeRole::Subtitle, m_facts.isOld ? tokens.textHelper : tokens.text);
    line(m_facts.change, TypeRole::Caption, m_facts.tone == common::Tone::Neutral ? tokens.textHelper : tokens.toneText(m_facts.tone));
}

void StatCell::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        updateGeometry();
        update();
    }
    QAbstractButton::changeEvent(event);
}

} // namespace widgets::metrics
