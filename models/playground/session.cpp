// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/session.h"

#include "playground/conversationstore.h"

#include <QTimer>

namespace playground {

namespace {

constexpr int kFrameMs = 16;
constexpr int kDraftPauseMs = 400;

} // namespace

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

void PlaygroundSession::Private::stepStarted(const Step& step)
{
    if (isListening()) {
        current.steps << step;
        Q_EMIT q->stepChanged(step);
    }
}

void PlaygroundSession::Private::stepFinished(const Step& step)
{
    if (!isListening()) {
        return;
    }
    for (Step& known : current.steps) {
        if (known.spanId == step.spanId) {
            known = step;
        }
    }
    Q_EMIT q->stepChanged(step);
}

void PlaygroundSession::Private::chunksChanged(const QList<Chunk>& chunks)
{
    if (isListening()) {
        current.chunks = chunks;
        Q_EMIT q->chunksChanged();
    }
}

void PlaygroundSession::Private::promptReady(const QList<azure::ChatMessage>& prompt)
{
    if (isListening()) {
        current.prompt = prompt;
        Q_EMIT q->promptChanged();
    }
}

void PlaygroundSession::Private::delta(const QString& text)
{
    if (!isListening()) {
        return;
    }
    current.answer += text;
    unsentText += text;
    if (state == State::Working) {
        enter(State::Streaming);
    }
    if (!frame.isActive()) {
        frame.start();
    }
}

bool PlaygroundSession::Private::needsCatalog() const
{
    return askedWith.needsCatalog() && catalogState != CatalogState::Ready;
}

void PlaygroundSession::Private::enter(State next)
{
    if (q && state != next) {
        state = next;
        Q_EMIT q->stateChanged(next);
    }
}

void PlaygroundSession::Private::flushText()
{
    frame.stop();
    if (!unsentText.isEmpty() && q) {
        Q_EMIT q->textAppended(std::exchange(unsentText, QString()));
    }
}

Conversation PlaygroundSession::Private::fresh() const
{
    Conversation empty;
    empty.id = parts.flow.random->uuid();
    empty.created = parts.flow.clock->now();
    empty.updated = empty.created;
    return empty;
}

/// Adds the turn to the conversation it was asked in, which may not be the open one any more. A question that failed before
/// any answer is kept too: its error is what the person wants to look at. Only regenerating never replaces something by nothing.
void PlaygroundSession::Private::keepTurn(const FlowResult& result)
{
    const bool isOpen = asked.id == conversation.id;
    Conversation target = isOpen ? conversation : asked;
    const bool replaces = replaceLast && !target.turns.isEmpty();
    if (replaces && result.answer.isEmpty()) {
        return;
    }
    if (replaces) {
        target.turns.removeLast();
    }
    target.turns << Turn{result, askedWith};
    target.updated = parts.flow.clock->now();
    if (target.title.isEmpty()) {
        target.title = titleFor(result.question);
    }
    if (isOpen) {
        conversation = target;
    }
    (void)parts.store->save(target); // a failure shows as ConversationStore::problem()
}

void PlaygroundSession::Private::finish(FlowResult result)
{
    if (!q) {
        return;
    }
    const bool listening = isListening();
    if (listening) {
        flushText();
        current = result;
    }
    keepTurn(result);
    enter(State::Idle);
    if (listening) {
        Q_EMIT q->conversationChanged();
        Q_EMIT q->askFinished(result);
    }
}

QCoro::Task<> PlaygroundSession::readCatalog(std::shared_ptr<Private> d)
{
    http::CallContext context;
    context.cancel = d->catalogCancel.token();
    core::Result<Catalog> read = co_await d->parts.readCatalog(context);
    if (!d->q) {
        co_return;
    }
    if (read) {
        d->catalog = *read;
        d->catalogError.reset();
        d->catalogState = CatalogState::Ready;
    } else {
        d->catalogError = read.error();
        d->catalogState = CatalogState::Failed;
    }
    Q_EMIT d->q->catalogChanged();
}

QCoro::Task<> PlaygroundSession::askNow(std::shared_ptr<Private> d, QString question, QList<Exchange> history)
{
    FlowResult result;
    result.question = question;
    result.asked = d->parts.flow.clock->now();
    result.traceId = QString::fromLatin1(d->parts.flow.random->bytes(16).toHex());
    http::CallContext context;
    context.cancel = d->cancel.token();
    context.traceId = result.traceId;
    if (d->needsCatalog()) {
        core::Result<Catalog> read = co_await d->parts.readCatalog(context);
        d->catalogError.reset();
        if (read) {
            d->catalog = *read;
            d->catalogState = CatalogState::Ready;
        } else {
            d->catalogError = read.error();
            d->catalogState = CatalogState::Failed;
            result.error = read.error();
        }
        if (d->q) {
            Q_EMIT d->q->catalogChanged();
        }
    }
    FlowRequest request;
    request.question = question;
    request.history = history;
    request.parameters = d->askedWith;
    if (!result.error) {
        const core::Result<FlowTargets> targets = resolveTargets(d->catalog, d->askedWith);
        if (targets) {
            request.targets = *targets;
        } else {
            result.error = targets.error();
        }
    }
    if (!result.error) {
        result = co_await d->flow.run(request, context, d.get());
    }
    d->finish(result);
}

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
