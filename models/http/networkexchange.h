// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancel.h"
#include "core/error.h"
#include "http/headers.h"
#include "http/wakeup.h"

#include <QElapsedTimer>
#include <QNetworkReply>
#include <QObject>
#include <QTimer>
#include <functional>

namespace http {

/// One buffered request over QNetworkAccessManager: owns the reply, watches it for silence and cancel, and wakes the coroutine that waits for it.
/// Destroying it aborts what still runs.
class NetworkExchange : public QObject
{
    Q_OBJECT
public:
    /// Takes `reply`; `released` is called when the exchange is gone and tells whether HTTP/2 carried it.
    NetworkExchange(QNetworkReply* reply, std::chrono::milliseconds silence, std::function<void(bool multiplexed)> released);
    ~NetworkExchange() override;

    /// Aborts within this call when the token fires. May be called for several tokens.
    void abortOn(const core::CancelToken& token);
    void abortAsTooLong();

    Wakeup& activity() { return m_activity; }
    QNetworkReply* reply() const { return m_reply; }
    bool isFinished() const { return m_finished; }
    double headersMs() const { return m_headersMs; }
    int status() const;
    Headers headers() const;
    /// Why the exchange failed, or nothing: a whole answer of whatever status. Meaningful once finished.
    std::optional<core::Error> failure() const;

private:
    enum class End { Open, Cancelled, Silent, TooLong };
    void onActivity();
    void abort(End end);
    core::ErrorKind kindOfFailure() const;
    QNetworkReply* m_reply;
    std::function<void(bool)> m_released;
    QTimer m_silence;
    QElapsedTimer m_elapsed;
    Wakeup m_activity;
    QStringList m_tlsProblems;
    double m_headersMs = 0;
    End m_end = End::Open;
    bool m_hasHeaders = false;
    bool m_finished = false;
};

} // namespace http
