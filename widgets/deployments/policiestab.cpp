// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/deployments/policiestab.h"

#include "widgets/common/dialogs.h"
#include "widgets/common/icons.h"
#include "widgets/deployments/policyform.h"

#include <QHeaderView>
#include <QSplitter>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <algorithm>

namespace widgets::deployments {

using namespace common;
using ::deployments::AccountFilters;
using ::deployments::EffectivePolicy;
using ::deployments::FilterRule;
using ::deployments::FiltersOverview;

namespace {

enum Role { AccountRole = Qt::UserRole, PolicyRole, DeploymentRole };
constexpr qsizetype kExpandedAtMost = 12; ///< resources that are opened at once

QTreeWidgetItem* itemOf(const QStringList& texts, const AccountFilters& account, const QString& policy, const QString& deployment)
{
    auto* item = new QTreeWidgetItem(texts);
    item->setData(0, AccountRole, account.accountId);
    item->setData(0, PolicyRole, policy);
    item->setData(0, DeploymentRole, deployment);
    for (int column = 0; column < texts.size(); ++column) {
        item->setToolTip(column, plainToolTip(texts.at(column)));
    }
    return item;
}

/// Shows items with the words and what leads to them; true when something of `item` stays.
bool narrow(QTreeWidgetItem* item, const QString& words, bool isParentMatching)
{
    const bool isMatching = isParentMatching || words.isEmpty() || item->text(0).contains(words, Qt::CaseInsensitive);
    bool isShown = isMatching;
    for (int i = 0; i < item->childCount(); ++i) {
        isShown = narrow(item->child(i), words, isMatching) || isShown;
    }
    item->setHidden(!isShown);
    return isShown;
}

} // namespace

PoliciesTab::PoliciesTab(FiltersOverview* overview, const QString& arm, QWidget* parent)
    : QWidget(parent), m_overview(overview), m_arm(arm), m_list(new QTreeWidget), m_matrix(new QTreeWidget),
      m_title(new Label({}, TypeRole::Subtitle)), m_where(paragraph({}, Ink::Secondary, TypeRole::Caption)), m_sentences(paragraph({})),
      m_removal(paragraph({}, Ink::Helper, TypeRole::Caption)), m_edit(pushButton(tr("Change"), ButtonKind::Primary, QStringLiteral("edit"))),
      m_copy(pushButton(tr("Copy under another name"), ButtonKind::Plain, QStringLiteral("copy"))), m_compare(pushButton(tr("Compare"))),
      m_delete(pushButton(tr("Delete"), ButtonKind::Plain, QStringLiteral("delete")))
{
    auto* layout = columnLayout(0);
    setLayout(layout);
    layout->setContentsMargins(0, 0, 0, 0);
    m_list->setAccessibleName(tr("Policies and the deployments that use them"));
    m_list->setHeaderLabels({tr("Resource, policy, deployment"), tr("Mode"), tr("Used by")});
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformRowHeights(true);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    auto* splitter = new QSplitter(Qt::Horizontal);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_list);
    splitter->addWidget(buildDetails());
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({460, 640});
    layout->addWidget(splitter, 1);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &PoliciesTab::showChoice);
    connect(m_list, &QTreeWidget::itemActivated, this, [this] { edit(); });
    connect(m_edit, &QPushButton::clicked, this, [this] { edit(); });
    connect(m_copy, &QPushButton::clicked, this, [this] { copy(); });
    connect(m_delete, &QPushButton::clicked, this, &PoliciesTab::remove);
    connect(m_compare, &QPushButton::clicked, this, [this] {
        const Choice chosen = choice();
        Q_EMIT comparisonRequested(chosen.accountId, chosen.policy, chosen.deployment);
    });
    connect(overview, &FiltersOverview::changed, this, &PoliciesTab::follow);
    follow();
}

