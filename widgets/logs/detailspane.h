// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "logs/columnstatistics.h"
#include "logs/resultmodel.h"

#include <QWidget>

class QComboBox;
class QTabWidget;
class QTreeWidget;

namespace widgets::common {
class CodeView;
class KeyValueList;
class Label;
} // namespace widgets::common

namespace widgets::logs {

/// Beside a result: the chosen cell in full (as text, and as a tree when it is JSON), the chosen row, and statistics of the chosen column.
/// Texts are shown as they are, never rendered. GUI thread.
class DetailsPane : public QWidget
{
    Q_OBJECT
public:
    enum class View { Cell, Row, Column };
    explicit DetailsPane(::logs::ResultModel* model, QWidget* parent = nullptr);

    /// What the grid's current cell is; invalid: none.
    void setCurrent(const QModelIndex& index);
    void show(View view);
    View view() const;
    /// Statistics have been counted since the last choice.
    bool hasStatistics() const { return m_hasStatistics; }
    QTreeWidget* tree() const { return m_tree; }

Q_SIGNALS:
    void closed();

private:
    QWidget* buildCell();
    QWidget* buildScrolled(QWidget* content, const QString& name);
    void fill();
    void fillCell();
    void fillRow();
    void countColumn();
    void fillColumn(const ::logs::ColumnStatistics& statistics);

    ::logs::ResultModel* m_model;
    QTabWidget* m_tabs;
    common::Label* m_title;
    common::Label* m_note;
    common::CodeView* m_text;
    QTreeWidget* m_tree;
    QWidget* m_rowPage;
    common::KeyValueList* m_row;
    common::Label* m_columnTitle;
    common::KeyValueList* m_column;
    common::Label* m_topTitle;
    common::KeyValueList* m_top;
    qint64 m_source = -1;
    int m_columnIndex = -1;
    std::shared_ptr<::logs::StopFlag> m_stop;
    bool m_hasStatistics = false;
};

} // namespace widgets::logs
