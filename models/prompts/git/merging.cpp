// SPDX-License-Identifier: GPL-3.0-or-later
#include "prompts/git/merging.h"
#include "prompts/git/mergeops.h"
#include "prompts/git/workers.h"

namespace prompts {

namespace {

Signing signingOf(const Repository& repository)
{
    Signing signing;
    signing.signer = repository.parts().author ? repository.parts().author() : Signer{};
    signing.time = repository.now();
    return signing;
}

} // namespace

QCoro::Task<core::Result<MergeOutcome>> Merging::merge(QString revision)
{
    const Repository::Ref repository = m_repository;
    const Repository::Work<MergeOutcome> work = [revision, signing = signingOf(*repository)](Session& session) { return mergeRevision(session, revision, signing); };
    core::Result<MergeOutcome> result = co_await repository->run(work);
    repository->noteChange();
    co_return result;
}

QCoro::Task<core::Result<MergeState>> Merging::state()
{
    const Repository::Ref repository = m_repository;
    const Repository::Work<MergeState> work = [](Session& session) { return readMergeState(session); };
    core::Result<MergeState> result = co_await repository->run(work);
    co_return result;
}

QCoro::Task<core::Result<QList<FileConflict>>> Merging::conflicts()
{
    const Repository::Ref repository = m_repository;
    const Repository::Work<QList<FileConflict>> work = [](Session& session) { return readConflicts(session); };
    core::Result<QList<FileConflict>> result = co_await repository->run(work);
    co_return result;
}

QCoro::Task<core::Result<void>> Merging::resolve(QString path, QByteArray bytes, QString expected)
{
    const Repository::Ref repository = m_repository;
    const Repository::Work<void> work = [path, bytes, expected](Session& session) { return resolveFile(session, path, bytes, expected); };
    core::Result<void> result = co_await repository->run(work);
    repository->noteChange();
    co_return result;
}

QCoro::Task<core::Result<void>> Merging::take(QString path, MergeSide side)
{
    const Repository::Ref repository = m_repository;
    const Repository::Work<void> work = [path, side](Session& session) { return takeSide(session, path, side); };
    core::Result<void> result = co_await repository->run(work);
    repository->noteChange();
    co_return result;
}

QCoro::Task<core::Result<void>> Merging::resolveByDeleting(QString path)
{
    const Repository::Ref repository = m_repository;
    const Repository::Work<void> work = [path](Session& session) { return resolveFile(session, path, std::nullopt); };
    core::Result<void> result = co_await repository->run(work);
    repository->noteChange();
    co_return result;
}

QCoro::Task<core::Result<QString>> Merging::finish(QString message)
{
    const Repository::Ref repository = m_repository;
    const Repository::Work<QString> work = [message, signing = signingOf(*repository)](Session& session) -> core::Result<QString> {
        const ChangeLock lock(session);
        if (!lock.result()) {
            return core::failure(lock.result().error());
        }
        return finishMerge(session, message, signing);
    };
    core::Result<QString> result = co_await repository->run(work);
    repository->noteChange();
    co_return result;
}

QCoro::Task<core::Result<void>> Merging::abort()
{
    const Repository::Ref repository = m_repository;
    const Repository::Work<void> work = [](Session& session) { return abortMerge(session); };
    core::Result<void> result = co_await repository->run(work);
    repository->noteChange();
    co_return result;
}

} // namespace prompts
