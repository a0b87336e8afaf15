// SPDX-License-Identifier: GPL-3.0-or-later
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

const QStringList& usualLabels()
{
    static const QStringList names{QStringLiteral("dev"), QStringLiteral("staging"), QStringLiteral("production")};
    return names;
}

} // namespace

QString addressOf(git_repository* git, const Signer& person)
{
    GitSignature signature;
    if (person.isValid()) {
        return person.email.trimmed();
    }
    return git_signature_default(signature.out(), git) == 0 ? QString::fromUtf8(signature.get()->email) : QString();
}

LabelReader::LabelReader(HistoryIndex& index, const git_oid& head) : m_index(&index), m_head(head) {}

core::Result<LabelReader> LabelReader::open(HistoryIndex& index, const Signer& person)
{
    const core::Result<void> opened = index.open();
    if (!opened) {
        return core::failure(opened.error());
    }
    git_oid head;
    if (git_reference_name_to_id(&head, index.git(), "HEAD") != 0) {
        return core::failure(core::ErrorKind::NotFound, Text::tr("The library has no commit yet: there is no version to label. Commit a file first."));
    }
    const core::Result<void> updated = index.update(head);
    if (!updated) {
        return core::failure(updated.error());
    }
    LabelReader reader(index, head);
    reader.m_reachable = index.reachableFrom(head);
    reader.m_tree = reader.treeOf(index.indexOf(head));
    reader.m_person = addressOf(index.git(), person);
    return reader;
}

GitTree LabelReader::treeOf(quint32 number) const
{
    GitCommit commit;
    GitTree tree;
    if (number != HistoryIndex::kNone && git_commit_lookup(commit.out(), m_index->git(), &m_index->commits()[number].id) == 0) {
        git_commit_tree(tree.out(), commit.get());
    }
    return tree;
}

std::optional<LabelFile> LabelReader::read(const git_oid& blob) const
{
    const core::Result<QByteArray> bytes = bytesOf(m_index->git(), blob);
    return bytes ? labelFrom(*bytes) : std::nullopt;
}

std::optional<LabelFile> LabelReader::readAt(git_tree* tree, const QString& path) const
{
    const std::optional<git_oid> blob = blobAt(tree, path);
    return blob ? read(*blob) : std::nullopt;
}

void LabelReader::collect(git_tree* tree, const QString& prefix, QStringList& paths) const
{
    for (size_t i = 0; tree && i < git_tree_entrycount(tree); ++i) {
        const git_tree_entry* entry = git_tree_entry_byindex(tree, i);
        const QString path = prefix + QString::fromUtf8(git_tree_entry_name(entry));
        GitTree below;
        if (git_tree_entry_type(entry) == GIT_OBJECT_TREE && git_tree_lookup(below.out(), m_index->git(), git_tree_entry_id(entry)) == 0) {
            collect(below.get(), path + QLatin1Char('/'), paths);
        } else if (git_tree_entry_type(entry) == GIT_OBJECT_BLOB) {
            paths << path;
        }
    }
}

/// Files under a folder of HEAD, relative to it.
QStringList LabelReader::namesUnder(const QString& folder) const
{
    GitTreeEntry entry;
    GitTree tree;
    QStringList paths;
    if (m_tree && git_tree_entry_bypath(entry.out(), m_tree.get(), folder.toUtf8().constData()) == 0
        && git_tree_lookup(tree.out(), m_index->git(), git_tree_entry_id(entry.get())) == 0) {
        collect(tree.get(), {}, paths);
    }
    return paths;
}

std::vector<quint32> LabelReader::touches(const QString& path) const
{
    std::vector<quint32> found;
    for (const quint32 number : m_index->touchesOf(path)) {
        if (m_reachable[number]) {
            found.push_back(number);
        }
    }
    std::sort(found.begin(), found.end(), std::greater<>()); // parents have smaller numbers
    return found;
}

bool LabelReader::wasProtected(const QString& name, quint32 commit)
{
    if (blobAt(treeOf(commit).get(), protectionPath(name))) {
        return true;
    }
    // Its file is gone: whether that was approved decides.
    const std::vector<quint32> touched = touches(protectionPath(name));
    if (touched.empty()) {
        return false;
    }
    const std::vector<bool> before = m_index->reachableFrom(m_index->commits()[commit].id);
    for (const quint32 number : touched) {
        if (before[number]) {
            const HistoryIndex::Change* change = m_index->changeOf(number, m_index->idOfPath(protectionPath(name)));
            return change && (!git_oid_is_zero(&change->blob) || !approvalProblem(number, name, {}, std::nullopt).isEmpty());
        }
    }
    return false;
}

