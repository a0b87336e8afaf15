// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/alerts/alertspage.h"

#include "monitoring/catalogue.h"
#include "monitoring/tilequery.h"
#include "widgets/alerts/alertdetails.h"
#include "widgets/alerts/firedtab.h"
#include "widgets/alerts/ruledetails.h"
#include "widgets/alerts/ruledialog.h"
#include "widgets/alerts/rulestab.h"
#include "widgets/common/controls.h"
#include "widgets/common/grid.h"

#include <QDataStream>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

namespace widgets::alerts {

using namespace common;
using monitoring::AlertsBook;

AlertsPage::AlertsPage(const Tools& tools, QWidget* parent)
    : Page(parent), m_tools(tools), m_tabs(new QTabWidget), m_fired(new FiredTab(tools)), m_rules(new RulesTab(tools))
{
    auto* layout = columnLayout(0);
    setLayout(layout);
    layout->setContentsMargins(0, 0, 0, 0);
    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(tr("Fired alerts and rules"));
    m_tabs->tabBar()->setAccessibleName(tr("Fired alerts and rules"));
    m_tabs->addTab(m_fired, tr("Fired"));
    m_tabs->addTab(m_rules, tr("Rules"));
    layout->addWidget(m_tabs, 1);
    if (tools.book->runner()) {
        connect(tools.book->runner(), &::deployments::ChangeRunner::operationChanged, this, &AlertsPage::followOperation);
    }
    for (ListPage* const tab : {static_cast<ListPage*>(m_fired), static_cast<ListPage*>(m_rules)}) {
        connect(tab, &ListPage::noted, this, &AlertsPage::noted);
        connect(tab, &ListPage::layoutChangedByPerson, this, &AlertsPage::layoutChangedByPerson);
        connect(tab, &Page::readyChanged, this, &AlertsPage::follow);
    }
    connect(m_tabs, &QTabWidget::currentChanged, this, [this] {
        m_rules->grid()->settle();
        Q_EMIT m_rules->table()->rowsArranged(); // the chosen rule is tried when it is first seen
        follow();
    });
    connect(m_fired->details(), &AlertDetails::pageWanted, this, &AlertsPage::pageWanted);
    connect(m_fired->details(), &AlertDetails::ruleWanted, this, &AlertsPage::showRule);
    connect(m_rules, &RulesTab::editWanted, this, &AlertsPage::edit);
    connect(m_rules, &RulesTab::newWanted, this, [this](const QString& tileId) { createFrom(tileId); });
    connect(tools.book, &AlertsBook::changed, this, &AlertsPage::follow);
    if (tools.systems) {
        connect(tools.systems, &monitoring::Systems::changed, this, [this] {
            if (m_wanted && systemInFocus()) {
                std::exchange(m_wanted, {})();
            }
        });
        tools.systems->open();
    }
    tools.book->open();
    follow();
}

void AlertsPage::follow()
{
    const auto open = std::count_if(m_tools.book->alerts().begin(), m_tools.book->alerts().end(), [](const monitoring::AlertRow& row) { return row.alert.isFired; });
    m_tabs->setTabText(0, open > 0 ? tr("Fired (%1 still)").arg(open) : tr("Fired"));
    if (isReady() != m_wasReady) {
        m_wasReady = isReady();
        Q_EMIT readyChanged();
    }
}

/// Says how a change of a rule ended.
void AlertsPage::followOperation(const QString& id)
{
    for (const ::deployments::ChangeOperation& operation : m_tools.book->runner()->operations()) {
        if (operation.id != id || !operation.change.action.startsWith(QLatin1String("alerts.")) || !operation.isDone()) {
            continue;
        }
        if (operation.state == ::deployments::OperationState::Succeeded) {
            m_rules->showFailure({});
            Q_EMIT noted(tr("Done: %1.").arg(operation.change.title));
        } else {
            m_rules->showFailure(operation.error);
            showRules();
        }
    }
}

QList<QWidget*> AlertsPage::panes() const
{
    return static_cast<const Page*>(m_tabs->currentWidget())->panes();
}

void AlertsPage::focusContent()
{
    static_cast<Page*>(m_tabs->currentWidget())->focusContent();
}

bool AlertsPage::handleEscape()
{
    return static_cast<Page*>(m_tabs->currentWidget())->handleEscape();
}

bool AlertsPage::isReady() const
{
    return static_cast<const Page*>(m_tabs->currentWidget())->isReady();
}

QString AlertsPage::problem() const
{
    return static_cast<const Page*>(m_tabs->currentWidget())->problem();
}

void AlertsPage::showFired()
{
    m_tabs->setCurrentWidget(m_fired);
}

void AlertsPage::showRules()
{
    m_tabs->setCurrentWidget(m_rules);
}

void AlertsPage::showRule(const QString& ruleId)
{
    showRules();
    const monitoring::AlertRuleRow* const row = m_tools.book->rule(ruleId);
    m_rules->grid()->setCurrentId(row ? row->rule.id : ruleId);
}

const monitoring::System* AlertsPage::systemInFocus() const
{
    return m_tools.systems ? m_tools.systems->find(m_tools.focus ? m_tools.focus->look().system : QString()) : nullptr;
}

RuleDialog* AlertsPage::open(const monitoring::AlertDraft& draft)
{
    auto* dialog = new RuleDialog(m_tools, draft, systemInFocus(), this);
    connect(dialog, &RuleDialog::noted, this, &AlertsPage::noted);
    dialog->show();
    return dialog;
}

RuleDialog* AlertsPage::createFrom(const QString& tileId)
{
    const monitoring::Tile* const tile = monitoring::Catalogue::shipped().find(tileId);
    const monitoring::System* const system = systemInFocus();
    if (!tile) {
        return nullptr;
    }
    if (!system) {
        m_wanted = [this, tileId] { createFrom(tileId); };
        return nullptr;
    }
    monitoring::QueryInput input;
    input.filters = m_tools.focus ? m_tools.focus->look().filters : QMap<QString, QString>();
    input.window.to = m_tools.book->clock()->now();
    input.window.from = input.window.to.addSecs(-900);
    input.window.grainSeconds = 900;
    const QString query = tile->engine == monitoring::Engine::Logs ? monitoring::queryText(*tile, input).text : QString();
    return open(monitoring::draftOf(*tile, query, *system));
}

RuleDialog* AlertsPage::createFrom(const monitoring::LogCondition& condition)
{
    const monitoring::System* const system = systemInFocus();
    if (!system) {
        m_wanted = [this, condition] { createFrom(condition); };
        return nullptr;
    }
    return open(monitoring::draftOf(condition, *system));
}

RuleDialog* AlertsPage::edit(const QString& ruleId)
{
    const monitoring::AlertRuleRow* const row = m_tools.book->rule(ruleId);
    return row ? open(monitoring::draftOf(row->rule)) : nullptr;
}

QByteArray AlertsPage::saveLayout() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream << m_fired->saveLayout() << m_rules->saveLayout();
    return state;
}

