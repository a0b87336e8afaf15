// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/page.h"

class QVBoxLayout;

namespace widgets::account {

/// A page of one centred column that scrolls: for reading and for forms, where lines must not get too long.
class ColumnPage : public common::Page
{
    Q_OBJECT
public:
    /// `width`: the widest that the column gets, device-independent pixels.
    explicit ColumnPage(int width, QWidget* parent = nullptr);
    QList<QWidget*> panes() const override;

protected:
    /// Where the contents go, from top to bottom; ends with a stretch that the page adds by itself.
    QVBoxLayout* column() const { return m_column; }

private:
    QVBoxLayout* m_column;
};

} // namespace widgets::account
