// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <functional>

namespace widgets::charts {

/// The table twin of a chart. Reads its cells when they are asked for, so that ten million points cost nothing. Qt::DisplayRole is
/// what a person reads, Qt::EditRole the plain value (number, date, text; nothing for a gap).
class ChartTable : public QAbstractTableModel
{
    Q_OBJECT
public:
    struct Source
    {
        QStringList headers;
        int rows = 0;
        std::function<QVariant(int row, int column)> value;
        std::function<QString(int row, int column)> text;
    };
    using QAbstractTableModel::QAbstractTableModel;
    void setSource(Source source);
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    Source m_source;
};

} // namespace widgets::charts
