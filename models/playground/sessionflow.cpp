// SPDX-License-Identifier: GPL-3.0-or-later
// The question under way: its events, its end, and where its answer is kept.
#include "playground/sessionprivate.h"

namespace playground {

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
    if (d->askedWith.route == Route::Direct) {
        request.prompt = d->promptSource;
        request.variables = d->variables;
    }
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

} // namespace playground
