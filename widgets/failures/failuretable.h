// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "monitoring/failures/overview.h"
#include "series/timeseries.h"
#include "widgets/common/grid.h"

#include <QAbstractTableModel>
#include <QStyledItemDelegate>

namespace widgets::failures {

/// The modes of a report as rows of a Grid. Texts of display, plain values of edit (absent: not measured). GUI thread.
class FailureTable : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { ModeColumn, NameColumn, KindColumn, SeverityColumn, CountColumn, OfColumn, ShareColumn, ChangeColumn, TrendColumn, LastColumn, GradeColumn, kColumns };
    enum Role { IdRole = Qt::UserRole, ShareRole, SeverityRole, SortRole, TrendRole, StyleRole };
    using QAbstractTableModel::QAbstractTableModel;

    /// Of the same modes the rows stay; others make a reset.
    void show(const monitoring::failures::FailureReport& report, const monitoring::failures::ModeCatalogue& modes);
    static QList<common::GridColumn> columns();
    static common::GridRoles roles() { return {IdRole, ShareRole, SeverityRole, -1}; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row
    {
        monitoring::failures::Mode mode;
        monitoring::failures::ModeFigures figures;
        series::TimeSeries trend;
    };
    QString textOf(const Row& row, int column) const;
    QVariant plainOf(const Row& row, int column) const;
    QVariant sortOf(const Row& row, int column) const;
    QList<Row> m_rows;
};

/// A cell with the trend of its mode as a sparkline.
class TrendDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace widgets::failures

Q_DECLARE_METATYPE(const series::TimeSeries*)
