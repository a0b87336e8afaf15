// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/deployments/blockliststab.h"

#include "widgets/common/dialogs.h"
#include "widgets/common/icons.h"
#include "widgets/deployments/copymenu.h"
#include "widgets/deployments/diffview.h"
#include "widgets/deployments/policyform.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QLocale>
#include <QSplitter>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <algorithm>

namespace widgets::deployments {

using namespace common;
using ::deployments::AccountFilters;
using ::deployments::BlocklistContent;
using ::deployments::ChangeRequest;
using ::deployments::FiltersOverview;

namespace {

enum Role { AccountRole = Qt::UserRole, ListRole, TermRole };

QTreeWidgetItem* itemOf(const QStringList& texts, const QString& account, const QString& list, const QString& term, const QString& icon)
{
    auto* item = new QTreeWidgetItem(texts);
    item->setData(0, AccountRole, account);
    item->setData(0, ListRole, list);
    item->setData(0, TermRole, term);
    if (!icon.isEmpty()) {
        item->setIcon(0, lineIcon(icon));
    }
    return item;
}

} // namespace

BlocklistsTab::BlocklistsTab(FiltersOverview* overview, const QString& arm, QWidget* parent)
    : QWidget(parent), m_overview(overview), m_arm(arm), m_list(new QTreeWidget), m_title(new Label({}, TypeRole::Subtitle)),
      m_about(paragraph({}, Ink::Secondary)), m_pattern(new QLineEdit), m_kind(new QComboBox), m_policy(new QComboBox),
      m_problem(paragraph({}, Ink::Helper, TypeRole::Caption)), m_diff(new DiffView),
      m_create(pushButton(tr("New blocklist"), ButtonKind::Plain, QStringLiteral("add"))), m_add(pushButton(tr("Add"), ButtonKind::Primary)),
      m_delete(pushButton(tr("Delete"), ButtonKind::Plain, QStringLiteral("delete"))), m_attach(pushButton(tr("Use in the policy")))
{
    auto* layout = columnLayout(0);
    setLayout(layout);
    layout->setContentsMargins(0, 0, 0, 0);
    m_list->setAccessibleName(tr("Blocklists and their terms"));
    m_list->setHeaderLabels({tr("Resource, blocklist, term"), tr("Kind")});
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformRowHeights(true);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    auto* splitter = new QSplitter(Qt::Horizontal);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_list);
    splitter->addWidget(buildDetails());
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({460, 640});
    layout->addWidget(splitter, 1);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &BlocklistsTab::showChoice);
    connect(m_create, &QPushButton::clicked, this, [this] {
        askForText(this, tr("New blocklist"), tr("Name"), {}, [this](const QString& name) { create(name); });
    });
    connect(m_add, &QPushButton::clicked, this, &BlocklistsTab::add);
    connect(m_pattern, &QLineEdit::returnPressed, this, &BlocklistsTab::add);
    connect(m_delete, &QPushButton::clicked, this, &BlocklistsTab::remove);
    connect(m_attach, &QPushButton::clicked, this, [this] { attach(); });
    connect(m_pattern, &QLineEdit::textChanged, this, &BlocklistsTab::preview);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &BlocklistsTab::preview);
    connect(overview, &FiltersOverview::changed, this, &BlocklistsTab::follow);
    follow();
}

QWidget* BlocklistsTab::buildDetails()
{
    auto* details = new QWidget;
    auto* layout = columnLayout(space::m);
    details->setLayout(layout);
    layout->setContentsMargins(space::l, space::m, space::l, space::m);
    layout->addWidget(m_title);
    layout->addWidget(m_about);
    auto* buttons = rowLayout();
    buttons->addWidget(m_create);
    buttons->addWidget(m_delete);
    buttons->addStretch(1);
    auto* label = new Label(tr("&Policy"), TypeRole::Caption, Ink::Secondary);
    label->setBuddy(m_policy);
    buttons->addWidget(label);
    buttons->addWidget(m_policy);
    buttons->addWidget(m_attach);
    layout->addLayout(buttons);
    layout->addWidget(dividerLine(Qt::Horizontal));
    layout->addLayout(buildTermRow());
    m_problem->setAccessibleName(tr("Problem"));
    layout->addWidget(m_problem);
    layout->addWidget(new SectionHeader(tr("What will change")));
    layout->addWidget(m_diff, 1);
    layout->addWidget(copyAsButton(m_arm, [this] { return change(); }), 0, Qt::AlignLeading);
    return details;
}

QLayout* BlocklistsTab::buildTermRow()
{
    auto* row = rowLayout();
    auto* label = new Label(tr("&Term"));
    label->setBuddy(m_pattern);
    m_pattern->setPlaceholderText(tr("Word, phrase or regular expression"));
    m_kind->setAccessibleName(tr("How the term is looked for"));
    m_kind->addItem(tr("Exact"), false);
    m_kind->addItem(tr("Regular expression"), true);
    row->addWidget(label);
    row->addWidget(m_pattern, 1);
    row->addWidget(m_kind);
    row->addWidget(m_add);
    return row;
}

