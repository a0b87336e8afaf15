// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/journal.h"

#include "core/json.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QRegularExpression>
#include <algorithm>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace journal {

namespace {

constexpr int kLockWaitMs = 5000;
constexpr qint64 kTailBlock = 64 * 1024;

/// The hash covers every other member in the compact, key-sorted form that QJsonDocument writes.
QByteArray hashOf(QJsonObject object)
{
    object.remove(QStringLiteral("hash"));
    return QCryptographicHash::hash(core::json::compact(object), QCryptographicHash::Sha256).toHex();
}

Outcome outcomeOf(const QString& name)
{
    for (const Outcome outcome : {Outcome::Begun, Outcome::Succeeded, Outcome::Failed}) {
        if (outcomeName(outcome) == name) {
            return outcome;
        }
    }
    return Outcome::Unknown;
}

Entry fromJson(const QJsonObject& object)
{
    Entry entry;
    entry.number = qint64(object.value(QLatin1String("number")).toDouble());
    entry.time = QDateTime::fromString(object.value(QLatin1String("time")).toString(), Qt::ISODateWithMs).toUTC();
    entry.of = qint64(object.value(QLatin1String("of")).toDouble());
    entry.actor = object.value(QLatin1String("actor")).toString();
    entry.tenantId = object.value(QLatin1String("tenantId")).toString();
    entry.cloud = object.value(QLatin1String("cloud")).toString();
    entry.action = object.value(QLatin1String("action")).toString();
    entry.target = object.value(QLatin1String("target")).toString();
    entry.before = object.value(QLatin1String("before")).toObject();
    entry.after = object.value(QLatin1String("after")).toObject();
    entry.outcome = outcomeOf(object.value(QLatin1String("outcome")).toString());
    entry.message = object.value(QLatin1String("message")).toString();
    entry.requestId = object.value(QLatin1String("requestId")).toString();
    entry.previous = object.value(QLatin1String("previous")).toString().toLatin1();
    entry.hash = object.value(QLatin1String("hash")).toString().toLatin1();
    return entry;
}

struct Contents
{
    QList<Entry> entries;
    Verdict verdict;
    qint64 length = 0; ///< of the complete lines
};

/// The reason why `object` cannot follow `last`, or nothing.
QString misfit(const QJsonObject& object, const Entry& entry, const Entry* last)
{
    if (hashOf(object) != entry.hash) {
        return QStringLiteral("The line was changed after it was written.");
    }
    if (entry.previous != (last ? last->hash : QByteArray()) || entry.number != (last ? last->number + 1 : 1)) {
        return QStringLiteral("A line before this one is missing, was added, or was moved.");
    }
    return {};
}

core::Result<Contents> readAll(const QString& path)
{
    Contents contents;
    QFile file(path);
    if (!file.exists()) {
        return contents;
    }
    if (!file.open(QIODevice::ReadOnly)) {
        return core::failure(core::ErrorKind::Storage, file.errorString(), path);
    }
    qint64 line = 0;
    while (!file.atEnd()) {
        const QByteArray bytes = file.readLine();
        ++line;
        if (!bytes.endsWith('\n')) {
            contents.verdict.endsTorn = true;
            break;
        }
        contents.length += bytes.size();
        const core::Result<QJsonObject> object = core::json::parseObject(bytes.trimmed(), path);
        const Entry entry = object ? fromJson(*object) : Entry();
        const Entry* const last = contents.entries.isEmpty() ? nullptr : &contents.entries.last();
        const QString reason = object ? misfit(*object, entry, last) : QStringLiteral("The line is no JSON object.");
        if (!reason.isEmpty() && contents.verdict.isIntact) {
            contents.verdict.isIntact = false;
            contents.verdict.brokenAt = line;
            contents.verdict.reason = reason;
        }
        if (object) {
            contents.entries.append(entry);
        }
    }
    contents.verdict.entries = contents.entries.size();
    return contents;
}

/// What the next entry continues: the last complete line, and where it ends.
struct Tail
{
    Entry last;
    qint64 length = 0; ///< of the complete lines
};

/// The last complete line of an open file, and its end behind the line break; empty when there is none. Reads no more than that line
/// and what is torn behind it.
QByteArray lastLine(QFile& file, qint64& end)
{
    QByteArray bytes; // from `begin` to the end of the file
    qint64 begin = file.size();
    while (begin > 0) {
        const qint64 block = std::min(begin, kTailBlock);
        begin -= block;
        if (!file.seek(begin)) {
            return {};
        }
        bytes.prepend(file.read(block));
        const qsizetype stop = bytes.lastIndexOf('\n');
        const qsizetype start = stop > 0 ? bytes.lastIndexOf('\n', stop - 1) : -1;
        if (stop >= 0 && (start >= 0 || begin == 0)) {
            end = begin + stop + 1;
            return bytes.mid(start + 1, stop - start - 1);
        }
    }
    end = 0;
    return {};
}

/// Looked up anew for each entry, under the lock: another program may have written since, and a kept position would be wrong then.
core::Result<Tail> tailOf(const QString& path)
{
    Tail tail;
    QFile file(path);
    if (!file.exists()) {
        return tail;
    }
    if (!file.open(QIODevice::ReadOnly)) {
        return core::failure(core::ErrorKind::Storage, file.errorString(), path);
    }
    const QByteArray line = lastLine(file, tail.length);
    if (line.isEmpty() && tail.length == 0) {
        return tail;
    }
    const core::Result<QJsonObject> object = core::json::parseObject(line.trimmed(), path);
    if (object) {
        tail.last = fromJson(*object);
        return tail;
    }
    // Somebody damaged the last line: the chain goes on from the last entry that can be read, and verify() names the line.
    const core::Result<Contents> contents = readAll(path);
    if (!contents) {
        return contents.error();
    }
    tail.last = contents->entries.isEmpty() ? Entry() : contents->entries.last();
    tail.length = contents->length;
    return tail;
}

/// Appends one line behind `length`, cutting off a torn one, and waits until the disk has it.
core::Result<void> appendLine(const QString& path, qint64 length, const QByteArray& line)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) || !file.resize(length) ||
        !file.seek(length) || file.write(line) != line.size() || !file.flush()) {
        return core::failure(core::ErrorKind::Storage, file.errorString(), path);
    }
