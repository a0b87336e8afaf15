// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "monitoring/alerts/alertsbook.h"

#include <QAbstractTableModel>

namespace monitoring {

/// Fired alerts as a table: filtered by words (all must occur) and by what is open, sorted by a column. Texts of the cloud have their odd
/// characters marked. Main thread.
class AlertsTable : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Severity, Started, State, Condition, Rule, Resource, System, Age, Lasted, Value, Tenant, ColumnCount };
    enum Role {
        IdRole = Qt::UserRole,
        ToneRole, ///< 0 neutral, 1 warning, 2 error, 3 good
        IconRole,
    };
    explicit AlertsTable(const core::Clock* clock, QObject* parent = nullptr);

    /// Stable name for kept layouts and exports: "severity".
    static QString columnName(int column);
    void setRows(const QList<AlertRow>& rows);
    void setFilter(const QString& text);
    /// Closed alerts, too. Off at first.
    void setShowingClosed(bool on);
    const AlertRow* row(int index) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

Q_SIGNALS:
    void rowsArranged();

private:
    void arrange();
    bool isShown(const AlertRow& row) const;
    QString text(const AlertRow& row, int column) const;
    QVariant plain(const AlertRow& row, int column) const;

    const core::Clock* m_clock;
    QList<AlertRow> m_all;
    QList<int> m_shown;
    QStringList m_words;
    bool m_isShowingClosed = false;
    int m_column = Started;
    Qt::SortOrder m_order = Qt::DescendingOrder;
};

/// "3 min", "2 h", "4 d".
QString ageText(qint64 seconds);
QString stateText(azure::AlertState state);
/// What changes when a state is set.
QList<deployments::DiffLine> stateDiff(azure::AlertState from, azure::AlertState to);

} // namespace monitoring
