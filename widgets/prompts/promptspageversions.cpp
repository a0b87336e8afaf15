// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/prompts/promptspage.h"

#include "prompts/editor/document.h"
#include "widgets/common/dialogs.h"
#include "widgets/common/errorbanner.h"
#include "widgets/prompts/diffview.h"
#include "widgets/prompts/historypane.h"
#include "widgets/prompts/labeldialog.h"
#include "widgets/prompts/labelspane.h"
#include "widgets/prompts/mergeview.h"
#include "widgets/prompts/prompttab.h"

#include <QTabWidget>

namespace widgets::prompts {

using namespace common;
using ::prompts::editor::DiffRows;
using ::prompts::editor::DiffSide;
using ::prompts::editor::Document;
using ::prompts::editor::Transfer;
using ::prompts::editor::VersionRow;

void PromptsPage::openDiff(const QString& before, const QString& after, const DiffSide& old, const DiffSide& now)
{
    const QString title = now.path.section(QLatin1Char('/'), -1);
    DiffView* view = nullptr;
    for (int i = 0; i < m_tabs->count(); ++i) { // one comparison a file is enough
        auto* const open = qobject_cast<DiffView*>(m_tabs->widget(i));
        view = open && open->property("path").toString() == now.path ? open : view;
    }
    if (!view) {
        view = new DiffView;
        view->setProperty("path", now.path);
        view->setInline(m_isInline);
        const QString name = title.endsWith(QLatin1String(".prompty")) ? title.chopped(8) : title;
        addTab(view, QStringLiteral("diff"), QString(name).replace(QLatin1Char('&'), QLatin1String("&&")));
        connect(view, &DiffView::inlineToggled, this, [this](bool isInline) {
            m_isInline = isInline;
            Q_EMIT layoutChanged();
        });
    }
    view->setTitles(before, after);
    view->setBusy();
    m_tabs->setCurrentWidget(view);
    view->setFocus(Qt::OtherFocusReason);
    QCoro::connect(m_desk->compare(old, now), this, [view = QPointer<DiffView>(view)](const core::Result<DiffRows>& diff) {
        if (view && diff) {
            view->setDiff(*diff);
        } else if (view) {
            view->setProblem(core::explain(diff.error()).sentence);
        }
    });
}

void PromptsPage::showChanges(const QString& path)
{
    const PromptTab* const tab = tabOf(path);
    DiffSide now{path, {}, {}};
    if (tab && tab->document()) {
        now.text = tab->document()->text();
    }
    openDiff(tr("Last commit"), tr("Now"), {path, QStringLiteral("HEAD"), {}}, now);
}

void PromptsPage::compareVersions(const VersionRow& before, const VersionRow& after)
{
    const auto title = [](const VersionRow& version) { return QStringLiteral("%1  %2").arg(version.shortId, version.summary); };
    const QString path = m_history->path();
    DiffSide old{before.path.isEmpty() ? path : before.path, before.commit, {}};
    DiffSide now{after.path.isEmpty() ? path : after.path, after.commit, {}};
    if (before.commit.isEmpty()) {
        old.text = QString(); // the first version
    }
    if (after.commit.isEmpty()) {
        const PromptTab* const tab = tabOf(path);
        now.text = tab && tab->document() ? std::optional(tab->document()->text()) : std::nullopt;
    }
    openDiff(before.commit.isEmpty() ? tr("Nothing") : title(before), after.commit.isEmpty() ? tr("Now") : title(after), old, now);
}

void PromptsPage::restoreVersion(const VersionRow& version)
{
    const QString path = m_history->path();
    QCoro::connect(m_desk->textAt(version.commit, version.path), this, [this, path, version](const core::Result<QString>& text) {
        if (!text) {
            showFailure(text.error());
            return;
        }
        PromptTab* const tab = openPrompt(path);
        if (tab && tab->document()) {
            tab->document()->setText(*text);
            Q_EMIT tab->document()->textReplaced();
            Q_EMIT noted(tr("The text of %1 is in the editor. Undo takes it back.").arg(version.shortId));
        }
    });
}

void PromptsPage::askForLabel(const QString& label, const QString& commit)
{
    if (m_history->versions().isEmpty()) {
        Q_EMIT noted(tr("A label needs a committed version."));
        return;
    }
    auto* const dialog = new LabelDialog(m_labels->labels(), m_history->versions(), window());
    dialog->choose(label, commit);
    const QString path = m_history->path();
    connect(dialog, &LabelDialog::confirmed, this, [this, path](const LabelDialog::Wish& wish) {
        QCoro::connect(m_desk->moveLabel(path, wish.label, wish.commit, wish.why), this, [this](const core::Result<QString>& done) {
            if (done) {
                Q_EMIT noted(*done);
                m_labels->refresh();
                m_history->refresh();
            } else {
                showFailure(done.error());
            }
        });
    });
    dialog->open();
}

void PromptsPage::switchBranch(const QString& name)
{
    QCoro::connect(m_desk->switchBranch(name), this, [this, name](const core::Result<void>& done) {
        if (done) {
            Q_EMIT noted(tr("The library shows the branch %1.").arg(name));
        } else {
            showFailure(done.error());
        }
    });
}

void PromptsPage::createBranch()
{
    askForText(window(), tr("New branch"), tr("Name of the branch"), QString(), [this](const QString& name) {
        QCoro::connect(m_desk->createBranch(name.trimmed()), this, [this](const core::Result<void>& done) {
            if (!done) {
                showFailure(done.error());
            }
        });
    });
}

void PromptsPage::mergeBranch(const QString& name)
{
    QCoro::connect(m_desk->mergeBranch(name), this, [this](const core::Result<QString>& done) {
        if (!done) {
            showFailure(done.error());
            return;
        }
        Q_EMIT noted(*done);
        if (m_desk->sync().isMerging) {
            openConflicts();
        }
    });
}

void PromptsPage::openConflicts()
{
    if (m_tabs->indexOf(m_merge) < 0) {
        addTab(m_merge, QStringLiteral("merge"), tr("Conflicts"));
    }
    m_merge->show();
    m_tabs->setCurrentWidget(m_merge);
    m_merge->refresh();
}

void PromptsPage::editRemote()
{
    askForText(window(), tr("Remote of the library"), tr("Address: https, ssh, or a folder"), m_desk->remoteAddress(), [this](const QString& address) {
        QCoro::connect(m_desk->setRemote(address.trimmed()), this, [this](const core::Result<void>& done) {
            if (!done) {
                showFailure(done.error());
            }
        });
    });
}

void PromptsPage::followTransfer()
{
    const Transfer& transfer = m_desk->transfer();
    if (transfer.isRunning) {
        m_banner->hide();
    } else if (transfer.error.kind != core::ErrorKind::None) {
        showFailure(transfer.error);
    } else if (m_desk->sync().isMerging) {
        openConflicts();
    }
}

} // namespace widgets::prompts
