// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/alerts/ruledialog.h"

#include "widgets/alerts/alertchart.h"
#include "widgets/alerts/changedialog.h"
#include "widgets/alerts/ruleform.h"
#include "widgets/common/controls.h"
#include "widgets/common/codeview.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QScrollArea>
#include <QSplitter>
#include <QTabBar>
#include <QTabWidget>
#include <QUuid>
#include <QVBoxLayout>

namespace widgets::alerts {

using namespace common;

namespace {

constexpr int kTriedDays = 7;
constexpr int kRest = 900; ///< ms

} // namespace

RuleDialog::RuleDialog(const Tools& tools, const monitoring::AlertDraft& draft, const monitoring::System* system, QWidget* parent)
    : QDialog(parent), m_tools(tools),
      m_form(new RuleForm(draft, system ? monitoring::scopesFor(draft, *system) : QStringList(), tools.book->actionGroups(draft.resourceGroup.section(QLatin1Char('/'), 2, 2)))),
      m_problems(paragraph({})), m_verdict(paragraph({})), m_chart(new AlertChart), m_diff(new CodeView(tr("What is sent"))), m_tabs(new QTabWidget), m_test(new monitoring::BackTestRun(tools.tester, this)), m_unit(draft.unit)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(draft.isNew() ? tr("New alert rule") : tr("Alert rule %1").arg(draft.rule.name));
    auto* layout = columnLayout(space::m);
    setLayout(layout);
    layout->setContentsMargins(space::l, space::l, space::l, space::l);
    auto* split = new QSplitter;
    split->setChildrenCollapsible(false);
    auto* left = new QScrollArea;
    left->setFrameShape(QFrame::NoFrame);
    left->setWidgetResizable(true);
    left->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    left->setWidget(m_form);
    left->setMinimumWidth(420);
    split->addWidget(left);
    split->addWidget(buildPreview());
    split->setSizes({460, 520});
    layout->addWidget(split, 1);
    layout->addWidget(m_problems);
    layout->addWidget(buildButtons());
    connect(m_test, &monitoring::BackTestRun::finished, this, &RuleDialog::showTest);
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRest);
    connect(&m_rest, &QTimer::timeout, this, &RuleDialog::tryOut);
    connect(m_form, &RuleForm::edited, this, [this] {
        follow();
        m_rest.start();
    });
    resize(1040, 640);
    follow();
    tryOut();
}

QWidget* RuleDialog::buildPreview()
{
    auto* tried = new QWidget;
    auto* column = columnLayout(space::s);
    tried->setLayout(column);
    column->addWidget(m_verdict);
    m_chart->setTitle(tr("Last %n day(s)", nullptr, kTriedDays));
    column->addWidget(m_chart, 1);
    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(tr("Preview"));
    m_tabs->tabBar()->setAccessibleName(tr("Preview"));
    m_tabs->addTab(tried, tr("Would have fired"));
    m_tabs->addTab(m_diff, tr("What changes"));
    return m_tabs;
}

QWidget* RuleDialog::buildButtons()
{
    auto* holder = new QWidget;
    auto* row = rowLayout();
    holder->setLayout(row);
    row->setContentsMargins(0, 0, 0, 0);
    auto* copy = pushButton(tr("Copy as"), ButtonKind::Plain, QStringLiteral("copy"));
    auto* menu = new QMenu(copy);
    connect(menu->addAction(tr("az command")), &QAction::triggered, this, [this] { copyAs(false); });
    connect(menu->addAction(tr("Bicep")), &QAction::triggered, this, [this] { copyAs(true); });
    copy->setMenu(menu);
    m_watch = pushButton(tr("Only watch here"));
    setHint(m_watch, tr("Nothing is written: this program looks by itself while it runs"));
    connect(m_watch, &QPushButton::clicked, this, [this] {
        const azure::AlertRule rule = monitoring::ruleOf(m_form->draft());
        m_tools.watch->add({QStringLiteral("local:") + QUuid::createUuid().toString(QUuid::WithoutBraces), rule, true});
        Q_EMIT noted(m_tools.watch->isRunning() ? tr("%1 is watched while the program runs.").arg(rule.name) : tr("%1 is on the list. Watching is switched off in the settings.").arg(rule.name));
        accept();
    });
    auto* cancel = pushButton(tr("Cancel"));
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    m_send = pushButton(m_form->draft().isNew() ? tr("Create") : tr("Apply"), ButtonKind::Primary);
    connect(m_send, &QPushButton::clicked, this, &RuleDialog::send);
    row->addWidget(copy);
    row->addStretch(1);
    row->addWidget(m_watch);
    row->addWidget(cancel);
    row->addWidget(m_send);
    return holder;
}

