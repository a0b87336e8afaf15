// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/cloudbadge.h"

#include "widgets/common/icons.h"
#include "widgets/common/label.h"
#include "widgets/common/stylepaint.h"

#include <QPainter>
#include <QPainterPath>

namespace widgets::shell {

using namespace common;

CloudBadge::CloudBadge(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    const auto refresh = [this] {
        QFont font = Theme::font(TypeRole::Caption);
        font.setWeight(QFont::DemiBold);
        setFont(font);
        updateGeometry();
    };
    connect(&Theme::instance(), &Theme::changed, this, refresh);
    refresh();
    hide();
}

void CloudBadge::setFacts(const CloudFacts& facts)
{
    m_facts = facts;
    setAccessibleName(tr("Cloud: %1").arg(label()));
    setHint(this, facts.isSandbox ? tr("Nothing here is Azure: a simulated cloud on this computer, %1").arg(facts.detail)
                                  : facts.detail);
    setVisible(!facts.displayName.isEmpty());
    updateGeometry();
    update();
}

QString CloudBadge::label() const
{
    return m_facts.isSandbox ? tr("SANDBOX") : m_facts.displayName;
}

QSize CloudBadge::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(label()) + 14 + space::xs + 2 * space::s, qMax(22, fontMetrics().height() + 6)};
}

void CloudBadge::paintEvent(QPaintEvent*)
{
    const Tokens& t = Theme::tokens();
    QPainter painter(this);
    const QRect symbol(space::s, (height() - 14) / 2, 14, 14);
    const QRect words = rect().adjusted(space::s + 14 + space::xs, 0, -space::xs, 0);
    if (!m_facts.isSandbox) {
        paint::box(&painter, rect(), t.canvas, t.isHighContrast() ? t.outline : t.divider);
        lineIcon(QStringLiteral("cloud")).paint(&painter, symbol);
        painter.setPen(t.textSecondary);
        painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeading, label());
        return;
    }
    const paint::Scope scope(&painter);
    QPainterPath shape;
    shape.addRoundedRect(QRectF(rect()), 4, 4);
    painter.setClipPath(shape);
    painter.fillRect(rect(), t.sandboxFill);
    painter.setPen(QPen(t.sandboxStripe, 5));
    for (int x = -height(); x < width() + height(); x += 14) {
        painter.drawLine(x, height() + 2, x + height() + 4, -2);
    }
    lineIcon(QStringLiteral("sandbox"), t.onSandbox).paint(&painter, symbol);
    painter.setPen(t.onSandbox);
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeading, label());
}

} // namespace widgets::shell