#ifdef Q_OS_UNIX
    if (fsync(file.handle()) != 0) {
        return core::failure(core::ErrorKind::Storage, QStringLiteral("The disk did not confirm the journal's entry."), path);
    }
#endif
    return core::Result<void>::ok();
}

QJsonValue scrubbed(const QJsonValue& value)
{
    if (value.isObject()) {
        return withoutSecrets(value.toObject());
    }
    if (!value.isArray()) {
        return value;
    }
    QJsonArray array;
    const QJsonArray items = value.toArray();
    for (const QJsonValue& item : items) {
        array.append(scrubbed(item));
    }
    return array;
}

} // namespace

QString outcomeName(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Begun: return QStringLiteral("begun");
    case Outcome::Succeeded: return QStringLiteral("succeeded");
    case Outcome::Failed: return QStringLiteral("failed");
    case Outcome::Unknown: break;
    }
    return QStringLiteral("unknown");
}

QJsonObject withoutSecrets(QJsonObject object)
{
    static const QRegularExpression secret(
        QStringLiteral("(secret|password|pwd|connectionstring|accesskey|apikey|token|credential|primarykey|secondarykey|^key[0-9]?$)"),
        QRegularExpression::CaseInsensitiveOption);
    for (auto it = object.begin(); it != object.end(); ++it) {
        const bool isText = it->isString() && !it->toString().isEmpty();
        it.value() = isText && secret.match(it.key()).hasMatch() ? QJsonValue(QStringLiteral("(not kept)")) : scrubbed(*it);
    }
    return object;
}

