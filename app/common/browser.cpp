// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/browser.h"

#include <QProcess>
#include <QStandardPaths>

namespace app {

bool openBrowser(const QUrl& url)
{
#if defined(Q_OS_WIN)
    return QProcess::startDetached(QStringLiteral("rundll32"), {QStringLiteral("url.dll,FileProtocolHandler"), url.toString(QUrl::FullyEncoded)});
#else
#if defined(Q_OS_MACOS)
    const QString program = QStandardPaths::findExecutable(QStringLiteral("open"));
#else
    // Without a display a browser would start nowhere: better to show the link.
    const bool display = qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY");
    const QString program = display ? QStandardPaths::findExecutable(QStringLiteral("xdg-open")) : QString();
#endif
    return !program.isEmpty() && QProcess::startDetached(program, {url.toString(QUrl::FullyEncoded)});
#endif
}

} // namespace app
