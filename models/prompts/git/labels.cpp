// SPDX-License-Identifier: GPL-3.0-or-later
#include "prompts/git/labels.h"
#include "prompts/git/fileops.h"
#include "prompts/git/labelreader.h"
#include "prompts/git/names.h"
#include "prompts/git/workers.h"

#include <QCoreApplication>

namespace prompts {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(prompts::Labels)
};

Signer personOf(const Repository& repository)
{
    return repository.parts().author ? repository.parts().author() : Signer{};
}

template <typename T> using Reading = std::function<core::Result<T>(LabelReader&)>;

template <typename T> QCoro::Task<core::Result<T>> readLabels(Repository::Ref repository, Reading<T> reading)
{
    const Signer person = personOf(*repository);
    const std::function<core::Result<T>(HistoryIndex&)> work = [reading, person](HistoryIndex& index) -> core::Result<T> {
        core::Result<LabelReader> reader = LabelReader::open(index, person);
        if (!reader) {
            return core::failure(reader.error());
        }
        return reading(*reader);
    };
    const std::shared_ptr<Workers> workers = repository->sharedWorkers();
    core::Result<T> result = co_await runOnHistory(workers, work);
    co_return result;
}

/// What is to be written: files with their content; nothing: deleted.
struct Writing
{
    QString head; ///< as read: when it moved meanwhile, nothing is written
    QList<std::pair<QString, std::optional<LabelFile>>> files;
    QString message;
    Signing signing;
    std::optional<LabelProposal> proposal;
};

core::Result<QString> write(Session& session, const Writing& writing)
{
    const ChangeLock lock(session);
    core::Result<GitSignature> signature = signatureOf(session, writing.signing);
    core::Result<GitTree> tree = session.headTree();
    if (!lock.result()) {
        return core::failure(lock.result().error());
    }
    if (!signature || !tree) {
        return core::failure(signature ? tree.error() : signature.error());
    }
    const core::Result<RepositoryState> state = session.state();
    if (!state || state->head != writing.head) {
        return core::failure(conflictError(QStringLiteral("busy"), Text::tr("The branch moved in the meantime. Look at the label again, then try once more; nothing was changed.")));
    }
    QList<TreeChange> changes;
    for (const auto& [path, content] : writing.files) {
        TreeChange change;
        change.path = path;
        if (content) {
            LabelFile file = *content;
            file.by = file.by.isEmpty() ? QString::fromUtf8(signature->get()->name) : file.by;
            file.email = file.email.isEmpty() ? QString::fromUtf8(signature->get()->email) : file.email;
            const QByteArray bytes = labelText(file);
            git_oid id;
            const int code = git_blob_create_from_buffer(&id, session.git(), bytes.constData(), size_t(bytes.size()));
            if (code != 0) {
                return core::failure(gitError(code, path));
            }
            change.blob = id;
        } else if (!blobAt(tree->get(), path)) {
            continue;
        }
        changes << change;
    }
    return commitChanges(session, changes, writing.message, writing.signing, true);
}

QCoro::Task<core::Result<void>> commitLabels(Repository::Ref repository, Writing writing)
{
    writing.signing.signer = personOf(*repository);
    writing.signing.time = repository->now();
    const Repository::Work<QString> work = [writing](Session& session) { return write(session, writing); };
    const core::Result<QString> commit = co_await repository->run(work);
    repository->noteChange();
    if (!commit) {
        co_return core::failure(commit.error());
    }
    co_return core::Result<void>::ok();
}

QString messageOf(const QString& what, const QString& why)
{
    return why.trimmed().isEmpty() ? what : what + QStringLiteral("\n\n") + why.trimmed();
}

LabelFile fileOf(const QString& name, const Version& version, const std::optional<Label>& now, const QString& why, const QDateTime& time)
{
    LabelFile file;
    file.label = name;
    file.prompt = version.path;
    file.commit = version.id;
    file.blob = version.blob;
    file.from = now ? now->commit : QString();
    file.why = why.trimmed();
    file.when = time;
    return file;
}

