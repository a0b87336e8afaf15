// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/chunkmodel.h"

#include <QLocale>

namespace playground {

void ChunkModel::setChunks(QList<Chunk> chunks)
{
    beginResetModel();
    m_chunks = std::move(chunks);
    endResetModel();
}

const Chunk* ChunkModel::chunk(int row) const
{
    return row >= 0 && row < m_chunks.size() ? &m_chunks[row] : nullptr;
}

int ChunkModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_chunks.size());
}

int ChunkModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant ChunkModel::data(const QModelIndex& index, int role) const
{
    const Chunk* row = chunk(index.row());
    if (!row || !index.isValid()) {
        return {};
    }
    if (role == Qt::ToolTipRole) {
        return row->droppedWhy.isEmpty() ? row->title : row->droppedWhy;
    }
    if (role == Qt::TextAlignmentRole && index.column() != TitleColumn && index.column() != StateColumn) {
        return int(Qt::AlignRight | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (index.column()) {
    case NumberColumn:
        return row->number > 0 ? QStringLiteral("[%1]").arg(row->number) : QString();
    case TitleColumn:
        return row->title;
    case ScoreColumn:
        return QLocale().toString(row->score, 'f', 4);
    case RerankerColumn:
        return row->rerankerScore ? QLocale().toString(*row->rerankerScore, 'f', 3) : QString();
    case TokensColumn:
        return QLocale().toString(row->tokens);
    case StateColumn:
        if (row->number > 0) {
            return tr("in the prompt");
        }
        switch (row->dropped) {
        case DropReason::Budget:
            return tr("dropped: token budget");
        case DropReason::Duplicate:
            return tr("dropped: repeats another");
        case DropReason::Empty:
            return tr("dropped: no text");
        case DropReason::None:
            return tr("found");
        }
        return {};
    default:
        return {};
    }
}

QVariant ChunkModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return QAbstractTableModel::headerData(section, orientation, role);
    }
    switch (section) {
    case NumberColumn:
        return tr("No.");
    case TitleColumn:
        return tr("Document");
    case ScoreColumn:
        return tr("Score");
    case RerankerColumn:
        return tr("Re-ranker");
    case TokensColumn:
        return tr("Tokens");
    case StateColumn:
        return tr("State");
    default:
        return {};
    }
}

} // namespace playground
