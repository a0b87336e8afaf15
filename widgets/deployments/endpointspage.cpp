// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/deployments/endpointspage.h"

#include "widgets/common/dialogs.h"
#include "widgets/common/emptystate.h"
#include "widgets/common/errorbanner.h"
#include "widgets/deployments/diffview.h"
#include "widgets/deployments/endpointtools.h"
#include "widgets/deployments/operationstrip.h"
#include "widgets/deployments/shiftpanel.h"
#include "widgets/deployments/trafficeditor.h"
#include "widgets/deployments/traffichistoryview.h"

#include <QListWidget>
#include <QSplitter>
#include <QStackedWidget>
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

EndpointsPage::EndpointsPage(EndpointsOverview* overview, QWidget* parent)
    : Page(parent), m_overview(overview), m_list(new QListWidget), m_stack(new QStackedWidget),
      m_empty(new EmptyState(QStringLiteral("server"), {}, {})), m_busy(new BusyIndicator(tr("Reading"))), m_banner(new ErrorBanner),
      m_title(new Label({}, TypeRole::Subtitle)), m_where(paragraph({}, Ink::Secondary, TypeRole::Caption)), m_tabs(new QTabWidget),
      m_editor(new TrafficEditor), m_total(new Label({}, TypeRole::Body)), m_problem(paragraph({}, Ink::Warning)),
      m_apply(pushButton(tr("Apply"), ButtonKind::Primary, QStringLiteral("check"))), m_reset(pushButton(tr("Reset"))),
      m_stop(pushButton(tr("No traffic"), ButtonKind::Ghost, QStringLiteral("blocked"))), m_rollBack(pushButton(tr("Roll back"), ButtonKind::Plain, QStringLiteral("back"))),
      m_shift(new ShiftPanel(overview)), m_diff(new DiffView), m_logs(new EndpointLogs(overview)), m_test(new EndpointTest(overview)),
      m_history(new TrafficHistoryView(overview))
{
    auto* layout = columnLayout(0);
    setLayout(layout);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(buildBar());
    layout->addWidget(dividerLine(Qt::Horizontal));
    m_banner->hide();
    layout->addWidget(m_banner);
    m_list->setAccessibleName(tr("Online endpoints"));
    m_list->setMinimumWidth(220);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setSpacing(space::xs);
    m_list->setFrameShape(QFrame::NoFrame);
    auto* splitter = new QSplitter(Qt::Horizontal);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_list);
    splitter->addWidget(buildDetails());
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({260, 900});
    m_stack->addWidget(splitter);
    m_stack->addWidget(m_empty);
    layout->addWidget(m_stack, 1);
    layout->addWidget(new OperationStrip(overview->runner()));
    connect(overview, &EndpointsOverview::changed, this, &EndpointsPage::follow);
    connect(overview, &EndpointsOverview::historyRead, this, &EndpointsPage::showPlan); // it may know a way back
    connect(overview, &EndpointsOverview::healthRead, this, &EndpointsPage::showPlan);
    connect(overview, &EndpointsOverview::tested, this, &EndpointsPage::showPlan);
    connect(m_banner, &ErrorBanner::retryRequested, overview, &EndpointsOverview::refresh);
    connect(m_list, &QListWidget::currentRowChanged, this, &EndpointsPage::showEndpoint);
    overview->refresh();
    follow();
}

QWidget* EndpointsPage::buildBar()
{
    auto* bar = new Surface(Surface::Kind::Chrome);
    auto* row = rowLayout();
    bar->setLayout(row);
    row->setContentsMargins(space::l, space::s, space::l, space::s);
    row->addWidget(new Label(tr("Online endpoints"), TypeRole::Subtitle));
    row->addStretch(1);
    row->addWidget(m_busy);
    auto* refresh = iconButton(QStringLiteral("refresh"), tr("Read endpoints again"), QStringLiteral("F5"));
    connect(refresh, &QToolButton::clicked, m_overview, &EndpointsOverview::refresh);
    row->addWidget(refresh);
    return bar;
}

QWidget* EndpointsPage::buildDetails()
{
    auto* details = new QWidget;
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
    return details;
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
    const QListWidgetItem* const item = m_list->currentItem();
    return item ? item->data(Qt::UserRole).toString() : QString();
}

void EndpointsPage::setCurrentId(const QString& id)
{
    m_wanted = id;
    for (int i = 0; i < m_list->count(); ++i) {
        if (m_list->item(i)->data(Qt::UserRole).toString().compare(id, Qt::CaseInsensitive) == 0) {
            m_list->setCurrentRow(i);
            m_wanted.clear();
        }
    }
}

const OnlineEndpointRow* EndpointsPage::current() const
{
    return m_overview->row(currentId());
}

void EndpointsPage::fillList()
{
    const QString chosen = m_wanted.isEmpty() ? currentId() : m_wanted;
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    const QList<OnlineEndpointRow> rows = m_overview->rows();
    for (const OnlineEndpointRow& row : rows) {
        auto* item = new QListWidgetItem(tr("%1\n%2 · %3").arg(row.name, row.workspace, row.shares.text()));
        item->setData(Qt::UserRole, row.id);
        m_list->addItem(item);
        if (row.id.compare(chosen, Qt::CaseInsensitive) == 0) {
            m_list->setCurrentItem(item);
            m_wanted.clear();
        }
    }
    if (!m_list->currentItem() && m_list->count() > 0) {
        m_list->setCurrentRow(0);
    }
}

void EndpointsPage::follow()
{
    fillList();
    m_busy->setVisible(m_overview->isReading());
    const core::Error error = m_overview->error();
    const QList<::deployments::InventoryProblem> problems = m_overview->problems();
    if (error.kind != core::ErrorKind::None) {
        m_banner->showError(error);
        m_banner->setRetry(true);
    } else if (!problems.isEmpty() && !m_overview->isReading()) {
        m_banner->showError(problems.first().error);
        m_banner->setRetry(true);
    } else {
        m_banner->hide();
    }
    if (m_list->count() == 0) {
        const bool isReading = m_overview->isReading() || !m_overview->isFilled();
        m_empty->set(QStringLiteral("server"), isReading ? tr("Reading online endpoints…") : tr("No online endpoints"),
                     isReading ? tr("Workspaces of every tenant are asked.")
                               : tr("Nobody you are signed in as can see an Azure ML online endpoint."));
    }
    m_stack->setCurrentIndex(m_list->count() == 0 ? 1 : 0);
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
    return {m_list, m_tabs};
}

void EndpointsPage::focusContent()
{
    m_list->setFocus();
}

bool EndpointsPage::handleEscape()
{
    if (!m_reset->isEnabled()) {
        return false;
    }
    m_editor->reset();
    return true;
}

bool EndpointsPage::isReady() const
{
    return m_overview->isFilled() && !m_overview->isReading();
}

QString EndpointsPage::problem() const
{
    return m_banner->isHidden() ? QString() : m_banner->sentence();
}

} // namespace widgets::deployments
