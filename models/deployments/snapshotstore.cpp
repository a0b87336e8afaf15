// SPDX-License-Identifier: GPL-3.0-or-later
#include "deployments/snapshotstore.h"

#include "core/json.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

namespace deployments {

namespace {

constexpr int kKeptDays = 60;
constexpr char kLatest[] = "latest.json";

core::Result<void> writeFile(const QString& path, const QByteArray& bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        return core::failure(core::ErrorKind::Storage, file.errorString(), path);
    }
    return core::Result<void>::ok();
}

core::Result<Inventory> readFile(const QString& path)
{
    QFile file(path);
    if (!file.exists()) {
        return core::failure(core::ErrorKind::NotFound, QStringLiteral("No snapshot has been kept yet."), path);
    }
    if (!file.open(QIODevice::ReadOnly)) {
        return core::failure(core::ErrorKind::Storage, file.errorString(), path);
    }
    const core::Result<QJsonObject> document = core::json::parseObject(file.readAll(), path);
    if (!document) {
        return document.error();
    }
    return inventoryFromJson(*document, path);
}

} // namespace

core::Result<void> SnapshotStore::save(const Inventory& inventory)
{
    if (!QDir().mkpath(m_folder)) {
        return core::failure(core::ErrorKind::Storage, QStringLiteral("The folder for snapshots cannot be made."), m_folder);
    }
    const QByteArray bytes = core::json::compact(toJson(inventory));
    const QString day = inventory.takenAt.toUTC().date().toString(Qt::ISODate) + QStringLiteral(".json");
    for (const QString& name : {QString::fromLatin1(kLatest), day}) {
        const core::Result<void> written = writeFile(m_folder + QLatin1Char('/') + name, bytes);
        if (!written) {
            return written;
        }
    }
    const QList<QDate> kept = days();
    for (qsizetype i = 0; i + kKeptDays < kept.size(); ++i) {
        QFile::remove(m_folder + QLatin1Char('/') + kept.at(i).toString(Qt::ISODate) + QStringLiteral(".json"));
    }
    return core::Result<void>::ok();
}

core::Result<Inventory> SnapshotStore::latest() const
{
    return readFile(m_folder + QLatin1Char('/') + QLatin1String(kLatest));
}

QList<QDate> SnapshotStore::days() const
{
    QList<QDate> days;
    const QStringList files = QDir(m_folder).entryList({QStringLiteral("*-*-*.json")}, QDir::Files, QDir::Name);
    for (const QString& file : files) {
        const QDate day = QDate::fromString(file.left(10), Qt::ISODate);
        if (day.isValid()) {
            days.append(day);
        }
    }
    return days;
}

core::Result<Inventory> SnapshotStore::ofDay(const QDate& day) const
{
    return readFile(m_folder + QLatin1Char('/') + day.toString(Qt::ISODate) + QStringLiteral(".json"));
}

} // namespace deployments
