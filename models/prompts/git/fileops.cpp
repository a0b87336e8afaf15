// SPDX-License-Identifier: GPL-3.0-or-later
#include "prompts/git/fileops.h"
#include "prompts/git/names.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QStringDecoder>
#include <QtConcurrentMap>
#include <filesystem>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace prompts {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(prompts::Repository)
};

std::filesystem::path nativePath(const QString& path)
{
#ifdef Q_OS_WIN
    return std::filesystem::path(path.toStdWString());
#else
    return std::filesystem::path(QFile::encodeName(path).toStdString());
#endif
}

FileState stateOf(unsigned status)
{
    if (status & GIT_STATUS_CONFLICTED) {
        return FileState::Conflicted;
    }
    const bool isThere = !(status & GIT_STATUS_WT_DELETED) && (!(status & GIT_STATUS_INDEX_DELETED) || (status & GIT_STATUS_WT_NEW));
    if (!isThere) {
        return FileState::Deleted;
    }
    if (status & GIT_STATUS_INDEX_DELETED) { // taken out of the index, but still in the folder
        return FileState::Modified;
    }
    if (status & (GIT_STATUS_WT_NEW | GIT_STATUS_INDEX_NEW)) {
        return FileState::Untracked;
    }
    return status & ~unsigned(GIT_STATUS_IGNORED) ? FileState::Modified : FileState::Unchanged;
}

const git_diff_delta* deltaOf(const git_status_entry* entry)
{
    return entry->head_to_index ? entry->head_to_index : entry->index_to_workdir;
}

LibraryFile fileOf(const Session& session, git_index* index, const git_status_entry* entry)
{
    LibraryFile file;
    const git_diff_delta* delta = deltaOf(entry);
    const char* path = entry->index_to_workdir && entry->index_to_workdir->new_file.path ? entry->index_to_workdir->new_file.path
                       : delta->new_file.path ? delta->new_file.path : delta->old_file.path;
    file.path = QString::fromUtf8(path);
    file.state = stateOf(entry->status);
    if (entry->head_to_index && !git_oid_is_zero(&entry->head_to_index->old_file.id)) {
        file.blob = hexOf(entry->head_to_index->old_file.id);
    }
    const git_index_entry* known = git_index_get_bypath(index, path, 0);
    if (file.state == FileState::Unchanged && known && (known->file_size != 0 || known->mtime.seconds != 0)) {
        file.size = known->file_size;
        file.changedAt = QDateTime::fromMSecsSinceEpoch(qint64(known->mtime.seconds) * 1000 + known->mtime.nanoseconds / 1'000'000, Qt::UTC);
    } else {
        const QFileInfo info(session.root() + file.path);
        file.size = info.size();
        file.changedAt = info.lastModified().toUTC();
    }
    return file;
}

bool isUtf8(const QByteArray& bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder.decode(bytes);
    return !decoder.hasError() && text.size() <= bytes.size();
}

QString hashOf(const QByteArray& bytes)
{
    git_oid id;
    git_odb_hash(&id, bytes.constData(), size_t(bytes.size()), GIT_OBJECT_BLOB);
    return hexOf(id);
}

core::Error changedOutside(const QString& path, bool isGone)
{
    return conflictError(QStringLiteral("changedOutside"),
                         isGone ? QCoreApplication::translate("prompts::Repository", "“%1” was deleted by another program. Nothing was written. Save it anew, or drop your text.").arg(path)
                                : QCoreApplication::translate("prompts::Repository", "“%1” was changed by another program since it was opened. Nothing was written. Reload it and compare, then save again.").arg(path), {path});
}

core::Result<void> writeAll(const QString& temporary, const QByteArray& bytes, const QString& target)
{
    QFile file(temporary);
    bool isWritten = file.open(QIODevice::WriteOnly | QIODevice::NewOnly) && file.write(bytes) == bytes.size() && file.flush();
#ifdef Q_OS_UNIX
    isWritten = isWritten && ::fsync(file.handle()) == 0;
#endif
    const QFileInfo old(target);
    if (isWritten && old.exists()) {
        file.setPermissions(old.permissions());
    }
    const QString why = file.errorString();
    file.close();
    if (!isWritten) {
        QFile::remove(temporary);
        return core::failure(core::ErrorKind::Storage, Text::tr("“%1” could not be written: %2. The old file is as it was. Check free space and permissions.").arg(target, why), target);
    }
    return core::Result<void>::ok();
}

} // namespace

core::Result<void> checkInside(const Session& session, const QString& path)
{
    const core::Result<NameCheck> named = checkName(path);
    if (!named && (named.error().kind == core::ErrorKind::Untrusted || path.contains(QChar::Null) || path.isEmpty())) {
        return core::failure(named.error());
    }
    // Links in the way: the deepest folder that exists must be inside.
    QString folder = QFileInfo(session.root() + path).path();
    while (!QFileInfo::exists(folder) && folder.size() > session.root().size()) {
        folder = QFileInfo(folder).path();
    }
    const QString root = QFileInfo(session.root()).canonicalFilePath();
    const QString canonical = QFileInfo(folder).canonicalFilePath();
    const QFileInfo file(session.root() + path);
    if ((canonical != root && !canonical.startsWith(root + QLatin1Char('/'))) || file.isSymLink()) {
        return core::failure(core::ErrorKind::Untrusted, Text::tr("“%1” is a link. Links are not followed, as they may lead out of the library; open the file itself.").arg(path), path);
    }
    return core::Result<void>::ok();
}

