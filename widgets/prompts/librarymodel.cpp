// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/prompts/librarymodel.h"

#include "widgets/common/icons.h"
#include "widgets/common/label.h"

#include <QCoreApplication>

namespace widgets::prompts {

using namespace common;
using ::prompts::editor::FileState;
using ::prompts::editor::TreeEntry;

struct LibraryModel::Node
{
    QString path; ///< of a folder without '/' at its end
    Node* parent = nullptr;
    int row = 0;
    qsizetype entry = -1; ///< -1: a folder
    std::vector<std::unique_ptr<Node>> children;
};

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(widgets::prompts::LibraryModel)
};

bool matches(const TreeEntry& entry, const QStringList& words)
{
    return std::all_of(words.begin(), words.end(), [&entry](const QString& word) {
        const auto holds = [&word](const QString& text) { return text.contains(word, Qt::CaseInsensitive); };
        return holds(entry.path) || holds(entry.name) || std::any_of(entry.tags.begin(), entry.tags.end(), holds) || std::any_of(entry.labels.begin(), entry.labels.end(), holds);
    });
}

} // namespace

QString markOf(FileState state)
{
    switch (state) {
    case FileState::Modified: return QStringLiteral("M");
    case FileState::Added: return QStringLiteral("A");
    case FileState::Untracked: return QStringLiteral("?");
    case FileState::Deleted: return QStringLiteral("D");
    case FileState::Renamed: return QStringLiteral("R");
    case FileState::Conflicted: return QStringLiteral("!");
    default: return {};
    }
}

QString wordsOf(FileState state)
{
    switch (state) {
    case FileState::Modified: return Text::tr("Changed since the last commit");
    case FileState::Added: return Text::tr("Added, not committed");
    case FileState::Untracked: return Text::tr("New, not committed");
    case FileState::Deleted: return Text::tr("Deleted, not committed");
    case FileState::Renamed: return Text::tr("Renamed, not committed");
    case FileState::Conflicted: return Text::tr("In conflict");
    default: return Text::tr("As committed");
    }
}

LibraryModel::LibraryModel(QObject* parent) : QAbstractItemModel(parent), m_root(std::make_unique<Node>()) {}

LibraryModel::~LibraryModel() = default;

void LibraryModel::setEntries(const QList<TreeEntry>& entries)
{
    const bool isSameTree = m_words.isEmpty() && entries.size() == m_entries.size()
                            && std::equal(entries.begin(), entries.end(), m_entries.begin(), [](const TreeEntry& a, const TreeEntry& b) { return a.path == b.path; });
    if (!isSameTree) {
        beginResetModel();
        m_entries = entries;
        rebuild();
        endResetModel();
        return;
    }
    for (qsizetype i = 0; i < entries.size(); ++i) {
        if (!(entries[i] == m_entries[i])) {
            m_entries[i] = entries[i];
            const QModelIndex at = indexOf(entries[i].path);
            Q_EMIT dataChanged(at, at);
        }
    }
}

void LibraryModel::setFilter(const QString& words)
{
    const QStringList wanted = words.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (wanted != m_words) {
        beginResetModel();
        m_words = wanted;
        rebuild();
        endResetModel();
    }
}

LibraryModel::Node* LibraryModel::folder(const QString& path)
{
    if (path.isEmpty()) {
        return m_root.get();
    }
    if (Node* const known = m_byPath.value(path)) {
        return known;
    }
    Node* const above = folder(path.contains(QLatin1Char('/')) ? path.section(QLatin1Char('/'), 0, -2) : QString());
    auto node = std::make_unique<Node>();
    node->path = path;
    node->parent = above;
    Node* const made = node.get();
    above->children.push_back(std::move(node));
    m_byPath.insert(path, made);
    return made;
}

