// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/flows/reportview.h"

#include "widgets/common/errorbanner.h"
#include "widgets/common/icons.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QSplitter>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace widgets::flows {

using namespace common;

namespace {

QTreeWidget* list(const QString& name, const QStringList& headers, const QList<int>& widths)
{
    auto* const view = new QTreeWidget;
    view->setHeaderLabels(headers);
    view->setRootIsDecorated(false);
    view->setIconSize({space::icon, space::icon});
    view->setFrameShape(QFrame::NoFrame);
    view->setAccessibleName(name);
    for (int at = 0; at < widths.size(); ++at) {
        view->header()->resizeSection(at, widths[at]);
    }
    return view;
}

QWidget* titled(const QString& title, QWidget* view)
{
    auto* const box = new QWidget;
    auto* const column = columnLayout(0);
    column->setContentsMargins(0, 0, 0, 0);
    auto* const header = new SectionHeader(title);
    header->setContentsMargins(space::s, space::xs, space::xs, space::xs);
    column->addWidget(header);
    column->addWidget(view, 1);
    box->setLayout(column);
    return box;
}

} // namespace

ReportView::ReportView(QWidget* parent)
    : QWidget(parent), m_days(new Label({}, TypeRole::Title)), m_until(new Label({}, TypeRole::Body, Ink::Secondary)), m_counts(new Label({}, TypeRole::Body, Ink::Secondary)),
      m_busy(new BusyIndicator(tr("Reading the endpoints"))), m_export(pushButton(tr("Export as Markdown…"), ButtonKind::Plain, QStringLiteral("export"))), m_problems(new ErrorBanner),
      m_deployments(list(tr("Deployments that run prompt flow"), {tr("Endpoint"), tr("Deployment"), tr("Workspace"), tr("Traffic"), tr("How that shows")}, {200, 170, 180, 110})),
      m_tasks(list(tr("What is left to do"), {tr("Flow or endpoint"), tr("What to do")}, {240}))
{
    auto* const column = columnLayout(0);
    column->setContentsMargins(0, 0, 0, 0);
    auto* const head = rowLayout();
    head->setContentsMargins(space::l, space::m, space::m, space::s);
    auto* const words = columnLayout(2);
    words->addWidget(m_days);
    words->addWidget(m_until);
    words->addWidget(m_counts);
    head->addLayout(words, 1);
    head->addWidget(m_busy);
    auto* const again = iconButton(QStringLiteral("refresh"), tr("Read the endpoints again"));
    auto* const close = iconButton(QStringLiteral("close"), tr("Close the report"));
    head->addWidget(again);
    head->addWidget(m_export);
    head->addWidget(close);
    column->addLayout(head);
    column->addWidget(m_problems);
    m_problems->hide();
    column->addWidget(dividerLine(Qt::Horizontal));
    auto* const rows = new QSplitter(Qt::Vertical);
    rows->addWidget(titled(tr("Deployments that run prompt flow"), m_deployments));
    rows->addWidget(titled(tr("What is left to do"), m_tasks));
    rows->setSizes({190, 440});
    column->addWidget(rows, 1);
    setLayout(column);
    connect(again, &QToolButton::clicked, this, &ReportView::refreshRequested);
    connect(close, &QToolButton::clicked, this, &ReportView::closed);
    connect(m_export, &QPushButton::clicked, this, [this] { Q_EMIT exportRequested(tr("migration-report"), m_markdown); });
}

void ReportView::show(const std::optional<::flows::ReportView>& report, bool isReading)
{
    m_busy->setVisible(isReading);
    m_export->setEnabled(report.has_value());
    if (!report) {
        m_days->setText(tr("Migration report"));
        return;
    }
    m_markdown = report->markdown;
    const QString day = QLocale().toString(report->retirement, QLocale::LongFormat);
    m_days->setText(report->daysLeft >= 0 ? tr("%Ln day(s) left", nullptr, report->daysLeft) : tr("Prompt flow has retired"));
    m_until->setText(report->daysLeft >= 0 ? tr("Prompt flow retires on %1.").arg(day) : tr("It retired on %1.").arg(day));
    m_counts->setText(tr("%Ln deployment(s) run it,", nullptr, int(report->rows.size())) + QLatin1Char(' ') + tr("%Ln other deployment(s) do not.", nullptr, int(report->others)));
    m_problems->setVisible(!report->problems.isEmpty());
    if (!report->problems.isEmpty()) {
        m_problems->showMessage(Tone::Warning, tr("Not everything could be read."), report->problems.join(QLatin1Char('\n')));
    }
    m_deployments->clear();
    for (const ::flows::ReportView::Row& row : report->rows) {
        auto* const item = new QTreeWidgetItem(m_deployments, {row.endpoint, row.deployment, row.workspace, row.traffic, row.isCertain ? row.signs : tr("Probably: %1").arg(row.signs)});
        item->setIcon(0, lineIcon(QStringLiteral("server")));
        item->setToolTip(4, plainToolTip(item->text(4)));
    }
    m_tasks->clear();
    for (const ::flows::MigrationReport::Task& task : report->tasks) {
        auto* const item = new QTreeWidgetItem(m_tasks, {task.subject, task.text});
        item->setIcon(0, lineIcon(task.done ? QStringLiteral("ok") : QStringLiteral("clock"), task.done ? Tone::Ok : Tone::Neutral));
        item->setData(0, Qt::AccessibleTextRole, task.done ? tr("Done: %1").arg(task.subject) : task.subject);
        item->setToolTip(1, plainToolTip(task.text));
    }
}

} // namespace widgets::flows
