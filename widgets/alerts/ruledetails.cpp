// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/alerts/ruledetails.h"

#include "logs/cells.h"
#include "monitoring/alerts/alertdraft.h"
#include "widgets/alerts/alertchart.h"
#include "widgets/alerts/changedialog.h"
#include "widgets/common/codeview.h"
#include "widgets/common/flowlayout.h"

#include <QCheckBox>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace widgets::alerts {

using namespace common;
using azure::AlertRule;

namespace {

constexpr int kTriedDays = 7;

QString safe(const QString& text)
{
    return logs::marked(text, true);
}

QString scopesText(const AlertRule& rule)
{
    QStringList names;
    for (const QString& id : rule.scopes) {
        names << id.section(QLatin1Char('/'), -1);
    }
    return safe(names.join(QStringLiteral(", ")));
}

QString groupsText(const AlertRule& rule)
{
    QStringList names;
    for (const QString& id : rule.actionGroups) {
        names << id.section(QLatin1Char('/'), -1);
    }
    return names.isEmpty() ? RuleDetails::tr("nobody") : safe(names.join(QStringLiteral(", ")));
}

QString dimensionsText(const AlertRule& rule)
{
    QStringList parts;
    for (const azure::AlertDimension& dimension : rule.criteria.value(0).dimensions) {
        const QString values = dimension.values.contains(QStringLiteral("*")) ? RuleDetails::tr("each") : dimension.values.join(QStringLiteral(", "));
        parts << (dimension.excludes ? RuleDetails::tr("%1 not %2").arg(dimension.name, values) : dimension.name + QStringLiteral(": ") + values);
    }
    return safe(parts.join(QStringLiteral(" · ")));
}

} // namespace

