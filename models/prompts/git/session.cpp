// SPDX-License-Identifier: GPL-3.0-or-later
#include "prompts/git/session.h"
#include "prompts/git/remotes.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <filesystem>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <csignal>
#endif

namespace prompts {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(prompts::Repository)
};

constexpr int kLockWaitMs = 3000;

QString lockPath(const Session& session)
{
    return session.gitFolder() + QStringLiteral("pilothouse.lock");
}

bool isAlive(qint64 pid)
{
#ifdef Q_OS_UNIX
    return ::kill(pid_t(pid), 0) == 0 || errno == EPERM;
#else
    return pid > 0; // the lock's own check decides
#endif
}

/// Locks and half-written files that were made after `since`, when the program that is gone took its own lock.
void clearLeftLocks(const QString& gitFolder, const QDateTime& since)
{
    QStringList left;
    for (const QString& name : {QStringLiteral("index.lock"), QStringLiteral("HEAD.lock"), QStringLiteral("config.lock"), QStringLiteral("packed-refs.lock"),
                                QStringLiteral("ORIG_HEAD.lock"), QStringLiteral("MERGE_HEAD.lock")}) {
        left << gitFolder + name;
    }
    QDirIterator refs(gitFolder + QStringLiteral("refs"), {QStringLiteral("*.lock")}, QDir::Files, QDirIterator::Subdirectories);
    while (refs.hasNext()) {
        left << refs.next();
    }
    const QFileInfoList halves = QDir(gitFolder).entryInfoList({QStringLiteral("pilothouse-*.tmp")}, QDir::Files);
    for (const QFileInfo& half : halves) {
        left << half.filePath();
    }
    for (const QString& path : left) {
        const QFileInfo info(path);
        if (info.exists() && info.lastModified() >= since.addSecs(-1)) {
            QFile::remove(path);
        }
    }
}

/// A second name of the lock that a killed program left, with its time. It stays until all is cleared, even if this program is killed meanwhile.
QString leftPath(const Session& session)
{
    return session.gitFolder() + QStringLiteral("pilothouse.left");
}

void markLeft(const Session& session)
{
    std::error_code failed; // it is there already, and older; or the file system has no links
    std::filesystem::create_hard_link(lockPath(session).toStdU16String(), leftPath(session).toStdU16String(), failed);
}

/// Nothing without a mark, unless `since` is valid.
void clearLeft(const Session& session, const QDateTime& since)
{
    const QFileInfo left(leftPath(session));
    const QDateTime from = left.exists() ? left.lastModified() : since;
    if (from.isValid()) {
        clearLeftLocks(session.gitFolder(), from);
        QFile::remove(left.filePath());
    }
}

void readUpstream(git_repository* git, RepositoryState& state)
{
    GitReference head;
    if (git_repository_head(head.out(), git) != 0 || !git_reference_is_branch(head.get())) {
        return;
    }
    GitText name;
    if (git_branch_upstream_remote(&name.buffer, git, git_reference_name(head.get())) == 0) {
        state.remote = name.text();
    }
    GitReference upstream;
    if (git_branch_upstream(upstream.out(), head.get()) != 0 || !git_reference_target(upstream.get())) {
        return;
    }
    state.hasUpstream = true;
    size_t ahead = 0, behind = 0;
    if (git_graph_ahead_behind(&ahead, &behind, git, git_reference_target(head.get()), git_reference_target(upstream.get())) == 0) {
        state.ahead = int(ahead);
        state.behind = int(behind);
    }
}

void readRemote(git_repository* git, RepositoryState& state)
{
    git_strarray names = {};
    if (state.remote.isEmpty() && git_remote_list(&names, git) == 0) {
        for (size_t i = 0; i < names.count; ++i) {
            const QString name = QString::fromUtf8(names.strings[i]);
            if (name == QLatin1String("origin") || names.count == 1) {
                state.remote = name;
            }
        }
        git_strarray_dispose(&names);
    }
    GitRemote remote;
    if (!state.remote.isEmpty() && git_remote_lookup(remote.out(), git, state.remote.toUtf8().constData()) == 0) {
        state.remoteAddress = withoutPassword(QString::fromUtf8(git_remote_url(remote.get())));
    }
}

} // namespace