core::Error forbidden()
{
    return core::Error::make(core::ErrorKind::Forbidden, QCoreApplication::translate("prompts::Labels", "You proposed this move yourself. Ask somebody else to approve it."), QCoreApplication::translate("prompts::Labels", "the rule of this label"));
}

LabelProposal proposalOf(const LabelFile& file, const QString& path, const Signer& person, const QDateTime& time)
{
    LabelProposal proposal;
    proposal.path = path;
    proposal.name = file.label;
    proposal.commit = file.commit;
    proposal.blob = file.blob;
    proposal.pathThere = file.prompt;
    proposal.from = file.from;
    proposal.by = person.name;
    proposal.email = person.email;
    proposal.when = time;
    proposal.why = file.why;
    return proposal;
}

core::Result<Writing> planMove(LabelReader& reader, const QString& path, const QString& name, const QString& revision, const QString& why, const QDateTime& time)
{
    const core::Result<Version> version = reader.version(path, revision);
    if (!version) {
        return core::failure(version.error());
    }
    const std::optional<Label> now = reader.label(path, name);
    if (now && now->commit == version->id) {
        return core::failure(core::ErrorKind::InvalidInput, Text::tr("“%1” of “%2” points at this version already.").arg(name, path), path);
    }
    Writing writing;
    writing.head = reader.head();
    const LabelFile file = fileOf(name, *version, now, why, time);
    if (reader.isProtected(name)) {
        writing.files << std::pair(proposalPath(name, path), std::optional(file));
        writing.message = messageOf(QStringLiteral("Propose label %1 of %2 at %3").arg(name, path, version->id.left(12)), why);
        writing.proposal = proposalOf(file, path, {}, time);
    } else {
        writing.files << std::pair(labelPath(name, path), std::optional(file));
        writing.message = messageOf(QStringLiteral("Label %1 of %2 at %3").arg(name, path, version->id.left(12)), why);
    }
    return writing;
}

core::Result<Writing> planRemoval(LabelReader& reader, const QString& path, const QString& name, const QString& why, const QDateTime& time)
{
    const std::optional<Label> now = reader.label(path, name);
    if (!now) {
        return core::failure(core::ErrorKind::NotFound, Text::tr("“%1” has no label “%2”.").arg(path, name), path);
    }
    Writing writing;
    writing.head = reader.head();
    if (reader.isProtected(name)) {
        const LabelFile file = fileOf(name, {}, now, why, time);
        writing.files << std::pair(proposalPath(name, path), std::optional(file));
        writing.message = messageOf(QStringLiteral("Propose to remove label %1 of %2").arg(name, path), why);
        writing.proposal = proposalOf(file, path, {}, time);
    } else {
        writing.files << std::pair(labelPath(name, path), std::optional<LabelFile>());
        writing.message = messageOf(QStringLiteral("Remove label %1 of %2").arg(name, path), why);
    }
    return writing;
}

