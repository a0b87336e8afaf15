// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/comparison/comparisonpage.h"

#include "widgets/common/controls.h"
#include "widgets/common/emptystate.h"
#include "widgets/common/errorbanner.h"
#include "widgets/common/theme.h"
#include "widgets/comparison/celldelegate.h"
#include "widgets/comparison/celldetails.h"
#include "widgets/comparison/comparisonbar.h"

#include <QAction>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace widgets::comparison {

using namespace common;

namespace {

constexpr int kNarrowestCell = 260;
constexpr int kRowHeight = 210;

} // namespace

ComparisonPage::ComparisonPage(PageParts parts, QWidget* parent)
    : Page(parent), m_parts(std::move(parts)), m_bar(new ComparisonBar(m_parts.desk)), m_banner(new ErrorBanner), m_stack(new QStackedWidget),
      m_empty(new EmptyState(QStringLiteral("diff"), {}, {})), m_splitter(new QSplitter), m_table(new QTableView), m_details(new CellDetails(m_parts.desk->model()))
{
    build();
    wire();
    follow();
}

void ComparisonPage::buildTable()
{
    m_table->setModel(m_parts.desk->model());
    m_table->setItemDelegate(new CellDelegate(m_table));
    m_table->setAccessibleName(tr("Answers by prompt and deployment"));
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setCornerButtonEnabled(false);
    QHeaderView* const columns = m_table->horizontalHeader();
    columns->setMinimumSectionSize(kNarrowestCell);
    columns->setSectionResizeMode(QHeaderView::Stretch);
    columns->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    columns->setHighlightSections(true);
    QHeaderView* const rows = m_table->verticalHeader();
    rows->setDefaultSectionSize(kRowHeight);
    rows->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    rows->setHighlightSections(true);
}

void ComparisonPage::build()
{
    buildTable();
    m_splitter->addWidget(m_table);
    m_splitter->addWidget(m_details);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setSizes({900, 340});
    m_splitter->setChildrenCollapsible(false);
    auto* const prompt = pushButton(tr("Add prompts ..."), ButtonKind::Primary, QStringLiteral("add"));
    auto* const deployment = pushButton(tr("Add deployments ..."), ButtonKind::Plain, QStringLiteral("add"));
    connect(prompt, &QPushButton::clicked, this, &ComparisonPage::addPrompts);
    connect(deployment, &QPushButton::clicked, this, &ComparisonPage::addDeployments);
    m_empty->addAction(prompt);
    m_empty->addAction(deployment);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_splitter);
    auto* const column = columnLayout(0);
    column->addWidget(m_bar);
    column->addWidget(dividerLine(Qt::Horizontal));
    column->addWidget(m_banner);
    column->addWidget(m_stack, 1);
    setLayout(column);
    m_banner->setClosable(true);
    m_banner->hide();
}

void ComparisonPage::wire()
{
    ::comparison::Desk* const desk = m_parts.desk;
    connect(desk, &::comparison::Desk::changed, this, &ComparisonPage::follow);
    connect(desk, &::comparison::Desk::changed, this, &ComparisonPage::readyChanged);
    connect(desk, &::comparison::Desk::keepFailed, m_banner, [this](const core::Error& error) {
        m_banner->showError(error);
        m_banner->show();
    });
    connect(m_banner, &ErrorBanner::closed, m_banner, &QWidget::hide);
    connect(m_bar, &ComparisonBar::promptWanted, this, &ComparisonPage::addPrompts);
    connect(m_bar, &ComparisonBar::deploymentWanted, this, &ComparisonPage::addDeployments);
    connect(m_bar, &ComparisonBar::variablesWanted, this, &ComparisonPage::editVariables);
    connect(m_bar, &ComparisonBar::runWanted, this, &ComparisonPage::run);
    connect(m_bar->question(), &QLineEdit::returnPressed, this, &ComparisonPage::run);
    connect(m_bar->menu(), &QMenu::aboutToShow, this, &ComparisonPage::fillMenu);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, m_details, &CellDetails::show);
    auto* const remove = new QAction(tr("Remove the prompt"), m_table);
    remove->setShortcut(Qt::Key_Delete);
    remove->setShortcutContext(Qt::WidgetShortcut);
    auto* const removeColumn = new QAction(tr("Remove the deployment"), m_table);
    removeColumn->setShortcut(QKeySequence(Qt::SHIFT | Qt::Key_Delete));
    removeColumn->setShortcutContext(Qt::WidgetShortcut);
    m_table->addActions({remove, removeColumn});
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(remove, &QAction::triggered, this, [this] { removeCurrent(Qt::Vertical); });
    connect(removeColumn, &QAction::triggered, this, [this] { removeCurrent(Qt::Horizontal); });
}

void ComparisonPage::follow()
{
    const ::comparison::Comparison& comparison = m_parts.desk->model()->comparison();
    const bool hasTable = !comparison.rows.isEmpty() && !comparison.columns.isEmpty();
    m_stack->setCurrentWidget(hasTable ? static_cast<QWidget*>(m_splitter) : m_empty);
    if (!hasTable) {
        const QString hint = comparison.rows.isEmpty() && comparison.columns.isEmpty()
            ? tr("Add the prompts and the deployments to compare, type one question, and ask all of them at once. Every cell searches your documents first.")
            : comparison.rows.isEmpty() ? tr("Now add the prompts: each becomes a row.")
                                        : tr("Now add the deployments to ask: each becomes a column.");
        m_empty->set(QStringLiteral("diff"), tr("Nothing to compare yet"), hint);
    } else if (!m_table->currentIndex().isValid()) {
        m_table->setCurrentIndex(m_parts.desk->model()->index(0, 0));
    }
}

QList<QWidget*> ComparisonPage::panes() const
{
    return m_stack->currentWidget() == m_empty ? QList<QWidget*>{m_bar, m_empty} : QList<QWidget*>{m_bar, m_table, m_details};
}

void ComparisonPage::focusContent()
{
    if (m_stack->currentWidget() == m_empty || m_parts.desk->model()->comparison().question.isEmpty()) {
        m_bar->question()->setFocus();
    } else {
        m_table->setFocus();
    }
}

bool ComparisonPage::handleEscape()
{
    if (!m_parts.desk->runner()->isRunning()) {
        return false;
    }
    m_parts.desk->cancel();
    return true;
}

QString ComparisonPage::problem() const
{
    return m_banner->isVisibleTo(this) ? m_banner->sentence() : QString();
}

} // namespace widgets::comparison
