// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/controls.h"

namespace widgets::common {

/// What a pane shows when it has nothing: an icon, one line that says why, one that says what to do, and room for the
/// buttons that do it. Centred.
class EmptyState : public QWidget
{
    Q_OBJECT
public:
    EmptyState(const QString& icon, const QString& title, const QString& hint, QWidget* parent = nullptr);
    void set(const QString& icon, const QString& title, const QString& hint);
    /// Takes ownership; shown below the hint in order.
    void addAction(QWidget* button);
    QString title() const { return m_title->text(); }

private:
    void drawIcon();
    QString m_iconName;
    QLabel* m_icon;
    Label* m_title;
    Label* m_hint;
    QVBoxLayout* m_actions;
};

} // namespace widgets::common
