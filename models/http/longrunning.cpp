// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/longrunning.h"

#include "core/json.h"
#include "http/httperror.h"
#include "http/origin.h"
#include "http/waitstate.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace http {

namespace {

using core::ErrorKind;

constexpr int kMaxFailures = 20; // in a row, each of them after the pipeline's own retries

enum class Follow { Nothing, AsyncOperation, Location, Resource };
enum class Phase { Running, Succeeded, Failed };

bool isWord(const QString& status, std::initializer_list<const char*> words)
{
    for (const char* word : words) {
        if (status.compare(QLatin1String(word), Qt::CaseInsensitive) == 0) {
            return true;
        }
    }
    return false;
}

Phase phaseOf(const QString& status)
{
    if (isWord(status, {"Succeeded", "Completed"})) {
        return Phase::Succeeded;
    }
    return isWord(status, {"Failed", "Canceled", "Cancelled"}) ? Phase::Failed : Phase::Running;
}

QString provisioningState(const QJsonObject& resource)
{
    return core::json::at(resource, u"properties/provisioningState").toString();
}

QJsonObject bodyOf(const Response& response)
{
    return QJsonDocument::fromJson(response.body).object();
}

bool isPassing(const core::Result<Response>& response)
{
    if (!response) {
        return response.error().kind == ErrorKind::Network || response.error().kind == ErrorKind::Timeout ||
               response.error().kind == ErrorKind::Throttled;
    }
    return response->status == 408 || response->status == 429 || response->status >= 500;
}

/// One operation on its way.
class Operation
{
public:
    Operation(std::shared_ptr<Pipeline> pipeline, core::Clock* clock, Request request, CallContext context,
              LongRunningOptions options)
        : m_pipeline(std::move(pipeline)), m_clock(clock), m_request(std::move(request)), m_context(std::move(context)),
          m_options(std::move(options)), m_backoff(m_options.firstDelay)
    {
    }
    QCoro::Task<core::Result<QJsonObject>> run();

private:
    /// A result when the first answer already ended the operation.
    std::optional<core::Result<QJsonObject>> begin(const Response& response);
    /// Looks at one poll's answer; a result ends the operation, `Phase::Succeeded` asks for the final GET.
    core::Result<Phase> look(const Response& response);
    QCoro::Task<core::Result<QJsonObject>> finalResult();
    QCoro::Task<core::Result<Response>> get(QUrl url);
    core::Result<Phase> lookAtLocation(const Response& response);
    core::Error failureOf(const QJsonObject& body, const QString& status, const Response& response) const;
    core::Milliseconds nextDelay(const core::Result<Response>& response);
    void learnLinks(const Response& response);
    bool isMethod(const char* method) const { return m_request.method.compare(method, Qt::CaseInsensitive) == 0; }
    QUrl pollUrl() const
    {
        return m_follow == Follow::AsyncOperation ? m_asyncOperation : m_follow == Follow::Location ? m_location : m_request.url;
    }

