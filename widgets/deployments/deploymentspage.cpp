// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/deployments/deploymentspage.h"

#include "widgets/common/dialogs.h"
#include "widgets/common/emptystate.h"
#include "widgets/common/errorbanner.h"
#include "widgets/deployments/changesdialog.h"
#include "widgets/deployments/deploymentdetails.h"
#include "widgets/deployments/deploymentform.h"
#include "widgets/deployments/exports.h"
#include "widgets/deployments/gridview.h"
#include "widgets/deployments/operationstrip.h"

#include <QComboBox>
#include <QDataStream>
#include <QFileDialog>
#include <QLineEdit>
#include <QLocale>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace widgets::deployments {

using namespace common;
using ::deployments::DeploymentRow;
using ::deployments::Grouping;
using ::deployments::Overview;

DeploymentsPage::DeploymentsPage(Overview* overview, const QString& arm, QWidget* parent)
    : Page(parent), m_overview(overview), m_arm(arm), m_filter(new QLineEdit), m_grouping(new QComboBox),
      m_count(new Label({}, TypeRole::Caption, Ink::Secondary)), m_age(new Label({}, TypeRole::Caption, Ink::Helper)),
      m_busy(new BusyIndicator), m_banner(new ErrorBanner), m_stack(new QStackedWidget),
      m_empty(new EmptyState(QStringLiteral("model"), {}, {})), m_grid(new GridView(overview->table())),
      m_splitter(new QSplitter(Qt::Horizontal)), m_details(new DeploymentDetails(overview)), m_operations(new OperationStrip(overview->runner()))
{
    auto* layout = columnLayout(0);
    setLayout(layout);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(buildBar());
    layout->addWidget(dividerLine(Qt::Horizontal));
    m_banner->hide();
    layout->addWidget(m_banner);
    layout->addWidget(buildContent(), 1);
    layout->addWidget(m_operations);
    connect(overview, &Overview::changed, this, &DeploymentsPage::follow);
    connect(overview->table(), &::deployments::DeploymentTable::rowsArranged, this, &DeploymentsPage::follow);
    connect(m_banner, &ErrorBanner::retryRequested, overview, &Overview::refresh);
    connect(m_grid, &GridView::currentChangedTo, this, &DeploymentsPage::showDetails);
    connect(m_grid, &GridView::opened, this, [this] { editCurrent(); });
    connect(m_grid, &GridView::layoutWasChanged, this, &DeploymentsPage::layoutChangedByPerson);
    connect(m_details, &DeploymentDetails::editRequested, this, [this] { editCurrent(); });
    connect(m_details, &DeploymentDetails::deleteRequested, this, &DeploymentsPage::deleteCurrent);
    connect(m_details, &DeploymentDetails::spilloverRequested, this, [this](const QString& target) { editSpillover(target); });
    overview->open();
    follow();
}

