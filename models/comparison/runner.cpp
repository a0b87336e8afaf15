// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison/runner.h"

#include <QHash>
#include <deque>

namespace comparison {

using playground::FlowRequest;
using playground::FlowResult;

/// One attempt on its way, and the observer of its flow.
struct Runner::Job : playground::FlowObserver
{
    CellKey key;
    Attempt attempt;
    FlowRequest request;
    QString host;
    std::weak_ptr<State> state;
    void delta(const QString& text) override;
    void promptReady(const QList<azure::ChatMessage>& messages) override { attempt.result.prompt = messages; }
    void chunksChanged(const QList<playground::Chunk>& chunks) override { attempt.result.chunks = chunks; }
};

struct Runner::State : std::enable_shared_from_this<Runner::State>
{
    Runner* q = nullptr;
    RunnerParts parts;
    Comparison comparison;
    monitoring::PriceTable prices;
    playground::Catalog catalog;
    core::CancelSource cancel;
    std::deque<std::shared_ptr<Job>> waiting;
    QHash<QString, int> running;
    QHash<QString, core::Milliseconds> notBefore;
    int underWay = 0, total = 0, ended = 0;
    bool isRunning = false, isPreparing = false;

    void pump();
    bool mayStart(const Job& job) const;
    void wakeAfter(core::Milliseconds wait);
    void tell(const Job& job);
    void end(Job& job);
    void endIfDone();
    void fill(Job& job);
    void take(const std::shared_ptr<Job>& job, const FlowResult& result);
};

void Runner::Job::delta(const QString& text)
{
    attempt.result.answer += text;
    const std::shared_ptr<State> d = state.lock();
    if (d && d->q) {
        Q_EMIT d->q->textAppended(key.first, key.second, attempt.repeat, text);
    }
}

void Runner::State::tell(const Job& job)
{
    if (q) {
        Q_EMIT q->attemptChanged(job.key.first, job.key.second, job.attempt);
    }
}

void Runner::State::end(Job& job)
{
    ++ended;
    tell(job);
    if (q) {
        Q_EMIT q->progressed(ended, total);
    }
}

void Runner::State::endIfDone()
{
    if (isRunning && waiting.empty() && underWay == 0 && !isPreparing) {
        isRunning = false;
        if (q) {
            Q_EMIT q->finished();
        }
    }
}

/// What the attempt is asked with; its error when that is not possible.
void Runner::State::fill(Job& job)
{
    const DeploymentColumn& column = *comparison.column(job.key.second);
    playground::Parameters parameters = comparison.parameters;
    parameters.deploymentId = column.deploymentId;
    parameters.chatBackend = column.backend;
    if (parameters.chatBackend && parameters.chatBackend->key.isEmpty() && parts.keyOf) {
        parameters.chatBackend->key = parts.keyOf(*parameters.chatBackend);
    }
    // All columns search the same: with the embeddings that belong to the index, not with those nearest to each deployment.
    const playground::DeploymentChoice* const embeddings = catalog.defaultEmbeddings(catalog.defaultChat());
    if (parameters.embeddingDeploymentId.isEmpty() && embeddings) {
        parameters.embeddingDeploymentId = embeddings->id;
    }
    job.request.question = comparison.question;
    job.request.variables = comparison.variables;
    job.request.parameters = parameters;
    job.attempt.result.question = comparison.question;
    const core::Result<playground::PromptSourcePtr> source = sourceOf(*comparison.row(job.key.first));
    if (!source) {
        job.attempt.result.error = source.error();
        return;
    }
    job.request.prompt = *source;
    const core::Result<playground::FlowTargets> targets = playground::resolveTargets(catalog, parameters);
    if (!targets) {
        job.attempt.result.error = targets.error();
        return;
    }
    job.request.targets = *targets;
    job.host = targets->chat.base.host();
}

bool Runner::State::mayStart(const Job& job) const
{
    return underWay < parts.atOnce && running.value(job.host) < parts.perHost && notBefore.value(job.host, core::Milliseconds(0)) <= parts.clock->monotonic();
}

void Runner::State::wakeAfter(core::Milliseconds wait)
{
    if (q) {
        parts.clock->callAfter(wait, q, [weak = weak_from_this()] {
            if (const std::shared_ptr<State> d = weak.lock()) {
                d->pump();
            }
        });
    }
}

void Runner::State::pump()
{
    // Starting one may end others: the queue is looked at anew each time.
    for (bool started = true; started;) {
        started = false;
        for (auto it = waiting.begin(); it != waiting.end(); ++it) {
            if (mayStart(**it)) {
                const std::shared_ptr<Job> job = *it;
                waiting.erase(it);
                ++running[job->host];
                ++underWay;
                askOne(shared_from_this(), job);
                started = true;
                break;
            }
        }
    }
    endIfDone();
}

void Runner::State::take(const std::shared_ptr<Job>& job, const FlowResult& result)
{
    Attempt& attempt = job->attempt;
    attempt.result = result;
    const bool isThrottled = result.error && result.error->kind == core::ErrorKind::Throttled && result.answer.isEmpty();
    if (isThrottled && attempt.tries < parts.mostTries && !cancel.token().isCancelled()) {
        const auto usual = std::chrono::milliseconds(std::min(30000, 1000 << std::min(attempt.tries - 1, 5)));
        const std::chrono::milliseconds wait = result.error->retryAfter.value_or(usual);
        core::Milliseconds& until = notBefore[job->host];
        until = std::max(until, parts.clock->monotonic() + core::Milliseconds(wait));
        attempt.state = Attempt::State::Waiting;
        waiting.push_front(job);
        tell(*job);
        wakeAfter(core::Milliseconds(wait));
        return;
    }
    attempt.state = !result.error ? Attempt::State::Done
        : result.error->kind == core::ErrorKind::Cancelled ? Attempt::State::Cancelled
                                                           : Attempt::State::Failed;
    const DeploymentColumn* const column = comparison.column(job->key.second);
    if (result.usage.known && column) {
        const azure::Usage& usage = result.usage;
        const auto priced = [&](const QString& model) { return prices.costOf(model, double(usage.promptTokens), double(usage.cachedTokens), double(usage.completionTokens)); };
        attempt.cost = priced(result.model);
        if (!attempt.cost) {
            attempt.cost = priced(column->model);
        }
    }
    end(*job);
}

QCoro::Task<> Runner::askOne(std::shared_ptr<State> d, std::shared_ptr<Job> job)
{
    job->attempt.state = Attempt::State::Running;
    ++job->attempt.tries;
    job->attempt.result.answer.clear();
    d->tell(*job);
    http::CallContext context;
    context.cancel = d->cancel.token();
    const FlowRequest request = job->request;
    playground::FlowObserver* const observer = job.get();
    const FlowResult result = co_await d->parts.ask(request, context, observer);
    --d->running[job->host];
    --d->underWay;
    d->take(job, result);
    d->pump();
}

QCoro::Task<> Runner::prepare(std::shared_ptr<State> d)
{
    d->isPreparing = true;
    bool needsCatalog = d->comparison.parameters.mode != playground::RetrievalMode::None;
    for (const DeploymentColumn& column : d->comparison.columns) {
        needsCatalog = needsCatalog || !column.backend;
    }
    std::optional<core::Error> problem;
    if (needsCatalog) {
        http::CallContext context;
        context.cancel = d->cancel.token();
        const core::Result<playground::Catalog> read = co_await d->parts.readCatalog(context);
        if (read) {
            d->catalog = *read;
        } else {
            problem = read.error();
        }
    }
    d->isPreparing = false;
    std::deque<std::shared_ptr<Job>> jobs;
    jobs.swap(d->waiting);
    for (const std::shared_ptr<Job>& job : jobs) {
        if (problem) {
            job->attempt.result.error = problem;
        } else {
            d->fill(*job);
        }
        if (job->attempt.result.error) {
            job->attempt.state = Attempt::State::Failed;
            d->end(*job);
        } else {
            d->waiting.push_back(job);
        }
    }
    d->pump();
}

Runner::Runner(RunnerParts parts, QObject* parent) : QObject(parent), d(std::make_shared<State>())
{
    d->q = this;
    d->parts = std::move(parts);
}

Runner::~Runner()
{
    d->q = nullptr;
    d->waiting.clear();
    d->cancel.cancel();
}

void Runner::start(const Comparison& comparison, const QSet<CellKey>& only)
{
    if (d->isRunning) {
        return;
    }
    d->comparison = comparison;
    d->prices = d->parts.prices ? d->parts.prices() : monitoring::PriceTable();
    d->cancel = core::CancelSource();
    d->notBefore.clear();
    d->ended = 0;
    // Every cell has its first answer before any has its second.
    for (int repeat = 0; repeat < comparison.repeats; ++repeat) {
        for (const PromptRow& row : comparison.rows) {
            for (const DeploymentColumn& column : comparison.columns) {
                if (!only.isEmpty() && !only.contains({row.id, column.id})) {
                    continue;
                }
                auto job = std::make_shared<Job>();
                job->key = {row.id, column.id};
                job->attempt.run = comparison.runs;
                job->attempt.repeat = repeat;
                job->state = d;
                d->waiting.push_back(job);
            }
        }
    }
    d->total = int(d->waiting.size());
    d->isRunning = true;
    for (const std::shared_ptr<Job>& job : std::deque<std::shared_ptr<Job>>(d->waiting)) {
        d->tell(*job);
    }
    Q_EMIT progressed(0, d->total);
    prepare(d);
}

void Runner::cancel()
{
    if (!d->isRunning) {
        return;
    }
    std::deque<std::shared_ptr<Job>> jobs;
    jobs.swap(d->waiting);
    for (const std::shared_ptr<Job>& job : jobs) {
        job->attempt.state = Attempt::State::Cancelled;
        d->end(*job);
    }
    const std::shared_ptr<State> guard = d;
    guard->cancel.cancel();
    guard->endIfDone();
}

bool Runner::isRunning() const
{
    return d->isRunning;
}

int Runner::total() const
{
    return d->total;
}

int Runner::finishedCount() const
{
    return d->ended;
}

} // namespace comparison
