// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/storage/logfile.h"

#include <sqlite3.h>

namespace sandbox {

namespace {

/// Reads back what RowBatch packed.
class Unpacker
{
public:
    explicit Unpacker(const std::vector<char>& data) : m_at(data.data()) {}
    template <typename Plain> Plain take()
    {
        Plain value;
        std::memcpy(&value, m_at, sizeof value);
        m_at += sizeof value;
        return value;
    }
    std::string_view bytes()
    {
        const auto size = take<quint32>();
        const std::string_view view(m_at, size);
        m_at += size;
        return view;
    }
    /// The cell here as a number; -1 when it is none.
    double number()
    {
        const auto tag = static_cast<RowBatch::Tag>(take<char>());
        return tag == RowBatch::Tag::Real ? take<double>() : tag == RowBatch::Tag::Integer ? static_cast<double>(take<qint64>()) : -1;
    }

private:
    const char* m_at;
};

QByteArray quoted(const QString& name)
{
    return '"' + name.toUtf8() + '"';
}

void bindCell(sqlite3_stmt* statement, int index, Unpacker& cells, std::string& form)
{
    switch (static_cast<RowBatch::Tag>(cells.take<char>())) {
    case RowBatch::Tag::Null:
        sqlite3_bind_null(statement, index);
        break;
    case RowBatch::Tag::Integer:
        sqlite3_bind_int64(statement, index, cells.take<qint64>());
        break;
    case RowBatch::Tag::Real:
        sqlite3_bind_double(statement, index, cells.take<double>());
        break;
    case RowBatch::Tag::Text: {
        const std::string_view text = cells.bytes();
        sqlite3_bind_text64(statement, index, text.data(), text.size(), SQLITE_STATIC, SQLITE_UTF8);
        break;
    }
    case RowBatch::Tag::Listed:
        sqlite3_bind_int64(statement, index, cells.take<quint32>());
        break;
    case RowBatch::Tag::Form: {
        const auto id = cells.take<quint32>();
        const std::string_view values = cells.bytes();
        form.assign(reinterpret_cast<const char*>(&id), sizeof id);
        form.append(values);
        sqlite3_bind_blob64(statement, index, form.data(), form.size(), SQLITE_TRANSIENT);
        break;
    }
    }
}

} // namespace

LogFile::~LogFile()
{
    for (sqlite3_stmt* statement : std::as_const(m_statements))
        sqlite3_finalize(statement);
    for (const auto& entry : std::as_const(m_insertions))
        sqlite3_finalize(entry.second);
    sqlite3_close(m_database);
}

bool LogFile::open(const QString& path, Safety safety)
{
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX; // one thread at a time needs no locks
    if (sqlite3_open_v2(path.toUtf8().constData(), &m_database, flags, nullptr) != SQLITE_OK) {
        m_error = lastError();
        sqlite3_close(m_database);
        m_database = nullptr;
        return false;
    }
    sqlite3_busy_timeout(m_database, 10000);
    execute("PRAGMA journal_mode=WAL; PRAGMA wal_autocheckpoint=8000; PRAGMA cache_size=-16000; PRAGMA temp_store=MEMORY");
    execute(safety == Safety::Kept ? "PRAGMA synchronous=NORMAL" : "PRAGMA synchronous=OFF");
    return execute("CREATE TABLE IF NOT EXISTS \"$texts\"(id INTEGER PRIMARY KEY, text TEXT);"
                   "CREATE TABLE IF NOT EXISTS \"$origins\"(id INTEGER PRIMARY KEY, workspace TEXT, constants TEXT);"
                   "CREATE TABLE IF NOT EXISTS \"$facts\"(name TEXT PRIMARY KEY, value TEXT);"
                   "CREATE TABLE IF NOT EXISTS \"$series\"(id INTEGER PRIMARY KEY, name TEXT UNIQUE, origin INTEGER, tbl TEXT, ok INTEGER);"
                   "CREATE TABLE IF NOT EXISTS \"$rollups\"(series INTEGER, minute INTEGER, sketch BLOB, PRIMARY KEY(series, minute)) WITHOUT ROWID");
}

QString LogFile::lastError() const
{
    return m_database ? QString::fromUtf8(sqlite3_errmsg(m_database)) : m_error;
}

bool LogFile::execute(const char* sql)
{
    return m_database && sqlite3_exec(m_database, sql, nullptr, nullptr, nullptr) == SQLITE_OK;
}

sqlite3_stmt* LogFile::prepared(const QByteArray& sql)
{
    if (sqlite3_stmt* known = m_statements.value(sql))
        return known;
    sqlite3_stmt* statement = nullptr;
    if (!m_database || sqlite3_prepare_v2(m_database, sql.constData(), static_cast<int>(sql.size()), &statement, nullptr) != SQLITE_OK)
        return nullptr;
    m_statements.insert(sql, statement);
    return statement;
}

const QSet<QString>& LogFile::columnsOf(const QString& table)
{
    const auto known = m_columns.find(table);
    if (known != m_columns.end())
        return *known;
    QSet<QString>& columns = m_columns[table];
    if (sqlite3_stmt* statement = prepared("SELECT name FROM pragma_table_info(?)")) {
        const QByteArray name = table.toUtf8();
        sqlite3_bind_text(statement, 1, name.constData(), static_cast<int>(name.size()), SQLITE_STATIC);
        while (sqlite3_step(statement) == SQLITE_ROW)
            columns.insert(QString::fromUtf8(reinterpret_cast<const char*>(sqlite3_column_text(statement, 0))));
        sqlite3_reset(statement);
    }
    return columns;
}

bool LogFile::prepareTable(const RowShape& shape)
{
    QSet<QString> present = columnsOf(shape.table);
    bool good = true;
    if (present.isEmpty()) {
        const QByteArray name = quoted(shape.table);
        const QByteArray index = quoted(shape.table + QStringLiteral("$t"));
        good = execute("CREATE TABLE " + name + "(\"$t\" INTEGER NOT NULL, \"$r\" INTEGER, \"$o\" INTEGER NOT NULL)") &&
               execute("CREATE INDEX " + index + " ON " + name + "(\"$t\")");
    }
    for (const QString& column : shape.columns) {
        if (!present.contains(column))
            good = execute("ALTER TABLE " + quoted(shape.table) + " ADD COLUMN " + quoted(column)) && good;
    }
    m_columns.remove(shape.table);
    return good;
}

sqlite3_stmt* LogFile::insertion(const RowShape& shape)
{
    if (!prepareTable(shape))
        return nullptr;
    QByteArray sql = "INSERT INTO " + quoted(shape.table) + "(\"$t\",\"$r\",\"$o\"";
    QByteArray marks = "?,?,?";
    for (const QString& column : shape.columns) {
        sql += ',' + quoted(column);
        marks += ",?";
    }
    sql += ") VALUES(" + marks + ')';
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v3(m_database, sql.constData(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    return statement;
}

bool LogFile::insert(const RowBatch& batch)
{
    auto& known = m_insertions[batch.shape().get()];
    if (!known.second)
        known = {batch.shape(), insertion(*batch.shape())};
    sqlite3_stmt* statement = known.second;
    if (!statement)
        return false;
    const auto columns = static_cast<int>(batch.shape()->columns.size());
    Unpacker cells(batch.data());
    std::string form;
    const RowShape& shape = *batch.shape();
    for (int row = 0; row < batch.rows(); ++row) {
        const auto ticks = cells.take<qint64>();
        sqlite3_bind_int64(statement, 1, ticks);
        if (const auto arrived = cells.take<qint64>(); arrived != ticks)
            sqlite3_bind_int64(statement, 2, arrived);
        else
            sqlite3_bind_null(statement, 2);
        const auto origin = cells.take<quint32>();
        sqlite3_bind_int64(statement, 3, origin);
        double milliseconds = -1;
        bool ok = true;
        for (int column = 0; column < columns; ++column) {
            if (column == shape.rolledUp)
                milliseconds = Unpacker(cells).number();
            else if (column == shape.success)
                ok = Unpacker(cells).number() != 0;
            bindCell(statement, column + 4, cells, form);
        }
        if (milliseconds >= 0)
            addToRollup(shape, ticks, origin, milliseconds, ok);
        const int step = sqlite3_step(statement);
        sqlite3_reset(statement);
        if (step != SQLITE_DONE)
            return false;
    }
    return true;
}

bool LogFile::add(const RowDictionary& dictionary)
{
    bool good = true;
    sqlite3_stmt* text = prepared("INSERT OR REPLACE INTO \"$texts\" VALUES(?,?)");
    for (const auto& [id, utf8] : dictionary.texts) {
        sqlite3_bind_int64(text, 1, id);
        sqlite3_bind_text64(text, 2, utf8.data(), utf8.size(), SQLITE_STATIC, SQLITE_UTF8);
        good = sqlite3_step(text) == SQLITE_DONE && good;
        sqlite3_reset(text);
    }
    sqlite3_stmt* origin = prepared("INSERT OR REPLACE INTO \"$origins\" VALUES(?,?,?)");
    for (const RowOrigin& entry : dictionary.origins) {
        sqlite3_bind_int64(origin, 1, entry.id);
        sqlite3_bind_text64(origin, 2, entry.workspace.data(), entry.workspace.size(), SQLITE_STATIC, SQLITE_UTF8);
        sqlite3_bind_text64(origin, 3, entry.constants.data(), entry.constants.size(), SQLITE_STATIC, SQLITE_UTF8);
        good = sqlite3_step(origin) == SQLITE_DONE && good;
        sqlite3_reset(origin);
    }
    return good;
}

QString LogFile::fact(const QString& name)
{
    sqlite3_stmt* statement = prepared("SELECT value FROM \"$facts\" WHERE name=?");
    if (!statement)
        return {};
    const QByteArray key = name.toUtf8();
    sqlite3_bind_text(statement, 1, key.constData(), static_cast<int>(key.size()), SQLITE_STATIC);
    QString value;
    if (sqlite3_step(statement) == SQLITE_ROW)
        value = QString::fromUtf8(reinterpret_cast<const char*>(sqlite3_column_text(statement, 0)));
    sqlite3_reset(statement);
    return value;
}

void LogFile::setFact(const QString& name, const QString& value)
{
    sqlite3_stmt* statement = prepared("INSERT OR REPLACE INTO \"$facts\" VALUES(?,?)");
    const QByteArray key = name.toUtf8();
    const QByteArray text = value.toUtf8();
    sqlite3_bind_text(statement, 1, key.constData(), static_cast<int>(key.size()), SQLITE_STATIC);
    sqlite3_bind_text(statement, 2, text.constData(), static_cast<int>(text.size()), SQLITE_STATIC);
    sqlite3_step(statement);
    sqlite3_reset(statement);
}

} // namespace sandbox
