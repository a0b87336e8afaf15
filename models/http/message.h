// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/result.h"
#include "http/headers.h"

#include <QCoroTask>
#include <QUrl>
#include <variant>

namespace http {

/// No credential is added.
struct Anonymous
{
};
/// A bearer token for `scope` (for example "https://management.azure.com/.default") issued by `tenantId` (empty: the session's
/// tenant). The auth policy refuses to send it to a host outside the scope's audience.
struct TokenFor
{
    QString scope;
    QString tenantId;
};
/// A key in a header of the service's own ("api-key"); `secret` never reaches logs or records.
struct KeyFor
{
    QByteArray header;
    QByteArray secret;
    bool allowPlainHttp = false; ///< the person allowed plain http for this entry; loopback needs no permission
};
using Credential = std::variant<Anonymous, TokenFor, KeyFor>;

/// Whether a failed try may be repeated. ByMethod: GET, HEAD, PUT, DELETE, OPTIONS yes; POST, PATCH no.
/// Repeatable is for POSTs that only read or that compute (search, queries, chat, embeddings).
enum class Repeat { ByMethod, Repeatable, Never };

struct Request
{
    QByteArray method = "GET";
    QUrl url;
    Headers headers;
    QByteArray body;
    QString operation; ///< "ChatCompletions_Create": span name, status bar, log
    QString service;   ///< "openai", "search", "arm", ...: groups calls and throttle state
    QString deployment; ///< refines the throttle group where quotas are per deployment; empty: none
    Credential credential;
    Repeat repeat = Repeat::ByMethod;
    bool stream = false; ///< a 2xx answer arrives as Response::stream instead of Response::body
    core::Milliseconds tryTimeout{100000}; ///< without any byte arriving, per try
    qint64 maxBodyBytes = 64 * 1024 * 1024; ///< a longer buffered answer is refused as MalformedResponse
    bool acceptRedirects = false; ///< a 3xx answer is returned as it is; otherwise only redirects to the same origin work
};

/// The body of a streaming answer. One reader. Destroying it aborts the transfer.
class BodyStream
{
public:
    virtual ~BodyStream() = default;
    /// Next bytes as they arrive; an empty array is the proper end. StreamCut, Cancelled, Timeout otherwise.
    virtual QCoro::Task<core::Result<QByteArray>> read(core::CancelToken cancel) = 0;
};

struct Response
{
    int status = 0;
    Headers headers;
    QByteArray body;
    std::shared_ptr<BodyStream> stream; ///< only when Request::stream and 2xx
    QUrl url;
    int tries = 1;
    double headersMs = 0; ///< send to response headers of the last try
    double totalMs = 0;   ///< whole call including waits, buffered answers only

    /// apim-request-id, x-ms-request-id or request-id, whichever the service sent.
    QString requestId() const;
};

} // namespace http
