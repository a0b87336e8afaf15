// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/account/needstable.h"

#include "widgets/common/theme.h"

#include <QHeaderView>
#include <QResizeEvent>

namespace widgets::account {

using namespace common;
using registration::FeatureNeed;

namespace {

/// "Microsoft Graph: openid, profile"
QString permissionText(const FeatureNeed& need)
{
    QStringList scopes;
    for (const registration::Permission& one : need.permissions) {
        scopes << one.scope;
    }
    return QStringLiteral("%1\n%2").arg(need.permissions.first().api, scopes.join(QStringLiteral(", ")));
}

} // namespace

NeedsModel::NeedsModel(QObject* parent) : QAbstractTableModel(parent), m_needs(registration::featureNeeds()) {}

int NeedsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_needs.size());
}

int NeedsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant NeedsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const FeatureNeed& need = m_needs[index.row()];
    if (role == Qt::TextAlignmentRole) {
        return int(Qt::AlignTop | Qt::AlignLeading);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (index.column()) {
    case FeatureColumn:
        return need.feature;
    case PermissionColumn:
        return permissionText(need);
    case WhyColumn:
        return need.why;
    case RoleColumn:
        return need.role.isEmpty() ? tr("None") : need.role;
    default:
        return need.adminConsent ? tr("Yes") : tr("No");
    }
}

QVariant NeedsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return int(Qt::AlignLeading | Qt::AlignVCenter);
    }
    const QStringList titles{tr("Feature"), tr("Delegated permission"), tr("Why"), tr("Least Azure role"), tr("Admin only")};
    return role == Qt::DisplayRole ? QVariant(titles.value(section)) : QVariant();
}

NeedsTable::NeedsTable(QWidget* parent) : QTableView(parent)
{
    setModel(new NeedsModel(this));
    setAccessibleName(tr("Permissions by feature"));
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setShowGrid(false);
    setTabKeyNavigation(false);
    setWordWrap(true);
    setTextElideMode(Qt::ElideNone);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalHeader()->hide();
    QHeaderView* header = horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionsClickable(false);
    header->setMinimumSectionSize(40);
    header->setSectionResizeMode(QHeaderView::Fixed);
    connect(&Theme::instance(), &Theme::changed, this, &NeedsTable::fit);
    fit();
}

void NeedsTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width()) {
        fit();
    }
}

void NeedsTable::fit()
{
    const int letter = fontMetrics().averageCharWidth();
    const int room = qMax(viewport()->width(), letter * 60);
    // Not stretched: the heights are asked for before a stretched column would have its width.
    const int percent[NeedsModel::ColumnCount] = {16, 26, 28, 19, 11};
    for (int column = 0; column < NeedsModel::ColumnCount; ++column) {
        setColumnWidth(column, room * percent[column] / 100);
    }
    resizeRowsToContents();
    int height = horizontalHeader()->sizeHint().height() + 2 * frameWidth();
    for (int row = 0; row < model()->rowCount(); ++row) {
        setRowHeight(row, rowHeight(row) + space::s);
        height += rowHeight(row);
    }
    setFixedHeight(height);
}

} // namespace widgets::account
