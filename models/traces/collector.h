// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "traces/tracefile.h"

#include <QHash>
#include <memory>

class QTcpServer;
class QTcpSocket;

namespace traces {

/// Takes traces from programs on this computer: OTLP over HTTP with JSON (https://opentelemetry.io/docs/specs/otlp/#otlphttp), on
/// 127.0.0.1 only, and only between start() and stop(). Requests of web pages are refused (they bear an Origin, or another Host), and so is
/// what is too large, compressed or protobuf, each with a sentence. Keeps the newest kMostBytes in memory. Main thread; reading runs on
/// threads of the pool.
class OtlpCollector : public QObject
{
    Q_OBJECT
public:
    static constexpr quint16 kUsualPort = 4318;
    static constexpr qint64 kMostBytes = 64 * 1024 * 1024; ///< kept in all
    static constexpr qint64 kMostBody = 8 * 1024 * 1024;   ///< of one request
    static constexpr int kMostConnections = 16;
    static constexpr int kIdleMs = 15'000; ///< a connection without a byte this long is closed

    explicit OtlpCollector(QObject* parent = nullptr);
    ~OtlpCollector() override;

    /// Port 0 takes any free one. InvalidInput when the port is taken.
    core::Result<quint16> start(quint16 port = kUsualPort);
    void stop();
    bool isRunning() const { return m_server != nullptr; }
    /// "http://127.0.0.1:4318/v1/traces"; empty when it does not run.
    QString endpoint() const;

    /// What came so far, as a file of the name "collector"; after received().
    const TraceFile& file() const { return m_file; }
    qint64 requests() const { return m_requests; }
    qint64 refused() const { return m_refused; }
    /// Forgets what came.
    void clear();

Q_SIGNALS:
    void runningChanged();
    void received(); ///< file() has more

private:
    struct Connection;
    void accept();
    void readFrom(QTcpSocket* socket);
    void answer(QTcpSocket* socket, int status, const QByteArray& body, bool keepsOpen);
    void refuse(QTcpSocket* socket, int status, const QString& sentence);
    void take(const QByteArray& body);
    void readKept();

    QTcpServer* m_server = nullptr;
    QHash<QTcpSocket*, std::shared_ptr<Connection>> m_connections;
    QList<QByteArray> m_bodies; ///< oldest first
    qint64 m_bytes = 0, m_requests = 0, m_refused = 0;
    TraceFile m_file;
    int m_generation = 0;
    bool m_isReading = false, m_hasMore = false;
};

/// The head of a request, checked: what it wants and how long its body is.
struct CollectorRequest
{
    int status = 0; ///< 0: it may go on; otherwise what to answer
    QString sentence;
    qint64 bodyBytes = 0;
    bool keepsOpen = true;
};
/// Reads the lines before the empty one. `port` is the collector's own. Any thread.
CollectorRequest collectorRequest(const QByteArray& head, quint16 port);

} // namespace traces
