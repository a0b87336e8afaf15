// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/services/search/database.h"

#include <sqlite3.h>

namespace sandbox::search {

Statement::Statement(Database& database, const QString& sql) : m_database(database)
{
    const QByteArray utf8 = sql.toUtf8();
    if (sqlite3_prepare_v2(database.handle(), utf8.constData(), int(utf8.size()), &m_statement, nullptr) != SQLITE_OK) {
        database.noteFailure();
    }
}

Statement::~Statement()
{
    sqlite3_finalize(m_statement);
}

Statement& Statement::bind(int index, qint64 value)
{
    sqlite3_bind_int64(m_statement, index, value);
    return *this;
}

Statement& Statement::bind(int index, const QString& value)
{
    const QByteArray utf8 = value.toUtf8();
    sqlite3_bind_text(m_statement, index, utf8.constData(), int(utf8.size()), SQLITE_TRANSIENT);
    return *this;
}

Statement& Statement::bindBlob(int index, const QByteArray& value)
{
    sqlite3_bind_blob(m_statement, index, value.constData(), int(value.size()), SQLITE_TRANSIENT);
    return *this;
}

Statement& Statement::bindNull(int index)
{
    sqlite3_bind_null(m_statement, index);
    return *this;
}

bool Statement::step()
{
    if (m_statement == nullptr) {
        return false;
    }
    const int result = sqlite3_step(m_statement);
    if (result != SQLITE_ROW && result != SQLITE_DONE) {
        m_database.noteFailure();
    }
    return result == SQLITE_ROW;
}

void Statement::reset()
{
    if (m_statement != nullptr) {
        sqlite3_reset(m_statement);
    }
}

qint64 Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

QString Statement::text(int column) const
{
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(m_statement, column));
    return QString::fromUtf8(bytes, sqlite3_column_bytes(m_statement, column));
}

QByteArray Statement::blob(int column) const
{
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(m_statement, column));
    return QByteArray(bytes, sqlite3_column_bytes(m_statement, column));
}

core::Result<std::shared_ptr<Database>> Database::open(const QString& path)
{
    std::shared_ptr<Database> database(new Database);
    if (sqlite3_open(path.toUtf8().constData(), &database->m_handle) != SQLITE_OK) {
        database->noteFailure();
        auto failure = database->takeFailure();
        return core::failure(failure.error());
    }
    // What is kept is test data: losing the last second to a power cut is fine, waiting for the disk on each batch is not.
    const auto configured = database->execute(
        QStringLiteral("PRAGMA journal_mode=WAL; PRAGMA synchronous=OFF; PRAGMA cache_size=-65536; PRAGMA temp_store=MEMORY;"));
    if (!configured) {
        return core::failure(configured.error());
    }
    return database;
}

Database::~Database()
{
    sqlite3_close(m_handle);
}

core::Result<void> Database::execute(const QString& sql)
{
    if (sqlite3_exec(m_handle, sql.toUtf8().constData(), nullptr, nullptr, nullptr) != SQLITE_OK) {
        noteFailure();
        return takeFailure();
    }
    return core::Result<void>::ok();
}

void Database::noteFailure()
{
    if (!m_failed) {
        m_failed = true;
        m_message = QString::fromUtf8(sqlite3_errmsg(m_handle));
    }
}

core::Result<void> Database::takeFailure()
{
    if (!m_failed) {
        return core::Result<void>::ok();
    }
    m_failed = false;
    core::Error error = core::Error::make(core::ErrorKind::Storage, QStringLiteral("The index could not be stored: ") + m_message);
    error.status = 503;
    error.code = QStringLiteral("ServiceUnavailable");
    return core::failure(error);
}

} // namespace sandbox::search
