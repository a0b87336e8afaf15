// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/callregistry.h"
#include "widgets/common/controls.h"

#include <QFrame>
#include <QTimer>

namespace widgets::shell {

/// The calls under way, one a row, each with its Cancel; follows the registry while it is open.
class CallsPopup : public QFrame
{
    Q_OBJECT
public:
    CallsPopup(http::CallRegistry* calls, QWidget* parent);
    /// Opens with its lower edge at `anchor` (global), inside the screen.
    void openAbove(const QPoint& anchor);

private:
    void refresh();
    QWidget* row(const http::RunningCall& call);

    http::CallRegistry* m_calls;
    QVBoxLayout* m_rows;
    QPushButton* m_cancelAll;
    QTimer m_tick;
    QPoint m_anchor;
};

} // namespace widgets::shell
