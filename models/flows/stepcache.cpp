// SPDX-License-Identifier: GPL-3.0-or-later
#include "flows/stepcache.h"

#include "flows/kinds.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

namespace flows {

std::optional<QJsonObject> MemoryStepCache::find(const QByteArray& key)
{
    const auto found = m_results.constFind(key);
    return found == m_results.constEnd() ? std::nullopt : std::optional(*found);
}

void MemoryStepCache::keep(const QByteArray& key, const QJsonObject& result)
{
    if (!m_results.contains(key)) {
        m_order << key;
    }
    m_results.insert(key, result);
    while (m_order.size() > m_capacity) {
        m_results.remove(m_order.takeFirst());
    }
}

void MemoryStepCache::clear()
{
    m_results.clear();
    m_order.clear();
}

QString FileStepCache::fileOf(const QByteArray& key) const
{
    return m_folder + QLatin1Char('/') + QString::fromLatin1(key) + QStringLiteral(".json");
}

std::optional<QJsonObject> FileStepCache::find(const QByteArray& key)
{
    QFile file(fileOf(key));
    if (!file.open(QIODevice::ReadOnly)) {
        return std::nullopt;
    }
    const QJsonObject result = QJsonDocument::fromJson(file.readAll()).object();
    return result.contains(QLatin1String("output")) ? std::optional(result) : std::nullopt;
}

void FileStepCache::keep(const QByteArray& key, const QJsonObject& result)
{
    constexpr int kWritesBetweenPruning = 50;
    if (!QDir().mkpath(m_folder)) {
        return;
    }
    QSaveFile file(fileOf(key));
    if (file.open(QIODevice::WriteOnly)) {
        file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        file.write(QJsonDocument(result).toJson(QJsonDocument::Compact));
        file.commit();
    }
    if (++m_written % kWritesBetweenPruning == 0) {
        prune();
    }
}

void FileStepCache::prune() const
{
    const QFileInfoList files = QDir(m_folder).entryInfoList({QStringLiteral("*.json")}, QDir::Files, QDir::Time); // newest first
    for (qsizetype at = m_capacity; at < files.size(); ++at) {
        QFile::remove(files[at].filePath());
    }
}

void FileStepCache::clear()
{
    const QFileInfoList files = QDir(m_folder).entryInfoList({QStringLiteral("*.json")}, QDir::Files);
    for (const QFileInfo& file : files) {
        QFile::remove(file.filePath());
    }
}

QByteArray cacheKey(const Step& step, const QJsonObject& input, const QString& content)
{
    // QJsonObject writes its members sorted, so equal things have equal texts.
    QJsonArray branches;
    for (const Branch& branch : step.branches) {
        branches << QJsonArray{branch.name, branch.when};
    }
    QJsonArray inner;
    for (const Step& each : step.each) {
        inner << QString::fromLatin1(cacheKey(each, QJsonObject(each.settings), content));
        for (const Binding& binding : each.inputs) {
            inner << QJsonArray{binding.name, binding.value};
        }
    }
    const QJsonObject all{{QStringLiteral("kind"), kindName(step.kind)}, {QStringLiteral("input"), input}, {QStringLiteral("content"), content},
                          {QStringLiteral("branches"), branches}, {QStringLiteral("otherwise"), step.otherwise}, {QStringLiteral("each"), inner}};
    return QCryptographicHash::hash(QJsonDocument(all).toJson(QJsonDocument::Compact), QCryptographicHash::Sha256).toHex();
}

} // namespace flows
