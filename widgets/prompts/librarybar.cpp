// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/prompts/librarybar.h"

#include "prompts/editor/desk.h"
#include "widgets/common/icons.h"

#include <QHBoxLayout>
#include <QMenu>

namespace widgets::prompts {

using namespace common;
using ::prompts::editor::BranchRow;
using ::prompts::editor::Desk;
using ::prompts::editor::SyncState;
using ::prompts::editor::Transfer;

LibraryBar::LibraryBar(Desk* desk, QWidget* parent)
    : Surface(Kind::Chrome, parent), m_desk(desk), m_branch(wordButton(QStringLiteral("branch"), tr("Branch"))), m_branchMenu(new QMenu(this)), m_fetch(wordButton(QStringLiteral("refresh"), tr("Fetch"))),
      m_pull(wordButton(QStringLiteral("pull"), tr("Pull"))), m_push(wordButton(QStringLiteral("push"), tr("Push"))), m_stop(iconButton(QStringLiteral("stop"), tr("Stop the transfer"))),
      m_conflicts(pushButton(tr("Resolve conflicts"), ButtonKind::Danger, QStringLiteral("merge"))), m_new(wordButton(QStringLiteral("add"), tr("New prompt"))), m_more(wordButton(QStringLiteral("more"), tr("More"))),
      m_state(new Label({}, TypeRole::Caption, Ink::Secondary)), m_row(rowLayout(space::xs))
{
    m_branch->setPopupMode(QToolButton::InstantPopup);
    m_branch->setMenu(m_branchMenu);
    m_fetch->setToolTip(tr("Reads what others pushed; nothing of the folder changes"));
    m_pull->setToolTip(tr("Reads what others pushed and merges it"));
    m_push->setToolTip(tr("Sends your commits"));
    m_state->setElided(true);
    auto* const menu = new QMenu(this);
    connect(menu->addAction(lineIcon(QStringLiteral("link")), tr("Remote\u2026")), &QAction::triggered, this, &LibraryBar::remoteRequested);
    connect(menu->addAction(lineIcon(QStringLiteral("folder")), tr("Open another library\u2026")), &QAction::triggered, this, &LibraryBar::folderRequested);
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setMenu(menu);
    m_row->setContentsMargins(space::s, space::xs, space::s, space::xs);
    m_row->addWidget(m_branch);
    m_row->addWidget(m_fetch);
    m_row->addWidget(m_pull);
    m_row->addWidget(m_push);
    m_row->addWidget(m_state, 1);
    m_row->addWidget(m_stop);
    m_row->addWidget(m_conflicts);
    m_row->addWidget(m_new);
    m_row->addWidget(m_more);
    setLayout(m_row);
    connect(m_branchMenu, &QMenu::aboutToShow, this, &LibraryBar::fillBranchMenu);
    connect(m_fetch, &QToolButton::clicked, desk, &Desk::fetch);
    connect(m_pull, &QToolButton::clicked, desk, &Desk::pull);
    connect(m_push, &QToolButton::clicked, desk, &Desk::push);
    connect(m_stop, &QToolButton::clicked, desk, &Desk::cancelTransfer);
    connect(m_new, &QToolButton::clicked, this, &LibraryBar::newRequested);
    connect(m_conflicts, &QPushButton::clicked, this, &LibraryBar::conflictsRequested);
    connect(desk, &Desk::syncChanged, this, &LibraryBar::follow);
    connect(desk, &Desk::stateChanged, this, &LibraryBar::follow);
    connect(desk, &Desk::transferChanged, this, &LibraryBar::followTransfer);
    follow();
    followTransfer();
}

void LibraryBar::addToEnd(QWidget* widget)
{
    m_row->insertWidget(m_row->indexOf(m_new), widget);
}

void LibraryBar::follow()
{
    const SyncState sync = m_desk->sync();
    const bool isOpen = m_desk->state() == Desk::State::Open;
    m_branch->setText(sync.branch.isEmpty() ? tr("No branch") : sync.branch);
    m_branch->setAccessibleName(tr("Branch %1").arg(m_branch->text()));
    m_pull->setText(sync.behind > 0 ? tr("Pull %1").arg(sync.behind) : tr("Pull"));
    m_push->setText(sync.ahead > 0 ? tr("Push %1").arg(sync.ahead) : tr("Push"));
    const bool isRunning = m_desk->transfer().isRunning;
    for (QToolButton* const button : {m_fetch, m_pull, m_push}) {
        button->setVisible(!sync.remote.isEmpty());
        button->setEnabled(isOpen && !isRunning);
    }
    m_branch->setEnabled(isOpen && !isRunning);
    m_new->setEnabled(isOpen);
    m_conflicts->setVisible(sync.isMerging);
}

void LibraryBar::followTransfer()
{
    const Transfer& transfer = m_desk->transfer();
    m_stop->setVisible(transfer.isRunning);
    QString text = transfer.text;
    if (transfer.isRunning && transfer.share >= 0) {
        text = tr("%1 (%2 %)").arg(text).arg(qRound(transfer.share * 100));
    } else if (!transfer.isRunning) {
        text = transfer.outcome; // errors stand in the page's banner
    }
    m_state->setText(text);
    follow();
}

void LibraryBar::fillBranchMenu()
{
    m_branchMenu->clear();
    m_branchMenu->addAction(tr("Reading the branches"))->setEnabled(false);
    QCoro::connect(m_desk->branches(), this, [this](const core::Result<QList<BranchRow>>& branches) {
        if (branches) {
            fillMenu(*branches);
        }
    });
}

void LibraryBar::fillMenu(const QList<BranchRow>& branches)
{
    m_branchMenu->clear();
    auto* const merge = new QMenu(tr("Merge into this branch"), m_branchMenu);
    auto* const removal = new QMenu(tr("Delete a branch"), m_branchMenu);
    for (const BranchRow& branch : branches) {
        const QString name = branch.name;
        // An ampersand of a name is no accelerator.
        const QString shown = QString(name).replace(QLatin1Char('&'), QLatin1String("&&"));
        if (!branch.isRemote) {
            QAction* const action = m_branchMenu->addAction(shown);
            action->setCheckable(true);
            action->setChecked(branch.isCurrent);
            connect(action, &QAction::triggered, this, [this, name] { Q_EMIT switchRequested(name); });
        }
        if (!branch.isCurrent) {
            connect(merge->addAction(shown), &QAction::triggered, this, [this, name] { Q_EMIT mergeRequested(name); });
        }
        if (!branch.isCurrent && !branch.isRemote) {
            connect(removal->addAction(shown), &QAction::triggered, this, [this, name] { Q_EMIT deleteBranchRequested(name); });
        }
    }
    m_branchMenu->addSeparator();
    connect(m_branchMenu->addAction(lineIcon(QStringLiteral("add")), tr("New branch\u2026")), &QAction::triggered, this, &LibraryBar::createBranchRequested);
    merge->setIcon(lineIcon(QStringLiteral("merge")));
    merge->setEnabled(!merge->isEmpty());
    removal->setEnabled(!removal->isEmpty());
    m_branchMenu->addMenu(merge);
    m_branchMenu->addMenu(removal);
}

} // namespace widgets::prompts
