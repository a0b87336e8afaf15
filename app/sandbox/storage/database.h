// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QVariant>
#include <functional>

struct sqlite3;
struct sqlite3_stmt;

namespace sandbox {

/// One row while a query runs; columns count from 0.
class DatabaseRow
{
public:
    explicit DatabaseRow(sqlite3_stmt* statement) : m_statement(statement) {}
    QString text(int column) const;
    QByteArray bytes(int column) const;
    qint64 integer(int column) const;
    double number(int column) const;
    bool isNull(int column) const;

private:
    sqlite3_stmt* m_statement;
};

/// A SQLite database by its C API (WAL, thread-confined). Failures leave a sentence in lastError().
class Database
{
public:
    Database() = default;
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    /// A file, or ":memory:".
    bool open(const QString& path);
    bool isOpen() const { return m_database != nullptr; }
    /// Runs statements without parameters.
    bool execute(const QString& sql);
    /// Runs one statement. Parameters may be QString, QByteArray (blob), integers, double, bool or null.
    bool run(const QString& sql, const QList<QVariant>& parameters,
             const std::function<void(const DatabaseRow&)>& onRow = {});
    /// Rows that the last statement changed.
    int changes() const;
    QString lastError() const { return m_error; }
    sqlite3* handle() const { return m_database; }

private:
    bool failed();
    sqlite3* m_database = nullptr;
    QString m_error;
    QHash<QString, sqlite3_stmt*> m_statements; ///< prepared once; the SQL texts are few
};

} // namespace sandbox
