// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>
#include <memory>

struct sqlite3;
struct sqlite3_stmt;

namespace sandbox::search {

class Database;

/// A prepared statement. Bind (1-based), then step() until false; reset() to run it again.
class Statement
{
public:
    Statement(Database& database, const QString& sql);
    ~Statement();
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;

    Statement& bind(int index, qint64 value);
    Statement& bind(int index, const QString& value);
    Statement& bindBlob(int index, const QByteArray& value);
    Statement& bindNull(int index);
    /// True when a row is there. Failures go to Database::lastError().
    bool step();
    void reset();
    qint64 integer(int column) const;
    QString text(int column) const;
    QByteArray blob(int column) const;

private:
    Database& m_database;
    sqlite3_stmt* m_statement = nullptr;
};

/// One SQLite file through the C API: FTS5's tokenizer and auxiliary function interfaces are not reachable otherwise.
/// One thread only.
class Database
{
public:
    /// Opens or creates `path`; ":memory:" for none.
    static core::Result<std::shared_ptr<Database>> open(const QString& path);
    ~Database();

    /// Runs statements without results.
    core::Result<void> execute(const QString& sql);
    sqlite3* handle() const { return m_handle; }
    bool failed() const { return m_failed; }
    /// The failure since the last call, as a 503-like storage error.
    core::Result<void> takeFailure();
    void noteFailure();

private:
    Database() = default;
    sqlite3* m_handle = nullptr;
    bool m_failed = false;
    QString m_message;
};

} // namespace sandbox::search
