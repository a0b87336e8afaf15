// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/callregistry.h"
#include "widgets/shell/shelltypes.h"

#include <QPointer>

class QToolButton;

namespace widgets::common {
class Badge;
class Label;
} // namespace widgets::common

namespace widgets::shell {

class CallsPopup;

/// The line at the bottom: running calls (a click lists and cancels them), where they go, whether writing is locked.
class StatusStrip : public QWidget
{
    Q_OBJECT
public:
    explicit StatusStrip(QWidget* parent = nullptr);
    void setCalls(http::CallRegistry* calls);
    void setFacts(const CloudFacts& facts);
    void setReadOnly(bool readOnly);
    /// A passing message ("Copied").
    void showMessage(const QString& text);
    /// Opens the list of running calls.
    void openCalls();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void refresh();

    QPointer<http::CallRegistry> m_calls;
    QPointer<CallsPopup> m_popup;
    QToolButton* m_running;
    common::Label* m_message;
    common::Label* m_place;
    common::Badge* m_readOnly;
};

} // namespace widgets::shell
