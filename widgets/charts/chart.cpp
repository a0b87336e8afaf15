// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/chart.h"

#include "widgets/charts/chartexport.h"
#include "widgets/charts/legend.h"
#include "widgets/common/controls.h"
#include "widgets/common/emptystate.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QStackedLayout>
#include <QTableView>
#include <QVBoxLayout>

namespace widgets::charts {

using common::Ink;
using common::Label;
using common::TypeRole;

Chart::Chart(Plot* plot, QWidget* parent) : Chart(plot, plot, plot->table(), parent) {}

Chart::Chart(QWidget* body, QAbstractItemModel* table, QWidget* parent) : Chart(nullptr, body, table, parent) {}

Chart::Chart(Plot* plot, QWidget* body, QAbstractItemModel* table, QWidget* parent)
    : QWidget(parent), m_plot(plot), m_body(body), m_values(table), m_legend(plot ? new Legend(plot) : nullptr), m_titleLabel(new Label({}, TypeRole::Strong)),
      m_noteLabel(new Label({}, TypeRole::Caption, Ink::Helper)), m_head(common::rowLayout(common::space::xs)), m_stack(new QStackedLayout),
      m_empty(new common::EmptyState(QStringLiteral("info"), tr("No data"), {})), m_menu(new QMenu(this))
{
    m_empty->layout()->setContentsMargins(common::space::s, 0, common::space::s, 0); // a tile has little room
    auto* const column = common::columnLayout(common::space::xs);
    buildHead(column);
    m_stack->addWidget(m_body);
    m_stack->addWidget(m_empty);
    column->addLayout(m_stack, 1);
    if (m_legend) {
        column->addWidget(m_legend);
    }
    setLayout(column);
    column->setContentsMargins(0, 0, 0, 0);
    setFocusProxy(m_body);
    buildMenu();
}

void Chart::buildHead(QVBoxLayout* column)
{
    m_titleLabel->setElided(true);
    m_noteLabel->setElided(true);
    m_head->addWidget(m_titleLabel, 3);
    m_head->addWidget(m_noteLabel, 2);
    m_noteLabel->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto* const more = common::iconButton(QStringLiteral("more"), tr("Chart menu"));
    connect(more, &QToolButton::clicked, this, [this, more] {
        Q_EMIT menuWanted();
        m_menu->popup(more->mapToGlobal(QPoint(0, more->height())));
    });
    m_head->addWidget(more);
    column->addLayout(m_head); // as a child, so that what is added later belongs to the tile
}

void Chart::buildMenu()
{
    if (m_plot) {
        buildZoom();
        addCopy(tr("Copy the picture"), tr("The picture was copied."), [this] { copyPicture(*m_plot, m_title); });
        addCopy(tr("Copy as SVG"), tr("The drawing was copied."), [this] { copySvg(*m_plot, m_title); });
    } else {
        addCopy(tr("Copy the picture"), tr("The picture was copied."), [this] { QGuiApplication::clipboard()->setPixmap(grab()); });
    }
    addCopy(tr("Copy the values (CSV)"), tr("The values were copied."), [this] { QGuiApplication::clipboard()->setText(QString::fromUtf8(csvOf(*m_values))); });
}

void Chart::buildZoom()
{
    m_showTable = m_menu->addAction(tr("Show as a table"));
    m_showTable->setCheckable(true);
    connect(m_showTable, &QAction::toggled, this, &Chart::showRight);
    m_showAll = m_menu->addAction(tr("Zoom out to everything"));
    m_showAll->setEnabled(false);
    connect(m_showAll, &QAction::triggered, m_plot, &Plot::resetView);
    connect(m_plot, &Plot::viewChanged, this, [this] { m_showAll->setEnabled(m_plot->isZoomed()); });
    m_menu->addSeparator();
}

void Chart::addCopy(const QString& text, const QString& said, std::function<void()> copy)
{
    connect(m_menu->addAction(text), &QAction::triggered, this, [this, said, copy = std::move(copy)] {
        copy();
        Q_EMIT noted(said);
    });
}

void Chart::setTitle(const QString& title)
{
    m_title = title;
    m_titleLabel->setText(title);
    if (m_plot) {
        m_plot->setSubject(title);
    } else {
        m_body->setAccessibleName(title);
    }
    setAccessibleName(title);
}

void Chart::setNote(const QString& note, const QString& hint)
{
    m_noteLabel->setText(note);
    common::setHint(m_noteLabel, hint);
}

void Chart::addToHead(QWidget* widget)
{
    m_head->insertWidget(m_head->count() - 1, widget);
}

void Chart::setEmpty(const QString& reason, const QString& hint, const QString& action, const QString& icon)
{
    m_isEmpty = !reason.isEmpty();
    m_empty->set(icon, reason, hint);
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
    if (m_showTable) {
        m_showTable->setChecked(shown);
    }
}

bool Chart::isTableShown() const
{
    return m_table && m_stack->currentWidget() == m_table;
}

void Chart::showRight()
{
    const bool isTable = m_showTable && m_showTable->isChecked();
    if (isTable && !m_table) {
        m_table = new QTableView;
        m_table->setModel(m_values);
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
    QWidget* const right = m_isEmpty ? static_cast<QWidget*>(m_empty) : isTable ? static_cast<QWidget*>(m_table) : m_body;
    m_stack->setCurrentWidget(right);
    setFocusProxy(right);
    if (m_legend) {
        m_legend->setVisible(right == m_plot && m_legend->buttons().size() > 1);
    }
}

} // namespace widgets::charts