bool LabelReader::isProtected(const QString& name)
{
    const auto known = m_protected.constFind(name);
    if (known != m_protected.constEnd()) {
        return *known;
    }
    const bool result = wasProtected(name, m_index->indexOf(m_head));
    m_protected.insert(name, result);
    return result;
}

QString LabelReader::approvalProblem(quint32 number, const QString& name, const QString& path, const std::optional<git_oid>& blob)
{
    const HistoryIndex::Commit& commit = m_index->commits()[number];
    const core::Result<Version> approval = m_index->describe(number);
    if (commit.parentCount != 1 || !approval) {
        return Text::tr("It was set by a merge, not by an approval.");
    }
    const quint32 parent = m_index->parentOf(commit, 0);
    const QString file = proposalPath(name, path);
    const std::optional<git_oid> proposed = blobAt(treeOf(parent).get(), file);
    const std::optional<LabelFile> wish = proposed ? read(*proposed) : std::nullopt;
    const bool isSame = wish && (blob ? git_oid_equal(&*proposed, &*blob) != 0 : wish->commit.isEmpty());
    if (!isSame) {
        return Text::tr("It was set without a proposal.");
    }
    const std::vector<bool> before = m_index->reachableFrom(m_index->commits()[parent].id);
    for (const quint32 candidate : touches(file)) {
        const HistoryIndex::Change* change = before[candidate] ? m_index->changeOf(candidate, m_index->idOfPath(file)) : nullptr;
        if (!change || !git_oid_equal(&change->blob, &*proposed)) {
            continue;
        }
        const core::Result<Version> proposal = m_index->describe(candidate);
        const auto isPerson = [](const QString& a, const QString& b) { return a.trimmed().compare(b.trimmed(), Qt::CaseInsensitive) == 0; };
        if (!proposal || isPerson(proposal->email, approval->email) || isPerson(wish->email, approval->email)) {
            return Text::tr("Proposed and approved by the same person.");
        }
        const QString signature = QStringLiteral("<%1>").arg(approval->email);
        const bool isSigned = std::any_of(approval->signedOffBy.begin(), approval->signedOffBy.end(), [&](const QString& line) { return line.contains(signature, Qt::CaseInsensitive); });
        return isSigned ? QString() : Text::tr("The approval is not signed off by its author.");
    }
    return Text::tr("It was set without a proposal.");
}

/// Whether the commit renamed the prompt and took the label along: the label lives on under the new name.
bool LabelReader::isMovedAway(quint32 number, const QString& file, const QString& name, const QString& path) const
{
    const HistoryIndex::Commit& commit = m_index->commits()[number];
    const HistoryIndex::Change* changes = m_index->firstChange(commit);
    const auto newNameOf = [&](const QString& oldName) {
        const quint32 id = m_index->idOfPath(oldName);
        for (quint32 i = 0; i < commit.changeCount; ++i) {
            if (changes[i].kind == Change::Renamed && changes[i].oldPath == id) {
                return m_index->pathOf(changes[i].path);
            }
        }
        return QString();
    };
    const QString prompt = newNameOf(path);
    return !prompt.isEmpty() && newNameOf(file) == labelPath(name, prompt);
}

QString LabelReader::problemOf(quint32 number, const QString& file, const QString& name, const QString& path)
{
    const HistoryIndex::Commit& commit = m_index->commits()[number];
    if (commit.parentCount == 0 || !wasProtected(name, m_index->parentOf(commit, 0))) {
        return {};
    }
    const HistoryIndex::Change* change = m_index->changeOf(number, m_index->idOfPath(file));
    if (change && change->kind == Change::Renamed) {
        // Moved along with its prompt, unchanged: what it was before decides.
        const QString oldFile = m_index->pathOf(change->oldPath);
        const QString oldPath = oldFile.mid(labelPath(name, {}).size());
        const HistoryIndex::Change* prompt = m_index->changeOf(number, m_index->idOfPath(path));
        const std::optional<git_oid> before = blobAt(treeOf(m_index->parentOf(commit, 0)).get(), oldFile);
        const bool isMovedAlong = prompt && prompt->kind == Change::Renamed && m_index->pathOf(prompt->oldPath) == oldPath
            && oldFile == labelPath(name, oldPath) && before && git_oid_equal(&*before, &change->blob);
        if (isMovedAlong) {
            for (const quint32 earlier : touches(oldFile)) {
                const HistoryIndex::Change* was = earlier < number ? m_index->changeOf(earlier, m_index->idOfPath(oldFile)) : nullptr;
                if (was && git_oid_equal(&was->blob, &change->blob)) {
                    return problemOf(earlier, oldFile, name, oldPath);
                }
            }
        }
    }
    if (change && git_oid_is_zero(&change->blob) && isMovedAway(number, file, name, path)) {
        return {};
    }
    return approvalProblem(number, name, path, change && !git_oid_is_zero(&change->blob) ? std::optional(change->blob) : std::nullopt);
}

