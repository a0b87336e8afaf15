// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fakeclock.h"
#include "flows/flowreader.h"
#include "flows/runner.h"
#include "support/coroharness.h"

#include <QMap>
#include <functional>

namespace flowtest {

/// When a fake's call began and ended, in ms of the fake clock.
struct Interval
{
    QString what;
    double begin = 0, end = -1;
    bool overlaps(const Interval& other) const { return begin < other.end && other.begin < end; }
};

/// Answers each call after a time of the clock; the last message decides what it says.
class FakeModels : public flows::ModelCaller
{
public:
    explicit FakeModels(core::Clock* clock) : m_clock(clock) {}
    QCoro::Task<core::Result<flows::ModelReply>> call(flows::ModelCall call, http::CallContext context) override;

    std::function<core::Milliseconds(const QString& text)> takes = [](const QString&) { return core::Milliseconds(100); };
    std::function<QString(const flows::ModelCall&)> says = [](const flows::ModelCall& call) { return QStringLiteral("re: ") + call.messages.last().content; };
    QList<core::Error> errors;     ///< given first, one a call
    bool ignoresCancel = false;    ///< never ends by a cancel
    QList<flows::ModelCall> calls;
    QList<Interval> intervals;
    int running = 0, mostRunning = 0;

private:
    core::Clock* m_clock;
};

class FakeRetriever : public flows::Retriever
{
public:
    QCoro::Task<core::Result<flows::Retrieved>> retrieve(flows::RetrieveCall call, http::CallContext) override
    {
        calls << call;
        flows::Retrieved result;
        result.index = call.index;
        result.documents = documents;
        co_return result;
    }
    QList<flows::RetrieveCall> calls;
    QJsonArray documents;
};

class FakeTool : public flows::HttpTool
{
public:
    QCoro::Task<core::Result<flows::ToolReply>> call(flows::ToolCall call, http::CallContext) override
    {
        calls << call;
        co_return reply;
    }
    QList<flows::ToolCall> calls;
    flows::ToolReply reply;
};

class FakeFlows : public flows::FlowSource
{
public:
    core::Result<QByteArray> text(const QString& name, const QString&, QString* file) override
    {
        *file = name;
        return files.contains(name) ? core::Result<QByteArray>(files.value(name)) : core::Result<QByteArray>(core::Error::make(core::ErrorKind::NotFound, {}, name));
    }
    QMap<QString, QByteArray> files;
};

/// Everything a run needs, faked.
struct Bench
{
    Bench();
    core::FakeClock clock;
    core::SeededRandom random{7};
    std::shared_ptr<FakeModels> models;
    std::shared_ptr<FakeRetriever> retriever;
    std::shared_ptr<FakeTool> tool;
    std::shared_ptr<FakeFlows> flows;
    std::shared_ptr<flows::MemoryStepCache> cache;
    QList<telemetry::SpanData> spans;
    flows::RunnerParts parts();
    /// Runs to the end, time jumping from timer to timer.
    flows::RunRecord run(const flows::RunRequest& request);
    flows::RunRecord run(const QByteArray& text, const QJsonObject& inputs = {});
};

flows::RunRequest requestOf(const QByteArray& text, const QJsonObject& inputs = {});
/// Codes of the problems, for comparing.
QStringList codesOf(const QList<flows::FlowProblem>& problems);

} // namespace flowtest
