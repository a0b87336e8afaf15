// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/oautherror.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace identity {

using core::ErrorKind;

namespace {

bool is(const QString& value, const char* name)
{
    return value.compare(QLatin1String(name), Qt::CaseInsensitive) == 0;
}

/// Which kind an error name means when no person can help; ServiceFailure and Throttled by status first.
ErrorKind kindOf(const OAuthError& error)
{
    struct Row
    {
        const char* error;
        ErrorKind kind;
    };
    static constexpr Row rows[] = {
        {"access_denied", ErrorKind::Cancelled},
        {"authorization_declined", ErrorKind::Cancelled},
        {"expired_token", ErrorKind::Timeout},
        {"temporarily_unavailable", ErrorKind::ServiceFailure},
        {"server_error", ErrorKind::ServiceFailure},
        {"unauthorized_client", ErrorKind::Forbidden},
        {"invalid_client", ErrorKind::BadRequest},
        {"invalid_request", ErrorKind::BadRequest},
        {"invalid_scope", ErrorKind::BadRequest},
        {"invalid_resource", ErrorKind::BadRequest},
    };
    if (is(error.suberror, "message_only")) {
        return ErrorKind::Forbidden; // blocked by policy: asking the person again would loop
    }
    if (error.needsInteraction()) {
        return ErrorKind::SignInNeeded;
    }
    if (error.status == 429) {
        return ErrorKind::Throttled;
    }
    if (error.status >= 500) {
        return ErrorKind::ServiceFailure;
    }
    for (const Row& row : rows) {
        if (is(error.error, row.error)) {
            return row.kind;
        }
    }
    return ErrorKind::BadRequest;
}

} // namespace

OAuthError OAuthError::fromBody(const QByteArray& body, int status)
{
    const QJsonObject object = QJsonDocument::fromJson(body).object();
    OAuthError error;
    error.error = object.value(QLatin1String("error")).toString();
    error.description = object.value(QLatin1String("error_description")).toString();
    error.suberror = object.value(QLatin1String("suberror")).toString();
    const QJsonValue claims = object.value(QLatin1String("claims"));
    error.claims = claims.isObject() ? QString::fromUtf8(QJsonDocument(claims.toObject()).toJson(QJsonDocument::Compact))
                                     : claims.toString();
    error.correlationId = object.value(QLatin1String("correlation_id")).toString();
    error.status = status;
    return error;
}

OAuthError OAuthError::fromRedirect(const QList<QPair<QString, QString>>& parameters)
{
    OAuthError error;
    for (const auto& [name, value] : parameters) {
        if (name == QLatin1String("error")) {
            error.error = value;
        } else if (name == QLatin1String("error_description")) {
            error.description = value;
        } else if (name == QLatin1String("error_subcode") || name == QLatin1String("suberror")) {
            error.suberror = value;
        } else if (name == QLatin1String("claims")) {
            error.claims = value;
        }
    }
    if (is(error.suberror, "cancel")) {
        error.error = QStringLiteral("access_denied"); // the person closed the page; whatever the error is called
    }
    return error;
}

QString OAuthError::code() const
{
    static const QRegularExpression number(QStringLiteral("\\bAADSTS\\d{3,9}\\b"));
    const QRegularExpressionMatch match = number.match(description);
    return match.hasMatch() ? match.captured(0) : error;
}

QString OAuthError::sentence() const
{
    static const QRegularExpression tail(QStringLiteral("\\s*(Trace ID|Correlation ID|Timestamp):.*$"),
                                         QRegularExpression::DotMatchesEverythingOption);
    QString text = description;
    text.remove(tail);
    return text.trimmed().left(1000);
}

bool OAuthError::needsInteraction() const
{
    if (is(error, "interaction_required") || is(error, "login_required") || is(error, "consent_required")) {
        return true;
    }
    return is(error, "invalid_grant") && !is(suberror, "client_mismatch") && !is(suberror, "protection_policy_required");
}

core::Error OAuthError::toError(const QString& host) const
{
    core::Error result = core::Error::make(kindOf(*this), sentence(), host);
    result.code = code();
    result.status = status;
    result.requestId = correlationId;
    result.retryAfter = retryAfter;
    result.details = suberror.isEmpty() ? error : QStringLiteral("%1 (%2)").arg(error, suberror);
    result.claims = claims;
    return result;
}

} // namespace identity
