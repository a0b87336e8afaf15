// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/logs/resultview.h"

#include "widgets/common/emptystate.h"
#include "widgets/common/errorbanner.h"
#include "widgets/logs/detailspane.h"
#include "widgets/logs/resultchart.h"
#include "widgets/logs/resultgrid.h"

#include <QComboBox>
#include <QFileDialog>
#include <QFutureWatcher>
#include <QLocale>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>
#include <QtConcurrentRun>

namespace widgets::logs {

using namespace common;
using ::logs::QueryRun;

ResultView::ResultView(QueryRun* run, QWidget* parent)
    : QWidget(parent), m_run(run), m_model(new ::logs::ResultModel(this)), m_error(new ErrorBanner), m_remark(new ErrorBanner), m_stack(new QStackedWidget),
      m_empty(new EmptyState(QStringLiteral("search"), {}, {})), m_tabs(new QTabWidget), m_splitter(new QSplitter(Qt::Horizontal)), m_grid(new ResultGrid(m_model)),
      m_chart(new ResultChart), m_details(new DetailsPane(m_model)), m_busy(new BusyIndicator), m_tables(new QComboBox), m_rows(new Label({}, TypeRole::Caption, Ink::Secondary)),
      m_cost(new Label({}, TypeRole::Caption, Ink::Helper))
{
    auto* layout = columnLayout(0);
    layout->setContentsMargins(0, 0, 0, 0);
    setLayout(layout);
    m_error->hide();
    m_remark->hide();
    m_remark->setClosable(true);
    layout->addWidget(m_error);
    layout->addWidget(m_remark);
    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(tr("Result as table or chart"));
    m_tabs->addTab(m_grid, tr("Table"));
    m_tabs->addTab(m_chart, tr("Chart"));
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_tabs);
    m_splitter->addWidget(m_details);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setSizes({900, 340});
    m_details->hide();
    m_stack->addWidget(m_splitter);
    m_stack->addWidget(m_empty);
    layout->addWidget(m_stack, 1);
    layout->addWidget(dividerLine(Qt::Horizontal));
    layout->addWidget(buildStatus());
    m_tick.setInterval(200);
    connect(&m_tick, &QTimer::timeout, this, &ResultView::showProgress);
    connect(m_grid, &ResultGrid::cellChosen, m_details, &DetailsPane::setCurrent);
    connect(m_grid, &ResultGrid::statisticsRequested, this, [this](int column) {
        m_grid->setCurrentIndex(m_model->index(std::max(0, m_grid->currentIndex().row()), column));
        m_details->setCurrent(m_grid->currentIndex());
        m_details->show(DetailsPane::View::Column);
    });
    connect(m_grid, &QAbstractItemView::activated, this, [this] { m_details->show(DetailsPane::View::Cell); });
    connect(m_details, &DetailsPane::closed, this, [this] { openDetails(false); });
    connect(m_error, &ErrorBanner::retryRequested, this, &ResultView::retryRequested);
    connect(m_model, &::logs::ResultModel::arranged, this, &ResultView::showRows);
    connect(m_model, &::logs::ResultModel::arrangingChanged, this, &ResultView::showRows);
    connect(run, &QueryRun::changed, this, &ResultView::follow);
    connect(run, &QueryRun::progressed, this, &ResultView::showProgress);
    follow();
}

ResultView::~ResultView()
{
    if (m_exportStop) {
        *m_exportStop = true;
    }
}

QWidget* ResultView::buildStatus()
{
    auto* bar = new Surface(Surface::Kind::Chrome);
    auto* row = rowLayout();
    row->setContentsMargins(space::l, space::xs, space::s, space::xs);
    bar->setLayout(row);
    m_tables->setAccessibleName(tr("Table of the answer"));
    m_tables->setToolTip(tr("The answer has several tables; choose the one to look at."));
    m_tables->hide();
    connect(m_tables, &QComboBox::activated, this, &ResultView::showTable);
    row->addWidget(m_tables);
    row->addWidget(m_busy);
    row->addWidget(m_rows);
    m_cost->setElided(true);
    row->addWidget(m_cost, 1);
    auto* details = iconButton(QStringLiteral("panel-right"), tr("Show or hide the details"));
    connect(details, &QToolButton::clicked, this, [this] { openDetails(!m_details->isVisible()); });
    row->addWidget(details);
    auto* save = iconButton(QStringLiteral("export"), tr("Export the shown rows"));
    connect(save, &QToolButton::clicked, this, &ResultView::exportRows);
    row->addWidget(save);
    return bar;
}

