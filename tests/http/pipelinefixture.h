// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fakeclock.h"
#include "http/callregistry.h"
#include "http/pipeline.h"
#include "http/throttlegate.h"
#include "support/coroharness.h"
#include "support/faketokens.h"
#include "support/scriptedtransport.h"

#include <memory>

/// The standard pipeline over a scripted wire, with time, randomness and tokens in the test's hand.
struct PipelineFixture
{
    core::FakeClock clock;
    core::SeededRandom random{1};
    std::shared_ptr<support::FakeTokens> tokens = std::make_shared<support::FakeTokens>();
    std::shared_ptr<support::ScriptedTransport> wire = std::make_shared<support::ScriptedTransport>();
    std::shared_ptr<http::CallRegistry> calls = std::make_shared<http::CallRegistry>();
    std::shared_ptr<http::ThrottleGate> gate = std::make_shared<http::ThrottleGate>();
    QList<telemetry::SpanData> spans;
    QStringList lines;
    std::shared_ptr<http::Pipeline> pipeline;

    explicit PipelineFixture(http::RetryOptions retry = {})
    {
        http::PipelineParts parts;
        parts.clock = &clock;
        parts.random = &random;
        parts.tokens = tokens;
        parts.audience = [](const QString& scope, const QUrl& url) {
            return scope == QLatin1String("scope-a") && url.host().endsWith(QLatin1String(".example")) &&
                   url.scheme() == QLatin1String("https");
        };
        parts.throttle = gate;
        parts.calls = calls;
        parts.spans = [this](const telemetry::SpanData& span) { spans.append(span); };
        parts.log = [this](const QString& line) { lines.append(line); };
        parts.userAgent = "Test/1";
        parts.retry = retry;
        pipeline = http::Pipeline::standard(parts, wire);
    }

    static http::Request get(const QString& url = QStringLiteral("https://a.example/x"))
    {
        http::Request request;
        request.url = QUrl(url);
        request.operation = QStringLiteral("Thing_Get");
        request.service = QStringLiteral("things");
        return request;
    }
    core::Result<http::Response> send(http::Request request, http::CallContext context = {})
    {
        return support::awaitOn(clock, pipeline->send(std::move(request), std::move(context)));
    }
};

/// A stream read to its end.
struct Drained
{
    QByteArray bytes;
    std::optional<core::Error> error;
};

inline QCoro::Task<Drained> drain(std::shared_ptr<http::BodyStream> stream, core::CancelToken cancel)
{
    Drained drained;
    while (true) {
        const core::Result<QByteArray> chunk = co_await stream->read(cancel);
        if (!chunk) {
            drained.error = chunk.error();
            break;
        }
        if (chunk->isEmpty()) {
            break;
        }
        drained.bytes.append(*chunk);
    }
    co_return drained;
}
