// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deployments/deploymentcolumns.h"

#include <QAbstractTableModel>
#include <QHash>
#include <vector>

namespace deployments {

/// What the rows are bundled by in the grid.
enum class Grouping { None, Tenant, Resource, Model, Lifecycle };

/// The grid's rows: all deployments, of which those that match the filter are shown, in the sorted order, bundled by the grouping.
/// Filter, sort and grouping are done here on prepared keys and not by a proxy, so that 5,000 rows follow each key press within a
/// frame. Texts are prepared when a row comes, not when it is painted. GUI thread.
class DeploymentTable : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Role {
        RowRole = Qt::UserRole,   ///< resource id
        ShareRole,                ///< 0..1 for columns that show a bar
        SeverityRole,             ///< 0 normal, 1 warning, 2 serious
        GroupRole,                ///< heading of the group that the row belongs to; empty without grouping
        IsFirstOfGroupRole,
    };
    using QAbstractTableModel::QAbstractTableModel;

    /// Replaces all rows; `now` is what days left are counted from.
    void setRows(QList<DeploymentRow> rows, const QDateTime& now);
    /// Adds rows or replaces those with the same resource id.
    void mergeRows(const QList<DeploymentRow>& rows, const QDateTime& now);
    /// Removes rows of other ids than these, after a complete reading.
    void keepOnly(const QList<DeploymentRow>& rows);

    /// See GridFilter.
    void setFilter(const QString& filter);
    const QString& filter() const { return m_filter; }
    void setGrouping(Grouping grouping);
    Grouping grouping() const { return m_grouping; }
    void sort(int column, Qt::SortOrder order) override;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// The shown row; null outside.
    const DeploymentRow* row(int shown) const;
    /// Where a resource id is shown; -1 when it is not.
    int shownRow(const QString& id) const;
    qsizetype size() const { return qsizetype(m_entries.size()); }
    /// Shown rows in their order, for exports.
    QList<DeploymentRow> shownRows() const;

Q_SIGNALS:
    void rowsArranged(); ///< the shown rows or their order changed

private:
    struct Entry
    {
        DeploymentRow row;
        QString text[kColumnCount];
        QString haystack; ///< all texts in lower case, separated
        QString group;
    };
    Entry prepared(const DeploymentRow& row) const;
    QString groupOf(const DeploymentRow& row) const;
    void arrange();
    void reorder(std::vector<int> order);
    void show(std::vector<int> shown);
    QVariant severity(const DeploymentRow& row, Column column) const;

    std::vector<Entry> m_entries;
    QHash<QString, int> m_places; ///< id in lower case -> entry
    std::vector<int> m_shown;
    QString m_filter;
    Grouping m_grouping = Grouping::None;
    Column m_sortColumn = Column::Account;
    Qt::SortOrder m_order = Qt::AscendingOrder;
    QDateTime m_now;
};

/// The rows as CSV (RFC 4180, UTF-8 with header; cells that a spreadsheet would run as a formula are quoted with an apostrophe).
QByteArray toCsv(const QList<DeploymentRow>& rows, const QList<Column>& columns, const QDateTime& now);

} // namespace deployments
