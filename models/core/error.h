// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <chrono>
#include <optional>

namespace core {

/// What went wrong, as a closed set that behaviour branches on (never on texts or service codes).
enum class ErrorKind {
    None,              ///< default state of a Result that was never filled; seeing it is a defect
    Cancelled,         ///< the person or a parent call cancelled
    Timeout,           ///< the deadline or a transfer time-out passed
    Network,           ///< no connection: DNS, refused, reset, offline
    Tls,               ///< the secure connection could not be trusted
    SignInNeeded,      ///< no account, or the service wants the person to interact
    Forbidden,         ///< 403: signed in, but not allowed
    NotFound,          ///< 404
    Conflict,          ///< 409, 412
    Throttled,         ///< 429, or 503 of a service that throttles so
    BadRequest,        ///< other 4xx: the request itself is wrong
    ContentFiltered,   ///< the responsible-AI policy blocked prompt or answer
    ContextLength,     ///< the prompt is longer than the model's window
    ServiceFailure,    ///< 5xx, 424 of a failing flow
    MalformedResponse, ///< HTML instead of JSON, truncated JSON, missing members
    StreamCut,         ///< the stream ended before its end marker; what came is kept by the caller
    InvalidInput,      ///< something the person gave (file, option, address) cannot be used
    Storage,           ///< disk full, read-only directory, damaged file
    Untrusted,         ///< refused for safety: token to a foreign host, redirect elsewhere, plain http
};

/// One failure as a value. Carries what support needs (code, request id) and what the program needs (kind, retryAfter).
/// Never holds a secret: message texts come from services' error bodies, not from requests.
struct Error
{
    ErrorKind kind = ErrorKind::None;
    QString code;      ///< the service's own code, for example "DeploymentNotFound" or "AADSTS50076"
    QString message;   ///< the service's own sentence, untrusted text
    int status = 0;    ///< HTTP status, 0 when none was received
    QString requestId; ///< x-ms-request-id, apim-request-id or trace id, for support
    std::optional<std::chrono::milliseconds> retryAfter; ///< what the service asked to wait
    QString target;    ///< what it was about: host, file, index, parameter
    QString details;   ///< further text for a details box (for example which filter category)
    QString claims;    ///< claims challenge (decoded JSON) that a new sign-in must carry

    static Error make(ErrorKind kind, const QString& message, const QString& target = {});
    static Error cancelled();
    friend bool operator==(const Error&, const Error&) = default;
};

/// Stable camelCase name of a kind, for JSON and logs.
QString kindName(ErrorKind kind);

/// The one place where an Error becomes words for a person: a sentence that says what happened and a remedy.
/// Translated (context "core::Error"). Never empty.
struct Explanation
{
    QString sentence;
    QString remedy;
};
Explanation explain(const Error& error);

/// sentence + remedy + code and request id in one paragraph, for the command line.
QString explainInOneLine(const Error& error);

} // namespace core
