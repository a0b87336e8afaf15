// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <memory>

namespace support {

/// A person in a browser without JavaScript, for pages of any sign-in server: keeps cookies, follows redirects, fills in the one
/// form of each page and sends it, until the answer has reached the application on `localhost`.
class WebRobot
{
public:
    struct Page
    {
        int status = 0;
        QUrl url;
        QByteArray body;
    };

    QString login = QStringLiteral("ada");
    bool deny = false;  ///< presses Cancel wherever there is one
    QString userCode;   ///< for a device page
    QByteArray code;    ///< the authorization code that passed through the browser

    /// From the authorization URL (or device page) to the page that leads nowhere: the application's own, or the server's last.
    Page open(const QUrl& url);

    Page get(const QUrl& url);
    Page post(const QUrl& url, const QByteArray& body, const QByteArray& type = "application/x-www-form-urlencoded");

private:
    Page follow(QNetworkReply* reply);
    Page submit(const Page& page);
    void note(const QUrl& url, const QByteArray& form);
    std::shared_ptr<QNetworkAccessManager> m_network = std::make_shared<QNetworkAccessManager>();
};

} // namespace support
