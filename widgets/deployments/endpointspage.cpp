// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/deployments/endpointspage.h"

#include "widgets/common/controls.h"
#include "widgets/common/dialogs.h"
#include "widgets/common/grid.h"
#include "widgets/deployments/diffview.h"
#include "widgets/deployments/endpointtools.h"
#include "widgets/deployments/operationstrip.h"
#include "widgets/deployments/shiftpanel.h"
#include "widgets/deployments/trafficeditor.h"
#include "widgets/deployments/traffichistoryview.h"

#include <QLineEdit>
#include <QTabWidget>
#include <QVBoxLayout>

namespace widgets::deployments {

using namespace common;
using ::deployments::EndpointsOverview;
using ::deployments::GuidedShift;
using ::deployments::OnlineDeploymentRow;
using ::deployments::OnlineEndpointRow;
using ::deployments::TrafficProblem;
using ::deployments::TrafficShares;

namespace {

Grid* gridOf(::deployments::EndpointTable* table)
{
    static const QList<int> widths{155, 225, 100, 130, 140, 90, 80, 110, 90, 90, 150};
    QList<GridColumn> columns;
    for (int i = 0; i < ::deployments::EndpointTable::ColumnCount; ++i) {
        columns.append({::deployments::EndpointTable::columnName(i), widths.value(i), i <= ::deployments::EndpointTable::State});
    }
    GridRoles roles;
    roles.id = ::deployments::EndpointTable::IdRole;
    roles.severity = ::deployments::EndpointTable::SeverityRole;
    auto* grid = new Grid(table, columns, roles);
    grid->setAccessibleName(EndpointsPage::tr("Online endpoints"));
    grid->setStandardSort(::deployments::EndpointTable::Endpoint, Qt::AscendingOrder);
    return grid;
}

} // namespace

EndpointsPage::EndpointsPage(EndpointsOverview* overview, QWidget* parent) : EndpointsPage(overview, new QWidget, parent) {}

EndpointsPage::EndpointsPage(EndpointsOverview* overview, QWidget* details, QWidget* parent)
    : ListPage(gridOf(overview->table()), details,
               {tr("Filter: words of name, workspace, state, region"), tr("Filter endpoints"), QStringLiteral("server"), QStringLiteral("endpoints")}, parent),
      m_overview(overview), m_title(new Label({}, TypeRole::Subtitle)), m_where(paragraph({}, Ink::Secondary, TypeRole::Caption)),
      m_tabs(new QTabWidget), m_editor(new TrafficEditor), m_total(new Label({}, TypeRole::Body)), m_problem(paragraph({}, Ink::Warning)),
      m_apply(pushButton(tr("Apply"), ButtonKind::Primary, QStringLiteral("check"))), m_reset(pushButton(tr("Reset"))),
      m_stop(pushButton(tr("No traffic"), ButtonKind::Ghost, QStringLiteral("blocked"))), m_rollBack(pushButton(tr("Roll back"), ButtonKind::Plain, QStringLiteral("back"))),
      m_shift(new ShiftPanel(overview)), m_diff(new DiffView), m_logs(new EndpointLogs(overview)), m_test(new EndpointTest(overview)),
      m_history(new TrafficHistoryView(overview))
{
    buildDetails(details);
    setDetailsWidth(880);
    addBelow(new OperationStrip(overview->runner()));
    connect(this, &ListPage::filterEdited, overview->table(), &::deployments::EndpointTable::setFilter);
    connect(this, &ListPage::refreshRequested, overview, &EndpointsOverview::refresh);
    connect(overview, &EndpointsOverview::changed, this, &EndpointsPage::follow);
    connect(overview->table(), &::deployments::EndpointTable::rowsArranged, this, &EndpointsPage::follow);
    connect(overview, &EndpointsOverview::historyRead, this, &EndpointsPage::showPlan); // it may know a way back
    connect(overview, &EndpointsOverview::healthRead, this, &EndpointsPage::showPlan);
    connect(overview, &EndpointsOverview::tested, this, &EndpointsPage::showPlan);
    connect(grid(), &Grid::currentChangedTo, this, &EndpointsPage::showEndpoint);
    overview->refresh();
    follow();
}

void EndpointsPage::buildDetails(QWidget* details)
{
    auto* layout = columnLayout();
    details->setLayout(layout);
    layout->setContentsMargins(0, space::m, 0, 0);
    auto* head = columnLayout(space::xs);
    head->setContentsMargins(space::l, 0, space::l, 0);
    head->addWidget(m_title);
    head->addWidget(m_where);
    layout->addLayout(head);
    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(tr("The endpoint's traffic, logs, test and history"));
    m_tabs->addTab(buildTraffic(), tr("Traffic"));
    m_tabs->addTab(m_logs, tr("Logs"));
    m_tabs->addTab(m_test, tr("Test"));
    m_tabs->addTab(m_history, tr("History"));
    connect(m_tabs, &QTabWidget::currentChanged, this, [this] {
        if (m_tabs->currentWidget() == m_logs && m_logs->text().isEmpty()) {
            m_logs->read();
        }
    });
    layout->addWidget(m_tabs, 1);
}

QWidget* EndpointsPage::buildTraffic()
{
    auto* traffic = new QWidget;
    auto* layout = columnLayout(space::m);
    traffic->setLayout(layout);
    layout->setContentsMargins(space::l, space::m, space::l, space::m);
    layout->addWidget(m_editor);
    m_problem->hide();
    layout->addWidget(m_problem);
    auto* buttons = rowLayout();
    for (QPushButton* button : {m_apply, m_reset, m_rollBack, m_stop}) {
        buttons->addWidget(button);
    }
    buttons->addWidget(m_total);
    buttons->addStretch(1);
    layout->addLayout(buttons);
    layout->addWidget(dividerLine(Qt::Horizontal));
    layout->addWidget(m_shift);
    layout->addWidget(new SectionHeader(tr("Preview")));
    layout->addWidget(m_diff, 1);
    setHint(m_stop, tr("The endpoint answers nobody until a deployment has a share again."));
    m_diff->setPlaceholderText(tr("What would be sent is shown here as soon as a share or a number of instances is moved."));
    connectTraffic();
    return traffic;
}

void EndpointsPage::connectTraffic()
{
    connect(m_editor, &TrafficEditor::sharesEdited, this, &EndpointsPage::showPlan);
    connect(m_editor, &TrafficEditor::instancesEdited, this, [this](const QString& name, int instances) {
        const OnlineEndpointRow* const endpoint = current();
        const OnlineDeploymentRow* const deployment = endpoint ? endpoint->deployment(name) : nullptr;
        if (deployment) {
            m_diff->setLines(::deployments::diffOf(::deployments::instancesChange(*endpoint, *deployment, instances)));
        }
    });
    connect(m_editor, &TrafficEditor::scaleRequested, this, &EndpointsPage::scale);
    connect(m_apply, &QPushButton::clicked, this, &EndpointsPage::apply);
    connect(m_reset, &QPushButton::clicked, m_editor, &TrafficEditor::reset);
    connect(m_stop, &QPushButton::clicked, m_editor, &TrafficEditor::stop);
    connect(m_rollBack, &QPushButton::clicked, this, &EndpointsPage::rollBack);
    connect(m_shift, &ShiftPanel::startRequested, this, &EndpointsPage::startShift);
    connect(m_shift, &ShiftPanel::continueRequested, this, &EndpointsPage::continueShift);
}

QString EndpointsPage::currentId() const
{
    return grid()->currentId();
}

void EndpointsPage::setCurrentId(const QString& id)
{
    const OnlineEndpointRow* const known = m_overview->row(id); // ids compare without case, rows of the grid with it
    grid()->setCurrentId(known ? known->id : id);
}

const OnlineEndpointRow* EndpointsPage::current() const
{
    return m_overview->row(currentId());
}

void EndpointsPage::follow()
{
    ListState state;
    state.shown = m_overview->table()->rowCount();
    state.isFiltered = !filterLine()->text().isEmpty();
    state.count = tr("%n endpoint(s)", nullptr, state.shown);
    state.isReading = m_overview->isReading();
    state.isFilled = m_overview->isFilled();
    state.takenAt = m_overview->takenAt();
    state.error = m_overview->error();
    const QList<::deployments::InventoryProblem> problems = m_overview->problems();
    if (state.error.kind == core::ErrorKind::None && !problems.isEmpty()) {
        state.error = problems.first().error;
    }
    state.readingTitle = tr("Reading online endpoints…");
    state.readingHint = tr("Workspaces of every tenant are asked.");
    state.emptyTitle = tr("No online endpoints");
    state.emptyHint = tr("Nobody you are signed in as can see an Azure ML online endpoint.");
    showState(state);
    showEndpoint();
    if (isReady() != m_wasReady) {
        m_wasReady = isReady();
        Q_EMIT readyChanged();
    }
}

void EndpointsPage::showEndpoint()
{
    const OnlineEndpointRow* const endpoint = current();
    if (!endpoint) {
        return;
    }
    m_title->setText(endpoint->name);
    const QString network = endpoint->publicNetwork ? tr("public network") : tr("private network only");
    m_where->setText(tr("%1 · %2 · %3 · sign-in by %4 · %5 · %6")
                         .arg(endpoint->workspace, endpoint->region, endpoint->tenant, ::deployments::authModeText(endpoint->authMode), network, endpoint->state));
    m_editor->setEndpoint(*endpoint, m_overview->isReadOnly());
    m_logs->setEndpoint(*endpoint);
    m_test->setEndpoint(*endpoint);
    m_history->setEndpoint(*endpoint);
    showPlan();
}

void EndpointsPage::showPlan()
{
    const OnlineEndpointRow* const endpoint = current();
    if (!endpoint) {
        return;
    }
    const ::deployments::TrafficPlan plan = m_editor->plan();
    const QList<TrafficProblem> problems = plan.problems();
    const bool isChanged = !(plan.shares() == endpoint->shares);
    const bool isFree = !m_overview->isReadOnly() && !m_overview->isChanging(endpoint->id) && !endpoint->isInTransition();
    QStringList sentences;
    if (m_overview->isReadOnly()) {
        sentences << tr("This profile is read-only: nothing can be changed here.");
    } else if (endpoint->isInTransition()) {
        sentences << tr("The service is at work on this endpoint (%1) and takes one change at a time. It is looked at again until that has ended.").arg(endpoint->state);
    }
    if (endpoint->unread.kind != core::ErrorKind::None) {
        sentences << tr("Its deployments could not be read. ") + core::explainInOneLine(endpoint->unread);
    } else if (isChanged) { // what the service has, it took
        for (const TrafficProblem& problem : problems) {
            sentences << problem.sentence + QLatin1Char(' ') + problem.remedy;
        }
    }
    m_problem->setText(sentences.join(QLatin1Char('\n')));
    m_problem->setVisible(!sentences.isEmpty());
    m_total->setText(tr("Total %1 %").arg(plan.shares().total()));
    m_total->setInk(problems.isEmpty() || !isChanged ? Ink::Secondary : Ink::Warning);
    m_apply->setEnabled(isChanged && problems.isEmpty() && isFree);
    m_reset->setEnabled(isChanged);
    m_stop->setEnabled(plan.shares().total() > 0 && !m_overview->isReadOnly());
    const bool canGoBack = m_overview->canRollBack(endpoint->id);
    const QString closed = m_overview->rollBackProblem(endpoint->id);
    m_rollBack->setEnabled(canGoBack && isFree);
    setHint(m_rollBack, canGoBack ? tr("Back to %1.").arg(m_overview->rollBackShares(endpoint->id).text())
                                  : closed.isEmpty() ? tr("Nothing was changed from here yet.") : closed);
    m_diff->setLines(isChanged ? ::deployments::diffOf(::deployments::trafficChange(*endpoint, plan.shares())) : QList<::deployments::DiffLine>());
    m_shift->setEndpoint(*endpoint);
}

void EndpointsPage::confirm(const QString& text, const QString& action, const std::function<void()>& accepted)
{
    const OnlineEndpointRow* const endpoint = current();
    if (!endpoint || !endpoint->isProduction) {
        accepted();
        return;
    }
    Question question;
    question.title = tr("Change %1 in production?").arg(endpoint->name);
    question.text = text;
    question.action = action;
    question.typedName = endpoint->name;
    ask(this, question, accepted);
}

void EndpointsPage::apply()
{
    const QString id = currentId();
    const TrafficShares shares = m_editor->shares();
    confirm(tr("Calls will be divided so: %1.").arg(shares.text()), tr("Apply"), [this, id, shares] { m_overview->apply(id, shares); });
}

void EndpointsPage::scale(const QString& deployment, int instances)
{
    const QString id = currentId();
    confirm(tr("%1 will have %2 instances.").arg(deployment).arg(instances), tr("Scale"),
            [this, id, deployment, instances] { m_overview->scale(id, deployment, instances); });
}

void EndpointsPage::rollBack()
{
    const QString id = currentId();
    if (m_overview->canRollBack(id)) {
        confirm(tr("Calls will be divided as before: %1.").arg(m_overview->rollBackShares(id).text()), tr("Roll back"),
                [this, id] { m_overview->rollBack(id); });
    }
}

void EndpointsPage::startShift(const QString& to)
{
    const QString id = currentId();
    const ::deployments::GateBounds bounds = m_shift->bounds();
    confirm(tr("Calls will move to %1 in stages. The shift holds with more than this: %2.").arg(to, bounds.text()), tr("Shift"),
            [this, id, to, bounds] { m_overview->startShift(id, to, bounds); });
}

/// In production the name was typed when the shift began; a shift that an earlier run began asks again.
void EndpointsPage::continueShift()
{
    const QString id = currentId();
    const GuidedShift shift = m_overview->shift(id);
    if (!shift.isRestored || shift.isComplete()) {
        m_overview->continueShift(id);
        return;
    }
    confirm(tr("The shift goes on: %1.").arg(shift.next().text()), tr("Shift"), [this, id] { m_overview->continueShift(id); });
}

QString EndpointsPage::trafficProblem() const
{
    return m_problem->isHidden() ? QString() : m_problem->text();
}

QList<QWidget*> EndpointsPage::panes() const
{
    return {filterLine(), grid(), m_tabs};
}

bool EndpointsPage::handleEscape()
{
    if (!m_reset->isEnabled()) {
        return ListPage::handleEscape();
    }
    m_editor->reset();
    return true;
}

bool EndpointsPage::isReady() const
{
    return m_overview->isFilled() && !m_overview->isReading();
}

} // namespace widgets::deployments