std::optional<quint32> LabelReader::effectiveMove(const QString& name, const QString& path)
{
    const QString file = labelPath(name, path);
    const std::vector<quint32> touched = touches(file);
    if (touched.empty()) {
        return std::nullopt;
    }
    const quint32 id = m_index->idOfPath(file);
    const std::optional<git_oid> now = blobAt(m_tree.get(), file);
    const auto isNow = [&](quint32 number) {
        const HistoryIndex::Change* change = m_index->changeOf(number, id);
        return change && (now ? git_oid_equal(&change->blob, &*now) != 0 : git_oid_is_zero(&change->blob) != 0);
    };
    const auto newest = std::find_if(touched.begin(), touched.end(), isNow);
    if (newest != touched.end() && (!isProtected(name) || problemOf(*newest, file, name, path).isEmpty())) {
        return *newest;
    }
    for (const quint32 number : touched) {
        if (problemOf(number, file, name, path).isEmpty()) {
            return number;
        }
    }
    return std::nullopt;
}

std::optional<Label> LabelReader::describe(const LabelFile& file, quint32 move, const QString& name, const QString& path)
{
    Label label;
    label.path = path;
    label.name = name;
    label.commit = file.commit;
    label.blob = file.blob;
    label.pathThere = file.prompt;
    label.why = file.why;
    label.isProtected = isProtected(name);
    const core::Result<Version> version = m_index->describe(move);
    if (version) {
        label.by = version->author;
        label.email = version->email;
        label.when = version->time;
    }
    const std::optional<git_oid> now = blobAt(m_tree.get(), path);
    label.isOrphaned = !now;
    label.isCurrent = now && hexOf(*now) == file.blob;
    return label.commit.isEmpty() ? std::nullopt : std::optional(label);
}

std::optional<Label> LabelReader::label(const QString& path, const QString& name)
{
    const std::optional<quint32> move = effectiveMove(name, path);
    if (!move) {
        return std::nullopt;
    }
    const HistoryIndex::Change* change = m_index->changeOf(*move, m_index->idOfPath(labelPath(name, path)));
    const std::optional<LabelFile> file = change && !git_oid_is_zero(&change->blob) ? read(change->blob) : std::nullopt;
    return file ? describe(*file, *move, name, path) : std::nullopt;
}

QList<LabelRule> LabelReader::rules()
{
    QStringList names = usualLabels();
    QStringList own;
    const QStringList labelled = namesUnder(QStringLiteral(".pilothouse/labels"));
    for (const QString& path : labelled) {
        own << path.section(QLatin1Char('/'), 0, 0);
    }
    const QString folder = protectionPath({});
    for (const quint32 path : m_index->pathsUnder(folder)) {
        own << m_index->pathOf(path).mid(folder.size());
    }
    own.sort();
    names += own;
    names.removeDuplicates();
    QList<LabelRule> rules;
    for (const QString& name : std::as_const(names)) {
        rules << LabelRule{name, isProtected(name)};
    }
    return rules;
}

core::Result<QList<Label>> LabelReader::labels(const QString& wanted)
{
    QSet<QString> files; // also of labels that a commit by hand deleted
    if (wanted.isEmpty()) {
        const QString folder = QStringLiteral(".pilothouse/labels/");
        for (const quint32 path : m_index->pathsUnder(folder)) {
            files << m_index->pathOf(path).mid(folder.size());
        }
    } else {
        for (const LabelRule& rule : rules()) {
            files << rule.name + QLatin1Char('/') + wanted;
        }
    }
    QList<Label> labels;
    for (const QString& file : std::as_const(files)) {
        const std::optional<Label> found = label(file.section(QLatin1Char('/'), 1), file.section(QLatin1Char('/'), 0, 0));
        if (found) {
            labels << *found;
        }
    }
    std::sort(labels.begin(), labels.end(), [](const Label& a, const Label& b) { return std::tie(a.path, a.name) < std::tie(b.path, b.name); });
    return labels;
}

} // namespace prompts
