// SPDX-License-Identifier: GPL-3.0-or-later
// What changes files: each as a whole, several together or not at all, with a way back.
#include "prompts/git/names.h"
#include "prompts/library.h"
#include "prompts/promptedit.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace prompts {

namespace {

constexpr std::size_t mostUndos = 50;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(prompts::Library)
};

std::optional<QByteArray> contentOf(const QString& place)
{
    QFile file(place);
    return file.open(QIODevice::ReadOnly) ? std::optional(file.readAll()) : std::nullopt;
}

} // namespace

core::Result<QString> Library::placeOf(const QString& path) const
{
    const core::Result<NameCheck> name = checkName(path);
    if (!name) {
        return name.error();
    }
    // A folder on the way may be a link that leads elsewhere.
    QString at = m_parts.folder;
    for (const QString& part : path.split(QLatin1Char('/'))) {
        at += QLatin1Char('/') + part;
        if (QFileInfo(at).isSymLink()) {
            return core::failure(core::ErrorKind::Untrusted, Text::tr("The library does not follow links."), path);
        }
    }
    return at;
}

core::Result<void> Library::put(const QString& path, const QByteArray& bytes)
{
    const core::Result<QString> place = placeOf(path);
    if (!place) {
        return place.error();
    }
    if (!QDir().mkpath(QFileInfo(*place).path())) {
        return core::failure(core::ErrorKind::Storage, Text::tr("The folder cannot be created."), path);
    }
    QSaveFile file(*place);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        return core::failure(core::ErrorKind::Storage, Text::tr("The file cannot be written: %1.").arg(file.errorString()), path);
    }
    return core::Result<void>::ok();
}

core::Result<void> Library::write(const QString& path, const QByteArray& bytes, const std::optional<QByteArray>& expected)
{
    const core::Result<QString> place = placeOf(path);
    if (!place) {
        return place.error();
    }
    if (expected && contentOf(*place) != expected) {
        return core::failure(core::ErrorKind::Conflict, Text::tr("Somebody else changed the file meanwhile. Reload it; your text stays in the draft."), path);
    }
    const core::Result<void> written = put(path, bytes);
    if (written) {
        takeFiles({path});
    }
    return written;
}

core::Result<void> Library::add(const QString& path, const QByteArray& bytes)
{
    const core::Result<QString> place = placeOf(path);
    if (!place) {
        return place.error();
    }
    if (QFileInfo::exists(*place)) {
        return core::failure(core::ErrorKind::Conflict, Text::tr("There is already a file of this name."), path);
    }
    const core::Result<void> written = put(path, bytes);
    if (written) {
        pushUndo({Text::tr("Add “%1”").arg(path), {FileChange{path, {}, QString::fromUtf8(bytes), {}}}, {}});
        takeFiles({path});
    }
    return written;
}

core::Result<QString> Library::duplicate(const QString& path)
{
    const core::Result<QString> place = placeOf(path);
    const std::optional<QByteArray> bytes = place ? contentOf(*place) : std::nullopt;
    if (!bytes) {
        return core::failure(core::ErrorKind::NotFound, Text::tr("There is no such file in the library."), path);
    }
    const qsizetype dot = path.lastIndexOf(QLatin1Char('.'));
    const bool hasEnding = dot > path.lastIndexOf(QLatin1Char('/'));
    const QString stem = hasEnding ? path.left(dot) : path, ending = hasEnding ? path.mid(dot) : QString();
    for (int copy = 2; copy < 1000; ++copy) {
        const QString other = QStringLiteral("%1-%2%3").arg(stem).arg(copy).arg(ending);
        if (QFileInfo::exists(m_parts.folder + QLatin1Char('/') + other)) {
            continue;
        }
        const Prompt prompt = parsePrompt(*bytes, path).prompt;
        const core::Result<QString> renamed = prompt.name.isEmpty() ? core::Result<QString>(QString()) : withMember(prompt.text, {QStringLiteral("name")}, QStringLiteral("%1 %2").arg(prompt.name).arg(copy));
        const core::Result<void> added = add(other, renamed && !renamed->isEmpty() ? renamed->toUtf8() : *bytes);
        if (!added) {
            return added.error();
        }
        return other;
    }
    return core::failure(core::ErrorKind::Conflict, Text::tr("There are too many copies already."), path);
}

core::Result<void> Library::remove(const QString& path)
{
    QStringList paths;
    const bool isFolder = path.endsWith(QLatin1Char('/'));
    for (const QString& file : m_snapshot ? m_snapshot->paths() : QStringList()) {
        if (isFolder ? file.startsWith(path) : file == path) {
            paths << file;
        }
    }
    if (paths.isEmpty()) {
        return core::failure(core::ErrorKind::NotFound, Text::tr("There is no such file in the library."), path);
    }
    const QString bin = QStringLiteral("%1/%2-%3").arg(m_parts.binFolder).arg(QDateTime::currentMSecsSinceEpoch()).arg(m_writes);
    Undo undo{Text::tr("Delete “%1”").arg(path), {}, {}};
    core::Result<void> result = core::Result<void>::ok();
    for (const QString& file : std::as_const(paths)) {
        const core::Result<QString> place = placeOf(file);
        const QString target = bin + QLatin1Char('/') + file;
        if (!place || !QDir().mkpath(QFileInfo(target).path()) || !QFile::rename(*place, target)) {
            result = core::failure(core::ErrorKind::Storage, Text::tr("The file cannot be moved to the bin."), file);
            break;
        }
        undo.fromBin << std::pair(target, file);
    }
    if (!undo.fromBin.isEmpty()) {
        pushUndo(std::move(undo));
    }
    for (QDir folder(isFolder ? m_parts.folder + QLatin1Char('/') + path : QString()); isFolder && folder.exists() && folder.isEmpty();) {
        folder.rmdir(folder.absolutePath());
    }
    takeFiles(paths);
    return result;
}

