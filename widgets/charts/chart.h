// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/charts/plot.h"

class QMenu;
class QStackedLayout;
class QTableView;

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
    Plot* plot() const { return m_plot; }
    Legend* legend() const { return m_legend; }

    void setTitle(const QString& title);
    QString title() const { return m_title; }
    /// Source and age: "Log Analytics, 2 min ago". Small, behind the title.
    void setNote(const QString& note);
    /// "No data, because ...": shown in place of the plot, with a button when `action` is not empty. An empty reason shows the plot.
    void setEmpty(const QString& reason, const QString& hint = {}, const QString& action = {});
    bool isEmptyShown() const;
    /// The table twin in place of the plot.
    void setTableShown(bool shown);
    bool isTableShown() const;
    /// To add the tile's own actions (open the query, create an alert).
    QMenu* menu() const { return m_menu; }

Q_SIGNALS:
    /// The button of the empty state.
    void remedyRequested();

private:
    void buildMenu();
    void showRight();

    Plot* m_plot;
    Legend* m_legend;
    QString m_title;
    common::Label* m_titleLabel;
    common::Label* m_noteLabel;
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
