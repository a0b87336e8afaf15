// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deployments/endpointrow.h"

#include <QAbstractTableModel>

namespace deployments {

/// Online endpoints as a table: filtered by words (all must occur), sorted by a column. Main thread.
class EndpointTable : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Endpoint, Traffic, State, Workspace, SignIn, Deployments, Instances, Region, Network, Tenant, ResourceGroup, ColumnCount };
    enum Role { IdRole = Qt::UserRole, SeverityRole };
    using QAbstractTableModel::QAbstractTableModel;

    /// Stable name for kept layouts and exports: "signIn".
    static QString columnName(int column);
    /// Nothing moves when the rows are those that are shown.
    void setRows(const QList<OnlineEndpointRow>& rows);
    void setFilter(const QString& text);
    const OnlineEndpointRow* row(int index) const;
    qsizetype size() const { return m_all.size(); }

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

    QList<OnlineEndpointRow> m_all;
    QList<int> m_shown;
    QStringList m_words;
    int m_column = Endpoint;
    Qt::SortOrder m_order = Qt::AscendingOrder;
};

} // namespace deployments
