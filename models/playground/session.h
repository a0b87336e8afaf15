// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playground/catalog.h"
#include "playground/conversation.h"

#include <QObject>
#include <functional>

namespace playground {

class ConversationStore;

/// Reads what there is to choose from; given by the composition root, which owns identity and ARM.
using CatalogReader = std::function<QCoro::Task<core::Result<Catalog>>(http::CallContext)>;

struct SessionParts
{
    FlowParts flow;
    CatalogReader readCatalog;
    ConversationStore* store = nullptr; ///< outlives the session
};

/// What the playground page is built on: one open conversation, at most one question under way. Main thread. Signals of one
/// question arrive in this order: askStarted, (stepChanged | chunksChanged | promptChanged | textAppended)*, askFinished.
class PlaygroundSession : public QObject
{
    Q_OBJECT
public:
    enum class State { Idle, Working, Streaming, Stopping };
    Q_ENUM(State)
    enum class CatalogState { Unknown, Loading, Ready, Failed };
    Q_ENUM(CatalogState)

    explicit PlaygroundSession(SessionParts parts, QObject* parent = nullptr);
    ~PlaygroundSession() override;

    State state() const;
    /// The open conversation, without the question under way.
    const Conversation& conversation() const;
    /// The question under way or the last one asked in this conversation: chunks, prompt, steps, answer so far, error.
    const FlowResult& current() const;

    Parameters parameters() const;
    void setParameters(const Parameters& parameters);

    /// The prompt that answers the next questions instead of the built-in one; null: the built-in one. Stays until it is set anew.
    void setPrompt(PromptSourcePtr prompt, const QJsonObject& variables = {});
    PromptSourcePtr prompt() const;

    CatalogState catalogState() const;
    const Catalog& catalog() const;
    std::optional<core::Error> catalogError() const;
    /// Reads the choices (again). Also called by ask() when they were never read.
    void refreshCatalog();

    /// Asks in the open conversation. Ignored while one is under way. An empty or oversized question ends at once with
    /// InvalidInput in askFinished(); it stays as the draft.
    void ask(const QString& question);
    /// Cancels within one turn of the event loop; what arrived stays as a partial answer.
    void stop();
    /// Asks the last question again with the parameters of now; its answer replaces the last turn as soon as there is any.
    void regenerate();

    /// Leaves the open conversation; a question under way is stopped and what came of it is kept there.
    void newConversation();
    /// The same, and opens a kept one with the parameters of its last turn. Storage or NotFound when it cannot be read.
    core::Result<void> openConversation(const QString& id);
    void setDraft(const QString& text);

Q_SIGNALS:
    void stateChanged(playground::PlaygroundSession::State state);
    void parametersChanged();
    void promptSourceChanged();
    void catalogChanged();
    /// Another conversation was opened, or a turn was added, replaced or removed.
    void conversationChanged();
    void askStarted(const QString& question);
    void stepChanged(const playground::Step& step);
    void chunksChanged();
    void promptChanged();
    /// Text that was added to current().answer since the last signal; at most once a frame (16 ms).
    void textAppended(const QString& text);
    /// current() is whole: answer, citations, steps, error.
    void askFinished(const playground::FlowResult& result);

private:
    struct Private;
    static QCoro::Task<> readCatalog(std::shared_ptr<Private> d);
    static QCoro::Task<> askNow(std::shared_ptr<Private> d, QString question, QList<Exchange> history);
    void start(const QString& question, const QList<Exchange>& history, bool replaceLast);
    void open(const Conversation& conversation);
    void saveDraft();
    std::shared_ptr<Private> d; // shared with the question under way, which may outlive the session by a turn of the loop
};

} // namespace playground
