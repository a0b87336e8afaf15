// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/services/search/columns.h"
#include "sandbox/storage/database.h"

#include <QStringList>
#include <memory>
#include <vector>

namespace sandbox::search {

/// Where a phrase occurs: `frequency` times in `column` of `slot`.
struct Hit
{
    Slot slot = 0;
    int column = 0;
    int frequency = 0;
};

/// The inverted index of one search index: an FTS5 table with one column per searchable text field. It stores terms
/// that were analysed before (joined by spaces) and reports raw frequencies; scoring and boolean logic lie above it, so
/// that scores are Lucene's BM25 and every combination of and, or, not works.
class FullText
{
public:
    /// `table` is created when missing. `columns` = number of searchable text fields.
    FullText(std::shared_ptr<Database> database, QString table, int columns);

    core::Result<void> create();
    core::Result<void> drop();
    /// Adds a document: one list of terms per column. False when it could not be stored.
    bool insert(Slot slot, const QList<QStringList>& terms);
    /// Removes a document; `terms` must be what insert() got.
    bool remove(Slot slot, const QList<QStringList>& terms);

    /// Occurrences of consecutive `terms` in the columns of `columnMask`, ordered by slot.
    std::vector<Hit> find(const QStringList& terms, quint64 columnMask, bool prefix = false);
    /// Index terms between `from` and before `to` (empty = no bound), at most `limit`.
    QStringList vocabulary(const QString& from, const QString& to, int limit);

private:
    QString expression(const QStringList& terms, quint64 columnMask, bool prefix) const;
    bool write(const QString& sql, Slot slot, const QList<QStringList>& terms);
    QString columnNames() const;

    std::shared_ptr<Database> m_database;
    QString m_table;
    int m_columns;
    QString m_insert;
    QString m_remove;
};

/// Registers the tokenizer and the function that FullText needs with a connection. Once per Database.
core::Result<void> registerFullText(Database& database);

/// The failure that an unsuccessful statement of `database` stands for: 503 with SQLite's sentence.
core::Error storageError(const Database& database);
/// The same as a result: `ok` is what the statement returned.
core::Result<void> stored(const Database& database, bool ok);

} // namespace sandbox::search
