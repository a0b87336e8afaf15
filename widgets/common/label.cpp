// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/label.h"

#include <QPainter>
#include <QResizeEvent>
#include <QStyle>

namespace widgets::common {

QColor inkColour(Ink ink)
{
    const Tokens& t = Theme::tokens();
    switch (ink) {
    case Ink::Secondary:
        return t.textSecondary;
    case Ink::Helper:
        return t.textHelper;
    case Ink::Accent:
        return t.link;
    case Ink::Ok:
        return t.ok;
    case Ink::Info:
        return t.info;
    case Ink::Warning:
        return t.warning;
    case Ink::Error:
        return t.error;
    case Ink::Text:
        break;
    }
    return t.text;
}

Label::Label(const QString& text, TypeRole role, Ink ink, QWidget* parent) : QLabel(parent), m_role(role), m_ink(ink)
{
    setTextFormat(Qt::PlainText);
    setText(text);
    connect(&Theme::instance(), &Theme::changed, this, &Label::refresh);
    refresh();
}

void Label::setRole(TypeRole role)
{
    m_role = role;
    refresh();
}

void Label::setInk(Ink ink)
{
    if (m_ink != ink) {
        m_ink = ink;
        refresh();
    }
}

void Label::refresh()
{
    setFont(Theme::font(m_role));
    QPalette colours = palette();
    colours.setColor(QPalette::Active, QPalette::WindowText, inkColour(m_ink));
    colours.setColor(QPalette::Inactive, QPalette::WindowText, inkColour(m_ink));
    colours.setColor(QPalette::Disabled, QPalette::WindowText, Theme::tokens().textDisabled);
    colours.setColor(QPalette::Highlight, Theme::tokens().selection);
    colours.setColor(QPalette::HighlightedText, Theme::tokens().text);
    setPalette(colours);
}

void Label::setElided(bool elided, Qt::TextElideMode mode)
{
    m_elided = elided;
    m_mode = mode;
    updateGeometry();
    update();
}

QSize Label::minimumSizeHint() const
{
    if (!m_elided) {
        return QLabel::minimumSizeHint();
    }
    return {fontMetrics().horizontalAdvance(QStringLiteral("mm…")), QLabel::minimumSizeHint().height()};
}

void Label::paintEvent(QPaintEvent* event)
{
    if (!m_elided) {
        QLabel::paintEvent(event);
        return;
    }
    QPainter painter(this);
    const QRect area = contentsRect().adjusted(margin(), margin(), -margin(), -margin());
    const QString shown = fontMetrics().elidedText(text(), m_mode, area.width());
    style()->drawItemText(&painter, area, int(QStyle::visualAlignment(layoutDirection(), alignment())), palette(), isEnabled(),
                          shown, foregroundRole());
}

void Label::resizeEvent(QResizeEvent* event)
{
    QLabel::resizeEvent(event);
    if (m_elided) {
        const bool cut = fontMetrics().horizontalAdvance(text()) > contentsRect().width();
        setToolTip(cut ? plainToolTip(text()) : QString());
    }
}

Label* paragraph(const QString& text, Ink ink, TypeRole role)
{
    auto* label = new Label(text, role, ink);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

void setHint(QWidget* widget, const QString& text)
{
    widget->setToolTip(plainToolTip(text));
    // Without a description of its own the tool tip would be read out, markup included.
    widget->setAccessibleDescription(text == widget->accessibleName() ? QStringLiteral(" ") : text);
}

QString plainToolTip(const QString& text)
{
    return QStringLiteral("<qt>%1</qt>").arg(text.toHtmlEscaped());
}

} // namespace widgets::common
