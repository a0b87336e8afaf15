// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/deployments/deploymentspage.h"

#include "deployments/inventory.h"
#include "widgets/common/controls.h"
#include "widgets/common/dialogs.h"
#include "widgets/common/grid.h"
#include "widgets/deployments/changesdialog.h"
#include "widgets/deployments/deploymentdetails.h"
#include "widgets/deployments/deploymentform.h"
#include "widgets/deployments/operationstrip.h"

#include <QCheckBox>
#include <QComboBox>

namespace widgets::deployments {

using namespace common;
using ::deployments::Column;
using ::deployments::DeploymentRow;
using ::deployments::DeploymentTable;
using ::deployments::Grouping;
using ::deployments::Overview;

namespace {

int standardWidth(Column column)
{
    switch (column) {
    case Column::Account: return 160;
    case Column::Model:
    case Column::Type: return 140;
    case Column::Deployment: return 116;
    case Column::Region: return 106;
    case Column::ContentFilter:
    case Column::State:
    case Column::Spillover: return 110;
    case Column::Subscription:
    case Column::ResourceGroup: return 170;
    case Column::Tenant:
    case Column::Version: return 84;
    case Column::Used:
    case Column::Throttled: return 76;
    default: return 90;
    }
}

Grid* gridOf(DeploymentTable* table)
{
    QList<GridColumn> columns;
    for (int i = 0; i < ::deployments::kColumnCount; ++i) {
        columns.append({::deployments::columnName(Column(i)), standardWidth(Column(i)), ::deployments::isShownAtFirst(Column(i))});
    }
    GridRoles roles;
    roles.id = DeploymentTable::RowRole;
    roles.share = DeploymentTable::ShareRole;
    roles.severity = DeploymentTable::SeverityRole;
    roles.firstOfGroup = DeploymentTable::IsFirstOfGroupRole;
    auto* grid = new Grid(table, columns, roles);
    grid->setAccessibleName(DeploymentsPage::tr("Deployments"));
    grid->setStandardSort(int(Column::Account), Qt::AscendingOrder);
    return grid;
}

} // namespace

DeploymentsPage::DeploymentsPage(Overview* overview, const QString& arm, QWidget* parent)
    : DeploymentsPage(overview, arm, new DeploymentDetails(overview), parent)
{
}

DeploymentsPage::DeploymentsPage(Overview* overview, const QString& arm, DeploymentDetails* details, QWidget* parent)
    : ListPage(gridOf(overview->table()), details,
               {tr("Filter: words, model:gpt-4o, used>80, days<60"), tr("Filter deployments"), QStringLiteral("model"),
                QStringLiteral("deployments")},
               parent),
      m_overview(overview), m_arm(arm), m_allTenants(new QCheckBox(tr("All tenants"))), m_grouping(new QComboBox), m_details(details), m_operations(new OperationStrip(overview->runner()))
{
    buildBar();
    addBelow(m_operations);
    connect(this, &ListPage::filterEdited, overview->table(), &DeploymentTable::setFilter);
    connect(this, &ListPage::refreshRequested, overview, &Overview::refresh);
    connect(overview, &Overview::changed, this, &DeploymentsPage::follow);
    connect(overview->table(), &DeploymentTable::rowsArranged, this, &DeploymentsPage::follow);
    connect(grid(), &Grid::currentChangedTo, this, &DeploymentsPage::showDetails);
    connect(grid(), &Grid::opened, this, [this] { editCurrent(); });
    connect(m_details, &DeploymentDetails::editRequested, this, [this] { editCurrent(); });
    connect(m_details, &DeploymentDetails::deleteRequested, this, &DeploymentsPage::deleteCurrent);
    connect(m_details, &DeploymentDetails::spilloverRequested, this, [this](const QString& target) { editSpillover(target); });
    overview->open();
    follow();
}

void DeploymentsPage::buildBar()
{
    m_allTenants->setChecked(m_overview->isAllTenants());
    setHint(m_allTenants, tr("Every tenant that you are signed in to, or the current one alone."));
    connect(m_allTenants, &QCheckBox::toggled, this, [this](bool on) {
        m_overview->setAllTenants(on);
        Q_EMIT layoutChangedByPerson();
    });
    addToBar(m_allTenants);
    auto* groupBy = new Label(tr("Group by"), TypeRole::Caption, Ink::Secondary);
    groupBy->setBuddy(m_grouping);
    addToBar(groupBy);
    for (const auto& [title, grouping] : {qMakePair(tr("Nothing"), Grouping::None), qMakePair(tr("Tenant"), Grouping::Tenant),
                                          qMakePair(tr("Resource"), Grouping::Resource), qMakePair(tr("Model"), Grouping::Model),
                                          qMakePair(tr("Lifecycle"), Grouping::Lifecycle)}) {
        m_grouping->addItem(title, int(grouping));
    }
    connect(m_grouping, &QComboBox::currentIndexChanged, this, [this] {
        m_overview->table()->setGrouping(Grouping(m_grouping->currentData().toInt()));
        Q_EMIT layoutChangedByPerson();
    });
    addToBar(m_grouping);
    auto* changes = iconButton(QStringLiteral("clock"), tr("What changed since…"));
    connect(changes, &QToolButton::clicked, this, &DeploymentsPage::showChanges);
    addToEnd(changes);
    auto* add = pushButton(tr("New deployment"), ButtonKind::Primary, QStringLiteral("add"));
    connect(add, &QPushButton::clicked, this, [this] { createBeside(); });
    addToEnd(add);
}

const DeploymentRow* DeploymentsPage::currentRow() const
{
    return m_overview->table()->row(grid()->currentIndex().row());
}

void DeploymentsPage::follow()
{
    ListState state;
    state.shown = m_overview->table()->rowCount();
    const qsizetype all = m_overview->table()->size();
    state.isFiltered = state.shown < all;
    state.count = state.isFiltered ? tr("%1 of %n deployment(s)", nullptr, int(all)).arg(state.shown) : tr("%n deployment(s)", nullptr, int(all));
    state.isReading = m_overview->isReading();
    state.isFilled = m_overview->isFilled() || all > 0;
    state.progress = m_overview->accountsKnown() > 0 ? tr("%1 of %2 resources").arg(m_overview->accountsDone()).arg(m_overview->accountsKnown())
                                                     : QString();
    state.takenAt = m_overview->takenAt();
    state.error = m_overview->error();
    const QList<::deployments::InventoryProblem> problems = m_overview->problems();
    if (state.error.kind == core::ErrorKind::None && !problems.isEmpty() && !state.isReading) {
        state.error = problems.first().error;
        state.sentence = tr("%n part(s) of the estate could not be read. ", nullptr, int(problems.size())) + core::explain(state.error).sentence;
    }
    state.readingTitle = tr("Reading deployments…");
    state.readingHint = tr("Rows appear as each resource answers.");
    state.emptyTitle = tr("No model deployments");
    state.emptyHint = tr("Nobody you are signed in as can see a model deployment. Sign in to another tenant, or create one.");
    m_allTenants->setVisible(m_overview->hasOtherTenants());
    showState(state);
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

QByteArray DeploymentsPage::exported(bool asJson) const
{
    const QList<DeploymentRow> rows = m_overview->table()->shownRows();
    if (asJson) {
        return ::deployments::toJsonText(rows, m_overview->takenAt());
    }
    QList<Column> columns;
    for (const int column : grid()->shownColumns()) {
        columns.append(Column(column));
    }
    return ::deployments::toCsv(rows, columns, m_overview->takenAt());
}

void DeploymentsPage::showChanges()
{
    auto* dialog = new ChangesDialog(m_overview, this);
    dialog->show();
}

bool DeploymentsPage::isReady() const
{
    return m_overview->isFilled() && !m_overview->isReading();
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
             [this] { focusFilter(); },
             [this] { return isVisible(); }},
            {QStringLiteral("deployments.changes"), tr("What changed since…"), group, QStringLiteral("clock"), {}, [this] { showChanges(); }, has},
            {QStringLiteral("deployments.export"), tr("Export the shown deployments"), group, QStringLiteral("export"), {}, [this] { exportRows(); }, has}};
}

QByteArray DeploymentsPage::saveMore() const
{
    return QByteArray::number(m_grouping->currentData().toInt()) + (m_allTenants->isChecked() ? "" : " current");
}

void DeploymentsPage::restoreMore(const QByteArray& state)
{
    const QList<QByteArray> parts = state.split(' ');
    m_grouping->setCurrentIndex(qMax(0, m_grouping->findData(parts.value(0).toInt())));
    m_allTenants->setChecked(parts.value(1) != "current");
}

} // namespace widgets::deployments
