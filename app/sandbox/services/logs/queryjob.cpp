// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/services/logs/queryjob.h"

#include "kql/kql.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace sandbox {

namespace {

/// The services nest the useful sentence: innererror, and for syntax once more.
Response refusedQuery(const core::Error& error)
{
    static const QRegularExpression place(QStringLiteral("line (\\d+), column (\\d+)"));
    const auto match = place.match(error.details);
    const bool syntax = error.code == QLatin1String("SyntaxError");
    QJsonObject inner{{"code", error.code}, {"message", QStringLiteral("A %1 error occurred.").arg(syntax ? QStringLiteral("recognition") : QStringLiteral("semantic"))}};
    QJsonObject innermost{{"code", syntax ? "SYN0002" : "SEM0100"}, {"message", error.message}};
    if (match.hasMatch()) {
        innermost.insert(QStringLiteral("line"), match.captured(1).toInt());
        innermost.insert(QStringLiteral("pos"), match.captured(2).toInt() - 1);
        innermost.insert(QStringLiteral("message"), QStringLiteral("%1 (line %2, position %3)").arg(error.message, match.captured(1), match.captured(2)));
    }
    inner.insert(QStringLiteral("innererror"), innermost);
    return badArgument(QStringLiteral("The request had some invalid properties"), inner);
}

Response failedQuery(const core::Error& error)
{
    if (error.kind == core::ErrorKind::Timeout)
        return Response::json(504, {{"error", QJsonObject{{"code", "GatewayTimeout"}, {"message", "The query took longer than the time that it was given"},
                                                          {"innererror", QJsonObject{{"code", "QueryTimeout"}, {"message", "Ask for a shorter time span, or give more time with Prefer: wait=600."}}}}}});
    if (error.code == QLatin1String("QueryLimitsExceeded"))
        return badArgument(QStringLiteral("The request had some invalid properties"),
                           {{"code", "QueryLimitsExceeded"}, {"message", "The query needs more memory than it may."},
                            {"innererror", QJsonObject{{"code", "E_RUNAWAY_QUERY"}, {"message", error.message}}}});
    return refusedQuery(error);
}

QJsonObject partialError(const QString& cut)
{
    const QJsonObject inner{{"code", "-2133196797"}, {"message", cut}, {"severity", 2}, {"severityName", "Error"}};
    const QJsonObject detail{{"code", "EngineError"}, {"message", "Something went wrong processing your query on the server."}, {"innererror", inner}};
    return {{"code", "PartialError"}, {"message", "There were some errors when processing your query."}, {"details", QJsonArray{detail}}};
}

/// The properties of the last `render`, or an empty object.
QJsonObject renderOf(const QString& text)
{
    static const QRegularExpression form(QStringLiteral("\\|\\s*render\\s+(\\w+)\\s*(?:with\\s*\\(([^)]*)\\))?[\\s;]*$"));
    static const QRegularExpression option(QStringLiteral("(\\w+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|(\\w+))"));
    const auto match = form.match(text);
    if (!match.hasMatch())
        return {};
    QJsonObject render{{"visualization", match.captured(1)}, {"title", QJsonValue::Null}, {"xColumn", QJsonValue::Null}, {"series", QJsonValue::Null},
                       {"yColumns", QJsonValue::Null}, {"kind", "default"}, {"legend", QJsonValue::Null}, {"isQuerySorted", false}};
    for (auto it = option.globalMatch(match.captured(2)); it.hasNext();) {
        const auto found = it.next();
        render.insert(found.captured(1), found.captured(2) + found.captured(3) + found.captured(4));
    }
    return render;
}

QJsonObject statisticsOf(const QuerySource& source, const kql::ColumnTable& table, qint64 nanoseconds)
{
    const double seconds = static_cast<double>(nanoseconds) / 1e9;
    const QJsonObject cpu{{"user", "00:00:00"}, {"kernel", "00:00:00"}, {"totalCpu", kql::formatTimeSpan(nanoseconds / 100)}};
    const QJsonObject query{{"executionTime", seconds},
                            {"resourceUsage", QJsonObject{{"cpu", cpu}, {"memory", QJsonObject{{"peakPerNode", source.bytesRead()}}}}},
                            {"inputDatasetStatistics", QJsonObject{{"extents", QJsonObject{{"total", 1}, {"scanned", 1}}}, {"rows", QJsonObject{{"total", source.rowsRead()}, {"scanned", source.rowsRead()}}}}},
                            {"datasetStatistics", QJsonArray{QJsonObject{{"tableRowCount", qint64(table.rows)}, {"tableSize", table.byteSize()}}}}};
    return {{"query", query}};
}

QByteArray compact(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

Response badArgument(const QString& message, const QJsonObject& inner)
{
    QJsonObject error{{"code", "BadArgumentError"}, {"message", message}};
    if (!inner.isEmpty())
        error.insert(QStringLiteral("innererror"), inner);
    return Response::json(400, {{"error", error}});
}

void QueryJob::usePreferences(const QByteArray& prefer)
{
    const QList<QByteArray> wishes = prefer.toLower().replace(';', ',').split(',');
    for (const QByteArray& each : wishes) {
        const QByteArray wish = each.trimmed();
        if (wish.startsWith("wait="))
            waitSeconds = std::clamp(wish.mid(5).toInt(), 1, 600);
        statistics = statistics || wish == "include-statistics=true" || wish == "include-statistics";
        render = render || wish == "include-render=true" || wish == "include-render";
    }
}

Response runQuery(const QueryJob& job, const LogStore& store, const std::function<bool()>& ends)
{
    QElapsedTimer timer;
    timer.start();
    const QuerySource source(store, job.scope);
    kql::Options options;
    options.now = kql::dateTimeOf(job.scope.now);
    options.stop = [&] {
        if (ends())
            return kql::Stop::Cancelled;
        return timer.hasExpired(job.waitSeconds * 1000LL) ? kql::Stop::TimedOut : kql::Stop::No;
    };
    const core::Result<kql::ColumnTable> table = kql::evaluate(job.text, source, options);
    if (!table)
        return failedQuery(table.error());
    QJsonArray columns;
    for (const kql::Column& column : table->columns)
        columns.append(QJsonObject{{"name", column.name}, {"type", kql::typeName(column.type)}});
    QString cut;
    QByteArray body = "{\"tables\":[{\"name\":\"PrimaryResult\",\"columns\":" + QJsonDocument(columns).toJson(QJsonDocument::Compact) + ",\"rows\":" + rowsJson(*table, cut) + "}]";
    if (job.statistics)
        body += ",\"statistics\":" + compact(statisticsOf(source, *table, timer.nsecsElapsed()));
    if (job.render)
        body += ",\"render\":" + compact(renderOf(job.text));
    if (!cut.isEmpty())
        body += ",\"error\":" + compact(partialError(cut));
    Response response;
    response.headers.set("Content-Type", "application/json; charset=utf-8");
    response.body = body + '}';
    return response;
}

} // namespace sandbox
