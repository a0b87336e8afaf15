// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "traces/spanfacts.h"

#include <QAbstractTableModel>

namespace widgets::traces {

/// Documents of a retrieval, in its order. GUI thread.
class DocumentsTable : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Rank, Title, Score, Reranker, Length, ColumnCount };
    enum Role { IdRole = Qt::UserRole, ShareRole };
    using QAbstractTableModel::QAbstractTableModel;

    void setDocuments(const QList<::traces::Document>& documents);
    const ::traces::Document& document(int row) const { return m_documents.at(row); }
    static QString columnName(int column); ///< stable: "score"
    bool hasReranker() const { return m_hasReranker; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QVariant plain(int row, int column) const;
    QList<::traces::Document> m_documents;
    double m_best = 0;
    bool m_hasReranker = false;
};

} // namespace widgets::traces
