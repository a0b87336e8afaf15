// SPDX-License-Identifier: GPL-3.0-or-later
#include "flows/runstore.h"

#include "core/json.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QSaveFile>

namespace flows {

namespace {

std::optional<RunRecord> readFrom(const QString& path)
{
    constexpr qint64 kLargest = 64 * 1024 * 1024;
    QFile file(path);
    if (file.size() > kLargest || !file.open(QIODevice::ReadOnly)) {
        return std::nullopt;
    }
    const core::Result<QJsonObject> json = core::json::parseObject(file.readAll(), path);
    return json && json->contains(QLatin1String("steps")) ? std::optional(RunRecord::fromJson(*json)) : std::nullopt;
}

} // namespace

core::Result<QString> RunStore::save(const RunRecord& run) const
{
    // Named by time, so that a folder's order is the runs' order.
    const QString path = QStringLiteral("%1/%2-%3.json").arg(m_folder, run.started.toUTC().toString(QStringLiteral("yyyyMMdd-hhmmss-zzz")), run.id);
    QSaveFile file(path);
    if (!QDir().mkpath(m_folder) || !file.open(QIODevice::WriteOnly)) {
        return core::Error::make(core::ErrorKind::Storage, file.errorString(), path);
    }
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    file.write(core::json::compact(bounded(run.toJson())));
    if (!file.commit()) {
        return core::Error::make(core::ErrorKind::Storage, file.errorString(), path);
    }
    const QStringList files = QDir(m_folder).entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name | QDir::Reversed);
    for (qsizetype at = m_capacity; at < files.size(); ++at) {
        QFile::remove(m_folder + QLatin1Char('/') + files[at]);
    }
    return path;
}

QList<RunRecord> RunStore::runs(const QString& flow, int atMost) const
{
    QList<RunRecord> found;
    const QStringList files = QDir(m_folder).entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name | QDir::Reversed);
    for (const QString& name : files) {
        const std::optional<RunRecord> run = found.size() < atMost ? readFrom(m_folder + QLatin1Char('/') + name) : std::nullopt;
        if (run && (flow.isEmpty() || run->file == flow)) {
            found << *run;
        }
    }
    return found;
}

core::Result<RunRecord> RunStore::run(const QString& idOrFile) const
{
    QString path = idOrFile;
    if (!QFile::exists(path)) {
        const QStringList files = QDir(m_folder).entryList({QLatin1Char('*') + idOrFile + QStringLiteral(".json")}, QDir::Files);
        path = files.size() == 1 && !idOrFile.isEmpty() ? m_folder + QLatin1Char('/') + files.first() : QString();
    }
    const std::optional<RunRecord> run = path.isEmpty() ? std::nullopt : readFrom(path);
    return run ? core::Result<RunRecord>(*run)
               : core::Result<RunRecord>(core::Error::make(core::ErrorKind::NotFound, QCoreApplication::translate("flows::RunStore", "There is no such run."), idOrFile));
}

} // namespace flows
