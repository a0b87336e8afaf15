// SPDX-License-Identifier: GPL-3.0-or-later
#include "traces/collector.h"

#include <QCoreApplication>
#include <QFutureWatcher>
#include <QHostAddress>
#include <QJsonDocument>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>
#include <QtConcurrentRun>

namespace traces {

namespace {

constexpr qsizetype kMostHead = 16 * 1024;

QByteArray reasonOf(int status)
{
    switch (status) {
    case 200: return "OK";
    case 400: return "Bad Request";
    case 403: return "Forbidden";
    case 404: return "Not Found";
    case 405: return "Method Not Allowed";
    case 411: return "Length Required";
    case 413: return "Content Too Large";
    case 415: return "Unsupported Media Type";
    case 431: return "Request Header Fields Too Large";
    default: return "Error";
    }
}

struct Head
{
    QByteArray method, path;
    QHash<QByteArray, QByteArray> fields; ///< names in lower case
    bool isValid = false;
};

Head headFrom(const QByteArray& bytes)
{
    Head head;
    const QList<QByteArray> lines = bytes.split('\n');
    const QList<QByteArray> words = lines.value(0).trimmed().split(' ');
    if (words.size() != 3 || !words.at(2).startsWith("HTTP/1.")) {
        return head;
    }
    head.method = words.at(0);
    head.path = words.at(1);
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const QByteArray line = lines.at(i).trimmed();
        const qsizetype colon = line.indexOf(':');
        if (line.isEmpty()) {
            continue;
        }
        const QByteArray name = line.left(colon).toLower();
        if (colon <= 0 || name.contains(' ') || head.fields.contains(name)) { // a field given twice could mean two things
            return head;
        }
        head.fields.insert(name, line.mid(colon + 1).trimmed());
    }
    head.isValid = true;
    return head;
}

CollectorRequest refused(int status, const QString& sentence)
{
    CollectorRequest request;
    request.status = status;
    request.sentence = sentence;
    request.keepsOpen = false;
    return request;
}

} // namespace

CollectorRequest collectorRequest(const QByteArray& bytes, quint16 port)
{
    const Head head = headFrom(bytes);
    if (!head.isValid) {
        return refused(400, OtlpCollector::tr("This is no HTTP request."));
    }
    const QByteArray host = head.fields.value("host").toLower();
    const QByteArray own = QByteArray::number(port);
    if ((host != "127.0.0.1:" + own && host != "localhost:" + own) || head.fields.contains("origin")) {
        return refused(403, OtlpCollector::tr("Only programs on this computer may send traces, no web pages."));
    }
    if (head.path != "/v1/traces") {
        return refused(404, OtlpCollector::tr("Traces are taken at /v1/traces; metrics and logs are not taken."));
    }
    if (head.method != "POST") {
        return refused(405, OtlpCollector::tr("Send traces with POST."));
    }
    const QByteArray type = head.fields.value("content-type").split(';').value(0).trimmed().toLower();
    if (type != "application/json") {
        return refused(415, OtlpCollector::tr("Only OTLP as JSON is taken. Set OTEL_EXPORTER_OTLP_PROTOCOL=http/json."));
    }
    const QByteArray coding = head.fields.value("content-encoding").toLower();
    if (!coding.isEmpty() && coding != "identity") {
        return refused(415, OtlpCollector::tr("Compressed requests are not taken. Set OTEL_EXPORTER_OTLP_COMPRESSION=none."));
    }
    bool isNumber = false;
    CollectorRequest request;
    request.bodyBytes = head.fields.value("content-length").toLongLong(&isNumber);
    if (!isNumber || request.bodyBytes < 0 || head.fields.contains("transfer-encoding")) {
        return refused(411, OtlpCollector::tr("A request needs a Content-Length."));
    }
    if (request.bodyBytes > OtlpCollector::kMostBody) {
        return refused(413, OtlpCollector::tr("A request may have 8 MB at most. Send smaller batches."));
    }
    request.keepsOpen = head.fields.value("connection").toLower() != "close";
    return request;
}

struct OtlpCollector::Connection
{
    QByteArray buffer;
    std::optional<CollectorRequest> request; ///< whose body is being read
    QTimer idle;
    bool isOver = false;
};

OtlpCollector::OtlpCollector(QObject* parent) : QObject(parent) {}

OtlpCollector::~OtlpCollector()
{
    const QList<QTcpSocket*> open = m_connections.keys();
    m_connections.clear();
    for (QTcpSocket* const socket : open) {
        socket->disconnect(this);
    }
}

core::Result<quint16> OtlpCollector::start(quint16 port)
{
    if (m_server) {
        return m_server->serverPort();
    }
    auto server = std::make_unique<QTcpServer>();
    server->setMaxPendingConnections(kMostConnections);
    if (!server->listen(QHostAddress(QHostAddress::LocalHost), port)) {
        return core::failure(core::ErrorKind::InvalidInput, tr("Port %1 cannot be opened: %2").arg(port).arg(server->errorString()), QString::number(port));
    }
    m_server = server.release();
    m_server->setParent(this);
    connect(m_server, &QTcpServer::newConnection, this, &OtlpCollector::accept);
    Q_EMIT runningChanged();
    return m_server->serverPort();
}

