// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QKeySequence>
#include <functional>

namespace widgets::shell {

/// Something the palette can do.
struct PaletteEntry
{
    QString title;
    QString group;
    QString icon;
    QString words; ///< further words that find it
    QKeySequence shortcut;
    std::function<void()> run;
};

/// The palette's entries, best fit of the query first; all in their order without a query.
class PaletteModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { GroupRole = Qt::UserRole + 1, IconRole, ShortcutRole, PositionsRole };
    using QAbstractListModel::QAbstractListModel;
    void setEntries(QList<PaletteEntry> entries);
    void setQuery(const QString& query);
    const PaletteEntry* entry(int row) const;
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    struct Row
    {
        int entry = 0;
        int score = 0;
        QList<int> positions;
    };
    void rank();
    QList<PaletteEntry> m_entries;
    QList<Row> m_rows;
    QString m_query;
};

} // namespace widgets::shell
