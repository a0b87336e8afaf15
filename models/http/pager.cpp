// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/pager.h"

#include "core/json.h"
#include "http/httperror.h"
#include "http/origin.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QUrlQuery>

namespace http {

namespace {

using core::ErrorKind;

QList<QJsonObject> objectsOf(const QJsonValue& array)
{
    QList<QJsonObject> objects;
    const QJsonArray values = array.toArray();
    objects.reserve(values.size());
    for (const QJsonValue& value : values) {
        objects.append(value.toObject());
    }
    return objects;
}

core::Error missing(const QString& member, const Request& asked)
{
    return core::Error::make(ErrorKind::MalformedResponse, QStringLiteral("the list has no member \"%1\"").arg(member),
                             asked.url.host());
}

core::Result<Page> pageOf(const QJsonObject& body, const QString& items, const Request& asked)
{
    if (!body.value(items).isArray()) {
        return missing(items, asked);
    }
    Page page;
    page.items = objectsOf(body.value(items));
    page.raw = body;
    return page;
}

Request withBody(Request request, const QJsonObject& body)
{
    request.body = core::json::compact(body);
    return request;
}

} // namespace

PageReader nextLinkPages(const QString& items, const QString& link)
{
    return [items, link](const QJsonObject& body, const Request& asked) -> core::Result<Page> {
        core::Result<Page> page = pageOf(body, items, asked);
        const QString next = body.value(link).toString();
        if (page && !next.isEmpty()) {
            Request request = asked;
            request.url = QUrl(next, QUrl::TolerantMode);
            page->next = request;
        }
        return page;
    };
}

PageReader skipTokenPages()
{
    return [](const QJsonObject& body, const Request& asked) -> core::Result<Page> {
        core::Result<Page> page = pageOf(body, QStringLiteral("data"), asked);
        const QString token = body.value(QLatin1String("$skipToken")).toString();
        if (page && !token.isEmpty()) {
            core::Result<QJsonObject> sent = core::json::parseObject(asked.body, asked.url.host());
            if (!sent) {
                return sent.error();
            }
            QJsonObject options = sent->value(QLatin1String("options")).toObject();
            options.insert(QStringLiteral("$skipToken"), token);
            sent->insert(QStringLiteral("options"), options);
            page->next = withBody(asked, *sent);
        }
        return page;
    };
}

PageReader cursorPages()
{
    return [](const QJsonObject& body, const Request& asked) -> core::Result<Page> {
        core::Result<Page> page = pageOf(body, QStringLiteral("data"), asked);
        if (!page || !body.value(QLatin1String("has_more")).toBool()) {
            return page;
        }
        QString last = body.value(QLatin1String("last_id")).toString();
        if (last.isEmpty() && !page->items.isEmpty()) {
            last = page->items.last().value(QLatin1String("id")).toString();
        }
        if (last.isEmpty()) {
            return missing(QStringLiteral("last_id"), asked);
        }
        Request request = asked;
        QUrlQuery query(request.url);
        query.removeAllQueryItems(QStringLiteral("after"));
        query.addQueryItem(QStringLiteral("after"), QString::fromLatin1(QUrl::toPercentEncoding(last)));
        request.url.setQuery(query);
        page->next = request;
        return page;
    };
}

PageReader searchPages()
{
    return [](const QJsonObject& body, const Request& asked) -> core::Result<Page> {
        core::Result<Page> page = pageOf(body, QStringLiteral("value"), asked);
        const QJsonObject parameters = body.value(QLatin1String("@search.nextPageParameters")).toObject();
        const QString link = body.value(QLatin1String("@odata.nextLink")).toString();
        if (page && !parameters.isEmpty()) {
            Request request = withBody(asked, parameters);
            request.url = link.isEmpty() ? asked.url : QUrl(link, QUrl::TolerantMode);
            page->next = request;
        }
        return page;
    };
}

Pager::Pager(std::shared_ptr<Pipeline> pipeline, core::Clock* clock, Request first, PageReader reader)
    : m_pipeline(std::move(pipeline)), m_clock(clock), m_reader(std::move(reader)), m_next(std::move(first)), m_origin(m_next->url)
{
}

QCoro::Task<core::Result<Page>> Pager::next(CallContext context)
{
    if (!m_next) {
        co_return Page{};
    }
    const Request request = *m_next;
    m_next.reset();
    if (!sameOrigin(request.url, m_origin)) {
        const QString text = QCoreApplication::translate("http::Error", "The list continues at %1, a host that was not asked.");
        co_return core::Error::make(ErrorKind::Untrusted, text.arg(request.url.host()), request.url.host());
    }
    const QByteArray identity = request.method + ' ' + request.url.toEncoded() + '\n' + request.body;
    if (m_seen.contains(identity)) {
        co_return core::Error::make(ErrorKind::MalformedResponse, QStringLiteral("the list links back to an earlier page"),
                                    request.url.host());
    }
    m_seen.insert(identity);
    const core::Result<Response> response = co_await m_pipeline->send(request, context);
    const core::Result<QJsonObject> body = jsonOf(response, m_clock->now());
    if (!body) {
        co_return body.error();
    }
    core::Result<Page> page = m_reader(*body, request);
    if (page) {
        m_next = page->next;
    }
    co_return page;
}

QCoro::Task<core::Result<QList<QJsonObject>>> Pager::all(CallContext context, qsizetype limit)
{
    QList<QJsonObject> items;
    while (!atEnd() && items.size() < limit) {
        const core::Result<Page> page = co_await next(context);
        if (!page) {
            co_return page.error();
        }
        items += page->items;
    }
    if (items.size() > limit) {
        items.resize(limit);
    }
    co_return items;
}

} // namespace http
