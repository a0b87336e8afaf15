// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/alerts/rulestab.h"

#include "monitoring/catalogue.h"
#include "widgets/alerts/ruledetails.h"
#include "widgets/common/controls.h"
#include "widgets/common/grid.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>

namespace widgets::alerts {

using namespace common;
using monitoring::AlertsBook;
using monitoring::RulesTable;

namespace {

Grid* gridOf(RulesTable* table)
{
    static const QList<int> widths{64, 190, 70, 250, 112, 80, 96, 160, 110, 60, 74, 90};
    static const QList<int> hiddenAtFirst{RulesTable::Kind, RulesTable::Window, RulesTable::Frequency, RulesTable::Tenant};
    QList<GridColumn> columns;
    for (int i = 0; i < RulesTable::ColumnCount; ++i) {
        columns.append({RulesTable::columnName(i), widths.value(i), !hiddenAtFirst.contains(i)});
    }
    GridRoles roles;
    roles.id = RulesTable::IdRole;
    auto* grid = new Grid(table, columns, roles);
    grid->setAccessibleName(RulesTab::tr("Alert rules"));
    grid->setStandardSort(RulesTable::Name, Qt::AscendingOrder);
    grid->horizontalHeader()->setStretchLastSection(true);
    return grid;
}

} // namespace

RulesTab::RulesTab(const Tools& tools, QWidget* parent) : RulesTab(tools, new RulesTable, new RuleDetails(tools), parent) {}

RulesTab::RulesTab(const Tools& tools, RulesTable* table, RuleDetails* details, QWidget* parent)
    : ListPage(gridOf(table), details, {tr("Filter: words of rule, condition, resource, system"), tr("Filter rules"), QStringLiteral("parameters"), QStringLiteral("alert-rules")}, parent),
      m_tools(tools), m_table(table), m_details(details)
{
    table->setParent(this);
    auto* make = pushButton(tr("New rule"), ButtonKind::Primary, QStringLiteral("add"));
    make->setMenu(tilesMenu());
    make->setEnabled(!tools.book->isReadOnly());
    setHint(make, tools.book->isReadOnly() ? tr("This profile is read-only.") : tr("Choose the numbers that the rule watches"));
    addToEnd(make);
    setDetailsWidth(460);
    m_table->setWatched([this](const QString& id) { return m_tools.watch && m_tools.watch->isWatching(id); });
    connect(this, &ListPage::filterEdited, m_table, &RulesTable::setFilter);
    connect(this, &ListPage::refreshRequested, tools.book, &AlertsBook::refresh);
    connect(tools.book, &AlertsBook::changed, m_table, [this] { m_table->setRows(m_tools.book->rules()); });
    if (tools.watch) {
        connect(tools.watch, &monitoring::LocalWatch::changed, m_table, &RulesTable::arrange);
    }
    connect(m_table, &RulesTable::rowsArranged, this, &RulesTab::follow);
    connect(grid(), &Grid::currentChangedTo, this, &RulesTab::showDetails);
    connect(grid(), &Grid::opened, this, &RulesTab::editWanted);
    connect(m_details, &RuleDetails::filled, this, &RulesTab::follow);
    connect(m_details, &RuleDetails::editWanted, this, &RulesTab::editWanted);
    connect(m_details, &RuleDetails::noted, this, &ListPage::noted);
    m_table->setRows(tools.book->rules());
}

/// Tiles by group; those with a suggestion only, else the menu would be as long as the catalogue.
QMenu* RulesTab::tilesMenu()
{
    auto* menu = new QMenu(this);
    QHash<QString, QMenu*> groups;
    for (const monitoring::Tile& tile : monitoring::Catalogue::shipped().tiles()) {
        if (tile.alert.windowMinutes == 0) {
            continue;
        }
        QMenu*& group = groups[tile.group];
        if (!group) {
            group = menu->addMenu(monitoring::Catalogue::groupTitle(tile.group));
        }
        QAction* const action = group->addAction(monitoring::Catalogue::translated(tile.title).replace(QLatin1Char('&'), QStringLiteral("&&")));
        connect(action, &QAction::triggered, this, [this, id = tile.id] { Q_EMIT newWanted(id); });
    }
    return menu;
}

void RulesTab::follow()
{
    const AlertsBook& book = *m_tools.book;
    ListState state;
    state.shown = m_table->rowCount();
    state.isFiltered = !filterLine()->text().isEmpty();
    state.count = tr("%n rule(s)", nullptr, state.shown);
    state.isReading = book.isReading();
    state.isFilled = book.isFilled();
    state.takenAt = book.takenAt();
    state.error = m_failure.kind == core::ErrorKind::None ? book.error() : m_failure;
    state.sentence = m_failure.status == 0 ? m_failure.message : QString(); // the runner's own words know more
    if (state.error.kind == core::ErrorKind::None && !book.problems().isEmpty()) {
        state.error = book.problems().first().error;
        state.sentence = tr("%1 could not be read. ").arg(book.problems().first().place) + core::explain(state.error).sentence;
    }
    state.readingTitle = tr("Reading rules…");
    state.readingHint = tr("Every subscription of the tenants that you are signed in to is asked.");
    state.emptyTitle = tr("No alert rule");
    state.emptyHint = tr("“New rule” makes one from the numbers of a tile.");
    showState(state);
    showDetails();
    if (isReady() != m_wasReady) {
        m_wasReady = isReady();
        Q_EMIT readyChanged();
    }
}

void RulesTab::showFailure(const core::Error& error)
{
    m_failure = error;
    follow();
}

void RulesTab::showDetails()
{
    if (!m_tools.book->isReading() && isVisible()) { // trying a rule is not free
        m_details->setRule(m_table->row(grid()->currentIndex().row()));
    }
}

bool RulesTab::isReady() const
{
    return m_tools.book->isFilled() && !m_tools.book->isReading() && m_details->isFilled();
}

} // namespace widgets::alerts
