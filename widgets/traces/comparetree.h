// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "traces/alignment.h"
#include "traces/openedtrace.h"

#include <QAbstractItemModel>

namespace widgets::traces {

/// Two traces, span beside span, with what is different. GUI thread.
class CompareTree : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Column { Span, LeftTime, RightTime, TimeChange, LeftTokens, RightTokens, TokensChange, Difference, ColumnCount };
    using QAbstractItemModel::QAbstractItemModel;

    void setTraces(const ::traces::OpenedTraceRef& left, const ::traces::OpenedTraceRef& right);
    const ::traces::Alignment& alignment() const { return m_alignment; }
    QModelIndex indexOfRow(qsizetype row) const;
    qsizetype rowOf(const QModelIndex& index) const { return index.isValid() ? qsizetype(index.internalId()) : -1; }
    /// The next difference behind `after` (a row, -1: from the start) in direction +1 or -1; -1: none.
    qsizetype nextDifference(qsizetype after, int direction) const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& index) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Place
    {
        qint32 row = 0; ///< among the siblings
        std::vector<qint32> children;
    };
    QString text(const ::traces::AlignedRow& row, int column) const;
    QString difference(const ::traces::AlignedRow& row) const;
    QString timeChange(const ::traces::AlignedRow& row) const;
    static qint64 tokensOf(const ::traces::OpenedTraceRef& trace, qint32 node);

    ::traces::OpenedTraceRef m_left, m_right;
    ::traces::Alignment m_alignment;
    std::vector<Place> m_places; ///< by row of the alignment
    std::vector<qint32> m_roots;
};

} // namespace widgets::traces
