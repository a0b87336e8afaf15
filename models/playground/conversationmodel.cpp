// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/conversationmodel.h"

namespace playground {

ConversationModel::ConversationModel(ConversationStore* store, QObject* parent) : QAbstractListModel(parent), m_store(store)
{
    connect(store, &ConversationStore::changed, this, &ConversationModel::reload);
    m_rows = m_store->list(m_search);
}

void ConversationModel::setSearch(const QString& text)
{
    if (m_search != text) {
        m_search = text;
        reload();
    }
}

const ConversationSummary* ConversationModel::summary(int row) const
{
    return row >= 0 && row < m_rows.size() ? &m_rows[row] : nullptr;
}

int ConversationModel::rowOf(const QString& id) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows[row].id == id) {
            return row;
        }
    }
    return -1;
}

int ConversationModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant ConversationModel::data(const QModelIndex& index, int role) const
{
    const ConversationSummary* row = summary(index.row());
    if (!row) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
        return row->title.isEmpty() ? tr("New conversation") : row->title;
    case Qt::ToolTipRole:
        return row->match.isEmpty() ? row->title : row->match;
    case IdRole:
        return row->id;
    case UpdatedRole:
        return row->updated;
    case TurnsRole:
        return row->turns;
    case MatchRole:
        return row->match;
    default:
        return {};
    }
}

void ConversationModel::reload()
{
    const QList<ConversationSummary> rows = m_store->list(m_search);
    // Same conversations in the same order: only their texts changed, so that a view keeps its selection.
    const bool sameOrder = std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(),
                                      [](const ConversationSummary& a, const ConversationSummary& b) { return a.id == b.id; });
    if (sameOrder) {
        m_rows = rows;
        if (!m_rows.isEmpty()) {
            Q_EMIT dataChanged(index(0), index(int(m_rows.size()) - 1));
        }
        return;
    }
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

} // namespace playground
