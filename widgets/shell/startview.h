// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/errorbanner.h"

namespace widgets::shell {

/// What the window shows until its services are there: nothing for a moment, then what is being waited for, or why it failed.
class StartView : public common::Surface
{
    Q_OBJECT
public:
    explicit StartView(QWidget* parent = nullptr);
    void showWaiting(const QString& text);
    void showFailure(const core::Error& error);
    bool hasFailed() const { return !m_banner->isHidden(); }

Q_SIGNALS:
    void retryRequested();

private:
    common::BusyIndicator* m_busy;
    common::ErrorBanner* m_banner;
};

} // namespace widgets::shell
