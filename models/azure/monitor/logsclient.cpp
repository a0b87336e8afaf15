// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/monitor/logsclient.h"

#include "azure/monitor/logswire.h"
#include "core/json.h"

#include <QCoroFuture>
#include <QJsonDocument>
#include <QtConcurrentRun>

namespace azure {

namespace {

using core::ErrorKind;

/// Parses one piece on a thread of the pool; the piece is shared, not copied.
QFuture<LogsReader::State> parse(std::shared_ptr<LogsReader> reader, QByteArray bytes)
{
    return QtConcurrent::run([reader, bytes] { return reader->feed({bytes.constData(), size_t(bytes.size())}); });
}

/// The last step belongs there too: finishing a large table copies.
QFuture<std::vector<LogsTable>> finishReading(std::shared_ptr<LogsReader> reader, bool isEnd)
{
    return QtConcurrent::run([reader, isEnd] {
        if (isEnd) {
            reader->finish();
        }
        return reader->takeTables();
    });
}

LogsOutcome refused(const http::Response& response, const QString& query, const core::Clock& clock)
{
    LogsOutcome outcome;
    outcome.requestId = response.requestId();
    if (response.status == 204) {
        outcome.hasNoData = true;
        return outcome;
    }
    outcome.error = logs::errorOf(response, clock.now());
    const QJsonObject body = QJsonDocument::fromJson(response.body).object();
    if (outcome.error->kind == ErrorKind::BadRequest) {
        outcome.place = logs::placeOf(body.value(QLatin1String("error")).toObject(), query);
    }
    return outcome;
}

/// Reads a streamed answer to its end, or to where it broke off.
QCoro::Task<LogsOutcome> readAnswer(http::Response response, LogsLimits limits, core::CancelToken cancel, LogsListener listener)
{
    const auto reader = std::make_shared<LogsReader>(limits);
    std::shared_ptr<http::BodyStream> stream = std::exchange(response.stream, nullptr);
    LogsOutcome outcome;
    bool isEnd = false;
    while (!isEnd && !outcome.error) {
        const core::Result<QByteArray> bytes = co_await stream->read(cancel);
        if (!bytes) {
            outcome.error = bytes.error();
        } else if (bytes->isEmpty()) {
            isEnd = true;
        } else {
            if (listener.received) {
                listener.received(*bytes);
            }
            const QFuture<LogsReader::State> parsing = parse(reader, *bytes);
            const LogsReader::State state = co_await parsing;
            if (listener.progress) {
                listener.progress(reader->rows(), reader->bytes());
            }
            if (state == LogsReader::State::Full || state == LogsReader::State::Failed) {
                break;
            }
        }
    }
    stream.reset(); // a transfer that nobody reads any more ends here
    const QFuture<std::vector<LogsTable>> finishing = finishReading(reader, isEnd);
    outcome.tables = co_await finishing;
    outcome.isFull = reader->state() == LogsReader::State::Full;
    if (!outcome.error && reader->state() == LogsReader::State::Failed) {
        outcome.error = reader->error();
        outcome.error->target = response.url.host();
    }
    outcome.partial = logs::partialError(reader->member(QStringLiteral("error")));
    outcome.statistics = reader->member(QStringLiteral("statistics"));
    outcome.render = reader->member(QStringLiteral("render"));
    outcome.rows = reader->rows();
    outcome.receivedBytes = reader->bytes();
    outcome.oddCells = reader->oddCells();
    outcome.requestId = response.requestId();
    co_return outcome;
}

} // namespace

LogsClient::LogsClient(std::shared_ptr<http::Pipeline> pipeline, CloudProfile cloud, core::Clock* clock)
    : m_pipeline(std::move(pipeline)), m_cloud(std::move(cloud)), m_clock(clock)
{
}

http::Request LogsClient::requestFor(const LogsQuestion& question) const
{
    http::Request request;
    request.method = "POST";
    request.url = logs::urlOf(m_cloud, question);
    request.operation = QStringLiteral("Query_Execute");
    const bool isWorkspace = question.scope.kind == LogsScope::Kind::Workspace;
    request.service = isWorkspace ? QStringLiteral("loganalytics") : QStringLiteral("appinsights");
    const Audience audience = isWorkspace ? Audience::LogAnalytics : Audience::AppInsights;
    request.credential = http::TokenFor{m_cloud.scope(audience), question.scope.tenantId};
    request.repeat = http::Repeat::Repeatable; // only reads
    request.headers.set("Content-Type", "application/json");
    request.headers.set("Accept", "application/json");
    request.headers.set("Prefer", logs::preferOf(question));
    request.body = core::json::compact(logs::writeQuestion(question));
    request.stream = true;
    request.tryTimeout = std::chrono::seconds(question.waitSeconds + 30); // silent while the service works
    return request;
}

QCoro::Task<LogsOutcome> LogsClient::query(LogsQuestion question, http::CallContext context, LogsListener listener)
{
    core::Clock* const clock = m_clock;
    const core::Milliseconds start = clock->monotonic();
    http::Request request = requestFor(question);
    if (!context.deadline) { // one long try and its transfer; repeating a query that ran into its limit helps nobody
        context.deadline = std::chrono::seconds(question.waitSeconds + 120);
    }
    const core::CancelToken cancel = context.cancel;
    core::Result<http::Response> response = co_await m_pipeline->send(std::move(request), std::move(context));
    LogsOutcome outcome;
    if (!response) {
        outcome.error = response.error();
    } else if (response->status != 200 || !response->stream) {
        outcome = refused(*response, question.query, *clock);
    } else {
        outcome = co_await readAnswer(std::move(*response), question.limits, cancel, std::move(listener));
    }
    outcome.totalMs = double((clock->monotonic() - start).count());
    co_return outcome;
}

} // namespace azure