    std::shared_ptr<Pipeline> m_pipeline;
    core::Clock* m_clock;
    Request m_request;
    CallContext m_context;
    LongRunningOptions m_options;
    core::Milliseconds m_backoff;
    Follow m_follow = Follow::Nothing;
    QUrl m_asyncOperation;
    QUrl m_location;
    QJsonObject m_result; ///< of the poll that ended it
    bool m_hasResult = false;
};

void Operation::learnLinks(const Response& response)
{
    const QByteArray operation = response.headers.value("Azure-AsyncOperation");
    const QByteArray location = response.headers.value("Location");
    if (!operation.isEmpty()) {
        m_asyncOperation = m_request.url.resolved(QUrl::fromEncoded(operation));
    }
    if (!location.isEmpty()) {
        m_location = m_request.url.resolved(QUrl::fromEncoded(location));
    }
}

std::optional<core::Result<QJsonObject>> Operation::begin(const Response& response)
{
    if (response.status == 404 && isMethod("DELETE")) {
        return QJsonObject();
    }
    if (response.status < 200 || response.status >= 300) {
        return errorOf(response, m_clock->now());
    }
    learnLinks(response);
    const QJsonObject body = bodyOf(response);
    const QString state = provisioningState(body);
    if (!m_asyncOperation.isEmpty()) {
        m_follow = Follow::AsyncOperation;
        return std::nullopt;
    }
    if (!m_location.isEmpty() && response.status != 200) {
        m_follow = Follow::Location;
        return std::nullopt;
    }
    if (response.status == 204 || phaseOf(state) == Phase::Succeeded || (state.isEmpty() && response.status != 202)) {
        return body;
    }
    if (phaseOf(state) == Phase::Failed) {
        return failureOf(body, state, response);
    }
    m_follow = Follow::Resource;
    return std::nullopt;
}

core::Error Operation::failureOf(const QJsonObject& body, const QString& status, const Response& response) const
{
    Response carrier = response;
    const QJsonObject inside = core::json::at(body, u"properties/error").toObject();
    const QJsonObject error = body.value(QLatin1String("error")).isObject() ? body.value(QLatin1String("error")).toObject() : inside;
    carrier.status = 500;
    carrier.body = core::json::compact(QJsonObject{{QStringLiteral("error"), error}});
    core::Error result = errorOf(carrier, m_clock->now());
    result.status = response.status;
    result.kind = isWord(status, {"Failed"}) ? ErrorKind::ServiceFailure : ErrorKind::Conflict;
    if (error.isEmpty()) {
        result.code = status;
        result.message = QCoreApplication::translate("http::Error", "The operation ended as %1 without an explanation.").arg(status);
        result.details.clear();
    }
    return result;
}

core::Result<Phase> Operation::lookAtLocation(const Response& response)
{
    if (response.status == 202) {
        return Phase::Running;
    }
    if (response.status == 404 && isMethod("DELETE")) {
        return Phase::Succeeded;
    }
    if (response.status < 200 || response.status >= 300) {
        return errorOf(response, m_clock->now());
    }
    m_result = bodyOf(response);
    const QString state = provisioningState(m_result);
    if (!state.isEmpty() && phaseOf(state) == Phase::Running) { // some providers answer 200 early, with the resource
        return Phase::Running;
    }
    if (!state.isEmpty() && phaseOf(state) == Phase::Failed) {
        return failureOf(m_result, state, response);
    }
    m_hasResult = true;
    return Phase::Succeeded;
}

core::Result<Phase> Operation::look(const Response& response)
{
    if (m_follow == Follow::Location) {
        return lookAtLocation(response);
    }
    if (response.status == 404 && isMethod("DELETE")) {
        return Phase::Succeeded;
    }
    if (response.status < 200 || response.status >= 300) {
        return errorOf(response, m_clock->now());
    }
    const QJsonObject body = bodyOf(response);
    const bool isOperation = m_follow == Follow::AsyncOperation;
    const QString status = isOperation ? body.value(QLatin1String("status")).toString() : provisioningState(body);
    if (m_options.progress) {
        m_options.progress(status, body.value(QLatin1String("percentComplete")).toDouble(-1));
    }
    if (phaseOf(status) == Phase::Failed) {
        return failureOf(body, status, response);
    }
    const bool absentIsDone = !isOperation && status.isEmpty() && response.status != 202;
    if (phaseOf(status) == Phase::Succeeded || absentIsDone) {
        m_result = isOperation ? body.value(QLatin1String("properties")).toObject() : body;
        m_hasResult = !isOperation;
        return Phase::Succeeded;
    }
    return Phase::Running;
}

core::Milliseconds Operation::nextDelay(const core::Result<Response>& response)
{
    std::optional<core::Milliseconds> asked;
    if (response) {
        asked = retryAfterOf(response->headers, m_clock->now());
    } else {
        asked = response.error().retryAfter;
    }
    if (asked) {
        return *asked;
    }
    const core::Milliseconds delay = m_backoff;
    m_backoff = std::min(m_backoff * 2, m_options.maxDelay);
    return delay;
}

QCoro::Task<core::Result<Response>> Operation::get(QUrl url)
{
    if (!sameOrigin(url, m_request.url)) {
        co_return core::Error::make(ErrorKind::Untrusted,
                                    QCoreApplication::translate("http::Error", "The operation continues at %1, a host that was not asked.")
                                        .arg(url.host()), url.host());
    }
    Request request;
    request.url = url;
    request.operation = m_request.operation;
    request.service = m_request.service;
    request.credential = m_request.credential;
    request.acceptRedirects = false;
    core::Result<Response> response = co_await m_pipeline->send(std::move(request), m_context);
    co_return response;
}

QCoro::Task<core::Result<QJsonObject>> Operation::finalResult()
{
    if (isMethod("DELETE") || m_hasResult) {
        co_return m_result;
    }
    QUrl url = m_request.url;
    const bool isPost = isMethod("POST");
    if (isPost && m_options.finalState == FinalState::AzureAsyncOperation) {
        co_return m_result;
    }
    if (isPost && m_options.finalState != FinalState::OriginalUri) {
        if (m_location.isEmpty()) {
            co_return m_result;
        }
        url = m_location;
    } else if (m_options.finalState == FinalState::Location && !m_location.isEmpty()) {
        url = m_location;
    }
    const core::Result<Response> response = co_await get(url);
    if (response && response->status == 204) {
        co_return QJsonObject();
    }
    co_return jsonOf(response, m_clock->now());
}

QCoro::Task<core::Result<QJsonObject>> Operation::run()
{
    core::Result<Response> response = co_await m_pipeline->send(m_request, m_context);
    if (!response) {
        co_return response.error();
    }
    const std::optional<core::Result<QJsonObject>> immediate = begin(*response);
    if (immediate) {
        co_return *immediate;
    }
    for (int failures = 0;;) {
        const core::Milliseconds delay = nextDelay(response);
        const bool slept = co_await m_clock->sleep(delay, m_context.cancel);
        if (!slept) {
            co_return core::Error::cancelled();
        }
        const QUrl url = pollUrl();
        response = co_await get(url);
        if (isPassing(response) && ++failures < kMaxFailures) {
            continue;
        }
        failures = 0;
        if (!response) {
            co_return response.error();
        }
        learnLinks(*response); // a poll may hand out a newer link
        const core::Result<Phase> phase = look(*response);
        if (!phase) {
            co_return phase.error();
        }
        if (*phase == Phase::Succeeded) {
            break;
        }
    }
    core::Result<QJsonObject> result = co_await finalResult();
    co_return result;
}

} // namespace

QCoro::Task<core::Result<QJsonObject>> runLongRunning(std::shared_ptr<Pipeline> pipeline, core::Clock* clock, Request request,
                                                      CallContext context, LongRunningOptions options)
{
    const core::CancelSource cancel = core::CancelSource::linkedTo(context.cancel);
    auto deadlinePassed = std::make_shared<bool>(false);
    QObject guard;
    if (context.deadline) { // over all polls, not one call
        clock->callAfter(*context.deadline, &guard, [deadlinePassed, cancel] {
            *deadlinePassed = true;
            cancel.cancel();
        });
        context.deadline.reset();
    }
    const core::CancelToken caller = context.cancel;
    const QString host = request.url.host();
    context.cancel = cancel.token();
    const auto operation = std::make_unique<Operation>(std::move(pipeline), clock, std::move(request), std::move(context),
                                                       std::move(options));
    core::Result<QJsonObject> result = co_await operation->run();
    if (!result && result.error().kind == ErrorKind::Cancelled && *deadlinePassed && !caller.isCancelled()) {
        co_return core::Error::make(ErrorKind::Timeout, QStringLiteral("the operation's time limit passed"), host);
    }
    co_return result;
}

} // namespace http
