// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playground/flowtypes.h"

#include <QAbstractTableModel>

namespace playground {

/// The retrieved chunks as a table: number, title, score, re-ranker score, tokens, state. Presents, owns nothing else.
class ChunkModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { NumberColumn, TitleColumn, ScoreColumn, RerankerColumn, TokensColumn, StateColumn, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;
    void setChunks(QList<Chunk> chunks);
    /// Null outside the rows.
    const Chunk* chunk(int row) const;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<Chunk> m_chunks;
};

} // namespace playground