core::Result<std::shared_ptr<Session>> Session::open(const QString& folder)
{
    const GitLibrary library;
    const QString canonical = QFileInfo(folder).canonicalFilePath();
    if (canonical.isEmpty()) {
        return core::failure(core::ErrorKind::NotFound, Text::tr("The folder “%1” is not there. Choose another one, or create a library in it.").arg(folder), folder);
    }
    auto session = std::shared_ptr<Session>(new Session);
    const int code = git_repository_open_ext(session->m_git.out(), canonical.toUtf8().constData(), 0, nullptr);
    if (code == GIT_ENOTFOUND) {
        return core::failure(core::ErrorKind::NotFound, Text::tr("“%1” is no Git repository and lies in none. Create a library there, or choose a cloned folder.").arg(folder), folder);
    }
    if (code == GIT_EOWNER) {
        return core::failure(core::ErrorKind::Untrusted,
                             Text::tr("“%1” belongs to another user of this computer. If you trust it, run “git config --global --add safe.directory” with this folder, then open it again.").arg(folder), folder);
    }
    if (code != 0) {
        return core::failure(gitError(code, folder));
    }
    if (git_repository_is_bare(session->git()) || !git_repository_workdir(session->git())) {
        return core::failure(core::ErrorKind::InvalidInput,
                             Text::tr("“%1” is a bare repository: it has no files to edit. Clone it into a folder and open that.").arg(folder), folder);
    }
    session->m_root = QString::fromUtf8(git_repository_workdir(session->git()));
    session->m_gitFolder = QString::fromUtf8(git_repository_path(session->git()));
    const QString root = QFileInfo(session->m_root).canonicalFilePath();
    if (canonical.startsWith(root + QLatin1Char('/'))) {
        session->m_folder = canonical.mid(root.size() + 1) + QLatin1Char('/');
    }
    if (canonical == root + QStringLiteral("/.git") || session->m_folder.startsWith(QLatin1String(".git/"))) {
        return core::failure(core::ErrorKind::InvalidInput, Text::tr("“%1” holds Git's own files. Open the folder that it is in.").arg(folder), folder);
    }
    return session;
}

core::Result<void> Session::check() const
{
    if (!QFileInfo(m_root).isDir() || !QFileInfo::exists(m_gitFolder + QStringLiteral("HEAD"))) {
        return core::failure(core::ErrorKind::Storage,
                             Text::tr("The library's folder “%1” is gone or no longer a repository. Bring it back or open another one; what you typed is kept.").arg(m_root), m_root);
    }
    return core::Result<void>::ok();
}

core::Result<RepositoryState> Session::state() const
{
    const core::Result<void> checked = check();
    if (!checked) {
        return core::failure(checked.error());
    }
    RepositoryState state;
    state.root = QDir::cleanPath(m_root);
    state.folder = m_folder.chopped(m_folder.isEmpty() ? 0 : 1);
    GitReference head;
    if (git_reference_lookup(head.out(), git(), "HEAD") == 0 && git_reference_type(head.get()) == GIT_REFERENCE_SYMBOLIC) {
        const QString name = QString::fromUtf8(git_reference_symbolic_target(head.get()));
        state.branch = name.startsWith(QLatin1String("refs/heads/")) ? name.mid(11) : QString();
    }
    git_oid id;
    if (git_reference_name_to_id(&id, git(), "HEAD") == 0) {
        state.head = hexOf(id);
    }
    state.isReadOnly = !QFileInfo(m_root).isWritable() || !QFileInfo(m_gitFolder).isWritable();
    state.isMerging = isMerging();
    readUpstream(git(), state);
    readRemote(git(), state);
    return state;
}

