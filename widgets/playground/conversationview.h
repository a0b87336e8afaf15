// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playground/conversation.h"

#include <QScrollArea>

class QPushButton;
class QVBoxLayout;

namespace widgets::playground {

class TurnView;

/// The turns of the open conversation, oldest first. Follows the end while text arrives, unless the person scrolled away.
/// Long conversations show their last turns first; the earlier ones come on request.
class ConversationView : public QScrollArea
{
    Q_OBJECT
public:
    explicit ConversationView(QWidget* parent = nullptr);
    void showConversation(const ::playground::Conversation& conversation);
    /// A question was asked; `replacesLast` takes the last turn away.
    TurnView* beginTurn(const QString& question, bool replacesLast);
    /// The turn under way, or null.
    TurnView* running() const;
    /// The turn under way has ended.
    void endTurn(const ::playground::FlowResult& result);
    void choose(TurnView* turn);
    TurnView* chosen() const { return m_chosen; }
    QList<TurnView*> turns() const { return m_turns; }

Q_SIGNALS:
    void turnChosen(widgets::playground::TurnView* turn);
    void citationActivated(widgets::playground::TurnView* turn, int number);
    void regenerateRequested();
    void signInRequested();
    void parametersRequested();
    void copied();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    TurnView* addTurn(int at);
    void markLast();
    void fillEarlier();

    QWidget* m_body;
    QVBoxLayout* m_column;
    QPushButton* m_earlier;
    QList<TurnView*> m_turns;
    TurnView* m_chosen = nullptr;
    ::playground::Conversation m_conversation;
    int m_firstShown = 0;
    bool m_following = true;
};

} // namespace widgets::playground
