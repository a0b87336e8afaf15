// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/programlog.h"

#include "identity/logging.h"

#include <QDateTime>
#include <QMutex>
#include <QMutexLocker>

namespace app {

Q_LOGGING_CATEGORY(lcCalls, "pilothouse.calls", QtInfoMsg)

namespace {

constexpr qsizetype kKept = 300;
constexpr qsizetype kLongestLine = 2000;

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

QString nameOf(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return QStringLiteral("debug");
    case QtInfoMsg:
        return QStringLiteral("info");
    case QtWarningMsg:
        return QStringLiteral("warning");
    case QtCriticalMsg:
    case QtFatalMsg:
        break;
    }
    return QStringLiteral("error");
}

void record(QtMsgType type, const QMessageLogContext& context, const QString& text)
{
    const QString clean = identity::redacted(text);
    const QByteArray category(context.category);
    if (category.startsWith("pilothouse") || (type != QtDebugMsg && type != QtInfoMsg)) {
        const QMutexLocker lock(&mutex());
        kept() << QDateTime::currentDateTimeUtc().toString(Qt::ISODate) + QLatin1Char(' ') + nameOf(type) + QLatin1Char(' ') +
                      QString::fromLatin1(category) + QStringLiteral(": ") + clean.left(kLongestLine);
        if (kept().size() > kKept) {
            kept().removeFirst();
        }
    }
    if (before) {
        before(type, context, clean);
    }
}

} // namespace

void ProgramLog::install()
{
    if (!before) {
        before = qInstallMessageHandler(record);
        identity::silenceNetworkAuth();
    }
}

QStringList ProgramLog::recent()
{
    const QMutexLocker lock(&mutex());
    return kept();
}

} // namespace app