const AccountFilters* BlocklistsTab::account() const
{
    const QTreeWidgetItem* const item = m_list->currentItem();
    return item ? m_overview->account(item->data(0, AccountRole).toString()) : nullptr;
}

const BlocklistContent* BlocklistsTab::content() const
{
    const AccountFilters* const of = account();
    if (!of) {
        return nullptr;
    }
    const QString name = m_list->currentItem()->data(0, ListRole).toString();
    const auto found = std::find_if(of->blocklists.begin(), of->blocklists.end(), [&name](const BlocklistContent& one) { return one.list.name == name; });
    return found == of->blocklists.end() ? nullptr : &*found;
}

const azure::BlocklistTerm* BlocklistsTab::term() const
{
    const BlocklistContent* const list = content();
    if (!list) {
        return nullptr;
    }
    const QString name = m_list->currentItem()->data(0, TermRole).toString();
    const auto found = std::find_if(list->terms.begin(), list->terms.end(), [&name](const azure::BlocklistTerm& one) { return one.name == name; });
    return found == list->terms.end() ? nullptr : &*found;
}

void BlocklistsTab::follow()
{
    if (m_shown == m_overview->takenAt() && m_shown.isValid()) {
        return showChoice();
    }
    m_shown = m_overview->takenAt();
    const QTreeWidgetItem* const current = m_list->currentItem();
    const QString chosenAccount = current ? current->data(0, AccountRole).toString() : QString();
    const QString chosenList = current ? current->data(0, ListRole).toString() : QString();
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    QTreeWidgetItem* first = nullptr;
    for (const AccountFilters& one : m_overview->accounts()) {
        auto* group = itemOf({one.account + QStringLiteral(" · ") + one.region + QStringLiteral(" · ") + one.tenant, {}}, one.accountId, {}, {}, {});
        m_list->addTopLevelItem(group);
        for (const BlocklistContent& list : one.blocklists) {
            auto* item = itemOf({list.list.name, tr("%n term(s)", nullptr, int(list.terms.size()))}, one.accountId, list.list.name, {}, QStringLiteral("blocked"));
            group->addChild(item);
            first = first ? first : item;
            for (const azure::BlocklistTerm& term : list.terms) {
                item->addChild(itemOf({term.pattern, term.isRegex ? tr("regular expression") : tr("exact")}, one.accountId, list.list.name, term.name, {}));
            }
            item->setExpanded(true);
        }
        group->setExpanded(!one.blocklists.isEmpty());
    }
    const bool isKept = !chosenAccount.isEmpty() && (choose(chosenAccount, chosenList) || choose(chosenAccount));
    if (!isKept && m_list->topLevelItemCount() > 0) {
        m_list->setCurrentItem(first ? first : m_list->topLevelItem(0));
    }
    showChoice();
}

bool BlocklistsTab::choose(const QString& accountName, const QString& list, const QString& pattern)
{
    for (QTreeWidgetItemIterator it(m_list); *it; ++it) {
        const QString id = (*it)->data(0, AccountRole).toString();
        const bool isOfAccount = id.compare(accountName, Qt::CaseInsensitive) == 0 || id.section(QLatin1Char('/'), -1) == accountName;
        const bool isTheTerm = pattern.isEmpty() ? (*it)->data(0, TermRole).toString().isEmpty() : (*it)->text(0) == pattern;
        if (isOfAccount && (*it)->data(0, ListRole).toString() == list && isTheTerm) {
            m_list->setCurrentItem(*it);
            return true;
        }
    }
    return false;
}

QString BlocklistsTab::removalProblem() const
{
    const BlocklistContent* const list = content();
    return !list || term() ? QString() : ::deployments::removalProblem(list->list, *account());
}

void BlocklistsTab::showChoice()
{
    const AccountFilters* const of = account();
    const BlocklistContent* const list = content();
    const bool isReadOnly = m_overview->isReadOnly();
    m_title->setText(list ? list->list.name : of ? of->account : QString());
    QStringList about;
    if (list) {
        const QStringList users = of->policiesWith(list->list.name);
        about << (list->list.description.isEmpty() ? tr("It has no description.") : list->list.description)
              << (users.isEmpty() ? tr("No policy uses it, so it blocks nothing yet.") : tr("In use by the policy %1.").arg(QLocale().createSeparatedList(users)));
    } else if (of) {
        about << (of->areListsKnown ? tr("%n blocklist(s) in this resource.", nullptr, int(of->blocklists.size()))
                                    : tr("The blocklists of this resource could not be read."));
    }
    m_about->setText(about.join(QLatin1Char('\n')));
    m_create->setEnabled(of && !isReadOnly);
    m_delete->setEnabled(canRemove());
    m_delete->setText(term() ? tr("Take the term off") : tr("Delete the list"));
    setHint(m_delete, isReadOnly ? tr("This profile is read-only.") : removalProblem());
    const QString policy = m_policy->currentText();
    m_policy->clear();
    for (const azure::ContentPolicy& one : of ? of->policies : QList<azure::ContentPolicy>()) {
        if (!one.isSystem) {
            m_policy->addItem(one.name);
        }
    }
    m_policy->setCurrentIndex(std::max(m_policy->count() > 0 ? 0 : -1, m_policy->findText(policy)));
    m_policy->setEnabled(list && m_policy->count() > 0);
    m_attach->setEnabled(m_policy->isEnabled());
    preview();
}

