// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prompts/git/historyindex.h"
#include "prompts/git/labels.h"
#include "prompts/git/session.h"

namespace prompts {

/// What stands in the file of a label or proposal: one `key: "JSON text"` a line, those that change beside each other, so that two moves
/// at once are one conflict.
struct LabelFile
{
    QString label, prompt;      ///< prompt: its name at the version
    QString commit, blob, from; ///< commit empty: the label is to be removed; from: where it pointed before
    QString by, email, why;
    QDateTime when;
};
QByteArray labelText(const LabelFile& file);
/// Nothing for what is no such file, for example one with marks of a conflict.
std::optional<LabelFile> labelFrom(const QByteArray& bytes);

QString labelPath(const QString& name, const QString& path);
QString proposalPath(const QString& name, const QString& path); ///< empty path: to end the protection
QString protectionPath(const QString& name);

/// Reads labels out of commits, never out of the folder, and decides which moves take effect. On the history thread; of one moment.
class LabelReader
{
public:
    /// Brings the index up to HEAD.
    static core::Result<LabelReader> open(HistoryIndex& index, const Signer& person);

    core::Result<QList<Label>> labels(const QString& path);
    QList<LabelRule> rules();
    bool isProtected(const QString& name);
    QList<LabelProposal> proposals();
    std::optional<LabelProposal> proposal(const QString& path, const QString& name);
    /// As it stands in the proposal's file; to be asked for a proposal that is there.
    LabelFile proposedFile(const QString& path, const QString& name) const { return readAt(m_tree.get(), proposalPath(name, path)).value_or(LabelFile{}); }
    QList<LabelMove> moves(const QString& path, const QString& name);
    /// The label in effect.
    std::optional<Label> label(const QString& path, const QString& name);
    /// The version of the prompt that a revision has.
    core::Result<Version> version(const QString& path, const QString& revision);
    QString head() const { return hexOf(m_head); }

private:
    LabelReader(HistoryIndex& index, const git_oid& head);
    std::optional<LabelFile> read(const git_oid& blob) const;
    std::optional<LabelFile> readAt(git_tree* tree, const QString& path) const;
    GitTree treeOf(quint32 commit) const;
    QStringList namesUnder(const QString& folder) const;
    void collect(git_tree* tree, const QString& prefix, QStringList& paths) const;
    /// Commits of HEAD's history that touched a path, newest first.
    std::vector<quint32> touches(const QString& path) const;
    bool wasProtected(const QString& name, quint32 commit);
    /// Empty: the move takes effect; otherwise why it does not.
    QString problemOf(quint32 commit, const QString& file, const QString& name, const QString& path);
    bool isMovedAway(quint32 commit, const QString& file, const QString& name, const QString& path) const;
    QString approvalProblem(quint32 commit, const QString& name, const QString& path, const std::optional<git_oid>& blob);
    std::optional<quint32> effectiveMove(const QString& name, const QString& path);
    void addMoves(const QString& name, const QString& path, QList<LabelMove>& moves);
    void addProposalMoves(const QString& name, const QString& path, QList<LabelMove>& moves);
    std::optional<Label> describe(const LabelFile& file, quint32 move, const QString& name, const QString& path);

    HistoryIndex* m_index;
    git_oid m_head;
    GitTree m_tree;
    std::vector<bool> m_reachable;
    QString m_person; ///< address of whoever asks
    QHash<QString, bool> m_protected;
};

/// Address of the signed-in account, or of the repository's own user.
QString addressOf(git_repository* git, const Signer& person);

} // namespace prompts