void RuleDialog::follow()
{
    const monitoring::AlertDraft draft = m_form->draft();
    const QList<monitoring::AlertProblem> problems = monitoring::problemsOf(draft);
    QStringList sentences;
    for (const monitoring::AlertProblem& problem : problems) {
        sentences << problem.sentence;
    }
    m_problems->setText(sentences.join(QLatin1Char('\n')));
    m_problems->setInk(monitoring::isSendable(problems) ? Ink::Secondary : Ink::Error);
    m_problems->setVisible(!sentences.isEmpty());
    const ::deployments::ChangeRequest change = monitoring::writeChange(draft);
    m_diff->setCode(diffText(::deployments::diffOf(change)));
    const bool isReadOnly = m_tools.book->isReadOnly() || !m_tools.book->runner();
    const bool isOld = !draft.isNew() && ::deployments::changesNothing(change);
    m_send->setEnabled(!isReadOnly && !isOld && monitoring::isSendable(problems));
    setHint(m_send, isReadOnly ? tr("This profile is read-only.") : QString());
    m_watch->setVisible(draft.isNew() && m_tools.watch);
    m_watch->setEnabled(monitoring::isSendable(problems));
}

void RuleDialog::tryOut()
{
    m_test->cancel();
    m_isTried = false;
    const monitoring::AlertDraft draft = m_form->draft();
    const QList<monitoring::AlertProblem> problems = monitoring::problemsOf(draft);
    const bool isTryable = std::none_of(problems.begin(), problems.end(), [](const monitoring::AlertProblem& problem) {
        return !problem.isWarning && problem.field != QLatin1String("name");
    });
    if (!isTryable) {
        m_verdict->setText(tr("It can be tried once everything is filled in."));
        m_isTried = true;
        return;
    }
    m_verdict->setText(tr("Reading what the rule looks at…"));
    m_chart->showBusy();
    const QDateTime now = m_tools.book->clock()->now();
    m_test->start(monitoring::ruleOf(draft), now.addDays(-kTriedDays), now);
}

void RuleDialog::showTest(const core::Result<monitoring::BackTest>& test)
{
    if (test) {
        m_verdict->setText(test->remark.isEmpty() ? test->sentence() : test->sentence() + QLatin1Char(' ') + test->remark);
        m_chart->show(*test, m_unit);
    } else {
        m_verdict->setText(tr("It could not be tried."));
        m_chart->showError(test.error());
    }
    m_isTried = true;
    Q_EMIT tried();
}

bool RuleDialog::send()
{
    const monitoring::AlertDraft draft = m_form->draft();
    const QList<monitoring::AlertProblem> problems = monitoring::problemsOf(draft);
    if (!monitoring::isSendable(problems)) {
        m_form->focusField(problems.first().field);
        return false;
    }
    if (!m_send->isEnabled()) {
        return false;
    }
    m_tools.book->runner()->start(monitoring::writeChange(draft));
    accept();
    return true;
}

void RuleDialog::copyAs(bool asBicep)
{
    const ::deployments::ChangeRequest change = monitoring::writeChange(m_form->draft());
    QGuiApplication::clipboard()->setText(asBicep ? monitoring::alertAsBicep(change) : ::deployments::asAz(change, m_tools.arm));
    Q_EMIT noted(tr("The rule was copied."));
}

} // namespace widgets::alerts
