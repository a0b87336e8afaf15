// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/logs/logspage.h"

#include "widgets/common/controls.h"
#include "widgets/common/errorbanner.h"
#include "widgets/common/rangepicker.h"
#include "widgets/logs/kqleditor.h"
#include "widgets/logs/querytab.h"
#include "widgets/logs/resultgrid.h"
#include "widgets/logs/resultview.h"

#include <QComboBox>
#include <QShortcut>
#include <QTabBar>
#include <QTabWidget>
#include <QUuid>
#include <QVBoxLayout>

namespace widgets::logs {

using namespace common;
using ::logs::QueryRun;
using ::logs::Workbench;

LogsPage::LogsPage(Workbench* workbench, QWidget* parent)
    : Page(parent), m_workbench(workbench), m_scope(new QComboBox), m_range(new RangePicker([workbench] { return workbench->clock()->now(); }, RangePicker::Extra::AsTheQuerySays)), m_run(pushButton(tr("Run"), ButtonKind::Primary, QStringLiteral("send"))),
      m_cancel(pushButton(tr("Cancel"), ButtonKind::Plain, QStringLiteral("stop"))), m_busy(new BusyIndicator(tr("Finding workspaces"))), m_banner(new ErrorBanner),
      m_tabs(new QTabWidget)
{
    auto* layout = columnLayout(0);
    layout->setContentsMargins(0, 0, 0, 0);
    setLayout(layout);
    layout->addWidget(buildBar());
    layout->addWidget(dividerLine(Qt::Horizontal));
    m_banner->hide();
    layout->addWidget(m_banner);
    m_tabs->setDocumentMode(true);
    m_tabs->setMovable(true);
    m_tabs->setAccessibleName(tr("Queries"));
    auto* add = iconButton(QStringLiteral("add"), tr("New query"));
    connect(add, &QToolButton::clicked, this, &LogsPage::newTab);
    m_tabs->setCornerWidget(add);
    layout->addWidget(m_tabs, 1);
    connect(m_tabs, &QTabWidget::currentChanged, this, &LogsPage::followTab);
    connect(m_tabs->tabBar(), &QTabBar::tabMoved, this, [this] {
        QStringList ids;
        for (int i = 0; i < m_tabs->count(); ++i) {
            ids << static_cast<QueryTab*>(m_tabs->widget(i))->draft().id;
        }
        m_workbench->drafts()->reorder(ids);
    });
    connect(m_banner, &ErrorBanner::retryRequested, workbench, &Workbench::refresh);
    connect(workbench, &Workbench::changed, this, &LogsPage::followWorkbench);
    connect(workbench->drafts(), &::logs::DraftStore::failed, this, [this](const core::Error& error) { Q_EMIT noted(error.message); });
    setUpKeys();
    restoreTabs();
    workbench->open();
    followWorkbench();
}

QWidget* LogsPage::buildBar()
{
    auto* bar = new Surface(Surface::Kind::Chrome);
    auto* row = rowLayout();
    row->setContentsMargins(space::l, space::s, space::l, space::s);
    bar->setLayout(row);
    auto* scopeLabel = new Label(tr("Ask"), TypeRole::Body, Ink::Secondary);
    scopeLabel->setBuddy(m_scope);
    m_scope->setAccessibleName(tr("Workspace or application to ask"));
    m_scope->setMinimumWidth(200);
    m_scope->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_scope->setMinimumContentsLength(26);
    connect(m_scope, &QComboBox::currentIndexChanged, this, [this](int index) {
        if (!m_isFollowing && index >= 0) {
            tab()->setScope(m_scope->itemData(index).toString());
        }
    });
    row->addWidget(scopeLabel);
    row->addWidget(m_scope);
    auto* rangeLabel = new Label(tr("over"), TypeRole::Body, Ink::Secondary);
    rangeLabel->setBuddy(m_range);
    connect(m_range, &RangePicker::rangeChosen, this, [this](const ::logs::TimeRange& range) { tab()->setRange(range); });
    row->addWidget(rangeLabel);
    row->addWidget(m_range);
    connect(m_run, &QPushButton::clicked, this, &LogsPage::run);
    setHint(m_run, tr("Run the query at the cursor (Ctrl+Return)"));
    row->addWidget(m_run);
    connect(m_cancel, &QPushButton::clicked, this, [this] { tab()->cancel(); });
    row->addWidget(m_cancel);
    row->addWidget(m_busy);
    row->addStretch(1);
    buildButtons(row);
    return bar;
}

QueryTab* LogsPage::addTab(const ::logs::Draft& draft)
{
    auto* tab = new QueryTab(m_workbench, draft);
    m_workbench->drafts()->put(draft);
    const int index = m_tabs->addTab(tab, tab->title().replace(QLatin1Char('&'), QLatin1String("&&")));
    auto* close = iconButton(QStringLiteral("close"), tr("Close this query"));
    close->setFocusPolicy(Qt::NoFocus); // Ctrl+W is its key
    connect(close, &QToolButton::clicked, this, [this, tab] { closeTab(m_tabs->indexOf(tab)); });
    m_tabs->tabBar()->setTabButton(index, QTabBar::RightSide, close);
    connect(tab, &QueryTab::titleChanged, this, [this, tab] { m_tabs->setTabText(m_tabs->indexOf(tab), tab->title().replace(QLatin1Char('&'), QLatin1String("&&"))); });
    connect(tab, &QueryTab::stateChanged, this, &LogsPage::followTab);
    connect(tab->result(), &ResultView::exported, this, [this](const QString& path, qint64 rows) { Q_EMIT noted(tr("%Ln row(s) were written to %1.", nullptr, int(rows)).arg(path)); });
    connect(tab->result(), &ResultView::exportFailed, this, &LogsPage::noted);
    connect(tab->editor(), &KqlEditor::runRequested, this, &LogsPage::followTab);
    return tab;
}

void LogsPage::restoreTabs()
{
    const QList<::logs::Draft> drafts = m_workbench->drafts()->drafts();
    const QString current = m_workbench->drafts()->current();
    for (const ::logs::Draft& draft : drafts) {
        addTab(draft);
    }
    if (drafts.isEmpty()) {
        newTab();
    }
    for (int i = 0; i < m_tabs->count(); ++i) {
        if (static_cast<QueryTab*>(m_tabs->widget(i))->draft().id == current) {
            m_tabs->setCurrentIndex(i);
        }
    }
}

void LogsPage::newTab()
{
    ::logs::Draft draft;
    draft.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    if (m_tabs->count() > 0) { // beside what one is working on
        draft.scope = tab()->draft().scope;
        draft.range = tab()->draft().range;
    }
    QueryTab* const added = addTab(draft);
    m_tabs->setCurrentWidget(added);
    added->editor()->setFocus();
}

void LogsPage::closeTab(int index)
{
    auto* closing = qobject_cast<QueryTab*>(m_tabs->widget(index));
    if (!closing) {
        return;
    }
    if (!closing->draft().text.trimmed().isEmpty()) { // what was typed can be found again
        m_workbench->history()->add({m_workbench->clock()->now(), closing->draft().text, closing->draft().scope, {}, closing->draft().range, 0, 0, false});
    }
    m_workbench->drafts()->remove(closing->draft().id);
    if (m_tabs->count() == 1) {
        newTab();
    }
    m_tabs->removeTab(m_tabs->indexOf(closing));
    closing->deleteLater();
}

QueryTab* LogsPage::tab() const
{
    return static_cast<QueryTab*>(m_tabs->currentWidget());
}

int LogsPage::tabCount() const
{
    return m_tabs->count();
}

QueryTab* LogsPage::openQuery(const QString& text, const QString& title)
{
    if (!tab()->draft().text.trimmed().isEmpty()) {
        newTab();
    }
    tab()->setText(text);
    tab()->setTitle(title);
    tab()->editor()->setFocus();
    return tab();
}

void LogsPage::run()
{
    if (!tab()->runCurrent()) {
        Q_EMIT noted(m_workbench->scopes().isEmpty() ? tr("There is no workspace to ask.") : tr("There is no query at the cursor."));
    }
    followTab();
}

void LogsPage::followWorkbench()
{
    m_busy->setVisible(m_workbench->isReading());
    const core::Error& error = m_workbench->error();
    const bool isEmpty = m_workbench->isFilled() && m_workbench->scopes().isEmpty();
    m_banner->hide();
    if (error.kind != core::ErrorKind::None) {
        m_banner->showError(error);
        m_banner->setRetry(true);
    } else if (isEmpty) {
        m_banner->showMessage(Tone::Info, tr("No workspace can be seen with this account."),
                              tr("A Log Analytics workspace or an Application Insights resource is needed, and the role Log Analytics Reader on it."));
        m_banner->setRetry(true, tr("Look again"));
    } else if (!m_workbench->problems().isEmpty()) {
        const core::Error& first = m_workbench->problems().first();
        m_banner->showError(first);
        m_banner->setSentence(tr("The workspaces of %1 could not be read. %2").arg(first.target, core::explain(first).sentence));
        m_banner->setRetry(true);
    }
    m_isFollowing = true;
    m_scope->clear();
    for (const ::logs::ScopeChoice& choice : m_workbench->scopes()) {
        const bool isWorkspace = choice.scope.kind == azure::LogsScope::Kind::Workspace;
        m_scope->addItem(isWorkspace ? choice.label() : tr("%1 (Application Insights)").arg(choice.label()), choice.scope.resourceId);
    }
    m_isFollowing = false;
    m_scope->setEnabled(m_scope->count() > 0);
    followTab();
    Q_EMIT readyChanged();
}

/// The bar shows what the current tab asks with.
void LogsPage::followTab()
{
    if (!tab() || m_isFollowing) {
        return;
    }
    m_isFollowing = true;
    const ::logs::ScopeChoice* const choice = tab()->scope();
    m_scope->setCurrentIndex(choice ? m_scope->findData(choice->scope.resourceId) : -1);
    m_range->setRange(tab()->range());
    const bool isRunning = tab()->run()->state() == QueryRun::State::Running;
    m_run->setEnabled(choice != nullptr && !isRunning);
    m_cancel->setVisible(isRunning);
    m_isFollowing = false;
    m_workbench->drafts()->setCurrent(tab()->draft().id);
    Q_EMIT readyChanged();
}

QList<QWidget*> LogsPage::panes() const
{
    QList<QWidget*> all{m_scope, tab()->editor()};
    if (tab()->result()->grid()->isVisible()) {
        all << tab()->result()->grid();
    }
    return all;
}

void LogsPage::focusContent()
{
    tab()->editor()->setFocus();
}

bool LogsPage::handleEscape()
{
    if (tab()->run()->state() == QueryRun::State::Running) {
        tab()->cancel();
        return true;
    }
    if (!tab()->editor()->hasFocus()) {
        tab()->editor()->setFocus();
        return true;
    }
    return false;
}

bool LogsPage::isReady() const
{
    return m_workbench->isFilled() && tab()->run()->state() != QueryRun::State::Running && !tab()->result()->model()->isArranging();
}

QString LogsPage::problem() const
{
    return m_banner->isVisible() && m_workbench->error().kind != core::ErrorKind::None ? m_banner->sentence() : tab()->result()->problem();
}

} // namespace widgets::logs
