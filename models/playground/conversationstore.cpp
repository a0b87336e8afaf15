// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/conversationstore.h"

#include "playground/conversationdatabase.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMap>
#include <QSet>

namespace playground {

namespace {

ConversationSummary summaryOf(const Conversation& conversation)
{
    ConversationSummary summary;
    summary.id = conversation.id;
    summary.title = conversation.title;
    summary.created = conversation.created;
    summary.updated = conversation.updated;
    summary.turns = int(conversation.turns.size());
    return summary;
}

} // namespace

struct ConversationStore::Private
{
    QString directory;
    ConversationDatabase database;
    QMap<QString, Conversation> unwritten; ///< newer than what the file holds
    QSet<QString> unremoved;               ///< gone, but still in the file
    std::optional<core::Error> damage;     ///< a file was set aside; stays for the whole run
    std::optional<core::Error> problem;

    QString path() const { return directory + QStringLiteral("/conversations.sqlite"); }
    core::Result<void> open();
    core::Error setAside(const core::Error& reason);
    core::Result<void> writable();
    core::Result<void> writeAll();
    core::Result<Conversation> newest(const QString& id) const;
};

core::Result<void> ConversationStore::Private::open()
{
    if (directory.isEmpty()) {
        return core::Result<void>::ok();
    }
    if (!QDir().mkpath(directory)) {
        return core::Error::make(core::ErrorKind::Storage,
                                 ConversationStore::tr("The directory cannot be made. Conversations are kept in memory only."),
                                 directory);
    }
    core::Result<void> opened = database.open(path());
    if (!opened && ConversationDatabase::isDamage(opened.error())) {
        damage = setAside(opened.error());
        opened = database.open(path());
    }
    return opened;
}

/// The damaged file may still be worth something to somebody: it is renamed, never deleted.
core::Error ConversationStore::Private::setAside(const core::Error& reason)
{
    const QString stamp = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-HHmmss"));
    const QString kept = QStringLiteral("%1.damaged-%2").arg(path(), stamp);
    bool moved = QFile::rename(path(), kept);
    for (const QString& side : {QStringLiteral("-wal"), QStringLiteral("-shm")}) {
        QFile::rename(path() + side, kept + side);
    }
    core::Error error = core::Error::make(
        core::ErrorKind::Storage,
        moved ? ConversationStore::tr("The file of conversations was damaged (%1). It is kept as %2; a new one was begun.")
                    .arg(reason.message, QFileInfo(kept).fileName())
              : ConversationStore::tr("The file of conversations is damaged (%1). New ones are kept in memory only.").arg(reason.message),
        path());
    error.code = reason.code;
    return error;
}

core::Result<void> ConversationStore::Private::writable()
{
    if (directory.isEmpty()) {
        return core::Result<void>::ok();
    }
    if (!database.isOpen() || database.isReadOnly()) {
        const core::Result<void> opened = open();
        if (!opened) {
            return opened;
        }
    }
    if (database.isReadOnly()) {
        return core::Error::make(core::ErrorKind::Storage,
                                 ConversationStore::tr("It can only be read. New conversations are kept in memory until it can be written."),
                                 path());
    }
    return core::Result<void>::ok();
}

/// Everything that only memory holds goes to the file; what was written leaves memory.
core::Result<void> ConversationStore::Private::writeAll()
{
    core::Result<void> done = writable();
    if (!done || directory.isEmpty()) {
        return done;
    }
    for (const QString& id : QStringList(unremoved.begin(), unremoved.end())) {
        done = database.remove(id);
        if (!done) {
            return done;
        }
        unremoved.remove(id);
    }
    for (const QString& id : unwritten.keys()) {
        done = database.write(unwritten.value(id));
        if (!done) {
            return done;
        }
        unwritten.remove(id);
    }
    return done;
}

core::Result<Conversation> ConversationStore::Private::newest(const QString& id) const
{
    const auto it = unwritten.constFind(id);
    if (it != unwritten.constEnd()) {
        return *it;
    }
    if (!database.isOpen() || unremoved.contains(id)) {
        return core::Error::make(core::ErrorKind::NotFound, QString(), ConversationStore::tr("The conversation"));
    }
    return database.read(id);
}

ConversationStore::ConversationStore(QString directory, QObject* parent) : QObject(parent), d(new Private)
{
    d->directory = std::move(directory);
    core::Result<void> ready = d->open();
    if (ready) {
        ready = d->writable();
    }
    if (!ready) {
        d->problem = ready.error();
    }
}

ConversationStore::~ConversationStore()
{
    (void)d->writeAll();
}

QList<ConversationSummary> ConversationStore::list(const QString& search) const
{
    QList<ConversationSummary> rows;
    if (d->database.isOpen()) {
        const auto kept = d->database.list(search);
        if (kept) {
            rows = *kept;
        }
    }
    rows.removeIf([this](const ConversationSummary& row) { return d->unwritten.contains(row.id) || d->unremoved.contains(row.id); });
    const QString wanted = search.simplified();
    for (const Conversation& conversation : d->unwritten) {
        const bool matches = wanted.isEmpty() || conversation.title.contains(wanted, Qt::CaseInsensitive) ||
                             searchableText(conversation).contains(wanted, Qt::CaseInsensitive);
        if (matches && (!conversation.turns.isEmpty() || !conversation.draft.isEmpty())) {
            rows << summaryOf(conversation);
        }
    }
    std::stable_sort(rows.begin(), rows.end(),
                     [](const ConversationSummary& a, const ConversationSummary& b) { return a.updated > b.updated; });
    return rows;
}

core::Result<Conversation> ConversationStore::load(const QString& id) const
{
    return d->newest(id);
}

core::Result<void> ConversationStore::save(const Conversation& conversation)
{
    d->unwritten.insert(conversation.id, conversation);
    d->unremoved.remove(conversation.id);
    return settle();
}

core::Result<void> ConversationStore::saveDraft(const QString& id, const QString& draft)
{
    // The quick way for every pause in typing: one row, when nothing waits in memory.
    if (d->unwritten.isEmpty() && d->database.isOpen() && !d->database.isReadOnly()) {
        const core::Result<void> done = d->database.writeDraft(id, draft);
        if (done) {
            return done;
        }
    }
    const core::Result<Conversation> known = d->newest(id);
    if (!known) {
        return known.error();
    }
    Conversation changed = *known;
    changed.draft = draft;
    return save(changed);
}

core::Result<void> ConversationStore::rename(const QString& id, const QString& title)
{
    core::Result<Conversation> known = d->newest(id);
    if (!known) {
        return known.error();
    }
    const QString name = title.simplified();
    if (name.isEmpty()) {
        return core::Error::make(core::ErrorKind::InvalidInput, tr("It needs at least one character."), tr("The name"));
    }
    known->title = name;
    known->titleIsOwn = true;
    return save(*known);
}

core::Result<void> ConversationStore::remove(const QString& id)
{
    d->unwritten.remove(id);
    d->unremoved.insert(id);
    return settle();
}

std::optional<core::Error> ConversationStore::problem() const
{
    return d->problem ? d->problem : d->damage;
}

core::Result<void> ConversationStore::settle()
{
    const core::Result<void> done = d->writeAll();
    const std::optional<core::Error> before = d->problem;
    d->problem = done ? std::nullopt : std::optional(done.error());
    if (before != d->problem) {
        Q_EMIT problemChanged();
    }
    Q_EMIT changed();
    return done;
}

} // namespace playground
