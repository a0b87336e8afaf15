// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/emptystate.h"

#include "widgets/common/icons.h"

#include <QVBoxLayout>

namespace widgets::common {

EmptyState::EmptyState(const QString& icon, const QString& title, const QString& hint, QWidget* parent)
    : QWidget(parent), m_icon(new QLabel), m_title(new Label({}, TypeRole::Subtitle)),
      m_hint(new Label({}, TypeRole::Body, Ink::Secondary)), m_actions(columnLayout())
{
    auto* layout = columnLayout();
    setLayout(layout);
    layout->setContentsMargins(space::xl, space::xl, space::xl, space::xl);
    m_icon->setAlignment(Qt::AlignCenter);
    for (Label* label : {m_title, m_hint}) {
        label->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
        label->setWordWrap(true);
    }
    layout->addStretch(2);
    layout->addWidget(m_icon);
    layout->addSpacing(space::xs);
    layout->addWidget(m_title);
    layout->addWidget(m_hint);
    layout->addSpacing(space::s);
    layout->addLayout(m_actions);
    layout->addStretch(3);
    connect(&Theme::instance(), &Theme::changed, this, &EmptyState::drawIcon);
    set(icon, title, hint);
}

void EmptyState::set(const QString& icon, const QString& title, const QString& hint)
{
    m_iconName = icon;
    m_title->setText(title);
    m_hint->setText(hint);
    setAccessibleName(title);
    setAccessibleDescription(hint);
    drawIcon();
}

void EmptyState::drawIcon()
{
    m_icon->setPixmap(lineIcon(m_iconName).pixmap(QSize(32, 32), devicePixelRatioF()));
}

void EmptyState::addAction(QWidget* button)
{
    m_actions->addWidget(button, 0, Qt::AlignHCenter);
}

} // namespace widgets::common
