// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/alerts/firedtab.h"

#include "widgets/alerts/alertdetails.h"
#include "widgets/common/grid.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>

namespace widgets::alerts {

using namespace common;
using monitoring::AlertsBook;
using monitoring::AlertsTable;

namespace {

Grid* gridOf(AlertsTable* table)
{
    static const QList<int> widths{112, 150, 100, 96, 160, 190, 100, 80, 84, 70, 90};
    static const QList<int> hiddenAtFirst{AlertsTable::Age, AlertsTable::Value, AlertsTable::Tenant};
    QList<GridColumn> columns;
    for (int i = 0; i < AlertsTable::ColumnCount; ++i) {
        columns.append({AlertsTable::columnName(i), widths.value(i), !hiddenAtFirst.contains(i)});
    }
    GridRoles roles;
    roles.id = AlertsTable::IdRole;
    roles.severity = AlertsTable::ToneRole;
    auto* grid = new Grid(table, columns, roles);
    grid->setAccessibleName(FiredTab::tr("Fired alerts"));
    grid->setStandardSort(AlertsTable::Started, Qt::DescendingOrder);
    grid->horizontalHeader()->setStretchLastSection(true);
    return grid;
}

} // namespace

FiredTab::FiredTab(const Tools& tools, QWidget* parent) : FiredTab(tools, new AlertsTable(tools.book->clock()), new AlertDetails(tools), parent) {}

FiredTab::FiredTab(const Tools& tools, AlertsTable* table, AlertDetails* details, QWidget* parent)
    : ListPage(gridOf(table), details,
               {tr("Filter: words of rule, resource, system, severity"), tr("Filter alerts"), QStringLiteral("warning"), QStringLiteral("alerts")}, parent),
      m_tools(tools), m_table(table), m_details(details), m_range(new QComboBox), m_closed(new QCheckBox(tr("Also closed")))
{
    table->setParent(this);
    const QList<std::pair<QString, int>> ranges{{tr("Last hour"), 1}, {tr("Last 24 hours"), 24}, {tr("Last 7 days"), 168}, {tr("Last 30 days"), 720}};
    for (const auto& [words, hours] : ranges) {
        m_range->addItem(words, hours);
    }
    m_range->setAccessibleName(tr("How far back"));
    m_range->setCurrentIndex(m_range->findData(tools.book->hours()));
    connect(m_range, &QComboBox::activated, this, [this] {
        m_tools.book->setHours(m_range->currentData().toInt());
        Q_EMIT layoutChangedByPerson();
    });
    connect(m_closed, &QCheckBox::toggled, this, [this](bool on) {
        m_table->setShowingClosed(on);
        Q_EMIT layoutChangedByPerson();
    });
    addToBar(m_range);
    addToBar(m_closed);
    setDetailsWidth(460);
    connect(this, &ListPage::filterEdited, m_table, &AlertsTable::setFilter);
    connect(this, &ListPage::refreshRequested, tools.book, [this] {
        m_failure = {};
        m_tools.book->refresh();
    });
    connect(tools.book, &AlertsBook::changed, m_table, [this] { m_table->setRows(m_tools.book->alerts()); });
    connect(m_table, &AlertsTable::rowsArranged, this, &FiredTab::follow);
    connect(grid(), &Grid::currentChangedTo, this, &FiredTab::showDetails);
    connect(m_details, &AlertDetails::filled, this, &FiredTab::follow);
    connect(m_details, &AlertDetails::noted, this, &ListPage::noted);
    connect(m_details, &AlertDetails::failed, this, [this](const core::Error& error) {
        m_failure = error;
        follow();
    });
    m_table->setRows(tools.book->alerts());
}

QByteArray FiredTab::saveMore() const
{
    return QByteArray::number(m_range->currentData().toInt()) + (m_closed->isChecked() ? " closed" : "");
}

void FiredTab::restoreMore(const QByteArray& state)
{
    m_closed->setChecked(state.endsWith(" closed"));
    const int index = m_range->findData(state.split(' ').value(0).toInt());
    if (index >= 0) {
        m_range->setCurrentIndex(index);
        m_tools.book->setHours(m_range->currentData().toInt());
    }
}

void FiredTab::showAlert(const QString& id)
{
    const monitoring::AlertRow* const row = m_tools.book->alert(id);
    if (row && row->alert.state == azure::AlertState::Closed) {
        m_closed->setChecked(true);
    }
    grid()->setCurrentId(id);
}

void FiredTab::follow()
{
    const AlertsBook& book = *m_tools.book;
    ListState state;
    state.shown = m_table->rowCount();
    state.isFiltered = !filterLine()->text().isEmpty();
    state.count = tr("%n alert(s)", nullptr, state.shown);
    state.isReading = book.isReading();
    state.isFilled = book.isFilled();
    state.takenAt = book.takenAt();
    state.error = m_failure.kind == core::ErrorKind::None ? book.error() : m_failure;
    if (state.error.kind == core::ErrorKind::None && !book.problems().isEmpty()) {
        state.error = book.problems().first().error;
        state.sentence = tr("%1 could not be read. ").arg(book.problems().first().place) + core::explain(state.error).sentence;
    } else if (m_failure.kind == core::ErrorKind::Conflict || m_failure.kind == core::ErrorKind::Forbidden) {
        state.sentence = m_failure.status == 0 ? m_failure.message : QString();
    }
    state.readingTitle = tr("Reading alerts…");
    state.readingHint = tr("Every subscription of the tenants that you are signed in to is asked.");
    const qsizetype hidden = book.alerts().size() - state.shown;
    state.emptyTitle = tr("No open alert");
    state.emptyHint = hidden > 0 && !m_closed->isChecked() ? tr("%n alert(s) of this time are closed. “Also closed” shows them.", nullptr, int(hidden)) : tr("Nothing fired in this time.");
    showState(state);
    showDetails();
    if (isReady() != m_wasReady) {
        m_wasReady = isReady();
        Q_EMIT readyChanged();
    }
}

void FiredTab::showDetails()
{
    if (!m_tools.book->isReading()) { // the choice may still move; its questions would be asked in vain
        m_details->setAlert(m_table->row(grid()->currentIndex().row()));
    }
}

bool FiredTab::isReady() const
{
    return m_tools.book->isFilled() && !m_tools.book->isReading() && m_details->isFilled();
}

} // namespace widgets::alerts