QJsonObject toJson(const Entry& entry)
{
    QJsonObject object{{QStringLiteral("number"), double(entry.number)},
                       {QStringLiteral("time"), entry.time.toUTC().toString(Qt::ISODateWithMs)},
                       {QStringLiteral("actor"), entry.actor},
                       {QStringLiteral("tenantId"), entry.tenantId},
                       {QStringLiteral("cloud"), entry.cloud},
                       {QStringLiteral("action"), entry.action},
                       {QStringLiteral("target"), entry.target},
                       {QStringLiteral("outcome"), outcomeName(entry.outcome)},
                       {QStringLiteral("previous"), QString::fromLatin1(entry.previous)},
                       {QStringLiteral("hash"), QString::fromLatin1(entry.hash)}};
    if (entry.of > 0) {
        object.insert(QStringLiteral("of"), double(entry.of));
    }
    if (!entry.before.isEmpty()) {
        object.insert(QStringLiteral("before"), entry.before);
    }
    if (!entry.after.isEmpty()) {
        object.insert(QStringLiteral("after"), entry.after);
    }
    if (!entry.message.isEmpty()) {
        object.insert(QStringLiteral("message"), entry.message);
    }
    if (!entry.requestId.isEmpty()) {
        object.insert(QStringLiteral("requestId"), entry.requestId);
    }
    return object;
}

namespace {

/// Takes the lock. A program killed between making the lock's file and naming itself in it leaves an empty one, which QLockFile
/// would respect for half a minute: nobody holds it.
bool take(QLockFile& lock, const QString& path)
{
    constexpr int kNamelessMs = 1000;
    if (lock.tryLock(2 * kNamelessMs)) {
        return true;
    }
    const QFileInfo file(path);
    if (file.exists() && file.size() == 0 && file.lastModified().msecsTo(QDateTime::currentDateTime()) > kNamelessMs) {
        QFile::remove(path);
    }
    return lock.tryLock(kLockWaitMs - 2 * kNamelessMs);
}

} // namespace

core::Result<Entry> Journal::append(Entry entry)
{
    const QString folder = QFileInfo(m_file).path();
    if (!QDir().mkpath(folder)) {
        return core::failure(core::ErrorKind::Storage, QStringLiteral("The folder for the journal cannot be made."), folder);
    }
    const QString lockFile = m_file + QStringLiteral(".lock");
    QLockFile lock(lockFile);
    if (!take(lock, lockFile)) {
        return core::failure(core::ErrorKind::Storage, QStringLiteral("Another program holds the journal."), m_file);
    }
    const core::Result<Tail> tail = tailOf(m_file);
    if (!tail) {
        return tail.error();
    }
    entry.number = tail->last.number + 1;
    entry.previous = tail->last.hash;
    entry.before = withoutSecrets(entry.before);
    entry.after = withoutSecrets(entry.after);
    entry.hash = hashOf(toJson(entry));
    const QByteArray line = core::json::compact(toJson(entry)) + '\n';
    const core::Result<void> written = appendLine(m_file, tail->length, line);
    if (!written) {
        return written.error();
    }
    return entry;
}

core::Result<Entry> Journal::begin(Entry entry)
{
    entry.of = 0;
    entry.outcome = Outcome::Begun;
    return append(std::move(entry));
}

core::Result<Entry> Journal::finish(const Entry& begun, Outcome outcome, const QJsonObject& after, const QString& message,
                                    const QString& requestId, const QDateTime& time)
{
    Entry entry = begun;
    entry.time = time;
    entry.of = begun.number;
    entry.outcome = outcome;
    entry.before = {};
    entry.after = after;
    entry.message = message;
    entry.requestId = requestId;
    return append(std::move(entry));
}

core::Result<QList<Entry>> Journal::entries() const
{
    const core::Result<Contents> contents = readAll(m_file);
    if (!contents) {
        return contents.error();
    }
    return contents->entries;
}

core::Result<Verdict> Journal::verify() const
{
    const core::Result<Contents> contents = readAll(m_file);
    if (!contents) {
        return contents.error();
    }
    return contents->verdict;
}

} // namespace journal
