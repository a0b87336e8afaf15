// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/pipeline.h"

#include <QJsonObject>
#include <QList>
#include <QSet>

namespace http {

/// One page of a list and the request of the next one.
struct Page
{
    QList<QJsonObject> items;
    std::optional<Request> next;
    QJsonObject raw; ///< the whole answer
};

/// Reads a page from an answer's body; `asked` is the request that got it.
using PageReader = std::function<core::Result<Page>(const QJsonObject& body, const Request& asked)>;

/// `{"value": [...], "nextLink": "absolute URL"}` of ARM, Azure ML, Foundry projects. An absent, null or empty
/// link ends the list. The link is taken as it is, but only within the first request's origin: anything else is Untrusted.
PageReader nextLinkPages(const QString& items = QStringLiteral("value"), const QString& link = QStringLiteral("nextLink"));
/// Resource Graph: `$skipToken` goes into `options.$skipToken` of the same POST.
PageReader skipTokenPages();
/// Azure OpenAI and agents: `{"data": [...], "has_more", "last_id"}`; the next page is `after=<last_id>`.
PageReader cursorPages();
/// AI Search documents: the POST body of the next page is `@search.nextPageParameters`.
PageReader searchPages();

/// Walks a paged list, page by page. One walk an object; main thread.
class Pager
{
public:
    Pager(std::shared_ptr<Pipeline> pipeline, core::Clock* clock, Request first, PageReader reader);
    bool atEnd() const { return !m_next.has_value(); }
    /// The next page; an error ends the walk. A page that links to one already seen is MalformedResponse, since the walk would
    /// never end.
    QCoro::Task<core::Result<Page>> next(CallContext context);
    /// All remaining items, at most `limit`.
    QCoro::Task<core::Result<QList<QJsonObject>>> all(CallContext context, qsizetype limit = 1000000);

private:
    std::shared_ptr<Pipeline> m_pipeline;
    core::Clock* m_clock;
    PageReader m_reader;
    std::optional<Request> m_next;
    QUrl m_origin;
    QSet<QByteArray> m_seen;
};

} // namespace http
