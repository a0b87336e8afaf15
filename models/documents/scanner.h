// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDirIterator>
#include <QSet>
#include <QStringList>
#include <memory>
#include <optional>

namespace documents {

/// A file to be added.
struct FoundFile
{
    QString path;    ///< canonical
    QString display; ///< as the person named it, or relative to the folder that was named
    QString missing; ///< why it cannot even be tried; empty otherwise
};

/// Walks files and folders one at a time, so that a hundred thousand of them need no list. Hidden files and folders, and
/// symbolic links that lead out of the named folder or to a file seen before, are left out. Files of a folder are taken when
/// their name says that they hold text; a file that was named itself is always tried.
class Scanner
{
public:
    explicit Scanner(QStringList paths);
    /// The next file, or nothing at the end.
    std::optional<FoundFile> next();
    int skipped() const { return m_skipped; } ///< files of folders whose kind is not taken

    /// Whether a file of a folder is taken, by its name: pictures, archives, libraries and the like are not.
    static bool isCandidate(const QString& fileName);

private:
    std::optional<FoundFile> take(const QString& path, const QString& display, bool named);
    QStringList m_paths;
    std::unique_ptr<QDirIterator> m_folder;
    QString m_root;
    QSet<QByteArray> m_seen; ///< 16 bytes a file
    int m_skipped = 0;
};

} // namespace documents
