// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/prompts/promptspage.h"

#include "prompts/editor/document.h"
#include "widgets/common/controls.h"
#include "widgets/common/emptystate.h"
#include "widgets/common/errorbanner.h"
#include "widgets/common/icons.h"
#include "widgets/prompts/commitbar.h"
#include "widgets/prompts/diffview.h"
#include "widgets/prompts/findbar.h"
#include "widgets/prompts/frontform.h"
#include "widgets/prompts/historypane.h"
#include "widgets/prompts/labelspane.h"
#include "widgets/prompts/librarybar.h"
#include "widgets/prompts/mergeview.h"
#include "widgets/prompts/noticebar.h"
#include "widgets/prompts/previewpane.h"
#include "widgets/prompts/prompteditor.h"
#include "widgets/prompts/prompttab.h"
#include "widgets/prompts/searchpane.h"
#include "widgets/prompts/treepane.h"

#include <QIODevice>
#include <QDataStream>
#include <QLineEdit>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>
#include <QTreeView>
#include <QVBoxLayout>

namespace widgets::prompts {

using namespace common;
using ::prompts::editor::Desk;
using ::prompts::editor::Document;

PromptsPage::PromptsPage(Desk* desk, QWidget* parent)
    : Page(parent), m_desk(desk), m_bar(new LibraryBar(desk)), m_banner(new ErrorBanner), m_undo(new NoticeBar), m_stack(new QStackedWidget), m_empty(new EmptyState(QStringLiteral("prompt"), {}, {})), m_splitter(new QSplitter),
      m_left(new QTabWidget), m_tree(new TreePane(desk)), m_search(new SearchPane(desk)), m_commit(new CommitBar(desk)), m_middle(new QStackedWidget), m_tabs(new QTabWidget), m_merge(new MergeView(desk, this)),
      m_right(new QTabWidget), m_preview(new PreviewPane), m_form(new FrontForm), m_history(new HistoryPane(desk)), m_labels(new LabelsPane(desk))
{
    build();
    addRunButtons();
    wire();
    wirePanes();
    wireVersions();
    follow();
}

PromptsPage::~PromptsPage()
{
    m_tabs->disconnect(this);
    m_desk->disconnect(this);
}

void PromptsPage::wire()
{
    connect(m_desk, &Desk::stateChanged, this, &PromptsPage::follow);
    connect(m_desk, &Desk::transferChanged, this, &PromptsPage::followTransfer);
    connect(m_desk, &Desk::noted, this, &PromptsPage::noted);
    connect(m_desk, &Desk::documentClosed, this, &PromptsPage::closeDocument);
    connect(m_desk, &Desk::syncChanged, this, [this] {
        if (m_desk->sync().isMerging) {
            m_merge->refresh();
        }
    });
    connect(m_banner, &ErrorBanner::retryRequested, m_desk, &Desk::open);
    connect(m_tabs, &QTabWidget::currentChanged, this, &PromptsPage::followCurrent);
    connect(m_splitter, &QSplitter::splitterMoved, this, &PromptsPage::layoutChanged);
    connect(m_undo, &NoticeBar::chosen, this, [this] {
        m_undo->hide();
        QCoro::connect(m_desk->undo(), this, [this](const core::Result<void>& undone) {
            if (!undone) {
                showFailure(undone.error());
            }
        });
    });
}

void PromptsPage::wirePanes()
{
    connect(m_tree, &TreePane::opened, this, [this](const QString& path) { openPrompt(path); });
    connect(m_tree, &TreePane::newRequested, this, &PromptsPage::newPrompt);
    connect(m_tree, &TreePane::duplicateRequested, this, &PromptsPage::duplicate);
    connect(m_tree, &TreePane::renameRequested, this, &PromptsPage::rename);
    connect(m_tree, &TreePane::removeRequested, this, &PromptsPage::removeFile);
    connect(m_tree, &TreePane::tagsRequested, this, &PromptsPage::editTags);
    connect(m_tree, &TreePane::changesRequested, this, &PromptsPage::showChanges);
    connect(m_search, &SearchPane::placeRequested, this, [this](const QString& path, int line, int column, int length) { openPrompt(path, line, column, length); });
    connect(m_commit, &CommitBar::changeRequested, this, &PromptsPage::showChanges);
    connect(m_commit, &CommitBar::failed, this, &PromptsPage::showFailure);
    connect(m_commit, &CommitBar::committed, this, [this](const QString& id) { Q_EMIT noted(tr("Committed as %1.").arg(id)); });
    connect(m_preview, &PreviewPane::placeRequested, this, [this](int line) {
        if (PromptTab* const tab = currentTab()) {
            tab->goTo(line, 1, 0);
        }
    });
}

void PromptsPage::wireVersions()
{
    connect(m_history, &HistoryPane::compareRequested, this, &PromptsPage::compareVersions);
    connect(m_history, &HistoryPane::restoreRequested, this, &PromptsPage::restoreVersion);
    connect(m_history, &HistoryPane::labelRequested, this, [this](const ::prompts::editor::VersionRow& version) { askForLabel({}, version.commit); });
    connect(m_labels, &LabelsPane::moveRequested, this, &PromptsPage::askForLabel);
    connect(m_labels, &LabelsPane::noted, this, &PromptsPage::noted);
    connect(m_merge, &MergeView::noted, this, &PromptsPage::noted);
    connect(m_bar, &LibraryBar::newRequested, this, [this] {
        const QString path = m_tree->currentPath();
        newPrompt(path.contains(QLatin1Char('/')) ? path.section(QLatin1Char('/'), 0, -2) + QLatin1Char('/') : QString());
    });
    connect(m_bar, &LibraryBar::switchRequested, this, &PromptsPage::switchBranch);
    connect(m_bar, &LibraryBar::createBranchRequested, this, &PromptsPage::createBranch);
    connect(m_bar, &LibraryBar::mergeRequested, this, &PromptsPage::mergeBranch);
    connect(m_bar, &LibraryBar::deleteBranchRequested, this, [this](const QString& name) {
        QCoro::connect(m_desk->deleteBranch(name), this, [this](const core::Result<void>& done) {
            if (!done) {
                showFailure(done.error());
            }
        });
    });
    connect(m_bar, &LibraryBar::conflictsRequested, this, &PromptsPage::openConflicts);
    connect(m_bar, &LibraryBar::remoteRequested, this, &PromptsPage::editRemote);
    connect(m_bar, &LibraryBar::folderRequested, this, &PromptsPage::folderRequested);
}

void PromptsPage::follow()
{
    const Desk::State state = m_desk->state();
    const bool isOpen = state == Desk::State::Open;
    m_stack->setCurrentWidget(isOpen ? static_cast<QWidget*>(m_splitter) : m_empty);
    if (state == Desk::State::Failed) {
        m_banner->showError(m_desk->error());
        m_banner->setRetry(true);
        m_empty->set(QStringLiteral("cloud-off"), tr("The library cannot be opened"), m_desk->folder());
    } else {
        m_banner->hide();
        m_empty->set(QStringLiteral("prompt"), tr("Opening the library"), m_desk->folder());
    }
    Q_EMIT readyChanged();
}

PromptTab* PromptsPage::currentTab() const
{
    return qobject_cast<PromptTab*>(m_tabs->currentWidget());
}

DiffView* PromptsPage::currentDiff() const
{
    return qobject_cast<DiffView*>(m_tabs->currentWidget());
}

QString PromptsPage::currentPath() const
{
    const PromptTab* const tab = currentTab();
    return tab && tab->document() ? tab->document()->path() : QString();
}

PromptTab* PromptsPage::tabOf(const QString& path) const
{
    for (int i = 0; i < m_tabs->count(); ++i) {
        auto* const tab = qobject_cast<PromptTab*>(m_tabs->widget(i));
        if (tab && tab->document() && tab->document()->path() == path) {
            return tab;
        }
    }
    return nullptr;
}

PromptTab* PromptsPage::openPrompt(const QString& path, int line, int column, int length)
{
    PromptTab* tab = tabOf(path);
    if (!tab) {
        Document* const document = m_desk->document(path);
        if (!document) {
            return nullptr;
        }
        tab = new PromptTab(document);
        addTab(tab, QStringLiteral("prompt"), document->title());
        connect(tab, &PromptTab::titleChanged, this, [this, tab] { showTitle(tab); });
        connect(tab, &PromptTab::saved, this, [this, document] { Q_EMIT noted(tr("%1 is saved.").arg(document->path())); });
        connect(tab, &PromptTab::compareOutsideRequested, this, [this, document] {
            openDiff(tr("On the disk"), tr("Your text"), {document->path(), {}, document->outsideText()}, {document->path(), {}, document->text()});
        });
        connect(tab, &PromptTab::compareSavedRequested, this, [this, document] { openDiff(tr("Saved"), tr("Your text"), {document->path(), {}, {}}, {document->path(), {}, document->text()}); });
        connect(document, &Document::stateChanged, this, &Page::readyChanged);
        connect(document, &Document::examined, this, &Page::readyChanged);
        showTitle(tab);
    }
    m_tabs->setCurrentWidget(tab);
    followCurrent();
    if (line > 0) {
        tab->goTo(line, column, length);
    } else {
        tab->setFocus(Qt::OtherFocusReason);
    }
    return tab;
}

void PromptsPage::showTitle(PromptTab* tab)
{
    const int index = m_tabs->indexOf(tab);
    Document* const document = tab->document();
    if (index >= 0 && document) {
        const QString name = document->path().section(QLatin1Char('/'), -1);
        const QString title = name.endsWith(QLatin1String(".prompty")) ? name.chopped(8) : name;
        m_tabs->setTabText(index, (document->isModified() ? QStringLiteral("\u25CF ") : QString()) + QString(title).replace(QLatin1Char('&'), QLatin1String("&&")));
        m_tabs->setTabToolTip(index, plainToolTip(document->isModified() ? tr("%1, not saved").arg(document->path()) : document->path()));
    }
}

/// The right side is about the prompt in front; behind a comparison it stays with the last one.
void PromptsPage::followCurrent()
{
    m_middle->setCurrentIndex(m_tabs->count() > 0 ? 1 : 0);
    m_tabs->tabBar()->setFocusPolicy(m_tabs->count() > 0 ? Qt::TabFocus : Qt::NoFocus); // nothing to choose, nothing to say
    PromptTab* const tab = currentTab();
    if (!tab && m_tabs->count() > 0) {
        return;
    }
    Document* const document = tab ? tab->document() : nullptr;
    m_preview->setDocument(document);
    m_form->setDocument(document);
    const QString path = document ? document->path() : QString();
    m_history->setPath(path);
    m_labels->setPath(path);
    if (!path.isEmpty()) {
        m_tree->reveal(path);
    }
    Q_EMIT currentPathChanged(path);
}

void PromptsPage::closeTab(int index)
{
    QWidget* const widget = m_tabs->widget(index);
    m_tabs->removeTab(index);
    if (widget == m_merge) {
        m_merge->hide();
        m_merge->setParent(this);
    } else if (auto* const tab = qobject_cast<PromptTab*>(widget)) {
        if (Document* const document = tab->document()) {
            m_desk->close(document); // what was typed stays as a draft
        }
        tab->deleteLater();
    } else if (widget) {
        widget->deleteLater();
    }
    followCurrent();
}

void PromptsPage::closeDocument(Document* document)
{
    for (int i = m_tabs->count() - 1; i >= 0; --i) {
        auto* const tab = qobject_cast<PromptTab*>(m_tabs->widget(i));
        if (tab && tab->document() == document) {
            m_tabs->removeTab(i);
            tab->deleteLater();
        }
    }
    followCurrent();
}

void PromptsPage::run(bool compares)
{
    const PromptTab* const tab = currentTab();
    if (!tab || !tab->document()) {
        return;
    }
    if (compares) {
        Q_EMIT compareRequested(tab->document()->path(), tab->editor()->text(), tab->document()->inputs());
    } else {
        Q_EMIT runRequested(tab->document()->path(), tab->editor()->text(), tab->document()->inputs());
    }
}

void PromptsPage::setEstate(const QStringList& models, const QStringList& deployments)
{
    m_form->setChoices(models, deployments);
    m_desk->estateChanged();
}

void PromptsPage::showSide(Side side)
{
    m_right->setCurrentIndex(int(side));
}

QList<QWidget*> PromptsPage::panes() const
{
    QWidget* const middle = m_tabs->currentWidget();
    QList<QWidget*> all{m_left->currentWidget() == m_search ? static_cast<QWidget*>(m_search->line()) : m_tree->view()};
    if (middle) {
        all << middle;
    }
    all << m_right->currentWidget();
    return all;
}

void PromptsPage::focusContent()
{
    if (QWidget* const middle = m_tabs->currentWidget()) {
        middle->setFocus(Qt::OtherFocusReason);
    } else {
        m_tree->setFocus(Qt::OtherFocusReason);
    }
}

bool PromptsPage::handleEscape()
{
    PromptTab* const tab = currentTab();
    if (tab && tab->findBar()->isVisible()) {
        tab->findBar()->close();
        return true;
    }
    if (m_desk->transfer().isRunning) {
        m_desk->cancelTransfer();
        return true;
    }
    return m_tree->clearFilter();
}

bool PromptsPage::isReady() const
{
    if (m_desk->state() == Desk::State::Failed) {
        return true;
    }
    const PromptTab* const tab = currentTab();
    const bool isExamined = !tab || !tab->document() || tab->document()->state() == Document::State::Failed || tab->document()->isExamined();
    return m_desk->state() == Desk::State::Open && isExamined && !m_history->isReading() && !m_search->isSearching() && !m_merge->isReading();
}

QString PromptsPage::problem() const
{
    return m_banner->isHidden() ? QString() : m_banner->sentence();
}

void PromptsPage::showFailure(const core::Error& error)
{
    if (error.kind != core::ErrorKind::Cancelled) {
        m_banner->showError(error);
        m_banner->setRetry(false);
        m_banner->setClosable(true);
    }
}

} // namespace widgets::prompts
