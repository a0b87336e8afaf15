// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deployments/quota.h"

#include <QAbstractTableModel>

namespace deployments {

/// Quotas as a table: filtered by words (all must occur), sorted by a column; amounts that are absent sort last in both directions.
/// Main thread.
class QuotaTable : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Tenant, Subscription, Region, Type, Model, Used, Limit, Free, Share, ColumnCount };
    enum Role {
        IdRole = Qt::UserRole, ///< tenant, subscription, region and name
        ShareRole,
        SeverityRole, ///< 1: over 80 %, 2: over 95 %
    };
    using QAbstractTableModel::QAbstractTableModel;

    /// Stable name for kept layouts and exports: "limit".
    static QString columnName(int column);
    void setRows(const QList<QuotaRow>& rows);
    /// Replaces rows of the same subscription, region and name; adds the others.
    void mergeRows(const QList<QuotaRow>& rows);
    void setFilter(const QString& text);
    /// Also quotas that nothing is used of. Off at first.
    void setShowingUnused(bool on);
    const QuotaRow* row(int index) const;
    qsizetype size() const { return m_all.size(); }
    const QList<QuotaRow>& allRows() const { return m_all; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

Q_SIGNALS:
    /// Rows came, went or moved; the chosen row is to be looked up again.
    void rowsArranged();

private:
    void arrange();
    bool isShown(const QuotaRow& row) const;

    QList<QuotaRow> m_all;
    QList<int> m_shown;
    QStringList m_words;
    bool m_isShowingUnused = false;
    int m_column = Share;
    Qt::SortOrder m_order = Qt::DescendingOrder;
};

} // namespace deployments
