// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/services/logs/envelopes.h"

#include "kql/value.h"

#include <QJsonDocument>
#include <zlib.h>

namespace sandbox {

namespace {

constexpr qsizetype kMaximumBody = 64 * 1024 * 1024;

std::optional<QByteArray> inflated(const QByteArray& packed)
{
    z_stream stream{};
    if (inflateInit2(&stream, 15 + 32) != Z_OK) { // 32: gzip and zlib headers alike
        return std::nullopt;
    }
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
    stream.avail_in = uInt(packed.size());
    QByteArray plain;
    QByteArray chunk(64 * 1024, Qt::Uninitialized);
    int status = Z_OK;
    while (status == Z_OK && plain.size() <= kMaximumBody) {
        stream.next_out = reinterpret_cast<Bytef*>(chunk.data());
        stream.avail_out = uInt(chunk.size());
        status = inflate(&stream, Z_NO_FLUSH);
        plain.append(chunk.constData(), chunk.size() - qsizetype(stream.avail_out));
    }
    inflateEnd(&stream);
    return status == Z_STREAM_END ? std::optional(plain) : std::nullopt;
}

QString isoTime(const QString& text)
{
    const auto ticks = kql::parseDateTime(text);
    return ticks ? kql::formatDateTime(*ticks) : QString();
}

double milliseconds(const QJsonValue& duration)
{
    const auto ticks = kql::parseTimeSpan(duration.toString());
    return ticks ? double(*ticks) / 10'000 : 0;
}

QJsonValue severity(const QJsonValue& level)
{
    static const QStringList names{QStringLiteral("Verbose"), QStringLiteral("Information"), QStringLiteral("Warning"),
                                   QStringLiteral("Error"), QStringLiteral("Critical")};
    if (level.isDouble()) {
        return level;
    }
    const qsizetype index = names.indexOf(level.toString());
    return index < 0 ? QJsonValue(QJsonValue::Null) : QJsonValue(index);
}

/// Columns that every table shares, from the envelope and its tags.
QJsonObject sharedColumns(const QJsonObject& envelope, const QJsonObject& base)
{
    static const QHash<QString, QString> tagColumns{
        {QStringLiteral("ai.operation.id"), QStringLiteral("OperationId")}, {QStringLiteral("ai.operation.parentId"), QStringLiteral("ParentId")},
        {QStringLiteral("ai.operation.name"), QStringLiteral("OperationName")}, {QStringLiteral("ai.operation.syntheticSource"), QStringLiteral("SyntheticSource")},
        {QStringLiteral("ai.cloud.role"), QStringLiteral("AppRoleName")}, {QStringLiteral("ai.cloud.roleInstance"), QStringLiteral("AppRoleInstance")},
        {QStringLiteral("ai.application.ver"), QStringLiteral("AppVersion")}, {QStringLiteral("ai.internal.sdkVersion"), QStringLiteral("SDKVersion")},
        {QStringLiteral("ai.user.id"), QStringLiteral("UserId")}, {QStringLiteral("ai.user.authUserId"), QStringLiteral("UserAuthenticatedId")},
        {QStringLiteral("ai.user.accountId"), QStringLiteral("UserAccountId")}, {QStringLiteral("ai.session.id"), QStringLiteral("SessionId")}};
    const QJsonObject tags = envelope.value(QLatin1String("tags")).toObject();
    QJsonObject row;
    for (auto it = tagColumns.begin(); it != tagColumns.end(); ++it) {
        row.insert(it.value(), tags.value(it.key()).toString());
    }
    row.insert(QStringLiteral("TimeGenerated"), isoTime(envelope.value(QLatin1String("time")).toString()));
    row.insert(QStringLiteral("IKey"), envelope.value(QLatin1String("iKey")).toString());
    row.insert(QStringLiteral("ClientIP"), QStringLiteral("0.0.0.0")); // masked, as the service does by default
    row.insert(QStringLiteral("Properties"), base.value(QLatin1String("properties")).toObject());
    row.insert(QStringLiteral("Measurements"), base.value(QLatin1String("measurements")).toObject());
    const double rate = envelope.value(QLatin1String("sampleRate")).toDouble(100);
    row.insert(QStringLiteral("ItemCount"), rate > 0 ? qRound(100 / rate) : 1);
    return row;
}

void addCall(QJsonObject& row, const QJsonObject& base)
{
    for (const auto& [column, member] : {std::pair{"Id", "id"}, {"Name", "name"}}) {
        row.insert(QLatin1String(column), base.value(QLatin1String(member)).toString());
    }
    row.insert(QStringLiteral("DurationMs"), milliseconds(base.value(QLatin1String("duration"))));
    row.insert(QStringLiteral("Success"), base.value(QLatin1String("success")).toBool(true));
}

QJsonObject exceptionRow(QJsonObject row, const QJsonObject& base)
{
    const QJsonArray chain = base.value(QLatin1String("exceptions")).toArray();
    const QJsonObject outer = chain.at(0).toObject();
    const QJsonObject innermost = chain.last().toObject();
    row.insert(QStringLiteral("ExceptionType"), outer.value(QLatin1String("typeName")));
    row.insert(QStringLiteral("OuterType"), outer.value(QLatin1String("typeName")));
    row.insert(QStringLiteral("OuterMessage"), outer.value(QLatin1String("message")));
    row.insert(QStringLiteral("InnermostType"), innermost.value(QLatin1String("typeName")));
    row.insert(QStringLiteral("InnermostMessage"), innermost.value(QLatin1String("message")));
    row.insert(QStringLiteral("ProblemId"), base.value(QLatin1String("problemId")).toString());
    row.insert(QStringLiteral("SeverityLevel"), severity(base.value(QLatin1String("severityLevel"))));
    row.insert(QStringLiteral("Details"), chain);
    return row;
}

QList<QPair<QString, QJsonObject>> metricRows(const QJsonObject& shared, const QJsonObject& base)
{
    QList<QPair<QString, QJsonObject>> rows;
    for (const QJsonValue& entry : base.value(QLatin1String("metrics")).toArray()) {
        const QJsonObject metric = entry.toObject();
        const double value = metric.value(QLatin1String("value")).toDouble();
        QJsonObject row = shared;
        row.remove(QStringLiteral("Measurements"));
        row.insert(QStringLiteral("Name"), metric.value(QLatin1String("name")).toString());
        row.insert(QStringLiteral("Sum"), value);
        row.insert(QStringLiteral("Min"), metric.value(QLatin1String("min")).toDouble(value));
        row.insert(QStringLiteral("Max"), metric.value(QLatin1String("max")).toDouble(value));
        row.insert(QStringLiteral("ItemCount"), metric.value(QLatin1String("count")).toInt(1));
        rows.append({QStringLiteral("AppMetrics"), row});
    }
    return rows;
}

} // namespace

std::optional<QJsonArray> readEnvelopes(const QByteArray& body, const QByteArray& contentEncoding)
{
    QByteArray plain = body;
    if (contentEncoding.compare("gzip", Qt::CaseInsensitive) == 0 || body.startsWith("\x1f\x8b")) {
        const auto unpacked = inflated(body);
        if (!unpacked) {
            return std::nullopt;
        }
        plain = *unpacked;
    }
    const QJsonDocument whole = QJsonDocument::fromJson(plain);
    if (whole.isArray()) {
        return whole.array();
    }
    if (whole.isObject()) {
        return QJsonArray{whole.object()};
    }
    QJsonArray lines;
    for (const QByteArray& line : plain.split('\n')) {
        if (line.trimmed().isEmpty()) {
            continue;
        }
        const QJsonDocument document = QJsonDocument::fromJson(line);
        if (!document.isObject()) {
            return std::nullopt;
        }
        lines.append(document.object());
    }
    return lines.isEmpty() ? std::nullopt : std::optional(lines);
}

QList<QPair<QString, QJsonObject>> rowsOf(const QJsonObject& envelope)
{
    const QJsonObject data = envelope.value(QLatin1String("data")).toObject();
    const QJsonObject base = data.value(QLatin1String("baseData")).toObject();
    const QString kind = data.value(QLatin1String("baseType")).toString();
    QJsonObject row = sharedColumns(envelope, base);
    if (base.isEmpty() || row.value(QLatin1String("TimeGenerated")).toString().isEmpty()) {
        return {};
    }
    if (kind == u"RequestData") {
        addCall(row, base);
        row.insert(QStringLiteral("ResultCode"), base.value(QLatin1String("responseCode")).toVariant().toString());
        row.insert(QStringLiteral("Url"), base.value(QLatin1String("url")).toString());
        row.insert(QStringLiteral("Source"), base.value(QLatin1String("source")).toString());
        return {{QStringLiteral("AppRequests"), row}};
    }
    if (kind == u"RemoteDependencyData") {
        addCall(row, base);
        row.insert(QStringLiteral("ResultCode"), base.value(QLatin1String("resultCode")).toVariant().toString());
        row.insert(QStringLiteral("DependencyType"), base.value(QLatin1String("type")).toString());
        row.insert(QStringLiteral("Target"), base.value(QLatin1String("target")).toString());
        row.insert(QStringLiteral("Data"), base.value(QLatin1String("data")).toString());
        return {{QStringLiteral("AppDependencies"), row}};
    }
    if (kind == u"MessageData") {
        row.insert(QStringLiteral("Message"), base.value(QLatin1String("message")).toString());
        row.insert(QStringLiteral("SeverityLevel"), severity(base.value(QLatin1String("severityLevel"))));
        return {{QStringLiteral("AppTraces"), row}};
    }
    if (kind == u"ExceptionData") {
        return {{QStringLiteral("AppExceptions"), exceptionRow(row, base)}};
    }
    if (kind == u"EventData") {
        row.insert(QStringLiteral("Name"), base.value(QLatin1String("name")).toString());
        return {{QStringLiteral("AppEvents"), row}};
    }
    return kind == u"MetricData" ? metricRows(row, base) : QList<QPair<QString, QJsonObject>>();
}

} // namespace sandbox
