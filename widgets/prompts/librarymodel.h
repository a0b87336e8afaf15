// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prompts/editor/desktypes.h"

#include <QAbstractItemModel>
#include <memory>

namespace widgets::prompts {

/// The files of a library as folders. Filters by words in path, name, tags and labels; changed facts of known files keep the tree as it is.
/// GUI thread.
class LibraryModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Role { PathRole = Qt::UserRole, IsFolderRole, EntryRole };
    explicit LibraryModel(QObject* parent = nullptr);
    ~LibraryModel() override;

    void setEntries(const QList<::prompts::editor::TreeEntry>& entries);
    void setFilter(const QString& words);
    bool isFiltered() const { return !m_words.isEmpty(); }
    int fileCount() const { return m_shownFiles; }
    QModelIndex indexOf(const QString& path) const;
    const ::prompts::editor::TreeEntry* entry(const QModelIndex& index) const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& index) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    struct Node;
    void rebuild();
    Node* nodeOf(const QModelIndex& index) const;
    Node* folder(const QString& path);
    QString spoken(const ::prompts::editor::TreeEntry& entry) const;

    QList<::prompts::editor::TreeEntry> m_entries;
    QStringList m_words;
    std::unique_ptr<Node> m_root;
    QHash<QString, Node*> m_byPath;
    int m_shownFiles = 0;
};

/// "M", "A", "?": how a list marks what happened to a file.
QString markOf(::prompts::editor::FileState state);
/// The same as words.
QString wordsOf(::prompts::editor::FileState state);

} // namespace widgets::prompts
