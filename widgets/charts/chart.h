// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/charts/plot.h"

#include <functional>

class QAbstractItemModel;
class QHBoxLayout;
class QMenu;
class QStackedLayout;
class QTableView;
class QVBoxLayout;

namespace widgets::common {
class EmptyState;
class Label;
} // namespace widgets::common

namespace widgets::charts {

class Legend;

/// A tile: title, source and age, menu (table, copies, zoom), the plot or the reason why there is nothing, and the legend. GUI thread.
class Chart : public QWidget
{
    Q_OBJECT
public:
    /// Takes ownership of the plot.
    explicit Chart(Plot* plot, QWidget* parent = nullptr);
    /// A tile of something else than a plot: numbers, a table. Takes ownership of `body`; `table` is what is copied, and belongs to it.
    Chart(QWidget* body, QAbstractItemModel* table, QWidget* parent = nullptr);
    Plot* plot() const { return m_plot; } ///< null without one
    Legend* legend() const { return m_legend; } ///< null without a plot
    QWidget* body() const { return m_body; } ///< the plot or what is in its place
    /// The values as a table: the plot's twin, or what the constructor was given.
    QAbstractItemModel* table() const { return m_values; }

    void setTitle(const QString& title);
    QString title() const { return m_title; }
    /// Source and age: "Log Analytics, 2 min ago". Small, behind the title.
    void setNote(const QString& note, const QString& hint = {});
    /// Something between note and menu: a busy mark, a button. Takes ownership.
    void addToHead(QWidget* widget);
    /// "No data, because ...": shown in place of the plot, with a button when `action` is not empty. An empty reason shows the plot.
    void setEmpty(const QString& reason, const QString& hint = {}, const QString& action = {}, const QString& icon = QStringLiteral("info"));
    bool isEmptyShown() const;
    /// The table twin in place of the plot.
    void setTableShown(bool shown);
    bool isTableShown() const;
    /// To add the tile's own actions (open the query, create an alert).
    QMenu* menu() const { return m_menu; }

Q_SIGNALS:
    /// The button of the empty state.
    void remedyRequested();
    /// The menu is about to be shown.
    void menuWanted();
    /// Something was copied: "The picture was copied."
    void noted(const QString& message);

private:
    Chart(Plot* plot, QWidget* body, QAbstractItemModel* table, QWidget* parent);
    void buildHead(QVBoxLayout* column);
    void buildMenu();
    void buildZoom();
    void addCopy(const QString& text, const QString& said, std::function<void()> copy);
    void showRight();

    Plot* m_plot;
    QWidget* m_body;
    QAbstractItemModel* m_values;
    Legend* m_legend;
    QString m_title;
    common::Label* m_titleLabel;
    common::Label* m_noteLabel;
    QHBoxLayout* m_head;
    QStackedLayout* m_stack;
    common::EmptyState* m_empty;
    QTableView* m_table = nullptr; ///< made when it is first shown
    QWidget* m_remedy = nullptr;
    QMenu* m_menu;
    QAction* m_showTable = nullptr;
    QAction* m_showAll = nullptr;
    bool m_isEmpty = false;
};

} // namespace widgets::charts