void OtlpCollector::stop()
{
    if (!m_server) {
        return;
    }
    delete m_server; // with its sockets
    m_server = nullptr;
    m_connections.clear();
    Q_EMIT runningChanged();
}

QString OtlpCollector::endpoint() const
{
    return m_server ? QStringLiteral("http://127.0.0.1:%1/v1/traces").arg(m_server->serverPort()) : QString();
}

void OtlpCollector::clear()
{
    m_bodies.clear();
    m_bytes = 0;
    ++m_generation;
    m_file = {};
    Q_EMIT received();
}

void OtlpCollector::accept()
{
    while (QTcpSocket* const socket = m_server->nextPendingConnection()) {
        if (m_connections.size() >= kMostConnections) {
            socket->abort();
            socket->deleteLater();
            continue;
        }
        const auto connection = std::make_shared<Connection>();
        m_connections.insert(socket, connection);
        connection->idle.setSingleShot(true);
        connection->idle.start(kIdleMs);
        socket->setReadBufferSize(kMostBody);
        connect(&connection->idle, &QTimer::timeout, socket, &QTcpSocket::abort);
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { readFrom(socket); });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            m_connections.remove(socket);
            socket->deleteLater();
        });
    }
}

void OtlpCollector::readFrom(QTcpSocket* socket)
{
    const std::shared_ptr<Connection> connection = m_connections.value(socket);
    if (!connection || connection->isOver) {
        socket->readAll();
        return;
    }
    connection->idle.start(kIdleMs);
    connection->buffer += socket->readAll();
    while (m_server && !connection->isOver) {
        if (!connection->request) {
            const qsizetype end = connection->buffer.indexOf("\r\n\r\n");
            if (end < 0 || end > kMostHead) {
                if (connection->buffer.size() > kMostHead) {
                    refuse(socket, 431, tr("The head of the request is too long."));
                }
                return;
            }
            connection->request = collectorRequest(connection->buffer.left(end), m_server->serverPort());
            connection->buffer.remove(0, end + 4);
            if (connection->request->status != 0) {
                refuse(socket, connection->request->status, connection->request->sentence);
                return;
            }
        }
        if (connection->buffer.size() < connection->request->bodyBytes) {
            return;
        }
        const QByteArray body = connection->buffer.left(connection->request->bodyBytes);
        connection->buffer.remove(0, body.size());
        const bool keepsOpen = connection->request->keepsOpen;
        connection->request.reset();
        QJsonParseError error{};
        QJsonDocument::fromJson(body, &error);
        if (error.error != QJsonParseError::NoError) {
            refuse(socket, 400, tr("The body is no JSON: %1").arg(error.errorString()));
            return;
        }
        ++m_requests;
        take(body);
        answer(socket, 200, "{}", keepsOpen);
        connection->isOver = !keepsOpen;
    }
}

void OtlpCollector::answer(QTcpSocket* socket, int status, const QByteArray& body, bool keepsOpen)
{
    socket->write("HTTP/1.1 " + QByteArray::number(status) + ' ' + reasonOf(status) + "\r\nContent-Type: application/json\r\nContent-Length: " + QByteArray::number(body.size()) +
                  "\r\nConnection: " + (keepsOpen ? "keep-alive" : "close") + "\r\nX-Content-Type-Options: nosniff\r\n\r\n" + body);
    if (!keepsOpen) {
        socket->disconnectFromHost();
    }
}

void OtlpCollector::refuse(QTcpSocket* socket, int status, const QString& sentence)
{
    ++m_refused;
    const std::shared_ptr<Connection> connection = m_connections.value(socket);
    connection->isOver = true;
    connection->buffer.clear();
    // google.rpc.Status, as OTLP wants failures told.
    answer(socket, status, QJsonDocument(QJsonObject{{QStringLiteral("message"), sentence}}).toJson(QJsonDocument::Compact), false);
}

void OtlpCollector::take(const QByteArray& body)
{
    m_bodies << body;
    m_bytes += body.size();
    while (m_bytes > kMostBytes && m_bodies.size() > 1) {
        m_bytes -= m_bodies.takeFirst().size();
    }
    if (m_isReading) {
        m_hasMore = true;
    } else {
        readKept();
    }
}

/// One reading at a time: what comes meanwhile is read with the next one.
void OtlpCollector::readKept()
{
    m_isReading = true;
    m_hasMore = false;
    auto* const watcher = new QFutureWatcher<core::Result<TraceFile>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, generation = m_generation] {
        watcher->deleteLater();
        m_isReading = false;
        const core::Result<TraceFile> file = watcher->result();
        if (file && generation == m_generation) {
            m_file = *file;
            Q_EMIT received();
        }
        if (m_hasMore) {
            readKept();
        }
    });
    watcher->setFuture(QtConcurrent::run([bodies = m_bodies] { return readTraces(bodies.join('\n'), QStringLiteral("collector")); }));
}

} // namespace traces
