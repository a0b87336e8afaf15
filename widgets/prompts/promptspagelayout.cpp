// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/prompts/promptspage.h"

#include "prompts/editor/document.h"
#include "widgets/common/controls.h"
#include "widgets/common/emptystate.h"
#include "widgets/common/errorbanner.h"
#include "widgets/common/icons.h"
#include "widgets/prompts/commitbar.h"
#include "widgets/prompts/frontform.h"
#include "widgets/prompts/historypane.h"
#include "widgets/prompts/labelspane.h"
#include "widgets/prompts/librarybar.h"
#include "widgets/prompts/mergeview.h"
#include "widgets/prompts/noticebar.h"
#include "widgets/prompts/previewpane.h"
#include "widgets/prompts/prompttab.h"
#include "widgets/prompts/searchpane.h"
#include "widgets/prompts/treepane.h"

#include <QDataStream>
#include <QIODevice>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

namespace widgets::prompts {

using namespace common;

void PromptsPage::build()
{
    m_splitter->addWidget(buildLeft());
    m_splitter->addWidget(buildMiddle());
    m_splitter->addWidget(buildRight());
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({280, 640, 380});
    m_splitter->setChildrenCollapsible(false);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_splitter);
    auto* column = columnLayout(0);
    column->addWidget(m_bar);
    column->addWidget(dividerLine(Qt::Horizontal));
    column->addWidget(m_banner);
    column->addWidget(m_undo);
    column->addWidget(m_stack, 1);
    setLayout(column);
    m_banner->hide();
    m_merge->hide();
}

QWidget* PromptsPage::buildLeft()
{
    auto* const pane = new Surface(Surface::Kind::Chrome);
    m_left->addTab(m_tree, tr("Prompts"));
    m_left->addTab(m_search, tr("Search"));
    m_left->setDocumentMode(true);
    m_left->setAccessibleName(tr("Library"));
    m_left->tabBar()->setAccessibleName(tr("Library"));
    auto* rows = new QSplitter(Qt::Vertical);
    rows->addWidget(m_left);
    rows->addWidget(m_commit);
    rows->setStretchFactor(0, 1);
    rows->setChildrenCollapsible(false);
    auto* column = columnLayout(0);
    column->addWidget(rows, 1);
    pane->setLayout(column);
    pane->setMinimumWidth(220);
    return pane;
}

QWidget* PromptsPage::buildMiddle()
{
    auto* const nothing = new EmptyState(QStringLiteral("prompt"), tr("Choose a prompt"), tr("Open one on the left, or make a new one with Ctrl+N."));
    m_tabs->setAccessibleName(tr("Open prompts"));
    m_tabs->setMovable(true);
    m_tabs->setDocumentMode(true);
    m_tabs->setElideMode(Qt::ElideMiddle);
    m_tabs->setUsesScrollButtons(true);
    m_tabs->tabBar()->setAccessibleName(tr("Open prompts"));
    m_tabs->tabBar()->setFocusPolicy(Qt::NoFocus); // until one is open
    m_middle->addWidget(nothing);
    m_middle->addWidget(m_tabs);
    m_middle->setMinimumWidth(320);
    return m_middle;
}

QWidget* PromptsPage::buildRight()
{
    m_right->setAccessibleName(tr("About the prompt"));
    m_right->setDocumentMode(true);
    m_right->addTab(m_preview, tr("Preview"));
    m_right->addTab(m_form, tr("Form"));
    m_right->addTab(m_history, tr("History"));
    m_right->addTab(m_labels, tr("Labels"));
    m_right->setMinimumWidth(280);
    m_right->tabBar()->setAccessibleName(tr("About the prompt"));
    return m_right;
}

void PromptsPage::addSide(QWidget* pane, const QString& title)
{
    m_right->addTab(pane, title);
}

void PromptsPage::addRunButtons()
{
    auto* const runs = wordButton(QStringLiteral("playground"), tr("Run in playground"));
    auto* const compares = wordButton(QStringLiteral("diff"), tr("Compare models"));
    m_bar->addToEnd(runs);
    m_bar->addToEnd(compares);
    connect(runs, &QToolButton::clicked, this, [this] { run(false); });
    connect(compares, &QToolButton::clicked, this, [this] { run(true); });
    const auto enable = [this, runs, compares] {
        runs->setEnabled(currentTab());
        compares->setEnabled(currentTab());
    };
    connect(m_tabs, &QTabWidget::currentChanged, runs, enable);
    enable();
}

void PromptsPage::addTab(QWidget* widget, const QString& icon, const QString& title)
{
    const int index = m_tabs->addTab(widget, lineIcon(icon), title);
    auto* const close = iconButton(QStringLiteral("close"), tr("Close"), QStringLiteral("Ctrl+W"));
    close->setIconSize(QSize(12, 12));
    close->setFixedSize(20, 20);
    close->setFocusPolicy(Qt::NoFocus); // the keyboard has Ctrl+W
    m_tabs->tabBar()->setTabButton(index, QTabBar::RightSide, close);
    connect(close, &QToolButton::clicked, this, [this, widget] { closeTab(m_tabs->indexOf(widget)); });
}

QByteArray PromptsPage::saveLayout() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    QStringList open;
    for (int i = 0; i < m_tabs->count(); ++i) {
        const auto* const tab = qobject_cast<PromptTab*>(m_tabs->widget(i));
        if (tab && tab->document()) {
            open << tab->document()->path();
        }
    }
    stream << 1 << m_splitter->saveState() << m_isInline << open << currentPath();
    return state;
}

void PromptsPage::restoreLayout(const QByteArray& state)
{
    QDataStream stream(state);
    int version = 0;
    QByteArray sizes;
    QStringList open;
    QString current;
    stream >> version >> sizes >> m_isInline >> open >> current;
    if (stream.status() == QDataStream::Ok && version == 1) {
        m_splitter->restoreState(sizes);
    }
}

} // namespace widgets::prompts
