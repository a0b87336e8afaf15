// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/openai/openaitypes.h"
#include "core/error.h"
#include "flows/flow.h"

#include <QDateTime>

namespace flows {

/// How a step stands. Kept: its output was taken over from an earlier run. Blocked: something it needs failed.
enum class StepState { Waiting, Paused, Running, Ok, Cached, Kept, Skipped, Blocked, Failed, Cancelled };
QString stepStateName(StepState state); ///< "waiting", "paused", "running", "ok", "cached", ...
std::optional<StepState> stepStateFromName(const QString& name);
/// Ok, Cached and Kept: there is an output.
bool hasOutput(StepState state);
/// The step will not change any more.
bool isFinal(StepState state);

/// What happened in one step. Times in ms from the start of the run.
struct StepRecord
{
    QString id;
    QString path; ///< "summaries/3" for the fourth item of a fan-out, "sub/step" within a sub-flow; the id otherwise
    StepKind kind = StepKind::Transform;
    StepState state = StepState::Waiting;
    QString variant;
    QString reason; ///< why it was skipped or blocked, as a sentence
    QJsonObject input;  ///< inputs and settings as they were after references were filled in
    QJsonValue output;
    double startMs = -1;
    double durationMs = -1;
    int tries = 0;      ///< of the step; 0: it never started
    int httpTries = 0;  ///< sum of HTTP tries, where known
    QStringList notes;  ///< sentences: retries, what was done otherwise
    azure::Usage usage;
    std::optional<double> cost; ///< estimate by the price table
    QString model, deployment, promptName, promptVersion, requestId;
    double firstTokenMs = -1;
    std::optional<core::Error> error;
    QString spanId;
    bool edited = false;  ///< somebody changed its input at a breakpoint
    QList<StepRecord> children; ///< of a fan-out (by item) or sub-flow (by step)

    QJsonObject toJson() const;
    static StepRecord fromJson(const QJsonObject& object);
};

enum class RunState { Running, Ok, Failed, Cancelled };
QString runStateName(RunState state);

/// One run of a flow, whole or partial.
struct RunRecord
{
    QString id;
    QString flow, file;
    QDateTime started; ///< UTC
    RunState state = RunState::Running;
    QJsonObject inputs;
    QJsonObject outputs; ///< those that could be had
    QStringList missingOutputs;
    QList<StepRecord> steps; ///< in the flow's order
    double durationMs = -1;
    azure::Usage usage;
    std::optional<double> cost;
    QString currency;
    QString traceId;
    QHash<QString, QString> variants; ///< step to variant
    QString rerunOf;                  ///< id of the run whose outputs were kept
    std::optional<core::Error> error; ///< the first failure

    const StepRecord* step(const QString& id) const;
    QJsonObject toJson() const;
    static RunRecord fromJson(const QJsonObject& object);
};

/// The record with every text longer than `maxText` characters cut (its end says so) and lists cut at `maxItems`.
QJsonObject bounded(const QJsonObject& record, int maxText = 20000, int maxItems = 200);

} // namespace flows