core::Result<void> Library::writeAll(const QList<FileChange>& files, QStringList& touched)
{
    // First everything is written beside its place, then it takes the place: what fails, fails before anything changed.
    std::vector<std::pair<std::unique_ptr<QSaveFile>, const FileChange*>> ready;
    for (const FileChange& file : files) {
        const bool onlyMoves = file.before.isNull() && file.after.isNull();
        const core::Result<QString> place = placeOf(file.newPath.isEmpty() ? file.path : file.newPath);
        if (!place) {
            return place.error();
        }
        if (!file.newPath.isEmpty() && !onlyMoves) {
            QDir().mkpath(QFileInfo(*place).path());
            auto saved = std::make_unique<QSaveFile>(*place);
            const QByteArray bytes = file.after.toUtf8();
            if (!saved->open(QIODevice::WriteOnly) || saved->write(bytes) != bytes.size()) {
                return core::failure(core::ErrorKind::Storage, Text::tr("The file cannot be written: %1.").arg(saved->errorString()), file.newPath);
            }
            ready.emplace_back(std::move(saved), &file);
        }
    }
    for (auto& [saved, file] : ready) {
        if (!saved->commit()) {
            return core::failure(core::ErrorKind::Storage, Text::tr("The file cannot be written: %1.").arg(saved->errorString()), file->newPath);
        }
        touched << file->newPath;
    }
    for (const FileChange& file : files) {
        if (file.path.isEmpty() || file.path == file.newPath) {
            continue;
        }
        const QString from = m_parts.folder + QLatin1Char('/') + file.path, to = m_parts.folder + QLatin1Char('/') + file.newPath;
        touched << file.path << file.newPath;
        const bool onlyMoves = file.before.isNull() && file.after.isNull() && !file.newPath.isEmpty();
        const bool isSameFile = !file.newPath.isEmpty() && QFileInfo(from).canonicalFilePath() == QFileInfo(to).canonicalFilePath(); // only the case differs
        if (onlyMoves) {
            QDir().mkpath(QFileInfo(to).path());
        }
        if (!isSameFile && !(onlyMoves ? QFile::rename(from, to) : QFile::remove(from))) {
            return core::failure(core::ErrorKind::Storage, Text::tr("The file cannot be moved."), file.path);
        }
        for (QDir folder = QFileInfo(from).dir(); folder.absolutePath() != m_parts.folder && folder.isEmpty();) {
            const QString emptied = folder.absolutePath();
            folder.cdUp();
            QDir().rmdir(emptied);
        }
    }
    return core::Result<void>::ok();
}

core::Result<void> Library::apply(const ChangeSet& change)
{
    for (const FileChange& file : change.files) {
        const bool onlyMoves = file.before.isNull() && file.after.isNull();
        const std::optional<QByteArray> stands = file.path.isEmpty() ? std::nullopt : contentOf(m_parts.folder + QLatin1Char('/') + file.path);
        if (!file.path.isEmpty() && (!stands || (!onlyMoves && QString::fromUtf8(*stands) != file.before))) {
            return core::failure(core::ErrorKind::Conflict, Text::tr("Somebody else changed the file meanwhile. Look at the change again."), file.path);
        }
    }
    QStringList touched;
    const core::Result<void> written = writeAll(change.files, touched);
    Undo undo{change.summary, {}, {}};
    for (const FileChange& file : change.files) {
        undo.back << FileChange{file.newPath, file.path, file.after, file.before};
    }
    if (written) {
        pushUndo(std::move(undo));
    }
    takeFiles(touched);
    return written;
}

void Library::pushUndo(Undo undo)
{
    m_undo.push_back(std::move(undo));
    if (m_undo.size() > mostUndos) {
        m_undo.erase(m_undo.begin());
    }
}

QString Library::undoText() const
{
    return m_undo.empty() ? QString() : m_undo.back().text;
}

core::Result<void> Library::undo()
{
    if (m_undo.empty()) {
        return core::failure(core::ErrorKind::NotFound, Text::tr("There is nothing to undo."));
    }
    const Undo undo = m_undo.back();
    for (const FileChange& file : undo.back) {
        const std::optional<QByteArray> stands = file.path.isEmpty() ? std::nullopt : contentOf(m_parts.folder + QLatin1Char('/') + file.path);
        if (!file.path.isEmpty() && !file.before.isNull() && (!stands || QString::fromUtf8(*stands) != file.before)) {
            return core::failure(core::ErrorKind::Conflict, Text::tr("The file was changed since; undoing would lose that."), file.path);
        }
    }
    for (const auto& [bin, path] : undo.fromBin) {
        if (QFileInfo::exists(m_parts.folder + QLatin1Char('/') + path)) {
            return core::failure(core::ErrorKind::Conflict, Text::tr("There is already a file of this name."), path);
        }
    }
    QStringList touched;
    core::Result<void> result = writeAll(undo.back, touched);
    for (const auto& [bin, path] : undo.fromBin) {
        const QString place = m_parts.folder + QLatin1Char('/') + path;
        if (!QDir().mkpath(QFileInfo(place).path()) || !QFile::rename(bin, place)) {
            result = core::failure(core::ErrorKind::Storage, Text::tr("The file cannot be taken out of the bin."), path);
        }
        touched << path;
    }
    if (result) {
        m_undo.pop_back();
    }
    takeFiles(touched);
    return result;
}

} // namespace prompts