void LibraryModel::rebuild()
{
    m_root = std::make_unique<Node>();
    m_byPath.clear();
    m_shownFiles = 0;
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        const TreeEntry& entry = m_entries[i];
        if (!matches(entry, m_words)) {
            continue;
        }
        ++m_shownFiles;
        Node* const above = folder(entry.path.contains(QLatin1Char('/')) ? entry.path.section(QLatin1Char('/'), 0, -2) : QString());
        auto node = std::make_unique<Node>();
        node->path = entry.path;
        node->parent = above;
        node->entry = i;
        m_byPath.insert(entry.path, node.get());
        above->children.push_back(std::move(node));
    }
    // Folders first, each by name.
    const std::function<void(Node*)> order = [&order](Node* node) {
        std::stable_sort(node->children.begin(), node->children.end(), [](const auto& a, const auto& b) {
            const bool aIsFolder = a->entry < 0;
            const bool bIsFolder = b->entry < 0;
            return aIsFolder != bIsFolder ? aIsFolder : a->path.compare(b->path, Qt::CaseInsensitive) < 0;
        });
        for (size_t i = 0; i < node->children.size(); ++i) {
            node->children[i]->row = int(i);
            order(node->children[i].get());
        }
    };
    order(m_root.get());
}

LibraryModel::Node* LibraryModel::nodeOf(const QModelIndex& index) const
{
    return index.isValid() ? static_cast<Node*>(index.internalPointer()) : m_root.get();
}

QModelIndex LibraryModel::indexOf(const QString& path) const
{
    Node* const node = m_byPath.value(path);
    return node ? createIndex(node->row, 0, node) : QModelIndex();
}

const TreeEntry* LibraryModel::entry(const QModelIndex& index) const
{
    const Node* const node = nodeOf(index);
    return node->entry >= 0 ? &m_entries[node->entry] : nullptr;
}

QModelIndex LibraryModel::index(int row, int column, const QModelIndex& parent) const
{
    const Node* const above = nodeOf(parent);
    return column == 0 && row >= 0 && size_t(row) < above->children.size() ? createIndex(row, 0, above->children[size_t(row)].get()) : QModelIndex();
}

QModelIndex LibraryModel::parent(const QModelIndex& index) const
{
    Node* const above = index.isValid() ? nodeOf(index)->parent : nullptr;
    return above && above != m_root.get() ? createIndex(above->row, 0, above) : QModelIndex();
}

int LibraryModel::rowCount(const QModelIndex& parent) const
{
    return parent.column() > 0 ? 0 : int(nodeOf(parent)->children.size());
}

int LibraryModel::columnCount(const QModelIndex&) const
{
    return 1;
}

QString LibraryModel::spoken(const TreeEntry& entry) const
{
    QStringList parts{entry.path.section(QLatin1Char('/'), -1)};
    if (entry.state != FileState::Clean) {
        parts << wordsOf(entry.state);
    }
    if (entry.hasDraft) {
        parts << tr("Not saved");
    }
    if (entry.errors > 0) {
        parts << tr("%n errors", nullptr, entry.errors);
    }
    if (!entry.labels.isEmpty()) {
        parts << tr("Labels: %1").arg(entry.labels.join(QStringLiteral(", ")));
    }
    return parts.join(QStringLiteral(", "));
}

QVariant LibraryModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const Node* const node = nodeOf(index);
    const TreeEntry* const file = entry(index);
    switch (role) {
    case Qt::DisplayRole: return node->path.section(QLatin1Char('/'), -1);
    case PathRole: return node->path;
    case IsFolderRole: return file == nullptr;
    case Qt::AccessibleTextRole: return file ? spoken(*file) : tr("Folder %1").arg(node->path.section(QLatin1Char('/'), -1));
    case Qt::ToolTipRole: {
        if (!file) {
            return plainToolTip(node->path);
        }
        QStringList lines{file->path};
        lines << (file->description.isEmpty() ? QStringList() : QStringList(file->description)) << wordsOf(file->state);
        if (!file->tags.isEmpty()) {
            lines << tr("Tags: %1").arg(file->tags.join(QStringLiteral(", ")));
        }
        return plainToolTip(lines.join(QLatin1Char('\n')));
    }
    default: return {};
    }
}

} // namespace widgets::prompts
