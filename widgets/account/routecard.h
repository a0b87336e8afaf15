// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/controls.h"

namespace widgets::account {

/// One way to get to work, among equals: what it is, when it suits, and its button.
class RouteCard : public common::Surface
{
    Q_OBJECT
public:
    RouteCard(const QString& icon, const QString& title, const QString& text, const QString& button, QWidget* parent = nullptr);
    /// A way that cannot be taken now, and why not; empty: it can.
    void setObstacle(const QString& reason);
    void setText(const QString& text) { m_text->setText(text); }
    QPushButton* button() const { return m_button; }

Q_SIGNALS:
    void chosen();

private:
    common::Label* m_title;
    common::Label* m_text;
    common::Label* m_obstacle;
    QPushButton* m_button;
};

} // namespace widgets::account