core::Result<GitCommit> Session::head() const
{
    git_oid id;
    const int code = git_reference_name_to_id(&id, git(), "HEAD");
    if (code == GIT_ENOTFOUND) {
        return GitCommit();
    }
    GitCommit commit;
    const int found = code == 0 ? git_commit_lookup(commit.out(), git(), &id) : code;
    if (found != 0) {
        return core::failure(gitError(found, m_root));
    }
    return commit;
}

core::Result<GitTree> Session::headTree() const
{
    core::Result<GitCommit> commit = head();
    if (!commit) {
        return core::failure(commit.error());
    }
    GitTree tree;
    if (!*commit) {
        return tree;
    }
    const int code = git_commit_tree(tree.out(), commit->get());
    if (code != 0) {
        return core::failure(gitError(code, m_root));
    }
    return tree;
}

core::Result<GitCommit> Session::commitOf(const QString& revision) const
{
    GitObject object, peeled;
    int code = git_revparse_single(object.out(), git(), revision.toUtf8().constData());
    if (code == 0) {
        code = git_object_peel(peeled.out(), object.get(), GIT_OBJECT_COMMIT);
    }
    if (code != 0) {
        return core::failure(core::ErrorKind::NotFound,
                             code == GIT_EAMBIGUOUS ? Text::tr("More than one version begins with “%1”. Give more digits of it.").arg(revision)
                                                    : Text::tr("There is no version “%1”. Give a commit, a branch or a tag of this library.").arg(revision), revision);
    }
    GitCommit commit;
    git_oid id = *git_object_id(peeled.get());
    code = git_commit_lookup(commit.out(), git(), &id);
    if (code != 0) {
        return core::failure(gitError(code, revision));
    }
    return commit;
}

core::Result<GitIndex> Session::index() const
{
    GitIndex index;
    int code = git_repository_index(index.out(), git());
    if (code == 0) {
        code = git_index_read(index.get(), 0);
    }
    if (code != 0) {
        return core::failure(gitError(code, m_root));
    }
    return index;
}

ChangeLock::ChangeLock(const Session& session) : m_lock(lockPath(session))
{
    const core::Result<void> checked = session.check();
    if (!checked) {
        m_result = checked;
        return;
    }
    m_lock.setStaleLockTime(0); // a long merge is no dead program
    const QString path = lockPath(session);
    const QDateTime since = QFileInfo(path).lastModified();
    qint64 pid = 0;
    QString host, application;
    const bool isLeft = m_lock.getLockInfo(&pid, &host, &application) && host == QSysInfo::machineHostName() && !isAlive(pid);
    if (isLeft) {
        markLeft(session);
    }
    bool isLocked = m_lock.tryLock(kLockWaitMs);
    if (!isLocked && since.isValid() && QFileInfo(path).lastModified() == since && !m_lock.getLockInfo(&pid, &host, &application)) {
        // Killed between making its lock and writing its name there, which takes nobody alive so long.
        isLocked = m_lock.removeStaleLockFile() && m_lock.tryLock(kLockWaitMs);
    }
    if (isLocked) {
        clearLeft(session, isLeft ? since : QDateTime());
    } else if (m_lock.error() == QLockFile::PermissionError) {
        m_result = core::failure(core::ErrorKind::Storage,
                                 Text::tr("The library “%1” is read-only here. Ask for the right to write there, or clone it into a folder of your own.").arg(session.root()), session.root());
    } else {
        m_result = core::failure(conflictError(QStringLiteral("busy"), Text::tr("Another window of this program is changing the library. Try again when it is done.")));
    }
}

core::Error conflictError(const QString& code, const QString& message, const QStringList& paths)
{
    core::Error error = core::Error::make(core::ErrorKind::Conflict, message, paths.value(0));
    error.code = code;
    error.details = paths.join(QLatin1Char('\n'));
    return error;
}

