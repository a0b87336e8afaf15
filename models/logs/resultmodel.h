// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "logs/arrange.h"

#include <QAbstractTableModel>
#include <memory>

namespace logs {

using TableRef = std::shared_ptr<const kql::ColumnTable>;

/// A result of up to some millions of rows as a table that is sorted and filtered: a permutation over typed columns, made on a
/// thread of the pool and swapped in at once. Texts of cells are made when they are painted, from their first characters only.
/// GUI thread.
class ResultModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Role {
        IsNullRole = Qt::UserRole, ///< the cell is null (or an absent text)
        SourceRowRole,             ///< number of the row in the order in which it came
    };
    explicit ResultModel(QObject* parent = nullptr);
    ~ResultModel() override;

    /// Shows another table, unsorted and unfiltered; null: none.
    void setTable(TableRef table);
    const TableRef& table() const { return m_table; }
    /// Both take effect when arranged() comes, at the latest a moment later; what was under way before is given up.
    void setFilters(const QList<ColumnFilter>& filters);
    void sort(int column, Qt::SortOrder order) override;
    /// Back to the order in which the rows came.
    void clearSort();
    const QList<ColumnFilter>& filters() const { return m_filters; }
    const SortKey& sortKey() const { return m_sort; }
    /// A sort or filter is under way.
    bool isArranging() const { return m_stop != nullptr; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    /// The rows as they are shown, for statistics and exports; shared, so that a worker may keep it.
    std::shared_ptr<const RowOrder> order() const { return m_order; }
    /// Row of the table behind a shown row; -1 outside.
    qint64 sourceRow(int shown) const;
    /// Where a row of the table is shown; -1 when it is filtered out.
    int shownRow(qint64 source) const;
    size_t allRowCount() const { return m_table ? m_table->rows : 0; }

Q_SIGNALS:
    void arranged();
    void arrangingChanged();

private:
    void arrange();
    void take(RowOrder order);
    QString cell(const QModelIndex& index) const;

    TableRef m_table;
    std::shared_ptr<const RowOrder> m_order;
    QList<ColumnFilter> m_filters;
    SortKey m_sort;
    std::shared_ptr<StopFlag> m_stop; ///< of the worker under way
};

/// What a grid shows of a cell: dates as "2026-01-31 10:00:00.5" (UTC), other values as shownText().
QString gridText(const kql::ColumnVector& column, size_t row);

} // namespace logs