QWidget* DeploymentsPage::buildBar()
{
    auto* bar = new Surface(Surface::Kind::Chrome);
    auto* row = rowLayout();
    bar->setLayout(row);
    row->setContentsMargins(space::l, space::s, space::l, space::s);
    m_filter->setPlaceholderText(tr("Filter: words, model:gpt-4o, used>80, days<60"));
    m_filter->setAccessibleName(tr("Filter deployments"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMinimumWidth(220);
    connect(m_filter, &QLineEdit::textChanged, m_overview->table(), &::deployments::DeploymentTable::setFilter);
    row->addWidget(m_filter, 1);
    auto* groupBy = new Label(tr("Group by"), TypeRole::Caption, Ink::Secondary);
    groupBy->setBuddy(m_grouping);
    row->addWidget(groupBy);
    for (const auto& [title, grouping] : {qMakePair(tr("Nothing"), Grouping::None), qMakePair(tr("Tenant"), Grouping::Tenant),
                                          qMakePair(tr("Resource"), Grouping::Resource), qMakePair(tr("Model"), Grouping::Model),
                                          qMakePair(tr("Lifecycle"), Grouping::Lifecycle)}) {
        m_grouping->addItem(title, int(grouping));
    }
    connect(m_grouping, &QComboBox::currentIndexChanged, this, [this] {
        m_overview->table()->setGrouping(Grouping(m_grouping->currentData().toInt()));
        Q_EMIT layoutChangedByPerson();
    });
    row->addWidget(m_grouping);
    row->addWidget(m_count);
    row->addWidget(m_busy);
    row->addWidget(m_age);
    auto* refresh = iconButton(QStringLiteral("refresh"), tr("Read again"), QStringLiteral("F5"));
    connect(refresh, &QToolButton::clicked, m_overview, &Overview::refresh);
    auto* changes = iconButton(QStringLiteral("clock"), tr("What changed since…"));
    connect(changes, &QToolButton::clicked, this, &DeploymentsPage::showChanges);
    auto* exporting = iconButton(QStringLiteral("export"), tr("Export the shown rows"));
    connect(exporting, &QToolButton::clicked, this, &DeploymentsPage::exportRows);
    for (QToolButton* button : {refresh, changes, exporting}) {
        row->addWidget(button);
    }
    auto* add = pushButton(tr("New deployment"), ButtonKind::Primary, QStringLiteral("add"));
    connect(add, &QPushButton::clicked, this, [this] { createBeside(); });
    row->addWidget(add);
    return bar;
}

QWidget* DeploymentsPage::buildContent()
{
    m_splitter->setChildrenCollapsible(false);
    m_stack->addWidget(m_grid);
    m_stack->addWidget(m_empty);
    m_splitter->addWidget(m_stack);
    m_splitter->addWidget(m_details);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_splitter->setSizes({1000, 320});
    connect(m_splitter, &QSplitter::splitterMoved, this, &DeploymentsPage::layoutChangedByPerson);
    return m_splitter;
}

const DeploymentRow* DeploymentsPage::currentRow() const
{
    return m_overview->table()->row(m_grid->currentIndex().row());
}

void DeploymentsPage::follow()
{
    const int shown = m_overview->table()->rowCount();
    const qsizetype all = m_overview->table()->size();
    m_count->setText(shown == all ? tr("%n deployment(s)", nullptr, int(all)) : tr("%1 of %n deployment(s)", nullptr, int(all)).arg(shown));
    m_busy->setVisible(m_overview->isReading());
    m_busy->setText(m_overview->accountsKnown() > 0
                        ? tr("%1 of %2 resources").arg(m_overview->accountsDone()).arg(m_overview->accountsKnown())
                        : tr("Reading"));
    const QDateTime taken = m_overview->takenAt();
    m_age->setVisible(taken.isValid() && !m_overview->isReading());
    m_age->setText(tr("as of %1").arg(QLocale().toString(taken.toLocalTime(), QLocale::ShortFormat)));
    const core::Error error = m_overview->error();
    const QList<::deployments::InventoryProblem> problems = m_overview->problems();
    if (error.kind != core::ErrorKind::None) {
        m_banner->showError(error);
        m_banner->setRetry(true);
    } else if (!problems.isEmpty() && !m_overview->isReading()) {
        m_banner->showError(problems.first().error);
        m_banner->setSentence(tr("%n part(s) of the estate could not be read. ", nullptr, int(problems.size())) +
                              core::explain(problems.first().error).sentence);
        m_banner->setRetry(true);
    } else {
        m_banner->hide();
    }
    if (shown == 0 && all == 0) {
        const bool isReading = m_overview->isReading() || !m_overview->isFilled();
        m_empty->set(QStringLiteral("model"), isReading ? tr("Reading deployments…") : tr("No model deployments"),
                     isReading ? tr("Rows appear as each resource answers.")
                               : tr("Nobody you are signed in as can see a model deployment. Sign in to another tenant, or create one."));
    } else if (shown == 0) {
        m_empty->set(QStringLiteral("filter"), tr("Nothing matches the filter"), tr("Esc clears it."));
    }
    m_stack->setCurrentIndex(shown == 0 ? 1 : 0);
    if (shown > 0 && !m_grid->currentIndex().isValid()) {
        m_grid->setCurrentIndex(m_overview->table()->index(0, int(::deployments::Column::Deployment)));
    }
    showDetails();
    if (isReady() != m_wasReady) {
        m_wasReady = isReady();
        Q_EMIT readyChanged();
    }
}

void DeploymentsPage::showDetails()
{
    const DeploymentRow* const row = currentRow();
    m_details->setRow(row ? std::optional(*row) : std::nullopt, m_overview->isReadOnly());
}

DeploymentForm* DeploymentsPage::editCurrent()
{
    const DeploymentRow* const row = currentRow();
    if (!row) {
        return nullptr;
    }
    auto* form = new DeploymentForm(m_overview, *row, m_arm, this);
    form->show();
    return form;
}

DeploymentForm* DeploymentsPage::editSpillover(const QString& target)
{
    DeploymentForm* form = editCurrent();
    if (form) {
        form->setSpillover(target);
    }
    return form;
}

DeploymentForm* DeploymentsPage::createBeside()
{
    const DeploymentRow* const row = currentRow();
    if (!row) {
        return nullptr;
    }
    DeploymentRow fresh = *row;
    fresh.id.clear();
    fresh.name.clear();
    fresh.spilloverTo.clear();
    fresh.capacity = 10;
    auto* form = new DeploymentForm(m_overview, fresh, m_arm, this);
    form->show();
    return form;
}

void DeploymentsPage::deleteCurrent()
{
    const DeploymentRow* const found = currentRow();
    if (!found || m_overview->isReadOnly()) {
        return;
    }
    const DeploymentRow row = *found;
    Question question;
    question.title = tr("Delete %1?").arg(row.name);
    question.text = tr("Programs that call %1 of %2 will get an error at once. Its capacity (%3) goes back to the quota.")
                        .arg(row.name, row.account, ::deployments::capacityText(row.type, row.capacity));
    question.action = tr("Delete");
    question.danger = true;
    question.typedName = row.name;
    ask(this, question, [this, row] {
        const int sequence = m_overview->readFacts(::deployments::draftOf(row));
        auto* once = new QObject(this);
        connect(m_overview, &Overview::factsRead, once,
                [this, once, row, sequence](int answered, const ::deployments::DraftFacts& facts) {
                    if (answered == sequence) {
                        m_overview->runner()->start(::deployments::deleteChange(row, facts.resource));
                        once->deleteLater();
                    }
                });
    });
}

void DeploymentsPage::exportRows()
{
    auto* dialog = new QFileDialog(this, tr("Export the shown rows"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("CSV (*.csv)"), tr("JSON (*.json)")});
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->selectFile(QStringLiteral("deployments"));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString& filter) {
        dialog->setDefaultSuffix(filter.contains(QLatin1String("json")) ? QStringLiteral("json") : QStringLiteral("csv"));
    });
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        const core::Result<void> written =
            writeRows(path, m_overview->table()->shownRows(), m_grid->shownColumns(), m_overview->takenAt());
        Q_EMIT noted(written ? tr("Exported to %1").arg(path) : core::explainInOneLine(written.error()));
    });
    dialog->open();
}

