// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/playground/conversationview.h"

#include "widgets/playground/turnview.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

namespace widgets::playground {

using namespace common;

namespace {

constexpr int turnsAtOnce = 30;
constexpr int readingWidth = 820;

} // namespace

ConversationView::ConversationView(QWidget* parent)
    : QScrollArea(parent), m_body(new Surface(Surface::Kind::Canvas)), m_column(columnLayout(space::l)),
      m_earlier(pushButton(tr("Show earlier turns"), ButtonKind::Ghost, QStringLiteral("chevron-up")))
{
    setAccessibleName(tr("Conversation"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    auto* holder = new QWidget;
    holder->setMaximumWidth(readingWidth);
    holder->setLayout(m_column);
    m_column->setContentsMargins(space::m, space::l, space::m, space::l);
    m_column->addWidget(m_earlier, 0, Qt::AlignHCenter);
    m_column->addStretch();
    auto* centre = new QHBoxLayout(m_body);
    centre->setContentsMargins(0, 0, 0, 0);
    centre->addStretch(1);
    centre->addWidget(holder, 100);
    centre->addStretch(1);
    setWidget(m_body);
    m_earlier->hide();
    connect(m_earlier, &QPushButton::clicked, this, &ConversationView::fillEarlier);
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, [this](int, int maximum) {
        if (m_following) {
            verticalScrollBar()->setValue(maximum);
        }
    });
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        m_following = value >= verticalScrollBar()->maximum() - 4;
    });
}

TurnView* ConversationView::addTurn(int at)
{
    auto* turn = new TurnView;
    m_turns.insert(at, turn);
    m_column->insertWidget(at + 1, turn);
    connect(turn, &TurnView::citationActivated, this, [this, turn](int number) { Q_EMIT citationActivated(turn, number); });
    connect(turn, &TurnView::inspectRequested, this, [this, turn] { choose(turn); });
    connect(turn, &TurnView::regenerateRequested, this, &ConversationView::regenerateRequested);
    connect(turn, &TurnView::signInRequested, this, &ConversationView::signInRequested);
    connect(turn, &TurnView::parametersRequested, this, &ConversationView::parametersRequested);
    connect(turn, &TurnView::copied, this, &ConversationView::copied);
    return turn;
}

void ConversationView::showConversation(const ::playground::Conversation& conversation)
{
    m_chosen = nullptr;
    qDeleteAll(m_turns);
    m_turns.clear();
    m_conversation = conversation;
    m_firstShown = int(qMax(qsizetype(0), conversation.turns.size() - turnsAtOnce));
    m_following = true;
    for (int i = m_firstShown; i < conversation.turns.size(); ++i) {
        addTurn(int(m_turns.size()))->setResult(conversation.turns[i].result, false);
    }
    m_earlier->setVisible(m_firstShown > 0);
    markLast();
    if (!m_turns.isEmpty()) {
        choose(m_turns.last());
    }
}

void ConversationView::fillEarlier()
{
    m_following = false;
    const int from = qMax(0, m_firstShown - turnsAtOnce);
    for (int i = m_firstShown - 1; i >= from; --i) {
        addTurn(0)->setResult(m_conversation.turns[i].result, false);
    }
    m_firstShown = from;
    m_earlier->setVisible(from > 0);
}

TurnView* ConversationView::beginTurn(const QString& question, bool replacesLast)
{
    if (replacesLast && !m_turns.isEmpty()) {
        TurnView* last = m_turns.takeLast();
        if (m_chosen == last) {
            m_chosen = nullptr;
        }
        last->deleteLater();
        last->hide();
        m_column->removeWidget(last);
    }
    TurnView* turn = addTurn(int(m_turns.size()));
    turn->begin(question);
    m_following = true;
    markLast();
    choose(turn);
    return turn;
}

TurnView* ConversationView::running() const
{
    return !m_turns.isEmpty() && m_turns.last()->isRunning() ? m_turns.last() : nullptr;
}

void ConversationView::endTurn(const ::playground::FlowResult& result)
{
    if (TurnView* turn = running()) {
        turn->setResult(result, true);
    }
}

void ConversationView::markLast()
{
    for (TurnView* turn : std::as_const(m_turns)) {
        turn->setLast(turn == m_turns.last());
    }
}

void ConversationView::choose(TurnView* turn)
{
    if (m_chosen) {
        m_chosen->setChosen(false);
    }
    m_chosen = turn;
    if (turn) {
        turn->setChosen(m_turns.size() > 1);
        Q_EMIT turnChosen(turn);
    }
}

void ConversationView::keyPressEvent(QKeyEvent* event)
{
    QScrollBar* bar = verticalScrollBar();
    if (event->key() == Qt::Key_Home) {
        bar->setValue(bar->minimum());
    } else if (event->key() == Qt::Key_End) {
        bar->setValue(bar->maximum());
    } else {
        QScrollArea::keyPressEvent(event);
    }
}

} // namespace widgets::playground
