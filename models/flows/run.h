// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flows/expression.h"
#include "flows/graph.h"
#include "flows/lanes.h"
#include "flows/runner.h"
#include "http/wakeup.h"

#include <QSet>

namespace flows {

/// What a step's work came to.
struct StepResult
{
    QJsonValue output;
    QList<StepRecord> children;
    QStringList notes;
    azure::Usage usage;
    QString model, deployment, promptName, promptVersion, requestId;
    double firstTokenMs = -1;
    int httpTries = 0;
    bool isFromCache = false;
    std::optional<core::Error> error;

    static StepResult failed(const core::Error& error);
};

/// What one try of a step works with.
struct StepWork
{
    Step step;         ///< in its chosen variant
    QJsonObject input; ///< "inputs" and settings, filled in
    Scope scope;
    QString path, folder;
    http::CallContext context;
    QJsonObject inputs() const { return input.value(QLatin1String("inputs")).toObject(); }
    QJsonValue setting(const char* name) const { return input.value(QLatin1String(name)); }
};

/// How often a step was tried, and where in the run's record that is shown.
struct TryLog
{
    int tries = 0;
    QStringList notes;
    qsizetype at = -1; ///< index of the step; -1: an item of a fan-out
};
struct FanOutState;

/// One run under way. Steps are coroutines of their own that hold the run; nobody waits for those that do not end after a cancel.
class Run : public std::enable_shared_from_this<Run>
{
public:
    /// What a run inside of another shares with it.
    struct Place
    {
        QString prefix;       ///< of its steps' paths: "sub/"
        QString parentSpan;
        QStringList files;    ///< of the flows around it
        std::shared_ptr<Lanes> lanes;
        std::shared_ptr<RunObserver*> observer; ///< null behind it once the outermost run ended
    };
    Run(RunnerParts parts, RunRequest request, http::CallContext context, std::shared_ptr<RunControl> control, RunObserver* observer, Place place);
    static QCoro::Task<RunRecord> execute(std::shared_ptr<Run> run);

private:
    // Scheduling (run.cpp)
    std::optional<core::Error> prepare();
    std::optional<core::Error> takeInputs();
    void keepEarlier();
    QSet<QString> stepsAnew() const;
    bool startReady();
    bool settleUnneeded(qsizetype at);
    bool isReady(qsizetype at) const;
    QString whySkipped(const Step& step) const;
    void finishRun();
    void takeOutputs();
    void wake();

    // The life of one step (runstep.cpp)
    static QCoro::Task<> runStep(std::shared_ptr<Run> run, qsizetype at);
    static QCoro::Task<> runChosen(std::shared_ptr<Run> run, qsizetype at, Step step);
    static QCoro::Task<bool> pauseBefore(std::shared_ptr<Run> run, qsizetype at);
    static QCoro::Task<StepResult> attempts(std::shared_ptr<Run> run, StepWork work, std::shared_ptr<TryLog> log);
    static QCoro::Task<StepResult> timed(std::shared_ptr<Run> run, StepWork work);
    void showTries(const TryLog& log);
    std::optional<StepResult> cached(const QByteArray& key) const;
    void keepResult(const QByteArray& key, const StepResult& result);
    QByteArray keyOf(const StepWork& work) const;
    void settle(qsizetype at, StepState state, const QString& reason = {});
    void settle(qsizetype at, const StepResult& result);
    void fill(StepRecord& step, const StepResult& result) const;
    core::Result<QJsonObject> inputOf(const Step& step, const Scope& scope) const;
    Scope scopeNow() const;
    double nowMs() const;
    void tell(const StepRecord& step);
    void writeSpan(const StepRecord& step) const;
    void writeRootSpan() const;

    // What kinds of steps do (work*.cpp)
    static QCoro::Task<StepResult> perform(std::shared_ptr<Run> run, StepWork work);
    static QCoro::Task<StepResult> prompt(std::shared_ptr<Run> run, StepWork work);
    static QCoro::Task<StepResult> rewrite(std::shared_ptr<Run> run, StepWork work);
    static QCoro::Task<StepResult> rerank(std::shared_ptr<Run> run, StepWork work);
    static QCoro::Task<StepResult> retrieve(std::shared_ptr<Run> run, StepWork work);
    static QCoro::Task<StepResult> tool(std::shared_ptr<Run> run, StepWork work);
    static QCoro::Task<StepResult> fanOut(std::shared_ptr<Run> run, StepWork work);
    static QCoro::Task<> fanOutWorker(std::shared_ptr<Run> run, StepWork work, std::shared_ptr<FanOutState> state);
    static QCoro::Task<StepRecord> oneItem(std::shared_ptr<Run> run, StepWork work, Step inner, QJsonValue item, int index);
    static QCoro::Task<StepResult> itemResult(std::shared_ptr<Run> run, StepWork work, std::shared_ptr<TryLog> log);
    static QCoro::Task<StepResult> subFlow(std::shared_ptr<Run> run, StepWork work);
    static QCoro::Task<StepResult> callModel(std::shared_ptr<Run> run, StepWork work, ModelCall call);
    core::Result<ModelCall> modelCallOf(const StepWork& work, StepResult& result) const;
    StepResult gather(const StepWork& work) const;

    RunnerParts m_parts;
    RunRequest m_request;
    http::CallContext m_context;
    std::shared_ptr<RunControl> m_control;
    Place m_place;
    Graph m_graph;
    QSet<QString> m_selected;
    RunRecord m_record;
    QHash<QString, QJsonValue> m_outputs;
    QHash<QString, qsizetype> m_indexOf;
    QHash<QString, QStringList> m_parents; ///< by step
    http::Wakeup m_wake;
    QObject m_anchor; ///< for connections that end with the run
    core::CancelSource m_cancel;
    QString m_rootSpan;
    double m_startMs = 0;
    bool m_ended = false;
};

/// What the rest of the library uses of work that needs no outside: values in, values out.
StepResult conditionResult(const StepWork& work);
StepResult gatherResult(const StepWork& work, const QStringList& skipped);
StepResult transformResult(const StepWork& work);
StepResult unmappedResult(const StepWork& work);
/// Whether calls of this kind count among those under way at the same time.
bool needsLane(StepKind kind);
/// Documents as "[1] title", source and text, with blank lines between.
QString contextOf(const QJsonArray& documents);
/// Scores of documents by the words they share with the question: BM25 over the documents themselves.
QList<double> wordScores(const QString& query, const QJsonArray& documents);

} // namespace flows
