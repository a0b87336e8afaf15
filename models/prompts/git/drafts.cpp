// SPDX-License-Identifier: GPL-3.0-or-later
#include "prompts/git/drafts.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QFutureWatcher>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QtConcurrentRun>
#include <algorithm>

namespace prompts {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(prompts::Drafts)
};

QByteArray hashOf(const QByteArray& bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

QString fileOf(const QString& folder, const QString& path)
{
    return folder + QLatin1Char('/') + QString::fromLatin1(hashOf(path.toUtf8())) + QStringLiteral(".draft");
}

/// First line: JSON with the text's hash; then the text as typed.
QByteArray document(const Draft& draft)
{
    const QByteArray text = draft.text.toUtf8();
    const QJsonObject head{{QStringLiteral("version"), 1},
                           {QStringLiteral("path"), draft.path},
                           {QStringLiteral("base"), draft.base},
                           {QStringLiteral("cursor"), draft.cursor},
                           {QStringLiteral("changedAt"), draft.changedAt.toUTC().toString(Qt::ISODateWithMs)},
                           {QStringLiteral("sha256"), QString::fromLatin1(hashOf(text))}};
    return QJsonDocument(head).toJson(QJsonDocument::Compact) + '\n' + text;
}

std::optional<Draft> fromDocument(const QByteArray& bytes)
{
    const qsizetype end = bytes.indexOf('\n');
    const QJsonObject head = QJsonDocument::fromJson(bytes.left(end)).object();
    const QByteArray text = bytes.mid(end + 1);
    if (end < 0 || head.value(QLatin1String("sha256")).toString().toLatin1() != hashOf(text)) {
        return std::nullopt;
    }
    Draft draft;
    draft.path = head.value(QLatin1String("path")).toString();
    draft.text = QString::fromUtf8(text);
    draft.base = head.value(QLatin1String("base")).toString();
    draft.cursor = head.value(QLatin1String("cursor")).toInt();
    draft.changedAt = QDateTime::fromString(head.value(QLatin1String("changedAt")).toString(), Qt::ISODateWithMs);
    return draft.path.isEmpty() ? std::nullopt : std::optional(draft);
}

core::Result<void> replaceFile(const QString& file, const QByteArray& bytes)
{
    QDir().mkpath(QFileInfo(file).path());
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size() || !out.commit()) {
        return core::failure(core::ErrorKind::Storage,
                             Text::tr("What you typed could not be kept: %1. Save it, or free some space; it is tried again with the next key.").arg(out.errorString()), file);
    }
    return core::Result<void>::ok();
}

core::Result<void> removeFile(const QString& file)
{
    if (QFile::exists(file) && !QFile::remove(file)) {
        return core::failure(core::ErrorKind::Storage, Text::tr("A draft could not be removed; it will be offered again. Check the permissions of the folder."), file);
    }
    return core::Result<void>::ok();
}

core::Result<void> keepOrRemove(const QString& file, const std::optional<Draft>& draft)
{
    return draft ? replaceFile(file, document(*draft)) : removeFile(file);
}

} // namespace

QString Drafts::folderOf(const QString& folder, const QString& root)
{
    if (folder.isEmpty()) {
        return {};
    }
    const QString canonical = QFileInfo(root).canonicalFilePath();
    return folder + QStringLiteral("/drafts/") + QString::fromLatin1(hashOf((canonical.isEmpty() ? root : canonical).toUtf8()).left(24));
}

Drafts::Drafts(const QString& folder, const QString& root, QObject* parent)
    : QObject(parent), m_folder(folderOf(folder, root)), m_root(root)
{
    m_disk.setMaxThreadCount(1);
    read();
}

Drafts::~Drafts()
{
    (void)flush();
}

void Drafts::read()
{
    if (m_folder.isEmpty()) {
        return;
    }
    const QFileInfoList files = QDir(m_folder).entryInfoList({QStringLiteral("*.draft")}, QDir::Files);
    for (const QFileInfo& info : files) {
        QFile file(info.filePath());
        if (!file.open(QIODevice::ReadOnly)) {
            continue;
        }
        const std::optional<Draft> draft = fromDocument(file.readAll());
        file.close();
        if (draft && fileOf(m_folder, draft->path) == info.filePath()) {
            m_drafts.insert(draft->path, *draft);
        } else {
            QFile::rename(info.filePath(), info.filePath() + QStringLiteral(".damaged"));
        }
    }
}

QList<Draft> Drafts::drafts() const
{
    QList<Draft> all = m_drafts.values();
    std::sort(all.begin(), all.end(), [](const Draft& a, const Draft& b) { return a.path < b.path; });
    return all;
}

std::optional<Draft> Drafts::draft(const QString& path) const
{
    const auto found = m_drafts.constFind(path);
    return found == m_drafts.constEnd() ? std::nullopt : std::optional(*found);
}

void Drafts::put(const Draft& draft)
{
    m_drafts.insert(draft.path, draft);
    write(draft.path);
    Q_EMIT changed();
}

void Drafts::remove(const QString& path)
{
    if (m_drafts.remove(path) > 0) {
        write(path);
        Q_EMIT changed();
    }
}

void Drafts::rename(const QString& from, const QString& to)
{
    const auto found = m_drafts.constFind(from);
    if (found == m_drafts.constEnd() || from == to) {
        return;
    }
    Draft draft = *found;
    draft.path = to;
    put(draft); // first: a crash in between leaves two drafts, not none
    remove(from);
}

void Drafts::write(const QString& path)
{
    if (m_folder.isEmpty()) {
        return;
    }
    const auto busy = m_busy.find(path);
    if (busy != m_busy.end()) {
        *busy = true;
        return;
    }
    m_busy.insert(path, false);
    using Written = core::Result<void>;
    auto* const watcher = new QFutureWatcher<Written>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, path] {
        const Written written = watcher->result();
        watcher->deleteLater();
        finished(path, written);
    });
    watcher->setFuture(QtConcurrent::run(&m_disk, keepOrRemove, fileOf(m_folder, path), draft(path)));
}

void Drafts::finished(const QString& path, const core::Result<void>& result)
{
    const bool isNewer = m_busy.take(path);
    if (!result) {
        Q_EMIT failed(result.error());
    } else if (!isNewer && m_drafts.contains(path)) {
        Q_EMIT kept(path);
    }
    if (isNewer) {
        write(path);
    }
}

core::Result<void> Drafts::flush()
{
    m_disk.waitForDone();
    core::Result<void> result = core::Result<void>::ok();
    for (auto busy = m_busy.begin(); busy != m_busy.end(); ++busy) {
        if (busy.value()) { // what waited behind the write that just ended
            const core::Result<void> written = keepOrRemove(fileOf(m_folder, busy.key()), draft(busy.key()));
            if (!written) {
                result = written;
            }
            busy.value() = false;
        }
    }
    return result;
}

} // namespace prompts
