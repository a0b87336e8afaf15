// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace widgets::prompts {

/// A version in two lines: its message with labels; its id, author and time. GUI thread.
class VersionDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    enum Role { FactsRole = Qt::UserRole + 1, LabelsRole };
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace widgets::prompts
