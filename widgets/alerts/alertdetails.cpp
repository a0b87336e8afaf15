// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/alerts/alertdetails.h"

#include "logs/cells.h"
#include "monitoring/alerts/alertdraft.h"
#include "monitoring/alerts/alertstable.h"
#include "widgets/alerts/alertchart.h"
#include "widgets/alerts/changedialog.h"
#include "widgets/common/badge.h"
#include "widgets/common/flowlayout.h"

#include <QLocale>
#include <QVBoxLayout>

namespace widgets::alerts {

using namespace common;
using azure::AlertState;
using azure::FiredAlert;

namespace {

constexpr qint64 kBefore = 3 * 3600, kAfter = 3600; ///< seconds that the chart shows around an alert

QString safe(const QString& text)
{
    return logs::marked(text, true);
}

QString momentText(const QDateTime& time)
{
    return time.isValid() ? QLocale().toString(time.toLocalTime(), QLocale::ShortFormat) : QString();
}

QString eventText(const azure::AlertEvent& event)
{
    if (event.event == QLatin1String("AlertCreated")) {
        return AlertDetails::tr("It fired");
    }
    if (event.event == QLatin1String("MonitorConditionChange")) {
        return AlertDetails::tr("%1 by itself").arg(event.to == QLatin1String("Resolved") ? AlertDetails::tr("Resolved") : safe(event.to));
    }
    return AlertDetails::tr("%1, by %2").arg(safe(event.to), safe(event.by));
}

Tone toneOf(int severity)
{
    return severity <= 1 ? Tone::Error : severity == 2 ? Tone::Warning : Tone::Info;
}

} // namespace

AlertDetails::AlertDetails(const Tools& tools, QWidget* parent)
    : QScrollArea(parent), m_tools(tools), m_title(new Label({}, TypeRole::Subtitle)), m_severity(new Badge), m_condition(new Badge), m_state(new Badge),
      m_description(paragraph({}, Ink::Secondary)), m_facts(new KeyValueList), m_chart(new AlertChart), m_history(paragraph({})),
      m_acknowledge(pushButton(tr("Acknowledge…"), ButtonKind::Primary)), m_close(pushButton(tr("Close…"))), m_rule(pushButton(tr("Open the rule"))),
      m_body(new Surface(Surface::Kind::Chrome)), m_test(new monitoring::BackTestRun(tools.tester, this))
{
    setAccessibleName(tr("Details of the alert"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setMinimumWidth(340);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    buildBody();
    setWidget(m_body);
    m_body->hide();
    connect(m_test, &monitoring::BackTestRun::finished, this, &AlertDetails::showTest);
    connect(tools.book, &monitoring::AlertsBook::historyRead, this, [this](const QString& id, const core::Result<QList<azure::AlertEvent>>& events) {
        if (!m_row || m_row->alert.id != id) {
            return;
        }
        if (events) {
            showHistory(*events);
        } else {
            m_history->setText(core::explain(events.error()).sentence);
        }
        m_isWaiting = false;
        Q_EMIT filled();
    });
    connect(tools.book, &monitoring::AlertsBook::stateChanged, this, [this](const QString&, AlertState state, const core::Result<int>& done) {
        if (done) {
            Q_EMIT noted(tr("The alert is now “%1”.").arg(monitoring::stateText(state)));
        } else {
            Q_EMIT failed(done.error());
        }
    });
}

void AlertDetails::buildBody()
{
    auto* layout = columnLayout(space::m);
    m_body->setLayout(layout);
    layout->setContentsMargins(space::l, space::l, space::l, space::l);
    m_title->setElided(true, Qt::ElideMiddle);
    layout->addWidget(m_title);
    auto* badges = rowLayout(space::xs);
    badges->addWidget(m_severity);
    badges->addWidget(m_condition);
    badges->addWidget(m_state);
    badges->addStretch(1);
    layout->addLayout(badges);
    layout->addWidget(m_description);
    layout->addWidget(buildActions());
    layout->addWidget(m_facts);
    m_chart->setTitle(tr("What the rule measured"));
    layout->addWidget(m_chart);
    layout->addWidget(new SectionHeader(tr("History")));
    layout->addWidget(m_history);
    layout->addStretch(1);
}

QWidget* AlertDetails::buildActions()
{
    auto* holder = new QWidget;
    auto* flow = new FlowLayout(space::xs);
    holder->setLayout(flow);
    connect(m_acknowledge, &QPushButton::clicked, this, [this] { askFor(AlertState::Acknowledged); });
    connect(m_close, &QPushButton::clicked, this, [this] { askFor(m_row && m_row->alert.state == AlertState::Closed ? AlertState::New : AlertState::Closed); });
    flow->addWidget(m_acknowledge);
    flow->addWidget(m_close);
    const QList<std::pair<QString, QString>> pages{{tr("Show failures"), QStringLiteral("failures")}, {tr("Show traces"), QStringLiteral("traces")}, {tr("Show board"), QStringLiteral("metrics")}};
    for (const auto& [words, page] : pages) {
        auto* button = pushButton(words);
        connect(button, &QPushButton::clicked, this, [this, id = page] { narrowAndShow(id); });
        flow->addWidget(button);
    }
    connect(m_rule, &QPushButton::clicked, this, [this] { Q_EMIT ruleWanted(m_row ? m_row->alert.ruleId : QString()); });
    flow->addWidget(m_rule);
    return holder;
}

void AlertDetails::setAlert(const monitoring::AlertRow* row)
{
    m_body->setVisible(row != nullptr);
    const QString before = m_row ? m_row->alert.id : QString();
    const bool isSame = row && row->alert.id == before && row->alert.state == m_row->alert.state && row->alert.isFired == m_row->alert.isFired;
    if (isSame) {
        return;
    }
    m_test->cancel();
    m_isWaiting = false;
    m_row = row ? std::optional(*row) : std::nullopt;
    if (!row) {
        return;
    }
    fillFacts();
    m_history->setText(tr("Reading…"));
    m_isWaiting = true;
    m_tools.book->readHistory(row->alert.id);
    const monitoring::AlertRuleRow* const rule = m_tools.book->rule(row->alert.ruleId);
    m_rule->setEnabled(rule != nullptr);
    if (rule) {
        readChart(rule->rule);
    } else {
        m_chart->showError(core::Error::make(core::ErrorKind::InvalidInput, tr("The rule is gone, so what it measured is not known.")));
    }
}

void AlertDetails::fillFacts()
{
    const FiredAlert& alert = m_row->alert;
    const monitoring::AlertRuleRow* const rule = m_tools.book->rule(alert.ruleId);
    m_title->setText(safe(alert.ruleName));
    m_severity->set(alert.severity <= 2 ? QStringLiteral("warning") : QStringLiteral("info"), monitoring::severityText(alert.severity), toneOf(alert.severity));
    m_condition->set(alert.isFired ? QStringLiteral("busy") : QStringLiteral("ok"), alert.isFired ? tr("Fired") : tr("Resolved"), alert.isFired ? toneOf(alert.severity) : Tone::Ok);
    m_state->set(QString(), monitoring::stateText(alert.state), Tone::Neutral);
    m_description->setText(logs::marked(alert.description, false));
    m_description->setVisible(!alert.description.isEmpty());
    const bool isClosed = alert.state == AlertState::Closed;
    m_acknowledge->setEnabled(!m_tools.book->isReadOnly() && alert.state == AlertState::New);
    m_close->setText(isClosed ? tr("Open again…") : tr("Close…"));
    m_close->setEnabled(!m_tools.book->isReadOnly());
    setHint(m_close, m_tools.book->isReadOnly() ? tr("This profile is read-only.") : QString());
    m_facts->clear();
    m_facts->add(tr("Resource"), safe(alert.targetName));
    for (auto it = alert.dimensions.begin(); it != alert.dimensions.end(); ++it) {
        m_facts->add(safe(it.key()), safe(*it));
    }
    if (!m_row->system.isEmpty()) {
        m_facts->add(tr("System"), safe(m_row->system));
    }
    m_facts->add(tr("Tenant"), safe(m_row->tenant) + QStringLiteral(" · ") + safe(m_row->subscription));
    if (rule) {
        m_facts->add(tr("Fires when"), safe(monitoring::conditionText(rule->rule)));
        m_facts->add(tr("Looks at"), tr("%1, every %2").arg(monitoring::minutesText(rule->rule.windowMinutes), monitoring::minutesText(rule->rule.frequencyMinutes)));
    }
    if (alert.value) {
        m_facts->add(tr("Value when it fired"), QLocale().toString(*alert.value, 'g', 6));
    }
    const QDateTime end = alert.resolvedAt.isValid() ? alert.resolvedAt : m_tools.book->clock()->now();
    m_facts->add(tr("Fired at"), momentText(alert.startedAt));
    m_facts->add(alert.resolvedAt.isValid() ? tr("Resolved at") : tr("Still fired after"),
                 alert.resolvedAt.isValid() ? tr("%1, after %2").arg(momentText(alert.resolvedAt), monitoring::ageText(alert.startedAt.secsTo(end))) : monitoring::ageText(alert.startedAt.secsTo(end)));
}

void AlertDetails::readChart(const azure::AlertRule& rule)
{
    const FiredAlert& alert = m_row->alert;
    const QDateTime now = m_tools.book->clock()->now();
    const QDateTime to = std::min(now, (alert.resolvedAt.isValid() ? alert.resolvedAt : now).addSecs(kAfter));
    m_chart->showBusy();
    m_test->start(rule, alert.startedAt.addSecs(-kBefore), to);
}

void AlertDetails::showTest(const core::Result<monitoring::BackTest>& test)
{
    if (test) {
        m_chart->show(*test, series::Unit::Number, m_row ? m_row->alert.dimensions : QMap<QString, QString>());
    } else {
        m_chart->showError(test.error());
    }
    Q_EMIT filled();
}

void AlertDetails::showHistory(const QList<azure::AlertEvent>& events)
{
    QStringList lines;
    for (const azure::AlertEvent& event : events) {
        QString line = momentText(event.at) + QStringLiteral("  ") + eventText(event);
        if (!event.comment.isEmpty()) {
            line += QStringLiteral(": ") + safe(event.comment);
        }
        lines.prepend(line);
    }
    m_history->setText(lines.isEmpty() ? tr("Nothing is written down.") : lines.join(QLatin1Char('\n')));
}

void AlertDetails::askFor(AlertState state)
{
    if (!m_row) {
        return;
    }
    const FiredAlert& alert = m_row->alert;
    ChangeDialog::Words words;
    words.title = state == AlertState::Closed ? tr("Close the alert") : state == AlertState::New ? tr("Open the alert again") : tr("Acknowledge the alert");
    words.sentence = tr("%1 becomes “%2” for everybody who looks at it. Whether it is fired or resolved stays as the service sees it.").arg(safe(alert.ruleName), monitoring::stateText(state));
    words.action = state == AlertState::Closed ? tr("Close") : state == AlertState::New ? tr("Open again") : tr("Acknowledge");
    words.takesComment = true;
    auto* dialog = new ChangeDialog(words, monitoring::stateDiff(alert.state, state), this);
    connect(dialog, &ChangeDialog::agreed, this, [this, dialog, id = alert.id, state] { m_tools.book->setState(id, state, dialog->comment()); });
    dialog->show();
}

/// The other pages look at the time around the alert, and at its deployment.
void AlertDetails::narrowAndShow(const QString& pageId)
{
    if (!m_row || !m_tools.focus) {
        return;
    }
    const FiredAlert& alert = m_row->alert;
    const QDateTime now = m_tools.book->clock()->now();
    monitoring::Look look = m_tools.focus->look();
    look.range = {};
    look.range.from = alert.startedAt.addSecs(-1800);
    look.range.to = std::min(now, (alert.resolvedAt.isValid() ? alert.resolvedAt : now).addSecs(900));
    look.filters.clear();
    for (const monitoring::System& system : m_tools.systems ? m_tools.systems->all() : QList<monitoring::System>()) {
        if (system.name == m_row->system) {
            look.system = system.id;
        }
    }
    const QString deployment = alert.dimensions.value(QStringLiteral("ModelDeploymentName"), alert.dimensions.value(QStringLiteral("Deployment")));
    const QString status = alert.dimensions.value(QStringLiteral("StatusCode"));
    if (!deployment.isEmpty()) {
        look.filters.insert(monitoring::filter::kDeployment, deployment);
    }
    if (!status.isEmpty() && pageId != QLatin1String("failures")) {
        look.filters.insert(monitoring::filter::kStatus, status);
    }
    m_tools.focus->set(look);
    Q_EMIT pageWanted(pageId);
}

} // namespace widgets::alerts
