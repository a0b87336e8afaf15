// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playground/conversationstore.h"

#include <QAbstractListModel>

namespace playground {

/// The kept conversations, newest first, narrowed by a search text. Follows the store.
class ConversationModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { IdRole = Qt::UserRole + 1, UpdatedRole, TurnsRole, MatchRole };
    /// `store` outlives the model.
    explicit ConversationModel(ConversationStore* store, QObject* parent = nullptr);
    void setSearch(const QString& text);
    const ConversationSummary* summary(int row) const;
    /// -1 when it is not listed.
    int rowOf(const QString& id) const;
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    void reload();
    ConversationStore* m_store;
    QString m_search;
    QList<ConversationSummary> m_rows;
};

} // namespace playground
