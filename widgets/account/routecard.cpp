// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/account/routecard.h"

#include "widgets/common/icons.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace widgets::account {

using namespace common;

RouteCard::RouteCard(const QString& icon, const QString& title, const QString& text, const QString& button, QWidget* parent)
    : Surface(Kind::Card, parent), m_title(new Label(title, TypeRole::Strong)), m_text(new Label(text, TypeRole::Body, Ink::Secondary)),
      m_obstacle(new Label({}, TypeRole::Caption, Ink::Warning)), m_button(pushButton(button))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::l, space::m, space::m, space::m);
    layout->setSpacing(space::l);
    auto* mark = new QLabel;
    mark->setFixedSize(24, 24);
    const auto draw = [mark, icon, this] { mark->setPixmap(lineIcon(icon).pixmap(QSize(24, 24), devicePixelRatioF())); };
    connect(&Theme::instance(), &Theme::changed, mark, draw);
    draw();
    layout->addWidget(mark);
    auto* texts = columnLayout(2);
    for (Label* label : {m_title, m_text, m_obstacle}) {
        label->setWordWrap(true);
        texts->addWidget(label);
    }
    layout->addLayout(texts, 1);
    layout->addWidget(m_button, 0, Qt::AlignVCenter);
    m_obstacle->hide();
    m_button->setMinimumWidth(fontMetrics().averageCharWidth() * 22); // equal choices look equal
    m_button->setAccessibleName(QStringLiteral("%1: %2").arg(title, button));
    m_button->setAccessibleDescription(text);
    connect(m_button, &QPushButton::clicked, this, &RouteCard::chosen);
}

void RouteCard::setObstacle(const QString& reason)
{
    m_button->setEnabled(reason.isEmpty());
    m_obstacle->setText(reason);
    m_obstacle->setVisible(!reason.isEmpty());
}

} // namespace widgets::account
