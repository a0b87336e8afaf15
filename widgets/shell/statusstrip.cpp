// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/statusstrip.h"

#include "widgets/common/badge.h"
#include "widgets/common/controls.h"
#include "widgets/common/icons.h"
#include "widgets/shell/callspopup.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QTimer>

namespace widgets::shell {

using namespace common;

StatusStrip::StatusStrip(QWidget* parent)
    : QWidget(parent), m_running(wordButton(QStringLiteral("ok"), QString())), m_message(new Label({}, TypeRole::Caption, Ink::Secondary)),
      m_place(new Label({}, TypeRole::Caption, Ink::Helper)),
      m_readOnly(new Badge(QStringLiteral("lock"), tr("Read-only"), Tone::Neutral))
{
    setAccessibleName(tr("Status"));
    auto* layout = rowLayout(space::m);
    setLayout(layout);
    layout->setContentsMargins(space::xs, 1, space::m, 0);
    m_message->setElided(true);
    m_place->setElided(true, Qt::ElideMiddle);
    m_place->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    layout->addWidget(m_running);
    layout->addWidget(m_message, 1);
    layout->addWidget(m_place, 1);
    layout->addWidget(m_readOnly);
    setHint(m_readOnly, tr("Nothing in Azure can be changed from this window. Start without --read-only to unlock writing."));
    m_readOnly->hide();
    connect(m_running, &QToolButton::clicked, this, &StatusStrip::openCalls);
    m_running->setFont(Theme::font(TypeRole::Caption));
    connect(&Theme::instance(), &Theme::changed, this, [this] { m_running->setFont(Theme::font(TypeRole::Caption)); });
    refresh();
}

void StatusStrip::setCalls(http::CallRegistry* calls)
{
    m_calls = calls;
    connect(calls, &http::CallRegistry::changed, this, &StatusStrip::refresh);
    refresh();
}

void StatusStrip::setFacts(const CloudFacts& facts)
{
    m_place->setText(facts.detail);
}

void StatusStrip::setReadOnly(bool readOnly)
{
    m_readOnly->setVisible(readOnly);
}

void StatusStrip::showMessage(const QString& text)
{
    m_message->setText(text);
    QTimer::singleShot(6000, this, [this, text] {
        if (m_message->text() == text) {
            m_message->clear();
        }
    });
}

void StatusStrip::refresh()
{
    const int count = m_calls ? int(m_calls->running().size()) : 0;
    m_running->setText(count == 0 ? tr("Idle") : tr("%n call(s) running", nullptr, count));
    m_running->setIcon(count == 0 ? lineIcon(QStringLiteral("ok")) : lineIcon(QStringLiteral("busy"), Tone::Accent));
    m_running->setEnabled(m_calls != nullptr);
    m_running->setAccessibleName(count == 0 ? tr("No call is running") : m_running->text());
    setHint(m_running, tr("List and cancel the calls under way"));
}

void StatusStrip::openCalls()
{
    if (!m_calls) {
        return;
    }
    if (!m_popup) {
        m_popup = new CallsPopup(m_calls, this);
    }
    m_popup->openAbove(this);
}

void StatusStrip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::tokens().chrome);
    painter.fillRect(QRect(0, 0, width(), 1), Theme::tokens().divider);
}

} // namespace widgets::shell
