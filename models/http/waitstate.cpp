// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/waitstate.h"

#include <QCoreApplication>

namespace http {

QString waitState(core::Milliseconds delay, bool throttled)
{
    const qint64 seconds = (delay.count() + 999) / 1000;
    const QString text = throttled ? QCoreApplication::translate("http::WaitState", "waiting %1 s (throttled)")
                                   : QCoreApplication::translate("http::WaitState", "waiting %1 s (trying again)");
    return text.arg(seconds);
}

QString signInWaitState()
{
    return QCoreApplication::translate("http::WaitState", "waiting for your sign-in");
}

} // namespace http
