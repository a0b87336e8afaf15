// SPDX-License-Identifier: GPL-3.0-or-later
// The calls of Repository: each is work for its thread.
#include "prompts/git/fileops.h"
#include "prompts/git/workers.h"

#include <QPointer>

namespace prompts {

namespace {

/// Tells the repository that something changed, if it is still there.
template <typename T> void tell(const QPointer<Repository>& repository, const core::Result<T>& result)
{
    if (repository && result) {
        repository->noteChange();
    }
}

Signing signingOf(const Repository& repository)
{
    Signing signing;
    signing.signer = repository.parts().author ? repository.parts().author() : Signer{};
    signing.time = repository.now();
    return signing;
}

} // namespace

QCoro::Task<core::Result<QList<LibraryFile>>> Repository::files()
{
    const Work<QList<LibraryFile>> work = [](Session& session) { return listFiles(session); };
    core::Result<QList<LibraryFile>> result = co_await run(work);
    co_return result;
}

QCoro::Task<core::Result<QList<FileText>>> Repository::texts(QStringList suffixes, qint64 mostBytes)
{
    const Work<QList<FileText>> work = [suffixes, mostBytes](Session& session) { return readTexts(session, suffixes, mostBytes); };
    core::Result<QList<FileText>> result = co_await run(work);
    co_return result;
}

QCoro::Task<core::Result<OpenedFile>> Repository::read(QString path)
{
    const Work<OpenedFile> work = [path](Session& session) { return readFile(session, path); };
    core::Result<OpenedFile> result = co_await run(work);
    co_return result;
}

QCoro::Task<core::Result<OpenedFile>> Repository::save(QString path, QByteArray bytes, QString expected)
{
    const QPointer<Repository> self(this);
    const Work<OpenedFile> work = [path, bytes, expected](Session& session) { return saveFile(session, path, bytes, expected); };
    core::Result<OpenedFile> result = co_await run(work);
    tell(self, result);
    co_return result;
}

QCoro::Task<core::Result<void>> Repository::rename(QString from, QString to)
{
    const QPointer<Repository> self(this);
    const Work<void> work = [from, to](Session& session) { return renameFile(session, from, to); };
    core::Result<void> result = co_await run(work);
    tell(self, result);
    co_return result;
}

QCoro::Task<core::Result<void>> Repository::remove(QString path, QString expected)
{
    const QPointer<Repository> self(this);
    const Work<void> work = [path, expected](Session& session) { return removeFile(session, path, expected); };
    core::Result<void> result = co_await run(work);
    tell(self, result);
    co_return result;
}

QCoro::Task<core::Result<OpenedFile>> Repository::restore(QString path, QString expected)
{
    const QPointer<Repository> self(this);
    const Work<OpenedFile> work = [path, expected](Session& session) { return restoreFile(session, path, expected); };
    core::Result<OpenedFile> result = co_await run(work);
    tell(self, result);
    co_return result;
}

QCoro::Task<core::Result<HistoryPage>> Repository::history(HistoryQuery query)
{
    const QString folder = m_state.folder.isEmpty() ? QString() : m_state.folder + QLatin1Char('/');
    const std::function<core::Result<HistoryPage>(HistoryIndex&)> work = [query, folder](HistoryIndex& index) { return readHistory(index, query, folder); };
    core::Result<HistoryPage> result = co_await runOnHistory(m_workers, work);
    co_return result;
}

QCoro::Task<core::Result<QList<LastVersion>>> Repository::lastVersions()
{
    const std::function<core::Result<QList<LastVersion>>(HistoryIndex&)> work = [](HistoryIndex& index) { return readLastVersions(index); };
    core::Result<QList<LastVersion>> result = co_await runOnHistory(m_workers, work);
    co_return result;
}

QCoro::Task<core::Result<Version>> Repository::version(QString revision)
{
    const Work<Version> work = [revision](Session& session) -> core::Result<Version> {
        core::Result<GitCommit> commit = session.commitOf(revision);
        if (!commit) {
            return core::failure(commit.error());
        }
        return versionOf(commit->get());
    };
    core::Result<Version> result = co_await run(work);
    co_return result;
}

QCoro::Task<core::Result<QByteArray>> Repository::contentAt(QString revision, QString path)
{
    const Work<QByteArray> work = [revision, path](Session& session) -> core::Result<QByteArray> {
        core::Result<GitCommit> commit = session.commitOf(revision);
        if (!commit) {
            return core::failure(commit.error());
        }
        GitTree tree;
        const int code = git_commit_tree(tree.out(), commit->get());
        const std::optional<git_oid> found = code == 0 ? blobAt(tree.get(), path) : std::nullopt;
        if (!found) {
            return core::failure(core::ErrorKind::NotFound, tr("“%1” is not in the version %2. It may have had another name there; look at its history.").arg(path, revision), path);
        }
        return bytesOf(session.git(), *found);
    };
    core::Result<QByteArray> result = co_await run(work);
    co_return result;
}

QCoro::Task<core::Result<QByteArray>> Repository::blob(QString id)
{
    const Work<QByteArray> work = [id](Session& session) -> core::Result<QByteArray> {
        const std::optional<git_oid> known = idOf(id);
        if (!known) {
            return core::failure(core::ErrorKind::InvalidInput, tr("“%1” is no id of a content.").arg(id), id);
        }
        return bytesOf(session.git(), *known);
    };
    core::Result<QByteArray> result = co_await run(work);
    co_return result;
}

QCoro::Task<core::Result<QList<Version>>> Repository::changesBetween(QString from, QString to)
{
    const Work<QList<Version>> work = [from, to](Session& session) { return prompts::changesBetween(session, from, to); };
    core::Result<QList<Version>> result = co_await run(work);
    co_return result;
}

QCoro::Task<core::Result<QString>> Repository::commit(QStringList paths, QString message)
{
    const QPointer<Repository> self(this);
    const Work<QString> work = [paths, message, signing = signingOf(*this)](Session& session) { return commitPaths(session, paths, message, signing); };
    core::Result<QString> result = co_await run(work);
    tell(self, result);
    co_return result;
}

QCoro::Task<core::Result<QList<Branch>>> Repository::branches()
{
    const Work<QList<Branch>> work = [](Session& session) { return listBranches(session); };
    core::Result<QList<Branch>> result = co_await run(work);
    co_return result;
}

QCoro::Task<core::Result<void>> Repository::createBranch(QString name, QString from, bool switches)
{
    const QPointer<Repository> self(this);
    const Work<void> work = [name, from, switches](Session& session) {
        const core::Result<void> created = prompts::createBranch(session, name, from);
        return created && switches ? prompts::switchBranch(session, name) : created;
    };
    core::Result<void> result = co_await run(work);
    tell(self, result);
    co_return result;
}

QCoro::Task<core::Result<void>> Repository::switchBranch(QString name)
{
    const QPointer<Repository> self(this);
    const Work<void> work = [name](Session& session) { return prompts::switchBranch(session, name); };
    core::Result<void> result = co_await run(work);
    tell(self, result);
    co_return result;
}

QCoro::Task<core::Result<void>> Repository::renameBranch(QString name, QString newName)
{
    const QPointer<Repository> self(this);
    const Work<void> work = [name, newName](Session& session) { return prompts::renameBranch(session, name, newName); };
    core::Result<void> result = co_await run(work);
    tell(self, result);
    co_return result;
}

QCoro::Task<core::Result<void>> Repository::deleteBranch(QString name)
{
    const QPointer<Repository> self(this);
    const Work<void> work = [name](Session& session) { return prompts::deleteBranch(session, name); };
    core::Result<void> result = co_await run(work);
    tell(self, result);
    co_return result;
}

QCoro::Task<core::Result<QList<Tag>>> Repository::tags()
{
    const Work<QList<Tag>> work = [](Session& session) { return listTags(session); };
    core::Result<QList<Tag>> result = co_await run(work);
    co_return result;
}

QCoro::Task<core::Result<void>> Repository::createTag(QString name, QString commit, QString message)
{
    const Work<void> work = [name, commit, message, signing = signingOf(*this)](Session& session) {
        return prompts::createTag(session, name, commit, message, signing);
    };
    core::Result<void> result = co_await run(work);
    co_return result;
}

QCoro::Task<core::Result<void>> Repository::deleteTag(QString name)
{
    const Work<void> work = [name](Session& session) { return prompts::deleteTag(session, name); };
    core::Result<void> result = co_await run(work);
    co_return result;
}

} // namespace prompts