QWidget* PoliciesTab::buildDetails()
{
    auto* details = new QWidget;
    auto* layout = columnLayout(space::m);
    details->setLayout(layout);
    layout->setContentsMargins(space::l, space::m, space::l, space::m);
    layout->addWidget(m_title);
    layout->addWidget(m_where);
    auto* buttons = rowLayout();
    for (QPushButton* button : {m_edit, m_copy, m_compare, m_delete}) {
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    layout->addLayout(buttons);
    layout->addWidget(m_removal);
    m_sentences->setAccessibleName(tr("What applies"));
    layout->addWidget(m_sentences);
    m_matrix->setAccessibleName(tr("What is done with which content"));
    m_matrix->setHeaderLabels({tr("Content"), tr("In prompts"), tr("In answers")});
    m_matrix->setRootIsDecorated(false);
    m_matrix->setFrameShape(QFrame::NoFrame);
    m_matrix->setUniformRowHeights(true);
    m_matrix->header()->setSectionResizeMode(QHeaderView::Stretch);
    layout->addWidget(m_matrix, 1);
    return details;
}

PoliciesTab::Choice PoliciesTab::choice() const
{
    const QTreeWidgetItem* const item = m_list->currentItem();
    return item ? Choice{item->data(0, AccountRole).toString(), item->data(0, PolicyRole).toString(), item->data(0, DeploymentRole).toString()} : Choice();
}

const AccountFilters* PoliciesTab::account() const
{
    return m_overview->account(choice().accountId);
}

const azure::ContentPolicy* PoliciesTab::policy() const
{
    const AccountFilters* const chosen = account();
    return chosen ? ::deployments::findPolicy(choice().policy, chosen->policies) : nullptr;
}

/// The list is built anew when something else was read; what was chosen stays chosen.
void PoliciesTab::follow()
{
    if (m_shown == m_overview->takenAt() && m_shown.isValid()) {
        return showChoice();
    }
    m_shown = m_overview->takenAt();
    const Choice before = choice();
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const AccountFilters& one : m_overview->accounts()) {
        auto* group = itemOf({one.account + QStringLiteral(" · ") + one.region + QStringLiteral(" · ") + one.tenant, {}, {}}, one, {}, {});
        m_list->addTopLevelItem(group);
        for (const azure::ContentPolicy& known : one.policies) {
            const QList<::deployments::FilterUser> users = one.usersOf(known.name);
            auto* item = itemOf({known.name, ::deployments::modeTitle(known.mode), one.areUsersKnown ? QString::number(users.size()) : tr("not known")},
                                one, known.name, {});
            item->setIcon(0, lineIcon(known.isSystem ? QStringLiteral("lock") : QStringLiteral("filter")));
            item->setData(0, Qt::AccessibleDescriptionRole, known.isSystem ? tr("kept by the service") : tr("of this resource"));
            group->addChild(item);
            for (const ::deployments::FilterUser& user : users) {
                auto* child = itemOf({user.name + QStringLiteral(" · ") + user.model, {}, {}}, one, known.name, user.name);
                child->setIcon(0, lineIcon(QStringLiteral("model")));
                item->addChild(child);
            }
            item->setExpanded(!known.isSystem);
        }
        group->setExpanded(m_overview->accounts().size() <= kExpandedAtMost);
    }
    applyFilter();
    const bool isKept = !before.accountId.isEmpty() && choose(before.accountId, before.policy, before.deployment);
    if (!isKept && m_list->topLevelItemCount() > 0) {
        QTreeWidgetItem* const first = m_list->topLevelItem(0);
        m_list->setCurrentItem(first->childCount() > 0 ? first->child(0) : first);
    }
    showChoice();
}

void PoliciesTab::setFilter(const QString& words)
{
    m_words = words.trimmed();
    applyFilter();
}

void PoliciesTab::applyFilter()
{
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        QTreeWidgetItem* const group = m_list->topLevelItem(i);
        narrow(group, m_words, false);
        if (!m_words.isEmpty()) {
            group->setExpanded(true);
        }
    }
}

int PoliciesTab::shownPolicies() const
{
    int shown = 0;
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        const QTreeWidgetItem* const group = m_list->topLevelItem(i);
        for (int j = 0; j < group->childCount(); ++j) {
            shown += group->child(j)->isHidden() ? 0 : 1;
        }
    }
    return shown;
}

bool PoliciesTab::choose(const QString& accountName, const QString& policyName, const QString& deployment)
{
    for (QTreeWidgetItemIterator it(m_list); *it; ++it) {
        const QString id = (*it)->data(0, AccountRole).toString();
        const bool isOfAccount = id.compare(accountName, Qt::CaseInsensitive) == 0 || id.section(QLatin1Char('/'), -1) == accountName;
        if (isOfAccount && (*it)->data(0, PolicyRole).toString() == policyName && (*it)->data(0, DeploymentRole).toString() == deployment) {
            m_list->setCurrentItem(*it);
            return true;
        }
    }
    return false;
}

QString PoliciesTab::explanation() const
{
    return m_sentences->text();
}

QString PoliciesTab::removalProblem() const
{
    const azure::ContentPolicy* const chosen = policy();
    return chosen ? ::deployments::removalProblem(*chosen, *account()) : QString();
}

