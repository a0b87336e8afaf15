// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/redirectpolicy.h"

#include "http/origin.h"

#include <QCoreApplication>

namespace http {

namespace {

constexpr int kMaxRedirects = 5;

bool isRedirect(const Response& response)
{
    const int status = response.status;
    const bool redirects = status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    return redirects && response.headers.contains("Location");
}

bool becomesGet(int status, const QByteArray& method)
{
    const bool isPost = method.compare("POST", Qt::CaseInsensitive) == 0;
    const bool isHead = method.compare("HEAD", Qt::CaseInsensitive) == 0;
    return (status == 303 && !isHead) || ((status == 301 || status == 302) && isPost);
}

core::Error elsewhere(const Response& response, const QUrl& target)
{
    const QString text = QCoreApplication::translate("http::Error", "%1 redirected to %2, where nothing was sent.");
    core::Error error = core::Error::make(core::ErrorKind::Untrusted, text.arg(response.url.host(), target.host()), target.host());
    error.status = response.status;
    error.requestId = response.requestId();
    return error;
}

} // namespace

QCoro::Task<core::Result<Response>> RedirectPolicy::send(Request request, CallContext context, Next next)
{
    for (int hops = 0;; ++hops) {
        core::Result<Response> response = co_await next.send(request, context);
        if (!response || request.acceptRedirects || !isRedirect(*response)) {
            co_return response;
        }
        const QUrl location = QUrl::fromEncoded(response->headers.value("Location"));
        const QUrl target = request.url.resolved(location);
        if (!sameOrigin(target, request.url)) {
            co_return elsewhere(*response, target);
        }
        if (hops == kMaxRedirects) {
            co_return core::Error::make(core::ErrorKind::MalformedResponse, QStringLiteral("too many redirects"),
                                        request.url.host());
        }
        if (becomesGet(response->status, request.method)) {
            request.method = "GET";
            request.body.clear();
            request.headers.remove("Content-Type");
        }
        request.url = target;
    }
}

} // namespace http
