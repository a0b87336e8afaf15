// SPDX-License-Identifier: GPL-3.0-or-later
// Lists: pages of a hundred, continued by `after` in the Link header and in @nextLink.
#include "sandbox/services/appconfig/service.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QSet>

namespace sandbox::appconfig {

namespace {

constexpr qsizetype PageSize = 100;

std::variant<Filter, BadArgument> filterOf(const Request& request)
{
    QStringList tags;
    const auto items = request.query.queryItems(QUrl::FullyDecoded);
    for (const auto& [name, value] : items) {
        if (name.compare(QLatin1String("tags"), Qt::CaseInsensitive) == 0)
            tags.append(value);
    }
    return Filter::parse(request.argument(QStringLiteral("key")), request.argument(QStringLiteral("label")), tags);
}

/// Where a page begins: `after` is the number of items before it, in a form that nobody is meant to read.
qsizetype firstOf(const Request& request)
{
    const QByteArray after = request.argument(QStringLiteral("after")).toLatin1();
    return after.isEmpty() ? 0 : qMax(0, QByteArray::fromBase64(after, QByteArray::Base64UrlEncoding).mid(2).toInt());
}

/// The same question with another `after`, relative to the host as the service writes it.
QByteArray linkTo(const Request& request, qsizetype first)
{
    QByteArrayList kept;
    const qsizetype question = request.target.indexOf('?');
    const QByteArrayList pairs = request.target.mid(question + 1).split('&');
    for (const QByteArray& pair : pairs) {
        if (!pair.toLower().startsWith("after="))
            kept.append(pair);
    }
    const QByteArray after = ("p:" + QByteArray::number(first))
                                 .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    return request.target.left(question) + '?' + kept.join('&') + "&after=" + after;
}

/// One page of `items`; `etags` are of all items and give the page its own.
Response page(const Ask& ask, const char* kind, const QList<QJsonObject>& items, const QStringList& etags)
{
    const qsizetype first = qMin(firstOf(ask.request), items.size());
    const qsizetype end = qMin(first + PageSize, items.size());
    QJsonArray shownItems;
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (qsizetype i = first; i < end; ++i) {
        shownItems.append(items.at(i));
        if (i < etags.size())
            hash.addData(etags.at(i).toLatin1() + '\n');
    }
    QJsonObject body{{"items", shownItems}};
    Headers headers;
    if (end < items.size()) {
        const QByteArray link = linkTo(ask.request, end);
        body.insert(QStringLiteral("@nextLink"), QString::fromLatin1(link));
        headers.set("Link", '<' + link + ">; rel=\"next\"");
    }
    if (!etags.isEmpty() || items.isEmpty()) {
        const QByteArray etag = hash.result().toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
        body.insert(QStringLiteral("etag"), QString::fromLatin1(etag));
        headers.set("ETag", '"' + etag + '"');
        if (ask.request.headers.contains("If-None-Match") && names(ask.request.headers.value("If-None-Match"), QString::fromLatin1(etag))) {
            Response same = Response::empty(304);
            same.headers = headers;
            return same;
        }
    }
    if (ask.moment().isValid())
        headers.set("Memento-Datetime", httpDate(ask.moment()));
    Response response = document(200, kind, body);
    for (const auto& [name, value] : headers.fields())
        response.headers.set(name, value);
    return response;
}

Response pageOf(const Ask& ask, const QList<KeyValue>& states)
{
    const QStringList select = ask.select();
    QList<QJsonObject> items;
    QStringList etags;
    for (const KeyValue& state : states) {
        items.append(shown(state, select));
        etags.append(state.etag);
    }
    return page(ask, "kvset", items, etags);
}

QList<KeyValue> chosen(const QList<KeyValue>& states, const Filter& filter)
{
    QList<KeyValue> list;
    for (const KeyValue& state : states) {
        if (filter.matches(state))
            list.append(state);
    }
    return list;
}

/// `Range: items=0-2` of revisions: 206 with Content-Range.
std::optional<Response> rangeOf(const Ask& ask, const QList<KeyValue>& states)
{
    static const QRegularExpression pattern(QStringLiteral("\\Aitems=(\\d+)-(\\d*)\\z"));
    const auto match = pattern.match(QString::fromLatin1(ask.request.headers.value("Range")));
    if (!match.hasMatch())
        return std::nullopt;
    const qsizetype first = match.captured(1).toInt();
    const qsizetype wanted = match.captured(2).isEmpty() ? first + PageSize - 1 : match.captured(2).toInt();
    const qsizetype last = qMin(qMin(wanted, first + PageSize - 1), states.size() - 1);
    if (first > last)
        return problem(416, QStringLiteral("invalid-range"), QStringLiteral("Range not satisfiable"))
            .with("Content-Range", "items */" + QByteArray::number(states.size()));
    QJsonArray items;
    const QStringList select = ask.select();
    for (qsizetype i = first; i <= last; ++i)
        items.append(shown(states.at(i), select));
    return document(206, "kvset", {{"items", items}})
        .with("Content-Range", "items " + QByteArray::number(first) + '-' + QByteArray::number(last) + '/' +
                                   QByteArray::number(states.size()));
}

/// Names that stand in the store, each once and sorted; a null one first.
Response nameList(const Ask& ask, const char* kind, const QStringList& all)
{
    auto parsed = NameFilter::parse(QStringLiteral("name"), ask.request.argument(QStringLiteral("name")));
    if (const auto* bad = std::get_if<BadArgument>(&parsed))
        return invalidArgument(*bad);
    QSet<QString> seen;
    QStringList names;
    for (const QString& name : all) {
        if (!seen.contains(name) && std::get<NameFilter>(parsed).matches(name)) {
            seen.insert(name);
            names.append(name);
        }
    }
    names.sort();
    QList<QJsonObject> items;
    for (const QString& name : qAsConst(names))
        items.append(QJsonObject{{"name", name.isEmpty() ? QJsonValue() : QJsonValue(name)}});
    return page(ask, kind, items, {});
}

} // namespace

Response listKeyValues(const Ask& ask)
{
    const QString snapshotName = ask.request.argument(QStringLiteral("snapshot"));
    if (!snapshotName.isEmpty()) {
        const auto snapshot = ask.store.snapshot(snapshotName);
        return snapshot ? pageOf(ask, snapshot->items) : pageOf(ask, {});
    }
    const auto filter = filterOf(ask.request);
    if (const auto* bad = std::get_if<BadArgument>(&filter))
        return invalidArgument(*bad);
    return pageOf(ask, chosen(ask.store.all(ask.moment()), std::get<Filter>(filter)));
}

Response listRevisions(const Ask& ask)
{
    const auto filter = filterOf(ask.request);
    if (const auto* bad = std::get_if<BadArgument>(&filter))
        return invalidArgument(*bad);
    const QList<KeyValue> states = chosen(ask.store.revisions(ask.moment()), std::get<Filter>(filter));
    if (auto part = rangeOf(ask, states))
        return *part;
    return pageOf(ask, states).with("Accept-Ranges", "items");
}

Response listKeys(const Ask& ask)
{
    QStringList keys;
    const QList<KeyValue> states = ask.store.all(ask.moment());
    for (const KeyValue& state : states)
        keys.append(state.key);
    return nameList(ask, "keyset", keys);
}

Response listLabels(const Ask& ask)
{
    QStringList labels;
    const QList<KeyValue> states = ask.store.all(ask.moment());
    for (const KeyValue& state : states)
        labels.append(state.label);
    return nameList(ask, "labelset", labels);
}

Response listSnapshots(const Ask& ask)
{
    auto parsed = NameFilter::parse(QStringLiteral("name"), ask.request.argument(QStringLiteral("name")));
    if (const auto* bad = std::get_if<BadArgument>(&parsed))
        return invalidArgument(*bad);
    QStringList statuses = ask.request.argument(QStringLiteral("status")).split(u',', Qt::SkipEmptyParts);
    statuses.removeAll(QStringLiteral("*"));
    QList<QJsonObject> items;
    QStringList etags;
    for (const auto& [name, snapshot] : ask.store.snapshots()) {
        if (std::get<NameFilter>(parsed).matches(name) && (statuses.isEmpty() || statuses.contains(snapshot.status))) {
            items.append(shown(snapshot, ask.select()));
            etags.append(snapshot.etag);
        }
    }
    return page(ask, "snapshotset", items, etags);
}

} // namespace sandbox::appconfig
