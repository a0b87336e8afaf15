// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/loopbackreplyhandler.h"

#include "identity/idtoken.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimer>

namespace identity {

namespace {

bool issuerMatches(const QString& expected, const QString& actual)
{
    const QString placeholder = QStringLiteral("{tenantid}");
    const qsizetype at = expected.indexOf(placeholder);
    if (at < 0) {
        return expected == actual;
    }
    const QString before = expected.left(at);
    const QString after = expected.mid(at + placeholder.size());
    return actual.startsWith(before) && actual.endsWith(after) &&
           isGuid(actual.mid(at, actual.size() - before.size() - after.size()));
}

} // namespace

LoopbackReplyHandler::LoopbackReplyHandler(CallbackExpectation expectation, QObject* parent)
    : QAbstractOAuthReplyHandler(parent), m_expectation(std::move(expectation))
{
    connect(&m_server, &QTcpServer::newConnection, this, &LoopbackReplyHandler::accept);
}

LoopbackReplyHandler::~LoopbackReplyHandler()
{
    close(false);
}

bool LoopbackReplyHandler::listen()
{
    const QHostAddress loopback(QHostAddress::LocalHost);
    if (m_expectation.preferredPort != 0 && m_server.listen(loopback, m_expectation.preferredPort)) {
        return true;
    }
    return m_server.listen(loopback, 0);
}

QString LoopbackReplyHandler::callback() const
{
    return QStringLiteral("http://localhost:%1").arg(m_server.serverPort());
}

void LoopbackReplyHandler::accept()
{
    while (QTcpSocket* socket = m_server.nextPendingConnection()) {
        // The page must still reach the browser after this object is gone; the time-out bounds the socket's life.
        socket->setParent(QCoreApplication::instance());
        socket->setReadBufferSize(CallbackRequest::kMaxBytes + 1);
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        QTimer::singleShot(m_expectation.connectionTimeout, socket, [this, guard = QPointer<LoopbackReplyHandler>(this), socket] {
            if (!guard || m_waiting != socket) {
                socket->abort();
                socket->deleteLater();
            }
        });
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        m_reading.removeAll(QPointer<QTcpSocket>());
        m_reading.append(socket);
        if (m_reading.size() > m_expectation.maxConnections) {
            const QPointer<QTcpSocket> oldest = m_reading.takeFirst();
            oldest->abort();
            oldest->deleteLater();
        }
    }
}

void LoopbackReplyHandler::read(QTcpSocket* socket)
{
    if (!m_reading.contains(socket)) {
        return;
    }
    // Peeking keeps the bytes in the socket's bounded buffer until a whole request is there.
    const QByteArray bytes = socket->peek(CallbackRequest::kMaxBytes + 1);
    CallbackRequest request;
    switch (CallbackRequest::parse(bytes, &request)) {
    case CallbackRequest::Progress::NeedMore:
        return;
    case CallbackRequest::Progress::TooLong:
        refuse(socket, CallbackPage::TooLong, QStringLiteral("the request is too long"));
        return;
    case CallbackRequest::Progress::Bad:
        refuse(socket, CallbackPage::BadRequest, QStringLiteral("the request is malformed"));
        return;
    case CallbackRequest::Progress::Complete:
        socket->readAll();
        handle(socket, request);
    }
}

void LoopbackReplyHandler::handle(QTcpSocket* socket, const CallbackRequest& request)
{
    using Verdict = CallbackRequest::Verdict;
    switch (request.verdict(port(), m_expectation.state)) {
    case Verdict::WrongHost:
        refuse(socket, CallbackPage::BadRequest, QStringLiteral("the Host header is not ours"));
        return;
    case Verdict::WrongMethod:
        refuse(socket, CallbackPage::NotAllowed, QStringLiteral("the method is neither GET nor POST"));
        return;
    case Verdict::WrongPath:
        refuse(socket, CallbackPage::NotFound, QStringLiteral("the path is not /"));
        return;
    case Verdict::NoAnswer:
        refuse(socket, CallbackPage::NotFound, QStringLiteral("the request answers no sign-in"));
        return;
    case Verdict::WrongState:
        refuse(socket, CallbackPage::NotOurs, QStringLiteral("the state is not ours"));
        return;
    case Verdict::Repeated:
        refuse(socket, CallbackPage::NotOurs, QStringLiteral("a parameter is repeated"));
        return;
    case Verdict::Ours:
        break;
    }
    if (m_used) {
        refuse(socket, CallbackPage::AlreadyUsed, QStringLiteral("the answer was already used"));
    } else {
        handleOurs(socket, request);
    }
}

void LoopbackReplyHandler::handleOurs(QTcpSocket* socket, const CallbackRequest& request)
{
    m_used = true;
    m_reading.removeAll(socket);
    m_waiting = socket;
    const QString code = request.single(QStringLiteral("code"));
    const QString issuer = request.single(QStringLiteral("iss"));
    const bool namesIssuer = request.count(QStringLiteral("iss")) > 0;
    if (namesIssuer ? !issuerMatches(m_expectation.issuer, issuer) : m_expectation.issuerRequired) {
        Q_EMIT callbackRejected(QStringLiteral("the callback names another issuer"));
    } else if (request.count(QStringLiteral("error")) == 1) {
        Q_EMIT authorizationRefused(OAuthError::fromRedirect(request.parameters));
    } else if (code.isEmpty()) {
        Q_EMIT callbackRejected(QStringLiteral("the callback has no code"));
    } else {
        Q_EMIT callbackReceived({{QStringLiteral("code"), code}, {QStringLiteral("state"), QString::fromLatin1(m_expectation.state)}});
    }
}

void LoopbackReplyHandler::refuse(QTcpSocket* socket, CallbackPage page, const QString& reason)
{
    Q_EMIT strangerRefused(reason);
    answer(socket, page);
}

void LoopbackReplyHandler::answer(QTcpSocket* socket, CallbackPage page)
{
    m_reading.removeAll(socket);
    socket->write(httpAnswer(page));
    socket->flush();
    socket->disconnectFromHost();
}

void LoopbackReplyHandler::close(bool signedIn)
{
    m_server.close();
    if (m_waiting) {
        const QPointer<QTcpSocket> socket = m_waiting;
        m_waiting.clear();
        answer(socket, signedIn ? CallbackPage::SignedIn : CallbackPage::NotFinished);
    }
    const QList<QPointer<QTcpSocket>> unfinished = std::exchange(m_reading, {});
    for (const QPointer<QTcpSocket>& socket : unfinished) {
        if (socket) {
            socket->abort();
            socket->deleteLater();
        }
    }
}

void LoopbackReplyHandler::networkReplyFinished(QNetworkReply* reply)
{
    const core::Result<HttpAnswer> answer = answerOfFinished(reply);
    reply->deleteLater(); // the flow of Qt 6.4 leaves it behind
    if (answer && answer->status == 200) {
        const QJsonObject tokens = QJsonDocument::fromJson(answer->body).object();
        if (tokens.contains(QLatin1String("access_token"))) {
            Q_EMIT tokensReceived(tokens.toVariantMap());
        }
    }
    Q_EMIT tokenEndpointAnswered(answer);
}

} // namespace identity