void BlocklistsTab::setTerm(const QString& pattern, bool isRegex)
{
    m_kind->setCurrentIndex(isRegex ? 1 : 0);
    m_pattern->setText(pattern);
}

QString BlocklistsTab::problem() const
{
    const BlocklistContent* const list = content();
    return m_overview->isReadOnly() ? tr("This profile is read-only. Copy the change and let somebody else apply it.")
           : !list                  ? tr("Choose a blocklist, or make one.")
                                    : ::deployments::termProblem(m_pattern->text(), m_kind->currentData().toBool(), *list);
}

bool BlocklistsTab::canAdd() const
{
    return content() && problem().isEmpty();
}

ChangeRequest BlocklistsTab::change() const
{
    const BlocklistContent* const list = content();
    return list ? ::deployments::addTerm(m_pattern->text(), m_kind->currentData().toBool(), *list, *account()) : ChangeRequest();
}

void BlocklistsTab::preview()
{
    const bool isTyped = !m_pattern->text().isEmpty();
    m_problem->setInk(isTyped ? Ink::Error : Ink::Helper);
    const QString removal = removalProblem();
    m_problem->setText(isTyped || m_overview->isReadOnly() || removal.isEmpty() ? problem() : removal);
    m_problem->setVisible(!m_problem->text().isEmpty());
    m_add->setEnabled(canAdd());
    m_pattern->setEnabled(content() != nullptr);
    m_diff->setLines(isTyped && content() ? ::deployments::diffOf(change()) : QList<::deployments::DiffLine>());
}

void BlocklistsTab::send(const ChangeRequest& change, const QString& text, bool isDanger)
{
    const AccountFilters* const of = account();
    const auto start = [this, change] { m_overview->runner()->start(change); };
    if (!of->isProduction && !isDanger) {
        return start();
    }
    Question question;
    question.title = change.title + QLatin1Char('?');
    question.text = of->isProduction ? text + QLatin1Char(' ') + tr("%1 is tagged as production.").arg(of->account) : text;
    question.action = isDanger ? tr("Delete") : tr("Apply");
    question.danger = isDanger;
    question.typedName = of->isProduction ? of->account : QString();
    ask(this, question, start);
}

void BlocklistsTab::add()
{
    if (canAdd()) {
        send(change(), tr("It counts for every policy that uses the list."), false);
        m_pattern->clear();
    }
}

bool BlocklistsTab::canRemove() const
{
    return content() && !m_overview->isReadOnly() && removalProblem().isEmpty();
}

void BlocklistsTab::remove()
{
    if (!canRemove()) {
        return;
    }
    if (term()) {
        return send(::deployments::deleteTerm(*term(), *account()), tr("It counts for every policy that uses the list."), true);
    }
    send(::deployments::deleteList(content()->list, *account()), tr("Its terms go with it."), true);
}

void BlocklistsTab::create(const QString& name)
{
    const AccountFilters* const of = account();
    if (!of || m_overview->isReadOnly()) {
        return;
    }
    const QString problem = ::deployments::listProblem(name.trimmed(), *of);
    if (!problem.isEmpty()) {
        m_problem->setInk(Ink::Error);
        m_problem->setText(problem);
        m_problem->show();
        return;
    }
    send(::deployments::createList(name.trimmed(), {}, *of), tr("An empty list blocks nothing."), false);
}

PolicyForm* BlocklistsTab::attach()
{
    const BlocklistContent* const list = content();
    const azure::ContentPolicy* const policy = list ? ::deployments::findPolicy(m_policy->currentText(), account()->policies) : nullptr;
    if (!policy) {
        return nullptr;
    }
    auto* form = new PolicyForm(m_overview, *account(), ::deployments::draftOf(*policy), m_arm, this);
    form->chooseList(list->list.name, QStringLiteral("Prompt"), QStringLiteral("block"));
    form->chooseList(list->list.name, QStringLiteral("Completion"), QStringLiteral("block"));
    form->show();
    return form;
}

} // namespace widgets::deployments
