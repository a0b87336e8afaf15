// SPDX-License-Identifier: GPL-3.0-or-later
// Azure Resource Graph (resourcegraph.json 2024-04-01): KQL over the resources that the caller may read.
#include "sandbox/services/arm/graphtables.h"
#include "sandbox/services/arm/service.h"

#include "kql/kql.h"

#include <QRegularExpression>

namespace sandbox::arm {

namespace {

constexpr qsizetype kMaximumTop = 1000;

QStringList texts(const QJsonValue& array)
{
    QStringList list;
    const QJsonArray values = array.toArray();
    for (const QJsonValue& value : values)
        list.append(value.toString());
    return list;
}

/// Queries may leave the table out; then they mean Resources.
QString withTable(const QString& query)
{
    static const QRegularExpression bare(
        QStringLiteral("^\\s*(?:\\|\\s*)?(where|project|extend|summarize|order|sort|take|limit|top|count|distinct)\\b"),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = bare.match(query);
    return match.hasMatch() ? QStringLiteral("Resources | ") + query.mid(match.capturedStart(1)) : query;
}

Response invalidQuery(const QString& code, const QString& message)
{
    const QJsonArray details{QJsonObject{{"code", code}, {"message", message}}};
    return Response::json(400, {{"error", QJsonObject{{"code", "BadRequest"},
                                                      {"message", "Please provide below info when asking for support: "
                                                                  "the request id of this answer."},
                                                      {"details", details}}}});
}

/// `$top`, `$skip` and the opaque `$skipToken` of the options.
struct Window
{
    qsizetype top = 100;
    qsizetype skip = 0;
    bool asTable = false;
};

Window windowOf(const QJsonObject& options)
{
    Window window;
    window.top = std::clamp<qsizetype>(options.value(QLatin1String("$top")).toInteger(100), 1, kMaximumTop);
    window.skip = std::max<qsizetype>(0, options.value(QLatin1String("$skip")).toInteger(0));
    window.asTable = sameText(options.value(QLatin1String("resultFormat")).toString(), QStringLiteral("table"));
    const QString token = options.value(QLatin1String("$skipToken")).toString();
    if (!token.isEmpty())
        window.skip = QByteArray::fromBase64(token.toLatin1()).toLongLong();
    return window;
}

QJsonValue cell(kql::Type type, const kql::Value& value)
{
    return type == kql::Type::Dynamic && value.isDynamic() ? value.toDynamic().toJsonValue() : kql::toJson(type, value);
}

QJsonArray rowsAsObjects(const kql::Table& table, const Window& window)
{
    QJsonArray data;
    const auto end = std::min<qsizetype>(static_cast<qsizetype>(table.rows.size()), window.skip + window.top);
    for (qsizetype i = window.skip; i < end; ++i) {
        QJsonObject row;
        for (qsizetype c = 0; c < table.columns.size(); ++c)
            row.insert(table.columns.at(c).name, cell(table.columns.at(c).type, table.rows.at(i).at(c)));
        data.append(row);
    }
    return data;
}

QString columnType(kql::Type type)
{
    switch (type) {
    case kql::Type::Bool:
        return QStringLiteral("boolean");
    case kql::Type::Int:
    case kql::Type::Long:
        return QStringLiteral("integer");
    case kql::Type::Real:
        return QStringLiteral("number");
    case kql::Type::Dynamic:
        return QStringLiteral("object");
    default:
        return QStringLiteral("string");
    }
}

QJsonObject rowsAsTable(const kql::Table& table, const Window& window)
{
    QJsonArray columns;
    for (const kql::Column& column : table.columns)
        columns.append(QJsonObject{{"name", column.name}, {"type", columnType(column.type)}});
    QJsonArray rows;
    const auto end = std::min<qsizetype>(static_cast<qsizetype>(table.rows.size()), window.skip + window.top);
    for (qsizetype i = window.skip; i < end; ++i) {
        QJsonArray row;
        for (qsizetype c = 0; c < table.columns.size(); ++c)
            row.append(cell(table.columns.at(c).type, table.rows.at(i).at(c)));
        rows.append(row);
    }
    return {{"columns", columns}, {"rows", rows}};
}

Response shown(const kql::Table& table, const Window& window)
{
    const auto total = static_cast<qsizetype>(table.rows.size());
    const qsizetype count = std::clamp<qsizetype>(total - window.skip, 0, window.top);
    QJsonObject body{
        {"totalRecords", total},
        {"count", count},
        {"resultTruncated", "false"},
        {"facets", QJsonArray{}},
        {"data", window.asTable ? QJsonValue(rowsAsTable(table, window)) : QJsonValue(rowsAsObjects(table, window))}};
    if (window.skip + count < total)
        body.insert(QStringLiteral("$skipToken"),
                    QString::fromLatin1(QByteArray::number(window.skip + count).toBase64()));
    return Response::json(200, body);
}

/// Fifteen queries in five seconds, as the service grants a person.
class QueryQuota
{
public:
    bool take(const QString& who, const QDateTime& now)
    {
        Window& window = m_windows[who];
        if (!window.start.isValid() || window.start.msecsTo(now) >= 5000 || now < window.start)
            window = {now, 15};
        window.remaining = std::max(-1, window.remaining - 1);
        return window.remaining >= 0;
    }
    void announce(Response& response, const QString& who, const QDateTime& now) const
    {
        const Window window = m_windows.value(who);
        const qint64 left = std::max<qint64>(1, (5000 - window.start.msecsTo(now) + 999) / 1000);
        response.headers.set("x-ms-user-quota-remaining", QByteArray::number(std::max(0, window.remaining)));
        response.headers.set(
            "x-ms-user-quota-resets-after",
            QTime(0, 0).addSecs(static_cast<int>(left)).toString(QStringLiteral("hh:mm:ss")).toLatin1());
        response.headers.set("x-ms-ratelimit-remaining-tenant-resource-requests",
                             QByteArray::number(std::max(0, window.remaining)));
        if (response.status == 429)
            response.headers.set("Retry-After", QByteArray::number(left));
    }

private:
    struct Window
    {
        QDateTime start;
        int remaining = 15;
    };
    QHash<QString, Window> m_windows;
};

Response answerQuery(const Call& call)
{
    const auto body = call.request.json();
    const QString query = body ? body->value(QLatin1String("query")).toString() : QString();
    if (query.trimmed().isEmpty())
        return invalidQuery(QStringLiteral("InvalidQuery"),
                            QStringLiteral("Query is invalid. The member 'query' must hold the text of a query."));
    const GraphTables tables(call, texts(body->value(QLatin1String("subscriptions"))));
    kql::Options options;
    options.now = call.world.now();
    const auto result = kql::run(
        withTable(query), [&](const QString& name) { return tables.table(name); }, options);
    if (!result)
        return invalidQuery(QStringLiteral("InvalidQuery"),
                            QStringLiteral("Query is invalid. %1").arg(result.error().message));
    return shown(*result, windowOf(body->value(QLatin1String("options")).toObject()));
}

} // namespace

void addResourceGraphRoutes(Service& service)
{
    const auto quota = std::make_shared<QueryQuota>();
    Service::Guard guard;
    guard.apiVersions = Catalog::instance().provider(QStringLiteral("Microsoft.ResourceGraph"))->apiVersions;
    service.add(
        "POST", QStringLiteral("/providers/Microsoft.ResourceGraph/resources"), QStringLiteral("Resources"), guard,
        [quota](const Call& call) {
            const QString who = call.caller.tenantId + call.caller.objectId;
            Response response =
                quota->take(who, call.world.now())
                    ? answerQuery(call)
                    : Response::error(
                          429, QStringLiteral("RateLimiting"),
                          QStringLiteral("Please provide below info when asking for support: client is throttled."));
            quota->announce(response, who, call.world.now());
            return response;
        });
}

} // namespace sandbox::arm
