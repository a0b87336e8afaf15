// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/random.h"
#include "flows/executors.h"
#include "flows/runrecord.h"
#include "flows/stepcache.h"
#include "telemetry/span.h"

#include <QObject>
#include <QSet>

namespace flows {

/// What running needs from outside. Executors that a flow does not use may be null: steps that need them fail with a sentence.
struct RunnerParts
{
    std::shared_ptr<ModelCaller> models;
    std::shared_ptr<Retriever> retriever;
    std::shared_ptr<HttpTool> tools;
    std::shared_ptr<PromptSource> prompts;
    std::shared_ptr<FlowSource> flows;
    std::shared_ptr<StepCache> cache;
    core::Clock* clock = nullptr;
    core::Random* random = nullptr;
    telemetry::SpanSink spans;
    std::function<bool()> capturesContent; ///< whether spans hold inputs and outputs; absent: never
    /// Price of a call in `currency`; nothing when the model has none.
    std::function<std::optional<double>(const QString& model, const azure::Usage& usage)> cost;
    QString currency;
};

/// One wish to run a flow.
struct RunRequest
{
    Flow flow;
    QJsonObject inputs;
    QHash<QString, QString> variants;    ///< step to variant; others use their own choice
    QSet<QString> breakpoints;           ///< steps to pause before
    std::optional<RunRecord> earlier;    ///< outputs of this run are kept ...
    QStringList from;                    ///< ... but for these steps and all that come after them; empty: only failed ones run anew
    QString until;                       ///< only this step and what it needs; empty: all
    bool useCache = true;                ///< false: results are still kept, but none is used
    int parallel = 8;                    ///< most calls at one time, over all fan-outs and sub-flows
};

/// A hand on a run: cancel it, change breakpoints, look at paused steps and let them go on. Main thread; may outlive the run.
class RunControl : public QObject
{
    Q_OBJECT
public:
    explicit RunControl(QObject* parent = nullptr) : QObject(parent) {}
    void cancel() { m_cancel.cancel(); }
    core::CancelToken token() const { return m_cancel.token(); }
    /// For steps that did not start yet.
    void setBreakpoints(const QSet<QString>& steps);
    /// Paths of steps that wait, in the order in which they paused.
    QStringList paused() const { return m_paused; }
    /// Lets a paused step go on, with another input when one is given.
    void resume(const QString& path, const std::optional<QJsonObject>& input = {});
    /// All paused ones, and no breakpoint holds any more.
    void resumeAll();
Q_SIGNALS:
    void pausedChanged();
    void resumed(const QString& path); ///< for the run

private:
    friend class Run;
    core::CancelSource m_cancel;
    QSet<QString> m_breakpoints;
    bool m_ignoresBreakpoints = false;
    QStringList m_paused;
    QHash<QString, QJsonObject> m_edited;
};

/// Receives what happens, on the run's thread and in order. Must outlive the run's task.
class RunObserver
{
public:
    virtual ~RunObserver() = default;
    /// After each change; `step.path` says which. Children are told by themselves.
    virtual void stepChanged(const StepRecord& /*step*/) {}
    virtual void finished(const RunRecord& /*run*/) {}
};

/// Runs flows. Steps whose needs are met all start at once; a failed step stops only what needs it; partial results stay. One object
/// may run several flows at a time. A run keeps what it needs, so the runner may go before its tasks end. Main thread.
class FlowRunner
{
public:
    explicit FlowRunner(RunnerParts parts) : m_parts(std::move(parts)) {}
    /// `control` and `observer` may be null. Ends within one turn of the event loop after a cancel, whatever executors do.
    QCoro::Task<RunRecord> run(RunRequest request, http::CallContext context, std::shared_ptr<RunControl> control, RunObserver* observer);
    /// The step with each of these variants (empty name: the step itself), side by side on the same inputs; what it needs runs once.
    QCoro::Task<QList<RunRecord>> compareVariants(RunRequest request, QString step, QStringList variants, http::CallContext context);

private:
    RunnerParts m_parts;
};

} // namespace flows
