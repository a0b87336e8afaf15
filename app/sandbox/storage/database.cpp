// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/storage/database.h"

#include <sqlite3.h>

namespace sandbox {

QString DatabaseRow::text(int column) const
{
    return QString::fromUtf8(bytes(column));
}

QByteArray DatabaseRow::bytes(int column) const
{
    const auto* data = static_cast<const char*>(sqlite3_column_blob(m_statement, column));
    return QByteArray(data, sqlite3_column_bytes(m_statement, column));
}

qint64 DatabaseRow::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

double DatabaseRow::number(int column) const
{
    return sqlite3_column_double(m_statement, column);
}

bool DatabaseRow::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

namespace {

void bind(sqlite3_stmt* statement, int index, const QVariant& value)
{
    switch (value.typeId()) {
    case QMetaType::QByteArray: {
        const QByteArray bytes = value.toByteArray();
        sqlite3_bind_blob64(statement, index, bytes.constData(), static_cast<sqlite3_uint64>(bytes.size()),
                            SQLITE_TRANSIENT);
        break;
    }
    case QMetaType::Double:
    case QMetaType::Float:
        sqlite3_bind_double(statement, index, value.toDouble());
        break;
    case QMetaType::Bool:
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::LongLong:
    case QMetaType::ULongLong:
        sqlite3_bind_int64(statement, index, value.toLongLong());
        break;
    case QMetaType::UnknownType:
    case QMetaType::Nullptr:
        sqlite3_bind_null(statement, index);
        break;
    default: {
        const QByteArray text = value.toString().toUtf8();
        sqlite3_bind_text64(statement, index, text.constData(), static_cast<sqlite3_uint64>(text.size()),
                            SQLITE_TRANSIENT, SQLITE_UTF8);
    }
    }
}

} // namespace

Database::~Database()
{
    for (sqlite3_stmt* statement : std::as_const(m_statements))
        sqlite3_finalize(statement);
    sqlite3_close(m_database);
}

bool Database::failed()
{
    m_error = m_database ? QString::fromUtf8(sqlite3_errmsg(m_database)) : QStringLiteral("out of memory");
    return false;
}

bool Database::open(const QString& path)
{
    if (sqlite3_open(path.toUtf8().constData(), &m_database) != SQLITE_OK) {
        failed();
        sqlite3_close(m_database);
        m_database = nullptr;
        return false;
    }
    sqlite3_busy_timeout(m_database, 3000);
    return execute(QStringLiteral("PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL"));
}

bool Database::execute(const QString& sql)
{
    return m_database && sqlite3_exec(m_database, sql.toUtf8().constData(), nullptr, nullptr, nullptr) == SQLITE_OK
               ? true
               : failed();
}

bool Database::run(const QString& sql, const QList<QVariant>& parameters,
                   const std::function<void(const DatabaseRow&)>& onRow)
{
    if (!m_database)
        return failed();
    sqlite3_stmt* statement = m_statements.value(sql);
    if (!statement) {
        const QByteArray text = sql.toUtf8();
        if (sqlite3_prepare_v2(m_database, text.constData(), static_cast<int>(text.size()), &statement, nullptr) !=
            SQLITE_OK)
            return failed();
        m_statements.insert(sql, statement);
    }
    for (int i = 0; i < parameters.size(); ++i)
        bind(statement, i + 1, parameters.at(i));
    int step = SQLITE_ROW;
    while ((step = sqlite3_step(statement)) == SQLITE_ROW) {
        if (onRow)
            onRow(DatabaseRow(statement));
    }
    if (step != SQLITE_DONE)
        failed();
    sqlite3_reset(statement);
    sqlite3_clear_bindings(statement);
    return step == SQLITE_DONE;
}

int Database::changes() const
{
    return sqlite3_changes(m_database);
}

} // namespace sandbox
