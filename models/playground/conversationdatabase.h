// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playground/conversation.h"

struct sqlite3;

namespace playground {

/// The SQLite file behind ConversationStore. Every call is one transaction; errors are Storage with SQLite's own words, and
/// `isDamage()` tells a broken file from a full disk. Private to the library.
class ConversationDatabase
{
public:
    ConversationDatabase() = default;
    ~ConversationDatabase();
    ConversationDatabase(const ConversationDatabase&) = delete;
    ConversationDatabase& operator=(const ConversationDatabase&) = delete;

    /// Opens or creates `path`; an unwritable file is opened for reading.
    core::Result<void> open(const QString& path);
    void close();
    bool isOpen() const { return m_database != nullptr; }
    bool isReadOnly() const { return m_readOnly; }
    static bool isDamage(const core::Error& error);

    core::Result<void> write(const Conversation& conversation);
    /// NotFound when there is no such conversation.
    core::Result<void> writeDraft(const QString& id, const QString& draft);
    core::Result<void> remove(const QString& id);
    /// NotFound when there is none.
    core::Result<Conversation> read(const QString& id) const;
    core::Result<QList<ConversationSummary>> list(const QString& search) const;

private:
    class Statement;
    core::Error lastError() const;
    core::Result<void> run(const char* sql) const;
    core::Result<void> writeRows(const Conversation& conversation);
    core::Result<void> writeTurns(qint64 row, const Conversation& conversation);
    core::Result<qint64> rowOf(const QString& id) const;

    sqlite3* m_database = nullptr;
    QString m_path;
    bool m_readOnly = false;
};

/// Everything in a conversation that a search looks at.
QString searchableText(const Conversation& conversation);

} // namespace playground
