// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prompts/editor/desktypes.h"

#include <QStyledItemDelegate>

class QTextLayout;

namespace widgets::prompts {

class DiffModel;

/// Paints a row of a comparison: line numbers, a sign, the text on the tint of its change with the changed words stronger. Lines wrap at
/// the column's width; beyond kLongest units a line is cut. GUI thread.
class DiffDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit DiffDelegate(const DiffModel* model, QObject* parent = nullptr);
    void setWidth(int pixels) { m_width = pixels; }
    /// Rows are one line each: for very long comparisons, where wrapping would take long.
    void setWrapped(bool wrapped) { m_isWrapped = wrapped; }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

    static constexpr int kLongest = 20'000;

private:
    struct Side
    {
        const QString* text;
        const QList<::prompts::editor::WordSpan>* words;
        int line;
        bool isNew, isChanged;
    };
    int gutter() const;
    qreal layOut(QTextLayout& layout, int width) const;
    int heightOf(const QString& text, int width) const;
    void paintSide(QPainter* painter, const QRect& rect, const Side& side) const;

    const DiffModel* m_model;
    int m_width = 600;
    bool m_isWrapped = true;
};

} // namespace widgets::prompts
