// SPDX-License-Identifier: GPL-3.0-or-later
#include "deployments/guidedshift.h"

#include "core/json.h"

#include <QCoroFuture>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QSaveFile>
#include <QtConcurrentRun>

namespace deployments {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(deployments::TrafficPlan)
};

QJsonObject percentages(const QMap<QString, int>& shares)
{
    QJsonObject object;
    for (auto it = shares.begin(); it != shares.end(); ++it) {
        object.insert(it.key(), it.value());
    }
    return object;
}

QMap<QString, int> readPercentages(const QJsonValue& value)
{
    QMap<QString, int> shares;
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        shares.insert(it.key(), it->toInt());
    }
    return shares;
}

QJsonObject sharesJson(const TrafficShares& shares)
{
    return {{QStringLiteral("live"), percentages(shares.live)}, {QStringLiteral("mirror"), percentages(shares.mirror)}};
}

TrafficShares readShares(const QJsonValue& value)
{
    const QJsonObject object = value.toObject();
    return {readPercentages(object.value(QLatin1String("live"))), readPercentages(object.value(QLatin1String("mirror")))};
}

QString timeText(const QDateTime& time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

QDateTime readTime(const QJsonValue& value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs).toUTC();
}

QString fileIn(const QString& folder)
{
    return folder + QStringLiteral("/shifts.json");
}

core::Result<void> write(const QString& folder, const QByteArray& bytes)
{
    if (bytes.isEmpty()) {
        QFile::remove(fileIn(folder));
        return core::Result<void>::ok();
    }
    QDir().mkpath(folder);
    QSaveFile file(fileIn(folder));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        return core::failure(core::ErrorKind::Storage, file.errorString(), file.fileName());
    }
    return core::Result<void>::ok();
}

QByteArray read(const QString& folder)
{
    QFile file(fileIn(folder));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

void reconcile(GuidedShift& shift, const TrafficShares& now)
{
    if (shift.isSending) {
        return;
    }
    // Older endpoints may mirror to a deployment with live traffic, which no change brings back.
    const auto has = [has = now.withoutLiveMirror()](const TrafficShares& shares) { return has == shares.withoutLiveMirror(); };
    int found = has(shift.before) ? 0 : -1;
    for (qsizetype i = 0; i < shift.stages.size(); ++i) {
        found = has(shift.stages.at(i)) ? int(i) + 1 : found;
    }
    if (found < 0) {
        shift.hold = GuidedShift::Hold::Foreign;
        shift.trouble = Text::tr("The traffic is no longer as this shift left it: %1. Roll back, or end the shift.").arg(now.text());
    } else if (found < shift.done) {
        shift.hold = GuidedShift::Hold::Failed;
        shift.trouble = Text::tr("The traffic was taken back to %1 meanwhile.").arg(now.text());
    } else if (found > shift.done || shift.hold == GuidedShift::Hold::Foreign) {
        shift.hold = GuidedShift::Hold::None;
        shift.trouble.clear();
    }
    shift.done = found < 0 ? shift.done : found;
}

QJsonObject toJson(const GuidedShift& shift)
{
    QJsonArray stages;
    for (const TrafficShares& stage : shift.stages) {
        stages.append(sharesJson(stage));
    }
    return {{QStringLiteral("endpointId"), shift.endpointId},
            {QStringLiteral("name"), shift.name},
            {QStringLiteral("tenantId"), shift.tenantId},
            {QStringLiteral("cloud"), shift.cloud},
            {QStringLiteral("to"), shift.to},
            {QStringLiteral("before"), sharesJson(shift.before)},
            {QStringLiteral("stages"), stages},
            {QStringLiteral("done"), shift.done},
            {QStringLiteral("mostFailed"), shift.bounds.mostFailed},
            {QStringLiteral("mostLatencyMs"), shift.bounds.mostLatencyMs},
            {QStringLiteral("startedAt"), timeText(shift.startedAt)},
            {QStringLiteral("stageAt"), timeText(shift.stageAt)}};
}

GuidedShift shiftFromJson(const QJsonObject& object)
{
    GuidedShift shift;
    const QJsonArray stages = object.value(QLatin1String("stages")).toArray();
    for (const QJsonValue& stage : stages) {
        shift.stages.append(readShares(stage));
    }
    shift.endpointId = object.value(QLatin1String("endpointId")).toString();
    shift.name = object.value(QLatin1String("name")).toString();
    shift.tenantId = object.value(QLatin1String("tenantId")).toString();
    shift.cloud = object.value(QLatin1String("cloud")).toString();
    shift.before = readShares(object.value(QLatin1String("before")));
    shift.done = object.value(QLatin1String("done")).toInt(-1);
    shift.bounds.mostFailed = object.value(QLatin1String("mostFailed")).toDouble(shift.bounds.mostFailed);
    shift.bounds.mostLatencyMs = object.value(QLatin1String("mostLatencyMs")).toDouble(shift.bounds.mostLatencyMs);
    shift.startedAt = readTime(object.value(QLatin1String("startedAt")));
    shift.stageAt = readTime(object.value(QLatin1String("stageAt")));
    const bool isWhole = !shift.endpointId.isEmpty() && !shift.stages.isEmpty() && shift.done >= 0 && shift.done <= shift.stages.size();
    if (isWhole) {
        shift.to = object.value(QLatin1String("to")).toString();
    }
    return shift;
}

ShiftStore::ShiftStore(QString folder) : m_folder(std::move(folder))
{
    m_thread.setMaxThreadCount(1); // keeps the writes in order
}

ShiftStore::~ShiftStore()
{
    m_thread.waitForDone();
}

QCoro::Task<core::Result<void>> ShiftStore::save(QList<GuidedShift> shifts)
{
    if (m_folder.isEmpty()) {
        co_return core::Result<void>::ok();
    }
    QJsonArray kept;
    for (const GuidedShift& shift : shifts) {
        kept.append(toJson(shift));
    }
    const QByteArray bytes = kept.isEmpty() ? QByteArray() : core::json::compact(QJsonObject{{QStringLiteral("shifts"), kept}});
    const QFuture<core::Result<void>> writing = QtConcurrent::run(&m_thread, write, m_folder, bytes);
    core::Result<void> written = co_await writing;
    co_return written;
}

QCoro::Task<QList<GuidedShift>> ShiftStore::load()
{
    QList<GuidedShift> shifts;
    if (m_folder.isEmpty()) {
        co_return shifts;
    }
    const QString file = fileIn(m_folder);
    const QFuture<QByteArray> reading = QtConcurrent::run(&m_thread, read, m_folder);
    const QByteArray bytes = co_await reading;
    const core::Result<QJsonObject> document = core::json::parseObject(bytes, file);
    const QJsonArray kept = document ? document->value(QLatin1String("shifts")).toArray() : QJsonArray();
    for (const QJsonValue& one : kept) {
        GuidedShift shift = shiftFromJson(one.toObject());
        if (shift.isActive()) {
            shift.isRestored = true;
            shifts.append(shift);
        }
    }
    co_return shifts;
}

} // namespace deployments
