// SPDX-License-Identifier: GPL-3.0-or-later
// Snapshots: named, immutable parts of a store.
#include "sandbox/services/appconfig/service.h"

#include <QSet>

namespace sandbox::appconfig {

namespace {

constexpr qsizetype MostFilters = 3;
constexpr qint64 ShortestRetention = 3600;
constexpr qint64 UsualRetention = 30 * 86400;
constexpr qint64 LongestRetention = 90 * 86400;

std::variant<QList<Filter>, BadArgument> readFilters(const QJsonArray& array)
{
    const QString name = QStringLiteral("filters");
    if (array.isEmpty() || array.size() > MostFilters)
        return BadArgument{name, QStringLiteral("One to %1 filters are taken").arg(MostFilters)};
    QList<Filter> filters;
    for (const QJsonValue& value : array) {
        const QJsonObject object = value.toObject();
        QStringList tags;
        const QJsonArray tagArray = object.value(QLatin1String("tags")).toArray();
        for (const QJsonValue& tag : tagArray)
            tags.append(tag.toString());
        const QString key = object.value(QLatin1String("key")).toString();
        if (key.isEmpty())
            return BadArgument{name, QStringLiteral("A filter names a key")};
        // A filter without a label is for key-values without one, unlike in lists.
        const QString label = object.value(QLatin1String("label")).toString();
        auto filter = Filter::parse(key, label.isEmpty() ? QString(QChar(0)) : label, tags);
        if (const auto* bad = std::get_if<BadArgument>(&filter))
            return *bad;
        filters.append(std::get<Filter>(filter));
    }
    return filters;
}

Response answerWith(const Snapshot& snapshot, int status, const QStringList& select = {})
{
    return document(status, "snapshot", shown(snapshot, select))
        .with("ETag", '"' + snapshot.etag.toLatin1() + '"')
        .with("Last-Modified", httpDate(snapshot.archived.isValid() ? snapshot.archived : snapshot.created));
}

} // namespace

QList<KeyValue> composed(const Store& store, const QList<Filter>& filters, bool byKey)
{
    QList<KeyValue> items;
    QSet<QString> taken;
    const QList<KeyValue> all = store.all();
    // The last filter wins where two choose the same key.
    for (auto filter = filters.crbegin(); filter != filters.crend(); ++filter) {
        for (const KeyValue& state : all) {
            const QString place = byKey ? state.key : state.key + QChar(0) + state.label;
            if (!taken.contains(place) && filter->matches(state)) {
                taken.insert(place);
                items.append(state);
            }
        }
    }
    std::sort(items.begin(), items.end(), [](const KeyValue& a, const KeyValue& b) {
        return std::pair(a.key, a.label) < std::pair(b.key, b.label);
    });
    return items;
}

Response getSnapshot(const Ask& ask)
{
    const auto snapshot = ask.store.snapshot(ask.name());
    if (!snapshot)
        return Response::empty(404);
    if (ask.request.headers.contains("If-None-Match") && names(ask.request.headers.value("If-None-Match"), snapshot->etag))
        return Response::empty(304);
    return answerWith(*snapshot, 200, ask.select());
}

Response createSnapshot(const Ask& ask)
{
    const QString name = ask.name();
    if (ask.store.snapshot(name))
        return problem(409, QStringLiteral("already-exists"), QStringLiteral("The resource already exists."), name);
    const auto body = ask.request.json();
    if (!body)
        return problem(400, QStringLiteral("invalid-argument"), QStringLiteral("Invalid request body"));
    const auto filters = readFilters(body->value(QLatin1String("filters")).toArray());
    if (const auto* bad = std::get_if<BadArgument>(&filters))
        return invalidArgument(*bad);
    const QJsonValue retention = body->value(QLatin1String("retention_period"));
    Snapshot snapshot;
    snapshot.name = name;
    snapshot.status = QStringLiteral("ready");
    snapshot.filters = body->value(QLatin1String("filters")).toArray();
    snapshot.compositionType = body->value(QLatin1String("composition_type")).toString(QStringLiteral("key"));
    snapshot.tags = body->value(QLatin1String("tags")).toObject();
    snapshot.retentionSeconds = retention.isDouble() ? retention.toVariant().toLongLong() : UsualRetention;
    if (snapshot.retentionSeconds < ShortestRetention || snapshot.retentionSeconds > LongestRetention)
        return invalidArgument({QStringLiteral("retention_period"), QStringLiteral("3600 to 7776000 seconds are taken")});
    const KeyValue stamp = ask.stamped({});
    snapshot.created = stamp.at;
    snapshot.etag = stamp.etag;
    snapshot.items = composed(ask.store, std::get<QList<Filter>>(filters), snapshot.compositionType == QLatin1String("key"));
    ask.store.putSnapshot(snapshot);
    Snapshot atFirst = snapshot;
    atFirst.status = QStringLiteral("provisioning");
    const QString endpoint = ask.world.endpoint(QStringLiteral("appconfig"), ask.request.resource, ask.request.origin);
    const QByteArray operation = endpoint.toUtf8() + "/operations?snapshot=" + QUrl::toPercentEncoding(name) +
                                 "&api-version=" + ask.request.argument(QStringLiteral("api-version")).toLatin1();
    return answerWith(atFirst, 201).with("Operation-Location", operation);
}

Response patchSnapshot(const Ask& ask)
{
    auto snapshot = ask.store.snapshot(ask.name());
    if (!snapshot)
        return Response::empty(404);
    if (ask.request.headers.contains("If-Match") && !names(ask.request.headers.value("If-Match"), snapshot->etag))
        return Response::empty(412);
    const auto body = ask.request.json();
    const QString status = body ? body->value(QLatin1String("status")).toString() : QString();
    if (status != QLatin1String("archived") && status != QLatin1String("ready"))
        return invalidArgument({QStringLiteral("status"), QStringLiteral("ready or archived is expected")});
    const KeyValue stamp = ask.stamped({});
    snapshot->status = status;
    snapshot->archived = status == QLatin1String("archived") ? stamp.at : QDateTime();
    snapshot->etag = stamp.etag;
    ask.store.putSnapshot(*snapshot);
    return answerWith(*snapshot, 200);
}

Response getOperation(const Ask& ask)
{
    const QString name = ask.request.argument(QStringLiteral("snapshot"));
    if (!ask.store.snapshot(name))
        return Response::empty(404);
    return Response::json(200, {{"id", name}, {"status", "Succeeded"}, {"error", QJsonValue()}});
}

} // namespace sandbox::appconfig
