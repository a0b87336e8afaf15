// SPDX-License-Identifier: GPL-3.0-or-later
// Proposals, the history of labels, and versions that a label can point at.
#include "prompts/git/labelreader.h"

#include <QCoreApplication>
#include <QSet>
#include <algorithm>

namespace prompts {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(prompts::Labels)
};

} // namespace

std::optional<LabelProposal> LabelReader::proposal(const QString& path, const QString& name)
{
    const QString file = proposalPath(name, path);
    const std::optional<git_oid> blob = blobAt(m_tree.get(), file);
    const std::optional<LabelFile> wish = blob ? read(*blob) : std::nullopt;
    if (!wish) {
        return std::nullopt;
    }
    LabelProposal proposal;
    proposal.path = path;
    proposal.name = name;
    proposal.commit = wish->commit;
    proposal.blob = wish->blob;
    proposal.pathThere = wish->prompt;
    proposal.from = wish->from;
    proposal.why = wish->why;
    for (const quint32 number : touches(file)) {
        const HistoryIndex::Change* change = m_index->changeOf(number, m_index->idOfPath(file));
        const core::Result<Version> version = m_index->describe(number);
        if (change && version && git_oid_equal(&change->blob, &*blob)) {
            proposal.by = version->author;
            proposal.email = version->email;
            proposal.when = version->time;
            proposal.proposedIn = version->id;
            break;
        }
    }
    const auto isMe = [this](const QString& address) { return address.trimmed().compare(m_person, Qt::CaseInsensitive) == 0; };
    proposal.mayApprove = !m_person.isEmpty() && !isMe(proposal.email) && !isMe(wish->email);
    return proposal;
}

QList<LabelProposal> LabelReader::proposals()
{
    QList<LabelProposal> all;
    const auto add = [&](const QString& path, const QString& name) {
        const std::optional<LabelProposal> found = proposal(path, name);
        if (found) {
            all << *found;
        }
    };
    const QStringList moves = namesUnder(QStringLiteral(".pilothouse/proposals"));
    for (const QString& file : moves) {
        add(file.section(QLatin1Char('/'), 1), file.section(QLatin1Char('/'), 0, 0));
    }
    const QStringList ends = namesUnder(QStringLiteral(".pilothouse/unprotect"));
    for (const QString& name : ends) {
        add({}, name);
    }
    return all;
}

void LabelReader::addMoves(const QString& name, const QString& path, QList<LabelMove>& moves)
{
    const QString file = labelPath(name, path);
    for (const quint32 number : touches(file)) {
        const HistoryIndex::Change* change = m_index->changeOf(number, m_index->idOfPath(file));
        const core::Result<Version> version = m_index->describe(number);
        if (!change || !version) {
            continue;
        }
        const HistoryIndex::Commit& commit = m_index->commits()[number];
        const GitTree before = commit.parentCount ? treeOf(m_index->parentOf(commit, 0)) : GitTree();
        // An approval looks like a rename of the proposal; only a label's own file moves with its prompt.
        if (change->kind == Change::Renamed && m_index->pathOf(change->oldPath).startsWith(labelPath(name, {}))) {
            addMoves(name, m_index->pathOf(change->oldPath).mid(labelPath(name, {}).size()), moves); // under its earlier name
            continue;
        }
        const bool isGone = git_oid_is_zero(&change->blob);
        const std::optional<LabelFile> now = isGone ? std::nullopt : read(change->blob);
        const std::optional<LabelFile> was = readAt(before.get(), file);
        if (isGone && !blobAt(m_tree.get(), path) && !blobAt(treeOf(number).get(), path) && blobAt(before.get(), path)) {
            continue; // renamed with its prompt: told under its new name
        }
        LabelMove move;
        move.path = path;
        move.name = name;
        move.from = was ? was->commit : QString();
        move.to = now ? now->commit : QString();
        move.by = version->author;
        move.email = version->email;
        move.when = version->time;
        move.why = now ? now->why : version->message.section(QStringLiteral("\n\n"), 1, 1).section(QStringLiteral("\nSigned-off-by"), 0, 0);
        move.movedIn = version->id;
        move.kind = move.to.isEmpty() ? LabelMove::Kind::Removed : LabelMove::Kind::Moved;
        if (commit.parentCount > 0 && wasProtected(name, m_index->parentOf(commit, 0))) {
            move.problem = problemOf(number, file, name, path);
            move.kind = move.problem.isEmpty() ? LabelMove::Kind::Approved : LabelMove::Kind::Refused;
            const std::optional<LabelFile> wish = readAt(before.get(), proposalPath(name, path));
            move.proposedBy = wish ? wish->by : QString();
        }
        moves << move;
    }
}

