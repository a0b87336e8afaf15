// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/services/search/fulltext.h"

#include <sqlite3.h>

namespace sandbox::search {

namespace {

/// Hits of the statement that runs; one server thread, one statement at a time.
thread_local std::vector<Hit>* t_sink = nullptr;

int createTokenizer(void*, const char**, int, Fts5Tokenizer** tokenizer)
{
    *tokenizer = reinterpret_cast<Fts5Tokenizer*>(1);
    return SQLITE_OK;
}

void deleteTokenizer(Fts5Tokenizer*) {}

using TokenCallback = int (*)(void*, int, const char*, int, int, int);

/// Terms come ready: only spaces separate them.
int splitTerms(Fts5Tokenizer*, void* context, int, const char* text, int length, TokenCallback callback)
{
    int start = 0;
    for (int i = 0; i <= length; ++i) {
        if (i == length || text[i] == ' ') {
            if (i > start) {
                if (const int result = callback(context, 0, text + start, i - start, start, i); result != SQLITE_OK) {
                    return result;
                }
            }
            start = i + 1;
        }
    }
    return SQLITE_OK;
}

/// SQL function hits(table): counts the phrase per column of the current row.
void collectHits(const Fts5ExtensionApi* api, Fts5Context* fts, sqlite3_context* context, int, sqlite3_value**)
{
    const Slot slot = Slot(api->xRowid(fts) - 1);
    Fts5PhraseIter iterator;
    int column = -1;
    int offset = 0;
    if (api->xPhraseFirst(fts, 0, &iterator, &column, &offset) == SQLITE_OK && t_sink != nullptr) {
        Hit hit{slot, column, 0};
        for (; column >= 0; api->xPhraseNext(fts, &iterator, &column, &offset)) {
            if (column != hit.column) {
                t_sink->push_back(hit);
                hit = Hit{slot, column, 0};
            }
            ++hit.frequency;
        }
        if (hit.frequency > 0) {
            t_sink->push_back(hit);
        }
    }
    sqlite3_result_int(context, 0);
}

fts5_api* fts5Of(sqlite3* handle)
{
    fts5_api* api = nullptr;
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(handle, "SELECT fts5(?1)", -1, &statement, nullptr) == SQLITE_OK) {
        sqlite3_bind_pointer(statement, 1, static_cast<void*>(&api), "fts5_api_ptr", nullptr);
        sqlite3_step(statement);
    }
    sqlite3_finalize(statement);
    return api;
}

QString joined(const QStringList& terms)
{
    // A keyword term may contain spaces; the unit separator keeps it one term.
    QString text;
    for (const QString& term : terms) {
        if (!text.isEmpty()) {
            text += u' ';
        }
        text += term.contains(u' ') ? QString(term).replace(u' ', QChar(0x1F)) : term;
    }
    return text;
}

} // namespace

core::Result<void> registerFullText(Database& database)
{
    fts5_api* api = fts5Of(database.handle());
    if (api == nullptr) {
        return core::failure(core::ErrorKind::Storage, QStringLiteral("SQLite was built without FTS5"));
    }
    fts5_tokenizer tokenizer{createTokenizer, deleteTokenizer, splitTerms};
    api->xCreateTokenizer(api, "ready", nullptr, &tokenizer, nullptr);
    api->xCreateFunction(api, "hits", nullptr, collectHits, nullptr);
    return core::Result<void>::ok();
}

core::Error storageError(const Database& database)
{
    core::Error error = core::Error::make(core::ErrorKind::Storage,
                                          QStringLiteral("The index could not be stored: ") + database.lastError());
    error.status = 503;
    error.code = QStringLiteral("ServiceUnavailable");
    return error;
}

core::Result<void> stored(const Database& database, bool ok)
{
    if (!ok) {
        return core::failure(storageError(database));
    }
    return core::Result<void>::ok();
}

