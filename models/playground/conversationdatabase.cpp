// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/conversationdatabase.h"

#include "core/json.h"

#include <QFileInfo>
#include <sqlite3.h>

namespace playground {

namespace {

constexpr const char* kSchema =
    "CREATE TABLE IF NOT EXISTS conversations(row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, title TEXT NOT NULL,"
    " own INTEGER NOT NULL, created INTEGER NOT NULL, updated INTEGER NOT NULL, draft TEXT NOT NULL);"
    "CREATE TABLE IF NOT EXISTS turns(conversation INTEGER NOT NULL, position INTEGER NOT NULL, trace TEXT NOT NULL,"
    " body TEXT NOT NULL, PRIMARY KEY(conversation, position)) WITHOUT ROWID;"
    "CREATE VIRTUAL TABLE IF NOT EXISTS texts USING fts5(title, body, tokenize='trigram');"
    "PRAGMA user_version=1;";

} // namespace

/// One prepared statement; parameters are bound in order.
class ConversationDatabase::Statement
{
public:
    Statement(sqlite3* database, const char* sql) { sqlite3_prepare_v2(database, sql, -1, &m_statement, nullptr); }
    ~Statement() { sqlite3_finalize(m_statement); }
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;

    Statement& bind(const QString& text)
    {
        const QByteArray utf8 = text.toUtf8();
        sqlite3_bind_text(m_statement, ++m_bound, utf8.constData(), int(utf8.size()), SQLITE_TRANSIENT);
        return *this;
    }
    Statement& bind(qint64 number)
    {
        sqlite3_bind_int64(m_statement, ++m_bound, number);
        return *this;
    }
    int step() { return m_statement ? sqlite3_step(m_statement) : SQLITE_ERROR; }
    bool next() { return step() == SQLITE_ROW; }
    QString text(int column) const
    {
        return QString::fromUtf8(reinterpret_cast<const char*>(sqlite3_column_text(m_statement, column)),
                                 sqlite3_column_bytes(m_statement, column));
    }
    qint64 number(int column) const { return sqlite3_column_int64(m_statement, column); }

private:
    sqlite3_stmt* m_statement = nullptr;
    int m_bound = 0;
};

ConversationDatabase::~ConversationDatabase()
{
    close();
}

void ConversationDatabase::close()
{
    sqlite3_close_v2(m_database);
    m_database = nullptr;
}

bool ConversationDatabase::isDamage(const core::Error& error)
{
    return error.code == QStringLiteral("SQLITE_%1").arg(SQLITE_CORRUPT) || error.code == QStringLiteral("SQLITE_%1").arg(SQLITE_NOTADB);
}

core::Error ConversationDatabase::lastError() const
{
    core::Error error = core::Error::make(core::ErrorKind::Storage, QString::fromUtf8(sqlite3_errmsg(m_database)), m_path);
    error.code = QStringLiteral("SQLITE_%1").arg(sqlite3_errcode(m_database));
    return error;
}

core::Result<void> ConversationDatabase::run(const char* sql) const
{
    if (sqlite3_exec(m_database, sql, nullptr, nullptr, nullptr) != SQLITE_OK) {
        return lastError();
    }
    return core::Result<void>::ok();
}

core::Result<void> ConversationDatabase::open(const QString& path)
{
    close();
    m_path = path;
    m_readOnly = false;
    const QByteArray name = path.toUtf8();
    int status = sqlite3_open_v2(name.constData(), &m_database, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
    if (status == SQLITE_OK && sqlite3_db_readonly(m_database, "main") != 1) {
        sqlite3_busy_timeout(m_database, 1000);
        // NORMAL in WAL mode: a crash loses nothing, a pulled plug at most the last save.
        core::Result<void> ready = run("PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;");
        if (ready) {
            ready = run(kSchema);
        }
        if (ready || isDamage(ready.error()) || !QFileInfo::exists(path)) {
            if (!ready) {
                close();
            }
            return ready;
        }
    }
    const core::Error first = lastError();
    close();
    // What was kept earlier can still be read. `immutable`: WAL's side files cannot be made in a read-only directory.
    const QByteArray uri = QUrl::fromLocalFile(path).toEncoded() + "?immutable=1";
    status = sqlite3_open_v2(uri.constData(), &m_database, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, nullptr);
    if (status != SQLITE_OK || !run("SELECT count(*) FROM conversations")) {
        close();
        return first;
    }
    m_readOnly = true;
    return core::Result<void>::ok();
}

core::Result<qint64> ConversationDatabase::rowOf(const QString& id) const
{
    Statement find(m_database, "SELECT row FROM conversations WHERE id=?");
    find.bind(id);
    const int status = find.step();
    if (status == SQLITE_ROW) {
        return find.number(0);
    }
    return status == SQLITE_DONE ? core::Error::make(core::ErrorKind::NotFound, QString(), id) : lastError();
}

core::Result<void> ConversationDatabase::write(const Conversation& conversation)
{
    core::Result<void> done = run("BEGIN IMMEDIATE");
    if (!done) {
        return done;
    }
    done = writeRows(conversation);
    if (done) {
        done = run("COMMIT");
    }
    if (!done) {
        (void)run("ROLLBACK");
    }
    return done;
}

core::Result<void> ConversationDatabase::writeRows(const Conversation& conversation)
{
    Statement upsert(m_database, "INSERT INTO conversations(id,title,own,created,updated,draft) VALUES(?,?,?,?,?,?) "
                                 "ON CONFLICT(id) DO UPDATE SET title=excluded.title, own=excluded.own, "
                                 "updated=excluded.updated, draft=excluded.draft");
    upsert.bind(conversation.id).bind(conversation.title).bind(qint64(conversation.titleIsOwn));
    upsert.bind(conversation.created.toMSecsSinceEpoch()).bind(conversation.updated.toMSecsSinceEpoch()).bind(conversation.draft);
    if (upsert.step() != SQLITE_DONE) {
        return lastError();
    }
    const core::Result<qint64> row = rowOf(conversation.id);
    if (!row) {
        return row.error();
    }
    const core::Result<void> turns = writeTurns(*row, conversation);
    if (!turns) {
        return turns;
    }
    Statement forget(m_database, "DELETE FROM texts WHERE rowid=?");
    Statement index(m_database, "INSERT INTO texts(rowid,title,body) VALUES(?,?,?)");
    forget.bind(*row);
    index.bind(*row).bind(conversation.title).bind(searchableText(conversation));
    if (forget.step() != SQLITE_DONE || index.step() != SQLITE_DONE) {
        return lastError();
    }
    return core::Result<void>::ok();
}

/// A turn is known by its trace id: those already written stay as they are, so that saving costs what changed.
core::Result<void> ConversationDatabase::writeTurns(qint64 row, const Conversation& conversation)
{
    QStringList written;
    Statement known(m_database, "SELECT trace FROM turns WHERE conversation=? ORDER BY position");
    known.bind(row);
    while (known.next()) {
        written << known.text(0);
    }
    for (qsizetype i = 0; i < conversation.turns.size(); ++i) {
        const Turn& turn = conversation.turns[i];
        if (i < written.size() && !written[i].isEmpty() && written[i] == turn.result.traceId) {
            continue;
        }
        Statement put(m_database, "INSERT OR REPLACE INTO turns(conversation,position,trace,body) VALUES(?,?,?,?)");
        put.bind(row).bind(qint64(i)).bind(turn.result.traceId);
        put.bind(QString::fromUtf8(core::json::compact(turn.toJson())));
        if (put.step() != SQLITE_DONE) {
            return lastError();
        }
    }
    Statement cut(m_database, "DELETE FROM turns WHERE conversation=? AND position>=?");
    cut.bind(row).bind(qint64(conversation.turns.size()));
    return cut.step() == SQLITE_DONE ? core::Result<void>::ok() : core::Result<void>(lastError());
}

core::Result<void> ConversationDatabase::writeDraft(const QString& id, const QString& draft)
{
    Statement update(m_database, "UPDATE conversations SET draft=? WHERE id=?");
    update.bind(draft).bind(id);
    if (update.step() != SQLITE_DONE) {
        return lastError();
    }
    return sqlite3_changes(m_database) > 0 ? core::Result<void>::ok() : core::Error::make(core::ErrorKind::NotFound, QString(), id);
}

core::Result<void> ConversationDatabase::remove(const QString& id)
{
    const core::Result<qint64> row = rowOf(id);
    if (!row) {
        return row.error().kind == core::ErrorKind::NotFound ? core::Result<void>::ok() : core::Result<void>(row.error());
    }
    core::Result<void> done = run("BEGIN IMMEDIATE");
    for (const char* sql : {"DELETE FROM turns WHERE conversation=?", "DELETE FROM texts WHERE rowid=?",
                            "DELETE FROM conversations WHERE row=?"}) {
        Statement statement(m_database, sql);
        statement.bind(*row);
        if (done && statement.step() != SQLITE_DONE) {
            done = lastError();
        }
    }
    if (done) {
        done = run("COMMIT");
    }
    if (!done) {
        (void)run("ROLLBACK");
    }
    return done;
}

core::Result<Conversation> ConversationDatabase::read(const QString& id) const
{
    Statement find(m_database, "SELECT row,title,own,created,updated,draft FROM conversations WHERE id=?");
    find.bind(id);
    const int status = find.step();
    if (status != SQLITE_ROW) {
        return status == SQLITE_DONE ? core::Error::make(core::ErrorKind::NotFound, QString(), id) : lastError();
    }
    Conversation conversation;
    conversation.id = id;
    conversation.title = find.text(1);
    conversation.titleIsOwn = find.number(2) != 0;
    conversation.created = QDateTime::fromMSecsSinceEpoch(find.number(3), Qt::UTC);
    conversation.updated = QDateTime::fromMSecsSinceEpoch(find.number(4), Qt::UTC);
    conversation.draft = find.text(5);
    Statement turns(m_database, "SELECT body FROM turns WHERE conversation=? ORDER BY position");
    turns.bind(find.number(0));
    for (;;) {
        const int step = turns.step();
        if (step == SQLITE_DONE) {
            return conversation;
        }
        if (step != SQLITE_ROW) {
            return lastError();
        }
        const auto body = core::json::parseObject(turns.text(0).toUtf8(), m_path);
        if (body) {
            conversation.turns << Turn::fromJson(*body);
        }
    }
}

core::Result<QList<ConversationSummary>> ConversationDatabase::list(const QString& search) const
{
    constexpr const char* kAll =
        "SELECT c.id,c.title,c.created,c.updated,(SELECT count(*) FROM turns t WHERE t.conversation=c.row) AS n,'' "
        "FROM conversations c WHERE n>0 OR c.draft<>'' ORDER BY c.updated DESC";
    constexpr const char* kMatch =
        "SELECT c.id,c.title,c.created,c.updated,(SELECT count(*) FROM turns t WHERE t.conversation=c.row),"
        "snippet(texts,1,'','','…',24) FROM texts JOIN conversations c ON c.row=texts.rowid WHERE texts MATCH ? "
        "ORDER BY c.updated DESC";
    // A trigram index knows nothing shorter than three characters.
    constexpr const char* kShort =
        "SELECT c.id,c.title,c.created,c.updated,(SELECT count(*) FROM turns t WHERE t.conversation=c.row),'' "
        "FROM texts JOIN conversations c ON c.row=texts.rowid WHERE instr(lower(texts.title||char(10)||texts.body),lower(?))>0 "
        "ORDER BY c.updated DESC";
    const QString wanted = search.simplified();
    const bool isShort = wanted.size() < 3;
    Statement rows(m_database, wanted.isEmpty() ? kAll : isShort ? kShort : kMatch);
    if (!wanted.isEmpty()) {
        QString phrase = wanted;
        rows.bind(isShort ? phrase : QLatin1Char('"') + phrase.replace(QLatin1Char('"'), QLatin1String("\"\"")) + QLatin1Char('"'));
    }
    QList<ConversationSummary> summaries;
    for (;;) {
        const int step = rows.step();
        if (step == SQLITE_DONE) {
            return summaries;
        }
        if (step != SQLITE_ROW) {
            return lastError();
        }
        ConversationSummary summary;
        summary.id = rows.text(0);
        summary.title = rows.text(1);
        summary.created = QDateTime::fromMSecsSinceEpoch(rows.number(2), Qt::UTC);
        summary.updated = QDateTime::fromMSecsSinceEpoch(rows.number(3), Qt::UTC);
        summary.turns = int(rows.number(4));
        summary.match = rows.text(5).simplified();
        summaries << summary;
    }
}

QString searchableText(const Conversation& conversation)
{
    QStringList parts;
    for (const Turn& turn : conversation.turns) {
        parts << turn.result.question << turn.result.answer;
    }
    return parts.join(QLatin1Char('\n'));
}

} // namespace playground
