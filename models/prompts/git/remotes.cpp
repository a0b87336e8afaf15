// SPDX-License-Identifier: GPL-3.0-or-later
#include "prompts/git/remotes.h"
#include "prompts/git/mergeops.h"
#include "prompts/git/remoteops.h"
#include "prompts/git/transfer.h"
#include "prompts/git/workers.h"

namespace prompts {

QCoro::Task<core::Result<Repository::Ref>> Remotes::clone(QString address, QString folder, RepositoryParts parts, TransferParts transfer)
{
    const core::Result<QString> clean = remoteAddress(address);
    if (!clean) {
        co_return core::failure(clean.error());
    }
    const std::function<core::Result<void>(Transfer&)> work = [from = *clean, folder](Transfer& running) { return cloneRemote(from, folder, running); };
    const core::Result<void> cloned = co_await runTransfer(transfer, work);
    if (!cloned) {
        co_return core::failure(cloned.error());
    }
    core::Result<Repository::Ref> opened = co_await Repository::open(folder, parts);
    co_return opened;
}

QCoro::Task<core::Result<QList<Remote>>> Remotes::list()
{
    const Repository::Ref repository = m_repository;
    const Repository::Work<QList<Remote>> work = [](Session& session) { return listRemotes(session); };
    core::Result<QList<Remote>> result = co_await repository->run(work);
    co_return result;
}

QCoro::Task<core::Result<void>> Remotes::set(QString name, QString address)
{
    const Repository::Ref repository = m_repository;
    const Repository::Work<void> work = [name, address](Session& session) { return setRemote(session, name, address); };
    core::Result<void> result = co_await repository->run(work);
    const core::Result<RepositoryState> state = co_await repository->refresh();
    co_return result;
}

QCoro::Task<core::Result<void>> Remotes::remove(QString name)
{
    const Repository::Ref repository = m_repository;
    const Repository::Work<void> work = [name](Session& session) { return removeRemote(session, name); };
    core::Result<void> result = co_await repository->run(work);
    const core::Result<RepositoryState> state = co_await repository->refresh();
    co_return result;
}

QCoro::Task<core::Result<void>> Remotes::fetch(QString remote, TransferParts transfer)
{
    const Repository::Ref repository = m_repository;
    const core::Result<RepositoryState> state = co_await repository->refresh();
    if (!state) {
        co_return core::failure(state.error());
    }
    const QString name = remote.isEmpty() ? state->remote : remote;
    const QString folder = repository->sharedWorkers()->session->gitFolder();
    const std::function<core::Result<void>(Transfer&)> work = [folder, name](Transfer& running) { return fetchRemote(folder, name, running); };
    core::Result<void> result = co_await runTransfer(transfer, work);
    repository->noteChange();
    co_return result;
}

QCoro::Task<core::Result<MergeOutcome>> Remotes::pull(TransferParts transfer)
{
    const Repository::Ref repository = m_repository;
    Remotes self(repository);
    const core::Result<void> fetched = co_await self.fetch(QString(), transfer);
    if (!fetched) {
        co_return core::failure(fetched.error());
    }
    Signing signing;
    signing.signer = repository->parts().author ? repository->parts().author() : Signer{};
    signing.time = repository->now();
    const Repository::Work<MergeOutcome> work = [signing](Session& session) { return mergeUpstream(session, signing); };
    core::Result<MergeOutcome> result = co_await repository->run(work);
    repository->noteChange();
    co_return result;
}

QCoro::Task<core::Result<void>> Remotes::push(PushOptions options, TransferParts transfer)
{
    const Repository::Ref repository = m_repository;
    const core::Result<RepositoryState> state = co_await repository->refresh();
    if (!state) {
        co_return core::failure(state.error());
    }
    const QString name = options.remote.isEmpty() ? state->remote : options.remote;
    const QString branch = options.branch.isEmpty() ? state->branch : options.branch;
    const QString folder = repository->sharedWorkers()->session->gitFolder();
    const bool withTags = options.withTags;
    const std::function<core::Result<void>(Transfer&)> work = [folder, name, branch, withTags](Transfer& running) { return pushBranch(folder, name, branch, withTags, running); };
    core::Result<void> result = co_await runTransfer(transfer, work);
    repository->noteChange();
    co_return result;
}

} // namespace prompts
