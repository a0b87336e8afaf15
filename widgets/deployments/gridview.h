// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deployments/deploymenttable.h"

#include <QTableView>

namespace widgets::deployments {

/// The grid: rows of one line, a bar behind shares, icon and colour where something is wrong, a heading over each group; columns can
/// be chosen, moved and sized, and all of that is kept. Keyboard: arrows, Enter opens, letters seek. GUI thread.
class GridView : public QTableView
{
    Q_OBJECT
public:
    explicit GridView(::deployments::DeploymentTable* table, QWidget* parent = nullptr);
    /// Columns shown, their order, widths and sorting; an unknown state gives the standard.
    QByteArray saveLayout() const;
    void restoreLayout(const QByteArray& state);
    void setColumnShown(::deployments::Column column, bool shown);
    bool isColumnShown(::deployments::Column column) const;
    /// Shown columns in their visual order, for exports.
    QList<::deployments::Column> shownColumns() const;
    /// Resource id of the current row; empty without one.
    QString currentId() const;
    void setCurrentId(const QString& id);

Q_SIGNALS:
    void currentChangedTo(const QString& id);
    void opened(const QString& id); ///< Enter or double click
    void layoutWasChanged();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    void standardLayout();
    void showHeaderMenu(const QPoint& at);
    ::deployments::DeploymentTable* m_table;
};

} // namespace widgets::deployments
