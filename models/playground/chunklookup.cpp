// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/chunklookup.h"

namespace playground {

namespace {

constexpr int kMostKeys = 100;

/// OData: a quote is written twice. A bar divides the keys, since keys of an index never hold one.
QString filterOf(const QString& field, const QStringList& keys)
{
    QString list = keys.join(QLatin1Char('|'));
    list.replace(QLatin1Char('\''), QLatin1String("''"));
    return QStringLiteral("search.in(%1, '%2', '|')").arg(field, list);
}

} // namespace

QCoro::Task<core::Result<QList<Chunk>>> chunksByKey(azure::SearchClient* client, IndexChoice index, QStringList keys, http::CallContext context)
{
    const IndexShape shape = IndexShape::of(index.definition);
    const QStringList asked = keys.mid(0, kMostKeys);
    if (shape.key.isEmpty() || asked.isEmpty()) {
        co_return QList<Chunk>();
    }
    azure::SearchQuery query;
    query.text = QStringLiteral("*");
    query.filter = filterOf(shape.key, asked);
    query.select = shape.select;
    query.top = int(asked.size());
    const azure::SearchEndpoint endpoint = index.endpoint;
    const QString name = index.name;
    const core::Result<azure::SearchPage> page = co_await client->search(endpoint, name, query, context);
    if (!page) {
        co_return page.error();
    }
    QList<Chunk> chunks;
    for (const azure::SearchHit& hit : page->hits) {
        chunks.append(shape.chunkOf(hit));
    }
    co_return chunks;
}

} // namespace playground
