// SPDX-License-Identifier: GPL-3.0-or-later
#include "flows/flowfakes.h"

namespace flowtest {

QCoro::Task<core::Result<flows::ModelReply>> FakeModels::call(flows::ModelCall call, http::CallContext context)
{
    calls << call;
    const QString text = call.messages.last().content;
    const qsizetype at = intervals.size();
    intervals << Interval{text, static_cast<double>(m_clock->monotonic().count()), -1};
    mostRunning = std::max(mostRunning, ++running);
    const core::Milliseconds time = takes(text);
    const core::CancelToken cancel = ignoresCancel ? core::CancelToken() : context.cancel;
    const bool elapsed = co_await m_clock->sleep(time, cancel);
    --running;
    intervals[at].end = static_cast<double>(m_clock->monotonic().count());
    if (!elapsed) {
        co_return core::Error::cancelled();
    }
    if (!errors.isEmpty()) {
        co_return errors.takeFirst();
    }
    flows::ModelReply reply;
    reply.text = says(call);
    reply.model = QStringLiteral("gpt-4o");
    reply.deployment = call.deployment;
    reply.finishReason = QStringLiteral("stop");
    reply.usage.known = true;
    reply.usage.promptTokens = 10;
    reply.usage.completionTokens = 5;
    reply.usage.totalTokens = 15;
    co_return reply;
}

Bench::Bench()
    : models(std::make_shared<FakeModels>(&clock)), retriever(std::make_shared<FakeRetriever>()), tool(std::make_shared<FakeTool>()),
      flows(std::make_shared<FakeFlows>()), cache(std::make_shared<flows::MemoryStepCache>())
{
}

flows::RunnerParts Bench::parts()
{
    flows::RunnerParts parts;
    parts.models = models;
    parts.retriever = retriever;
    parts.tools = tool;
    parts.flows = flows;
    parts.cache = cache;
    parts.clock = &clock;
    parts.random = &random;
    parts.spans = [this](const telemetry::SpanData& span) { spans << span; };
    parts.cost = [](const QString&, const azure::Usage& usage) { return std::optional(usage.totalTokens * 0.001); };
    parts.currency = QStringLiteral("USD");
    return parts;
}

flows::RunRecord Bench::run(const flows::RunRequest& request)
{
    flows::FlowRunner runner(parts());
    return support::awaitOn(clock, runner.run(request, {}, nullptr, nullptr));
}

flows::RunRecord Bench::run(const QByteArray& text, const QJsonObject& inputs)
{
    return run(requestOf(text, inputs));
}

flows::RunRequest requestOf(const QByteArray& text, const QJsonObject& inputs)
{
    flows::RunRequest request;
    request.flow = flows::parseFlow(text, QStringLiteral("test.flow.yaml")).flow;
    request.inputs = inputs;
    return request;
}

QStringList codesOf(const QList<flows::FlowProblem>& problems)
{
    QStringList codes;
    for (const flows::FlowProblem& problem : problems) {
        codes << problem.code;
    }
    return codes;
}

} // namespace flowtest
