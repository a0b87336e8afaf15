// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/failures/failurespage.h"

#include "monitoring/failures/alertcondition.h"
#include "widgets/common/controls.h"
#include "widgets/failures/failurebar.h"
#include "widgets/failures/failuredetails.h"
#include "widgets/failures/failureexamples.h"
#include "widgets/failures/failurelist.h"
#include "widgets/failures/failureviews.h"

#include <QStackedWidget>
#include <QTabBar>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace widgets::failures {

using namespace monitoring::failures;

namespace {
constexpr qint64 kAroundSeconds = 1800; ///< a trace is looked for in the look's range, or around the example
} // namespace

FailuresPage::FailuresPage(FailureOverview* overview, monitoring::Systems* systems, QWidget* parent)
    : Page(parent), m_overview(overview), m_bar(new FailureBar(overview, systems)), m_stack(new QStackedWidget), m_list(new FailureList(overview)), m_logged(new LoggedView(overview)),
      m_agents(new AgentView(overview)), m_quality(new QualityView(overview))
{
    auto* const column = common::columnLayout(0);
    column->setContentsMargins(0, 0, 0, 0);
    setLayout(column);
    column->addWidget(m_bar);
    column->addWidget(common::dividerLine(Qt::Horizontal));
    column->addWidget(m_stack, 1);
    for (QWidget* const view : {static_cast<QWidget*>(m_list), static_cast<QWidget*>(m_logged), static_cast<QWidget*>(m_agents), static_cast<QWidget*>(m_quality)}) {
        m_stack->addWidget(view);
    }
    connect(m_bar->views(), &QTabBar::currentChanged, this, [this](int index) { showView(View(index)); });
    connect(m_list, &Page::readyChanged, this, &Page::readyChanged);
    connect(m_list, &common::ListPage::noted, this, &FailuresPage::noted);
    connect(m_overview, &FailureOverview::noted, this, &FailuresPage::noted);
    connect(m_overview, &FailureOverview::qualityChanged, this, &Page::readyChanged);
    connect(m_overview, &FailureOverview::examplesChanged, this, &Page::readyChanged);
    connect(m_list->details(), &FailureDetails::traceWanted, this, &FailuresPage::openTrace);
    connect(m_list->details(), &FailureDetails::playgroundWanted, this, &FailuresPage::playgroundWanted);
    connect(m_list->details(), &FailureDetails::alertWanted, this, &FailuresPage::wantAlert);
    connect(m_agents, &AgentView::modeChosen, this, [this](const QString& mode) {
        m_overview->select(mode);
        showView(View::Modes);
    });
}

QList<QWidget*> FailuresPage::panes() const
{
    switch (view()) {
    case View::Logged: return {m_bar, m_logged->tree()};
    case View::Agents: return {m_bar, m_agents->tree()};
    case View::Quality: return {m_bar, m_quality->tree()};
    case View::Modes: break;
    }
    return QList<QWidget*>{m_bar} + m_list->panes();
}

void FailuresPage::focusContent()
{
    view() == View::Modes ? m_list->focusContent() : panes().last()->setFocus();
}

bool FailuresPage::handleEscape()
{
    if (view() != View::Modes) {
        showView(View::Modes);
        return true;
    }
    if (m_list->handleEscape()) {
        return true;
    }
    const bool isNarrow = !m_overview->selected().isEmpty();
    if (isNarrow) {
        m_overview->select({});
    }
    return isNarrow;
}

bool FailuresPage::isReady() const
{
    return m_list->isReady() && (view() != View::Quality || !m_overview->isReadingQuality());
}

QString FailuresPage::problem() const
{
    return m_list->problem();
}

FailuresPage::View FailuresPage::view() const
{
    return View(m_stack->currentIndex());
}

void FailuresPage::showView(View view)
{
    m_stack->setCurrentIndex(int(view));
    m_bar->views()->setCurrentIndex(int(view));
    if (view == View::Quality) {
        m_overview->readQuality();
    }
}

void FailuresPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    m_overview->setActive(true);
}

void FailuresPage::hideEvent(QHideEvent* event)
{
    Page::hideEvent(event);
    m_overview->setActive(false);
}

void FailuresPage::openTrace(const QString& trace, const QString& span, const QDateTime& at)
{
    monitoring::Look look = m_overview->focus()->look();
    look.filters.insert(monitoring::filter::kTrace, trace);
    span.isEmpty() ? (void)look.filters.remove(monitoring::filter::kSpan) : (void)look.filters.insert(monitoring::filter::kSpan, span);
    const QDateTime begin = look.range.begin(m_overview->now());
    if (at.isValid() && (!begin.isValid() || at < begin)) {
        look.range = {};
        look.range.from = at.addSecs(-kAroundSeconds);
        look.range.to = at.addSecs(kAroundSeconds);
    }
    m_overview->setActive(false); // the next page looks at one trace; this one keeps what it shows
    m_overview->focus()->set(look);
    Q_EMIT pageWanted(QStringLiteral("traces"));
    m_overview->setActive(isVisible());
}

void FailuresPage::wantAlert(const QString& id)
{
    const Mode* const mode = m_overview->rules().find(id);
    if (mode == nullptr) {
        return;
    }
    const std::optional<monitoring::LogCondition> condition = monitoring::failures::alertCondition(*mode, m_overview->rules(), monitoring::failures::rowFilters(m_overview->focus()->look()));
    if (condition) {
        Q_EMIT alertWanted(*condition);
    } else {
        Q_EMIT noted(tr("%1 is made of several answers. A rule in the service cannot watch it.").arg(mode->name));
    }
}

QList<common::Command> FailuresPage::commands()
{
    const QString group = tr("Failures");
    const auto canOpen = [this] { return isVisible() && m_list->details()->openTraceButton()->isEnabled(); };
    const auto isShown = [this] { return isVisible(); };
    return {
        {QStringLiteral("failures.refresh"), tr("Count failure modes again"), group, QStringLiteral("refresh"), QKeySequence(Qt::Key_F5), [this] { m_overview->refresh(); }, isShown},
        {QStringLiteral("failures.trace"), tr("Open the trace of the example"), group, QStringLiteral("timeline"), QKeySequence(Qt::CTRL | Qt::Key_Return), [this] { m_list->details()->openTraceButton()->click(); }, canOpen},
        {QStringLiteral("failures.filter"), tr("Filter the failure modes"), group, QStringLiteral("filter"), QKeySequence(Qt::CTRL | Qt::Key_F), [this] { m_list->focusFilter(); }, isShown},
        {QStringLiteral("failures.logged"), tr("What this system does not log"), group, QStringLiteral("info"), {}, [this] { showView(View::Logged); }, isShown},
        {QStringLiteral("failures.agents"), tr("Failure modes of agents"), group, QStringLiteral("robot"), {}, [this] { showView(View::Agents); }, isShown},
        {QStringLiteral("failures.quality"), tr("Quality of the telemetry"), group, QStringLiteral("check"), {}, [this] { showView(View::Quality); }, isShown},
        {QStringLiteral("failures.export"), tr("Export the failure modes"), group, QStringLiteral("export"), {}, [this] { m_list->exportRows(); }, isShown},
    };
}

} // namespace widgets::failures
