// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "prompts/editor/desk.h"
#include "widgets/common/page.h"

#include <QPointer>

class QSplitter;
class QStackedWidget;
class QTabWidget;

namespace prompts::editor {
class Document;
}
namespace widgets::common {
class EmptyState;
class ErrorBanner;
}

namespace widgets::prompts {

class CommitBar;
class DiffView;
class FrontForm;
class HistoryPane;
class LabelsPane;
class LibraryBar;
class MergeView;
class NoticeBar;
class PreviewPane;
class PromptTab;
class SearchPane;
class TreePane;

/// The prompt library: files on the left, open prompts, comparisons and conflicts in the middle; what the model gets, form, versions and
/// labels on the right. Follows a Desk, which outlives it. GUI thread.
class PromptsPage : public common::Page
{
    Q_OBJECT
public:
    enum class Side { Preview, Form, History, Labels, First }; ///< First: what addSide() added first
    explicit PromptsPage(::prompts::editor::Desk* desk, QWidget* parent = nullptr);
    ~PromptsPage() override;

    QList<QWidget*> panes() const override;
    void focusContent() override;
    bool handleEscape() override;
    bool isReady() const override;
    QString problem() const override;
    QList<common::Command> commands();
    QByteArray saveLayout() const;
    void restoreLayout(const QByteArray& state);

    ::prompts::editor::Desk* desk() const { return m_desk; }
    TreePane* tree() const { return m_tree; }
    SearchPane* search() const { return m_search; }
    CommitBar* commitBar() const { return m_commit; }
    PreviewPane* preview() const { return m_preview; }
    FrontForm* form() const { return m_form; }
    HistoryPane* history() const { return m_history; }
    LabelsPane* labels() const { return m_labels; }
    LibraryBar* bar() const { return m_bar; }
    MergeView* merge() const { return m_merge; }
    NoticeBar* undoBar() const { return m_undo; }
    PromptTab* currentTab() const;
    /// The comparison in front; null when something else is.
    DiffView* currentDiff() const;
    QTabWidget* tabs() const { return m_tabs; }
    /// A pane of the right side that somebody else makes, for example publishing.
    void addSide(QWidget* pane, const QString& title);
    void showSide(Side side);

    PromptTab* openPrompt(const QString& path, int line = 0, int column = 0, int length = 0);
    void openSearch(const QString& text = {}, bool isRegex = false);
    void openDiff(const QString& before, const QString& after, const ::prompts::editor::DiffSide& old, const ::prompts::editor::DiffSide& now);
    void openConflicts();
    /// What changed in a file since the last commit.
    void showChanges(const QString& path);
    void setEstate(const QStringList& models, const QStringList& deployments);

Q_SIGNALS:
    /// Ask the model with this prompt as it is typed. `inputs` are texts; those not given take their samples.
    void runRequested(const QString& path, const QString& text, const QHash<QString, QString>& inputs);
    void compareRequested(const QString& path, const QString& text, const QHash<QString, QString>& inputs);
    void currentPathChanged(const QString& path);
    void folderRequested();
    void noted(const QString& sentence);
    void layoutChanged();

private:
    void build();
    QWidget* buildLeft();
    QWidget* buildMiddle();
    QWidget* buildRight();
    void addRunButtons();
    void wire();
    void wirePanes();
    void wireVersions();
    void follow();
    void followCurrent();
    void addTab(QWidget* widget, const QString& icon, const QString& title);
    void closeTab(int index);
    void closeDocument(::prompts::editor::Document* document);
    void showTitle(PromptTab* tab);
    QString currentPath() const;
    PromptTab* tabOf(const QString& path) const;
    void run(bool compares);

    // Files
    void newPrompt(const QString& folder);
    void duplicate(const QString& path);
    void rename(const QString& path);
    void removeFile(const QString& path);
    void editTags(const QString& path);
    void saveAll();
    void showFailure(const core::Error& error);

    // Versions
    void compareVersions(const ::prompts::editor::VersionRow& before, const ::prompts::editor::VersionRow& after);
    void restoreVersion(const ::prompts::editor::VersionRow& version);
    void askForLabel(const QString& label, const QString& commit);
    void switchBranch(const QString& name);
    void createBranch();
    void mergeBranch(const QString& name);
    void editRemote();
    void followTransfer();

    ::prompts::editor::Desk* m_desk;
    LibraryBar* m_bar;
    common::ErrorBanner* m_banner;
    NoticeBar* m_undo;
    QStackedWidget* m_stack;
    common::EmptyState* m_empty;
    QSplitter* m_splitter;
    QTabWidget* m_left;
    TreePane* m_tree;
    SearchPane* m_search;
    CommitBar* m_commit;
    QStackedWidget* m_middle;
    QTabWidget* m_tabs;
    MergeView* m_merge;
    QTabWidget* m_right;
    PreviewPane* m_preview;
    FrontForm* m_form;
    HistoryPane* m_history;
    LabelsPane* m_labels;
    bool m_isInline = false;
};

} // namespace widgets::prompts
