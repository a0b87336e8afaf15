// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "monitoring/alerts/alertsbook.h"

#include <QAbstractTableModel>

namespace monitoring {

/// Alert rules as a table, filtered by words and sorted by a column. Main thread.
class RulesTable : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Enabled, Name, Kind, Condition, Severity, Window, Frequency, Resource, System, Fired, Watched, Tenant, ColumnCount };
    enum Role { IdRole = Qt::UserRole };
    using QAbstractTableModel::QAbstractTableModel;

    static QString columnName(int column);
    void setRows(const QList<AlertRuleRow>& rows);
    void setFilter(const QString& text);
    /// Which rules this program watches by itself.
    void setWatched(std::function<bool(const QString& ruleId)> isWatched);
    const AlertRuleRow* row(int index) const;
    void arrange();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

Q_SIGNALS:
    void rowsArranged();

private:
    QString text(const AlertRuleRow& row, int column) const;
    QVariant plain(const AlertRuleRow& row, int column) const;

    std::function<bool(const QString&)> m_isWatched;
    QList<AlertRuleRow> m_all;
    QList<int> m_shown;
    QStringList m_words;
    int m_column = Name;
    Qt::SortOrder m_order = Qt::AscendingOrder;
};

} // namespace monitoring
