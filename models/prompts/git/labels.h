// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prompts/git/repository.h"

namespace prompts {

/// A label of a prompt: the version that an environment uses.
struct Label
{
    QString path;    ///< prompt
    QString name;    ///< "production"
    QString commit;  ///< version that it points at
    QString blob;    ///< content of the prompt there
    QString pathThere; ///< name of the prompt there
    QString by, email; ///< who moved it; of a protected label, who approved
    QDateTime when;
    QString why;
    bool isProtected = false;
    bool isOrphaned = false; ///< the prompt is no longer in the branch
    bool isCurrent = false;  ///< points at the same content as the last committed version
    friend bool operator==(const Label&, const Label&) = default;
};

/// A wish to move a protected label that waits for a second person.
struct LabelProposal
{
    QString path, name;
    QString commit, blob, pathThere; ///< where it should point; commit empty: the label is to be removed
    QString from;       ///< where the label points now; empty: nowhere
    QString by, email;
    QDateTime when;
    QString why;
    QString proposedIn; ///< commit that holds the proposal
    bool mayApprove = false; ///< the signed-in person is somebody else
};

/// One move in the history of a label.
struct LabelMove
{
    enum class Kind { Moved, Removed, Proposed, Withdrawn, Approved, Refused };
    Kind kind = Kind::Moved; ///< Refused: it is in the history, but does not take effect: `problem` says why
    QString path, name;
    QString from, to; ///< commits; empty: no version
    QString by, email;
    QDateTime when;
    QString why;
    QString proposedBy; ///< of an approval
    QString movedIn;    ///< commit that holds the move
    QString problem;
};

/// A label and whether it is protected.
struct LabelRule
{
    QString name;
    bool isProtected = false;
};

/// Labels are small files under `.pilothouse/labels`, committed in the branch: they travel with ordinary clone, push and fetch, merge
/// file by file, and their history is Git's. See git/README.md. A protected label takes effect only by an approval: a signed-off commit of
/// somebody other than the author of the proposal that it approves. What a commit by hand writes there is shown as refused and the
/// approved version stays in effect. Same thread as the repository, and keeps it alive.
class Labels
{
public:
    explicit Labels(Repository::Ref repository) : m_repository(std::move(repository)) {}
    /// All labels in effect, of one prompt or (empty) of all, by path and name.
    QCoro::Task<core::Result<QList<Label>>> list(QString path);
    /// Known labels: dev, staging, production first, then own ones.
    QCoro::Task<core::Result<QList<LabelRule>>> rules();
    /// Protecting takes effect at once; to end it needs a second person as well: it becomes a proposal (path empty).
    QCoro::Task<core::Result<void>> setProtected(QString name, bool isProtected, QString why);

    /// Points the label at a version of the prompt in the current branch's history; `revision` empty: the last one. A move to an earlier
    /// version is a roll-back. Commits at once; on a protected label that commit is a proposal, and the result says so.
    QCoro::Task<core::Result<std::optional<LabelProposal>>> move(QString path, QString name, QString revision, QString why);
    QCoro::Task<core::Result<std::optional<LabelProposal>>> remove(QString path, QString name, QString why);
    QCoro::Task<core::Result<QList<LabelProposal>>> proposals();
    /// Forbidden for the person who proposed; Conflict when the label moved since the proposal.
    QCoro::Task<core::Result<void>> approve(QString path, QString name, QString why);
    /// Takes a proposal back or turns it down.
    QCoro::Task<core::Result<void>> withdraw(QString path, QString name, QString why);
    /// Newest first. Empty `path` or `name`: of all.
    QCoro::Task<core::Result<QList<LabelMove>>> history(QString path, QString name);
    /// "NAME@label", "NAME@commit" or "NAME": the version and its content. NotFound with a sentence.
    QCoro::Task<core::Result<Version>> resolve(QString path, QString labelOrRevision);

private:
    Repository::Ref m_repository;
};

} // namespace prompts
