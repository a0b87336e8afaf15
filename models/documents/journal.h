// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QFile>
#include <QHash>

namespace documents {

/// What an index already holds of which file: lets an interrupted run go on, and a later one skip what did not change.
/// A text file of one JSON object a line (`{"path","hash","chunks"}`, and `"done"` for a large file that is not whole yet),
/// appended as files are done, so that a crash costs little; the last line of a path counts. One journal an index.
class Journal
{
public:
    struct Entry
    {
        QByteArray hash; ///< of content and settings
        int chunks = 0;
        int done = -1; ///< the first so many chunks are in the index; -1: all
        bool isWhole() const { return done < 0; }
    };

    /// Empty `path`: nothing is kept. Lines that cannot be read are skipped.
    explicit Journal(QString path);
    /// Opens for appending; Storage when that cannot be done: then the run goes on without resuming.
    core::Result<void> open();
    const Entry* find(const QString& file) const;
    core::Result<void> record(const QString& file, const Entry& entry);
    /// The index is new or empty: nothing of what is written here holds any more.
    core::Result<void> clear();
    /// Rewrites the file with one line a path (atomically); called at the end of a run.
    core::Result<void> compact();
    qsizetype size() const { return m_entries.size(); }

private:
    void read();
    core::Error problem(const QString& message) const;
    QString m_path;
    QFile m_file;
    QHash<QString, Entry> m_entries;
    qsizetype m_lines = 0;
};

} // namespace documents
