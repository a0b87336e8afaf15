// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/shell/shelltypes.h"

class QPushButton;

namespace widgets::shell {

class AccountCorner;
class CloudBadge;

/// Name and cloud on the left, the way to everything in the middle, the account on the right.
class TopBar : public QWidget
{
    Q_OBJECT
public:
    explicit TopBar(QWidget* parent = nullptr);
    CloudBadge* badge() const { return m_badge; }
    AccountCorner* account() const { return m_account; }

Q_SIGNALS:
    void paletteRequested();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    CloudBadge* m_badge;
    AccountCorner* m_account;
};

} // namespace widgets::shell
