// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/callspopup.h"

#include <QHBoxLayout>
#include <QApplication>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QVBoxLayout>

namespace widgets::shell {

using namespace common;

CallsPopup::CallsPopup(http::CallRegistry* calls, QWidget* parent)
    : Surface(Kind::Card, parent), m_calls(calls), m_rows(columnLayout(space::xs)),
      m_cancelAll(pushButton(tr("Cancel all"), ButtonKind::Plain, QStringLiteral("stop")))
{
    setAccessibleName(tr("Running calls"));
    setFocusPolicy(Qt::StrongFocus);
    setMinimumWidth(420);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::m, space::s, space::m, space::m);
    auto* header = new SectionHeader(tr("Running calls"));
    header->addAction(m_cancelAll);
    layout->addWidget(header);
    layout->addLayout(m_rows);
    connect(m_cancelAll, &QPushButton::clicked, m_calls, &http::CallRegistry::cancelAll);
    m_tick.setInterval(1000);
    connect(&m_tick, &QTimer::timeout, this, &CallsPopup::refresh);
    connect(m_calls, &http::CallRegistry::changed, this, [this] {
        if (isVisible()) {
            refresh();
        }
    });
}

void CallsPopup::openAbove(QWidget* anchor)
{
    m_anchor = anchor;
    setParent(anchor->window());
    refresh();
    show();
    raise();
    setFocus(Qt::PopupFocusReason);
    m_tick.start();
    qApp->installEventFilter(this);
}

void CallsPopup::hideEvent(QHideEvent* event)
{
    qApp->removeEventFilter(this);
    m_tick.stop();
    Surface::hideEvent(event);
}

bool CallsPopup::eventFilter(QObject* object, QEvent* event)
{
    if (event->type() == QEvent::MouseButtonPress) {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        if (!rect().contains(mapFromGlobal(mouse->globalPosition().toPoint()))) {
            hide();
        }
    } else if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        hide();
        return true;
    }
    return Surface::eventFilter(object, event);
}

void CallsPopup::place()
{
    adjustSize();
    if (m_anchor && parentWidget()) {
        const QPoint corner = m_anchor->mapTo(parentWidget(), QPoint(space::xs, -space::xs));
        move(corner.x(), qMax(0, corner.y() - height()));
    }
}

void CallsPopup::refresh()
{
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    const QList<http::RunningCall> calls = m_calls->running();
    m_cancelAll->setEnabled(!calls.isEmpty());
    if (calls.isEmpty()) {
        m_rows->addWidget(new Label(tr("No call is running."), TypeRole::Body, Ink::Helper));
    }
    for (const http::RunningCall& call : calls) {
        m_rows->addWidget(row(call));
    }
    place();
    QTimer::singleShot(0, this, &CallsPopup::place); // new rows are shown a turn later
}

QWidget* CallsPopup::row(const http::RunningCall& call)
{
    auto* widget = new QWidget;
    auto* layout = rowLayout();
    widget->setLayout(layout);
    auto* texts = columnLayout(0);
    auto* title = new Label(call.label);
    title->setElided(true);
    const qint64 seconds = call.started.secsTo(QDateTime::currentDateTimeUtc());
    QStringList facts{call.host, tr("%1 s").arg(QLocale().toString(qMax(qint64(0), seconds)))};
    if (call.tries > 1) {
        facts << tr("try %1").arg(QLocale().toString(call.tries));
    }
    if (!call.state.isEmpty()) {
        facts << call.state;
    }
    facts.removeAll(QString());
    auto* note = new Label(facts.join(QStringLiteral("  ·  ")), TypeRole::Caption, Ink::Helper);
    note->setElided(true);
    texts->addWidget(title);
    texts->addWidget(note);
    layout->addLayout(texts, 1);
    QToolButton* cancel = iconButton(QStringLiteral("close"), tr("Cancel “%1”").arg(call.label));
    const quint64 id = call.id;
    connect(cancel, &QToolButton::clicked, this, [this, id] { m_calls->cancel(id); });
    layout->addWidget(cancel);
    return widget;
}

} // namespace widgets::shell
