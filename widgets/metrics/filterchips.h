// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "monitoring/focus.h"

#include <QAbstractButton>
#include <QWidget>

namespace widgets::metrics {

/// What the look is narrowed to, a chip each; a click takes it away. Hidden without filters. GUI thread; the focus outlives it.
class FilterChips : public QWidget
{
    Q_OBJECT
public:
    explicit FilterChips(monitoring::Focus* focus, QWidget* parent = nullptr);
    QList<QAbstractButton*> chips() const { return m_chips; }

private:
    void follow();
    monitoring::Focus* m_focus;
    QList<QAbstractButton*> m_chips;
    QWidget* m_all = nullptr;
};

} // namespace widgets::metrics
