// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancel.h"
#include "core/result.h"
#include "monitoring/pricetable.h"
#include "prompts/editor/desktypes.h"
#include "prompts/git/labels.h"
#include "prompts/git/remotes.h"

#include <QCoroTask>
#include <QObject>
#include <functional>
#include <memory>
#include <optional>

namespace prompts {
class Library;
class Drafts;
} // namespace prompts

namespace prompts::editor {

class Document;
struct DeskPrivate;

/// A text to compare: a version, or what is being worked on.
struct DiffSide
{
    QString path;
    QString commit; ///< empty: `text`, or what the folder holds
    std::optional<QString> text;
};
/// What a rename would do, to be shown first.
struct RenamePlan
{
    struct File
    {
        QString path, newPath;
        DiffRows diff;
    };
    QString summary;
    QList<File> files;
    std::shared_ptr<void> change; ///< for applyRename()
};

struct SearchRequest
{
    QString text;
    bool isRegex = false, matchesCase = false, wholeWord = false;
    QString folder;
};
struct SearchSummary
{
    int matches = 0, files = 0;
    bool isCut = false;
};
/// A transfer that runs, or how the last one ended.
struct Transfer
{
    bool isRunning = false;
    QString text;         ///< "Receiving 40 of 120"
    double share = -1;    ///< 0..1; below 0: unknown
    core::Error error;    ///< kind None: it went well
    QString outcome;      ///< one sentence after it ended well
};

/// Names that exist in the estate, for checks and pickers.
struct Estate
{
    QStringList models, deployments;
    QHash<QString, QString> modelOfDeployment;
};

struct DeskParts
{
    QString folder;     ///< of the library; made with samples at first use
    QString dataFolder; ///< for drafts and the index of the history; empty: in memory
    std::function<Signer()> author;
    LoginSource login;
    std::function<Estate()> estate;                  ///< empty: unknown, so nothing of it is checked
    std::function<monitoring::PriceTable()> prices;   ///< empty: no costs
    int pollMs = 2000;
    /// Metrics by version (commit id) of the prompt of this name; empty: none are shown.
    std::function<QCoro::Task<core::Result<QHash<QString, VersionMetrics>>>(QString name, QStringList commits)> metrics;
};

/// The library as a page works with it: files with their states, open documents, versions, labels, branches, transfers, conflicts. Puts
/// Library and Repository together and speaks in values of desktypes.h. Tasks may be given up; their work ends by itself. GUI thread.
class Desk : public QObject
{
    Q_OBJECT
    Q_MOC_INCLUDE("prompts/editor/document.h")
public:
    enum class State { Closed, Opening, Open, Failed };
    explicit Desk(DeskParts parts, QObject* parent = nullptr);
    ~Desk() override;

    void open();
    /// Another folder; open documents keep their drafts.
    void openFolder(const QString& folder);
    State state() const;
    core::Error error() const;
    QString folder() const;
    const QList<TreeEntry>& entries() const;
    void refresh();
    /// The estate changed: checks anew.
    void estateChanged();
    QString author() const; ///< "Ada Lovelace <ada@contoso.com>"; empty: nobody who could commit

    // Files
    Document* document(const QString& path); ///< opens it if needed
    QList<Document*> documents() const;
    void close(Document* document);
    /// "chat", "completion", ...: name and title of what a new prompt can begin from.
    QList<QPair<QString, QString>> templates() const;
    QCoro::Task<core::Result<QString>> create(QString path, QString templateName);
    core::Result<QString> duplicate(const QString& path);
    QCoro::Task<core::Result<RenamePlan>> planRename(QString path, QString newPath);
    QCoro::Task<core::Result<void>> applyRename(RenamePlan plan);
    core::Result<void> remove(const QString& path);
    QString undoText() const; ///< empty: nothing to take back
    QCoro::Task<core::Result<void>> undo();
    QCoro::Task<core::Result<void>> setTags(QString path, QStringList tags);
    QCoro::Task<core::Result<SearchSummary>> search(SearchRequest request, std::function<void(QList<SearchHit>)> found, core::CancelToken cancel);

    // Versions
    QCoro::Task<core::Result<QList<VersionRow>>> history(QString path);
    QCoro::Task<core::Result<DiffRows>> compare(DiffSide before, DiffSide after);
    QCoro::Task<core::Result<QString>> textAt(QString commit, QString path);
    /// Saves what is open of these files, then commits them. The short id.
    QCoro::Task<core::Result<QString>> commit(QStringList paths, QString message);
    /// Metrics of versions; nothing when no source is known.
    QCoro::Task<core::Result<QHash<QString, VersionMetrics>>> metrics(QString path, QStringList commits);

    // Labels
    QCoro::Task<core::Result<QList<LabelRow>>> labels(QString path);
    /// One sentence: moved, or proposed.
    QCoro::Task<core::Result<QString>> moveLabel(QString path, QString name, QString commit, QString why);
    QCoro::Task<core::Result<QString>> removeLabel(QString path, QString name, QString why);
    QCoro::Task<core::Result<QString>> approveLabel(QString path, QString name, QString why);
    QCoro::Task<core::Result<QString>> withdrawLabel(QString path, QString name, QString why);
    QCoro::Task<core::Result<void>> protectLabel(QString name, bool isProtected, QString why);
    QCoro::Task<core::Result<QList<LabelMove>>> labelHistory(QString path, QString name);

    // Branches and other places
    SyncState sync() const;
    QCoro::Task<core::Result<QList<BranchRow>>> branches();
    QCoro::Task<core::Result<void>> switchBranch(QString name);
    QCoro::Task<core::Result<void>> createBranch(QString name);
    QCoro::Task<core::Result<void>> deleteBranch(QString name);
    /// One sentence; conflicts are then in conflicts().
    QCoro::Task<core::Result<QString>> mergeBranch(QString name);
    void fetch();
    void pull();
    void push();
    void cancelTransfer(); ///< ends the one that runs
    const Transfer& transfer() const;
    QString remoteAddress() const;
    QCoro::Task<core::Result<void>> setRemote(QString address);

    // Conflicts
    QCoro::Task<core::Result<QList<MergeFile>>> conflicts();
    QCoro::Task<core::Result<void>> resolve(QString path, QString text);
    /// One side as a whole; 0 ours, 1 theirs.
    QCoro::Task<core::Result<void>> take(QString path, int side);
    QCoro::Task<core::Result<QString>> finishMerge(QString message);
    QCoro::Task<core::Result<void>> abortMerge();

    Library* library() const;
    Repository::Ref repository() const;
    Drafts* drafts() const;
    const DeskParts& parts() const;

Q_SIGNALS:
    void stateChanged();
    void entriesChanged();
    void historyChanged(); ///< commits, labels or branch
    void syncChanged();
    void transferChanged();
    void documentOpened(prompts::editor::Document* document);
    void documentClosed(prompts::editor::Document* document);
    void noted(const QString& sentence);

private:
    friend class Document;
    QCoro::Task<> bringUp(QString folder);
    QCoro::Task<> readEntries();
    QCoro::Task<> transferWith(int kind);
    void entriesSoon();
    void wireRepository();
    void setTransfer(const Transfer& transfer);
    QCoro::Task<core::Result<QString>> textOf(DiffSide side);
    QCoro::Task<> reloadUnmodified();
    QCoro::Task<core::Result<void>> saveModified();
    std::unique_ptr<DeskPrivate> d;
};

} // namespace prompts::editor
