// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/front/frontdoor.h"

#include "sandbox/faults/faultyresponder.h"
#include "sandbox/faults/orderedfailure.h"
#include "sandbox/front/dressing.h"
#include "sandbox/router/mounts.h"

namespace sandbox {

namespace {

/// Host names under which this computer alone is reached. Anything else is a page on the web that had its name rebound to
/// 127.0.0.1: it must not read what a person uploaded here.
bool isLoopbackHost(QByteArray host)
{
    host = host.toLower();
    if (host.startsWith("[::1]"))
        return true;
    const qsizetype colon = host.indexOf(':');
    if (colon >= 0)
        host.truncate(colon);
    return host == "localhost" || host == "127.0.0.1" || host.endsWith(".localhost");
}

/// A web page may post to any address; orders to the sandbox are taken from local pages and from programs only.
bool isForeignOrder(const Request& request)
{
    const QByteArray origin = request.headers.value("Origin");
    const qsizetype host = origin.indexOf("://");
    return request.mount == QLatin1String("_sandbox") && !origin.isEmpty() &&
           (host < 0 || !isLoopbackHost(origin.mid(host + 3)));
}

/// Failures after which Azure OpenAI tries the spillover deployment: the order goes to the service with the way to the client.
bool maySpill(const Request& request, const FaultEffect& effect)
{
    const int status = effect.response ? effect.response->status : 0;
    return request.mount == QLatin1String("openai") && (status == 429 || status == 500 || status == 503) && !effect.challenge &&
           effect.token.isEmpty();
}

/// Azure OpenAI and AI Search refuse by themselves what they are told to refuse: spillover, logs and metrics follow.
bool leavesToService(Request& request, const FaultEffect& effect)
{
    const bool openai = request.mount == QLatin1String("openai");
    const bool search = request.mount == QLatin1String("search");
    const bool refuses = (openai && effect.saturated) || ((openai || search) && effect.throttled);
    if (!refuses || effect.challenge || !effect.token.isEmpty())
        return false;
    request.orderedThrottleMs = effect.throttled ? std::max(1, effect.retryAfter) : 0;
    request.orderedSaturationMs = effect.saturated ? std::max(1, effect.retryAfter) : 0;
    return true;
}

/// Collects an answer for World::callInternally.
class CollectingResponder final : public WireResponder
{
public:
    explicit CollectingResponder(std::function<void(const Response&)> done) : m_done(std::move(done)) {}
    ~CollectingResponder() override
    {
        if (m_done)
            m_done(Response::error(500, QStringLiteral("InternalServerError"), QStringLiteral("No answer was given.")));
    }
    void respond(const Response& response) override
    {
        if (const auto done = std::exchange(m_done, nullptr))
            done(response);
    }
    void begin(int status, const Headers& headers) override
    {
        m_response.status = status;
        m_response.headers = headers;
    }
    void beginSized(int status, const Headers& headers, qint64) override { begin(status, headers); }
    void write(const QByteArray& chunk) override { m_response.body += chunk; }
    void cut() override { end(); }
    void reset() override
    {
        respond(Response::error(502, QStringLiteral("BadGateway"), QStringLiteral("The connection was reset.")));
    }
    void end() override { respond(m_response); }
    bool isOpen() const override { return m_done != nullptr; }

private:
    std::function<void(const Response&)> m_done;
    Response m_response;
};

} // namespace

FrontDoor::FrontDoor(World& world, const Router& router, FaultList& faults, ExchangeLog& exchanges)
    : m_world(world), m_router(router), m_faults(faults), m_exchanges(exchanges)
{
}

std::optional<Request> FrontDoor::understand(WireRequest& wire, QStringList& segments) const
{
    const QByteArray host = wire.headers.value("Host");
    if (!host.isEmpty() && !isLoopbackHost(host))
        return std::nullopt;
    const Target target = resolveTarget(wire.target);
    Request request;
    request.method = wire.method;
    request.target = wire.target;
    request.path = target.path();
    request.query = target.query;
    request.headers = std::move(wire.headers);
    request.body = std::move(wire.body);
    request.tls = wire.tls;
    request.origin = host.isEmpty() ? (wire.tls ? m_world.httpsOrigin() : m_world.httpOrigin())
                                    : QLatin1String(wire.tls ? "https://" : "http://") + QString::fromLatin1(host);
    request.mount = target.mount;
    request.resource = target.resource;
    segments = target.segments;
    return request;
}

void FrontDoor::handle(WireRequest wire, const WireResponderPtr& responder)
{
    QStringList segments;
    std::optional<Request> request = understand(wire, segments);
    if (!request) {
        responder->respond(Response::error(421, QStringLiteral("MisdirectedRequest"),
                                           QStringLiteral("This service answers to localhost and 127.0.0.1 only.")));
        return;
    }
    if (isForeignOrder(*request)) {
        responder->respond(Response::error(403, QStringLiteral("ForeignOrigin"),
                                           QStringLiteral("Pages of other sites may not give orders to the sandbox.")));
        return;
    }
    if (request->mount == QLatin1String("_sandbox")) {
        dispatch(std::move(*request), segments, responder, nullptr);
        return;
    }
    const auto recorder = std::make_shared<Recorder>(m_exchanges, m_world, *request, responder);
    dispatch(std::move(*request), segments, recorder, recorder.get());
}

void FrontDoor::call(Request request, std::function<void(const Response&)> done)
{
    const QStringList segments = request.path.split(QLatin1Char('/'), Qt::SkipEmptyParts);
    dispatch(std::move(request), segments, std::make_shared<CollectingResponder>(std::move(done)), nullptr);
}

void FrontDoor::dispatch(Request request, const QStringList& segments, const WireResponderPtr& responder,
                         Recorder* recorder)
{
    const Router::Match match = m_router.match(request.method, request.mount, segments);
    if (!match.route) {
        const QString method = QString::fromLatin1(request.method);
        const Response refusal =
            match.allowed.isEmpty()
                ? Response::error(404, QStringLiteral("NotFound"),
                                  QStringLiteral("The sandbox serves nothing at %1.").arg(request.path))
                : Response::error(405, QStringLiteral("MethodNotAllowed"), method + QStringLiteral(" is not allowed here."))
                      .with("Allow", match.allowed.join(", "));
        dressed(m_world, request, responder)->respond(refusal);
        return;
    }
    // Placeholders that the mount filled in (a project's name) stay.
    request.parameters.insert(match.parameters);
    if (recorder)
        recorder->setOperation(match.route->operation);
    const bool control = request.mount == QLatin1String("_sandbox");
    const std::optional<FaultEffect> effect =
        control ? std::nullopt : m_faults.strike(request, match.route->operation);
    if (!effect) {
        match.route->handler(request, dressed(m_world, request, responder));
        return;
    }
    if (recorder)
        recorder->setFault(effect->faultId, effect->damagesAnswer());
    const ResponderPtr outer = dressed(m_world, request, faulty(m_world, *effect, responder));
    if (leavesToService(request, *effect))
        match.route->handler(request, outer);
    else if (maySpill(request, *effect))
        match.route->handler(request, std::make_shared<OrderedFailure>(*effect->response, outer));
    else if (const std::optional<Response> instead = replacement(m_world, request, *effect))
        outer->respond(*instead);
    else
        match.route->handler(request, outer);
}

} // namespace sandbox
