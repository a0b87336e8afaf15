// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "monitoring/tile.h"
#include "monitoring/tileresult.h"

#include <QStandardItemModel>
#include <QWidget>

class QGridLayout;

namespace widgets::metrics {

class StatCell;

/// The numbers of a tile side by side, as many in a row as fit. GUI thread.
class StatView : public QWidget
{
    Q_OBJECT
public:
    explicit StatView(QWidget* parent = nullptr);
    void show(const monitoring::TileResult& result);
    using QWidget::show;
    /// Name, value, period before: for copies.
    QStandardItemModel* table() { return &m_table; }
    const QList<StatCell*>& cells() const { return m_cells; }

Q_SIGNALS:
    /// A number was clicked: its column.
    void chosen(const QString& column);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange();
    QGridLayout* m_grid;
    QList<StatCell*> m_cells;
    QStandardItemModel m_table;
    int m_columns = 0;
};

/// Whether more of it is bad (errors, latency), good, or neither: 1 bad, -1 good, 0 neither.
int badDirection(const monitoring::TileStat& stat);

} // namespace widgets::metrics
