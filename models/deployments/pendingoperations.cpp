// SPDX-License-Identifier: GPL-3.0-or-later
#include "deployments/pendingoperations.h"

#include "core/json.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

namespace deployments {

namespace {

QString fileIn(const QString& folder)
{
    return folder + QStringLiteral("/operations.json");
}

QJsonObject toJson(const ChangeOperation& operation, qint64 journalNumber)
{
    const ChangeRequest& change = operation.change;
    return {{QStringLiteral("journalNumber"), double(journalNumber)},
            {QStringLiteral("startedAt"), operation.startedAt.toUTC().toString(Qt::ISODateWithMs)},
            {QStringLiteral("action"), change.action},
            {QStringLiteral("method"), QString::fromLatin1(change.method)},
            {QStringLiteral("resourceId"), change.resourceId},
            {QStringLiteral("apiVersion"), change.apiVersion},
            {QStringLiteral("tenantId"), change.tenantId},
            {QStringLiteral("title"), change.title},
            {QStringLiteral("before"), change.before},
            {QStringLiteral("body"), change.body}};
}

PendingOperation fromJson(const QJsonObject& object)
{
    PendingOperation pending;
    pending.journalNumber = qint64(object.value(QLatin1String("journalNumber")).toDouble());
    pending.operation.startedAt =
        QDateTime::fromString(object.value(QLatin1String("startedAt")).toString(), Qt::ISODateWithMs).toUTC();
    ChangeRequest& change = pending.operation.change;
    change.action = object.value(QLatin1String("action")).toString();
    change.method = object.value(QLatin1String("method")).toString().toLatin1();
    change.resourceId = object.value(QLatin1String("resourceId")).toString();
    change.apiVersion = object.value(QLatin1String("apiVersion")).toString();
    change.tenantId = object.value(QLatin1String("tenantId")).toString();
    change.title = object.value(QLatin1String("title")).toString();
    change.before = object.value(QLatin1String("before")).toObject();
    change.body = object.value(QLatin1String("body")).toObject();
    return pending;
}

} // namespace

void savePending(const QString& folder, const QList<ChangeOperation>& operations, const QHash<QString, qint64>& journalNumbers)
{
    if (folder.isEmpty()) {
        return;
    }
    QJsonArray kept;
    for (const ChangeOperation& operation : operations) {
        if (!operation.isDone() && journalNumbers.contains(operation.id)) {
            kept.append(toJson(operation, journalNumbers.value(operation.id)));
        }
    }
    if (kept.isEmpty()) {
        QFile::remove(fileIn(folder));
        return;
    }
    QDir().mkpath(folder);
    QSaveFile file(fileIn(folder));
    if (file.open(QIODevice::WriteOnly)) {
        file.write(core::json::compact(QJsonObject{{QStringLiteral("operations"), kept}}));
        file.commit();
    }
}

QList<PendingOperation> loadPending(const QString& folder)
{
    QFile file(fileIn(folder));
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    const core::Result<QJsonObject> document = core::json::parseObject(file.readAll(), file.fileName());
    QList<PendingOperation> operations;
    const QJsonArray kept = document ? document->value(QLatin1String("operations")).toArray() : QJsonArray();
    for (const QJsonValue& one : kept) {
        const PendingOperation pending = fromJson(one.toObject());
        if (!pending.operation.change.resourceId.isEmpty()) {
            operations.append(pending);
        }
    }
    return operations;
}

} // namespace deployments
