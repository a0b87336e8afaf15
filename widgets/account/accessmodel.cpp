// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/account/accessmodel.h"

#include <algorithm>

namespace widgets::account {

using rbac::Decision;

QString decisionText(const rbac::Verdict& verdict)
{
    switch (verdict.decision) {
    case Decision::Allowed:
        return AccessModel::tr("Yes");
    case Decision::Denied:
        return AccessModel::tr("No");
    case Decision::Conditional:
        return AccessModel::tr("With a condition");
    case Decision::Unknown:
        break;
    }
    return verdict.cause == rbac::Cause::Reading ? AccessModel::tr("Reading…") : AccessModel::tr("Not known");
}

AccessModel::AccessModel(rbac::AccessCheck* check, QObject* parent) : QAbstractTableModel(parent), m_check(check), m_features(rbac::features())
{
    connect(check, &rbac::AccessCheck::changed, this, &AccessModel::read);
}

void AccessModel::setScope(const QString& scope)
{
    if (m_scope != scope) {
        m_scope = scope;
        read();
    }
}

void AccessModel::read()
{
    if (m_scope.isEmpty()) {
        return;
    }
    QList<rbac::Verdict> verdicts;
    for (const rbac::Feature& feature : std::as_const(m_features)) {
        verdicts << m_check->verdict(feature.id, m_scope);
    }
    m_verdicts = verdicts;
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

bool AccessModel::isSettled() const
{
    return !m_verdicts.isEmpty()
        && std::none_of(m_verdicts.cbegin(), m_verdicts.cend(), [](const rbac::Verdict& one) { return one.cause == rbac::Cause::Reading; });
}

const rbac::Verdict* AccessModel::verdict(int row) const
{
    return row >= 0 && row < m_verdicts.size() ? &m_verdicts[row] : nullptr;
}

int AccessModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_features.size());
}

int AccessModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant AccessModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const rbac::Feature& feature = m_features[index.row()];
    const rbac::Verdict* verdict = this->verdict(index.row());
    if (role == DecisionRole) {
        return verdict ? int(verdict->decision) : int(Decision::Unknown);
    }
    if (role == CauseRole) {
        return verdict ? int(verdict->cause) : int(rbac::Cause::Reading);
    }
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole) {
        return {};
    }
    if (index.column() == FeatureColumn) {
        return feature.title;
    }
    if (index.column() == VerdictColumn) {
        return verdict ? decisionText(*verdict) : QString();
    }
    QStringList roles;
    for (const QString& id : feature.roles) {
        if (const rbac::Role* known = rbac::roleById(id)) {
            roles << known->name;
        }
    }
    return roles.join(tr(" or "));
}

QVariant AccessModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return int(Qt::AlignLeading | Qt::AlignVCenter);
    }
    const QStringList titles{tr("Feature"), tr("May you?"), tr("Least Azure role")};
    return role == Qt::DisplayRole ? QVariant(titles.value(section)) : QVariant();
}

} // namespace widgets::account
