// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "logs/resultmodel.h"

#include <QHash>
#include <QHeaderView>
#include <QTableView>
#include <QTimer>

class QLineEdit;

namespace widgets::logs {

/// Heading of a result with a filter line below each name. Lines are made when their column comes into sight.
class FilterHeader : public QHeaderView
{
    Q_OBJECT
public:
    explicit FilterHeader(QWidget* parent);
    QSize sizeHint() const override;
    /// Filters as typed, of columns that have one.
    QList<::logs::ColumnFilter> filters() const;
    void setFilter(int column, const QString& text);
    void clearFilters();
    /// Focus into a column's line.
    void focusFilter(int column);
    /// Says that a filter cannot be used; empty takes it back.
    void showProblem(int column, const QString& problem);
    void place();

Q_SIGNALS:
    void filtersEdited();
    void leftDownwards(int column); ///< Return or Down in a filter line

protected:
    void updateGeometries() override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QLineEdit* lineOf(int column);
    QHash<int, QLineEdit*> m_lines;
    QHash<int, QString> m_texts;
};

/// A result of any size: sorting by a click on a heading, filters below it, columns that can be hidden, moved and sized. Rows have one
/// fixed height, so that a million of them cost nothing. GUI thread; the model outlives it.
class ResultGrid : public QTableView
{
    Q_OBJECT
public:
    explicit ResultGrid(::logs::ResultModel* model, QWidget* parent = nullptr);
    FilterHeader* filterHeader() const { return m_header; }
    ::logs::ResultModel* result() const { return m_model; }
    /// After another table came: widths from what the first rows hold, no filters.
    void settleColumns();
    QList<int> shownColumns() const;
    /// The chosen cells as lines of tab-separated texts.
    QString selectedText() const;

Q_SIGNALS:
    void cellChosen(const QModelIndex& index);
    void statisticsRequested(int column);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    void showHeaderMenu(const QPoint& at);
    void showCellMenu(const QPoint& at);
    void sortBy(int column);
    void applyFilters();
    void restoreCurrent();

    ::logs::ResultModel* m_model;
    FilterHeader* m_header;
    QTimer m_filterDelay;
    qint64 m_currentSource = -1; ///< row of the table that is current, through sorts and filters
    int m_currentColumn = 0;
};

} // namespace widgets::logs