void DeploymentsPage::showChanges()
{
    auto* dialog = new ChangesDialog(m_overview, this);
    dialog->show();
}

QList<QWidget*> DeploymentsPage::panes() const
{
    return {m_filter, m_grid, m_details};
}

void DeploymentsPage::focusContent()
{
    m_grid->setFocus();
}

bool DeploymentsPage::handleEscape()
{
    if (m_filter->text().isEmpty()) {
        return false;
    }
    m_filter->clear();
    m_grid->setFocus();
    return true;
}

bool DeploymentsPage::isReady() const
{
    return m_overview->isFilled() && !m_overview->isReading();
}

QString DeploymentsPage::problem() const
{
    return m_banner->isHidden() ? QString() : m_banner->sentence();
}

QList<Command> DeploymentsPage::commands()
{
    const QString group = tr("Deployments");
    const auto has = [this] { return isVisible() && currentRow() != nullptr; };
    const auto may = [this, has] { return has() && !m_overview->isReadOnly(); };
    return {{QStringLiteral("deployments.new"), tr("New deployment"), group, QStringLiteral("add"), {}, [this] { createBeside(); }, has},
            {QStringLiteral("deployments.change"), tr("Change or scale the deployment"), group, QStringLiteral("edit"), {}, [this] { editCurrent(); }, has},
            {QStringLiteral("deployments.delete"), tr("Delete the deployment"), group, QStringLiteral("delete"), {}, [this] { deleteCurrent(); }, may},
            {QStringLiteral("deployments.refresh"), tr("Read deployments again"), group, QStringLiteral("refresh"), QKeySequence(Qt::Key_F5), [this] { m_overview->refresh(); }, [this] { return isVisible(); }},
            {QStringLiteral("deployments.filter"), tr("Filter deployments"), group, QStringLiteral("filter"), QKeySequence(Qt::CTRL | Qt::Key_F),
             [this] {
                 m_filter->setFocus();
                 m_filter->selectAll();
             },
             [this] { return isVisible(); }},
            {QStringLiteral("deployments.changes"), tr("What changed since…"), group, QStringLiteral("clock"), {}, [this] { showChanges(); }, has},
            {QStringLiteral("deployments.export"), tr("Export the shown deployments"), group, QStringLiteral("export"), {}, [this] { exportRows(); }, has}};
}

QByteArray DeploymentsPage::saveLayout() const
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << m_grid->saveLayout() << m_splitter->saveState() << m_grouping->currentData().toInt();
    return bytes;
}

void DeploymentsPage::restoreLayout(const QByteArray& state)
{
    QDataStream stream(state);
    stream.setVersion(QDataStream::Qt_6_4);
    QByteArray grid;
    QByteArray splitter;
    int grouping = 0;
    stream >> grid >> splitter >> grouping;
    if (stream.status() == QDataStream::Ok && !state.isEmpty()) {
        m_grid->restoreLayout(grid);
        m_splitter->restoreState(splitter);
        m_grouping->setCurrentIndex(qMax(0, m_grouping->findData(grouping)));
    }
}

} // namespace widgets::deployments
