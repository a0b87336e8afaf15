// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QDateTime>
#include <QHash>
#include <QObject>
#include <QThreadPool>

namespace prompts {

/// What somebody typed and has not saved.
struct Draft
{
    QString path;
    QString text;
    QString base;  ///< OpenedFile::blob that the typing began from; empty: a new file
    int cursor = 0;
    QDateTime changedAt; ///< UTC
    friend bool operator==(const Draft&, const Draft&) = default;
};

/// Unsaved texts of one library, kept outside of it as they are typed: each draft is a file of its own that is replaced as a whole, with
/// a hash over its content, so that a crash, a kill or a pulled plug leaves the old or the new text. Writing begins with put() and is done
/// by a worker; while it is busy, only the newest text waits. Own thread.
class Drafts : public QObject
{
    Q_OBJECT
public:
    /// `folder`: the program's data; `root`: the library (drafts of other libraries are kept apart). Empty `folder`: in memory only.
    Drafts(const QString& folder, const QString& root, QObject* parent = nullptr);
    ~Drafts() override;

    /// Those kept, by path. Read at construction; damaged files are set aside beside it with the ending `.damaged`.
    QList<Draft> drafts() const;
    std::optional<Draft> draft(const QString& path) const;
    void put(const Draft& draft);
    /// After the text was saved into the library, or given up.
    void remove(const QString& path);
    void rename(const QString& from, const QString& to);
    /// Writes what waits now, and waits for the disk: for the end of the program.
    core::Result<void> flush();
    /// Where the drafts of a library are.
    static QString folderOf(const QString& folder, const QString& root);

Q_SIGNALS:
    /// The text of this draft is on the disk.
    void kept(const QString& path);
    void failed(const core::Error& error);
    void changed();

private:
    void read();
    void write(const QString& path);
    void finished(const QString& path, const core::Result<void>& result);

    QString m_folder; ///< of this library; empty: in memory
    QString m_root;
    QHash<QString, Draft> m_drafts;
    QHash<QString, bool> m_busy; ///< path -> a newer state waits
    QThreadPool m_disk;
};

} // namespace prompts
