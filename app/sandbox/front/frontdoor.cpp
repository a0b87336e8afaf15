// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/front/frontdoor.h"

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

/// Collects an answer for World::callInternally.
class CollectingResponder final : public Responder
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
    void write(const QByteArray& chunk) override { m_response.body += chunk; }
    void end() override { respond(m_response); }
    bool isOpen() const override { return m_done != nullptr; }

private:
    std::function<void(const Response&)> m_done;
    Response m_response;
};

} // namespace

FrontDoor::FrontDoor(World& world, const Router& router, QString httpOrigin, QString httpsOrigin)
    : m_world(world), m_router(router), m_httpOrigin(std::move(httpOrigin)), m_httpsOrigin(std::move(httpsOrigin))
{
}

std::optional<Request> FrontDoor::understand(WireRequest& wire, QStringList& segments) const
{
    const QByteArray host = wire.headers.value("Host");
    if (!host.isEmpty() && !isLoopbackHost(host))
        return std::nullopt;
    Target target = resolveTarget(wire.target);
    Request request;
    request.method = wire.method;
    request.target = wire.target;
    request.path = target.path();
    request.query = target.query;
    request.headers = std::move(wire.headers);
    request.body = std::move(wire.body);
    request.tls = wire.tls;
    request.origin = host.isEmpty() ? (wire.tls ? m_httpsOrigin : m_httpOrigin)
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
    const ResponderPtr outer = dressed(m_world, *request, responder);
    dispatch(std::move(*request), segments, outer);
}

void FrontDoor::call(Request request, std::function<void(const Response&)> done)
{
    const auto responder = std::make_shared<CollectingResponder>(std::move(done));
    const ResponderPtr outer = dressed(m_world, request, responder);
    const QStringList segments = request.path.split(QLatin1Char('/'), Qt::SkipEmptyParts);
    dispatch(std::move(request), segments, outer);
}

void FrontDoor::dispatch(Request request, const QStringList& segments, const ResponderPtr& responder)
{
    const Router::Match match = m_router.match(request.method, request.mount, segments);
    if (match.route) {
        request.parameters = match.parameters;
        match.route->handler(request, responder);
        return;
    }
    if (!match.allowed.isEmpty()) {
        responder->respond(Response::error(405, QStringLiteral("MethodNotAllowed"),
                                           QStringLiteral("%1 is not allowed here.").arg(QString::fromLatin1(request.method)))
                               .with("Allow", match.allowed.join(", ")));
        return;
    }
    responder->respond(Response::error(404, QStringLiteral("NotFound"),
                                       QStringLiteral("The sandbox serves nothing at %1.").arg(request.path)));
}

} // namespace sandbox
