// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/failures/failurelist.h"

#include "monitoring/failures/reportexport.h"
#include "widgets/failures/failurecharts.h"
#include "widgets/failures/failuredetails.h"
#include "widgets/failures/failurewords.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QLocale>
#include <QSortFilterProxyModel>

namespace widgets::failures {

using namespace monitoring::failures;

namespace {

constexpr int kDetailsWidth = 370;

QSortFilterProxyModel* sortedOf(FailureTable* table)
{
    auto* const sorted = new QSortFilterProxyModel;
    sorted->setSourceModel(table);
    sorted->setSortRole(FailureTable::SortRole);
    sorted->setFilterKeyColumn(-1);
    sorted->setFilterCaseSensitivity(Qt::CaseInsensitive);
    return sorted;
}

} // namespace

FailureList::FailureList(FailureOverview* overview, QWidget* parent) : FailureList(overview, new FailureTable, nullptr, new FailureDetails(overview), parent) {}

FailureList::FailureList(FailureOverview* overview, FailureTable* table, QSortFilterProxyModel* sorted, FailureDetails* details, QWidget* parent)
    : ListPage(new common::Grid(sorted = sortedOf(table), FailureTable::columns(), FailureTable::roles()), details,
               {tr("Filter modes: name, kind, severity"), tr("Filter of the failure modes"), QStringLiteral("warning"), QStringLiteral("failures")}, parent),
      m_overview(overview), m_table(table), m_sorted(sorted), m_details(details), m_charts(new FailureCharts)
{
    table->setParent(this);
    sorted->setParent(this);
    grid()->setAccessibleName(tr("Failure modes"));
    grid()->setItemDelegateForColumn(FailureTable::TrendColumn, new TrendDelegate(grid()));
    grid()->horizontalHeader()->setSectionResizeMode(FailureTable::NameColumn, QHeaderView::Stretch);
    grid()->setStandardSort(FailureTable::ModeColumn, Qt::AscendingOrder);
    setDetailsWidth(kDetailsWidth);
    if (auto* const column = qobject_cast<QBoxLayout*>(layout())) {
        column->insertWidget(0, m_charts);
    }
    connect(this, &ListPage::filterEdited, m_sorted, &QSortFilterProxyModel::setFilterFixedString);
    connect(this, &ListPage::filterEdited, this, &FailureList::follow);
    connect(this, &ListPage::refreshRequested, m_overview, &FailureOverview::refresh);
    connect(m_overview, &FailureOverview::changed, this, &FailureList::follow);
    connect(grid(), &common::Grid::currentChangedTo, this, [this](const QString& mode) {
        m_details->showMode(mode);
        if (m_overview->report().isRead && mode != m_overview->selected() && grid()->hasFocus()) {
            m_overview->select(mode);
        }
    });
    connect(grid(), &common::Grid::opened, this, [this](const QString& mode) { m_overview->select(mode); });
    connect(grid(), &QAbstractItemView::clicked, this, [this] { m_overview->select(grid()->currentId()); });
    connect(m_charts, &FailureCharts::modeChosen, this, [this](const QString& mode) { m_overview->select(mode == m_overview->selected() ? QString() : mode); });
    connect(m_charts, &FailureCharts::rangeChosen, this, [this](const QDateTime& from, const QDateTime& to) {
        logs::TimeRange range;
        range.from = from;
        range.to = to;
        m_overview->focus()->setRange(range);
    });
    follow();
}

QList<QWidget*> FailureList::panes() const
{
    return m_charts->panes() + ListPage::panes();
}

bool FailureList::isReady() const
{
    return m_overview->isFilled() && !m_overview->isReading() && !m_overview->isReadingExamples();
}

QString FailureList::countText() const
{
    int seen = 0, alarming = 0, unseen = 0;
    for (const ModeFigures& figures : m_overview->report().modes) {
        seen += figures.state == ModeFigures::State::Measured && figures.count > 0 ? 1 : 0;
        alarming += figures.isAlarming ? 1 : 0;
        unseen += figures.state == ModeFigures::State::NotMeasured ? 1 : 0;
    }
    const QLocale locale;
    return tr("%1 of %2 model calls went well · %3 modes seen, %4 past their rule, %5 not measured")
        .arg(locale.toString(m_overview->report().callsOk), locale.toString(m_overview->report().calls))
        .arg(seen)
        .arg(alarming)
        .arg(unseen);
}

void FailureList::follow()
{
    const FailureReport& report = m_overview->report();
    if (report.isRead) {
        m_table->show(report, m_overview->rules());
        m_sorted->sort(m_sorted->sortColumn() < 0 ? 0 : m_sorted->sortColumn(), m_sorted->sortOrder());
    }
    const bool isOther = report.readAt != m_shown || m_overview->selected() != m_shownMode;
    if (report.isRead && isOther) {
        m_shown = report.readAt;
        m_shownMode = m_overview->selected();
        m_charts->showReport(report, m_overview->rules(), m_shownMode, m_overview->now());
    } else if (!report.isRead) {
        m_charts->setEmpty(m_overview->isFilled() ? tr("No data") : tr("Reading"));
    }
    const QString wanted = m_overview->selected();
    if (!wanted.isEmpty()) {
        (void)grid()->setCurrentId(wanted);
    }
    grid()->settle(report.isRead);
    m_details->showMode(wanted.isEmpty() ? grid()->currentId() : wanted);
    common::ListState state;
    state.shown = m_sorted->rowCount();
    state.isFiltered = !filterLine()->text().isEmpty();
    state.count = report.isRead ? countText() : QString();
    state.isReading = m_overview->isReading();
    state.isFilled = m_overview->isFilled();
    state.progress = tr("Counting failure modes");
    state.takenAt = report.readAt;
    state.error = m_overview->error();
    state.readingTitle = tr("Counting failure modes");
    state.readingHint = tr("Five questions to the workspace, at most four at a time.");
    state.emptyTitle = m_overview->system() ? tr("Nothing could be counted") : tr("No gen-AI system");
    state.emptyHint = m_overview->system() ? tr("The banner says why.") : tr("No workspace of a gen-AI system can be seen with this account. Ask for the role Reader on its resource group.");
    showState(state);
    if (isReady() != m_wasReady) {
        m_wasReady = isReady();
        Q_EMIT readyChanged();
    }
}

QByteArray FailureList::exported(bool asJson) const
{
    if (!asJson) {
        return grid()->toCsv();
    }
    return reportAsJson(m_overview->report(), m_overview->rules());
}

} // namespace widgets::failures