void AlertsPage::restoreLayout(const QByteArray& state)
{
    QByteArray fired;
    QByteArray rules;
    QDataStream stream(state);
    stream >> fired >> rules;
    m_fired->restoreLayout(fired);
    m_rules->restoreLayout(rules);
}

QList<Command> AlertsPage::commands()
{
    const QString group = tr("Alerts");
    const auto visible = [this] { return isVisible(); };
    const auto isOpen = [this] { return isVisible() && m_tabs->currentWidget() == m_fired && m_fired->details()->hasAlert() && !m_tools.book->isReadOnly(); };
    return {{QStringLiteral("alerts.fired"), tr("Show fired alerts"), group, QStringLiteral("warning"), {}, [this] { showFired(); }, visible},
            {QStringLiteral("alerts.rules"), tr("Show alert rules"), group, QStringLiteral("parameters"), {}, [this] { showRules(); }, visible},
            {QStringLiteral("alerts.acknowledge"), tr("Acknowledge the alert"), group, QStringLiteral("check"), {},
             [this] { m_fired->details()->askFor(azure::AlertState::Acknowledged); }, isOpen},
            {QStringLiteral("alerts.close"), tr("Close the alert"), group, QStringLiteral("close"), {}, [this] { m_fired->details()->askFor(azure::AlertState::Closed); }, isOpen},
            {QStringLiteral("alerts.refresh"), tr("Read alerts again"), group, QStringLiteral("refresh"), {}, [this] { m_tools.book->refresh(); }, visible}};
}

} // namespace widgets::alerts
