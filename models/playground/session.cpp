// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/sessionprivate.h"

namespace playground {

namespace {

constexpr int kFrameMs = 16;
constexpr int kDraftPauseMs = 400;

} // namespace

PlaygroundSession::PlaygroundSession(SessionParts parts, QObject* parent)
    : QObject(parent), d(std::make_shared<Private>(this, std::move(parts)))
{
    d->frame.setSingleShot(true);
    d->frame.setInterval(kFrameMs);
    d->draftPause.setSingleShot(true);
    d->draftPause.setInterval(kDraftPauseMs);
    connect(&d->frame, &QTimer::timeout, this, [this] { d->flushText(); });
    connect(&d->draftPause, &QTimer::timeout, this, &PlaygroundSession::saveDraft);
    d->conversation = d->fresh();
}

PlaygroundSession::~PlaygroundSession()
{
    saveDraft();
    // What had arrived of an answer is worth keeping; the flow itself cannot report any more.
    if (d->state != State::Idle && d->isListening() && !d->current.answer.isEmpty()) {
        d->current.partial = true;
        d->current.error = core::Error::cancelled();
        d->keepTurn(d->current);
    }
    d->q = nullptr;
    d->cancel.cancel();
    d->catalogCancel.cancel();
}

PlaygroundSession::State PlaygroundSession::state() const
{
    return d->state;
}

const Conversation& PlaygroundSession::conversation() const
{
    return d->conversation;
}

const FlowResult& PlaygroundSession::current() const
{
    return d->current;
}

Parameters PlaygroundSession::parameters() const
{
    return d->parameters;
}

void PlaygroundSession::setParameters(const Parameters& parameters)
{
    d->parameters = parameters;
    Q_EMIT parametersChanged();
}

void PlaygroundSession::setPrompt(PromptSourcePtr prompt, const QJsonObject& variables)
{
    d->promptSource = std::move(prompt);
    d->variables = variables;
    Q_EMIT promptSourceChanged();
}

PromptSourcePtr PlaygroundSession::prompt() const
{
    return d->promptSource;
}

PlaygroundSession::CatalogState PlaygroundSession::catalogState() const
{
    return d->catalogState;
}

const Catalog& PlaygroundSession::catalog() const
{
    return d->catalog;
}

std::optional<core::Error> PlaygroundSession::catalogError() const
{
    return d->catalogError;
}

void PlaygroundSession::refreshCatalog()
{
    if (d->catalogState != CatalogState::Loading) {
        d->catalogState = CatalogState::Loading;
        Q_EMIT catalogChanged();
        readCatalog(d);
    }
}

void PlaygroundSession::ask(const QString& question)
{
    if (d->state != State::Idle) {
        return;
    }
    if (const auto problem = problemOfQuestion(question)) {
        d->current = FlowResult();
        d->current.question = question;
        d->current.asked = d->parts.flow.clock->now();
        d->current.error = problem;
        Q_EMIT askFinished(d->current);
        return;
    }
    d->draftPause.stop();
    d->conversation.draft.clear();
    start(question.trimmed(), d->conversation.history(), false);
}

void PlaygroundSession::start(const QString& question, const QList<Exchange>& history, bool replaceLast)
{
    d->replaceLast = replaceLast;
    d->asked = d->conversation;
    d->askedWith = d->parameters;
    d->cancel = core::CancelSource();
    d->current = FlowResult();
    d->current.question = question;
    d->current.asked = d->parts.flow.clock->now();
    d->unsentText.clear();
    d->enter(State::Working);
    Q_EMIT askStarted(question);
    askNow(d, question, history);
}

void PlaygroundSession::stop()
{
    if (d->state == State::Working || d->state == State::Streaming) {
        d->enter(State::Stopping);
        d->cancel.cancel();
    }
}

void PlaygroundSession::regenerate()
{
    if (d->state != State::Idle || d->conversation.turns.isEmpty()) {
        return;
    }
    Conversation before = d->conversation;
    const QString question = before.turns.takeLast().result.question;
    start(question, before.history(), true);
}

void PlaygroundSession::open(const Conversation& conversation)
{
    saveDraft();
    d->flushText();
    if (d->asked.id == d->conversation.id) {
        d->asked = d->conversation;
    }
    // First look elsewhere, then stop: what comes of the question goes to its own conversation without a word here.
    d->conversation = conversation;
    stop();
    d->current = conversation.turns.isEmpty() ? FlowResult() : conversation.turns.last().result;
    Q_EMIT conversationChanged();
}

void PlaygroundSession::newConversation()
{
    open(d->fresh());
}

core::Result<void> PlaygroundSession::openConversation(const QString& id)
{
    if (id == d->conversation.id) {
        return core::Result<void>::ok();
    }
    const core::Result<Conversation> kept = d->parts.store->load(id);
    if (!kept) {
        return kept.error();
    }
    open(*kept);
    if (!kept->turns.isEmpty()) {
        // Keys are not kept with conversations: one that is at hand for the same server stays.
        Parameters parameters = kept->turns.last().parameters;
        if (parameters.chatBackend && d->parameters.chatBackend && parameters.chatBackend->base == d->parameters.chatBackend->base) {
            parameters.chatBackend->key = d->parameters.chatBackend->key;
        }
        if (parameters.embeddingBackend && d->parameters.embeddingBackend &&
            parameters.embeddingBackend->base == d->parameters.embeddingBackend->base) {
            parameters.embeddingBackend->key = d->parameters.embeddingBackend->key;
        }
        setParameters(parameters);
    }
    return core::Result<void>::ok();
}

void PlaygroundSession::setDraft(const QString& text)
{
    if (d->conversation.draft != text) {
        d->conversation.draft = text;
        d->draftPause.start();
    }
}

void PlaygroundSession::saveDraft()
{
    d->draftPause.stop();
    const Conversation& open = d->conversation;
    const core::Result<void> done = d->parts.store->saveDraft(open.id, open.draft);
    // An empty conversation becomes one that is kept with its first draft.
    if (!done && done.error().kind == core::ErrorKind::NotFound && !open.draft.isEmpty()) {
        (void)d->parts.store->save(open);
    }
}

} // namespace playground
