// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/logging.h"

#include <QRegularExpression>
#include <cstring>

namespace identity {

Q_LOGGING_CATEGORY(lcIdentity, "pilothouse.identity")

namespace {

QLoggingCategory::CategoryFilter g_previousFilter = nullptr;
QtMessageHandler g_previousHandler = nullptr;

void filterCategory(QLoggingCategory* category)
{
    if (g_previousFilter) {
        g_previousFilter(category);
    }
    if (std::strncmp(category->categoryName(), "qt.networkauth", 14) == 0) {
        for (const QtMsgType type : {QtDebugMsg, QtInfoMsg, QtWarningMsg, QtCriticalMsg}) {
            category->setEnabled(type, false);
        }
    }
}

void redactingHandler(QtMsgType type, const QMessageLogContext& context, const QString& message)
{
    g_previousHandler(type, context, redacted(message));
}

} // namespace

void silenceNetworkAuth()
{
    static const bool once = [] {
        g_previousFilter = QLoggingCategory::installFilter(filterCategory);
        return true;
    }();
    Q_UNUSED(once)
}

QString redacted(const QString& text)
{
    // A JSON web token begins with eyJ (base64 of `{"`); the names are those of forms, JSON members and URLs alike.
    static const QRegularExpression token(QStringLiteral("\\beyJ[A-Za-z0-9_\\-=.]+"));
    static const QRegularExpression field(
        QStringLiteral("\\b(code_verifier|device_code|refresh_token|access_token|id_token|client_secret|client_assertion|"
                       "client_info)(\"?\\s*[=:]\\s*\"?)[^\\s\"&,;}]+"),
        QRegularExpression::CaseInsensitiveOption);
    // These words are common in plain text, so only as a URL or form writes them.
    static const QRegularExpression parameter(QStringLiteral("\\b(code|state|nonce)(=)[^\\s\"&,;}]+"));
    if (!text.contains(QLatin1Char('=')) && !text.contains(QLatin1Char(':')) && !text.contains(QLatin1String("eyJ"))) {
        return text;
    }
    QString result = text;
    result.replace(token, QStringLiteral("(hidden)"));
    result.replace(field, QStringLiteral("\\1\\2(hidden)"));
    result.replace(parameter, QStringLiteral("\\1\\2(hidden)"));
    return result;
}

void installRedactingMessageHandler()
{
    if (!g_previousHandler) {
        g_previousHandler = qInstallMessageHandler(nullptr);
        qInstallMessageHandler(redactingHandler);
    }
}

} // namespace identity
