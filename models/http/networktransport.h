// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/pipeline.h"

#include <QList>
#include <QSslCertificate>
#include <memory>

namespace http {

class AccessPool;
class DirectExchange;
class IdleConnections;
class NetworkExchange;

struct TransportOptions
{
    /// Trusted besides the system's authorities; for a cloud with its own (the sandbox). Never switches checks off.
    QList<QSslCertificate> extraAuthorities;
    bool allowHttp2 = true;
    /// Access managers at most; each opens up to six HTTP/1.1 connections a host.
    int maxManagers = 16;
    /// A streamed body is not read further ahead than this.
    qint64 streamBufferBytes = 256 * 1024;
    /// Unpacked sizes above this are refused when they look like a decompression bomb (ratio over 40).
    qint64 decompressionCheckBytes = 10 * 1024 * 1024;
};

/// The wire. Buffered answers come over QNetworkAccessManager: HTTP/1.1 and HTTP/2, gzip and deflate; several managers share the
/// calls to one host, since Qt 6.4 opens only six HTTP/1.1 connections each, and a host that speaks HTTP/2 stays on one. Streamed
/// answers, and requests that must not be written twice, go over connections of their own (directexchange.h), where the end of an
/// answer and a cut can be told apart and nothing is sent again unasked.
/// Redirects, cookies and caches are off; TLS trusts the system's authorities. Main thread.
class NetworkTransport : public Transport
{
public:
    explicit NetworkTransport(TransportOptions options = {});
    ~NetworkTransport() override;
    QCoro::Task<core::Result<Response>> send(Request request, CallContext context) override;

private:
    static QCoro::Task<core::Result<Response>> receive(Request request, std::unique_ptr<NetworkExchange> exchange);
    static QCoro::Task<core::Result<Response>> receiveDirect(Request request, std::unique_ptr<DirectExchange> exchange);
    TransportOptions m_options;
    std::shared_ptr<AccessPool> m_pool;
    std::shared_ptr<IdleConnections> m_idle;
};

/// Certificates of a PEM file; InvalidInput when it cannot be read or holds none.
core::Result<QList<QSslCertificate>> authoritiesFromFile(const QString& path);

} // namespace http
