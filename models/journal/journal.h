// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>

namespace journal {

/// How a write ended. Unknown: the program ended, or the connection broke, before the service said so.
enum class Outcome { Begun, Succeeded, Failed, Unknown };
QString outcomeName(Outcome outcome);

/// One write to the cloud: who, when, what, with the resource before and after. Holds no secret: see withoutSecrets().
struct Entry
{
    qint64 number = 0; ///< from 1, without gaps
    QDateTime time;    ///< UTC
    qint64 of = 0;     ///< number of the Begun entry that this one ends; 0: it begins something
    QString actor;     ///< user name, or the client id of a service principal
    QString tenantId, cloud;
    QString action; ///< "deployments.scale"
    QString target; ///< resource id
    QJsonObject before, after;
    Outcome outcome = Outcome::Begun;
    QString message;   ///< of a failure
    QString requestId; ///< of the service, for support
    QByteArray previous, hash; ///< SHA-256 in hex; `previous` is the hash of the entry before
};

/// What a check of the file found.
struct Verdict
{
    bool isIntact = true;
    qint64 entries = 0;
    qint64 brokenAt = 0; ///< line number (from 1) of the first line that does not fit the chain; 0: none
    QString reason;
    bool endsTorn = false; ///< the last line is incomplete: a power cut, not a change; it is not part of the journal
};

/// Members whose names speak of secrets become "(not kept)", at any depth.
QJsonObject withoutSecrets(QJsonObject object);

/// The record of every write that the program made: one JSON object a line, each with the hash of the line before, so that a line
/// that was changed, removed or put in later is found. Append only, synced to disk before begin() returns; a lock file keeps two
/// programs apart. It proves integrity against edits, not against somebody who rewrites the whole file: keep exported heads for
/// that. Any thread, as the lock file orders the writers; each call waits for the disk, so not the GUI thread.
class Journal
{
public:
    explicit Journal(QString file) : m_file(std::move(file)) {}
    /// Appends what is about to be written, before it is sent; Entry::time is the caller's. A write that cannot be recorded must not be made: Storage.
    core::Result<Entry> begin(Entry entry);
    /// Appends how `begun` ended, with the resource as it is afterwards.
    core::Result<Entry> finish(const Entry& begun, Outcome outcome, const QJsonObject& after, const QString& message,
                               const QString& requestId, const QDateTime& time);
    /// All entries, oldest first. An absent file is an empty journal.
    core::Result<QList<Entry>> entries() const;
    core::Result<Verdict> verify() const;
    const QString& file() const { return m_file; }

private:
    core::Result<Entry> append(Entry entry);
    QString m_file;
};

QJsonObject toJson(const Entry& entry);

} // namespace journal
