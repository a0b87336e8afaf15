// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/charttable.h"

namespace widgets::charts {

void ChartTable::setSource(Source source)
{
    beginResetModel();
    m_source = std::move(source);
    endResetModel();
}

int ChartTable::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_source.rows;
}

int ChartTable::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_source.headers.size());
}

QVariant ChartTable::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
        return m_source.text(index.row(), index.column());
    case Qt::EditRole:
        return m_source.value(index.row(), index.column());
    case Qt::TextAlignmentRole:
        return index.column() > 0 ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter)) : QVariant(int(Qt::AlignLeft | Qt::AlignVCenter));
    default:
        return {};
    }
}

QVariant ChartTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::DisplayRole) {
        return m_source.headers.value(section);
    }
    return QAbstractTableModel::headerData(section, orientation, role);
}

} // namespace widgets::charts