core::Result<QList<LibraryFile>> listFiles(Session& session)
{
    const core::Result<void> checked = session.check();
    if (!checked) {
        return core::failure(checked.error());
    }
    git_status_options options = GIT_STATUS_OPTIONS_INIT;
    options.show = GIT_STATUS_SHOW_INDEX_AND_WORKDIR;
    options.flags = GIT_STATUS_OPT_INCLUDE_UNTRACKED | GIT_STATUS_OPT_RECURSE_UNTRACKED_DIRS | GIT_STATUS_OPT_INCLUDE_UNMODIFIED | GIT_STATUS_OPT_DISABLE_PATHSPEC_MATCH;
    QByteArray folder = session.folder().toUtf8();
    char* spec = folder.data();
    if (!folder.isEmpty()) {
        options.pathspec = {&spec, 1};
    }
    core::Result<GitIndex> index = session.index();
    if (!index) {
        return core::failure(index.error());
    }
    GitStatusList list;
    const int code = git_status_list_new(list.out(), session.git(), &options);
    if (code != 0) {
        return core::failure(gitError(code, session.root()));
    }
    QList<LibraryFile> files;
    const size_t count = git_status_list_entrycount(list.get());
    files.reserve(qsizetype(count));
    for (size_t i = 0; i < count; ++i) {
        LibraryFile file = fileOf(session, index->get(), git_status_byindex(list.get(), i));
        if (!file.path.startsWith(QLatin1String(".pilothouse/")) && !file.path.endsWith(QLatin1Char('/'))) {
            files << std::move(file);
        }
    }
    return files;
}

core::Result<QList<FileText>> readTexts(Session& session, const QStringList& suffixes, qint64 mostBytes)
{
    const core::Result<QList<LibraryFile>> files = listFiles(session);
    if (!files) {
        return core::failure(files.error());
    }
    QList<FileText> texts;
    for (const LibraryFile& file : *files) {
        const bool isWanted = suffixes.isEmpty() || std::any_of(suffixes.begin(), suffixes.end(), [&](const QString& suffix) { return file.path.endsWith(suffix); });
        if (isWanted && file.state != FileState::Deleted) {
            texts << FileText{file.path, {}};
        }
    }
    const QString root = session.root();
    QtConcurrent::blockingMap(texts, [&root, mostBytes](FileText& text) {
        QFile file(root + text.path);
        const bool isGood = !QFileInfo(file).isSymLink() && file.open(QIODevice::ReadOnly | QIODevice::Unbuffered) && file.size() <= mostBytes;
        text.bytes = isGood ? file.readAll() : QByteArray();
        if (!isGood) {
            text.path.clear();
        } else if (text.bytes.isNull()) {
            text.bytes = QByteArray("");
        }
    });
    texts.removeIf([](const FileText& text) { return text.path.isEmpty(); });
    return texts;
}

QString blobOfFile(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? hashOf(file.readAll()) : QString();
}

core::Result<OpenedFile> readFile(Session& session, const QString& path)
{
    for (const core::Result<void>& checked : {session.check(), checkInside(session, path)}) {
        if (!checked) {
            return core::failure(checked.error());
        }
    }
    QFile file(session.root() + path);
    OpenedFile opened;
    opened.path = path;
    if (!file.exists()) {
        return core::failure(core::ErrorKind::NotFound, Text::tr("“%1” is not in the library's folder. It may have been renamed or deleted; look at its history.").arg(path), path);
    }
    if (!file.open(QIODevice::ReadOnly)) {
        return core::failure(core::ErrorKind::Storage, Text::tr("“%1” cannot be read: %2. Check its permissions.").arg(path, file.errorString()), path);
    }
    opened.bytes = file.readAll();
    const QFileInfo info(file.fileName());
    opened.blob = hashOf(opened.bytes);
    opened.isBinary = opened.bytes.contains('\0') || !isUtf8(opened.bytes);
    opened.isReadOnly = !info.isWritable();
    opened.changedAt = info.lastModified().toUTC();
    return opened;
}

