// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/messagelog.h"

#include <QMutex>
#include <QMutexLocker>
#include <QtGlobal>

namespace desktop {

namespace {

QMutex& mutex()
{
    static QMutex instance;
    return instance;
}

QStringList& kept()
{
    static QStringList list;
    return list;
}

QtMessageHandler before = nullptr;

void record(QtMsgType type, const QMessageLogContext& context, const QString& text)
{
    if (MessageLog::isExpected(text)) {
        return;
    }
    if (type == QtWarningMsg || type == QtCriticalMsg) {
        const QMutexLocker lock(&mutex());
        if (kept().size() < 1000) {
            kept() << text;
        }
    }
    if (before) {
        before(type, context, text);
    }
}

} // namespace

void MessageLog::install()
{
    before = qInstallMessageHandler(record);
}

QStringList MessageLog::takeWarnings()
{
    const QMutexLocker lock(&mutex());
    return std::exchange(kept(), {});
}

bool MessageLog::isExpected(const QString& text)
{
    // The offscreen platform says this of every window with size limits, and of every menu.
    return text == QLatin1String("This plugin does not support propagateSizeHints()") || text == QLatin1String("This plugin does not support raise()") ||
           text == QLatin1String("This plugin does not support grabbing the keyboard");
}

} // namespace desktop