RuleDetails::RuleDetails(const Tools& tools, QWidget* parent)
    : QScrollArea(parent), m_tools(tools), m_title(new Label({}, TypeRole::Subtitle)), m_description(paragraph({}, Ink::Secondary)), m_facts(new KeyValueList),
      m_query(new CodeView(tr("Query of the rule"))), m_verdict(paragraph({})), m_chart(new AlertChart), m_edit(pushButton(tr("Edit…"), ButtonKind::Primary)),
      m_switch(pushButton(tr("Switch off…"))), m_remove(pushButton(tr("Delete…"), ButtonKind::Danger)), m_watched(new QCheckBox(tr("Watch here while the program runs"))),
      m_body(new Surface(Surface::Kind::Chrome)), m_test(new monitoring::BackTestRun(tools.tester, this))
{
    setAccessibleName(tr("Details of the rule"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setMinimumWidth(340);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    buildBody();
    setWidget(m_body);
    m_body->hide();
    connect(m_test, &monitoring::BackTestRun::finished, this, &RuleDetails::showTest);
}

void RuleDetails::buildBody()
{
    auto* layout = columnLayout(space::m);
    m_body->setLayout(layout);
    layout->setContentsMargins(space::l, space::l, space::l, space::l);
    m_title->setElided(true, Qt::ElideMiddle);
    layout->addWidget(m_title);
    layout->addWidget(m_description);
    layout->addWidget(buildActions());
    layout->addWidget(m_watched);
    layout->addWidget(m_facts);
    m_query->setMinimumHeight(120);
    layout->addWidget(m_query);
    layout->addWidget(new SectionHeader(tr("Tried on the last %n day(s)", nullptr, kTriedDays)));
    layout->addWidget(m_verdict);
    m_chart->setTitle(tr("What the rule measured"));
    layout->addWidget(m_chart);
    layout->addStretch(1);
    connect(m_watched, &QCheckBox::toggled, this, [this](bool on) {
        if (!m_row) {
            return;
        }
        if (on) {
            m_tools.watch->add({m_row->rule.id, m_row->rule, false});
        } else {
            m_tools.watch->remove(m_row->rule.id);
        }
        Q_EMIT noted(!on ? tr("%1 is not watched here any more.").arg(safe(m_row->rule.name))
                         : m_tools.watch->isRunning() ? tr("%1 is watched while the program runs.").arg(safe(m_row->rule.name))
                                                      : tr("%1 is on the list. Watching is switched off in the settings.").arg(safe(m_row->rule.name)));
    });
}

QWidget* RuleDetails::buildActions()
{
    auto* holder = new QWidget;
    auto* flow = new FlowLayout(space::xs);
    holder->setLayout(flow);
    connect(m_edit, &QPushButton::clicked, this, [this] { Q_EMIT editWanted(m_row ? m_row->rule.id : QString()); });
    connect(m_switch, &QPushButton::clicked, this, &RuleDetails::askForSwitch);
    connect(m_remove, &QPushButton::clicked, this, &RuleDetails::askForRemoval);
    for (QPushButton* const button : {m_edit, m_switch, m_remove}) {
        flow->addWidget(button);
    }
    return holder;
}

void RuleDetails::setRule(const monitoring::AlertRuleRow* row)
{
    m_body->setVisible(row != nullptr);
    const bool isSame = row && m_row && row->rule.id == m_row->rule.id && row->rule.raw == m_row->rule.raw && row->fired == m_row->fired;
    if (isSame) {
        return;
    }
    m_test->cancel();
    m_row = row ? std::optional(*row) : std::nullopt;
    if (row) {
        fillFacts();
        tryOut();
    }
}

void RuleDetails::fillFacts()
{
    const AlertRule& rule = m_row->rule;
    m_title->setText(safe(rule.title.isEmpty() ? rule.name : rule.title));
    m_description->setText(logs::marked(rule.description, false));
    m_description->setVisible(!rule.description.isEmpty());
    const bool mayWrite = !m_tools.book->isReadOnly() && m_tools.book->runner();
    for (QPushButton* const button : {m_edit, m_switch, m_remove}) {
        button->setEnabled(mayWrite);
        setHint(button, mayWrite ? QString() : tr("This profile is read-only."));
    }
    m_switch->setText(rule.isEnabled ? tr("Switch off…") : tr("Switch on…"));
    const QSignalBlocker blocker(m_watched);
    m_watched->setChecked(m_tools.watch && m_tools.watch->isWatching(rule.id));
    m_facts->clear();
    m_facts->add(tr("Rule"), safe(rule.name));
    m_facts->add(tr("Active"), rule.isEnabled ? tr("On") : tr("Off"));
    m_facts->add(tr("Fires when"), safe(monitoring::conditionText(rule)));
    if (!rule.criteria.value(0).dimensions.isEmpty()) {
        m_facts->add(tr("Split by"), dimensionsText(rule));
    }
    m_facts->add(tr("Looks at"), tr("%1, every %2").arg(monitoring::minutesText(rule.windowMinutes), monitoring::minutesText(rule.frequencyMinutes)));
    m_facts->add(tr("Resource"), scopesText(rule));
    m_facts->add(tr("Severity"), monitoring::severityText(rule.severity));
    m_facts->add(tr("Resolves by itself"), rule.resolvesItself ? tr("yes") : tr("no"));
    m_facts->add(tr("Tells"), groupsText(rule));
    m_facts->add(tr("Subscription"), safe(m_row->tenant) + QStringLiteral(" · ") + safe(m_row->subscription));
    m_query->setVisible(rule.kind == AlertRule::Kind::Log);
    m_query->setCode(logs::marked(rule.criteria.value(0).query, false));
}

void RuleDetails::tryOut()
{
    if (m_row) {
        const QDateTime now = m_tools.book->clock()->now();
        m_verdict->setText(tr("Reading what the rule looks at…"));
        m_chart->showBusy();
        m_test->start(m_row->rule, now.addDays(-kTriedDays), now);
    }
}

void RuleDetails::showTest(const core::Result<monitoring::BackTest>& test)
{
    if (test) {
        m_verdict->setText(test->remark.isEmpty() ? test->sentence() : test->sentence() + QLatin1Char(' ') + test->remark);
        m_chart->show(*test, series::Unit::Number);
    } else {
        m_verdict->setText(tr("It could not be tried."));
        m_chart->showError(test.error());
    }
    Q_EMIT filled();
}

void RuleDetails::ask(const ::deployments::ChangeRequest& change, const QString& action, bool isDanger)
{
    ChangeDialog::Words words;
    words.title = change.title;
    words.sentence = isDanger ? tr("The rule is deleted. Alerts that it fired stay in the list.") : tr("This is what changes at the service.");
    words.action = action;
    words.isDanger = isDanger;
    auto* dialog = new ChangeDialog(words, ::deployments::diffOf(change), this);
    connect(dialog, &ChangeDialog::agreed, this, [this, change] { m_tools.book->runner()->start(change); });
    dialog->show();
}

void RuleDetails::askForSwitch()
{
    if (m_row && m_switch->isEnabled()) {
        const bool wanted = !m_row->rule.isEnabled;
        ask(monitoring::enableChange(m_row->rule, wanted), wanted ? tr("Switch on") : tr("Switch off"), false);
    }
}

void RuleDetails::askForRemoval()
{
    if (m_row && m_remove->isEnabled()) {
        ask(monitoring::removeChange(m_row->rule), tr("Delete"), true);
    }
}

} // namespace widgets::alerts