core::Result<void> replaceFile(const Session& session, const QString& path, const QByteArray& bytes)
{
    const QString target = session.root() + path;
    const QString folder = QFileInfo(target).path();
    if (!QDir().mkpath(folder)) {
        return core::failure(core::ErrorKind::Storage, Text::tr("The folder “%1” cannot be made. Check the permissions, and that no file has its name.").arg(folder), path);
    }
    const QString name = QStringLiteral("pilothouse-%1.tmp").arg(QRandomGenerator::system()->generate64(), 0, 36);
    QString temporary = session.gitFolder() + name;
    core::Result<void> written = writeAll(temporary, bytes, target);
    if (!written) {
        return written;
    }
    std::error_code failed;
    std::filesystem::rename(nativePath(temporary), nativePath(target), failed);
    if (failed == std::errc::cross_device_link) { // a linked work tree may be on another disk
        QFile::remove(temporary);
        temporary = folder + QStringLiteral("/.") + name;
        written = writeAll(temporary, bytes, target);
        if (!written) {
            return written;
        }
        std::filesystem::rename(nativePath(temporary), nativePath(target), failed);
    }
    if (failed) {
        QFile::remove(temporary);
        return core::failure(core::ErrorKind::Storage, Text::tr("“%1” could not be replaced: %2. The old file is as it was. Check its permissions.").arg(path, QString::fromStdString(failed.message())), path);
    }
    return core::Result<void>::ok();
}

core::Result<OpenedFile> saveFile(Session& session, const QString& path, const QByteArray& bytes, const QString& expected)
{
    const ChangeLock lock(session);
    for (const core::Result<void>& checked : {lock.result(), checkInside(session, path)}) {
        if (!checked) {
            return core::failure(checked.error());
        }
    }
    const QString file = session.root() + path;
    if (expected.isEmpty() && !QFileInfo::exists(file)) {
        const core::Result<NameCheck> named = checkName(path);
        if (!named) {
            return core::failure(named.error());
        }
    }
    if (QFileInfo(file).isDir()) {
        return core::failure(core::ErrorKind::InvalidInput, Text::tr("“%1” is a folder. Choose another name.").arg(path), path);
    }
    const QString there = blobOfFile(file);
    if (there != expected && there != hashOf(bytes)) {
        return core::failure(changedOutside(path, there.isEmpty()));
    }
    const core::Result<void> replaced = replaceFile(session, path, bytes);
    if (!replaced) {
        return core::failure(replaced.error());
    }
    return readFile(session, path);
}

core::Result<void> renameFile(Session& session, const QString& from, const QString& to)
{
    const ChangeLock lock(session);
    const core::Result<NameCheck> named = checkName(to);
    const core::Result<void> nameable = named ? core::Result<void>::ok() : core::Result<void>(core::failure(named.error()));
    for (const core::Result<void>& checked : {lock.result(), checkInside(session, from), nameable, checkInside(session, to)}) {
        if (!checked) {
            return checked;
        }
    }
    QStringList moves{QString()};
    for (const QString& kind : {QStringLiteral(".pilothouse/labels/"), QStringLiteral(".pilothouse/proposals/")}) {
        const QStringList labels = QDir(session.root() + kind).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        for (const QString& label : labels) {
            if (QFileInfo(session.root() + kind + label + QLatin1Char('/') + from).isFile()) {
                moves << kind + label + QLatin1Char('/');
            }
        }
    }
    if (QFileInfo::exists(session.root() + to)) {
        return core::failure(conflictError(QStringLiteral("exists"), Text::tr("“%1” is there already. Choose another name.").arg(to), {to}));
    }
    for (const QString& prefix : moves) {
        const QString target = session.root() + prefix + to;
        std::error_code failed;
        QDir().mkpath(QFileInfo(target).path());
        std::filesystem::rename(nativePath(session.root() + prefix + from), nativePath(target), failed);
        if (failed) {
            return core::failure(core::ErrorKind::Storage, Text::tr("“%1” could not be renamed: %2. Check the permissions of its folder.").arg(from, QString::fromStdString(failed.message())), from);
        }
    }
    return core::Result<void>::ok();
}

core::Result<void> removeFile(Session& session, const QString& path, const QString& expected)
{
    const ChangeLock lock(session);
    for (const core::Result<void>& checked : {lock.result(), checkInside(session, path)}) {
        if (!checked) {
            return checked;
        }
    }
    const QString there = blobOfFile(session.root() + path);
    if (there != expected) {
        return core::failure(changedOutside(path, there.isEmpty()));
    }
    if (!QFile::remove(session.root() + path)) {
        return core::failure(core::ErrorKind::Storage, Text::tr("“%1” could not be deleted. Check the permissions of its folder.").arg(path), path);
    }
    return core::Result<void>::ok();
}

core::Result<OpenedFile> restoreFile(Session& session, const QString& path, const QString& expected)
{
    core::Result<GitTree> tree = session.headTree();
    if (!tree) {
        return core::failure(tree.error());
    }
    const std::optional<git_oid> blob = blobAt(tree->get(), path);
    if (!blob) {
        return core::failure(core::ErrorKind::NotFound, Text::tr("“%1” was never committed on this branch: there is nothing to go back to.").arg(path), path);
    }
    const core::Result<QByteArray> bytes = bytesOf(session.git(), *blob);
    if (!bytes) {
        return core::failure(bytes.error());
    }
    OpenedFile before;
    const core::Result<OpenedFile> there = readFile(session, path);
    if (there) {
        before = *there;
    }
    const core::Result<OpenedFile> saved = saveFile(session, path, *bytes, expected);
    if (!saved) {
        return core::failure(saved.error());
    }
    return before;
}

} // namespace prompts
