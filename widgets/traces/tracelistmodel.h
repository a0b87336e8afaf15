// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "traces/tracetable.h"

#include <QSortFilterProxyModel>

namespace widgets::traces {

/// The list of traces as the grid shows it: sorted by values, what people asked and were answered hidden until revealed (in the grid, in
/// exports and copies alike), a bar for the latency. GUI thread.
class TraceListModel : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    enum Role { SeverityRole = Qt::UserRole + 100, ShareRole };
    explicit TraceListModel(::traces::TraceTable* table, QObject* parent = nullptr);
    void setRevealed(bool revealed);
    bool isRevealed() const { return m_isRevealed; }
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    static bool isPersonal(int column) { return column == ::traces::TraceTable::Input || column == ::traces::TraceTable::Output; }

private:
    void measure();
    ::traces::TraceTable* m_table;
    double m_longest = 0;
    bool m_isRevealed = false;
};

} // namespace widgets::traces
