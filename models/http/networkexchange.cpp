// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/networkexchange.h"

#include <QSslError>

namespace http {

using core::ErrorKind;

NetworkExchange::NetworkExchange(QNetworkReply* reply, std::chrono::milliseconds silence, std::function<void(bool multiplexed)> released)
    : m_reply(reply), m_released(std::move(released))
{
    m_elapsed.start();
    m_silence.setSingleShot(true);
    m_silence.setInterval(silence);
    connect(&m_silence, &QTimer::timeout, this, [this] { abort(End::Silent); });
    connect(reply, &QNetworkReply::metaDataChanged, this, [this] {
        if (!m_hasHeaders && status() != 0) {
            m_hasHeaders = true;
            m_headersMs = static_cast<double>(m_elapsed.nsecsElapsed()) / 1e6;
        }
        onActivity();
    });
    connect(reply, &QNetworkReply::readyRead, this, &NetworkExchange::onActivity);
    connect(reply, &QNetworkReply::uploadProgress, this, [this] {
        if (m_silence.isActive()) {
            m_silence.start();
        }
    });
    connect(reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError>& errors) {
        for (const QSslError& error : errors) {
            m_tlsProblems.append(error.errorString());
        }
    });
    connect(reply, &QNetworkReply::finished, this, [this] {
        m_finished = true;
        m_silence.stop();
        m_activity.wake();
    });
    m_silence.start();
}

NetworkExchange::~NetworkExchange()
{
    disconnect(m_reply, nullptr, this, nullptr);
    if (!m_finished) {
        m_reply->abort();
    }
    m_reply->deleteLater(); // we may be inside one of its signals
    if (m_released) {
        m_released(m_reply->attribute(QNetworkRequest::Http2WasUsedAttribute).toBool());
    }
}

void NetworkExchange::abortOn(const core::CancelToken& token)
{
    token.onCancelled(this, [this] { abort(End::Cancelled); });
}

void NetworkExchange::abortAsTooLong()
{
    abort(End::TooLong);
}

void NetworkExchange::onActivity()
{
    if (m_silence.isActive()) {
        m_silence.start();
    }
    m_activity.wake();
}

void NetworkExchange::abort(End end)
{
    if (m_end != End::Open || (m_finished && end != End::TooLong)) {
        return;
    }
    m_end = end;
    m_reply->abort(); // finishes at once and may end our own life: nothing may follow
}

int NetworkExchange::status() const
{
    return m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

Headers NetworkExchange::headers() const
{
    Headers headers;
    for (const auto& [name, value] : m_reply->rawHeaderPairs()) {
        headers.add(name, value);
    }
    return headers;
}

ErrorKind NetworkExchange::kindOfFailure() const
{
    switch (m_reply->error()) {
    case QNetworkReply::SslHandshakeFailedError:
        return ErrorKind::Tls;
    case QNetworkReply::TimeoutError:
    case QNetworkReply::ProxyTimeoutError:
        return ErrorKind::Timeout;
    case QNetworkReply::ProtocolUnknownError:
        return ErrorKind::InvalidInput;
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::UnknownContentError: // cannot be unpacked, or too big unpacked
        return ErrorKind::MalformedResponse;
    default:
        return ErrorKind::Network;
    }
}

std::optional<core::Error> NetworkExchange::failure() const
{
    const QString host = m_reply->url().host();
    switch (m_end) {
    case End::Cancelled:
        return core::Error::cancelled();
    case End::Silent:
        return core::Error::make(ErrorKind::Timeout, tr("Nothing arrived for %1 s.").arg(m_silence.interval() / 1000.0), host);
    case End::TooLong:
        return core::Error::make(ErrorKind::MalformedResponse,
                                 tr("The answer is longer than expected and was not read."),
                                 host);
    case End::Open:
        break;
    }
    const QNetworkReply::NetworkError error = m_reply->error();
    const bool saysStatusOnly = error > 200 && status() >= 400; // Qt reports 4xx and 5xx as errors of the reply
    if (error == QNetworkReply::NoError || saysStatusOnly) {
        if (status() == 0) {
            return core::Error::make(ErrorKind::MalformedResponse, tr("No HTTP answer."), host);
        }
        return std::nullopt;
    }
    QString text = m_reply->errorString();
    if (!m_tlsProblems.isEmpty()) {
        text = m_tlsProblems.join(QLatin1Char(' '));
    }
    return core::Error::make(kindOfFailure(), text, host);
}

} // namespace http
