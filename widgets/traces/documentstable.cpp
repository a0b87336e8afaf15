// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/traces/documentstable.h"

#include "logs/cells.h"

#include <QLocale>
#include <cmath>

namespace widgets::traces {

void DocumentsTable::setDocuments(const QList<::traces::Document>& documents)
{
    beginResetModel();
    m_documents = documents;
    m_best = 0;
    m_hasReranker = false;
    for (const ::traces::Document& document : m_documents) {
        if (document.score && std::isfinite(*document.score)) {
            m_best = std::max(m_best, *document.score);
        }
        m_hasReranker = m_hasReranker || document.rerankerScore.has_value();
    }
    endResetModel();
}

QString DocumentsTable::columnName(int column)
{
    static const QStringList names{QStringLiteral("rank"), QStringLiteral("title"), QStringLiteral("score"), QStringLiteral("reranker"), QStringLiteral("length")};
    return names.value(column);
}

int DocumentsTable::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_documents.size());
}

int DocumentsTable::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant DocumentsTable::plain(int row, int column) const
{
    const ::traces::Document& document = m_documents.at(row);
    switch (column) {
    case Rank: return row + 1;
    case Title: return ::logs::marked(QStringView(document.title.isEmpty() ? document.id : document.title).left(500), true);
    case Score: return document.score ? QVariant(*document.score) : QVariant();
    case Reranker: return document.rerankerScore ? QVariant(*document.rerankerScore) : QVariant();
    case Length: return document.text.size();
    default: return {};
    }
}

QVariant DocumentsTable::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const QVariant value = plain(index.row(), index.column());
    switch (role) {
    case Qt::EditRole: return value;
    case Qt::DisplayRole:
        if (index.column() == Score || index.column() == Reranker) {
            return value.isValid() ? QLocale().toString(value.toDouble(), 'f', 3) : QStringLiteral("–");
        }
        return index.column() == Length ? QLocale().toString(value.toLongLong()) : value;
    case Qt::TextAlignmentRole: return int((index.column() == Title ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case IdRole: return QString::number(index.row());
    case ShareRole: return index.column() == Score && value.isValid() && m_best > 0 ? QVariant(value.toDouble() / m_best) : QVariant();
    default: return {};
    }
}

QVariant DocumentsTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section >= ColumnCount) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return int((section == Title ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    static const char* const titles[] = {QT_TR_NOOP("Rank"), QT_TR_NOOP("Document"), QT_TR_NOOP("Score"), QT_TR_NOOP("Reranker"), QT_TR_NOOP("Characters")};
    return tr(titles[section]);
}

} // namespace widgets::traces