void LabelReader::addProposalMoves(const QString& name, const QString& path, QList<LabelMove>& moves)
{
    const QString file = proposalPath(name, path);
    for (const quint32 number : touches(file)) {
        const HistoryIndex::Change* change = m_index->changeOf(number, m_index->idOfPath(file));
        const core::Result<Version> version = m_index->describe(number);
        const bool isGone = change && git_oid_is_zero(&change->blob);
        const bool isApproval = isGone && m_index->changeOf(number, m_index->idOfPath(path.isEmpty() ? protectionPath(name) : labelPath(name, path)));
        if (!change || !version || isApproval || change->kind == Change::Renamed) {
            continue;
        }
        LabelMove move;
        const HistoryIndex::Commit& commit = m_index->commits()[number];
        const std::optional<LabelFile> wish = isGone && commit.parentCount ? readAt(treeOf(m_index->parentOf(commit, 0)).get(), file) : isGone ? std::nullopt : read(change->blob);
        move.kind = isGone ? LabelMove::Kind::Withdrawn : LabelMove::Kind::Proposed;
        move.path = path;
        move.name = name;
        move.from = wish ? wish->from : QString();
        move.to = wish ? wish->commit : QString();
        move.by = version->author;
        move.email = version->email;
        move.when = version->time;
        move.why = wish && !isGone ? wish->why : version->message.section(QStringLiteral("\n\n"), 1, 1).section(QStringLiteral("\nSigned-off-by"), 0, 0);
        move.proposedBy = wish ? wish->by : QString();
        move.movedIn = version->id;
        moves << move;
    }
}

QList<LabelMove> LabelReader::moves(const QString& path, const QString& name)
{
    QSet<std::pair<QString, QString>> wanted;
    for (const QString& folder : {QStringLiteral(".pilothouse/labels/"), QStringLiteral(".pilothouse/proposals/")}) {
        for (const quint32 id : m_index->pathsUnder(folder)) {
            const QString file = m_index->pathOf(id).mid(folder.size());
            const QString label = file.section(QLatin1Char('/'), 0, 0);
            const QString prompt = file.section(QLatin1Char('/'), 1);
            if ((name.isEmpty() || label == name) && (path.isEmpty() || prompt == path)) {
                wanted.insert({label, prompt});
            }
        }
    }
    QList<LabelMove> moves;
    for (const auto& [label, prompt] : std::as_const(wanted)) {
        addMoves(label, prompt, moves);
        addProposalMoves(label, prompt, moves);
    }
    QSet<QString> seen; // a renamed prompt's moves are reached by both names
    moves.removeIf([&seen](const LabelMove& move) {
        const QString key = move.movedIn + move.name + QLatin1Char('/') + move.path + QString::number(int(move.kind));
        const bool isKnown = seen.contains(key);
        seen << key;
        return isKnown;
    });
    std::sort(moves.begin(), moves.end(), [this](const LabelMove& a, const LabelMove& b) {
        const std::optional<git_oid> first = idOf(a.movedIn), second = idOf(b.movedIn);
        return (first ? m_index->indexOf(*first) : 0) > (second ? m_index->indexOf(*second) : 0);
    });
    return moves;
}

core::Result<Version> LabelReader::version(const QString& path, const QString& revision)
{
    GitObject object, commit;
    git_oid id = m_head;
    if (!revision.isEmpty()) {
        if (git_revparse_single(object.out(), m_index->git(), revision.toUtf8().constData()) != 0 || git_object_peel(commit.out(), object.get(), GIT_OBJECT_COMMIT) != 0) {
            return core::failure(core::ErrorKind::NotFound, Text::tr("There is no version “%1”. Give a commit, a branch, a tag or a label.").arg(revision), revision);
        }
        id = *git_object_id(commit.get());
    }
    const quint32 number = m_index->indexOf(id);
    if (number == HistoryIndex::kNone || !m_reachable[number]) {
        return core::failure(core::ErrorKind::InvalidInput,
                             Text::tr("The version “%1” is not in the current branch, so it would not travel with it. Merge it first, or switch to its branch.").arg(revision), revision);
    }
    const std::vector<bool> before = m_index->reachableFrom(id);
    const GitTree tree = treeOf(number);
    for (const HistoryIndex::Touch& touch : m_index->historyOf(path, m_head)) {
        if (!before[touch.commit] || git_oid_is_zero(&touch.change.blob)) {
            continue;
        }
        const QString name = m_index->pathOf(touch.change.path);
        const std::optional<git_oid> there = blobAt(tree.get(), name);
        if (!there || !git_oid_equal(&*there, &touch.change.blob)) {
            continue;
        }
        core::Result<Version> found = m_index->describe(touch.commit);
        if (found) {
            found->path = name;
            found->blob = hexOf(touch.change.blob);
            found->change = touch.change.kind;
        }
        return found;
    }
    return core::failure(core::ErrorKind::NotFound, Text::tr("“%1” has no committed version%2. Commit it first, or look at its history.").arg(path, revision.isEmpty() ? QString() : QStringLiteral(" ") + revision), path);
}

} // namespace prompts
