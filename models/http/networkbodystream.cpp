// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/networkbodystream.h"

namespace http {

QCoro::Task<core::Result<QByteArray>> NetworkBodyStream::read(core::CancelToken cancel)
{
    if (cancel.isCancelled()) {
        co_return core::Error::cancelled();
    }
    if (cancel.state() && cancel.state() != m_watched) {
        m_watched = cancel.state();
        m_exchange->abortOn(cancel);
    }
    while (true) {
        // What arrived before a cut is delivered first; after a cancel nobody wants it.
        const std::optional<core::Error> failure =
            m_exchange->isFinished() ? m_exchange->failure(true) : std::optional<core::Error>();
        const bool cancelled = failure && failure->kind == core::ErrorKind::Cancelled;
        QNetworkReply* reply = m_exchange->reply();
        if (!cancelled && reply->isOpen() && reply->bytesAvailable() > 0) {
            QByteArray bytes = reply->readAll();
            if (!bytes.isEmpty()) {
                m_exchange->watchSilence(false);
                co_return bytes;
            }
        }
        if (m_exchange->isFinished()) {
            if (failure) {
                co_return *failure;
            }
            co_return QByteArray();
        }
        m_exchange->watchSilence(true);
        auto activity = m_exchange->activity().wait();
        co_await activity;
    }
}

} // namespace http
