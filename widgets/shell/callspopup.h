// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/callregistry.h"
#include "widgets/common/controls.h"

#include <QPointer>
#include <QTimer>

namespace widgets::shell {

/// The calls under way, one a row, each with its Cancel; follows the registry while it is open. Lies in its window, like the
/// palette; Esc or a click beside closes it.
class CallsPopup : public common::Surface
{
    Q_OBJECT
public:
    CallsPopup(http::CallRegistry* calls, QWidget* parent);
    /// Opens above `anchor`, a widget of the same window.
    void openAbove(QWidget* anchor);

protected:
    bool eventFilter(QObject* object, QEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void refresh();
    void place();
    QWidget* row(const http::RunningCall& call);

    http::CallRegistry* m_calls;
    QVBoxLayout* m_rows;
    QPushButton* m_cancelAll;
    QTimer m_tick;
    QPointer<QWidget> m_anchor;
};

} // namespace widgets::shell
