// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prompts/editor/desktypes.h"

#include <QAbstractListModel>

namespace widgets::prompts {

/// Rows of a comparison for a list: beside each other as they are, or below each other with a changed line as two. Unchanged stretches
/// are one row until they are opened. GUI thread.
class DiffModel : public QAbstractListModel
{
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;
    void setRows(const ::prompts::editor::DiffRows& rows);
    void setInline(bool isInline);
    bool isInline() const { return m_isInline; }
    /// Opens the unchanged stretch in this row.
    void unfold(int row);
    void unfoldAll();
    const ::prompts::editor::DiffRow& row(int index) const { return m_shown.at(index); }
    /// First row of the next change behind `from` (or before it); -1 without one.
    int nextChange(int from, bool forward) const;
    /// The rows as lines with "+", "-" and " ".
    QString asText(const QList<int>& rows) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    void rebuild();

    ::prompts::editor::DiffRows m_all;
    QList<::prompts::editor::DiffRow> m_shown;
    QList<int> m_gapOf; ///< for a gap: which stretch
    QList<int> m_open;  ///< stretches that were opened
    bool m_isInline = false;
};

} // namespace widgets::prompts
