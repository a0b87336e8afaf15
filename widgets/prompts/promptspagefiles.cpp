// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/prompts/promptspage.h"

#include "prompts/editor/document.h"
#include "widgets/common/dialogs.h"
#include "widgets/prompts/commitbar.h"
#include "widgets/prompts/diffview.h"
#include "widgets/prompts/findbar.h"
#include "widgets/prompts/newpromptdialog.h"
#include "widgets/prompts/noticebar.h"
#include "widgets/prompts/prompteditor.h"
#include "widgets/prompts/prompttab.h"
#include "widgets/prompts/renamedialog.h"
#include "widgets/prompts/searchpane.h"
#include "widgets/prompts/treepane.h"

#include <QLineEdit>
#include <QTabWidget>
#include <QTreeView>

namespace widgets::prompts {

using namespace common;
using ::prompts::editor::Desk;
using ::prompts::editor::Document;
using ::prompts::editor::TreeEntry;

void PromptsPage::newPrompt(const QString& folder)
{
    auto* const dialog = new NewPromptDialog(folder, m_desk->templates(), window());
    connect(dialog, &NewPromptDialog::confirmed, this, [this, guard = QPointer<NewPromptDialog>(dialog)](const QString& path, const QString& templateName) {
        QCoro::connect(m_desk->create(path, templateName), this, [this, guard](const core::Result<QString>& made) {
            if (made) {
                if (guard) {
                    guard->accept();
                }
                openPrompt(*made);
            } else if (guard) {
                guard->showProblem(core::explain(made.error()).sentence);
            }
        });
    });
    dialog->open();
}

void PromptsPage::duplicate(const QString& path)
{
    const core::Result<QString> copy = m_desk->duplicate(path);
    if (copy) {
        openPrompt(*copy);
    } else {
        showFailure(copy.error());
    }
}

void PromptsPage::rename(const QString& path)
{
    if (path.isEmpty()) {
        return;
    }
    auto* const dialog = new RenameDialog(m_desk, path, window());
    connect(dialog, &RenameDialog::renamed, this, [this](const QString& from, const QString& to) {
        Q_EMIT noted(tr("%1 is now %2.").arg(from, to));
        m_tree->reveal(to);
        m_undo->show(Tone::Neutral, QStringLiteral("edit"), tr("%1 is now %2.").arg(from, to), m_desk->undoText().isEmpty() ? QStringList() : QStringList{tr("Undo")});
    });
    dialog->open();
}

void PromptsPage::removeFile(const QString& path)
{
    const core::Result<void> removed = m_desk->remove(path);
    if (!removed) {
        showFailure(removed.error());
        return;
    }
    m_undo->show(Tone::Neutral, QStringLiteral("delete"), tr("%1 is deleted. Committed versions stay in the history.").arg(path), {tr("Undo")});
}

void PromptsPage::editTags(const QString& path)
{
    QStringList tags;
    for (const TreeEntry& entry : m_desk->entries()) {
        if (entry.path == path) {
            tags = entry.tags;
        }
    }
    askForText(window(), tr("Tags of %1").arg(path), tr("Words, separated by commas"), tags.join(QStringLiteral(", ")), [this, path](const QString& text) {
        QStringList wanted;
        for (const QString& tag : text.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
            wanted << tag.trimmed();
        }
        wanted.removeAll(QString());
        QCoro::connect(m_desk->setTags(path, wanted), this, [this](const core::Result<void>& done) {
            if (!done) {
                showFailure(done.error());
            }
        });
    });
}

void PromptsPage::saveAll()
{
    for (int i = 0; i < m_tabs->count(); ++i) {
        auto* const tab = qobject_cast<PromptTab*>(m_tabs->widget(i));
        if (tab && tab->document() && tab->document()->isModified()) {
            tab->save();
        }
    }
}

void PromptsPage::openSearch(const QString& text, bool isRegex)
{
    m_left->setCurrentWidget(m_search);
    m_search->focusLine();
    if (!text.isEmpty()) {
        m_search->search(text, isRegex);
    }
}

QList<Command> PromptsPage::commands()
{
    const QString group = tr("Prompts");
    const QPointer<PromptsPage> guard(this);
    const auto visible = [guard] { return guard && guard->isVisible(); };
    const auto isOpen = [visible, guard] { return visible() && guard->m_desk->state() == Desk::State::Open; };
    const auto hasTab = [visible, guard] { return visible() && guard->currentTab(); };
    const auto hasDiff = [visible, guard] { return visible() && guard->currentDiff(); };
    const auto entry = [group](const QString& id, const QString& title, const QString& icon, const QKeySequence& key, const std::function<void()>& run, const std::function<bool()>& isEnabled) {
        return Command{QStringLiteral("prompts.") + id, title, group, icon, key, run, isEnabled};
    };
    const auto onTab = [this](void (PromptTab::*act)()) { return [this, act] { (currentTab()->*act)(); }; };
    const auto find = [this](bool replaces) { return [this, replaces] { currentTab()->findBar()->open(replaces); }; };
    const auto problem = [this](bool forward) { return [this, forward] { currentTab()->nextProblem(forward); }; };
    const auto found = [this](bool forward) { return [this, forward] { currentTab()->findBar()->find(forward); }; };
    const auto change = [this](bool forward) { return [this, forward] { currentDiff()->goToChange(forward); }; };
    const auto side = [this](Side which) { return [this, which] { showSide(which); }; };
    return {
        entry(QStringLiteral("new"), tr("New prompt"), QStringLiteral("add"), QKeySequence(Qt::CTRL | Qt::Key_N), [this] { newPrompt({}); }, isOpen),
        entry(QStringLiteral("save"), tr("Save the prompt"), QStringLiteral("save"), QKeySequence(Qt::CTRL | Qt::Key_S), onTab(&PromptTab::save), hasTab),
        entry(QStringLiteral("saveAll"), tr("Save all prompts"), QStringLiteral("save"), {}, [this] { saveAll(); }, isOpen),
        entry(QStringLiteral("close"), tr("Close the tab"), QStringLiteral("close"), QKeySequence(Qt::CTRL | Qt::Key_W), [this] { closeTab(m_tabs->currentIndex()); }, [isOpen, guard] { return isOpen() && guard->m_tabs->count() > 0; }),
        entry(QStringLiteral("find"), tr("Find in the prompt"), QStringLiteral("search"), QKeySequence(Qt::CTRL | Qt::Key_F), find(false), hasTab),
        entry(QStringLiteral("replace"), tr("Replace in the prompt"), QStringLiteral("edit"), QKeySequence(Qt::CTRL | Qt::Key_H), find(true), hasTab),
        entry(QStringLiteral("findNext"), tr("Next place found"), QStringLiteral("chevron-down"), QKeySequence(Qt::Key_F3), found(true), hasTab),
        entry(QStringLiteral("findPrevious"), tr("Previous place found"), QStringLiteral("chevron-up"), QKeySequence(Qt::SHIFT | Qt::Key_F3), found(false), hasTab),
        entry(QStringLiteral("search"), tr("Search all prompts"), QStringLiteral("search"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F), [this] { openSearch(); }, isOpen),
        entry(QStringLiteral("filter"), tr("Filter the prompts"), QStringLiteral("filter"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O), [this] {
            m_left->setCurrentWidget(m_tree);
            m_tree->filterLine()->setFocus(Qt::ShortcutFocusReason);
        }, isOpen),
        entry(QStringLiteral("nextProblem"), tr("Next problem"), QStringLiteral("warning"), QKeySequence(Qt::Key_F8), problem(true), hasTab),
        entry(QStringLiteral("previousProblem"), tr("Previous problem"), QStringLiteral("warning"), QKeySequence(Qt::SHIFT | Qt::Key_F8), problem(false), hasTab),
        entry(QStringLiteral("nextChange"), tr("Next change"), QStringLiteral("chevron-down"), {}, change(true), hasDiff),
        entry(QStringLiteral("previousChange"), tr("Previous change"), QStringLiteral("chevron-up"), {}, change(false), hasDiff),
        entry(QStringLiteral("commit"), tr("Write a commit"), QStringLiteral("commit"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C), [this] { m_commit->focusMessage(); }, isOpen),
        entry(QStringLiteral("changes"), tr("What changed since the commit"), QStringLiteral("diff"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D), [this] { showChanges(currentPath()); }, hasTab),
        entry(QStringLiteral("rename"), tr("Rename the prompt"), QStringLiteral("edit"), {}, [this] { rename(currentPath()); }, hasTab),
        entry(QStringLiteral("duplicate"), tr("Duplicate the prompt"), QStringLiteral("copy"), {}, [this] { duplicate(currentPath()); }, hasTab),
        entry(QStringLiteral("label"), tr("Move a label"), QStringLiteral("tag"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L), [this] { askForLabel({}, {}); }, hasTab),
        entry(QStringLiteral("preview"), tr("What the model gets"), QStringLiteral("panel-right"), QKeySequence(Qt::ALT | Qt::SHIFT | Qt::Key_1), side(Side::Preview), isOpen),
        entry(QStringLiteral("form"), tr("Front matter as a form"), QStringLiteral("parameters"), QKeySequence(Qt::ALT | Qt::SHIFT | Qt::Key_2), side(Side::Form), isOpen),
        entry(QStringLiteral("history"), tr("History of the prompt"), QStringLiteral("clock"), QKeySequence(Qt::ALT | Qt::SHIFT | Qt::Key_3), side(Side::History), isOpen),
        entry(QStringLiteral("labels"), tr("Labels of the prompt"), QStringLiteral("tag"), QKeySequence(Qt::ALT | Qt::SHIFT | Qt::Key_4), side(Side::Labels), isOpen),
        entry(QStringLiteral("branch"), tr("New branch"), QStringLiteral("branch"), {}, [this] { createBranch(); }, isOpen),
        entry(QStringLiteral("fetch"), tr("Fetch from the remote"), QStringLiteral("refresh"), {}, [this] { m_desk->fetch(); }, isOpen),
        entry(QStringLiteral("pull"), tr("Pull from the remote"), QStringLiteral("pull"), {}, [this] { m_desk->pull(); }, isOpen),
        entry(QStringLiteral("push"), tr("Push to the remote"), QStringLiteral("push"), {}, [this] { m_desk->push(); }, isOpen),
        entry(QStringLiteral("conflicts"), tr("Resolve conflicts"), QStringLiteral("merge"), {}, [this] { openConflicts(); }, [isOpen, guard] { return isOpen() && guard->m_desk->sync().isMerging; }),
        entry(QStringLiteral("run"), tr("Run in playground"), QStringLiteral("playground"), QKeySequence(Qt::CTRL | Qt::Key_Return), [this] { run(false); }, hasTab),
        entry(QStringLiteral("compare"), tr("Compare models"), QStringLiteral("diff"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Return), [this] { run(true); }, hasTab),
    };
}

} // namespace widgets::prompts