FullText::FullText(std::shared_ptr<Database> database, QString table, int columns)
    : m_database(std::move(database)), m_table(std::move(table)), m_columns(columns)
{
}

QString FullText::columnNames() const
{
    QStringList names;
    for (int i = 0; i < m_columns; ++i) {
        names.append(QStringLiteral("c%1").arg(i));
    }
    return names.join(u',');
}

core::Result<void> FullText::create()
{
    if (m_columns == 0) {
        return core::Result<void>::ok();
    }
    const QString names = columnNames();
    const QString places = QStringLiteral("?,").repeated(m_columns).chopped(1);
    m_insert = QStringLiteral("INSERT INTO %1(rowid,%2) VALUES(?,%3)").arg(m_table, names, places);
    m_remove = QStringLiteral("INSERT INTO %1(%1,rowid,%2) VALUES('delete',?,%3)").arg(m_table, names, places);
    // Contentless: the texts live in the documents' table; document lengths live in memory.
    return stored(
        *m_database,
        m_database->execute(
            QStringLiteral(
                "CREATE VIRTUAL TABLE IF NOT EXISTS %1 USING fts5(%2, content='', columnsize=0, tokenize='ready');"
                "CREATE VIRTUAL TABLE IF NOT EXISTS %1_terms USING fts5vocab(%1, 'row');")
                .arg(m_table, names)));
}

core::Result<void> FullText::drop()
{
    return stored(
        *m_database,
        m_database->execute(QStringLiteral("DROP TABLE IF EXISTS %1_terms; DROP TABLE IF EXISTS %1;").arg(m_table)));
}

bool FullText::write(const QString& sql, Slot slot, const QList<QStringList>& terms)
{
    if (m_columns == 0) {
        return true;
    }
    QList<QVariant> parameters{qint64(slot) + 1};
    for (const QStringList& column : terms) {
        parameters.append(joined(column));
    }
    return m_database->run(sql, parameters);
}

bool FullText::insert(Slot slot, const QList<QStringList>& terms)
{
    return write(m_insert, slot, terms);
}

bool FullText::remove(Slot slot, const QList<QStringList>& terms)
{
    return write(m_remove, slot, terms);
}

QString FullText::expression(const QStringList& terms, quint64 columnMask, bool prefix) const
{
    QStringList names;
    for (int i = 0; i < m_columns; ++i) {
        if ((columnMask >> i) & 1U) {
            names.append(QStringLiteral("c%1").arg(i));
        }
    }
    QString phrase = joined(terms).replace(u'"', QStringLiteral("\"\""));
    return QStringLiteral("{%1} : \"%2\"%3").arg(names.join(u' '), phrase, prefix ? QStringLiteral(" *") : QString());
}

std::vector<Hit> FullText::find(const QStringList& terms, quint64 columnMask, bool prefix)
{
    std::vector<Hit> hits;
    if (terms.isEmpty() || columnMask == 0 || m_columns == 0) {
        return hits;
    }
    t_sink = &hits;
    m_database->run(QStringLiteral("SELECT hits(%1) FROM %1 WHERE %1 MATCH ?").arg(m_table),
                    {expression(terms, columnMask, prefix)});
    t_sink = nullptr;
    return hits;
}

QStringList FullText::vocabulary(const QString& from, const QString& to, int limit)
{
    QStringList terms;
    if (m_columns == 0) {
        return terms;
    }
    QString sql = QStringLiteral("SELECT term FROM %1_terms WHERE term >= ?").arg(m_table);
    QList<QVariant> parameters{from};
    if (!to.isEmpty()) {
        sql += QLatin1String(" AND term < ?");
        parameters.append(to);
    }
    parameters.append(limit);
    m_database->run(sql + QLatin1String(" LIMIT ?"), parameters,
                    [&terms](const DatabaseRow& row) { terms.append(row.text(0)); });
    return terms;
}

} // namespace sandbox::search