core::Result<Writing> planApproval(LabelReader& reader, const QString& path, const QString& name, const QString& why)
{
    const std::optional<LabelProposal> proposal = reader.proposal(path, name);
    if (!proposal) {
        return core::failure(core::ErrorKind::NotFound, Text::tr("Nobody proposes to move “%1” of “%2”. It may have been approved or withdrawn.").arg(name, path), path);
    }
    if (!proposal->mayApprove) {
        return core::failure(forbidden());
    }
    Writing writing;
    writing.head = reader.head();
    writing.files << std::pair(proposalPath(name, path), std::optional<LabelFile>());
    const QString proposer = QStringLiteral("\n\nProposed-by: %1 <%2>\n").arg(proposal->by, proposal->email);
    if (path.isEmpty()) {
        writing.files << std::pair(protectionPath(name), std::optional<LabelFile>());
        writing.message = messageOf(QStringLiteral("Approve the end of protection of label %1").arg(name), why) + proposer;
        return writing;
    }
    const std::optional<Label> now = reader.label(path, name);
    if ((now ? now->commit : QString()) != proposal->from) {
        return core::failure(conflictError(QStringLiteral("moved"), Text::tr("The label moved since this was proposed. Look at where it points now and propose again.")));
    }
    if (!proposal->commit.isEmpty()) {
        const core::Result<Version> version = reader.version(path, proposal->commit);
        if (!version || version->blob != proposal->blob) {
            return core::failure(core::ErrorKind::InvalidInput, Text::tr("The proposal does not name a version of this prompt in this branch. Turn it down and propose again."), path);
        }
    }
    // The very file of the proposal becomes the label's: that is what readers compare.
    const LabelFile file = reader.proposedFile(path, name);
    writing.files << std::pair(labelPath(name, path), proposal->commit.isEmpty() ? std::optional<LabelFile>() : std::optional(file));
    writing.message = messageOf(QStringLiteral("Approve label %1 of %2 at %3").arg(name, path, proposal->commit.left(12)), why) + proposer;
    return writing;
}

} // namespace

QCoro::Task<core::Result<QList<Label>>> Labels::list(QString path)
{
    const Repository::Ref repository = m_repository;
    const Reading<QList<Label>> reading = [path](LabelReader& reader) { return reader.labels(path); };
    core::Result<QList<Label>> result = co_await readLabels(repository, reading);
    co_return result;
}

QCoro::Task<core::Result<QList<LabelRule>>> Labels::rules()
{
    const Repository::Ref repository = m_repository;
    const Reading<QList<LabelRule>> reading = [](LabelReader& reader) -> core::Result<QList<LabelRule>> { return reader.rules(); };
    core::Result<QList<LabelRule>> result = co_await readLabels(repository, reading);
    co_return result;
}

QCoro::Task<core::Result<QList<LabelProposal>>> Labels::proposals()
{
    const Repository::Ref repository = m_repository;
    const Reading<QList<LabelProposal>> reading = [](LabelReader& reader) -> core::Result<QList<LabelProposal>> { return reader.proposals(); };
    core::Result<QList<LabelProposal>> result = co_await readLabels(repository, reading);
    co_return result;
}

QCoro::Task<core::Result<QList<LabelMove>>> Labels::history(QString path, QString name)
{
    const Repository::Ref repository = m_repository;
    const Reading<QList<LabelMove>> reading = [path, name](LabelReader& reader) -> core::Result<QList<LabelMove>> { return reader.moves(path, name); };
    core::Result<QList<LabelMove>> result = co_await readLabels(repository, reading);
    co_return result;
}

QCoro::Task<core::Result<Version>> Labels::resolve(QString path, QString labelOrRevision)
{
    const Repository::Ref repository = m_repository;
    const Reading<Version> reading = [path, labelOrRevision](LabelReader& reader) -> core::Result<Version> {
        const std::optional<Label> label = labelOrRevision.isEmpty() ? std::nullopt : reader.label(path, labelOrRevision);
        return reader.version(path, label ? label->commit : labelOrRevision);
    };
    core::Result<Version> result = co_await readLabels(repository, reading);
    co_return result;
}