void ResultView::openDetails(bool open)
{
    m_details->setVisible(open);
    if (open) {
        m_details->setCurrent(m_grid->currentIndex());
        m_details->show(m_details->view());
    } else {
        m_grid->setFocus();
    }
}

void ResultView::showChart(bool shown)
{
    m_tabs->setCurrentIndex(shown ? 1 : 0);
}

bool ResultView::isShowingChart() const
{
    return m_tabs->currentIndex() == 1;
}

QString ResultView::problem() const
{
    return m_error->isHidden() ? QString() : m_error->sentence();
}

QString ResultView::statusText() const
{
    return m_rows->text() + QStringLiteral(" ") + m_cost->text();
}

QString ResultView::emptyTitle() const
{
    return m_stack->currentWidget() == m_empty ? m_empty->title() : QString();
}

void ResultView::follow()
{
    const bool isRunning = m_run->state() == QueryRun::State::Running;
    m_busy->setVisible(isRunning);
    if (isRunning) {
        m_tick.start();
        m_error->hide();
        m_remark->hide();
        showProgress();
        if (!m_hasTable) {
            showEmpty(QStringLiteral("busy"), tr("Running"), tr("Esc cancels. The rows that arrived until then are kept."));
        }
        return;
    }
    m_tick.stop();
    if (m_run->state() == QueryRun::State::Idle) {
        showEmpty(QStringLiteral("search"), tr("Nothing has been run yet"), tr("Ctrl+Return runs the query that the cursor stands in. Blank lines separate queries."));
        return;
    }
    showOutcome();
}

void ResultView::showProgress()
{
    const QLocale locale;
    m_busy->setText(tr("Running"));
    const QString seconds = tr("%1 s").arg(locale.toString(m_run->elapsedMs() / 1000, 'f', 1));
    m_rows->setText(m_run->rowsSoFar() > 0 ? tr("%1 rows so far, %2").arg(locale.toString(m_run->rowsSoFar()), locale.formattedDataSize(m_run->bytesSoFar(), 1, QLocale::DataSizeSIFormat))
                                           : tr("Waiting for the service"));
    m_cost->setText(seconds);
}

void ResultView::showEmpty(const QString& icon, const QString& title, const QString& hint)
{
    m_empty->set(icon, title, hint);
    m_stack->setCurrentWidget(m_empty);
}

QString ResultView::hintOf(const core::Error& error) const
{
    const QString name = m_run->question().scope.name;
    switch (error.kind) {
    case core::ErrorKind::Forbidden: return tr("You may not read the logs of %1. The role Log Analytics Reader on it is enough.").arg(name);
    case core::ErrorKind::NotFound: return tr("%1 does not exist any more, or is in another cloud or tenant.").arg(name);
    default: return {};
    }
}

void ResultView::showErrorOf(const core::Error& error)
{
    m_error->showError(error);
    const bool isOfQuery = error.kind == core::ErrorKind::BadRequest;
    if (isOfQuery) {
        const auto& place = m_run->outcome().place;
        m_error->setSentence(place && !error.message.contains(QLatin1String("line")) ? tr("Line %1, column %2: %3").arg(place->line).arg(place->column).arg(error.message) : error.message);
        m_error->setRemedy(tr("The place is marked in the query."));
    } else if (error.kind == core::ErrorKind::Cancelled) {
        m_error->showMessage(Tone::Info, tr("The query was cancelled."));
    } else if (!hintOf(error).isEmpty()) {
        m_error->setRemedy(hintOf(error));
    } else if (!error.details.isEmpty() && error.kind == core::ErrorKind::Timeout) {
        m_error->setRemedy(error.details);
    }
    m_error->setRetry(!isOfQuery && error.kind != core::ErrorKind::Cancelled);
    m_error->show();
}

void ResultView::showOutcome()
{
    const azure::LogsOutcome& outcome = m_run->outcome();
    const QStringList remarks = m_run->remarks();
    m_remark->setVisible(!remarks.isEmpty());
    if (!remarks.isEmpty()) {
        m_remark->showMessage(outcome.partial || outcome.isFull ? Tone::Warning : Tone::Info, remarks.join(QLatin1Char(' ')));
        m_remark->show();
    }
    m_error->hide();
    if (outcome.error) {
        showErrorOf(*outcome.error);
    }
    listTables();
    showTable(0);
}

