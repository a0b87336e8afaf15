// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/deployments/filterspage.h"

#include "widgets/common/controls.h"
#include "widgets/common/emptystate.h"
#include "widgets/common/errorbanner.h"
#include "widgets/deployments/blockliststab.h"
#include "widgets/deployments/comparetab.h"
#include "widgets/deployments/operationstrip.h"
#include "widgets/deployments/policiestab.h"

#include <QLineEdit>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace widgets::deployments {

using namespace common;
using ::deployments::FiltersOverview;

FiltersPage::FiltersPage(FiltersOverview* overview, const QString& arm, QWidget* parent)
    : Page(parent), m_overview(overview), m_filter(new QLineEdit), m_count(new Label({}, TypeRole::Caption, Ink::Secondary)),
      m_busy(new BusyIndicator(tr("Reading"))), m_banner(new ErrorBanner), m_stack(new QStackedWidget),
      m_empty(new EmptyState(QStringLiteral("filter"), {}, {})), m_tabs(new QTabWidget), m_policies(new PoliciesTab(overview, arm)),
      m_comparison(new CompareTab(overview)), m_blocklists(new BlocklistsTab(overview, arm))
{
    auto* layout = columnLayout(0);
    setLayout(layout);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(buildBar());
    layout->addWidget(dividerLine(Qt::Horizontal));
    m_banner->hide();
    layout->addWidget(m_banner);
    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(tr("Policies, comparison and blocklists"));
    m_tabs->addTab(m_policies, tr("Policies"));
    m_tabs->addTab(m_comparison, tr("Comparison"));
    m_tabs->addTab(m_blocklists, tr("Blocklists"));
    m_stack->addWidget(m_tabs);
    m_stack->addWidget(m_empty);
    layout->addWidget(m_stack, 1);
    layout->addWidget(new OperationStrip(overview->runner()));
    connect(overview, &FiltersOverview::changed, this, &FiltersPage::follow);
    connect(m_banner, &ErrorBanner::retryRequested, overview, &FiltersOverview::refresh);
    connect(m_policies, &PoliciesTab::comparisonRequested, this, [this](const QString& account, const QString& policy, const QString& deployment) {
        m_comparison->chooseLeft(account, policy, deployment);
        m_tabs->setCurrentWidget(m_comparison);
    });
    if (!overview->isFilled()) {
        overview->refresh();
    }
    follow();
}

QWidget* FiltersPage::buildBar()
{
    auto* bar = new Surface(Surface::Kind::Chrome);
    auto* row = rowLayout();
    bar->setLayout(row);
    row->setContentsMargins(space::l, space::s, space::l, space::s);
    m_filter->setPlaceholderText(tr("Filter: resource, policy or deployment"));
    m_filter->setAccessibleName(tr("Filter policies"));
    m_filter->setClearButtonEnabled(true);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& words) {
        m_policies->setFilter(words);
        m_tabs->setCurrentWidget(words.isEmpty() ? m_tabs->currentWidget() : m_policies);
        follow();
    });
    row->addWidget(m_filter, 1);
    row->addWidget(m_count);
    row->addWidget(m_busy);
    auto* refresh = iconButton(QStringLiteral("refresh"), tr("Read content filters again"), QStringLiteral("F5"));
    connect(refresh, &QToolButton::clicked, m_overview, &FiltersOverview::refresh);
    row->addWidget(refresh);
    return bar;
}

void FiltersPage::follow()
{
    m_busy->setVisible(m_overview->isReading());
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
    const qsizetype accounts = m_overview->accounts().size();
    m_count->setText(tr("%n policy(ies)", nullptr, m_policies->shownPolicies()) + QStringLiteral(" · ") + tr("%n resource(s)", nullptr, int(accounts)));
    m_count->setVisible(accounts > 0);
    const bool isReading = m_overview->isReading() || !m_overview->isFilled();
    m_empty->set(QStringLiteral("filter"), isReading ? tr("Reading content filters…") : tr("No content filters"),
                 isReading ? tr("Resources of every tenant are asked.") : tr("Nobody you are signed in as can see a resource with content filters."));
    m_stack->setCurrentIndex(accounts == 0 ? 1 : 0);
    if (isReady() != m_wasReady) {
        m_wasReady = isReady();
        Q_EMIT readyChanged();
    }
}

void FiltersPage::setFilter(const QString& words)
{
    m_filter->setText(words);
}

void FiltersPage::showTab(QWidget* tab)
{
    m_tabs->setCurrentWidget(tab);
}

QList<QWidget*> FiltersPage::panes() const
{
    const QWidget* const shown = m_tabs->currentWidget();
    QWidget* const content = shown == m_comparison ? m_comparison->table() : shown == m_blocklists ? m_blocklists->list() : m_policies->list();
    return {m_filter, content};
}

void FiltersPage::focusContent()
{
    panes().last()->setFocus();
}

bool FiltersPage::handleEscape()
{
    if (m_filter->text().isEmpty()) {
        return false;
    }
    m_filter->clear();
    focusContent();
    return true;
}

bool FiltersPage::isReady() const
{
    return m_overview->isFilled() && !m_overview->isReading();
}

QString FiltersPage::problem() const
{
    return m_banner->isHidden() ? QString() : m_banner->sentence();
}

QList<Command> FiltersPage::commands()
{
    const QString group = tr("Content filters");
    const auto isShown = [this] { return isVisible(); };
    return {{QStringLiteral("filters.refresh"), tr("Read content filters again"), group, QStringLiteral("refresh"), QKeySequence(Qt::Key_F5), [this] { m_overview->refresh(); }, isShown},
            {QStringLiteral("filters.change"), tr("Change the content filter"), group, QStringLiteral("edit"), {}, [this] { m_policies->edit(); }, isShown},
            {QStringLiteral("filters.copy"), tr("Copy the content filter under another name"), group, QStringLiteral("copy"), {}, [this] { m_policies->copy(); }, isShown},
            {QStringLiteral("filters.compare"), tr("Compare content filters"), group, QStringLiteral("filter"), {}, [this] { showTab(m_comparison); }, isShown},
            {QStringLiteral("filters.blocklists"), tr("Blocklists"), group, QStringLiteral("blocked"), {}, [this] { showTab(m_blocklists); }, isShown}};
}

} // namespace widgets::deployments
