// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/prompts/noticebar.h"

#include "widgets/common/icons.h"

#include <QHBoxLayout>
#include <QLabel>

namespace widgets::prompts {

using namespace common;

NoticeBar::NoticeBar(QWidget* parent) : Surface(Kind::Card, parent), m_icon(new QLabel), m_text(new Label), m_row(rowLayout())
{
    m_row->setContentsMargins(space::m, space::xs, space::s, space::xs);
    m_text->setWordWrap(true);
    m_row->addWidget(m_icon);
    m_row->addWidget(m_text, 1);
    setLayout(m_row);
    hide();
}

void NoticeBar::show(Tone tone, const QString& icon, const QString& text, const QStringList& actions)
{
    setTone(tone);
    m_icon->setPixmap(lineIcon(icon, tone).pixmap(space::icon, space::icon));
    m_text->setText(text);
    m_text->setAccessibleName(text);
    qDeleteAll(m_buttons);
    m_buttons.clear();
    for (int i = 0; i < actions.size(); ++i) {
        auto* const button = pushButton(actions[i]);
        connect(button, &QPushButton::clicked, this, [this, i] { Q_EMIT chosen(i); });
        m_row->addWidget(button);
        m_buttons << button;
    }
    setVisible(!text.isEmpty());
}

QPushButton* NoticeBar::button(const QString& text) const
{
    for (QPushButton* const one : m_buttons) {
        if (one->text() == text) {
            return one;
        }
    }
    return nullptr;
}

} // namespace widgets::prompts