void ResultView::listTables()
{
    m_tables->clear();
    const QStringList& names = m_run->resultNames();
    for (qsizetype i = 0; i < names.size(); ++i) {
        const ::logs::TableRef& table = m_run->results()[i];
        m_tables->addItem(tr("%1. %2 (%3 rows)").arg(i + 1).arg(names[i], QLocale().toString(qint64(table->rows))));
    }
    m_tables->setVisible(names.size() > 1);
}

void ResultView::showTable(int index)
{
    const azure::LogsOutcome& outcome = m_run->outcome();
    const ::logs::TableRef table = m_run->results().value(index);
    m_hasTable = table && (table->rows > 0 || !outcome.error);
    m_model->setTable(m_hasTable ? table : nullptr);
    m_grid->settleColumns();
    m_cost->setText(::logs::costAfter(outcome.statistics, outcome.totalMs, outcome.receivedBytes));
    if (!m_hasTable) {
        if (outcome.hasNoData) {
            showEmpty(QStringLiteral("info"), tr("No data yet"), tr("%1 has not received anything. Is a diagnostic setting or an application connected to it?").arg(m_run->question().scope.name));
        } else if (outcome.error) {
            showEmpty(QStringLiteral("error"), tr("No result"), tr("What went wrong stands above."));
        } else {
            showEmpty(QStringLiteral("info"), tr("No table"), tr("The service answered without a table."));
        }
    } else if (table->rows == 0) {
        showEmpty(QStringLiteral("info"), tr("No rows"), tr("The query found nothing in this time range. New data takes a few minutes to arrive."));
    } else {
        m_stack->setCurrentWidget(m_splitter);
        const ::logs::ChartKind kind = ::logs::chartKindOf(outcome.render, m_run->question().query);
        m_chart->setData(::logs::chartOf(*table, kind, outcome.render));
        showChart(m_chart->data().isDrawable);
        m_grid->setCurrentIndex(m_model->index(0, 0));
    }
    showRows();
}

void ResultView::showRows()
{
    if (m_run->state() == QueryRun::State::Running) {
        return;
    }
    const QLocale locale;
    const auto all = qint64(m_model->allRowCount());
    const auto shown = qint64(m_model->rowCount());
    const bool isBusy = m_model->isArranging();
    m_busy->setVisible(isBusy);
    m_busy->setText(tr("Sorting and filtering"));
    m_rows->setText(!m_hasTable ? QString() : shown == all ? tr("%Ln row(s)", nullptr, int(all)) : tr("%1 of %2 rows").arg(locale.toString(shown), locale.toString(all)));
}

void ResultView::exportRows()
{
    if (m_model->rowCount() == 0) {
        Q_EMIT exportFailed(tr("There are no rows to export."));
        return;
    }
    auto* dialog = new QFileDialog(this, tr("Export the shown rows"), QStringLiteral("result.csv"), tr("CSV (*.csv);;JSON (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    connect(dialog, &QFileDialog::fileSelected, this, &ResultView::exportTo);
    dialog->open();
}

void ResultView::exportTo(const QString& path)
{
    ::logs::ExportTask task;
    task.table = m_model->table();
    task.order = m_model->order();
    task.columns = m_grid->shownColumns();
    task.format = path.endsWith(QLatin1String(".json"), Qt::CaseInsensitive) ? ::logs::ExportFormat::Json : ::logs::ExportFormat::Csv;
    if (!task.table) {
        return;
    }
    const auto stop = std::make_shared<::logs::StopFlag>(false);
    m_exportStop = stop;
    auto* watcher = new QFutureWatcher<core::Result<void>>(this);
    const auto rows = qint64(task.order->size());
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, path, rows] {
        watcher->deleteLater();
        const core::Result<void> result = watcher->result();
        if (result) {
            Q_EMIT exported(path, rows);
        } else {
            Q_EMIT exportFailed(result.error().message);
        }
    });
    watcher->setFuture(QtConcurrent::run([task, path, stop] { return ::logs::exportTo(task, path, *stop); }));
}

} // namespace widgets::logs
