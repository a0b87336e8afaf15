// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/webrobot.h"

#include <QRegularExpression>
#include <QTest>
#include <QUrlQuery>

namespace support {

namespace {

QString unescaped(QString text)
{
    text.replace(QLatin1String("&quot;"), QLatin1String("\""));
    text.replace(QLatin1String("&lt;"), QLatin1String("<"));
    text.replace(QLatin1String("&gt;"), QLatin1String(">"));
    text.replace(QLatin1String("&#39;"), QLatin1String("'"));
    return text.replace(QLatin1String("&amp;"), QLatin1String("&"));
}

QString attribute(const QString& tag, const char* name)
{
    const QRegularExpression pattern(QStringLiteral("\\b%1=\"([^\"]*)\"").arg(QLatin1String(name)));
    return unescaped(pattern.match(tag).captured(1));
}

QString firstMatch(const QByteArray& page, const QString& pattern)
{
    return unescaped(QRegularExpression(pattern).match(QString::fromUtf8(page)).captured(1));
}

} // namespace

WebRobot::Page WebRobot::follow(QNetworkReply* first)
{
    QNetworkReply* reply = first;
    for (int hop = 0; hop < 20; ++hop) {
        if (!QTest::qWaitFor([reply] { return reply->isFinished(); }, 20000)) {
            break;
        }
        const QUrl target = reply->attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl();
        if (target.isEmpty()) {
            break;
        }
        const QUrl next = reply->url().resolved(target);
        note(next, {});
        reply->deleteLater();
        QNetworkRequest request(next);
        request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
        reply = m_network->get(request);
    }
    reply->deleteLater();
    return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), reply->url(), reply->readAll()};
}

void WebRobot::note(const QUrl& url, const QByteArray& form)
{
    const QUrlQuery query(form.isEmpty() ? url.query(QUrl::FullyEncoded) : QString::fromLatin1(form));
    if (url.host() == QLatin1String("localhost") && query.hasQueryItem(QStringLiteral("code"))) {
        code = query.queryItemValue(QStringLiteral("code"), QUrl::FullyDecoded).toUtf8();
    }
}

WebRobot::Page WebRobot::get(const QUrl& url)
{
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    return follow(m_network->get(request));
}

WebRobot::Page WebRobot::post(const QUrl& url, const QByteArray& body, const QByteArray& type)
{
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setHeader(QNetworkRequest::ContentTypeHeader, type);
    return follow(m_network->post(request, body));
}

WebRobot::Page WebRobot::submit(const Page& page)
{
    const QUrl action = page.url.resolved(QUrl(firstMatch(page.body, QStringLiteral("<form[^>]* action=\"([^\"]*)\""))));
    static const QRegularExpression inputs(QStringLiteral("<input[^>]*>"));
    QByteArray form;
    auto matches = inputs.globalMatch(QString::fromUtf8(page.body));
    while (matches.hasNext()) {
        const QString tag = matches.next().captured(0);
        QString name = attribute(tag, "name");
        QString value = attribute(tag, "value");
        if (name == QLatin1String("login")) {
            value = login;
        } else if (name == QLatin1String("password")) {
            value = QStringLiteral("any");
        } else if (name == QLatin1String("user_code") && value.isEmpty()) {
            value = userCode;
        } else if (name == QLatin1String("confirm") && deny) {
            name = QStringLiteral("abort");
        }
        form += (form.isEmpty() ? "" : "&") + QUrl::toPercentEncoding(name) + '=' + QUrl::toPercentEncoding(value);
    }
    note(action, form);
    return post(action, form);
}

WebRobot::Page WebRobot::open(const QUrl& url)
{
    Page page = get(url);
    for (int step = 0; step < 8; ++step) {
        const bool hasArrived = page.url.host() == QLatin1String("localhost");
        if (hasArrived || !page.body.contains("<form")) {
            break;
        }
        const QString abort = firstMatch(page.body, QStringLiteral("href=\"([^\"]*/abort)\""));
        page = deny && !abort.isEmpty() ? get(page.url.resolved(QUrl(abort))) : submit(page);
    }
    return page;
}

} // namespace support
