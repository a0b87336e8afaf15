// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comparison/comparisonmodel.h"
#include "widgets/common/tokens.h"

#include <QStyledItemDelegate>
#include <QTextCharFormat>

namespace widgets::comparison {

/// Numbers of a cell in words: "★ 420 ms first · 1.9 s · 812 → 64 tokens · $0.0031". `★` marks the best of the table.
QString factsText(const ::comparison::ComparisonModel& model, int row, int column);
/// "3 answers, 2 different", "2 of 3 failed"; empty for one good answer.
QString repeatsText(const ::comparison::CellSummary& summary);
/// The word, icon and tone of the state that a cell is in.
struct CellState
{
    QString icon, text;
    common::Tone tone = common::Tone::Neutral;
};
CellState cellState(const ::comparison::ComparisonModel& model, int row, int column);

/// One cell: state and numbers above the beginning of the answer, with what differs from the base column underlined. GUI thread.
class CellDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

/// Underlined and tinted, for text formats of what differs.
QTextCharFormat differenceFormat();

} // namespace widgets::comparison
