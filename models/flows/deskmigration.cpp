// SPDX-License-Identifier: GPL-3.0-or-later
// Prompt flow's folders and the report about its retirement.
#include "flows/desk.h"

#include <QCoroFuture>
#include <QPointer>
#include <QtConcurrentRun>

namespace flows {

namespace {

struct Read
{
    core::Result<DagFlow> dag;
    DagImport imported;
};

Read readFolder(const QString& folder)
{
    Read read;
    read.dag = readDagFlow(folder);
    if (read.dag) {
        read.imported = importDag(*read.dag);
    }
    return read;
}

} // namespace

void Desk::readImport(const QString& folder)
{
    m_import.reset();
    m_importView.reset();
    Q_EMIT importChanged();
    importFolder(QPointer<Desk>(this), folder);
}

QCoro::Task<> Desk::importFolder(QPointer<Desk> self, QString folder)
{
    const QFuture<Read> reading = QtConcurrent::run([folder] { return readFolder(folder); });
    const Read read = co_await reading;
    if (!self) {
        co_return;
    }
    if (!read.dag) {
        Q_EMIT self->failed(read.dag.error());
        co_return;
    }
    const DagImport& imported = read.imported;
    ImportView view;
    view.name = read.dag->displayName.isEmpty() ? read.dag->name : read.dag->displayName;
    view.folder = folder;
    view.nodes = imported.nodes;
    view.graph = viewOf(*read.dag, imported.nodes);
    view.left = imported.left;
    for (const ImportedFile& file : imported.files) {
        view.files << file.path;
    }
    view.mapped = imported.mapped();
    view.adapted = imported.adapted();
    view.unmapped = imported.unmapped();
    view.markdown = imported.toMarkdown();
    self->m_import = imported;
    self->m_importView = view;
    Q_EMIT self->importChanged();
}

core::Result<QString> Desk::takeImport()
{
    if (!m_import || m_state != State::Open) {
        return core::Error::make(core::ErrorKind::InvalidInput, tr("Nothing was imported yet."));
    }
    QString base = QStringLiteral("flows/") + m_import->name;
    const auto isTaken = [this](const QString& folder) {
        return std::any_of(m_import->files.begin(), m_import->files.end(), [&](const ImportedFile& file) { return m_library->snapshot()->contains(folder + QLatin1Char('/') + file.path); });
    };
    QString folder = base;
    for (int number = 2; isTaken(folder); ++number) {
        folder = QStringLiteral("%1-%2").arg(base).arg(number);
    }
    QString flow;
    for (const ImportedFile& file : std::as_const(m_import->files)) {
        const QString path = folder + QLatin1Char('/') + file.path;
        const core::Result<void> added = m_library->add(path, file.bytes);
        if (!added) {
            return added.error();
        }
        if (path.endsWith(QLatin1String(kFlowSuffix))) {
            flow = path;
        }
    }
    return flow;
}

void Desk::readReport()
{
    if (m_isReadingReport) {
        return;
    }
    m_isReadingReport = true;
    Q_EMIT reportChanged();
    makeReport(QPointer<Desk>(this));
}

QCoro::Task<> Desk::makeReport(QPointer<Desk> self)
{
    core::Result<azure::Estate> estate = azure::Estate{};
    const auto read = self->m_parts.estate;
    if (read) {
        estate = co_await read();
    }
    if (!self) {
        co_return;
    }
    self->m_isReadingReport = false;
    const QDate today = self->m_parts.today ? self->m_parts.today() : QDate::currentDate();
    QList<DagImport> imports;
    if (self->m_import) {
        imports << *self->m_import;
    }
    MigrationReport report = migrationReport(estate.value_or(azure::Estate{}), today, imports);
    if (!estate) {
        const core::Explanation why = core::explain(estate.error());
        report.problems.prepend(why.sentence + QLatin1Char(' ') + why.remedy);
    }
    self->m_reportView = reportViewOf(report);
    Q_EMIT self->reportChanged();
}

ReportView Desk::reportViewOf(const MigrationReport& report)
{
    ReportView view;
    view.retirement = report.retirement;
    view.daysLeft = report.daysLeft();
    for (const PromptFlowDeployment& one : report.deployments) {
        view.rows << ReportView::Row{one.endpoint, one.deployment, one.workspace, one.signs.join(QStringLiteral(", ")), tr("%1 %").arg(one.traffic), one.isCertain};
    }
    view.others = report.others.size();
    view.imports = report.imports.size();
    view.tasks = report.tasks();
    view.problems = report.problems;
    view.markdown = report.toMarkdown();
    return view;
}

} // namespace flows
