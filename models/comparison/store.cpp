// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison/store.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonDocument>
#include <QSaveFile>
#include <QUuid>

namespace comparison {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(comparison::Store)
};

core::Error storage(const QString& message, const QString& file)
{
    return core::Error::make(core::ErrorKind::Storage, message, QDir::toNativeSeparators(file));
}

core::Result<Comparison> readFile(const QString& path)
{
    QFile file(path);
    if (!file.exists()) {
        return core::Error::make(core::ErrorKind::NotFound, Text::tr("It was deleted."), Text::tr("The comparison"));
    }
    if (!file.open(QIODevice::ReadOnly)) {
        return storage(file.errorString(), path);
    }
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &problem);
    if (problem.error != QJsonParseError::NoError) {
        return core::Error::make(core::ErrorKind::InvalidInput, Text::tr("It is damaged: %1.").arg(problem.errorString()), QDir::toNativeSeparators(path));
    }
    return Comparison::fromJson(document.object());
}

} // namespace

QString Store::fileOf(const QString& id) const
{
    // Ids are ours; what came with a file from elsewhere must not lead out of the folder.
    const QUuid uuid = QUuid::fromString(id);
    return m_folder + QLatin1Char('/') + (uuid.isNull() ? QString::fromLatin1(id.toUtf8().toHex().left(64)) : uuid.toString(QUuid::WithoutBraces)) + QStringLiteral(".json");
}

QList<StoredEntry> Store::list()
{
    m_problems.clear();
    QList<StoredEntry> entries;
    for (const QFileInfo& info : QDir(m_folder).entryInfoList({QStringLiteral("*.json")}, QDir::Files)) {
        const core::Result<Comparison> read = readFile(info.absoluteFilePath());
        if (!read) {
            m_problems << core::explain(read.error()).sentence;
            continue;
        }
        StoredEntry entry{read->id, read->name, read->question, read->changed, int(read->rows.size()), int(read->columns.size()), 0};
        for (const QList<Attempt>& attempts : read->cells) {
            entry.attempts += int(attempts.size());
        }
        entries << entry;
    }
    std::sort(entries.begin(), entries.end(), [](const StoredEntry& a, const StoredEntry& b) { return a.changed > b.changed; });
    return entries;
}

core::Result<Comparison> Store::read(const QString& id) const
{
    return readFile(fileOf(id));
}

core::Result<void> Store::write(const Comparison& comparison) const
{
    if (!QDir().mkpath(m_folder)) {
        return core::failure(storage(Text::tr("The folder cannot be made."), m_folder));
    }
    QSaveFile file(fileOf(comparison.id));
    if (!file.open(QIODevice::WriteOnly)) {
        return core::failure(storage(file.errorString(), file.fileName()));
    }
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    file.write(QJsonDocument(comparison.toJson()).toJson());
    if (!file.commit()) {
        return core::failure(storage(file.errorString(), file.fileName()));
    }
    return core::Result<void>::ok();
}

core::Result<void> Store::remove(const QString& id) const
{
    QFile file(fileOf(id));
    if (file.exists() && !file.remove()) {
        return core::failure(storage(file.errorString(), file.fileName()));
    }
    return core::Result<void>::ok();
}

Comparison Store::copyOf(const Comparison& comparison, const QString& id, const QString& name, bool withAnswers)
{
    Comparison copy = comparison;
    copy.id = id;
    copy.name = name;
    if (!withAnswers) {
        copy.cells.clear();
        copy.runs = 0;
    }
    return copy;
}

} // namespace comparison
