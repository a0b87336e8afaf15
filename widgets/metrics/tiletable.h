// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "logs/resultmodel.h"
#include "monitoring/tile.h"
#include "monitoring/tileresult.h"

#include <QIdentityProxyModel>
#include <QTableView>

namespace widgets::metrics {

/// The rows of a tile as people read them: numbers with the unit of their measure, headings in words; Qt::EditRole has the plain values.
class TileTableModel : public QIdentityProxyModel
{
    Q_OBJECT
public:
    explicit TileTableModel(QObject* parent = nullptr);
    void show(const monitoring::Tile& tile, const monitoring::TileResult& result);
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override { m_rows.sort(column, order); }
    /// Column -> text of a row.
    QMap<QString, QString> cells(int row) const;
    const monitoring::Measure* measureOf(int column) const;
    /// Which columns a person needs to see first: ids and hidden measures last.
    QList<int> order() const;

private:
    logs::ResultModel m_rows;
    monitoring::Tile m_tile;
};

/// A tile that is a table: sorted by a click on a heading; Return or a double click asks where a row leads. GUI thread.
class TileTable : public QTableView
{
    Q_OBJECT
public:
    explicit TileTable(QWidget* parent = nullptr);
    void show(const monitoring::Tile& tile, const monitoring::TileResult& result);
    using QTableView::show;
    TileTableModel* rows() { return &m_model; }

Q_SIGNALS:
    void rowChosen(const QMap<QString, QString>& cells);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void settleColumns();
    TileTableModel m_model;
    QStringList m_columns; ///< that the widths belong to
};

} // namespace widgets::metrics
