// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/deployments/comparetab.h"

#include "widgets/common/icons.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <algorithm>

namespace widgets::deployments {

using namespace common;
using ::deployments::AccountFilters;
using ::deployments::EffectivePolicy;
using ::deployments::FiltersOverview;
using ::deployments::PolicyComparison;

namespace {

enum Column { ContentColumn, LeftColumn, RightColumn, VerdictColumn };

QStringList keyOf(const QString& accountId, const QString& policy, const QString& deployment)
{
    return {accountId.toLower(), deployment.isEmpty() ? policy : QString(), deployment};
}

} // namespace

CompareTab::CompareTab(FiltersOverview* overview, QWidget* parent)
    : QWidget(parent), m_overview(overview), m_onlyDifferent(new QCheckBox(tr("Only what differs"))), m_summary(new Label({}, TypeRole::Strong)),
      m_table(new QTreeWidget)
{
    auto* layout = columnLayout(space::m);
    setLayout(layout);
    layout->setContentsMargins(space::l, space::m, space::l, space::m);
    auto* sides = rowLayout(space::l);
    sides->addLayout(buildSide(m_left, tr("&Left")), 1);
    sides->addLayout(buildSide(m_right, tr("&Right")), 1);
    layout->addLayout(sides);
    auto* row = rowLayout();
    row->addWidget(m_summary, 1);
    row->addWidget(m_onlyDifferent);
    layout->addLayout(row);
    m_table->setAccessibleName(tr("Both sides"));
    m_table->setHeaderLabels({tr("Content"), tr("Left"), tr("Right"), tr("Difference")});
    m_table->setRootIsDecorated(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setUniformRowHeights(true);
    m_table->header()->setStretchLastSection(false);
    m_table->header()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->header()->setSectionResizeMode(ContentColumn, QHeaderView::ResizeToContents);
    m_table->header()->setSectionResizeMode(VerdictColumn, QHeaderView::ResizeToContents);
    layout->addWidget(m_table, 1);
    connect(m_onlyDifferent, &QCheckBox::toggled, this, &CompareTab::fill);
    connect(overview, &FiltersOverview::changed, this, &CompareTab::follow);
    follow();
}

QLayout* CompareTab::buildSide(Side& side, const QString& title)
{
    side.choice = new QComboBox;
    side.choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    side.choice->setMinimumContentsLength(28);
    side.about = paragraph({}, Ink::Secondary, TypeRole::Caption);
    auto* label = new Label(title, TypeRole::Caption, Ink::Secondary);
    label->setBuddy(side.choice);
    auto* column = columnLayout(space::xs);
    column->addWidget(label);
    column->addWidget(side.choice);
    column->addWidget(side.about);
    column->addStretch(1);
    connect(side.choice, &QComboBox::currentIndexChanged, this, &CompareTab::fill);
    return column;
}

void CompareTab::follow()
{
    if (m_shown == m_overview->takenAt()) {
        return;
    }
    m_shown = m_overview->takenAt();
    for (const Side& side : {m_left, m_right}) {
        const QSignalBlocker quiet(side.choice);
        const QVariant chosen = side.choice->currentData();
        side.choice->clear();
        for (const AccountFilters& account : m_overview->accounts()) {
            for (const ::deployments::FilterUser& user : account.deployments) {
                side.choice->addItem(lineIcon(QStringLiteral("model")), tr("%1 / deployment %2").arg(account.account, user.name),
                                     keyOf(account.accountId, {}, user.name));
            }
            for (const azure::ContentPolicy& policy : account.policies) {
                side.choice->addItem(lineIcon(QStringLiteral("filter")), tr("%1 / policy %2").arg(account.account, policy.name),
                                     keyOf(account.accountId, policy.name, {}));
            }
        }
        const int kept = chosen.isNull() ? -1 : side.choice->findData(chosen);
        side.choice->setCurrentIndex(kept >= 0 ? kept : side.choice == m_left.choice ? 0 : std::min(1, side.choice->count() - 1));
    }
    fill();
}

bool CompareTab::choose(const Side& side, const QString& accountId, const QString& policy, const QString& deployment)
{
    const int place = side.choice->findData(keyOf(accountId, policy, deployment));
    if (place >= 0) {
        side.choice->setCurrentIndex(place);
    }
    return place >= 0;
}

bool CompareTab::chooseLeft(const QString& accountId, const QString& policy, const QString& deployment)
{
    return choose(m_left, accountId, policy, deployment);
}

bool CompareTab::chooseRight(const QString& accountId, const QString& policy, const QString& deployment)
{
    return choose(m_right, accountId, policy, deployment);
}

void CompareTab::setOnlyDifferent(bool on)
{
    m_onlyDifferent->setChecked(on);
}

QString CompareTab::summary() const
{
    return m_summary->text();
}

std::optional<EffectivePolicy> CompareTab::policyOf(const Side& side) const
{
    const QStringList key = side.choice->currentData().toStringList();
    const AccountFilters* const account = m_overview->account(key.value(0));
    if (!account) {
        side.about->clear();
        return std::nullopt;
    }
    QString stated = key.value(1);
    for (const ::deployments::FilterUser& user : account->deployments) {
        stated = !key.value(2).isEmpty() && user.name == key.value(2) ? user.policy : stated;
    }
    const EffectivePolicy policy = ::deployments::effectivePolicy(stated, account->policies);
    const qsizetype sentences = policy.chain.size() > 1 || !policy.isComplete ? 2 : 1; // why it applies, and what it is built on
    side.about->setText(::deployments::explained(policy, key.value(2), stated).mid(0, sentences).join(QLatin1Char(' ')));
    return policy;
}

void CompareTab::fill()
{
    m_table->clear();
    const std::optional<EffectivePolicy> left = policyOf(m_left);
    const std::optional<EffectivePolicy> right = policyOf(m_right);
    if (!left || !right) {
        m_summary->clear();
        return;
    }
    const QList<PolicyComparison> lines = ::deployments::compared(*left, *right);
    int differing = 0;
    for (const PolicyComparison& line : lines) {
        differing += line.differs ? 1 : 0;
        if (m_onlyDifferent->isChecked() && !line.differs) {
            continue;
        }
        auto* item = new QTreeWidgetItem(m_table, {line.title, line.left, line.right, line.verdict});
        for (const int column : {LeftColumn, RightColumn}) {
            item->setToolTip(column, plainToolTip(item->text(column)));
        }
        if (line.differs) {
            item->setIcon(VerdictColumn, lineIcon(QStringLiteral("warning"), Tone::Warning));
            QFont strong = item->font(VerdictColumn);
            strong.setBold(true);
            item->setFont(VerdictColumn, strong);
        }
    }
    m_summary->setText(differing == 0 ? tr("Both do the same.") : tr("%1 of %2 differ.").arg(differing).arg(lines.size()));
}

} // namespace widgets::deployments
