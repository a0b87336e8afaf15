// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playground/conversationstore.h"
#include "playground/session.h"

#include <QTimer>

namespace playground {

/// State of a session, and the observer of its question under way. `q` is null once the session is gone.
struct PlaygroundSession::Private : FlowObserver
{
    Private(PlaygroundSession* session, SessionParts given) : q(session), parts(std::move(given)), flow(parts.flow) {}

    void stepStarted(const Step& step) override;
    void stepFinished(const Step& step) override;
    void chunksChanged(const QList<Chunk>& chunks) override;
    void promptReady(const QList<azure::ChatMessage>& prompt) override;
    void delta(const QString& text) override;

    /// False when nobody looks at the question under way any more: another conversation was opened, or the session is gone.
    bool isListening() const { return q && asked.id == conversation.id; }
    bool needsCatalog() const;
    void enter(State next);
    void flushText();
    Conversation fresh() const;
    void finish(FlowResult result);
    void keepTurn(const FlowResult& result);

    PlaygroundSession* q;
    SessionParts parts;
    PlaygroundFlow flow;
    State state = State::Idle;
    CatalogState catalogState = CatalogState::Unknown;
    Catalog catalog;
    std::optional<core::Error> catalogError;
    Parameters parameters;
    PromptSourcePtr promptSource;
    QJsonObject variables;
    Conversation conversation;
    Conversation asked; ///< the conversation of the question under way, as it was when it was asked
    Parameters askedWith;
    bool replaceLast = false;
    FlowResult current;
    core::CancelSource cancel;
    core::CancelSource catalogCancel;
    QString unsentText;
    QTimer frame;
    QTimer draftPause;
};

} // namespace playground
