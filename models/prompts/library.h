// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancel.h"
#include "core/result.h"
#include "prompts/check.h"
#include "prompts/references.h"
#include "prompts/search.h"

#include <QCoroTask>
#include <QDateTime>
#include <QObject>
#include <memory>

class QFileSystemWatcher;
class QTimer;

namespace prompts {

/// A file of the library as lists show it.
struct PromptEntry
{
    QString path; ///< "chat/answer.prompty"
    QString id;   ///< without the ending of prompts: "chat/answer"
    QString name, description, version;
    QStringList tags, authors;
    QString api, provider, model, deployment;
    bool isPrompt = true; ///< false: a partial, a sample, a flow
    qint64 size = 0;
    QDateTime modified;
    std::optional<int> errors, warnings; ///< nothing until the file was checked
    bool isReadable = true;              ///< false: binary, oversized, or no rights
    friend bool operator==(const PromptEntry&, const PromptEntry&) = default;
};

/// The library at one moment: every file with its text. Immutable, shared, any thread; is what rendering and searching read from.
class LibrarySnapshot : public PromptFiles
{
public:
    struct File
    {
        PromptEntry entry;
        std::shared_ptr<const QByteArray> text; ///< null when too large to keep; read() then reads the disk
        qsizetype bodyBegin = 0;
    };
    LibrarySnapshot(QString folder, std::vector<File> files);
    std::optional<QByteArray> read(const QString& path) const override;
    bool contains(const QString& path) const override { return m_byPath.contains(path); }
    QString folder() const { return m_folder; }
    /// Sorted by path.
    const std::vector<File>& files() const { return m_files; }
    const File* file(const QString& path) const;
    /// By path, id, unique file name or unique `name:`; null when nothing or several fit. `candidates` then names these.
    const File* find(const QString& name, QStringList* candidates = nullptr) const;
    std::vector<SearchableFile> searchable() const;
    QStringList paths() const;
    /// `name:` of every prompt but `path`.
    QStringList otherNames(const QString& path) const;

private:
    QString m_folder;
    std::vector<File> m_files;
    QHash<QString, qsizetype> m_byPath;
};

/// The library's folder as pages and commands see it. Lives on the GUI or main thread; disk work runs on workers, results come as signals
/// and tasks. Writes files as a whole (a crash leaves the old or the new text). Never resolves secrets, never leaves its folder, does not
/// follow links out of it. Versions and labels are Repository's, in prompts/git.
class Library : public QObject
{
    Q_OBJECT
public:
    struct Parts
    {
        QString folder;     ///< created when missing
        QString binFolder;  ///< deleted files go here; empty: `<folder>/../prompts-bin`
        bool startsWithSamples = true; ///< a folder that is created gets the shipped samples
        int pollMs = 2000;  ///< how often changes of others are looked for, beside notifications; 0: never
    };
    explicit Library(Parts parts, QObject* parent = nullptr);
    ~Library() override;

    QString folder() const { return m_parts.folder; }
    /// Reads the folder (creating it at first use). Storage when it cannot be created or read.
    QCoro::Task<core::Result<void>> open();
    bool isOpen() const { return m_snapshot != nullptr; }
    /// What stands there now; never null after open().
    std::shared_ptr<const LibrarySnapshot> snapshot() const { return m_snapshot; }
    QList<PromptEntry> entries() const;
    std::optional<PromptEntry> entry(const QString& path) const;
    /// Looks for changes of others now.
    QCoro::Task<core::Result<void>> reload();

    /// Writes a file as a whole. When `expected` is given and the file on disk differs from it: Conflict, nothing is written.
    core::Result<void> write(const QString& path, const QByteArray& bytes, const std::optional<QByteArray>& expected = {});
    /// A new file; Conflict when there is one.
    core::Result<void> add(const QString& path, const QByteArray& bytes);
    core::Result<QString> duplicate(const QString& path);
    /// Moves to the bin, with undo(). A folder ends in '/'.
    core::Result<void> remove(const QString& path);
    /// Writes all files of a change set, or none. With undo().
    core::Result<void> apply(const ChangeSet& change);
    bool canUndo() const { return !m_undo.empty(); }
    QString undoText() const; ///< what undo() would take back, as a sentence
    core::Result<void> undo();

    /// Checks all files on a worker and fills in `errors` and `warnings`; progressChanged and changed tell.
    void checkAll(CheckContext context);
    /// The reference graph of now, built on a worker.
    QCoro::Task<std::shared_ptr<const ReferenceGraph>> references();
    /// Searches on a worker. `found` is called on this thread, in portions. A later search does not end an earlier one: cancel that.
    QCoro::Task<core::Result<SearchOutcome>> search(SearchQuery query, std::function<void(QList<SearchMatch>)> found, core::CancelToken cancel);

    /// Text of a new prompt by template name ("chat", "completion", "json", "judge", "empty"), named `name`.
    static QByteArray newPromptText(const QString& templateName, const QString& name, const QString& author);
    struct NewPromptTemplate
    {
        QString name, title, description;
    };
    static QList<NewPromptTemplate> newPromptTemplates();
    /// The shipped samples: path and bytes.
    static QHash<QString, QByteArray> samples();
    /// `<data>/prompts`, or the folder of the setting when that is not empty.
    static QString folderOf(const QString& setting, const QString& dataDirectory);

Q_SIGNALS:
    void opened();
    /// Paths that came, went or changed, by whomever.
    void changed(const QStringList& paths);
    /// Changed on disk by somebody else.
    void changedOutside(const QStringList& paths);
    void problemChanged();

public:
    /// Why the folder cannot be read at the moment (vanished, no rights), if so. What was read stays.
    std::optional<core::Error> problem() const { return m_problem; }

private:
    struct Undo
    {
        QString text;
        QList<FileChange> back; ///< `before`: what stands there now and is to go (empty path: nothing); `after`: what to put back
        QList<std::pair<QString, QString>> fromBin; ///< place in the bin, path
    };
    void startWatching();
    void lookAround();
    void watchFolders();
    void take(const std::shared_ptr<const LibrarySnapshot>& snapshot, bool fromOutside);
    void takeFiles(const QStringList& paths);
    void setProblem(const std::optional<core::Error>& problem);
    void checkUnchecked();
    core::Result<QString> placeOf(const QString& path) const;
    core::Result<void> put(const QString& path, const QByteArray& bytes);
    core::Result<void> writeAll(const QList<FileChange>& files, QStringList& touched);
    void pushUndo(Undo undo);

    Parts m_parts;
    std::shared_ptr<const LibrarySnapshot> m_snapshot;
    std::vector<Undo> m_undo;
    std::optional<core::Error> m_problem;
    std::optional<CheckContext> m_checks;
    bool m_isChecking = false;
    int m_checkRound = 0;
    bool m_isLooking = false;
    quint64 m_writes = 0; ///< of this object: a look around that began before a write says nothing about it
    QTimer* m_poll = nullptr;
    QFileSystemWatcher* m_watcher = nullptr;
};

} // namespace prompts
