// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/server/httpserver.h"
#include "sandbox/world.h"

#include <QFile>
#include <deque>
#include <functional>

namespace sandbox {

/// One request and what was sent back. Bodies are as they went over the wire, unmasked; describe() masks.
struct Exchange
{
    quint64 number = 0;
    QDateTime time;
    Request request;
    QString operation;
    QString fault; ///< what struck it; with it `damaged` tells whether the answer can still be read
    bool damaged = false;
    int status = 0; ///< 0: no answer was sent
    Headers responseHeaders;
    QByteArray responseBody;
    qint64 durationMs = 0;
};

/// The line for an exchange: members of contracts/validate.py plus number, time, operation, durationMs and fault. Secrets
/// are masked: credentials in headers, codes and tokens in URLs, forms and token answers, keys in the answers of ARM's
/// list calls. A damaged answer is left out, because nobody meant it.
QJsonObject describe(const Exchange& exchange);

/// Keeps the latest exchanges in memory and, when a file is given, appends each to it as one JSON line.
class ExchangeLog
{
public:
    /// The reason when `path` cannot be appended to; else empty.
    QString openFile(const QString& path);
    void setWatcher(std::function<void(const Exchange&)> watcher) { m_watcher = std::move(watcher); }
    void add(Exchange exchange);
    void clear() { m_recent.clear(); }
    /// Those with a number above `since`, oldest first, at most `top`.
    QJsonArray recent(quint64 since, int top) const;
    quint64 count() const { return m_next - 1; }

private:
    std::deque<Exchange> m_recent;
    qint64 m_bytes = 0;
    quint64 m_next = 1;
    QFile m_file;
    std::function<void(const Exchange&)> m_watcher;
};

/// Passes an answer on to `inner` and hands the whole exchange to `log` when it ended, however it ended.
class Recorder final : public WireResponder
{
public:
    Recorder(ExchangeLog& log, World& world, const Request& request, WireResponderPtr inner);
    ~Recorder() override;
    void setOperation(const QString& operation) { m_exchange.operation = operation; }
    void setFault(const QString& fault, bool damaged);

    void respond(const Response& response) override;
    void begin(int status, const Headers& headers) override;
    void beginSized(int status, const Headers& headers, qint64 length) override;
    void write(const QByteArray& chunk) override;
    void end() override;
    void cut() override;
    void reset() override;
    bool isOpen() const override { return m_inner->isOpen(); }

private:
    void finish();

    ExchangeLog& m_log;
    WireResponderPtr m_inner;
    Exchange m_exchange;
    qint64 m_started;
    bool m_finished = false;
};

} // namespace sandbox
