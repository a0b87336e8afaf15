// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/account/accessmodel.h"

#include <algorithm>

namespace widgets::account {

using rbac::Decision;

namespace {

constexpr int mostAsked = 30; ///< resources of one kind: each is a reading of its own

bool isWithin(const QString& id, const QString& scope)
{
    return id.startsWith(scope + QLatin1Char('/'), Qt::CaseInsensitive);
}

QString textOf(const rbac::Verdict& verdict)
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

} // namespace

AccessModel::AccessModel(rbac::AccessCheck* check, QObject* parent) : QAbstractTableModel(parent), m_check(check), m_features(rbac::features())
{
    connect(check, &rbac::AccessCheck::changed, this, &AccessModel::read);
}

void AccessModel::setScope(const QString& scope, const QStringList& resources)
{
    if (m_scope != scope || m_resources != resources) {
        m_scope = scope;
        m_resources = resources;
        read();
    }
}

void AccessModel::read()
{
    if (m_scope.isEmpty()) {
        return;
    }
    QList<rbac::Verdict> verdicts;
    QList<Below> below;
    for (const rbac::Feature& feature : std::as_const(m_features)) {
        verdicts << m_check->verdict(feature.id, m_scope);
        const bool lacksRole = verdicts.last().isDenied() && verdicts.last().cause == rbac::Cause::MissingAction;
        below << (lacksRole ? this->below(feature) : Below());
    }
    m_verdicts = verdicts;
    m_below = below;
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

AccessModel::Below AccessModel::below(const rbac::Feature& feature) const
{
    Below found;
    if (feature.resourceType.isEmpty()) {
        found.isWhole = false; // a role on a resource group is not looked for
        return found;
    }
    int asked = 0;
    for (const QString& resource : m_resources) {
        if (rbac::Scope(resource).resourceType().compare(feature.resourceType, Qt::CaseInsensitive) != 0 || !isWithin(resource, m_scope)) {
            continue;
        }
        if (++asked > mostAsked) {
            found.isWhole = false;
            break;
        }
        const rbac::Verdict verdict = m_check->verdict(feature.id, resource, false);
        if (verdict.isAllowed()) {
            found.allowed << resource;
        } else if (verdict.cause == rbac::Cause::Reading) {
            found.isRead = false;
        } else if (!verdict.isDenied()) {
            found.isWhole = false; // could not be told
        }
    }
    return found;
}

QStringList AccessModel::allowedOn(int row) const
{
    return row >= 0 && row < m_below.size() ? m_below[row].allowed : QStringList();
}

QString AccessModel::decisionText(int row) const
{
    const rbac::Verdict* verdict = this->verdict(row);
    if (!verdict) {
        return {};
    }
    if (!verdict->isDenied() || verdict->cause != rbac::Cause::MissingAction) {
        return textOf(*verdict);
    }
    const Below& below = m_below[row];
    if (!below.isRead) {
        return tr("Reading…");
    }
    if (!below.allowed.isEmpty()) {
        return tr("On %n resource(s)", nullptr, int(below.allowed.size()));
    }
    return below.isWhole ? tr("No") : tr("Not on the whole subscription");
}

bool AccessModel::isSettled() const
{
    return !m_verdicts.isEmpty() && std::all_of(m_below.cbegin(), m_below.cend(), [](const Below& one) { return one.isRead; })
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
    if (role == DecisionRole && !allowedOn(index.row()).isEmpty()) {
        return int(Decision::Conditional); // neither a plain yes nor a no
    }
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
        return decisionText(index.row());
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
