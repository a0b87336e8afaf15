// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/griddelegate.h"

#include <QList>
#include <QTableView>

namespace widgets::common {

/// A column of a Grid, in the model's order.
struct GridColumn
{
    QString name;               ///< stable, for kept layouts and exports: "firstToken"
    int width = 90;             ///< pixels before anybody chose
    bool isShownAtFirst = true;
};

/// A table of one-line rows for a page: columns can be chosen (menu of the heading), moved and sized, and all of that is kept by name,
/// so that it survives new columns. The row that the person chose stays chosen while rows come, go and move, also through a reset of
/// the model or a filter that hides it for a while. Keyboard: arrows, Enter opens, letters seek. GUI thread; the model outlives it.
///
/// Exports take what is shown: Qt::EditRole is the plain value of a cell (number, text, date, absent), Qt::DisplayRole serves where a
/// model has no plain value.
class Grid : public QTableView
{
    Q_OBJECT
public:
    Grid(QAbstractItemModel* model, QList<GridColumn> columns, const GridRoles& roles, QWidget* parent = nullptr);
    /// Sorting before anybody chose.
    void setStandardSort(int column, Qt::SortOrder order);
    /// Columns shown, their order, widths and sorting. An unknown state gives the standard, unknown columns are skipped.
    QByteArray saveLayout() const;
    void restoreLayout(const QByteArray& state);
    void setColumnShown(int column, bool shown);
    bool isColumnShown(int column) const { return !isColumnHidden(column); }
    /// Shown columns in their visual order.
    QList<int> shownColumns() const;
    /// Id of the current row; empty without one.
    QString currentId() const;
    /// False when no shown row has this id; it is chosen as soon as one has.
    bool setCurrentId(const QString& id);
    /// Chooses again what the person chose, or a first row. `isFilled`: from now on the choice stays, also when nobody made it.
    void settle(bool isFilled = true);

    QByteArray toCsv() const;
    QByteArray toJson() const;

Q_SIGNALS:
    void currentChangedTo(const QString& id);
    void opened(const QString& id); ///< Enter or double click
    void layoutWasChanged();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void rowsAboutToBeRemoved(const QModelIndex& parent, int start, int end) override;

private:
    void setUpHeaders();
    void standardLayout();
    void showHeaderMenu(const QPoint& at);
    int rowOf(const QString& id) const;
    void choose(int row);
    int columnNamed(const QString& name) const;
    QStringList shownNames() const;
    QList<QVariantList> shownValues() const;

    QList<GridColumn> m_columns;
    QList<int> m_widths; ///< last ones while shown: a hidden section has none
    GridRoles m_roles;
    QString m_wanted; ///< id that the person chose
    bool m_isFollowing = false;
    int m_sortColumn = 0;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace widgets::common
