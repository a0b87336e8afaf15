// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/exchanges/exchangelog.h"

#include <QJsonDocument>
#include <chrono>

namespace sandbox {

namespace {

constexpr std::size_t kKept = 2000;
constexpr qint64 kKeptBytes = 64 * 1024 * 1024;

qint64 steadyMilliseconds()
{
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::milliseconds>(now).count();
}

qint64 weight(const Exchange& exchange)
{
    return exchange.request.body.size() + exchange.responseBody.size() + 1024;
}

} // namespace

QString ExchangeLog::openFile(const QString& path)
{
    m_file.setFileName(path);
    if (m_file.open(QIODevice::WriteOnly | QIODevice::Append))
        return {};
    return QStringLiteral("The file %1 cannot be written: %2").arg(path, m_file.errorString());
}

void ExchangeLog::add(Exchange exchange)
{
    exchange.number = m_next++;
    if (m_watcher)
        m_watcher(exchange);
    if (m_file.isOpen()) {
        m_file.write(QJsonDocument(describe(exchange)).toJson(QJsonDocument::Compact) + '\n');
        m_file.flush();
    }
    m_bytes += weight(exchange);
    m_recent.push_back(std::move(exchange));
    while (m_recent.size() > kKept || (m_bytes > kKeptBytes && m_recent.size() > 1)) {
        m_bytes -= weight(m_recent.front());
        m_recent.pop_front();
    }
}

QJsonArray ExchangeLog::recent(quint64 since, int top) const
{
    QJsonArray list;
    for (const Exchange& exchange : m_recent) {
        if (exchange.number > since && list.size() < top)
            list.append(describe(exchange));
    }
    return list;
}

Recorder::Recorder(ExchangeLog& log, World& world, const Request& request, WireResponderPtr inner)
    : m_log(log), m_inner(std::move(inner)), m_started(steadyMilliseconds())
{
    m_exchange.request = request;
    m_exchange.time = world.now();
}

Recorder::~Recorder()
{
    if (!m_finished) { // the client hung up, or the sandbox stops: half an answer was nobody's answer
        m_exchange.damaged = true;
        if (m_exchange.fault.isEmpty())
            m_exchange.fault = QStringLiteral("interrupted");
    }
    finish();
}

void Recorder::setFault(const QString& fault, bool damaged)
{
    m_exchange.fault = fault;
    m_exchange.damaged = damaged;
}

void Recorder::respond(const Response& response)
{
    m_exchange.status = response.status;
    m_exchange.responseHeaders = response.headers;
    m_exchange.responseBody = response.body;
    m_inner->respond(response);
    finish();
}

void Recorder::begin(int status, const Headers& headers)
{
    m_exchange.status = status;
    m_exchange.responseHeaders = headers;
    m_inner->begin(status, headers);
}

void Recorder::beginSized(int status, const Headers& headers, qint64 length)
{
    m_exchange.status = status;
    m_exchange.responseHeaders = headers;
    m_inner->beginSized(status, headers, length);
}

void Recorder::write(const QByteArray& chunk)
{
    m_exchange.responseBody += chunk;
    m_inner->write(chunk);
}

void Recorder::end()
{
    m_inner->end();
    finish();
}

void Recorder::cut()
{
    m_inner->cut();
    finish();
}

void Recorder::reset()
{
    m_inner->reset();
    finish();
}

void Recorder::finish()
{
    if (std::exchange(m_finished, true))
        return;
    m_exchange.durationMs = steadyMilliseconds() - m_started;
    m_log.add(std::move(m_exchange));
}

} // namespace sandbox