void PoliciesTab::showChoice()
{
    const AccountFilters* const of = account();
    const azure::ContentPolicy* const chosen = policy();
    const bool isReadOnly = m_overview->isReadOnly();
    const QString readOnly = isReadOnly ? tr("This profile is read-only.") : QString();
    m_edit->setEnabled(chosen && !chosen->isSystem);
    setHint(m_edit, chosen && chosen->isSystem ? tr("The service keeps this policy: copy it and change the copy.") : readOnly);
    m_copy->setEnabled(chosen != nullptr);
    m_compare->setEnabled(chosen != nullptr);
    m_delete->setEnabled(chosen && !isReadOnly && removalProblem().isEmpty());
    m_removal->setText(isReadOnly ? readOnly : removalProblem());
    m_removal->setVisible(!m_removal->text().isEmpty());
    m_matrix->clear();
    if (!of) {
        m_title->clear();
        m_where->clear();
        m_sentences->clear();
        return;
    }
    const Choice what = choice();
    m_title->setText(!what.deployment.isEmpty() ? what.deployment : what.policy.isEmpty() ? of->account : what.policy);
    m_where->setText(tr("%1 · %2 · %3").arg(of->account, of->region, of->tenant) + (of->isProduction ? QStringLiteral(" · ") + tr("production") : QString()));
    if (what.policy.isEmpty()) {
        m_sentences->setText(tr("%n policy(ies), ", nullptr, int(of->policies.size())) + tr("%n blocklist(s), ", nullptr, int(of->blocklists.size())) +
                             tr("%n deployment(s).", nullptr, int(of->deployments.size())));
        return;
    }
    QString stated = what.policy;
    for (const ::deployments::FilterUser& user : of->deployments) {
        stated = user.name == what.deployment ? user.policy : stated;
    }
    const EffectivePolicy effective = ::deployments::effectivePolicy(what.policy, of->policies);
    m_sentences->setText(::deployments::explained(effective, what.deployment, stated).join(QLatin1Char('\n')));
    fillMatrix(effective, *of);
}

void PoliciesTab::fillMatrix(const EffectivePolicy& effective, const AccountFilters& of)
{
    QTreeWidgetItem* item = nullptr;
    for (const FilterRule& content : ::deployments::knownContent(of.offered, effective)) {
        const QString title = ::deployments::contentTitle(content.category);
        if (!item || item->text(0) != title) {
            item = new QTreeWidgetItem(m_matrix, {title, tr("–"), tr("–")});
        }
        const int column = content.source.compare(QLatin1String("Prompt"), Qt::CaseInsensitive) == 0 ? 1 : 2;
        const auto rule = std::find_if(effective.rules.begin(), effective.rules.end(),
                                       [&content](const FilterRule& known) { return ::deployments::isSameContent(known, content); });
        if (rule == effective.rules.end()) {
            item->setText(column, tr("off (nobody states it)"));
            continue;
        }
        const bool isOwn = rule->statedBy.compare(effective.name, Qt::CaseInsensitive) == 0;
        item->setText(column, isOwn ? ::deployments::ruleSentence(*rule) : tr("%1 (by %2)").arg(::deployments::ruleSentence(*rule), rule->statedBy));
        item->setToolTip(column, plainToolTip(item->text(column)));
        const bool isOpen = !rule->isEnabled || !rule->isBlocking;
        item->setIcon(column, lineIcon(rule->isEnabled ? isOpen ? QStringLiteral("info") : QStringLiteral("blocked") : QStringLiteral("close")));
    }
}

PolicyForm* PoliciesTab::open(const ::deployments::PolicyDraft& draft)
{
    auto* form = new PolicyForm(m_overview, *account(), draft, m_arm, this);
    form->show();
    return form;
}

PolicyForm* PoliciesTab::edit()
{
    const azure::ContentPolicy* const chosen = policy();
    return chosen && !chosen->isSystem ? open(::deployments::draftOf(*chosen)) : nullptr;
}

PolicyForm* PoliciesTab::copy()
{
    const azure::ContentPolicy* const chosen = policy();
    return chosen ? open(::deployments::copyOf(*chosen, *account())) : nullptr;
}

void PoliciesTab::remove()
{
    const azure::ContentPolicy* const chosen = policy();
    if (!chosen || m_overview->isReadOnly() || !removalProblem().isEmpty()) {
        return;
    }
    const ::deployments::ChangeRequest change = ::deployments::deletePolicy(*chosen, *account());
    Question question;
    question.title = tr("Delete %1?").arg(chosen->name);
    question.text = tr("No deployment of %1 uses it. The journal keeps what it said.").arg(account()->account);
    question.action = tr("Delete");
    question.danger = true;
    question.typedName = account()->isProduction ? chosen->name : QString();
    ask(this, question, [this, change] { m_overview->runner()->start(change); });
}

} // namespace widgets::deployments
