// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace widgets::common {

/// Which roles of a model mean what to a Grid; -1: the model has none of it.
struct GridRoles
{
    int id = Qt::UserRole;  ///< text that stays with the row, however rows move
    int share = -1;         ///< 0..1 for cells with a bar
    int severity = -1;      ///< 0 normal, 1 warning, 2 serious, 3 good
    int firstOfGroup = -1;  ///< true where a line goes above the row
};

/// One cell of a Grid: a bar under the text for shares, an icon where something is wrong (colour is never the only cue), the text on
/// one line. GUI thread.
class GridDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit GridDelegate(const GridRoles& roles, QObject* parent = nullptr) : QStyledItemDelegate(parent), m_roles(roles) {}
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    GridRoles m_roles;
};

} // namespace widgets::common
