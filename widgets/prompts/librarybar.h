// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "prompts/editor/desktypes.h"
#include "widgets/common/controls.h"

#include <QPointer>

class QMenu;

namespace prompts::editor {
class Desk;
}

namespace widgets::prompts {

/// Above the page: branch, how the library stands against its remote, transfers with their progress. GUI thread.
class LibraryBar : public common::Surface
{
    Q_OBJECT
public:
    explicit LibraryBar(::prompts::editor::Desk* desk, QWidget* parent = nullptr);
    QToolButton* branchButton() const { return m_branch; }
    QToolButton* newButton() const { return m_new; }
    /// Buttons of the owner, at the end.
    void addToEnd(QWidget* widget);

Q_SIGNALS:
    void newRequested();
    void switchRequested(const QString& branch);
    void createBranchRequested();
    void mergeRequested(const QString& branch);
    void deleteBranchRequested(const QString& branch);
    void conflictsRequested();
    void remoteRequested();
    void folderRequested();

private:
    void follow();
    void followTransfer();
    void fillBranchMenu();
    void fillMenu(const QList<::prompts::editor::BranchRow>& branches);

    QPointer<::prompts::editor::Desk> m_desk;
    QToolButton* m_branch;
    QMenu* m_branchMenu;
    QToolButton* m_fetch;
    QToolButton* m_pull;
    QToolButton* m_push;
    QToolButton* m_stop;
    QPushButton* m_conflicts;
    QToolButton* m_new;
    QToolButton* m_more;
    common::Label* m_state;
    QHBoxLayout* m_row;
};

} // namespace widgets::prompts
