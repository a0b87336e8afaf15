// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/callbackpages.h"

#include <QCoreApplication>
#include <QLocale>

namespace identity {

namespace {

struct Row
{
    CallbackPage page;
    const char* status;
    const char* title;
    const char* text;
};

constexpr Row kRows[] = {
    {CallbackPage::SignedIn, "200 OK", QT_TRANSLATE_NOOP("identity", "You are signed in"),
     QT_TRANSLATE_NOOP("identity", "You can close this tab and go back to Pilothouse.")},
    {CallbackPage::NotFinished, "200 OK", QT_TRANSLATE_NOOP("identity", "The sign-in did not finish"),
     QT_TRANSLATE_NOOP("identity", "You can close this tab; Pilothouse says what happened.")},
    {CallbackPage::NotOurs, "400 Bad Request", QT_TRANSLATE_NOOP("identity", "This answer is not from this sign-in"),
     QT_TRANSLATE_NOOP("identity", "Close this tab and use the one that Pilothouse opened last.")},
    {CallbackPage::AlreadyUsed, "400 Bad Request", QT_TRANSLATE_NOOP("identity", "This answer was already used"),
     QT_TRANSLATE_NOOP("identity", "You can close this tab; Pilothouse has what it needs.")},
    {CallbackPage::BadRequest, "400 Bad Request", QT_TRANSLATE_NOOP("identity", "This request cannot be read"),
     QT_TRANSLATE_NOOP("identity", "Only the answer of a sign-in page is expected here.")},
    {CallbackPage::NotFound, "404 Not Found", QT_TRANSLATE_NOOP("identity", "There is nothing here"),
     QT_TRANSLATE_NOOP("identity", "Only the answer of a sign-in page is expected here.")},
    {CallbackPage::NotAllowed, "405 Method Not Allowed", QT_TRANSLATE_NOOP("identity", "This request cannot be read"),
     QT_TRANSLATE_NOOP("identity", "Only the answer of a sign-in page is expected here.")},
    {CallbackPage::TooLong, "413 Content Too Large", QT_TRANSLATE_NOOP("identity", "This request is too long"),
     QT_TRANSLATE_NOOP("identity", "Only the answer of a sign-in page is expected here.")},
};

QString translated(const char* text)
{
    return QCoreApplication::translate("identity", text).toHtmlEscaped();
}

} // namespace

QByteArray httpAnswer(CallbackPage page)
{
    const Row* row = &kRows[0];
    for (const Row& one : kRows) {
        if (one.page == page) {
            row = &one;
        }
    }
    const QString html = QStringLiteral("<!doctype html><html lang=\"%1\"><head><meta charset=\"utf-8\"><title>Pilothouse</title></head>"
                                        "<body><h1>%2</h1><p>%3</p></body></html>\n")
                             .arg(QLocale().bcp47Name().toHtmlEscaped(), translated(row->title), translated(row->text));
    const QByteArray body = html.toUtf8();
    return QByteArrayLiteral("HTTP/1.1 ") + row->status +
           "\r\nContent-Type: text/html; charset=utf-8"
           "\r\nContent-Security-Policy: default-src 'none'; frame-ancestors 'none'"
           "\r\nX-Content-Type-Options: nosniff"
           "\r\nReferrer-Policy: no-referrer"
           "\r\nCache-Control: no-store"
           "\r\nConnection: close"
           "\r\nContent-Length: " +
           QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

} // namespace identity