QCoro::Task<core::Result<void>> Labels::setProtected(QString name, bool isProtected, QString why)
{
    const Repository::Ref repository = m_repository;
    const core::Result<void> checked = checkLabel(name);
    if (!checked) {
        co_return core::failure(checked.error());
    }
    const QDateTime time = repository->now();
    const Reading<Writing> reading = [name, isProtected, why, time](LabelReader& reader) -> core::Result<Writing> {
        if (reader.isProtected(name) == isProtected) {
            return core::failure(core::ErrorKind::InvalidInput, isProtected ? Text::tr("“%1” is protected already.").arg(name) : Text::tr("“%1” is not protected.").arg(name), name);
        }
        Writing writing;
        writing.head = reader.head();
        const LabelFile file = fileOf(name, {}, std::nullopt, why, time);
        writing.files << std::pair(isProtected ? protectionPath(name) : proposalPath(name, {}), std::optional(file));
        writing.message = messageOf((isProtected ? QStringLiteral("Protect label %1") : QStringLiteral("Propose to end the protection of label %1")).arg(name), why);
        return writing;
    };
    const core::Result<Writing> plan = co_await readLabels(repository, reading);
    if (!plan) {
        co_return core::failure(plan.error());
    }
    core::Result<void> result = co_await commitLabels(repository, *plan);
    co_return result;
}

QCoro::Task<core::Result<std::optional<LabelProposal>>> Labels::move(QString path, QString name, QString revision, QString why)
{
    const Repository::Ref repository = m_repository;
    const core::Result<void> checked = checkLabel(name);
    if (!checked) {
        co_return core::failure(checked.error());
    }
    const QDateTime time = repository->now();
    const Reading<Writing> reading = [path, name, revision, why, time](LabelReader& reader) {
        const std::optional<Label> other = revision.isEmpty() || revision == name ? std::nullopt : reader.label(path, revision);
        return planMove(reader, path, name, other ? other->commit : revision, why, time);
    };
    const core::Result<Writing> plan = co_await readLabels(repository, reading);
    if (!plan) {
        co_return core::failure(plan.error());
    }
    const core::Result<void> written = co_await commitLabels(repository, *plan);
    if (!written) {
        co_return core::failure(written.error());
    }
    co_return plan->proposal;
}

QCoro::Task<core::Result<std::optional<LabelProposal>>> Labels::remove(QString path, QString name, QString why)
{
    const Repository::Ref repository = m_repository;
    const QDateTime time = repository->now();
    const Reading<Writing> reading = [path, name, why, time](LabelReader& reader) { return planRemoval(reader, path, name, why, time); };
    const core::Result<Writing> plan = co_await readLabels(repository, reading);
    if (!plan) {
        co_return core::failure(plan.error());
    }
    const core::Result<void> written = co_await commitLabels(repository, *plan);
    if (!written) {
        co_return core::failure(written.error());
    }
    co_return plan->proposal;
}

QCoro::Task<core::Result<void>> Labels::approve(QString path, QString name, QString why)
{
    const Repository::Ref repository = m_repository;
    const Reading<Writing> reading = [path, name, why](LabelReader& reader) { return planApproval(reader, path, name, why); };
    const core::Result<Writing> plan = co_await readLabels(repository, reading);
    if (!plan) {
        co_return core::failure(plan.error());
    }
    core::Result<void> result = co_await commitLabels(repository, *plan);
    co_return result;
}

QCoro::Task<core::Result<void>> Labels::withdraw(QString path, QString name, QString why)
{
    const Repository::Ref repository = m_repository;
    const Reading<Writing> reading = [path, name, why](LabelReader& reader) -> core::Result<Writing> {
        if (!reader.proposal(path, name)) {
            return core::failure(core::ErrorKind::NotFound, Text::tr("Nobody proposes to move “%1” of “%2”. It may have been approved or withdrawn.").arg(name, path), path);
        }
        Writing writing;
        writing.head = reader.head();
        writing.files << std::pair(proposalPath(name, path), std::optional<LabelFile>());
        writing.message = messageOf(QStringLiteral("Withdraw the proposal for label %1 of %2").arg(name, path), why);
        return writing;
    };
    const core::Result<Writing> plan = co_await readLabels(repository, reading);
    if (!plan) {
        co_return core::failure(plan.error());
    }
    core::Result<void> result = co_await commitLabels(repository, *plan);
    co_return result;
}

} // namespace prompts