core::Result<GitSignature> signatureOf(const Session& session, const Signing& signing)
{
    GitSignature signature;
    if (signing.signer.isValid()) {
        const int code = git_signature_new(signature.out(), signing.signer.name.trimmed().toUtf8().constData(), signing.signer.email.trimmed().toUtf8().constData(),
                                           signing.time.toSecsSinceEpoch(), signing.time.offsetFromUtc() / 60);
        if (code != 0) {
            return core::failure(gitError(code, signing.signer.name));
        }
        return signature;
    }
    GitSignature configured;
    if (git_signature_default(configured.out(), session.git()) != 0) {
        return core::failure(core::ErrorKind::SignInNeeded, Text::tr("Nobody is signed in, and the repository names no user. Sign in, or set user.name and user.email in Git."));
    }
    git_signature_new(signature.out(), configured.get()->name, configured.get()->email, signing.time.toSecsSinceEpoch(), signing.time.offsetFromUtc() / 60);
    return signature;
}

QStringList signOffsOf(const QString& message)
{
    QStringList found;
    git_message_trailer_array trailers = {};
    if (git_message_trailers(&trailers, message.toUtf8().constData()) == 0) {
        for (size_t i = 0; i < trailers.count; ++i) {
            if (qstricmp(trailers.trailers[i].key, "Signed-off-by") == 0) {
                found << QString::fromUtf8(trailers.trailers[i].value).trimmed();
            }
        }
        git_message_trailer_array_free(&trailers);
    }
    return found;
}

QString signedOff(const QString& message, const git_signature* signature)
{
    GitText pretty;
    git_message_prettify(&pretty.buffer, message.toUtf8().constData(), 0, '#');
    QString text = pretty.text();
    const QString who = QStringLiteral("%1 <%2>").arg(QString::fromUtf8(signature->name), QString::fromUtf8(signature->email));
    if (signOffsOf(text).contains(who)) {
        return text;
    }
    git_message_trailer_array trailers = {};
    const bool hasTrailers = git_message_trailers(&trailers, text.toUtf8().constData()) == 0 && trailers.count > 0;
    git_message_trailer_array_free(&trailers);
    return text + (hasTrailers ? QString() : QStringLiteral("\n")) + QStringLiteral("Signed-off-by: ") + who + QLatin1Char('\n');
}

Version versionOf(const git_commit* commit)
{
    Version version;
    version.id = hexOf(*git_commit_id(commit));
    version.message = QString::fromUtf8(git_commit_message(commit));
    version.summary = version.message.section(QLatin1Char('\n'), 0, 0).trimmed();
    const git_signature* author = git_commit_author(commit);
    version.author = QString::fromUtf8(author->name);
    version.email = QString::fromUtf8(author->email);
    version.time = QDateTime::fromSecsSinceEpoch(author->when.time, Qt::OffsetFromUTC, author->when.offset * 60);
    for (unsigned i = 0; i < git_commit_parentcount(commit); ++i) {
        version.parents << hexOf(*git_commit_parent_id(commit, i));
    }
    version.signedOffBy = signOffsOf(version.message);
    return version;
}

std::optional<git_oid> blobAt(git_tree* tree, const QString& path)
{
    GitTreeEntry entry;
    if (!tree || git_tree_entry_bypath(entry.out(), tree, path.toUtf8().constData()) != 0 || git_tree_entry_type(entry.get()) != GIT_OBJECT_BLOB) {
        return std::nullopt;
    }
    return *git_tree_entry_id(entry.get());
}

core::Result<QByteArray> bytesOf(git_repository* git, const git_oid& id)
{
    GitBlob blob;
    const int code = git_blob_lookup(blob.out(), git, &id);
    if (code != 0) {
        return core::failure(gitError(code, hexOf(id)));
    }
    return QByteArray(static_cast<const char*>(git_blob_rawcontent(blob.get())), qsizetype(git_blob_rawsize(blob.get())));
}

} // namespace prompts
