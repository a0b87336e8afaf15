// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancel.h"
#include "core/result.h"
#include "identity/authority.h"
#include "identity/clockwatch.h"

#include <QCoroTask>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPointer>

namespace identity {

/// The network as sign-in may use it: only to the authority (Authority::allows), never following a redirect, no cookies, no cache,
/// TLS errors fatal, answers of at most 1 MiB, 30 s without progress. What is refused fails before anything is sent.
class NetworkAccess : public QNetworkAccessManager
{
    Q_OBJECT
public:
    static constexpr qint64 kMaxAnswerBytes = 1024 * 1024;

    explicit NetworkAccess(const Authority& authority, QObject* parent = nullptr);
    /// Lets `watch` see every answer; null: nobody.
    void setClockWatch(ClockWatch* watch) { m_clockWatch = watch; }

protected:
    QNetworkReply* createRequest(Operation operation, const QNetworkRequest& request, QIODevice* body) override;

private:
    Authority m_authority;
    QSslConfiguration m_tls;
    QPointer<ClockWatch> m_clockWatch;
};

/// What came back, whatever the status.
struct HttpAnswer
{
    int status = 0;
    QByteArray body;
    QUrl location; ///< of a redirect that was not followed
    QByteArray retryAfter;
    QString requestId;
};

/// Waits for `reply`, which is deleted afterwards. Errors: Cancelled, Timeout, Network, Tls, Untrusted (refused by the allow-list),
/// MalformedResponse (too long).
QCoro::Task<core::Result<HttpAnswer>> answerOf(QNetworkReply* reply, core::CancelToken cancel);
/// The same for a reply that has finished; does not delete it.
core::Result<HttpAnswer> answerOfFinished(QNetworkReply* reply);

} // namespace identity
