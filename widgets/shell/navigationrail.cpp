// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/navigationrail.h"

#include "widgets/common/controls.h"
#include "widgets/common/icons.h"
#include "widgets/common/stylepaint.h"

#include <QButtonGroup>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace widgets::shell {

using namespace common;

RailButton::RailButton(const QString& icon, const QString& title, QWidget* parent) : QAbstractButton(parent), m_icon(icon)
{
    setText(title);
    setAccessibleName(title);
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setFont(Theme::font(TypeRole::Caption));
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        setFont(Theme::font(TypeRole::Caption));
        updateGeometry();
    });
}

QSize RailButton::sizeHint() const
{
    return {qMax(72, fontMetrics().horizontalAdvance(text()) + space::l), 20 + fontMetrics().height() + space::l};
}

void RailButton::paintEvent(QPaintEvent*)
{
    const Tokens& t = Theme::tokens();
    QPainter painter(this);
    const QRectF inner = QRectF(rect()).adjusted(4, 2, -4, -2);
    if (isDown() || underMouse() || isChecked()) {
        paint::box(&painter, inner, isDown() ? t.pressed : isChecked() ? t.accentTint : t.hover, {});
    }
    if (isChecked()) {
        paint::box(&painter, QRectF(inner.left(), inner.top() + 8, 3, inner.height() - 16), t.isHighContrast() ? t.focus : t.link, {}, 1, 1.5);
    }
    const int block = 20 + 2 + fontMetrics().height();
    const int top = (height() - block) / 2;
    lineIcon(m_icon, isChecked() ? Tone::Accent : Tone::Neutral).paint(&painter, QRect(width() / 2 - 10, top, 20, 20));
    painter.setPen(isChecked() ? t.text : t.textSecondary);
    painter.drawText(QRect(2, top + 22, width() - 4, fontMetrics().height()), Qt::AlignCenter,
                     fontMetrics().elidedText(text(), Qt::ElideRight, width() - 4));
    if (hasFocus()) {
        paint::focusRing(&painter, inner);
    }
}

NavigationRail::NavigationRail(const QList<PageEntry>& pages, QWidget* parent) : QWidget(parent), m_group(new QButtonGroup(this))
{
    setAccessibleName(tr("Pages"));
    auto* layout = columnLayout(0);
    setLayout(layout);
    layout->setContentsMargins(0, space::s, 0, space::s);
    for (const bool bottom : {false, true}) {
        for (const PageEntry& page : pages) {
            if (!page.parent.isEmpty()) {
                m_parents.insert(page.id, page.parent);
                continue;
            }
            if (page.atBottom != bottom) {
                continue;
            }
            auto* button = new RailButton(page.icon, page.title);
            layout->addWidget(button);
            m_group->addButton(button);
            m_buttons.insert(page.id, button);
            const QString id = page.id;
            connect(button, &QAbstractButton::clicked, this, [this, id] { Q_EMIT activated(id); });
        }
        if (!bottom) {
            layout->addStretch();
        }
    }
}

void NavigationRail::setCurrent(const QString& id)
{
    if (RailButton* button = m_buttons.value(m_parents.value(id, id))) {
        button->setChecked(true);
        return;
    }
    m_group->setExclusive(false);
    for (RailButton* button : std::as_const(m_buttons)) {
        button->setChecked(false);
    }
    m_group->setExclusive(true);
}

void NavigationRail::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Down) {
        focusNextPrevChild(true);
    } else if (event->key() == Qt::Key_Up) {
        focusNextPrevChild(false);
    } else {
        QWidget::keyPressEvent(event);
    }
}

void NavigationRail::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), Theme::tokens().chrome);
}

} // namespace widgets::shell
