// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/traces/tracelistmodel.h"

namespace widgets::traces {

using ::traces::SpanStatus;
using ::traces::TraceTable;

TraceListModel::TraceListModel(TraceTable* table, QObject* parent) : QSortFilterProxyModel(parent), m_table(table)
{
    setSortRole(TraceTable::SortRole);
    connect(table, &QAbstractItemModel::modelReset, this, &TraceListModel::measure);
    connect(table, &QAbstractItemModel::rowsInserted, this, &TraceListModel::measure);
    setSourceModel(table);
    measure();
}

void TraceListModel::measure()
{
    m_longest = 0;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        m_longest = std::max(m_longest, m_table->trace(row).durationMs);
    }
}

void TraceListModel::setRevealed(bool revealed)
{
    if (revealed != m_isRevealed) {
        m_isRevealed = revealed;
        if (rowCount() > 0) {
            Q_EMIT dataChanged(index(0, TraceTable::Input), index(rowCount() - 1, TraceTable::Output));
        }
    }
}

/// Headings stand over their values.
QVariant TraceListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::TextAlignmentRole && orientation == Qt::Horizontal) {
        const QVariant own = rowCount() > 0 ? index(0, section).data(Qt::TextAlignmentRole) : QVariant();
        return own.isValid() && own.toInt() != 0 ? own : QVariant(int(Qt::AlignLeft | Qt::AlignVCenter));
    }
    return QSortFilterProxyModel::headerData(section, orientation, role);
}

QVariant TraceListModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const ::traces::TraceSummary& trace = m_table->trace(mapToSource(index).row());
    switch (role) {
    case SeverityRole:
        return index.column() != TraceTable::Status ? 0 : trace.status == SpanStatus::Error ? 2 : trace.status == SpanStatus::Blocked ? 1 : 0;
    case ShareRole:
        return index.column() == TraceTable::Latency && m_longest > 0 ? QVariant(trace.durationMs / m_longest) : QVariant();
    default: break;
    }
    const bool isText = role == Qt::DisplayRole || role == Qt::EditRole || role == Qt::ToolTipRole || role == TraceTable::FullTextRole || role == TraceTable::SortRole;
    if (isPersonal(index.column()) && !m_isRevealed && isText) {
        const QString whole = QSortFilterProxyModel::data(index, TraceTable::FullTextRole).toString();
        return whole.isEmpty() || role == Qt::ToolTipRole ? QVariant() : QVariant(tr("Hidden, %Ln character(s)", nullptr, int(whole.size())));
    }
    if (role == Qt::EditRole) { // what exports take
        return QSortFilterProxyModel::data(index, TraceTable::SortRole);
    }
    return QSortFilterProxyModel::data(index, role);
}

} // namespace widgets::traces
