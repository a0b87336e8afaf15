// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "prompts/promptfiles.h"

#include <QList>

namespace prompts {

/// One place in a file that names another file.
struct Reference
{
    enum class Kind { Include, Import, Extends, File, Prompt };
    Kind kind = Kind::Include;
    QString from;   ///< path of the file that names
    QString name;   ///< as written
    QString to;     ///< path that it points to; empty when there is no such file
    int line = 0, column = 0, endColumn = 0; ///< of the name, without quotes
    friend bool operator==(const Reference&, const Reference&) = default;
};

/// "include", "import", "extends", "file", "prompt".
QString kindName(Reference::Kind kind);

/// What a file names: include/import/extends of templates, `${file:...}` and `sample:` of front matter, and `prompt:`, `path:`, `source:`
/// members of YAML files (flows). Names that are computed while rendering are not seen.
QList<Reference> referencesOf(const QString& path, const QString& text, const PromptFiles& files);

/// A file's text before and after, part of a change of several files.
struct FileChange
{
    QString path;    ///< before
    QString newPath; ///< differs when the file moves
    QString before, after;
};

/// Files that change together; shown as diffs first, written as a whole or not at all.
struct ChangeSet
{
    QString summary; ///< one sentence
    QList<FileChange> files;
};

/// Who names whom in a library. Immutable; any thread.
class ReferenceGraph
{
public:
    ReferenceGraph() = default;
    /// Reads every file in `paths`.
    static ReferenceGraph build(const QStringList& paths, const PromptFiles& files);

    QList<Reference> from(const QString& path) const { return m_from.value(path); }
    QList<Reference> to(const QString& path) const;
    /// Everything that changes when `path` does, nearest first.
    QStringList dependents(const QString& path) const;
    /// The files of a ring of includes that `path` is in, in order; empty when there is none.
    QStringList ring(const QString& path) const;
    QList<Reference> missing() const;

private:
    QHash<QString, QList<Reference>> m_from;
    QHash<QString, QStringList> m_to;
};

/// Moves `path` (a file, or a folder ending in '/') to `newPath` and rewrites what names it, and relative names in what moves. Files are
/// those of `paths`. Conflict when something is in the way, InvalidInput for unusable names.
core::Result<ChangeSet> moveWithReferences(const QString& path, const QString& newPath, const QStringList& paths, const PromptFiles& files);

} // namespace prompts
