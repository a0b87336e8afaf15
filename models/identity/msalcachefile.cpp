// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/msalcachefile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryFile>

#include <filesystem>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace identity {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(identity::MsalCacheFile)
};

core::Error storage(const QString& message, const QString& path)
{
    return core::Error::make(core::ErrorKind::Storage, message, path);
}

/// Where a file that `path` names is or will be, behind symbolic links.
QString realPath(const QString& path)
{
    const QFileInfo info(path);
    const QString canonical = info.canonicalFilePath();
    if (!canonical.isEmpty()) {
        return canonical;
    }
    return info.isSymLink() ? info.symLinkTarget() : info.absoluteFilePath();
}

core::Result<void> replaceFile(const QString& path, const QByteArray& bytes)
{
    // Made with mode 0600 and only then filled; a file that exists keeps its content until the last step.
    QTemporaryFile temporary(path + QStringLiteral(".XXXXXX.tmp"));
    if (!temporary.open()) {
        return storage(temporary.errorString(), path);
    }
    const bool isPrivate = temporary.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    if (!isPrivate || temporary.write(bytes) != bytes.size() || !temporary.flush()) {
        return storage(temporary.errorString(), path);
    }
#ifdef Q_OS_UNIX
    (void)::fsync(temporary.handle());
#endif
    const QString name = temporary.fileName();
    temporary.close();
    std::error_code problem;
    std::filesystem::rename(std::filesystem::path(name.toStdU16String()), std::filesystem::path(path.toStdU16String()), problem);
    if (problem) {
        return storage(QString::fromStdString(problem.message()), path);
    }
    temporary.setAutoRemove(false);
    return core::Result<void>::ok();
}

/// Whether other people of this computer may read or change it; not known on systems without such modes.
bool isOpenToOthers(const QString& path)
{
#ifdef Q_OS_UNIX
    const QFileInfo info(path);
    constexpr QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    return info.exists() && (info.permissions() & others);
#else
    Q_UNUSED(path)
    return false;
#endif
}

/// A name beside `path` that nothing has yet.
QString freeNameBeside(const QString& path)
{
    for (int i = 1;; ++i) {
        const QString name = QStringLiteral("%1.damaged-%2").arg(path).arg(i);
        if (!QFileInfo::exists(name)) {
            return name;
        }
    }
}

} // namespace

QString MsalCacheFile::azureCliPath()
{
    const QString configured = qEnvironmentVariable("AZURE_CONFIG_DIR");
    const QString directory = configured.isEmpty() ? QDir::homePath() + QStringLiteral("/.azure") : configured;
    return directory + QStringLiteral("/msal_token_cache.json");
}

QStringList MsalCacheFile::warningsFor(const QString& path)
{
    QStringList warnings;
#ifdef Q_OS_UNIX
    const QFileInfo info(path);
    if (isOpenToOthers(path)) {
        warnings << Text::tr("Other accounts of this computer can read or change %1, which holds credentials. Run: chmod 600 %1").arg(path);
    }
    if (info.exists() && info.ownerId() != ::getuid()) {
        warnings << Text::tr("%1 belongs to another account of this computer.").arg(path);
    }
#else
    Q_UNUSED(path)
#endif
    return warnings;
}

core::Result<QByteArray> MsalCacheFile::bytesOf(const QString& path) const
{
    const QFileInfo info(path);
    if (info.exists() && !info.isFile()) {
        return core::failure(core::ErrorKind::InvalidInput, Text::tr("It is a directory or a device. Give a file."), m_path);
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return storage(file.errorString(), m_path);
    }
    return file.read(MsalDocument::kMaximumBytes + 16); // one more than is accepted, so that parse() can say so
}

QCoro::Task<core::Result<MsalCacheFile::Content>> MsalCacheFile::read(core::CancelToken cancel) const
{
    const QString path = realPath(m_path);
    if (!QFileInfo::exists(path)) {
        core::Error missing = core::Error::make(
            core::ErrorKind::InvalidInput, Text::tr("There is no such file. Sign in with the program that owns it, or give another file."),
            m_path);
        missing.code = QStringLiteral("UnreadableCache");
        co_return missing;
    }
    core::Clock* clock = m_clock;
    const CacheFileLock::Limits limits = m_limits;
    const core::Result<std::shared_ptr<CacheFileLock>> lock = co_await CacheFileLock::acquire(path, clock, limits, cancel);
    if (!lock && lock.error().kind != core::ErrorKind::Storage) {
        co_return lock.error(); // in a directory that cannot be written nobody changes it either
    }
    const core::Result<QByteArray> bytes = bytesOf(path);
    if (!bytes) {
        co_return bytes.error();
    }
    const core::Result<MsalDocument> document = MsalDocument::parse(*bytes, m_path);
    if (!document) {
        co_return document.error();
    }
    co_return Content{*document, warningsFor(path)};
}

QCoro::Task<core::Result<MsalCacheFile::Written>> MsalCacheFile::update(std::function<bool(MsalDocument*)> change,
                                                                        bool replaceUnreadable, core::CancelToken cancel) const
{
    const QString path = realPath(m_path);
    core::Clock* clock = m_clock;
    const CacheFileLock::Limits limits = m_limits;
    const core::Result<std::shared_ptr<CacheFileLock>> lock = co_await CacheFileLock::acquire(path, clock, limits, cancel);
    if (!lock) {
        co_return lock.error();
    }
    Written written;
    MsalDocument document;
    written.created = !QFileInfo::exists(path);
    if (!written.created) {
        if (isOpenToOthers(path)) {
            written.warnings << Text::tr("Other accounts of this computer could read or change %1 until now.").arg(m_path);
        }
        const core::Result<QByteArray> bytes = bytesOf(path);
        if (!bytes) {
            co_return bytes.error();
        }
        const core::Result<MsalDocument> parsed = MsalDocument::parse(*bytes, m_path);
        if (parsed) {
            document = *parsed;
        } else if (!bytes->trimmed().isEmpty()) {
            if (!replaceUnreadable) {
                co_return parsed.error();
            }
            written.keptAside = freeNameBeside(path);
        }
    }
    if (!change(&document)) {
        written.keptAside.clear();
        co_return written;
    }
    if (!written.keptAside.isEmpty()) {
        const bool isKept = QFile::copy(path, written.keptAside);
        if (!isKept) {
            co_return storage(Text::tr("The former file could not be kept aside."), written.keptAside);
        }
        (void)QFile::setPermissions(written.keptAside, QFile::ReadOwner | QFile::WriteOwner);
    }
    const core::Result<void> replaced = replaceFile(path, document.toBytes());
    if (!replaced) {
        co_return replaced.error();
    }
    co_return written;
}

} // namespace identity
