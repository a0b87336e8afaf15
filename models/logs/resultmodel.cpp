// SPDX-License-Identifier: GPL-3.0-or-later
#include "logs/resultmodel.h"

#include "logs/cells.h"

#include <QFutureWatcher>
#include <QtConcurrentRun>
#include <limits>

namespace logs {

ResultModel::ResultModel(QObject* parent) : QAbstractTableModel(parent), m_order(std::make_shared<RowOrder>()) {}

ResultModel::~ResultModel()
{
    if (m_stop) {
        *m_stop = true;
    }
}

void ResultModel::setTable(TableRef table)
{
    if (m_stop) {
        *std::exchange(m_stop, nullptr) = true;
    }
    beginResetModel();
    m_table = std::move(table);
    m_filters.clear();
    m_sort = {};
    m_order = std::make_shared<RowOrder>(allRows(std::min<size_t>(allRowCount(), size_t(std::numeric_limits<int>::max()))));
    endResetModel();
    Q_EMIT arrangingChanged();
    Q_EMIT arranged();
}

void ResultModel::setFilters(const QList<ColumnFilter>& filters)
{
    if (filters != m_filters) {
        m_filters = filters;
        arrange();
    }
}

void ResultModel::sort(int column, Qt::SortOrder order)
{
    const SortKey key{column, order == Qt::DescendingOrder};
    if (key != m_sort) {
        m_sort = key;
        arrange();
    }
}

void ResultModel::clearSort()
{
    sort(-1, Qt::AscendingOrder);
}

void ResultModel::arrange()
{
    if (m_stop) {
        *m_stop = true;
    }
    if (!m_table) {
        m_stop.reset();
        return;
    }
    const auto stop = std::make_shared<StopFlag>(false);
    m_stop = stop;
    Q_EMIT arrangingChanged();
    auto* watcher = new QFutureWatcher<std::optional<RowOrder>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, stop] {
        watcher->deleteLater();
        if (m_stop != stop) { // a newer wish overtook it
            return;
        }
        m_stop.reset();
        std::optional<RowOrder> order = watcher->future().takeResult();
        if (order) {
            take(std::move(*order));
        }
        Q_EMIT arrangingChanged();
    });
    const TableRef table = m_table;
    const QList<ColumnFilter> filters = m_filters;
    const SortKey key = m_sort;
    watcher->setFuture(QtConcurrent::run([table, filters, key, stop]() -> std::optional<RowOrder> {
        std::optional<RowOrder> rows = filtered(*table, allRows(table->rows), filters, *stop);
        return rows ? sorted(*table, std::move(*rows), key, *stop) : std::nullopt;
    }));
}

void ResultModel::take(RowOrder order)
{
    beginResetModel();
    m_order = std::make_shared<RowOrder>(std::move(order));
    endResetModel();
    Q_EMIT arranged();
}

int ResultModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_order->size());
}

int ResultModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_table ? 0 : int(m_table->columns.size());
}

qint64 ResultModel::sourceRow(int shown) const
{
    return shown >= 0 && size_t(shown) < m_order->size() ? qint64((*m_order)[size_t(shown)]) : -1;
}

int ResultModel::shownRow(qint64 source) const
{
    const auto found = source < 0 ? m_order->end() : std::find(m_order->begin(), m_order->end(), quint32(source));
    return found == m_order->end() ? -1 : int(found - m_order->begin());
}

QString gridText(const kql::ColumnVector& column, size_t row)
{
    if (column.type() != kql::Type::DateTime || column.isNull(row)) {
        return shownText(column, row);
    }
    QString text = kql::formatDateTime(column.integers()[row]);
    text.replace(10, 1, QLatin1Char(' '));
    text.chop(1); // Z
    while (text.endsWith(QLatin1Char('0')) && text.size() > 20) {
        text.chop(1);
    }
    if (text.endsWith(QLatin1Char('.'))) {
        text.chop(1);
    }
    return text;
}

QString ResultModel::cell(const QModelIndex& index) const
{
    const kql::ColumnRef& column = m_table->data[size_t(index.column())];
    return column ? gridText(*column, (*m_order)[size_t(index.row())]) : QString();
}

QVariant ResultModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid) || !m_table) {
        return {};
    }
    const kql::ColumnRef& column = m_table->data[size_t(index.column())];
    const kql::Type type = m_table->columns[index.column()].type;
    switch (role) {
    case Qt::DisplayRole: return cell(index);
    case Qt::AccessibleTextRole: {
        const QString text = cell(index);
        return m_table->columns[index.column()].name + QStringLiteral(": ") + (text.isEmpty() ? QStringLiteral("null") : text);
    }
    case Qt::TextAlignmentRole: {
        const bool isNumber = type == kql::Type::Int || type == kql::Type::Long || type == kql::Type::Real || type == kql::Type::Decimal || type == kql::Type::TimeSpan;
        return int(isNumber ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    }
    case IsNullRole: return !column || column->isNull((*m_order)[size_t(index.row())]);
    case SourceRowRole: return sourceRow(index.row());
    default: return {};
    }
}

QVariant ResultModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical) {
        return role == Qt::DisplayRole ? QVariant(sourceRow(section) + 1) : QVariant();
    }
    if (!m_table || section < 0 || section >= m_table->columns.size()) {
        return {};
    }
    const kql::Column& column = m_table->columns[section];
    if (role == Qt::DisplayRole) {
        return marked(column.name, true);
    }
    if (role == Qt::ToolTipRole) {
        return marked(column.name, true) + QStringLiteral(" : ") + kql::typeName(column.type);
    }
    return {};
}

} // namespace logs
