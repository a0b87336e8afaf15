// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/deployments/filterspage.h"

#include "widgets/common/controls.h"
#include "widgets/common/dialogs.h"
#include "widgets/common/icons.h"
#include "widgets/deployments/diffview.h"
#include "widgets/deployments/operationstrip.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QSplitter>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <algorithm>

namespace widgets::deployments {

using namespace common;
using ::deployments::ChangeRequest;
using ::deployments::DeploymentRow;
using ::deployments::EffectivePolicy;
using ::deployments::FilterRule;
using ::deployments::Overview;
using ::deployments::PolicyComparison;

namespace {

QString sentence(const std::optional<FilterRule>& rule)
{
    return rule ? ::deployments::ruleSentence(*rule) : FiltersPage::tr("not stated");
}

} // namespace

FiltersPage::FiltersPage(Overview* overview, QWidget* parent)
    : Page(parent), m_overview(overview), m_onlyDifferent(new QCheckBox(tr("Only what differs"))), m_table(new QTreeWidget),
      m_ruleTitle(new Label({}, TypeRole::Strong)), m_wish(new QComboBox), m_diff(new DiffView),
      m_apply(pushButton(tr("Apply"), ButtonKind::Primary))
{
    auto* layout = columnLayout(space::m);
    setLayout(layout);
    layout->setContentsMargins(space::l, space::m, space::l, space::m);
    auto* sides = rowLayout(space::l);
    for (Side* side : {&m_left, &m_right}) {
        side->choice = new QComboBox;
        side->choice->setAccessibleName(side == &m_left ? tr("Deployment") : tr("Compared with"));
        side->about = paragraph({}, Ink::Secondary, TypeRole::Caption);
        auto* column = columnLayout(space::xs);
        column->addWidget(new Label(side == &m_left ? tr("Deployment") : tr("Compared with"), TypeRole::Caption, Ink::Secondary));
        column->addWidget(side->choice);
        column->addWidget(side->about);
        sides->addLayout(column, 1);
        connect(side->choice, &QComboBox::currentIndexChanged, this, &FiltersPage::readChosen);
    }
    layout->addLayout(sides);
    layout->addWidget(m_onlyDifferent);
    m_table->setAccessibleName(tr("Content filters"));
    m_table->setHeaderLabels({tr("Content"), tr("Deployment"), tr("Compared with")});
    m_table->setRootIsDecorated(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->header()->resizeSection(0, 280);
    m_table->header()->resizeSection(1, 300);
    auto* splitter = new QSplitter(Qt::Vertical);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_table);
    splitter->addWidget(buildEditor());
    splitter->setSizes({420, 260});
    layout->addWidget(splitter, 1);
    layout->addWidget(new OperationStrip(overview->runner()));
    connect(m_onlyDifferent, &QCheckBox::toggled, this, &FiltersPage::fill);
    connect(m_table, &QTreeWidget::currentItemChanged, this, &FiltersPage::showRule);
    connect(overview, &Overview::changed, this, &FiltersPage::fillChoices);
    connect(overview, &Overview::policiesRead, this, [this](const QString& account, const QList<azure::ContentPolicy>& policies) {
        m_policies.insert(account.toLower(), policies);
        m_errors.remove(account.toLower());
        fill();
    });
    connect(overview, &Overview::policiesFailed, this, [this](const QString& account, const core::Error& error) {
        m_errors.insert(account.toLower(), error);
        fill();
    });
    overview->open();
    fillChoices();
}

QWidget* FiltersPage::buildEditor()
{
    auto* editor = new QWidget;
    auto* layout = columnLayout(space::s);
    editor->setLayout(layout);
    layout->setContentsMargins(0, space::s, 0, 0);
    auto* row = rowLayout();
    m_wish->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_wish->setAccessibleName(tr("What the filter does"));
    row->addWidget(m_ruleTitle, 1);
    row->addWidget(m_wish);
    row->addWidget(m_apply);
    layout->addLayout(row);
    layout->addWidget(m_diff, 1);
    connect(m_wish, &QComboBox::currentIndexChanged, this, &FiltersPage::preview);
    connect(m_apply, &QPushButton::clicked, this, &FiltersPage::apply);
    return editor;
}

/// Follows the inventory; what was chosen stays chosen.
void FiltersPage::fillChoices()
{
    if (m_overview->takenAt() != m_shown) {
        m_shown = m_overview->takenAt();
        m_rows = m_overview->allRows();
        for (Side* side : {&m_left, &m_right}) {
            const QSignalBlocker blocker(side->choice);
            const QVariant chosen = side->choice->currentData();
            side->choice->clear();
            for (const DeploymentRow& one : m_rows) {
                side->choice->addItem(one.account + QStringLiteral(" / ") + one.name, one.id);
            }
            const int kept = side->choice->findData(chosen);
            side->choice->setCurrentIndex(kept >= 0 ? kept : side == &m_left ? 0 : std::min(1, side->choice->count() - 1));
        }
        if (!m_left.choice->currentData().isNull() && m_policies.isEmpty()) { // first: one with a policy of its own, which can be changed
            const auto own = std::find_if(m_rows.begin(), m_rows.end(), [](const DeploymentRow& one) {
                return !one.contentFilter.isEmpty() && !one.contentFilter.startsWith(QLatin1String("Microsoft."));
            });
            const QSignalBlocker blocker(m_left.choice);
            m_left.choice->setCurrentIndex(own == m_rows.end() ? 0 : int(own - m_rows.begin()));
        }
        m_policies.clear();
        readChosen();
    }
    if (isReady() != m_wasReady) {
        m_wasReady = isReady();
        Q_EMIT readyChanged();
    }
}

const DeploymentRow* FiltersPage::row(const Side& side) const
{
    const int place = side.choice->currentIndex();
    return place >= 0 && place < m_rows.size() ? &m_rows.at(place) : nullptr;
}

void FiltersPage::readChosen()
{
    for (const Side* side : {&m_left, &m_right}) {
        const DeploymentRow* const one = row(*side);
        if (one && !m_policies.contains(one->accountId.toLower())) {
            m_overview->readPolicies(one->accountId, one->tenantId);
        }
    }
    fill();
}

EffectivePolicy FiltersPage::policyOf(const DeploymentRow& row) const
{
    return ::deployments::effectivePolicy(row.contentFilter, m_policies.value(row.accountId.toLower()));
}

void FiltersPage::describe(Side& side) const
{
    const DeploymentRow* const one = row(side);
    const QString account = one ? one->accountId.toLower() : QString();
    if (!one || !m_policies.contains(account)) {
        side.about->setText(m_errors.contains(account) ? core::explainInOneLine(m_errors.value(account)) : tr("Reading"));
        return;
    }
    const EffectivePolicy policy = policyOf(*one);
    QStringList parts{policy.isSystem ? tr("Policy %1, kept by the service").arg(policy.name) : tr("Policy %1").arg(policy.name)};
    if (policy.chain.size() > 1) {
        parts << tr("on top of %1").arg(policy.chain.mid(1).join(QStringLiteral(", ")));
    }
    if (!policy.isComplete) {
        parts << tr("a base policy was not found");
    }
    const QStringList lists = policy.promptBlocklists + policy.completionBlocklists;
    if (!lists.isEmpty()) {
        parts << tr("blocklists: %1").arg(lists.join(QStringLiteral(", ")));
    }
    QStringList all;
    for (const azure::ContentPolicy& known : m_policies.value(account)) {
        all << known.name;
    }
    side.about->setText(parts.join(QStringLiteral(" · ")) + QLatin1Char('\n') +
                        tr("Policies of the resource: %1").arg(all.join(QStringLiteral(", "))));
}

void FiltersPage::fill()
{
    describe(m_left);
    describe(m_right);
    const DeploymentRow* const left = row(m_left);
    const DeploymentRow* const right = row(m_right);
    const QString chosen = m_table->currentItem() ? m_table->currentItem()->text(0) : QString();
    m_table->clear();
    if (!left || !right || !isReady()) {
        return showRule();
    }
    for (const PolicyComparison& line : ::deployments::compared(policyOf(*left), policyOf(*right))) {
        if (m_onlyDifferent->isChecked() && !line.differs) {
            continue;
        }
        auto* item = new QTreeWidgetItem(m_table, {line.title, sentence(line.left), sentence(line.right)});
        if (line.differs) {
            item->setIcon(0, lineIcon(QStringLiteral("warning"), Tone::Warning));
            item->setData(0, Qt::AccessibleDescriptionRole, tr("differs"));
        }
        if (line.title == chosen) {
            m_table->setCurrentItem(item);
        }
    }
    if (!m_table->currentItem()) {
        m_table->setCurrentItem(m_table->topLevelItem(0));
    }
    showRule();
    if (!m_wasReady) {
        m_wasReady = true;
        Q_EMIT readyChanged();
    }
}

const azure::ContentPolicy* FiltersPage::editable() const
{
    const DeploymentRow* const left = row(m_left);
    const auto known = left ? m_policies.constFind(left->accountId.toLower()) : m_policies.constEnd();
    if (known == m_policies.constEnd()) {
        return nullptr;
    }
    for (const azure::ContentPolicy& policy : *known) {
        if (!policy.isSystem && policy.name.compare(left->contentFilter, Qt::CaseInsensitive) == 0) {
            return &policy;
        }
    }
    return nullptr;
}

/// The rule of the chosen line, as it is to become.
std::optional<FilterRule> FiltersPage::wish() const
{
    const DeploymentRow* const left = row(m_left);
    if (!left || !m_table->currentItem()) {
        return std::nullopt;
    }
    for (const FilterRule& rule : policyOf(*left).rules) {
        if (::deployments::ruleTitle(rule) != m_table->currentItem()->text(0)) {
            continue;
        }
        FilterRule wished = rule;
        const QString choice = m_wish->currentData().toString();
        wished.isEnabled = choice != QLatin1String("off");
        wished.isBlocking = wished.isEnabled && choice != QLatin1String("note");
        if (::deployments::isGraded(rule) && wished.isBlocking) {
            wished.threshold = choice;
        }
        return wished;
    }
    return std::nullopt;
}

void FiltersPage::showRule()
{
    const QSignalBlocker blocker(m_wish);
    m_wish->clear();
    const std::optional<FilterRule> rule = wish();
    m_wish->setEnabled(rule && editable());
    m_ruleTitle->setText(rule ? ::deployments::ruleTitle(*rule) : QString());
    if (rule) {
        if (::deployments::isGraded(*rule)) {
            m_wish->addItem(tr("Block from low severity"), QStringLiteral("Low"));
            m_wish->addItem(tr("Block from medium severity"), QStringLiteral("Medium"));
            m_wish->addItem(tr("Block from high severity"), QStringLiteral("High"));
        } else {
            m_wish->addItem(tr("Block"), QStringLiteral("block"));
        }
        m_wish->addItem(tr("Note only"), QStringLiteral("note"));
        m_wish->addItem(tr("Off"), QStringLiteral("off"));
        for (const FilterRule& now : policyOf(*row(m_left)).rules) {
            if (::deployments::ruleTitle(now) == m_ruleTitle->text()) {
                const QString state = !now.isEnabled ? QStringLiteral("off") : !now.isBlocking ? QStringLiteral("note") : now.threshold;
                m_wish->setCurrentIndex(std::max(0, m_wish->findData(state, Qt::UserRole, Qt::MatchFixedString)));
            }
        }
    }
    preview();
}

bool FiltersPage::canApply() const
{
    const azure::ContentPolicy* const policy = editable();
    const std::optional<FilterRule> rule = wish();
    return policy && rule && !m_overview->isReadOnly() &&
           !::deployments::changesNothing(::deployments::policyChange(*policy, *rule, row(m_left)->tenantId));
}

void FiltersPage::preview()
{
    const azure::ContentPolicy* const policy = editable();
    const std::optional<FilterRule> rule = wish();
    m_diff->setLines(policy && rule ? ::deployments::diffOf(::deployments::policyChange(*policy, *rule, row(m_left)->tenantId))
                                    : QList<::deployments::DiffLine>());
    m_apply->setEnabled(canApply());
    setHint(m_apply, m_overview->isReadOnly() ? tr("This profile is read-only.")
                     : policy                 ? QString()
                                              : tr("The service keeps this policy: give the deployment one of your own to change it."));
}

void FiltersPage::apply()
{
    if (!canApply()) {
        return;
    }
    const ChangeRequest change = ::deployments::policyChange(*editable(), *wish(), row(m_left)->tenantId);
    Question question;
    question.title = tr("Change the content filter?");
    question.text = tr("%1. It counts for every deployment that uses the policy.").arg(change.title);
    question.action = tr("Apply");
    question.typedName = row(m_left)->isProduction ? editable()->name : QString();
    ask(this, question, [this, change] { m_overview->runner()->start(change); });
}

void FiltersPage::chooseRule(int line)
{
    m_table->setCurrentItem(m_table->topLevelItem(line));
}

void FiltersPage::chooseWish(int place)
{
    m_wish->setCurrentIndex(place);
}

QList<QWidget*> FiltersPage::panes() const
{
    return {m_left.choice, m_table, m_diff};
}

void FiltersPage::focusContent()
{
    m_table->setFocus();
}

bool FiltersPage::isReady() const
{
    const auto isKnown = [this](const Side& side) {
        const DeploymentRow* const one = row(side);
        return !one || m_policies.contains(one->accountId.toLower()) || m_errors.contains(one->accountId.toLower());
    };
    return m_overview->isFilled() && !m_overview->isReading() && isKnown(m_left) && isKnown(m_right);
}

} // namespace widgets::deployments
