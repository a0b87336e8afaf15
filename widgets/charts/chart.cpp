// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/chart.h"

#include "widgets/charts/chartexport.h"
#include "widgets/charts/legend.h"
#include "widgets/common/controls.h"
#include "widgets/common/emptystate.h"

#include <QHeaderView>
#include <QHBoxLayout>
#include <QMenu>
#include <QStackedLayout>
#include <QTableView>
#include <QVBoxLayout>

namespace widgets::charts {

using common::Ink;
using common::Label;
using common::TypeRole;

Chart::Chart(Plot* plot, QWidget* parent)
    : QWidget(parent), m_plot(plot), m_legend(new Legend(plot)), m_titleLabel(new Label({}, TypeRole::Strong)),
      m_noteLabel(new Label({}, TypeRole::Caption, Ink::Helper)), m_stack(new QStackedLayout),
      m_empty(new common::EmptyState(QStringLiteral("info"), tr("No data"), {})), m_menu(new QMenu(this))
{
    auto* const head = common::rowLayout();
    m_titleLabel->setElided(true);
    m_noteLabel->setElided(true);
    head->addWidget(m_titleLabel, 3);
    head->addWidget(m_noteLabel, 2);
    m_noteLabel->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto* const more = common::iconButton(QStringLiteral("more"), tr("Chart menu"));
    connect(more, &QToolButton::clicked, this, [this, more] { m_menu->popup(more->mapToGlobal(QPoint(0, more->height()))); });
    head->addWidget(more);
    m_stack->addWidget(m_plot);
    m_stack->addWidget(m_empty);
    auto* const column = common::columnLayout(common::space::xs);
    column->addLayout(head);
    column->addLayout(m_stack, 1);
    column->addWidget(m_legend);
    setLayout(column);
    column->setContentsMargins(0, 0, 0, 0);
    setFocusProxy(m_plot);
    buildMenu();
    connect(m_plot, &Plot::viewChanged, this, [this] { m_showAll->setEnabled(m_plot->isZoomed()); });
}

void Chart::buildMenu()
{
    m_showTable = m_menu->addAction(tr("Show as a table"));
    m_showTable->setCheckable(true);
    connect(m_showTable, &QAction::toggled, this, &Chart::showRight);
    m_showAll = m_menu->addAction(tr("Zoom out to everything"));
    m_showAll->setEnabled(false);
    connect(m_showAll, &QAction::triggered, m_plot, &Plot::resetView);
    m_menu->addSeparator();
    connect(m_menu->addAction(tr("Copy the picture")), &QAction::triggered, this, [this] { copyPicture(*m_plot, m_title); });
    connect(m_menu->addAction(tr("Copy as SVG")), &QAction::triggered, this, [this] { copySvg(*m_plot, m_title); });
    connect(m_menu->addAction(tr("Copy the values (CSV)")), &QAction::triggered, this, [this] { copyTable(*m_plot); });
}

void Chart::setTitle(const QString& title)
{
    m_title = title;
    m_titleLabel->setText(title);
    m_plot->setSubject(title);
    setAccessibleName(title);
}

void Chart::setNote(const QString& note)
{
    m_noteLabel->setText(note);
}

void Chart::setEmpty(const QString& reason, const QString& hint, const QString& action)
{
    m_isEmpty = !reason.isEmpty();
    m_empty->set(QStringLiteral("info"), reason, hint);
    delete std::exchange(m_remedy, nullptr);
    if (!action.isEmpty()) {
        auto* const button = common::pushButton(action);
        connect(button, &QPushButton::clicked, this, &Chart::remedyRequested);
        m_empty->addAction(button);
        m_remedy = button;
    }
    showRight();
}

bool Chart::isEmptyShown() const
{
    return m_stack->currentWidget() == m_empty;
}

void Chart::setTableShown(bool shown)
{
    m_showTable->setChecked(shown);
}

bool Chart::isTableShown() const
{
    return m_table && m_stack->currentWidget() == m_table;
}

void Chart::showRight()
{
    if (m_showTable->isChecked() && !m_table) {
        m_table = new QTableView;
        m_table->setModel(m_plot->table());
        m_table->setAccessibleName(tr("Values of the chart"));
        m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed); // fitting a million rows would take minutes
        m_table->verticalHeader()->setDefaultSectionSize(m_table->fontMetrics().height() + 8);
        m_table->verticalHeader()->hide();
        m_table->horizontalHeader()->setStretchLastSection(true);
        m_table->horizontalHeader()->setDefaultSectionSize(m_table->fontMetrics().averageCharWidth() * 22);
        m_table->horizontalHeader()->resizeSection(0, m_table->fontMetrics().averageCharWidth() * 26);
        m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
        m_table->setTabKeyNavigation(false);
        m_stack->addWidget(m_table);
    }
    QWidget* const right = m_isEmpty ? static_cast<QWidget*>(m_empty) : m_showTable->isChecked() ? static_cast<QWidget*>(m_table) : m_plot;
    m_stack->setCurrentWidget(right);
    setFocusProxy(right);
    m_legend->setVisible(right == m_plot && m_legend->buttons().size() > 1);
}

} // namespace widgets::charts
